//! What a thing costs as an answer to what was typed: the words that differ, those that are missing
//! from its name and those that no name explains. Words may stand in any order and in both languages.

use super::fold::Role;
use super::index::{Index, Name, Term, letters};
use super::likeness::{Token, most_slips, one_slip};
use super::signs::{Class, is_aside};
use super::thing::Thing;

/// A word that no name explains.
const UNEXPLAINED: u16 = 200;

/// A very short one, which may be a small word with a slip: enough to ask.
const UNEXPLAINED_SHORT: u16 = 125;

/// A word of the name that was not typed: its last proper one, another one, one that says what it is.
const MISSING: (u16, u16, u16) = (80, 45, 25);

/// The name of the City, which many names of stations hold.
const MISSING_CITY: u16 = 12;

/// A word that says what is meant beside a thing of another kind, and beside one of its kind.
const OTHER_KIND: (u16, u16) = (70, 4);

/// A quarter or a stop that is called after something of another kind.
const OF_KIND: u16 = 12;

/// A small word that the name does not have.
const SMALL: u16 = 6;

/// What is said around an address.
const ASIDE: u16 = 4;

/// Words parted or joined otherwise than in the name.
const GLUED: u16 = 12;

/// A word that was typed and the word of a name that it may mean.
#[derive(Clone, Copy)]
struct Hit {
    term: u32,
    name: u32,
    token: u8,
    cost: u16,
}

/// Where the words of a query occur.
pub(super) struct Hits<'a> {
    index: &'a Index,
    found: Vec<Hit>,
}

impl<'a> Hits<'a> {
    /// Looks every word up, as it stands or with slips.
    pub fn of(tokens: &[Token], index: &'a Index, with_slips: bool) -> Hits<'a> {
        let mut found = Vec::new();
        for (at, term) in index.all_terms().enumerate() {
            for (number, token) in tokens.iter().enumerate() {
                let cost = match with_slips {
                    true => token.likely(index, &term),
                    false => token.literal(index, &term),
                };
                if let Some(cost) = cost {
                    found.push(Hit { term: at as u32, name: term.name, token: number as u8, cost });
                }
            }
        }
        Hits { index, found }
    }

    /// Returns the numbers of the things that may be meant by some of the words, with what their names
    /// cost; what the words say of the kind of thing comes on top.
    pub fn things(&self, query: &Query<'_>) -> Vec<(u32, Fit)> {
        let mut fits: Vec<(u32, Fit)> = Vec::new();
        let mut rest = &self.found[..];
        for number in self.names(query) {
            let Some(name) = self.index.name(number) else { continue };
            let range = name.range();
            rest = &rest[rest.partition_point(|hit| hit.term < range.start)..];
            let (hits, after) = rest.split_at(rest.partition_point(|hit| hit.term < range.end));
            rest = after;
            let by_words = self.fit(&name, range.start, hits, query);
            let whole = query.glued(self.index, &name).map(|cost| Fit::whole(query, cost));
            let dearness = |fit: &Fit| fit.dearness(query);
            let Some(fit) = by_words.into_iter().chain(whole).min_by_key(dearness) else {
                continue;
            };
            match fits.last_mut() {
                Some((thing, known)) if *thing == name.thing => *known = known.clone().or(fit),
                _ => fits.push((name.thing, fit)),
            }
        }
        fits
    }

    /// Returns the numbers of the names that some word occurs in, or that may be written as one.
    fn names(&self, query: &Query<'_>) -> Vec<u32> {
        if query.glued.is_empty() {
            let is_active = |hit: &&Hit| query.tokens & (1 << hit.token) != 0;
            let mut names: Vec<u32> =
                self.found.iter().filter(is_active).map(|hit| hit.name).collect();
            names.dedup();
            return names;
        }
        (0..self.index.len() as u32).collect()
    }

    /// Gives every word of a name the typed word that is nearest to it.
    fn fit(&self, name: &Name, first: u32, hits: &[Hit], query: &Query<'_>) -> Option<Fit> {
        if hits.is_empty() {
            return None;
        }
        let terms = self.index.terms(name);
        let is_told = |term: Term| matches!(term.role, Role::Proper | Role::Number);
        let is_told_at = |at: usize| terms.clone().nth(at).is_some_and(is_told);
        let has_proper = terms.clone().any(is_told);
        let active = || hits.iter().filter(|hit| query.tokens & (1 << hit.token) != 0);
        // Most names are found by what they are alone: `rue`.
        if has_proper && !active().any(|hit| is_told_at((hit.term - first) as usize)) {
            return None;
        }
        let mut fit = Fit { costs: [u16::MAX; 32], missing: u16::MAX, is_named: false };
        let mut sorted: Vec<Hit> = active().copied().collect();
        sorted.sort_by_key(|hit| (hit.cost, hit.token));
        let mut taken = 0u64;
        for hit in sorted {
            let at = (hit.term - first) as usize;
            if taken & (1 << at.min(63)) == 0 && fit.costs[usize::from(hit.token)] == u16::MAX {
                taken |= 1 << at.min(63);
                fit.costs[usize::from(hit.token)] = hit.cost;
                fit.is_named |= is_told_at(at);
            }
        }
        // `Rue de la Gare` says nothing but what it is: all of it must be there.
        let is_left =
            |(at, term): (usize, Term)| term.role != Role::Small && taken & (1 << at.min(63)) == 0;
        fit.is_named |= !has_proper && !terms.clone().enumerate().any(is_left);
        fit.missing = missing(terms, taken, has_proper, |term| self.index.text(term));
        fit.is_named.then_some(fit)
    }
}

/// Returns what the words cost that a name has and the query has not.
fn missing<'a>(
    terms: impl DoubleEndedIterator<Item = Term> + ExactSizeIterator + Clone,
    taken: u64,
    has_proper: bool,
    text: impl Fn(&Term) -> &'a str,
) -> u16 {
    let last = terms.clone().rposition(|term| term.role == Role::Proper);
    let left = terms.enumerate().filter(|(at, _)| taken & (1 << at.min(&63)) == 0);
    left.map(|(at, term)| match term.role {
        Role::Small => 0,
        Role::Generic(_) if has_proper => MISSING.2,
        Role::Proper if matches!(text(&term), "bruxelles" | "brussel") => MISSING_CITY,
        _ if Some(at) == last => MISSING.0,
        Role::Proper | Role::Number | Role::Generic(_) => MISSING.1,
    })
    .sum()
}

/// How a thing fits what was typed.
#[derive(Clone)]
pub(super) struct Fit {
    /// What each word costs; the most where nothing explains it.
    costs: [u16; 32],
    /// What the words of the name cost that were not typed.
    pub missing: u16,
    is_named: bool,
}

impl Fit {
    /// Returns a fit of all words as one.
    fn whole(query: &Query<'_>, missing: u16) -> Fit {
        let mut costs = [u16::MAX; 32];
        query.active().for_each(|token| costs[token] = 0);
        Fit { costs, missing, is_named: true }
    }

    /// Returns what it costs whatever the thing is, to compare two fits of one name.
    fn dearness(&self, query: &Query<'_>) -> u16 {
        let cost = |token: usize| match (self.costs[token], query.words[token].role) {
            (u16::MAX, Role::Small | Role::Number) => SMALL,
            (u16::MAX, Role::Generic(_)) => OTHER_KIND.0,
            (u16::MAX, Role::Proper) => UNEXPLAINED,
            (cost, _) => cost,
        };
        query.active().map(cost).fold(self.missing, u16::saturating_add)
    }

    /// Joins two names of one thing: somebody may type both.
    fn or(mut self, other: Fit) -> Fit {
        for (cost, other) in self.costs.iter_mut().zip(other.costs) {
            *cost = other.min(*cost);
        }
        self.missing = self.missing.min(other.missing);
        self
    }

    /// Returns what a thing costs in all.
    pub fn cost(&self, thing: &Thing<'_>, query: &Query<'_>) -> u16 {
        let unexplained = |token: usize| match self.costs[token] {
            u16::MAX => query.unexplained(token, thing),
            cost => cost,
        };
        let kind = query.of_kind(thing);
        query.active().map(unexplained).fold(self.missing + kind, u16::saturating_add)
    }
}

/// The words to look for.
pub(super) struct Query<'a> {
    pub words: &'a [Token],
    /// Those of them that are to be found, one bit each.
    pub tokens: u32,
    glued: Vec<Glued>,
}

/// All words as one, with the small ones or without.
struct Glued {
    text: String,
    letters: u32,
    has_small: bool,
    /// Whether some of them say what is meant.
    has_generic: bool,
}

/// Shorter words are not looked for as one.
const SHORTEST: usize = 6;

impl Glued {
    fn of(query: &Query<'_>) -> Vec<Glued> {
        let words = || query.active().map(|token| &query.words[token]);
        let has_generic = words().any(|word| matches!(word.role, Role::Generic(_)));
        let with = |has_small: bool| {
            let is_kept = |word: &&Token| match word.role {
                Role::Number => false,
                Role::Small => has_small,
                Role::Proper | Role::Generic(_) => true,
            };
            let text: String = words().filter(is_kept).map(|word| word.text.as_str()).collect();
            let letters = letters(&text);
            (text.len() >= SHORTEST).then_some(Glued { text, letters, has_small, has_generic })
        };
        let has_small = words().any(|word| word.role == Role::Small);
        [Some(false), has_small.then_some(true)].into_iter().flatten().filter_map(with).collect()
    }

    /// Returns what a name costs whose words are parted otherwise, if it is that name.
    fn cost(&self, index: &Index, name: &Name) -> Option<u16> {
        let whole = self.slips(index, name, true);
        // A slip may hide the end of a compound: `hoogstaat` may be all of `hoogstraat`.
        let bare = || self.slips(index, name, false).map(|cost| cost + MISSING.2);
        if self.has_generic { whole } else { whole.into_iter().chain(bare()).min() }
    }

    /// Returns what the slips cost in all words together.
    fn slips(&self, index: &Index, name: &Name, has_generic: bool) -> Option<u16> {
        let is_kept = |term: &Term| match term.role {
            Role::Small => self.has_small,
            Role::Generic(_) => has_generic,
            Role::Proper | Role::Number => true,
        };
        let parts = || index.terms(name).filter(is_kept);
        let (length, letters) = parts().fold((0, 0), |(length, letters), term| {
            (length + term.lengths().0, letters | term.letters)
        });
        let most = most_slips(length.max(self.text.len())).min(2);
        let (more, less) = (letters & !self.letters, self.letters & !letters);
        let is_far = more.count_ones().max(less.count_ones()) as usize > most;
        if length < SHORTEST || length.abs_diff(self.text.len()) > most || is_far {
            return None;
        }
        let whole: String = parts().map(|term| index.text(&term)).collect();
        let slips = strsim::osa_distance(&whole, &self.text);
        (slips <= most).then(|| GLUED + one_slip(length) * slips as u16)
    }
}

impl<'a> Query<'a> {
    /// Returns a query for some of the words; `glues` tells whether blanks may stand elsewhere.
    pub fn new(words: &'a [Token], tokens: u32, glues: bool) -> Query<'a> {
        let mut query = Query { words, tokens, glued: Vec::new() };
        if glues {
            query.glued = Glued::of(&query);
        }
        query
    }

    /// Returns the numbers of the words to look for.
    fn active(&self) -> impl Iterator<Item = usize> + use<'_> {
        (0..self.words.len()).filter(|token| self.tokens & (1 << token) != 0)
    }

    /// Returns whether some word says which one is meant; `5e avenue` says it with a number.
    pub fn names_something(&self) -> bool {
        let is_numbered = self.says_street();
        self.active().any(|token| match self.words[token].role {
            Role::Proper => !is_aside(&self.words[token].text),
            Role::Number => is_numbered,
            Role::Generic(_) | Role::Small => false,
        })
    }

    /// Returns whether some word says more than where an address is: something may be looked for.
    pub fn says_something(&self) -> bool {
        self.active().any(|token| match self.words[token].role {
            Role::Proper => {
                let word = &self.words[token].text;
                word.len() > 1 && !is_aside(word)
            }
            Role::Generic(Class::Commune) | Role::Small | Role::Number => false,
            Role::Generic(_) => true,
        })
    }

    /// Returns whether some word says that a street is meant.
    pub fn says_street(&self) -> bool {
        let is_street = |role| role == Role::Generic(Class::Street);
        self.active().any(|token| is_street(self.words[token].role))
    }

    /// Returns what a thing costs that is of another kind than some word says, whether or not its name
    /// holds that word: a quarter that is called after a station is not the station.
    fn of_kind(&self, thing: &Thing<'_>) -> u16 {
        let says =
            |wanted| self.active().any(|token| self.words[token].role == Role::Generic(wanted));
        match thing {
            Thing::Street(_) => 0,
            Thing::Station(_) if says(Class::Street) => OF_KIND,
            Thing::Station(_) => 0,
            Thing::Quarter(_) if says(Class::Street) || says(Class::Stop) => OF_KIND,
            Thing::Quarter(_) | Thing::Commune(_) | Thing::Locality(_) => 0,
        }
    }

    /// Returns what a word costs that the thing's names do not explain.
    fn unexplained(&self, token: usize, thing: &Thing<'_>) -> u16 {
        let word = &self.words[token];
        match word.role {
            // "Leopold 3": a name that has the number comes first.
            Role::Number if matches!(word.text.as_str(), "2" | "3" | "4") => SMALL,
            Role::Number => 0,
            Role::Small => SMALL,
            Role::Generic(class) => match (class, thing) {
                (Class::Street, Thing::Street(_)) | (Class::Square, Thing::Street(_)) => {
                    OTHER_KIND.0 - MISSING.2
                }
                (Class::Square | Class::Stop, Thing::Station(_)) => OTHER_KIND.1,
                (Class::Quarter, Thing::Quarter(_) | Thing::Locality(_)) => OTHER_KIND.1,
                (Class::Square, Thing::Quarter(_)) => 2 * MISSING.2,
                (Class::Stop, Thing::Quarter(_)) => OTHER_KIND.1 * 3,
                (Class::Quarter, Thing::Station(_)) => OTHER_KIND.1 * 3,
                (Class::Commune, Thing::Commune(_) | Thing::Locality(_)) => OTHER_KIND.1,
                _ => OTHER_KIND.0,
            },
            Role::Proper if is_aside(&word.text) || word.text.len() == 1 => ASIDE,
            Role::Proper if !word.readings.is_empty() && word.is_generic_short() => OTHER_KIND.0,
            Role::Proper if word.text.len() < 4 => UNEXPLAINED_SHORT,
            Role::Proper => UNEXPLAINED,
        }
    }

    /// Returns what a name costs whose words are parted otherwise, if it is that name.
    fn glued(&self, index: &Index, name: &Name) -> Option<u16> {
        let may_be = |glued: &&Glued| {
            (glued.letters & !name.letters).count_ones() < 3
                && name.length as usize + 3 > glued.text.len()
        };
        let maybe = self.glued.iter().filter(may_be);
        maybe.filter_map(|glued| glued.cost(index, name)).min()
    }
}
