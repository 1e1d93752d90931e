//! `niveau quiz --people N`: a group on one computer, one after the other, each with a sitting of one's own.
//!
//! Nothing goes from one person to the next: every sitting starts anew, and at a terminal the screen and what
//! can be scrolled back to are cleared between two. What is said of the group has no names and hides small
//! numbers.

use std::path::{Path, PathBuf};

use super::error::{Error, Exit};
use super::quiz::{self, Content, Plan};
use super::{Streams, Voices, fronts};
use crate::domain::report::Report;
use crate::domain::session::Input;
use crate::domain::summary::{Measure, Smallest, Stamp, Summary};
use crate::front::Kind;
use crate::view::desk::Turn;
use crate::view::{self, Reply, desk};

/// Runs the sittings of a group, and says what may be said of all of them.
pub fn run(
    plan: &Plan,
    people: usize,
    content: &mut Content,
    streams: &mut Streams,
    voices: &Voices,
) -> Result<Exit, Error> {
    let mut reports = Vec::new();
    for person in 1..=people {
        if !call(Turn { person, of: people }, plan.front, streams, voices)? {
            break;
        }
        let own = of_person(plan, person);
        reports.extend(quiz::sit(&own, content, streams, voices)?);
        streams.flush()?;
        part(plan.front, streams, voices)?;
    }
    tell(&reports, people, content, streams, voices)
}

/// Returns what a person of the group has of the plan: a chance and a file of one's own.
pub fn of_person(plan: &Plan, person: usize) -> Plan {
    let seed = plan.seed.map(|seed| seed.wrapping_add(person as u64 - 1));
    let output = plan.output.as_deref().map(|path| numbered(path, person));
    let sheet = plan.sheet.as_deref().map(|path| numbered(path, person));
    Plan { seed, output, sheet, people: None, ..plan.clone() }
}

/// Returns the name of a person's file: `result.json` of the second is `result-2.json`.
fn numbered(path: &Path, person: usize) -> PathBuf {
    if path == Path::new("-") {
        return path.to_owned();
    }
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let ending = path.extension().map(|ending| format!(".{}", ending.to_string_lossy()));
    path.with_file_name(format!("{stem}-{person}{}", ending.unwrap_or_default()))
}

/// Calls the next person. Returns whether there is one: the group can be ended here.
fn call(turn: Turn, front: Kind, streams: &mut Streams, voices: &Voices) -> Result<bool, Error> {
    let l10n = voices.interface();
    let screen = desk::next_person(turn, l10n);
    if !streams.is_typed {
        streams.remark(&screen.title);
        return Ok(true);
    }
    match fronts::show_one(&screen, front, streams)? {
        Reply::Input(Input::Leave) => Ok(false),
        Reply::Input(_) | Reply::Where(_) | Reply::Words | Reply::Print | Reply::Listen => Ok(true),
        Reply::End => Err(Error::InputEnded { kept: false }),
    }
}

/// Waits until a person has noted what they need, then takes it off the screen.
fn part(front: Kind, streams: &mut Streams, voices: &Voices) -> Result<(), Error> {
    if !streams.is_typed {
        return Ok(());
    }
    fronts::show_one(&desk::finished(voices.interface()), front, streams)?;
    streams.clear(front);
    Ok(())
}

/// Says how many people of the group reached which level.
fn tell(
    reports: &[Report],
    people: usize,
    content: &Content,
    streams: &mut Streams,
    voices: &Voices,
) -> Result<Exit, Error> {
    let l10n = voices.interface();
    streams.remark(&l10n.group_done(reports.len().to_string(), people.to_string()));
    let name = content.bank.scoring.row().name;
    let measure = Measure::of(name).expect("every scoring model is counted");
    let Some(first) = reports.first() else { return Ok(Exit::Success) };
    let provisional = reports.iter().any(|report| report.stamp.provisional);
    let mut summary = Summary::new(measure, Stamp { provisional, ..first.stamp.clone() }, None);
    for report in reports {
        let counted = summary.add(None, &measure.places(report));
        counted.expect("without a column there is one group");
    }
    for line in view::summary::lines(&summary.hide(Smallest::USUAL), l10n) {
        streams.print(&line)?;
    }
    Ok(Exit::Success)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_person_has_a_file_of_their_own() {
        for (path, expected) in [
            ("out/result.json", "out/result-2.json"),
            ("result", "result-2"),
            ("a.b.txt", "a.b-2.txt"),
            ("-", "-"),
        ] {
            assert_eq!(numbered(Path::new(path), 2), Path::new(expected));
        }
    }
}
