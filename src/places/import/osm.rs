//! OpenStreetMap as Overpass API JSON: nodes, and ways and relations with their `center`.
//!
//! Keys and values: <https://wiki.openstreetmap.org/wiki/Map_features>. Only what says the same there as here
//! is taken; a café with a connection is no public computer room.

use super::item::{Document, Item};
use super::json::Json;
use super::{Notes, Refusal};
use crate::domain::calendar::parse_date;
use crate::domain::problem::Fault;
use crate::places::record::Record;

/// Tags that say what kind of place it is.
const KINDS: [(&str, &str, &str); 5] = [
    ("amenity", "library", "library"),
    ("amenity", "community_centre", "community_centre"),
    ("amenity", "social_centre", "community_centre"),
    ("amenity", "social_facility", "social_service"),
    ("office", "association", "social_service"),
];

/// Keys whose text is taken as it is, with ours.
const TEXTS: [(&[&str], &str); 8] = [
    (&["name:fr", "name"], "name_fr"),
    (&["name:nl"], "name_nl"),
    (&["operator"], "operator"),
    (&["addr:housenumber"], "number"),
    (&["addr:postcode"], "postcode"),
    (&["addr:city"], "commune_fr"),
    (&["contact:email", "email"], "email"),
    (&["opening_hours"], "opening_hours"),
];

/// Keys that are read in another way than as a text.
const READ: [&str; 16] = [
    "amenity",
    "office",
    "internet_access",
    "wheelchair",
    "fee",
    "addr:street",
    "addr:street:fr",
    "addr:street:nl",
    "contact:phone",
    "phone",
    "contact:website",
    "website",
    "check_date",
    "survey:date",
    "check_date:opening_hours",
    "source",
];

/// Fields that are no tags: a tag cannot begin so.
const TYPE: &str = "@type";
const ID: &str = "@id";
const DATE: &str = "@date";

pub(super) fn is_it(document: &Document) -> bool {
    matches!(document, Document::Json(json) if json.get("elements").is_some())
}

pub(super) fn items(document: &Document) -> Vec<Item> {
    let Document::Json(json) = document else { return Vec::new() };
    let day = json.get("osm3s").and_then(|osm| osm.get("timestamp_osm_base")?.text());
    let elements = json.get("elements").map(Json::list).unwrap_or_default();
    elements.iter().map(|element| item(element, day)).collect()
}

fn item(element: &Json, day: Option<&str>) -> Item {
    let text = |key: &str| element.get(key).and_then(Json::cell).unwrap_or_default();
    let mut item = Item { label: format!("{}/{}", text("type"), text("id")), ..Item::default() };
    if let Some(Json::Map(tags)) = element.get("tags") {
        let cell = |(name, value): &(String, Json)| Some((name.clone(), value.cell()?));
        item.fields = tags.iter().filter_map(cell).collect();
    }
    item.is_whole = !text("type").is_empty() && !text("id").is_empty();
    item.fields.insert(TYPE.to_owned(), text("type"));
    item.fields.insert(ID.to_owned(), text("id"));
    let dated = element.get("timestamp").and_then(Json::text).or(day).unwrap_or_default();
    item.fields.insert(DATE.to_owned(), dated.get(..10).unwrap_or_default().to_owned());
    let place = element.get("center").unwrap_or(element);
    let number = |key| place.get(key).and_then(Json::number);
    item.point = number("lat").zip(number("lon"));
    item
}

pub(super) fn map(item: &Item, notes: &mut Notes) -> Result<Record, Refusal> {
    let is_kind = |(key, value, _): &&(&str, &str, &str)| item.field(key) == *value;
    let Some((_, _, kind)) = KINDS.iter().find(is_kind) else {
        let other = ["amenity", "office"].into_iter().find(|key| !item.field(key).is_empty());
        let name = other.map(|key| format!("{key}={}", item.field(key)));
        return Err(Refusal::OtherThing(name.unwrap_or_else(|| item.field(TYPE).to_owned())));
    };
    if !item.is_whole || item.point.is_none() {
        return Err(Fault::NotAPoint.into());
    }
    let mut row = Record::default();
    let (what, id) = (item.field(TYPE), item.field(ID));
    row.set("id", &format!("osm-{what}-{id}"));
    row.set("type", kind);
    for (keys, column) in TEXTS {
        row.set(column, item.first(keys));
    }
    contact(item, &mut row);
    street(item, &mut row);
    services(item, kind, &mut row, notes);
    row.set("source", &format!("https://www.openstreetmap.org/{what}/{id}"));
    row.set("source_date", item.field(DATE));
    let checked = item.first(&["check_date", "survey:date"]);
    row.set("checked_on", if parse_date(checked).is_some() { checked } else { "" });
    for (key, value) in &item.fields {
        let is_read = READ.contains(&key.as_str()) || key.starts_with('@');
        let is_text = TEXTS.iter().any(|(keys, _)| keys.contains(&key.as_str()));
        if !is_read && !is_text && !value.is_empty() {
            notes.leave_out(key);
        }
    }
    Ok(row)
}

/// Takes the first number and the first site; of several only the first is surely the usual one.
fn contact(item: &Item, row: &mut Record) {
    let first = |text: &str| text.split(';').next().unwrap_or_default().trim().to_owned();
    row.set("phone", &first(item.first(&["contact:phone", "phone"])));
    row.set("website", &first(item.first(&["contact:website", "website"])));
}

/// Takes the street; in the Region both names stand in one tag: `Rue Haute - Hoogstraat`.
fn street(item: &Item, row: &mut Record) {
    let both = item.field("addr:street");
    let (fr, nl) = both.split_once(" - ").unwrap_or((both, ""));
    row.set("street_fr", fr);
    row.set("street_nl", nl);
    for (key, column) in [("addr:street:fr", "street_fr"), ("addr:street:nl", "street_nl")] {
        if !item.field(key).is_empty() {
            row.set(column, item.field(key));
        }
    }
}

fn services(item: &Item, kind: &str, row: &mut Record, notes: &mut Notes) {
    for word in item.field("internet_access").split(';').map(str::trim) {
        match word {
            "terminal" if kind == "library" => row.add_word("services", "public_computers"),
            "terminal" => row.add_word("services", "free_access"),
            "wlan" => row.add_word("services", "wifi"),
            "" | "no" => {}
            // "yes" does not say which kind of access.
            other => notes.leave_out(&format!("internet_access={other}")),
        }
    }
    row.set(
        "step_free",
        match item.field("wheelchair") {
            "yes" | "designated" => "yes",
            "limited" => "partly",
            "no" => "no",
            _ => "",
        },
    );
    if item.field("fee") == "no" {
        row.set("price", "free");
    }
}
