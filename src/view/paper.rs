//! A form on paper as lines of 80 columns: the sheets of the visitor, without one key; then, on a page of
//! its own, the sheet of the animator with the keys and the table from number right to level.
//!
//! A page begins with a form feed, which printers obey; a question is never cut by the end of a page.

use super::stimulus::stimulus;
use super::{Block, Screen};
use crate::domain::framework::Level;
use crate::domain::id::ChoiceId;
use crate::domain::item::{Answer, Item, Prompt};
use crate::domain::paper::{Paper, Row};
use crate::domain::report::{Said, Stamp, stamp};
use crate::domain::text::inert;
use crate::domain::words::{BankWords, ItemWords};
use crate::l10n::L10n;

/// Columns of a sheet.
const COLUMNS: usize = 80;

/// Lines of a page: A4 at six lines an inch, less its margins.
const ROWS: usize = 60;

/// Begins a page.
const FORM_FEED: char = '\u{c}';

/// An empty box to tick.
const BOX: &str = "[ ]";

/// Room to write a letter, and room to write a number.
const ROOM: &str = "____";
const WIDE_ROOM: &str = "____________";

/// Returns the sheets of a paper form in one language.
pub fn sheets(paper: &Paper, words: &BankWords, l10n: &L10n) -> Vec<String> {
    let mut chunks = vec![opening(l10n)];
    let of = paper.items.len();
    for (at, item) in paper.items.iter().enumerate() {
        // A checked bank has words for every item.
        let Some(words) = words.of(l10n.lang, &item.id) else { continue };
        let title = l10n.session_progress((at + 1).to_string(), of.to_string());
        chunks.push(page(title, question(item, words, l10n)));
    }
    chunks.push(ending(paper, l10n));
    let mut lines = paged(chunks);
    let animator = page(l10n.paper_key_title(), animator(paper, l10n));
    lines.extend(on_new_page(animator));
    lines
}

/// Returns an item as it is asked on paper, without its key.
pub(super) fn question(item: &Item, words: &ItemWords, l10n: &L10n) -> Vec<Block> {
    let mut blocks: Vec<Block> =
        words.stimulus.iter().flat_map(|shown| stimulus(shown, l10n)).collect();
    blocks.push(Block::Paragraph(inert(&words.stem)));
    blocks.extend(answers(&item.kind.prompt(), words, l10n));
    let dont_know = entry(BOX.to_owned(), l10n.session_dont_know());
    blocks.push(dont_know);
    blocks
}

fn answers(prompt: &Prompt, words: &ItemWords, l10n: &L10n) -> Vec<Block> {
    let text = |id: &ChoiceId| words.options.get(id).map(|text| inert(text)).unwrap_or_default();
    let ticked = |ids: &[ChoiceId]| -> Vec<Block> {
        let option = |(at, id)| entry(format!("{BOX} {}.", letter(at)), text(id));
        ids.iter().enumerate().map(option).collect()
    };
    let lettered = |texts: Vec<String>| {
        let entry = |(at, text)| (format!("{}.", letter(at)), text);
        Block::List(texts.into_iter().enumerate().map(entry).collect())
    };
    match prompt {
        Prompt::One(ids) | Prompt::Rating(ids) => said(l10n.paper_one(), ticked(ids)),
        Prompt::Many(ids) | Prompt::Check(ids) => said(l10n.paper_many(), ticked(ids)),
        Prompt::Order(ids) => {
            let room = vec![ROOM; ids.len()].join("  ");
            let room = Block::Labelled(l10n.paper_order(), room);
            vec![lettered(ids.iter().map(text).collect()), room]
        }
        Prompt::Match { options, targets } => {
            let target = |id| words.targets.get(id).map(|text| inert(text)).unwrap_or_default();
            let numbered = |(at, id)| (format!("{}.", at + 1), text(id));
            let room = |at| format!("{} {ROOM}", at + 1);
            let room: Vec<String> = (0..options.len()).map(room).collect();
            vec![
                Block::List(options.iter().enumerate().map(numbered).collect()),
                lettered(targets.iter().map(target).collect()),
                Block::Labelled(l10n.paper_match(), room.join("   ")),
            ]
        }
        Prompt::Number => {
            let unit = words.unit.as_deref().map(inert).unwrap_or_default();
            vec![Block::Labelled(l10n.paper_number(), format!("{WIDE_ROOM} {unit}"))]
        }
    }
}

/// Returns an instruction, then each option with air around it.
fn said(how: String, options: Vec<Block>) -> Vec<Block> {
    [vec![Block::Paragraph(how)], options].concat()
}

fn entry(mark: String, text: String) -> Block {
    Block::List(vec![(mark, text)])
}

fn letter(at: usize) -> char {
    char::from(b'a' + at as u8)
}

fn opening(l10n: &L10n) -> Vec<String> {
    let how = [
        l10n.notice_not_exam(),
        l10n.paper_no_name(),
        l10n.paper_time(),
        l10n.paper_dont_know(),
        l10n.paper_read(),
    ];
    page(l10n.paper_title(), vec![Block::List(how.map(|text| ("-".to_owned(), text)).into())])
}

fn ending(paper: &Paper, l10n: &L10n) -> Vec<String> {
    let mut blocks = vec![
        Block::Paragraph(format!("{} {}", l10n.goodbye_thanks(), l10n.paper_give())),
        Block::Paragraph(l10n.nearby_contact_own_commune()),
    ];
    let stamp = stamp(paper.bank);
    if stamp.provisional {
        blocks.push(Block::Paragraph(l10n.results_provisional()));
    }
    blocks.push(Block::Paragraph(stamped(&stamp, l10n)));
    page(String::new(), blocks)
}

fn animator(paper: &Paper, l10n: &L10n) -> Vec<Block> {
    if paper.rows.is_empty() {
        // No level: the sheet helps to talk about the answers, and counts nothing.
        return vec![
            Block::List(vec![("-".to_owned(), l10n.paper_key_hide())]),
            Block::Heading(l10n.paper_keys()),
            Block::List(keys(paper, l10n)),
            Block::Paragraph(l10n.results_not_exam()),
            Block::Paragraph(stamped(&stamp(paper.bank), l10n)),
        ];
    }
    let least = paper.form.minimum_answers as i64;
    let how = [
        l10n.paper_key_hide(),
        l10n.paper_key_count(),
        l10n.paper_key_zero(),
        l10n.paper_key_minimum(least),
    ];
    let heading = vec![
        l10n.paper_table_right(),
        l10n.paper_table_say(),
        l10n.paper_table_chance(),
        l10n.paper_table_ability(),
    ];
    let rows = paper.rows.iter().map(|row| table_row(row, l10n));
    let stamp = stamp(paper.bank);
    let mut notes = vec![l10n.paper_table_meaning(), l10n.paper_table_say_words()];
    if stamp.provisional {
        notes.push(l10n.results_provisional());
    }
    vec![
        Block::List(how.map(|text| ("-".to_owned(), text)).into()),
        Block::Heading(l10n.paper_keys()),
        Block::List(keys(paper, l10n)),
        Block::Heading(l10n.paper_table_title()),
        Block::Table([heading].into_iter().chain(rows).collect()),
        Block::Paragraph(notes.join(" ")),
        Block::Paragraph(l10n.results_not_exam()),
        Block::Paragraph(stamped(&stamp, l10n)),
    ]
}

fn keys(paper: &Paper, l10n: &L10n) -> Vec<(String, String)> {
    let entry = |(at, item): (usize, &&Item)| {
        (format!("{:>3}.", at + 1), format!("{} ({})", key(item, l10n), item.id))
    };
    paper.items.iter().enumerate().map(entry).collect()
}

fn table_row(row: &Row, l10n: &L10n) -> Vec<String> {
    let number = &row.number;
    let (low, high, words) = match row.said {
        Said::Level(level) => (level, level, l10n.level(level)),
        Said::Between(low, high) => {
            (low, high, l10n.results_area_between(l10n.level(low), l10n.level(high)))
        }
    };
    let is_said = |level: &&Level| (low..=high).contains(*level);
    let chance: f64 =
        Level::ALL.iter().filter(is_said).map(|level| number.masses[level.index()]).sum();
    let estimate = number.estimate;
    vec![
        number.right.to_string(),
        words,
        // Rounded down: nothing is ever quite certain.
        l10n.paper_percent(((100.0 * chance) as u8).min(99).to_string()),
        format!(
            "{} ± {}",
            l10n.decimal(estimate.theta, 2),
            l10n.decimal(estimate.standard_error, 2)
        ),
    ]
}

/// Returns the key of an item in the letters and numbers of the sheet.
pub(super) fn key(item: &Item, l10n: &L10n) -> String {
    let place = |ids: &[ChoiceId], id: &ChoiceId| ids.iter().position(|one| one == id).unwrap_or(0);
    let letters = |ids: &[ChoiceId], chosen: &mut dyn Iterator<Item = &ChoiceId>| -> Vec<String> {
        chosen.map(|id| letter(place(ids, id)).to_string()).collect()
    };
    match (item.kind.prompt(), item.kind.right_answer()) {
        (Prompt::One(ids), Answer::One(id)) => letters(&ids, &mut [id].iter()).concat(),
        (Prompt::Many(ids), Answer::Many(keys)) => {
            let in_order = ids.iter().filter(|id| keys.contains(id));
            letters(&ids, &mut in_order.into_iter()).join(", ")
        }
        (Prompt::Order(ids), Answer::Order(order)) => letters(&ids, &mut order.iter()).join(" "),
        (Prompt::Match { options, targets }, Answer::Pairs(pairs)) => {
            let pair = |(at, id): (usize, &ChoiceId)| {
                let target = pairs.get(id).map_or(0, |target| place(&targets, target));
                format!("{}{}", at + 1, letter(target))
            };
            options.iter().enumerate().map(pair).collect::<Vec<_>>().join(" ")
        }
        (Prompt::Number, Answer::Number(low)) => {
            let (low, high) = item.kind.right_range().unwrap_or((low, low));
            match low == high {
                true => number(low, l10n),
                false => l10n.paper_range(number(low, l10n), number(high, l10n)),
            }
        }
        // Self-report has no key and is on no paper form.
        _ => String::new(),
    }
}

fn number(value: f64, l10n: &L10n) -> String {
    value.to_string().replace('.', &l10n.number_mark())
}

fn stamped(stamp: &Stamp, l10n: &L10n) -> String {
    let hash = stamp.hash.chars().take(12).collect::<String>();
    let (bank, version) = (stamp.bank.clone(), inert(&stamp.version));
    l10n.results_stamp(bank, version, hash, inert(&stamp.cut_version))
}

/// Returns blocks under a title, with a blank line at the end.
pub(super) fn page(title: String, body: Vec<Block>) -> Vec<String> {
    let screen = Screen::page(title, body);
    let mut lines: Vec<String> =
        super::lines(&screen, COLUMNS).into_iter().map(|line| line.text).collect();
    if !screen.title.is_empty() {
        let rule = "=".repeat(lines[0].chars().count().min(COLUMNS));
        lines.insert(1, rule);
    }
    lines.extend([String::new(), String::new()]);
    lines
}

/// Returns chunks one after another, with a new page before one that would be cut.
pub(super) fn paged(chunks: Vec<Vec<String>>) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut used = 0;
    for chunk in chunks {
        let blanks = chunk.iter().rev().take_while(|line| line.is_empty()).count();
        if used > 0 && used + chunk.len() - blanks > ROWS {
            used = chunk.len();
            lines.extend(on_new_page(chunk));
        } else {
            used += chunk.len();
            lines.extend(chunk);
        }
    }
    lines
}

pub(super) fn on_new_page(mut chunk: Vec<String>) -> Vec<String> {
    if let Some(first) = chunk.first_mut() {
        first.insert(0, FORM_FEED);
    }
    chunk
}
