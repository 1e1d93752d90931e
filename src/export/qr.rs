//! A link as a code that a phone can scan, drawn with half blocks: two modules a row of text. Never
//! the only way to a link: it stands in letters beside it.

use qrcode::render::unicode::Dense1x2;
use qrcode::{EcLevel, QrCode};

/// The longest link that is drawn, in bytes: a longer one makes a code too fine for an old phone.
pub(super) const LONGEST: usize = 120;

/// Returns the rows of the code of a link, light modules drawn; nothing when it does not fit into so
/// many columns.
pub fn qr(link: &str, columns: usize) -> Option<Vec<String>> {
    if link.len() > LONGEST {
        return None;
    }
    let code = QrCode::with_error_correction_level(link, EcLevel::L).ok()?;
    // The quiet zone of four modules on each side belongs to the code (ISO/IEC 18004).
    if code.width() + 8 > columns {
        return None;
    }
    let drawn =
        code.render::<Dense1x2>().dark_color(Dense1x2::Light).light_color(Dense1x2::Dark).build();
    Some(drawn.lines().map(str::to_owned).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_fits_or_is_not_drawn() {
        let link = "https://www.bibliotheek.brussels";
        let rows = qr(link, 80).expect("a code");
        let width = rows[0].chars().count();
        // Version 2 has 25 modules; with both quiet zones 33 columns, and half as many rows.
        assert_eq!((width, rows.len()), (33, 17));
        assert!(rows.iter().all(|row| row.chars().count() == width));
        assert_eq!(qr(link, 32), None);
        assert_eq!(qr(&"x".repeat(200), 200), None);
        assert!(qr("", 80).is_some());
    }

    #[test]
    fn finders_stand_in_three_corners() {
        let rows = qr("geo:50.84670,4.35250", 80).expect("a code");
        // The quiet zone is light, which is drawn: two rows of full blocks, then the finders' edge.
        assert!(rows[..2].iter().all(|row| row.chars().all(|c| c == '█')));
        let row: Vec<char> = rows[2].chars().collect();
        let finder: String = row[4..11].iter().collect();
        assert_eq!(finder, " ▄▄▄▄▄ ");
        assert_eq!(row[row.len() - 11..row.len() - 4].iter().collect::<String>(), finder);
    }
}
