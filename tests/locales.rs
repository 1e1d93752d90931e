//! The languages say the same things, and say them well: same messages, same variables, same
//! attributes; every message formats; no word that shames; short sentences; good typography.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};

const LANGUAGES: [&str; 3] = ["fr", "nl", "en"];

/// Files for authors and staff: their sentences may be longer and may name an error.
const NOT_FOR_VISITORS: &[&str] =
    &["problems.ftl", "lints.ftl", "help.ftl", "commands.ftl", "cuts.ftl", "simulate.ftl"];

/// The longest sentences, in words (design.md, section 7).
const LONGEST: [(&str, usize); 3] = [("fr", 12), ("nl", 15), ("en", 15)];

/// Words that a visitor never reads (design.md, section 7).
const FORBIDDEN: [(&str, &[&str]); 3] = [
    (
        "fr",
        &["faux", "fausse", "échec", "échoué", "erreur", "mauvais", "mauvaise", "raté", "EPN/OCR"],
    ),
    ("nl", &["fout", "foute", "fouten", "mislukt", "verkeerd", "slecht", "onvoldoende", "EPN"]),
    ("en", &["wrong", "fail", "failed", "failure", "error", "bad"]),
];

/// One message or attribute as written: every text it can say, and its variables.
struct Text {
    file: String,
    variables: BTreeSet<String>,
    said: Vec<String>,
}

/// Returns the text of every file of a language, by name.
fn sources(language: &str) -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(language);
    let files = fs::read_dir(folder).expect("the folder is there");
    let source = |file: std::io::Result<fs::DirEntry>| {
        let path = file.expect("the file is there").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        (name, fs::read_to_string(&path).expect("the file is text"))
    };
    files.map(source).collect()
}

/// Returns every message and attribute (`id` or `id.attribute`) of a language.
fn texts(language: &str) -> BTreeMap<String, Text> {
    let mut texts = BTreeMap::new();
    for (name, source) in sources(language) {
        let resource = fluent_syntax::parser::parse(source.as_str())
            .unwrap_or_else(|(_, errors)| panic!("{language}/{name}: {errors:?}"));
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let id = message.id.name;
            let value = message.value.as_ref().map(|value| (id.to_owned(), value));
            let attributes = message.attributes.iter();
            let attributes = attributes.map(|a| (format!("{id}.{}", a.id.name), &a.value));
            for (id, pattern) in value.into_iter().chain(attributes) {
                let twice = texts.insert(id.clone(), read(&name, pattern));
                assert!(twice.is_none(), "{language}: {id} stands twice");
            }
        }
    }
    texts
}

fn read(file: &str, pattern: &Pattern<&str>) -> Text {
    let mut variables = BTreeSet::new();
    let said = say(pattern, &mut variables);
    Text { file: file.to_owned(), variables, said }
}

/// Returns every way a pattern can read, with `$variable` for what is put in.
fn say(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) -> Vec<String> {
    let mut said = vec![String::new()];
    for element in &pattern.elements {
        let pieces = match element {
            PatternElement::TextElement { value } => vec![(*value).to_owned()],
            PatternElement::Placeable { expression } => placeable(expression, variables),
        };
        let join =
            |before: &String| pieces.iter().map(|piece| format!("{before}{piece}")).collect();
        said = said.iter().flat_map(|before| -> Vec<String> { join(before) }).collect();
    }
    said
}

fn placeable(expression: &Expression<&str>, variables: &mut BTreeSet<String>) -> Vec<String> {
    match expression {
        Expression::Inline(inline) => vec![inline_text(inline, variables)],
        Expression::Select { selector, variants } => {
            inline_text(selector, variables);
            variants.iter().flat_map(|variant| say(&variant.value, variables)).collect()
        }
    }
}

fn inline_text(inline: &InlineExpression<&str>, variables: &mut BTreeSet<String>) -> String {
    match inline {
        InlineExpression::StringLiteral { value } => (*value).to_owned(),
        InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
            "$variable".to_owned()
        }
        other => panic!("{other:?}: numbers, dates and lists are made words in l10n/number.rs"),
    }
}

fn for_visitors(text: &Text) -> bool {
    !NOT_FOR_VISITORS.contains(&text.file.as_str())
}

/// Returns the words of a text, without the signs around them.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_whitespace() || "«»“”\"()/".contains(c))
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric() && c != '$'))
        .filter(|word| !word.is_empty())
}

#[test]
fn every_language_has_the_same_messages_with_the_same_variables() {
    let french = texts("fr");
    for language in ["nl", "en"] {
        let other = texts(language);
        let ids = |texts: &BTreeMap<String, Text>| texts.keys().cloned().collect::<BTreeSet<_>>();
        let (here, there) = (ids(&french), ids(&other));
        let differ: Vec<_> = here.symmetric_difference(&there).collect();
        assert!(differ.is_empty(), "only in fr or only in {language}: {differ:?}");
        for (id, text) in &french {
            assert_eq!(text.file, other[id].file, "{id} stands in another file in {language}");
            assert_eq!(text.variables, other[id].variables, "{id}: variables in {language}");
        }
    }
}

#[test]
fn every_message_formats_with_its_variables() {
    for language in LANGUAGES {
        let texts = texts(language);
        let bundle = bundle(language);
        for number in [false, true] {
            for (id, text) in &texts {
                let said = format(&bundle, id, &text.variables, number);
                assert!(!said.trim().is_empty(), "{language}: {id} says nothing");
            }
        }
    }
}

fn bundle(language: &str) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new(vec![language.parse().expect("a language")]);
    bundle.set_use_isolating(false);
    for source in sources(language).into_values() {
        let resource = FluentResource::try_new(source).expect("the file parses");
        bundle.add_resource(resource).expect("no message stands twice");
    }
    bundle
}

fn format(
    bundle: &FluentBundle<FluentResource>,
    id: &str,
    variables: &BTreeSet<String>,
    number: bool,
) -> String {
    let mut arguments = FluentArgs::new();
    for name in variables {
        let value = if number { FluentValue::from(1) } else { FluentValue::from("text") };
        arguments.set(name.clone(), value);
    }
    let (id, attribute) = id.split_once('.').map_or((id, None), |(id, a)| (id, Some(a)));
    let message = bundle.get_message(id).expect("the message is there");
    let pattern = match attribute {
        Some(attribute) => {
            message.get_attribute(attribute).expect("the attribute is there").value()
        }
        None => message.value().expect("the message has a value"),
    };
    let mut errors = Vec::new();
    let said = bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned();
    assert!(errors.is_empty(), "{id}: {errors:?}");
    said
}

#[test]
fn counts_have_a_singular_and_a_plural() {
    for language in LANGUAGES {
        for source in sources(language).into_values() {
            let resource = fluent_syntax::parser::parse(source.as_str()).expect("it parses");
            for entry in &resource.body {
                let Entry::Message(message) = entry else { continue };
                let attributes = message.attributes.iter().map(|attribute| &attribute.value);
                let patterns = message.value.iter().chain(attributes);
                patterns.for_each(|pattern| check_plurals(message.id.name, pattern));
            }
        }
    }
}

/// Checks that a selector with one plural category has the other.
fn check_plurals(id: &str, pattern: &Pattern<&str>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression: Expression::Select { variants, .. } } = element
        else {
            continue;
        };
        let keys: BTreeSet<&str> = variants
            .iter()
            .map(|variant| match &variant.key {
                VariantKey::Identifier { name } => *name,
                VariantKey::NumberLiteral { value } => *value,
            })
            .collect();
        assert_eq!(keys.contains("one"), keys.contains("other"), "{id}: {keys:?}");
        // In French "one" is said of zero too: the number itself has to be shown.
        let one = variants.iter().find(|v| v.key == VariantKey::Identifier { name: "one" });
        let said = one.map(|variant| say(&variant.value, &mut BTreeSet::new())).unwrap_or_default();
        assert!(!said.iter().any(|said| said.contains('1')), "{id}: write {{ $count }}, not 1");
    }
}

#[test]
fn every_message_is_said_somewhere() {
    let source = rust(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    // Found by the code of a fault or a lint, the name of an argument, of a module or a number of the framework.
    let by_name =
        ["problem-", "lint-", "help-", "module-", "area-", "competence-", "language-name"];
    let texts = texts("fr");
    let unsaid: Vec<_> = texts
        .keys()
        .filter(|id| !by_name.iter().any(|start| id.starts_with(start)))
        .filter(|id| !source.contains(&format!(".{}(", id.replace(['-', '.'], "_"))))
        .collect();
    assert!(unsaid.is_empty(), "nothing says these: {unsaid:#?}");
}

/// Returns all sources but the generated one.
fn rust(folder: &Path) -> String {
    let files = fs::read_dir(folder).expect("the folder is there");
    let text = |path: std::path::PathBuf| match path.is_dir() {
        true => rust(&path),
        false if path.ends_with("l10n/words.rs") => String::new(),
        // Fonts are no text.
        false if path.extension().is_none_or(|ending| ending != "rs") => String::new(),
        false => fs::read_to_string(&path).expect("the file is text"),
    };
    files.map(|file| text(file.expect("the file is there").path())).collect()
}

#[test]
fn nothing_is_left_in_english() {
    let english = texts("en");
    let mut same = BTreeSet::new();
    for language in ["fr", "nl"] {
        // Examples are commands: the same in every language.
        let texts = texts(language);
        for (id, text) in texts.iter().filter(|(id, _)| !id.ends_with(".examples")) {
            let said: BTreeSet<_> = text.said.iter().map(|said| said.trim().to_owned()).collect();
            let letters =
                |said: &str| words(said).any(|word| !word.starts_with('$') && word.len() > 3);
            let equal = english[id].said.iter().filter(|said| letters(said));
            if equal.into_iter().any(|equal| said.contains(equal.trim())) {
                same.insert(format!("{language} {id}"));
            }
        }
    }
    let allowed: BTreeSet<String> =
        include_str!("locales-same.txt").lines().map(str::to_owned).collect();
    let new: Vec<_> = same.difference(&allowed).collect();
    assert!(new.is_empty(), "as in English; translate, or add to tests/locales-same.txt: {new:#?}");
    let gone: Vec<_> = allowed.difference(&same).collect();
    assert!(
        gone.is_empty(),
        "no longer as in English; remove from tests/locales-same.txt: {gone:?}"
    );
}

#[test]
fn no_word_shames_a_visitor() {
    let mut found = Vec::new();
    for (language, forbidden) in FORBIDDEN {
        for (id, text) in texts(language).iter().filter(|(_, text)| for_visitors(text)) {
            for said in &text.said {
                let bad =
                    words(said).filter(|word| forbidden.contains(&word.to_lowercase().as_str()));
                found.extend(bad.map(|word| format!("{language} {id}: {word}")));
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn sentences_for_visitors_are_short() {
    let mut long = Vec::new();
    for (language, most) in LONGEST {
        for (id, text) in texts(language).iter().filter(|(_, text)| for_visitors(text)) {
            for said in &text.said {
                let sentences = said.split(['.', '?', '!', ':', '\n']);
                for sentence in sentences.filter(|sentence| words(sentence).count() > most) {
                    long.push(format!(
                        "{language} {id}: {} words: {sentence}",
                        words(sentence).count()
                    ));
                }
            }
        }
    }
    assert!(long.is_empty(), "{long:#?}");
}

#[test]
fn typography_is_that_of_the_language() {
    let mut found = Vec::new();
    for language in LANGUAGES {
        for (id, text) in texts(language) {
            for said in text.said.iter().map(|said| without_code(said)) {
                if said.contains('\'') || said.contains('"') {
                    found
                        .push(format!("{language} {id}: ’ “ ” or « » instead of ' and \": {said}"));
                }
                if language == "fr" && !french_spaces(&said) {
                    found.push(format!("fr {id}: a space before : ; ? ! » and after «: {said}"));
                }
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

/// Returns a text without what stands between backticks: that is typed, not said.
fn without_code(text: &str) -> String {
    text.split('`').step_by(2).collect::<Vec<_>>().join("`")
}

/// Returns whether every double sign has its space (Imprimerie nationale, *Lexique*).
fn french_spaces(text: &str) -> bool {
    let characters: Vec<char> = text.chars().collect();
    characters.iter().enumerate().all(|(at, character)| {
        let before = at.checked_sub(1).map(|at| characters[at]);
        let after = characters.get(at + 1);
        match character {
            '«' => after.is_some_and(|c| c.is_whitespace()),
            ':' | ';' | '?' | '!' | '»' => {
                // Within a word, as in an address or a time, and alone, as a key to press.
                let inside = after.is_some_and(|c| c.is_alphanumeric() || *c == '/');
                let alone = before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '`'));
                inside || alone
            }
            _ => true,
        }
    })
}
