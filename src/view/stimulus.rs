//! What is shown before a question, in an order that makes sense read aloud: who, what, then the text.

use super::Block;
use crate::domain::text::inert;
use crate::domain::words::{SearchResult, Stimulus};
use crate::l10n::L10n;

/// Returns a stimulus as blocks: its kind first, so that a listener knows what comes.
pub(super) fn stimulus(stimulus: &Stimulus, l10n: &L10n) -> Vec<Block> {
    let (heading, blocks) = match stimulus {
        Stimulus::Email { from, to, subject, body, attachments } => {
            let mut blocks = vec![
                labelled(l10n.stimulus_from(), from),
                labelled(l10n.stimulus_to(), to),
                labelled(l10n.stimulus_subject(), subject),
                paragraph(body),
            ];
            if !attachments.is_empty() {
                blocks.push(labelled(l10n.stimulus_attachments(), &attachments.join(", ")));
            }
            (l10n.stimulus_email(), blocks)
        }
        Stimulus::Sms { from, messages } => {
            let mut blocks = vec![labelled(l10n.stimulus_from(), from)];
            blocks.push(list(messages));
            (l10n.stimulus_sms(), blocks)
        }
        Stimulus::Web { address, title, body } => {
            let mut blocks = vec![labelled(l10n.stimulus_address(), address)];
            blocks.extend(title.iter().map(|title| Block::Heading(inert(title))));
            blocks.push(paragraph(body));
            (l10n.stimulus_web(), blocks)
        }
        Stimulus::Search { query, results } => {
            let results = results.iter().enumerate().map(|(at, found)| result(at, found));
            return vec![
                labelled(l10n.stimulus_search(), query),
                Block::Quoted(vec![Block::List(results.collect())]),
            ];
        }
        Stimulus::Files { paths } => (l10n.stimulus_files(), vec![Block::List(tree(paths, l10n))]),
        Stimulus::Dialog { title, body, buttons } => {
            let buttons = buttons.iter().map(|button| format!("[{}]", inert(button)));
            let buttons = buttons.collect::<Vec<_>>().join(" ");
            let blocks = vec![paragraph(body), Block::Labelled(l10n.stimulus_buttons(), buttons)];
            return vec![labelled(l10n.stimulus_dialog(), title), Block::Quoted(blocks)];
        }
        Stimulus::Table { rows } => {
            let inert_row = |row: &Vec<String>| row.iter().map(|cell| inert(cell)).collect();
            (l10n.stimulus_table(), vec![Block::Table(rows.iter().map(inert_row).collect())])
        }
        Stimulus::Text { body } => (l10n.stimulus_text(), vec![paragraph(body)]),
    };
    vec![Block::Heading(heading), Block::Quoted(blocks)]
}

fn labelled(label: String, text: &str) -> Block {
    Block::Labelled(label, inert(text))
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph(inert(text))
}

fn list(texts: &[String]) -> Block {
    Block::List(texts.iter().map(|text| ("-".to_owned(), inert(text))).collect())
}

fn result(at: usize, found: &SearchResult) -> (String, String) {
    let SearchResult { title, address, body } = found;
    (format!("{}.", at + 1), format!("{}\n{}\n{}", inert(title), inert(address), inert(body)))
}

/// Files and folders as an indented list; a folder says that it is one.
fn tree(paths: &[String], l10n: &L10n) -> Vec<(String, String)> {
    paths
        .iter()
        .map(|path| {
            let path = inert(path);
            let trimmed = path.trim_end_matches('/');
            let depth = trimmed.matches('/').count();
            let name = trimmed.rsplit('/').next().unwrap_or(trimmed).to_owned();
            let is_folder = path.ends_with('/');
            let text =
                if is_folder { format!("{name} ({})", l10n.stimulus_folder()) } else { name };
            (format!("{}-", "  ".repeat(depth)), text)
        })
        .collect()
}
