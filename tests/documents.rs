//! The documents say what the program does: schemas are those that it prints, every exit code,
//! option and word of a closed list is told, and no link leads nowhere.
//!
//! `UPDATE=1 cargo test documents` writes the schemas anew; read the difference before you commit it.

use std::collections::BTreeSet;
use std::{env, fs};

use clap::Command;
use niveau::bank::{SCHEMAS, load, schema};
use niveau::cli::config::KEYS;
use niveau::cli::error::Exit;
use niveau::cli::localise::command;
use niveau::domain::bank::Form;
use niveau::domain::estimate::SecondOrder;
use niveau::domain::gazetteer::Origin;
use niveau::domain::id::{FormId, Lang};
use niveau::domain::item::{Answer, Equipment};
use niveau::domain::place_words::{
    Audience, Channel, Confidence, EventKind, Label, OperatorKind, PlaceKind, Price, Service,
    StepFree, Venue,
};
use niveau::domain::report::{Outcome, Report};
use niveau::domain::session::{Aim, Input, Session, Setup, Step};
use niveau::export::{self, Sheet};
use niveau::l10n::L10n;
use serde_json::{Value, json};

use crate::common::{bank_files, outcomes, repository, today};

/// Every document that links to others.
const DOCUMENTS: [&str; 10] = [
    "README.md",
    "CHANGELOG.md",
    "docs/formats.md",
    "docs/scoring.md",
    "docs/guide.fr.md",
    "docs/guide.nl.md",
    "docs/accessibility.md",
    "places/README.md",
    "places/LICENSE.md",
    "questions/LICENSE.md",
];

fn document(path: &str) -> String {
    fs::read_to_string(repository(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn schemas_in_docs_are_those_of_the_program() {
    let of_bank = SCHEMAS.iter().map(|name| (*name, schema(name).expect("a schema of that name")));
    let of_export =
        export::SCHEMAS.map(|name| (name, export::schema(name).expect("a schema of that name")));
    let of_results = [("score", niveau::batch::score::schema())];
    for (name, schema) in of_bank.chain(of_export).chain(of_results) {
        let path = format!("docs/{name}.schema.json");
        let text = format!("{schema:#}\n");
        if env::var_os("UPDATE").is_some() {
            fs::write(repository(&path), &text).expect("docs can be written");
        }
        assert!(document(&path) == text, "{path} differs; look at: UPDATE=1 cargo test documents");
    }
}

/// Returns the report of a sitting; `answer` says whether to answer right, and stops with nothing.
fn report(form: &str, mut answer: impl FnMut() -> Option<bool>) -> (Report, Value) {
    let loaded = load(&bank_files("questions/digcomp"), outcomes(), today());
    let (bank, _) = loaded.bank.expect("a bank without an error");
    let form: &Form =
        FormId::parse(form).and_then(|id| bank.form(&id)).expect("a form of the bank");
    let model = SecondOrder::default();
    let origin: Option<Origin> = None;
    let language = Some(Lang::Nl);
    let setup = Setup {
        bank: &bank,
        form,
        model: &model,
        aim: Aim::Measure,
        language,
        origin,
        seed: 7,
        seen: Default::default(),
        idle: None,
    };
    let mut session = Session::start(setup, 0);
    session.handle(Input::Continue, 1).expect("the notice");
    session.handle(Input::Equipment(Equipment::Computer), 2).expect("the equipment");
    loop {
        let given = match session.step() {
            Step::Item(question) => answer().map(|right| match right {
                true => question.item.kind.right_answer(),
                false => Answer::DontKnow,
            }),
            _ => None,
        };
        let Some(given) = given else { break };
        session.handle(Input::Answer(given), 3).expect("an answer that fits");
    }
    let report = session.report();
    let sheet = Sheet { report: &report, date: today(), seed: 7, lines: &[] };
    let mut bytes = Vec::new();
    let format = export::format("json").expect("a format");
    format.write(&sheet, &mut bytes).expect("memory takes everything");
    let written = serde_json::from_slice(&bytes).expect("JSON");
    (report, written)
}

#[test]
fn a_report_fits_its_schema() {
    let schema = export::schema("report").expect("a schema of that name");
    let (measured, full) = report("full", || Some(true));
    assert!(measured.areas.iter().all(|area| area.confidence.is_some()));
    let (_, quick) = report("quick", || Some(false));
    let mut rest = 3;
    let few = || {
        rest -= 1;
        (rest > 0).then_some(true)
    };
    let (few, too_few) = report("standard", few);
    assert_eq!(few.overall, Outcome::NotMeasured);
    assert_eq!(too_few["overall"], Value::Null);
    for written in [&full, &quick, &too_few] {
        assert_eq!(faults(&schema, written), Vec::<String>::new(), "{written:#}");
    }
    // The check itself: each of these changes must be seen.
    for (pointer, value) in [
        ("/format", json!(2)),
        ("/date", json!(2026)),
        ("/overall/level", json!("expert")),
        ("/overall/probability", json!(1.5)),
        ("/areas/0/area", json!(6)),
        ("/areas/4/confidence/name", json!("Jan")),
    ] {
        let mut changed = full.clone();
        let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
        changed.pointer_mut(parent).expect("a place")[key] = value;
        assert_eq!(faults(&schema, &changed).len(), 1, "{pointer}");
    }
    let mut changed = full;
    changed.as_object_mut().expect("an object").remove("overall");
    assert_eq!(faults(&schema, &changed).len(), 1);
}

/// Returns what in a value does not fit a schema. Knows the words that our schemas use, and no others.
pub fn faults(schema: &Value, value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    fit(schema, schema, value, "", &mut found);
    found
}

fn fit(root: &Value, schema: &Value, value: &Value, path: &str, found: &mut Vec<String>) {
    for (word, rule) in schema.as_object().expect("a schema is an object") {
        match word.as_str() {
            "$ref" => {
                let name = rule.as_str().and_then(|path| path.strip_prefix('#'));
                let definition = root.pointer(name.expect("a place in this schema"));
                fit(root, definition.expect("a definition"), value, path, found);
            }
            // Ours are always something or null.
            "anyOf" => {
                let choices = rule.as_array().expect("a list");
                let chosen = choices.iter().find(|one| (one["type"] == "null") == value.is_null());
                fit(root, chosen.expect("something or null"), value, path, found);
            }
            "properties" => {
                for (key, schema) in rule.as_object().expect("an object") {
                    if let Some(value) = value.get(key) {
                        fit(root, schema, value, &format!("{path}/{key}"), found);
                    }
                }
            }
            "items" => {
                for (at, value) in value.as_array().into_iter().flatten().enumerate() {
                    fit(root, rule, value, &format!("{path}/{at}"), found);
                }
            }
            word if !fits(word, rule, schema, value) => found.push(format!("{path} {word} {rule}")),
            _ => {}
        }
    }
}

/// Returns whether a value itself, without what is inside, fits one word of a schema.
fn fits(word: &str, rule: &Value, schema: &Value, value: &Value) -> bool {
    match word {
        "$schema" | "$defs" | "title" | "description" | "format" => true,
        "type" => is_type(rule, value),
        "const" => rule == value,
        "enum" => rule.as_array().is_some_and(|words| words.contains(value)),
        // These speak of numbers only: null passes them, and is for "type" to judge.
        "minimum" => !value.is_number() || value.as_f64() >= rule.as_f64(),
        "maximum" => !value.is_number() || value.as_f64() <= rule.as_f64(),
        "required" => {
            let mut keys = rule.as_array().into_iter().flatten().filter_map(Value::as_str);
            keys.all(|key| value.get(key).is_some())
        }
        "additionalProperties" => {
            let is_known = |key: &String| schema["properties"].get(key).is_some();
            *rule != json!(false) || value.as_object().is_none_or(|it| it.keys().all(is_known))
        }
        other => panic!("this check has not learnt `{other}` yet"),
    }
}

fn is_type(rule: &Value, value: &Value) -> bool {
    let is = |name: &Value| match name.as_str() {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("boolean") => value.is_boolean(),
        Some("integer") => value.is_u64() || value.is_i64(),
        Some("number") => value.is_number(),
        Some("null") => value.is_null(),
        _ => panic!("this check has not learnt the type {name} yet"),
    };
    rule.as_array().map_or_else(|| is(rule), |names| names.iter().any(is))
}

#[test]
fn every_exit_code_is_in_the_readme() {
    let readme = document("README.md");
    let told: Vec<u8> = readme
        .lines()
        .filter_map(|line| line.strip_prefix("| ")?.split_once(" |")?.0.parse().ok())
        .collect();
    assert_eq!(told, Exit::ALL.map(|exit| exit as u8));
}

#[test]
fn every_setting_is_in_the_formats() {
    let formats = document("docs/formats.md");
    for (table, keys) in KEYS {
        // A key that opens a table has rows of its own.
        let keys = keys.iter().filter(|key| KEYS.iter().all(|(name, _)| name != *key));
        for key in keys {
            let shown = if table.is_empty() { "–".to_owned() } else { format!("`[{table}]`") };
            let mut rows = formats.lines().filter(|line| line.starts_with(&format!("| {shown} |")));
            assert!(rows.any(|row| row.contains(&format!("`{key}`"))), "[{table}] {key}");
        }
    }
}

#[test]
fn every_command_and_option_is_in_the_readme() {
    fn names(command: &Command, found: &mut BTreeSet<String>) {
        found.insert(command.get_name().to_owned());
        let options = command.get_arguments().filter_map(|option| option.get_long());
        found.extend(options.map(|option| format!("--{option}")));
        command.get_subcommands().for_each(|inner| names(inner, found));
    }
    let readme = document("README.md");
    let mut wanted = BTreeSet::new();
    names(&command(&L10n::new(Lang::En)), &mut wanted);
    let is_told = |name: &&String| {
        let mut words = readme.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'));
        words.any(|word| word == *name)
    };
    let missing: Vec<_> = wanted.iter().filter(|name| !is_told(name)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_example_of_near_finds_a_place() {
    let pages = ["tests/help/fr.txt", "tests/help/nl.txt", "tests/help/en.txt", "README.md"];
    for page in pages {
        let text = document(page);
        let examples =
            text.split(['\n', '`']).filter_map(|line| line.trim().strip_prefix("niveau near "));
        for example in examples.filter(|example| !example.starts_with("WHERE")) {
            let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_niveau"));
            let output = program.arg("near").args(example.split(' ')).env_clear().output();
            let output = output.expect("the program");
            assert!(output.status.success(), "{page}: niveau near {example}: {output:?}");
        }
    }
}

#[test]
fn every_word_of_the_place_lists_is_in_the_formats() {
    fn codes<T: Copy>(all: &[T], code: fn(T) -> &'static str) -> Vec<&'static str> {
        all.iter().map(|one| code(*one)).collect()
    }
    let formats = document("docs/formats.md");
    let words = [
        codes(PlaceKind::ALL, PlaceKind::code),
        codes(Service::ALL, Service::code),
        codes(Confidence::ALL, Confidence::code),
        codes(Label::ALL, Label::code),
        codes(Audience::ALL, Audience::code),
        codes(Price::ALL, Price::code),
        codes(Venue::ALL, Venue::code),
        codes(Channel::ALL, Channel::code),
        codes(StepFree::ALL, StepFree::code),
        codes(OperatorKind::ALL, OperatorKind::code),
        codes(EventKind::ALL, EventKind::code),
    ];
    let missing: Vec<_> =
        words.concat().into_iter().filter(|word| !formats.contains(&format!("`{word}`"))).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn no_link_between_documents_leads_nowhere() {
    for path in DOCUMENTS {
        let folder = repository(path).parent().expect("a folder").to_owned();
        let text = document(path);
        for target in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let file = target.split('#').next().unwrap_or_default();
            let is_elsewhere = target.starts_with("http") || file.is_empty();
            assert!(is_elsewhere || folder.join(file).exists(), "{path}: {target}");
        }
    }
}
