//! The learning outcomes of DigComp 3.0, from the table that its authors publish.

use std::collections::BTreeMap;

use csv::{Reader, StringRecord};

use super::vocabulary::meaning;
use crate::domain::framework::{Band, Competence, Framework, LearningOutcome, OutcomeType};
use crate::domain::problem::{Fault, Problem, Span};
use crate::yaml::unknown_word;

/// The columns that are read; the others are for people.
const COLUMNS: [&str; 4] = ["id", "competence", "level", "type"];

/// The bands with their words in the table.
const BANDS: [(&str, Band); 4] = [
    ("Basic", Band::Basic),
    ("Intermediate", Band::Intermediate),
    ("Advanced", Band::Advanced),
    ("Highly advanced", Band::HighlyAdvanced),
];

/// The types with their words in the table.
const TYPES: [(&str, OutcomeType); 3] = [
    ("Knowledge", OutcomeType::Knowledge),
    ("Skill", OutcomeType::Skill),
    ("Attitude", OutcomeType::Attitude),
];

/// Returns the framework that a table of learning outcomes describes, or all that is wrong with it.
pub fn framework(file: &str, text: &str) -> Result<Framework, Vec<Problem>> {
    let mut reader = Reader::from_reader(text.as_bytes());
    let headings = reader.headers().cloned().unwrap_or_default();
    let column = |name: &str| headings.iter().position(|heading| heading == name);
    let missing = COLUMNS.iter().filter(|name| column(name).is_none());
    let mut problems: Vec<Problem> = missing
        .map(|name| Fault::ColumnMissing { column: (*name).to_owned() })
        .map(|fault| Problem::of_file(file, fault))
        .collect();
    let places = COLUMNS.map(|name| column(name).unwrap_or(usize::MAX));
    let mut outcomes = BTreeMap::new();
    for record in reader.records() {
        match record
            .map_err(|error| Box::new(Problem::of_file(file, unreadable(&error))))
            .and_then(|record| outcome(file, &record, places))
        {
            Ok((id, outcome)) => drop(outcomes.insert(id, outcome)),
            Err(problem) => problems.push(*problem),
        }
    }
    if problems.is_empty() { Ok(Framework { outcomes }) } else { Err(problems) }
}

fn unreadable(error: &csv::Error) -> Fault {
    Fault::FileUnreadable { reason: error.to_string() }
}

fn outcome(
    file: &str,
    record: &StringRecord,
    places: [usize; 4],
) -> Result<(String, LearningOutcome), Box<Problem>> {
    let [id, code, band, kind] = places.map(|place| record.get(place).unwrap_or_default());
    let at = |fault| Box::new(Problem::at(file, line_of(record), fault));
    let code_fault = || Fault::UnknownCompetence { code: code.to_owned() };
    let outcome = LearningOutcome {
        competence: Competence::parse(code).ok_or_else(|| at(code_fault()))?,
        band: meaning(&BANDS, band).ok_or_else(|| at(unknown_word(band, &words(&BANDS))))?,
        kind: meaning(&TYPES, kind).ok_or_else(|| at(unknown_word(kind, &words(&TYPES))))?,
    };
    Ok((id.to_owned(), outcome))
}

fn words<T>(table: &[(&'static str, T)]) -> Vec<&'static str> {
    table.iter().map(|(word, _)| *word).collect()
}

/// Returns the place of the first cell of a record.
fn line_of(record: &StringRecord) -> Span {
    let position = record.position();
    let line = position.map_or(1, |position| position.line() as usize);
    let start = position.map_or(0, |position| position.byte() as usize);
    Span { line, column: 1, start, end: start }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADING: &str = "id,competence,level,type,ai,text\n";

    #[test]
    fn the_table_of_digcomp_holds_523_learning_outcomes() {
        let text = include_str!("../../questions/framework/digcomp-3.0-learning-outcomes.csv");
        let framework = framework("outcomes.csv", text).expect("the table is sound");
        assert_eq!(framework.outcomes.len(), 523);
        let first = &framework.outcomes["LO1.1.02"];
        assert_eq!(first.competence.to_string(), "1.1");
        assert_eq!((first.band, first.kind), (Band::Basic, OutcomeType::Knowledge));
    }

    #[test]
    fn every_row_that_is_wrong_is_told() {
        let rows = "A,1.1,Basic,Skill,,x\nB,9.9,Basic,Skill,,x\nC,1.1,Basics,Skill,,x\nD,1.1\n";
        let problems = framework("f.csv", &format!("{HEADING}{rows}")).expect_err("three faults");
        let codes: Vec<_> = problems.iter().map(|problem| problem.fault.code()).collect();
        assert_eq!(codes, ["unknown-competence", "unknown-word", "file-unreadable"]);
        let problems = framework("f.csv", "id,level,type\n").expect_err("a column is missing");
        assert_eq!(problems[0].fault.code(), "column-missing");
    }
}
