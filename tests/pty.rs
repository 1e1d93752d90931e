//! The front-ends inside a real terminal: what is typed, what is shown, and what is left behind.
//!
//! The child is this very binary, run again with [`STAGE`] set; a shell around it tells its exit
//! code and the state of the terminal afterwards.

use std::process::Command;
use std::time::{Duration, Instant};
use std::{env, io, panic, process, thread};

use niveau::domain::session::Input;
use niveau::front::{Front, Guard, Kind, Line, Plain, Stream, Surroundings, Terminal, styles};
use niveau::view::Reply;
use termlens::Screen;

use crate::run::spaced;
use crate::screens::{document, long, pairs, places, question};
use crate::terminal::Pty;

/// Names what the child shows.
const STAGE: &str = "NIVEAU_TEST_STAGE";

/// Starts this very binary again, to show what a stage says.
fn at(stage: &str, columns: u16, rows: u16) -> Pty {
    let program = env::current_exe().expect("this program").to_string_lossy().into_owned();
    let words = [&program, "pty::stage", "--exact", "--nocapture", "--test-threads=1", "--quiet"];
    Pty::of(&words, &[("RUST_BACKTRACE", "0"), (STAGE, stage)], (columns, rows))
}

/// Returns what a screen holds, with what scrolled away.
fn all_of(screen: &Screen) -> String {
    spaced(&screen.full_text())
}

/// Returns what a person sees.
fn seen(screen: &Screen) -> String {
    spaced(&screen.text())
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
    let input = io::BufReader::new(io::stdin());
    let mut front: Box<dyn Front> = match stage {
        "plain" => Box::new(Plain::new(input, io::stdout(), io::stderr())),
        _ => Box::new(Line::new(looks, Default::default())),
    };
    let shown = match stage {
        "question" | "panic" | "plain" => question(),
        "pairs" => pairs(),
        "document" => document(),
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

const PROMPT: &str = "(1 à 4) :";

#[test]
fn the_number_typed_is_the_answer_recorded() {
    let mut pty = at("question", 80, 40);
    let rows = [("2", 2), ("é", 2), ("\"", 3), ("3", 3), ("&", 1), ("'", 4), ("d", 4), (" 1 ", 1)];
    for (turn, (keys, place)) in (1..).zip(rows) {
        pty.wait_for(PROMPT, turn);
        let text = all_of(&pty.send(keys).send("\r").wait_for("RECORDED", turn));
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
    for (stage, prompt) in
        [("question", PROMPT), ("plain", PROMPT), ("places", "? |"), ("long", "suite :")]
    {
        let mut pty = at(stage, 80, 24);
        pty.wait(prompt);
        thread::sleep(Duration::from_millis(100));
        pty.send("\x03");
        let text = pty.ends_with(130);
        assert!(text.contains("\ncode=130"), "the shell has a line of its own: {text}");
    }
}

#[test]
fn a_signal_leaves_a_sane_terminal() {
    let rows = [("TERM", 143), ("HUP", 129), ("INT", 130)];
    let stages = ["question", "plain"];
    for (stage, (signal, code)) in stages.iter().flat_map(|stage| rows.map(|row| (stage, row))) {
        let mut pty = at(stage, 80, 24);
        let text = all_of(&pty.wait(PROMPT));
        let id = text.split("PID ").nth(1).and_then(|rest| rest.split_whitespace().next());
        thread::sleep(Duration::from_millis(100));
        let kill = Command::new("kill").arg(format!("-{signal}")).args(id).status();
        assert!(kill.is_ok_and(|status| status.success()), "{text}");
        let text = pty.ends_with(code);
        assert!(text.contains(&format!("\ncode={code}")), "{text}");
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
            let text = seen(screen);
            text.contains(last) && text.trim_end().ends_with("suite :")
        };
        pty.0.wait_until(page).expect("a page");
        pty.send("\r");
    }
    let text = all_of(&pty.wait(PROMPT));
    for at in 1..=20 {
        assert!(text.contains(&format!("Alinéa {at}.")), "{at}: {text}");
    }
    let last = seen(&pty.0.screen());
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
    let text = all_of(&pty.wait("RECORDED"));
    assert!(text.contains("Réponse : Ixelles"), "{text}");
    pty.wait("? |");
    pty.send("\x1b");
    pty.wait("7. Uccle");
    pty.send("s\r");
    pty.ends_with(0);
}

#[test]
fn what_is_typed_does_not_touch_the_colon() {
    for stage in ["question", "plain"] {
        let mut pty = at(stage, 80, 24);
        pty.wait(PROMPT);
        let text = all_of(&pty.send("3\r").wait("RECORDED"));
        assert!(text.contains("(1 à 4) : 3"), "{stage}: {text}");
        pty.wait_for(PROMPT, 2);
        pty.send("s\r");
        pty.ends_with(0);
    }
}

#[test]
fn a_narrow_window_leaves_no_stumps() {
    let mut pty = at("pairs", 40, 12);
    let prompt = "Un numéro et une lettre (par exemple 1b\n2a) :\n>";
    let refused = "Tapez une lettre pour chaque numéro,\nou ? si vous ne savez pas.\n>";
    pty.wait(prompt);
    let long = "1b 2b ".repeat(9);
    for typed in ["x", "1", &long, "7"] {
        let ends = |screen: &Screen, text: &str| seen(screen).trim_end().ends_with(text);
        pty.send(typed).0.wait_until(|screen| !ends(screen, ">")).expect("the typing");
        thread::sleep(Duration::from_millis(50));
        pty.send("\r").0.wait_until(|screen| ends(screen, refused)).expect("a refusal");
    }
    let text = all_of(&pty.0.screen());
    // A line that wrapped stays, and with it the refusal above; every other one made place.
    assert_eq!(text.matches("Tapez").count(), 2, "{text}");
    assert!(text.replace('\n', "").contains(long.trim_end()), "{text}");
    assert_eq!(text.matches("par exemple").count(), 1, "{text}");
    pty.send("1b 2a\r");
    let text = all_of(&pty.wait("RECORDED"));
    assert!(text.contains("> 1b 2a\nRéponse : Photo – Courrier"), "{text}");
    pty.wait(prompt);
    pty.send("s\r");
    pty.ends_with(0);
}

#[test]
fn a_window_that_changes_leaves_no_stumps() {
    let mut pty = at("pairs", 80, 24);
    pty.wait("1b 2a) :");
    pty.send("x\r");
    pty.wait("Tapez une lettre");
    for (columns, rows, times) in [(40, 12, 2), (80, 24, 3)] {
        pty.0.resize(columns, rows).expect("another size");
        pty.send("y\r");
        pty.wait_for("Tapez une lettre", times);
    }
    pty.send("1b 2a\r");
    let text = all_of(&pty.wait("RECORDED"));
    let text = text.split("RECORDED").next().expect("what came before");
    for piece in ["1. Photo", "2. Lettre", "  b. Courrier", "1b 2a) : 1b 2a"] {
        assert_eq!(text.matches(piece).count(), 1, "{piece}: {text}");
    }
    pty.wait_for("Que va ensemble ?", 2);
    pty.send("s\r");
    pty.ends_with(0);
}

/// Returns the page that follows another one, once nothing moves any more.
fn next_page(pty: &Pty, previous: &str) -> String {
    let start = Instant::now();
    loop {
        let text = seen(&pty.0.screen());
        thread::sleep(Duration::from_millis(100));
        let asks = text.trim_end().ends_with("suite :") || text.trim_end().ends_with(PROMPT);
        if asks && text != previous && text == seen(&pty.0.screen()) {
            return text;
        }
        assert!(start.elapsed() < Duration::from_secs(20), "no next page: {text}");
    }
}

#[test]
fn a_page_ends_where_a_reader_may_pause() {
    for (columns, rows) in [(56, 15), (40, 12)] {
        let mut pty = at("document", columns, rows);
        let (mut pages, mut text) = (1, String::new());
        loop {
            text = next_page(&pty, &text);
            if text.contains(PROMPT) {
                assert!(text.contains("\n\nQue choisissez-vous ?"), "{text}");
                break;
            }
            let last = text.trim_end().lines().nth_back(1).unwrap_or_default();
            assert!(last.contains("Téléphone"), "{columns}×{rows}: {text}");
            pages += 1;
            pty.send("\r");
        }
        assert!(pages > 2, "{columns}×{rows}");
        pty.send("s\r");
        pty.ends_with(0);
    }
}
