//! One item for its authors: what it is made of, and its words as a person will read them.

use super::layout::Line;
use super::stimulus::stimulus;
use super::{Block, Screen, ask};
use crate::domain::calibration::{Calibration, Model, Uncertain};
use crate::domain::id::ChoiceId;
use crate::domain::irt::{Curve, Parameters};
use crate::domain::item::{Answer, Item, Prompt};
use crate::domain::text::inert;
use crate::domain::words::ItemWords;
use crate::l10n::L10n;

/// Decimals of a parameter.
const DECIMALS: usize = 2;

/// Columns of what is shown.
const COLUMNS: usize = 80;

/// Returns the structure of an item, one feature a line.
pub fn structure(item: &Item, calibration: Option<&Calibration>, l10n: &L10n) -> Vec<String> {
    let pair = |label: String, value: String| l10n.results_pair(label, value);
    let competence = format!("{} {}", item.competence, l10n.competence(item.competence));
    let mut lines = vec![
        pair(l10n.label_id(), item.id.to_string()),
        pair(l10n.label_competence(), competence),
        pair(l10n.label_kind(), item.kind.name().to_owned()),
        pair(l10n.label_module(), item.module.to_string()),
        pair(l10n.label_device(), item.device.word().to_owned()),
    ];
    // What a survey asks for has no level.
    if item.variables.is_empty() {
        lines.insert(2, pair(l10n.label_level(), item.level.number().to_string()));
    } else {
        lines.push(pair(l10n.label_variables(), variables(item)));
    }
    if let Some(stimulus) = item.stimulus {
        lines.push(pair(l10n.label_stimulus(), stimulus.word().to_owned()));
    }
    if !item.outcomes.is_empty() {
        lines.push(pair(l10n.label_outcomes(), item.outcomes.join(", ")));
    }
    if !item.facts.is_empty() {
        let facts: Vec<_> = item.facts.iter().map(ToString::to_string).collect();
        lines.push(pair(l10n.label_facts(), facts.join(", ")));
    }
    if item.kind.is_measured() {
        lines.push(pair(l10n.label_key(), key(&item.kind.right_answer())));
    } else if item.variables.is_empty() {
        lines.push(l10n.label_rating());
    }
    if item.practice {
        lines.push(l10n.label_practice());
    }
    if item.is_scored() {
        lines.extend(curve(item, calibration, l10n));
    }
    lines
}

/// Returns the survey variables that an item asks for, in the order of its options.
fn variables(item: &Item) -> String {
    match item.kind.prompt() {
        Prompt::Check(options) => {
            let variable = |option: &ChoiceId| {
                Some(format!("{option} = {}", inert(item.variables.get(option)?)))
            };
            options.iter().filter_map(variable).collect::<Vec<_>>().join(", ")
        }
        _ => item.variables.values().next().map(|variable| inert(variable)).unwrap_or_default(),
    }
}

/// Returns the parameters of an item, and where they come from.
fn curve(item: &Item, calibration: Option<&Calibration>, l10n: &L10n) -> Vec<String> {
    let found = calibration.and_then(|found| Some((found, found.items.get(&item.id)?)));
    let Some((calibration, entry)) = found else {
        let curve = expected(&item.curve, l10n);
        let level = item.level.number().to_string();
        return vec![l10n.results_pair(l10n.label_parameters(), l10n.item_expected(curve, level))];
    };
    let date = l10n.date(calibration.date);
    let origin = l10n.item_calibrated(date, entry.model.name(), entry.answers.to_string());
    vec![
        l10n.results_pair(l10n.label_parameters(), parameters(&entry.model, l10n)),
        l10n.results_pair(l10n.label_origin(), origin),
    ]
}

/// Returns the parameters of a curve that nobody has calibrated.
fn expected(curve: &Curve, l10n: &L10n) -> String {
    let number = |value: f64| l10n.decimal(value, DECIMALS);
    match curve {
        Curve::Binary(Parameters { discrimination, difficulty, guessing }) => {
            let [a, b, c] = [*discrimination, *difficulty, *guessing].map(number);
            format!("a = {a}, b = {b}, c = {c}")
        }
        Curve::Graded(graded) => {
            let steps = graded.thresholds().iter().enumerate();
            let steps = steps.map(|(at, step)| format!(", b{} = {}", at + 1, number(*step)));
            format!("a = {}{}", number(graded.discrimination()), steps.collect::<String>())
        }
        // No file can ask for this curve.
        Curve::FourPl(_) => String::new(),
    }
}

/// Returns the parameters that a calibration found, each with its standard error.
fn parameters(model: &Model, l10n: &L10n) -> String {
    let named = |name: &str, value: &Uncertain| format!("{name} = {}", uncertain(*value, l10n));
    let named: Vec<String> = match model {
        Model::TwoPl { discrimination, difficulty } => {
            vec![named("a", discrimination), named("b", difficulty)]
        }
        Model::ThreePl { discrimination, difficulty, guessing } => {
            vec![named("a", discrimination), named("b", difficulty), named("c", guessing)]
        }
        Model::Gpcm { discrimination, steps } => {
            let steps = steps.iter().enumerate();
            let steps = steps.map(|(at, step)| named(&format!("b{}", at + 1), step));
            std::iter::once(named("a", discrimination)).chain(steps).collect()
        }
    };
    named.join(", ")
}

/// Returns a number with its standard error: `1,24 ± 0,15`.
pub(super) fn uncertain(found: Uncertain, l10n: &L10n) -> String {
    let value = l10n.decimal(found.value, DECIMALS);
    match found.standard_error {
        Some(error) => format!("{value} ± {}", l10n.decimal(error, DECIMALS)),
        None => value,
    }
}

/// Returns a key as ids.
fn key(answer: &Answer) -> String {
    let joined = |ids: Vec<String>, mark: &str| ids.join(mark);
    let text = |id: &ChoiceId| id.to_string();
    match answer {
        Answer::One(id) | Answer::Rating(id) => id.to_string(),
        Answer::Many(ids) => joined(ids.iter().map(text).collect(), ", "),
        Answer::Order(ids) => joined(ids.iter().map(text).collect(), " > "),
        Answer::Pairs(pairs) => joined(
            pairs.iter().map(|(option, target)| format!("{option}={target}")).collect(),
            ", ",
        ),
        Answer::Number(number) => number.to_string(),
        Answer::DontKnow => String::new(),
    }
}

/// Returns the words of an item in one language: the screen a person sees, then what stands behind it.
pub fn words(item: &Item, words: &ItemWords, l10n: &L10n) -> Vec<String> {
    let asked = ask::ask(&item.kind.prompt(), words, l10n);
    let body: Vec<Block> = words.stimulus.iter().flat_map(|shown| stimulus(shown, l10n)).collect();
    let mut after = Vec::new();
    let mut labelled = |label: String, text: &Option<String>| {
        after.extend(text.iter().map(|text| l10n.results_pair(label.clone(), inert(text))));
    };
    labelled(l10n.label_why(), &words.why);
    labelled(l10n.label_explanation(), &words.explanation);
    labelled(l10n.label_offline(), &words.offline_alternative);
    let screen = Screen {
        question: vec![Block::Paragraph(inert(&words.stem))],
        ask: asked,
        ..Screen::page(l10n.language_name(), body)
    };
    let text = |line: Line| line.text;
    let mut lines: Vec<String> = super::lines(&screen, COLUMNS).into_iter().map(text).collect();
    lines.push(String::new());
    lines.extend(super::question_lines(&screen, COLUMNS).into_iter().map(text));
    lines.push(String::new());
    lines.extend(after);
    lines
}
