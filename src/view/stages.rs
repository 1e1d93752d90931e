//! The screens around the questions: language, notice, equipment, stopping, where from, goodbye.

use super::screen::{Ask, Candidate, Choice, Commands, Screen};
use super::{Block, Kept, Scene};
use crate::domain::gazetteer::Origin;
use crate::domain::id::Lang;
use crate::domain::item::Equipment;
use crate::domain::session::Input;
use crate::domain::text::inert;
use crate::l10n::L10n;

/// Returns the choice of a language, said in every language of the bank.
pub(super) fn language(scene: &Scene, voices: &[&L10n]) -> Screen {
    let in_all = |say: fn(&L10n) -> String| {
        voices.iter().map(|l10n| say(l10n)).collect::<Vec<_>>().join(" / ")
    };
    let last = voices.len().to_string();
    let choices = voices
        .iter()
        .map(|l10n| Choice { text: l10n.language_name(), input: Input::Language(l10n.lang) });
    Screen {
        question: vec![Block::Paragraph(in_all(|l10n| l10n.session_choose_language()))],
        ask: Ask::One { prompt: format!("1 - {last} : "), choices: choices.collect() },
        refused: voices
            .iter()
            .map(|l10n| l10n.refused_one(last.clone()))
            .collect::<Vec<_>>()
            .join(" "),
        commands: Commands::default(),
        // Said back in the language that was chosen, by its own name.
        echo: String::new(),
        ..scene.blank(scene.l10n.session_title())
    }
}

/// Returns what this is, what is kept, that one may stop: forty words at most.
pub(super) fn notice(scene: &Scene, questions: usize, is_at_most: bool) -> Screen {
    let l10n = scene.l10n;
    let kept = match scene.kept {
        Kept::Nothing => l10n.notice_nothing_kept(),
        Kept::Result => l10n.notice_result_kept(),
        Kept::Answers => l10n.notice_kept(),
    };
    let questions = questions as i64;
    let what = match is_at_most {
        true => l10n.notice_what_at_most(questions),
        false => l10n.notice_what(questions),
    };
    let sentences = [what, l10n.notice_not_exam(), kept, l10n.notice_stop()];
    opening(scene, l10n.notice_title(), sentences)
}

/// Returns a first screen: a few sentences, then Enter begins.
pub(super) fn opening(scene: &Scene, title: String, sentences: [String; 4]) -> Screen {
    Screen {
        body: sentences.into_iter().map(Block::Paragraph).collect(),
        ask: Ask::Enter { prompt: scene.l10n.notice_continue() },
        commands: Commands { back: None, hint: String::new(), ..scene.commands() },
        ..scene.blank(title)
    }
}

/// Returns what the person uses.
pub(super) fn equipment(scene: &Scene) -> Screen {
    let l10n = scene.l10n;
    let text = |equipment| match equipment {
        Equipment::Computer => l10n.equipment_computer(),
        Equipment::PhoneOnly => l10n.equipment_phone_only(),
        Equipment::None => l10n.equipment_none(),
    };
    let choices =
        Equipment::ALL.map(|one| Choice { text: text(one), input: Input::Equipment(one) });
    choice(scene, l10n.equipment_title(), l10n.equipment_question(), choices.to_vec())
}

/// Returns whether the person really wants to stop: asked once.
pub(super) fn stopping(scene: &Scene, answered: bool, is_done: bool) -> Screen {
    let l10n = scene.l10n;
    let mut choices = vec![Choice { text: l10n.stopping_resume(), input: Input::Resume }];
    if answered && !is_done {
        choices.push(Choice { text: l10n.stopping_results(), input: Input::SeeResults });
    }
    let leave = if is_done { l10n.stopping_finish() } else { l10n.stopping_leave() };
    choices.push(Choice { text: leave, input: Input::Leave });
    let screen = choice(scene, l10n.stopping_title(), l10n.stopping_question(), choices);
    let commands = Commands { stop: None, hint: String::new(), ..scene.commands() };
    Screen { commands, ..screen }
}

pub(super) fn choice(
    scene: &Scene,
    title: String,
    question: String,
    choices: Vec<Choice>,
) -> Screen {
    let last = choices.len().to_string();
    Screen {
        question: vec![Block::Paragraph(question)],
        ask: Ask::One { prompt: scene.l10n.prompt_one(last.clone()), choices },
        refused: scene.l10n.refused_one(last),
        commands: scene.commands(),
        ..scene.blank(title)
    }
}

/// Returns where the person starts from; where the place itself is known, Enter alone starts there.
pub(super) fn where_from(scene: &Scene, remark: &[String], here: Option<&Origin>) -> Screen {
    let l10n = scene.l10n;
    let mut question: Vec<_> = remark.iter().map(|text| Block::Paragraph(inert(text))).collect();
    question.push(Block::Paragraph(l10n.where_question()));
    let name = here.map(|here| inert(here.label.get(l10n.lang)));
    question.extend(name.map(|name| Block::Paragraph(l10n.where_here(name))));
    let (prompt, otherwise) = match here {
        Some(here) => (l10n.prompt_where_here(), Input::Origin(here.clone())),
        None => (l10n.prompt_where(), Input::Continue),
    };
    Screen {
        question,
        ask: Ask::Where { prompt, otherwise },
        refused: l10n.refused_where(),
        commands: scene.commands(),
        ..scene.blank(l10n.where_title())
    }
}

/// Returns which of several places of the same name is meant.
pub(super) fn candidates(scene: &Scene, candidates: Vec<Candidate>) -> Screen {
    let l10n = scene.l10n;
    let last = candidates.len().to_string();
    Screen {
        question: vec![Block::Paragraph(l10n.where_many())],
        ask: Ask::Candidates { prompt: l10n.prompt_one(last.clone()), candidates },
        refused: l10n.refused_one(last),
        commands: scene.commands(),
        ..scene.blank(l10n.where_title())
    }
}

/// Returns whether anybody is there.
pub(super) fn still_there(scene: &Scene) -> Screen {
    let l10n = scene.l10n;
    Screen {
        ask: Ask::Enter { prompt: l10n.still_there_continue() },
        ..scene.blank(l10n.still_there_title())
    }
}

/// Returns the end.
pub(super) fn goodbye(scene: &Scene) -> Screen {
    let l10n = scene.l10n;
    let kept = match scene.kept {
        Kept::Nothing => l10n.goodbye_nothing_kept(),
        Kept::Result => l10n.goodbye_result_kept(),
        Kept::Answers => l10n.goodbye_kept(),
    };
    let thanks = Block::Paragraph(format!("{} {kept}", l10n.goodbye_thanks()));
    Screen { body: vec![thanks], ask: Ask::Nothing, ..scene.blank(l10n.goodbye_title()) }
}

/// Returns the commands of a scene in words: back, stop, the other language.
pub(super) fn commands(l10n: &L10n, other: Option<(Lang, String)>) -> Commands {
    let mut hints = vec![l10n.command_back(), l10n.command_stop()];
    hints.extend(other.iter().map(|(_, name)| l10n.command_language(name.clone())));
    Commands {
        dont_know: None,
        words: Vec::new(),
        back: Some(Input::Back),
        stop: Some(Input::Stop),
        language: other.map(|(language, _)| Input::Language(language)),
        listen: false,
        print: false,
        hint: hint(&hints),
    }
}

/// Returns a screen where a sheet to take home can be asked for.
pub(super) fn offering_sheet(screen: Screen, l10n: &L10n) -> Screen {
    let hint = beside(&screen.commands.hint, &hint(&[l10n.command_print()]));
    let commands = Commands { print: true, hint, ..screen.commands };
    Screen { commands, ..screen }
}

/// Returns the screen that says when the sheet will be printed.
pub(super) fn sheet_wanted(scene: &Scene) -> Screen {
    let l10n = scene.l10n;
    Screen {
        body: vec![Block::Paragraph(l10n.sheet_wanted())],
        ask: Ask::Enter { prompt: l10n.words_back() },
        ..scene.blank(l10n.sheet_title())
    }
}

/// Stands between two hints; no line begins with it.
const BETWEEN: &str = "\u{a0}· ";

/// Returns two lines of hints as one.
pub(super) fn beside(first: &str, then: &str) -> String {
    let both: Vec<&str> = [first, then].into_iter().filter(|hint| !hint.is_empty()).collect();
    both.join(BETWEEN)
}

/// Returns the hard words of a screen: asked for with a key that is the same everywhere.
pub(super) fn words(scene: &Scene, words: &[(String, String)]) -> Screen {
    let l10n = scene.l10n;
    let pair = |(word, means): &(String, String)| l10n.results_pair(inert(word), inert(means));
    let entries = words.iter().map(|word| ("-".to_owned(), pair(word)));
    Screen {
        body: vec![Block::List(entries.collect())],
        ask: Ask::Enter { prompt: l10n.words_back() },
        ..scene.blank(l10n.words_title())
    }
}

/// Returns hints in one line that only breaks between two of them.
pub(super) fn hint(hints: &[String]) -> String {
    let whole = |hint: &String| hint.replace(' ', "\u{a0}");
    hints.iter().map(whole).collect::<Vec<_>>().join(BETWEEN)
}
