//! `niveau cuts` and `niveau bank paper` through the program: published numbers, every fault of a judges'
//! file with its place, what is written and what never is, and the same form whoever asks for it.

use std::collections::BTreeSet;
use std::fs;

use niveau::bank::{Judging, judgements, load};
use niveau::domain::bank::{Bank, Precision};
use niveau::domain::cut::{RESPONSE_PROBABILITY, bookmark};
use niveau::domain::estimate::SecondOrder;
use niveau::domain::id::{FormId, ItemId};
use niveau::domain::irt::{Curve, Parameters, tcc};
use niveau::domain::item::Device;
use niveau::domain::paper::{paper, select};
use niveau::domain::problem::Problem;
use niveau::domain::standard_setting::{Judge, Method, Opinion, Panel, Round, set};
use serde_json::Value;

use crate::common::{bank_files, copy_bank, outcomes, own_bank, repository, today};
use crate::run::Run;

const OWNED_BANK: &str = include_str!("oracle/owned-bank.json");

fn owned_items() -> Vec<Curve> {
    let bank: Value = serde_json::from_str(OWNED_BANK).expect("JSON");
    let number = |value: &Value| value.as_f64().expect("a number");
    let item = |row: &Value| {
        let [a, b, c] = [0, 1, 2].map(|at| number(&row[at]));
        Curve::Binary(Parameters::new(a, b, c).expect("an item"))
    };
    bank["bank"].as_array().expect("a list of items").iter().map(item).collect()
}

fn panel(method: Method, values: &[[f64; 3]]) -> Panel {
    let judge = |at: usize| Judge { name: at.to_string(), languages: BTreeSet::new() };
    let opinion = |(judge, values): (usize, &[f64; 3])| Opinion { judge, values: *values };
    let opinions = values.iter().enumerate().map(opinion).collect();
    Panel {
        method,
        judges: (0..values.len()).map(judge).collect(),
        rounds: vec![Round { number: 1, opinions, items: owned_items() }],
    }
}

/// The judges agree on the sums of the oracle; its abilities must come back.
#[test]
fn angoff_cuts_agree_with_the_oracle() {
    let oracle: Value = serde_json::from_str(OWNED_BANK).expect("JSON");
    let expected = |at: usize| oracle["angoff_theta"][at].as_f64().expect("a number");
    for (sums, places) in [([12.0, 15.0, 18.0], [0, 1, 2]), ([18.0, 21.0, 24.0], [2, 3, 4])] {
        let apart = [-0.5, 0.0, 0.5].map(|by| sums.map(|sum| sum + by));
        let setting = set(&panel(Method::Angoff, &apart)).expect("cuts");
        for (found, place) in setting.thetas().into_iter().zip(places) {
            assert!((found - expected(place)).abs() < 1e-9, "{found}, not {}", expected(place));
        }
        // Half a point apart: over the root of 3 judges, over the slope of the test curve there.
        for (theta, error) in setting.thetas().into_iter().zip(setting.standard_errors()) {
            let around = |by: f64| tcc(&owned_items(), theta + by);
            let slope = (around(1e-5) - around(-1e-5)) / 2e-5;
            assert!((error - 0.5 / 3.0_f64.sqrt() / slope).abs() < 1e-8, "{error}");
        }
    }
}

#[test]
fn bookmark_cuts_agree_with_the_oracle() {
    let oracle: Value = serde_json::from_str(OWNED_BANK).expect("JSON");
    // The table takes guessing into the location and we do not: without guessing they agree.
    let plain = |curve: &Curve| match curve {
        Curve::Binary(parameters) => Parameters { guessing: 0.0, ..*parameters },
        other => panic!("{other:?}"),
    };
    let location = |curve: &Curve| bookmark(&plain(curve), RESPONSE_PROBABILITY);
    let locations: Vec<f64> = owned_items().iter().map(location).collect();
    for (at, curve) in owned_items().iter().enumerate() {
        let expected = oracle["bookmark_rp67"][at].as_f64().expect("a number");
        let has_guessing = *curve != Curve::Binary(plain(curve));
        assert!(has_guessing || (locations[at] - expected).abs() < 1e-9, "{at}");
    }
    let cuts = [locations[0], locations[4], locations[8]];
    let setting = set(&panel(Method::Bookmark, &[cuts; 4])).expect("cuts");
    assert!(setting.thetas().iter().zip(cuts).all(|(found, cut)| (found - cut).abs() < 1e-12));
    assert_eq!(setting.standard_errors(), [0.0; 3]);
}

/// Returns what is told of a judges' file, up to the findings after cuts were set.
fn told(method: Method, text: &str) -> Vec<String> {
    let (bank, _) = own_bank();
    let judging = Judging { bank: &bank, method, response_probability: RESPONSE_PROBABILITY };
    let (read, mut problems) = judgements("judges.csv", text, &judging);
    assert!(read.is_some() == problems.is_empty(), "{text}");
    if let Some(read) = read {
        problems = match set(&read.panel) {
            Ok(setting) => read.findings(&setting, &judging),
            Err(obstacles) => read.obstacles(&obstacles),
        };
    }
    let line = |problem: &Problem| match problem.span {
        Some(span) => format!("{} {}:{}", problem.fault.code(), span.line, span.column),
        None => problem.fault.code().to_owned(),
    };
    problems.iter().map(line).collect()
}

/// A bookmark file of judges who all say the same, with other rows in place of some.
fn bookmark_file(judges: usize, lang: &str, others: &[(&str, &str)]) -> String {
    let mut text = "judge,cut,item,lang\n".to_owned();
    let items = ["info-library-hours", "info-right-tool", "info-lease-rules"];
    for judge in 1..=judges {
        for (cut, item) in ["basic", "intermediate", "advanced"].into_iter().zip(items) {
            let usual = format!("J{judge},{cut},{item},{lang}");
            let of_this = others.iter().find(|(instead_of, _)| usual.starts_with(instead_of));
            let row = of_this.map_or(usual, |(_, row)| (*row).to_owned());
            if !row.is_empty() {
                text += &format!("{row}\n");
            }
        }
    }
    text
}

const ALWAYS: [&str; 3] = ["panel-small", "panel-one-language", "items-uncalibrated"];

#[test]
fn every_fault_of_a_bookmark_file_is_told_at_its_line() {
    let row = |others: &[(&str, &str)], expected: &[&str]| {
        let text = bookmark_file(4, "fr", others);
        assert_eq!(told(Method::Bookmark, &text), expected, "{text}");
    };
    row(&[], &ALWAYS);
    row(&[("J2,basic", "J2,basic,info-libary-hours,fr")], &["unknown-item 5:10"]);
    row(&[("J2,basic", "J2,basic,nobody-knows-this,fr")], &["unknown-item 5:10"]);
    row(&[("J2,basic", "J2,base,info-library-hours,fr")], &["unknown-word 5:4"]);
    row(&[("J2,basic", "J2,basic,info-library-hours,es")], &["unknown-word 5:29"]);
    row(&[("J2,basic", "J2,basic,,fr")], &["empty-cell 5:10"]);
    row(&[("J2,basic", "J2,advanced,info-lease-rules,fr")], &["duplicate-judgement 7:1"]);
    row(&[("J2,basic", "")], &["judgements-missing 5:1"]);
    let falls = ["judge-not-increasing 6:1", ALWAYS[0], ALWAYS[1], ALWAYS[2]];
    row(&[("J2,basic", "J2,basic,info-lease-rules,fr")], &falls);
    // Every judge exchanged two cuts.
    let all: Vec<(String, String)> = (1..=4)
        .map(|j| (format!("J{j},basic"), format!("J{j},basic,info-lease-rules,fr")))
        .collect();
    let all: Vec<(&str, &str)> = all.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    row(&all, &["judged-cuts-not-increasing"]);
}

#[test]
fn what_remains_to_be_said_of_a_panel_is_said() {
    let ten = bookmark_file(10, "fr", &[("J9,advanced", "J9,advanced,info-right-tool,nl")]);
    let far = "judge-far 28:1";
    assert_eq!(
        told(Method::Bookmark, &ten),
        [far, "judge-not-increasing 28:1", "items-uncalibrated"]
    );
    let plain = bookmark_file(2, "fr", &[]).replace(",fr", "").replace(",lang", "");
    assert_eq!(told(Method::Bookmark, &plain), ALWAYS);
    let one = bookmark_file(1, "nl", &[]);
    assert_eq!(told(Method::Bookmark, &one), ["too-few-judges"]);
    assert_eq!(told(Method::Bookmark, "judge,cut,item\n"), ["too-few-judges"]);
    let left = bookmark_file(2, "fr", &[]).replace(",lang", ",lang,round").replace(",fr", ",fr,2")
        + "J9,basic,info-library-hours,fr,1\nJ9,intermediate,info-right-tool,fr,1\n\
           J9,advanced,info-lease-rules,fr,1\n";
    let expected = ["judge-left 8:1", ALWAYS[0], ALWAYS[1], ALWAYS[2]];
    assert_eq!(told(Method::Bookmark, &left), expected);
    let round = |number: &str| {
        let text = bookmark_file(2, "fr", &[]).replace(",lang", ",lang,round");
        told(Method::Bookmark, &text.replace(",fr\nJ1,int", &format!(",fr,{number}\nJ1,int")))
    };
    assert_eq!(round("0")[0], "out-of-range 2:32");
    assert_eq!(round("x")[0], "wrong-type 2:32");
}

#[test]
fn every_fault_of_an_angoff_file_is_told_at_its_line() {
    let text = fs::read_to_string(repository("tests/judges/angoff.csv")).expect("a file");
    let first = text.lines().nth(1).expect("a row").to_owned();
    let (start, _) = first.rsplit_once(",0.").expect("a probability");
    let told_of = |row: &str| told(Method::Angoff, &text.replacen(&first, row, 1));
    let at = start.chars().count() + 2;
    for (probability, code) in [
        ("1.01", "out-of-range"),
        ("-0.1", "out-of-range"),
        ("x", "wrong-type"),
        ("NaN", "wrong-type"),
    ] {
        let found = told_of(&format!("{start},{probability},fr"));
        assert_eq!(found, [format!("{code} 2:{at}")], "{probability}");
    }
    assert_eq!(told_of(&format!("{first}\n{first}")), ["duplicate-judgement 3:1"]);
    let without: String = text.replacen(&format!("{first}\n"), "", 1);
    assert_eq!(told(Method::Angoff, &without), ["judgements-missing 2:1"]);
    let far = ["judge-far 2:1", "judge-far 50:1"];
    assert_eq!(told(Method::Angoff, &text), [&far[..], &ALWAYS].concat());
    let low = text.lines().map(|line| match line.contains(",basic,") {
        true => line.replacen(&line[line.len() - 7..line.len() - 3], "0.05", 1) + "\n",
        false => format!("{line}\n"),
    });
    assert_eq!(told(Method::Angoff, &low.collect::<String>()), ["cut-out-of-reach"]);
    // A column of the other method is no column here.
    assert_eq!(told(Method::Bookmark, &text)[0], "unknown-column 1:16");
    assert_eq!(told(Method::Angoff, &bookmark_file(2, "fr", &[]))[0], "column-missing 1:1");
}

/// What is written can be pasted: a bank with it loads, names its version, and knows how it was set.
#[test]
fn a_written_table_is_one_that_a_bank_takes() {
    let room = tempfile::tempdir().expect("a folder");
    let output = room.path().join("cuts.yaml");
    for (method, file) in [("bookmark", "bookmark.csv"), ("angoff", "angoff.csv")] {
        let words = ["cuts", file, "--method", method, "--cut-version", "2: \"a\""];
        let run = || Run::new().args(words).folder(&repository("tests/judges"));
        run().file("--output", &output).ends_with(0);
        let table = fs::read_to_string(&output).expect("a table");
        assert!(table.contains("provisional: true"), "{table}");
        run().file("--output", &output).ends_with(73);
        assert_eq!(fs::read_to_string(&output).expect("a table"), table);
        let printed = run().args(["--format", "yaml"]).ends_with(0).stdout;
        assert_eq!(printed, table);
        let mut files = bank_files("questions/digcomp");
        let bank = files.iter_mut().find(|file| file.path == "bank.yaml").expect("a bank");
        let text = String::from_utf8(bank.bytes.to_vec()).expect("text");
        let (before, after) = text.split_once("cuts:\n").expect("cuts");
        let (_, after) = after.split_once("\n\n").expect("what follows the cuts");
        bank.bytes = format!("{before}{table}\n{after}").into_bytes().into();
        let loaded = load(&files, outcomes(), today());
        let (bank, _) = loaded.bank.unwrap_or_else(|| panic!("{:?}", loaded.problems));
        assert_eq!(bank.cuts.version, "2: \"a\"");
        assert!(bank.cuts.provisional);
        let origin = &bank.cuts.origin;
        assert_eq!(origin.method.map(Method::word), Some(method));
        assert!(origin.panel.is_some() && origin.standard_errors.is_some());
        assert_eq!(origin.response_probability.is_some(), method == "bookmark");
        assert_eq!(origin.data_hash.as_ref().map(String::len), Some(64));
        fs::remove_file(&output).expect("the table goes");
    }
}

#[test]
fn cuts_ends_as_the_table_of_exit_codes_says() {
    let room = tempfile::tempdir().expect("a folder");
    let file = |name: &str, bytes: &[u8]| {
        fs::write(room.path().join(name), bytes).expect("a file");
        Run::new().args(["cuts", name, "--method", "angoff", "--lang", "nl"]).folder(room.path())
    };
    for bytes in [&b"judge\n"[..], b"", b"\xff\xfe", &[b'a'; 2_200_000]] {
        let ran = file("judges.csv", bytes).ends_with(65);
        assert!(ran.stdout.is_empty() && ran.stderr.contains("judges.csv"), "{}", ran.stderr);
    }
    Run::new().args(["cuts", "nowhere.csv", "--method", "angoff"]).ends_with(66);
    Run::new().args(["cuts"]).ends_with(2);
    Run::new().args(["cuts", "a.csv"]).ends_with(2);
    Run::new().args(["cuts", "a.csv", "--method", "guess"]).ends_with(2);
    Run::new().args(["cuts", "--booklet", "a.csv"]).ends_with(2);
    for rp in ["0", "1", "x", "NaN"] {
        Run::new().args(["cuts", "--booklet", "--rp", rp]).ends_with(2);
    }
    Run::new().args(["bank", "paper", "--form", "standaard"]).ends_with(2);
}

#[test]
fn the_booklet_goes_from_the_easiest_to_the_hardest() {
    let places = |rp: &str| -> Vec<String> {
        let words = ["cuts", "--booklet", "--lang", "fr", "--rp", rp];
        let text = Run::new().args(words).ends_with(0).stdout;
        let (_, map) =
            text.split_once('\u{c}').and_then(|_| text.rsplit_once('\u{c}')).expect("pages");
        map.lines()
            .filter(|line| line.starts_with(|c: char| c.is_ascii_digit()))
            .map(str::to_owned)
            .collect()
    };
    let (usual, other) = (places("0.6667"), places("0.5"));
    let (bank, _) = own_bank();
    assert_eq!(usual.len(), bank.items.iter().filter(|item| item.is_scored()).count());
    let location = |line: &String| -> f64 {
        let last = line.split_whitespace().last().expect("a number");
        last.replace(',', ".").parse().expect("a number")
    };
    assert!(usual.windows(2).all(|pair| location(&pair[0]) <= location(&pair[1])));
    let lower = usual.iter().zip(&other).filter(|(one, two)| location(one) > location(two));
    assert_eq!(lower.count(), usual.len());
}

#[test]
fn a_paper_form_fills_its_blueprint_with_items_that_paper_can_carry() {
    let (bank, _) = own_bank();
    for form in &bank.forms {
        let paper = paper(&bank, form, &SecondOrder::default());
        let mut counts = [0; 5];
        for item in &paper.items {
            assert!(item.is_scored() && item.device == Device::Any, "{}", item.id);
            counts[item.competence.area().index()] += 1;
        }
        assert_eq!(counts.iter().sum::<usize>(), form.items());
        if form.id == FormId::parse("full").expect("an id") {
            assert!(counts.iter().all(|count| *count >= 5));
        } else {
            assert_eq!(counts, form.blueprint, "{}", form.id);
        }
        let distinct: BTreeSet<_> = paper.items.iter().map(|item| &item.id).collect();
        assert_eq!(distinct.len(), paper.items.len());
        if form.precision == Precision::Nothing {
            assert!(paper.rows.is_empty(), "{}", form.id);
            continue;
        }
        assert_eq!(paper.rows.len(), paper.items.len() + 1);
        for pair in paper.rows.windows(2) {
            assert!(pair[0].number.estimate.theta < pair[1].number.estimate.theta);
            assert!(pair[0].standing.level <= pair[1].standing.level);
        }
        let total: f64 = paper.rows.iter().map(|row| row.number.probability).sum();
        assert!((total - 1.0).abs() < 1e-9);
    }
}

/// The information at the worst cut is that of a good form, not of whatever came first.
#[test]
fn a_paper_form_tells_about_every_cut() {
    let (bank, _) = own_bank();
    let form = &bank.forms[0];
    let items = paper(&bank, form, &SecondOrder::default()).items;
    let at = |cut: f64, items: &[Curve]| -> f64 {
        items.iter().map(|curve| curve.information(cut)).sum()
    };
    let curves: Vec<Curve> = items.iter().map(|item| item.curve).collect();
    let all: Vec<Curve> =
        bank.items.iter().filter(|item| item.is_scored()).map(|item| item.curve).collect();
    let worst = |items: &[Curve]| {
        let cuts = bank.cuts.thetas().map(|cut| at(cut, items));
        cuts.into_iter().fold(f64::INFINITY, f64::min)
    };
    let average = worst(&all) * curves.len() as f64 / all.len() as f64;
    assert!(worst(&curves) > 1.1 * average, "{} {average}", worst(&curves));
}

#[test]
fn items_that_give_each_other_away_are_not_on_one_sheet() {
    let (mut bank, _) = own_bank();
    let form = bank.forms[0].clone();
    let ids = |bank: &Bank| -> Vec<ItemId> {
        select(bank, &form).iter().map(|item| item.id.clone()).collect()
    };
    let before = ids(&bank);
    let first = bank.items.iter_mut().find(|item| item.id == before[0]).expect("it is there");
    first.enemies = before[1..].iter().cloned().collect();
    let after = ids(&bank);
    assert_eq!(after.len(), before.len());
    assert!(!after.contains(&before[0]) || after[..].iter().all(|id| !before[1..].contains(id)));
}

#[test]
fn no_key_is_on_the_sheets_of_the_visitor() {
    for lang in ["fr", "nl"] {
        let text = Run::new().args(["bank", "paper", "--lang", lang]).ends_with(0).stdout;
        let (sheets, animator) = text.rsplit_once('\u{c}').expect("a page of its own");
        let (bank, _) = own_bank();
        let items = paper(&bank, &bank.forms[0], &SecondOrder::default()).items;
        for item in items {
            assert!(animator.contains(item.id.as_str()) && !sheets.contains(item.id.as_str()));
        }
        let width = |line: &str| line.trim_start_matches('\u{c}').chars().count();
        assert!(text.lines().all(|line| width(line) <= 80));
        for page in text.split('\u{c}') {
            assert!(page.trim_end().lines().count() <= 60 || page == animator, "{page}");
        }
        assert!(!text.contains('\u{1b}'));
    }
}

#[test]
fn the_table_as_json_is_the_table_of_the_domain() {
    let text = Run::new().args(["bank", "paper", "--format", "json", "--lang", "nl"]).ends_with(0);
    let written: Value = serde_json::from_str(&text.stdout).expect("JSON");
    let (bank, _) = own_bank();
    let paper = paper(&bank, &bank.forms[0], &SecondOrder::default());
    assert_eq!(written["language"], "nl");
    assert_eq!(written["measured_with"]["cut_version"], bank.cuts.version.as_str());
    let rows = written["table"].as_array().expect("rows");
    assert_eq!(rows.len(), paper.rows.len());
    for (row, expected) in rows.iter().zip(&paper.rows) {
        // Reading a decimal may miss the last bit.
        let near = |key: &str, expected: f64| {
            assert!((row[key].as_f64().expect("a number") - expected).abs() < 1e-12, "{key}");
        };
        near("theta", expected.number.estimate.theta);
        near("standard_error", expected.number.estimate.standard_error);
        near("probability", expected.standing.probability);
        assert_eq!(row["level"], expected.standing.level.code());
    }
    for (row, item) in written["items"].as_array().expect("items").iter().zip(&paper.items) {
        assert_eq!(row["id"], item.id.as_str());
        assert!(row["key"].is_object());
    }
}

#[test]
fn a_hostile_bank_and_hostile_judges_reach_no_terminal() {
    let room = tempfile::tempdir().expect("a folder");
    copy_bank(&room.path().join("bank"));
    let judges = "judge,item,cut,probability\n\u{1b}[2J,\u{9b}31m,\u{202e},9\n";
    fs::write(room.path().join("judges.csv"), judges).expect("a file");
    let words = ["cuts", "judges.csv", "--method", "angoff", "--bank", "bank"];
    let ran = Run::new().args(words).folder(room.path()).ends_with(65);
    assert!(!ran.stderr.contains(['\u{1b}', '\u{9b}', '\u{202e}']), "{}", ran.stderr);
}
