//! `niveau places …` and `--places DIR` as people run them; what they read is in `tests/places/`.
//!
//! `UPDATE=1 cargo test places` rewrites the files; read the difference before you commit it.

use std::fs;
use std::path::Path;

use crate::common::repository;
use crate::run::{Ran, Run};

const DAY: [&str; 2] = ["--today", "2026-11-22"];

const HEADING: &str = "id,type,name_fr,name_nl,operator,street_fr,street_nl,number,postcode,nis,phone,email,website,\
                       languages,services,labelled,opening_hours,hours_note,lat,lon,coord_precision,source,\
                       source_date,confidence\n";

/// A place that nothing can be said against.
const PLACE: &str = "ma-salle,EPN,Ma salle,Mijn zaal,Commune,Rue Brogniez,Brogniezstraat,54,1070,21001,02 529 41 20,,\
                     https://a.example,fr;nl,free_access;guidance,unknown,,,50.84012,4.33477,address,\
                     https://a.example/about,2026-11-01,high\n";

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder for the test")
}

fn put(folder: &Path, name: &str, text: &str) -> String {
    fs::write(folder.join(name), text).expect("the disk has room");
    folder.join(name).to_string_lossy().into_owned()
}

fn path(folder: &Path, name: &str) -> String {
    folder.join(name).to_string_lossy().into_owned()
}

/// Compares with what was proofread.
fn golden(name: &str, ran: &Ran) {
    let path = repository(&format!("tests/places/{name}.txt"));
    let text = format!("{}--- exit {}\n", ran.stdout, ran.code);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &text).expect("the folder can be written");
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert!(text == expected, "{name} differs; look at: UPDATE=1 cargo test places\n{text}");
}

#[test]
fn the_lists_of_the_program_pass() {
    let ran = Run::new().args(["places", "check", "--strict"]).args(DAY).lang("en").ends_with(0);
    assert!(ran.stdout.is_empty() && ran.stderr.contains("no problem"), "{}", ran.stderr);
    let ran = Run::new().args(["places", "check", "--json"]).args(DAY).ends_with(0);
    for line in ran.stdout.lines() {
        let fault: serde_json::Value = serde_json::from_str(line).expect("a line of JSON");
        assert_eq!(fault["severity"], "remark", "{line}");
    }
}

#[test]
fn every_kind_of_doubt_reads_as_it_was_proofread() {
    let own = folder();
    let doubtful = "autre,EPN,Autre EPN,,Commune / CIRB,Rue Brognez,,1,1080,21001,529 41 20,,www.a.be,fr,,yes,9 to 5,,50.9,4.33,\
                    address,s,2019,low\n\
                    double,EPN,Ma salle,,,,,,,21001,,,,fr,,unknown,,,,,,,,high\n\
                    faux,cafe,,,,,,,9000,,,,,xx,,perhaps,,,1,,,s,2026-13,sure\n";
    put(own.path(), "epns.csv", &format!("{HEADING}{PLACE}{doubtful}"));
    for lang in ["fr", "nl", "en"] {
        let run = Run::new().args(["places", "check", ".", "--remarks", "--lang", lang]).args(DAY);
        // The lists beside this one are the program's; what is old there is told elsewhere.
        let mut ran = run.folder(own.path()).one_stream().ends_with(1);
        let about_own = ran.stdout.split("\n\n").filter(|part| part.contains("--> ./epns.csv"));
        ran.stdout = about_own.map(|part| format!("{part}\n\n")).collect();
        golden(&format!("check.{lang}"), &ran);
    }
}

#[test]
fn only_strict_refuses_a_doubt_and_nothing_refuses_a_remark() {
    for (row, usual, strict) in [
        (PLACE.to_owned(), 0, 0),
        (PLACE.replace("2026-11-01", "2009"), 0, 0),
        (PLACE.replace("02 529", "03 52"), 0, 1),
        (PLACE.replace("EPN", "cafe"), 1, 1),
    ] {
        let own = folder();
        put(own.path(), "epns.csv", &format!("{HEADING}{row}"));
        for (option, code) in [(None, usual), (Some("--strict"), strict)] {
            let run = Run::new().args(["places", "check", "."]).args(option).args(DAY);
            run.folder(own.path()).ends_with(code);
        }
    }
}

#[test]
fn a_folder_comes_before_the_lists_of_the_program() {
    let own = folder();
    put(own.path(), "epns.csv", &format!("{HEADING}{PLACE}"));
    put(
        own.path(),
        "directory.yaml",
        "format: 1\ntitle: {fr: Chez nous, nl: Bij ons}\nsnapshot: 2026-10-01\n\
         help:\n  words: {fr: Appelez le 1234, nl: Bel 1234}\n  source: https://a.example\n  \
         checked_on: 2026-10-01\n",
    );
    let home = folder();
    let settings = home.path().join("niveau/places");
    fs::create_dir_all(&settings).expect("a folder");
    for name in ["epns.csv", "directory.yaml"] {
        fs::copy(own.path().join(name), settings.join(name)).expect("a copy");
    }
    let folder = own.path().to_string_lossy().into_owned();
    let config = home.path().join("own.toml");
    fs::write(&config, format!("places = '{folder}'\n")).expect("settings");
    for run in [
        Run::new().args(["about", "--lang", "fr"]).env("NIVEAU_CONFIG", &config.to_string_lossy()),
        Run::new().args(["about", "--lang", "fr", "--places", &folder]),
        Run::new().args(["about", "--lang", "fr"]).env("NIVEAU_PLACES", &folder),
        Run::new()
            .args(["about", "--lang", "fr"])
            .env("XDG_CONFIG_HOME", &home.path().to_string_lossy()),
    ] {
        let told = run.ends_with(0).stdout;
        for words in ["Chez nous", "Appelez le 1234", "1 lieux et "] {
            assert!(told.contains(words), "{words}: {told}");
        }
    }
    let near = Run::new().args(["near", "1070", "--lang", "nl", "--places", &folder]).ends_with(0);
    assert!(near.stdout.contains("Bel 1234"), "{}", near.stdout);
    let near =
        Run::new().args(["near", "1070", "--format", "json", "--places", &folder]).ends_with(0);
    let advice: serde_json::Value = serde_json::from_str(&near.stdout).expect("JSON");
    assert_eq!(advice["places"][0]["id"], "ma-salle");
}

#[test]
fn a_faulty_folder_is_told_and_never_used_in_part() {
    let own = folder();
    let wrong = PLACE.replace("EPN", "cafe").replace("ma-salle", "faux");
    put(own.path(), "epns.csv", &format!("{HEADING}{PLACE}{wrong}"));
    let places = own.path().to_string_lossy().into_owned();
    for words in [&["near", "1070"][..], &["about"], &["quiz", "--plain"], &["practice", "--plain"]]
    {
        let ran = Run::new().args(words).args(["--places", &places, "--lang", "nl"]).ends_with(65);
        assert!(ran.stdout.is_empty() && ran.stderr.contains("unknown-word"), "{words:?} {ran:?}");
    }
    let none = folder();
    Run::new().args(["about", "--places", &none.path().to_string_lossy()]).ends_with(66);
    fs::write(own.path().join("epns.csv"), b"id,type\n\xff").expect("the disk has room");
    let ran = Run::new().args(["places", "check", &places]).ends_with(1);
    assert!(ran.stdout.contains("not-utf8"), "{}", ran.stdout);
}

const OVERPASS: &str = r#"{"elements": [
  {"type": "node", "id": 12, "lat": 50.8466, "lon": 4.3517, "timestamp": "2026-05-01T10:00:00Z",
   "tags": {"amenity": "library", "name": "Bibliothèque", "addr:postcode": "1000", "internet_access": "terminal"}},
  {"type": "node", "id": 13, "lat": 50.8466, "lon": 4.3517, "tags": {"amenity": "cafe", "name": "Café"}},
  {"type": "way", "id": 14, "tags": {"amenity": "library"}},
  {"type": "node", "id": 15, "lat": 51.2, "lon": 4.4, "tags": {"amenity": "library", "name": "Antwerpen"}}
]}"#;

#[test]
fn an_import_tells_what_it_did_not_take() {
    let own = folder();
    put(own.path(), "osm.json", OVERPASS);
    for lang in ["fr", "nl"] {
        let run = Run::new().args(["places", "import", "osm.json", "--lang", lang]);
        golden(&format!("import.{lang}"), &run.folder(own.path()).one_stream().run());
    }
}

#[test]
fn a_file_is_never_replaced() {
    let own = folder();
    let list = put(own.path(), "list.csv", &format!("{HEADING}{PLACE}"));
    let output = path(own.path(), "out/");
    let import = || Run::new().args(["places", "import", &list, "--output", &output]);
    import().ends_with(0);
    let first = fs::read_to_string(own.path().join("out/epns.csv")).expect("a list");
    import().ends_with(73);
    assert_eq!(fs::read_to_string(own.path().join("out/epns.csv")).expect("a list"), first);
    let merge = Run::new().args(["places", "merge", &list, &list, "--output", &output]);
    merge.ends_with(73);
    let left = fs::read_dir(own.path().join("out")).expect("the folder").count();
    assert_eq!(left, 1);
}

#[test]
fn merged_lists_tell_their_clashes_whatever_the_order() {
    let own = folder();
    let new = PLACE.replace("02 529 41 20", "02 529 41 21").replace("2026-11-01", "2026-11-02");
    let a = put(own.path(), "a.csv", &format!("{HEADING}{PLACE}"));
    let b = put(own.path(), "b.csv", &format!("{HEADING}{new}"));
    let outputs = [[&a, &b], [&b, &a]].map(|[one, two]| {
        let output = folder();
        let into = path(output.path(), "all");
        let words = ["places", "merge", one, two, "--output", &into, "--lang", "en"];
        let ran = Run::new().args(words).ends_with(1);
        assert!(ran.stdout.contains("phone: `02 529 41 21` | `02 529 41 20`"), "{}", ran.stdout);
        (ran.stdout, fs::read(Path::new(&into).join("epns.csv")).expect("a list"))
    });
    assert_eq!(outputs[0], outputs[1]);
}

#[test]
fn what_is_exported_comes_in_again() {
    let own = folder();
    for format in ["csv", "geojson"] {
        let text = Run::new().args(["places", "export", "--format", format]).ends_with(0).stdout;
        let file = put(own.path(), format, &text);
        let back = Run::new().args(["places", "import", &file, "--lang", "en"]).ends_with(0);
        assert!(back.stderr.contains("Refused: 0. Outside the Region: 0."), "{}", back.stderr);
        let rows = csv::Reader::from_reader(back.stdout.as_bytes()).into_records().count();
        let list = fs::read_to_string(repository("places/epns.csv")).expect("the list");
        assert_eq!(rows, csv::Reader::from_reader(list.as_bytes()).into_records().count());
    }
    Run::new().args(["places", "export", "--format", "xml"]).ends_with(2);
}

#[test]
fn coverage_names_every_commune_and_every_gap() {
    let names = fs::read_to_string(repository("places/communes.csv")).expect("the list");
    let mut communes = csv::Reader::from_reader(names.as_bytes());
    let communes: Vec<_> = communes.records().map(|row| row.expect("a row")).collect();
    for (lang, column, nothing) in [("fr", 1, "rien"), ("nl", 2, "niets")] {
        let run = Run::new().args(["places", "coverage", "--lang", lang]).args(DAY);
        let told = run.ends_with(0).stdout;
        assert!(communes.iter().all(|row| told.matches(&row[column]).count() >= 2), "{told}");
        assert!(told.contains(nothing) && told.lines().all(|line| line.chars().count() <= 56));
    }
    let run = Run::new().args(["places", "coverage", "--format", "json"]).args(DAY);
    let document: serde_json::Value = serde_json::from_str(&run.ends_with(0).stdout).expect("JSON");
    assert_eq!(document["rows"].as_array().map(Vec::len), Some(19 * 4 * 2));
    let run = Run::new().args(["places", "coverage", "--format", "csv"]).args(DAY);
    assert_eq!(run.ends_with(0).stdout.lines().count(), 1 + 19 * 4 * 2);
}
