//! What is asked and where help is: banks and place lists, embedded or from a folder, checked.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use super::error::{Error, reason};
use super::place_files::PlaceFiles;
use super::{Streams, Voices, journal};
use crate::bank::{self, BankFile, Loaded};
use crate::domain::bank::Bank;
use crate::domain::calendar::Date;
use crate::domain::framework::Framework;
use crate::domain::gazetteer::{Gazetteer, Origin, Postcode};
use crate::domain::place::Directory;
use crate::domain::problem::{Fault, Problem};
use crate::domain::text::inert;
use crate::domain::words::BankWords;
use crate::l10n::L10n;
use crate::places::{self, Around, LandmarkNames, Search, Streets};
use crate::world::files::Unreadable;
use crate::world::{data, files};

/// Returns the learning outcomes of DigComp 3.0.
///
/// A test shows that the table the program carries can be read.
pub fn framework() -> Framework {
    bank::framework("learning-outcomes.csv", data::learning_outcomes()).unwrap_or_default()
}

/// Returns the name of the embedded bank that is meant: the usual one, or that of the name typed where
/// no folder is called so.
pub fn embedded_bank(folder: Option<&Path>) -> Option<&'static str> {
    let Some(folder) = folder else { return Some(data::BANK) };
    data::BANKS.into_iter().find(|name| folder == Path::new(name) && !folder.is_dir())
}

/// Returns the bank that somebody chose, or the embedded one that a log was begun with.
pub fn bank_of_log(folder: Option<&Path>, log: Option<&Path>) -> Option<PathBuf> {
    let begun = |log| {
        // A log that cannot be read is told where it is read for its answers.
        let (header, _) = journal::look(log).ok()?;
        data::BANKS.into_iter().find(|name| *name == header.bank).map(PathBuf::from)
    };
    folder.map(Path::to_path_buf).or_else(|| begun(log?))
}

/// Returns the files of an embedded bank, or of the folder that somebody chose.
pub fn bank_files(folder: Option<&Path>) -> Result<(Vec<BankFile>, Vec<Unreadable>), Error> {
    let (prefix, (found, unreadable)) = match (folder, embedded_bank(folder)) {
        (_, Some(name)) => (name.to_owned(), (data::bank(name), Vec::new())),
        (folder, None) => {
            let folder = folder.unwrap_or(Path::new(data::BANK));
            let found = files::read_folder(folder, bank::LARGEST_FILE as u64)
                .map_err(|source| Error::read(folder, source))?;
            (folder.display().to_string(), found)
        }
    };
    let prefix = prefix.trim_end_matches('/').to_owned();
    let named = |file: data::DataFile| BankFile {
        name: inert(&format!("{prefix}/{}", file.path)),
        path: file.path,
        bytes: file.bytes,
    };
    // A review log or a README beside the bank is none of its files.
    let is_content = |file: &data::DataFile| file.path.ends_with(".yaml");
    let whole = |(path, source)| (inert(&format!("{prefix}/{path}")), source);
    let unreadable = unreadable.into_iter().map(whole).collect();
    let mut files: Vec<BankFile> = found.into_iter().filter(is_content).map(named).collect();
    if !files.iter().any(|file| file.path == bank::GLOSSARY_FILE) {
        files.push(glossary());
    }
    Ok((files, unreadable))
}

/// Returns the glossary that the program carries: for every bank that has none of its own.
fn glossary() -> BankFile {
    let path = bank::GLOSSARY_FILE.to_owned();
    BankFile { name: path.clone(), path, bytes: data::glossary().as_bytes().into() }
}

/// Loads a bank with everything that is wrong with it, and all that could be said better.
pub fn inspected_bank(folder: Option<&Path>, today: Date, l10n: &L10n) -> Result<Loaded, Error> {
    read_bank(folder, l10n, |files| bank::inspect(files, &framework(), today))
}

/// Loads a bank with everything that is wrong with it.
pub fn load_bank(folder: Option<&Path>, today: Date, l10n: &L10n) -> Result<Loaded, Error> {
    read_bank(folder, l10n, |files| bank::load(files, &framework(), today))
}

/// Reads a bank; a file that cannot be read is one more thing that is wrong with it.
fn read_bank(
    folder: Option<&Path>,
    l10n: &L10n,
    load: impl Fn(&[BankFile]) -> Loaded,
) -> Result<Loaded, Error> {
    let (files, unreadable) = bank_files(folder)?;
    let mut loaded = load(&files);
    let problem = |(file, source): &Unreadable| {
        Problem::of_file(file, Fault::FileUnreadable { reason: reason(source, l10n) })
    };
    loaded.problems.extend(unreadable.iter().map(problem));
    loaded.bank = loaded.bank.filter(|_| unreadable.is_empty());
    Ok(loaded)
}

/// Loads a bank that can be used. An overdue fact is the authors' business, not the visitor's: the
/// day of the build of the content counts here, so that a kiosk does not stop on a certain morning.
pub fn usable_bank(folder: Option<&Path>, l10n: &L10n) -> Result<Usable, Error> {
    let mut loaded = load_bank(folder, Date::constant(1970, 1, 1), l10n)?;
    match loaded.bank.take() {
        Some((bank, words)) => Ok(Usable::Bank(Box::new((bank, words)))),
        None => Ok(Usable::Faulty(Box::new(loaded))),
    }
}

/// A bank that can be used, or everything that is wrong with it.
pub enum Usable {
    /// A bank with its words.
    Bank(Box<(Bank, BankWords)>),
    /// What is wrong.
    Faulty(Box<Loaded>),
}

/// What lies around the Region as a reader would name it.
const AROUND_NAMES: [&str; 2] = ["places/border.csv", "places/around.csv"];

/// Where help is: read when it is first asked for, because the first screen must not wait for it.
pub struct Places {
    files: PlaceFiles,
    lists: OnceCell<(Directory, Gazetteer)>,
    streets: OnceCell<Option<Streets>>,
    around: Around,
}

impl Places {
    /// Returns the lists of the program, not read yet.
    pub fn embedded() -> Places {
        Places::of(PlaceFiles::embedded())
    }

    fn of(files: PlaceFiles) -> Places {
        let [border, towns] = around();
        let around = Around::new(border, towns);
        Places { files, lists: OnceCell::new(), streets: OnceCell::new(), around }
    }

    /// Returns the lists of a folder or, without one, those of the program, not read yet. What somebody chose
    /// is read at once: when it is faulty it is told, and never used in part.
    pub fn chosen(
        folder: Option<&Path>,
        streams: &mut Streams,
        voices: &Voices,
    ) -> Result<Places, Error> {
        let places = Places::of(PlaceFiles::chosen(folder)?);
        if folder.is_some() {
            places.files.refuse(&places.files.problems, streams, voices)?;
            let (lists, problems) = places::load(&places.files.pairs());
            places.files.refuse(&problems, streams, voices)?;
            let lists = lists.unwrap_or_default();
            let (name, text) = places.files.file(places::STREETS).unwrap_or_default();
            let (streets, problems) = places::load_streets(name, text, &lists.1);
            places.files.refuse(&problems, streams, voices)?;
            let _ = (places.lists.set(lists), places.streets.set(streets));
        }
        Ok(places)
    }

    fn lists(&self) -> &(Directory, Gazetteer) {
        // A test shows that the lists of the program can be used.
        self.lists.get_or_init(|| places::load(&self.files.pairs()).0.unwrap_or_default())
    }

    /// Returns places and trainings as something that is read when it is first looked at.
    pub fn lazy_directory(&self) -> LazyDirectory<'_> {
        LazyDirectory(self)
    }

    /// Returns places and trainings.
    pub fn directory(&self) -> &Directory {
        &self.lists().0
    }

    /// Returns the names of the Region.
    pub fn gazetteer(&self) -> &Gazetteer {
        &self.lists().1
    }

    /// Returns the text of a list.
    pub fn list(&self, name: &str) -> &str {
        self.files.file(name).map_or("", |(_, text)| text)
    }

    /// Returns the streets of the Region.
    pub fn streets(&self) -> &Streets {
        static NONE: LazyLock<Streets> = LazyLock::new(Streets::default);
        self.known_streets().unwrap_or(&NONE)
    }

    /// Returns the streets of a folder that was read, or those that the program was built with.
    fn known_streets(&self) -> Option<&Streets> {
        // A test shows that the packed streets are those of the list.
        self.streets.get_or_init(|| Streets::packed(data::STREETS)).as_ref()
    }

    /// Finds a postcode of the Region, without the lists that names need.
    pub fn postcode(&self, postcode: Postcode) -> Option<Origin> {
        places::find_postcode(self.gazetteer(), postcode)
    }

    /// Finds where a person looks from.
    pub fn find(&self, typed: &str) -> places::Found {
        let known = Postcode::parse(typed.trim()).and_then(|postcode| self.postcode(postcode));
        if let Some(origin) = known {
            return places::Found::One(origin);
        }
        let (gazetteer, streets) = (self.gazetteer(), self.known_streets());
        // A test shows that the packed names are those of the lists.
        let names = self.files.is_embedded().then(|| LandmarkNames::packed(data::LANDMARKS));
        match names.flatten() {
            Some(names) => Search::of_names(names, gazetteer, streets, Some(&self.around)),
            None => Search::new(gazetteer, streets, Some(&self.around)),
        }
        .find(typed)
    }
}

/// The directory of [`Places`], read when it is first looked at.
pub struct LazyDirectory<'a>(&'a Places);

impl Deref for LazyDirectory<'_> {
    type Target = Directory;

    fn deref(&self) -> &Directory {
        self.0.directory()
    }
}

/// Returns the border and the towns around, which are those of the program whatever folder was chosen, with
/// their names.
fn around() -> [(&'static str, &'static str); 2] {
    let [border, towns] = places::AROUND.map(data::places);
    [(AROUND_NAMES[0], border), (AROUND_NAMES[1], towns)]
}

/// Returns every fault of the embedded place lists, and their texts by name.
pub fn place_problems() -> (Vec<Problem>, BTreeMap<String, String>) {
    let files = PlaceFiles::embedded();
    let (lists, mut problems) = places::load(&files.pairs());
    if let (Some((_, gazetteer)), Some((name, text))) = (lists, files.file(places::STREETS)) {
        problems.extend(places::load_streets(name, text, &gazetteer).1);
    }
    let [border, towns] = around();
    problems.extend(places::around_problems(border, towns));
    let source = |(name, text): (&str, &str)| (name.to_owned(), text.to_owned());
    (problems, files.pairs().into_iter().chain(around()).map(source).collect())
}
