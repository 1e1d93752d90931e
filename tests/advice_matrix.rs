//! The matrix of the advice: three needs and reading × four levels × French and Dutch × nineteen
//! communes. Rules hold for every cell; who comes first in each is a golden file that people can read.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use niveau::domain::advice::{Advice, Contact, Request, Wishes, advise};
use niveau::domain::calendar::parse_date;
use niveau::domain::framework::Level;
use niveau::domain::id::Lang;
use niveau::domain::place_words::{Need, PlaceKind};
use niveau::places::{Found, Search};

use crate::nearby::LISTS;

const LEVELS: [Level; 4] = [Level::FirstSteps, Level::Basic, Level::Intermediate, Level::Advanced];

/// Returns every cell with its advice.
fn cells() -> Vec<(Request, Advice)> {
    let mut cells = Vec::new();
    for commune in &LISTS.1.communes {
        let Found::One(origin) = Search::new(&LISTS.1, None, None).find(&commune.name.names.fr)
        else {
            panic!("{}", commune.name.names.fr)
        };
        for (need, level, language) in Need::ALL.iter().flat_map(|need| {
            let levels = LEVELS.into_iter();
            levels.flat_map(|level| [Lang::Fr, Lang::Nl].map(|language| (*need, level, language)))
        }) {
            let request = Request {
                level: Some(level),
                weakest_area: None,
                has_device: true,
                need: Some(need),
                wishes: Wishes::default(),
                language,
                origin: Some(origin.clone()),
            };
            let today = parse_date("2026-11-22").expect("a day");
            let advice = advise(&request, &LISTS.0, today);
            cells.push((request, advice));
        }
    }
    cells
}

#[test]
fn everybody_gets_people_near_by_who_do_what_is_needed() {
    let cells = cells();
    assert_eq!(cells.len(), 19 * 4 * 4 * 2);
    for (request, advice) in cells {
        let of = format!("{request:?}");
        let need = request.need.expect("a need");
        assert!((1..=3).contains(&advice.places.len()), "{of}");
        assert!(advice.trainings.len() <= 3 && advice.events.len() <= 3, "{of}");
        let first = &advice.places[0].place;
        let rooms =
            [PlaceKind::Epn, PlaceKind::Digipunt, PlaceKind::Library, PlaceKind::MaisonDuNet];
        assert!(first.answers(need) || rooms.contains(&first.kind), "{of} {}", first.id);
        // Somebody to talk to, who is in the list or at the counter of the commune.
        match &advice.contact {
            Contact::Place(id) => {
                assert!(advice.places.iter().any(|found| found.place.id == *id), "{of}");
            }
            Contact::CommuneCounter { commune } => assert!(commune.is_some(), "{of}"),
        }
        let online = advice.trainings.iter().filter(|found| found.training.is_online_only());
        let starts = matches!(request.level, Some(Level::FirstSteps));
        assert!(!starts || online.count() < advice.trainings.len().max(1), "{of}");
        let today = parse_date("2026-11-22").expect("a day");
        assert!(advice.trainings.iter().all(|found| !found.training.has_ended(today)), "{of}");
        assert!(advice.events.iter().all(|found| !found.event.has_ended(today)), "{of}");
        let is_understood =
            first.languages.is_empty() || first.languages.contains(&request.language);
        let is_room = rooms.contains(&first.kind);
        let learns = matches!(need, Need::Learning | Need::Reading);
        assert!(is_understood || is_room || !learns, "{of} {}", first.id);
    }
}

/// `UPDATE=1` writes the file anew.
#[test]
fn who_comes_first_is_as_it_was_read() {
    let mut drawn = String::new();
    let mut commune = String::new();
    for (request, advice) in cells() {
        let origin = request.origin.as_ref().expect("an origin");
        if commune != origin.label.fr {
            commune.clone_from(&origin.label.fr);
            let _ = writeln!(drawn, "{commune}");
        }
        // Places do not depend on the level that was asked for; courses do.
        let places: Vec<_> = advice.places.iter().map(|found| found.place.id.as_str()).collect();
        let trainings: Vec<_> =
            advice.trainings.iter().map(|found| found.training.id.as_str()).collect();
        let (need, level) = (request.need.expect("a need"), request.level.expect("a level"));
        let of = format!("{} {} {}", need.code(), level.code(), request.language.code());
        let _ = writeln!(drawn, "  {of}: {} | {}", places.join(" "), trainings.join(" "));
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/places/matrix.txt");
    if std::env::var_os("UPDATE").is_some() {
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(&path, &drawn).expect("a golden file");
    }
    let golden = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        golden == drawn,
        "the advice changed: UPDATE=1 writes it anew, then read the difference"
    );
}
