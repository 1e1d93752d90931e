//! A file that is written little by little: it has its name only when it is complete, and until then that
//! name with `.part` behind it. Whatever ends the program, nobody takes a part for the whole.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use super::files;

/// What stands behind the name of a file that is not complete.
const PART: &str = ".part";

/// How much is written at once, in bytes.
const BUFFER: usize = 256 * 1024;

/// Returns the name that a file has until it is complete.
pub fn part_of(path: &Path) -> PathBuf {
    let mut part = path.as_os_str().to_owned();
    part.push(PART);
    PathBuf::from(part)
}

/// A file that is being written.
pub struct PartFile {
    output: BufWriter<File>,
    part: PathBuf,
    path: PathBuf,
    is_complete: bool,
}

impl PartFile {
    /// Begins a file that must not be there yet, for its owner's eyes only. A part that an earlier run left
    /// behind is replaced; one that somebody is writing is [`io::ErrorKind::WouldBlock`], and what no run has
    /// left, a link or a file with two names, is [`io::ErrorKind::InvalidInput`].
    pub fn create(path: &Path) -> io::Result<PartFile> {
        if path.symlink_metadata().is_ok() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        let part = part_of(path);
        let file = files::replace(&part)?;
        let output = BufWriter::with_capacity(BUFFER, file);
        Ok(PartFile { output, part, path: path.to_owned(), is_complete: false })
    }

    /// Gives the file its name, once it is on the disk.
    pub fn complete(mut self) -> io::Result<()> {
        self.output.flush()?;
        self.output.get_ref().sync_all()?;
        if self.path.symlink_metadata().is_ok() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        fs::rename(&self.part, &self.path)?;
        self.is_complete = true;
        files::sync_name(&self.path);
        Ok(())
    }
}

impl Write for PartFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.output.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.output.flush()
    }
}

impl Drop for PartFile {
    /// What cannot be completed is of no use to anybody.
    fn drop(&mut self) {
        if !self.is_complete {
            let _ = fs::remove_file(&self.part);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let names = fs::read_dir(folder)
            .expect("the folder")
            .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned());
        let mut names: Vec<String> = names.collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_has_its_name_when_it_is_complete() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let path = folder.path().join("levels.csv");
        let mut file = PartFile::create(&path).expect("a new file");
        file.write_all(b"one").expect("room");
        assert_eq!(names(folder.path()), ["levels.csv.part"]);
        let busy = PartFile::create(&path).err().expect("somebody is writing it");
        assert_eq!(busy.kind(), io::ErrorKind::WouldBlock);
        file.complete().expect("room");
        assert_eq!(names(folder.path()), ["levels.csv"]);
        assert_eq!(fs::read(&path).expect("it is there"), b"one");
        let taken = PartFile::create(&path).err().expect("it is there");
        assert_eq!(taken.kind(), io::ErrorKind::AlreadyExists);
    }

    #[test]
    fn what_is_not_completed_goes_and_what_was_left_is_replaced() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let path = folder.path().join("levels.csv");
        drop(PartFile::create(&path).expect("a new file"));
        assert!(names(folder.path()).is_empty());
        fs::write(folder.path().join("levels.csv.part"), "of a run that was killed").expect("room");
        let mut file = PartFile::create(&path).expect("over what was left");
        file.write_all(b"two").expect("room");
        file.complete().expect("room");
        assert_eq!(fs::read(&path).expect("it is there"), b"two");
        assert!(PartFile::create(&folder.path().join("no/such")).is_err());
    }

    #[test]
    #[cfg(unix)]
    fn what_no_run_has_left_is_left_alone() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let own = folder.path().join("own.txt");
        fs::write(&own, "somebody's").expect("room");
        let link = |name: &str| part_of(&folder.path().join(name));
        std::os::unix::fs::symlink(&own, link("soft")).expect("a link");
        fs::hard_link(&own, link("hard")).expect("a second name");
        std::os::unix::fs::symlink(folder.path().join("nowhere"), link("dangling"))
            .expect("a link");
        for name in ["soft", "hard", "dangling"] {
            let refused = PartFile::create(&folder.path().join(name)).err().expect("refused");
            assert_eq!(refused.kind(), io::ErrorKind::InvalidInput, "{name}");
        }
        assert_eq!(fs::read(&own).expect("it is there"), b"somebody's");
        assert!(!folder.path().join("nowhere").exists());
    }

    #[test]
    #[cfg(unix)]
    fn who_waited_while_another_run_ended_does_not_empty_its_file() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let path = folder.path().join("levels.csv");
        let mut first = PartFile::create(&path).expect("a new file");
        first.write_all(b"one").expect("room");
        let second = std::thread::scope(|scope| {
            let waiting = scope.spawn(|| PartFile::create(&path).err().map(|error| error.kind()));
            std::thread::sleep(std::time::Duration::from_millis(100));
            first.complete().expect("room");
            waiting.join().expect("no panic")
        });
        let refused = [Some(io::ErrorKind::AlreadyExists), Some(io::ErrorKind::WouldBlock)];
        assert!(refused.contains(&second), "{second:?}");
        assert_eq!(fs::read(&path).expect("it is there"), b"one");
    }
}
