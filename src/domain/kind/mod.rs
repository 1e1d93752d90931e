//! Kinds of item: how each is asked, what is right, and how likely a blind guess is.
//!
//! To add a kind: one file beside this one and one row in [`KINDS`]. A kind that needs a new way of
//! asking adds a [`Prompt`] variant, and the compiler shows every front-end to teach.

mod checklist;
mod matching;
mod multiple;
mod number;
mod order;
mod parts;
mod rating;
mod recency;
mod single;

use std::collections::BTreeMap;
use std::fmt::Debug;

use super::id::ChoiceId;
use super::item::{Answer, Credit, Prompt};
use super::problem::Fault;

/// A kind of item with its key inside.
pub trait Kind: Debug + Send + Sync {
    /// Returns the word of the kind in files.
    fn name(&self) -> &'static str;

    /// Returns how the item is asked.
    fn prompt(&self) -> Prompt;

    /// Returns what an answer earns, or nothing when its shape does not fit the prompt.
    fn credit(&self, answer: &Answer) -> Option<Credit>;

    /// Returns the answer that is right, or of a self-report the highest there is.
    fn right_answer(&self) -> Answer;

    /// Returns the most points that an answer earns.
    fn most_points(&self) -> u8 {
        1
    }

    /// Returns the least and the most that is right, for a number.
    fn right_range(&self) -> Option<(f64, f64)> {
        None
    }

    /// Returns the probability that a blind guess is all right.
    fn chance(&self) -> f64;

    /// Returns whether answers count in the measured score. Self-report does not.
    fn is_measured(&self) -> bool {
        true
    }
}

/// What a file says about options and keys; ids are parsed and unique.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spec {
    /// Options in the order shown.
    pub options: Vec<ChoiceId>,
    /// Targets in the order shown.
    pub targets: Vec<ChoiceId>,
    /// `key`.
    pub key: Option<ChoiceId>,
    /// `keys`.
    pub keys: Option<Vec<ChoiceId>>,
    /// `sequence`.
    pub sequence: Option<Vec<ChoiceId>>,
    /// `pairs`.
    pub pairs: Option<BTreeMap<ChoiceId, ChoiceId>>,
    /// `range`.
    pub range: Option<(f64, f64)>,
    /// `graded`: right parts earn points.
    pub graded: bool,
    /// `variables`: the variable of a survey that each option stands for.
    pub variables: Option<BTreeMap<ChoiceId, String>>,
}

/// A fault of a [`Spec`] with the key of the file it belongs to.
pub type SpecFault = (&'static str, Fault);

/// A kind made from a spec, or every fault of the spec.
pub type Built = Result<Box<dyn Kind>, Vec<SpecFault>>;

/// One row: a kind of item that files may name.
pub struct KindRow {
    /// The word in files.
    pub name: &'static str,
    /// The keys of a [`Spec`] that it uses; all of them must be there, and no other may.
    pub uses: &'static [&'static str],
    /// The least and the most number of options.
    pub options: (usize, usize),
    /// Whether right parts may earn points.
    pub may_be_graded: bool,
    /// Makes the kind from a spec whose keys and numbers of options are as the row says.
    pub build: fn(&Spec) -> Built,
}

impl KindRow {
    /// Returns whether its options stand for variables of a survey.
    pub fn is_survey(&self) -> bool {
        self.uses.iter().any(|key| matches!(*key, "variable" | "variables"))
    }
}

/// Every kind of item.
pub static KINDS: &[KindRow] = &[
    single::ROW,
    multiple::ROW,
    order::ROW,
    matching::ROW,
    number::ROW,
    rating::ROW,
    recency::ROW,
    checklist::ROW,
];

/// The keys of a [`Spec`] that say what is right.
pub const KEY_FIELDS: [&str; 5] = ["key", "keys", "sequence", "pairs", "range"];

/// Returns the row of that name.
pub fn kind(name: &str) -> Option<&'static KindRow> {
    KINDS.iter().find(|row| row.name == name)
}

/// Returns a fault for every id that is none of the options.
fn not_options<'a>(
    field: &'static str,
    ids: impl IntoIterator<Item = &'a ChoiceId>,
    options: &[ChoiceId],
) -> Vec<SpecFault> {
    ids.into_iter()
        .filter(|id| !options.contains(id))
        .map(|id| {
            let options = options.iter().map(ToString::to_string).collect();
            (field, Fault::KeyNotAnOption { key: id.to_string(), options })
        })
        .collect()
}

/// Returns a fault for every option without a variable, and for every variable without an option.
fn survey_faults(spec: &Spec) -> Vec<SpecFault> {
    let variables = spec.variables.as_ref();
    let named = |id: &&ChoiceId| variables.is_some_and(|named| named.contains_key(*id));
    let missing = spec.options.iter().filter(|id| !named(id));
    let missing = missing.map(|id| ("variables", Fault::MissingKey { key: id.to_string() }));
    let keys = variables.into_iter().flat_map(BTreeMap::keys);
    missing.chain(not_options("variables", keys, &spec.options)).collect()
}

/// Returns n! for the few options an item has.
fn factorial(n: usize) -> f64 {
    (1..=n).map(|k| k as f64).product()
}

/// Returns one point of one when the condition holds.
fn right_if(condition: bool) -> Option<Credit> {
    Some(Credit::new(u8::from(condition), 1))
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub(crate) fn ids(text: &str) -> Vec<ChoiceId> {
        text.split_whitespace().map(|id| ChoiceId::parse(id).expect("a test id")).collect()
    }

    pub(crate) fn id(text: &str) -> ChoiceId {
        ChoiceId::parse(text).expect("a test id")
    }

    fn example(row: &KindRow) -> Box<dyn Kind> {
        let spec = Spec {
            options: ids("a b c"),
            targets: ids("x y z"),
            key: Some(id("b")),
            keys: Some(ids("a c")),
            sequence: Some(ids("c a b")),
            pairs: Some(ids("a b c").into_iter().zip(ids("z x y")).collect()),
            range: Some((2.0, 3.0)),
            graded: false,
            variables: Some(ids("a b c").into_iter().map(|id| (id, "IUEM".to_owned())).collect()),
        };
        (row.build)(&spec).expect("a spec that fits")
    }

    #[test]
    fn every_kind_takes_its_own_right_answer_and_i_dont_know() {
        for row in KINDS {
            let kind = example(row);
            assert_eq!(kind.name(), row.name);
            assert_eq!(kind.credit(&Answer::DontKnow), Some(Credit::none(1)), "{}", row.name);
            assert_eq!(kind.most_points(), 1);
            assert!((0.0..=0.5).contains(&kind.chance()), "{}", row.name);
            let credit = kind.credit(&kind.right_answer()).expect("an answer that fits");
            assert_eq!(credit.is_full(), kind.is_measured(), "{}", row.name);
        }
    }

    #[test]
    fn an_answer_of_another_shape_is_refused() {
        let answers = [
            Answer::One(id("zz")),
            Answer::Many(ids("zz").into_iter().collect()),
            Answer::Order(ids("a b")),
            Answer::Order(ids("a b b")),
            Answer::Pairs([(id("a"), id("x"))].into()),
            Answer::Number(f64::NAN),
            Answer::Number(f64::INFINITY),
            Answer::Rating(id("zz")),
        ];
        for row in KINDS {
            for answer in &answers {
                assert_eq!(example(row).credit(answer), None, "{} {answer:?}", row.name);
            }
            // Nothing at all is an answer only where one may have done nothing.
            let none = example(row).credit(&Answer::Many(Default::default()));
            assert_eq!(none.is_some(), row.name == "checklist", "{}", row.name);
        }
    }

    #[test]
    fn every_option_of_a_checklist_stands_for_a_variable() {
        let row = kind("checklist").expect("a kind");
        for (options, variables, faults) in
            [("a b", "a b", 0), ("a b", "a", 1), ("a", "a b", 1), ("a b", "b c", 2), ("a", "", 1)]
        {
            let variables = ids(variables).into_iter().map(|id| (id, "IUEM".to_owned())).collect();
            let spec =
                Spec { options: ids(options), variables: Some(variables), ..Spec::default() };
            let found = (row.build)(&spec).err().map_or(0, |faults| faults.len());
            assert_eq!(found, faults, "{options} {:?}", spec.variables);
        }
    }
}
