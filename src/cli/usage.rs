//! What was mistyped on the command line, said in the language of the reader.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{CommandFactory, Error};

use super::args::Args;
use crate::domain::problem::Severity;
use crate::l10n::L10n;
use crate::l10n::quoted::quoted;

/// Returns the words for what clap did not accept among the words typed after the program's name.
/// Help and version come back as they are.
pub fn usage_error(error: &Error, typed: &[OsString], l10n: &L10n) -> String {
    if is_no_error(error.kind()) {
        return error.render().to_string();
    }
    let what = l10n.results_pair(l10n.severity(Severity::Error), message(error, typed, l10n));
    let mut text = format!("{what}\n");
    if let Some(proposal) = proposal(error, l10n) {
        text += &format!("  {}\n", l10n.results_pair(l10n.problem_help(), proposal));
    }
    text + &format!("  {}\n", l10n.usage_see(command(typed) + " --help"))
}

/// Returns whether clap only stopped to show something that was asked for.
fn is_no_error(kind: ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::DisplayHelp
            | ErrorKind::DisplayVersion
            | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
    )
}

fn message(error: &Error, typed: &[OsString], l10n: &L10n) -> String {
    let argument = text(error, ContextKind::InvalidArg);
    let given = text(error, ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::InvalidValue | ErrorKind::NoEquals if given.is_empty() => {
            l10n.usage_missing_value(argument)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            l10n.usage_unfit_value(given, argument)
        }
        ErrorKind::UnknownArgument => l10n.usage_unknown_argument(argument),
        ErrorKind::InvalidSubcommand => {
            l10n.usage_unknown_command(text(error, ContextKind::InvalidSubcommand))
        }
        ErrorKind::TooManyValues => l10n.usage_superfluous_value(given, argument),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            l10n.usage_missing_value(argument)
        }
        ErrorKind::ArgumentConflict => match text(error, ContextKind::PriorArg) {
            prior if prior.is_empty() || prior == argument => l10n.usage_twice(argument),
            prior => l10n.usage_conflict(argument, prior),
        },
        ErrorKind::MissingRequiredArgument => {
            let missing = texts(error, ContextKind::InvalidArg);
            let missing: Vec<String> = missing.iter().map(|name| format!("`{name}`")).collect();
            l10n.usage_missing_argument(l10n.list(&missing))
        }
        ErrorKind::MissingSubcommand => l10n.usage_missing_command(command(typed)),
        ErrorKind::InvalidUtf8 => l10n.usage_not_utf8(),
        // `ErrorKind` is not ours and may grow.
        _ => l10n.usage_other(),
    }
}

/// Returns what to type instead: what looks alike, else what is possible, else what is expected.
fn proposal(error: &Error, l10n: &L10n) -> Option<String> {
    let nearest =
        [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue]
            .into_iter()
            .find_map(|kind| texts(error, kind).into_iter().next());
    if let Some(nearest) = nearest {
        return Some(l10n.usage_did_you_mean(nearest));
    }
    let values = [ContextKind::ValidValue, ContextKind::ValidSubcommand]
        .into_iter()
        .map(|kind| texts(error, kind))
        .find(|values| !values.is_empty());
    if let Some(values) = values {
        return Some(l10n.usage_choose(values.join(", ")));
    }
    let argument = text(error, ContextKind::InvalidArg);
    let id = argument.split_whitespace().next()?.trim_matches(['-', '<', '>']).to_owned();
    let expects = l10n.find_attribute(&format!("help-arg-{id}"), "expects", &[])?;
    Some(l10n.usage_expects(expects))
}

/// Returns the command that was meant: every word that names a command below the one before.
///
/// clap itself does not say it with every error.
fn command(typed: &[OsString]) -> String {
    let tree = Args::command();
    let (path, _) = typed.iter().filter_map(|word| word.to_str()).fold(
        ("niveau".to_owned(), &tree),
        |(path, command), word| match command.find_subcommand(word) {
            Some(child) => (format!("{path} {word}"), child),
            None => (path, command),
        },
    );
    path
}

fn text(error: &Error, kind: ContextKind) -> String {
    texts(error, kind).join(" ")
}

fn texts(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![quoted(text)],
        Some(ContextValue::Strings(texts)) => texts.iter().map(|text| quoted(text)).collect(),
        Some(ContextValue::Number(number)) => vec![number.to_string()],
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::localise::command as localised;
    use crate::domain::id::Lang;

    fn said(lang: Lang, typed: &str) -> String {
        let l10n = L10n::new(lang);
        let typed: Vec<OsString> = typed.split_whitespace().map(OsString::from).collect();
        let words = std::iter::once(OsString::from("niveau")).chain(typed.iter().cloned());
        let error = localised(&l10n).try_get_matches_from(words).expect_err("a usage error");
        usage_error(&error, &typed, &l10n)
    }

    #[test]
    fn what_was_mistyped_is_said_with_what_to_type() {
        for (typed, expected) in [
            (
                "quiz --fomr quick",
                "erreur : `--fomr` n’est pas prévu ici\n  aide : écrivez `--form`\n  voyez `niveau quiz --help`\n",
            ),
            (
                "qiuz",
                "erreur : la commande `qiuz` n’existe pas\n  aide : écrivez `quiz`\n  voyez `niveau --help`\n",
            ),
            (
                "quiz --seed abc",
                "erreur : `abc` ne convient pas pour `--seed <NOMBRE>`\n  aide : donnez un nombre entier, par exemple `42`\n  voyez `niveau quiz --help`\n",
            ),
            (
                "quiz --format xml",
                "erreur : `xml` ne convient pas pour `--format <FORMAT>`\n  aide : choisissez parmi\u{a0}: text, json\n  voyez `niveau quiz --help`\n",
            ),
            (
                "quiz --seed",
                "erreur : il manque une valeur après `--seed <NOMBRE>`\n  aide : donnez un nombre entier, par exemple `42`\n  voyez `niveau quiz --help`\n",
            ),
            (
                "quiz --seed 1 --seed 2",
                "erreur : `--seed <NOMBRE>` est écrit deux fois\n  aide : donnez un nombre entier, par exemple `42`\n  voyez `niveau quiz --help`\n",
            ),
            ("near", "erreur : il manque `<LIEU>...`\n  voyez `niveau near --help`\n"),
            (
                "bank check --today demain",
                "erreur : `demain` ne convient pas pour `--today <DATE>`\n  aide : donnez une date, par exemple `2026-11-21`\n  voyez `niveau bank check --help`\n",
            ),
            (
                "bank show a b",
                "erreur : `b` n’est pas prévu ici\n  voyez `niveau bank show --help`\n",
            ),
            (
                "bank schema item",
                "erreur : `item` ne convient pas pour `<SORTE>`\n  aide : écrivez `items`\n  voyez `niveau bank schema --help`\n",
            ),
            (
                "quiz --plain=1",
                "erreur : `1` est de trop pour `--plain`\n  voyez `niveau quiz --help`\n",
            ),
        ] {
            assert_eq!(said(Lang::Fr, typed), expected, "{typed}");
        }
    }

    #[test]
    fn no_english_is_left() {
        let typed =
            ["--x", "x", "quiz --seed x", "quiz --lang de", "near", "quiz --plain=1", "bank x"];
        for lang in [Lang::Fr, Lang::Nl] {
            for typed in typed {
                let said = said(lang, typed);
                for english in ["error", "tip", "Usage", "argument '", "value", "found", "try"] {
                    assert!(!said.contains(english), "{said}");
                }
            }
        }
    }

    #[test]
    fn what_was_typed_is_shown_inert() {
        assert!(said(Lang::Nl, "--\u{1b}[2J").contains("`--\\u{1b}[2J` is hier niet voorzien"));
    }

    #[test]
    fn a_group_of_commands_alone_shows_its_help() {
        assert!(said(Lang::Nl, "bank").starts_with("Controleert en toont een vragenbank\n"));
    }
}
