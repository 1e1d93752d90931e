//! A question → [`Screen`].

use super::screen::{Ask, Choice, Commands, Progress, Screen, Target};
use super::stimulus::stimulus;
use super::{Block, Scene, stages};
use crate::domain::id::{ChoiceId, Lang};
use crate::domain::item::{Answer, Prompt};
use crate::domain::session::{Input, Question};
use crate::domain::text::inert;
use crate::domain::words::ItemWords;
use crate::l10n::L10n;

/// Returns the screen of a question.
pub(super) fn question(question: &Question, scene: &Scene) -> Screen {
    let l10n = scene.l10n;
    let Some(words) = scene.words.of(l10n.lang, &question.item.id) else {
        // A checked bank has words for every item.
        return scene.blank(String::new());
    };
    let is_practice = question.place == 0;
    let prompt = question.item.kind.prompt();
    let title = match (is_practice, question.of) {
        (true, _) => l10n.session_practice(),
        (false, 0) => l10n.session_progress_open(question.place.to_string()),
        (false, _) => String::new(),
    };
    Screen {
        progress: (!is_practice && question.of > 0).then(|| progress(question, l10n)),
        body: words.stimulus.iter().flat_map(|shown| stimulus(shown, l10n)).collect(),
        question: if is_practice {
            vec![
                Block::Paragraph(l10n.session_practice_how()),
                Block::Paragraph(inert(&words.stem)),
            ]
        } else {
            vec![Block::Paragraph(inert(&words.stem))]
        },
        ask: ask(&prompt, words, l10n),
        refused: refused(&prompt, l10n),
        commands: commands(&prompt, scene),
        ..scene.blank(title)
    }
}

fn progress(question: &Question, l10n: &L10n) -> Progress {
    let (place, of) = (question.place, question.of);
    let words = if question.is_at_most {
        l10n.session_progress_at_most(place.to_string(), of.to_string())
    } else {
        l10n.session_progress(place.to_string(), of.to_string())
    };
    Progress { words, done: place - 1, of }
}

/// Returns what is expected for a prompt, with the words of its item.
pub(super) fn ask(prompt: &Prompt, words: &ItemWords, l10n: &L10n) -> Ask {
    let last = |ids: &[ChoiceId]| ids.len().to_string();
    match prompt {
        Prompt::One(ids) => Ask::One {
            prompt: l10n.prompt_one(last(ids)),
            choices: choices(ids, words, Answer::One),
        },
        Prompt::Rating(ids) => {
            let choices = choices(ids, words, Answer::Rating);
            Ask::One { prompt: l10n.prompt_one(last(ids)), choices }
        }
        Prompt::Many(ids) => {
            Ask::Many { prompt: l10n.prompt_many(), options: targets(ids, &words.options) }
        }
        Prompt::Check(ids) => Ask::Check {
            prompt: l10n.prompt_many(),
            options: targets(ids, &words.options),
            none: l10n.session_none_of_these(),
        },
        Prompt::Order(ids) => {
            Ask::Order { prompt: l10n.prompt_order(), options: targets(ids, &words.options) }
        }
        Prompt::Match { options, targets: ids } => Ask::Match {
            prompt: l10n.prompt_match(),
            options: targets(options, &words.options),
            targets: targets(ids, &words.targets),
        },
        Prompt::Number => Ask::Number {
            prompt: match &words.unit {
                Some(unit) => l10n.prompt_number_unit(inert(unit)),
                None => l10n.prompt_number(),
            },
        },
    }
}

fn choices(ids: &[ChoiceId], words: &ItemWords, answer: fn(ChoiceId) -> Answer) -> Vec<Choice> {
    let choice =
        |target: Target| Choice { text: target.text, input: Input::Answer(answer(target.id)) };
    targets(ids, &words.options).into_iter().map(choice).collect()
}

fn targets(ids: &[ChoiceId], texts: &std::collections::BTreeMap<ChoiceId, String>) -> Vec<Target> {
    let text = |id: &ChoiceId| texts.get(id).map(|text| inert(text)).unwrap_or_default();
    ids.iter().map(|id| Target { id: id.clone(), text: text(id) }).collect()
}

fn refused(prompt: &Prompt, l10n: &L10n) -> String {
    match prompt {
        Prompt::One(ids) | Prompt::Rating(ids) => l10n.refused_question(ids.len().to_string()),
        Prompt::Many(ids) => l10n.refused_many(ids.len().to_string()),
        Prompt::Check(ids) => l10n.refused_check((ids.len() + 1).to_string()),
        Prompt::Order(ids) => l10n.refused_order(ids.len().to_string()),
        Prompt::Match { .. } => l10n.refused_match(),
        Prompt::Number => l10n.refused_number(),
    }
}

fn commands(prompt: &Prompt, scene: &Scene) -> Commands {
    let input = Input::Answer(Answer::DontKnow);
    let dont_know = Some(Choice { text: scene.l10n.session_dont_know(), input });
    let hint = match prompt {
        Prompt::Number => scene.l10n.command_dont_know_number(),
        Prompt::One(_)
        | Prompt::Rating(_)
        | Prompt::Many(_)
        | Prompt::Check(_)
        | Prompt::Order(_)
        | Prompt::Match { .. } => scene.l10n.command_dont_know(),
    };
    let commands = scene.commands();
    let hint = stages::beside(&stages::hint(&[hint]), &commands.hint);
    Commands { dont_know, hint, ..commands }
}

/// Returns the other language that the bank exists in.
pub(super) fn other_language(languages: &[Lang], now: Lang) -> Option<Lang> {
    languages.iter().copied().find(|language| *language != now)
}
