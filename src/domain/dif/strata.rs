//! Who is compared with whom: persons who reached the same items and earned as many points.

use std::collections::HashMap;

use super::Side;
use crate::domain::responses::{NOT_REACHED, Responses};

/// Answers of one group in a stratum.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// How many were right.
    pub right: usize,
    /// How many were not.
    pub wrong: usize,
}

impl Answers {
    /// Returns how many answered.
    pub fn persons(self) -> usize {
        self.right + self.wrong
    }
}

/// Persons who are compared with each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stratum {
    /// Which set of items they reached, from 0.
    pub set: usize,
    /// Their points in those items, the studied one with them.
    pub score: usize,
    /// Answers of the reference group.
    pub reference: Answers,
    /// Answers of the focal group.
    pub focal: Answers,
}

/// A person of either group.
struct Person {
    row: usize,
    side: Side,
    set: usize,
    /// Points in the items of the matching score.
    score: usize,
}

/// Persons with their matching scores.
pub struct Matching<'a> {
    responses: &'a Responses,
    in_score: &'a [bool],
    persons: Vec<Person>,
    /// For each set of items reached where its scores begin in a table of all, and the end.
    starts: Vec<usize>,
    most: Vec<u8>,
}

impl<'a> Matching<'a> {
    /// Returns the persons of both groups, matched on the items in the score.
    pub fn new(
        responses: &'a Responses,
        sides: &[Option<Side>],
        in_score: &'a [bool],
    ) -> Matching<'a> {
        let mut sets: HashMap<Vec<u64>, usize> = HashMap::new();
        let mut seen: Vec<[bool; 2]> = Vec::new();
        let mut persons = Vec::new();
        let mut pattern = vec![0; in_score.len().div_ceil(64)];
        for (row, (credits, side)) in responses.rows().zip(sides).enumerate() {
            let Some(side) = *side else { continue };
            let score = reach(credits, in_score, &mut pattern);
            let set = match sets.get(&pattern) {
                Some(set) => *set,
                None => {
                    sets.insert(pattern.clone(), seen.len());
                    seen.push([false; 2]);
                    seen.len() - 1
                }
            };
            seen[set][usize::from(side == Side::Focal)] = true;
            persons.push(Person { row, side, set, score });
        }
        // A set that one group alone reached compares nobody.
        persons.retain(|person| seen[person.set] == [true, true]);
        let most = most_credits(responses);
        let starts = number(&mut persons, seen.len(), &most);
        Matching { responses, in_score, persons, starts, most }
    }

    /// Returns whether the credit of an item has more steps than right and not right.
    pub fn is_graded(&self, item: usize) -> bool {
        self.most[item] > 1
    }

    /// Returns the strata of an item that hold persons of both groups, in order.
    pub fn strata(&self, item: usize) -> Vec<Stratum> {
        let end = self.starts.last().copied().unwrap_or(0);
        let mut cells = vec![[0_u32; 4]; end];
        let width = self.responses.items().len();
        let adds = !self.in_score[item];
        for person in &self.persons {
            let credit = self.responses.credits()[person.row * width + item];
            if credit == NOT_REACHED {
                continue;
            }
            let score = person.score + if adds { usize::from(credit) } else { 0 };
            let of_group = if person.side == Side::Focal { 2 } else { 0 };
            cells[self.starts[person.set] + score][of_group + usize::from(credit == 0)] += 1;
        }
        let mut strata = Vec::new();
        for (set, bounds) in self.starts.windows(2).enumerate() {
            for (score, counts) in cells[bounds[0]..bounds[1]].iter().enumerate() {
                let [right, wrong, focal_right, focal_wrong] = counts.map(|count| count as usize);
                let reference = Answers { right, wrong };
                let focal = Answers { right: focal_right, wrong: focal_wrong };
                if reference.persons() > 0 && focal.persons() > 0 {
                    strata.push(Stratum { set, score, reference, focal });
                }
            }
        }
        strata
    }
}

/// Returns the points in the items of the score, and notes which of them were reached.
fn reach(credits: &[u8], in_score: &[bool], pattern: &mut [u64]) -> usize {
    pattern.fill(0);
    let mut score = 0;
    for (item, (credit, is_in)) in credits.iter().zip(in_score).enumerate() {
        if *is_in && *credit != NOT_REACHED {
            pattern[item / 64] |= 1 << (item % 64);
            score += usize::from(*credit);
        }
    }
    score
}

/// Numbers the sets that are left from 0 and returns where the scores of each begin.
fn number(persons: &mut [Person], sets: usize, most: &[u8]) -> Vec<usize> {
    let mut numbers = vec![None; sets];
    let mut highest: Vec<usize> = Vec::new();
    for person in persons {
        let set = *numbers[person.set].get_or_insert_with(|| {
            highest.push(0);
            highest.len() - 1
        });
        person.set = set;
        highest[set] = highest[set].max(person.score);
    }
    // The studied item may stand outside the score and add its own points.
    let beyond = usize::from(most.iter().copied().max().unwrap_or(0)) + 1;
    let mut starts = vec![0];
    for score in highest {
        starts.push(starts[starts.len() - 1] + score + beyond);
    }
    starts
}

/// Returns the highest credit of each item that anybody earned.
fn most_credits(responses: &Responses) -> Vec<u8> {
    let mut most = vec![0; responses.items().len()];
    for row in responses.rows() {
        for (most, credit) in most.iter_mut().zip(row) {
            if *credit != NOT_REACHED {
                *most = (*most).max(*credit);
            }
        }
    }
    most
}
