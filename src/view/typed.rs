//! Typed keys → places in a list and numbers, on the keyboards that stand in Brussels.
//!
//! Digits, the digits of the keypad, the unshifted digit row of a Belgian or French AZERTY keyboard
//! (`&` is 1, `é` is 2 …) and letters all work, because a person types what they see.

/// Returns the digit that a key means, on the keyboards that stand in Brussels.
pub fn digit(key: char) -> Option<usize> {
    Some(match key {
        '0'..='9' => key as usize - '0' as usize,
        // Belgian row: & é " ' ( § è ! ç à; the French one has - for 6 and _ for 8.
        '&' => 1,
        'é' | 'É' => 2,
        '"' => 3,
        '\'' => 4,
        '(' => 5,
        '§' | '-' => 6,
        'è' | 'È' => 7,
        '!' | '_' => 8,
        'ç' | 'Ç' => 9,
        'à' | 'À' => 0,
        _ => return None,
    })
}

/// Returns the place of a letter from `a`. From `l` on, letters are commands and never an answer.
pub fn letter(key: char) -> Option<usize> {
    let key = key.to_ascii_lowercase();
    matches!(key, 'a'..='k').then(|| key as usize - 'a' as usize)
}

/// Reads one number or letter; a dot or bracket after it is let through (`2.`, `b)`).
pub(super) fn one(typed: &str, count: usize) -> Option<usize> {
    let core = typed.strip_suffix(['.', ')']).unwrap_or(typed).trim();
    let mut keys = core.chars();
    let first = keys.next()?;
    let rest: Vec<char> = keys.collect();
    let at = match (digit(first), rest.as_slice()) {
        (Some(n), []) => n.checked_sub(1)?,
        // `&-` is 16 where digits need shift; `1-` is a slip.
        (Some(tens), [units]) if first.is_ascii_digit() == units.is_ascii_digit() => {
            (tens * 10 + digit(*units)?).checked_sub(1)?
        }
        (None, []) => letter(first)?,
        _ => return None,
    };
    (at < count).then_some(at)
}

/// Reads several numbers or letters with any sign between them: `1 3`, `1,3`, `13`, `1-3`, `a c`.
pub(super) fn several(typed: &str, count: usize) -> Option<Vec<usize>> {
    // `1-3` and `2 & 3` are what they look like: beside a digit or a letter, the signs of an
    // unshifted AZERTY row only separate.
    let plain = typed.chars().any(|c| c.is_ascii_alphanumeric());
    let separates = |c: char| {
        c.is_whitespace()
            || (plain && c.is_ascii_punctuation() && c != '?')
            || (plain && c == '§')
            || matches!(c, ',' | ';' | '+' | '/' | '.' | '>')
    };
    let mut places = Vec::new();
    // An item shows at most six options, so every key is one option.
    for key in typed.chars().filter(|c| !separates(*c)) {
        let at = match digit(key) {
            Some(n) => n.checked_sub(1)?,
            None => letter(key)?,
        };
        if at >= count {
            return None;
        }
        places.push(at);
    }
    (!places.is_empty()).then_some(places)
}

/// Splits pairs into a number, where there is one, and a letter. A sign is a digit of the unshifted
/// row only where a letter follows at once and no number came before: `-b` is 6b, `1-b` is 1b.
pub(super) fn pair_keys(typed: &str) -> Option<Vec<(Option<usize>, char)>> {
    let keys: Vec<char> = typed.chars().collect();
    let mut pairs = Vec::new();
    let mut number = None;
    for (at, key) in keys.iter().enumerate() {
        let before_letter = keys.get(at + 1).is_some_and(char::is_ascii_alphabetic);
        match digit(*key) {
            Some(n) if key.is_alphanumeric() => {
                if number.replace(n).is_some() {
                    return None;
                }
            }
            Some(n) if number.is_none() && before_letter => number = Some(n),
            None if key.is_ascii_alphabetic() => pairs.push((number.take(), *key)),
            None if key.is_alphanumeric() => return None,
            Some(_) | None => {}
        }
    }
    number.is_none().then_some(pairs)
}

/// Returns the digits that the unshifted row of an AZERTY keyboard means, when nothing else stands
/// there.
pub fn unshifted(typed: &str) -> Option<String> {
    let digit_of = |key: char| {
        let number = digit(key).filter(|_| !key.is_ascii_digit())?;
        char::from_digit(u32::try_from(number).ok()?, 10)
    };
    let digits: Option<String> = typed.chars().map(digit_of).collect();
    digits.filter(|digits| !digits.is_empty())
}

/// Reads a number with a comma or a point, marks between thousands, and a unit around it.
pub(super) fn number(typed: &str) -> Option<f64> {
    let unit = |c: char| c.is_alphabetic() || c.is_whitespace() || matches!(c, '€' | '%' | '°');
    let core = typed.trim_end_matches(unit).trim_start_matches(['€', ' ']);
    let plain: String = core.chars().filter(|c| !c.is_whitespace()).collect();
    let sound = plain.len() <= 15
        && plain.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '-'))
        && plain.chars().any(|c| c.is_ascii_digit());
    let (whole, decimals) = plain.split_once(',').unwrap_or((&plain, ""));
    // In Belgium 1.200 is twelve hundred; 0.125 and 12.5 can only be decimals.
    let plain = if is_grouped(whole) {
        format!("{}.{decimals}", whole.replace('.', ""))
    } else {
        plain.replace(',', ".")
    };
    sound.then(|| plain.parse().ok()).flatten()
}

/// Returns whether points stand between groups of three digits.
fn is_grouped(whole: &str) -> bool {
    let Some((first, rest)) = whole.trim_start_matches('-').split_once('.') else {
        return false;
    };
    (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && rest.split('.').all(|group| group.len() == 3)
}
