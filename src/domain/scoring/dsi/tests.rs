//! The rule against the definitions of the indicator: vectors by hand, every count of activities, and
//! laws that any honest rule keeps.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::indicator::{Scored, overall, score};
use super::*;

/// All variables that count as done when their code is 1.
fn variables() -> Vec<&'static str> {
    ACTIVITIES.iter().flat_map(|activity| activity.variables).copied().collect()
}

/// Reads `IU=1 IUEM IBUY=2`: a variable without a code is 1.
fn survey(text: &str) -> Survey {
    let mut survey = Survey::default();
    for word in text.split_whitespace() {
        let (variable, code) = word.split_once('=').unwrap_or((word, "1"));
        survey.set(variable, code.parse().expect("a code"));
    }
    survey
}

fn scored(text: &str) -> Scored {
    score(&survey(text), FactCheck::Separate)
}

/// Returns the answers of an internet user who did so many activities of each area.
fn counted(counts: [usize; AREAS]) -> Survey {
    let mut survey = survey("IU=1");
    for (area, count) in Area::ALL.into_iter().zip(counts) {
        let in_area = ACTIVITIES.iter().filter(|activity| activity.area == area);
        in_area.take(count).for_each(|activity| survey.set(activity.variables[0], 1));
    }
    survey
}

#[test]
fn there_are_thirty_activities_or_thirty_one() {
    let counts = |fact_check| score(&Survey::default(), fact_check).areas.map(|area| area.of);
    assert_eq!(counts(FactCheck::Separate), [5, 6, 7, 6, 7]);
    assert_eq!(counts(FactCheck::Merged), [4, 6, 7, 6, 7]);
    let unique: BTreeSet<&str> = variables().into_iter().collect();
    assert_eq!((unique.len(), variables().len()), (34, 34));
}

/// Levels of the areas 0, 1, 2 → the level over all of them.
#[test]
fn the_level_over_all_areas_is_that_of_the_definition() {
    let levels = [AreaLevel::None, AreaLevel::Basic, AreaLevel::AboveBasic];
    for (areas, code) in [
        ([2, 2, 2, 2, 2], "AB"),
        ([2, 2, 2, 2, 1], "B"),
        ([1, 1, 1, 1, 1], "B"),
        ([2, 2, 0, 2, 2], "LW"),
        ([2, 0, 0, 2, 2], "N"),
        ([2, 0, 0, 0, 2], "LM"),
        ([2, 0, 0, 0, 0], "X"),
        ([0, 0, 0, 0, 0], "X"),
    ] {
        assert_eq!(overall(&areas.map(|level| levels[level])).code(), code, "{areas:?}");
    }
}

/// Area, activities done → level 0, 1, 2.
#[test]
fn the_level_of_an_area_is_that_of_the_definition() {
    let rows: [(&str, &[usize]); AREAS] = [
        ("IL", &[0, 1, 2, 2, 2, 2]),
        ("CC", &[0, 1, 2, 2, 2, 2, 2]),
        ("DCC", &[0, 1, 1, 2, 2, 2, 2, 2]),
        ("SF", &[0, 1, 1, 2, 2, 2, 2]),
        ("PS", &[0, 1, 1, 2, 2, 2, 2, 2]),
    ];
    for (area, (code, levels)) in Area::ALL.into_iter().zip(rows) {
        assert_eq!(area.code(), code);
        for (done, level) in levels.iter().enumerate() {
            assert_eq!(area.level(done) as usize, *level, "{code} {done}");
        }
    }
}

/// Answers → how many activities by area, and the level.
#[test]
fn answers_are_counted_as_the_survey_codes_them() {
    for (answers, done, code) in [
        ("", [0, 0, 0, 0, 0], "NA"),
        ("IU=1", [0, 0, 0, 0, 0], "X"),
        ("IU=2 IUIF IUEM CWRD1 MAPS_RPS IUBK", [1, 1, 1, 1, 1], "NA"),
        ("IU=4 IUEM", [0, 1, 0, 0, 0], "NA"),
        ("IU=1 IUEM=0 IUEM=0", [0, 0, 0, 0, 0], "X"),
        ("IU=1 IUEM=2", [0, 0, 0, 0, 0], "X"),
        ("IU=1 IBUY=1", [0, 0, 0, 0, 1], "X"),
        ("IU=1 IBUY=2", [0, 0, 0, 0, 1], "X"),
        ("IU=1 IBUY=3", [0, 0, 0, 0, 0], "X"),
        ("IU=1 IBUY=4", [0, 0, 0, 0, 0], "X"),
        ("IU=1 IBUY=0", [0, 0, 0, 0, 0], "X"),
        ("IU=1 IUOLC", [0, 0, 0, 0, 1], "X"),
        ("IU=1 IUOLM", [0, 0, 0, 0, 1], "X"),
        ("IU=1 IUOLC IUOLM", [0, 0, 0, 0, 1], "X"),
        ("IU=1 IUOLC IUOLM IUBK", [0, 0, 0, 0, 2], "X"),
        ("IU=1 TICCSFOI TICIDIS TICNIDIS", [1, 0, 0, 0, 0], "X"),
        ("IU=1 TICNIDIS TICXND", [2, 0, 0, 0, 0], "X"),
        ("IU=1 UNKNOWN", [0, 0, 0, 0, 0], "X"),
        ("IU=1 IUIF IUEM CWRD1 MAPS_RPS IUBK", [1, 1, 1, 1, 1], "B"),
        ("IU=1 IUIF IUEM CWRD1 MAPS_RPS", [1, 1, 1, 1, 0], "LW"),
    ] {
        let found = scored(answers);
        assert_eq!(found.areas.map(|area| area.done), done, "{answers}");
        assert_eq!(found.overall.code(), code, "{answers}");
    }
}

/// Information answers → its level with the ways of checking counted apart, and together.
#[test]
fn merging_the_ways_of_checking_only_moves_between_basic_and_above() {
    for (answers, separate, merged) in [
        ("TICXND", 1, 1),
        ("TICCSFOI", 1, 1),
        ("TICXND TICIDIS", 2, 1),
        ("TICXND IUIF", 2, 2),
        ("TICXND TICIDIS IHIF", 2, 2),
        ("TICIDIS IUNW1", 2, 2),
        ("", 0, 0),
    ] {
        let survey = survey(&format!("IU=1 {answers}"));
        let level = |fact_check| score(&survey, fact_check).areas[0].level as usize;
        assert_eq!(level(FactCheck::Separate), separate, "{answers}");
        assert_eq!(level(FactCheck::Merged), merged, "{answers}");
    }
}

/// Every number of activities in every area: 6 · 7 · 8 · 7 · 8 rows.
#[test]
fn every_count_gives_the_level_of_the_table() {
    let from = [2, 2, 3, 3, 3];
    let most = [5, 6, 7, 6, 7];
    let rows = most.iter().map(|most| most + 1).product::<usize>();
    for row in 0..rows {
        let mut rest = row;
        let counts = most.map(|most| {
            let count = rest % (most + 1);
            rest /= most + 1;
            count
        });
        let found = score(&counted(counts), FactCheck::Separate);
        let none = counts.iter().filter(|count| **count == 0).count();
        let above = counts.iter().zip(from).filter(|(count, from)| **count >= *from).count();
        let expected = match (none, above) {
            (0, 5) => "AB",
            (0, _) => "B",
            (1, _) => "LW",
            (2, _) => "N",
            (3, _) => "LM",
            (_, _) => "X",
        };
        assert_eq!(found.areas.map(|area| area.done), counts);
        assert_eq!(found.overall.code(), expected, "{counts:?}");
    }
}

#[test]
fn shares_are_those_of_everybody() {
    let fact = || (crate::domain::id::FactId::parse("a").expect("an id"), String::new());
    let made = |shares| Population::new(Region::Brussels, 2025, fact(), shares);
    let published = [35.82, 29.37, 13.76, 6.85, 4.95, 3.78, 5.47];
    let population = made(published).expect("together 100");
    assert_eq!(population.share(Overall::NotAssessed), 5.47);
    assert_eq!(population.at_least_basic_of_ten(), 7);
    for (place, share) in [(0, 36.82), (1, -29.37), (3, f64::NAN)] {
        let mut shares = published;
        shares[place] = share;
        assert_eq!(made(shares), None, "{shares:?}");
    }
    for level in Overall::ALL {
        assert_eq!(Overall::from_code(level.code()), Some(level));
    }
}

proptest! {
    /// One more activity never lowers anything, and nobody is above somebody who did more.
    #[test]
    fn one_more_activity_never_lowers_anything(
        done in proptest::collection::vec(any::<bool>(), 34),
        more in 0_usize..34,
    ) {
        let all = variables();
        let mut before = survey("IU=1");
        for (variable, done) in all.iter().zip(done) {
            before.set(variable, u8::from(done));
        }
        let mut after = before.clone();
        after.set(all[more], 1);
        for fact_check in [FactCheck::Separate, FactCheck::Merged] {
            let (then, now) = (score(&before, fact_check), score(&after, fact_check));
            prop_assert!(now.overall >= then.overall);
            for (now, then) in now.areas.iter().zip(then.areas) {
                prop_assert!(now.done >= then.done && now.level >= then.level);
            }
        }
    }

    /// The order of answers does not matter.
    #[test]
    fn answers_in_any_order_are_the_same_answers(
        answers in proptest::sample::subsequence(variables(), 0..34).prop_shuffle(),
    ) {
        let mut sorted = answers.clone();
        sorted.sort_unstable();
        let text = |answers: &[&str]| format!("IU=1 {}", answers.join(" "));
        prop_assert_eq!(scored(&text(&answers)), scored(&text(&sorted)));
    }

    /// Without the internet nothing else matters.
    #[test]
    fn whoever_did_not_use_the_internet_is_not_assessed(
        answers in proptest::sample::subsequence(variables(), 0..34),
        last_use in 2_u8..9,
    ) {
        let found = scored(&format!("IU={last_use} {}", answers.join(" ")));
        prop_assert_eq!(found.overall, Overall::NotAssessed);
    }
}
