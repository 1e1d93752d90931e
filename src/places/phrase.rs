//! What was typed, as words: with the postcode that may be among them, and the runs of words that may
//! name a commune to look in.

use super::fold::{Role, composed, words};
use super::index::{Index, Name};
use super::landmarks::Landmarks;
use super::likeness::Token;
use super::outside::institution;
use crate::domain::gazetteer::{Gazetteer, Nis, Postcode, PostcodeArea};

/// More words are no name.
pub(super) const MOST_WORDS: usize = 24;

/// The most that a commune's name may be mistyped to be taken for it beside another name.
const FAR: u16 = 75;

/// More runs are not tried.
const MOST_RUNS: usize = 10;

/// Words that may name a commune or a locality.
#[derive(Clone, Debug)]
pub(super) struct Run {
    /// Its words, one bit each.
    pub tokens: u32,
    /// What they differ from the name.
    pub cost: u16,
    /// The communes.
    pub communes: Vec<Nis>,
    /// Whether it says "Bruxelles", which may mean the whole Region.
    pub is_city: bool,
}

/// Returns the words of a query.
pub(super) fn tokens(query: &str) -> Vec<Token> {
    let query = composed(query);
    let (mut tokens, mut plain) = (Vec::new(), String::new());
    let mut rest = query.as_ref();
    while let Some(start) = rest.find(char::is_alphanumeric) {
        rest = &rest[start..];
        let end = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
        let (run, after) = rest.split_at(end);
        let is_cut = after.starts_with('.') && run.len() <= 7;
        for piece in pieces(run) {
            let first = tokens.len();
            words(piece, &mut plain, |word, _| tokens.push(Token::new(word, is_cut)));
            // Two words of one piece are a compound.
            if tokens.len() > first + 1 {
                let stem = tokens[first].clone();
                tokens[first] = stem.of_compound();
            }
        }
        rest = after;
    }
    tokens
}

/// Parts a postcode from what sticks to it: `1000Bruxelles`, `B1080`.
fn pieces(run: &str) -> impl Iterator<Item = &str> {
    let is_digits = |text: &str| text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
    let (first, second) = match (run.get(..4), run.get(1..)) {
        (Some(code), _) if is_digits(code) && run[4..].starts_with(char::is_alphabetic) => {
            run.split_at(4)
        }
        (_, Some(code)) if is_digits(code) && run.starts_with(['b', 'B']) => (code, ""),
        _ => (run, ""),
    };
    [first, second].into_iter().filter(|piece| !piece.is_empty())
}

/// A postcode among the words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Code<'a> {
    /// Which word it is.
    pub at: usize,
    /// The postcode.
    pub postcode: Postcode,
    /// What the lists know of it.
    pub area: Option<&'a PostcodeArea>,
    /// The commune of an institution's own postcode.
    pub institution: Option<Nis>,
}

impl Code<'_> {
    /// Returns the communes that it lies in; none when it lies outside.
    pub fn communes(&self) -> Vec<Nis> {
        let named = self.area.into_iter().flat_map(|area| &area.communes);
        named.map(|commune| commune.nis).chain(self.institution).collect()
    }
}

/// Returns the words that may be postcodes, the likeliest first: one that the lists know, of those the
/// last, because a house number comes before it.
pub(super) fn codes<'a>(tokens: &[Token], gazetteer: &'a Gazetteer) -> Vec<Code<'a>> {
    let mut codes: Vec<Code<'a>> = Vec::new();
    for (at, token) in tokens.iter().enumerate().rev() {
        if let Some(postcode) = Postcode::parse(&token.text) {
            let area = gazetteer.postcode(postcode);
            let institution = institution(postcode).filter(|_| area.is_none());
            codes.push(Code { at, postcode, area, institution });
        }
    }
    codes.sort_by_key(|code| (code.area.is_none(), code.institution.is_none()));
    codes
}

/// Returns the runs of words that may name a commune or a locality, the surest first.
pub(super) fn runs(tokens: &[Token], landmarks: &Landmarks<'_>) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let areas = &landmarks.areas;
    for name in areas.index.names() {
        for start in 0..tokens.len() {
            if let Some((end, cost)) = follows(&tokens[start..], &areas.index, &name) {
                let area = &areas.areas[name.thing as usize];
                let run = ((1 << end) - 1) << start;
                let known = runs.iter_mut().find(|known| known.tokens == run);
                match known {
                    Some(known) if known.cost < cost => {}
                    Some(known) if known.cost == cost => {
                        known.communes.extend(&area.communes);
                    }
                    Some(_) | None => {
                        runs.retain(|known| known.tokens != run);
                        let communes = area.communes.clone();
                        runs.push(Run { tokens: run, cost, communes, is_city: area.is_city });
                    }
                }
            }
        }
    }
    runs.sort_by_key(|run| (run.cost, std::cmp::Reverse(run.tokens.count_ones())));
    runs.truncate(MOST_RUNS);
    runs
}

/// Returns how many words follow a name from its first to its last, and what they differ from it.
fn follows(tokens: &[Token], index: &Index, name: &Name) -> Option<(usize, u16)> {
    let (mut at, mut total) = (0, 0);
    for term in index.terms(name).filter(|term| term.role != Role::Small) {
        while at > 0 && tokens.get(at).is_some_and(|token| token.role == Role::Small) {
            at += 1;
        }
        let token = tokens.get(at)?;
        let cost = match token.text.len() {
            0..=3 if !token.is_cut => token.literal(index, &term)?,
            _ => token.likely(index, &term)?,
        };
        total += cost;
        at += 1;
    }
    (at > 0 && total <= FAR).then_some((at, total))
}
