//! How many rows a text takes on the smallest screen: what a bank may hold and what a view may lay
//! out share these numbers.

use textwrap::{Options, WordSplitter, WrapAlgorithm};
use unicode_width::UnicodeWidthStr;

use super::text::typeset;
use super::words::{SearchResult, Stimulus};

/// The columns of the smallest screen that everything must fit.
pub const COLUMNS: usize = 56;

/// The columns that are left to an option beside its number.
pub const OPTION_COLUMNS: usize = 52;

/// The rows that the question with its options may take, and the rows that a stimulus may take:
/// of 15, four are for where one is, what can be done and some air.
pub const ROWS: usize = 11;

/// Returns how many rows a text takes when its words are put in rows of that width.
pub fn rows(text: &str, columns: usize) -> usize {
    let options = Options::new(columns)
        .wrap_algorithm(WrapAlgorithm::FirstFit)
        // A web address is never cut at its hyphens.
        .word_splitter(WordSplitter::NoHyphenation);
    textwrap::wrap(&typeset(text.trim_end()), options).len().max(1)
}

/// Returns how many rows a stimulus takes: each of its texts on rows of its own.
pub fn stimulus_rows(stimulus: &Stimulus) -> usize {
    let one = |text: &str| rows(text, COLUMNS);
    let all = |texts: &[String]| texts.iter().map(|text| one(text)).sum::<usize>();
    match stimulus {
        Stimulus::Email { from, to, subject, body, attachments } => {
            one(from) + one(to) + one(subject) + one(body) + all(attachments)
        }
        Stimulus::Sms { from, messages } => one(from) + all(messages),
        Stimulus::Web { address, title, body } => {
            one(address) + title.as_deref().map_or(0, one) + one(body)
        }
        Stimulus::Search { query, results } => {
            one(query) + results.iter().map(result_rows).sum::<usize>()
        }
        Stimulus::Files { paths } => all(paths),
        // Buttons stand beside each other.
        Stimulus::Dialog { title, body, buttons } => {
            one(title) + one(body) + one(&buttons.join("   "))
        }
        Stimulus::Table { rows } => table_rows(rows),
        Stimulus::Text { body } => one(body),
    }
}

fn result_rows(result: &SearchResult) -> usize {
    [&result.title, &result.address, &result.body].iter().map(|text| rows(text, COLUMNS)).sum()
}

/// A table row takes one row when its columns, two spaces apart, fit beside each other.
fn table_rows(table: &[Vec<String>]) -> usize {
    let columns = table.iter().map(Vec::len).max().unwrap_or(0);
    let widest = |column: usize| {
        let cells = table.iter().filter_map(|row| row.get(column));
        cells.map(|cell| cell.width()).max().unwrap_or(0)
    };
    let width = (0..columns).map(|column| widest(column) + 2).sum::<usize>().saturating_sub(2);
    table.len() * width.div_ceil(COLUMNS).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_those_of_whole_words() {
        assert_eq!(rows("", 10), 1);
        assert_eq!(rows("neuf neuf9", 10), 1);
        assert_eq!(rows("neuf neuf10", 10), 2);
        assert_eq!(rows("één\ntwee\n", 10), 2);
        assert_eq!(rows("été été", 7), 1);
        assert_eq!(rows(&"x".repeat(25), 10), 3);
    }

    #[test]
    fn a_wide_table_takes_more_rows() {
        let table = |width: usize| Stimulus::Table {
            rows: vec![vec!["x".repeat(width), "y".to_owned()]; 3],
        };
        assert_eq!(stimulus_rows(&table(53)), 3);
        assert_eq!(stimulus_rows(&table(54)), 6);
    }
}
