//! Every `--help` in every language, as it is read: `tests/help/<language>.txt`.
//!
//! `UPDATE=1 cargo test help` rewrites the files; read the difference before you commit it.

use std::{env, fs};

use clap::Command;
use niveau::cli::localise::command;
use niveau::domain::id::Lang;
use niveau::l10n::L10n;

/// English that clap would put there; none of it may be left.
const ENGLISH: [&str; 9] = [
    "Usage:",
    "Commands:",
    "Options:",
    "Arguments:",
    "Print ",
    "possible values",
    "default:",
    "COMMAND]",
    "[OPTIONS]",
];

fn page(language: Lang) -> String {
    let mut text = String::new();
    write(command(&L10n::new(language)).term_width(90), &mut text);
    text
}

fn write(mut command: Command, text: &mut String) {
    let name = command.get_bin_name().unwrap_or(command.get_name()).to_owned();
    *text += &format!("==== {name} --help\n{}\n", command.render_help());
    for child in command.get_subcommands().filter(|child| child.get_name() != "help") {
        write(child.clone().term_width(90), text);
    }
}

#[test]
fn help_reads_as_it_was_proofread() {
    for language in Lang::ALL {
        let path = format!("{}/tests/help/{}.txt", env!("CARGO_MANIFEST_DIR"), language.code());
        let page = page(language);
        if env::var_os("UPDATE").is_some() {
            fs::write(&path, &page).expect("the folder can be written");
        }
        let expected = fs::read_to_string(&path).unwrap_or_default();
        assert!(page == expected, "{path} differs; look at: UPDATE=1 cargo test help\n{page}");
    }
}

#[test]
fn no_english_is_left_in_french_and_dutch_help() {
    for language in [Lang::Fr, Lang::Nl] {
        let page = page(language);
        // "[OPTIONS]" and "Options" are French too.
        let french = |english: &&&str| language == Lang::Fr && english.contains("OPTIONS");
        for english in ENGLISH.iter().filter(|english| !french(english)) {
            assert!(!page.contains(english), "{english} in {}:\n{page}", language.code());
        }
    }
}
