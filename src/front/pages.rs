//! Rows → pages that fit a window. Not one row is lost, and a page ends where a reader may pause:
//! never just after a heading, and inside an entry only where the entry is longer than a page.

/// The smallest page that is worth turning.
const FEWEST_ROWS: usize = 3;

/// A painted line, and what it holds on to.
#[derive(Clone, Debug, Default)]
pub(super) struct Row {
    /// As it is printed.
    pub(super) text: String,
    /// It goes on with what the row above began.
    pub(super) continues: bool,
    /// It announces what comes below.
    pub(super) leads: bool,
}

impl Row {
    fn is_blank(&self) -> bool {
        self.text.is_empty()
    }
}

/// Returns the body page by page, then the question with its choices, on pages of at most that many
/// rows. What fits on one page stands on one page. A page that goes on begins with the blank row that
/// parts it from the one before; in a full window that row scrolls away.
pub(super) fn pages(mut body: Vec<Row>, question: Vec<Row>, rows: usize) -> Vec<Vec<String>> {
    let rows = rows.max(FEWEST_ROWS);
    if question.is_empty() {
        return cut(&body, rows);
    }
    let is_title_alone = body.iter().all(|row| row.leads || row.is_blank());
    if !body.is_empty() {
        body.push(Row::default());
    }
    if is_title_alone && question.len() <= rows {
        // Nobody turns a page for a title: in a full window it scrolls away.
        return vec![texts(&body).into_iter().chain(texts(&question)).collect()];
    }
    if is_title_alone {
        return cut(&[body, question].concat(), rows);
    }
    let mut pages = cut(&body, rows);
    let last = pages.last().map_or(0, |page| page.iter().skip_while(|row| row.is_empty()).count());
    if last + 1 + question.len() <= rows {
        let page = pages.last_mut().into_iter();
        page.for_each(|page| page.extend([vec![String::new()], texts(&question)].concat()));
    } else {
        pages.extend(cut(&[vec![Row::default()], question].concat(), rows));
    }
    pages
}

/// Cuts rows into pages; a blank row before a page does not count.
fn cut(all: &[Row], rows: usize) -> Vec<Vec<String>> {
    let mut pages = Vec::new();
    let mut rest = trimmed(all);
    loop {
        let blank = usize::from(rest.first().is_some_and(Row::is_blank));
        if rest.len() - blank <= rows {
            pages.push(texts(rest));
            return pages;
        }
        let at = blank + pause(&rest[blank..], rows);
        let page = trimmed(&rest[..at]);
        pages.push(texts(page));
        rest = &rest[page.len()..];
    }
}

/// Returns where a page of at most that many rows ends best. There are more rows than that.
fn pause(rest: &[Row], rows: usize) -> usize {
    let leads = |at: usize| trimmed(&rest[..at]).last().is_none_or(|row| row.leads);
    let next = |at: usize| rest[at..].iter().position(|row| !row.is_blank()).unwrap_or(0) + at;
    let longest = (1..=rows).rev().find(|at| !leads(*at)).unwrap_or(rows);
    let Some(whole) = (1..=rows).rev().find(|at| !leads(*at) && !rest[next(*at)].continues) else {
        return longest;
    };
    let begun = &rest[next(whole)..];
    let length = 1 + begun.iter().skip(1).take_while(|row| row.continues).count();
    // What fits on no page may as well begin here.
    if length > rows { longest } else { whole }
}

/// Returns the rows without the blank ones at the end.
fn trimmed(rows: &[Row]) -> &[Row] {
    let count = rows.iter().rposition(|row| !row.is_blank()).map_or(0, |last| last + 1);
    &rows[..count]
}

fn texts(rows: &[Row]) -> Vec<String> {
    rows.iter().map(|row| row.text.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rows from one letter each: `T` a title or heading, `e` the begin of an entry, `c` its
    /// continuation, `_` a blank.
    fn rows(letters: &str) -> Vec<Row> {
        let row = |letter: char| Row {
            text: if letter == '_' { String::new() } else { letter.to_string() },
            continues: letter == 'c',
            leads: letter == 'T',
        };
        letters.chars().map(row).collect()
    }

    fn shown(body: &str, question: &str, count: usize) -> Vec<String> {
        let letter = |text: &String| if text.is_empty() { "_".to_owned() } else { text.clone() };
        let pages = pages(rows(body), rows(question), count);
        pages.iter().map(|page| page.iter().map(letter).collect()).collect()
    }

    #[test]
    fn a_page_ends_where_a_reader_may_pause() {
        let table: &[(&str, &str, usize, &[&str])] = &[
            // What fits on one page stands on one page.
            ("", "", 5, &[""]),
            ("Te", "ee", 5, &["Te_ee"]),
            ("Te", "ee", 4, &["Te", "_ee"]),
            ("eee", "", 3, &["eee"]),
            // A page never holds a title only.
            ("TT", "eeee", 5, &["TT_eeee"]),
            ("TT", "eeeeee", 5, &["TT_ee", "eeee"]),
            ("T_T_e", "e", 4, &["T_T", "_e_e"]),
            // No heading at the foot of a page.
            ("e_e_T_e_e", "", 5, &["e_e", "_T_e_e"]),
            ("eeeTec", "", 4, &["eee", "Tec"]),
            ("eeeTe", "", 4, &["eee", "Te"]),
            // No entry in pieces, unless it fits on no page.
            ("eecece", "", 4, &["eec", "ece"]),
            ("eeccc", "", 4, &["e", "eccc"]),
            ("Tecccccc", "", 4, &["Tecc", "cccc"]),
            ("eecccccc", "", 4, &["eecc", "cccc"]),
            // A blank row between the pages of one text, and between body and question.
            ("ee_ee_ee", "eee", 5, &["ee_ee", "_ee", "_eee"]),
            ("ee_ee_e", "e", 5, &["ee_ee", "_e_e"]),
            ("eeeee", "eeeee", 5, &["eeeee", "_eeeee"]),
        ];
        for (body, question, count, expected) in table {
            assert_eq!(shown(body, question, *count), *expected, "{body} {question} {count}");
        }
    }

    proptest::proptest! {
        #[test]
        fn every_row_comes_once_in_order(body in "[Tec]{0,9}(_[Tec]{1,9}){0,6}", question in "[ec]{0,30}", count in 0_usize..20) {
            let pages = shown(&body, &question, count);
            let most = count.max(FEWEST_ROWS);
            let is_title_alone = body.chars().all(|letter| "T_".contains(letter));
            let length = |page: &String| page.trim_start_matches('_').chars().count();
            proptest::prop_assert!(is_title_alone || pages.iter().all(|page| length(page) <= most));
            proptest::prop_assert_eq!(pages.concat().replace('_', ""), (body + &question).replace('_', ""));
        }
    }
}
