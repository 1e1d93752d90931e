//! The command line in the language of the reader: every heading, every help, every example.
//!
//! Words are found by the name of a command or an argument: `help-<command>`, `help-arg-<name>`.
//! A test walks the whole tree, so that nothing can be forgotten.

use std::ffi::OsString;

use clap::builder::StyledStr;
use clap::{Arg, Command, CommandFactory};

use super::args::Args;
use crate::domain::id::Lang;
use crate::l10n::L10n;
use crate::l10n::negotiate::{Asked, Choice, negotiate};

/// Returns the language to speak before anything is parsed: errors must be in it too.
///
/// `variable` gives the value of an environment variable.
pub fn early_language(args: &[OsString], variable: impl Fn(&str) -> Option<String>) -> Choice {
    let [language, lc_all, lc_messages, lang] =
        ["LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"].map(variable);
    negotiate(Asked {
        option: lang_option(args),
        language: language.as_deref(),
        lc_all: lc_all.as_deref(),
        lc_messages: lc_messages.as_deref(),
        lang: lang.as_deref(),
    })
}

/// Returns the language after `--lang`, if there is a known one before `--`.
fn lang_option(args: &[OsString]) -> Option<Lang> {
    let mut words = args.iter().map(|word| word.to_str().unwrap_or_default());
    while let Some(word) = words.next() {
        let code = match word {
            "--" => return None,
            "--lang" => words.next().unwrap_or_default(),
            word => word.strip_prefix("--lang=").unwrap_or_default(),
        };
        if let Some(lang) = Lang::from_code(code) {
            return Some(lang);
        }
    }
    None
}

/// Returns the command line with all its words in one language.
pub fn command(l10n: &L10n) -> Command {
    whole_where(&|_| true, l10n)
}

/// Returns the command line with the words that can be needed for what was typed: a command whose name is
/// nowhere in it has no other than those in the list of commands.
pub fn command_for(typed: &[OsString], l10n: &L10n) -> Command {
    whole_where(&|name| typed.iter().any(|word| word == name), l10n)
}

fn whole_where(is_whole: &dyn Fn(&str) -> bool, l10n: &L10n) -> Command {
    let mut command = Args::command();
    // Built first: what clap itself adds (`help`, `--help`, `--version`) gets its words here too.
    command.build();
    localised(command, "niveau", is_whole, l10n)
}

/// Puts words on a command and all below it. `path` is how the command is called.
fn localised(
    command: Command,
    path: &str,
    is_whole: &dyn Fn(&str) -> bool,
    l10n: &L10n,
) -> Command {
    let id = &message_id(path);
    let command = command.about(l10n.find(id, &[]).unwrap_or_default());
    if path.contains(' ') && !is_whole(command.get_name()) {
        return command;
    }
    let mut command = command
        .mut_args(|arg| argument(arg, l10n))
        .subcommand_help_heading(heading(l10n.help_commands(), l10n))
        .mut_subcommands(|child| {
            let path = format!("{path} {}", child.get_name());
            localised(child, &path, is_whole, l10n)
        });
    let usage = usage(&mut command, l10n);
    let template = template(&command, id, l10n);
    command.override_usage(usage).help_template(template)
}

/// Returns the message of a command. `niveau help bank check` speaks of `niveau bank check`.
fn message_id(path: &str) -> String {
    let names = path.split(' ').filter(|name| *name != "help").skip(1);
    let id = names.fold("help".to_owned(), |id, name| id + "-" + name);
    match path {
        "niveau" => "help-niveau".to_owned(),
        path if path.ends_with(" help") => "help-help".to_owned(),
        _ => id,
    }
}

/// Returns a heading as clap wants it, without its colon: in French a space comes before the colon.
fn heading(word: String, l10n: &L10n) -> String {
    match l10n.lang {
        Lang::Fr => word + "\u{a0}",
        Lang::Nl | Lang::En => word,
    }
}

fn argument(arg: Arg, l10n: &L10n) -> Arg {
    let id = format!("help-arg-{}", arg.get_id());
    let word = if arg.is_positional() { l10n.help_arguments() } else { l10n.help_options() };
    let help = [l10n.find(&id, &[]), choices(&arg, l10n), default(&arg, l10n)];
    let help: Vec<String> = help.into_iter().flatten().collect();
    let arg = arg
        .help(help.join(" "))
        .help_heading(heading(word, l10n))
        .hide_possible_values(true)
        .hide_default_value(true);
    match l10n.find_attribute(&id, "value", &[]) {
        Some(name) => arg.value_name(name),
        None => arg,
    }
}

fn choices(arg: &Arg, l10n: &L10n) -> Option<String> {
    let values = arg.get_possible_values();
    let names: Vec<&str> = values.iter().map(|value| value.get_name()).collect();
    (!names.is_empty()).then(|| l10n.help_values(names.join(", ")))
}

fn default(arg: &Arg, l10n: &L10n) -> Option<String> {
    let value = arg.get_default_values().first()?.to_string_lossy();
    arg.get_action().takes_values().then(|| l10n.help_default(value))
}

/// Returns how the command is written, with the words that clap puts there translated.
fn usage(command: &mut Command, l10n: &L10n) -> String {
    let usage = command.render_usage().to_string();
    let options = format!("[{}]", l10n.help_usage_options());
    let usage = usage.trim_start_matches("Usage:").trim_start().replace("[OPTIONS]", &options);
    ["[COMMAND]", "<COMMAND>"].into_iter().fold(usage, |usage, word| {
        usage.replace(word, &word.replace("COMMAND", &l10n.help_usage_command()))
    })
}

/// Returns the order of a help page: what it does, examples, how to write it, each argument, a note.
fn template(command: &Command, id: &str, l10n: &L10n) -> StyledStr {
    let header = command.get_styles().get_header();
    let title = |word| format!("{header}{}:{header:#}", heading(word, l10n));
    let mut page = String::from("{about-with-newline}\n");
    if let Some(examples) = l10n.find_attribute(id, "examples", &[]) {
        page += &title(l10n.help_examples());
        page.extend(examples.lines().map(|example| format!("\n  {example}")));
        page += "\n\n";
    }
    page += &format!("{} {{usage}}", title(l10n.help_usage()));
    if command.get_arguments().next().is_some() || command.has_subcommands() {
        page += "\n\n{all-args}";
    }
    if let Some(note) = l10n.find_attribute(id, "note", &[]) {
        page += &format!("\n\n{note}");
    }
    page.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(words: &[&str]) -> Vec<OsString> {
        words.iter().map(OsString::from).collect()
    }

    #[test]
    fn the_language_is_known_before_parsing() {
        let dutch = |name: &str| (name == "LANG").then(|| "nl_BE.UTF-8".to_owned());
        for (typed, expected) in [
            (&["quiz"][..], Lang::Nl),
            (&["--lang", "fr", "quiz"], Lang::Fr),
            (&["quiz", "--lang=fr"], Lang::Fr),
            (&["quiz", "--lang"], Lang::Nl),
            (&["quiz", "--lang", "xx"], Lang::Nl),
            (&["near", "--", "--lang", "fr"], Lang::Nl),
        ] {
            assert_eq!(early_language(&words(typed), dutch).interface, expected, "{typed:?}");
        }
    }

    #[test]
    fn what_is_typed_has_the_same_words_as_the_whole() {
        let l10n = L10n::new(Lang::Fr);
        for typed in [
            &["niveau", "--help"][..],
            &["niveau", "near", "--help"],
            &["niveau", "help", "bank", "check"],
            &["niveau", "help", "help"],
            &["niveau", "places", "--nothing"],
            &["niveau", "near", "--at", "quiz"],
            &["niveau", "bank", "nothing"],
        ] {
            let typed = words(typed);
            let told = |command: Command| {
                command.try_get_matches_from(&typed).expect_err("not to be done").to_string()
            };
            assert_eq!(told(command_for(&typed, &l10n)), told(command(&l10n)), "{typed:?}");
        }
    }

    #[test]
    fn clap_finds_no_fault_in_the_command_line() {
        for lang in Lang::ALL {
            command(&L10n::new(lang)).debug_assert();
        }
    }

    #[test]
    fn every_command_and_every_argument_has_help() {
        for l10n in Lang::ALL.map(L10n::new) {
            walk(&command(&l10n), &mut |command| {
                let name = command.get_bin_name().unwrap_or(command.get_name());
                assert!(
                    command.get_about().is_some_and(|about| !about.to_string().is_empty()),
                    "{name}"
                );
                for argument in command.get_arguments() {
                    let help = argument.get_help().map(ToString::to_string).unwrap_or_default();
                    let words = help.trim_start().trim_start_matches('[');
                    assert!(help == words && !help.is_empty(), "{name} {}", argument.get_id());
                }
            });
        }
    }

    fn walk(command: &Command, visit: &mut impl FnMut(&Command)) {
        visit(command);
        for child in command.get_subcommands() {
            walk(child, visit);
        }
    }
}
