//! The French standard of "lieux de médiation numérique", as comma-separated text or JSON.
//!
//! Fields and words: schema.json of <https://github.com/LaMednum/standard-mediation-num> (words in lists are
//! joined by `|`, in version 0.2 by `;`). A place of that standard is what our list calls an EPN, unless its
//! `typologie` says something else. What has no word here is counted and left out.

use std::collections::BTreeMap;

use super::item::{Document, Item};
use super::json::Json;
use super::{Notes, Refusal};
use crate::domain::calendar::PartialDate;
use crate::domain::id::is_id;
use crate::places::record::Record;

/// What a place offers.
pub(crate) const SERVICES: [(&str, &str); 5] = [
    ("Aide aux démarches administratives", "help_e_procedures"),
    ("Maîtrise des outils numériques du quotidien", "ict_initiation"),
    ("Insertion professionnelle via le numérique", "job_search"),
    ("Accès internet et matériel informatique", "free_access"),
    ("Accès internet et matériel informatique", "public_computers"),
];

/// How somebody is helped.
const WAYS: [(&str, &str); 2] =
    [("Accompagnement individuel", "guidance"), ("Dans un atelier collectif", "workshops")];

/// Whom it is for.
const PUBLICS: [(&str, &str); 3] =
    [("Jeunes", "young_people"), ("Seniors", "seniors"), ("Femmes", "women")];

/// What it costs; "Payant" does not say how much.
const FEES: [(&str, &str); 2] = [("Gratuit", "free"), ("Gratuit sous condition", "mostly_free")];

/// What kind of place or operator it is.
const KINDS: [(&str, &str); 2] = [("BIB", "library"), ("CCAS", "welfare_centre")];
const OPERATORS: [(&str, &str); 3] = [("ASSO", "asbl"), ("CCAS", "cpas"), ("COMMUNE", "commune")];

/// Fields whose text is taken as it is, with ours.
const TEXTS: [(&str, &str); 9] = [
    ("nom", "name_fr"),
    ("commune", "commune_fr"),
    ("code_postal", "postcode"),
    ("latitude", "lat"),
    ("longitude", "lon"),
    ("telephone", "phone"),
    ("horaires", "opening_hours"),
    ("source", "source"),
    ("structure_parente", "operator"),
];

/// Fields that are read in another way than as a text.
const READ: [&str; 11] = [
    "id",
    "adresse",
    "courriels",
    "site_web",
    "typologie",
    "itinerance",
    "date_maj",
    "services",
    "publics_specifiquement_adresses",
    "frais_a_charge",
    "modalites_accompagnement",
];

/// Returns the words of a field of the standard with ours: what is written and what is read are one table.
pub(crate) fn table_of(field: &str) -> &'static [(&'static str, &'static str)] {
    match field {
        "services" => &SERVICES,
        "modalites_accompagnement" => &WAYS,
        "publics_specifiquement_adresses" => &PUBLICS,
        "frais_a_charge" => &FEES,
        "typologie" => &KINDS,
        "operators" => &OPERATORS,
        "texts" => &TEXTS,
        _ => &[],
    }
}

pub(super) fn is_it(document: &Document) -> bool {
    let names = ["nom", "code_postal", "services"];
    match document {
        Document::Table(..) => document.has_columns(&names),
        Document::Json(json) => {
            let first = list(json).first();
            first.is_some_and(|first| names.iter().all(|name| first.get(name).is_some()))
        }
    }
}

/// Returns the objects of a document: the list itself, or that under `data`.
fn list(json: &Json) -> &[Json] {
    json.get("data").unwrap_or(json).list()
}

pub(super) fn items(document: &Document) -> Vec<Item> {
    let mut items = match document {
        Document::Table(..) => document.rows(),
        Document::Json(json) => {
            list(json).iter().enumerate().map(|(at, one)| item(at + 1, one)).collect()
        }
    };
    for item in &mut items {
        let lower = |(name, text): (String, String)| (name.to_lowercase(), text);
        item.fields = std::mem::take(&mut item.fields).into_iter().map(lower).collect();
        let id = item.field("id").to_owned();
        if !id.is_empty() {
            item.label = id;
        }
    }
    items
}

fn item(number: usize, object: &Json) -> Item {
    let mut fields = BTreeMap::new();
    if let Json::Map(entries) = object {
        let cell = |(name, value): &(String, Json)| Some((name.clone(), value.cell()?));
        fields.extend(entries.iter().filter_map(cell));
    }
    Item { label: number.to_string(), fields, point: None, is_whole: true }
}

pub(super) fn map(item: &Item, notes: &mut Notes) -> Result<Record, Refusal> {
    let mut row = Record::default();
    for (field, column) in TEXTS {
        row.set(column, item.field(field));
    }
    let id = item.field("id").to_lowercase();
    row.set("id", if is_id(&id) { &id } else { "" });
    if !row.get("lat").is_empty() {
        row.set("coord_precision", "address");
    }
    row.set("type", kind(item));
    let first = |name: &str| words(item, name).next().unwrap_or_default().to_owned();
    row.set("email", &first("courriels"));
    row.set("website", &first("site_web"));
    row.set("price", word(item, "frais_a_charge", &FEES, notes));
    let operator = words(item, "typologie").find_map(|word| ours(&OPERATORS, word));
    row.set("operator_kind", operator.unwrap_or_default());
    for (field, column) in [
        ("services", "services"),
        ("modalites_accompagnement", "services"),
        ("publics_specifiquement_adresses", "audiences"),
    ] {
        for word in words(item, field) {
            match ours(table_of(field), word) {
                Some(own) => row.add_word(column, own),
                None => notes.leave_out(&format!("{field}: {word}")),
            }
        }
    }
    let date = item.field("date_maj").get(..10).unwrap_or_default();
    row.set("source_date", PartialDate::parse(date).map_or("", |_| date));
    address(item.field("adresse"), &mut row);
    for (name, text) in &item.fields {
        let is_text = TEXTS.iter().any(|(field, _)| field == name);
        if !is_text && !READ.contains(&name.as_str()) && !text.trim().is_empty() {
            notes.leave_out(name);
        }
    }
    Ok(row)
}

fn kind(item: &Item) -> &'static str {
    if words(item, "itinerance").any(|word| word == "Itinérant") {
        return "mobile_team";
    }
    let kind = words(item, "typologie").find_map(|word| ours(&KINDS, word)).unwrap_or("EPN");
    // A welfare centre that lets people use its computers has a computer room.
    let has_computers =
        words(item, "services").any(|word| ours(&SERVICES, word) == Some("free_access"));
    if kind == "welfare_centre" && has_computers { "EPN" } else { kind }
}

/// Returns the words of a list; older files join them by semicolons, some by commas.
fn words<'a>(item: &'a Item, field: &str) -> impl Iterator<Item = &'a str> {
    item.field(field).split(['|', ';']).map(str::trim).filter(|word| !word.is_empty())
}

fn ours(table: &[(&str, &'static str)], word: &str) -> Option<&'static str> {
    // "Gratuit : Je peux accéder …" is how version 0.2 wrote it.
    let short = word.split(" : ").next().unwrap_or(word).trim();
    table.iter().find(|(theirs, _)| *theirs == short).map(|(_, own)| *own)
}

fn word(
    item: &Item,
    field: &str,
    table: &[(&str, &'static str)],
    notes: &mut Notes,
) -> &'static str {
    let mut found = "";
    for word in words(item, field) {
        match ours(table, word) {
            Some(own) => found = own,
            None => notes.leave_out(&format!("{field}: {word}")),
        }
    }
    found
}

/// Takes the number and the street of one line: `12 bis rue Haute`, `12, rue Haute` or `Rue Haute 12`.
fn address(line: &str, row: &mut Record) {
    let line = line.trim();
    let starts_with_number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    let (mut number, mut street) = (String::new(), line.to_owned());
    if let Some((first, rest)) =
        line.split_once([' ', ',']).filter(|(first, _)| starts_with_number(first))
    {
        let rest = rest.trim_start_matches([' ', ',']);
        let (second, after) = rest.split_once(' ').unwrap_or((rest, ""));
        let is_part = ["bis", "ter", "quater"].contains(&second.to_lowercase().as_str());
        (number, street) = match is_part {
            true => (format!("{first} {}", second.to_lowercase()), after.to_owned()),
            false => (first.to_owned(), rest.to_owned()),
        };
    } else if let Some((rest, last)) =
        line.rsplit_once([' ', ',']).filter(|(_, last)| starts_with_number(last))
    {
        (number, street) = (last.to_owned(), rest.trim_end_matches([' ', ',']).to_owned());
    }
    row.set("number", &number);
    row.set("street_fr", &street);
}
