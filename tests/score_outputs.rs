//! Where the results of `niveau score` go: formats, what is kept of a person, files that are complete or not
//! there, and what somebody sees who waits.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use serde_json::Value;

use crate::common::repository;
use crate::run::{PROGRAM, Run};

fn sample(path: &str) -> String {
    repository("tests/score").join(path).to_string_lossy().into_owned()
}

fn score<T: AsRef<str>>(words: impl IntoIterator<Item = T>) -> Run {
    Run::new().args(["score"]).args(words)
}

/// Returns comma-separated text as rows.
fn rows(text: &str, delimiter: u8) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new();
    reader.has_headers(false).delimiter(delimiter);
    let cells = |row: csv::StringRecord| row.iter().map(str::to_owned).collect();
    let mut reader = reader.from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    reader.records().map(|row| cells(row.expect("rows of one width"))).collect()
}

/// Returns our own file many times over.
fn long(folder: &Path, times: usize) -> PathBuf {
    let text = fs::read_to_string(sample("fr/canonical.csv")).expect("our own file");
    let (heading, body) = text.split_once('\n').expect("a heading");
    let path = folder.join("long.csv");
    fs::write(&path, format!("{heading}\n{}", body.repeat(times))).expect("room");
    path
}

#[test]
fn every_format_says_the_same() {
    let file = sample("nl/canonical.csv");
    let plain = rows(&score([&file]).run().stdout, b',');
    let belgian = score([&file, "--csv-be"]).run().stdout;
    assert!(belgian.starts_with('\u{feff}') && belgian.ends_with("\r\n"));
    let belgian = rows(&belgian, b';');
    for (row, other) in plain.iter().zip(&belgian) {
        let is_number = |cell: &str| cell.contains('.') && cell.parse::<f64>().is_ok();
        let expected: Vec<String> = row
            .iter()
            .enumerate()
            .map(|(at, cell)| {
                if is_number(cell) && !plain[0][at].contains("version") {
                    cell.replace('.', ",")
                } else {
                    cell.clone()
                }
            })
            .collect();
        assert_eq!(other, &expected);
    }
    let lines = score([&file, "--format", "ndjson"]).run().stdout;
    assert_eq!(lines.lines().count(), plain.len() - 1);
    for (row, line) in plain[1..].iter().zip(lines.lines()) {
        let line: Value = serde_json::from_str(line).expect("JSON");
        assert_eq!(line.as_object().map(|line| line.len()), Some(row.len()));
        for (name, cell) in plain[0].iter().zip(row) {
            match &line[name] {
                Value::Null => assert_eq!(cell, "", "{name}"),
                Value::String(text) => assert_eq!(text, cell, "{name}"),
                Value::Number(number) => {
                    assert_eq!(number.as_f64(), cell.parse().ok(), "{name} {cell}");
                }
                other => assert_eq!(&other.to_string(), cell, "{name}"),
            }
        }
    }
}

#[test]
fn a_line_of_json_has_the_keys_of_the_schema() {
    let schema = fs::read_to_string(repository("docs/score.schema.json")).expect("the schema");
    let schema: Value = serde_json::from_str(&schema).expect("JSON");
    for (file, bank, shape) in [("fr/canonical.csv", "digcomp", 0), ("dsi.csv", "dsi", 1)] {
        let ran = score([&sample(file), "--bank", bank, "--format", "ndjson"]).run();
        let line: Value =
            serde_json::from_str(ran.stdout.lines().next().expect("a line")).expect("JSON");
        let keys: BTreeSet<&str> =
            line.as_object().expect("an object").keys().map(String::as_str).collect();
        let required = schema["anyOf"][shape]["required"].as_array().expect("names");
        let required: BTreeSet<&str> = required.iter().filter_map(Value::as_str).collect();
        assert_eq!(keys, required, "{bank}");
    }
}

/// The cells of personal columns in the samples, and nothing of them in any output.
#[test]
fn personal_columns_reach_no_output() {
    let room = tempfile::tempdir().expect("room");
    for language in ["fr", "nl"] {
        for entry in fs::read_dir(sample(language)).expect("the folder of a language") {
            let file = entry.expect("an entry").path();
            if file.extension().is_some_and(|ending| ending == "yaml") {
                continue;
            }
            let name = file.to_string_lossy().into_owned();
            let rejects = room.path().join("rejects.csv");
            let map = file.with_extension("map.yaml");
            let mut run = score([&name]);
            if map.exists() {
                run = run.file("--map", &map);
            }
            if name.ends_with("canonical-credits.csv") {
                run = run.args(["--scored"]);
            }
            let ran = run.file("--rejects", &rejects).run();
            for private in ["example.org", "192.0.2.", "Test", "00000000097"] {
                assert!(!ran.stdout.contains(private), "{name}: {private}");
            }
            fs::remove_file(&rejects).expect("it was written");
            if name.contains("limesurvey") || name.contains("msforms") || name.contains("moodle") {
                assert!(ran.stderr.contains("personal columns"), "{name}: {}", ran.stderr);
            }
        }
    }
    let kept = score([
        &sample("fr/limesurvey-codes.csv"),
        "--map",
        &sample("fr/limesurvey-codes.map.yaml"),
        "--keep-column",
        "email",
    ])
    .run();
    assert!(kept.stdout.contains("example.org") && kept.stdout.starts_with("id,email,level"));
}

#[test]
fn ids_become_codes_of_a_key() {
    let room = tempfile::tempdir().expect("room");
    let key = room.path().join("key");
    fs::write(&key, "0123456789abcdef\n").expect("room");
    let file = sample("fr/canonical.csv");
    let plain = rows(&score([&file]).run().stdout, b',');
    let coded = rows(&score([&file]).file("--pseudonymise", &key).run().stdout, b',');
    let again = rows(&score([&file]).file("--pseudonymise", &key).run().stdout, b',');
    assert_eq!(coded, again);
    for (plain, coded) in plain[1..].iter().zip(&coded[1..]) {
        assert_eq!(plain[1..], coded[1..]);
        assert!(coded[0].len() == 32 && coded[0].bytes().all(|byte| byte.is_ascii_hexdigit()));
    }
    let different: BTreeSet<&String> = coded[1..].iter().map(|row| &row[0]).collect();
    assert_eq!(different.len(), 60);
    // HMAC-SHA256 of "p001" under that key, by another program.
    assert_eq!(coded[1][0], "aa8b8e019b7c0d1a076e59d63890533f");
}

#[test]
fn who_has_no_id_has_no_pseudonym() {
    let room = tempfile::tempdir().expect("room");
    let key = room.path().join("key");
    fs::write(&key, "0123456789abcdef\n").expect("room");
    let coded = score(["-"]).file("--pseudonymise", &key).stdin("id,info-home-physio\n,a\n,b\n");
    let coded = rows(&coded.run().stdout, b',');
    assert_eq!((coded[1][0].as_str(), coded[2][0].as_str()), ("", ""));
}

#[test]
fn a_reject_does_not_tell_who_it_is() {
    let room = tempfile::tempdir().expect("room");
    let key = room.path().join("key");
    fs::write(&key, "0123456789abcdef\n").expect("room");
    let text = "id,Nom,email,info-home-physio\n\
                p1,Jeanne Test,jeanne@example.org,a\n\
                p2,Ali Test,ali@example.org,zzz\n\
                p3,Mia Test,mia@example.org,a,b\n";
    for (more, expected) in [
        (&[][..], ["p2,,,zzz", ""]),
        (&["--keep-column", "Nom"], ["p2,Ali Test,,zzz", ""]),
        (&["--pseudonymise", "KEY"], ["28b97783e2070e69290fa4e2e78af061,,,zzz", ""]),
    ] {
        let rejects = room.path().join("rejects.csv");
        let key = key.to_string_lossy().into_owned();
        let more = more.iter().map(|word| if *word == "KEY" { key.as_str() } else { *word });
        let ran = score(["-"]).args(more).file("--rejects", &rejects).stdin(text).run();
        let kept = rows(&fs::read_to_string(&rejects).expect("rejects"), b',');
        let kept: Vec<&str> = kept[1..].iter().map(|row| row[5].as_str()).collect();
        assert_eq!(kept, expected);
        assert!(!ran.stderr.contains("example.org"), "{}", ran.stderr);
        fs::remove_file(&rejects).expect("it was written");
    }
    // HMAC-SHA256 of "p2" under that key, as another program has it, stands above.
    let whole = "id,info-home-physio\np1,a\np2,zzz\np3,a,b\n";
    let rejects = room.path().join("rejects.csv");
    score(["-"]).file("--rejects", &rejects).stdin(whole).ends_with(1);
    let kept = fs::read_to_string(&rejects).expect("rejects");
    assert!(kept.contains("\"p2,zzz\"") && kept.contains("\"p3,a,b\""), "{kept}");
}

#[test]
fn what_cannot_go_well_is_refused_before_it_begins() {
    let room = tempfile::tempdir().expect("room");
    let by = "id,email,level,grp,grp,info-home-physio\np1,a@example.org,x,1,2,a\n";
    for (name, text) in [("a.csv", by), ("b.part", by)] {
        fs::write(room.path().join(name), text).expect("room");
    }
    for (words, exit, told) in [
        (&["a.csv", "./a.csv"][..], 2, "the same file"),
        (&["a.csv", "--output", "x", "--summary", "x"], 2, "the same file"),
        (&["a.csv", "--rejects", "x", "--summary", "x"], 2, "the same file"),
        (&["a.csv", "--output", "x.counts", "--summary", "x"], 2, "the same file"),
        (&["b.part", "--output", "b"], 2, "the same file"),
        (&["a.csv", "--output", "x.xlsx"], 2, "x.xlsx"),
        (&["a.csv", "--output", "x.json"], 2, "x.json"),
        (&["a.csv", "--csv-be", "--output", "x.parquet"], 2, "x.parquet"),
        (&["a.csv", "--format", "ndjson", "--output", "x.csv"], 2, "x.csv"),
        (&["a.csv", "--summary", "x", "--by", "email"], 2, "says who"),
        (&["a.csv", "--summary", "x", "--by", "id"], 2, "says who"),
        (&["a.csv", "--keep-column", "level"], 65, "two columns"),
        (&["a.csv", "--keep-column", "grp"], 65, "two columns"),
    ] {
        let ran = score(words).folder(room.path()).args(["--lang", "en"]).ends_with(exit);
        assert!(ran.stderr.contains(told), "{words:?}: {}", ran.stderr);
        let left = fs::read_dir(room.path()).expect("the folder").count();
        assert_eq!(left, 2, "{words:?} leaves nothing behind");
        assert_eq!(fs::read_to_string(room.path().join("b.part")).expect("it is there"), by);
    }
    for words in [
        &["a.csv", "--csv-be", "--output", "x.csv"][..],
        &["a.csv", "--summary", "s", "--by", "email", "--keep-column", "email"],
        &["a.csv", "--summary", "t", "--by", "id", "--keep-column", "id"],
    ] {
        score(words).folder(room.path()).ends_with(0);
    }
}

#[test]
fn the_nearest_place_stands_beside_the_level() {
    let text = fs::read_to_string(sample("fr/canonical.csv")).expect("our own file");
    let mut lines = text.lines();
    let mut file = format!("{},cp\n", lines.next().expect("a heading"));
    for (line, postcode) in lines.zip(["1080", "B-1030", "9000", "", "1000"]) {
        file += &format!("{line},{postcode}\n");
    }
    let ran = score(["-", "--advice", "cp"]).stdin(file).lang("fr").run();
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let found = rows(&ran.stdout, b',');
    let column = |name: &str| found[0].iter().position(|one| one == name).expect("a column");
    let (name, commune) = (column("place_name"), column("place_commune"));
    assert_eq!(found[1][commune], "Molenbeek-Saint-Jean");
    assert_eq!(found[2][commune], "Schaerbeek");
    assert!(!found[1][name].is_empty() && !found[5][name].is_empty());
    assert!(found[3][name].is_empty() && found[4][name].is_empty());
    assert!(ran.stderr.contains("code postal de Bruxelles : 1"), "{}", ran.stderr);
}

#[test]
fn a_file_is_complete_or_called_a_part() {
    let room = tempfile::tempdir().expect("room");
    let input = long(room.path(), 800);
    let expected = score([input.to_string_lossy()]).run().stdout;
    let output = room.path().join("levels.csv");
    for (turn, wait) in [0, 1, 3, 8, 20, 40, 70, 110].into_iter().enumerate() {
        let mut child = Command::new(PROGRAM)
            .args(["score", &input.to_string_lossy(), "--output", &output.to_string_lossy()])
            .stderr(Stdio::null())
            .spawn()
            .expect("the program can be started");
        thread::sleep(Duration::from_millis(wait));
        let signal = if turn % 2 == 0 { "-KILL" } else { "-TERM" };
        let _ = Command::new("kill").args([signal, &child.id().to_string()]).status();
        let _ = child.wait();
        let part = room.path().join("levels.csv.part");
        if output.exists() {
            assert!(fs::read_to_string(&output).expect("it is there") == expected, "{wait} ms");
            fs::remove_file(&output).expect("it is there");
        } else if part.exists() {
            let begun = fs::read(&part).expect("it is there");
            assert!(expected.as_bytes().starts_with(&begun), "{wait} ms: no prefix");
        }
    }
    let ran = score([input.to_string_lossy()]).file("--output", &output).run();
    assert_eq!((ran.code, &*ran.stdout), (0, ""), "{}", ran.stderr);
    assert!(fs::read_to_string(&output).expect("it is there") == expected);
    assert!(!room.path().join("levels.csv.part").exists(), "what was left is replaced");
    let again = score([input.to_string_lossy()]).file("--output", &output).run();
    assert_eq!(again.code, 73);
}

#[test]
fn who_stops_reading_or_has_no_room_is_answered() {
    let room = tempfile::tempdir().expect("room");
    let input = long(room.path(), 800);
    let full = File::options().write(true).open("/dev/full").expect("the full device");
    let ran = score([input.to_string_lossy()]).stdout(full).lang("fr").run();
    assert_eq!(ran.code, 74, "{}", ran.stderr);
    let mut child = Command::new(PROGRAM)
        .args(["score", &input.to_string_lossy()])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program can be started");
    drop(child.stdout.take());
    let done = child.wait_with_output().expect("it ends");
    assert_eq!((done.status.code(), done.stderr.as_slice()), (Some(0), b"".as_slice()));
}

#[test]
fn a_summary_hides_small_numbers_and_is_written_with_its_counts() {
    let room = tempfile::tempdir().expect("room");
    let summary = room.path().join("summary.json");
    let file = sample("fr/canonical.csv");
    let ran = score([&file]).file("--summary", &summary).lang("nl").run();
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let parts: Vec<PathBuf> =
        ["one", "two"].map(|name| room.path().join(format!("{name}.json"))).into();
    let text = fs::read_to_string(&file).expect("our own file");
    let (heading, body) = text.split_once('\n').expect("a heading");
    let lines: Vec<&str> = body.lines().collect();
    for (part, lines) in parts.iter().zip([&lines[..25], &lines[25..]]) {
        let text = format!("{heading}\n{}\n", lines.join("\n"));
        assert_eq!(score(["-"]).stdin(text).file("--summary", part).run().code, 0);
    }
    let merged = room.path().join("merged.json");
    let ran = Run::new()
        .args(["summary", "merge", &parts[0].to_string_lossy(), &parts[1].to_string_lossy()])
        .file("--output", &merged)
        .run();
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let read = |path: &Path| fs::read_to_string(path).expect("it was written");
    assert_eq!(read(&merged), read(&summary));
}
