//! What keeps a sheet from being made or printed, in words.

use std::path::{Path, PathBuf};

use crate::cli::error::{Exit, reason};
use crate::export::NotReport;
use crate::l10n::L10n;
use crate::l10n::quoted::quoted;
use crate::world::spool::NotPrinted;

/// What keeps a sheet from being made or printed.
#[derive(Debug)]
pub enum SheetFault {
    /// The file is no report that can be shown.
    Report {
        /// The file.
        path: PathBuf,
        /// Why.
        why: NotReport,
    },
    /// A PDF would be shown on a terminal.
    Terminal,
    /// The mark of a text is wanted on what is none.
    NotText,
    /// No command to print with is known.
    NoPrinter,
    /// The command did not print.
    NotPrinted {
        /// The program.
        program: String,
        /// Why.
        why: NotPrinted,
        /// Where the sheet is all the same.
        saved: Option<PathBuf>,
    },
    /// The PDF could not be made.
    #[cfg(feature = "pdf")]
    Pdf(crate::export::NoPdf),
    /// The program was made without PDF.
    #[cfg(not(feature = "pdf"))]
    NoPdf,
}

impl SheetFault {
    /// Returns the fault of a file that is no report.
    pub fn report(path: &Path, why: NotReport) -> SheetFault {
        SheetFault::Report { path: path.to_owned(), why }
    }

    /// Returns how the program ends.
    pub fn exit(&self) -> Exit {
        match self {
            SheetFault::Report { .. } => Exit::BadData,
            SheetFault::Terminal | SheetFault::NotText | SheetFault::NoPrinter => Exit::Usage,
            SheetFault::NotPrinted { .. } => Exit::InputOutput,
            #[cfg(feature = "pdf")]
            SheetFault::Pdf(_) => Exit::Internal,
            #[cfg(not(feature = "pdf"))]
            SheetFault::NoPdf => Exit::Usage,
        }
    }

    /// Returns what happened, and what to do.
    pub fn words(&self, l10n: &L10n) -> (String, String) {
        match self {
            SheetFault::Report { path, why } => report(path, why, l10n),
            SheetFault::Terminal => (l10n.error_sheet_terminal(), l10n.error_sheet_terminal_help()),
            SheetFault::NotText => (l10n.error_sheet_not_text(), l10n.error_sheet_not_text_help()),
            SheetFault::NoPrinter => (l10n.error_sheet_printer(), l10n.error_sheet_printer_help()),
            SheetFault::NotPrinted { program, why, saved } => {
                let help = match saved {
                    Some(path) => l10n.error_sheet_saved(quoted(&path.display().to_string())),
                    None => l10n.error_sheet_print_help(),
                };
                (not_printed(&quoted(program), why, l10n), help)
            }
            #[cfg(feature = "pdf")]
            SheetFault::Pdf(_) => (l10n.error_sheet_pdf(), l10n.error_sheet_pdf_help()),
            #[cfg(not(feature = "pdf"))]
            SheetFault::NoPdf => (l10n.error_sheet_no_pdf(), l10n.error_sheet_pdf_help()),
        }
    }
}

fn report(path: &Path, why: &NotReport, l10n: &L10n) -> (String, String) {
    let path = quoted(&path.display().to_string());
    let words = match why {
        NotReport::TooLong => l10n.error_report_long(path),
        NotReport::Broken { line, column } => {
            l10n.error_report_broken(path, line.to_string(), column.to_string())
        }
        NotReport::OtherFormat(Some(format)) => l10n.error_report_format(path, quoted(format)),
        NotReport::OtherFormat(None) => l10n.error_report_none(path),
        NotReport::Activities => {
            return (l10n.error_report_activities(path), l10n.error_report_activities_help());
        }
        NotReport::Value(key) => l10n.error_report_value(path, *key),
    };
    (words, l10n.error_report_help())
}

fn not_printed(program: &str, why: &NotPrinted, l10n: &L10n) -> String {
    match why {
        NotPrinted::NotStarted(source) => {
            l10n.error_sheet_not_started(program, reason(source, l10n))
        }
        NotPrinted::TookTooLong => l10n.error_sheet_slow(program),
        NotPrinted::Refused { code, said } if said.is_empty() => {
            let code = code.map_or_else(|| "–".to_owned(), |code| code.to_string());
            l10n.error_sheet_refused(program, code)
        }
        NotPrinted::Refused { said, .. } => l10n.error_sheet_said(program, quoted(said)),
    }
}
