//! A fault in a file, drawn: its code, its place, the line with a caret, and what to do.
//!
//! The line comes from the file and is not to be trusted: characters that would act on the terminal
//! are shown as `�` or as a control picture, one for one, so that columns stay true.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};
use serde::Serialize;

use super::L10n;
use super::quoted::quoted;
use crate::domain::problem::{Problem, Severity, Span};
use crate::domain::text::is_unsafe;

/// Characters of a long line that are kept on each side of the fault.
const AROUND: usize = 160;

/// Draws faults in the words of one language.
pub struct Diagnostics<'a> {
    l10n: &'a L10n,
    renderer: Renderer,
}

impl<'a> Diagnostics<'a> {
    /// Draws without colours.
    pub fn plain(l10n: &'a L10n, columns: usize) -> Diagnostics<'a> {
        Diagnostics { l10n, renderer: Renderer::plain().term_width(columns) }
    }

    /// Draws with colours, for a terminal that has them.
    pub fn styled(l10n: &'a L10n, columns: usize) -> Diagnostics<'a> {
        Diagnostics { l10n, renderer: Renderer::styled().hyperlink(false).term_width(columns) }
    }

    /// Draws a fault. `source` is the text of the file, if it could be read.
    pub fn draw(&self, problem: &Problem, source: Option<&str>) -> String {
        let words = self.l10n.problem(&problem.fault);
        let severity = problem.fault.severity();
        let help = Level::HELP.with_name(self.l10n.problem_help()).message(words.help);
        let title = level(severity)
            .with_name(self.l10n.severity(severity))
            .primary_title(words.message)
            .id(problem.fault.code());
        let mut origin = Origin::path(quoted(&problem.file));
        if let Some(span) = problem.span {
            origin = origin.line(span.line).char_column(span.column);
        }
        let mut group = title.element(origin);
        if let Some((line, excerpt)) = problem.span.zip(source).and_then(excerpt) {
            group = group.element(
                Snippet::source(excerpt.text)
                    .line_start(line)
                    .annotation(AnnotationKind::Primary.span(excerpt.marked)),
            );
        }
        self.renderer.render(&[group.element(help)])
    }
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    }
}

/// A piece of a line, and the bytes of it that are at fault.
struct Excerpt {
    text: String,
    marked: Range<usize>,
}

/// Returns the line of a fault with its number, cut around the fault when it is long.
fn excerpt((span, source): (Span, &str)) -> Option<(usize, Excerpt)> {
    let line = source.lines().nth(span.line.checked_sub(1)?)?;
    let characters: Vec<char> = line.chars().map(shown).collect();
    let start = span.column.saturating_sub(1).min(characters.len());
    let length = source
        .get(span.start..span.end)
        .map_or(0, |text| text.lines().next().unwrap_or_default().chars().count());
    let end = (start + length).min(characters.len());
    let from = start.saturating_sub(AROUND);
    let to = (start + AROUND).min(characters.len());
    let bytes =
        |range: Range<usize>| -> usize { characters[range].iter().map(|c| c.len_utf8()).sum() };
    let before = bytes(from..start);
    let marked = before..before + bytes(start..end.min(to));
    Some((span.line, Excerpt { text: characters[from..to].iter().collect(), marked }))
}

/// Returns what stands for a character. Tabs and C0 are left to the renderer, which knows their pictures.
fn shown(character: char) -> char {
    if is_unsafe(character) && !character.is_ascii() { '\u{fffd}' } else { character }
}

/// A fault as a line of JSON, for programs.
#[derive(Debug, Serialize)]
pub struct JsonProblem<'a> {
    /// The stable code.
    pub code: &'static str,
    /// `error` or `warning`.
    pub severity: &'static str,
    /// The file.
    pub file: &'a str,
    /// Line, from 1.
    pub line: Option<usize>,
    /// Column, from 1, in characters.
    pub column: Option<usize>,
    /// What is at fault.
    pub message: String,
    /// What to do.
    pub help: String,
}

impl<'a> JsonProblem<'a> {
    /// Returns a fault in the words of a language.
    pub fn new(problem: &'a Problem, l10n: &L10n) -> JsonProblem<'a> {
        let words = l10n.problem(&problem.fault);
        JsonProblem {
            code: problem.fault.code(),
            severity: match problem.fault.severity() {
                Severity::Error => "error",
                Severity::Warning => "warning",
            },
            file: &problem.file,
            line: problem.span.map(|span| span.line),
            column: problem.span.map(|span| span.column),
            message: words.message,
            help: words.help,
        }
    }

    /// Returns it as one line of JSON.
    pub fn line(&self) -> String {
        serde_json::to_string(self).expect("texts and numbers always make JSON")
    }
}
