//! Painting and keys: a [`Screen`] goes out, a [`Reply`] comes back.
//!
//! No front-end owns a sentence or a rule: the words are on the screen, and what a typed text means
//! is [`crate::view::read`]'s to say. Which front-end, and whether in colour, is a table of values.

mod guard;
mod incoming;
pub mod kiosk;
mod line;
mod pages;
mod paint;
mod plain;
mod progress;
mod style;
mod waiting;

use std::io;

pub use guard::{Guard, Terminal};
pub use line::{Line, paged};
pub use plain::Plain;
pub use progress::{Meter, RowWords};
pub use style::{ColorChoice, Stream, Styles, styles};

use crate::view::{Ask, Reply, Screen};

/// Something that shows screens to a person.
pub trait Front {
    /// Shows a screen and, unless it asks for nothing, waits until something valid is typed.
    /// Returns [`Reply::End`] at the end of input, and for a screen that asks for nothing.
    fn show(&mut self, screen: &Screen) -> io::Result<Reply>;
}

/// All that decides how the program speaks, as values.
#[derive(Clone, Copy, Debug, Default)]
pub struct Surroundings<'a> {
    /// `--plain` was given.
    pub plain: bool,
    /// What `--color` says.
    pub color: ColorChoice,
    /// The variable `ACCESSIBLE`.
    pub accessible: Option<&'a str>,
    /// The variable `NO_COLOR`.
    pub no_color: Option<&'a str>,
    /// The variable `FORCE_COLOR`.
    pub force_color: Option<&'a str>,
    /// The variable `CLICOLOR_FORCE`.
    pub clicolor_force: Option<&'a str>,
    /// The variable `TERM`.
    pub term: Option<&'a str>,
    /// Standard input is a terminal.
    pub stdin_is_terminal: bool,
    /// Standard output is a terminal.
    pub stdout_is_terminal: bool,
    /// Standard error is a terminal.
    pub stderr_is_terminal: bool,
}

impl Surroundings<'_> {
    /// Returns whether the terminal, if there is one, understands no escape sequence.
    pub fn is_dumb(&self) -> bool {
        self.term.is_none_or(|term| term.is_empty() || term == "dumb")
    }
}

/// A way to show screens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Lines only, without one escape byte.
    Plain,
    /// Lines with prompts that can be edited.
    Line,
}

/// Asks for a line at the terminal and does not show it. Returns nothing for an empty one.
pub fn secret(prompt: &str) -> io::Result<Option<String>> {
    let term = console::Term::stderr();
    term.write_str(prompt)?;
    Ok(Some(term.read_secure_line()?).filter(|line| !line.is_empty()))
}

/// Returns how many columns the window of the results has, if it is one.
pub fn result_columns() -> Option<usize> {
    console::Term::stdout().size_checked().map(|(_, columns)| columns.into())
}

/// Returns the way that suits.
///
/// Prompts that can be edited need a terminal on both sides: with only standard error on one they
/// would open `/dev/tty` behind a pipe's back and wait for ever.
pub fn choose(surroundings: &Surroundings) -> Kind {
    let accessible = surroundings.accessible.is_some_and(|value| !value.is_empty());
    let terminal = surroundings.stdin_is_terminal && surroundings.stderr_is_terminal;
    if surroundings.plain || accessible || surroundings.is_dumb() || !terminal {
        Kind::Plain
    } else {
        Kind::Line
    }
}

/// Returns what asks for something, in words; empty where nothing is asked. Fluent drops a space at the
/// end of a message, and what is typed must not touch the colon: here is the one place that sees to it.
fn prompt(ask: &Ask) -> String {
    let words = match ask {
        Ask::Nothing => "",
        Ask::Enter { prompt }
        | Ask::One { prompt, .. }
        | Ask::Many { prompt, .. }
        | Ask::Check { prompt, .. }
        | Ask::Order { prompt, .. }
        | Ask::Match { prompt, .. }
        | Ask::Number { prompt }
        | Ask::Where { prompt, .. }
        | Ask::Candidates { prompt, .. } => prompt.trim_end(),
    };
    if words.is_empty() { String::new() } else { without_controls(words) + " " }
}

/// Returns a text as it goes to a terminal. Screens are inert already; this is the last door, and it
/// keeps the promise whatever comes.
fn without_controls(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TERMINAL: Surroundings = Surroundings {
        plain: false,
        color: ColorChoice::Auto,
        accessible: None,
        no_color: None,
        force_color: None,
        clicolor_force: None,
        term: Some("xterm-256color"),
        stdin_is_terminal: true,
        stdout_is_terminal: true,
        stderr_is_terminal: true,
    };

    #[test]
    fn one_space_between_prompt_and_typing() {
        let rows = [
            ("Votre nombre :", "Votre nombre : "),
            ("Votre nombre : ", "Votre nombre : "),
            ("Votre nombre\u{a0}:\u{a0}", "Votre nombre\u{a0}: "),
            ("", ""),
            (" ", ""),
        ];
        for (words, expected) in rows {
            assert_eq!(prompt(&Ask::Number { prompt: words.to_owned() }), expected, "{words:?}");
        }
        assert_eq!(prompt(&Ask::Nothing), "");
    }

    #[test]
    fn plain_wherever_a_prompt_that_can_be_edited_would_harm() {
        let rows = [
            (Kind::Line, TERMINAL),
            (Kind::Line, Surroundings { stdout_is_terminal: false, ..TERMINAL }),
            (Kind::Line, Surroundings { accessible: Some(""), ..TERMINAL }),
            (Kind::Line, Surroundings { no_color: Some("1"), ..TERMINAL }),
            (Kind::Plain, Surroundings { plain: true, ..TERMINAL }),
            (Kind::Plain, Surroundings { accessible: Some("1"), ..TERMINAL }),
            (Kind::Plain, Surroundings { term: Some("dumb"), ..TERMINAL }),
            (Kind::Plain, Surroundings { term: Some(""), ..TERMINAL }),
            (Kind::Plain, Surroundings { term: None, ..TERMINAL }),
            (Kind::Plain, Surroundings { stdin_is_terminal: false, ..TERMINAL }),
            (Kind::Plain, Surroundings { stderr_is_terminal: false, ..TERMINAL }),
        ];
        for (kind, surroundings) in rows {
            assert_eq!(choose(&surroundings), kind, "{surroundings:?}");
        }
    }
}
