//! Kinds, reasons and what to check, in words.

use crate::domain::advice::{Check, Reason};
use crate::domain::calendar::Date;
use crate::domain::id::Lang;
use crate::domain::place::{Helpline, Provenance, is_stale};
use crate::domain::place_words::PlaceKind;
use crate::domain::text::inert;
use crate::l10n::L10n;

/// How many reasons are said for one suggestion.
const REASONS: usize = 3;

/// Returns a name with something behind it that the name does not say already.
pub(in crate::view) fn unless_said(name: String, more: &str) -> String {
    if name.to_lowercase().contains(&more.to_lowercase()) {
        name
    } else {
        format!("{name} – {more}")
    }
}

/// Returns what kind of place it is.
pub(in crate::view) fn kind(kind: PlaceKind, l10n: &L10n) -> String {
    match kind {
        PlaceKind::Epn => l10n.kind_epn(),
        PlaceKind::MaisonDuNet => l10n.kind_maison_du_net(),
        PlaceKind::Digipunt => l10n.kind_digipunt(),
        PlaceKind::Library => l10n.kind_library(),
        PlaceKind::Permanence => l10n.kind_permanence(),
        PlaceKind::CommunityCentre => l10n.kind_community_centre(),
        PlaceKind::LiteracyCentre => l10n.kind_literacy_centre(),
        PlaceKind::PublicWriter => l10n.kind_public_writer(),
        PlaceKind::WelfareCentre => l10n.kind_welfare_centre(),
        PlaceKind::SocialService => l10n.kind_social_service(),
        PlaceKind::MobileTeam => l10n.kind_mobile_team(),
        PlaceKind::Buddy => l10n.kind_buddy(),
        PlaceKind::Network => l10n.kind_network(),
    }
}

/// Returns reasons in words.
pub(super) fn reasons(reasons: &[Reason], l10n: &L10n) -> Vec<String> {
    reasons.iter().map(|reason| self::reason(*reason, l10n)).collect()
}

fn reason(reason: Reason, l10n: &L10n) -> String {
    match reason {
        Reason::Near { .. } => l10n.reason_near(),
        Reason::SameCommune => l10n.reason_same_commune(),
        Reason::FreeAccess => l10n.reason_free_access(),
        Reason::HelpWithProcedures => l10n.reason_procedures(),
        Reason::PeopleHelp => l10n.reason_people(),
        Reason::GivesCourses => l10n.reason_courses(),
        Reason::ReadingAndWriting => l10n.reason_reading(),
        Reason::TeachesWeakestArea(area) => l10n.reason_area(l10n.area_plain(area)),
        Reason::FitsLevel(level) => l10n.reason_level(l10n.level(level)),
        Reason::SpeaksLanguage(Lang::Fr) => l10n.reason_language_fr(),
        Reason::SpeaksLanguage(Lang::Nl) => l10n.reason_language_nl(),
        Reason::SpeaksLanguage(Lang::En) => l10n.reason_language_en(),
        Reason::Labelled { year } => l10n.reason_labelled(year.to_string()),
        Reason::Free => l10n.reason_free(),
        Reason::Paid => l10n.reason_paid(),
        Reason::StepFree => l10n.reason_step_free(),
        Reason::ComesHome => l10n.reason_comes_home(),
        Reason::OnSite => l10n.reason_on_site(),
    }
}

/// Returns the first reasons as one sentence: more is not read.
pub(super) fn sentence(reasons: &[String]) -> String {
    let joined = reasons[..reasons.len().min(REASONS)].join(", ");
    let mut letters = joined.chars();
    match letters.next() {
        Some(first) => format!("{}{}.", first.to_uppercase(), letters.as_str()),
        None => String::new(),
    }
}

/// Returns a text with a full stop after it.
pub(super) fn full_stop(text: String) -> String {
    if text.is_empty() || text.ends_with(['.', '!', '?']) { text } else { text + "." }
}

/// Returns what to do before going there, and how old the information is.
pub(super) fn check(check: &Check, provenance: &Provenance, l10n: &L10n) -> Option<String> {
    let todo = match check {
        Check::Fresh => return None,
        Check::CallFirst { phone } => l10n.check_call(inert(phone)),
        Check::CheckOnSite { website: Some(_) } => l10n.check_on_site_or_website(),
        Check::CheckOnSite { website: None } => l10n.check_on_site(),
        Check::CheckWebsite { .. } => l10n.check_website(),
        Check::AskCommune => l10n.check_commune(),
    };
    Some(format!("{} {todo}", source_age(provenance, l10n)))
}

/// Returns how old the information is.
pub(in crate::view) fn source_age(provenance: &Provenance, l10n: &L10n) -> String {
    match provenance.known_on() {
        Some(date) => l10n.check_source(date.year().to_string()),
        None => l10n.check_undated(),
    }
}

/// Returns a number to call, and how old it is when it is not fresh.
pub(super) fn line(line: &Helpline, today: Date, l10n: &L10n) -> String {
    let told = l10n.nearby_line(inert(line.purposes.get(l10n.lang)), inert(&line.contact));
    match is_stale(line.provenance.known_on(), today) {
        true => format!("{told} {}", source_age(&line.provenance, l10n)),
        false => told,
    }
}

/// Returns a web address for a line of its own, without a full stop: people copy it letter by letter.
pub(super) fn website(website: &str) -> Option<String> {
    (!website.is_empty()).then(|| inert(website))
}
