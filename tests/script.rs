//! What a person would type: a sitting of the library, played with a rule for answers, becomes lines.
//!
//! The program asks the same questions for the same seed, so those lines lead it the same way.

use std::sync::LazyLock;

use niveau::domain::bank::{Bank, Form};
use niveau::domain::estimate::SecondOrder;
use niveau::domain::id::{ChoiceId, FormId, Lang};
use niveau::domain::item::{Answer, Equipment, Item, Prompt};
use niveau::domain::report::Report;
use niveau::domain::session::{Aim, Input, Session, Setup, Step};
use niveau::domain::words::BankWords;

use crate::common;

/// Returns our own bank with its words.
pub fn own() -> &'static (Bank, BankWords) {
    static OWN: LazyLock<(Bank, BankWords)> = LazyLock::new(common::own_bank);
    &OWN
}

/// Returns the measuring model.
pub fn model() -> &'static SecondOrder {
    static MODEL: LazyLock<SecondOrder> = LazyLock::new(SecondOrder::default);
    &MODEL
}

/// Returns a form of our own bank.
pub fn form(name: &str) -> &'static Form {
    own().0.form(&FormId::parse(name).expect("an id")).expect("a form of our own bank")
}

/// Returns the start of a sitting with our own bank.
pub fn setup(name: &str, seed: u64) -> Setup<'static> {
    Setup {
        bank: &own().0,
        form: form(name),
        model: model(),
        aim: Aim::Measure,
        language: Some(Lang::Fr),
        origin: None,
        seed,
        seen: Default::default(),
        idle: None,
    }
}

/// A sitting as it is typed.
pub struct Script {
    /// The lines, from the first screen to the last.
    pub lines: Vec<String>,
    /// The item that each line answers, if it answers one.
    pub items: Vec<Option<&'static Item>>,
    /// What it ends with.
    pub report: Report,
}

/// Returns what to type with a computer at hand; near 1080 when asked.
pub fn script(name: &str, seed: u64, rule: impl Fn(&Item) -> Answer) -> Script {
    script_with(setup(name, seed), rule)
}

/// Returns what to type in a sitting that starts so.
pub fn script_with(setup: Setup, rule: impl Fn(&Item) -> Answer) -> Script {
    let mut session = Session::start(setup, 0);
    let (mut lines, mut items) = (Vec::new(), Vec::new());
    while !session.is_over() {
        let (line, item, input) = match session.step() {
            Step::Equipment => ("1".to_owned(), None, Input::Equipment(Equipment::Computer)),
            Step::Item(question) => {
                let answer = rule(question.item);
                let item = own().0.item(&question.item.id);
                (keys(&question.item.kind.prompt(), &answer), item, Input::Answer(answer))
            }
            Step::WhereFrom => ("1080".to_owned(), None, Input::Continue),
            _ => (String::new(), None, Input::Continue),
        };
        lines.push(line);
        items.push(item);
        session.handle(input, 0).expect("an input that fits");
    }
    Script { lines, items, report: session.report() }
}

/// Returns what is typed for an answer.
pub fn keys(prompt: &Prompt, answer: &Answer) -> String {
    let place = |ids: &[ChoiceId], id: &ChoiceId| {
        ids.iter().position(|one| one == id).expect("one of the options") + 1
    };
    let places = |ids: &[ChoiceId], chosen: Vec<&ChoiceId>| {
        chosen.iter().map(|id| place(ids, id).to_string()).collect::<Vec<_>>().join(" ")
    };
    match (prompt, answer) {
        (_, Answer::DontKnow) => "n".to_owned(),
        (Prompt::One(ids), Answer::One(id)) => place(ids, id).to_string(),
        (Prompt::Rating(ids), Answer::Rating(id)) => place(ids, id).to_string(),
        (Prompt::Many(ids), Answer::Many(chosen)) => places(ids, chosen.iter().collect()),
        (Prompt::Order(ids), Answer::Order(chosen)) => places(ids, chosen.iter().collect()),
        (Prompt::Number, Answer::Number(number)) => number.to_string(),
        (Prompt::Match { options, targets }, Answer::Pairs(pairs)) => {
            let letter = |id: &ChoiceId| char::from(b'a' + place(targets, id) as u8 - 1);
            let pair = |id: &ChoiceId| format!("{}{}", place(options, id), letter(&pairs[id]));
            options.iter().map(pair).collect::<Vec<_>>().join(" ")
        }
        (prompt, answer) => panic!("{answer:?} does not answer {prompt:?}"),
    }
}

/// The answer that is right.
pub fn right(item: &Item) -> Answer {
    item.kind.right_answer()
}

/// An answer of the right shape that is not right; the lowest of a scale.
pub fn not_right(item: &Item) -> Answer {
    let candidates = match item.kind.prompt() {
        Prompt::One(ids) => ids.into_iter().map(Answer::One).collect(),
        Prompt::Rating(ids) => ids.into_iter().map(Answer::Rating).collect(),
        Prompt::Many(ids) => ids.into_iter().map(|id| Answer::Many([id].into())).collect(),
        Prompt::Order(ids) => {
            let reversed = ids.iter().rev().cloned().collect();
            vec![Answer::Order(ids), Answer::Order(reversed)]
        }
        Prompt::Match { options, targets } => {
            let all_to = |target: &ChoiceId| {
                Answer::Pairs(options.iter().map(|id| (id.clone(), target.clone())).collect())
            };
            targets.iter().map(all_to).collect()
        }
        Prompt::Number => vec![Answer::Number(-987_654.0), Answer::Number(987_654.0)],
    };
    let is_not_right =
        |answer: &Answer| item.kind.credit(answer).is_some_and(|credit| credit.points() == 0);
    candidates.into_iter().find(is_not_right).expect("an answer that is not right")
}

/// "I don't know", to everything.
pub fn dont_know(_: &Item) -> Answer {
    Answer::DontKnow
}

/// Now right, now not, by the length of the item's name: a rule that never changes.
pub fn mixed(item: &Item) -> Answer {
    match item.id.as_str().len() % 4 {
        0 => not_right(item),
        1 if item.is_scored() => Answer::DontKnow,
        _ => right(item),
    }
}
