//! Cells with several options in them → the options, by known texts alone: the longest first, and back again
//! where that leads nowhere.

use std::collections::HashSet;

/// The longest cell that is looked at for options, in bytes.
pub const LONGEST_CELL: usize = 4 * 1024;

/// A text and the option or target that it stands for.
pub type Token = (String, usize);

/// Cuts a folded text into known tokens with separators between them.
pub struct Cutter<'t> {
    text: &'t str,
    tokens: &'t [Token],
    targets: Option<&'t [Token]>,
    dead: HashSet<usize>,
    found: Vec<(usize, usize)>,
}

/// More options than this no cell holds.
const MOST_PARTS: usize = 32;

impl<'t> Cutter<'t> {
    /// Cuts a text; with targets, each option must have one.
    pub fn new(text: &'t str, tokens: &'t [Token], targets: Option<&'t [Token]>) -> Cutter<'t> {
        Cutter { text, tokens, targets, dead: HashSet::new(), found: Vec::new() }
    }

    /// Returns what was found, in order, if that is all of the text.
    pub fn cut(mut self) -> Option<Vec<(usize, usize)>> {
        (self.text.len() <= LONGEST_CELL && self.from(0)).then_some(self.found)
    }

    fn from(&mut self, at: usize) -> bool {
        let rest = &self.text[at..];
        let at = at + rest.len() - rest.trim_start_matches([' ', ';', ',', '|', '/']).len();
        if at == self.text.len() {
            return !self.found.is_empty();
        }
        if self.found.len() == MOST_PARTS || !self.dead.insert(at) {
            return false;
        }
        for (token, option) in self.tokens {
            if !self.text[at..].starts_with(token.as_str()) {
                continue;
            }
            let end = at + token.len();
            let is_cut = match self.targets {
                None => is_end(&self.text[end..]) && self.goes_on(*option, 0, end),
                Some(targets) => self.pair(*option, end, targets),
            };
            if is_cut {
                return true;
            }
        }
        false
    }

    /// Cuts the target that belongs to an option.
    fn pair(&mut self, option: usize, end: usize, targets: &'t [Token]) -> bool {
        let rest = &self.text[end..];
        let after = rest.trim_start_matches([' ', '=', ':', '-', '>', '→', '?', '.']);
        let at = end + rest.len() - after.len();
        if !rest[..at - end].contains(['=', ':', '>', '→']) {
            return false;
        }
        targets.iter().any(|(token, target)| {
            let found = self.text[at..].starts_with(token.as_str());
            found
                && is_end(&self.text[at + token.len()..])
                && self.goes_on(option, *target, at + token.len())
        })
    }

    fn goes_on(&mut self, option: usize, target: usize, end: usize) -> bool {
        self.found.push((option, target));
        let ornament = self.text[end..].trim_start_matches([':', '?', '*', '.', '!']);
        let is_whole = self.from(self.text.len() - ornament.len());
        if !is_whole {
            self.found.pop();
        }
        is_whole
    }
}

/// Returns whether an option may end before this.
fn is_end(rest: &str) -> bool {
    let rest = rest.trim_start_matches([':', '?', '*', '.', '!']);
    rest.is_empty() || rest.starts_with([' ', ';', ',', '|', '/'])
}

/// What form tools put before the number of an option.
const CODES: &[&str] = &[
    "a", "ao", "sq", "o", "opt", "option", "choice", "choix", "keuze", "r", "reponse", "antwoord",
    "answer",
];

/// Returns the place, from 0, that a code of a form tool stands for: `A2`, `AO02`, `SQ002`, `option_2`.
pub fn place_code(text: &str) -> Option<usize> {
    let lower = text.to_ascii_lowercase();
    let digits = lower.trim_start_matches(|one: char| !one.is_ascii_digit());
    let word = lower[..lower.len() - digits.len()].trim_end_matches(['_', '-', ' ']);
    if !CODES.contains(&word)
        || digits.len() > 4
        || !digits.bytes().all(|byte| byte.is_ascii_digit())
    {
        return None;
    }
    digits.parse::<usize>().ok()?.checked_sub(1)
}

/// Returns a text without `a)`, `2.` or `Q3 -` before it.
pub fn without_number(folded: &str) -> Option<&str> {
    let (number, rest) = folded.split_once(' ')?;
    let rest = rest.strip_prefix("- ").unwrap_or(rest);
    let name = number.trim_end_matches([')', '.', ':', '-', ']']).trim_start_matches(['(', '[']);
    let is_marked = name.len() < number.len() || rest.len() + number.len() + 1 < folded.len();
    let is_short = name.len() <= 4 && name.chars().all(char::is_alphanumeric) && !name.is_empty();
    (is_marked && is_short).then_some(rest)
}
