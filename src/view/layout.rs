//! Screen → lines of a width. Every line has a role; how a role looks is the front-end's choice.

use textwrap::{Options, WrapAlgorithm};
use unicode_width::UnicodeWidthStr;

use super::screen::{Ask, Block, Screen};

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
}

/// Returns the title and the body as lines of at most that many columns.
pub fn lines(screen: &Screen, columns: usize) -> Vec<Line> {
    let mut page = Page::new(columns);
    page.title(screen);
    for block in &screen.body {
        page.block(block, "");
        page.blank();
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
            self.lines.push(Line { role: Role::Blank, text: String::new() });
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
        let count = rows.first().map_or(0, Vec::len);
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
            self.lines.push(Line { role, text: format!("{indent}{}", text.trim_end()) });
        }
    }

    fn labelled_rows(&mut self, rows: &[Vec<String>], indent: &str) {
        let Some((heading, rows)) = rows.split_first() else {
            return;
        };
        for row in rows {
            let cells = heading.iter().zip(row).map(|(label, cell)| format!("{label} – {cell}"));
            let text = cells.collect::<Vec<_>>().join(" | ");
            self.wrapped(Role::Text, &text, &format!("{indent}- "), &deeper(indent, 2));
        }
    }

    fn wrapped(&mut self, role: Role, text: &str, first: &str, rest: &str) {
        let mut first = first;
        for line in text.split('\n') {
            let options = Options::new(self.columns)
                .initial_indent(first)
                .subsequent_indent(rest)
                .wrap_algorithm(WrapAlgorithm::FirstFit);
            for piece in textwrap::wrap(line, options) {
                self.lines.push(Line { role, text: piece.trim_end().to_owned() });
            }
            first = rest;
        }
    }
}

fn deeper(indent: &str, by: usize) -> String {
    format!("{indent}{}", " ".repeat(by))
}

fn numbers<'a>(texts: impl Iterator<Item = &'a str>) -> (Vec<String>, Vec<&'a str>) {
    texts.enumerate().map(|(at, text)| (format!("{}.", at + 1), text)).unzip()
}
