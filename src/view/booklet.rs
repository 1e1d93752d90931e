//! The ordered item booklet of a bookmark panel, to hand out: how to judge, the items from the easiest to
//! the hardest with their keys, a place to write, and for the leader of the panel the map of the booklet.

use super::Block;
use super::paper::{key, on_new_page, page, paged, question};
use crate::domain::standard_setting::{Booklet, OPENED};
use crate::domain::words::BankWords;
use crate::l10n::L10n;

/// Returns the booklet in one language.
pub fn lines(
    booklet: &Booklet,
    response_probability: f64,
    words: &BankWords,
    l10n: &L10n,
) -> Vec<String> {
    let mut chunks = vec![opening(response_probability, l10n)];
    for (at, (_, item)) in booklet.iter().enumerate() {
        let Some(words) = words.of(l10n.lang, &item.id) else { continue };
        let mut blocks = question(item, words, l10n);
        let competence = format!("{} {}", item.competence, l10n.competence(item.competence));
        blocks.push(Block::Paragraph(l10n.results_pair(l10n.label_key(), key(item, l10n))));
        blocks.push(Block::Paragraph(l10n.results_pair(l10n.label_competence(), competence)));
        chunks.push(page(format!("{}. {}", at + 1, item.id), blocks));
    }
    let mut lines = paged(chunks);
    lines.extend(on_new_page(map(booklet, l10n)));
    lines
}

fn opening(response_probability: f64, l10n: &L10n) -> Vec<String> {
    let chance = l10n.decimal(response_probability, 2);
    let how = [
        l10n.booklet_order(),
        l10n.booklet_person(),
        l10n.booklet_last(chance),
        l10n.booklet_guess(),
        l10n.booklet_alone(),
    ];
    let room = OPENED.map(|level| {
        (format!("{}:", level.code()), format!("{} ____________________", l10n.level(level)))
    });
    let blocks = vec![
        Block::List(how.map(|text| ("-".to_owned(), text)).into()),
        Block::Heading(l10n.booklet_mine()),
        Block::List(room.into()),
    ];
    page(l10n.booklet_title(), blocks)
}

/// Returns the map of the booklet: what stands where on the scale.
fn map(booklet: &Booklet, l10n: &L10n) -> Vec<String> {
    let heading = vec![
        l10n.booklet_page(),
        l10n.label_id(),
        l10n.label_competence(),
        l10n.label_level(),
        l10n.booklet_location(),
    ];
    let row = |(at, (location, item)): (usize, &(f64, &crate::domain::item::Item))| {
        vec![
            (at + 1).to_string(),
            item.id.to_string(),
            item.competence.to_string(),
            item.level.number().to_string(),
            l10n.decimal(*location, 3),
        ]
    };
    let rows = booklet.iter().enumerate().map(row);
    let table = Block::Table([heading].into_iter().chain(rows).collect());
    page(l10n.booklet_map(), vec![Block::Paragraph(l10n.booklet_leader()), table])
}
