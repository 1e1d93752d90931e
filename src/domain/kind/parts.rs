//! Points for right parts: how items of several parts are credited.
//!
//! An item that is not graded gives its one point when every part is right. A graded one gives a
//! point for each right part beyond those that need no thought: what blind choice gives on average,
//! or an answer from habit (every option, the order shown, one target for all), if that is more.
//! So nobody earns points by clicking, and one more right part never lowers the credit.

use super::SpecFault;
use crate::domain::irt::MOST_STEPS;
use crate::domain::item::Credit;
use crate::domain::problem::Fault;

/// How many parts an item has, and what they earn.
#[derive(Clone, Copy, Debug)]
pub(super) struct Parts {
    all: usize,
    /// How many right parts earn nothing, when the item is graded.
    free: Option<usize>,
}

impl Parts {
    /// Returns the parts of an item that is right or not.
    pub(super) fn whole(all: usize) -> Parts {
        Parts { all, free: None }
    }

    /// Returns the parts of a graded item, of which `free` need no thought.
    ///
    /// A grade of one point only is a fault: that is an item that is right or not.
    pub(super) fn graded(all: usize, free: usize) -> Result<Parts, SpecFault> {
        let points = all.saturating_sub(free);
        if (2..=MOST_STEPS).contains(&points) {
            Ok(Parts { all, free: Some(free) })
        } else {
            Err(("graded", Fault::GradedTooCoarse { points }))
        }
    }

    /// Returns the most points.
    pub(super) fn most(self) -> u8 {
        match self.free {
            None => 1,
            Some(free) => (self.all - free) as u8,
        }
    }

    /// Returns what so many right parts earn.
    pub(super) fn credit(self, right: usize) -> Credit {
        let points = match self.free {
            None => usize::from(right >= self.all),
            Some(free) => right.min(self.all).saturating_sub(free),
        };
        Credit::new(points as u8, self.most())
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::ids;
    use super::super::{Kind, Spec, kind};
    use super::*;
    use crate::domain::id::ChoiceId;
    use crate::domain::item::Answer;

    /// Makes a graded item: the options are "a b …", the targets "x y …".
    fn graded(name: &str, spec: Spec) -> Result<Box<dyn Kind>, Vec<SpecFault>> {
        let row = kind(name).expect("a kind");
        assert!(row.may_be_graded);
        (row.build)(&Spec { graded: true, ..spec })
    }

    fn multiple(options: &str, keys: &str) -> Result<Box<dyn Kind>, Vec<SpecFault>> {
        graded("multiple", Spec { options: ids(options), keys: Some(ids(keys)), ..Spec::default() })
    }

    fn order(options: &str, sequence: &str) -> Result<Box<dyn Kind>, Vec<SpecFault>> {
        let sequence = Some(ids(sequence));
        graded("order", Spec { options: ids(options), sequence, ..Spec::default() })
    }

    fn matching(targets: &str, pairs: &str) -> Result<Box<dyn Kind>, Vec<SpecFault>> {
        let options: Vec<ChoiceId> = ids("a b c d").into_iter().take(ids(pairs).len()).collect();
        let pairs = Some(options.iter().cloned().zip(ids(pairs)).collect());
        graded("match", Spec { options, targets: ids(targets), pairs, ..Spec::default() })
    }

    fn points(kind: &dyn Kind, answer: &Answer) -> u8 {
        let credit = kind.credit(answer).expect("an answer that fits");
        assert_eq!(credit.most(), kind.most_points());
        credit.points()
    }

    #[test]
    fn points_are_counted_beyond_what_needs_no_thought() {
        let kind = multiple("a b c d", "a c").expect("two keys of four");
        for (chosen, expected) in
            [("a c", 2), ("a", 1), ("a c d", 1), ("a b", 0), ("a b c d", 0), ("b d", 0), ("b", 0)]
        {
            let answer = Answer::Many(ids(chosen).into_iter().collect());
            assert_eq!(points(&*kind, &answer), expected, "{chosen}");
        }
        let kind = order("a b c d", "c b a d").expect("half of the pairs are as shown");
        for (given, expected) in
            [("c b a d", 3), ("c b d a", 2), ("b c a d", 2), ("b a c d", 1), ("a b c d", 0)]
        {
            assert_eq!(points(&*kind, &Answer::Order(ids(given))), expected, "{given}");
        }
        let kind = matching("x y z", "x x y z").expect("four options, three targets");
        for (given, expected) in [("x x y z", 2), ("x x y x", 1), ("x x x x", 0), ("z z z z", 0)] {
            let pairs = ids("a b c d").into_iter().zip(ids(given)).collect();
            assert_eq!(points(&*kind, &Answer::Pairs(pairs)), expected, "{given}");
        }
        // Each target once: three of four right is not an answer that people give.
        let kind = matching("x y z w", "y x w z").expect("four options, four targets");
        for (given, expected) in [("y x w z", 2), ("y x z w", 1), ("y x w w", 1), ("y z w x", 1)] {
            let pairs = ids("a b c d").into_iter().zip(ids(given)).collect();
            assert_eq!(points(&*kind, &Answer::Pairs(pairs)), expected, "{given}");
        }
    }

    #[test]
    fn all_right_earns_all_and_i_dont_know_nothing() {
        let kinds = [
            multiple("a b c", "b"),
            multiple("a b c d e f", "b d f"),
            order("a b c", "c b a"),
            order("a b c d e", "e d c b a"),
            matching("x y z v", "z x y"),
            matching("x y", "x y x y"),
            matching("x y z w", "w z y x"),
        ];
        for kind in kinds {
            let kind = kind.expect("a sound graded item");
            assert!((2..=5).contains(&kind.most_points()), "{kind:?}");
            assert!(kind.credit(&kind.right_answer()).is_some_and(Credit::is_full), "{kind:?}");
            assert_eq!(points(&*kind, &Answer::DontKnow), 0, "{kind:?}");
        }
    }

    #[test]
    fn what_gives_one_point_only_is_not_graded() {
        for (built, found) in [
            (multiple("a b c d", "a b c"), 1),
            (multiple("a b c", "a b c"), 0),
            (order("a b c d", "a b d c"), 1),
            (matching("x y", "x y"), 0),
            (matching("x y z", "x y"), 1),
            (matching("x y z", "x y z"), 1),
            (matching("x y", "x x y"), 1),
        ] {
            let faults = built.expect_err("a fault");
            assert_eq!(faults, [("graded", Fault::GradedTooCoarse { points: found })]);
        }
    }

    /// Every set of options, from each to each with one more right part.
    #[test]
    fn one_more_right_part_never_lowers_the_credit() {
        let options = ids("a b c d e");
        let kind = multiple("a b c d e", "a d").expect("two keys of five");
        let chosen = |bits: u32| -> Answer {
            let in_set = options.iter().enumerate().filter(|(place, _)| bits >> place & 1 == 1);
            Answer::Many(in_set.map(|(_, id)| id.clone()).collect())
        };
        let keys = 0b01001_u32;
        for bits in 1..32_u32 {
            for place in 0..5 {
                let better = (bits & !(1 << place)) | (keys & 1 << place);
                if better != 0 {
                    let (one, other) = (chosen(bits), chosen(better));
                    assert!(points(&*kind, &other) >= points(&*kind, &one), "{bits:b} {place}");
                }
            }
        }
    }
}
