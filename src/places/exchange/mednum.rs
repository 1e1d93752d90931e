//! The French standard of "lieux de médiation numérique", as comma-separated text.
//!
//! Fields in the order of schema.json of <https://github.com/LaMednum/standard-mediation-num>; words in lists
//! are joined by `|`. What that standard has for France alone stays empty (`pivot`, `code_insee`), and Belgian
//! postcodes and phone numbers are written as they are, though its patterns are French.

use super::{Exported, Exporting};
use crate::domain::calendar::{PartialDate, parse_date};
use crate::places::check::dialled;
use crate::places::import::mednum_words;
use crate::places::record::Record;

/// The fields, in the order of the standard.
pub(super) const FIELDS: [&str; 32] = [
    "id",
    "pivot",
    "nom",
    "commune",
    "code_postal",
    "code_insee",
    "adresse",
    "complement_adresse",
    "latitude",
    "longitude",
    "typologie",
    "telephone",
    "courriels",
    "site_web",
    "horaires",
    "presentation_resume",
    "presentation_detail",
    "source",
    "itinerance",
    "structure_parente",
    "date_maj",
    "services",
    "publics_specifiquement_adresses",
    "prise_en_charge_specifique",
    "frais_a_charge",
    "dispositif_programmes_nationaux",
    "formations_labels",
    "autres_formations_labels",
    "modalites_acces",
    "modalites_accompagnement",
    "fiche_acces_libre",
    "prise_rdv",
];

/// Fields that the standard demands and that we may not know.
const DEMANDED: [&str; 6] = ["nom", "commune", "code_postal", "adresse", "date_maj", "services"];

/// Services that say more than a word of the standard, with ours that it stands for.
const NARROWER: [(&str, &str); 12] = [
    ("help_itsme", "help_e_procedures"),
    ("help_payments", "help_e_procedures"),
    ("help_email", "ict_initiation"),
    ("basic_ict_course", "ict_initiation"),
    ("training", "ict_initiation"),
    ("training_office", "ict_initiation"),
    ("training_internet", "ict_initiation"),
    ("help_cv", "job_search"),
    ("free_access_youth", "free_access"),
    ("wifi", "free_access"),
    ("print_scan", "free_access"),
    ("workshop_seniors", "workshops"),
];

pub(super) fn write(exporting: &Exporting) -> Exported {
    let mut exported = Exported::default();
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut written = writer.write_record(FIELDS);
    for row in exporting.rows {
        let cell = |field: &&'static str| cell(field, row);
        let missing = DEMANDED.iter().find(|field| cell(field).is_empty());
        match missing {
            Some(field) => *exported.left_out.entry(*field).or_default() += 1,
            None => written = written.and_then(|()| writer.write_record(FIELDS.iter().map(cell))),
        }
    }
    let bytes = written.ok().and_then(|()| writer.into_inner().ok()).unwrap_or_default();
    exported.text = String::from_utf8(bytes).unwrap_or_default();
    exported
}

fn cell(field: &str, row: &Record) -> String {
    let first = |columns: [&str; 2]| {
        let mut texts = columns.into_iter().map(|column| row.get(column));
        texts.find(|text| !text.is_empty()).unwrap_or_default().to_owned()
    };
    match field {
        "id" => row.get("id").to_owned(),
        "nom" => first(["name_fr", "name_nl"]),
        "commune" => first(["commune_fr", "commune_nl"]),
        "code_postal" => row.get("postcode").to_owned(),
        "adresse" => match first(["street_fr", "street_nl"]) {
            street if street.is_empty() => street,
            street => format!("{} {street}", row.get("number")).trim().to_owned(),
        },
        "latitude" => row.get("lat").to_owned(),
        "longitude" => row.get("lon").to_owned(),
        "typologie" => {
            let own = [("typologie", row.get("type")), ("operators", row.get("operator_kind"))];
            let words = own.iter().filter_map(|(table, word)| theirs(table, word));
            joined(words)
        }
        "telephone" => international(row.get("phone")),
        "courriels" => row.get("email").to_owned(),
        "site_web" => row.get("website").to_owned(),
        // Hours beside a note are those of the house, or of another year.
        "horaires" if row.get("hours_note").is_empty() => row.get("opening_hours").to_owned(),
        "source" => row.get("source").to_owned(),
        "itinerance" if row.get("type") == "mobile_team" => "Itinérant".to_owned(),
        "structure_parente" => row.get("operator").to_owned(),
        "date_maj" => day(row),
        "services" | "modalites_accompagnement" => {
            joined(row.words("services").filter_map(|word| theirs(field, broader(word))))
        }
        "publics_specifiquement_adresses" => {
            joined(row.words("audiences").filter_map(|word| theirs(field, word)))
        }
        "frais_a_charge" => fee(row.get("price")).to_owned(),
        _ => String::new(),
    }
}

fn broader(word: &str) -> &str {
    NARROWER.iter().find(|(narrow, _)| *narrow == word).map_or(word, |(_, broad)| broad)
}

fn theirs(field: &str, word: &str) -> Option<&'static str> {
    mednum_words(field).iter().find(|(_, own)| *own == word).map(|(theirs, _)| *theirs)
}

/// Joins words, each once, in the order in which they come.
fn joined(words: impl Iterator<Item = &'static str>) -> String {
    let mut once: Vec<&str> = Vec::new();
    for word in words {
        if !once.contains(&word) {
            once.push(word);
        }
    }
    once.join("|")
}

fn fee(price: &str) -> &'static str {
    match price {
        "free" => "Gratuit",
        "mostly_free" | "free_for_jobseekers" => "Gratuit sous condition",
        "small_fee" | "enrolment_fee" => "Payant",
        _ => "",
    }
}

/// Returns a number as the standard writes it: with the code of the country and without blanks. A short number
/// has none.
fn international(phone: &str) -> String {
    let digits = dialled(phone);
    match digits.strip_prefix('0') {
        Some(rest) if !rest.starts_with('0') => format!("+32{rest}"),
        _ => digits,
    }
}

/// Returns the day when the row was last known to be so: of a month or a year its first day, the earliest that
/// it can be.
fn day(row: &Record) -> String {
    let checked = parse_date(row.get("checked_on")).map(PartialDate::of);
    let dated = PartialDate::parse(row.get("source_date"));
    let known = [checked, dated].into_iter().flatten().max_by_key(|date| date.earliest());
    known.map_or(String::new(), |date| date.earliest().to_string())
}
