//! Standard output for results, standard error for everything else, with their styles.

use std::io::{self, BufWriter, Stderr, Stdout, Write};

use super::args::Color;
use super::error::Error;
use crate::domain::problem::Problem;
use crate::front::{ColorChoice, Kind, Stream, Styles, Surroundings, choose, styles};
use crate::l10n::L10n;
use crate::l10n::diagnostic::Diagnostics;
use crate::world::environment::Environment;

/// Columns of a drawn fault.
const COLUMNS: usize = 100;

/// Empty lines that push everything out of the tallest window there is.
const CLEARED: usize = 100;

/// Where the program speaks.
pub struct Streams {
    /// Results.
    pub results: BufWriter<Stdout>,
    /// Everything else.
    pub conversation: Stderr,
    /// How results look.
    pub result_styles: Styles,
    /// How everything else looks.
    pub conversation_styles: Styles,
    /// Whether results may be coloured.
    pub is_coloured: bool,
    /// Whether a person types at a terminal.
    pub is_typed: bool,
}

impl Streams {
    /// Decides once how everything looks.
    pub fn open(environment: &Environment, color: Color) -> Streams {
        let surroundings = surroundings(environment, color, false);
        let result_styles = styles(&surroundings, Stream::Results);
        Streams {
            results: BufWriter::new(io::stdout()),
            conversation: io::stderr(),
            is_coloured: result_styles != Styles::default(),
            result_styles,
            conversation_styles: styles(&surroundings, Stream::Conversation),
            is_typed: environment.stdin_is_terminal,
        }
    }

    /// Writes a line of results.
    pub fn print(&mut self, line: &str) -> Result<(), Error> {
        writeln!(self.results, "{line}").map_err(Error::Output)
    }

    /// Writes bytes of results.
    pub fn write(&mut self, bytes: &[u8]) -> Result<(), Error> {
        self.results.write_all(bytes).map_err(Error::Output)
    }

    /// Hands everything on.
    pub fn flush(&mut self) -> Result<(), Error> {
        self.results.flush().map_err(Error::Output)
    }

    /// Writes a line that is no result; there is nobody to tell when that fails.
    pub fn remark(&mut self, line: &str) {
        let _ = self.results.flush();
        let _ = writeln!(self.conversation, "{line}");
    }

    /// Takes what was shown off the screen: what can be scrolled back to, too, where escape sequences are
    /// understood; elsewhere far enough up.
    pub fn clear(&mut self, front: Kind) {
        let _ = match front {
            // ECMA-48 ED 2, xterm's ED 3 for the lines above, CUP.
            Kind::Line => write!(self.conversation, "\u{1b}[2J\u{1b}[3J\u{1b}[H"),
            Kind::Plain => write!(self.conversation, "{}", "\n".repeat(CLEARED)),
        };
    }

    /// Tells a problem with its place, and with the line where the text of its file is at hand.
    pub fn tell(&mut self, problem: &Problem, source: Option<&str>, l10n: &L10n) {
        let text = self.diagnostics(l10n).draw(problem, source);
        self.remark(text.trim_end_matches('\n'));
    }

    /// Returns how faults are drawn.
    pub fn diagnostics<'a>(&self, l10n: &'a L10n) -> Diagnostics<'a> {
        if self.is_coloured {
            Diagnostics::styled(l10n, COLUMNS)
        } else {
            Diagnostics::plain(l10n, COLUMNS)
        }
    }
}

/// Returns the way to show screens that suits.
pub fn front(environment: &Environment, plain: bool) -> Kind {
    choose(&surroundings(environment, Color::Auto, plain))
}

/// Returns whether a kiosk can be shown: keys come from a terminal, and another understands the escape
/// sequences that it paints with.
pub fn is_window(environment: &Environment) -> bool {
    let surroundings = surroundings(environment, Color::Auto, false);
    surroundings.stdin_is_terminal && surroundings.stdout_is_terminal && !surroundings.is_dumb()
}

/// Returns whether a window may be coloured.
pub fn is_coloured(environment: &Environment, color: Color) -> bool {
    !styles(&surroundings(environment, color, false), Stream::Results).is_empty()
}

fn surroundings(environment: &Environment, color: Color, plain: bool) -> Surroundings<'_> {
    Surroundings {
        plain,
        color: match color {
            Color::Auto => ColorChoice::Auto,
            Color::Always => ColorChoice::Always,
            Color::Never => ColorChoice::Never,
        },
        accessible: environment.get("ACCESSIBLE"),
        no_color: environment.get("NO_COLOR"),
        force_color: environment.get("FORCE_COLOR"),
        clicolor_force: environment.get("CLICOLOR_FORCE"),
        term: environment.get("TERM"),
        stdin_is_terminal: environment.stdin_is_terminal,
        stdout_is_terminal: environment.stdout_is_terminal,
        stderr_is_terminal: environment.stderr_is_terminal,
    }
}
