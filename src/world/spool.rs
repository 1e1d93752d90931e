//! Printing: one child process, the command that staff chose, with the sheet as its standard input or as a
//! file. No shell reads the command, and what was printed stays nowhere.

use std::fs::File;
use std::io::{self, Read, Seek, Write};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// A word of the command that stands for the sheet as a file; without it the sheet is standard input.
const FILE: &str = "{file}";

/// How long a command may take: it hands the sheet to a queue and does not wait for paper.
const PATIENCE: Duration = Duration::from_secs(60);

/// How often it is looked whether it has ended.
const GLANCE: Duration = Duration::from_millis(10);

/// The most that is read of what it says, in bytes.
const MOST_SAID: u64 = 2_000;

/// Why a sheet was not printed.
#[derive(Debug)]
pub enum NotPrinted {
    /// The program is not there, or may not be started, or the sheet could not be given to it.
    NotStarted(io::Error),
    /// It did not end.
    TookTooLong,
    /// It ended with another code than 0; none where a signal ended it.
    Refused {
        /// The code.
        code: Option<i32>,
        /// The first line that it said.
        said: String,
    },
}

/// Gives bytes to a command, word by word as staff chose it.
pub fn spool(command: &[String], bytes: &[u8], ending: &str) -> Result<(), NotPrinted> {
    let mut said = tempfile::tempfile().map_err(NotPrinted::NotStarted)?;
    let status = given(command, bytes, ending, &said)?;
    if status.success() {
        return Ok(());
    }
    Err(NotPrinted::Refused { code: status.code(), said: first_line(&mut said) })
}

fn given(
    command: &[String],
    bytes: &[u8],
    ending: &str,
    said: &File,
) -> Result<ExitStatus, NotPrinted> {
    let refused = NotPrinted::NotStarted;
    let (program, words) =
        command.split_first().ok_or_else(|| refused(io::ErrorKind::NotFound.into()))?;
    // Both are erased when this ends, however it ends.
    let mut sheet = tempfile::Builder::new().suffix(ending).tempfile().map_err(refused)?;
    sheet.write_all(bytes).and_then(|()| sheet.rewind()).map_err(refused)?;
    let is_file = words.iter().any(|word| word.contains(FILE));
    let path = sheet.path().display().to_string();
    let input = match is_file {
        true => Stdio::null(),
        false => Stdio::from(sheet.reopen().map_err(refused)?),
    };
    let child = Command::new(program)
        .args(words.iter().map(|word| word.replace(FILE, &path)))
        .stdin(input)
        .stdout(Stdio::null())
        .stderr(said.try_clone().map_err(refused)?)
        .spawn()
        .map_err(refused)?;
    ended(child)
}

/// Waits until a child has ended, but not for ever.
fn ended(mut child: Child) -> Result<ExitStatus, NotPrinted> {
    let begun = Instant::now();
    loop {
        match child.try_wait().map_err(NotPrinted::NotStarted)? {
            Some(status) => return Ok(status),
            None if begun.elapsed() < PATIENCE => thread::sleep(GLANCE),
            None => {
                let _ = child.kill();
                let _ = child.wait();
                return Err(NotPrinted::TookTooLong);
            }
        }
    }
}

fn first_line(said: &mut File) -> String {
    let mut bytes = Vec::new();
    let read = said.rewind().and_then(|()| said.take(MOST_SAID).read_to_end(&mut bytes));
    let text = String::from_utf8_lossy(&bytes);
    let line = text.lines().map(str::trim).find(|line| !line.is_empty());
    read.ok().and(line).unwrap_or_default().to_owned()
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn words(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn a_command_gets_the_sheet_whichever_way_it_wants_it() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let out = folder.path().join("printed");
        let out = out.to_str().expect("a name");
        let by_input = words(&["cp", "/dev/stdin", out]);
        for command in [by_input, words(&["cp", "{file}", out])] {
            spool(&command, b"a sheet", ".txt").expect("it is printed");
            assert_eq!(std::fs::read(out).expect("it was copied"), b"a sheet");
        }
        // No shell: what a shell would read is a name like any other.
        let strange = folder.path().join("a; $(b) | 'c'");
        let strange = strange.to_str().expect("a name");
        spool(&words(&["cp", "/dev/stdin", strange]), b"x", ".txt").expect("it is printed");
        assert!(std::path::Path::new(strange).exists());
    }

    #[test]
    fn what_went_amiss_is_told() {
        let missing = spool(&words(&["no-such-program-here"]), b"x", ".txt");
        assert!(
            matches!(missing, Err(NotPrinted::NotStarted(source)) if source.kind() == io::ErrorKind::NotFound)
        );
        assert!(matches!(spool(&[], b"x", ".txt"), Err(NotPrinted::NotStarted(_))));
        let refused = spool(&words(&["cat", "/no/such/file"]), b"x", ".txt");
        let Err(NotPrinted::Refused { code: Some(1), said }) = refused else {
            panic!("{refused:?}");
        };
        assert!(said.contains("/no/such/file"), "{said}");
        let silent = spool(&words(&["false"]), b"x", ".txt");
        assert!(
            matches!(silent, Err(NotPrinted::Refused { code: Some(1), said }) if said.is_empty())
        );
    }
}
