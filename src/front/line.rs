//! Screens at a real terminal, with prompts of `dialoguer` that can be edited.
//!
//! Nothing is drawn over: text is added below, so that it can be scrolled back to. A screen taller
//! than the window comes page by page. Every word is the screen's; nothing is chosen beforehand.
//! Only for a terminal on standard input *and* standard error; see [`super::choose`].

use std::fmt;
use std::io::{self, ErrorKind};
use std::{panic, thread};

use console::{Term, measure_text_width};
use dialoguer::theme::Theme;
use dialoguer::{FuzzySelect, Input};

use super::pages::pages;
use super::style::Styles;
use super::{Front, progress, prompt, without_controls};
use crate::domain::session;
use crate::view::{
    Ask, Candidate, Commands, Line as TextLine, Read, Reply, Role, Screen, lines, question_lines,
    read, wrapped,
};

/// Longer lines are hard to follow.
const WIDEST: usize = 80;

/// More places than this are looked through by typing.
const FEW: usize = 6;

/// The front-end for a terminal.
pub struct Line {
    conversation: Styles,
    results: Styles,
    stderr: Term,
    stdout: Term,
    has_shown: bool,
}

/// The window as it is now.
#[derive(Clone, Copy)]
struct Window {
    rows: usize,
    columns: usize,
}

impl Line {
    /// Returns a front-end with the looks of conversation and of results.
    pub fn new(conversation: Styles, results: Styles) -> Line {
        let (stderr, stdout) = (Term::stderr(), Term::stdout());
        Line { conversation, results, stderr, stdout, has_shown: false }
    }

    /// Asked each time: a window may change at any moment.
    fn window(&self) -> Window {
        let (rows, columns) = self.stderr.size();
        Window { rows: rows.into(), columns: usize::from(columns).min(WIDEST) }
    }

    /// Where the text of a screen goes, and how it looks there.
    fn stream(&self, screen: &Screen) -> (&Term, &Styles) {
        if screen.is_result {
            (&self.stdout, &self.results)
        } else {
            (&self.stderr, &self.conversation)
        }
    }

    /// Puts room between two screens.
    fn separate(&mut self, window: Window) -> io::Result<()> {
        if std::mem::replace(&mut self.has_shown, true) {
            let rule = "─".repeat(window.columns);
            self.stderr.write_line(&format!("\n{}\n", self.conversation.dim.apply_to(rule)))?;
        }
        Ok(())
    }

    /// Prints a screen; a command that was typed between two pages comes back.
    fn paint(&self, screen: &Screen, window: Window) -> io::Result<Option<Reply>> {
        let (term, styles) = self.stream(screen);
        let body = painted_body(screen, styles, window);
        let question = painted(&question_lines(screen, window.columns), styles);
        let below = self.hint(screen, window).len() + prompt_lines(screen, window).len();
        // Nobody turns the pages of a file.
        let room =
            if term.is_term() { window.rows.saturating_sub(below.max(1)) } else { usize::MAX };
        let mut pages = pages(body, question, room).into_iter().peekable();
        while let Some(page) = pages.next() {
            let is_full = page.len() >= room;
            for line in page {
                term.write_line(&line)?;
            }
            if pages.peek().is_some() {
                if let Some(reply) = self.ask_for_more(screen, window)? {
                    return Ok(Some(reply));
                }
            } else if !is_full {
                self.stderr.write_line("")?;
            }
        }
        Ok(None)
    }

    fn hint(&self, screen: &Screen, window: Window) -> Vec<String> {
        if screen.commands.hint.is_empty() {
            return Vec::new();
        }
        wrapped(&without_controls(&screen.commands.hint), window.columns)
    }

    /// Waits for Enter between two pages. Everything but an answer can be typed here too.
    fn ask_for_more(&self, screen: &Screen, window: Window) -> io::Result<Option<Reply>> {
        let between = Screen {
            ask: Ask::Enter { prompt: screen.more.clone() },
            commands: Commands { dont_know: None, ..screen.commands.clone() },
            refused: screen.more.clone(),
            ..screen.clone()
        };
        let reply = self.ask_for_line(&between, window)?;
        Ok((reply != Reply::Input(session::Input::Continue)).then_some(reply))
    }

    fn ask(&self, screen: &Screen, window: Window) -> io::Result<Reply> {
        if let Some(candidates) = looked_through(&screen.ask, window) {
            if let Some(at) = self.look_through(screen, candidates, window)? {
                let chosen = &candidates[at];
                self.echo(screen, &chosen.text, window)?;
                return Ok(Reply::Input(session::Input::Origin(chosen.origin.clone())));
            }
            // Escape: the same places with numbers, where everything else can be typed too.
            let numbered = painted(&question_lines(screen, window.columns), &self.conversation);
            numbered.iter().try_for_each(|line| self.stderr.write_line(line))?;
        }
        self.ask_for_line(screen, window)
    }

    /// Waits for a line that means something.
    fn ask_for_line(&self, screen: &Screen, window: Window) -> io::Result<Reply> {
        let prompt = self.lead_in(screen, window)?;
        let refused = wrapped(&without_controls(&screen.refused), window.columns).join("\n");
        let theme = Looks { styles: &self.conversation };
        let typed = aside(|| {
            Input::<String>::with_theme(&theme)
                .with_prompt(prompt)
                .allow_empty(true)
                .report(!matches!(screen.ask, Ask::Enter { .. }))
                .validate_with(|typed: &String| match read(screen, typed) {
                    Read::Taken { .. } => Ok(()),
                    Read::Refused => Err(refused.clone()),
                })
                .interact_text_on(&self.stderr)
        });
        let Some(typed) = self.unless_ended(typed)? else {
            return Ok(Reply::End);
        };
        match read(screen, &typed) {
            Read::Taken { reply, echo } => {
                self.echo(screen, &echo, window)?;
                Ok(reply)
            }
            Read::Refused => Err(io::Error::other("a refused line went through")),
        }
    }

    /// Lets a person look through places by typing a part of the name. Returns nothing on Escape.
    fn look_through(
        &self,
        screen: &Screen,
        candidates: &[Candidate],
        window: Window,
    ) -> io::Result<Option<usize>> {
        let prompt = self.lead_in(screen, window)?;
        let theme = Looks { styles: &self.conversation };
        let names = candidates.iter().map(|candidate| without_controls(&candidate.text));
        let chosen = aside(|| {
            FuzzySelect::with_theme(&theme)
                .with_prompt(prompt)
                .items(names)
                .highlight_matches(false)
                .report(false)
                .interact_on_opt(&self.stderr)
        });
        Ok(self.unless_ended(chosen)?.flatten())
    }

    /// Prints all lines of a prompt but the last, which is the prompt proper: a prompt that is wider
    /// than the window would be cleared by half.
    fn lead_in(&self, screen: &Screen, window: Window) -> io::Result<String> {
        let mut lines = prompt_lines(screen, window);
        let last = lines.pop().unwrap_or_default();
        lines.iter().try_for_each(|line| self.stderr.write_line(line))?;
        Ok(last)
    }

    fn echo(&self, screen: &Screen, echo: &str, window: Window) -> io::Result<()> {
        if echo.is_empty() {
            return Ok(());
        }
        let text = without_controls(&format!("{}{echo}", screen.echo));
        for line in wrapped(&text, window.columns) {
            self.stderr.write_line(&self.conversation.echo.apply_to(line).to_string())?;
        }
        Ok(())
    }

    /// The end of input is no error. After any error the cursor shows again, on a line of its own.
    fn unless_ended<T>(&self, given: dialoguer::Result<T>) -> io::Result<Option<T>> {
        match given {
            Ok(given) => Ok(Some(given)),
            Err(dialoguer::Error::IO(error)) => {
                self.stderr.show_cursor()?;
                self.stderr.write_line("")?;
                if error.kind() == ErrorKind::UnexpectedEof { Ok(None) } else { Err(error) }
            }
        }
    }
}

impl Front for Line {
    /// Fails with [`ErrorKind::Interrupted`] on Ctrl-C, which also comes as a SIGINT.
    fn show(&mut self, screen: &Screen) -> io::Result<Reply> {
        let window = self.window();
        self.separate(window)?;
        let painted = match looked_through(&screen.ask, window) {
            Some(_) => &Screen { ask: Ask::Nothing, ..screen.clone() },
            None => screen,
        };
        if let Some(reply) = self.paint(painted, window)? {
            return Ok(reply);
        }
        if screen.ask == Ask::Nothing {
            return Ok(Reply::End);
        }
        for line in self.hint(screen, window) {
            self.stderr.write_line(&self.conversation.dim.apply_to(line).to_string())?;
        }
        self.ask(screen, window)
    }
}

/// Runs a prompt on a thread of its own. The kernel interrupts the first thread when a signal comes;
/// a prompt of `console` that is interrupted answers with a SIGINT, whatever the signal was.
fn aside<T: Send>(prompt: impl FnOnce() -> T + Send) -> T {
    thread::scope(|scope| scope.spawn(prompt).join())
        .unwrap_or_else(|payload| panic::resume_unwind(payload))
}

/// Returns the places to look through by typing: many of them, each on one line.
fn looked_through(ask: &Ask, window: Window) -> Option<&[Candidate]> {
    let Ask::Candidates { candidates, .. } = ask else {
        return None;
    };
    let fits = |candidate: &Candidate| measure_text_width(&candidate.text) + 2 < window.columns;
    (candidates.len() > FEW && candidates.iter().all(fits)).then_some(candidates)
}

fn prompt_lines(screen: &Screen, window: Window) -> Vec<String> {
    let text = without_controls(prompt(&screen.ask));
    if text.is_empty() {
        return Vec::new();
    }
    // Six columns for what is typed; the space after the prompt was lost with the wrapping.
    let mut lines = wrapped(&text, window.columns.saturating_sub(6));
    if let Some(last) = lines.last_mut() {
        last.push(' ');
    }
    lines
}

fn painted_body(screen: &Screen, styles: &Styles, window: Window) -> Vec<String> {
    let body = lines(screen, window.columns);
    let mut painted = painted(&body, styles);
    if let Some(progress) = &screen.progress
        && !styles.is_empty()
    {
        let titles = body.iter().take_while(|line| line.role == Role::Title).count();
        let bar = styles.dim.apply_to(progress::bar(progress)).to_string();
        painted.insert(titles, bar);
    }
    painted
}

fn painted(lines: &[TextLine], styles: &Styles) -> Vec<String> {
    let paint = |line: &TextLine| {
        let style = match line.role {
            Role::Title => &styles.title,
            Role::Heading => &styles.heading,
            Role::Choice => &styles.choice,
            Role::Text | Role::Blank => return without_controls(&line.text),
        };
        style.apply_to(without_controls(&line.text)).to_string()
    };
    lines.iter().map(paint).collect()
}

/// The looks of the prompts: the screen's words and nothing else. Prompts have no style, because
/// `dialoguer` counts their columns to know where the cursor is.
struct Looks<'a> {
    styles: &'a Styles,
}

impl Theme for Looks<'_> {
    fn format_error(&self, out: &mut dyn fmt::Write, error: &str) -> fmt::Result {
        write!(out, "{}", self.styles.refused.apply_to(error))
    }

    fn format_input_prompt(
        &self,
        out: &mut dyn fmt::Write,
        prompt: &str,
        _default: Option<&str>,
    ) -> fmt::Result {
        out.write_str(prompt)
    }

    fn format_input_prompt_selection(
        &self,
        out: &mut dyn fmt::Write,
        prompt: &str,
        typed: &str,
    ) -> fmt::Result {
        write!(out, "{prompt}{}", without_controls(typed))
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
