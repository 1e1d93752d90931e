//! Adding is exact, in any order and any parts; what does not go together is refused.

use proptest::prelude::*;

use super::*;

/// Results: the value of the column and one category for each scale.
type Results = Vec<(Option<usize>, [usize; SCALES])>;

fn stamp() -> Stamp {
    let text = str::to_owned;
    Stamp {
        bank: text("digcomp"),
        version: text("1.2.0"),
        hash: "0".repeat(64),
        cut_version: text("2026-01"),
        provisional: false,
    }
}

fn empty(by: Option<&str>) -> Summary {
    Summary::new(Measure::of("digcomp").expect("a row"), stamp(), by.map(str::to_owned))
}

fn summary(results: &[(Option<usize>, [usize; SCALES])]) -> Summary {
    let mut summary = empty(Some("place"));
    for (group, categories) in results {
        let group = group.map(|group| format!(" group {group} "));
        summary.add(group.as_deref(), categories).expect("few groups");
    }
    summary
}

/// Returns all that can be read of a summary.
fn read(summary: &Summary) -> String {
    format!("{:?} {} {:?}", summary.stamp(), summary.rejected(), summary.exact())
}

proptest! {
    /// Summing parts and adding them up, in any order, is summing everything.
    #[test]
    fn adding_is_exact(
        results in prop::collection::vec(
            (prop::option::of(0..5_usize), prop::array::uniform6(0..6_usize)), 0..60),
        cut in 0..60_usize,
    ) {
        let results: Results = results;
        let whole = summary(&results);
        let (one, other) = results.split_at(cut.min(results.len()));
        let (mut one, mut other) = (summary(one), summary(other));
        let first = one.clone();
        one.merge(&other).expect("the same bank and column");
        other.merge(&first).expect("the same bank and column");
        prop_assert_eq!(read(&one), read(&whole));
        prop_assert_eq!(read(&other), read(&whole));
        prop_assert_eq!(one.counted(), results.len() as u64);

        let rows = whole.exact().into_iter().map(|(name, counts)| (name.map(str::to_owned), counts.to_vec()));
        let again = Summary::of_exact(empty(Some("place")), 0, rows.collect()).expect("sound counts");
        prop_assert_eq!(read(&again), read(&whole));
    }
}

#[test]
fn every_person_is_counted_once_on_every_scale() {
    let mut counted = empty(Some("place"));
    for (group, categories) in [
        (Some("b"), [0, 1, 2, 3, 4, 5]),
        (Some(" b"), [0, 0, 0, 0, 0, 0]),
        (None, [1; 6]),
        (Some("  "), [1; 6]),
        (Some("a"), [2; 6]),
    ] {
        counted.add(group, &categories).expect("few groups");
    }
    let exact = counted.exact();
    assert_eq!(
        exact.iter().map(|(name, _)| *name).collect::<Vec<_>>(),
        [Some("a"), Some("b"), None]
    );
    assert_eq!(exact[1].1[..12], [2, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0]);
    assert_eq!(exact[2].1[..12], [0, 2, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0]);
    // Without a column a value sorts nobody.
    let mut alone = empty(None);
    alone.add(Some("a"), &[0; 6]).expect("everybody");
    assert_eq!(alone.exact()[0].0, None);
}

#[test]
fn what_does_not_go_together_is_not_added() {
    let with = |change: &dyn Fn(&mut Stamp)| {
        let mut stamp = stamp();
        change(&mut stamp);
        Summary::new(Measure::of("digcomp").expect("a row"), stamp, Some("place".to_owned()))
    };
    let of = |by| empty(by);
    let provisional = with(&|stamp| stamp.provisional = true);
    for (other, expected) in [
        (with(&|stamp| stamp.bank = "own".to_owned()), Err(Differs::Bank)),
        (with(&|stamp| stamp.version = "1.2.1".to_owned()), Err(Differs::Bank)),
        (with(&|stamp| stamp.hash = "1".repeat(64)), Err(Differs::Bank)),
        (with(&|stamp| stamp.cut_version = "2026-02".to_owned()), Err(Differs::Cuts)),
        (of(Some("month")), Err(Differs::Column)),
        (of(None), Err(Differs::Column)),
        (of(Some("place")), Ok(())),
        (provisional, Ok(())),
    ] {
        let mut one = summary(&[(Some(1), [0; 6])]);
        let before = read(&one);
        assert_eq!(one.merge(&other), expected);
        let is_same = read(&one) == before;
        assert_eq!(is_same, !other.stamp().provisional, "{expected:?}");
    }
}

#[test]
fn groups_are_bounded() {
    let mut one = empty(Some("place"));
    for group in 0..MOST_GROUPS {
        one.add(Some(&group.to_string()), &[0; 6]).expect("a thousand are accepted");
    }
    assert_eq!(one.add(Some("one more"), &[0; 6]), Err(Refused::TooManyGroups));
    assert_eq!(one.add(Some("7"), &[0; 6]), Ok(()));
    assert_eq!(one.add(None, &[0; 6]), Ok(()));
    let long = "x".repeat(LONGEST_GROUP + 1);
    assert_eq!(empty(Some("place")).add(Some(&long), &[0; 6]), Err(Refused::LongGroup));
    let mut other = empty(Some("place"));
    other.add(Some("one more"), &[0; 6]).expect("one");
    let before = read(&one);
    assert_eq!(one.merge(&other), Err(Differs::TooManyGroups));
    assert_eq!(read(&one), before);
}

#[test]
fn counts_that_cannot_be_are_refused() {
    let sound = |at: usize| (0..36).map(|cell| u64::from(cell % 6 == at)).collect::<Vec<_>>();
    let name = |name: &str| Some(name.to_owned());
    let large =
        |persons: u64| (0..36).map(|cell| if cell % 6 == 0 { persons } else { 0 }).collect();
    for (rejected, rows, expected) in [
        (0, vec![(name("a"), sound(0)), (None, sound(3))], Some(2)),
        (7, vec![], Some(0)),
        // Twice the same.
        (0, vec![(name("a"), sound(0)), (name("a"), sound(3))], None),
        (0, vec![(None, sound(0)), (None, sound(3))], None),
        // No value that a column could have given.
        (0, vec![(name(" a"), sound(0))], None),
        (0, vec![(name(""), sound(0))], None),
        (0, vec![(name(&"x".repeat(LONGEST_GROUP + 1)), sound(0))], None),
        // Other persons on another scale.
        (0, vec![(name("a"), vec![1; 35])], None),
        (0, vec![(name("a"), (0..36).collect())], None),
        (0, vec![(name("a"), large(MOST_PERSONS))], Some(MOST_PERSONS)),
        (1, vec![(name("a"), large(MOST_PERSONS))], None),
        (0, vec![(name("a"), vec![u64::MAX; 36])], None),
    ] {
        let found = Summary::of_exact(empty(Some("place")), rejected, rows.clone());
        assert_eq!(found.map(|found| found.counted()), expected, "{rows:?}");
    }
}
