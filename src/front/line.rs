//! Screens at a real terminal, with prompts of `dialoguer` that can be edited.
//!
//! Nothing is drawn over: text is added below, so that it can be scrolled back to. A screen taller
//! than the window comes page by page. Every word is the screen's; nothing is chosen beforehand.
//! Only for a terminal on standard input *and* standard error; see [`super::choose`].
//!
//! Ctrl-D does nothing: the prompts read keys one by one and drop it. `s` stops, and so does Ctrl-C.

use std::io::{self, ErrorKind};
use std::{panic, thread};

use console::{Term, measure_text_width};
use dialoguer::{FuzzySelect, Input};

use super::guard::end_line;
use super::pages::pages;
use super::paint::{Looks, Window, last_row, lead_in, painted, painted_body};
use super::style::Styles;
use super::{Front, waiting, without_controls};
use crate::domain::session;
use crate::view::{Ask, Candidate, Commands, Read, Reply, Screen, question_lines, read, wrapped};

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
    few: usize,
    at_first_key: Option<Box<dyn Fn() + Sync>>,
}

impl Line {
    /// Returns a front-end with the looks of conversation and of results.
    pub fn new(conversation: Styles, results: Styles) -> Line {
        let (stderr, stdout) = (Term::stderr(), Term::stdout());
        Line {
            conversation,
            results,
            stderr,
            stdout,
            has_shown: false,
            few: FEW,
            at_first_key: None,
        }
    }

    /// Does this as soon as the first key of an answer is typed: a voice falls silent.
    pub fn at_first_key(self, heard: impl Fn() + Sync + 'static) -> Line {
        Line { at_first_key: Some(Box::new(heard)), ..self }
    }

    /// Lets even two places be looked through by typing: for people who ask on the command line.
    pub fn looking_through(self) -> Line {
        Line { few: 0, ..self }
    }

    /// Asked each time: a window may change at any moment.
    fn window(&self) -> Window {
        let (rows, columns) = self.stderr.size();
        Window { rows: rows.into(), columns: usize::from(columns).min(WIDEST) }
    }

    /// All columns of the window, and not only those that are written on.
    fn columns(&self) -> usize {
        self.stderr.size().1.into()
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
        // Nobody turns the pages of a file.
        let room = if term.is_term() { room(screen, window) } else { usize::MAX };
        let mut pages = laid_out(screen, styles, window, room).into_iter().peekable();
        while let Some(page) = pages.next() {
            let is_full = page.iter().skip_while(|line| line.is_empty()).count() >= room;
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

    /// Waits for Enter between two pages. Everything but an answer can be typed here too.
    fn ask_for_more(&self, screen: &Screen, window: Window) -> io::Result<Option<Reply>> {
        let reply = self.ask_for_line(&between_pages(screen), window)?;
        Ok((reply != Reply::Input(session::Input::Continue)).then_some(reply))
    }

    fn ask(&self, screen: &Screen, window: Window) -> io::Result<Reply> {
        if let Some(candidates) = looked_through(&screen.ask, window, self.few) {
            if let Some(at) = self.look_through(screen, candidates, window)? {
                let chosen = &candidates[at];
                self.echo(screen, &chosen.text, window)?;
                return Ok(chosen.reply());
            }
            // Escape: the same places with numbers, where everything else can be typed too.
            let numbered = painted(&question_lines(screen, window.columns), &self.conversation);
            numbered.iter().try_for_each(|row| self.stderr.write_line(&row.text))?;
        }
        self.ask_for_line(screen, window)
    }

    /// Waits for a line that means something. A refusal stands above the prompt and makes place for the
    /// next one; `dialoguer` would miscount its rows once they wrap or the window changes.
    fn ask_for_line(&self, screen: &Screen, mut window: Window) -> io::Result<Reply> {
        let mut prompt = self.lead_in(screen, window)?;
        let mut refused = 0;
        loop {
            let Some(typed) = self.type_at(&prompt)? else {
                return Ok(Reply::End);
            };
            let line = format!("{prompt}{}", without_controls(&typed));
            let before = std::mem::replace(&mut window, self.window());
            let is_whole = measure_text_width(&line) <= self.columns() && window == before;
            if is_whole {
                self.stderr.clear_last_lines(refused)?;
            }
            let read = read(screen, &typed);
            let is_kept = read != Read::Refused && !matches!(screen.ask, Ask::Enter { .. });
            if is_kept || !is_whole {
                self.stderr.write_line(last_row(&line, self.columns()))?;
            }
            match read {
                Read::Taken { reply, echo } => {
                    self.echo(screen, &echo, window)?;
                    return Ok(reply);
                }
                Read::Refused => {
                    if window != before {
                        prompt = self.lead_in(screen, window)?;
                    }
                    refused = self.refuse(screen, window)?;
                }
            }
        }
    }

    /// Says what to type instead; returns how many rows that took.
    fn refuse(&self, screen: &Screen, window: Window) -> io::Result<usize> {
        let lines = wrapped(&without_controls(&screen.refused), window.columns);
        for line in &lines {
            self.stderr.write_line(&self.conversation.refused.apply_to(line).to_string())?;
        }
        Ok(lines.len())
    }

    /// Waits for a line, whatever it says, and clears the row it was typed on. Returns nothing at the
    /// end of input.
    fn type_at(&self, prompt: &str) -> io::Result<Option<String>> {
        if let Some(heard) = &self.at_first_key {
            self.stderr.write_str(prompt)?;
            waiting::for_a_key()?;
            heard();
            self.stderr.clear_line()?;
        }
        let theme = Looks;
        let typed = aside(|| {
            Input::<String>::with_theme(&theme)
                .with_prompt(prompt)
                .allow_empty(true)
                .report(false)
                .interact_text_on(&self.stderr)
        });
        self.unless_ended(typed)
    }

    /// Lets a person look through places by typing a part of the name. Returns nothing on Escape.
    fn look_through(
        &self,
        screen: &Screen,
        candidates: &[Candidate],
        window: Window,
    ) -> io::Result<Option<usize>> {
        let prompt = self.lead_in(screen, window)?;
        let theme = Looks;
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

    /// Prints the words that stand above the prompt proper, and returns that prompt.
    fn lead_in(&self, screen: &Screen, window: Window) -> io::Result<String> {
        let (above, prompt) = lead_in(screen, window);
        above.iter().try_for_each(|line| self.stderr.write_line(line))?;
        Ok(prompt)
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
                end_line();
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
        let painted = match looked_through(&screen.ask, window, self.few) {
            Some(_) => &Screen { ask: Ask::Nothing, ..screen.clone() },
            None => screen,
        };
        if let Some(reply) = self.paint(painted, window)? {
            return Ok(reply);
        }
        if screen.ask == Ask::Nothing {
            return Ok(Reply::End);
        }
        for line in hint(screen, window) {
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
fn looked_through(ask: &Ask, window: Window, few: usize) -> Option<&[Candidate]> {
    let Ask::Candidates { candidates, .. } = ask else {
        return None;
    };
    // In bytes: `dialoguer` takes them for columns when it counts the rows that it clears.
    let fits = |candidate: &Candidate| candidate.text.len() + 2 < window.columns;
    (candidates.len() > few && candidates.iter().all(fits)).then_some(candidates)
}

/// Returns the rows that a page may take: below it stand the hint and the prompt.
fn room(screen: &Screen, window: Window) -> usize {
    let more = lead_in(&between_pages(screen), window).0.len() + 1;
    let asked = hint(screen, window).len() + lead_in(screen, window).0.len() + 1;
    let below = if screen.ask == Ask::Nothing { more } else { asked.max(more) };
    window.rows.saturating_sub(below)
}

/// Returns a screen page by page, on pages of at most that many rows.
fn laid_out(screen: &Screen, styles: &Styles, window: Window, room: usize) -> Vec<Vec<String>> {
    let question = painted(&question_lines(screen, window.columns), styles);
    pages(painted_body(screen, styles, window), question, room)
}

fn hint(screen: &Screen, window: Window) -> Vec<String> {
    if screen.commands.hint.is_empty() {
        return Vec::new();
    }
    wrapped(&without_controls(&screen.commands.hint), window.columns)
}

/// Returns what a terminal of that size shows of a screen, page by page, without colours: each page
/// ends with the prompt at which it waits, and a title that has no room has scrolled away.
pub fn paged(screen: &Screen, columns: usize, rows: usize) -> Vec<Vec<String>> {
    let window = Window { rows, columns };
    let room = room(screen, window);
    let mut pages = laid_out(screen, &Styles::default(), window, room);
    let prompted = |screen: &Screen| {
        let (mut above, prompt) = lead_in(screen, window);
        above.push(prompt);
        above
    };
    let last = pages.len().saturating_sub(1);
    for (at, page) in pages.iter_mut().enumerate() {
        if page.first().is_some_and(String::is_empty) {
            page.remove(0);
        }
        if at < last {
            page.extend(prompted(&between_pages(screen)));
        } else {
            page.extend((page.len() < room).then(String::new));
            page.extend(hint(screen, window));
            page.extend(prompted(screen));
        }
        page.drain(..page.len().saturating_sub(rows));
    }
    pages
}

/// Returns what is asked between two pages: everything but an answer can be typed there too.
fn between_pages(screen: &Screen) -> Screen {
    Screen {
        ask: Ask::Enter { prompt: screen.more.clone() },
        commands: Commands { dont_know: None, ..screen.commands.clone() },
        refused: screen.more.clone(),
        ..screen.clone()
    }
}
