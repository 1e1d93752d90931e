//! The questions of a set-up: one a screen, answered in words of one's own.

use super::Block;
use super::screen::{Ask, Screen};
use crate::domain::session::Input;
use crate::domain::text::inert;
use crate::l10n::L10n;

/// A question of a set-up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What it is about.
    pub title: String,
    /// What is asked, and how to write it.
    pub text: String,
    /// What is set now.
    pub now: Option<String>,
    /// Why what was typed last does not do, and what to type instead.
    pub remark: Vec<String>,
}

/// Returns the screen of a question. Enter alone leaves things as they are, and says so.
pub fn screen(question: &Question, l10n: &L10n) -> Screen {
    let paragraph = |text: &String| Block::Paragraph(inert(text));
    let mut blocks: Vec<Block> = question.remark.iter().map(paragraph).collect();
    blocks.push(Block::Paragraph(question.text.clone()));
    blocks.push(match &question.now {
        Some(now) => Block::Labelled(l10n.setup_now(), inert(now)),
        None => Block::Paragraph(l10n.setup_nothing_yet()),
    });
    blocks.push(Block::Paragraph(match question.now {
        Some(_) => l10n.setup_keep(),
        None => l10n.setup_skip(),
    }));
    Screen {
        question: blocks,
        ask: Ask::Where { prompt: l10n.setup_prompt(), otherwise: Input::Continue },
        refused: l10n.setup_refused(),
        more: l10n.session_more(),
        is_result: false,
        ..Screen::page(question.title.clone(), Vec::new())
    }
}
