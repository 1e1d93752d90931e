//! What can be chosen → pieces, from lines to large blocks with a frame.

use unicode_width::UnicodeWidthStr;

use super::draft::{Draft, Mark};
use super::row::{Piece, Row, Target};
use super::theme::Tone;
use crate::view::{Ask, wrapped};

/// How much room things take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Spacing {
    /// Line below line.
    Tight,
    /// A blank row between.
    Loose,
    /// A frame around each.
    Framed,
    /// A frame around each, and a blank row between.
    Wide,
}

/// What stands before the option that the arrows stand on.
const POINTER: &str = "►";

/// Returns what can be chosen, with what is chosen already.
pub(super) fn pieces(ask: &Ask, draft: &Draft, spacing: Spacing, columns: usize) -> Vec<Piece> {
    let texts: Vec<&str> = match ask {
        Ask::Nothing | Ask::Enter { .. } => Vec::new(),
        Ask::Number { .. } | Ask::Where { .. } => return vec![keypad()],
        Ask::One { choices, .. } => choices.iter().map(|choice| choice.text.as_str()).collect(),
        Ask::Many { options, .. } | Ask::Order { options, .. } | Ask::Match { options, .. } => {
            options.iter().map(|option| option.text.as_str()).collect()
        }
        Ask::Check { options, none, .. } => {
            let options = options.iter().map(|option| option.text.as_str());
            options.chain([none.as_str()]).collect()
        }
        Ask::Candidates { candidates, .. } => {
            candidates.iter().map(|candidate| candidate.text.as_str()).collect()
        }
    };
    let option = |(at, text): (usize, &&str)| {
        let block = Block {
            name: (at + 1).to_string(),
            text,
            mark: draft.mark(at),
            is_pointed: draft.focus() == Some(at),
            target: Target::Option(at),
        };
        Piece { option: Some(at), ..block.piece(spacing, columns) }
    };
    let mut pieces: Vec<Piece> = texts.iter().enumerate().map(option).collect();
    if let Ask::Match { targets, .. } = ask {
        let target = |(at, target): (usize, &crate::view::Target)| {
            let name = char::from(b'a' + at.min(25) as u8).to_string();
            let block = Block {
                name,
                text: &target.text,
                mark: Mark::Open,
                is_pointed: false,
                target: Target::Pair(at),
            };
            let gap = usize::from(at == 0 && spacing != Spacing::Tight);
            let piece = block
                .piece(if spacing == Spacing::Wide { Spacing::Framed } else { spacing }, columns);
            Piece { gap: piece.gap.max(gap), ..piece }
        };
        pieces.extend(targets.iter().enumerate().map(target));
    }
    pieces
}

/// Digits that can be touched, where there is no keyboard.
fn keypad() -> Piece {
    let digits = "1234567890,".chars();
    let row = digits.fold(Row::default(), |row, digit| {
        row.touchable(format!("[{digit}]"), Tone::Text, Target::Sign(digit))
    });
    Piece {
        rows: vec![row.touchable("[←]", Tone::Text, Target::Undo)], gap: 1, ..Piece::default()
    }
}

/// Something that can be chosen.
struct Block<'a> {
    name: String,
    text: &'a str,
    mark: Mark,
    is_pointed: bool,
    target: Target,
}

impl Block<'_> {
    fn is_chosen(&self) -> bool {
        match self.mark {
            Mark::Open | Mark::Box => false,
            Mark::Chosen | Mark::Ticked | Mark::Place(_) | Mark::Letter(_) => true,
        }
    }

    /// Returns what stands before the text: the pointer, the mark, the number.
    fn head(&self) -> String {
        let pointer = if self.is_pointed { POINTER } else { " " };
        let mark = match self.mark {
            Mark::Open | Mark::Chosen => String::new(),
            Mark::Box => "[ ] ".to_owned(),
            Mark::Ticked => "[x] ".to_owned(),
            Mark::Place(place) => format!("[{place}] "),
            Mark::Letter(letter) => format!("[{letter}] "),
        };
        format!("{pointer} {mark}{}. ", self.name)
    }

    fn piece(&self, spacing: Spacing, columns: usize) -> Piece {
        let (rows, gap) = match spacing {
            Spacing::Tight => (self.lines(columns), 0),
            Spacing::Loose => (self.lines(columns), 1),
            Spacing::Framed => (self.framed(columns), 0),
            Spacing::Wide => (self.framed(columns), 1),
        };
        let rows = rows.into_iter().map(|row| row.all(self.target)).collect();
        Piece { rows, gap, ..Piece::default() }
    }

    /// Returns the text behind its number, line by line, each as wide as the block.
    fn lines(&self, columns: usize) -> Vec<Row> {
        let head = self.head();
        let indent = head.width();
        let tone = if self.is_chosen() { Tone::Chosen } else { Tone::Text };
        let number = if self.is_chosen() { Tone::Chosen } else { Tone::Number };
        let lines = wrapped(self.text, columns.saturating_sub(indent));
        let row = |(at, line): (usize, String)| {
            let before = if at == 0 { head.clone() } else { " ".repeat(indent) };
            let pad = columns.saturating_sub(indent + line.width());
            Row::of(before, number).and(format!("{line}{}", " ".repeat(pad)), tone)
        };
        lines.into_iter().enumerate().map(row).collect()
    }

    fn framed(&self, columns: usize) -> Vec<Row> {
        let [left, across, right, bottom_left, bottom_right, side] = if self.is_chosen() {
            ["╔", "═", "╗", "╚", "╝", "║"]
        } else {
            ["┌", "─", "┐", "└", "┘", "│"]
        };
        let inside = columns.saturating_sub(4);
        let line = |from: &str, to: &str| {
            Row::of(format!("{from}{}{to}", across.repeat(inside + 2)), Tone::Frame)
        };
        let mut rows = vec![line(left, right)];
        rows.extend(self.lines(inside).into_iter().map(|row| {
            let runs = row.runs.into_iter();
            let framed = Row::of(format!("{side} "), Tone::Frame);
            let framed = runs.fold(framed, |row, run| row.and(run.text, run.tone));
            framed.and(format!(" {side}"), Tone::Frame)
        }));
        rows.push(line(bottom_left, bottom_right));
        rows
    }
}
