//! The tour for a new animator: ten stops, each with a few sentences, a screen of the program as it is, and
//! what to type to see more.

use super::screen::{Ask, Commands, Screen};
use super::{Block, stages};
use crate::domain::session::Input;
use crate::l10n::L10n;

/// A stop of the tour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// What the program is, and what it is not.
    What,
    /// How to begin with somebody, and how to be with them.
    Beside,
    /// The first screen.
    Welcome,
    /// A question.
    Question,
    /// The keys that are the same everywhere.
    Keys,
    /// A result.
    Result,
    /// How to talk about it.
    Talk,
    /// Help nearby.
    Nearby,
    /// A group, a kiosk, paper.
    Others,
    /// Setting up, and where to look things up.
    Yours,
}

impl Stop {
    /// Every stop, in order.
    pub const ALL: [Stop; 10] = [
        Stop::What,
        Stop::Beside,
        Stop::Welcome,
        Stop::Question,
        Stop::Keys,
        Stop::Result,
        Stop::Talk,
        Stop::Nearby,
        Stop::Others,
        Stop::Yours,
    ];

    /// Returns its title, and what is said there.
    fn words(self, l10n: &L10n) -> (String, String) {
        match self {
            Stop::What => (l10n.tour_what(), l10n.tour_what_text()),
            Stop::Beside => (l10n.tour_beside(), l10n.tour_beside_text()),
            Stop::Welcome => (l10n.tour_welcome(), l10n.tour_welcome_text()),
            Stop::Question => (l10n.tour_question(), l10n.tour_question_text()),
            Stop::Keys => (l10n.tour_keys(), l10n.tour_keys_text()),
            Stop::Result => (l10n.tour_result(), l10n.tour_result_text()),
            Stop::Talk => (l10n.tour_talk(), l10n.tour_talk_text()),
            Stop::Nearby => (l10n.tour_nearby(), l10n.tour_nearby_text()),
            Stop::Others => (l10n.tour_others(), l10n.tour_others_text()),
            Stop::Yours => (l10n.tour_yours(), l10n.tour_yours_text()),
        }
    }

    /// Returns commands to try, one a line; they are the same in every language.
    pub fn commands(self) -> &'static [&'static str] {
        match self {
            Stop::What | Stop::Beside | Stop::Keys => &[],
            Stop::Welcome => &["niveau quiz"],
            Stop::Question => &["niveau quiz --quick", "niveau practice"],
            Stop::Result => &["niveau quiz --output result.json --format json"],
            Stop::Talk => &["niveau explain result.json"],
            Stop::Nearby => &["niveau near 1060", "niveau near 1060 --need course"],
            Stop::Others => &["niveau quiz --people 6", "niveau bank paper"],
            Stop::Yours => &["niveau init", "niveau --help"],
        }
    }
}

/// Returns the screen of a stop, with a screen of the program inside where there is one to see.
pub fn screen(stop: Stop, shown: Option<&Screen>, l10n: &L10n) -> Screen {
    let (title, text) = stop.words(l10n);
    let at = Stop::ALL.iter().position(|one| *one == stop).unwrap_or(0);
    let (number, of) = (at + 1, Stop::ALL.len());
    let mut body = vec![Block::Paragraph(text)];
    body.extend(shown.map(quoted));
    if !stop.commands().is_empty() {
        body.push(Block::Paragraph(l10n.tour_try()));
        let commands = stop.commands().iter();
        let entry = |command: &&str| ("-".to_owned(), (*command).to_owned());
        body.push(Block::List(commands.map(entry).collect()));
    }
    let is_last = number == of;
    let mut hint = vec![l10n.command_stop()];
    if at > 0 {
        hint.insert(0, l10n.command_back());
    }
    Screen {
        ask: Ask::Enter { prompt: if is_last { l10n.tour_end() } else { l10n.tour_next() } },
        commands: Commands {
            back: (at > 0).then_some(Input::Back),
            stop: Some(Input::Stop),
            hint: stages::hint(&hint),
            ..Commands::default()
        },
        refused: l10n.refused_continue(),
        more: l10n.session_more(),
        ..Screen::page(l10n.tour_title(number.to_string(), of.to_string(), title), body)
    }
}

/// Returns a screen of the program as something that is shown inside another.
pub fn quoted(shown: &Screen) -> Block {
    let title = Some(&shown.title).filter(|title| !title.is_empty());
    let mut blocks: Vec<Block> = title.cloned().map(Block::Heading).into_iter().collect();
    blocks.extend(shown.progress.as_ref().map(|one| Block::Paragraph(one.words.clone())));
    blocks.extend(shown.body.iter().chain(&shown.question).cloned());
    let (texts, prompt) = asked(&shown.ask);
    if !texts.is_empty() {
        let mark = |(at, text): (usize, String)| (format!("{}.", at + 1), text);
        blocks.push(Block::List(texts.into_iter().enumerate().map(mark).collect()));
    }
    let last = [shown.commands.hint.clone(), prompt];
    blocks.extend(last.into_iter().filter(|text| !text.is_empty()).map(Block::Paragraph));
    Block::Quoted(blocks)
}

/// Returns what can be chosen, and the prompt.
fn asked(ask: &Ask) -> (Vec<String>, String) {
    match ask {
        Ask::Nothing => (Vec::new(), String::new()),
        Ask::One { prompt, choices } => {
            (choices.iter().map(|choice| choice.text.clone()).collect(), prompt.clone())
        }
        Ask::Many { prompt, options }
        | Ask::Check { prompt, options, .. }
        | Ask::Order { prompt, options }
        | Ask::Match { prompt, options, .. } => {
            (options.iter().map(|option| option.text.clone()).collect(), prompt.clone())
        }
        Ask::Candidates { prompt, candidates } => {
            (candidates.iter().map(|one| one.text.clone()).collect(), prompt.clone())
        }
        Ask::Enter { prompt } | Ask::Number { prompt } | Ask::Where { prompt, .. } => {
            (Vec::new(), prompt.clone())
        }
    }
}
