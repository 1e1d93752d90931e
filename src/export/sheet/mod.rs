//! The sheet to take home → bytes: text for any printer, a page for a browser, a PDF with its fonts.
//!
//! What is on the sheet is decided in `view::sheet`; here is only how it is set.

mod code;
mod html;
#[cfg(feature = "pdf")]
mod pdf;
mod text;

use crate::view::sheet::Sheet;

/// Whether a text has a page of codes to scan behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Codes {
    /// Links in letters are enough.
    Left,
    /// A second page holds them.
    Drawn,
}

/// Returns the sheet as text of 72 columns: one page of 60 lines, and where more is needed another one,
/// which the first page says.
pub fn sheet_text(sheet: &Sheet, codes: Codes) -> String {
    text::text(sheet, codes)
}

/// Returns the sheet as one HTML document that needs nothing else.
pub fn sheet_html(sheet: &Sheet) -> String {
    html::html(sheet)
}

/// Why there is no PDF.
#[cfg(feature = "pdf")]
pub use pdf::NoPdf;

/// Returns the sheet as a PDF of one A4 page, tagged, with its fonts.
#[cfg(feature = "pdf")]
pub fn sheet_pdf(sheet: &Sheet, date: crate::domain::calendar::Date) -> Result<Vec<u8>, NoPdf> {
    pdf::pdf(sheet, date)
}
