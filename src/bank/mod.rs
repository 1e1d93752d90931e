//! From the text of question files to a [`Bank`], or to every fault of every file in one run.
//!
//! Texts come in as values and nothing is read here: `world` finds the files. The order of work is
//! text → spanned tree → shape (both `crate::yaml`) → raw mirrors (`raw`) → sense (`check`) → domain.

mod check;
mod folder;
mod framework;
mod judgements;
mod mapping;
mod raw;
mod raw_calibration;
mod raw_population;
mod schema;
mod vocabulary;

use std::borrow::Cow;
use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use check::Depth;

use crate::domain::bank::Bank;
use crate::domain::calendar::Date;
use crate::domain::fact::Fact;
use crate::domain::framework::Framework;
use crate::domain::problem::{Problem, Severity};
use crate::domain::words::BankWords;

pub use crate::yaml::LARGEST_FILE;
pub use folder::GLOSSARY_FILE;
pub use framework::framework;
pub use judgements::{Judgements, Judging, judgements};
pub use mapping::{MappingRead, mapping};
pub use schema::{SCHEMAS, schema};

/// One file of a bank folder.
#[derive(Clone, Debug)]
pub struct BankFile {
    /// The file as the reader would name it.
    pub name: String,
    /// Its path inside the bank folder, with `/` between the parts: `items/1.1-searching.yaml`.
    pub path: String,
    /// What it holds.
    pub bytes: Cow<'static, [u8]>,
}

/// What came of the files of a bank.
#[derive(Debug)]
pub struct Loaded {
    /// The bank and its words, unless a problem is an error.
    pub bank: Option<(Bank, BankWords)>,
    /// The facts that are sound, in the order of the file.
    pub facts: Vec<Fact>,
    /// Every fault of every file, sorted by file, line, column and code.
    pub problems: Vec<Problem>,
    /// The text of each file that is text, by name, without its byte-order mark: spans point into it.
    pub sources: BTreeMap<String, String>,
}

/// Returns the bank that the files make, or all that is wrong with them. How things are said is not
/// looked at: a visitor may be waiting.
pub fn load(files: &[BankFile], framework: &Framework, today: Date) -> Loaded {
    checked(files, framework, today, Depth::Sense)
}

/// Returns the same with all that could be said more simply, kindly or fairly.
pub fn inspect(files: &[BankFile], framework: &Framework, today: Date) -> Loaded {
    checked(files, framework, today, Depth::Wording)
}

/// Returns the code of every lint: what [`inspect`] looks at, and what `bank check --explain` explains.
pub fn lints() -> impl Iterator<Item = &'static str> {
    check::wording::codes()
}

fn checked(files: &[BankFile], framework: &Framework, today: Date, depth: Depth) -> Loaded {
    let mut files: Vec<&BankFile> = files.iter().collect();
    files.sort_by(|left, right| (&left.path, &left.name).cmp(&(&right.path, &right.name)));
    let mut folder = folder::read(&files);
    let checked = check::check(&folder, hash(&files), (framework, today), depth);
    let mut problems = std::mem::take(&mut folder.problems);
    problems.extend(checked.problems);
    problems.sort_by_cached_key(place);
    let has_error = problems.iter().any(|problem| problem.fault.severity() == Severity::Error);
    Loaded {
        bank: checked.bank.filter(|_| !has_error),
        facts: checked.facts,
        problems,
        sources: folder.sources,
    }
}

/// What problems are sorted by: a reader goes down one file after another.
fn place(problem: &Problem) -> (String, usize, usize, &'static str) {
    let at = problem.span.map_or((0, 0), |span| (span.line, span.column));
    (problem.file.clone(), at.0, at.1, problem.fault.code())
}

/// Returns the SHA-256 of all files in the order of their paths. Lengths are part of it: no byte can
/// move from one file to another unseen. The glossary is not part of it: banks share it, and a better
/// explanation of a word makes no other bank.
fn hash(files: &[&BankFile]) -> String {
    let mut hasher = Sha256::new();
    for file in files.iter().filter(|file| file.path != GLOSSARY_FILE) {
        for part in [file.path.as_bytes(), file.bytes.as_ref()] {
            hasher.update((part.len() as u64).to_le_bytes());
            hasher.update(part);
        }
    }
    hexadecimal(&hasher.finalize())
}

/// Returns the SHA-256 of one file.
pub fn file_hash(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
