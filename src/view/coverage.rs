//! Coverage as tables of at most 56 columns, one for each language, with every gap in words.

use super::aligned::aligned;
use crate::domain::coverage::{Count, Covered, LANGUAGES};
use crate::domain::id::Lang;
use crate::domain::place_words::Need;
use crate::l10n::L10n;

/// Returns the lines: a table a language, then how to read it and where there is nothing.
pub fn lines(all: &[Covered], l10n: &L10n, columns: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for lang in LANGUAGES {
        lines.push(match lang {
            Lang::Fr => l10n.coverage_in_french(),
            Lang::Nl => l10n.coverage_in_dutch(),
            Lang::En => String::new(),
        });
        lines.push(String::new());
        lines.extend(table(all, lang, l10n));
        lines.push(String::new());
    }
    let gaps = all.iter().flat_map(Covered::cells).filter(|(_, _, count)| count.is_gap()).count();
    let cells = all.iter().flat_map(Covered::cells).count();
    for text in [l10n.coverage_how(), l10n.coverage_gaps(gaps as i64, cells.to_string())] {
        lines.extend(textwrap::wrap(&text, columns).into_iter().map(|line| line.into_owned()));
    }
    lines
}

fn table(all: &[Covered], lang: Lang, l10n: &L10n) -> Vec<String> {
    let heading = Need::ALL.iter().map(|need| need_word(*need, l10n));
    let mut rows = vec![std::iter::once(l10n.coverage_commune()).chain(heading).collect()];
    for covered in all {
        let own = covered.cells().filter(|(_, spoken, _)| *spoken == lang);
        let cells = own.map(|(_, _, count)| cell(count, l10n));
        let name = covered.commune.names.get(l10n.lang).to_owned();
        rows.push(std::iter::once(name).chain(cells).collect());
    }
    aligned(&rows)
}

fn cell(count: Count, l10n: &L10n) -> String {
    match count.is_gap() {
        true => l10n.coverage_nothing(),
        false => format!("{}+{}", count.fresh, count.old),
    }
}

fn need_word(need: Need, l10n: &L10n) -> String {
    match need {
        Need::Access => l10n.coverage_computer(),
        Need::Help => l10n.coverage_help(),
        Need::Learning => l10n.coverage_course(),
        Need::Reading => l10n.coverage_reading(),
    }
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr;

    use super::*;
    use crate::domain::calendar::parse_date;
    use crate::domain::coverage::coverage;
    use crate::places::fixtures::{directory, gazetteer};

    #[test]
    fn it_fits_and_says_its_gaps() {
        let today = parse_date("2026-11-22").expect("a day");
        let all = coverage(directory(), gazetteer(), today);
        for l10n in Lang::ALL.map(L10n::new) {
            for columns in [56, 80] {
                let lines = lines(&all, &l10n, columns);
                for line in &lines {
                    assert!(line.width() <= columns, "{} {line}", line.width());
                }
                let told = lines.join("\n").matches(&l10n.coverage_nothing()).count();
                assert!(told > 0 && lines.len() > 2 * 20);
            }
        }
    }
}
