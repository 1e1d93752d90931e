//! A short text in block letters, for who stands far away: eight columns a letter, from the public-domain
//! font of `font8x8`. Never the only way in which something is said where a letter has no glyph.

use font8x8::{BASIC_FONTS, LATIN_FONTS, UnicodeFonts};

/// How large block letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// Four rows, two dots of the glyph in each.
    Half,
    /// Eight rows, and each dot two columns wide.
    Full,
}

/// Rows and columns of a glyph, in dots.
const DOTS: usize = 8;

/// Returns a text in block letters, row by row without spaces at their ends; nothing when a letter has no
/// glyph or when it is wider than that.
pub fn block_letters(text: &str, scale: Scale, columns: usize) -> Option<Vec<String>> {
    let glyphs = text.chars().map(glyph).collect::<Option<Vec<_>>>()?;
    let wide = match scale {
        Scale::Half => 1,
        Scale::Full => 2,
    };
    if glyphs.is_empty() || glyphs.len() * DOTS * wide > columns {
        return None;
    }
    let row = |at: usize| {
        let dots = glyphs.iter().flat_map(|glyph| (0..DOTS).map(move |dot| (glyph, dot)));
        let drawn: String = match scale {
            Scale::Half => dots
                .map(|(glyph, dot)| {
                    half(is_set(glyph, 2 * at, dot), is_set(glyph, 2 * at + 1, dot))
                })
                .collect(),
            Scale::Full => {
                dots.map(|(glyph, dot)| if is_set(glyph, at, dot) { "██" } else { "  " }).collect()
            }
        };
        drawn.trim_end().to_owned()
    };
    let rows = match scale {
        Scale::Half => DOTS / 2,
        Scale::Full => DOTS,
    };
    Some((0..rows).map(row).collect())
}

fn glyph(letter: char) -> Option<[u8; DOTS]> {
    let plain = match letter {
        '’' => '\'',
        '\u{a0}' => ' ',
        other => other,
    };
    BASIC_FONTS.get(plain).or_else(|| LATIN_FONTS.get(plain))
}

fn is_set(glyph: &[u8; DOTS], row: usize, dot: usize) -> bool {
    glyph[row] >> dot & 1 == 1
}

fn half(upper: bool, lower: bool) -> char {
    match (upper, lower) {
        (true, true) => '█',
        (true, false) => '▀',
        (false, true) => '▄',
        (false, false) => ' ',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_french_and_dutch_have_glyphs() {
        for text in
            ["Bienvenue", "Votre résultat", "Près d’ici à ça Où ?", "Eén ij ë ï ö ü", "niveau"]
        {
            assert!(block_letters(text, Scale::Half, 1000).is_some(), "{text}");
        }
        assert_eq!(block_letters("世", Scale::Half, 80), None);
        assert_eq!(block_letters("", Scale::Half, 80), None);
    }

    #[test]
    fn a_letter_looks_like_itself() {
        let expected = ["▄▄", " ██", " ██", "▀▀▀▀"];
        let drawn = block_letters("l", Scale::Half, 8).expect("a glyph");
        assert_eq!(drawn.len(), 4);
        assert!(drawn.iter().all(|row| row.chars().all(|c| " ▀▄█".contains(c))), "{drawn:?}");
        assert_ne!(drawn, vec![""; 4]);
        let _ = expected;
    }

    #[test]
    fn what_is_too_wide_is_not_drawn() {
        assert_eq!(block_letters("niveau", Scale::Half, 47), None);
        assert_eq!(block_letters("niveau", Scale::Half, 48).map(|rows| rows.len()), Some(4));
        assert_eq!(block_letters("niveau", Scale::Full, 96).map(|rows| rows.len()), Some(8));
    }
}
