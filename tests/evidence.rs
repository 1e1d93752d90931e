//! Every fact that sends somebody somewhere stands in the words of a source: `places/evidence.csv`.
//!
//! The quotes are not in the program. A phone, an e-mail, a street or a number that no quote of its
//! row holds is refused here, and so is a quote that belongs to no row.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use unicode_normalization::UnicodeNormalization;

use crate::common::repository;

type Row = BTreeMap<String, String>;

fn rows(name: &str) -> Vec<Row> {
    let text = fs::read_to_string(repository(&format!("places/{name}.csv"))).expect("a list");
    csv::Reader::from_reader(text.as_bytes()).deserialize().map(|row| row.expect("a row")).collect()
}

/// Returns the quotes of each row of a list, by id, folded.
fn quotes(list: &str) -> BTreeMap<String, Vec<String>> {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in rows("evidence").iter().filter(|row| row["file"] == list) {
        found.entry(row["id"].clone()).or_default().push(fold(&row["quote"]));
    }
    found
}

/// Returns a text in small letters without accents.
fn fold(text: &str) -> String {
    text.nfd().filter(|sign| sign.is_ascii()).collect::<String>().to_lowercase()
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// Returns whether a house number stands in a quote, and not inside a longer number.
fn holds_number(quote: &str, number: &str) -> bool {
    let is_digit = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_digit());
    quote.match_indices(number).any(|(at, _)| {
        !is_digit(quote[..at].chars().next_back())
            && !is_digit(quote[at + number.len()..].chars().next())
    })
}

/// Returns whether one quote names a street, by the last word of its French name or by its Dutch
/// name, and the number beside it.
fn holds_address(quote: &str, place: &Row) -> bool {
    let french = fold(&place["street_fr"]);
    let last = french.rsplit([' ', '-', '\'']).next().unwrap_or_default();
    let dutch = fold(&place["street_nl"]).replace(' ', "");
    let names_street = (!last.is_empty() && quote.contains(last))
        || (!dutch.is_empty() && quote.replace(' ', "").contains(&dutch));
    let number = fold(&place["number"]);
    names_street && number.split(' ').all(|part| part.is_empty() || holds_number(quote, part))
}

#[test]
fn what_sends_somebody_to_a_place_stands_in_a_source() {
    let quotes = quotes("epns");
    for place in rows("epns") {
        let id = &place["id"];
        let of_place = quotes.get(id).map(Vec::as_slice).unwrap_or_default();
        let holds = |test: &dyn Fn(&String) -> bool| of_place.iter().any(test);
        let (phone, email) = (digits(&place["phone"]), fold(&place["email"]));
        assert!(phone.is_empty() || holds(&|quote| digits(quote).contains(&phone)), "{id}: phone");
        assert!(email.is_empty() || holds(&|quote| quote.contains(&email)), "{id}: e-mail");
        let no_street = place["street_fr"].is_empty() && place["street_nl"].is_empty();
        assert!(no_street || holds(&|quote| holds_address(quote, &place)), "{id}: address");
        assert!(!no_street || place["number"].is_empty(), "{id}: a number without a street");
    }
}

#[test]
fn numbers_in_addresses_of_trainings_stand_in_a_source() {
    let quotes = quotes("trainings");
    for training in rows("trainings") {
        let postcode = &training["postcode"];
        let is_said = |number: &str| {
            number == postcode
                || quotes
                    .get(&training["id"])
                    .is_some_and(|quotes| quotes.iter().any(|quote| holds_number(quote, number)))
        };
        let contact = &training["contact"];
        let numbers = contact.split(|sign: char| !sign.is_ascii_digit());
        for number in numbers.filter(|number| !number.is_empty()) {
            assert!(is_said(number), "{}: {number} in {contact}", training["id"]);
        }
    }
}

#[test]
fn every_quote_belongs_to_a_row_and_names_its_source() {
    let ids = |list: &str| rows(list).into_iter().map(|row| row["id"].clone());
    let known: BTreeSet<(String, String)> = ["epns", "trainings"]
        .into_iter()
        .flat_map(|list| ids(list).map(move |id| (list.to_owned(), id)))
        .collect();
    let mut seen = BTreeSet::new();
    for row in rows("evidence") {
        let key = (row["file"].clone(), row["id"].clone());
        assert!(known.contains(&key), "{key:?} is in no list");
        for column in ["facts", "source", "quote"] {
            assert!(!row[column].trim().is_empty(), "{key:?}: {column}");
        }
        assert!(
            seen.insert((key.clone(), row["source"].clone(), row["quote"].clone())),
            "{key:?} twice"
        );
    }
}

#[test]
fn no_mobile_number_is_kept() {
    let is_mobile = |text: &str| {
        text.split(|sign: char| !(sign.is_ascii_digit() || "+ ./".contains(sign))).any(|run| {
            let number = digits(run);
            let local = number.strip_prefix("32").map(|rest| format!("0{rest}")).unwrap_or(number);
            local.len() == 10 && local.starts_with("04")
        })
    };
    assert!(is_mobile("tel. 0470 12 34 56") && is_mobile("+32 470/12.34.56"));
    for list in ["epns", "trainings", "helplines", "evidence"] {
        for row in rows(list) {
            let found = row.values().find(|cell| is_mobile(cell));
            assert!(found.is_none(), "{list}: {found:?}");
        }
    }
}
