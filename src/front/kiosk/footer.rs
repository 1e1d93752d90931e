//! The bottom of every screen: what to do, with what is chosen or typed so far, and the keys that are
//! always there, each always at its place.

use unicode_width::UnicodeWidthStr;

use super::layout::Shown;
use super::row::{Command, Row, Target};
use super::theme::Tone;
use crate::front::prompt;
use crate::view::{Ask, KioskWords, Read, Reply, Screen, read, wrapped};

/// Columns between two keys.
const BETWEEN: usize = 2;

/// The bottom of a screen.
pub(super) struct Footer {
    /// What to do on the last page.
    pub(super) asks: Vec<Row>,
    /// What to do on a page that another follows.
    pub(super) goes_on: Vec<Row>,
    /// Rows that are kept for either.
    pub(super) most_asks: usize,
    /// The keys.
    pub(super) keys: Vec<Row>,
    /// Where typing goes, column and row within this.
    pub(super) cursor: Option<(usize, usize)>,
}

impl Footer {
    /// Returns how many rows it takes.
    pub(super) fn height(&self) -> usize {
        self.most_asks + self.keys.len()
    }
}

/// Returns the bottom of a screen.
pub(super) fn footer(shown: &Shown, width: usize) -> Footer {
    let screen = shown.screen;
    let words = prompt(&screen.ask);
    let value = value(shown);
    let notice = |text: &str| -> Vec<Row> {
        wrapped(text, width).into_iter().map(|line| Row::of(line, Tone::Notice)).collect()
    };
    let refused = notice(&screen.refused);
    let (asked, cursor) = asked(&screen.ask, &words, &value, width);
    let goes_on = match shown.draft.is_empty() {
        true => notice(screen.more.trim_end_matches([':', ' ', '\u{a0}'])),
        false => asked.clone(),
    };
    let asks = if shown.is_refused { refused.clone() } else { asked };
    let goes_on = if shown.is_refused { refused.clone() } else { goes_on };
    // Room for what may come, so that nothing moves when it does.
    let may_be_refused = match screen.ask {
        Ask::Nothing | Ask::Enter { .. } => 0,
        _ => refused.len().min(2),
    };
    let most_asks = asks.len().max(goes_on.len()).max(may_be_refused);
    let cursor = cursor.filter(|_| !shown.is_refused);
    Footer { asks, goes_on, most_asks, keys: keys(shown, width), cursor }
}

/// Returns what was chosen or typed so far, as it is understood.
fn value(shown: &Shown) -> String {
    let draft = shown.draft;
    if draft.is_dont_know() {
        let choice = shown.screen.commands.dont_know.as_ref();
        return choice.map(|choice| choice.text.clone()).unwrap_or_default();
    }
    let line = draft.shown();
    match read(shown.screen, &line) {
        Read::Taken { echo, .. } if draft.takes_number() && !echo.is_empty() => echo,
        Read::Taken { .. } | Read::Refused => line.to_string(),
    }
}

/// Returns the prompt with the value behind it, and where the cursor stands.
fn asked(ask: &Ask, words: &str, value: &str, width: usize) -> (Vec<Row>, Option<(usize, usize)>) {
    if let Ask::Nothing | Ask::Enter { .. } = ask {
        let words = words.trim_end_matches([':', ' ', '\u{a0}']);
        let lines = if words.is_empty() { Vec::new() } else { wrapped(words, width) };
        let target = Target::Command(Command::Accept);
        let row = |line| Row::default().touchable(line, Tone::Notice, target);
        return (lines.into_iter().map(row).collect(), None);
    }
    let mut rows: Vec<Row> = wrapped(words.trim_end(), width)
        .into_iter()
        .map(|line| Row::of(line, Tone::Notice))
        .collect();
    let room = |row: &Row| width.saturating_sub(row.width() + 2);
    let beside = rows.last().is_some_and(|last| value.width().max(FREE) <= room(last));
    if !beside {
        rows.push(Row::default());
    }
    let line = rows.len().saturating_sub(1);
    let mut cursor = None;
    if let Some(last) = rows.pop() {
        // Of what is longer than the row, the end is what somebody is typing.
        let shown = ending(value, width.saturating_sub(last.width() + 2));
        let last = last.and(if beside { " " } else { "" }, Tone::Text).and(shown, Tone::Heading);
        if matches!(ask, Ask::Number { .. } | Ask::Where { .. }) {
            cursor = Some((last.width(), line));
        }
        rows.push(last);
    }
    (rows, cursor)
}

/// Columns that are kept free for what is typed.
const FREE: usize = 8;

/// Returns the end of a text that has room in so many columns.
fn ending(text: &str, columns: usize) -> &str {
    let from = text.char_indices().map(|(at, _)| at).find(|at| text[*at..].width() <= columns);
    &text[from.unwrap_or(text.len())..]
}

/// A key, what it does and whether it does anything here.
struct KeySlot<'a> {
    name: &'a str,
    words: &'a str,
    command: Command,
    works: bool,
}

impl KeySlot<'_> {
    fn width(&self) -> usize {
        self.name.width() + 1 + self.words.width()
    }
}

fn keys(shown: &Shown, width: usize) -> Vec<Row> {
    let slots = slots(shown.screen, shown.words);
    let mut rows = vec![Row::default()];
    for slot in slots {
        let taken = rows.last().map_or(0, Row::width);
        let between = if taken == 0 { 0 } else { BETWEEN };
        if taken + between + slot.width() > width && taken > 0 {
            rows.push(Row::default());
        }
        if let Some(row) = rows.pop() {
            let between = if row.runs.is_empty() { 0 } else { BETWEEN };
            let row = row.and(" ".repeat(between), Tone::Text);
            let target = Target::Command(slot.command);
            rows.push(if slot.works {
                row.touchable(slot.name, Tone::Key, target).touchable(
                    format!(" {}", slot.words),
                    Tone::Text,
                    target,
                )
            } else {
                row.and(" ".repeat(slot.width()), Tone::Text)
            });
        }
    }
    rows
}

/// Returns the keys in the order in which they always stand. One that does nothing here leaves its place
/// empty.
fn slots<'a>(screen: &Screen, words: &'a KioskWords) -> Vec<KeySlot<'a>> {
    let commands = &screen.commands;
    let slot = |name, words, command, works| KeySlot { name, words, command, works };
    let mut slots = vec![
        slot(words.enter.as_str(), words.accept.as_str(), Command::Accept, true),
        slot("r", &words.back, Command::Back, commands.back.is_some()),
        slot("n", &words.dont_know, Command::DontKnow, commands.dont_know.is_some()),
    ];
    if let Some(listen) = &words.listen {
        slots.push(slot("v", listen, Command::Listen, true));
    }
    slots.extend([
        slot("?", &words.words, Command::Words, !commands.words.is_empty()),
        slot("t", &words.size, Command::Size, true),
        slot("s", &words.stop, Command::Stop, commands.stop.is_some()),
        slot("l", &words.language, Command::Language, commands.language.is_some()),
    ]);
    slots
}

/// Returns what a key means on a screen, where it means a reply.
pub(super) fn reply(screen: &Screen, command: Command) -> Option<Reply> {
    let commands = &screen.commands;
    let input = match command {
        Command::Back => commands.back.clone(),
        Command::Stop => commands.stop.clone(),
        Command::Language => commands.language.clone(),
        Command::Words => return (!commands.words.is_empty()).then_some(Reply::Words),
        Command::Accept | Command::DontKnow | Command::Listen | Command::Size => None,
    };
    input.map(Reply::Input)
}
