//! The laws of a sitting, over a small bank made here: replay is live, back undoes an answer, the
//! order of answers does not matter, a right answer never lowers anything.

use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use super::adapt;
use super::bank::{Audience, Bank, Form, Precision};
use super::cut::CutTable;
use super::estimate::SecondOrder;
use super::framework::{Area, Competence, ProficiencyLevel};
use super::id::{BankId, ChoiceId, FormId, ItemId, Lang, ModuleId};
use super::irt::Curve;
use super::item::{Answer, Device, Equipment, Item};
use super::kind::{Spec, kind};
use super::replay::replay;
use super::session::{Aim, Idle, Input, Rejected, Session, Setup, Step};

fn choice(text: &str) -> ChoiceId {
    ChoiceId::parse(text).expect("a test id")
}

fn item(competence: Competence, level: u8, name: &str, practice: bool) -> Item {
    let options = ["a", "b", "c", "d"].map(choice).to_vec();
    let spec = Spec { options, key: Some(choice("b")), ..Spec::default() };
    let row = kind(name).expect("a kind");
    let name = format!("{name}-{}-{level}", competence.to_string().replace('.', "-"));
    let kind = (row.build)(&spec).expect("a sound spec");
    let level = ProficiencyLevel::new(level).expect("a level");
    Item {
        id: ItemId::parse(&format!("{name}{}", if practice { "-try" } else { "" })).expect("an id"),
        competence,
        level,
        curve: Curve::provisional(level, kind.chance()),
        kind,
        module: ModuleId::parse("search").expect("an id"),
        device: if level.number() == 3 { Device::Computer } else { Device::Any },
        outcomes: Vec::new(),
        stimulus: None,
        facts: Vec::new(),
        enemies: Default::default(),
        tags: Default::default(),
        practice,
    }
}

/// A bank with one single-choice item of each level in each competence, ratings and a practice item.
fn bank() -> Bank {
    let first = Competence::parse("1.1").expect("a competence");
    let levels = |competence| (1..=5).map(move |level| item(competence, level, "single", false));
    let mut items: Vec<Item> = Competence::all().flat_map(levels).collect();
    items.extend(Area::all().map(|area| {
        let competence = Competence::parse(&format!("{area}.1")).expect("a competence");
        item(competence, 1, "rating", false)
    }));
    items.push(item(first, 1, "single", true));
    let form = |name: &str, each: usize, ratings: bool, minimum_area_answers: usize| Form {
        id: FormId::parse(name).expect("an id"),
        blueprint: [each; 5],
        criterion: adapt::CRITERIA[0],
        stop: adapt::Stop::after(5 * each),
        ratings,
        minimum_answers: 4,
        minimum_area_answers,
        precision: Precision::Level,
        items: Vec::new(),
        audience: Audience::Everybody,
    };
    Bank {
        id: BankId::parse("test").expect("an id"),
        version: "1".to_owned(),
        hash: "0".to_owned(),
        framework: "digcomp-3.0".to_owned(),
        languages: vec![Lang::Fr, Lang::Nl],
        modules: Vec::new(),
        forms: vec![form("standard", 2, false, 0), form("full", 4, true, 3)],
        cuts: CutTable::provisional(),
        calibration: None,
        facts: Vec::new(),
        items,
    }
}

fn setup<'a>(bank: &'a Bank, model: &'a SecondOrder, form: usize, seed: u64) -> Setup<'a> {
    let form = &bank.forms[form];
    Setup {
        bank,
        form,
        model,
        aim: Aim::Measure,
        language: Some(Lang::Fr),
        origin: None,
        seed,
        seen: Default::default(),
        idle: None,
    }
}

/// Anything that a person or a broken front-end may send.
fn input() -> impl Strategy<Value = Input> {
    let answer = prop_oneof![
        "[a-e]".prop_map(|id| Input::Answer(Answer::One(choice(&id)))),
        "[a-e]".prop_map(|id| Input::Answer(Answer::Rating(choice(&id)))),
        Just(Input::Answer(Answer::DontKnow)),
        Just(Input::Answer(Answer::Number(1.0))),
    ];
    prop_oneof![
        8 => answer,
        2 => Just(Input::Continue),
        2 => Just(Input::Equipment(Equipment::Computer)),
        1 => Just(Input::Equipment(Equipment::PhoneOnly)),
        2 => Just(Input::Back),
        1 => Just(Input::Stop),
        1 => Just(Input::Resume),
        1 => Just(Input::Language(Lang::Nl)),
        1 => Just(Input::Language(Lang::Fr)),
    ]
}

fn laws() -> ProptestConfig {
    ProptestConfig {
        cases: 48,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(1936),
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(laws())]

    #[test]
    fn replay_is_live(inputs in prop::collection::vec(input(), 0..60), seed in any::<u64>()) {
        let (bank, model) = (bank(), SecondOrder::default());
        let mut live = Session::start(setup(&bank, &model, 1, seed), 0);
        for (at, input) in inputs.into_iter().enumerate() {
            let before = format!("{:?}", live.step());
            if live.handle(input, at as u64).is_err() {
                prop_assert_eq!(format!("{:?}", live.step()), before, "a refused input changed it");
            }
        }
        let again = replay(setup(&bank, &model, 1, seed), live.log()).expect("it was taken before");
        prop_assert_eq!(format!("{:?}", again.step()), format!("{:?}", live.step()));
        prop_assert_eq!(again.report(), live.report());
    }

    #[test]
    fn back_undoes_an_answer(inputs in prop::collection::vec(input(), 0..40), seed in any::<u64>()) {
        let (bank, model) = (bank(), SecondOrder::default());
        let mut session = Session::start(setup(&bank, &model, 0, seed), 0);
        for (at, input) in inputs.into_iter().enumerate() {
            let before = (format!("{:?}", session.step()), session.report());
            let undone = !matches!(input, Input::Back | Input::Resume | Input::Language(_));
            if session.handle(input, at as u64).is_ok() && undone && !session.is_over() {
                let mut back = session.clone();
                prop_assert_eq!(back.handle(Input::Back, at as u64), Ok(()));
                prop_assert_eq!((format!("{:?}", back.step()), back.report()), before);
            }
        }
    }

    #[test]
    fn the_order_of_answers_does_not_change_the_report(
        rights in prop::collection::vec(any::<bool>(), 10),
        seed in any::<u64>(),
        turn in 0..10_usize,
    ) {
        let (bank, model) = (bank(), SecondOrder::default());
        let session = played(&bank, &model, seed, |at| rights[at]);
        let mut other = session.responses().to_vec();
        other.rotate_left(turn);
        other.reverse();
        let report = |responses: &[super::item::Response]| super::report::report(
            &super::report::Sitting {
                bank: &bank,
                form: &bank.forms[0],
                language: Lang::Fr,
                equipment: Equipment::Computer,
                responses,
                model: &model,
            },
        );
        prop_assert_eq!(report(&other), report(session.responses()));
    }

    #[test]
    fn a_right_answer_never_lowers_anything(
        rights in prop::collection::vec(any::<bool>(), 10),
        flipped in 0..10_usize,
        seed in any::<u64>(),
    ) {
        let (bank, model) = (bank(), SecondOrder::default());
        let session = played(&bank, &model, seed, |at| at != flipped && rights[at]);
        let mut better = session.responses().to_vec();
        better[flipped].answer = Answer::One(choice("b"));
        let sitting = super::report::Sitting {
            bank: &bank,
            form: &bank.forms[0],
            language: Lang::Fr,
            equipment: Equipment::Computer,
            responses: &better,
            model: &model,
        };
        let (before, after) = (session.report(), super::report::report(&sitting));
        prop_assert!(after.level() >= before.level());
        for (now, then) in after.areas.iter().zip(&before.areas) {
            let theta = |area: &super::report::AreaReport| area.estimate.map(|known| known.theta);
            prop_assert!(theta(now) >= theta(then).map(|theta| theta - 1e-9));
        }
    }
}

/// Plays a whole form; answer `b` is right.
fn played<'a>(
    bank: &'a Bank,
    model: &'a SecondOrder,
    seed: u64,
    is_right: impl Fn(usize) -> bool,
) -> Session<'a> {
    let mut session = Session::start(setup(bank, model, 0, seed), 0);
    let mut at = 0;
    loop {
        let input = match session.step() {
            Step::Notice { .. } => Input::Continue,
            Step::Equipment => Input::Equipment(Equipment::Computer),
            Step::Item(question) if question.place == 0 => Input::Answer(Answer::DontKnow),
            Step::Item(_) => {
                at += 1;
                Input::Answer(Answer::One(choice(if is_right(at - 1) { "b" } else { "a" })))
            }
            _ => return session,
        };
        session.handle(input, 0).expect("a form can be answered");
    }
}

#[test]
fn a_sitting_goes_its_way() {
    let (bank, model) = (bank(), SecondOrder::default());
    let mut session = Session::start(setup(&bank, &model, 1, 7), 0);
    let mut asked = Vec::new();
    session.handle(Input::Continue, 0).expect("notice");
    session.handle(Input::Equipment(Equipment::PhoneOnly), 0).expect("equipment");
    session.handle(Input::Answer(Answer::DontKnow), 0).expect("practice");
    while let Step::Item(question) = session.step() {
        assert_ne!(question.item.device, Device::Computer, "a phone-only person");
        asked.push(question.item.id.clone());
        let answer = match question.item.kind.is_measured() {
            true => Answer::One(choice("b")),
            false => Answer::Rating(choice("c")),
        };
        assert_eq!((question.place, question.of), (asked.len(), 25));
        session.handle(Input::Answer(answer), 0).expect("an answer");
    }
    assert_eq!(asked.len(), 25);
    let distinct: std::collections::BTreeSet<_> = asked.iter().collect();
    assert_eq!(distinct.len(), 25, "no item twice");
    let report = session.report();
    assert_eq!((report.answered, report.not_reached, report.dont_know), (20, 0, 0));
    assert!(report.areas.iter().all(|area| area.confidence.as_ref().is_some_and(|c| c.place == 3)));
    session.handle(Input::Continue, 0).expect("results");
    assert!(matches!(session.step(), Step::WhereFrom));
    session.handle(Input::Stop, 0).expect("stop");
    assert!(matches!(session.step(), Step::Stopping { is_done: true, .. }));
    assert_eq!(session.handle(Input::SeeResults, 0), Err(Rejected::NotNow));
    session.handle(Input::Resume, 0).expect("go on after all");
    session.handle(Input::Continue, 0).expect("nowhere");
    session.handle(Input::Continue, 0).expect("nearby");
    assert!(session.is_over());
    assert_eq!(session.handle(Input::Back, 0), Err(Rejected::NothingBefore));
}

#[test]
fn stopping_is_asked_once_and_shows_what_there_is() {
    let (bank, model) = (bank(), SecondOrder::default());
    let mut session = played(&bank, &model, 3, |_| true);
    for _ in 0..8 {
        session.handle(Input::Back, 0).expect("back through the answers");
    }
    session.handle(Input::Stop, 0).expect("stop");
    assert!(matches!(session.step(), Step::Stopping { answered: true, is_done: false }));
    assert_eq!(session.handle(Input::Stop, 0), Err(Rejected::NotNow));
    session.handle(Input::Resume, 0).expect("go on after all");
    assert!(matches!(session.step(), Step::Item(_)));
    session.handle(Input::Stop, 0).expect("stop");
    session.handle(Input::SeeResults, 0).expect("results");
    let report = session.report();
    assert_eq!((report.answered, report.not_reached), (2, 8));
    assert_eq!(report.level(), None, "below the minimum there is no level");
    session.handle(Input::Back, 0).expect("back to the question whether to stop");
    session.handle(Input::Leave, 0).expect("leave");
    assert!(matches!(session.step(), Step::Goodbye { report: None }));
    assert!(session.responses().is_empty());
}

#[test]
fn a_shared_machine_forgets_when_nobody_is_there() {
    let (bank, model) = (bank(), SecondOrder::default());
    let idle = Some(Idle { warn_after: 120_000, forget_after: 30_000 });
    let mut session = Session::start(Setup { idle, ..setup(&bank, &model, 0, 1) }, 0);
    assert_eq!(session.deadline(), None, "nothing to forget yet");
    session.handle(Input::Continue, 1_000).expect("begin");
    for round in 1..=12_u64 {
        let at = round * 200_000;
        session.handle(Input::Tick, at).expect("a tick");
        assert!(matches!(session.step(), Step::StillThere), "round {round}");
        session.handle(Input::Continue, at + 20_000).expect("any key extends");
        assert!(matches!(session.step(), Step::Equipment), "and does nothing else");
    }
    let deadline = session.deadline().expect("a deadline");
    session.handle(Input::Tick, deadline - 1).expect("too early");
    assert!(matches!(session.step(), Step::Equipment));
    session.handle(Input::Tick, deadline).expect("asked");
    session.handle(Input::Tick, deadline + 29_999).expect("still time");
    assert!(matches!(session.step(), Step::StillThere));
    session.handle(Input::Tick, deadline + 30_000).expect("forgotten");
    assert!(matches!(session.step(), Step::Language), "the next person begins at the beginning");
    assert!(session.log().is_empty());
}
