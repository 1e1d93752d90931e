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
        let file = quoted(&problem.file);
        let group = match (problem.span, problem.span.zip(source).and_then(excerpt)) {
            (None, _) => title.element(Origin::path(file)),
            (Some(span), None) => {
                title.element(Origin::path(file).line(span.line).char_column(span.column))
            }
            (Some(span), Some(excerpt)) => title.element(
                Snippet::source(excerpt.text)
                    .path(file)
                    .line_start(span.line)
                    .annotation(AnnotationKind::Primary.span(excerpt.marked)),
            ),
        };
        self.renderer.render(&[group.element(help)])
    }
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Remark => Level::NOTE,
    }
}

/// A line, and the bytes of it that are at fault.
struct Excerpt {
    text: String,
    marked: Range<usize>,
}

/// Returns the line of a fault, if the file still has it. The renderer cuts it to the columns.
fn excerpt((span, source): (Span, &str)) -> Option<Excerpt> {
    let line = source.lines().nth(span.line.checked_sub(1)?)?;
    let characters: Vec<char> = line.chars().map(shown).collect();
    let start = span.column.saturating_sub(1).min(characters.len());
    let length = source
        .get(span.start..span.end)
        .map_or(0, |text| text.lines().next().unwrap_or_default().chars().count());
    let end = (start + length).min(characters.len());
    let bytes = |range: Range<usize>| -> usize {
        characters[range].iter().map(|character| character.len_utf8()).sum()
    };
    let before = bytes(0..start);
    let marked = before..before + bytes(start..end);
    Some(Excerpt { text: characters.into_iter().collect(), marked })
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
    /// `error`, `warning` or `remark`.
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
                Severity::Remark => "remark",
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::Lang;
    use crate::domain::problem::Fault;

    /// Returns a fault at the first place of a text in a source.
    fn at(source: &str, found: &str, fault: Fault) -> Problem {
        let start = source.find(found).expect("the text is there");
        let before = &source[..start];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let span = Span {
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
            start,
            end: start + found.len(),
        };
        Problem::at("bank/items.yaml", span, fault)
    }

    fn key_not_an_option() -> Fault {
        let options = ["a", "b", "c"].map(str::to_owned).to_vec();
        Fault::KeyNotAnOption { key: "z".to_owned(), options }
    }

    fn plain(lang: Lang, problem: &Problem, source: Option<&str>) -> String {
        Diagnostics::plain(&L10n::new(lang), 80).draw(problem, source)
    }

    #[test]
    fn a_fault_shows_its_line_in_the_language_of_the_reader() {
        let source = "items:\n  - id: one\n    key: z\n";
        let problem = at(source, "z", key_not_an_option());
        assert_eq!(
            plain(Lang::En, &problem, Some(source)),
            "error[key-not-an-option]: `z` is none of the options a, b, c
 --> bank/items.yaml:3:10
  |
3 |     key: z
  |          ^
  |
  = help: name one of the options, or add an option `z`"
        );
        let french = plain(Lang::Fr, &problem, Some(source));
        assert!(french.starts_with("erreur[key-not-an-option]: `z` n’est aucune"), "{french}");
        assert!(
            french.ends_with("= aide: écrivez le nom d’une option, ou ajoutez l’option `z`"),
            "{french}"
        );
        let dutch = plain(Lang::Nl, &problem, Some(source));
        assert!(dutch.starts_with("probleem[key-not-an-option]: "), "{dutch}");
        assert!(dutch.contains("= hulp: "), "{dutch}");
    }

    #[test]
    fn a_fault_of_a_file_has_no_line() {
        let problem = Problem::of_file("bank.yaml", Fault::FileMissing);
        assert_eq!(
            plain(Lang::En, &problem, None),
            "error[file-missing]: there is no such file
--> bank.yaml
 = help: check the name, or create the file"
        );
    }

    #[test]
    fn nothing_in_a_file_reaches_the_terminal_as_a_command() {
        let source = "a: \u{1b}]0;x\u{7}\u{9b}31m\u{202e}\u{200f}\tz\n";
        let problem =
            Problem { file: "\u{1b}[2J".to_owned(), ..at(source, "z", key_not_an_option()) };
        let drawn = plain(Lang::Fr, &problem, Some(source));
        assert!(drawn.chars().all(|c| c == '\n' || !is_unsafe(c)), "{drawn:?}");
        assert!(drawn.contains("\\u{1b}[2J:1:17"), "{drawn}");
        let styled = Diagnostics::styled(&L10n::new(Lang::Fr), 80).draw(&problem, Some(source));
        assert!(styled.contains("\u{1b}[") && !styled.contains("\u{1b}]"), "{styled:?}");
    }

    #[test]
    fn the_caret_stands_under_wide_characters_and_tabs() {
        for (source, caret) in
            [("\tkey: z", "         ^"), ("你好: z", "      ^"), ("é\u{301}: z", "   ^")]
        {
            let drawn = plain(Lang::En, &at(source, "z", key_not_an_option()), Some(source));
            let line = drawn.lines().nth(4).expect("a line with the caret");
            assert_eq!(line, format!("  | {caret}"), "{drawn}");
        }
    }

    #[test]
    fn a_very_long_line_is_cut_around_the_fault() {
        let source = format!("{}z{}", "é".repeat(100_000), "a".repeat(100_000));
        let drawn = plain(Lang::En, &at(&source, "z", key_not_an_option()), Some(&source));
        assert!(drawn.contains("bank/items.yaml:1:100001"), "{drawn}");
        assert!(drawn.lines().all(|line| line.chars().count() < 120), "{drawn}");
        assert!(drawn.contains('z') && drawn.contains('^'), "{drawn}");
    }

    #[test]
    fn a_span_that_no_longer_fits_is_drawn_all_the_same() {
        for (line, column, start, end) in
            [(0, 0, 0, 0), (9, 9, 0, 1), (1, 99, 90, 99), (1, 2, 5, 1), (1, 1, 1, 2)]
        {
            let span = Span { line, column, start, end };
            let problem = Problem::at("f", span, Fault::NotUtf8);
            assert!(plain(Lang::Nl, &problem, Some("é\n\nx")).contains("not-utf8"));
        }
    }

    #[test]
    fn a_program_reads_the_same_as_json() {
        let source = "key: z";
        let problem = at(source, "z", key_not_an_option());
        assert_eq!(
            JsonProblem::new(&problem, &L10n::new(Lang::En)).line(),
            "{\"code\":\"key-not-an-option\",\"severity\":\"error\",\"file\":\"bank/items.yaml\",\
             \"line\":1,\"column\":6,\"message\":\"`z` is none of the options a, b, c\",\
             \"help\":\"name one of the options, or add an option `z`\"}"
        );
    }
}
