//! A megabyte of anything on standard input, for every command and every form: an exit code that is
//! documented, no panic, in time.

use std::thread;

use niveau::cli::error::Exit;

use crate::run::Run;

const MEGABYTE: usize = 1 << 20;

/// What comes in, with a name.
fn inputs() -> Vec<(&'static str, Vec<u8>)> {
    let mut state = 2026_u64;
    // PCG's multiplier and increment (O'Neill 2014): the same bytes on every machine.
    let random: Vec<u8> = std::iter::repeat_with(|| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 56) as u8
    })
    .take(MEGABYTE)
    .collect();
    let without_newline = random.iter().map(|byte| if *byte == b'\n' { b' ' } else { *byte });
    let digits = random.iter().map(|byte| b"123456?rsl\n\n"[usize::from(byte % 12)]);
    vec![
        ("without a line", without_newline.collect()),
        ("keys", digits.collect()),
        ("lines", vec![b'\n'; MEGABYTE]),
        ("noughts", vec![0; MEGABYTE]),
        ("not text", b"\xff\xfe\xc3\x28\xed\xa0\x80\n".repeat(MEGABYTE / 8)),
        ("random", random),
    ]
}

#[track_caller]
fn survives(words: &[&str], name: &str, bytes: &[u8]) {
    let ran = Run::new().args(words).lang("fr").stdin(bytes).run();
    let documented =
        Exit::ALL.iter().any(|exit| *exit as i32 == ran.code && *exit != Exit::Internal);
    assert!(documented, "{words:?}, {name}: code {}", ran.code);
    assert!(!ran.stderr.contains("panicked"), "{words:?}, {name}: {}", ran.stderr);
    assert!(!(ran.stdout + &ran.stderr).contains('\x1b'), "{words:?}, {name}: an escape byte");
}

#[test]
fn a_quiz_survives_a_megabyte_of_anything() {
    let quizzes: [&[&str]; 4] = [
        &["quiz", "--form", "quick", "--plain"],
        &["quiz", "--form", "standard", "--lang", "nl"],
        &["quiz", "--form", "full", "--near", "1080"],
        &["quiz", "--lang", "en"],
    ];
    thread::scope(|scope| {
        for words in quizzes {
            scope.spawn(move || {
                inputs().iter().for_each(|(name, bytes)| survives(words, name, bytes));
            });
        }
    });
}

#[test]
fn every_other_command_survives_a_megabyte_of_random_bytes() {
    let commands: [&[&str]; 12] = [
        &[],
        &["near", "1080"],
        &["bank", "check"],
        &["bank", "list"],
        &["bank", "stats"],
        &["bank", "show", "practice-keys"],
        &["bank", "schema", "items"],
        &["about"],
        &["completions", "bash"],
        &["man"],
        &["--help"],
        &["quiz", "--resume", "/dev/stdin"],
    ];
    let (name, bytes) = inputs().pop().expect("random bytes");
    for words in commands {
        survives(words, name, &bytes);
    }
    for (name, bytes) in inputs() {
        survives(&["quiz", "--resume", "/dev/stdin"], name, &bytes);
    }
}
