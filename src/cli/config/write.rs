//! Answers → `config.toml`: what somebody wrote there by hand, comments too, stays as it is.

use toml_edit::{Array, DocumentMut, Item, Table, TomlError, Value};

use crate::domain::id::Lang;

/// What somebody answered: nothing where that was not asked, and an empty value where nothing shall stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// The name of the place.
    pub name: Option<String>,
    /// Its commune.
    pub commune: Option<String>,
    /// The languages of its questions.
    pub languages: Option<Vec<Lang>>,
    /// What prints a file, word by word.
    pub print: Option<Vec<String>>,
    /// When it is open.
    pub opening_hours: Option<String>,
}

/// Returns the text of the file with these answers in it; `comment` opens a file that had nothing.
///
/// # Errors
///
/// The text is not TOML.
pub fn edited(text: &str, comment: &str, answers: &Answers) -> Result<String, TomlError> {
    let parsed: DocumentMut = text.parse()?;
    // A file of comments alone keeps them above what is new, as their writer had it.
    let (above, mut document) = match parsed.is_empty() {
        true => (text, DocumentMut::new()),
        false => ("", parsed),
    };
    let list = |words: Vec<&str>| Value::Array(words.into_iter().collect::<Array>());
    let word = |text: &String| (!text.is_empty()).then(|| Value::from(text.as_str()));
    let codes = |all: &Vec<Lang>| {
        (!all.is_empty()).then(|| list(all.iter().map(|lang| lang.code()).collect()))
    };
    let command = |words: &Vec<String>| {
        (!words.is_empty()).then(|| list(words.iter().map(String::as_str).collect()))
    };
    let rows = [
        (None, "languages", answers.languages.as_ref().map(codes)),
        (Some("epn"), "name", answers.name.as_ref().map(word)),
        (Some("epn"), "commune", answers.commune.as_ref().map(word)),
        (Some("epn"), "opening_hours", answers.opening_hours.as_ref().map(word)),
        (Some("print"), "command", answers.print.as_ref().map(command)),
    ];
    for (table, key, value) in rows {
        if let Some(value) = value {
            set(document.as_table_mut(), table, key, value);
        }
    }
    let written = document.to_string();
    let heading = match above.trim() {
        "" if written.is_empty() || !text.trim().is_empty() => String::new(),
        "" => format!("{comment}\n"),
        _ => format!("{}\n", above.trim_end()),
    };
    Ok(heading + &written)
}

/// Puts a value at a key, or takes the key away; the comment beside it stays.
fn set(root: &mut Table, table: Option<&str>, key: &str, value: Option<Value>) {
    let table: &mut dyn toml_edit::TableLike = match table {
        None => root,
        Some(name) => {
            if value.is_none() && !root.contains_key(name) {
                return;
            }
            let item = root.entry(name).or_insert_with(|| Item::Table(Table::new()));
            match item.as_table_like_mut() {
                Some(table) => table,
                // A value where a table should be: the checks tell it before anything is written.
                None => return,
            }
        }
    };
    match (value, table.get_mut(key).and_then(Item::as_value_mut)) {
        (Some(mut value), Some(there)) => {
            *value.decor_mut() = there.decor().clone();
            *there = value;
        }
        (Some(value), None) => {
            table.insert(key, Item::Value(value));
        }
        (None, _) => {
            table.remove(key);
        }
    }
}
