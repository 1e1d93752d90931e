//! The settings of a place, `config.toml`: where the file is, what it says, and what is wrong with it.
//!
//! One file for the desk and the kiosk, made by `niveau init` or by hand. A file that is not there is no
//! fault: every setting has a usual value. A faulty one is told with every fault, and never used in part.

mod read;
mod write;

use std::io;
use std::path::{Path, PathBuf};

use super::error::Error;
use super::{Streams, Voices};
use crate::domain::id::Lang;
use crate::domain::problem::{Fault, Problem, Severity};
use crate::domain::text::inert;
use crate::world::environment::Environment;
use crate::world::files;

pub use read::read;
pub use write::{Answers, edited};

/// The largest file of settings in bytes: a hundred times what anybody needs.
pub const LARGEST: usize = 64 * 1024;

/// Every key by its table; the first row is what stands before any table.
pub const KEYS: [(&str, &[&str]); 5] = [
    ("", &["languages", "places", "epn", "print", "read_aloud", "kiosk"]),
    ("epn", &["name", "commune", "opening_hours"]),
    ("print", &["command"]),
    ("read_aloud", &["fr", "nl"]),
    ("kiosk", &["idle_seconds", "staff_phrase", "theme"]),
];

/// The fewest and the most seconds without a key before a kiosk asks whether somebody is there; the usual
/// number is 120.
pub const IDLE_SECONDS: (u64, u64) = (30, 600);

/// A program with its arguments, run without a shell.
pub type Command = Vec<String>;

/// What a place has set. Nothing in it is empty or holds a control character.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Config {
    /// The place itself.
    pub epn: Epn,
    /// The languages of its questions, the usual one first; none when that was not set.
    pub languages: Vec<Lang>,
    /// What prints a file.
    pub print: Option<Command>,
    /// What reads aloud, by language.
    pub read_aloud: ReadAloud,
    /// The kiosk.
    pub kiosk: Kiosk,
    /// A folder of place lists, absolute or from where the program runs.
    pub places: Option<PathBuf>,
}

/// The place that offers help: an EPN, in Dutch an OCR.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Epn {
    /// Its name.
    pub name: Option<String>,
    /// Its commune, or a postcode, station or street there: what `near` finds.
    pub commune: Option<String>,
    /// When it is open, as OpenStreetMap writes it, or in plain words.
    pub opening_hours: Option<String>,
}

/// The programs that read aloud.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadAloud {
    /// In French.
    pub fr: Option<Command>,
    /// In Dutch.
    pub nl: Option<Command>,
}

/// What a kiosk does.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kiosk {
    /// Seconds without a key before it asks whether somebody is there, within [`IDLE_SECONDS`].
    pub idle_seconds: Option<u64>,
    /// The Argon2 hash of the words with which staff leave it, in the PHC string format.
    pub staff_phrase: Option<String>,
    /// Its colours.
    pub theme: Option<Theme>,
}

/// The colours of a kiosk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Light letters on dark.
    Dark,
    /// Dark letters on light.
    Light,
    /// White and yellow on black, nothing in between.
    Contrast,
    /// No colour.
    Plain,
}

impl Theme {
    /// Every one there is.
    pub const ALL: [Theme; 4] = [Theme::Dark, Theme::Light, Theme::Contrast, Theme::Plain];

    /// Returns its word in files.
    pub fn code(self) -> &'static str {
        match self {
            Theme::Dark => "dark",
            Theme::Light => "light",
            Theme::Contrast => "contrast",
            Theme::Plain => "plain",
        }
    }
}

/// Returns where the settings are: by option, by `NIVEAU_CONFIG`, or where this system keeps settings.
pub fn path(option: Option<&Path>, environment: &Environment) -> Option<PathBuf> {
    named(option, environment)
        .or_else(|| environment.settings_folder().map(|folder| folder.join("config.toml")))
}

/// Returns the file that somebody named.
fn named(option: Option<&Path>, environment: &Environment) -> Option<PathBuf> {
    let variable = || environment.named("NIVEAU_CONFIG").map(PathBuf::from);
    option.map(Path::to_owned).or_else(variable)
}

/// Returns the settings. Without a file that somebody named, none is needed; every fault is told.
pub fn chosen(
    option: Option<&Path>,
    environment: &Environment,
    streams: &mut Streams,
    voices: &Voices,
) -> Result<Config, Error> {
    let Some(path) = path(option, environment) else { return Ok(Config::default()) };
    match text(&path, streams, voices) {
        Ok(text) => checked(&path, &text, streams, voices),
        Err(Error::Read { source, .. })
            if source.kind() == io::ErrorKind::NotFound && named(option, environment).is_none() =>
        {
            Ok(Config::default())
        }
        Err(error) => Err(error),
    }
}

/// Returns the text of a file of settings.
pub fn text(path: &Path, streams: &mut Streams, voices: &Voices) -> Result<String, Error> {
    let failed = |source| Error::read(path, source);
    if !path.metadata().map_err(failed)?.is_file() {
        // Reading a pipe or a device would never end.
        return Err(failed(io::ErrorKind::InvalidInput.into()));
    }
    let bytes = files::read_bounded(path, LARGEST as u64).map_err(failed)?;
    let fault = match String::from_utf8(bytes) {
        // Notepad writes a byte-order mark.
        Ok(text) if text.len() <= LARGEST => {
            return Ok(text.trim_start_matches('\u{feff}').to_owned());
        }
        Ok(text) => Fault::FileTooLarge { bytes: text.len() as u64, limit: LARGEST as u64 },
        Err(_) => Fault::NotUtf8,
    };
    let problem = Problem::of_file(&inert(&path.display().to_string()), fault);
    streams.tell(&problem, None, voices.interface());
    Err(Error::Config { path: path.to_owned(), count: 1 })
}

/// Returns the settings in a text, or tells all that is wrong with them.
pub fn checked(
    path: &Path,
    text: &str,
    streams: &mut Streams,
    voices: &Voices,
) -> Result<Config, Error> {
    let (config, problems) = read(&inert(&path.display().to_string()), text);
    for problem in &problems {
        streams.tell(problem, Some(text), voices.interface());
    }
    let is_error = |problem: &&Problem| problem.fault.severity() == Severity::Error;
    let count = problems.iter().filter(is_error).count();
    let failed = Error::Config { path: path.to_owned(), count };
    config.map(|config| from_folder_of(path, config)).ok_or(failed)
}

/// Returns the settings with a folder of places as seen from the file that names it.
fn from_folder_of(path: &Path, config: Config) -> Config {
    let beside = |places: PathBuf| path.parent().unwrap_or(Path::new("")).join(places);
    Config { places: config.places.map(beside), ..config }
}
