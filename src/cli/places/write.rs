//! Lists are written into new files only: what somebody keeps is never written over.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::cli::error::Error;
use crate::world::files;

/// Returns the file that is meant: in a folder, the list of places.
pub fn list_path(output: &Path) -> PathBuf {
    let is_folder = output.is_dir() || output.to_string_lossy().ends_with(['/', '\\']);
    if is_folder { output.join("epns.csv") } else { output.to_owned() }
}

/// Returns whether a file can be made there, before anybody has worked for it. Its folder is made.
pub fn can_be_new(path: &Path) -> Result<(), Error> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let made = folder.map_or(Ok(()), fs::create_dir_all);
    made.and_then(|()| files::can_be_new(path)).map_err(|source| refused(path, source))
}

/// Writes a new file, whole or not at all.
pub fn new(path: &Path, text: &str) -> Result<(), Error> {
    files::write_new(path, text.as_bytes()).map_err(|source| refused(path, source))
}

fn refused(path: &Path, source: io::Error) -> Error {
    Error::create(path, source)
}
