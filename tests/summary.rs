//! `niveau summary merge` through the program: sums are exact, what is written fits its schema, only the
//! owner can read exact counts, and every fault is told with what to do.

use std::fs;
use std::path::Path;

use niveau::domain::summary::{Measure, Smallest, Stamp, Summary};
use niveau::export;
use niveau::export::summary::{counts, summary_csv, summary_json};
use serde_json::Value;

use crate::common::repository;
use crate::documents::faults;
use crate::run::{Run, flat, spaced};

/// A row of a result: the group and the category on each scale.
type Row = (Option<&'static str>, [usize; 6]);

fn summary(scoring: &str, rows: &[Row]) -> Summary {
    let measure = Measure::of(scoring).expect("a row");
    let stamp = Stamp { bank: scoring.to_owned(), hash: "5e".repeat(32), ..Stamp::default() };
    let mut summary = Summary::new(measure, stamp, Some("commune".to_owned()));
    for (group, categories) in rows {
        summary.add(*group, categories).expect("few groups");
    }
    summary
}

/// Results of many persons in groups of different sizes.
fn rows(persons: usize) -> Vec<Row> {
    let groups = [Some("Anderlecht"), Some("Schaerbeek"), None, Some("Evere"), Some("=Uccle")];
    // Steps that share no divisor with the number of categories visit all of them.
    let row = |at: usize| {
        let group = groups[[0, 0, 0, 1, 1, 0, 2, 1, 3][at * at % 9] % groups.len()];
        let group = if at % 97 == 3 { groups[4] } else { group };
        (group, std::array::from_fn(|scale| (at * (scale + 1) + at / 7) % 4))
    };
    (0..persons).map(row).collect()
}

fn keep(folder: &Path, name: &str, summary: &Summary) {
    let text = counts(summary).expect("counts are JSON");
    fs::write(folder.join(format!("{name}.counts")), text).expect("room for a file");
}

fn csv(summary: &Summary, k: u64) -> String {
    let mut bytes = Vec::new();
    let told = summary.hide(Smallest::new(k).expect("an allowed number"));
    summary_csv(&told, &mut bytes).expect("memory takes everything");
    String::from_utf8(bytes).expect("text")
}

#[test]
fn adding_files_is_summing_all_their_rows() {
    let folder = tempfile::tempdir().expect("room for a folder");
    let rows = rows(700);
    let whole = summary("digcomp", &rows);
    for (name, part) in [("a.csv", &rows[..250]), ("b.json", &rows[250..251]), ("c", &rows[251..])]
    {
        keep(folder.path(), name, &summary("digcomp", part));
    }
    for (files, k) in [(["a.csv", "b.json", "c"], 5), (["c", "a.csv.counts", "b.json"], 10)] {
        let words = ["summary", "merge", files[0], files[1], files[2], "-k", &k.to_string()];
        let run = |format| {
            let run = Run::new().folder(folder.path()).args(words).args(["--format", format]);
            run.ends_with(0).stdout
        };
        assert_eq!(run("csv"), csv(&whole, k));
        let json = summary_json(&whole.hide(Smallest::new(k).expect("allowed")));
        assert_eq!(run("json"), json.expect("a summary is JSON"));
    }
}

#[test]
fn a_sum_can_be_added_again() {
    let folder = tempfile::tempdir().expect("room for a folder");
    let rows = rows(90);
    for (name, part) in [("a.csv", &rows[..40]), ("b.csv", &rows[40..60]), ("c.csv", &rows[60..])] {
        keep(folder.path(), name, &summary("digcomp", part));
    }
    let merge = |words: &[&str]| {
        Run::new().folder(folder.path()).args(["summary", "merge"]).args(words).ends_with(0)
    };
    let told = merge(&["a.csv", "b.csv", "--output", "ab.csv", "--lang", "fr"]);
    assert_eq!(told.stdout, "");
    assert_eq!(
        spaced(told.stderr.trim()),
        "Les nombres exacts sont dans « ab.csv.counts », pour les additionner plus tard. Ne publiez \
         jamais ce fichier."
    );
    let exact = folder.path().join("ab.csv.counts");
    assert_eq!(
        fs::read_to_string(&exact).expect("exact counts"),
        counts(&summary("digcomp", &rows[..60])).expect("counts are JSON")
    );
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(&exact).expect("a file").permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "only the owner reads single persons");
    }
    merge(&["c.csv", "ab.csv", "--output", "abc.json"]);
    let all = fs::read_to_string(folder.path().join("abc.json")).expect("a summary");
    let whole = summary("digcomp", &rows).hide(Smallest::USUAL);
    assert_eq!(all, summary_json(&whole).expect("a summary is JSON"));
}

#[test]
fn neither_file_is_written_over() {
    let folder = tempfile::tempdir().expect("room for a folder");
    for name in ["c.csv", "ab.csv"] {
        keep(folder.path(), name, &summary("digcomp", &rows(40)));
    }
    fs::write(folder.path().join("ab.csv"), "").expect("room for a file");
    let again = |output: &str| {
        let words = ["summary", "merge", "c.csv", "--output", output];
        Run::new().folder(folder.path()).args(words).ends_with(73);
    };
    again("ab.csv");
    fs::remove_file(folder.path().join("ab.csv")).expect("a file");
    again("ab.csv");
    again("no/such/folder.csv");
    assert!(!folder.path().join("ab.csv").exists());
}

#[test]
fn what_is_written_fits_its_schema() {
    let schema = |name| export::schema(name).expect("a schema of that name");
    for scoring in ["digcomp", "dsi"] {
        let rows = rows(200);
        // The scales of areas of the indicator have four categories.
        let summary = summary(scoring, &rows);
        let told = summary_json(&summary.hide(Smallest::USUAL)).expect("a summary is JSON");
        let exact = counts(&summary).expect("counts are JSON");
        for (name, text) in [("summary", told), ("summary-counts", exact)] {
            let value: Value = serde_json::from_str(&text).expect("JSON");
            assert_eq!(faults(&schema(name), &value), Vec::<String>::new(), "{scoring} {name}");
        }
    }
}

/// A hidden count is never 0, and what a spreadsheet takes for a formula is none.
#[test]
fn hidden_cells_are_flagged() {
    let folder = tempfile::tempdir().expect("room for a folder");
    keep(folder.path(), "a", &summary("digcomp", &rows(700)));
    let ran = Run::new().folder(folder.path()).args(["summary", "merge", "a", "--format", "csv"]);
    let stdout = ran.ends_with(0).stdout;
    let cells = |line: &str| line.split(',').map(str::to_owned).collect::<Vec<_>>();
    let lines: Vec<_> = stdout.lines().skip(1).map(cells).collect();
    let hidden: Vec<_> = lines.iter().filter(|cells| cells[5] == "hidden").collect();
    assert!(!hidden.is_empty() && hidden.len() * 2 < lines.len(), "some, and not all");
    assert!(hidden.iter().all(|cells| cells[4].is_empty() && cells[6].is_empty()));
    assert!(lines.iter().all(|cells| cells[4].is_empty() == (cells[5] == "hidden")));
    assert!(lines.iter().any(|cells| cells[2] == "'=Uccle"));
}

#[test]
fn every_fault_is_told_with_what_to_do() {
    let folder = repository("tests/summary");
    for (words, code, expected) in [
        (&["january.csv", "nobody.csv"][..], 66, "nobody.csv"),
        (&["alone.csv"], 66, "alone.csv.counts"),
        (&["."], 74, "dossier"),
        (&["nobody.csv.counts"], 66, "nobody.csv.counts"),
        (&["damaged.csv"], 65, "abîmé"),
        (&["damaged.csv.counts"], 65, "abîmé"),
        (&["other-format.csv"], 65, "une autre version du programme"),
        (&["january.csv", "other-bank.csv"], 65, "les questions ne sont pas les mêmes"),
        (&["january.csv", "other-cuts.csv"], 65, "les seuils ne sont pas les mêmes"),
        (&["january.csv", "other-column.csv"], 65, "colonnes différentes"),
        (&["january.csv", "many.csv"], 65, "plus de 1000 valeurs"),
        (&["january.csv", "january.csv"], 2, "le même fichier"),
        (&["january.csv", "./january.csv.counts"], 2, "le même fichier"),
        (&["january.csv", "-k", "2"], 2, "un nombre de 3 à 20"),
        (&["january.csv", "-k", "21"], 2, "un nombre de 3 à 20"),
        (&["january.csv", "--format", "yaml"], 2, "text, csv, json"),
        (&[], 2, "il manque"),
    ] {
        let run = Run::new().folder(&folder).args(["summary", "merge", "--lang", "fr"]).args(words);
        let ran = run.ends_with(code);
        let stderr = flat(&spaced(&ran.stderr));
        assert!(stderr.contains(expected), "{words:?}: {stderr}");
        assert!(stderr.contains("aide :") || stderr.contains("voyez"), "{words:?}: {stderr}");
        assert_eq!(ran.stdout, "", "{words:?}");
    }
}
