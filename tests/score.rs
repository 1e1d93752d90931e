//! `niveau score` as a whole: exports of form tools as they come, our own formats, what goes wrong with files,
//! and where results go.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use tempfile::TempDir;

use crate::common::repository;
use crate::run::{Ran, Run};

const LANGUAGES: [&str; 2] = ["fr", "nl"];

/// Returns a file of `tests/score`.
fn sample(path: &str) -> PathBuf {
    repository("tests/score").join(path)
}

fn score<T: AsRef<str>>(words: impl IntoIterator<Item = T>) -> Run {
    Run::new().args(["score"]).args(words)
}

fn path(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

/// Returns the rows of comma-separated text, with the heading.
fn rows(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let cells = |row: csv::StringRecord| row.iter().map(str::to_owned).collect();
    reader.records().map(|row| cells(row.expect("rows of one width"))).collect()
}

/// Returns the results of a file without who it is.
#[track_caller]
fn results(file: &Path, more: &[&str]) -> Vec<String> {
    let ran = score([path(file)]).args(more).lang("fr").run();
    assert_eq!(ran.code, 0, "{}: {}", file.display(), ran.stderr);
    rows(&ran.stdout).into_iter().map(|row| row[1..].join(",")).collect()
}

/// Every file of a language but those that are no answers.
fn exports(language: &str) -> Vec<PathBuf> {
    let files = fs::read_dir(sample(language)).expect("the folder of a language");
    let files = files.map(|entry| entry.expect("an entry").path());
    let mut files: Vec<_> =
        files.filter(|path| !path.to_string_lossy().ends_with(".yaml")).collect();
    files.sort();
    files
}

#[test]
fn every_export_scores_as_our_own_file() {
    for language in LANGUAGES {
        let expected = results(&sample(&format!("{language}/canonical.csv")), &[]);
        assert_eq!(expected.len(), 61, "60 people and a heading");
        let files = exports(language);
        assert!(files.len() >= 15, "{files:?}");
        for file in files {
            let map = path(&file.with_extension("map.yaml"));
            let mut more: Vec<&str> = Vec::new();
            if Path::new(&map).exists() {
                more.extend(["--map", &map]);
            }
            if file.ends_with("canonical-credits.csv") {
                more.push("--scored");
            }
            let found = results(&file, &more);
            for (row, (found, expected)) in found.iter().zip(&expected).enumerate() {
                assert_eq!(found, expected, "{} row {row}", file.display());
            }
            assert_eq!(found.len(), expected.len(), "{}", file.display());
        }
    }
}

/// Returns the cell of a column.
fn cell<'r>(heading: &[String], row: &'r [String], column: &str) -> &'r str {
    let place = heading.iter().position(|name| name == column);
    &row[place.unwrap_or_else(|| panic!("a column {column}"))]
}

#[test]
fn numbers_are_those_of_an_independent_program() {
    for language in LANGUAGES {
        let ran = score([path(&sample(&format!("{language}/canonical.csv")))]).run();
        let found = rows(&ran.stdout);
        let expected = fs::read_to_string(sample(&format!("expected.{language}.csv")));
        let expected = rows(&expected.expect("the oracle"));
        let mut measured = 0;
        for (found_row, expected_row) in found[1..].iter().zip(&expected[1..]) {
            for (own, other) in std::iter::once((String::new(), "overall".to_owned()))
                .chain((1..=5).map(|area| (format!("area_{area}_"), format!("area{area}"))))
            {
                let ours = |name: &str| cell(&found[0], found_row, &format!("{own}{name}"));
                let theirs =
                    |name: &str| cell(&expected[0], expected_row, &format!("{other}_{name}"));
                if ours("level").starts_with("not_") {
                    assert_eq!((ours("theta"), ours("se"), ours("probability")), ("", "", ""));
                    continue;
                }
                measured += 1;
                assert_eq!(ours("level"), theirs("level"), "{found_row:?}");
                // Their probabilities of areas are exact integrals: docs/scoring.md, section 5.
                let close = if own.is_empty() { 6e-7 } else { 6e-4 };
                for (name, other, most) in [
                    ("theta", "theta", 6e-7),
                    ("se", "standard_error", 6e-7),
                    ("probability", "probability", close),
                ] {
                    let number = |text: &str| text.parse::<f64>().expect("a number");
                    let error = (number(ours(name)) - number(theirs(other))).abs();
                    assert!(error < most, "{own}{name} {found_row:?}: {error}");
                }
            }
        }
        assert!(measured > 200, "{measured}");
    }
}

#[test]
fn the_indicator_is_that_of_an_independent_program() {
    let ran = score([path(&sample("dsi.csv"))]).args(["--bank", "dsi"]).run();
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let found = rows(&ran.stdout);
    let expected = rows(&fs::read_to_string(sample("dsi-expected.csv")).expect("the oracle"));
    assert_eq!(found.len(), expected.len());
    for (found_row, expected_row) in found[1..].iter().zip(&expected[1..]) {
        let level = cell(&found[0], found_row, "level");
        assert_eq!(level, cell(&expected[0], expected_row, "overall"), "{found_row:?}");
        if level == "NA" {
            continue;
        }
        for (place, code) in ["IL", "CC", "DCC", "SF", "PS"].iter().enumerate() {
            for name in ["level", "done"] {
                let own = cell(&found[0], found_row, &format!("area_{}_{name}", place + 1));
                assert_eq!(own, cell(&expected[0], expected_row, &format!("{code}_{name}")));
            }
        }
    }
}

/// Files that several tests read.
fn folder() -> &'static Path {
    static FOLDER: LazyLock<TempDir> = LazyLock::new(|| {
        let folder = tempfile::tempdir().expect("room for a folder");
        let put = |name: &str, bytes: &[u8]| {
            fs::write(folder.path().join(name), bytes).expect("room for a file");
        };
        let canonical = fs::read_to_string(sample("fr/canonical.csv")).expect("our own file");
        let (heading, body) = canonical.split_once('\n').expect("a heading");
        let lines: Vec<&str> = body.lines().collect();
        let many = |count: usize| -> Vec<String> {
            let row = |at: usize| {
                let (_, answers) = lines[at % lines.len()].split_once(',').expect("an id");
                format!("r{at},{answers}")
            };
            (0..count).map(row).collect()
        };
        let mut thousand = many(1_000);
        put("thousand.csv", format!("{heading}\n{}\n", thousand.join("\n")).as_bytes());
        thousand[616] = thousand[616].replacen(',', ",zzz", 1);
        put("broken.csv", format!("{heading}\n{}\n", thousand.join("\n")).as_bytes());
        put("many.csv", format!("{heading}\n{}\n", many(30_000).join("\n")).as_bytes());
        put("heading.csv", format!("{heading}\n").as_bytes());
        put("empty.csv", b"");
        put("nul.csv", format!("{heading}\nx\0y,\0,{}\n", ",".repeat(28)).as_bytes());
        put(
            "quote.csv",
            format!("{heading}\n{}\nbad,\"{}\n{}\n", lines[0], lines[1], lines[2]).as_bytes(),
        );
        put("names.csv", b"a,b\n1,2\n");
        put("book.xlsx", b"PK\x03\x04\x14\0\x06\0xl/workbook.xml");
        put("cut.parquet", b"PAR1\x15\x04\x15\x10PAR1");
        folder
    });
    FOLDER.path()
}

fn file(name: &str) -> String {
    path(&folder().join(name))
}

#[test]
fn a_broken_row_costs_one_row() {
    let room = tempfile::tempdir().expect("room");
    let rejects = room.path().join("rejects.csv");
    let ran = score([file("broken.csv")]).file("--rejects", &rejects).lang("nl").run();
    assert_eq!(ran.code, 1, "{}", ran.stderr);
    assert_eq!(rows(&ran.stdout).len(), 1 + 999);
    assert!(ran.stderr.contains("broken.csv:618:2"), "{}", ran.stderr);
    assert!(ran.stderr.contains("999"), "{}", ran.stderr);
    let rejects = rows(&fs::read_to_string(&rejects).expect("the rejects"));
    assert_eq!(rejects[0], ["file", "line", "column", "code", "reason", "row"]);
    assert_eq!(rejects.len(), 2);
    assert_eq!((&*rejects[1][1], &*rejects[1][3]), ("618", "not-an-answer"));
    assert!(rejects[1][5].starts_with("r616,zzz"), "{:?}", rejects[1]);
    let ran = score([file("broken.csv")]).args(["--fail-fast"]).run();
    assert_eq!((ran.code, rows(&ran.stdout).len()), (65, 1 + 616));
}

#[test]
fn persons_of_a_long_file_are_rejected_with_their_rows() {
    let room = tempfile::tempdir().expect("room");
    let (input, rejects) = (room.path().join("long.csv"), room.path().join("rejects.csv"));
    let persons = "1,info-library-hours,dont_know\n2,info-library-hours,dont_know\n";
    let again = "1,info-library-hours,dont_know\n1,info-lease-rules,\"dont_know\"\n";
    let text = format!("id,item,answer\n{persons}{again}3,info-library-hours\n");
    fs::write(&input, text).expect("room");
    let ran = score([path(&input)]).file("--rejects", &rejects).run();
    assert_eq!((ran.code, rows(&ran.stdout).len()), (1, 1 + 2), "{}", ran.stderr);
    let rejects = rows(&fs::read_to_string(&rejects).expect("the rejects"));
    let told: Vec<_> = rejects[1..].iter().map(|row| [&*row[1], &*row[3], &*row[5]]).collect();
    assert_eq!(
        told,
        [["4", "person-again", again.trim_end()], ["6", "ragged-row", "3,info-library-hours"]]
    );
}

#[test]
fn whoever_works_the_bytes_are_the_same() {
    let with = |jobs: &str| score([file("many.csv"), "--jobs".to_owned(), jobs.to_owned()]).run();
    let expected = with("1");
    assert_eq!(rows(&expected.stdout).len(), 30_001);
    for jobs in ["2", "5"] {
        assert!(with(jobs).stdout == expected.stdout, "{jobs}");
    }
    let piped = score(["-"]).stdin(fs::read(file("many.csv")).expect("the file")).run();
    assert!(piped.stdout == expected.stdout);
}

/// What is asked, the exit code, and what is said.
#[test]
fn whatever_the_file_is_there_is_an_answer() {
    let missing = file("no-such-file.csv");
    let room = path(folder());
    for (words, code, said) in [
        (vec![missing], 66, "no-such-file.csv"),
        (vec![room], 74, "dossier"),
        (vec![file("empty.csv")], 65, "empty.csv"),
        (vec![file("heading.csv")], 0, "aucune ligne"),
        (vec![file("nul.csv")], 0, "1 ligne calculée"),
        (vec![file("quote.csv")], 1, "quote.csv:3"),
        (vec![file("names.csv")], 65, "names.csv"),
        (vec![file("book.xlsx")], 65, "CSV UTF-8"),
        (vec![file("cut.parquet")], 65, "cut.parquet"),
        (vec![file("thousand.csv"), "--id".into(), "nobody".into()], 65, "nobody"),
        (vec![file("thousand.csv"), "--keep-column".into(), "nobody".into()], 65, "nobody"),
        (vec![file("thousand.csv"), "--advice".into(), "cp".into()], 65, "cp"),
        (vec![file("thousand.csv"), "--bank".into(), "/nonexistent".into()], 66, "nonexistent"),
        (vec![file("thousand.csv"), "--form".into(), "long".into()], 2, "long"),
        (vec![file("thousand.csv"), "--output".into(), "/no/such/x.csv".into()], 73, "x.csv"),
        (vec![file("thousand.csv"), "--output".into(), file("empty.csv")], 73, "empty.csv"),
        (vec![file("thousand.csv"), "--pseudonymise".into(), file("empty.csv")], 65, "empty.csv"),
        (vec![file("thousand.csv"), "--map".into(), file("empty.csv")], 65, "empty.csv"),
        (vec![file("thousand.csv"), "--no-header".into()], 2, "--columns"),
        (vec![file("thousand.csv"), "--jobs".into(), "0".into()], 2, "0"),
        (vec![file("thousand.csv"), "--by".into(), "id".into()], 2, "--summary"),
    ] {
        let Ran { stdout, stderr, code: found } = score(words.clone()).lang("fr").run();
        assert_eq!(found, code, "{words:?}: {stderr}");
        assert!(stderr.contains(said), "{words:?}: {stderr}");
        assert!(!stdout.contains('\u{1b}') && !stderr.contains("panic"), "{words:?}");
    }
}

/// A file, what is asked, the exit code, the ids of the output, and what is said.
#[test]
fn nobody_is_lost_and_nobody_is_made_up() {
    let two = "id,info-home-physio,info-library-hours";
    let grid = "Quel outil choisissez-vous pour chaque besoin ?";
    let groups = ["Groupe A", "Groupe B", "Groupe C"];
    let late: String =
        (0..500).map(|at| format!("p{at},{},a\n", groups[at % 2 + at / 400])).collect();
    for (text, words, code, ids, said) in [
        // Rows of delimiters alone, as a spreadsheet leaves them.
        (format!("{two}\n1,a,b\n,,\n2,a,b\n , ,\t\n,,\n"), "", 0, "1 2", "2 lignes"),
        (format!("{two}\n1,\"a\",b\n,,\n\"\",,\n2,a,b\n"), "", 0, "1 2", "2 lignes"),
        // An apple of old: line feeds stand in cells alone.
        (format!("{two},r\r1,a,b,\"x\ny\"\r2,b,c,\r"), "", 0, "1 2", "2 lignes"),
        (format!("{two},\"r\n1,a,b,x\n2,a,b,y\n"), "", 65, "", "guillemet"),
        (format!("{two},r\n1,a,b,\"x\"\n2,a,b,\"y\n3,a,b,\"z\"\n"), "", 1, "1 3", "-:3"),
        (
            format!("{two},r\n1,a,b,\"x\"\n2,a,b,\"y\"y\n3,a,b,\"z\"\n"),
            "",
            1,
            "1 3",
            "guillemet fermant",
        ),
        (
            "id,code,valeur,info-home-physio\n1,AX,3,a\n2,AY,4,b\n".to_owned(),
            "",
            0,
            "1 2",
            "valeur",
        ),
        (format!("id,Groep,info-home-physio\n{late}"), "", 0, "", "Groep"),
        ("id,Groep,info-home-physio\n1,Groep A,a\n".to_owned(), "--strict", 65, "", "Groep"),
        (
            "id,Commune,info-home-physio\n1,Evere,a\n".to_owned(),
            "--strict --advice Commune",
            0,
            "1",
            "code postal",
        ),
        (format!("{two}\n1,a,b\n"), "--strict --keep-column id", 0, "1", "1 ligne"),
        ("Deelnemer,info-home-physio\nAmina,a\nLuc,b\n".to_owned(), "", 0, "2 3", "Deelnemer"),
        ("[{\"id\": 1, \"info-home-physio\": \"a\"}]".to_owned(), "", 65, "", "un objet par ligne"),
        (
            "{\"id\": 1, \"info-home-physio\": \"a\"}\r{\"id\": 2}\r".to_owned(),
            "",
            0,
            "1 2",
            "2 lignes",
        ),
        (format!("{two}\n#1,,\n#2,,\n"), "", 0, "#1 #2", "2 lignes"),
        (format!("{two}\n1,5. Ik weet het niet,Aucune idée\n"), "", 0, "1", "1 ligne"),
        (
            format!(
                "id,{grid} [Savoir si le tram roule maintenant],{grid} [Retrouver une facture reçue par e-mail],{grid} [Retrouver un mot dans une très longue page],{grid} [Comprendre une lettre écrite en néerlandais]\n1,Je ne sais pas,Je ne sais pas,,\n"
            ),
            "",
            0,
            "1",
            "1 ligne",
        ),
    ] {
        let words: Vec<&str> = words.split_whitespace().chain(["-"]).collect();
        let ran = score(words.clone()).stdin(text.clone().into_bytes()).lang("fr").run();
        assert_eq!(ran.code, code, "{text:.200} {words:?}: {}", ran.stderr);
        assert!(ran.stderr.contains(said), "{text:.200} {words:?}: {}", ran.stderr);
        let found: Vec<String> =
            rows(&ran.stdout).into_iter().skip(1).map(|row| row[0].clone()).collect();
        let all = if ids.is_empty() {
            found.len() == if code == 0 { 500 } else { 0 }
        } else {
            found.join(" ") == ids
        };
        assert!(all, "{text:.200} {words:?}: {found:?}");
    }
}

/// The same file with a column of answers that is kept as well.
#[test]
fn a_column_that_is_kept_is_scored_all_the_same() {
    let canonical = sample("fr/canonical.csv");
    let expected = score([path(&canonical)]).run().stdout;
    let expected: Vec<Vec<String>> = rows(&expected);
    let item = "info-library-hours";
    for (words, more) in [(["--keep-column", item], 1), (["--keep-column", "id"], 0)] {
        let found = rows(&score([path(&canonical)]).args(words).run().stdout);
        let without: Vec<Vec<String>> = found
            .iter()
            .map(|row| row[..1].iter().chain(&row[1 + more..]).cloned().collect())
            .collect();
        assert!(without == expected, "{words:?}");
        assert!(more == 0 || found[0][1] == item, "{words:?}");
    }
}

/// People counted from either end of the lines come to the same.
#[test]
fn keys_that_come_late_cost_nobody() {
    let line = |at: usize, more: &str| {
        format!("{{\"id\": \"p{at}\", \"info-home-physio\": \"a\"{more}}}\n")
    };
    let mut lines: Vec<String> = (0..300).map(|at| line(at, "")).collect();
    lines[250] = line(250, ", \"remarque\": \"x\"");
    for is_turned in [false, true] {
        let text: String = match is_turned {
            false => lines.concat(),
            true => lines.iter().rev().cloned().collect(),
        };
        let ran = score(["-"]).stdin(text.clone().into_bytes()).lang("fr").run();
        assert_eq!((ran.code, rows(&ran.stdout).len()), (0, 301), "{}", ran.stderr);
        assert!(ran.stderr.contains("remarque"), "{}", ran.stderr);
        let ran = score(["--strict", "-"]).stdin(text.into_bytes()).lang("fr").run();
        assert_eq!(ran.code, if is_turned { 65 } else { 1 }, "{}", ran.stderr);
    }
}

/// Damaged Parquet files: whatever the bytes, a result or a clear fault, and no word of a panic.
#[test]
fn a_damaged_parquet_file_is_refused_without_noise() {
    let room = tempfile::tempdir().expect("room");
    let (map, damaged) = (room.path().join("map.yaml"), room.path().join("damaged.parquet"));
    fs::write(&map, "format: 1\ncolumns:\n  q1: info-library-hours\n  q2: info-lease-rules\n")
        .expect("room");
    let mut state = 0x2026_1122_u64;
    let mut random = move |below: usize| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((state >> 33) % below as u64).expect("below a length")
    };
    let mut refused = 0;
    for file in fs::read_dir(sample("parquet")).expect("the folder") {
        let file = file.expect("an entry").path();
        if file.extension().is_none_or(|ending| ending != "parquet") {
            continue;
        }
        let sound = fs::read(&file).expect("a file");
        for _ in 0..4 {
            let mut bytes = sound.clone();
            for _ in 0..1 + random(4) {
                // Half of the damage is done to the description at the end.
                let from = [0, sound.len().saturating_sub(3_000)][random(2)];
                let at = from + random(sound.len() - from);
                bytes[at] = [bytes[at] ^ (1 << random(8)), 0xff, 0][random(3)];
            }
            fs::write(&damaged, bytes).expect("room");
            let ran = score([path(&damaged)]).file("--map", &map).lang("fr").run();
            assert!([0, 1, 65].contains(&ran.code), "{}: {}", file.display(), ran.stderr);
            assert!(!ran.stderr.contains("panicked"), "{}: {}", file.display(), ran.stderr);
            if ran.code == 65 {
                assert!(ran.stderr.contains("damaged.parquet"), "{}", ran.stderr);
                refused += 1;
            }
        }
    }
    assert!(refused > 12, "{refused}");
}
