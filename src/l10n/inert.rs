//! Text that somebody else wrote, shown so that it can do nothing to a terminal or a reader.

/// Longer texts are cut, so that a message stays a line or two.
const LONGEST: usize = 80;

/// Returns a text with every control and direction character written out, and cut when long.
pub fn inert(text: &str) -> String {
    let mut shown: String = text.chars().take(LONGEST).fold(String::new(), push);
    if text.chars().nth(LONGEST).is_some() {
        shown.push('…');
    }
    shown
}

fn push(mut shown: String, character: char) -> String {
    if is_active(character) {
        shown.extend(character.escape_default());
    } else {
        shown.push(character);
    }
    shown
}

/// Returns whether a character acts on the screen instead of standing on it.
pub fn is_active(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}'
                | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
        )
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
            assert_eq!(inert(given), shown);
        }
        assert_eq!(inert(&"é".repeat(81)), format!("{}…", "é".repeat(80)));
        assert_eq!(inert(&"é".repeat(80)), "é".repeat(80));
    }
}
