//! What somebody typed, repeated in a message: on one line, written out, and cut when long.

use crate::domain::text::is_unsafe;

/// Longer texts are cut, so that a message stays a line or two.
const LONGEST: usize = 80;

/// Returns a text with every character that acts instead of showing written out, as `\u{1b}`.
///
/// Unlike [`crate::domain::text::inert`] it says which character it was: an author has to find it.
pub fn quoted(text: &str) -> String {
    let mut shown: String = text.chars().take(LONGEST).fold(String::new(), push);
    if text.chars().nth(LONGEST).is_some() {
        shown.push('…');
    }
    shown
}

fn push(mut shown: String, character: char) -> String {
    if is_unsafe(character) || character == '\n' {
        shown.extend(character.escape_default());
    } else {
        shown.push(character);
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_reaches_the_terminal_as_a_command() {
        for (given, shown) in [
            ("été – ça 你好 `x`", "été – ça 你好 `x`"),
            ("\u{1b}[31mred", "\\u{1b}[31mred"),
            ("a\tb\nc\r", "a\\tb\\nc\\r"),
            ("abc\u{202e}def", "abc\\u{202e}def"),
            ("\u{9b}2J\u{7f}", "\\u{9b}2J\\u{7f}"),
        ] {
            assert_eq!(quoted(given), shown);
        }
        assert_eq!(quoted(&"é".repeat(81)), format!("{}…", "é".repeat(80)));
        assert_eq!(quoted(&"é".repeat(80)), "é".repeat(80));
    }
}
