//! What can be typed after `niveau kiosk`.
#![allow(missing_docs)] // help is in locales/*/kiosk.ftl

use std::path::PathBuf;

use clap::{Args as Arguments, ValueEnum, ValueHint};

use super::form;
use crate::domain::id::FormId;

#[derive(Debug, Arguments)]
pub struct Kiosk {
    #[arg(long, value_parser = form)]
    pub form: Option<FormId>,
    #[arg(long, value_hint = ValueHint::DirPath)]
    pub bank: Option<PathBuf>,
    #[arg(long, value_hint = ValueHint::DirPath)]
    pub places: Option<PathBuf>,
    // In seconds: WCAG 2.2.1 asks for a warning before, and for time to react.
    #[arg(long, value_parser = clap::value_parser!(u16).range(30..=600))]
    pub idle: Option<u16>,
    #[arg(long, value_enum)]
    pub theme: Option<Theme>,
    // None of none: a program that comes with the machine.
    #[arg(long, num_args = 0..=1)]
    pub read_aloud: Option<Option<String>>,
    #[arg(long, value_hint = ValueHint::FilePath)]
    pub config: Option<PathBuf>,
    #[arg(long, conflicts_with = "self_test")]
    pub set_phrase: bool,
    #[arg(long)]
    pub self_test: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Theme {
    Dark,
    Light,
    Contrast,
    Plain,
}
