//! What can be typed after `niveau places`.
#![allow(missing_docs)] // help is in locales/*/help.ftl

use std::path::PathBuf;

use clap::{Subcommand, ValueHint};

use super::date;
use crate::domain::calendar::Date;

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
}
