//! What a key costs at the kiosk: everything is laid out anew, and the cells that changed become bytes.
//!
//! `cargo bench --bench kiosk`; kept runs are in `RUNS.md`.

#![allow(clippy::print_stdout)]

mod figures;

use std::collections::VecDeque;
use std::io;
use std::time::Duration;

use figures::{Figures, head};
use niveau::domain::id::ChoiceId;
use niveau::domain::item::Answer;
use niveau::domain::session::Input;
use niveau::front::kiosk::{Event, Heard, Key, Kiosk, Millis, Patience, Source, Theme};
use niveau::view::{Ask, Block, Choice, Commands, KioskWords, Progress, Screen};
use ratatui::backend::CrosstermBackend;

/// How often each is measured.
const TIMES: usize = 300;

/// What a redraw may take, in milliseconds: one picture of a screen that shows sixty a second.
const MOST: f64 = 16.0;

/// The events of one measurement, then the end.
struct Once(VecDeque<Event>, (u16, u16));

impl Source for Once {
    fn now(&self) -> Millis {
        0
    }

    fn next(&mut self, _until: Option<Millis>) -> io::Result<Option<Event>> {
        Ok(Some(self.0.pop_front().unwrap_or(Event::Closed)))
    }

    fn size(&self) -> (u16, u16) {
        self.1
    }

    fn forget(&mut self) {}
}

/// Returns a question with a long text before it and six choices.
fn question() -> Screen {
    let text =
        "Un message que quelqu’un lit avant de répondre, et qui a plus d’une phrase. ".repeat(6);
    let choice = |at: usize| Choice {
        text: format!("Le choix numéro {at}, qui a lui aussi quelques mots, comme dans la vie"),
        input: Input::Answer(Answer::One(ChoiceId::parse("a").expect("an id"))),
    };
    Screen {
        title: String::new(),
        progress: Some(Progress { words: "Question 3 sur 14".to_owned(), done: 2, of: 14 }),
        body: vec![Block::Quoted(vec![Block::Paragraph(text)])],
        question: vec![Block::Paragraph("Que choisissez-vous ?".to_owned())],
        ask: Ask::One {
            prompt: "Votre réponse :".to_owned(),
            choices: (1..=6).map(choice).collect(),
        },
        commands: Commands::default(),
        refused: "Tapez un numéro de 1 à 6.".to_owned(),
        more: "Appuyez sur Entrée pour la suite :".to_owned(),
        echo: String::new(),
        is_result: false,
    }
}

fn main() {
    head();
    let key = |sign| Event::Key(Key::Char(sign));
    let mut worst = Duration::ZERO;
    for window in [(40, 12), (80, 24), (200, 60)] {
        let (columns, rows) = window;
        let events: [(&str, Vec<Event>); 3] = [
            ("first picture", Vec::new()),
            ("first picture, and a choice", vec![key('2')]),
            ("first picture, and all of it anew", vec![Event::Resize(columns, rows)]),
        ];
        for (name, events) in events {
            let figures = Figures::measure(TIMES, || show(window, &events));
            figures.print(&format!("{name}, {columns}x{rows}"));
            worst = worst.max(figures.median());
        }
    }
    let worst = worst.as_secs_f64() * 1000.0;
    let verdict = if worst <= MOST { "reached" } else { "missed" };
    println!("\nthe slowest median is {worst:.2} ms (goal {MOST} ms, {verdict})");
}

/// Shows the question on a new kiosk until its events are over.
fn show(window: (u16, u16), events: &[Event]) -> Heard {
    let source = Once(events.iter().copied().collect(), window);
    let mut kiosk = Kiosk::new(CrosstermBackend::new(io::sink()), source, Theme::Dark);
    let patience = Patience { until: None, any_key: false, from_touch: false };
    let words = KioskWords { accept: "OK".to_owned(), ..KioskWords::default() };
    kiosk.show(&question(), &words, patience).expect("nothing to write to")
}
