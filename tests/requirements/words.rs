//! R12, R16: no right is said to be there online only; not an exam, not official, sent to nobody.

use std::fs;
use std::path::Path;

use niveau::domain::id::Lang;
use niveau::domain::item::Tag;

use crate::common::repository;
use crate::run::{Run, flat};
use crate::script::{dont_know, mixed, own, right, script};

/// Ways to say that something exists online only.
const ONLY_ONLINE: [&str; 12] = [
    "uniquement en ligne",
    "seulement en ligne",
    "exclusivement en ligne",
    " que en ligne",
    " qu'en ligne",
    "uniquement sur internet",
    "seulement sur internet",
    "enkel online",
    "alleen online",
    "uitsluitend online",
    "enkel via internet",
    "alleen via internet",
];

#[test]
fn r12_items_about_public_services_name_another_way() {
    let (bank, words) = own();
    let tagged = bank.items.iter().filter(|item| item.tags.contains(&Tag::PublicService));
    let tagged: Vec<_> = tagged.collect();
    assert!(tagged.len() >= 3, "{}", tagged.len());
    for item in tagged {
        let ways = [Lang::Fr, Lang::Nl].map(|language| {
            let way =
                words.of(language, &item.id).and_then(|words| words.offline_alternative.clone());
            let way = way.unwrap_or_default();
            assert!(way.split_whitespace().count() >= 3, "{} {language:?}: {way:?}", item.id);
            way
        });
        assert_ne!(ways[0], ways[1], "{} says it in one language only", item.id);
    }
}

fn texts(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let ending = path.extension().unwrap_or_default();
        if path.is_dir() {
            texts(&path, found);
        } else if ["yaml", "ftl", "csv"].iter().any(|one| ending == *one) {
            let text = fs::read_to_string(&path).expect("a text").to_lowercase().replace('’', "'");
            found.push((path.display().to_string(), text));
        }
    }
}

#[test]
fn r12_no_text_says_online_only() {
    let mut found = Vec::new();
    for folder in ["questions/digcomp", "locales", "places"] {
        texts(&repository(folder), &mut found);
    }
    assert!(found.len() > 40);
    for (path, text) in found {
        for words in ONLY_ONLINE {
            assert!(!text.contains(words), "{path} says: {words}");
        }
    }
}

#[test]
fn r12_help_nearby_always_names_a_place_and_a_person() {
    for (lang, place, person) in [("fr", "Des lieux", "Une personne"), ("nl", "Plaatsen", "Iemand")]
    {
        for rule in [dont_know, mixed, right] {
            let lines = script("quick", 1, rule).lines;
            let quiz = Run::new().args(["quiz", "--form", "quick", "--seed", "1", "--lang", lang]);
            let ran = quiz.lines(&lines).ends_with(0);
            for heading in [place, person] {
                assert!(ran.stdout.contains(heading), "{heading}: {}", ran.stdout);
            }
        }
    }
}

#[test]
fn r16_the_start_and_the_result_say_that_it_is_no_exam() {
    for (lang, kind, exam, official, actiris) in [
        ("fr", "auto-évaluation", "pas un examen", "pas un test officiel", "d’Actiris"),
        ("nl", "zelftest", "geen examen", "geen officiële test", "Actiris"),
    ] {
        let lines = script("quick", 1, mixed).lines;
        let quiz = Run::new().args(["quiz", "--form", "quick", "--seed", "1", "--lang", lang]);
        let ran = quiz.lines(&lines).ends_with(0);
        let (start, result) = (flat(&ran.stderr), flat(&ran.stdout));
        for said in [kind, exam] {
            assert!(start.contains(said), "{said}: {start}");
            assert!(result.contains(said), "{said}: {result}");
        }
        assert!(result.contains(actiris), "{result}");
        let about = flat(&Run::new().args(["about", "--lang", lang]).ends_with(0).stdout);
        for said in [kind, official] {
            assert!(about.contains(said), "{said}: {about}");
        }
    }
}
