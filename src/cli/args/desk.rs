//! What can be typed for the desk, as values: `init`.
#![allow(missing_docs)]

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, RangedU64ValueParser, TypedValueParser};
use clap::{Args as Arguments, ValueHint};

use crate::domain::id::Lang;
use crate::view::tour::Stop;

#[derive(Debug, Arguments)]
pub struct Init {
    #[arg(long)]
    pub name: Option<String>,
    #[arg(long)]
    pub commune: Option<String>,
    #[arg(long, value_delimiter = ',', value_parser = of_questions())]
    pub languages: Option<Vec<Lang>>,
    #[arg(long)]
    pub print_command: Option<String>,
    #[arg(long)]
    pub opening_hours: Option<String>,
    #[arg(long)]
    pub plain: bool,
    #[arg(long, value_hint = ValueHint::FilePath)]
    pub config: Option<PathBuf>,
}

/// The options of `init` that answer one of its questions.
pub const ANSWERS: [&str; 5] =
    ["--name", "--commune", "--languages", "--print-command", "--opening-hours"];

/// The most people of a group: nobody waits longer than a day.
const MOST_PEOPLE: u64 = 100;

/// Reads how many people a group has.
pub(super) fn people() -> impl TypedValueParser<Value = usize> {
    RangedU64ValueParser::new().range(2..=MOST_PEOPLE)
}

/// Reads at which stop the tour begins.
pub(super) fn step() -> impl TypedValueParser<Value = usize> {
    RangedU64ValueParser::new().range(1..=Stop::ALL.len() as u64)
}

/// Reads a language that questions can be asked in.
fn of_questions() -> impl TypedValueParser<Value = Lang> {
    PossibleValuesParser::new([Lang::Fr, Lang::Nl].map(Lang::code))
        .try_map(|code| Lang::from_code(&code).ok_or("unfit"))
}
