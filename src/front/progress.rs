//! How far along, as a bar: beside the words of a sitting, never the only sign and never animated,
//! drawn by `indicatif` into memory so that it is one more line of text; and on the terminal of
//! somebody who waits for long sums ([`Meter`]).

use std::io;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle, TermLike};

use crate::view::Progress;

/// Columns of the bar.
const WIDTH: u16 = 24;

/// Returns the bar as one line of text.
pub(super) fn bar(progress: &Progress) -> String {
    let sheet = Sheet::default();
    let target = ProgressDrawTarget::term_like(Box::new(sheet.clone()));
    let of = progress.of.max(1);
    let bar = ProgressBar::with_draw_target(Some(of as u64), target);
    let template = format!("{{bar:{WIDTH}}}");
    let style = ProgressStyle::with_template(&template).expect("a template of ours");
    bar.set_style(style.progress_chars("█░░"));
    bar.update(|state| state.set_pos(progress.done.min(of) as u64));
    bar.abandon();
    sheet.last_line()
}

/// How far long sums are, for somebody who waits for them at a terminal: on standard error, only
/// after a while, and gone when they are done.
#[derive(Debug)]
pub struct Meter {
    since: Instant,
    /// When rows were last told.
    told: Option<Instant>,
    bar: Option<ProgressBar>,
}

/// Makes a text of rows, rows a second, and the seconds left where they are known.
pub type RowWords<'a> = dyn Fn(u64, u64, Option<u64>) -> String + 'a;

/// How long nobody needs to be told anything.
const PATIENCE: Duration = Duration::from_millis(700);

/// How long a number of rows stands before the next: nobody reads faster.
const PAUSE: Duration = Duration::from_millis(200);

impl Meter {
    /// Returns a meter that shows something on a terminal, and nothing elsewhere.
    pub fn new(is_terminal: bool) -> Meter {
        Meter { since: Instant::now(), told: None, bar: is_terminal.then(ProgressBar::hidden) }
    }

    /// Says how much of how much is done.
    pub fn set(&mut self, done: usize, of: usize) {
        let Some(bar) = self.bar.as_ref().filter(|_| self.since.elapsed() > PATIENCE) else {
            return;
        };
        if bar.is_hidden() {
            let style = ProgressStyle::with_template(&format!("{{bar:{WIDTH}}} {{pos}}/{{len}}"));
            bar.set_style(style.expect("a template of ours").progress_chars("█░░"));
            bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        bar.set_length(of as u64);
        bar.set_position(done as u64);
    }

    /// Says how many rows of a long file are done, and how much of it: bytes read, of so many if that is
    /// known. `words` makes a text of the rows, the rows a second and the seconds left.
    pub fn rows(&mut self, rows: u64, read: u64, of: Option<u64>, words: &RowWords) {
        let elapsed = self.since.elapsed();
        let Some(bar) = self.bar.as_ref().filter(|_| elapsed > PATIENCE) else {
            return;
        };
        if self.told.is_some_and(|told| told.elapsed() < PAUSE) {
            return;
        }
        self.told = Some(Instant::now());
        let seconds = elapsed.as_secs_f64();
        let left = of.filter(|_| read > 0).map(|of| {
            let left = seconds * of.saturating_sub(read) as f64 / read as f64;
            left.ceil() as u64
        });
        if bar.is_hidden() {
            let template =
                if of.is_some() { format!("{{bar:{WIDTH}}} {{msg}}") } else { "{msg}".to_owned() };
            let style = ProgressStyle::with_template(&template).expect("a template of ours");
            bar.set_style(style.progress_chars("█░░"));
            bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        bar.set_length(of.unwrap_or(read));
        bar.set_position(read);
        bar.set_message(words(rows, (rows as f64 / seconds) as u64, left));
    }

    /// Takes the bar away until there is something to say again: words come now.
    pub fn pause(&mut self) {
        if let Some(bar) = &self.bar {
            bar.set_draw_target(ProgressDrawTarget::hidden());
        }
    }

    /// Takes the bar away.
    pub fn finish(self) {
        if let Some(bar) = self.bar {
            bar.finish_and_clear();
        }
    }
}

/// A terminal of paper: keeps what was drawn last.
#[derive(Clone, Debug, Default)]
struct Sheet(Arc<Mutex<String>>);

impl Sheet {
    fn last_line(&self) -> String {
        let text = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        text.trim_end().to_owned()
    }

    fn set(&self, change: impl FnOnce(&mut String)) -> io::Result<()> {
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner));
        Ok(())
    }
}

impl TermLike for Sheet {
    fn width(&self) -> u16 {
        WIDTH
    }

    fn move_cursor_up(&self, _: usize) -> io::Result<()> {
        Ok(())
    }

    fn move_cursor_down(&self, _: usize) -> io::Result<()> {
        Ok(())
    }

    fn move_cursor_right(&self, _: usize) -> io::Result<()> {
        Ok(())
    }

    fn move_cursor_left(&self, _: usize) -> io::Result<()> {
        Ok(())
    }

    fn write_line(&self, text: &str) -> io::Result<()> {
        self.write_str(text)
    }

    fn write_str(&self, text: &str) -> io::Result<()> {
        self.set(|sheet| sheet.push_str(text))
    }

    fn clear_line(&self) -> io::Result<()> {
        self.set(String::clear)
    }

    fn flush(&self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_is_one_line_of_a_known_width() {
        let rows = [(0, 12, 0), (3, 12, 6), (12, 12, 24), (40, 12, 24), (0, 0, 0)];
        for (done, of, full) in rows {
            let bar = bar(&Progress { words: String::new(), done, of });
            let expected = "█".repeat(full) + &"░".repeat(usize::from(WIDTH) - full);
            assert_eq!(bar, expected, "{done} of {of}");
        }
    }
}
