//! Distances in words, no more exact than they are known.

use super::L10n;
use crate::domain::id::Lang;

impl L10n {
    /// Returns a distance in words, rounded to what its uncertainty allows.
    pub fn distance(&self, metres: u32, uncertainty_m: u32) -> String {
        let metres = f64::from(metres);
        if metres < 950.0 && uncertainty_m < 150 {
            return format!("{} m", (metres / 50.0).round().max(1.0) * 50.0);
        }
        let kilometres = (metres / 100.0).round().max(1.0) / 10.0;
        let (whole, exact) =
            (format!("{}", kilometres.round().max(1.0)), format!("{kilometres:.1}"));
        let number = if uncertainty_m >= 500 { whole } else { exact };
        match self.lang {
            Lang::Fr | Lang::Nl => format!("{} km", number.replace('.', ",")),
            Lang::En => format!("{number} km"),
        }
    }
}
