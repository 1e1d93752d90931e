//! What an animator reads and answers beside a visitor's questions: before them, after them, and between
//! two people of a group. None of it is scored.

use super::screen::{Ask, Choice, Commands, Screen};
use super::{Block, Reply};
use crate::domain::id::ChoiceId;
use crate::domain::item::Answer;
use crate::domain::report::Assistance;
use crate::domain::session::Input;
use crate::domain::text::inert;
use crate::l10n::L10n;

/// Who somebody is in a group, from 1, and how many there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    /// Whose turn it is.
    pub person: usize,
    /// How many people there are.
    pub of: usize,
}

/// Returns what an animator keeps in mind before the questions; it asks for nothing.
pub fn reminder(l10n: &L10n) -> Screen {
    let points = [
        l10n.ethics_choice(),
        l10n.ethics_why(),
        l10n.ethics_hands(),
        l10n.ethics_private(),
        l10n.ethics_result(),
    ];
    let points = points.map(|point| ("-".to_owned(), point)).to_vec();
    let body = vec![Block::List(points), Block::Paragraph(l10n.ethics_charter())];
    Screen { is_result: false, ..Screen::page(l10n.ethics_title(), body) }
}

/// Returns whether somebody helped with the questions: asked once, before the result.
pub fn assistance(l10n: &L10n) -> Screen {
    let choice = |text: String, code: &str| {
        let id = ChoiceId::parse(code).expect("codes are written as names");
        Choice { text, input: Input::Answer(Answer::One(id)) }
    };
    let choices = vec![
        choice(l10n.assistance_alone(), &id_of(Assistance::Alone)),
        choice(l10n.assistance_with_help(), &id_of(Assistance::WithHelp)),
        choice(l10n.assistance_not_said(), "not-said"),
    ];
    let last = choices.len().to_string();
    Screen {
        question: vec![Block::Paragraph(l10n.assistance_question())],
        ask: Ask::One { prompt: l10n.prompt_one(last.clone()), choices },
        refused: l10n.refused_one(last),
        ..asking(l10n.assistance_title(), l10n)
    }
}

/// Returns what was chosen on the screen of [`assistance`]; nothing when that was not said.
pub fn assistance_of(reply: &Reply) -> Option<Assistance> {
    let Reply::Input(Input::Answer(Answer::One(id))) = reply else { return None };
    Assistance::ALL.into_iter().find(|one| id_of(*one) == id.as_str())
}

/// Returns a screen that says where it is shown.
pub fn signed(screen: Screen, place: Option<&str>, l10n: &L10n) -> Screen {
    let Some(place) = place else { return screen };
    let mut body = screen.body;
    body.push(Block::Paragraph(l10n.desk_place(inert(place))));
    Screen { body, ..screen }
}

/// Returns the screen before somebody of a group begins; it can be stopped there.
pub fn next_person(turn: Turn, l10n: &L10n) -> Screen {
    let (person, of) = (turn.person.to_string(), turn.of.to_string());
    Screen {
        // Before the first one nothing was shown.
        body: (turn.person > 1).then(|| Block::Paragraph(l10n.group_next())).into_iter().collect(),
        ask: Ask::Enter { prompt: l10n.notice_continue() },
        commands: Commands {
            stop: Some(Input::Leave),
            hint: l10n.group_stop(),
            ..Commands::default()
        },
        ..asking(l10n.group_title(person, of), l10n)
    }
}

/// Returns the screen after somebody of a group: what was shown goes when it does.
pub fn finished(l10n: &L10n) -> Screen {
    Screen {
        body: vec![Block::Paragraph(l10n.group_finished())],
        ask: Ask::Enter { prompt: l10n.group_clear() },
        ..asking(l10n.group_finished_title(), l10n)
    }
}

fn asking(title: String, l10n: &L10n) -> Screen {
    Screen {
        is_result: false,
        refused: l10n.refused_continue(),
        more: l10n.session_more(),
        echo: format!("{} ", l10n.session_echo()),
        ..Screen::page(title, Vec::new())
    }
}

/// Returns the name of a choice: names have hyphens.
fn id_of(assistance: Assistance) -> String {
    assistance.code().replace('_', "-")
}
