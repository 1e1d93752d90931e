//! No rule of accessibility without a test, and no test named that does not exist: `docs/accessibility.md`.

use std::collections::BTreeSet;
use std::fs;

use crate::common::repository;

/// The rules with a number that apply. A rule that vanishes from the page is seen here.
const NUMBERED: [&str; 33] = [
    "1.1.1", "1.3.2", "1.4.1", "1.4.10", "1.4.4", "2.1.1", "2.1.4", "2.2.1", "2.2.2", "2.3.1",
    "2.5.8", "3.1.1", "3.1.5", "3.2.2", "3.2.6", "3.3.1", "3.3.2", "3.3.3", "3.3.7", "4.1.3",
    "5.1.2.2", "5.1.3.1", "5.1.3.3", "5.1.3.4", "5.1.3.5", "5.1.3.9", "5.1.4", "5.1.5", "5.1.6.1",
    "5.1.6.2", "5.2", "5.8", "5.9",
];

/// How many rules of the command line apply.
const OF_COMMAND_LINES: usize = 11;

/// Rules that nothing shows yet; each says on the page why.
const OPEN: [&str; 2] = ["5.1.3.9", "5.8"];

/// A row of the page: the rule, and what shows it.
struct Row {
    rule: String,
    shown_by: String,
}

impl Row {
    /// Returns its number, or its name where it has none.
    fn id(&self) -> &str {
        match self.rule.split_once(' ') {
            Some((number, _)) if number.starts_with(|c: char| c.is_ascii_digit()) => number,
            _ => &self.rule,
        }
    }

    /// Returns the tests: a file and a function each.
    fn tests(&self) -> Vec<(&str, &str)> {
        self.shown_by.split('`').filter_map(|part| part.split_once("::")).collect()
    }
}

fn rows() -> Vec<Row> {
    let page = fs::read_to_string(repository("docs/accessibility.md")).expect("the page");
    let cells = |line: &str| -> Option<Row> {
        let cells: Vec<&str> = line.strip_prefix("| ")?.strip_suffix(" |")?.split(" | ").collect();
        let [rule, _, shown_by] = cells[..] else { panic!("three cells: {line}") };
        (rule != "rule").then(|| Row { rule: rule.to_owned(), shown_by: shown_by.to_owned() })
    };
    page.lines().filter_map(cells).collect()
}

#[test]
fn every_rule_is_on_the_page_once() {
    let rows = rows();
    let is_number = |row: &&Row| row.id() != row.rule;
    let found: BTreeSet<&str> = rows.iter().filter(is_number).map(Row::id).collect();
    assert_eq!(found, NUMBERED.into());
    let ids: BTreeSet<&str> = rows.iter().map(Row::id).collect();
    assert_eq!(ids.len(), rows.len(), "a rule stands twice");
    assert_eq!(rows.len(), NUMBERED.len() + OF_COMMAND_LINES);
}

#[test]
fn every_test_that_is_named_exists() {
    for row in rows() {
        for (file, function) in row.tests() {
            let path = repository(file);
            let source =
                fs::read_to_string(&path).unwrap_or_else(|error| panic!("{file}: {error}"));
            let at = source.find(&format!("fn {function}(")).unwrap_or_else(|| {
                panic!("{}: {file} has no test {function}", row.rule);
            });
            let is_test = source[..at].contains("#[test]") || source[..at].contains("proptest!");
            assert!(is_test, "{}: {file} {function} is no test", row.rule);
        }
    }
}

#[test]
fn a_rule_without_a_test_says_so() {
    let rows = rows();
    let open: BTreeSet<&str> =
        rows.iter().filter(|row| row.tests().is_empty()).map(Row::id).collect();
    assert_eq!(open, OPEN.into());
    for row in rows.iter().filter(|row| row.tests().is_empty()) {
        assert!(row.shown_by.starts_with("open: "), "{}", row.rule);
    }
}
