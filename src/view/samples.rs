//! Screens for the tests of this layer and of the front-ends, small and in French.

use std::collections::BTreeMap;

use crate::domain::gazetteer::{Names, Origin, Point, Position, Precision};
use crate::domain::id::ChoiceId;
use crate::domain::item::Answer;
use crate::domain::session::Input;
use crate::view::{Ask, Block, Candidate, Choice, Commands, Progress, Reply, Screen, Target};

const OPTIONS: [&str; 4] = ["Le même partout", "Un mot de passe différent", "Mon prénom", "1234"];

fn id(place: usize) -> ChoiceId {
    ChoiceId::parse(&format!("option-{}", place + 1)).expect("an id")
}

fn target(place: usize, text: &str) -> Target {
    Target { id: id(place), text: text.to_owned() }
}

fn targets(texts: &[&str]) -> Vec<Target> {
    texts.iter().enumerate().map(|(place, text)| target(place, text)).collect()
}

/// Returns the reply that an option of [`question`] gives.
pub fn answer(place: usize) -> Reply {
    Reply::Input(Input::Answer(Answer::One(id(place))))
}

/// Returns a screen that asks this.
pub fn asking(ask: Ask) -> Screen {
    Screen {
        title: "Questionnaire".to_owned(),
        progress: Some(Progress { words: "Question 3 sur 12".to_owned(), done: 2, of: 12 }),
        body: Vec::new(),
        question: vec![Block::Paragraph("Quel mot de passe choisissez-vous ?".to_owned())],
        ask,
        commands: Commands {
            dont_know: Some(Choice {
                text: "Je ne sais pas".to_owned(),
                input: Input::Answer(Answer::DontKnow),
            }),
            words: Vec::new(),
            back: Some(Input::Back),
            stop: Some(Input::Stop),
            language: None,
            listen: false,
            print: false,
            hint: "n : je ne sais pas. r : revenir. s : arrêter.".to_owned(),
        },
        refused: "Tapez un nombre de 1 à 4, puis Entrée.".to_owned(),
        more: "Entrée pour la suite :".to_owned(),
        echo: "Réponse : ".to_owned(),
        is_result: false,
    }
}

/// Returns a question with one answer among four.
pub fn question() -> Screen {
    let choices = OPTIONS.iter().enumerate().map(|(place, text)| Choice {
        text: (*text).to_owned(),
        input: Input::Answer(Answer::One(id(place))),
    });
    asking(Ask::One { prompt: "Votre réponse (1 à 4) :".to_owned(), choices: choices.collect() })
}

/// Returns a question with that many answers.
pub fn choices(count: usize) -> Screen {
    let choice = |place: usize| Choice {
        text: format!("Choix {}", place + 1),
        input: Input::Answer(Answer::One(id(place))),
    };
    asking(Ask::One {
        prompt: format!("Votre réponse (1 à {count}) :"),
        choices: (0..count).map(choice).collect(),
    })
}

/// Returns a question with several answers.
pub fn many() -> Screen {
    asking(Ask::Many { prompt: "Vos réponses :".to_owned(), options: targets(&OPTIONS) })
}

/// Returns a list of which several, one or none may hold.
pub fn check() -> Screen {
    asking(Ask::Check {
        prompt: "Vos réponses :".to_owned(),
        options: targets(&OPTIONS),
        none: "Rien de tout cela".to_owned(),
    })
}

/// Returns a question about an order.
pub fn order() -> Screen {
    asking(Ask::Order { prompt: "Dans l'ordre :".to_owned(), options: targets(&OPTIONS[..3]) })
}

/// Returns a question about pairs.
pub fn pairs() -> Screen {
    asking(Ask::Match {
        prompt: "Vos paires :".to_owned(),
        options: targets(&["Photo", "Lettre"]),
        targets: targets(&["Traitement de texte", "Appareil"]),
    })
}

/// Returns the reply that pairs each option with the target of that place.
pub fn paired(places: &[usize]) -> Reply {
    let pairs: BTreeMap<_, _> =
        places.iter().enumerate().map(|(at, to)| (id(at), id(*to))).collect();
    Reply::Input(Input::Answer(Answer::Pairs(pairs)))
}

/// Returns the reply with those options, in any order.
pub fn chosen(places: &[usize]) -> Reply {
    Reply::Input(Input::Answer(Answer::Many(places.iter().map(|place| id(*place)).collect())))
}

/// Returns the reply with those options in that order.
pub fn ordered(places: &[usize]) -> Reply {
    Reply::Input(Input::Answer(Answer::Order(places.iter().map(|place| id(*place)).collect())))
}

/// Returns a question about a number.
pub fn number() -> Screen {
    asking(Ask::Number { prompt: "Combien d'euros ?".to_owned() })
}

/// Returns the question where a person starts from.
pub fn place() -> Screen {
    asking(Ask::Where { prompt: "Votre commune :".to_owned(), otherwise: Input::Continue })
}

/// Returns a choice among that many places.
pub fn candidates(count: usize) -> Screen {
    let names = ["Anderlecht", "Etterbeek", "Forest", "Ixelles", "Jette", "Schaerbeek", "Uccle"];
    let candidate = |place: usize| {
        let name = format!("Rue de l'Église, {}", names[place % names.len()]);
        Candidate { text: name.clone(), origin: Some(origin(&name)) }
    };
    asking(Ask::Candidates {
        prompt: "Quelle rue ?".to_owned(),
        candidates: (0..count).map(candidate).collect(),
    })
}

fn origin(name: &str) -> Origin {
    Origin {
        position: Position {
            point: Point::new(50.8, 4.3).expect("on earth"),
            precision: Precision::Street,
            uncertainty_m: 100,
        },
        label: Names { fr: name.to_owned(), nl: name.to_owned() },
        commune: None,
        postcode: None,
    }
}

/// Returns what was found.
pub fn results() -> Screen {
    Screen {
        title: "Vos résultats".to_owned(),
        progress: None,
        body: vec![
            Block::Heading("Ce que vous savez déjà".to_owned()),
            Block::List(vec![("-".to_owned(), "Vous trouvez une information.".to_owned())]),
        ],
        question: Vec::new(),
        commands: Commands::default(),
        is_result: true,
        ..asking(Ask::Enter { prompt: "Entrée pour continuer :".to_owned() })
    }
}

/// Returns the end.
pub fn goodbye() -> Screen {
    let title = "Merci et à bientôt !".to_owned();
    Screen {
        title,
        is_result: false,
        ..Screen { ask: Ask::Nothing, body: Vec::new(), ..results() }
    }
}

/// Returns that many options.
pub fn options(count: usize) -> Vec<Target> {
    (0..count).map(|place| target(place, &format!("Choix {}", place + 1))).collect()
}

/// Returns one screen of each shape.
pub fn all() -> Vec<Screen> {
    let shapes = [question(), choices(12), many(), order(), pairs(), number(), place()];
    shapes.into_iter().chain([candidates(8), results(), goodbye()]).collect()
}
