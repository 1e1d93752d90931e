//! Golden examples of faults: each file in `tests/faults` changes a small sound bank and lists every
//! problem that must be told, as `code file:line:column`.
//!
//! `=== path` opens a file of the bank; after the path may stand `absent`, `latin1` or `repeat=N`.
//! To write the lists anew after a change, and then read the difference: `UPDATE_FAULTS=1 cargo test faults`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use niveau::bank::{BankFile, inspect, load};
use niveau::domain::problem::{Fault, Problem, Severity};

use crate::common::{outcomes, repository, today};

const RULE: &str = "--- expects\n";

/// Codes that no question file can have: those of the system, of place lists, of response files, of settings and of
/// other readers.
const ELSEWHERE: [&str; 68] = [
    "not-toml",
    "unknown-setting",
    "too-long",
    "phrase-not-hashed",
    "file-unreadable",
    "ragged-row",
    "unclosed-quote",
    "text-after-quote",
    "records-in-one-list",
    "too-many-faults",
    "column-missing",
    "unknown-column",
    "empty-cell",
    "outside-region",
    "unknown-place",
    "unknown-entry",
    "ends-before-start",
    "label-without-source",
    "phone-not-belgian",
    "website-unsafe",
    "postcode-of-other-commune",
    "street-unknown",
    "point-far",
    "bad-hours",
    "duplicate-place",
    "name-superseded",
    "no-street",
    "source-undated",
    "source-stale",
    "source-old",
    "entry-ended",
    "not-json",
    "not-places",
    "not-a-point",
    "no-source",
    "row-without-source",
    "responses-encoding",
    "responses-spreadsheet",
    "parquet-truncated",
    "parquet-unreadable",
    "responses-compressed",
    "responses-not-a-table",
    "answers-differ",
    "not-a-mark",
    "not-a-code",
    "not-a-record",
    "person-again",
    "no-heading",
    "no-items",
    "duplicate-column",
    "too-many-columns",
    "row-passed-over",
    "row-too-long",
    "not-an-answer",
    "not-a-credit",
    "not-a-weight",
    "column-not-credits",
    // Of judges' files, in tests/cuts.rs.
    "duplicate-judgement",
    "judgements-missing",
    "too-few-judges",
    "cut-out-of-reach",
    "judged-cuts-not-increasing",
    "judge-not-increasing",
    "judge-far",
    "judge-left",
    "panel-one-language",
    "items-uncalibrated",
    "cut-outside-items",
];

/// The files of a bank by their paths.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Puts the files of an example over those that are there.
pub fn change(files: &mut Files, text: &str) {
    let (sections, _) = text.split_once(RULE).expect("a rule");
    for section in sections.split("=== ").skip(1) {
        let (heading, body) = section.split_once('\n').expect("a heading");
        let (path, option) = heading.split_once(' ').unwrap_or((heading, ""));
        let bytes = match option.split_once('=') {
            Some((_, times)) => body.repeat(times.parse().expect("a number")).into_bytes(),
            None if option == "latin1" => body.chars().map(|c| c as u8).collect(),
            None => body.as_bytes().to_vec(),
        };
        if option == "absent" {
            files.remove(path);
        } else {
            files.insert(path.to_owned(), bytes);
        }
    }
}

fn told(problem: &Problem) -> String {
    let code = problem.fault.code();
    let file = &problem.file;
    match problem.span {
        Some(span) => format!("{code} {file}:{}:{}", span.line, span.column),
        None => format!("{code} {file}"),
    }
}

/// Returns what is told of an example. Every small bank has few items; only one example lists that.
fn problems(base: &str, text: &str, name: &str) -> Vec<String> {
    let mut files = Files::new();
    change(&mut files, base);
    change(&mut files, text);
    let files: Vec<BankFile> = files
        .into_iter()
        .map(|(path, bytes)| BankFile { name: path.clone(), path, bytes: bytes.into() })
        .collect();
    // How things are said is only looked at in examples of that.
    let is_wording = name.starts_with("wording-");
    let read = if is_wording { inspect } else { load };
    let loaded = read(&files, outcomes(), today());
    let has_error =
        loaded.problems.iter().any(|problem| problem.fault.severity() == Severity::Error);
    assert_eq!(loaded.bank.is_none(), has_error, "{name}");
    for problem in &loaded.problems {
        if let (Some(span), Some(source)) = (problem.span, loaded.sources.get(&problem.file)) {
            assert!(source.get(span.start..span.end).is_some(), "{name}: {span:?}");
        }
    }
    let is_listed = |problem: &&Problem| name == "few-items" || problem.fault.code() != "few-items";
    loaded.problems.iter().filter(is_listed).map(told).collect()
}

#[test]
fn every_example_tells_exactly_its_faults() {
    let folder = repository("tests/faults");
    let base = fs::read_to_string(folder.join("base.yaml")).expect("the base");
    let is_update = std::env::var_os("UPDATE_FAULTS").is_some();
    let mut covered = BTreeSet::new();
    let mut differences = Vec::new();
    for entry in fs::read_dir(&folder).expect("the examples") {
        let path = entry.expect("an example").path();
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).expect("a text");
        let (sections, expected) = text.split_once(RULE).expect("a rule");
        let found = problems(&base, &text, &name);
        covered.extend(found.iter().filter_map(|line| Some(line.split_once(' ')?.0.to_owned())));
        if found != expected.lines().collect::<Vec<_>>() {
            differences.push(format!("{name}\n{}", found.join("\n")));
        }
        if is_update {
            let lines: String = found.iter().map(|line| format!("{line}\n")).collect();
            fs::write(&path, format!("{sections}{RULE}{lines}")).expect("a file to write");
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n\n"));
    let missing = Fault::CODES.iter().filter(|code| !ELSEWHERE.contains(code));
    let missing: Vec<_> = missing.filter(|code| !covered.contains(**code)).collect();
    assert!(missing.is_empty(), "codes without an example: {missing:?}");
}
