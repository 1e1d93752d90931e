//! A link as a code that a phone can scan, drawn with half blocks: two modules a row of text. Never
//! the only way to a link: it stands in letters beside it.

use qrcode::render::unicode::Dense1x2;
use qrcode::{EcLevel, QrCode};

/// The longest link that is drawn, in bytes: a longer one makes a code too fine for an old phone.
pub(super) const LONGEST: usize = 120;

/// Returns a link with scheme and host in capitals, which mean the same (RFC 3986, section 6.2.2.1) and take five and a
/// half bits each instead of eight: a code of larger modules, or of fewer. The path stays as it is.
fn compact(link: &str) -> String {
    let scheme = ["https://", "http://"].into_iter().find(|scheme| link.starts_with(scheme));
    let Some(scheme) = scheme else { return link.to_owned() };
    let rest = &link[scheme.len()..];
    let host = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = rest.split_at(host);
    // A name before the host is somebody's own.
    if host.contains('@') {
        return link.to_owned();
    }
    // The root of a site needs no sign.
    let path = if path == "/" { "" } else { path };
    format!("{}{}{path}", scheme.to_ascii_uppercase(), host.to_ascii_uppercase())
}

/// Returns the rows of the code of a link, light modules drawn; nothing when it does not fit into so
/// many columns.
pub fn qr(link: &str, columns: usize) -> Option<Vec<String>> {
    if link.len() > LONGEST {
        return None;
    }
    let code = QrCode::with_error_correction_level(compact(link), EcLevel::L).ok()?;
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
    fn only_scheme_and_host_become_capitals() {
        for (link, expected) in [
            ("https://Maksvzw.org/", "HTTPS://MAKSVZW.ORG"),
            ("https://a.be/Une/page?x=é#y", "HTTPS://A.BE/Une/page?x=é#y"),
            ("http://a.be?x=a/b", "HTTP://A.BE?x=a/b"),
            ("geo:50.84670,4.35250", "geo:50.84670,4.35250"),
            ("https://bücher.be", "HTTPS://BüCHER.BE"),
            ("https://Me@a.be/", "https://Me@a.be/"),
            ("", ""),
        ] {
            assert_eq!(compact(link), expected);
        }
    }

    #[test]
    fn a_short_site_has_the_smallest_code() {
        // Version 1 has 21 modules; with both quiet zones 29 columns, and half as many rows.
        let rows = qr("https://www.maksvzw.org/", 80).expect("a code");
        assert_eq!((rows[0].chars().count(), rows.len()), (29, 15));
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
