//! The log of a sitting in a file: one line an input, on the disk before the next screen is shown.
//!
//! Only made when somebody chose so. A line that a crash cut off is dropped; any other line that
//! cannot be read stops the resuming, because a log with a hole leads to another sitting.

use std::fs::File;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::error::Error;
use crate::batch::answers::WrittenAnswer;
use crate::domain::bank::Bank;
use crate::domain::gazetteer::{
    CommuneName, Names, Nis, Origin, Point, Position, Postcode, Precision,
};
use crate::domain::id::{Lang, ModuleId};
use crate::domain::item::Equipment;
use crate::domain::session::{Entry, Input};
use crate::world::files;

/// The largest journal that is read, in bytes; a full sitting takes some ten thousand.
const LARGEST: u64 = 4 * 1024 * 1024;

/// What a sitting was begun with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// Always 1.
    pub format: u8,
    /// Id of the bank.
    pub bank: String,
    /// SHA-256 of the bank's files.
    pub hash: String,
    /// The form.
    pub form: String,
    /// Where chance came from.
    pub seed: u64,
    /// The language, when it was known before the sitting.
    pub language: Option<String>,
    /// Where the person starts from, when it was known before the sitting.
    origin: Option<RawOrigin>,
    /// Whether it was asked how sure the person feels, when that was said before the sitting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<bool>,
}

impl Header {
    /// Returns the header of a sitting.
    pub fn new(
        bank: &Bank,
        form: &str,
        seed: u64,
        start: (Option<Lang>, Option<&Origin>),
    ) -> Header {
        Header {
            format: 1,
            bank: bank.id.to_string(),
            hash: bank.hash.clone(),
            form: form.to_owned(),
            seed,
            language: start.0.map(|language| language.code().to_owned()),
            origin: start.1.map(RawOrigin::of),
            confidence: None,
        }
    }

    /// Returns where the person starts from, when it was known before the sitting.
    pub fn origin(&self) -> Option<Origin> {
        self.origin.as_ref().and_then(RawOrigin::read)
    }
}

/// One line.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawEntry {
    at: u64,
    input: RawInput,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
enum RawInput {
    Language(String),
    Continue,
    Equipment(String),
    Module(Option<String>),
    Answer(WrittenAnswer),
    Back,
    Stop,
    Resume,
    SeeResults,
    Leave,
    Origin(RawOrigin),
    Tick,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawOrigin {
    lat: f64,
    lon: f64,
    precision: String,
    uncertainty_m: u32,
    label_fr: String,
    label_nl: String,
    commune: Option<(String, String, String)>,
    postcode: Option<String>,
}

// Equal when every number is; journals hold no NaN.
impl Eq for RawOrigin {}

/// An open journal.
pub struct Journal {
    path: PathBuf,
    file: File,
}

impl Journal {
    /// Makes a journal that is not there yet.
    pub fn create(path: &Path, header: &Header) -> Result<Journal, Error> {
        let file = files::create_new(path).map_err(|source| Error::create(path, source))?;
        let mut journal = Journal { path: path.to_owned(), file };
        journal.line(header)?;
        Ok(journal)
    }

    /// Opens a journal that is there, to go on with it.
    pub fn go_on(path: &Path) -> Result<Journal, Error> {
        let file = files::append(path).map_err(|source| Error::create(path, source))?;
        Ok(Journal { path: path.to_owned(), file })
    }

    /// Puts an input on the disk.
    pub fn write(&mut self, input: &Input, at: u64) -> Result<(), Error> {
        self.line(&RawEntry { at, input: RawInput::of(input) })
    }

    /// Removes the journal: its person asked for everything to be forgotten.
    pub fn erase(self) -> Result<(), Error> {
        drop(self.file);
        files::remove(&self.path).map_err(|source| Error::write(&self.path, source))
    }

    fn line(&mut self, value: &impl Serialize) -> Result<(), Error> {
        let line = serde_json::to_string(value).map_err(std::io::Error::from);
        line.and_then(|line| files::write_line(&mut self.file, &line))
            .map_err(|source| Error::write(&self.path, source))
    }
}

/// Reads a journal to go on with it: what the sitting began with, and everything that came in.
///
/// A last line without its end was cut off by a crash: it is taken off the file, so that the next one
/// does not grow onto it.
pub fn read(path: &Path) -> Result<(Header, Vec<Entry>), Error> {
    let (bytes, whole) = whole_lines(path)?;
    let told = parse(path, &bytes[..whole])?;
    if whole < bytes.len() {
        files::write_whole(path, &bytes[..whole]).map_err(|source| Error::write(path, source))?;
    }
    Ok(told)
}

/// Reads a journal and leaves it as it is.
pub fn look(path: &Path) -> Result<(Header, Vec<Entry>), Error> {
    let (bytes, whole) = whole_lines(path)?;
    parse(path, &bytes[..whole])
}

/// Returns the bytes of a journal and where its last whole line ends.
fn whole_lines(path: &Path) -> Result<(Vec<u8>, usize), Error> {
    let bytes = files::read_bounded(path, LARGEST).map_err(|source| Error::read(path, source))?;
    if bytes.len() as u64 > LARGEST {
        // What lies beyond was not read, and must not be taken for a line that was cut off.
        return Err(Error::JournalFormat { path: path.to_owned() });
    }
    let whole = bytes.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    Ok((bytes, whole))
}

fn parse(path: &Path, bytes: &[u8]) -> Result<(Header, Vec<Entry>), Error> {
    let fault = |line: usize| Error::JournalLine { path: path.to_owned(), line };
    let strange = || Error::JournalFormat { path: path.to_owned() };
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let before = &bytes[..error.valid_up_to()];
        match before.iter().filter(|byte| **byte == b'\n').count() {
            0 => strange(),
            lines => fault(lines + 1),
        }
    })?;
    let text = text.trim_start_matches('\u{feff}');
    let mut lines = text.lines();
    let header: Header = lines
        .next()
        .and_then(|line| serde_json::from_str(line).ok())
        .filter(|header: &Header| header.format == 1)
        .ok_or_else(strange)?;
    let mut entries = Vec::new();
    for (at, line) in lines.enumerate() {
        let entry = serde_json::from_str(line).ok().and_then(|raw: RawEntry| raw.read());
        entries.push(entry.ok_or_else(|| fault(at + 2))?);
    }
    Ok((header, entries))
}

impl RawEntry {
    fn read(self) -> Option<Entry> {
        Some(Entry { input: self.input.read()?, at: self.at })
    }
}

impl RawInput {
    fn of(input: &Input) -> RawInput {
        match input {
            Input::Language(language) => RawInput::Language(language.code().to_owned()),
            Input::Continue => RawInput::Continue,
            Input::Equipment(equipment) => RawInput::Equipment(equipment.code().to_owned()),
            Input::Module(module) => RawInput::Module(module.as_ref().map(ToString::to_string)),
            Input::Answer(answer) => RawInput::Answer(WrittenAnswer::of(answer)),
            Input::Back => RawInput::Back,
            Input::Stop => RawInput::Stop,
            Input::Resume => RawInput::Resume,
            Input::SeeResults => RawInput::SeeResults,
            Input::Leave => RawInput::Leave,
            Input::Origin(origin) => RawInput::Origin(RawOrigin::of(origin)),
            Input::Tick => RawInput::Tick,
        }
    }

    fn read(self) -> Option<Input> {
        Some(match self {
            RawInput::Language(code) => Input::Language(Lang::from_code(&code)?),
            RawInput::Continue => Input::Continue,
            RawInput::Equipment(code) => Input::Equipment(
                Equipment::ALL.into_iter().find(|equipment| equipment.code() == code)?,
            ),
            RawInput::Module(None) => Input::Module(None),
            RawInput::Module(Some(id)) => Input::Module(Some(ModuleId::parse(&id)?)),
            RawInput::Answer(answer) => Input::Answer(answer.read()?),
            RawInput::Back => Input::Back,
            RawInput::Stop => Input::Stop,
            RawInput::Resume => Input::Resume,
            RawInput::SeeResults => Input::SeeResults,
            RawInput::Leave => Input::Leave,
            RawInput::Origin(origin) => Input::Origin(origin.read()?),
            RawInput::Tick => Input::Tick,
        })
    }
}

/// How sure a point is, with its word in journals.
const PRECISIONS: [(&str, Precision); 6] = [
    ("coordinates", Precision::Coordinates),
    ("station", Precision::Station),
    ("street", Precision::Street),
    ("quarter", Precision::Quarter),
    ("postcode", Precision::Postcode),
    ("commune", Precision::Commune),
];

impl RawOrigin {
    fn of(origin: &Origin) -> RawOrigin {
        let Position { point, precision, uncertainty_m } = origin.position;
        let word =
            PRECISIONS.iter().find(|(_, one)| *one == precision).map_or("", |(word, _)| word);
        let commune = |name: &CommuneName| {
            (name.nis.to_string(), name.names.fr.clone(), name.names.nl.clone())
        };
        RawOrigin {
            lat: point.lat(),
            lon: point.lon(),
            precision: word.to_owned(),
            uncertainty_m,
            label_fr: origin.label.fr.clone(),
            label_nl: origin.label.nl.clone(),
            commune: origin.commune.as_ref().map(commune),
            postcode: origin.postcode.map(|postcode| postcode.to_string()),
        }
    }

    fn read(&self) -> Option<Origin> {
        let (_, precision) = PRECISIONS.into_iter().find(|(word, _)| *word == self.precision)?;
        let point = Point::new(self.lat, self.lon)?;
        let commune = match &self.commune {
            Some((nis, fr, nl)) => Some(CommuneName {
                nis: Nis::parse(nis)?,
                names: Names { fr: fr.clone(), nl: nl.clone() },
            }),
            None => None,
        };
        Some(Origin {
            position: Position { point, precision, uncertainty_m: self.uncertainty_m },
            label: Names { fr: self.label_fr.clone(), nl: self.label_nl.clone() },
            commune,
            postcode: self.postcode.as_deref().and_then(Postcode::parse),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn every_input_in_the_formats_can_be_read_and_is_written_alike() {
        let (_, block) =
            include_str!("../../docs/formats.md").split_once("```jsonl\n").expect("it");
        let (text, _) = block.split_once("```").expect("the end of the journal");
        let folder = tempfile::tempdir().expect("a folder for the test");
        let (read_from, write_to) = (folder.path().join("a"), folder.path().join("b"));
        fs::write(&read_from, text).expect("the disk has room");
        let (header, entries) = read(&read_from).expect("the journal of the formats");
        let mut journal = Journal::create(&write_to, &header).expect("a new journal");
        for entry in &entries {
            journal.write(&entry.input, entry.at).expect("the disk has room");
        }
        assert_eq!(fs::read_to_string(&write_to).expect("the journal"), text);
    }

    #[test]
    fn a_journal_that_is_too_large_is_left_as_it_is() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let path = folder.path().join("journal");
        let header = r#"{"format":1,"bank":"b","hash":"h","form":"f","seed":1,"language":null,"origin":null}"#;
        let entry = r#"{"at":1,"input":"continue"}"#;
        let text = format!("{header}\n{}", format!("{entry}\n").repeat(160_000));
        assert!(text.len() as u64 > LARGEST);
        fs::write(&path, &text).expect("the disk has room");
        assert!(matches!(read(&path), Err(Error::JournalFormat { .. })));
        assert_eq!(fs::read_to_string(&path).expect("the journal"), text);
    }
}
