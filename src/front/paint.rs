//! Screen → rows as a terminal shows them, and prompts that fit the window.

use std::fmt;

use console::measure_text_width;
use dialoguer::theme::Theme;

use super::pages::Row;
use super::style::Styles;
use super::{progress, prompt, without_controls};
use crate::view::{Ask, Line as TextLine, Role, Screen, lines, wrapped};

/// Below this many rows each one is needed for words, and the bar only repeats what they say.
const ROWS_FOR_BAR: usize = 20;

/// Columns that are kept free for what is typed.
const TYPED_COLUMNS: usize = 6;

/// What stands before the typing where the words of a prompt fill a line of their own.
const MARK: &str = "> ";

/// The window as it is now.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Window {
    pub(super) rows: usize,
    pub(super) columns: usize,
}

/// Returns the words that stand above a prompt, and the prompt proper: a prompt that is wider than the
/// window would be cleared by half.
pub(super) fn lead_in(screen: &Screen, window: Window) -> (Vec<String>, String) {
    let text = prompt(&screen.ask);
    let free = if matches!(screen.ask, Ask::Enter { .. }) { 1 } else { TYPED_COLUMNS };
    if measure_text_width(&text) + free <= window.columns {
        return (Vec::new(), text);
    }
    (wrapped(text.trim_end(), window.columns), MARK.to_owned())
}

/// Returns the part of a typed line that stands on its last row in a window of that many columns.
pub(super) fn last_row(line: &str, columns: usize) -> &str {
    let (mut from, mut width) = (0, 0);
    for (at, character) in line.char_indices() {
        let wide = measure_text_width(character.encode_utf8(&mut [0; 4]));
        if width + wide > columns {
            (from, width) = (at, 0);
        }
        width += wide;
    }
    &line[from..]
}

/// Returns title, bar and body as rows.
pub(super) fn painted_body(screen: &Screen, styles: &Styles, window: Window) -> Vec<Row> {
    let body = lines(screen, window.columns);
    let mut painted = painted(&body, styles);
    if let Some(progress) = &screen.progress
        && !styles.is_empty()
        && window.rows >= ROWS_FOR_BAR
    {
        let titles = body.iter().take_while(|line| line.role == Role::Title).count();
        let text = styles.dim.apply_to(progress::bar(progress)).to_string();
        painted.insert(titles, Row { text, continues: true, leads: true });
    }
    painted
}

/// Returns lines as rows.
pub(super) fn painted(lines: &[TextLine], styles: &Styles) -> Vec<Row> {
    let paint = |line: &TextLine| {
        let text = without_controls(&line.text);
        let (style, leads) = match line.role {
            Role::Title => (&styles.title, true),
            Role::Heading => (&styles.heading, true),
            Role::Choice => (&styles.choice, false),
            Role::Text | Role::Blank => {
                return Row { text, continues: line.continues, leads: false };
            }
        };
        Row { text: style.apply_to(text).to_string(), continues: line.continues, leads }
    };
    lines.iter().map(paint).collect()
}

/// The looks of the prompts: the screen's words and nothing else. Prompts have no style, because
/// `dialoguer` counts their columns to know where the cursor is.
pub(super) struct Looks;

impl Theme for Looks {
    fn format_input_prompt(
        &self,
        out: &mut dyn fmt::Write,
        prompt: &str,
        _default: Option<&str>,
    ) -> fmt::Result {
        out.write_str(prompt)
    }

    fn format_fuzzy_select_prompt(
        &self,
        out: &mut dyn fmt::Write,
        prompt: &str,
        typed: &str,
        cursor: usize,
    ) -> fmt::Result {
        let (before, after) = typed.split_at(cursor);
        write!(out, "{prompt}{before}|{after}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::samples;

    #[test]
    fn a_prompt_is_narrower_than_the_window() {
        let narrow = Window { rows: 12, columns: 40 };
        let rows: &[(Ask, &[&str], &str)] = &[
            (Ask::Number { prompt: "Votre nombre :".to_owned() }, &[], "Votre nombre : "),
            (Ask::Number { prompt: "x".repeat(33) }, &[], &("x".repeat(33) + " ")),
            (Ask::Number { prompt: "x".repeat(34) }, &[&"x".repeat(34)], MARK),
            (Ask::Enter { prompt: "x".repeat(38) }, &[], &("x".repeat(38) + " ")),
            (
                Ask::Number { prompt: "Un numéro et une lettre (par exemple 1b 2a) :".to_owned() },
                &["Un numéro et une lettre (par exemple 1b", "2a)\u{a0}:"],
                MARK,
            ),
        ];
        for (ask, above, prompt) in rows {
            let (words, proper) = lead_in(&samples::asking(ask.clone()), narrow);
            assert_eq!(words, *above, "{ask:?}");
            assert_eq!(proper, *prompt, "{ask:?}");
        }
    }

    #[test]
    fn the_last_row_of_what_was_typed() {
        let rows = [
            ("", 4, ""),
            ("abcd", 4, "abcd"),
            ("abcde", 4, "e"),
            ("abcdefghi", 4, "i"),
            ("ab世界", 5, "界"),
        ];
        for (line, columns, expected) in rows {
            assert_eq!(last_row(line, columns), expected, "{line}");
        }
    }
}
