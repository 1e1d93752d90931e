//! Text from files is untrusted: what may attack a terminal or turn the reading order is shown inert.

/// Returns whether a character may do something to a terminal or to the order of reading: C0 (but not
/// line breaks), C1, and the marks that change the direction of writing or are not seen.
pub fn is_unsafe(character: char) -> bool {
    matches!(character,
        '\0'..='\u{9}' | '\u{b}'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}'
        | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

/// Returns the text with every unsafe character replaced by one that only shows. Line breaks stay.
pub fn inert(text: &str) -> String {
    let shown = |character: char| match character {
        '\t' => ' ',
        unsafe_one if is_unsafe(unsafe_one) => '\u{fffd}',
        safe => safe,
    };
    text.chars().map(shown).collect()
}

/// Returns the text as a printer sets it: the spaces that French has before `? ! : ;` and inside « » are
/// unbreakable, and so are those inside a figure with its unit, so that no line begins with what belongs to
/// the line above; apostrophes are curved.
pub fn typeset(text: &str) -> String {
    let mut set = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    let mut before = '\0';
    while let Some(character) = characters.next() {
        let next = characters.peek().copied().unwrap_or(' ');
        let sticks = matches!(next, '?' | '!' | ':' | ';' | '»')
            || before == '«'
            || (before.is_ascii_digit() && is_rest_of_figure(characters.clone()));
        let is_apostrophe = before.is_alphabetic() || next.is_alphabetic();
        set.push(match character {
            ' ' if sticks => '\u{a0}',
            '\'' if is_apostrophe => '’',
            other => other,
        });
        before = character;
    }
    set
}

/// Returns whether what follows belongs to the digits before it: `€`, `%`, an hour, or more digits.
fn is_rest_of_figure(mut following: std::iter::Peekable<std::str::Chars>) -> bool {
    match following.next() {
        Some('€' | '%' | '0'..='9') => true,
        Some('h') => !following.next().is_some_and(char::is_alphabetic),
        Some(_) | None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_attacks_a_terminal_only_shows() {
        assert_eq!(inert("a\u{1b}[2Jb"), "a\u{fffd}[2Jb");
        assert_eq!(
            inert("\u{9b}31m\u{202e}x\u{2066}\r\u{7f}"),
            "\u{fffd}31m\u{fffd}x\u{fffd}\u{fffd}\u{fffd}"
        );
        assert_eq!(inert("één\ntwee\tdrie « 1 » € ✓"), "één\ntwee drie « 1 » € ✓");
    }

    #[test]
    fn a_sign_never_begins_a_line() {
        assert_eq!(
            typeset("Où ? Là : « oui » ; non !"),
            "Où\u{a0}? Là\u{a0}: «\u{a0}oui\u{a0}»\u{a0}; non\u{a0}!"
        );
        assert_eq!(typeset("Waar? Daar: ja; nee!"), "Waar? Daar: ja; nee!");
        assert_eq!(
            typeset("14 h, 5 €, 10 %, 078 170 170, 3 hommes, 2 ou 3"),
            "14\u{a0}h, 5\u{a0}€, 10\u{a0}%, 078\u{a0}170\u{a0}170, 3 hommes, 2 ou 3"
        );
        assert_eq!(typeset("l'eau, foto's, 's avonds, 5'"), "l’eau, foto’s, ’s avonds, 5'");
        assert_eq!(typeset(""), "");
    }
}
