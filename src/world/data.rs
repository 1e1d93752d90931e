//! What the program carries with it: the question banks, the framework and the place lists.

use std::borrow::Cow;

use include_dir::{Dir, include_dir};

static QUESTIONS: Dir = include_dir!("$CARGO_MANIFEST_DIR/questions");

/// The place lists, one by one: the evidence beside them is for those who keep them.
const PLACES: [(&str, &str); 13] = [
    ("around.csv", include_str!("../../places/around.csv")),
    ("border.csv", include_str!("../../places/border.csv")),
    ("communes.csv", include_str!("../../places/communes.csv")),
    ("directory.yaml", include_str!("../../places/directory.yaml")),
    ("epns.csv", include_str!("../../places/epns.csv")),
    ("events.csv", include_str!("../../places/events.csv")),
    ("helplines.csv", include_str!("../../places/helplines.csv")),
    ("postcodes.csv", include_str!("../../places/postcodes.csv")),
    ("quarters.csv", include_str!("../../places/quarters.csv")),
    ("stations.csv", include_str!("../../places/stations.csv")),
    ("streets.csv", include_str!("../../places/streets.csv")),
    ("superseded.csv", include_str!("../../places/superseded.csv")),
    ("trainings.csv", include_str!("../../places/trainings.csv")),
];

/// The streets as `build.rs` packed them.
pub static STREETS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/streets.bin"));

/// The words of the names of stops and quarters as `build.rs` packed them.
pub static LANDMARKS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/landmarks.bin"));

/// The bank that is asked from unless somebody chose another.
pub const BANK: &str = "digcomp";

/// Every bank that the program carries, by name.
pub const BANKS: [&str; 2] = [BANK, "dsi"];

/// A file with its path and its bytes.
#[derive(Clone, Debug)]
pub struct DataFile {
    /// The path, with `/` between the parts.
    pub path: String,
    /// What it holds.
    pub bytes: Cow<'static, [u8]>,
}

/// Returns the files of an embedded bank, with paths inside its folder.
pub fn bank(name: &str) -> Vec<DataFile> {
    let mut files = Vec::new();
    if let Some(folder) = QUESTIONS.get_dir(name) {
        collect(folder, &mut files);
    }
    for file in &mut files {
        let inside = file.path.strip_prefix(name).and_then(|path| path.strip_prefix('/'));
        file.path = inside.unwrap_or(&file.path).to_owned();
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

fn collect(folder: &'static Dir, files: &mut Vec<DataFile>) {
    for file in folder.files() {
        let path = file.path().to_string_lossy().replace('\\', "/");
        files.push(DataFile { path, bytes: Cow::Borrowed(file.contents()) });
    }
    for inner in folder.dirs() {
        collect(inner, files);
    }
}

/// Returns the table of the 523 learning outcomes of DigComp 3.0.
pub fn learning_outcomes() -> &'static str {
    text(&QUESTIONS, "framework/digcomp-3.0-learning-outcomes.csv")
}

/// Returns the hard words of all banks.
pub fn glossary() -> &'static str {
    text(&QUESTIONS, "glossary.yaml")
}

/// Returns a place list.
pub fn places(name: &str) -> &'static str {
    PLACES.iter().find(|(file, _)| *file == name).map_or("", |(_, text)| text)
}

fn text(folder: &'static Dir, path: &str) -> &'static str {
    folder.get_file(path).and_then(|file| file.contents_utf8()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_that_is_asked_for_is_embedded() {
        let paths: Vec<_> = bank(BANK).into_iter().map(|file| file.path).collect();
        assert!(paths.contains(&"bank.yaml".to_owned()), "{paths:?}");
        assert!(paths.contains(&"items/1.1-searching.yaml".to_owned()), "{paths:?}");
        for name in BANKS {
            assert!(bank(name).iter().any(|file| file.path == "bank.yaml"), "{name}");
        }
        assert!(bank("nothing").is_empty());
        assert!(learning_outcomes().lines().count() > 500);
        assert!(places("communes.csv").lines().count() == 20);
    }
}
