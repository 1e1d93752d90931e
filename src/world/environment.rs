//! The environment as a value, read once. Text that is not Unicode counts as not set.

use std::collections::BTreeMap;
use std::env;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};

/// The variables that the program looks at; nothing else of the environment is read.
const VARIABLES: [&str; 14] = [
    "LANGUAGE",
    "LC_ALL",
    "LC_MESSAGES",
    "LANG",
    "ACCESSIBLE",
    "NO_COLOR",
    "FORCE_COLOR",
    "CLICOLOR_FORCE",
    "TERM",
    "NIVEAU_PLACES",
    "NIVEAU_CONFIG",
    "XDG_CONFIG_HOME",
    "HOME",
    "APPDATA",
];

/// What surrounds the program.
#[derive(Clone, Debug, Default)]
pub struct Environment {
    variables: BTreeMap<&'static str, String>,
    /// Standard input is a terminal.
    pub stdin_is_terminal: bool,
    /// Standard output is a terminal.
    pub stdout_is_terminal: bool,
    /// Standard error is a terminal.
    pub stderr_is_terminal: bool,
}

impl Environment {
    /// Reads the environment.
    pub fn read() -> Environment {
        let set = |name: &'static str| Some((name, env::var(name).ok()?));
        Environment {
            variables: VARIABLES.into_iter().filter_map(set).collect(),
            stdin_is_terminal: std::io::stdin().is_terminal(),
            stdout_is_terminal: std::io::stdout().is_terminal(),
            stderr_is_terminal: std::io::stderr().is_terminal(),
        }
    }

    /// Returns a variable, if it is set.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.variables.get(name).map(String::as_str)
    }

    /// Returns a variable that says something.
    pub fn named(&self, name: &str) -> Option<&str> {
        self.get(name).filter(|value| !value.is_empty())
    }

    /// Returns the folder of this program's settings: where the XDG Base Directory Specification puts them
    /// or, on a system that sets `APPDATA` and no `HOME`, below that.
    pub fn settings_folder(&self) -> Option<PathBuf> {
        let chosen = || self.named("XDG_CONFIG_HOME").map(PathBuf::from);
        let home = || Some(Path::new(self.named("HOME")?).join(".config"));
        let roaming = || self.named("APPDATA").map(PathBuf::from);
        let folder = chosen().filter(|path| path.is_absolute()).or_else(home).or_else(roaming)?;
        Some(folder.join("niveau"))
    }
}
