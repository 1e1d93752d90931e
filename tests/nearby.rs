//! Help nearby as people read it, for every commune, level and language: nothing is promised, nobody
//! is sent where there is no address, and a web address can be copied.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use niveau::domain::advice::{Request, Wishes, advise};
use niveau::domain::calendar::parse_date;
use niveau::domain::framework::Level;
use niveau::domain::gazetteer::Gazetteer;
use niveau::domain::id::Lang;
use niveau::domain::place::Directory;
use niveau::domain::words::BankWords;
use niveau::l10n::L10n;
use niveau::places::{FILES, Found, Search, load};
use niveau::view::nearby::{self, Parts};
use niveau::view::{Kept, Scene, lines};

use crate::terminal::Pty;

/// The lists of this repository.
pub static LISTS: LazyLock<(Directory, Gazetteer)> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("places");
    let texts = FILES.map(|name| fs::read_to_string(folder.join(name)).expect("a list"));
    let files: Vec<_> = FILES.into_iter().zip(texts.iter().map(String::as_str)).collect();
    load(&files).0.expect("the lists can be used")
});

const LEVELS: [Option<Level>; 5] = [
    None,
    Some(Level::FirstSteps),
    Some(Level::Basic),
    Some(Level::Intermediate),
    Some(Level::Advanced),
];

/// Returns what is said near a place, line by line, with every blank a plain one.
fn said(place: &str, level: Option<Level>, l10n: &L10n) -> Vec<String> {
    let Found::One(origin) = Search::new(&LISTS.1, None, None).find(place) else {
        panic!("{place}")
    };
    let request = Request {
        level,
        weakest_area: None,
        has_device: true,
        need: None,
        wishes: Wishes::default(),
        language: l10n.lang,
        origin: Some(origin),
    };
    let directory = Box::new(LISTS.0.clone());
    let scene = Scene {
        l10n,
        voices: &[l10n],
        words: &BankWords::default(),
        directory: &directory,
        moment: parse_date("2026-11-21").expect("a day").into(),
        kept: Kept::Nothing,
    };
    let advice = advise(&request, &LISTS.0, scene.moment);
    let lines = lines(&nearby::page(&advice, &request, Parts::ALL, &scene), 120);
    lines.into_iter().map(|line| line.text.replace('\u{a0}', " ")).collect()
}

#[test]
fn what_is_said_can_be_relied_on_everywhere() {
    for l10n in Lang::ALL.map(L10n::new) {
        for commune in &LISTS.1.communes {
            for level in LEVELS {
                let said = said(&commune.name.names.fr, level, &l10n);
                let page = said.join("\n");
                let of = format!("{} {level:?}\n{page}", commune.name.names.fr);
                for line in said.iter().filter(|line| line.contains("http")) {
                    let address = line.trim();
                    assert!(address.starts_with("http") && !address.ends_with('.'), "{of}");
                }
                assert!(!page.contains(&l10n.opening_hours("Mo-Fr")), "hours of a house: {of}");
                let unknown = l10n.nearby_address_unknown();
                for entry in page.split("\n\n").filter(|entry| entry.contains(&unknown)) {
                    assert!(!entry.contains(&l10n.check_on_site()), "{of}");
                    assert!(!entry.contains(&l10n.check_on_site_or_website()), "{of}");
                    assert!(!entry.contains(&l10n.reason_near()), "{of}");
                }
            }
        }
    }
}

#[test]
fn words_of_the_advice_are_plain_and_true() {
    let fr = L10n::new(Lang::Fr);
    for (place, level, expected) in [
        (
            "1070",
            None,
            "Vous pouvez essayer : Maks - EPN Cureghem. Vérifiez d’abord que c’est ouvert.",
        ),
        ("1150", None, "Au guichet communal (Woluwe-Saint-Pierre), quelqu’un peut vous guider."),
        ("1150", None, "1150 Woluwe-Saint-Pierre – adresse à demander à la commune"),
        ("1050", None, "en ligne droite, depuis le centre de ce code postal"),
        ("Saint-Gilles", None, "en ligne droite, depuis le centre de la commune"),
        ("Marolles", None, "en ligne droite, depuis le centre du quartier"),
        ("1150", None, "Information de 2022. Demandez d’abord à votre commune."),
        ("1050", None, "Information sans date. Vérifiez sur place ou sur ce site :"),
        ("1050", None, "La plus récente : 10 août 2026."),
    ] {
        let page = said(place, level, &fr).join("\n");
        assert!(page.contains(expected), "{expected}\n{page}");
    }
    let dutch = said("1070", None, &L10n::new(Lang::Nl)).join("\n");
    assert!(dutch.contains("Betalend, voor het niveau Eerste stappen"), "{dutch}");
    let advanced = said("1050", Some(Level::Advanced), &fr).join("\n");
    assert!(!advanced.contains("pour le niveau Intermédiaire"), "{advanced}");
}

#[test]
fn a_person_chooses_among_places_of_one_name() {
    // What is typed, in which language, what is offered, what is pressed (Enter alone takes nothing that
    // nobody pointed at), how it ends, and with what.
    for (typed, lang, offered, keys, code, told) in [
        (
            "antwerpselaan 1000",
            "nl",
            &["Antwerpselaan (Brussel), dicht bij Heizel", "Geen van deze plaatsen"][..],
            "\x1b[B\r",
            0,
            "Vanaf: Antwerpselaan (Brussel)",
        ),
        ("église", "fr", &["Aucun de ces lieux"], "\x1b[A\r", 2, "n’a pas été trouvé"),
    ] {
        let words = [&["near"][..], &typed.split(' ').collect::<Vec<_>>(), &["--lang", lang]];
        let mut terminal = Pty::niveau(&words.concat(), &[]);
        for offered in offered {
            terminal.wait(offered);
        }
        let text = terminal.send(keys).ends_with(code);
        assert!(text.contains(told), "{typed}: {text}");
    }
}
