//! Coverage for programs: a row a commune, need and language.

use std::io::{self, Write};

use serde_json::{Value, json};

use crate::domain::calendar::Date;
use crate::domain::coverage::Covered;
use crate::domain::place::Directory;

/// Writes coverage as comma-separated text.
pub fn csv(all: &[Covered], out: &mut dyn Write) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record([
        "nis",
        "commune_fr",
        "commune_nl",
        "need",
        "language",
        "fresh",
        "old",
        "gap",
    ])?;
    for covered in all {
        for (need, lang, count) in covered.cells() {
            let names = &covered.commune.names;
            let gap = if count.is_gap() { "yes" } else { "no" };
            writer.write_record([
                &covered.commune.nis.to_string(),
                &names.fr,
                &names.nl,
                need.code(),
                lang.code(),
                &count.fresh.to_string(),
                &count.old.to_string(),
                gap,
            ])?;
        }
    }
    writer.flush()
}

/// Returns coverage as a JSON document, format 1.
pub fn json(all: &[Covered], directory: &Directory, today: Date) -> Value {
    let rows = all.iter().flat_map(|covered| {
        covered.cells().map(|(need, lang, count)| {
            json!({
                "nis": covered.commune.nis.to_string(),
                "commune": {"fr": covered.commune.names.fr, "nl": covered.commune.names.nl},
                "need": need.code(),
                "language": lang.code(),
                "fresh": count.fresh,
                "old": count.old,
                "gap": count.is_gap(),
            })
        })
    });
    json!({
        "format": 1,
        "day": today.to_string(),
        "snapshot": directory.about.snapshot.map(|day| day.to_string()),
        "rows": rows.collect::<Vec<_>>(),
    })
}
