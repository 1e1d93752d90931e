//! What is read on a screen → pieces: text, bars with their words, codes to scan.

use unicode_width::UnicodeWidthStr;

use super::row::{Piece, Row};
use super::theme::Tone;
use crate::view::{Block, Line, Role, Screen, body_lines, stem_lines, wrapped};

/// Returns the body. A code that is taller than a page is left out: its link stands in letters beside it.
pub(super) fn pieces(body: &[Block], width: usize, height: usize) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for block in body {
        let from = pieces.len();
        match block {
            Block::Bar { label, words, done, of } => {
                pieces.push(measured(label, words, *done, *of, width));
            }
            Block::Code { label, rows } => pieces.extend(code(label, rows, width, height)),
            Block::Heading(_)
            | Block::Paragraph(_)
            | Block::Labelled(..)
            | Block::List(_)
            | Block::Table(_)
            | Block::Quoted(_) => {
                pieces.extend(grouped(body_lines(std::slice::from_ref(block), width)));
            }
        }
        // A heading and what it announces stand close.
        let leads = from.checked_sub(1).is_some_and(|before| pieces[before].leads);
        if let Some(first) = pieces.get_mut(from) {
            first.gap = usize::from(!leads);
        }
    }
    pieces
}

/// Returns the question, which stays with what can be chosen.
pub(super) fn stem(screen: &Screen, width: usize) -> Vec<Piece> {
    let mut pieces = grouped(stem_lines(screen, width));
    for piece in &mut pieces {
        piece.leads = true;
        for run in piece.rows.iter_mut().flat_map(|row| &mut row.runs) {
            run.tone = Tone::Heading;
        }
    }
    pieces
}

/// Returns lines as pieces: what goes on with the line above belongs to it.
fn grouped(lines: Vec<Line>) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut gap = 0;
    for line in lines {
        let tone = match line.role {
            Role::Title => Tone::Title,
            Role::Heading => Tone::Heading,
            Role::Text | Role::Choice => Tone::Text,
            Role::Blank => {
                gap = 1;
                continue;
            }
        };
        let row = Row::of(line.text, tone);
        match pieces.last_mut() {
            Some(last) if line.continues => last.rows.push(row),
            _ => {
                let leads = line.role == Role::Heading;
                let gap = std::mem::take(&mut gap);
                pieces.push(Piece { rows: vec![row], leads, gap, option: None });
            }
        }
    }
    pieces
}

/// Returns a code below what it is of, where both fit on a page; the page may have no more than that.
fn code(label: &str, rows: &[String], width: usize, height: usize) -> Option<Piece> {
    let label = wrapped(label, width).into_iter().map(|line| Row::of(line, Tone::Heading));
    let drawn = rows.iter().map(|row| Row::of(row.clone(), Tone::Code));
    let rows: Vec<Row> = label.chain(drawn).collect();
    // One row of every page tells which page it is.
    let fits = rows.iter().all(|row| row.width() <= width) && rows.len() < height;
    fits.then(|| Piece { rows, ..Piece::default() })
}

/// Returns a bar with what it says: the words alone are enough.
fn measured(label: &str, words: &str, done: usize, of: usize, width: usize) -> Piece {
    let mut rows: Vec<Row> =
        wrapped(label, width).into_iter().map(|line| Row::of(line, Tone::Text)).collect();
    let drawn = steps(done, of);
    let beside = drawn.width() + 2 + words.width() <= width;
    let bar = Row::of(drawn, Tone::Bar);
    if beside {
        rows.push(bar.and(format!("  {words}"), Tone::Heading));
    } else {
        rows.push(bar);
        rows.extend(wrapped(words, width).into_iter().map(|line| Row::of(line, Tone::Heading)));
    }
    Piece { rows, ..Piece::default() }
}

/// Columns of one step of a bar.
const STEP: usize = 4;

/// Returns a bar of few steps, each on its own.
fn steps(done: usize, of: usize) -> String {
    let step = |at: usize| (if at < done { "█" } else { "░" }).repeat(STEP);
    (0..of).map(step).collect::<Vec<_>>().join(" ")
}

/// Returns a bar of so many columns.
pub(super) fn bar(done: usize, of: usize, columns: usize) -> String {
    let filled = (columns * done.min(of)).checked_div(of).unwrap_or(0);
    format!("{}{}", "█".repeat(filled), "░".repeat(columns - filled))
}
