//! The sheet as a PDF: one A4 page in black and white, tagged for screen readers (PDF/UA-1, checked by
//! what writes it), with its fonts inside.

mod draw;
mod face;
mod setting;

use krilla::error::KrillaError;

use crate::domain::calendar::Date;
use crate::view::sheet::Sheet;
use face::Faces;

/// Why there is no PDF: each a defect of the program, for a sheet has no part that a reader chose.
#[derive(Debug)]
pub enum NoPdf {
    /// A font of the program cannot be read.
    Font,
    /// The page would not be one that everybody can read.
    Refused(Box<KrillaError>),
}

pub(super) fn pdf(sheet: &Sheet, date: Date) -> Result<Vec<u8>, NoPdf> {
    let faces = Faces::read().ok_or(NoPdf::Font)?;
    let pages = setting::pages(sheet, &faces);
    draw::drawn(sheet, date, &pages, &faces).map_err(|why| NoPdf::Refused(Box::new(why)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_character_that_no_font_has_does_not_keep_a_sheet_from_being_made() {
        let faces = Faces::read().expect("the fonts of the program");
        // Every letter of French and Dutch, of names in Brussels, and the signs that we set.
        let known = "abcdefghijklmnopqrstuvwxyzàâäéèêëïîíôöóùûüúçœæñABCDEFGHIJKLMNOPQRSTUVWXYZÀÉÈÊÎÔŒÇ\
                     0123456789 .,;:!?'’«»“”()–-…/@&+_%€°\u{a0}•\u{fffd}";
        for face in [&faces.regular, &faces.bold] {
            let missing: String = known.chars().filter(|c| !face.has(*c)).collect();
            assert_eq!(missing, "\u{fffd}");
            assert!(face.width("Ω世\u{fffd}", 10.0) > 0.0);
        }
    }
}
