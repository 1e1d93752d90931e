//! Typed text → what it means on this screen. The number typed is the answer recorded: nothing is
//! ever pre-selected, and Enter alone answers nothing.
//!
//! Digits, the digits of the keypad, the unshifted digit row of a Belgian or French AZERTY keyboard
//! (`&` is 1, `é` is 2 …) and letters all work, because a person types what they see.

use std::collections::{BTreeMap, BTreeSet};

use super::screen::{Ask, Reply, Screen, Target};
use crate::domain::id::ChoiceId;
use crate::domain::item::Answer;
use crate::domain::session::Input;

/// The longest text that is looked at; anything longer is refused unread.
const LONGEST: usize = 200;

/// What a typed text means.
#[derive(Clone, Debug, PartialEq)]
pub enum Read {
    /// This, said back in these words.
    Taken {
        /// What it means.
        reply: Reply,
        /// What was chosen, in words; empty where nothing needs saying back.
        echo: String,
    },
    /// It has no meaning here.
    Refused,
}

/// Returns what a typed text means on a screen.
pub fn read(screen: &Screen, typed: &str) -> Read {
    let typed = typed.trim();
    if typed.chars().count() > LONGEST {
        return Read::Refused;
    }
    command(screen, typed).or_else(|| answer(&screen.ask, typed)).unwrap_or(Read::Refused)
}

/// The commands stand before the answers, with keys that are never those of an answer.
fn command(screen: &Screen, typed: &str) -> Option<Read> {
    let commands = &screen.commands;
    let is_number = matches!(screen.ask, Ask::Number { .. });
    let input = match typed.to_lowercase().as_str() {
        "?" => commands.dont_know.clone(),
        // On a screen that asks for a number, 0 and à may be the number itself.
        "0" | "à" if !is_number => commands.dont_know.clone(),
        "r" | "<" => commands.back.clone(),
        "s" => commands.stop.clone(),
        "l" => commands.language.clone(),
        _ => None,
    }?;
    Some(taken(Reply::Input(input), String::new()))
}

fn answer(ask: &Ask, typed: &str) -> Option<Read> {
    match ask {
        Ask::Nothing => None,
        Ask::Enter { .. } => {
            typed.is_empty().then(|| taken(Reply::Input(Input::Continue), String::new()))
        }
        Ask::One { choices, .. } => {
            let at = one(typed, choices.len())?;
            let echo = numbered(at, &choices[at].text);
            Some(taken(Reply::Input(choices[at].input.clone()), echo))
        }
        Ask::Many { options, .. } => many(typed, options),
        Ask::Order { options, .. } => order(typed, options),
        Ask::Match { options, targets, .. } => pairs(typed, options, targets),
        Ask::Number { .. } => {
            let number = number(typed)?;
            Some(taken(Reply::Input(Input::Answer(Answer::Number(number))), typed.to_owned()))
        }
        Ask::Where { .. } => Some(if typed.is_empty() {
            taken(Reply::Input(Input::Continue), String::new())
        } else {
            taken(Reply::Where(typed.to_owned()), String::new())
        }),
        Ask::Candidates { candidates, .. } => {
            let at = one(typed, candidates.len())?;
            let origin = candidates[at].origin.clone();
            Some(taken(Reply::Input(Input::Origin(origin)), candidates[at].text.clone()))
        }
    }
}

fn taken(reply: Reply, echo: String) -> Read {
    Read::Taken { reply, echo }
}

fn numbered(at: usize, text: &str) -> String {
    format!("{}, {text}", at + 1)
}

/// Returns the digit that a key means, on the keyboards that stand in Brussels.
pub(super) fn digit(key: char) -> Option<usize> {
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

/// Returns the place of a letter from `a`.
fn letter(key: char) -> Option<usize> {
    let key = key.to_ascii_lowercase();
    key.is_ascii_lowercase().then(|| key as usize - 'a' as usize)
}

/// Reads one number or letter; a dot or bracket after it is let through (`2.`, `b)`).
fn one(typed: &str, count: usize) -> Option<usize> {
    let core = typed.strip_suffix(['.', ')']).unwrap_or(typed).trim();
    let mut keys = core.chars();
    let first = keys.next()?;
    let rest: Vec<char> = keys.collect();
    let at = match (digit(first), rest.as_slice()) {
        (Some(n), []) => n.checked_sub(1)?,
        (Some(tens), [units]) => (tens * 10 + digit(*units)?).checked_sub(1)?,
        (None, []) => letter(first)?,
        _ => return None,
    };
    (at < count).then_some(at)
}

/// Reads several numbers or letters with anything sensible between them: `1 3`, `1,3`, `13`, `a c`.
fn several(typed: &str, count: usize) -> Option<Vec<usize>> {
    let separated = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '+' | '/' | '.' | '>');
    let mut places = Vec::new();
    for word in typed.split(separated).filter(|word| !word.is_empty()) {
        // An item shows at most six options, so every key is one option.
        for key in word.chars() {
            let at = match digit(key) {
                Some(n) => n.checked_sub(1)?,
                None => letter(key)?,
            };
            if at >= count {
                return None;
            }
            places.push(at);
        }
    }
    (!places.is_empty()).then_some(places)
}

fn texts(options: &[Target], places: &[usize]) -> String {
    places.iter().map(|at| numbered(*at, &options[*at].text)).collect::<Vec<_>>().join(" · ")
}

fn many(typed: &str, options: &[Target]) -> Option<Read> {
    let places: BTreeSet<usize> = several(typed, options.len())?.into_iter().collect();
    let places: Vec<usize> = places.into_iter().collect();
    let chosen = places.iter().map(|at| options[*at].id.clone()).collect();
    let echo = texts(options, &places);
    Some(taken(Reply::Input(Input::Answer(Answer::Many(chosen))), echo))
}

fn order(typed: &str, options: &[Target]) -> Option<Read> {
    let places = several(typed, options.len())?;
    let distinct: BTreeSet<_> = places.iter().collect();
    if places.len() != options.len() || distinct.len() != options.len() {
        return None;
    }
    let ids = places.iter().map(|at| options[*at].id.clone()).collect();
    let echo = texts(options, &places);
    Some(taken(Reply::Input(Input::Answer(Answer::Order(ids))), echo))
}

/// Reads `1b 2a 3c`, or just the letters in order, `b a c`.
fn pairs(typed: &str, options: &[Target], targets: &[Target]) -> Option<Read> {
    let keys: Vec<char> =
        typed.chars().filter(|c| c.is_alphanumeric() || digit(*c).is_some()).collect();
    let mut given: BTreeMap<ChoiceId, ChoiceId> = BTreeMap::new();
    let mut echo = Vec::new();
    let mut rest = keys.as_slice();
    let mut turn = 0;
    while let [first, others @ ..] = rest {
        let (option, target_key, after) = match (digit(*first), others) {
            (Some(n), [target, after @ ..]) => (n.checked_sub(1)?, *target, after),
            (Some(_), []) => return None,
            (None, after) => (turn, *first, after),
        };
        let (option, target) = (options.get(option)?, targets.get(letter(target_key)?)?);
        if given.insert(option.id.clone(), target.id.clone()).is_some() {
            return None;
        }
        echo.push(format!("{} – {}", option.text, target.text));
        (rest, turn) = (after, turn + 1);
    }
    (given.len() == options.len())
        .then(|| taken(Reply::Input(Input::Answer(Answer::Pairs(given))), echo.join(" · ")))
}

/// Reads a number with a comma or a point, spaces between thousands, and a unit after it.
fn number(typed: &str) -> Option<f64> {
    let unit = |c: char| c.is_alphabetic() || c.is_whitespace() || matches!(c, '€' | '%');
    let core = typed.trim_end_matches(unit).trim_start_matches(['€', ' ']);
    let plain: String = core.chars().filter(|c| !c.is_whitespace()).collect();
    let plain = plain.replace(',', ".");
    let sound = !plain.is_empty()
        && plain.len() <= 15
        && plain.chars().all(|c| c.is_ascii_digit() || c == '.' || c == '-')
        && plain.chars().any(|c| c.is_ascii_digit());
    sound.then(|| plain.parse().ok()).flatten()
}
