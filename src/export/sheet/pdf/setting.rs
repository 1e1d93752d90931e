//! Where everything stands on the page: letters as large as fit on one, and a second page, which the first tells of, where even small ones do not.

use super::face::{Face, Faces};
use crate::domain::text::typeset;
use crate::export::sheet::code::{Modules, modules};
use crate::view::sheet::{Part, Place, Section, Sheet};

/// A4, in points.
pub(super) const PAGE: (f32, f32) = (595.28, 841.89);

/// Left and right margin, in points; no printer reaches the edge.
const SIDE: f32 = 50.0;

/// Upper and lower margin, in points.
const TOP: f32 = 44.0;

/// How wide a line of text is.
const WIDTH: f32 = PAGE.0 - 2.0 * SIDE;

/// How large letters are beside 12 points: as large as the page allows, from 13.8 points to 9.6.
const SCALES: [f32; 8] = [1.15, 1.1, 1.05, 1.0, 0.95, 0.9, 0.85, 0.8];

/// From line to line, as a part of the size.
const LEADING: f32 = 1.26;

/// From the upper edge of a line to where its letters stand, as a part of the size.
const ASCENT: f32 = 0.97;

/// The side of a code, with its quiet zone: even one of 53 modules has modules of half a millimetre.
const CODE: f32 = 76.0;

/// How far the entries of a list are moved in, before scaling.
const INDENT: f32 = 13.0;

/// What a piece of text is, for those who hear it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// The title.
    Title,
    /// The heading of a section.
    Heading,
    /// The name of a place.
    Place,
    /// A paragraph.
    Paragraph,
    /// An entry of a list, with a dot before it.
    Entry,
    /// A fact about a place: an entry without a dot.
    Fact,
}

/// One thing on a page; places are those of upper left corners, in points from the upper left.
pub(super) enum Piece {
    /// Lines of text.
    Text {
        /// What it is.
        role: Role,
        /// How large the letters are.
        size: f32,
        /// Whether they are bold.
        is_bold: bool,
        /// Where each line begins and stands, and what it says.
        lines: Vec<(f32, f32, String)>,
    },
    /// A line to write on or to part sections.
    Rule {
        /// Where it begins.
        x: f32,
        /// How high it stands.
        y: f32,
        /// How long it is.
        width: f32,
    },
    /// A code to scan.
    Code {
        /// Its left edge.
        x: f32,
        /// Its upper edge.
        y: f32,
        /// How wide and high it is, with its quiet zone.
        side: f32,
        /// What is dark.
        modules: Modules,
        /// What it leads to, in words.
        words: String,
    },
}

/// Pieces that stay together on a page.
#[derive(Default)]
struct Chunk {
    pieces: Vec<Piece>,
    height: f32,
}

/// Letters of a size.
#[derive(Clone, Copy)]
struct Style<'a> {
    role: Role,
    face: &'a Face,
    size: f32,
    is_bold: bool,
    /// Points above it.
    before: f32,
}

/// Returns what stands on each page: one, if any size of letters makes it fit.
pub(super) fn pages(sheet: &Sheet, faces: &Faces) -> Vec<Vec<Piece>> {
    let mut set = Vec::new();
    for scale in SCALES {
        set = Setter { faces, scale }.pages(sheet);
        if set.len() == 1 {
            break;
        }
    }
    set
}

struct Setter<'a> {
    faces: &'a Faces,
    scale: f32,
}

impl<'a> Setter<'a> {
    fn style(&self, role: Role, size: f32, before: f32) -> Style<'a> {
        let is_bold = matches!(role, Role::Title | Role::Heading | Role::Place);
        let face = if is_bold { &self.faces.bold } else { &self.faces.regular };
        Style { role, face, size: size * self.scale, is_bold, before: before * self.scale }
    }

    fn pages(&self, sheet: &Sheet) -> Vec<Vec<Piece>> {
        let goes_on = self.style(Role::Paragraph, 12.0, 6.0);
        let room = PAGE.1 - 2.0 * TOP;
        let last_line = goes_on.size * LEADING + goes_on.before;
        let (mut pages, mut y): (Vec<Vec<Piece>>, f32) = (vec![Vec::new()], 0.0);
        let chunks = self.chunks(sheet);
        // Room for the words that it goes on is only kept where it does.
        let whole: f32 = chunks.iter().map(|chunk| chunk.height).sum();
        let room = if whole <= room { room } else { room - last_line };
        for chunk in chunks {
            if y > 0.0 && y + chunk.height > room {
                let mut last = Chunk::default();
                last.text(&sheet.words.goes_on, goes_on, SIDE, WIDTH);
                pages.last_mut().expect("there is a first page").extend(last.moved(TOP + y));
                pages.push(Vec::new());
                y = 0.0;
            }
            let height = chunk.height;
            pages.last_mut().expect("there is a first page").extend(chunk.moved(TOP + y));
            y += height;
        }
        pages
    }

    fn chunks(&self, sheet: &Sheet) -> Vec<Chunk> {
        let mut head = Chunk::default();
        head.text(&sheet.title, self.style(Role::Title, 21.0, 0.0), SIDE, WIDTH);
        head.text(&sheet.what, self.style(Role::Paragraph, 11.0, 0.0), SIDE, WIDTH);
        self.name(&sheet.name, &mut head);
        let lead = Style {
            face: &self.faces.bold,
            is_bold: true,
            ..self.style(Role::Paragraph, 15.0, 9.0)
        };
        head.text(&sheet.lead, lead, SIDE, WIDTH);
        head.text(&sheet.about, self.style(Role::Paragraph, 12.0, 1.0), SIDE, WIDTH);
        let mut chunks = vec![head];
        chunks.extend(sheet.sections.iter().flat_map(|section| self.section(section)));
        let mut notes = Chunk::default();
        notes.gap(9.0 * self.scale);
        notes.rule(SIDE, WIDTH);
        for note in &sheet.notes {
            notes.text(note, self.style(Role::Paragraph, 9.5, 1.0), SIDE, WIDTH);
        }
        chunks.push(notes);
        chunks
    }

    /// Sets what asks for a name, with a line to write it on.
    fn name(&self, name: &str, chunk: &mut Chunk) {
        let style = self.style(Role::Paragraph, 12.0, 10.0);
        let asked = style.face.width(&typeset(name), style.size) + 8.0;
        chunk.text(name, style, SIDE, WIDTH);
        chunk.rule(SIDE + asked, (WIDTH - asked).max(0.0));
    }

    fn section(&self, section: &Section) -> Vec<Chunk> {
        let (mut chunks, mut chunk) = (Vec::new(), Chunk::default());
        chunk.text(&section.heading, self.style(Role::Heading, 13.5, 10.0), SIDE, WIDTH);
        chunk.rule(SIDE, WIDTH);
        chunk.gap(2.0 * self.scale);
        for part in &section.parts {
            match part {
                Part::Paragraph(text) => {
                    chunk.text(text, self.style(Role::Paragraph, 12.0, 1.0), SIDE, WIDTH);
                }
                Part::List(entries) => {
                    let (style, indent) = (self.style(Role::Entry, 12.0, 1.0), INDENT * self.scale);
                    entries.iter().for_each(|one| {
                        chunk.text(one, style, SIDE + indent, WIDTH - indent);
                    });
                }
                Part::Place(place) => {
                    self.place(place, &mut chunk);
                    chunks.push(std::mem::take(&mut chunk));
                }
            }
        }
        chunks.push(chunk);
        chunks.retain(|chunk| !chunk.pieces.is_empty());
        chunks
    }

    fn place(&self, place: &Place, chunk: &mut Chunk) {
        let code = place.code.as_ref();
        let code = code.and_then(|code| Some((modules(&code.link)?, code.words.clone())));
        chunk.gap(6.0 * self.scale);
        let (top, side) = (chunk.height, CODE * self.scale);
        let (width, least) = match code {
            Some(_) => (WIDTH - side - 8.0, top + side),
            None => (WIDTH, top),
        };
        chunk.text(&place.name, self.style(Role::Place, 12.0, 0.0), SIDE, width);
        if let Some((modules, words)) = code {
            let x = SIDE + WIDTH - side;
            chunk.pieces.push(Piece::Code { x, y: top, side, modules, words });
        }
        let indent = INDENT * self.scale;
        for fact in &place.facts {
            let style = self.style(Role::Fact, 11.5, 0.0);
            chunk.text(fact, style, SIDE + indent, width - indent);
        }
        chunk.height = chunk.height.max(least);
    }
}

impl Chunk {
    fn gap(&mut self, height: f32) {
        self.height += height;
    }

    fn rule(&mut self, x: f32, width: f32) {
        self.pieces.push(Piece::Rule { x, y: self.height, width });
    }

    fn text(&mut self, text: &str, style: Style, x: f32, width: f32) {
        self.height += style.before;
        let mut lines = Vec::new();
        for line in broken(&typeset(text), style.face, style.size, width) {
            lines.push((x, self.height + ASCENT * style.size, line));
            self.height += LEADING * style.size;
        }
        let Style { role, size, is_bold, .. } = style;
        self.pieces.push(Piece::Text { role, size, is_bold, lines });
    }

    /// Returns the pieces, so much lower.
    fn moved(self, down: f32) -> Vec<Piece> {
        let mut pieces = self.pieces;
        for piece in &mut pieces {
            match piece {
                Piece::Text { lines, .. } => lines.iter_mut().for_each(|line| line.1 += down),
                Piece::Rule { y, .. } | Piece::Code { y, .. } => *y += down,
            }
        }
        pieces
    }
}

/// Returns a text as lines that are no wider than that, in points. All but the last end with the space that
/// parts two words, which is seen by nobody and heard by a screen reader.
fn broken(text: &str, face: &Face, size: f32, width: f32) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut filled = 0.0;
    for word in text.split_inclusive([' ', '\n']) {
        for piece in fitting(word, face, size, width) {
            let wide = face.width(piece.trim_end(), size);
            if filled > 0.0 && filled + wide > width {
                lines.push(String::new());
                filled = 0.0;
            }
            let line = lines.last_mut().expect("there is a first line");
            line.push_str(&piece.replace('\n', " "));
            filled += face.width(piece, size);
        }
        if word.ends_with('\n') {
            lines.push(String::new());
            filled = 0.0;
        }
    }
    lines
}

/// Returns a word whole, or in pieces where it is wider than a line: a web address.
fn fitting<'t>(word: &'t str, face: &Face, size: f32, width: f32) -> Vec<&'t str> {
    let (mut pieces, mut begun, mut filled) = (Vec::new(), 0, 0.0);
    for (at, character) in word.char_indices() {
        let wide = face.width(character.encode_utf8(&mut [0; 4]), size);
        if filled > 0.0 && filled + wide > width && !character.is_whitespace() {
            pieces.push(&word[begun..at]);
            (begun, filled) = (at, 0.0);
        }
        filled += wide;
    }
    pieces.push(&word[begun..]);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_no_wider_than_the_page_and_nothing_is_lost() {
        let faces = Faces::read().expect("the fonts of the program");
        let address = "www.".to_owned() + &"bibliotheek".repeat(20);
        for text in ["un deux trois", "", "a\nb", &address, &"mot ".repeat(200)] {
            let lines = broken(text, &faces.regular, 12.0, 100.0);
            let widest = |line: &String| faces.regular.width(line.trim_end(), 12.0);
            assert!(lines.iter().map(widest).all(|width| width <= 100.1), "{lines:?}");
            assert_eq!(lines.concat(), text.replace('\n', " "));
        }
    }
}
