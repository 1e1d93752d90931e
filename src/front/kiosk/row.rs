//! Rows of a screen before they are painted: pieces of text, each with its tone and with what touching it
//! does.

use unicode_width::UnicodeWidthStr;

use super::theme::Tone;

/// What touching something does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// Chooses what stands at a place.
    Option(usize),
    /// Gives the option in focus this target.
    Pair(usize),
    /// Types a sign.
    Sign(char),
    /// Takes the last sign back.
    Undo,
    /// Does what a key does.
    Command(Command),
    /// On to the next page.
    NextPage,
    /// Back to the page before.
    PreviousPage,
}

/// The keys that are always there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Command {
    /// Enter.
    Accept,
    /// Back.
    Back,
    /// I don't know.
    DontKnow,
    /// Listen.
    Listen,
    /// What the hard words mean.
    Words,
    /// Another size.
    Size,
    /// Stop.
    Stop,
    /// The other language.
    Language,
}

/// A piece of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) text: String,
    pub(super) tone: Tone,
    pub(super) target: Option<Target>,
}

/// One row of the screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) runs: Vec<Run>,
}

impl Row {
    /// Returns a row of one piece.
    pub(super) fn of(text: impl Into<String>, tone: Tone) -> Row {
        Row::default().and(text, tone)
    }

    /// Adds a piece.
    pub(super) fn and(mut self, text: impl Into<String>, tone: Tone) -> Row {
        self.runs.push(Run { text: text.into(), tone, target: None });
        self
    }

    /// Adds a piece that can be touched.
    pub(super) fn touchable(mut self, text: impl Into<String>, tone: Tone, target: Target) -> Row {
        self.runs.push(Run { text: text.into(), tone, target: Some(target) });
        self
    }

    /// Makes all of it touchable.
    pub(super) fn all(mut self, target: Target) -> Row {
        self.runs.iter_mut().for_each(|run| run.target = Some(target));
        self
    }

    /// Returns how many columns it takes.
    pub(super) fn width(&self) -> usize {
        self.runs.iter().map(|run| run.text.width()).sum()
    }
}

/// Rows that belong together.
#[derive(Clone, Debug, Default)]
pub(super) struct Piece {
    pub(super) rows: Vec<Row>,
    /// It announces what comes below.
    pub(super) leads: bool,
    /// Blank rows before it, unless it begins a page.
    pub(super) gap: usize,
    /// The place of what is chosen by it.
    pub(super) option: Option<usize>,
}

/// What stands on one page.
#[derive(Clone, Debug, Default)]
pub(super) struct Sheet {
    pub(super) rows: Vec<Row>,
    pub(super) options: Vec<usize>,
}

impl Sheet {
    fn take(&mut self, piece: &Piece) {
        if !self.rows.is_empty() {
            self.rows.extend(std::iter::repeat_n(Row::default(), piece.gap));
        }
        self.rows.extend(piece.rows.iter().cloned());
        self.options.extend(piece.option);
    }

    fn room_for(&self, piece: &Piece, height: usize) -> bool {
        let gap = if self.rows.is_empty() { 0 } else { piece.gap };
        self.rows.len() + gap + piece.rows.len() <= height
    }
}

/// Returns what is read and then what is asked, on sheets of at most that many rows. What is asked begins
/// on a sheet of its own where it would be torn from what it asks about. Not one row is lost.
pub(super) fn sheets(body: &[Piece], asked: &[Piece], height: usize) -> Vec<Sheet> {
    let mut sheets = fill(Vec::new(), body, height);
    let together = sheets.last().is_some_and(|last| {
        let length: usize = asked.iter().map(|piece| piece.gap + piece.rows.len()).sum();
        last.rows.len() + length <= height
    });
    if !together && !asked.is_empty() && !sheets.is_empty() {
        sheets.push(Sheet::default());
    }
    sheets = fill(sheets, asked, height);
    if sheets.is_empty() { vec![Sheet::default()] } else { sheets }
}

fn fill(mut sheets: Vec<Sheet>, pieces: &[Piece], height: usize) -> Vec<Sheet> {
    let mut is_led = false;
    for (at, piece) in pieces.iter().enumerate() {
        let mut sheet = sheets.pop().unwrap_or_default();
        // What announces stays with the first rows of what it announces.
        let led = pieces.get(at + 1).filter(|_| piece.leads);
        let together = led.map(|next| both(piece, next)).filter(|both| both.rows.len() <= height);
        let begins = together.as_ref().unwrap_or(piece);
        let is_torn = piece.rows.len() > height || (is_led && !sheet.room_for(piece, height));
        let room = height.saturating_sub(sheet.rows.len() + piece.gap);
        let breaks = if is_torn { room < FEWEST } else { !sheet.room_for(begins, height) };
        if breaks && !sheet.rows.is_empty() {
            sheets.push(std::mem::take(&mut sheet));
        }
        if is_torn {
            sheets.extend(torn(sheet, piece, height));
        } else {
            sheet.take(piece);
            sheets.push(sheet);
        }
        is_led = piece.leads;
    }
    sheets
}

/// Rows of a piece that are worth beginning at the foot of a page.
const FEWEST: usize = 2;

fn both(first: &Piece, next: &Piece) -> Piece {
    let blank = std::iter::repeat_n(Row::default(), next.gap);
    let rows = first.rows.iter().cloned().chain(blank).chain(next.rows.iter().cloned());
    Piece { rows: rows.collect(), gap: first.gap, ..Piece::default() }
}

/// Returns a sheet with the beginning of a piece, and the rest of it on sheets of its own.
fn torn(sheet: Sheet, piece: &Piece, height: usize) -> Vec<Sheet> {
    let gap = if sheet.rows.is_empty() { 0 } else { piece.gap };
    let room = height.saturating_sub(sheet.rows.len() + gap).min(piece.rows.len());
    let part = |rows: &[Row]| Piece { rows: rows.to_vec(), ..piece.clone() };
    let mut sheets = vec![sheet];
    if room > 0 {
        sheets[0].take(&part(&piece.rows[..room]));
    }
    for rows in piece.rows[room..].chunks(height.max(1)) {
        let mut next = Sheet::default();
        next.take(&part(rows));
        sheets.push(next);
    }
    sheets
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn piece(rows: usize, leads: bool, gap: usize, at: usize) -> Piece {
        let row = |line| Row::of(format!("{at}.{line}"), Tone::Text);
        Piece { rows: (0..rows).map(row).collect(), leads, gap, option: None }
    }

    fn texts<'a>(rows: impl Iterator<Item = &'a Row>) -> Vec<String> {
        let text = |row: &Row| row.runs.iter().map(|run| run.text.as_str()).collect::<String>();
        rows.map(text).filter(|text| !text.is_empty()).collect()
    }

    proptest! {
        #[test]
        fn every_row_comes_once_in_order_on_sheets_that_fit(
            body in proptest::collection::vec((1_usize..9, any::<bool>(), 0_usize..3), 0..9),
            asked in proptest::collection::vec((1_usize..5, any::<bool>(), 0_usize..2), 0..9),
            height in 1_usize..30,
        ) {
            let make = |from: usize, parts: &[(usize, bool, usize)]| -> Vec<Piece> {
                let rows = parts.iter().enumerate();
                rows.map(|(at, (rows, leads, gap))| piece(*rows, *leads, *gap, from + at)).collect()
            };
            let (body, asked) = (make(0, &body), make(100, &asked));
            let sheets = sheets(&body, &asked, height);
            prop_assert!(sheets.iter().all(|sheet| sheet.rows.len() <= height));
            let all = body.iter().chain(&asked).flat_map(|piece| &piece.rows);
            prop_assert_eq!(texts(sheets.iter().flat_map(|sheet| &sheet.rows)), texts(all));
            prop_assert!(sheets.len() == 1 || sheets.iter().all(|sheet| !sheet.rows.is_empty()));
        }
    }

    #[test]
    fn a_heading_is_never_the_last_of_a_page() {
        let body = [piece(3, false, 0, 0), piece(1, true, 1, 1), piece(2, false, 0, 2)];
        let lengths: Vec<usize> =
            sheets(&body, &[], 5).iter().map(|sheet| sheet.rows.len()).collect();
        assert_eq!(lengths, [3, 3]);
    }
}
