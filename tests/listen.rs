//! Reading aloud, as asked for on the command line: a voice that is missing is told once, and the questions
//! go on without it.

use crate::run::{Run, spaced};

#[test]
fn a_voice_that_is_missing_is_told_once_and_the_questions_go_on() {
    for command in ["quiz", "practice"] {
        for lang in ["fr", "nl"] {
            let words = [command, "--plain", "--lang", lang, "--read-aloud", "no-such-voice"];
            let ran = Run::new().args(words).lines(&["", "1", "s", "2"]).ends_with(0);
            let told = spaced(&ran.stderr);
            assert_eq!(told.matches("no-such-voice").count(), 1, "{command} {lang}: {told}");
        }
    }
}
