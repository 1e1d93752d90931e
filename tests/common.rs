//! What several tests need: the files of the repository, read as a program would read them.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use niveau::bank::{BankFile, framework};
use niveau::domain::calendar::{Date, parse_date};
use niveau::domain::framework::Framework;
use niveau::domain::place::Directory;
use niveau::domain::session::{Question, Step};
use niveau::domain::words::BankWords;
use niveau::l10n::L10n;
use niveau::view::{Kept, Scene, Screen, screen};

/// The day on which the tests think they run: facts do not go out of date in a test.
pub fn today() -> Date {
    parse_date("2026-11-21").expect("a date")
}

/// Returns the path of something in the repository.
pub fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Returns the framework of the repository.
pub fn outcomes() -> &'static Framework {
    static OUTCOMES: LazyLock<Framework> = LazyLock::new(|| {
        let path = "questions/framework/digcomp-3.0-learning-outcomes.csv";
        let text = fs::read_to_string(repository(path)).expect("the table of learning outcomes");
        framework(path, &text).expect("a sound table of learning outcomes")
    });
    &OUTCOMES
}

/// Returns the files of a bank of the repository: those that the program takes for questions.
pub fn bank_files(folder: &str) -> Vec<BankFile> {
    let root = repository(folder);
    let mut files = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder that can be read") {
            let path = entry.expect("an entry that can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "yaml") {
                let inside = path.strip_prefix(&root).expect("a path inside the bank");
                let inside = inside.to_string_lossy().replace('\\', "/");
                files.push(BankFile {
                    name: inside.clone(),
                    path: inside,
                    bytes: fs::read(&path).expect("a file that can be read").into(),
                });
            }
        }
    }
    files
}

/// Returns a problem as one line.
pub fn line(problem: &niveau::domain::problem::Problem) -> String {
    let place =
        problem.span.map_or_else(String::new, |span| format!(":{}:{}", span.line, span.column));
    format!("{}{place} {} {:?}", problem.file, problem.fault.code(), problem.fault)
}

/// Returns the files of our own bank with the hard words of all banks, as the program has them.
pub fn own_files() -> Vec<BankFile> {
    with_glossary("questions/digcomp")
}

/// Returns the files of a bank of the repository with the hard words of all banks.
pub fn with_glossary(folder: &str) -> Vec<BankFile> {
    let bytes = fs::read(repository("questions/glossary.yaml")).expect("the glossary");
    let path = niveau::bank::GLOSSARY_FILE.to_owned();
    let mut files = bank_files(folder);
    files.push(BankFile { name: path.clone(), path, bytes: bytes.into() });
    files
}

/// Returns our own bank with its words.
pub fn own_bank() -> (niveau::domain::bank::Bank, niveau::domain::words::BankWords) {
    bank_of("questions/digcomp")
}

/// Returns a bank of the repository with its words.
pub fn bank_of(folder: &str) -> (niveau::domain::bank::Bank, niveau::domain::words::BankWords) {
    let loaded = niveau::bank::load(&with_glossary(folder), outcomes(), today());
    loaded.bank.expect("our own bank can be used")
}

/// Copies the files of our own bank into a folder.
pub fn copy_bank(folder: &Path) {
    for file in bank_files("questions/digcomp") {
        put(folder, &file.path, &file.bytes);
    }
}

/// Writes a file below a folder, with the folders on the way.
pub fn put(folder: &Path, path: &str, bytes: &[u8]) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().expect("a folder")).expect("room for a folder");
    fs::write(path, bytes).expect("room for a file");
}

/// Returns the screen of a question as a person sees it in the middle of a sitting.
pub fn question_screen(
    question: Question,
    l10n: &L10n,
    voices: &[&L10n],
    words: &BankWords,
) -> Screen {
    let directory = Box::new(Directory::default());
    let (moment, kept) = (today().into(), Kept::Nothing);
    screen(
        &Step::Item(question),
        &Scene { l10n, voices, words, directory: &directory, moment, kept },
    )
}
