//! Every question of our own bank has room on the smallest screen, 56 columns and 15 rows, in every
//! language, at the worst on two pages: what is shown first, then the question with its choices.

use niveau::domain::id::Lang;
use niveau::domain::place::Directory;
use niveau::domain::session::{Question, Step};
use niveau::l10n::L10n;
use niveau::view::{Kept, Scene, lines, question_lines, screen, wrapped};

use crate::common::{own_bank, today};

/// The smallest screen.
const COLUMNS: usize = 56;
const ROWS: usize = 15;

#[test]
fn every_question_has_room_on_the_smallest_screen() {
    let (bank, words) = own_bank();
    let voices = [Lang::Fr, Lang::Nl].map(L10n::new);
    let all: Vec<&L10n> = voices.iter().collect();
    let directory = Box::new(Directory::default());
    let mut faults = Vec::new();
    for item in &bank.items {
        for l10n in &voices {
            let scene = Scene {
                l10n,
                voices: &all,
                words: &words,
                directory: &directory,
                today: today(),
                kept: Kept::Nothing,
            };
            let screen =
                screen(&Step::Item(Question { item, place: 10, of: 44, is_at_most: true }), &scene);
            let first = lines(&screen, COLUMNS);
            let question = question_lines(&screen, COLUMNS);
            let hint = wrapped(&screen.commands.hint, COLUMNS);
            let widest = first.iter().chain(&question).map(|line| line.text.chars().count()).max();
            // Below the first page stands what to press for more; below the question an empty row,
            // the hint and the prompt.
            let (page, choices) = (first.len() + 1, question.len() + hint.len() + 2);
            if page > ROWS || choices > ROWS || widest > Some(COLUMNS) {
                let lang = l10n.lang.code();
                faults.push(format!("{lang} {}: {page} and {choices} rows", item.id));
            }
        }
    }
    assert!(faults.is_empty(), "{} too long:\n{}", faults.len(), faults.join("\n"));
}
