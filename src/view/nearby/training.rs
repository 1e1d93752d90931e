//! A suggested training → words: what one learns, where, why, what to check.

use super::words::{check, full_stop, reasons, sentence, unless_said, website};
use crate::domain::advice::TrainingSuggestion;
use crate::domain::place::Training;
use crate::domain::place_words::Venue;
use crate::domain::text::inert;
use crate::l10n::L10n;

/// Returns everything that is said of a training, line by line.
pub(super) fn words(suggestion: &TrainingSuggestion, l10n: &L10n) -> String {
    let training = &suggestion.training;
    let mut lines = vec![training_name(training, l10n)];
    lines.push(full_stop(inert(training.summary(l10n.lang))));
    lines.extend(training_place(training, l10n));
    lines.push(sentence(&reasons(&suggestion.reasons, l10n)));
    lines.extend(check(&suggestion.check, &training.provenance, l10n));
    lines.extend(website(&training.website));
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}

/// Returns the title, that it is online, and who gives it unless the title says so.
fn training_name(training: &Training, l10n: &L10n) -> String {
    let mut name = inert(training.titles.get(l10n.lang));
    if training.is_online_only() {
        name += &format!(" ({})", l10n.venue_online());
    }
    unless_said(name, &inert(&training.provider))
}

/// Returns where a training is given, or that this must be asked; nothing when one need not go there.
fn training_place(training: &Training, l10n: &L10n) -> Option<String> {
    match training.venue {
        Venue::Online | Venue::Mobile => return None,
        Venue::Onsite | Venue::OnsiteMany | Venue::OnsiteAndOnline => {}
    }
    if !training.contact.is_empty() {
        return Some(inert(&training.contact));
    }
    let communes: Vec<_> =
        training.communes.iter().map(|commune| inert(commune.names.get(l10n.lang))).collect();
    Some(match &communes[..] {
        [] => sentence(&[l10n.nearby_place_unknown()]),
        communes => format!("{} – {}", l10n.list(communes), l10n.nearby_place_unknown()),
    })
}
