//! [`Screen`] → what a voice says of it, piece by piece: what is read, the question, and then one by one
//! what can be chosen, each with the number that is typed for it.

use super::screen::{Ask, Block, Screen};
use super::stages::{beside, hint};
use crate::domain::id::Lang;
use crate::domain::text::is_unsafe;
use crate::l10n::L10n;

/// The longest piece, in characters: more than any paragraph of a bank, less than an argument may be.
const LONGEST: usize = 4_000;

/// Returns what is said of a screen, in order. No piece is empty, holds a control character or begins with
/// a hyphen, which a program would take for an option.
pub fn spoken(screen: &Screen) -> Vec<String> {
    let mut pieces = Vec::new();
    match &screen.progress {
        Some(progress) => pieces.push(progress.words.clone()),
        None => pieces.push(screen.title.clone()),
    }
    screen.body.iter().chain(&screen.question).for_each(|block| add(block, &mut pieces));
    asked(&screen.ask, &mut pieces);
    if let Some(dont_know) = &screen.commands.dont_know {
        let key = if matches!(screen.ask, Ask::Number { .. }) { "n" } else { "0" };
        pieces.push(numbered(key, &dont_know.text));
    }
    pieces.iter().map(|piece| sayable(piece)).filter(|piece| !piece.is_empty()).collect()
}

/// Returns the choice of a language, in each of them.
pub fn spoken_languages(voices: &[&L10n]) -> Vec<(Lang, String)> {
    let piece = |(at, voice): (usize, &&L10n)| {
        let name = numbered(&(at + 1).to_string(), &voice.language_name());
        (voice.lang, sayable(&format!("{}. {name}", voice.session_choose_language())))
    };
    voices.iter().enumerate().map(piece).collect()
}

/// Returns a screen on which one can ask to hear it again.
pub fn with_voice(screen: Screen, l10n: &L10n) -> Screen {
    let mut commands = screen.commands;
    commands.listen = true;
    commands.hint = beside(&commands.hint, &hint(&[l10n.command_listen()]));
    Screen { commands, ..screen }
}

fn add(block: &Block, pieces: &mut Vec<String>) {
    match block {
        Block::Heading(text) | Block::Paragraph(text) => pieces.push(text.clone()),
        Block::Labelled(label, text) => pieces.push(format!("{label} {text}")),
        Block::List(entries) => pieces.extend(entries.iter().map(|(mark, text)| {
            let mark = mark.trim_end_matches(['.', ')']);
            if mark.chars().all(char::is_alphanumeric) {
                numbered(mark, text)
            } else {
                text.clone()
            }
        })),
        Block::Table(rows) => pieces.extend(rows.iter().map(|row| row.join(", "))),
        Block::Bar { label, words, .. } => pieces.push(format!("{label}: {words}")),
        // What it leads to stands in letters beside it.
        Block::Code { .. } => {}
        Block::Quoted(blocks) => blocks.iter().for_each(|block| add(block, pieces)),
    }
}

fn asked(ask: &Ask, pieces: &mut Vec<String>) {
    let mut count = 0;
    let mut add = |text: &str| {
        count += 1;
        pieces.push(numbered(&count.to_string(), text));
    };
    match ask {
        Ask::Nothing => {}
        Ask::Enter { prompt } | Ask::Number { prompt } | Ask::Where { prompt, .. } => {
            pieces.push(prompt.trim_end_matches([' ', ':', '\u{a0}']).to_owned());
        }
        Ask::One { choices, .. } => choices.iter().for_each(|choice| add(&choice.text)),
        Ask::Many { options, .. } | Ask::Order { options, .. } => {
            options.iter().for_each(|option| add(&option.text));
        }
        Ask::Check { options, none, .. } => {
            options.iter().for_each(|option| add(&option.text));
            add(none);
        }
        Ask::Match { options, targets, .. } => {
            options.iter().for_each(|option| add(&option.text));
            let letters = ('a'..='z').zip(targets);
            pieces.extend(letters.map(|(key, target)| numbered(&key.to_string(), &target.text)));
        }
        Ask::Candidates { candidates, .. } => {
            candidates.iter().for_each(|candidate| add(&candidate.text));
        }
    }
}

/// A comma: after a full stop a Dutch voice would say `first`.
fn numbered(key: &str, text: &str) -> String {
    format!("{key}, {text}")
}

/// Returns a text as it goes to a program that speaks.
fn sayable(text: &str) -> String {
    let quiet = |c: char| if is_unsafe(c) || c.is_control() || c == '\u{fffd}' { ' ' } else { c };
    let text: String = text.chars().map(quiet).take(LONGEST).collect();
    text.trim_matches(|c: char| c.is_whitespace() || c == '-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::samples;

    #[test]
    fn the_question_and_then_each_choice_with_its_number() {
        insta::assert_snapshot!(spoken(&samples::question()).join("\n"), @"
        Question 3 sur 12
        Quel mot de passe choisissez-vous ?
        1, Le même partout
        2, Un mot de passe différent
        3, Mon prénom
        4, 1234
        0, Je ne sais pas
        ");
        insta::assert_snapshot!(spoken(&samples::pairs()).join(" | "), @"Question 3 sur 12 | Quel mot de passe choisissez-vous ? | 1, Photo | 2, Lettre | a, Traitement de texte | b, Appareil | 0, Je ne sais pas");
        insta::assert_snapshot!(spoken(&samples::number()).join(" | "), @"Question 3 sur 12 | Quel mot de passe choisissez-vous ? | Combien d'euros ? | n, Je ne sais pas");
        insta::assert_snapshot!(spoken(&samples::check()).join(" | "), @"Question 3 sur 12 | Quel mot de passe choisissez-vous ? | 1, Le même partout | 2, Un mot de passe différent | 3, Mon prénom | 4, 1234 | 5, Rien de tout cela | 0, Je ne sais pas");
        insta::assert_snapshot!(spoken(&samples::results()).join(" | "), @"Vos résultats | Ce que vous savez déjà | Vous trouvez une information. | Entrée pour continuer");
    }

    #[test]
    fn a_language_is_chosen_in_each_of_them() {
        let voices = [Lang::Fr, Lang::Nl].map(L10n::new);
        let said = spoken_languages(&voices.each_ref());
        let said: Vec<String> =
            said.into_iter().map(|(lang, text)| format!("{lang:?}: {text}")).collect();
        insta::assert_snapshot!(said.join("\n"), @"
        Fr: Choisissez votre langue. 1, Français
        Nl: Kies uw taal. 2, Nederlands
        ");
    }

    proptest::proptest! {
        #[test]
        fn no_text_is_taken_for_an_option_or_a_control(text: String) {
            let mut screen = samples::question();
            screen.question = vec![Block::Paragraph(text.clone()), Block::Heading(format!("--{text}"))];
            screen.title = text;
            screen.progress = None;
            for piece in spoken(&screen) {
                proptest::prop_assert!(!piece.is_empty() && !piece.starts_with('-'), "{piece:?}");
                proptest::prop_assert!(!piece.chars().any(char::is_control), "{piece:?}");
            }
        }
    }
}
