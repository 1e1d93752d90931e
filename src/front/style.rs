//! Colour and weight, decided once and in one place from values that are given.
//!
//! Nothing is ever said by colour alone. `console` would decide by itself, and takes an empty
//! `NO_COLOR` for a set one, against <https://no-color.org>; so every style here is forced on or off.

use console::Style;

use super::Surroundings;

/// What `--color` says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ColorChoice {
    /// Where there is a terminal and nobody objects.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// Where text goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stream {
    /// Standard output: results.
    Results,
    /// Standard error: conversation.
    Conversation,
}

/// How each kind of text looks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Styles {
    /// The title of a screen.
    pub title: Style,
    /// A heading.
    pub heading: Style,
    /// Something that can be chosen.
    pub choice: Style,
    /// What was refused, and what to type instead.
    pub refused: Style,
    /// What was chosen, said back.
    pub echo: Style,
    /// What may be passed over: hints, the bar, the rule.
    pub dim: Style,
    /// A code to scan: light on dark, whatever the window looks like.
    pub code: Style,
    is_empty: bool,
}

impl Default for Styles {
    /// Returns styles that change nothing.
    fn default() -> Styles {
        let none = Style::new().force_styling(false);
        Styles {
            title: none.clone(),
            heading: none.clone(),
            choice: none.clone(),
            refused: none.clone(),
            echo: none.clone(),
            dim: none.clone(),
            code: none,
            is_empty: true,
        }
    }
}

impl Styles {
    /// Returns whether these styles change nothing.
    pub fn is_empty(&self) -> bool {
        self.is_empty
    }

    /// Weight first: of the colours only those that stand out on black and on white alike.
    fn full() -> Styles {
        let style = || Style::new().force_styling(true);
        Styles {
            title: style().bold(),
            heading: style().bold(),
            choice: style(),
            refused: style().bold(),
            echo: style().cyan(),
            dim: style().dim(),
            code: style().white().bright().on_black(),
            is_empty: false,
        }
    }
}

/// Returns the styles for a stream.
pub fn styles(surroundings: &Surroundings, stream: Stream) -> Styles {
    if is_styled(surroundings, stream) { Styles::full() } else { Styles::default() }
}

fn is_styled(surroundings: &Surroundings, stream: Stream) -> bool {
    let is_terminal = match stream {
        Stream::Results => surroundings.stdout_is_terminal,
        Stream::Conversation => surroundings.stderr_is_terminal,
    };
    let refused = surroundings.no_color.is_some_and(|value| !value.is_empty());
    let forced = [surroundings.force_color, surroundings.clicolor_force]
        .into_iter()
        .flatten()
        .any(|value| !matches!(value, "" | "0" | "false"));
    // A terminal that says it is dumb, or nothing at all, would show the escapes as litter. Without
    // a terminal TERM says nothing about where the text ends up.
    if surroundings.term == Some("dumb") || (is_terminal && surroundings.is_dumb()) {
        return false;
    }
    match surroundings.color {
        ColorChoice::Always => true,
        ColorChoice::Never => false,
        ColorChoice::Auto => !refused && (forced || is_terminal),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colour_is_decided_here() {
        use ColorChoice::{Always, Auto, Never};
        let xterm = Some("xterm");
        let rows = [
            // (styled, --color, NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE, TERM, terminal)
            (true, Auto, None, None, None, xterm, true),
            (true, Auto, Some(""), None, None, xterm, true),
            (false, Auto, Some("1"), None, None, xterm, true),
            (false, Auto, Some("0"), None, None, xterm, true),
            (false, Auto, None, None, None, xterm, false),
            (true, Auto, None, Some("1"), None, xterm, false),
            (true, Auto, None, None, Some("1"), xterm, false),
            (true, Auto, None, Some("3"), None, None, false),
            (false, Auto, None, Some("0"), Some("0"), xterm, false),
            (false, Auto, None, Some(""), None, xterm, false),
            (false, Auto, Some("1"), Some("1"), None, xterm, true),
            (true, Always, Some("1"), None, None, xterm, false),
            (false, Never, None, Some("1"), Some("1"), xterm, true),
            (false, Auto, None, None, None, Some("dumb"), true),
            (false, Auto, None, None, None, None, true),
            (false, Auto, None, Some("1"), None, Some("dumb"), true),
            (false, Always, None, None, None, Some("dumb"), true),
        ];
        for (expected, color, no_color, force_color, clicolor_force, term, is_terminal) in rows {
            let surroundings = Surroundings {
                color,
                no_color,
                force_color,
                clicolor_force,
                term,
                stdout_is_terminal: is_terminal,
                stderr_is_terminal: is_terminal,
                ..Surroundings::default()
            };
            let styles = styles(&surroundings, Stream::Results);
            assert_eq!(!styles.is_empty(), expected, "{surroundings:?}");
            let text = styles.title.apply_to("titre").to_string();
            assert_eq!(text.contains('\x1b'), expected, "{surroundings:?}");
        }
    }

    #[test]
    fn each_stream_has_its_own_styles() {
        let surroundings = Surroundings {
            term: Some("xterm"),
            stderr_is_terminal: true,
            ..Surroundings::default()
        };
        assert!(styles(&surroundings, Stream::Results).is_empty());
        assert!(!styles(&surroundings, Stream::Conversation).is_empty());
    }
}
