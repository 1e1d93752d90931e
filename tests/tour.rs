//! The tour: whole and real in every language, left and taken up again, and short enough to be read.

use crate::run::Run;
use crate::terminal::Pty;

/// How many stops there are.
const STOPS: usize = 10;

fn toured(language: &str) -> String {
    let ran = Run::new().lang(language).args(["tour"]).ends_with(0);
    assert_eq!(ran.stderr, "");
    ran.stdout
}

#[test]
fn every_stop_is_there_with_real_screens() {
    let rows: [(&str, &str, &[&str]); 3] = [
        ("fr", "Étape", &["| Bienvenue", "| Votre résultat", "Rue de Rome, 1060", "| Pour vous"]),
        ("nl", "Stap", &["| Welkom", "| Uw resultaat", "1060 Sint-Gillis", "| Voor u die"]),
        ("en", "Stop", &["| Bienvenue", "| For you who"]),
    ];
    for (language, stop, screens) in rows {
        let text = toured(language);
        let titles = text.lines().filter(|line| line.starts_with(&format!("{stop} ")));
        assert_eq!(titles.count(), STOPS, "{text}");
        let missing: Vec<_> = screens.iter().filter(|one| !text.contains(**one)).collect();
        assert!(missing.is_empty(), "{missing:?}: {text}");
        // Ten minutes for somebody who reads slowly, 150 words a minute.
        assert!(text.split_whitespace().count() < 1_500);
    }
}

#[test]
fn it_is_left_at_a_stop_and_taken_up_there() {
    let mut pty = Pty::niveau(&["tour", "--lang", "nl", "--step", "2"], &[]);
    pty.wait("Stap 2 van 10");
    pty.send("r\r");
    pty.wait("Stap 1 van 10");
    pty.send("\r");
    pty.wait_for("Stap 2 van 10", 2);
    pty.send("\r");
    pty.wait("Stap 3 van 10");
    pty.send("s\r");
    let text = pty.ends_with(0);
    assert!(text.contains("niveau tour --step 3"), "{text}");
    let mut pty = Pty::niveau(&["tour", "--lang", "fr", "--step", "10"], &[]);
    pty.wait("Étape 10 sur 10");
    pty.send("\r");
    assert!(pty.ends_with(0).contains("La visite est finie"));
    for step in ["0", "11", "x"] {
        Run::new().args(["tour", "--step", step]).ends_with(2);
    }
}

#[test]
fn quick_is_the_quick_form() {
    let lines = crate::script::script("quick", 3, crate::script::mixed).lines;
    let [short, long] = [&["--quick"][..], &["--form", "quick"]].map(|words| {
        let run = Run::new().lang("fr").args(["quiz", "--seed", "3"]).args(words);
        run.lines(&lines).one_stream().ends_with(0).stdout
    });
    assert_eq!(short, long);
}
