//! The text of `config.toml` → settings, or every fault with its line.

use std::ops::Range;
use std::path::PathBuf;

use toml_edit::{Document, Item, TableLike, Value};

use super::super::staff::Phrase;
use super::{Command, Config, Epn, IDLE_SECONDS, KEYS, Kiosk, ReadAloud, Theme};
use crate::domain::id::Lang;
use crate::domain::nearest::nearest;
use crate::domain::problem::{Expected, Fault, Problem, Severity, Span};
use crate::domain::text::is_unsafe;
use crate::places::hours::can_be_read;

/// The most characters of a text: a name that fills three lines of a sheet.
const LONGEST: usize = 200;

/// The most words of a command.
const MOST_WORDS: usize = 32;

/// Returns the settings unless there is an error, and all that is wrong. `file` is named in faults.
pub fn read(file: &str, text: &str) -> (Option<Config>, Vec<Problem>) {
    let document = match Document::parse(text) {
        Ok(document) => document,
        Err(error) => {
            let mut reader = Reader { file, text, problems: Vec::new() };
            let range = error.span().unwrap_or_default();
            let key = text.get(range.clone()).unwrap_or_default().to_owned();
            let is_twice = error.message().contains("duplicate key");
            reader.tell(
                Some(range),
                if is_twice { Fault::DuplicateKey { key } } else { Fault::NotToml },
            );
            return (None, reader.problems);
        }
    };
    let mut reader = Reader { file, text, problems: Vec::new() };
    let config = reader.config(document.as_table());
    reader.problems.sort_by_key(|problem| problem.span);
    let wrong = |problem: &Problem| problem.fault.severity() == Severity::Error;
    let is_sound = !reader.problems.iter().any(wrong);
    (is_sound.then_some(config), reader.problems)
}

/// What is read, and what was found wrong so far.
struct Reader<'a> {
    file: &'a str,
    text: &'a str,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn tell(&mut self, range: Option<Range<usize>>, fault: Fault) {
        self.problems.push(match range {
            Some(range) => Problem::at(self.file, place(self.text, range), fault),
            None => Problem::of_file(self.file, fault),
        });
    }

    fn config(&mut self, root: &dyn TableLike) -> Config {
        self.know(root, 0);
        let languages = root.get("languages").map(|item| self.languages(item));
        let places = self.text(root, "places").map(PathBuf::from);
        let [epn, print, read_aloud, kiosk] = [1, 2, 3, 4].map(|row| self.table(root, row));
        Config {
            epn: epn.map(|table| self.epn(table)).unwrap_or_default(),
            languages: languages.unwrap_or_default(),
            print: print.and_then(|table| self.command(table, "command")),
            read_aloud: read_aloud
                .map(|table| ReadAloud {
                    fr: self.command(table, "fr"),
                    nl: self.command(table, "nl"),
                })
                .unwrap_or_default(),
            kiosk: kiosk.map(|table| self.kiosk(table)).unwrap_or_default(),
            places,
        }
    }

    fn epn(&mut self, table: &dyn TableLike) -> Epn {
        let epn = Epn {
            name: self.text(table, "name"),
            commune: self.text(table, "commune"),
            opening_hours: self.text(table, "opening_hours"),
        };
        if let Some(hours) = epn.opening_hours.as_ref().filter(|hours| !can_be_read(hours)) {
            let range = table.get("opening_hours").and_then(Item::span);
            self.tell(range, Fault::BadHours { hours: hours.clone() });
        }
        epn
    }

    fn kiosk(&mut self, table: &dyn TableLike) -> Kiosk {
        let staff_phrase = self.text(table, "staff_phrase");
        if staff_phrase.as_ref().is_some_and(|hash| Phrase::parse(hash).is_none()) {
            self.tell(table.get("staff_phrase").and_then(Item::span), Fault::PhraseNotHashed);
        }
        Kiosk {
            idle_seconds: table.get("idle_seconds").and_then(|item| self.idle(item)),
            staff_phrase,
            theme: self.text(table, "theme").and_then(|word| {
                let theme = Theme::ALL.into_iter().find(|theme| theme.code() == word);
                if theme.is_none() {
                    let range = table.get("theme").and_then(Item::span);
                    self.tell(range, unknown_word(word, &Theme::ALL.map(Theme::code)));
                }
                theme
            }),
        }
    }

    fn idle(&mut self, item: &Item) -> Option<u64> {
        let (low, high) = IDLE_SECONDS;
        let Some(given) = item.as_integer() else {
            self.tell(item.span(), Fault::WrongType { expected: Expected::Integer });
            return None;
        };
        let seconds = u64::try_from(given).ok().filter(|given| (low..=high).contains(given));
        if seconds.is_none() {
            let (low, high) = (low.to_string(), high.to_string());
            self.tell(item.span(), Fault::OutOfRange { low, high });
        }
        seconds
    }

    /// Tells every key that the table does not know.
    fn know(&mut self, table: &dyn TableLike, row: usize) {
        let known = KEYS[row].1;
        for (name, _) in table.iter().filter(|(name, _)| !known.contains(name)) {
            let range = table.key(name).and_then(|key| key.span());
            let fault = Fault::UnknownSetting {
                key: name.to_owned(),
                known: known.iter().map(|name| (*name).to_owned()).collect(),
                nearest: nearest(name, known.iter().copied()),
            };
            self.tell(range, fault);
        }
    }

    fn table<'t>(&mut self, root: &'t dyn TableLike, row: usize) -> Option<&'t dyn TableLike> {
        let item = root.get(KEYS[row].0)?;
        let table = item.as_table_like();
        match table {
            Some(table) => self.know(table, row),
            None => self.tell(item.span(), Fault::WrongType { expected: Expected::Mapping }),
        }
        table
    }

    fn languages(&mut self, item: &Item) -> Vec<Lang> {
        let mut languages = Vec::new();
        for value in self.list(item).into_iter().flatten() {
            let Some(word) = self.sound(value, "languages") else { continue };
            // The questions are in these languages.
            let known = [Lang::Fr, Lang::Nl];
            match known.into_iter().find(|lang| lang.code() == word) {
                Some(lang) if languages.contains(&lang) => {}
                Some(lang) => languages.push(lang),
                None => self.tell(value.span(), unknown_word(word, &known.map(Lang::code))),
            }
        }
        languages
    }

    fn list<'t>(&mut self, item: &'t Item) -> Option<Vec<&'t Value>> {
        let Some(list) = item.as_array() else {
            self.tell(item.span(), Fault::WrongType { expected: Expected::List });
            return None;
        };
        if list.len() > MOST_WORDS {
            let (found, most) = (list.len(), MOST_WORDS);
            self.tell(item.span(), Fault::TooLong { found, most });
            return None;
        }
        Some(list.iter().collect())
    }

    fn command(&mut self, table: &dyn TableLike, name: &str) -> Option<Command> {
        let item = table.get(name)?;
        let words = self.list(item)?;
        if words.is_empty() {
            self.tell(item.span(), Fault::EmptyText { field: name.to_owned() });
        }
        let command: Vec<String> = words.iter().filter_map(|word| self.sound(word, name)).collect();
        (!words.is_empty() && command.len() == words.len()).then_some(command)
    }

    fn text(&mut self, table: &dyn TableLike, name: &str) -> Option<String> {
        let item = table.get(name)?;
        match item.as_value() {
            Some(value) => self.sound(value, name),
            None => {
                self.tell(item.span(), Fault::WrongType { expected: Expected::Text });
                None
            }
        }
    }

    /// Returns a text that can be shown and handed on.
    fn sound(&mut self, value: &Value, name: &str) -> Option<String> {
        let fault = match value.as_str() {
            None => Fault::WrongType { expected: Expected::Text },
            Some(text) if text.trim().is_empty() => Fault::EmptyText { field: name.to_owned() },
            Some(text) => match text.chars().find(|one| *one == '\n' || is_unsafe(*one)) {
                Some(unsafe_one) => Fault::ControlCharacter {
                    character: format!("U+{:04X}", u32::from(unsafe_one)),
                },
                None if text.chars().count() > LONGEST => {
                    Fault::TooLong { found: text.chars().count(), most: LONGEST }
                }
                None => return Some(text.trim().to_owned()),
            },
        };
        self.tell(value.span(), fault);
        None
    }
}

fn unknown_word(word: String, known: &[&str]) -> Fault {
    let nearest = nearest(&word, known.iter().copied());
    Fault::UnknownWord { word, known: known.iter().map(|one| (*one).to_owned()).collect(), nearest }
}

/// Returns the place of some bytes of a text.
fn place(text: &str, range: Range<usize>) -> Span {
    let start = text.floor_char_boundary(range.start.min(text.len()));
    let before = &text[..start];
    let line_start = before.rfind('\n').map_or(0, |end| end + 1);
    Span {
        line: before.matches('\n').count() + 1,
        column: before[line_start..].chars().count() + 1,
        start,
        end: text.floor_char_boundary(range.end.min(text.len())).max(start),
    }
}
