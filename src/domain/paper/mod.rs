//! A form on paper: which items it holds, and what a number right says about a level.
//!
//! The form is fixed and the same for everybody, so that a table can be printed with it. It is measured like
//! a sitting, under the second-order model, except that a number right does not tell which answers were right.

mod select;

pub use select::select;

use super::bank::{Bank, Form, Precision};
use super::cut::{Standing, standing};
use super::estimate::{NumberRight, SecondOrder, numbers_right};
use super::item::Item;
use super::report::{Said, said};

/// A form on paper.
#[derive(Debug)]
pub struct Paper<'a> {
    /// The bank it comes from.
    pub bank: &'a Bank,
    /// The form whose blueprint it follows.
    pub form: &'a Form,
    /// The items, in the order in which they are asked: the easiest first.
    pub items: Vec<&'a Item>,
    /// What each number right says, from 0 to all; nothing where the form gives no level.
    pub rows: Vec<Row>,
}

/// What a number right says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// The number right with the ability and its uncertainty.
    pub number: NumberRight,
    /// The level that holds the ability, and the probability of each.
    pub standing: Standing,
    /// What may be said to the person.
    pub said: Said,
}

/// Returns the paper form of a bank with its table.
pub fn paper<'a>(bank: &'a Bank, form: &'a Form, model: &SecondOrder) -> Paper<'a> {
    let items = select(bank, form);
    let measured: Vec<_> = items.iter().map(|item| (item.competence.area(), item.curve)).collect();
    let row = |number: NumberRight| {
        let standing = standing(number.estimate, number.masses, &bank.cuts);
        Row { number, standing, said: said(form.precision, &standing) }
    };
    let rows = match form.precision {
        Precision::Nothing => Vec::new(),
        Precision::Range | Precision::Level => {
            numbers_right(&measured, model, &bank.cuts).into_iter().map(row).collect()
        }
    };
    Paper { bank, form, items, rows }
}
