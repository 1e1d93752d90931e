//! The screens that are shown inside a real terminal: one choice, many rows, wide prompts, many places.

use niveau::domain::gazetteer::{Names, Origin, Point, Position, Precision};
use niveau::domain::id::ChoiceId;
use niveau::domain::item::Answer;
use niveau::domain::session::Input;
use niveau::view::{Ask, Block, Candidate, Choice, Commands, Progress, Screen as Shown, Target};

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
        more: "Entrée pour la suite :".to_owned(),
        echo: "Réponse : ".to_owned(),
        is_result: false,
    }
}

/// One choice among four.
pub fn question() -> Shown {
    let choice = |place: usize| Choice {
        text: format!("Choix numéro {place}"),
        input: Input::Answer(Answer::One(
            ChoiceId::parse(&format!("option-{place}")).expect("an id"),
        )),
    };
    let prompt = "Votre réponse (1 à 4) :".to_owned();
    shown("Que choisissez-vous ?", Ask::One { prompt, choices: (1..=4).map(choice).collect() })
}

/// Forty lines before the question.
pub fn long() -> Shown {
    let line = |at: usize| Block::Paragraph(format!("Alinéa {at}."));
    Shown { body: (1..=20).map(line).collect(), ..question() }
}

/// A prompt and a refusal that are wider than a narrow window.
pub fn pairs() -> Shown {
    let target = |(at, text): (usize, &&str)| Target {
        id: ChoiceId::parse(&format!("target-{at}")).expect("an id"),
        text: (*text).to_owned(),
    };
    let targets = |texts: &[&str]| texts.iter().enumerate().map(target).collect();
    let ask = Ask::Match {
        prompt: "Un numéro et une lettre (par exemple 1b 2a) :".to_owned(),
        options: targets(&["Photo", "Lettre"]),
        targets: targets(&["Appareil", "Courrier"]),
    };
    let refused = "Tapez une lettre pour chaque numéro, ou ? si vous ne savez pas.".to_owned();
    Shown { refused, ..shown("Que va ensemble ?", ask) }
}

/// A list with headings before the question.
pub fn document() -> Shown {
    let entry = |at: usize| ("-".to_owned(), format!("Lieu {at}\nRue {at}\nTéléphone {at}"));
    let part = |at: usize| {
        let entries = (2 * at..2 * at + 2).map(entry).collect();
        [Block::Heading(format!("Titre {at}")), Block::List(entries)]
    };
    Shown { body: (0..3).flat_map(part).collect(), ..question() }
}

/// More places than are numbered at once.
pub fn places() -> Shown {
    let names = ["Anderlecht", "Etterbeek", "Forest", "Ixelles", "Jette", "Schaerbeek", "Uccle"];
    let candidate = |name: &&str| Candidate {
        text: (*name).to_owned(),
        origin: Some(Origin {
            position: Position {
                point: Point::new(50.8, 4.3).expect("on earth"),
                precision: Precision::Commune,
                uncertainty_m: 1000,
            },
            label: Names { fr: (*name).to_owned(), nl: (*name).to_owned() },
            commune: None,
            postcode: None,
        }),
    };
    let prompt = "Quelle commune ?".to_owned();
    shown(
        "Choisissez.",
        Ask::Candidates { prompt, candidates: names.iter().map(candidate).collect() },
    )
}
