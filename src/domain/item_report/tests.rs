//! The report against an independent computation, and what it never tells.

use super::*;
use crate::domain::irt::Parameters;

const RESPONSES: &str = include_str!("../../../tests/oracle/item-report-responses.csv");
const EXPECTED: &str = include_str!("../../../tests/oracle/item-report.csv");

const DIFFICULTIES: [f64; 8] = [-1.5, -0.9, -0.3, -0.3, 0.3, 0.3, 0.9, 1.5];
const CUTS_OF_ORACLE: [f64; CUTS] = [-1.0379018797, 0.1620981203, 1.3620981203];

/// Returns single choices among a, b, c and d with the keys a, b, c, d, a, b …
fn known() -> Vec<Known> {
    let item = |(at, difficulty): (usize, &f64)| Known {
        curve: Some(Curve::Binary(
            Parameters::new(1.5, *difficulty, 0.125).expect("parameters of a test"),
        )),
        options: ["a", "b", "c", "d"]
            .iter()
            .enumerate()
            .map(|(option, id)| ((*id).to_owned(), option == at % 4))
            .collect(),
        is_many: false,
    };
    DIFFICULTIES.iter().enumerate().map(item).collect()
}

/// Returns the credits and choices of lines of answers.
fn read(lines: &[Vec<&str>]) -> (Responses, Choices) {
    let (mut credits, mut codes) = (Vec::new(), Vec::new());
    for cells in lines {
        for (at, cell) in cells.iter().enumerate() {
            let option = "abcd".find(cell).filter(|_| !cell.is_empty());
            let chosen = match (*cell, option) {
                ("", _) => Chosen::NotReached,
                (_, Some(option)) => Chosen::Options(1 << option),
                (_, None) => Chosen::DontKnow,
            };
            let credit = u8::from(option == Some(at % 4));
            credits.push(if cell.is_empty() { NOT_REACHED } else { credit });
            codes.push(chosen.code());
        }
    }
    let names = (1..=8).map(|item| format!("i{item}")).collect();
    let responses = Responses::new(names, credits).expect("whole rows");
    (responses, Choices::new(8, codes).expect("whole rows"))
}

fn oracle() -> (Responses, Choices) {
    let lines = RESPONSES.lines().skip(1);
    read(&lines.map(|line| line.split(',').skip(1).collect()).collect::<Vec<_>>())
}

#[test]
fn every_number_is_that_of_an_independent_computation() {
    let (responses, choices) = oracle();
    let report = item_report(&responses, Some(&choices), &known(), Some(CUTS_OF_ORACLE));
    let mut compared = 0;
    for (row, item) in EXPECTED.lines().skip(1).zip(&report) {
        let information = item.information.expect("there are cuts").map(Some);
        let mut found = vec![
            item.answers.map(|count| count as f64),
            Some(item.not_reached as f64),
            item.p,
            item.rest_correlation,
            item.dont_know,
            item.infit,
            item.outfit,
        ];
        found.extend(information);
        for option in &item.options {
            found.extend([option.count.map(|count| count as f64), option.rest_correlation]);
        }
        for (found, expected) in found.into_iter().zip(row.split(',').skip(1)) {
            let Some(found) = found else { continue };
            let expected: f64 = expected.parse().expect("a number");
            assert!((found - expected).abs() < 1e-9, "{row}: {found} for {expected}");
            compared += 1;
        }
    }
    // All but the hidden cells and the correlations of options that nobody chose.
    assert!(compared >= 8 * 18 - 8, "{compared}");
}

#[test]
fn flags_say_what_to_look_at() {
    let (responses, choices) = oracle();
    let report = item_report(&responses, Some(&choices), &known(), None);
    let flags = |item: usize| report[item].flags.clone();
    assert!(flags(2).contains(&Flag::RareDistractor("d".to_owned())), "{:?}", flags(2));
    assert!(flags(4).contains(&Flag::StrongDistractor("b".to_owned())), "{:?}", flags(4));
    assert!(flags(5).contains(&Flag::ManyDontKnow), "{:?}", flags(5));
    assert_eq!(report[0].information, None);
    // Strong people choose a wrong option, weak people the right one: the key may be wrong.
    let strong = vec!["b", "b", "c", "d", "a", "b", "c", "d"];
    let weak = vec!["a", "a", "a", "a", "b", "a", "a", "a"];
    let lines = [vec![strong; 60], vec![weak; 60]].concat();
    let (responses, choices) = read(&lines);
    let item = item_report(&responses, Some(&choices), &known(), None).remove(0);
    assert!(item.flags.contains(&Flag::LowCorrelation), "{:?}", item.flags);
    assert!(item.flags.contains(&Flag::StrongDistractor("b".to_owned())), "{:?}", item.flags);
    assert!(item.flags.contains(&Flag::Outfit), "{:?}", item.flags);
}

/// Returns the report of an item that so many answered with each cell, beside items that all got right.
fn one_item(cells: &[(&str, usize)]) -> ItemStatistics {
    let lines: Vec<Vec<&str>> = cells
        .iter()
        .flat_map(|(cell, count)| {
            std::iter::repeat_n(vec![*cell, "b", "c", "d", "a", "b", "c", "d"], *count)
        })
        .collect();
    let (responses, choices) = read(&lines);
    item_report(&responses, Some(&choices), &known(), None).remove(0)
}

#[test]
fn small_cells_are_never_told() {
    // Three persons are not right: neither the option nor the share of right answers gives them away.
    let item = one_item(&[("a", 297), ("b", 3)]);
    assert_eq!((item.answers, item.p, item.dont_know), (Some(300), None, Some(0.0)));
    let counts =
        |item: &ItemStatistics| item.options.iter().map(|one| one.count).collect::<Vec<_>>();
    assert_eq!(counts(&item), [None, None, Some(0), Some(0)]);
    assert!(item.flags.contains(&Flag::ExtremeP));
    // Beside two small ones a third is hidden, and the share of right answers can be told.
    let item = one_item(&[("a", 60), ("b", 3), ("c", 4), ("d", 30)]);
    assert_eq!(counts(&item), [Some(60), None, None, None]);
    assert_eq!(item.p, Some(60.0 / 97.0));
    assert!(item.options[1].rest_correlation.is_none() && item.options[1].share.is_none());
    // Fewer than five answers are not even counted.
    let item = one_item(&[("a", 2), ("b", 1), ("", 40)]);
    assert_eq!((item.answers, item.p, item.not_reached), (None, None, 40));
    assert_eq!((item.infit, item.rest_correlation), (None, None));
    assert_eq!(item.flags, [Flag::TooFewAnswers]);
}

#[test]
fn credits_alone_give_a_report_too() {
    let (responses, _) = oracle();
    let bare = vec![Known::default(); 8];
    let report = item_report(&responses, None, &bare, Some(CUTS_OF_ORACLE));
    let (full, choices) = oracle();
    let with_choices = item_report(&full, Some(&choices), &known(), None);
    for (one, other) in report.iter().zip(&with_choices) {
        assert_eq!(one.rest_correlation, other.rest_correlation);
        assert_eq!((one.dont_know, one.infit, one.information), (None, None, None));
        assert!(one.options.is_empty());
    }
    assert_eq!(item_report(&Responses::default(), None, &[], None), Vec::new());
}

/// Sums are made in chunks, and put together in order: a person more or less at a border changes nothing.
#[test]
fn chunks_add_up() {
    let (few, choices) = oracle();
    let times = 3 * CHUNK / few.persons() + 1;
    let many = Responses::new(few.items().to_vec(), few.credits().repeat(times)).expect("rows");
    let many_choices = Choices::new(8, choices.codes().repeat(times)).expect("rows");
    let one = item_report(&few, Some(&choices), &known(), None);
    let other = item_report(&many, Some(&many_choices), &known(), None);
    for (one, other) in one.iter().zip(&other) {
        assert_eq!(other.answers, one.answers.map(|answers| answers * times));
        for (a, b) in [(one.rest_correlation, other.rest_correlation), (one.outfit, other.outfit)] {
            let (a, b) = (a.expect("many answered"), b.expect("many answered"));
            assert!((a - b).abs() < 1e-9, "{}", one.name);
        }
    }
}
