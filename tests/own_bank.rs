//! The questions of the repository itself: they load, in time.

use std::fs;
use std::time::Instant;

use niveau::bank::load;
use niveau::domain::problem::Severity;
use niveau::domain::statistics::{Coverage, statistics};

use crate::common::{outcomes, own_files, repository, today, with_glossary};
use crate::faults::{Files, change};
use crate::run::Run;

#[test]
fn the_bank_of_the_repository_has_no_error() {
    let files = own_files();
    let loaded = load(&files, outcomes(), today());
    let errors =
        loaded.problems.iter().filter(|problem| problem.fault.severity() == Severity::Error);
    let errors: Vec<String> = errors.map(crate::common::line).collect();
    assert!(errors.is_empty(), "{}", errors.join("\n"));
    let (bank, _) = loaded.bank.expect("a bank without an error");
    assert!(!bank.items.is_empty());
}

#[test]
fn the_bank_of_activities_is_without_a_remark() {
    let loaded = load(&with_glossary("questions/dsi"), outcomes(), today());
    let told: Vec<String> = loaded.problems.iter().map(crate::common::line).collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
    let (bank, _) = loaded.bank.expect("a bank without an error");
    let variables = statistics(&bank, outcomes()).variables;
    // 34 of activities, and the one of using the internet.
    assert_eq!(variables.len(), 35, "{variables:?}");
}

#[test]
fn every_item_and_every_learning_outcome_is_counted_once() {
    let loaded = load(&own_files(), outcomes(), today());
    let (bank, _) = loaded.bank.expect("a bank without an error");
    let counts = statistics(&bank, outcomes());
    assert_eq!(counts.by_kind.values().sum::<usize>(), counts.items);
    for scored in [
        counts.by_competence.values().sum::<usize>(),
        counts.by_level.values().sum(),
        counts.by_module.values().sum(),
        counts.by_stimulus.values().sum(),
        counts.by_device.values().sum(),
    ] {
        assert_eq!(scored, counts.scored);
    }
    let totals = |cells: Vec<&Coverage>| cells.iter().map(|cell| cell.total).sum::<usize>();
    assert_eq!(totals(counts.outcomes_by_competence.values().collect()), 523);
    assert_eq!(totals(counts.outcomes_by_band.values().collect()), 523);
    assert_eq!(totals(counts.outcomes_by_type.values().collect()), 523);
    assert!(counts.key_positions.iter().all(|((options, place), _)| place <= options));
}

/// Run with `cargo test --release -- --ignored --nocapture how_long`.
#[test]
#[ignore = "a measurement, not a check"]
fn how_long_loading_takes() {
    let framework = outcomes();
    let files = own_files();
    let bytes: usize = files.iter().map(|file| file.bytes.len()).sum();
    let mut times: Vec<_> = (0..50)
        .map(|_| {
            let start = Instant::now();
            let loaded = load(&files, framework, today());
            assert!(!loaded.sources.is_empty());
            start.elapsed()
        })
        .collect();
    let first = times[0];
    times.sort();
    let (least, median) = (times[0], times[times.len() / 2]);
    let line = format!("{bytes} bytes: first {first:?}, least {least:?}, median {median:?}\n");
    std::io::Write::write_all(&mut std::io::stderr(), line.as_bytes()).expect("stderr");
}

#[test]
fn only_facts_that_are_still_to_be_checked_are_listed_on_request() {
    let room = tempfile::tempdir().expect("a folder");
    let base = fs::read_to_string(repository("tests/faults/base.yaml")).expect("the base");
    let mut files = Files::new();
    change(&mut files, &base);
    let facts = files.get_mut("facts.yaml").expect("facts");
    let more = "  sure:\n    value: \"a\\nb\"\n    source: https://sure.example\n    checked_on: 2026-01-01\n    review_by: 2026-12-31\n";
    facts.extend_from_slice(b"    to_check: true\n");
    facts.extend_from_slice(more.as_bytes());
    for (path, bytes) in files {
        let path = room.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, bytes).expect("a file");
    }
    let marked =
        "stop-number\t078 170 170\thttps://example.be\t2026-01-01\t2026-12-31\tto be checked\n";
    let other = "sure\ta b\thttps://sure.example\t2026-01-01\t2026-12-31\tchecked\n";
    for (words, expected) in [
        (&["bank", "facts", "--bank", "."][..], format!("{marked}{other}")),
        (&["bank", "facts", "--to-check", "--bank", "."], marked.to_owned()),
    ] {
        let ran = Run::new().args(words).lang("en").folder(room.path()).ends_with(0);
        assert_eq!(ran.stdout, expected);
    }
}
