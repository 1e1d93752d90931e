//! Screen → lines of a width. Every line has a role; how a role looks is the front-end's choice.

use textwrap::{Options, WordSplitter, WrapAlgorithm};
use unicode_width::UnicodeWidthStr;

use super::screen::{Ask, Block, Screen};
use crate::domain::text::typeset;

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The title of a screen, or how far along it is.
    Title,
    /// A heading.
    Heading,
    /// Text.
    Text,
    /// Something that can be chosen.
    Choice,
    /// Nothing.
    Blank,
}

/// One line of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is.
    pub role: Role,
    /// What it says.
    pub text: String,
    /// Whether it goes on with what the line above began: they are best read on one page.
    pub continues: bool,
}

/// Returns the title and the body as lines of at most that many columns.
pub fn lines(screen: &Screen, columns: usize) -> Vec<Line> {
    let mut page = Page::new(columns);
    page.title(screen);
    page.body(&screen.body);
    page.finish()
}

/// Returns the body without the title as lines of at most that many columns.
pub fn body_lines(body: &[Block], columns: usize) -> Vec<Line> {
    let mut page = Page::new(columns);
    page.body(body);
    page.finish()
}

/// Returns the question without its choices as lines of at most that many columns.
pub fn stem_lines(screen: &Screen, columns: usize) -> Vec<Line> {
    let mut page = Page::new(columns);
    for block in &screen.question {
        page.block(block, "");
    }
    page.finish()
}

/// Returns the question and its choices as lines of at most that many columns.
pub fn question_lines(screen: &Screen, columns: usize) -> Vec<Line> {
    let mut page = Page::new(columns);
    for block in &screen.question {
        page.block(block, "");
    }
    page.ask(&screen.ask);
    page.finish()
}

/// Returns a text as lines of at most that many columns.
pub fn wrapped(text: &str, columns: usize) -> Vec<String> {
    let mut page = Page::new(columns);
    page.wrapped(Role::Text, text, "", "");
    page.lines.into_iter().map(|line| line.text).collect()
}

struct Page {
    columns: usize,
    lines: Vec<Line>,
}

impl Page {
    fn new(columns: usize) -> Page {
        Page { columns: columns.max(20), lines: Vec::new() }
    }

    fn finish(mut self) -> Vec<Line> {
        while self.lines.last().is_some_and(|line| line.role == Role::Blank) {
            self.lines.pop();
        }
        self.lines
    }

    fn blank(&mut self) {
        if self.lines.last().is_some_and(|line| line.role != Role::Blank) {
            self.lines.push(Line { role: Role::Blank, text: String::new(), continues: false });
        }
    }

    fn title(&mut self, screen: &Screen) {
        if let Some(progress) = &screen.progress {
            self.wrapped(Role::Title, &progress.words, "", "");
        } else if !screen.title.is_empty() {
            self.wrapped(Role::Title, &screen.title, "", "");
        }
        self.blank();
    }

    fn body(&mut self, body: &[Block]) {
        for block in body {
            self.block(block, "");
            self.blank();
        }
    }

    fn block(&mut self, block: &Block, indent: &str) {
        match block {
            Block::Heading(text) => self.wrapped(Role::Heading, text, indent, indent),
            Block::Paragraph(text) => self.wrapped(Role::Text, text, indent, indent),
            Block::Labelled(label, text) => {
                self.wrapped(Role::Text, &format!("{label} {text}"), indent, &deeper(indent, 2));
            }
            Block::List(entries) => {
                for (mark, text) in entries {
                    self.marked(Role::Text, mark, text, indent);
                }
            }
            Block::Table(rows) => self.table(rows, indent),
            Block::Bar { label, words, .. } => {
                self.wrapped(Role::Text, &format!("{label} – {words}"), indent, &deeper(indent, 2));
            }
            // A front-end that has room draws it.
            Block::Code { .. } => {}
            Block::Quoted(blocks) => {
                for block in blocks {
                    self.block(block, &format!("{indent}| "));
                }
            }
        }
    }

    fn ask(&mut self, ask: &Ask) {
        let (marks, texts): (Vec<String>, Vec<&str>) = match ask {
            Ask::One { choices, .. } => numbers(choices.iter().map(|choice| choice.text.as_str())),
            Ask::Many { options, .. } | Ask::Order { options, .. } | Ask::Match { options, .. } => {
                numbers(options.iter().map(|option| option.text.as_str()))
            }
            Ask::Check { options, none, .. } => {
                let options = options.iter().map(|option| option.text.as_str());
                numbers(options.chain([none.as_str()]))
            }
            Ask::Candidates { candidates, .. } => {
                numbers(candidates.iter().map(|candidate| candidate.text.as_str()))
            }
            Ask::Nothing | Ask::Enter { .. } | Ask::Number { .. } | Ask::Where { .. } => return,
        };
        for (mark, text) in marks.iter().zip(texts) {
            self.marked(Role::Choice, mark, text, "");
        }
        if let Ask::Match { targets, .. } = ask {
            for (at, target) in targets.iter().enumerate() {
                let mark = format!("{}.", char::from(b'a' + at as u8));
                self.marked(Role::Choice, &mark, &target.text, "  ");
            }
        }
    }

    fn marked(&mut self, role: Role, mark: &str, text: &str, indent: &str) {
        let first = format!("{indent}{mark} ");
        let rest = deeper(indent, mark.width() + 1);
        self.wrapped(role, text, &first, &rest);
    }

    /// Columns as wide as their widest cell where that fits; otherwise each row as labelled cells.
    fn table(&mut self, rows: &[Vec<String>], indent: &str) {
        let set = |row: &Vec<String>| row.iter().map(|cell| typeset(cell)).collect();
        let rows: &[Vec<String>] = &rows.iter().map(set).collect::<Vec<_>>();
        let count = rows.iter().map(Vec::len).max().unwrap_or(0);
        let width_of =
            |at: usize| rows.iter().filter_map(|row| row.get(at)).map(|c| c.width()).max();
        let widths: Vec<usize> = (0..count).map(|at| width_of(at).unwrap_or(0)).collect();
        let total = widths.iter().sum::<usize>() + 2 * count.saturating_sub(1) + indent.width();
        if total > self.columns {
            return self.labelled_rows(rows, indent);
        }
        for (at, row) in rows.iter().enumerate() {
            let cells = row.iter().zip(&widths).map(|(cell, width)| {
                format!("{cell}{}", " ".repeat(width.saturating_sub(cell.width())))
            });
            let text = cells.collect::<Vec<_>>().join("  ");
            let role = if at == 0 { Role::Heading } else { Role::Text };
            let text = format!("{indent}{}", text.trim_end());
            self.lines.push(Line { role, text, continues: false });
        }
    }

    fn labelled_rows(&mut self, rows: &[Vec<String>], indent: &str) {
        let Some((heading, rows)) = rows.split_first() else {
            return;
        };
        if rows.is_empty() {
            self.wrapped(Role::Heading, &heading.join(" | "), indent, indent);
        }
        for row in rows {
            let labels = heading.iter().map(Some).chain(std::iter::repeat(None));
            let cells = row.iter().zip(labels).map(|(cell, label)| match label {
                Some(label) => format!("{label} – {cell}"),
                None => cell.clone(),
            });
            // A cell a line: what belongs together stays together, read or listened to.
            let text = cells.collect::<Vec<_>>().join("\n");
            self.wrapped(Role::Text, &text, &format!("{indent}- "), &deeper(indent, 2));
        }
    }

    fn wrapped(&mut self, role: Role, text: &str, first: &str, rest: &str) {
        // The lines of a paragraph are its own; those of an entry or a value belong to it.
        let is_entry = first != rest;
        let mut first = first;
        let mut continues = false;
        for line in text.split('\n') {
            let options = Options::new(self.columns)
                .initial_indent(first)
                .subsequent_indent(rest)
                .wrap_algorithm(WrapAlgorithm::FirstFit)
                // A web address is never cut at its hyphens.
                .word_splitter(WordSplitter::NoHyphenation);
            for piece in textwrap::wrap(&typeset(line), options) {
                self.lines.push(Line { role, text: piece.trim_end().to_owned(), continues });
                continues = true;
            }
            first = rest;
            continues = is_entry;
        }
    }
}

fn deeper(indent: &str, by: usize) -> String {
    format!("{indent}{}", " ".repeat(by))
}

fn numbers<'a>(texts: impl Iterator<Item = &'a str>) -> (Vec<String>, Vec<&'a str>) {
    texts.enumerate().map(|(at, text)| (format!("{}.", at + 1), text)).unzip()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::view::samples;

    const WIDTHS: [usize; 4] = [40, 56, 80, 200];

    fn solid(texts: &[&str]) -> String {
        texts.concat().split_whitespace().collect()
    }

    fn shown(lines: &[Line]) -> String {
        lines.iter().map(|line| line.text.as_str()).collect::<String>().split_whitespace().collect()
    }

    fn body(blocks: Vec<Block>) -> Screen {
        Screen { title: String::new(), progress: None, body: blocks, ..samples::question() }
    }

    fn text() -> impl Strategy<Value = String> {
        "([a-zà-ÿ0-9€« »’-]{1,12}[ \n]){0,30}|[a-z]{0,250}|[世界 ]{0,60}"
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_nothing_is_too_wide(one in text(), two in text(), three in text()) {
            let screen = body(vec![
                Block::Heading(one.clone()),
                Block::Paragraph(two.clone()),
                Block::Labelled(two.clone(), three.clone()),
                Block::List(vec![("1.".to_owned(), one.clone()), ("-".to_owned(), three.clone())]),
            ]);
            let expected = solid(&[&one, &two, &two, &three, "1.", &one, "-", &three]);
            for columns in WIDTHS {
                let lines = lines(&screen, columns);
                prop_assert_eq!(&shown(&lines), &expected);
                prop_assert!(lines.iter().all(|line| line.text.width() <= columns));
            }
        }

        #[test]
        fn what_is_quoted_stands_behind_a_mark(text in text()) {
            let screen = body(vec![Block::Quoted(vec![Block::Paragraph(text.clone())])]);
            for columns in WIDTHS {
                let lines = lines(&screen, columns);
                prop_assert!(lines.iter().all(|line| line.text.starts_with('|')));
                prop_assert!(lines.iter().all(|line| line.text.width() <= columns));
                prop_assert_eq!(shown(&lines).replace('|', ""), solid(&[&text]));
            }
        }

        #[test]
        fn every_cell_of_a_table_is_shown(
            rows in (1_usize..5).prop_flat_map(|count| {
                let row = proptest::collection::vec("[a-z]{1,30}", count);
                proptest::collection::vec(row, 1..5)
            })
        ) {
            let screen = body(vec![Block::Table(rows.clone())]);
            for columns in WIDTHS {
                let lines = lines(&screen, columns);
                let shown = shown(&lines);
                prop_assert!(rows.iter().flatten().all(|cell| shown.contains(cell.as_str())));
                prop_assert!(lines.iter().all(|line| line.text.width() <= columns));
            }
        }
    }

    #[test]
    fn what_goes_on_from_the_line_above_says_so() {
        let rows: &[(Block, &[bool])] = &[
            (Block::Paragraph("un\ndeux".to_owned()), &[false, false]),
            (Block::Paragraph("mot ".repeat(15)), &[false, true]),
            (Block::Heading("mot ".repeat(15)), &[false, true]),
            (
                Block::List(vec![("-".to_owned(), "un\ndeux".to_owned()); 2]),
                &[false, true, false, true],
            ),
            (Block::Labelled("De :".to_owned(), "mot ".repeat(15)), &[false, true]),
            (Block::Table(vec![vec!["un".to_owned()]; 2]), &[false, false]),
        ];
        for (block, expected) in rows {
            let lines = lines(&body(vec![block.clone()]), 40).into_iter();
            assert_eq!(
                lines.map(|line| line.continues).collect::<Vec<_>>(),
                *expected,
                "{block:?}"
            );
        }
    }

    #[test]
    fn every_choice_has_its_number_and_its_own_line() {
        let texts = |screen: &Screen| {
            let lines = question_lines(screen, 40).into_iter();
            lines.filter(|line| line.role == Role::Choice).map(|line| line.text).collect::<Vec<_>>()
        };
        let password =
            ["1. Le même partout", "2. Un mot de passe différent", "3. Mon prénom", "4. 1234"];
        assert_eq!(texts(&samples::question()), password);
        let pairs = ["1. Photo", "2. Lettre", "  a. Traitement de texte", "  b. Appareil"];
        assert_eq!(texts(&samples::pairs()), pairs);
    }
}
