//! Whatever the bytes of a question file are: an answer, soon, and never a panic.

use std::time::{Duration, Instant};

use niveau::bank::{BankFile, LARGEST_FILE, Loaded, load};
use proptest::prelude::*;
use proptest::test_runner::{Config, FileFailurePersistence};

use crate::common::{bank_files, outcomes, today};

/// A generous bound for builds without optimisation on a busy machine.
const SOON: Duration = Duration::from_secs(5);

const PATHS: [&str; 4] = ["bank.yaml", "items/x.yaml", "fr/x.yaml", "facts.yaml"];

fn files(path: &str, bytes: Vec<u8>) -> Vec<BankFile> {
    vec![BankFile { name: path.to_owned(), path: path.to_owned(), bytes: bytes.into() }]
}

fn soon(files: &[BankFile]) -> Loaded {
    let framework = outcomes();
    let start = Instant::now();
    let loaded = load(files, framework, today());
    let time = start.elapsed();
    assert!(time < SOON, "{time:?}");
    loaded
}

fn codes(path: &str, bytes: Vec<u8>) -> Vec<&'static str> {
    let loaded = soon(&files(path, bytes));
    let own = loaded.problems.iter();
    let codes = own.filter(|problem| problem.file == path).map(|problem| problem.fault.code());
    // A bank of one file has no items, whatever that file holds.
    codes.filter(|code| *code != "bank-empty").collect()
}

#[test]
fn hostile_files_are_refused_by_name() {
    let bomb = "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n\
        c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n\
        e: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e]\n";
    let utf16: Vec<u8> = "\u{feff}format: 1".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let cases = [
        (bomb.as_bytes().to_vec(), "alias-bomb"),
        (b"[".repeat(100_000), "alias-bomb"),
        (b"- ".repeat(100_000), "alias-bomb"),
        (b"[a,".repeat(500_000), "alias-bomb"),
        ([&b"["[..], &b"a,".repeat(1_000_000)].concat(), "alias-bomb"),
        (b"# \n".repeat(1_000_000), "file-too-large"),
        (utf16, "not-utf8"),
    ];
    for (bytes, code) in cases {
        for path in PATHS {
            assert_eq!(codes(path, bytes.clone()), [code], "{path}");
        }
    }
}

#[test]
fn a_large_file_that_is_sound_loads() {
    let item = |at: usize| {
        format!(
            "  - id: item-{at}\n    competence: \"1.1\"\n    level: 2\n    kind: single\n    \
             module: search\n    device: any\n    outcomes: [LO1.1.02]\n    options: [a, b]\n    key: b\n"
        )
    };
    let mut text = "format: 1\nitems:\n".to_owned();
    for at in 0.. {
        let item = item(at);
        if text.len() + item.len() > LARGEST_FILE {
            break;
        }
        text.push_str(&item);
    }
    assert_eq!(codes("items/x.yaml", text.into_bytes()), [""; 0]);
}

/// The words of each pair are hard on one check or another when there are very many.
#[test]
fn very_many_faults_take_no_time_without_end() {
    let keys: String = (0..20_000).map(|at| format!("key-{at}: 1\n")).collect();
    let words: String = (0..20_000).map(|at| format!("  i{at}: {{stem: a}}\n")).collect();
    let same = "a: 1\n".repeat(100_000);
    for text in [keys, same, format!("format: 1\nitems:\n{words}")] {
        for path in PATHS {
            assert!(!codes(path, text.clone().into_bytes()).is_empty());
        }
    }
}

fn config(cases: u32) -> Config {
    Config {
        cases,
        failure_persistence: Some(Box::new(FileFailurePersistence::Off)),
        ..Config::default()
    }
}

proptest! {
    #![proptest_config(config(150))]

    #[test]
    fn bytes_of_any_kind_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..300), at in 0..4usize) {
        soon(&files(PATHS[at], bytes));
    }

    #[test]
    fn texts_made_of_marks_never_panic(text in "[-:\\[\\]{},&*!|>'\"#%@`?~ \n\tabé1.]{0,200}", at in 0..4usize) {
        soon(&files(PATHS[at], text.into_bytes()));
    }
}

proptest! {
    #![proptest_config(config(15))]

    #[test]
    fn files_of_the_repository_with_some_bytes_changed_never_panic(
        file in any::<prop::sample::Index>(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..3usize), 1..6),
    ) {
        let mut files = bank_files("questions/digcomp");
        let at = file.index(files.len());
        let mut bytes = files[at].bytes.to_vec();
        for (place, byte, cut) in changes {
            if bytes.is_empty() {
                break;
            }
            let place = place.index(bytes.len());
            match cut {
                0 => bytes[place] = byte,
                1 => bytes.insert(place, byte),
                _ => drop(bytes.remove(place)),
            }
        }
        files[at].bytes = bytes.into();
        soon(&files);
    }
}
