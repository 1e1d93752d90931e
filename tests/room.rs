//! Every question of our own banks on the smallest screen, 56 columns and 15 rows, in every language, as
//! a person meets it: page by page where it must be. `tests/screens/<file>.<lang>.txt`.
//!
//! `UPDATE=1 cargo test room` rewrites the files; read the difference before you commit it.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::{env, fs};

use niveau::domain::id::Lang;
use niveau::domain::item::Item;
use niveau::domain::session::Question;
use niveau::front::paged;
use niveau::l10n::L10n;
use niveau::view::question_lines;

use crate::common::{bank_of, own_bank, question_screen, repository};

/// The smallest screen.
const COLUMNS: usize = 56;
const ROWS: usize = 15;

/// The most pages of a question: what is shown first, then the question with its choices.
const PAGES: usize = 2;

#[test]
fn every_question_reads_well_on_the_smallest_screen() {
    let banks = [own_bank(), bank_of("questions/dsi")];
    let voices = [Lang::Fr, Lang::Nl].map(L10n::new);
    let all: Vec<&L10n> = voices.iter().collect();
    let mut faults = Vec::new();
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    let in_each = voices.iter().flat_map(|l10n| banks.iter().map(move |bank| (l10n, bank)));
    for (l10n, (bank, words)) in in_each {
        for item in &bank.items {
            let question = Question { item, place: 10, of: 44, is_at_most: true };
            let screen = question_screen(question, l10n, &all, words);
            let pages = paged(&screen, COLUMNS, ROWS);
            let widest = pages.iter().flatten().map(|row| row.chars().count()).max();
            let asked = question_lines(&screen, COLUMNS);
            let last = pages.last().map_or(&[][..], Vec::as_slice);
            let is_whole = asked.iter().all(|line| last.contains(&line.text));
            if pages.len() > PAGES || !is_whole || widest > Some(COLUMNS) {
                let (lang, count) = (l10n.lang.code(), pages.len());
                faults.push(format!("{lang} {}: {count} pages, {widest:?} columns", item.id));
            }
            let text = files.entry(name(item, l10n.lang)).or_default();
            write!(text, "=== {}\n{}\n\n", item.id, joined(&pages)).expect("a text takes all");
        }
    }
    assert!(faults.is_empty(), "{} too long:\n{}", faults.len(), faults.join("\n"));
    compare(&files);
}

fn name(item: &Item, language: Lang) -> String {
    let group = match item.is_scored() {
        true => item.competence.to_string(),
        false if !item.variables.is_empty() => "dsi".to_owned(),
        false => "others".to_owned(),
    };
    format!("{group}.{}.txt", language.code())
}

fn joined(pages: &[Vec<String>]) -> String {
    let page =
        |rows: &Vec<String>| rows.iter().map(|row| row.trim_end()).collect::<Vec<_>>().join("\n");
    pages.iter().map(page).collect::<Vec<_>>().join("\n-----\n")
}

fn compare(files: &BTreeMap<String, String>) {
    let folder = repository("tests/screens");
    if env::var_os("UPDATE").is_some() {
        fs::create_dir_all(&folder).expect("room for a folder");
        for (name, text) in files {
            fs::write(folder.join(name), text).expect("room for a file");
        }
    }
    let there = fs::read_dir(&folder).expect("the folder of screens").count();
    assert_eq!(there, files.len(), "screens of items that are no more: remove them");
    let differ = |(name, text): &(&String, &String)| {
        fs::read_to_string(folder.join(name)).unwrap_or_default() != **text
    };
    let different: Vec<&String> = files.iter().filter(differ).map(|(name, _)| name).collect();
    assert!(different.is_empty(), "look at: UPDATE=1 cargo test room; {different:?}");
}
