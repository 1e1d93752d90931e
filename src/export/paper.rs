//! A paper form as JSON, for whoever marks sheets with a program: its items with their keys, and its table.

use serde_json::{Value, json};

use crate::domain::framework::Level;
use crate::domain::id::{ChoiceId, Lang};
use crate::domain::item::{Answer, Item};
use crate::domain::paper::{Paper, Row};
use crate::domain::report::{Said, stamp};

/// Returns a paper form as JSON, format 1.
pub fn paper(paper: &Paper, language: Lang) -> Value {
    let stamp = stamp(paper.bank);
    json!({
        "format": 1,
        "measured_with": {
            "bank": stamp.bank,
            "version": stamp.version,
            "hash": stamp.hash,
            "cut_version": stamp.cut_version,
            "provisional": stamp.provisional,
        },
        "form": paper.form.id.as_str(),
        "language": language.code(),
        "minimum_answers": paper.form.minimum_answers,
        "items": paper.items.iter().enumerate().map(item).collect::<Vec<_>>(),
        "table": paper.rows.iter().map(row).collect::<Vec<_>>(),
    })
}

fn item((at, item): (usize, &&Item)) -> Value {
    json!({
        "place": at + 1,
        "id": item.id.as_str(),
        "area": item.competence.area().number(),
        "competence": item.competence.to_string(),
        "kind": item.kind.name(),
        "key": key(item),
    })
}

/// Returns a key in the words of a journal.
fn key(item: &Item) -> Value {
    let names = |ids: &mut dyn Iterator<Item = &ChoiceId>| -> Vec<String> {
        ids.map(ToString::to_string).collect()
    };
    match item.kind.right_answer() {
        Answer::One(id) => json!({"one": id.as_str()}),
        Answer::Many(ids) => json!({"many": names(&mut ids.iter())}),
        Answer::Order(ids) => json!({"order": names(&mut ids.iter())}),
        Answer::Pairs(pairs) => {
            let pairs = pairs.iter().map(|(one, other)| (one.to_string(), other.to_string()));
            json!({"pairs": pairs.collect::<std::collections::BTreeMap<_, _>>()})
        }
        Answer::Number(low) => {
            let (low, high) = item.kind.right_range().unwrap_or((low, low));
            json!({"number": [low, high]})
        }
        Answer::Rating(_) | Answer::DontKnow => Value::Null,
    }
}

fn row(row: &Row) -> Value {
    let number = &row.number;
    let (lowest, highest) = match row.said {
        Said::Level(level) => (level, level),
        Said::Between(low, high) => (low, high),
    };
    let levels: serde_json::Map<String, Value> = Level::ALL
        .iter()
        .map(|level| (level.code().to_owned(), json!(number.masses[level.index()])))
        .collect();
    json!({
        "right": number.right,
        "theta": number.estimate.theta,
        "standard_error": number.estimate.standard_error,
        "level": row.standing.level.code(),
        "probability": row.standing.probability,
        "lowest": lowest.code(),
        "highest": highest.code(),
        "levels": levels,
        "frequency": number.probability,
    })
}
