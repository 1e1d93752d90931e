//! `directory.yaml`: what a directory says of itself, or every fault of that file.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value as Json;

use crate::domain::calendar::parse_date;
use crate::domain::gazetteer::Names;
use crate::domain::place::{About, HelpAddress};
use crate::domain::problem::{Fault, Problem, Severity};
use crate::yaml::{self, schema_of};

/// The file that `load_about` reads.
pub const ABOUT: &str = "directory.yaml";

static SCHEMA: LazyLock<Json> = LazyLock::new(schema_of::<RawAbout>);

/// What a directory says of itself.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
#[schemars(extend("required" = ["format", "title", "snapshot"]))]
struct RawAbout {
    /// The format of the directory: 1.
    #[schemars(extend("const" = 1))]
    #[allow(dead_code)] // it was looked at before the rest was read
    format: i64,
    /// What it is called.
    title: RawNames,
    /// Under which terms it may be used.
    licence: Option<String>,
    /// Whom to thank.
    credit: Option<String>,
    /// The day on which it was put together.
    #[schemars(extend("format" = "date"))]
    snapshot: String,
    /// The one address for help in the whole Region, when a source gives one.
    help: Option<RawHelp>,
}

/// A text in French and in Dutch.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RawNames {
    /// French.
    fr: String,
    /// Dutch.
    nl: String,
}

/// An address for help.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RawHelp {
    /// What people read.
    words: RawNames,
    /// Where it was read.
    source: String,
    /// The day on which that was.
    #[schemars(extend("format" = "date"))]
    checked_on: String,
}

/// Reads what a directory says of itself, unless a fault is worse than a warning.
pub fn load_about(name: &str, text: &str) -> (Option<About>, Vec<Problem>) {
    let (mut problems, mut sources) = (Vec::new(), BTreeMap::new());
    let tree = yaml::tree(name, text.as_bytes(), &mut problems, &mut sources);
    let about = tree.and_then(|(text, tree)| {
        problems.extend(yaml::escaped(name, &text, &tree));
        let (raw, tree) = yaml::parse::<RawAbout>(name, tree, &SCHEMA, &mut problems)?;
        for key in ["fr", "nl"] {
            let title = tree.get("title").and_then(|title| title.get(key));
            let words = tree.get("help").and_then(|help| help.get("words")?.get(key));
            for node in [title, words].into_iter().flatten() {
                if node.text().is_some_and(|text| text.trim().is_empty()) {
                    let fault = Fault::EmptyText { field: key.to_owned() };
                    problems.push(Problem::at(name, node.span, fault));
                }
            }
        }
        Some(checked(raw))
    });
    let usable = problems.iter().all(|problem| problem.fault.severity() != Severity::Error);
    (about.filter(|_| usable), problems)
}

fn checked(raw: RawAbout) -> About {
    let help = raw.help.and_then(|help| {
        let checked_on = parse_date(&help.checked_on)?;
        Some(HelpAddress { words: names(help.words), source: help.source, checked_on })
    });
    About {
        title: names(raw.title),
        licence: raw.licence.unwrap_or_default(),
        credit: raw.credit.unwrap_or_default(),
        snapshot: parse_date(&raw.snapshot),
        help,
    }
}

fn names(raw: RawNames) -> Names {
    Names { fr: raw.fr, nl: raw.nl }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "format: 1\ntitle: {fr: Lieux, nl: Plaatsen}\nsnapshot: 2026-11-22\n";

    #[test]
    fn a_directory_says_what_it_is() {
        let help = "help:\n  words: {fr: Appelez le 1, nl: Bel 1}\n  source: https://a.example\n  \
                    checked_on: 2026-11-01\n";
        let (about, problems) = load_about("directory.yaml", &format!("{HEAD}{help}"));
        let about = about.expect("sound");
        assert_eq!((about.title.nl.as_str(), problems), ("Plaatsen", Vec::new()));
        assert_eq!(about.snapshot.map(|day| day.to_string()).as_deref(), Some("2026-11-22"));
        assert_eq!(about.help.map(|help| help.words.fr).as_deref(), Some("Appelez le 1"));
        assert_eq!(load_about("directory.yaml", HEAD).0.and_then(|about| about.help), None);
    }

    #[test]
    fn faults_are_told_with_their_line() {
        for (text, expected) in [
            (String::new(), vec![("missing-key", 1); 3]),
            (HEAD.replace('1', "2"), vec![("unknown-format", 1)]),
            (HEAD.replace("2026-11-22", "soon"), vec![("wrong-type", 3)]),
            (HEAD.replace("Lieux", "\"\""), vec![("empty-text", 2)]),
            (format!("{HEAD}licens: x\n"), vec![("unknown-key", 4)]),
            (format!("{HEAD}credit: \"\u{1b}[2J\"\n"), vec![("control-character", 4)]),
        ] {
            let (about, problems) = load_about("directory.yaml", &text);
            let line = |problem: &Problem| problem.span.map_or(0, |span| span.line);
            let found: Vec<_> = problems.iter().map(|one| (one.fault.code(), line(one))).collect();
            assert_eq!((about, found), (None, expected), "{text}");
        }
    }
}
