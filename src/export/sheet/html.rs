//! The sheet as one HTML document: headings in order, a language, codes as drawings with words for who
//! does not see them, a print style for one A4 page in black and white. It loads nothing and runs nothing.

use std::fmt::Write;

use super::code::{QUIET, modules};
use crate::view::sheet::{Code, Part, Place, Section, Sheet};

/// How the sheet looks: on a screen as wide as one reads well, on paper one page.
const STYLE: &str = include_str!("style.css");

pub(super) fn html(sheet: &Sheet) -> String {
    let mut page = String::new();
    let (lang, title) = (sheet.lang.code(), escaped(&sheet.title));
    page.push_str(&format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n"
    ));
    paragraph(&mut page, "what", &sheet.what);
    let name = escaped(&sheet.name);
    page.push_str(&format!("<p class=\"name\">{name} <span class=\"blank\"></span></p>\n"));
    paragraph(&mut page, "lead", &sheet.lead);
    paragraph(&mut page, "about", &sheet.about);
    sheet.sections.iter().for_each(|one| section(&mut page, one));
    page.push_str("</main>\n<footer>\n");
    sheet.notes.iter().for_each(|note| paragraph(&mut page, "note", note));
    page.push_str("</footer>\n</body>\n</html>\n");
    page
}

fn section(page: &mut String, section: &Section) {
    line(page, format_args!("<section>\n<h2>{}</h2>", escaped(&section.heading)));
    for part in &section.parts {
        match part {
            Part::Paragraph(text) => line(page, format_args!("<p>{}</p>", escaped(text))),
            Part::List(entries) => list(page, entries),
            Part::Place(one) => place(page, one),
        }
    }
    page.push_str("</section>\n");
}

fn list(page: &mut String, entries: &[String]) {
    page.push_str("<ul>\n");
    entries.iter().for_each(|entry| line(page, format_args!("<li>{}</li>", escaped(entry))));
    page.push_str("</ul>\n");
}

fn place(page: &mut String, place: &Place) {
    page.push_str("<article>\n");
    line(page, format_args!("<h3>{}</h3>", escaped(&place.name)));
    place.code.iter().for_each(|one| code(page, one));
    list(page, &place.facts);
    page.push_str("</article>\n");
}

/// Draws a code; one module is one unit of the drawing.
fn code(page: &mut String, code: &Code) {
    let Some(modules) = modules(&code.link) else { return };
    let side = modules.side + 2 * QUIET;
    let (words, mut path) = (escaped(&code.words), String::new());
    for (x, y, length) in modules.runs() {
        let _ = write!(path, "M{} {}h{length}v1h-{length}z", x + QUIET, y + QUIET);
    }
    line(
        page,
        format_args!(
            "<svg viewBox=\"0 0 {side} {side}\" role=\"img\" aria-label=\"{words}\" \
             shape-rendering=\"crispEdges\"><path d=\"{path}\"/></svg>"
        ),
    );
}

fn paragraph(page: &mut String, class: &str, text: &str) {
    line(page, format_args!("<p class=\"{class}\">{}</p>", escaped(text)));
}

fn line(page: &mut String, text: std::fmt::Arguments) {
    // Writing to a text cannot fail.
    let _ = writeln!(page, "{text}");
}

/// Returns a text in which nothing is markup.
fn escaped(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in crate::domain::text::typeset(text).chars() {
        match character {
            '&' => shown.push_str("&amp;"),
            '<' => shown.push_str("&lt;"),
            '>' => shown.push_str("&gt;"),
            '"' => shown.push_str("&quot;"),
            '\'' => shown.push_str("&#39;"),
            '\n' => shown.push_str("<br>"),
            other => shown.push(other),
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_is_markup() {
        for (text, expected) in [
            ("<script>x</script>", "&lt;script&gt;x&lt;/script&gt;"),
            ("\"a\" & 5'", "&quot;a&quot; &amp; 5&#39;"),
            ("Où ?\nÉtage 2", "Où\u{a0}?<br>Étage 2"),
        ] {
            assert_eq!(escaped(text), expected);
        }
    }
}
