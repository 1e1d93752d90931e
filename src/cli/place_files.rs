//! The files of a directory of places: those that the program carries and, one by one, those of a folder
//! in their place.

use std::borrow::Cow;
use std::io;
use std::path::{Path, PathBuf};

use super::config::{self, Config};
use super::error::Error;
use super::{Streams, Voices};
use crate::domain::problem::{Fault, Problem, Severity, Span};
use crate::domain::text::inert;
use crate::places::{FILES, STREETS, SUPERSEDED};
use crate::table::LARGEST;
use crate::world::environment::Environment;
use crate::world::{data, files};

/// Texts of a directory by the name that readers give them.
pub struct PlaceFiles {
    texts: Vec<(String, Cow<'static, str>)>,
    /// The files that are the folder's own.
    own: Vec<&'static str>,
    /// What keeps a file from being read as text.
    pub problems: Vec<Problem>,
}

impl PlaceFiles {
    /// Returns the files of a folder, each that it lacks from the program; without a folder, the program's.
    pub fn chosen(folder: Option<&Path>) -> Result<PlaceFiles, Error> {
        let Some(folder) = folder else { return Ok(PlaceFiles::embedded()) };
        let mut chosen = PlaceFiles { texts: Vec::new(), own: Vec::new(), problems: Vec::new() };
        for name in names() {
            let path = folder.join(name);
            let shown = inert(&path.display().to_string());
            match read(&path) {
                Ok(Some(bytes)) => {
                    chosen.own.push(name);
                    chosen.add(shown, bytes);
                }
                Ok(None) => chosen.texts.push((carried(name), data::places(name).into())),
                Err(source) => return Err(Error::read(&path, source)),
            }
        }
        match chosen.own[..] {
            [] => Err(Error::NoPlaces { path: folder.to_owned() }),
            _ => Ok(chosen),
        }
    }

    /// Returns the files that the program carries.
    pub fn embedded() -> PlaceFiles {
        let texts = names().map(|name| (carried(name), data::places(name).into())).collect();
        PlaceFiles { texts, own: Vec::new(), problems: Vec::new() }
    }

    fn add(&mut self, name: String, bytes: Vec<u8>) {
        if bytes.len() > LARGEST {
            let (bytes, limit) = (bytes.len() as u64, LARGEST as u64);
            self.problems.push(Problem::of_file(&name, Fault::FileTooLarge { bytes, limit }));
            return;
        }
        match String::from_utf8(bytes) {
            Ok(text) => self.texts.push((name, text.into())),
            Err(error) => {
                let good = error.utf8_error().valid_up_to();
                let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
                self.problems.push(Problem::at(&name, place(&text, good), Fault::NotUtf8));
                self.texts.push((name, text.into()));
            }
        }
    }

    /// Returns names and texts, as the readers of places take them.
    pub fn pairs(&self) -> Vec<(&str, &str)> {
        self.texts.iter().map(|(name, text)| (name.as_str(), text.as_ref())).collect()
    }

    /// Returns the text of a file.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.texts.iter().find(|(own, _)| own == name).map(|(_, text)| text.as_ref())
    }

    /// Returns the name and the text of the file that is called so in its folder.
    pub fn file(&self, name: &str) -> Option<(&str, &str)> {
        let is_it = |shown: &str| Path::new(shown).file_name().is_some_and(|last| last == name);
        let found = self.texts.iter().find(|(shown, _)| is_it(shown))?;
        Some((&found.0, &found.1))
    }

    /// Returns whether all files are those that the program carries.
    pub fn is_embedded(&self) -> bool {
        self.own.is_empty()
    }

    /// Returns the text of a file that is the folder's own.
    pub fn own_text(&self, name: &str) -> Option<&str> {
        self.own.contains(&name).then(|| self.file(name).map(|(_, text)| text))?
    }

    /// Returns how many entries the lists of people's places and courses have.
    pub fn rows(&self) -> usize {
        let lists = ["epns.csv", "trainings.csv", "events.csv", "helplines.csv"];
        let rows = |name| self.file(name).map_or(0, |(_, text)| text.lines().count().max(1) - 1);
        lists.into_iter().map(rows).sum()
    }

    /// Tells every error on standard error; returns the error of the whole if there was one.
    pub fn refuse(
        &self,
        problems: &[Problem],
        streams: &mut Streams,
        voices: &Voices,
    ) -> Result<(), Error> {
        let wrong = |problem: &&Problem| problem.fault.severity() == Severity::Error;
        let count = problems.iter().filter(wrong).count();
        for problem in problems.iter().filter(wrong) {
            streams.tell(problem, self.text(&problem.file), voices.interface());
        }
        if count > 0 { Err(Error::Places { count }) } else { Ok(()) }
    }
}

/// Returns the folder of lists that somebody chose: by option, by `NIVEAU_PLACES`, in the settings, or by having
/// put one beside them.
pub fn chosen_folder(
    option: Option<&Path>,
    environment: &Environment,
    streams: &mut Streams,
    voices: &Voices,
) -> Result<Option<PathBuf>, Error> {
    let config = config::chosen(None, environment, streams, voices)?;
    Ok(configured_folder(option, &config, environment))
}

/// The same, where the settings have been read.
pub fn configured_folder(
    option: Option<&Path>,
    config: &Config,
    environment: &Environment,
) -> Option<PathBuf> {
    let beside =
        || Some(environment.settings_folder()?.join("places")).filter(|path| path.is_dir());
    option
        .map(Path::to_owned)
        .or_else(|| environment.named("NIVEAU_PLACES").map(PathBuf::from))
        .or_else(|| config.places.clone())
        .or_else(beside)
}

fn names() -> impl Iterator<Item = &'static str> {
    FILES.into_iter().chain([STREETS, SUPERSEDED])
}

fn carried(name: &str) -> String {
    format!("places/{name}")
}

/// Reads an ordinary file, if it is there.
fn read(path: &Path) -> io::Result<Option<Vec<u8>>> {
    match path.metadata() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
        // Reading a pipe or a device would never end.
        Ok(found) if !found.is_file() => Err(io::ErrorKind::InvalidInput.into()),
        Ok(_) => files::read_bounded(path, LARGEST as u64).map(Some),
    }
}

/// Returns the place of the first byte that is no text.
fn place(text: &str, at: usize) -> Span {
    let before = text.get(..at).unwrap_or_default();
    let line_start = before.rfind('\n').map_or(0, |end| end + 1);
    Span {
        line: before.matches('\n').count() + 1,
        column: before[line_start..].chars().count() + 1,
        start: at,
        end: at,
    }
}
