//! Whole runs of the program as a person sees them: `tests/cases/<name>.txt`.
//!
//! What changes by itself is masked: the day of a report becomes `<day>`, the hash of the questions
//! `<hash>`. Everything else depends on the seed alone. Places: an entry counts as old after a year, and
//! those shown here have been for longer.
//!
//! `UPDATE=1 cargo test cases` rewrites the files; read the difference before you commit it.

use std::collections::BTreeSet;
use std::path::Path;
use std::{env, fs};

use crate::common::repository;
use crate::response_files;
use crate::run::{Ran, Run};
use crate::script::{
    activities, activities_setup, dont_know, mixed, own, right, script, script_with,
};

/// One run.
struct Case {
    name: String,
    run: Run,
    /// What was typed, and so on: stands at the head of the file.
    about: String,
}

fn case(name: &str, words: &[&str], typed: &[String]) -> Case {
    let run = Run::new().args(words).lines(typed).one_stream();
    let mut about = format!("$ niveau {}\n", words.join(" "));
    if !typed.is_empty() {
        let shown: Vec<&str> =
            typed.iter().map(|line| if line.is_empty() { "⏎" } else { line.as_str() }).collect();
        about += &format!("typed: {}\n", shown.join(" · "));
    }
    Case { name: name.to_owned(), run: if typed.is_empty() { run.stdin("") } else { run }, about }
}

/// A quiz with a fixed seed.
fn quiz(name: &str, lang: &str, form: &str, typed: &[String]) -> Case {
    let words = ["quiz", "--plain", "--lang", lang, "--form", form, "--seed", "7"];
    case(&format!("{name}.{lang}"), &words, typed)
}

/// Practice on one theme with a fixed seed: right and not right, and a look at the hard words.
fn practice(lang: &str) -> Case {
    let words = ["practice", "--plain", "--lang", lang, "--module", "search", "--seed", "7"];
    let lines = typed(&["", "1", "?", "", "1", "", "n", "", "2", "", "s", "2"]);
    case(&format!("practice.{lang}"), &words, &lines)
}

fn typed(lines: &[&str]) -> Vec<String> {
    lines.iter().map(|line| (*line).to_owned()).collect()
}

/// A calibration of published answers (LSAT section 7, Bock & Lieberman 1970).
fn calibration(lang: &str) -> Case {
    let words = ["calibrate", "-", "--weight", "count", "--priors", "a", "--lang", lang];
    let answers = fs::read(repository("tests/calibrate/lsat7.csv")).expect("the answers");
    let case = case(&format!("calibrate.{lang}"), &words, &[]);
    let about = case.about.trim_end().to_owned() + " < tests/calibrate/lsat7.csv\n";
    Case { run: case.run.stdin(answers), about, ..case }
}
/// Groups that differ, from another program's simulation.
const DIF: [&str; 5] = ["dif", "dif-responses.csv", "--scored", "--group", "group"];

/// Summaries of other questions.
const DIFFERS: [&str; 4] = ["summary", "merge", "january.csv", "other-bank.csv"];

/// A sitting about activities.
fn dsi(name: &str, lang: &str, typed: &[String]) -> Case {
    case(&format!("{name}.{lang}"), &["quiz", "--plain", "--lang", lang, "--bank", "dsi"], typed)
}

/// Every case in both languages.
fn in_both(lang: &str) -> Vec<Case> {
    let other = |name: &str, words: &[&str]| {
        let words = [words, &["--lang", lang]].concat();
        case(&format!("{name}.{lang}"), &words, &[])
    };
    let from = |name: &str, folder: &Path, words: &[&str]| {
        let Case { name, run, about } = other(name, words);
        Case { name, run: run.folder(folder), about }
    };
    let standard = script("standard", 7, mixed).lines;
    let stop = |lines: &[&str]| [&standard[..6], &typed(lines)].concat();
    vec![
        other("simulate-standard", &["simulate", "--simulees", "200"]),
        other(
            "simulate-full",
            &["simulate", "--form", "full", "--simulees", "60", "--theta", "population"],
        ),
        other("simulate-script", &["simulate", "--simulees", "50", "--respondent", "all-right"]),
        quiz("first-screen", lang, "standard", &[]),
        quiz("quiz-full", lang, "full", &script("full", 7, mixed).lines),
        quiz("quiz-standard-right", lang, "standard", &script("standard", 7, right).lines),
        quiz("quiz-quick", lang, "quick", &script("quick", 7, mixed).lines),
        quiz("quiz-dont-know", lang, "standard", &script("standard", 7, dont_know).lines),
        quiz("stop-for-results", lang, "standard", &stop(&["s", "2", "", "", ""])),
        quiz("stop-and-leave", lang, "standard", &stop(&["s", "1", "s", "3"])),
        quiz(
            "strange-keys",
            lang,
            "quick",
            &typed(&["x", "", "9", "1", "", "r", "1", "l", "?", "n"]),
        ),
        quiz(
            "start",
            lang,
            "standard",
            &typed(&["", "3", "2", "1", "1", "1", "n", "1", "", "1080", "", ""]),
        ),
        practice(lang),
        dsi("dsi-whole", lang, &script_with(activities_setup(), mixed).lines),
        dsi("dsi-no-internet", lang, &typed(&["", "3", "2", "", "", ""])),
        dsi("dsi-stopped", lang, &typed(&["", "1", "1", "2", "5", "5", "s", "2", "", "", ""])),
        other("dsi-stats", &["bank", "stats", "--bank", "dsi"]),
        other("dsi-simulate", &["simulate", "--bank", "dsi"]),
        other("near-1080", &["near", "1080"]),
        other("near-several", &["near", "rue", "de", "l'église"]),
        other("near-unknown", &["near", "Schaarbeck-les-Bains"]),
        other("near-outside", &["near", "Namur"]),
        other("about", &["about"]),
        other("explain", &["bank", "check", "--explain"]),
        other("explain-one", &["bank", "check", "--explain", "address-unknown"]),
        other("explain-unknown", &["bank", "check", "--explain", "sentence-lang"]),
        calibration(lang),
        other("paper-standard", &["bank", "paper"]),
        from(
            "cuts-bookmark",
            &repository("tests/judges"),
            &["cuts", "bookmark.csv", "--method", "bookmark"],
        ),
        from(
            "cuts-angoff",
            &repository("tests/judges"),
            &["cuts", "angoff.csv", "--method", "angoff"],
        ),
        from(
            "summary-merge",
            &repository("tests/summary"),
            &["summary", "merge", "january.csv", "february.json"],
        ),
        from("summary-few", &repository("tests/summary"), &["summary", "merge", "few.csv"]),
        from("summary-differs", &repository("tests/summary"), &DIFFERS),
        from("bank-report", response_files::folder(), &["bank", "report", "answers.csv"]),
        from("dif", &repository("tests/oracle"), &DIF),
        from(
            "dif-refused",
            response_files::folder(),
            &["dif", "few.csv", "--scored", "--group", "group"],
        ),
    ]
}

fn cases() -> Vec<Case> {
    let mut cases: Vec<Case> = ["fr", "nl"].into_iter().flat_map(in_both).collect();
    let mut seen = BTreeSet::new();
    let items = own().0.items.iter().map(|item| ("digcomp", item));
    for (bank, item) in items.chain(activities().0.items.iter().map(|item| ("dsi", item))) {
        let kind = item.kind.name();
        if seen.insert(kind) {
            let words = ["bank", "show", item.id.as_str(), "--lang", "fr", "--bank", bank];
            let words = if bank == "digcomp" { &words[..5] } else { &words[..] };
            cases.push(case(&format!("bank-show-{kind}"), words, &[]));
        }
    }
    cases
}

/// Masks what changes by itself.
fn masked(text: &str) -> String {
    let mut masked = text.to_owned();
    for hash in [&own().0.hash, &activities().0.hash] {
        masked = masked.replace(hash.as_str(), "<hash>").replace(&hash[..12], "<hash>");
    }
    masked
}

/// Compares with the file of that name, or writes it.
fn golden(name: &str, text: &str, differences: &mut Vec<String>) {
    let path = repository(&format!("tests/cases/{name}.txt"));
    if env::var_os("UPDATE").is_some() {
        fs::write(&path, text).expect("a folder to write to");
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    if expected != text {
        let at = expected.lines().zip(text.lines()).position(|(one, other)| one != other);
        let line = at.unwrap_or(expected.lines().count().min(text.lines().count()));
        let found = text.lines().nth(line).unwrap_or("(the end)");
        differences.push(format!("{name}.txt, line {}: now {found}", line + 1));
    }
}

#[test]
fn every_case_reads_as_it_was_proofread() {
    let mut names: BTreeSet<String> = BTreeSet::new();
    let mut differences = Vec::new();
    for Case { name, run, about } in cases() {
        let Ran { stdout, code, .. } = run.run();
        let text = masked(&format!("{about}code: {code}\n\n{stdout}"));
        golden(&name, &text, &mut differences);
        assert!(names.insert(name.clone()), "{name} stands twice");
    }
    for (name, text) in reports().into_iter().chain(reasons()) {
        golden(&name, &masked(&text), &mut differences);
        names.insert(name);
    }
    let files = fs::read_dir(repository("tests/cases")).expect("the cases");
    for file in files {
        let file = file.expect("a case").file_name().to_string_lossy().into_owned();
        let is_used = file.strip_suffix(".txt").is_some_and(|name| names.contains(name));
        assert!(is_used, "tests/cases/{file} belongs to no case");
    }
    let differences = differences.join("\n");
    assert!(differences.is_empty(), "look at: UPDATE=1 cargo test cases\n{differences}");
}

/// Why the questions of a sitting were asked, in words.
fn reasons() -> Vec<(String, String)> {
    let folder = tempfile::tempdir().expect("room for a folder");
    let journal = folder.path().join("journal");
    Run::new()
        .args(["quiz", "--lang", "fr", "--form", "quick", "--seed", "7"])
        .file("--journal", &journal)
        .lines(&script("quick", 7, mixed).lines)
        .ends_with(0);
    let path = journal.to_str().expect("a path of letters");
    let told = |lang: &str| {
        let ran = Run::new().args(["why", path, "--lang", lang]).stdin("").ends_with(0);
        (format!("why-quick.{lang}"), ran.stdout)
    };
    ["fr", "nl"].map(told).into()
}

/// What a sitting leaves in a file, in each format.
fn reports() -> Vec<(String, String)> {
    let folder = tempfile::tempdir().expect("room for a folder");
    let of_activities = |(format, lang): (&str, &str)| {
        let path = folder.path().join(format!("dsi.{lang}.{format}"));
        let words = ["quiz", "--lang", lang, "--bank", "dsi", "--seed", "7", "--format", format];
        let lines = script_with(activities_setup(), mixed).lines;
        Run::new().args(words).file("--output", &path).lines(&lines).ends_with(0);
        let text = fs::read_to_string(&path).expect("a report");
        (format!("report-dsi-{format}.{lang}"), text)
    };
    let dsi = [("json", "fr"), ("text", "fr"), ("text", "nl")].map(of_activities);
    let write = |(form, format, lang): (&str, &str, &str)| {
        let lines = script(form, 7, mixed).lines;
        let path = folder.path().join(format!("{form}.{lang}.{format}"));
        Run::new()
            .args(["quiz", "--lang", lang, "--form", form, "--seed", "7", "--format", format])
            .file("--output", &path)
            .lines(&lines)
            .ends_with(0);
        let text = fs::read_to_string(&path).expect("a report");
        (format!("report-{form}-{format}.{lang}"), text)
    };
    [
        ("full", "json", "fr"),
        ("standard", "json", "nl"),
        ("standard", "text", "fr"),
        ("standard", "text", "nl"),
    ]
    .map(write)
    .into_iter()
    .chain(dsi)
    .collect()
}
