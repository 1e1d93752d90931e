//! The fonts of the PDF: Atkinson Hyperlegible, made for readers who see little (SIL Open Font License, see
//! `fonts/LICENSE.txt`), and how wide its letters are. Neither French nor Dutch needs more shaping than one
//! glyph after the other.

use krilla::text::{Font, GlyphId, KrillaGlyph};
use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, MetadataProvider};

static REGULAR: &[u8] = include_bytes!("../fonts/AtkinsonHyperlegible-Regular.ttf");
static BOLD: &[u8] = include_bytes!("../fonts/AtkinsonHyperlegible-Bold.ttf");

/// Stands for a character that the font does not have.
const UNKNOWN: char = '?';

/// The fonts of a sheet.
pub(super) struct Faces {
    /// For reading.
    pub regular: Face,
    /// For headings.
    pub bold: Face,
}

/// A font.
pub(super) struct Face {
    /// The font, to be put into the PDF.
    pub font: Font,
    charmap: Charmap<'static>,
    metrics: GlyphMetrics<'static>,
    units: f32,
}

impl Faces {
    /// Reads the fonts of the program.
    pub(super) fn read() -> Option<Faces> {
        Some(Faces { regular: Face::read(REGULAR)?, bold: Face::read(BOLD)? })
    }
}

impl Face {
    fn read(bytes: &'static [u8]) -> Option<Face> {
        let read = FontRef::new(bytes).ok()?;
        let font = Font::new(bytes.into(), 0)?;
        Some(Face {
            charmap: read.charmap(),
            metrics: read.glyph_metrics(Size::unscaled(), LocationRef::default()),
            units: font.units_per_em(),
            font,
        })
    }

    /// Returns whether the font has a glyph for a character.
    #[cfg(test)]
    pub(super) fn has(&self, character: char) -> bool {
        self.charmap.map(character).is_some()
    }

    /// Returns the glyph of a character and how far it goes on, as a part of the size.
    fn glyph(&self, character: char) -> (u32, f32) {
        let found = self.charmap.map(character).or_else(|| self.charmap.map(UNKNOWN));
        let Some(glyph) = found else { return (0, 0.0) };
        (glyph.to_u32(), self.metrics.advance_width(glyph).unwrap_or(0.0) / self.units)
    }

    /// Returns how wide a text is, in points.
    pub(super) fn width(&self, text: &str, size: f32) -> f32 {
        text.chars().map(|character| self.glyph(character).1 * size).sum()
    }

    /// Returns the glyphs of a text.
    pub(super) fn glyphs(&self, text: &str) -> Vec<KrillaGlyph> {
        let placed = |(at, character): (usize, char)| {
            let (glyph, advance) = self.glyph(character);
            let range = at..at + character.len_utf8();
            KrillaGlyph::new(GlyphId::new(glyph), advance, 0.0, 0.0, 0.0, range, None)
        };
        text.char_indices().map(placed).collect()
    }
}
