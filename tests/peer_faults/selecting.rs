//! Faults of other adaptive tests, each as a test named after it: what they did must not happen here.
//! Where each was found: concerto, adaptivetesting, catR, mstR, mirtCAT, Pix.

use std::collections::BTreeSet;

use niveau::domain::adapt::{
    Candidate, Decision, Given, Pool, Reason, Rules, Standing, Stop, criterion,
};
use niveau::domain::cut::CutTable;
use niveau::domain::estimate::{Estimate, NODES};
use niveau::domain::framework::{AREAS, Area, Level};
use niveau::domain::id::ItemId;
use niveau::domain::irt::{Curve, Parameters};
use niveau::domain::item::{Answer, Equipment, Item};
use niveau::domain::replay::replay;
use niveau::domain::session::{Input, Session, Setup, Step};

use crate::script::{dont_know, mixed, not_right, right, script, setup};

fn candidate(name: &str, area: u8, difficulty: f64) -> Candidate {
    Candidate {
        id: ItemId::parse(name).expect("an id"),
        area: Area::new(area).expect("an area"),
        curve: Curve::Binary(Parameters::new(1.5, difficulty, 0.1).expect("an item")),
        enemies: Vec::new(),
    }
}

fn pool(candidates: Vec<Candidate>, blueprint: [usize; AREAS], draw_among: usize) -> Pool {
    let mfi = criterion("mfi").expect("a criterion");
    let mut rules = Rules::plain(blueprint, mfi, Stop::after(40), &CutTable::provisional());
    rules.draw_among = draw_among;
    Pool::from_candidates(candidates, rules, &BTreeSet::new())
}

/// Returns what is known of somebody whose abilities are all the same.
fn standing(theta: f64, answers: &[Given]) -> Standing<'_> {
    let known = Estimate { theta, standard_error: 0.5 };
    Standing { overall: known, areas: [known; AREAS], answers, posterior: &|_| [0.0; NODES] }
}

fn given(items: impl IntoIterator<Item = usize>) -> Vec<Given> {
    items.into_iter().map(|item| Given { item, credit: 1 }).collect()
}

/// concerto catches the error of an area without items and goes on unbalanced without a word.
#[test]
fn a_content_balance_error_is_not_swallowed() {
    let candidates = vec![candidate("a", 1, 0.0), candidate("b", 2, 0.0), candidate("c", 2, 0.5)];
    let pool = pool(candidates, [3, 1, 0, 0, 0], 1);
    let asked = given([0, 1]);
    let trace = pool.trace(&standing(0.0, &asked), 1);
    let numbers = trace.area.map(|(wanted, taken)| (wanted.number(), taken.number()));
    assert_eq!(numbers, Some((1, 2)), "area 1 has no item left, and the trace says so");
    assert_eq!(trace.item().map(ItemId::as_str), Some("c"));
}

/// adaptivetesting multiplies what two areas are over their quotas: two negatives make the best.
#[test]
fn two_over_filled_quotas_do_not_make_an_area_the_best() {
    let name = |at: usize| format!("i{at:02}");
    let all = (0..20).map(|at| candidate(&name(at), (at % 4) as u8 + 1, at as f64 / 10.0));
    let pool = pool(all.collect(), [1, 1, 1, 1, 0], 1);
    // Areas 1 and 2 hold places 0 to 4 and 5 to 9.
    let over = given((0..4).chain(5..9));
    let Decision::Ask(next) = pool.decide(&standing(0.0, &over), 1) else { panic!("an item") };
    assert_eq!(pool.candidates()[next].area.number(), 3);
}

/// adaptivetesting returns item 0 when every item is worth nothing, even when it was asked.
#[test]
fn items_worth_nothing_do_not_bring_item_0_back() {
    let candidates = (0..4).map(|at| candidate(&format!("i{at}"), 1, 0.0)).collect();
    let pool = pool(candidates, [1, 0, 0, 0, 0], 5);
    for theta in [-1e6, 1e6, f64::NAN] {
        let asked = given([0, 2]);
        for seed in 0..20 {
            let next = pool.decide(&standing(theta, &asked), seed);
            assert!(matches!(next, Decision::Ask(1 | 3)), "{theta}: {next:?}");
        }
    }
}

/// catR resets the global generator at each call; here there is none.
#[test]
fn a_choice_does_not_depend_on_other_choices() {
    let all = || (0..30).map(|at| candidate(&format!("i{at:02}"), 1, at as f64 / 10.0)).collect();
    let (one, other) = (pool(all(), [1, 0, 0, 0, 0], 5), pool(all(), [1, 0, 0, 0, 0], 5));
    let asked = given([3, 4, 5]);
    let alone: Vec<_> = (0..50).map(|seed| one.decide(&standing(1.0, &asked), seed)).collect();
    let mixed: Vec<_> = (0..50)
        .map(|seed| {
            other.decide(&standing(-2.0, &[]), seed + 7);
            other.decide(&standing(1.0, &asked), seed)
        })
        .collect();
    assert_eq!(alone, mixed);
    let distinct: BTreeSet<String> = alone.iter().map(|one| format!("{one:?}")).collect();
    assert_eq!(distinct.len(), 5, "all of the five best come up");
}

/// mstR's cut-off routing is undefined with one candidate.
#[test]
fn one_candidate_is_asked_and_then_none_is_left() {
    let pool = pool(vec![candidate("only", 2, 3.0)], [1, 1, 1, 1, 1], 5);
    assert_eq!(pool.decide(&standing(0.0, &[]), 9), Decision::Ask(0));
    let after = given([0]);
    assert_eq!(pool.decide(&standing(0.0, &after), 9), Decision::Stop(Reason::Exhausted));
    let nothing = self::pool(Vec::new(), [1, 1, 1, 1, 1], 5);
    assert_eq!(nothing.decide(&standing(0.0, &[]), 9), Decision::Stop(Reason::Exhausted));
}

/// mirtCAT resumes at another item than the one that was shown (issue 58).
#[test]
fn resumed_after_any_answer_the_next_item_is_the_same() {
    for (form, seed) in [("standard", 11), ("full", 12), ("quick", 13)] {
        let mut live = Session::start(setup(form, seed), 0);
        while !live.is_over() {
            let input = match live.step() {
                Step::Equipment => Input::Equipment(Equipment::PhoneOnly),
                Step::Item(question) => Input::Answer(mixed(question.item)),
                _ => Input::Continue,
            };
            live.handle(input, 0).expect("an input that fits");
            let again = replay(setup(form, seed), live.log()).expect("it was taken before");
            assert_eq!(format!("{:?}", again.step()), format!("{:?}", live.step()), "{form}");
            assert_eq!(again.explained(), live.explained(), "{form}");
        }
    }
}

/// Pix caps the estimate so that a test begins easily; the same answers then mean another level.
#[test]
fn an_easy_start_is_made_by_selection_and_the_level_is_not_capped() {
    for (form, shortest) in [("standard", 9), ("full", 30)] {
        for (rule, level) in [
            (right as fn(&Item) -> Answer, Level::Advanced),
            (not_right, Level::FirstSteps),
            (dont_know, Level::FirstSteps),
        ] {
            for seed in 0..10 {
                let report = script(form, seed, rule).report;
                assert_eq!(report.level(), Some(level), "{form} {seed}");
                assert!(report.answered >= shortest, "{form} {seed}: {}", report.answered);
                assert_eq!(report.not_reached, 0);
            }
        }
    }
}

/// Items that give each other away are never in one sitting, and what was seen before comes last.
#[test]
fn items_that_give_each_other_away_are_not_asked_together() {
    let enemies = |session: &Session| {
        let asked: BTreeSet<&ItemId> = session.responses().iter().map(|one| &one.item).collect();
        let bank = &crate::script::own().0;
        let items = asked.iter().filter_map(|id| bank.item(id));
        items.flat_map(|item| &item.enemies).filter(|enemy| asked.contains(enemy)).count()
    };
    for seed in 0..40 {
        let session = played(setup("full", seed), mixed);
        assert!(session.responses().len() >= 30);
        assert_eq!(enemies(&session), 0, "{seed}");
    }
}

#[test]
fn items_seen_before_are_left_out_while_others_remain() {
    let first = played(setup("standard", 5), mixed);
    let seen: BTreeSet<ItemId> = first.responses().iter().map(|one| one.item.clone()).collect();
    let second = played(Setup { seen: seen.clone(), ..setup("standard", 5) }, mixed);
    assert!(second.responses().iter().all(|one| !seen.contains(&one.item)));
    // Who has seen everything is asked all the same.
    let all = crate::script::own().0.items.iter().map(|item| item.id.clone()).collect();
    let third = played(Setup { seen: all, ..setup("standard", 5) }, mixed);
    let items = |session: &Session| -> Vec<ItemId> {
        session.responses().iter().map(|one| one.item.clone()).collect()
    };
    assert_eq!(items(&third), items(&first));
}

fn played(setup: Setup<'static>, rule: impl Fn(&Item) -> Answer) -> Session<'static> {
    let mut session = Session::start(setup, 0);
    loop {
        let input = match session.step() {
            Step::Equipment => Input::Equipment(Equipment::Computer),
            Step::Item(question) => Input::Answer(rule(question.item)),
            Step::Results(_) => break,
            _ => Input::Continue,
        };
        session.handle(input, 0).expect("an input that fits");
    }
    session
}
