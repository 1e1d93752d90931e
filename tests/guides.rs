//! The guides of animators show the program as it is: every screen in them is what the program says today.
//!
//! `UPDATE=1 cargo test guides` writes the screens anew; read the difference before you commit it.

use std::path::Path;
use std::{env, fs};

use niveau::domain::id::Lang;

use crate::common::repository;
use crate::run::Run;
use crate::script::{mixed, script_with, setup};

/// What opens a screen: how it was made stands on that line.
const OPENS: &str = "<!-- ";

/// The fence around a screen.
const FENCE: &str = "```\n";

/// What the program said in one language: while somebody sat, and of single commands.
struct Said {
    sitting: String,
    init: String,
    explain: String,
}

fn said(language: Lang, guide: &str) -> Said {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let run = || Run::new().lang(language.code()).folder(folder.path());
    let mut start = setup("quick", 7);
    start.language = Some(language);
    let lines = script_with(start, mixed).lines;
    let words = ["quiz", "--quick", "--seed", "7", "--output", "result.json", "--format", "json"];
    let sitting = run().args(words).lines(&lines).one_stream().ends_with(0).stdout;
    let init = guide.lines().find(|line| line.starts_with("niveau init --")).expect("a command");
    let init = run().args(words_of(init)).args(["--config", "config.toml"]).ends_with(0).stdout;
    let explain = run().args(["explain", "result.json"]).ends_with(0).stdout;
    Said { sitting, init, explain }
}

/// Returns the words of a command without its name: parted by spaces, except between quotes.
fn words_of(command: &str) -> Vec<String> {
    let parts = command.split('"').enumerate();
    let words = parts.flat_map(|(at, part)| match at % 2 {
        1 => vec![part.to_owned()],
        _ => part.split_whitespace().map(str::to_owned).collect(),
    });
    words.skip(1).collect()
}

/// Returns what a line that opens a screen stands for.
fn screen(what: &str, said: &Said) -> String {
    let (how, of) = what.split_once(": ").expect("how it was made");
    let text = match (how, of) {
        ("ran", "init") => said.init.clone(),
        ("ran", "explain") => said.explain.clone(),
        ("seen", of) => {
            let (first, last) = of.split_once(" … ").expect("from and to");
            part(&said.sitting, first, last)
        }
        (how, of) => panic!("{how}: {of}"),
    };
    text.trim_end().to_owned() + "\n"
}

/// Returns the lines from the first that begins so to the next that begins so.
fn part(text: &str, first: &str, last: &str) -> String {
    let mut lines = text.lines().skip_while(|line| !line.starts_with(first)).peekable();
    assert!(lines.peek().is_some(), "{first:?} is not in\n{text}");
    let mut part = String::new();
    for line in lines {
        part += line;
        part += "\n";
        if line.starts_with(last) {
            return part;
        }
    }
    panic!("{last:?} is not after {first:?} in\n{text}")
}

/// Returns a guide with its screens as they are today.
fn renewed(guide: &str, said: &Said) -> String {
    let mut parts = guide.split(OPENS);
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (what, rest) = part.split_once(" -->\n").expect("the end of the line");
        let rest = rest.strip_prefix(FENCE).expect("a fence");
        let (_, rest) = rest.split_once(FENCE).expect("the end of the screen");
        text += &format!("{OPENS}{what} -->\n{FENCE}{}{FENCE}{rest}", screen(what, said));
    }
    text
}

#[test]
fn every_screen_of_the_guides_is_the_programs() {
    for language in [Lang::Fr, Lang::Nl] {
        let path = repository(&format!("docs/guide.{}.md", language.code()));
        let guide = fs::read_to_string(&path).expect("a guide");
        let renewed = renewed(&guide, &said(language, &guide));
        if env::var_os("UPDATE").is_some() {
            fs::write(&path, &renewed).expect("docs can be written");
        }
        let now = fs::read_to_string(&path).expect("a guide");
        assert!(now == renewed, "{path:?} differs; look at: UPDATE=1 cargo test guides");
    }
}

#[test]
fn both_guides_say_the_same_things_in_the_same_order() {
    let shape = |language: &str| -> Vec<String> {
        let path = repository(&format!("docs/guide.{language}.md"));
        let guide = fs::read_to_string(Path::new(&path)).expect("a guide");
        let is_told = |line: &&str| line.starts_with(['#', '|']) || line.starts_with(OPENS);
        let mark = |line: &str| match line.split_once(' ') {
            Some(("<!--", rest)) => rest.split(':').next().unwrap_or_default().to_owned(),
            Some((mark, _)) => mark.to_owned(),
            None => line.to_owned(),
        };
        let fenced = |(at, part): (usize, &str)| (at % 2 == 0).then(|| part.to_owned());
        let words: String = guide.split("```").enumerate().filter_map(fenced).collect();
        words.lines().filter(is_told).map(mark).collect()
    };
    assert_eq!(shape("fr"), shape("nl"));
    assert!(shape("fr").len() > 20);
}
