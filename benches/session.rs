//! What a sitting costs inside the program: the next item, an answer, going back, a report; and what
//! it waits for: the bank, the place lists, one search for help nearby.
//!
//! `cargo bench --bench session`; kept runs are in `RUNS.md`.

#![allow(clippy::print_stdout)]

mod figures;

use std::collections::BTreeSet;
use std::hint::black_box;
use std::path::Path;

use figures::{Figures, head};
use niveau::cli::content::{Places, Usable, bank_files, framework, usable_bank};
use niveau::domain::adapt::{Pool, Progress, next};
use niveau::domain::advice::{Request, Wishes, advise};
use niveau::domain::bank::{Bank, Form};
use niveau::domain::calendar::Date;
use niveau::domain::estimate::SecondOrder;
use niveau::domain::id::{FormId, Lang};
use niveau::domain::item::{Answer, Equipment, Response};
use niveau::domain::report::{Sitting, report};
use niveau::domain::session::{Aim, Input, Session, Setup, Step};
use niveau::domain::words::BankWords;
use niveau::l10n::L10n;
use niveau::places::Found;

/// How often something quick is measured, and something that takes milliseconds.
const QUICK: usize = 1000;
const SLOW: usize = 100;

/// Numbers of answers at which a step is measured: none, the middle and the end of a usual sitting,
/// and the longest.
const ANSWERED: [usize; 4] = [0, 7, 13, 29];

const SEED: u64 = 1;

fn main() {
    let (bank, _) = loaded(None, &L10n::new(Lang::Fr)).expect("the embedded bank is sound");
    let form = FormId::parse("full").and_then(|id| bank.form(&id)).expect("a form that is long");
    let model = SecondOrder::default();
    let pool = Pool::new(&bank, form, Equipment::Computer, &BTreeSet::new());
    let sitting = Answered { bank: &bank, form, model: &model, pool: &pool };
    head();
    let first = steps(&sitting);
    answers(&sitting);
    let load = loading();
    nearby();
    let ratio = load.median().as_secs_f64() / first.median().as_secs_f64();
    println!("\nloading the bank costs as much as {ratio:.0} first steps");
}

/// Returns a bank as a sitting loads it.
fn loaded(folder: Option<&Path>, words: &L10n) -> Option<(Bank, BankWords)> {
    match usable_bank(folder, words).ok()? {
        Usable::Bank(bank) => Some(*bank),
        Usable::Faulty(_) => None,
    }
}

/// A sitting whose answers are right and not right in turn: every item counts.
struct Answered<'a> {
    bank: &'a Bank,
    form: &'a Form,
    model: &'a SecondOrder,
    pool: &'a Pool,
}

impl<'a> Answered<'a> {
    fn equipment(&self) -> Equipment {
        Equipment::Computer
    }

    fn progress(&self, responses: &'a [Response]) -> Progress<'a> {
        Progress {
            bank: self.bank,
            form: self.form,
            pool: self.pool,
            equipment: self.equipment(),
            responses,
            seed: SEED,
            model: self.model,
        }
    }

    /// Returns the machine after so many answers.
    fn session(&self, answered: usize) -> Session<'a> {
        let setup = Setup {
            bank: self.bank,
            form: self.form,
            model: self.model,
            aim: Aim::Measure,
            language: Some(Lang::Fr),
            origin: None,
            seed: SEED,
            seen: Default::default(),
            idle: None,
        };
        let mut session = Session::start(setup, 0);
        let begin = [Input::Continue, Input::Equipment(self.equipment())];
        let begin = begin.into_iter().chain([Input::Answer(Answer::DontKnow)]);
        begin.for_each(|input| session.handle(input, 0).expect("the beginning of a sitting"));
        for _ in 0..answered {
            answer(&mut session);
        }
        assert_eq!(session.responses().len(), answered);
        session
    }
}

/// Gives the answer whose turn it is to the item shown.
fn answer(session: &mut Session) {
    let Step::Item(question) = session.step() else { panic!("an item is shown") };
    let right = session.responses().len().is_multiple_of(2);
    let given = if right { question.item.kind.right_answer() } else { Answer::DontKnow };
    session.handle(Input::Answer(given), 0).expect("an answer that fits");
}

/// Measures the choice of the next item; returns the figures of the first choice.
fn steps(sitting: &Answered) -> Figures {
    let step = |answered: usize| {
        let session = sitting.session(answered);
        let responses = session.responses();
        let progress = Progress { responses, ..sitting.progress(&[]) };
        let figures = Figures::measure(QUICK, || next(black_box(&progress)));
        figures.print(&format!("next item after {answered} answers"));
        figures
    };
    let [first, ..] = ANSWERED.map(step);
    first
}

/// Measures what a person waits for between two screens.
fn answers(sitting: &Answered) {
    for answered in ANSWERED {
        let session = sitting.session(answered);
        let figures = Figures::measure(QUICK, || {
            let mut session = session.clone();
            answer(&mut session);
            session
        });
        figures.print(&format!("one answer after {answered} answers"));
    }
    let session = sitting.session(40);
    let back = Figures::measure(SLOW, || {
        let mut session = session.clone();
        session.handle(Input::Back, 0).expect("there is something before");
        session
    });
    back.print("back after 40 answers");
    for answered in [13, 40] {
        let session = sitting.session(answered);
        let found = Sitting {
            bank: sitting.bank,
            form: sitting.form,
            language: Lang::Fr,
            equipment: sitting.equipment(),
            responses: session.responses(),
            model: sitting.model,
        };
        let figures = Figures::measure(QUICK, || report(black_box(&found)));
        figures.print(&format!("report of {answered} answers"));
    }
    Figures::measure(SLOW, SecondOrder::default).print("tables of the measuring model");
}

/// Measures what is read before questions and places can be shown; returns the figures of the bank.
fn loading() -> Figures {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("questions/digcomp");
    let words = L10n::new(Lang::Fr);
    Figures::measure(SLOW, framework).print("learning outcomes");
    let embedded = Figures::measure(SLOW, || loaded(None, &words));
    embedded.print("bank, embedded, with learning outcomes");
    Figures::measure(SLOW, || loaded(Some(&folder), &words)).print("bank, from a folder");
    Figures::measure(SLOW, || bank_files(Some(&folder))).print("files of that folder");
    let lists = || {
        let places = Places::embedded();
        black_box(places.gazetteer());
        places
    };
    Figures::measure(SLOW, lists).print("place lists without streets");
    let all = || {
        let places = Places::embedded();
        black_box(places.find("Dansaert"));
        places
    };
    Figures::measure(SLOW, all).print("place lists with streets, one search");
    embedded
}

/// Measures a search and the advice that follows, with all lists read.
fn nearby() {
    let places = Places::embedded();
    for typed in ["1000", "Molenbeek", "rue Dansaert", "molenbeeek"] {
        let search = Figures::measure(SLOW, || places.find(black_box(typed)));
        search.print(&format!("search for {typed}"));
    }
    let Found::One(origin) = places.find("1000") else { panic!("one place has that postcode") };
    let request = Request {
        level: None,
        weakest_area: None,
        has_device: true,
        need: None,
        wishes: Wishes::default(),
        language: Lang::Fr,
        origin: Some(origin),
    };
    let today = Date::constant(2026, 11, 21);
    let advice = Figures::measure(SLOW, || advise(&request, places.directory(), today));
    advice.print("advice near 1000");
}
