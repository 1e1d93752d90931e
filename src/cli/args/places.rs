//! What can be typed after `niveau places`.
#![allow(missing_docs)] // help is in locales/*/help.ftl

use std::path::PathBuf;

use clap::builder::{NonEmptyStringValueParser, PossibleValuesParser};
use clap::{Subcommand, ValueHint};

use super::{TableFormat, date};
use crate::domain::calendar::Date;
use crate::places::{export_formats, formats};

#[derive(Debug, Subcommand)]
pub enum Places {
    Check {
        #[arg(id = "places-dir", value_name = "DIR", value_hint = ValueHint::DirPath)]
        dir: Option<PathBuf>,
        #[arg(long)]
        json: bool,
        #[arg(long)]
        strict: bool,
        #[arg(long)]
        remarks: bool,
        #[arg(long, value_parser = date)]
        today: Option<Date>,
    },
    Coverage {
        #[arg(long, value_hint = ValueHint::DirPath)]
        places: Option<PathBuf>,
        #[arg(long, value_enum, default_value_t)]
        format: TableFormat,
        #[arg(long, value_parser = date)]
        today: Option<Date>,
    },
    Export {
        #[arg(long, value_hint = ValueHint::DirPath)]
        places: Option<PathBuf>,
        #[arg(id = "export-format", long = "format", required = true, value_parser = PossibleValuesParser::new(export_formats()))]
        format: String,
        #[arg(id = "export-output", long = "output", value_hint = ValueHint::FilePath)]
        output: Option<PathBuf>,
    },
    Merge {
        #[arg(id = "merge-inputs", required = true, num_args = 2.., value_name = "LIST", value_hint = ValueHint::AnyPath)]
        inputs: Vec<PathBuf>,
        #[arg(id = "merge-output", long = "output", required = true, value_hint = ValueHint::DirPath)]
        output: PathBuf,
    },
    Import {
        #[arg(id = "import-files", required = true, value_name = "FILE", value_hint = ValueHint::FilePath)]
        files: Vec<PathBuf>,
        #[arg(long, value_parser = PossibleValuesParser::new(formats()))]
        from: Option<String>,
        #[arg(long, value_parser = NonEmptyStringValueParser::new())]
        source: Option<String>,
        #[arg(id = "places-output", long = "output", value_hint = ValueHint::AnyPath)]
        output: Option<PathBuf>,
    },
}
