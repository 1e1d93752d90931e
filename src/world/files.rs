//! Files: read with a bound, written whole or not at all.

use std::borrow::Cow;
use std::fs::{self, File, TryLockError};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use super::data::DataFile;

/// The most files that a bank folder may hold; a folder chosen by mistake is not read to its end.
pub const MOST_FILES: usize = 500;

/// How often, every fifty milliseconds, a file is tried that somebody else keeps.
const LOCK_TRIES: usize = 10;

/// How deep folders may lie in a bank folder.
const DEEPEST: usize = 4;

/// Reads at most that many bytes, and one more when there are more: the reader sees that it is too long.
pub fn read_bounded(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(limit + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// A file that cannot be read, by its path inside a folder.
pub type Unreadable = (String, io::Error);

/// Returns the YAML files below a folder with paths inside it, each read up to the limit, and those that
/// cannot be read.
pub fn read_folder(folder: &Path, limit: u64) -> io::Result<(Vec<DataFile>, Vec<Unreadable>)> {
    let mut paths = Vec::new();
    find_yaml(folder, &mut paths, DEEPEST)?;
    paths.sort();
    let (mut files, mut unreadable) = (Vec::new(), Vec::new());
    for path in paths {
        let inside = path.strip_prefix(folder).unwrap_or(&path);
        let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
        let inside = parts.join("/");
        // Reading a pipe or a device would never end.
        let bytes = match path.is_file() {
            true => read_bounded(&path, limit),
            false => Err(io::ErrorKind::InvalidInput.into()),
        };
        match bytes {
            Ok(bytes) => files.push(DataFile { path: inside, bytes: Cow::Owned(bytes) }),
            Err(source) => unreadable.push((inside, source)),
        }
    }
    Ok((files, unreadable))
}

fn find_yaml(folder: &Path, found: &mut Vec<PathBuf>, depth: usize) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let is_yaml = path.extension().is_some_and(|ending| ending == "yaml" || ending == "yml");
        if path.is_dir() && depth > 0 {
            find_yaml(&path, found, depth - 1)?;
        } else if is_yaml {
            found.push(path);
        }
        if found.len() > MOST_FILES {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
    }
    Ok(())
}

/// Writes a file whole or not at all: beside it first, then onto the disk, then into its place.
/// Only an ordinary file is replaced.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let beside = write_beside(path, bytes)?;
    beside.persist(path).map_err(|failed| failed.error)?;
    sync_name(path);
    Ok(())
}

/// Writes settings whole or not at all, into a folder that is made where there is none. Who may read the
/// file that was there may read the new one.
pub fn write_settings(path: &Path, bytes: &[u8]) -> io::Result<()> {
    fs::create_dir_all(folder_of(path))?;
    let beside = write_beside(path, bytes)?;
    match path.metadata() {
        Ok(there) => beside.as_file().set_permissions(there.permissions())?,
        Err(_) => everybody_reads(beside.as_file())?,
    }
    beside.persist(path).map_err(|failed| failed.error)?;
    sync_name(path);
    Ok(())
}

/// The kiosk may run as another user than the one who set it up.
#[cfg(unix)]
fn everybody_reads(file: &File) -> io::Result<()> {
    file.set_permissions(std::os::unix::fs::PermissionsExt::from_mode(0o644))
}

#[cfg(not(unix))]
fn everybody_reads(_: &File) -> io::Result<()> {
    Ok(())
}

/// Writes a file that must not be there yet, whole or not at all.
pub fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let beside = write_beside(path, bytes)?;
    beside.persist_noclobber(path).map_err(|failed| failed.error)?;
    sync_name(path);
    Ok(())
}

/// Returns whether a new file can be made there, before anybody has worked for it.
pub fn can_be_new(path: &Path) -> io::Result<()> {
    if path.symlink_metadata().is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    tempfile::NamedTempFile::new_in(folder_of(path)).map(|_| ())
}

fn write_beside(path: &Path, bytes: &[u8]) -> io::Result<tempfile::NamedTempFile> {
    let mut beside = tempfile::NamedTempFile::new_in(folder_of(path))?;
    beside.write_all(bytes)?;
    beside.as_file().sync_all()?;
    Ok(beside)
}

fn folder_of(path: &Path) -> &Path {
    let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty());
    folder.unwrap_or(Path::new("."))
}

/// Brings the name itself onto the disk too; not every system can sync a folder.
pub fn sync_name(path: &Path) {
    if let Ok(folder) = File::open(folder_of(path)) {
        let _ = folder.sync_all();
    }
}

/// Returns the one path of a file, whichever way it is written and whether it is there already or not.
pub fn identity(path: &Path) -> PathBuf {
    let there = || path.canonicalize().ok();
    let named = || Some(folder_of(path).canonicalize().ok()?.join(path.file_name()?));
    there().or_else(named).unwrap_or_else(|| path.to_owned())
}

/// Makes a file that must not be there yet, for its owner's eyes only, and keeps others off it.
pub fn create_new(path: &Path) -> io::Result<File> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(path)?;
    lock(&file)?;
    Ok(file)
}

/// Makes a file for its owner's eyes only, or empties the one that is there, and keeps others off it.
/// What is no ordinary file, or has another name too, is [`io::ErrorKind::InvalidInput`] and left alone.
pub fn replace(path: &Path) -> io::Result<File> {
    match path.symlink_metadata() {
        Ok(there) if !is_alone(&there) => return Err(io::ErrorKind::InvalidInput.into()),
        _ => {}
    }
    let mut options = File::options();
    // Emptied only when nobody else has it.
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(path)?;
    lock(&file)?;
    // Whoever had it until now may have given it another name.
    if !is_at(&file, path)? {
        return Err(io::ErrorKind::WouldBlock.into());
    }
    file.set_len(0)?;
    Ok(file)
}

/// Returns whether it is an ordinary file with one name.
#[cfg(unix)]
fn is_alone(there: &fs::Metadata) -> bool {
    there.is_file() && std::os::unix::fs::MetadataExt::nlink(there) == 1
}

#[cfg(not(unix))]
fn is_alone(there: &fs::Metadata) -> bool {
    there.is_file()
}

/// Returns whether a file is the one at a path.
#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;
    let Ok(there) = path.symlink_metadata() else { return Ok(false) };
    let open = file.metadata()?;
    Ok(is_alone(&there) && (open.dev(), open.ino()) == (there.dev(), there.ino()))
}

/// An open file keeps its name on this system.
#[cfg(not(unix))]
fn is_at(_: &File, path: &Path) -> io::Result<bool> {
    Ok(is_alone(&path.symlink_metadata()?))
}

/// Removes a file.
pub fn remove(path: &Path) -> io::Result<()> {
    fs::remove_file(path)
}

/// Opens a file to read it and to write at its end, and keeps others off it: [`io::ErrorKind::WouldBlock`]
/// when somebody else has it open that way.
pub fn append(path: &Path) -> io::Result<File> {
    let file = File::options().append(true).open(path)?;
    lock(&file)?;
    Ok(file)
}

/// Keeps others off a file, after a short wait for one that is just ending.
fn lock(file: &File) -> io::Result<()> {
    for _ in 0..LOCK_TRIES {
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => thread::sleep(Duration::from_millis(50)),
            done => return Ok(done?),
        }
    }
    Ok(file.try_lock()?)
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
        let taken = write_new(&path, b"three").expect_err("it is there");
        assert_eq!(taken.kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(
            can_be_new(&path).expect_err("it is there").kind(),
            io::ErrorKind::AlreadyExists
        );
        assert!(can_be_new(&folder.path().join("new")).is_ok());
        assert!(can_be_new(&folder.path().join("no/such/report")).is_err());
        assert_eq!(read_bounded(&path, 10).expect("it is there"), b"two");
        assert_eq!(fs::read_dir(folder.path()).expect("the folder").count(), 1);
    }

    #[test]
    fn reading_stops_just_after_the_limit() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let path = folder.path().join("long.yaml");
        fs::write(&path, vec![b'a'; 1_000]).expect("the disk has room");
        assert_eq!(read_bounded(&path, 10).expect("it is there").len(), 11);
        assert_eq!(read_folder(folder.path(), 10).expect("a folder").0[0].path, "long.yaml");
    }
}
