//! The screens of practice: what it is, which module, what is right and why, the end. Never a level.

use super::screen::{Ask, Choice, Screen};
use super::{Block, Scene, stages};
use crate::domain::id::{ChoiceId, ModuleId};
use crate::domain::item::{Answer, Item};
use crate::domain::session::Input;
use crate::domain::text::inert;
use crate::domain::words::ItemWords;
use crate::l10n::L10n;

/// Decimals of a number that is not whole: most are amounts.
const CENTS: usize = 2;

/// Returns what practice is.
pub(super) fn notice(scene: &Scene) -> Screen {
    let l10n = scene.l10n;
    let sentences = [
        l10n.practice_what(),
        l10n.practice_no_level(),
        l10n.notice_nothing_kept(),
        l10n.notice_stop(),
    ];
    stages::opening(scene, l10n.practice_title(), sentences)
}

/// Returns the choice of a module: all of them first.
pub(super) fn modules(modules: &[&ModuleId], scene: &Scene) -> Screen {
    let l10n = scene.l10n;
    let all = Choice { text: l10n.practice_all(), input: Input::Module(None) };
    let named = modules.iter().map(|module| Choice {
        text: l10n.module(module),
        input: Input::Module(Some((*module).clone())),
    });
    let choices = std::iter::once(all).chain(named).collect();
    stages::choice(scene, l10n.practice_title(), l10n.practice_module(), choices)
}

/// Returns what is right and how one can see it.
pub(super) fn explained(item: &Item, answer: &Answer, is_last: bool, scene: &Scene) -> Screen {
    let l10n = scene.l10n;
    let Some(words) = scene.words.of(l10n.lang, &item.id) else {
        // A checked bank has words for every item.
        return scene.blank(String::new());
    };
    let is_right = item.kind.credit(answer).is_some_and(|credit| credit.is_full());
    let title = if is_right { l10n.practice_right() } else { l10n.practice_together() };
    let mut body = vec![
        Block::Heading(l10n.practice_answer()),
        Block::List(right(&item.kind.right_answer(), words, l10n)),
    ];
    let texts = [&words.explanation, &words.why, &words.offline_alternative];
    body.extend(texts.into_iter().flatten().map(|text| Block::Paragraph(inert(text))));
    let prompt = if is_last { l10n.prompt_continue() } else { l10n.practice_next() };
    Screen { body, ask: Ask::Enter { prompt }, commands: scene.commands(), ..scene.blank(title) }
}

/// Returns the end of practice.
pub(super) fn practised(questions: usize, scene: &Scene) -> Screen {
    let l10n = scene.l10n;
    let sentences = [l10n.practice_done(questions as i64), l10n.practice_after()];
    Screen {
        body: sentences.into_iter().map(Block::Paragraph).collect(),
        ask: Ask::Enter { prompt: l10n.prompt_continue() },
        commands: scene.commands(),
        ..scene.blank(l10n.practice_title())
    }
}

/// Returns the right answer in words, with the marks that it has on the screen of the question.
fn right(answer: &Answer, words: &ItemWords, l10n: &L10n) -> Vec<(String, String)> {
    let option = |id: &ChoiceId| words.options.get(id).map(|text| inert(text)).unwrap_or_default();
    let target = |id: &ChoiceId| words.targets.get(id).map(|text| inert(text)).unwrap_or_default();
    let dash = |text: String| ("-".to_owned(), text);
    match answer {
        Answer::One(id) | Answer::Rating(id) => vec![dash(option(id))],
        Answer::Many(ids) => ids.iter().map(|id| dash(option(id))).collect(),
        Answer::Order(ids) => {
            let numbered = ids.iter().zip(1..);
            numbered.map(|(id, place)| (format!("{place}."), option(id))).collect()
        }
        Answer::Pairs(pairs) => pairs
            .iter()
            .map(|(id, other)| dash(l10n.results_pair(option(id), target(other))))
            .collect(),
        Answer::Number(number) => {
            let decimals = if number.fract() == 0.0 { 0 } else { CENTS };
            let number = l10n.decimal(*number, decimals);
            let unit = words.unit.as_deref().map(inert).unwrap_or_default();
            vec![dash(format!("{number} {unit}").trim_end().to_owned())]
        }
        Answer::DontKnow => Vec::new(),
    }
}
