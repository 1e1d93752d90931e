//! Files: read with a bound, written whole or not at all.

use std::borrow::Cow;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use super::data::DataFile;

/// The most files that a bank folder may hold; a folder chosen by mistake is not read to its end.
const MOST_FILES: usize = 500;

/// How deep folders may lie in a bank folder.
const DEEPEST: usize = 4;

/// Reads at most that many bytes, and one more when there are more: the reader sees that it is too long.
pub fn read_bounded(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(limit + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Returns the YAML files below a folder with paths inside it, each read up to the limit.
pub fn read_folder(folder: &Path, limit: u64) -> io::Result<Vec<DataFile>> {
    let mut paths = Vec::new();
    find_yaml(folder, &mut paths, DEEPEST)?;
    paths.sort();
    let read = |path: PathBuf| {
        let inside = path.strip_prefix(folder).unwrap_or(&path);
        let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
        let bytes = Cow::Owned(read_bounded(&path, limit)?);
        Ok(DataFile { path: parts.join("/"), bytes })
    };
    paths.into_iter().map(read).collect()
}

fn find_yaml(folder: &Path, found: &mut Vec<PathBuf>, depth: usize) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let is_yaml = path.extension().is_some_and(|ending| ending == "yaml" || ending == "yml");
        if path.is_dir() && depth > 0 {
            find_yaml(&path, found, depth - 1)?;
        } else if is_yaml && path.is_file() {
            found.push(path);
        }
        if found.len() > MOST_FILES {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "too many files"));
        }
    }
    Ok(())
}

/// Writes a file whole or not at all: beside it first, then onto the disk, then into its place.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    let mut beside = tempfile::NamedTempFile::new_in(folder)?;
    beside.write_all(bytes)?;
    beside.as_file().sync_all()?;
    beside.persist(path).map_err(|failed| failed.error)?;
    // The name itself must reach the disk too; not every system can sync a folder.
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
    Ok(())
}

/// Makes a file that must not be there yet.
pub fn create_new(path: &Path) -> io::Result<File> {
    File::options().write(true).create_new(true).open(path)
}

/// Opens a file to write at its end.
pub fn append(path: &Path) -> io::Result<File> {
    File::options().append(true).open(path)
}

/// Writes a line and waits until it is on the disk.
pub fn write_line(file: &mut File, line: &str) -> io::Result<()> {
    file.write_all(format!("{line}\n").as_bytes())?;
    file.sync_data()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_written_whole_or_not_at_all() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let path = folder.path().join("report.json");
        write_whole(&path, b"one").expect("a new file");
        write_whole(&path, b"two").expect("over the old one");
        assert_eq!(read_bounded(&path, 10).expect("it is there"), b"two");
        assert!(write_whole(&folder.path().join("no/such/report"), b"x").is_err());
        assert_eq!(fs::read_dir(folder.path()).expect("the folder").count(), 1);
    }

    #[test]
    fn reading_stops_just_after_the_limit() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let path = folder.path().join("long.yaml");
        fs::write(&path, vec![b'a'; 1_000]).expect("the disk has room");
        assert_eq!(read_bounded(&path, 10).expect("it is there").len(), 11);
        assert_eq!(read_folder(folder.path(), 10).expect("a folder")[0].path, "long.yaml");
    }
}
