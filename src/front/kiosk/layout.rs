//! Screen → rows at their places in a window: title and bar above, what is asked below it, and at the
//! bottom, always alike, what to do and the keys. What does not fit comes on further pages, and a line
//! says so. Nothing is lost, and nothing lies over anything.

use unicode_width::UnicodeWidthStr;

use super::body;
use super::choices::{self, Spacing};
use super::draft::Draft;
use super::footer::{self, Footer};
use super::headline::{Scale, block_letters};
use super::row::{Piece, Row, Sheet, Target, sheets};
use super::theme::Tone;
use crate::view::{KioskWords, Screen, wrapped};

/// The smallest window in which a screen is shown, columns and rows.
pub const SMALLEST: (u16, u16) = (40, 12);

/// Longer lines are hard to follow.
const WIDEST: usize = 80;

/// From so many rows on there is air above and below.
const AIRY_ROWS: usize = 20;

/// From so many rows on what is shown moves towards the middle.
const TALL_ROWS: usize = 30;

/// How large everything is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Size {
    /// As much on a page as there can be.
    Small,
    /// As large as it can be without one page more.
    #[default]
    Normal,
    /// Large, even where that takes more pages.
    Large,
}

impl Size {
    /// Returns the next size: after the largest comes the smallest.
    pub(super) fn next(self) -> Size {
        match self {
            Size::Normal => Size::Large,
            Size::Large => Size::Small,
            Size::Small => Size::Normal,
        }
    }

    fn spacings(self) -> &'static [Spacing] {
        match self {
            Size::Small => &[Spacing::Tight],
            Size::Normal => &[Spacing::Wide, Spacing::Framed, Spacing::Loose, Spacing::Tight],
            Size::Large => &[Spacing::Wide],
        }
    }
}

/// What is shown, and how far somebody is with it.
pub(super) struct Shown<'a> {
    pub(super) screen: &'a Screen,
    pub(super) words: &'a KioskWords,
    pub(super) draft: &'a Draft,
    pub(super) is_refused: bool,
    pub(super) size: Size,
    pub(super) page: usize,
}

/// A row at its place.
pub(super) struct Placed {
    pub(super) column: usize,
    pub(super) line: usize,
    pub(super) row: Row,
}

/// A whole window.
pub(super) struct Laid {
    pub(super) rows: Vec<Placed>,
    pub(super) page: usize,
    /// The places of what can be chosen, page by page.
    pub(super) pages: Vec<Vec<usize>>,
    /// Where the cursor stands, column and row.
    pub(super) cursor: Option<(usize, usize)>,
}

impl Laid {
    /// Returns the page on which something can be chosen.
    pub(super) fn page_of(&self, option: usize) -> Option<usize> {
        self.pages.iter().position(|page| page.contains(&option))
    }

    /// Returns whether another page follows.
    pub(super) fn has_next(&self) -> bool {
        self.page + 1 < self.pages.len()
    }
}

/// Lays a screen out in a window of so many columns and rows.
pub(super) fn lay(shown: &Shown, columns: usize, rows: usize) -> Laid {
    if is_too_small((columns, rows)) {
        return too_small(shown, columns, rows);
    }
    let width = columns.min(WIDEST + 2 * margin(columns)) - 2 * margin(columns);
    let left = (columns - width) / 2;
    let air = usize::from(rows >= AIRY_ROWS);
    let footer = footer::footer(shown, width);
    let mut header = header(shown, width);
    let around = air + header.len() + usize::from(rows >= 15) + air + footer.height();
    let height = rows.saturating_sub(around).max(1);
    let sheets = best(shown, width, height);
    let page = shown.page.min(sheets.len() - 1);
    let spare = height.saturating_sub(sheets[page].rows.len());
    if sheets.len() == 1
        && let Some(large) = headline(shown, columns, spare + header.len())
    {
        header = large;
    }
    let mut top = air + header.len() + usize::from(rows >= 15);
    if sheets.len() == 1 && rows >= TALL_ROWS {
        // Not all at the top and the keys far below.
        let end = rows - footer.height() - air;
        top += end.saturating_sub(top + sheets[page].rows.len()) / 4;
    }
    let mut laid = Vec::new();
    for (at, row) in header.into_iter().enumerate() {
        let wide = row.width() > width;
        let column = if wide { (columns - row.width()) / 2 } else { left };
        laid.push(Placed { column, line: air + at, row });
    }
    let content = sheets[page].rows.iter().cloned().enumerate();
    laid.extend(content.map(|(at, row)| Placed { column: left, line: top + at, row }));
    let cursor = pointed(&laid);
    let below = rows - footer.height();
    let sign = (sheets.len() > 1).then(|| page_sign(shown, page, sheets.len()));
    if let Some(row) = sign {
        laid.push(Placed { column: left, line: below - 1 - air, row });
    }
    let cursor = footer.place(page + 1 == sheets.len(), (left, below), &mut laid).or(cursor);
    Laid {
        rows: laid,
        page,
        pages: sheets.into_iter().map(|sheet| sheet.options).collect(),
        cursor,
    }
}

/// Returns whether a window of so many columns and rows is too small for any screen.
pub(super) fn is_too_small((columns, rows): (usize, usize)) -> bool {
    columns < usize::from(SMALLEST.0) || rows < usize::from(SMALLEST.1)
}

/// Columns that stay free on each side.
fn margin(columns: usize) -> usize {
    if columns >= 56 { 2 } else { 0 }
}

/// Returns the pages with as much room as there is without one page more.
fn best(shown: &Shown, width: usize, height: usize) -> Vec<Sheet> {
    let read = body::pieces(&shown.screen.body, width, height);
    let with = |spacing: &Spacing| {
        let mut asked = body::stem(shown.screen, width);
        asked.extend(choices::pieces(&shown.screen.ask, shown.draft, *spacing, width));
        first_gap(&mut asked, !read.is_empty());
        let whole = sheets(&read, &asked, height);
        // The row that tells the page needs its own.
        if whole.len() == 1 {
            whole
        } else {
            sheets(&read, &asked, height.saturating_sub(1).max(1))
        }
    };
    let mut best: Option<Vec<Sheet>> = None;
    for spacing in shown.size.spacings() {
        let sheets = with(spacing);
        if best.as_ref().is_none_or(|best| sheets.len() < best.len()) {
            best = Some(sheets);
        }
        if best.as_ref().is_some_and(|best| best.len() == 1) {
            break;
        }
    }
    best.unwrap_or_else(|| vec![Sheet::default()])
}

fn first_gap(pieces: &mut [Piece], follows: bool) {
    if let Some(first) = pieces.first_mut() {
        first.gap = usize::from(follows);
    }
}

/// Returns how far along or what this is, in one line where it fits.
fn header(shown: &Shown, width: usize) -> Vec<Row> {
    let screen = shown.screen;
    let Some(progress) = &screen.progress else {
        return titles(&screen.title, width);
    };
    let mut rows = titles(&progress.words, width);
    let taken = rows.last().map_or(0, Row::width);
    let room = width.saturating_sub(taken + 2);
    if room >= FEWEST_BAR
        && let Some(last) = rows.pop()
    {
        let bar = body::bar(progress.done, progress.of, room.min(MOST_BAR));
        let gap = width - taken - bar.width();
        rows.push(last.and(" ".repeat(gap), Tone::Text).and(bar, Tone::Bar));
    }
    rows
}

/// A bar of fewer columns says nothing, and one of more says no more.
const FEWEST_BAR: usize = 8;
const MOST_BAR: usize = 28;

fn titles(text: &str, width: usize) -> Vec<Row> {
    if text.is_empty() {
        return Vec::new();
    }
    wrapped(text, width).into_iter().map(|line| Row::of(line, Tone::Title)).collect()
}

/// Returns the title in block letters, where there are rows and columns for them.
fn headline(shown: &Shown, columns: usize, rows: usize) -> Option<Vec<Row>> {
    let screen = shown.screen;
    if screen.progress.is_some() || shown.size == Size::Small {
        return None;
    }
    let drawn = |scale, needed| {
        let room = columns - 2 * margin(columns);
        block_letters(&screen.title, scale, room).filter(|_| rows >= needed)
    };
    let full = if shown.size == Size::Large { drawn(Scale::Full, 10) } else { None };
    let letters = full.or_else(|| drawn(Scale::Half, 6))?;
    Some(letters.into_iter().map(|row| Row::of(row, Tone::Title)).collect())
}

/// Returns the row that tells which page this is.
fn page_sign(shown: &Shown, page: usize, pages: usize) -> Row {
    let mut row = Row::default();
    if page > 0 {
        row = row.touchable("▲ ", Tone::Notice, Target::PreviousPage);
    }
    let words = shown.words.pages.words(page + 1, pages);
    let target = if page + 1 < pages { Target::NextPage } else { Target::PreviousPage };
    row = row.touchable(words, Tone::Notice, target);
    if page + 1 < pages {
        row = row.touchable(" ▼", Tone::Notice, Target::NextPage);
    }
    row
}

/// Returns where the pointer stands: a screen reader follows the cursor.
fn pointed(rows: &[Placed]) -> Option<(usize, usize)> {
    rows.iter().find_map(|placed| {
        let mut column = placed.column;
        for run in &placed.row.runs {
            if run.text.starts_with('►') && matches!(run.target, Some(Target::Option(_))) {
                return Some((column, placed.line));
            }
            column += run.text.width();
        }
        None
    })
}

fn too_small(shown: &Shown, columns: usize, rows: usize) -> Laid {
    let lines = textwrap_of(&shown.words.too_small, columns);
    let placed =
        |(line, text): (usize, String)| Placed { column: 0, line, row: Row::of(text, Tone::Text) };
    Laid {
        rows: lines.into_iter().take(rows).enumerate().map(placed).collect(),
        page: 0,
        pages: vec![Vec::new()],
        cursor: None,
    }
}

/// Wraps at words, and in the middle of one where it is wider than the window.
fn textwrap_of(text: &str, columns: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        for (at, letter) in word.chars().enumerate() {
            let Some(last) = lines.last_mut() else { break };
            let space = usize::from(at == 0 && !last.is_empty());
            let needed = if at == 0 { word.width().min(columns) } else { 1 };
            if last.width() + space + needed > columns {
                lines.push(letter.to_string());
            } else {
                last.push_str(&" ".repeat(space));
                last.push(letter);
            }
        }
    }
    lines
}

impl Footer {
    /// Puts the footer at the bottom; returns where the cursor stands in it.
    fn place(
        self,
        is_last_page: bool,
        (left, top): (usize, usize),
        laid: &mut Vec<Placed>,
    ) -> Option<(usize, usize)> {
        let cursor = if is_last_page { self.cursor } else { None };
        let rows = if is_last_page { self.asks } else { self.goes_on };
        let keys_from = top + self.most_asks;
        let placed = rows.into_iter().enumerate();
        laid.extend(placed.map(|(at, row)| Placed { column: left, line: top + at, row }));
        let keys = self.keys.into_iter().enumerate();
        laid.extend(keys.map(|(at, row)| Placed { column: left, line: keys_from + at, row }));
        cursor.map(|(column, line)| (left + column, top + line))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::samples;

    const WINDOWS: [(usize, usize); 8] =
        [(40, 12), (41, 13), (56, 15), (80, 24), (100, 19), (132, 43), (200, 12), (200, 60)];

    /// Returns every page of a screen.
    fn pages(screen: &Screen, size: Size, (columns, rows): (usize, usize)) -> Vec<Laid> {
        let (draft, words) = (Draft::of(&screen.ask), words());
        let page = |page| {
            let is_refused = page % 2 == 1;
            let shown = Shown { screen, words: &words, draft: &draft, is_refused, size, page };
            lay(&shown, columns, rows)
        };
        (0..page(0).pages.len()).map(page).collect()
    }

    fn words() -> KioskWords {
        KioskWords {
            enter: "Entrée".to_owned(),
            accept: "OK".to_owned(),
            back: "retour".to_owned(),
            dont_know: "Je ne sais pas".to_owned(),
            listen: Some("écouter".to_owned()),
            words: "mots".to_owned(),
            size: "taille".to_owned(),
            stop: "stop".to_owned(),
            language: "Nederlands".to_owned(),
            too_small: "Agrandissez la fenêtre.".to_owned(),
            ..KioskWords::default()
        }
    }

    #[test]
    fn nothing_lies_over_anything_or_outside() {
        for screen in samples::all() {
            for size in [Size::Small, Size::Normal, Size::Large] {
                for window in WINDOWS {
                    for laid in pages(&screen, size, window) {
                        check(&laid, window, &format!("{size:?} {window:?} {:?}", screen.ask));
                    }
                }
            }
        }
    }

    fn check(laid: &Laid, (columns, rows): (usize, usize), what: &str) {
        let mut ends: Vec<Vec<(usize, usize)>> = vec![Vec::new(); rows];
        for placed in laid.rows.iter().filter(|placed| placed.row.width() > 0) {
            let end = placed.column + placed.row.width();
            assert!(placed.line < rows && end <= columns, "outside: {what}");
            assert!(ends[placed.line].is_empty(), "row {} twice: {what}", placed.line);
            ends[placed.line].push((placed.column, end));
        }
    }

    #[test]
    fn every_option_is_on_a_page_and_the_keys_are_on_all() {
        for window in WINDOWS {
            for size in [Size::Small, Size::Normal, Size::Large] {
                let pages = pages(&samples::choices(9), size, window);
                let all: Vec<usize> = pages[0].pages.concat();
                assert!((0..9).all(|at| all.contains(&at)), "{size:?} {window:?}");
                for laid in &pages {
                    let texts = laid.rows.iter().flat_map(|placed| &placed.row.runs);
                    let keys = texts.filter(|run| run.tone == Tone::Key).count();
                    assert!(keys >= 5, "{size:?} {window:?}: {keys} keys");
                }
            }
        }
    }

    #[test]
    fn a_window_that_is_too_small_says_so_within_it() {
        for window in [(39, 12), (40, 11), (10, 3), (1, 1), (0, 0), (5, 100)] {
            for laid in pages(&samples::question(), Size::Normal, window) {
                check(&laid, window, "too small");
                assert!(window.0 * window.1 == 0 || !laid.rows.is_empty(), "{window:?}");
            }
        }
    }
}
