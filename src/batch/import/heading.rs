//! What a heading names: an item, a part of one, or a variable, as each form tool writes it.
//!
//! LimeSurvey: `id[sub]`, `id_sub`, `Question [sub]`, `id. Question`; KoboToolbox and ODK: `group/id`, `group-id`, `id/option`;
//! the others: the question itself, with numbers, tags and blanks of their own.

use std::collections::{HashMap, HashSet};

use super::cutter::without_number;
use super::fold::{fold, squash, words};
use super::lexicon::{Lexicon, variants};
use crate::domain::bank::Bank;
use crate::domain::column::Why;
use crate::domain::id::Lang;
use crate::domain::item::Prompt;
use crate::domain::words::{BankWords, Stimulus};

/// What a heading names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named {
    /// An item, by its place in the bank.
    Item(usize),
    /// A part of an item.
    Part(usize, Part),
    /// What somebody wrote beside the options of an item, or how long they took.
    Beside(usize),
    /// One of several items with the same question.
    OneOf(Vec<usize>),
}

/// A part of an item that has a column of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// An option, from 0.
    Option(usize),
    /// A place of an order, from 0.
    Place(usize),
    /// "I don't know".
    DontKnow,
}

/// LimeSurvey cuts its codes off after so many characters.
const LONGEST_CODE: usize = 20;

/// A heading longer than this is no name, in bytes: a question stands there with what is shown before it.
const LONGEST_HEADING: usize = 16 * 1024;

/// An id with the names of its groups before it is shorter than this, in bytes.
const LONGEST_NAME: usize = 300;

/// So many cuts are tried to part a name from an option, from the end.
const MOST_CUTS: usize = 32;

/// A question shorter than this is looked for as a whole heading only, in characters.
const SHORT_STEM: usize = 15;

/// What the items of a bank may be called.
pub struct Names<'a> {
    lexicons: &'a [Lexicon<'a>],
    ids: HashMap<&'a str, usize>,
    squashed: HashMap<String, Option<usize>>,
    stems: HashMap<String, Vec<(usize, Option<Lang>)>>,
    /// The words that stand in the stimulus of each item.
    shown: Vec<HashSet<String>>,
}

impl<'a> Names<'a> {
    /// Returns what the items of a bank may be called.
    pub fn new(bank: &'a Bank, words: &BankWords, lexicons: &'a [Lexicon<'a>]) -> Names<'a> {
        let mut names = Names {
            lexicons,
            ids: HashMap::new(),
            squashed: HashMap::new(),
            stems: HashMap::new(),
            shown: Vec::new(),
        };
        for (at, item) in bank.items.iter().enumerate() {
            names.ids.insert(item.id.as_str(), at);
            let known = names.squashed.entry(squash(item.id.as_str())).or_insert(Some(at));
            *known = known.filter(|known| *known == at);
            let said = Lang::ALL
                .iter()
                .filter_map(|lang| Some((*lang, words.in_language(*lang, &item.id)?)));
            let said: Vec<_> = said.collect();
            let mut shown = HashSet::new();
            for (lang, words) in &said {
                names.add_stem(fold(&words.stem), at, Some(*lang));
                shown.extend(words.stimulus.iter().flat_map(stimulus_words));
            }
            let stems: Vec<&str> = said.iter().map(|(_, words)| words.stem.as_str()).collect();
            for text in variants(&stems) {
                names.add_stem(text, at, None);
            }
            names.shown.push(shown);
        }
        names
    }

    fn add_stem(&mut self, folded: String, item: usize, lang: Option<Lang>) {
        let known = self.stems.entry(folded).or_default();
        if !known.iter().any(|(at, _)| *at == item) {
            known.push((item, lang));
        }
    }

    /// Returns what a heading names and how that shows.
    pub fn find(&self, heading: &str) -> Option<(Named, Why)> {
        let heading = heading.trim();
        if heading.len() > LONGEST_HEADING {
            return None;
        }
        if let Some(at) = self.ids.get(heading) {
            return Some((Named::Item(*at), Why::Name));
        }
        self.bracketed(heading).or_else(|| self.item(heading)).or_else(|| self.joined(heading))
    }

    /// Reads `base[sub]` and `base[sub][n]`.
    fn bracketed(&self, heading: &str) -> Option<(Named, Why)> {
        let (base, rest) = heading.trim_end().strip_suffix(']')?.split_once('[')?;
        // The second scale of an array is a question of its own that no item has.
        let (sub, scale) = rest.split_once("][").map_or((rest, "1"), |(sub, scale)| (sub, scale));
        let (named, _) = self.item(base.trim())?;
        let Named::Item(item) = named else { return None };
        if scale != "1" {
            return Some((Named::Beside(item), Why::OtherText));
        }
        self.part(item, sub)
    }

    /// Reads `id_sub`, `id/option`, `id-option`, `id.option`, `Question/Option`.
    fn joined(&self, heading: &str) -> Option<(Named, Why)> {
        let cuts = heading
            .char_indices()
            .rev()
            .filter(|(_, one)| matches!(one, '_' | '/' | '-' | '.' | ':'));
        for (at, between) in cuts.take(MOST_CUTS) {
            let (base, sub) = (heading[..at].trim(), heading[at + 1..].trim());
            let item = match between {
                '/' => self.item(base).map(|(named, _)| named),
                _ => self.by_id(base).map(|(at, _)| Named::Item(at)),
            };
            if let Some(Named::Item(item)) = item
                && let Some(found) = self.part(item, sub)
            {
                return Some(found);
            }
        }
        None
    }

    /// Returns what stands behind the name of an item.
    fn part(&self, item: usize, sub: &str) -> Option<(Named, Why)> {
        let lexicon = &self.lexicons[item];
        let folded = fold(sub);
        let is_order = matches!(lexicon.prompt(), Prompt::Order(_));
        let named = if is_order && let Ok(place @ 1..=99) = folded.parse::<usize>() {
            Named::Part(item, Part::Place(place - 1))
        } else if let Some(option) = lexicon.option(sub) {
            Named::Part(item, Part::Option(option))
        } else if lexicon.is_dont_know(&folded) {
            Named::Part(item, Part::DontKnow)
        } else if BESIDE.contains(&folded.as_str()) {
            return Some((Named::Beside(item), Why::OtherText));
        } else {
            return None;
        };
        Some((named, Why::Part))
    }

    /// Returns the item that a text names: by its id, behind names of groups, by its question.
    fn item(&self, text: &str) -> Option<(Named, Why)> {
        if let Some((at, why)) = self.by_id(text) {
            return Some((Named::Item(at), why));
        }
        let folded = fold(text);
        let by_stem = self.by_stem(&folded);
        let by_stem = by_stem.or_else(|| self.by_stem(without_number(&folded)?));
        by_stem.or_else(|| self.coded(text)).or_else(|| self.within(&folded))
    }

    fn by_id(&self, text: &str) -> Option<(usize, Why)> {
        if let Some(at) = self.ids.get(text) {
            return Some((*at, Why::Name));
        }
        if !may_be_id(text) {
            return None;
        }
        if let Some(at) = self.squashed.get(&squash(text)).copied().flatten() {
            return Some((at, Why::Spelling));
        }
        let cuts =
            text.char_indices().filter(|(_, one)| matches!(one, '/' | '-' | '.' | ':' | '_'));
        for (at, _) in cuts {
            let rest = &text[at + 1..];
            if let Some(item) = self
                .ids
                .get(rest)
                .copied()
                .or_else(|| self.squashed.get(&squash(rest)).copied().flatten())
            {
                let group = text[..at].rsplit(['/', '-', '.', ':', '_']).next().unwrap_or_default();
                let is_about = ABOUT.contains(&group.to_ascii_lowercase().as_str());
                return (!is_about).then_some((item, Why::Group));
            }
        }
        self.cut_code(text)
    }

    /// Reads a code that was cut off.
    fn cut_code(&self, text: &str) -> Option<(usize, Why)> {
        let is_code =
            text.len() == LONGEST_CODE && text.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let code = squash(text);
        let mut fitting = self.squashed.iter().filter(|(id, _)| is_code && id.starts_with(&code));
        match (fitting.next(), fitting.next()) {
            (Some((_, Some(at))), None) => Some((*at, Why::Spelling)),
            _ => None,
        }
    }

    fn by_stem(&self, folded: &str) -> Option<(Named, Why)> {
        match &self.stems.get(folded)?[..] {
            [(at, Some(lang))] => Some((Named::Item(*at), Why::Text(*lang))),
            [(at, None)] => Some((Named::Item(*at), Why::LongText)),
            several => {
                Some((Named::OneOf(several.iter().map(|(at, _)| *at).collect()), Why::Ambiguous))
            }
        }
    }

    /// Reads `id. Question` and `id Question`.
    fn coded(&self, text: &str) -> Option<(Named, Why)> {
        let (code, rest) = text.split_once(|one: char| one.is_whitespace())?;
        let code = code.trim_end_matches(['.', ':', ')', ']']).trim_start_matches(['(', '[']);
        if let Some((at, _)) = self.by_id(code) {
            return Some((Named::Item(at), Why::Part));
        }
        // The code of a tool before the question: `Q12. Question`.
        let is_code = code.len() <= LONGEST_CODE && code.bytes().any(|byte| byte.is_ascii_digit());
        let rest = fold(rest.trim_start_matches(['-', '–', ':', ' ']));
        let (named, _) = self.by_stem(&rest).filter(|_| is_code)?;
        Some((named, Why::Part))
    }

    /// Finds the question inside a longer text whose other words stand in the item's stimulus.
    fn within(&self, folded: &str) -> Option<(Named, Why)> {
        let mut best: Option<(usize, usize)> = None;
        for (stem, items) in &self.stems {
            let rest =
                folded.strip_suffix(stem.as_str()).or_else(|| folded.strip_prefix(stem.as_str()));
            let Some(rest) = rest.filter(|_| stem.chars().count() >= SHORT_STEM) else { continue };
            for (item, _) in items {
                let all = words(rest).count();
                let shown = words(rest).filter(|word| self.shown[*item].contains(*word)).count();
                // Four words in five: a tool may add a label or two of its own.
                let is_shown = shown * 5 >= all * 4;
                if is_shown && best.is_none_or(|(length, at)| (stem.len(), *item) > (length, at)) {
                    best = Some((stem.len(), *item));
                }
            }
        }
        best.map(|(_, at)| (Named::Item(at), Why::LongText))
    }
}

/// What stands behind a name for what is written beside the options.
const BESIDE: &[&str] = &[
    "other",
    "autre",
    "autres",
    "anders",
    "andere",
    "comment",
    "commentaire",
    "opmerking",
    "text",
    "texte",
    "tekst",
    "filecount",
    "time",
    "note",
    "specify",
];

/// Returns whether a text may be an id, with the names of its groups before it: no blanks and no letters
/// beyond ASCII.
fn may_be_id(text: &str) -> bool {
    let is_as_long = (1..=LONGEST_NAME).contains(&text.len());
    is_as_long && text.bytes().all(|byte| byte.is_ascii_graphic())
}

/// Returns whether a text is the id of an item or a variable, spelt in any way or behind names of groups.
pub fn names_item(bank: &Bank, text: &str) -> bool {
    if !may_be_id(text) {
        return false;
    }
    let cuts = text.char_indices().filter(|(_, one)| matches!(one, '/' | '-' | '.' | ':' | '_'));
    let behind: HashSet<String> =
        cuts.map(|(at, _)| squash(&text[at + 1..])).chain([squash(text)]).collect();
    bank.items.iter().any(|item| {
        behind.contains(&squash(item.id.as_str()))
            || item.variables.values().any(|variable| variable.eq_ignore_ascii_case(text))
    })
}

/// What stands before a name for something about an answer, in the place of a group.
const ABOUT: &[&str] = &[
    "time",
    "timing",
    "duration",
    "temps",
    "duree",
    "tijd",
    "tijdsduur",
    "duur",
    "points",
    "point",
    "punten",
    "score",
    "scores",
    "grade",
    "note",
    "correct",
    "correcte",
    "juist",
    "juste",
    "feedback",
    "comment",
    "commentaire",
    "opmerking",
    "clicks",
    "rank",
    "order",
    "ordre",
    "volgorde",
];

fn stimulus_words(stimulus: &Stimulus) -> Vec<String> {
    let texts: Vec<&str> = match stimulus {
        Stimulus::Email { from, to, subject, body, attachments } => {
            let all = [from, to, subject, body].map(String::as_str);
            all.into_iter().chain(attachments.iter().map(String::as_str)).collect()
        }
        Stimulus::Sms { from, messages } => {
            std::iter::once(from).chain(messages).map(String::as_str).collect()
        }
        Stimulus::Web { address, title, body } => {
            [address, body].into_iter().chain(title).map(String::as_str).collect()
        }
        Stimulus::Search { query, results } => {
            let each =
                results.iter().flat_map(|result| [&result.title, &result.address, &result.body]);
            std::iter::once(query).chain(each).map(String::as_str).collect()
        }
        Stimulus::Files { paths } => paths.iter().map(String::as_str).collect(),
        Stimulus::Dialog { title, body, buttons } => {
            [title, body].into_iter().chain(buttons).map(String::as_str).collect()
        }
        Stimulus::Table { rows } => rows.iter().flatten().map(String::as_str).collect(),
        Stimulus::Text { body } => vec![body.as_str()],
    };
    texts
        .into_iter()
        .flat_map(|text| words(&fold(text)).map(str::to_owned).collect::<Vec<_>>())
        .collect()
}
