//! What every column of a file was taken for, and why, as lines of text.

use unicode_width::UnicodeWidthStr;

use crate::domain::column::{Column, ImportNote};
use crate::l10n::L10n;
use crate::l10n::quoted::quoted;

/// A heading longer than this is cut, in characters: questions are.
const LONGEST_HEADING: usize = 40;

/// Returns one line a column, under headings of their own; two blanks stand between cells.
pub fn lines(columns: &[Column], l10n: &L10n) -> Vec<String> {
    let heading = [l10n.columns_column(), l10n.columns_is(), l10n.columns_because()];
    let row = |column: &Column| {
        [short(&column.heading), l10n.column_role(&column.role), l10n.column_why(&column.why)]
    };
    let rows: Vec<[String; 3]> = std::iter::once(heading).chain(columns.iter().map(row)).collect();
    let width = |at: usize| rows.iter().map(|row| row[at].width()).max().unwrap_or(0);
    let widths = [width(0), width(1)];
    let padded = |cell: &str, width: usize| format!("{cell}{}", " ".repeat(width - cell.width()));
    let line = |row: &[String; 3]| {
        format!("{}  {}  {}", padded(&row[0], widths[0]), padded(&row[1], widths[1]), row[2])
    };
    rows.iter().map(line).collect()
}

/// Returns what somebody may want to know of a file.
pub fn note(note: &ImportNote, l10n: &L10n) -> String {
    l10n.import_note(note)
}

fn short(heading: &str) -> String {
    match heading.char_indices().nth(LONGEST_HEADING) {
        Some((end, _)) => format!("{}…", quoted(&heading[..end])),
        None => quoted(heading),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::column::{ColumnRole, Personal, Why};
    use crate::domain::id::{ChoiceId, ItemId, Lang};

    #[test]
    fn every_column_is_told_with_its_reason() {
        let item = || ItemId::parse("info-search").expect("an id");
        let option = ChoiceId::parse("b").expect("an id");
        let column = |heading: &str, role, why| Column { heading: heading.to_owned(), role, why };
        let columns = [
            column("data-info-search/b", ColumnRole::Option(item(), option), Why::Part),
            column("Où ?\nIci", ColumnRole::Item(item()), Why::Text(Lang::Fr)),
            column("Naam", ColumnRole::Personal(Personal::Name), Why::Heading),
        ];
        let found = lines(&columns, &L10n::new(Lang::En));
        let expected = [
            "column              what it is                   why",
            "data-info-search/b  the option b of info-search  the heading holds its name or its text",
            "Où ?\\nIci           the item info-search         it is the text of the question (fr)",
            "Naam                personal: name               the heading says so",
        ];
        assert_eq!(found, expected);
    }
}
