//! The front-ends inside a real terminal: what is typed, what is shown, and what is left behind.
//!
//! The child is this very binary, run again with [`STAGE`] set; a shell around it tells its exit
//! code and the state of the terminal afterwards.

use std::process::Command;
use std::time::Duration;
use std::{env, io, panic, process, thread};

use niveau::domain::gazetteer::{Names, Origin, Point, Position, Precision};
use niveau::domain::id::ChoiceId;
use niveau::domain::item::Answer;
use niveau::domain::session::Input;
use niveau::front::{Front, Guard, Kind, Line, Stream, Surroundings, Terminal, styles};
use niveau::view::{Ask, Block, Candidate, Choice, Commands, Progress, Reply, Screen as Shown};
use termlens::Screen;

use crate::run::spaced;
use crate::terminal::Pty;

/// Names what the child shows.
const STAGE: &str = "NIVEAU_TEST_STAGE";

/// Starts this very binary again, to show what a stage says.
fn at(stage: &str, columns: u16, rows: u16) -> Pty {
    let program = env::current_exe().expect("this program").to_string_lossy().into_owned();
    let words = [&program, "pty::stage", "--exact", "--nocapture", "--test-threads=1", "--quiet"];
    Pty::of(&words, &[("RUST_BACKTRACE", "0"), (STAGE, stage)], (columns, rows))
}

/// The child: shows what [`STAGE`] names until the end, and tells every reply.
#[test]
fn stage() {
    let Ok(stage) = env::var(STAGE) else {
        return;
    };
    let terminal = Terminal::remember(Kind::Line);
    let guard = Guard::watch(terminal.clone(), |signal| process::exit(128 + signal));
    let guard = guard.expect("signals");
    let hook = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        terminal.restore();
        hook(info);
    }));
    let code = perform(&stage);
    drop(guard);
    process::exit(code);
}

fn perform(stage: &str) -> i32 {
    let surroundings = Surroundings {
        term: Some("xterm-256color"),
        stderr_is_terminal: true,
        ..Surroundings::default()
    };
    let looks = styles(&surroundings, Stream::Conversation);
    let mut front = Line::new(looks, Default::default());
    let shown = match stage {
        "question" | "panic" => question(),
        "long" => long(),
        "places" => places(),
        other => panic!("no stage {other}"),
    };
    if stage == "panic" {
        // As if a prompt had been waiting: cursor hidden, no echo.
        process_stty("-echo");
        let _ = console::Term::stderr().hide_cursor();
        panic!("on purpose");
    }
    note(&format!("PID {}", process::id()));
    loop {
        match front.show(&shown) {
            Ok(Reply::End) => return 0,
            Ok(Reply::Input(Input::Stop)) => {
                note("STOPPED");
                return 0;
            }
            Ok(reply) => note(&format!("RECORDED {reply:?}")),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => return 130,
            Err(error) => panic!("{error}"),
        }
    }
}

fn process_stty(setting: &str) {
    Command::new("stty").arg(setting).status().expect("stty");
}

fn note(text: &str) {
    console::Term::stderr().write_line(text).expect("the terminal");
}

fn shown(question: &str, ask: Ask) -> Shown {
    Shown {
        title: String::new(),
        progress: Some(Progress { words: "Question 3 sur 12".to_owned(), done: 3, of: 12 }),
        body: Vec::new(),
        question: vec![Block::Paragraph(question.to_owned())],
        ask,
        commands: Commands {
            stop: Some(Input::Stop),
            hint: "s : arrêter".to_owned(),
            ..Commands::default()
        },
        refused: "Tapez un nombre de 1 à 4.".to_owned(),
        more: "Entrée pour la suite : ".to_owned(),
        echo: "Réponse : ".to_owned(),
        is_result: false,
    }
}

fn question() -> Shown {
    let choice = |place: usize| Choice {
        text: format!("Choix numéro {place}"),
        input: Input::Answer(Answer::One(
            ChoiceId::parse(&format!("option-{place}")).expect("an id"),
        )),
    };
    let prompt = "Votre réponse (1 à 4) : ".to_owned();
    shown("Que choisissez-vous ?", Ask::One { prompt, choices: (1..=4).map(choice).collect() })
}

/// Forty lines before the question.
fn long() -> Shown {
    let line = |at: usize| Block::Paragraph(format!("Alinéa {at}."));
    Shown { body: (1..=20).map(line).collect(), ..question() }
}

fn places() -> Shown {
    let names = ["Anderlecht", "Etterbeek", "Forest", "Ixelles", "Jette", "Schaerbeek", "Uccle"];
    let candidate = |name: &&str| Candidate {
        text: (*name).to_owned(),
        origin: Origin {
            position: Position {
                point: Point::new(50.8, 4.3).expect("on earth"),
                precision: Precision::Commune,
                uncertainty_m: 1000,
            },
            label: Names { fr: (*name).to_owned(), nl: (*name).to_owned() },
            commune: None,
            postcode: None,
        },
    };
    let prompt = "Quelle commune ? ".to_owned();
    shown(
        "Choisissez.",
        Ask::Candidates { prompt, candidates: names.iter().map(candidate).collect() },
    )
}

const PROMPT: &str = "(1 à 4) :";

#[test]
fn the_number_typed_is_the_answer_recorded() {
    let mut pty = at("question", 80, 40);
    let rows = [("2", 2), ("é", 2), ("\"", 3), ("3", 3), ("&", 1), ("'", 4), ("d", 4), (" 1 ", 1)];
    for (turn, (keys, place)) in (1..).zip(rows) {
        pty.wait_for(PROMPT, turn);
        let screen = pty.send(keys).send("\r").wait_for("RECORDED", turn);
        let text = spaced(&screen.full_text());
        let pieces: Vec<&str> = text.split("RECORDED").collect();
        let said_back = format!("Réponse : {place}, Choix numéro {place}");
        assert!(pieces[turn - 1].trim_end().ends_with(&said_back), "{keys}: {text}");
        assert!(pieces[turn].contains(&format!("option-{place}")), "{keys}: {text}");
    }
    pty.send("s\r");
    pty.ends_with(0);
}

#[test]
fn enter_alone_records_nothing() {
    let mut pty = at("question", 80, 24);
    pty.wait(PROMPT);
    pty.send("\r");
    pty.wait("Tapez un nombre de 1 à 4.");
    pty.send("22\r");
    pty.send("s\r");
    let text = pty.ends_with(0);
    assert!(!text.contains("RECORDED"), "{text}");
}

#[test]
fn ctrl_c_leaves_a_sane_terminal() {
    for (stage, prompt) in [("question", PROMPT), ("places", "? |"), ("long", "suite :")] {
        let mut pty = at(stage, 80, 24);
        pty.wait(prompt);
        thread::sleep(Duration::from_millis(100));
        pty.send("\x03");
        pty.ends_with(130);
    }
}

#[test]
fn a_signal_leaves_a_sane_terminal() {
    for (signal, code) in [("TERM", 143), ("HUP", 129), ("INT", 130)] {
        let mut pty = at("question", 80, 24);
        let text = spaced(&pty.wait(PROMPT).full_text());
        let id = text.split("PID ").nth(1).and_then(|rest| rest.split_whitespace().next());
        thread::sleep(Duration::from_millis(100));
        let kill = Command::new("kill").arg(format!("-{signal}")).args(id).status();
        assert!(kill.is_ok_and(|status| status.success()), "{text}");
        pty.ends_with(code);
    }
}

#[test]
fn a_panic_leaves_a_sane_terminal() {
    let text = at("panic", 80, 24).ends_with(101);
    assert!(text.contains("on purpose"), "{text}");
}

#[test]
fn a_long_screen_comes_page_by_page() {
    let mut pty = at("long", 56, 15);
    // The last line of each page; seven lines of text and their blanks fill one.
    for last in ["Alinéa 5.", "Alinéa 12.", "Alinéa 18."] {
        let page = |screen: &Screen| {
            let text = spaced(&screen.text());
            text.contains(last) && text.trim_end().ends_with("suite :")
        };
        pty.0.wait_until(page).expect("a page");
        pty.send("\r");
    }
    let text = spaced(&pty.wait(PROMPT).full_text());
    for at in 1..=20 {
        assert!(text.contains(&format!("Alinéa {at}.")), "{at}: {text}");
    }
    let last = spaced(&pty.0.screen().text());
    for piece in ["Que choisissez-vous ?", "1. Choix numéro 1", "4. Choix numéro 4", PROMPT] {
        assert!(last.contains(piece), "{piece}: {last}");
    }
    pty.send("s\r");
    pty.ends_with(0);
}

#[test]
fn a_place_is_found_by_a_part_of_its_name() {
    let mut pty = at("places", 80, 24);
    pty.wait("Uccle");
    pty.send("\r").send("ixe");
    pty.0.wait_until(|screen| screen.text().contains("> Ixelles")).expect("the place");
    pty.send("\r");
    let text = spaced(&pty.wait("RECORDED").full_text());
    assert!(text.contains("Réponse : Ixelles"), "{text}");
    pty.wait("? |");
    pty.send("\x1b");
    pty.wait("7. Uccle");
    pty.send("s\r");
    pty.ends_with(0);
}
