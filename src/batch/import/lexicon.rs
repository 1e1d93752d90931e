//! What the cells of one item may say: ids, texts in every language of the bank, places, codes of form tools,
//! several options in one cell, pairs, numbers with a unit.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::cutter::{Cutter, LONGEST_CELL, Token, place_code, without_number};
use super::fold::{fold, fold_within, repaired, unguarded};
use super::synonyms;
use crate::batch::answers::{self, is_not_reached};
use crate::domain::column::Mapping;
use crate::domain::id::{ChoiceId, Lang};
use crate::domain::item::{Answer, Item, Prompt};
use crate::domain::words::BankWords;

/// What a cell says.
#[derive(Clone, Debug, PartialEq)]
pub enum Said {
    /// Nothing.
    NotReached,
    /// An answer that fits the item.
    Answer(Answer),
}

/// How a cell was understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// As ids or texts of the bank, or as somebody's mapping says.
    Plain,
    /// As a place, from a code that a form tool gives: `A2`.
    Place,
    /// As a text that a program had damaged.
    Repaired,
}

/// What the cells of one item may say.
pub struct Lexicon<'a> {
    item: &'a Item,
    prompt: Prompt,
    options: Vec<ChoiceId>,
    /// Folded texts; nothing where two options have the same.
    texts: HashMap<String, Option<usize>>,
    /// The same that are clear, the longest first.
    text_tokens: Vec<Token>,
    /// The same with ids and codes, to cut cells with.
    tokens: Vec<Token>,
    target_tokens: Vec<Token>,
    units: Vec<String>,
    mapped: BTreeMap<String, ChoiceId>,
    dont_know: HashSet<String>,
    /// What the bank adds to what says so everywhere; an option of the item that reads alike goes first.
    dont_know_here: HashSet<String>,
    not_reached: HashSet<String>,
    is_numeric: bool,
}

impl<'a> Lexicon<'a> {
    /// Returns what the cells of an item may say.
    pub fn new(
        item: &'a Item,
        words: &BankWords,
        mapping: &Mapping,
        is_numeric: bool,
    ) -> Lexicon<'a> {
        let prompt = item.kind.prompt();
        let (options, targets) = match &prompt {
            Prompt::One(ids)
            | Prompt::Many(ids)
            | Prompt::Check(ids)
            | Prompt::Order(ids)
            | Prompt::Rating(ids) => (ids.clone(), Vec::new()),
            Prompt::Match { options, targets } => (options.clone(), targets.clone()),
            Prompt::Number => (Vec::new(), Vec::new()),
        };
        let said = |id: &ChoiceId, of_target: bool| -> Vec<String> {
            let each =
                Lang::ALL.iter().filter_map(|language| words.in_language(*language, &item.id));
            let texts = each.filter_map(|words| {
                if of_target { words.targets.get(id) } else { words.options.get(id) }
            });
            variants(&texts.map(String::as_str).collect::<Vec<_>>())
        };
        let mut texts: HashMap<String, Option<usize>> = HashMap::new();
        for (at, id) in options.iter().enumerate() {
            for text in said(id, false) {
                let known = texts.entry(text).or_insert(Some(at));
                *known = known.filter(|known| *known == at);
            }
        }
        let mut text_tokens: Vec<Token> =
            texts.iter().filter_map(|(text, at)| Some((text.clone(), (*at)?))).collect();
        text_tokens.sort_by_key(|(text, _)| std::cmp::Reverse(text.len()));
        let units = Lang::ALL
            .iter()
            .filter_map(|language| words.in_language(*language, &item.id)?.unit.as_deref());
        let folded = |texts: &[String]| texts.iter().map(|text| fold(text)).collect();
        let mapped = mapping.answers.get(&item.id).into_iter().flatten();
        let mut lexicon = Lexicon {
            item,
            tokens: tokens(&options, is_numeric, |id| said(id, false)),
            target_tokens: tokens(&targets, is_numeric, |id| said(id, true)),
            prompt,
            options,
            texts,
            text_tokens,
            units: units.map(fold).collect(),
            mapped: mapped.map(|(text, id)| (fold(text), id.clone())).collect(),
            dont_know: folded(&mapping.dont_know),
            dont_know_here: words.dont_know.values().flatten().map(|text| fold(text)).collect(),
            not_reached: folded(&mapping.not_reached),
            is_numeric,
        };
        let mapped =
            lexicon.mapped.iter().filter_map(|(text, id)| Some((text.clone(), lexicon.place(id)?)));
        let mapped: Vec<Token> = mapped.collect();
        lexicon.tokens.splice(..0, mapped);
        lexicon.tokens.sort_by_key(|(text, _)| std::cmp::Reverse(text.len()));
        lexicon
    }

    /// Returns the item.
    pub fn item(&self) -> &'a Item {
        self.item
    }

    /// Returns the options, in the order shown.
    pub fn options(&self) -> &[ChoiceId] {
        &self.options
    }

    /// Returns how the item is asked.
    pub fn prompt(&self) -> &Prompt {
        &self.prompt
    }

    /// Returns what a cell says; nothing when it cannot be read.
    pub fn read(&self, cell: &str) -> Option<(Said, Manner)> {
        let cell = unguarded(cell.trim());
        if is_not_reached(cell.as_bytes()) {
            return Some((Said::NotReached, Manner::Plain));
        }
        // Tools that join answers end with the separator, although there is one alone.
        let (cell, folded) = match fold(cell) {
            joined if joined.ends_with(';') => {
                (cell.trim_end_matches([';', ' ']), joined.trim_end_matches([';', ' ']).to_owned())
            }
            folded => (cell, folded),
        };
        if let Some(id) = self.mapped.get(&folded).filter(|_| self.is_choice()) {
            return self.checked(self.of_one(id.clone())).map(|said| (said, Manner::Plain));
        }
        if self.not_reached.contains(&folded) {
            return Some((Said::NotReached, Manner::Plain));
        }
        if self.dont_know.contains(&folded) {
            return Some((Said::Answer(Answer::DontKnow), Manner::Plain));
        }
        let found = self.of_text(cell, &folded);
        found.or_else(|| {
            let better = repaired(cell)?;
            let (said, _) = self.of_text(&better, &fold(&better))?;
            Some((said, Manner::Repaired))
        })
    }

    /// Returns whether all of a cell is made of texts of options, none of it of ids, places or numbers.
    pub fn is_said_by_texts(&self, folded: &str) -> bool {
        match self.prompt {
            Prompt::One(_) | Prompt::Rating(_) => {
                self.texts.get(folded).is_some_and(Option::is_some)
            }
            Prompt::Many(_) | Prompt::Check(_) | Prompt::Order(_) => {
                Cutter::new(folded, &self.text_tokens, None).cut().is_some()
            }
            Prompt::Match { .. } | Prompt::Number => false,
        }
    }

    /// Returns the place, from 0, of the option that a text names.
    pub fn option(&self, text: &str) -> Option<usize> {
        let text = text.trim();
        let by_id = self.options.iter().position(|id| id.as_str().eq_ignore_ascii_case(text));
        let by_text = || self.texts.get(&fold(text)).copied().flatten();
        by_id.or_else(by_text).or_else(|| place_code(text).filter(|at| *at < self.options.len()))
    }

    /// Returns whether a folded text says "I don't know": everywhere, in this bank or as somebody's mapping
    /// says.
    pub fn is_dont_know(&self, folded: &str) -> bool {
        self.dont_know.contains(folded)
            || self.dont_know_here.contains(folded)
            || synonyms::is_dont_know(folded)
    }

    /// Returns whether a text is that of an option itself.
    pub fn is_text_of(&self, option: usize, folded: &str) -> bool {
        self.texts.get(folded).copied().flatten() == Some(option)
            || self.options.get(option).is_some_and(|id| id.as_str() == folded)
    }

    /// Returns the target that a text names.
    pub fn target(&self, text: &str) -> Option<usize> {
        let found = Cutter::new(&fold(text), &self.target_tokens, None).cut()?;
        match found[..] {
            [(target, _)] => Some(target),
            _ => None,
        }
    }

    fn is_choice(&self) -> bool {
        !matches!(self.prompt, Prompt::Number | Prompt::Match { .. })
    }

    fn place(&self, id: &ChoiceId) -> Option<usize> {
        self.options.iter().position(|option| option == id)
    }

    fn of_text(&self, cell: &str, folded: &str) -> Option<(Said, Manner)> {
        let plain = |said| Some((said, Manner::Plain));
        if let Some(at) = self.numbered(folded) {
            return self.checked(self.of_one(self.options.get(at)?.clone())).and_then(plain);
        }
        if let Some(said) =
            answers::read_cell(cell, &self.prompt).and_then(|answer| self.checked(answer))
        {
            return plain(said);
        }
        let is_one = matches!(self.prompt, Prompt::One(_) | Prompt::Rating(_));
        if is_one && let Some(at) = self.texts.get(folded).copied().flatten() {
            return self.checked(self.of_one(self.options[at].clone())).and_then(plain);
        }
        if self.is_dont_know(folded) {
            return plain(Said::Answer(Answer::DontKnow));
        }
        if synonyms::is_not_answered(folded) {
            return plain(Said::NotReached);
        }
        match &self.prompt {
            Prompt::One(_) | Prompt::Rating(_) => {
                // A list of two in JSON is no code.
                let is_list = cell.contains(['\n', '\r']);
                self.one_of_text(folded).filter(|(_, manner)| !is_list || *manner != Manner::Place)
            }
            Prompt::Number => {
                self.number(cell).and_then(|answer| self.checked(answer)).and_then(plain)
            }
            Prompt::Check(_) if synonyms::is_none_of_these(folded) => {
                plain(Said::Answer(Answer::Many(Default::default())))
            }
            Prompt::Many(_) | Prompt::Check(_) | Prompt::Order(_) | Prompt::Match { .. } => {
                self.several(cell)
            }
        }
    }

    /// Reads `2` where numbers are places.
    fn numbered(&self, folded: &str) -> Option<usize> {
        let is_one = matches!(self.prompt, Prompt::One(_) | Prompt::Rating(_));
        let number: usize = folded.parse().ok().filter(|_| self.is_numeric && is_one)?;
        number.checked_sub(1).filter(|at| *at < self.options.len())
    }

    /// Reads the text of one option behind its number, or a code of a form tool.
    fn one_of_text(&self, folded: &str) -> Option<(Said, Manner)> {
        let unnumbered =
            without_number(folded).and_then(|text| self.texts.get(text).copied().flatten());
        let by_code = || place_code(folded).filter(|at| *at < self.options.len());
        let found = unnumbered.map(|at| (at, Manner::Plain));
        let (at, manner) = found.or_else(|| Some((by_code()?, Manner::Place)))?;
        self.checked(self.of_one(self.options[at].clone())).map(|said| (said, manner))
    }

    /// Cuts a cell into options, or into pairs.
    fn several(&self, cell: &str) -> Option<(Said, Manner)> {
        if cell.len() > LONGEST_CELL {
            return None;
        }
        let folded = fold_within(cell);
        let is_match = matches!(self.prompt, Prompt::Match { .. });
        let targets = is_match.then_some(&self.target_tokens[..]);
        let found = Cutter::new(&folded, &self.tokens, targets).cut()?;
        let id = |at: &usize| self.options[*at].clone();
        let answer = match &self.prompt {
            Prompt::Order(_) => Answer::Order(found.iter().map(|(at, _)| id(at)).collect()),
            Prompt::Match { targets, .. } => {
                let pairs: BTreeMap<ChoiceId, ChoiceId> =
                    found.iter().map(|(at, target)| (id(at), targets[*target].clone())).collect();
                if pairs.len() != found.len() {
                    return None;
                }
                Answer::Pairs(pairs)
            }
            _ => Answer::Many(found.iter().map(|(at, _)| id(at)).collect()),
        };
        let is_code = folded
            .split([';', ',', '|', ' '])
            .filter(|part| !part.is_empty())
            .all(|part| place_code(part).is_some());
        let manner = if is_code && !self.is_numeric { Manner::Place } else { Manner::Plain };
        self.checked(answer).map(|said| (said, manner))
    }

    /// Reads a number with a decimal comma, blanks between thousands, a unit behind.
    fn number(&self, cell: &str) -> Option<Answer> {
        let folded = fold(cell);
        let known = self.units.iter().map(String::as_str).chain(["€", "eur", "euro", "euros"]);
        let bare = known
            .filter(|unit| !unit.is_empty())
            .find_map(|unit| folded.strip_suffix(unit))
            .unwrap_or(&folded);
        let groups: Vec<&str> = bare.trim().split(' ').collect();
        let whole_group =
            |group: &&str| group.len() >= 3 && group.as_bytes()[..3].iter().all(u8::is_ascii_digit);
        if !groups[1..].iter().all(whole_group) {
            return None;
        }
        let number = groups.concat().replacen(',', ".", 1);
        number.parse().ok().filter(|number: &f64| number.is_finite()).map(Answer::Number)
    }

    fn of_one(&self, id: ChoiceId) -> Answer {
        match &self.prompt {
            Prompt::Rating(_) => Answer::Rating(id),
            Prompt::Many(_) | Prompt::Check(_) => Answer::Many([id].into()),
            Prompt::Order(_) => Answer::Order(vec![id]),
            Prompt::One(_) | Prompt::Match { .. } | Prompt::Number => Answer::One(id),
        }
    }

    /// Returns an answer that fits the item. Nothing chosen where something must be is no answer.
    pub fn checked(&self, answer: Answer) -> Option<Said> {
        if self.item.kind.credit(&answer).is_some() {
            return Some(Said::Answer(answer));
        }
        match answer {
            Answer::Many(chosen) if chosen.is_empty() => Some(Said::NotReached),
            _ => None,
        }
    }
}

/// Returns a text in all languages, folded, and in two languages side by side, as bilingual forms have it.
pub fn variants(texts: &[&str]) -> Vec<String> {
    let mut all: Vec<String> = texts.iter().map(|text| fold(text)).collect();
    for (at, one) in texts.iter().enumerate() {
        for other in
            texts.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, text)| text)
        {
            for between in [" / ", "/", " | ", " - ", " "] {
                all.push(fold(&format!("{one}{between}{other}")));
            }
            all.push(fold(&format!("{one} ({other})")));
        }
    }
    all.retain(|text| !text.is_empty());
    all.sort();
    all.dedup();
    all
}

/// Returns everything that may stand for each option inside a cell, the longest first.
fn tokens(
    options: &[ChoiceId],
    is_numeric: bool,
    texts: impl Fn(&ChoiceId) -> Vec<String>,
) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    for (at, id) in options.iter().enumerate() {
        let place = at + 1;
        tokens.push((id.to_string(), at));
        tokens.extend(texts(id).into_iter().map(|text| (text, at)));
        let codes = [
            format!("a{place}"),
            format!("ao{place:02}"),
            format!("sq{place:03}"),
            format!("option_{place}"),
            format!("option {place}"),
            format!("choice_{place}"),
            format!("opt{place}"),
        ];
        tokens.extend(codes.into_iter().map(|code| (code, at)));
        if is_numeric {
            tokens.push((place.to_string(), at));
        }
    }
    // A text that two options have tells nothing.
    let mut owner: HashMap<&str, HashSet<usize>> = HashMap::new();
    for (text, at) in &tokens {
        owner.entry(text).or_default().insert(*at);
    }
    let clear: HashSet<String> =
        owner.iter().filter(|(_, of)| of.len() == 1).map(|(text, _)| (*text).to_owned()).collect();
    tokens.retain(|(text, _)| clear.contains(text));
    tokens.sort_by_key(|(text, _)| std::cmp::Reverse(text.len()));
    tokens.dedup();
    tokens
}
