//! The sheet as text: 72 columns, which any printer and any mail program bear, and 60 lines, which fit
//! A4 as `lp` and Notepad print it.

use super::Codes;
use super::code::inked;
use crate::view::sheet::{Part, Place, Section, Sheet};
use crate::view::wrapped;

/// Columns of a line.
pub(super) const COLUMNS: usize = 72;

/// Lines of a page.
pub(super) const LINES: usize = 60;

/// Begins another page.
const NEW_PAGE: &str = "\u{c}";

/// How much air stands between the parts.
#[derive(Clone, Copy, PartialEq)]
enum Air {
    /// A blank line between places.
    Wide,
    /// None between places.
    Narrow,
}

pub(super) fn text(sheet: &Sheet, codes: Codes) -> String {
    let mut pages = body(sheet);
    if codes == Codes::Drawn {
        pages.extend(code_pages(sheet));
    }
    let pages: Vec<String> = pages.iter().map(|lines| lines.join("\n") + "\n").collect();
    pages.join(NEW_PAGE)
}

/// Returns the sheet on one page, or on as many as it needs.
fn body(sheet: &Sheet) -> Vec<Vec<String>> {
    for air in [Air::Wide, Air::Narrow] {
        let lines: Vec<String> = chunks(sheet, air).concat();
        if lines.len() <= LINES {
            return vec![lines];
        }
    }
    paged(chunks(sheet, Air::Narrow), sheet)
}

/// Returns chunks on pages; a chunk stays together where a page can hold it, and a page that is not the
/// last says so.
fn paged(chunks: Vec<Vec<String>>, sheet: &Sheet) -> Vec<Vec<String>> {
    let room = LINES - 2;
    let mut pages: Vec<Vec<String>> = vec![Vec::new()];
    let pieces = chunks.iter().flat_map(|chunk| chunk.chunks(room));
    for piece in pieces {
        let page = pages.last_mut().expect("there is a first page");
        if page.len() + piece.len() <= room {
            page.extend_from_slice(piece);
            continue;
        }
        page.extend([String::new(), sheet.words.goes_on.clone()]);
        let begins = piece.iter().skip_while(|line| line.is_empty());
        pages.push(begins.cloned().collect());
    }
    pages
}

/// Returns the sheet in pieces that belong together, each with the blank line before it.
fn chunks(sheet: &Sheet, air: Air) -> Vec<Vec<String>> {
    let mut head = wrapped(&sheet.title, COLUMNS);
    head.extend(wrapped(&sheet.what, COLUMNS));
    head.push(String::new());
    head.push(name_line(&sheet.name));
    head.push(String::new());
    head.extend(wrapped(&sheet.lead, COLUMNS));
    head.extend(wrapped(&sheet.about, COLUMNS));
    let mut chunks = vec![head];
    for section in &sheet.sections {
        chunks.extend(section_chunks(section, air));
    }
    let mut notes = vec![String::new()];
    notes.extend(sheet.notes.iter().flat_map(|note| wrapped(note, COLUMNS)));
    chunks.push(notes);
    chunks
}

/// Returns what asks for a name, with a line to write it on.
fn name_line(name: &str) -> String {
    let asked = format!("{name} ");
    let line = COLUMNS.saturating_sub(asked.chars().count());
    format!("{asked}{}", "_".repeat(line))
}

fn section_chunks(section: &Section, air: Air) -> Vec<Vec<String>> {
    let mut chunks = Vec::new();
    let mut chunk = vec![String::new()];
    chunk.extend(wrapped(&section.heading, COLUMNS));
    for (at, part) in section.parts.iter().enumerate() {
        match part {
            Part::Paragraph(text) => chunk.extend(wrapped(text, COLUMNS)),
            Part::List(entries) => {
                chunk.extend(entries.iter().flat_map(|entry| hanging("- ", entry)));
            }
            Part::Place(place) => {
                if at > 0 && air == Air::Wide {
                    chunk.push(String::new());
                }
                chunk.extend(place_lines(place));
                chunks.push(std::mem::take(&mut chunk));
            }
        }
    }
    chunks.push(chunk);
    chunks.retain(|chunk| !chunk.is_empty());
    chunks
}

fn place_lines(place: &Place) -> Vec<String> {
    let mut lines = place_name(place);
    lines.extend(place.facts.iter().flat_map(|fact| hanging("   ", fact)));
    lines
}

/// Returns the name of a place; below its number stands nothing else.
fn place_name(place: &Place) -> Vec<String> {
    match place.name.split_once(' ') {
        Some((number, name)) => hanging(&format!("{number} "), name),
        None => wrapped(&place.name, COLUMNS),
    }
}

/// Returns a text with a mark before its first line; the others stand below the text.
fn hanging(mark: &str, text: &str) -> Vec<String> {
    let indent = mark.chars().count();
    let lines = wrapped(text, COLUMNS - indent).into_iter().enumerate();
    let begun = |(at, line)| match at {
        0 => format!("{mark}{line}"),
        _ => format!("{}{line}", " ".repeat(indent)),
    };
    lines.map(begun).collect()
}

/// Returns pages with the codes of the places, if there are any.
fn code_pages(sheet: &Sheet) -> Vec<Vec<String>> {
    let mut pages: Vec<Vec<String>> = Vec::new();
    for part in sheet.sections.iter().flat_map(|section| &section.parts) {
        let Part::Place(place) = part else { continue };
        let code = place.code.as_ref().and_then(|code| inked(&code.link, COLUMNS));
        let Some(rows) = code else { continue };
        let drawn = [vec![String::new()], place_name(place), vec![String::new()], rows].concat();
        match pages.last_mut() {
            Some(page) if page.len() + drawn.len() <= LINES => page.extend(drawn),
            Some(_) => pages.push(drawn),
            None => pages.push([wrapped(&sheet.words.codes, COLUMNS), drawn].concat()),
        }
    }
    pages
}
