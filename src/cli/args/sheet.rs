//! What can be typed after `niveau sheet`.
#![allow(missing_docs)] // help is in locales/*/help.ftl

use std::path::PathBuf;

use clap::{Args, ValueEnum, ValueHint};

#[derive(Debug, Args)]
pub struct Sheet {
    #[arg(value_name = "REPORT", value_hint = ValueHint::FilePath)]
    pub report: PathBuf,
    #[arg(long)]
    pub near: Option<String>,
    #[arg(long, value_hint = ValueHint::DirPath)]
    pub places: Option<PathBuf>,
    #[arg(long, value_hint = ValueHint::FilePath)]
    pub to: Option<PathBuf>,
    // None: by the ending of the file; for a printer a PDF; otherwise text.
    #[arg(id = "sheet-format", long = "format", value_enum)]
    pub format: Option<SheetFormat>,
    #[arg(id = "sheet-qr", long = "qr")]
    pub qr: bool,
    // For old programs of Windows, such as its Notepad.
    #[arg(id = "sheet-bom", long = "bom")]
    pub bom: bool,
    #[command(flatten)]
    pub printer: Printer,
    #[arg(long, value_hint = ValueHint::FilePath)]
    pub config: Option<PathBuf>,
}

/// Whether something prints, and what.
#[derive(Clone, Debug, Default, Args)]
pub struct Printer {
    #[arg(long)]
    pub print: bool,
    // None: what the settings say.
    #[arg(id = "print-with", long = "print-with")]
    pub print_with: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum SheetFormat {
    Text,
    Html,
    Pdf,
}
