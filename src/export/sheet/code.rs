//! A link as squares: which modules of its code are dark, for whatever draws them.

use qrcode::{Color, EcLevel, QrCode};

use crate::export::qr::LONGEST;

/// Light modules on each side, which belong to the code (ISO/IEC 18004).
pub(super) const QUIET: usize = 4;

/// The modules of a code, row by row; its quiet zone is not among them.
pub(super) struct Modules {
    /// How many modules a side has.
    pub side: usize,
    dark: Vec<bool>,
}

impl Modules {
    /// Returns runs of dark modules, row by row: where one begins and how many there are.
    pub(super) fn runs(&self) -> Vec<(usize, usize, usize)> {
        let mut runs: Vec<(usize, usize, usize)> = Vec::new();
        for (at, _) in self.dark.iter().enumerate().filter(|(_, is_dark)| **is_dark) {
            let (x, y) = (at % self.side, at / self.side);
            match runs.last_mut() {
                Some((from, row, length)) if *row == y && *from + *length == x => *length += 1,
                _ => runs.push((x, y, 1)),
            }
        }
        runs
    }
}

/// Returns the rows of a code in half blocks, dark modules as ink: for paper. Columns that are left are
/// its quiet zone; nothing when it would be wider than that.
pub(super) fn inked(link: &str, columns: usize) -> Option<Vec<String>> {
    let code = modules(link).filter(|code| code.side + 2 * QUIET <= columns)?;
    let is_dark = |x: usize, y: usize| y < code.side && code.dark[y * code.side + x];
    let half = |(upper, lower): (bool, bool)| match (upper, lower) {
        (true, true) => '█',
        (true, false) => '▀',
        (false, true) => '▄',
        (false, false) => ' ',
    };
    let row = |y: usize| {
        let drawn: String =
            (0..code.side).map(|x| half((is_dark(x, y), is_dark(x, y + 1)))).collect();
        format!("{}{}", " ".repeat(QUIET), drawn.trim_end())
    };
    Some((0..code.side).step_by(2).map(row).collect())
}

/// Returns the code of a link; nothing when it would be too fine. Paper creases: a code that has lost
/// about one part in seven still reads (level M).
pub(super) fn modules(link: &str) -> Option<Modules> {
    if link.len() > LONGEST {
        return None;
    }
    let code = QrCode::with_error_correction_level(link, EcLevel::M).ok()?;
    let dark = code.to_colors().iter().map(|color| *color == Color::Dark).collect();
    Some(Modules { side: code.width(), dark })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_the_dark_modules_and_finders_stand_in_three_corners() {
        let code = modules("https://www.bibliotheek.brussels").expect("a code");
        assert_eq!(code.side, 29);
        let dark = code.dark.iter().filter(|dark| **dark).count();
        assert_eq!(code.runs().iter().map(|(_, _, length)| length).sum::<usize>(), dark);
        // The edge of a finder is seven dark modules.
        let first: Vec<_> = code.runs().into_iter().filter(|(_, y, _)| *y == 0).collect();
        assert_eq!((first[0], *first.last().expect("a run")), ((0, 0, 7), (22, 0, 7)));
        assert!(code.runs().contains(&(0, 28, 7)));
        assert!(modules(&"x".repeat(121)).is_none());
        let rows = inked("https://www.bibliotheek.brussels", 72).expect("a code");
        assert_eq!(rows.len(), 15);
        assert!(rows[0].starts_with("    █▀▀▀▀▀█ "), "{}", rows[0]);
        assert!(inked("https://www.bibliotheek.brussels", 36).is_none());
    }
}
