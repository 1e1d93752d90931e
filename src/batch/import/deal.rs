//! What columns give → slots: one for each item or survey variable, in the order of the columns.

use std::collections::{BTreeSet, HashMap};
use std::sync::Mutex;

use super::Asked;
use super::fold::squash;
use super::lexicon::Lexicon;
use super::plan::{Feed, Plan, Slots, Target};
use super::recognise::{Found, Gives};
use crate::domain::bank::Bank;
use crate::domain::column::{Column, ColumnRole, ImportNote, Personal, Why};
use crate::domain::item::Prompt;

/// Deals out slots and notes what is there twice.
pub(super) fn dealt_out<'a>(
    header: Vec<String>,
    mut found: Vec<Found>,
    lexicons: Vec<Lexicon<'a>>,
    bank: &'a Bank,
    (id, personal, asked): (Option<usize>, Vec<(usize, Personal)>, &Asked),
    notes: Vec<ImportNote>,
) -> Plan<'a> {
    let mut notes = notes;
    let mut dealer = Dealer::new(bank);
    let mut lexicons: Vec<Option<Lexicon<'a>>> = lexicons.into_iter().map(Some).collect();
    for (at, one) in found.iter().enumerate() {
        dealer.deal(at, &one.gives, &mut lexicons);
    }
    let mut feeds = dealer.feeds;
    let mut first: HashMap<usize, usize> = HashMap::new();
    for at in 0..found.len() {
        let Feed::Whole(target) = feeds[at] else { continue };
        if !dealer.targets[target].parts.is_empty() {
            feeds[at] = Feed::Summary(target);
            found[at].why = Why::Summary;
            notes.push(ImportNote::SummaryLeft(header[at].clone()));
        } else if let Some(before) = first.insert(target, at) {
            notes.push(ImportNote::TwoColumns(header[before].clone(), header[at].clone()));
        }
    }
    for (at, one) in found.iter().enumerate().filter(|(_, one)| one.why == Why::OtherText) {
        debug_assert_eq!(one.gives, Gives::Nothing);
        notes.push(ImportNote::OtherTextLeft(header[at].clone()));
    }
    if let Some((at, _)) = personal.iter().find(|(at, _)| Some(*at) == id) {
        notes.push(ImportNote::PersonalId(header[*at].clone()));
    }
    let targets = dealer.targets;
    let fed = feeds.iter().map(|feed| match *feed {
        Feed::None => Vec::new(),
        Feed::Variable(slot) => vec![slot],
        Feed::Whole(target) | Feed::Summary(target) => unique(&targets[target].slots),
        Feed::Part(target, _) => unique(&targets[target].slots),
    });
    let mut places = HashMap::new();
    for (at, heading) in header.iter().enumerate() {
        places.entry(heading.clone()).or_insert(at);
    }
    let mut spelt: HashMap<String, Option<usize>> = HashMap::new();
    for (at, one) in found.iter().enumerate() {
        if let (ColumnRole::Item(item), Gives::Item(_)) = (&one.role, &one.gives) {
            let known = spelt.entry(squash(item.as_str())).or_insert(Some(at));
            *known = known.filter(|known| header[*known] == item.as_str() || *known == at);
        }
        if let (ColumnRole::Item(item), Why::Answers) = (&one.role, &one.why) {
            notes.push(ImportNote::ByAnswers(header[at].clone(), item.clone()));
        }
    }
    let columns = header.into_iter().zip(found);
    Plan {
        fed: fed.collect(),
        columns: columns
            .map(|(heading, found)| Column { heading, role: found.role, why: found.why })
            .collect(),
        feeds,
        targets,
        slots: dealer.slots,
        id,
        personal,
        notes,
        places,
        spelt,
        is_strict: asked.is_strict,
        late: Mutex::default(),
        is_scored: asked.is_scored && bank.scoring.is_measuring(),
    }
}

fn unique(slots: &[usize]) -> Vec<usize> {
    let slots: BTreeSet<usize> = slots.iter().copied().collect();
    slots.into_iter().collect()
}

/// Gives slots to items and variables, in the order of the columns.
struct Dealer<'a> {
    bank: &'a Bank,
    targets: Vec<Target<'a>>,
    of_item: HashMap<usize, usize>,
    slots: Slots,
    feeds: Vec<Feed>,
}

impl<'a> Dealer<'a> {
    fn new(bank: &'a Bank) -> Dealer<'a> {
        let slots = match bank.scoring.is_measuring() {
            true => Slots::Items(Vec::new()),
            false => Slots::Variables(Vec::new()),
        };
        Dealer { bank, targets: Vec::new(), of_item: HashMap::new(), slots, feeds: Vec::new() }
    }

    fn deal(&mut self, column: usize, gives: &Gives, lexicons: &mut [Option<Lexicon<'a>>]) {
        let feed = match gives {
            Gives::Nothing => Feed::None,
            Gives::Variable(name) => Feed::Variable(self.variable(name)),
            Gives::Item(item) => self.target(*item, lexicons).map_or(Feed::None, Feed::Whole),
            Gives::Part(item, part) => match self.target(*item, lexicons) {
                Some(target) => {
                    let parts = &mut self.targets[target].parts;
                    parts.push((*part, column));
                    Feed::Part(target, parts.len() - 1)
                }
                None => Feed::None,
            },
        };
        self.feeds.push(feed);
    }

    fn variable(&mut self, name: &str) -> usize {
        let Slots::Variables(names) = &mut self.slots else { return 0 };
        names.iter().position(|known| known == name).unwrap_or_else(|| {
            names.push(name.to_owned());
            names.len() - 1
        })
    }

    fn target(&mut self, item: usize, lexicons: &mut [Option<Lexicon<'a>>]) -> Option<usize> {
        if let Some(known) = self.of_item.get(&item) {
            return Some(*known);
        }
        let lexicon = lexicons[item].take()?;
        let is_survey = matches!(self.slots, Slots::Variables(_));
        let slots = match &mut self.slots {
            Slots::Items(items) => {
                items.push(item);
                vec![items.len() - 1]
            }
            Slots::Variables(_) => {
                let of = &self.bank.items[item].variables;
                let names: Vec<String> =
                    lexicon.options().iter().filter_map(|option| of.get(option).cloned()).collect();
                // Every option of a recency stands for the same variable.
                let is_one = matches!(lexicon.prompt(), Prompt::One(_));
                let names = if is_one { &names[..names.len().min(1)] } else { &names[..] };
                names.iter().map(|name| self.variable(name)).collect()
            }
        };
        self.targets.push(Target { lexicon, slots, is_survey, parts: Vec::new() });
        self.of_item.insert(item, self.targets.len() - 1);
        Some(self.targets.len() - 1)
    }
}
