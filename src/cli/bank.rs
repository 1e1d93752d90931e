//! `niveau bank …`: check, list, show and count what a bank holds.

use std::collections::BTreeMap;
use std::path::Path;

use super::content::{self, Usable};
use super::error::{Error, Exit};
use super::{Streams, Voices};
use crate::bank::{self, Loaded};
use crate::batch;
use crate::domain::bank::Bank;
use crate::domain::calendar::Date;
use crate::domain::fact::Fact;
use crate::domain::framework::Competence;
use crate::domain::id::{ItemId, ModuleId};
use crate::domain::item::Item;
use crate::domain::nearest::nearest;
use crate::domain::problem::{Problem, Severity};
use crate::domain::statistics::statistics;
use crate::domain::text::inert;
use crate::domain::words::BankWords;
use crate::export;
use crate::l10n::diagnostic::JsonProblem;
use crate::view::{item, statistics as view_statistics};
use crate::world::{clock, data};

/// What somebody asked of `bank check`.
pub struct Check<'a> {
    /// A bank by its folder or its name; otherwise everything that the program carries is checked.
    pub folder: Option<&'a Path>,
    /// Whether to write one JSON object a fault.
    pub is_json: bool,
    /// Whether a warning counts.
    pub is_strict: bool,
    /// The day to check for.
    pub today: Option<Date>,
}

/// Checks a bank; without a folder, the embedded banks and place lists.
pub fn check(plan: &Check, streams: &mut Streams, voices: &Voices) -> Result<Exit, Error> {
    let today = plan.today.unwrap_or_else(clock::today);
    let l10n = voices.interface();
    let embedded = data::BANKS.map(Path::new);
    let banks = plan.folder.as_slice();
    let banks = if banks.is_empty() { &embedded[..] } else { banks };
    let (mut found, mut problems, mut sources) = (0, Vec::new(), BTreeMap::new());
    for name in banks {
        let loaded = content::inspected_bank(Some(name), today, l10n)?;
        found += loaded.bank.map_or(0, |(bank, _)| bank.items.len());
        problems.extend(loaded.problems);
        sources.extend(loaded.sources);
    }
    if plan.folder.is_none() {
        let (more, texts) = content::place_problems();
        problems.extend(more);
        sources.extend(texts);
    }
    for problem in &problems {
        let text = if plan.is_json {
            JsonProblem::new(problem, l10n).line()
        } else {
            streams.diagnostics(l10n).draw(problem, source_of(&sources, problem))
        };
        streams.print(text.trim_end_matches('\n'))?;
        if !plan.is_json {
            streams.print("")?;
        }
    }
    let errors = count(&problems, Severity::Error);
    let warnings = count(&problems, Severity::Warning);
    let summary = if problems.is_empty() {
        l10n.check_sound(found as i64)
    } else {
        l10n.check_faults(errors as i64, warnings as i64)
    };
    streams.remark(&summary);
    let is_faulty = errors > 0 || (plan.is_strict && warnings > 0);
    Ok(if is_faulty { Exit::Findings } else { Exit::Success })
}

fn count(problems: &[Problem], severity: Severity) -> usize {
    problems.iter().filter(|problem| problem.fault.severity() == severity).count()
}

fn source_of<'a>(sources: &'a BTreeMap<String, String>, problem: &Problem) -> Option<&'a str> {
    sources.get(&problem.file).map(String::as_str)
}

/// Says what is wrong with a bank that was wanted for something else, and returns that as an error.
fn refuse(loaded: &Loaded, streams: &mut Streams, voices: &Voices) -> Error {
    let l10n = voices.interface();
    let wrong = |problem: &&Problem| problem.fault.severity() == Severity::Error;
    let errors: Vec<_> = loaded.problems.iter().filter(wrong).collect();
    for problem in &errors {
        streams.tell(problem, source_of(&loaded.sources, problem), l10n);
    }
    Error::Bank { count: errors.len().max(1) }
}

/// Returns a bank that can be used, or says what is wrong with it.
pub fn usable(
    folder: Option<&Path>,
    streams: &mut Streams,
    voices: &Voices,
) -> Result<(Bank, BankWords), Error> {
    match content::usable_bank(folder, voices.interface())? {
        Usable::Bank(found) => Ok(*found),
        Usable::Faulty(loaded) => Err(refuse(&loaded, streams, voices)),
    }
}

/// Returns a bank that measures abilities, for commands that mean nothing to one that is scored by rule.
pub fn measuring(
    folder: Option<&Path>,
    streams: &mut Streams,
    voices: &Voices,
) -> Result<(Bank, BankWords), Error> {
    let (bank, words) = usable(folder, streams, voices)?;
    if !bank.scoring.is_measuring() {
        return Err(Error::NotMeasuring { bank: bank.id.to_string() });
    }
    Ok((bank, words))
}

/// Which facts are listed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// Every fact.
    All,
    /// Those that are still to be looked at on the live page.
    ToCheck,
}

/// Lists the facts of a bank.
pub fn facts(
    folder: Option<&Path>,
    shown: Shown,
    streams: &mut Streams,
    voices: &Voices,
) -> Result<Exit, Error> {
    let (bank, _) = usable(folder, streams, voices)?;
    let l10n = voices.interface();
    let wanted = |fact: &&Fact| shown == Shown::All || fact.to_check;
    if !bank.facts.iter().any(|fact| wanted(&fact)) {
        streams.remark(&l10n.facts_none());
    }
    for fact in bank.facts.iter().filter(wanted) {
        let [value, source] =
            [&fact.value, &fact.source].map(|text| inert(&text.trim().replace(['\n', '\t'], " ")));
        let state = if fact.to_check { l10n.facts_to_check() } else { l10n.facts_checked() };
        let line = format!(
            "{}\t{value}\t{source}\t{}\t{}\t{state}",
            fact.id, fact.checked_on, fact.review_by,
        );
        streams.print(&line)?;
    }
    Ok(Exit::Success)
}

/// Lists the items of a bank.
pub fn list(
    folder: Option<&Path>,
    module: Option<&ModuleId>,
    competence: Option<Competence>,
    streams: &mut Streams,
    voices: &Voices,
) -> Result<Exit, Error> {
    let (bank, words) = usable(folder, streams, voices)?;
    let l10n = voices.interface();
    let wanted = |item: &&Item| {
        module.is_none_or(|module| item.module == *module)
            && competence.is_none_or(|competence| item.competence == competence)
    };
    if !bank.items.iter().any(|item| wanted(&item)) {
        streams.remark(&l10n.list_empty());
    }
    for item in bank.items.iter().filter(wanted) {
        let stem = words.of(l10n.lang, &item.id).map(|words| words.stem.as_str()).unwrap_or("");
        let stem = inert(&stem.replace(['\n', '\t'], " "));
        let line = format!(
            "{}\t{}\t{}\t{}\t{}\t{stem}",
            item.id,
            item.competence,
            // What a survey asks for has no level.
            if item.variables.is_empty() {
                item.level.number().to_string()
            } else {
                "-".to_owned()
            },
            item.kind.name(),
            item.module,
        );
        streams.print(&line)?;
    }
    Ok(Exit::Success)
}

/// Shows one item: its structure, then its words in every language of the bank.
pub fn show(
    id: &ItemId,
    folder: Option<&Path>,
    streams: &mut Streams,
    voices: &Voices,
) -> Result<Exit, Error> {
    let (bank, words) = usable(folder, streams, voices)?;
    let Some(item) = bank.item(id) else {
        let known = bank.items.iter().map(|item| item.id.as_str());
        let nearest = nearest(id.as_str(), known);
        return Err(Error::Item { asked: id.to_string(), nearest });
    };
    for line in item::structure(item, bank.calibration.as_ref(), voices.interface()) {
        streams.print(&line)?;
    }
    for language in &bank.languages {
        let Some(words) = words.of(*language, id) else { continue };
        streams.print("")?;
        for line in item::words(item, words, voices.speaking(Some(*language))) {
            streams.print(&line)?;
        }
    }
    Ok(Exit::Success)
}

/// Counts what a bank holds and what it covers.
pub fn stats(folder: Option<&Path>, streams: &mut Streams, voices: &Voices) -> Result<Exit, Error> {
    let (bank, _) = usable(folder, streams, voices)?;
    let counted = statistics(&bank, &content::framework());
    for line in view_statistics::lines(&counted, bank.calibration.as_ref(), voices.interface()) {
        streams.print(&line)?;
    }
    Ok(Exit::Success)
}

/// Prints the JSON Schema of a file, of a report, or of what a calibration finds.
pub fn schema(name: &str, streams: &mut Streams) -> Result<Exit, Error> {
    let of_results = || (name == "score").then(batch::score::schema);
    let schema = export::schema(name).or_else(|| bank::schema(name)).or_else(of_results);
    let schema = schema.ok_or_else(|| Error::Format {
        asked: name.to_owned(),
        formats: bank::SCHEMAS.iter().map(|name| (*name).to_owned()).collect(),
    })?;
    streams.print(&format!("{schema:#}"))?;
    Ok(Exit::Success)
}
