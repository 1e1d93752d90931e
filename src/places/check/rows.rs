//! What is looked at in a row of each list.

use super::{Bench, contact, position, superseded};
use crate::domain::calendar::{Date, PartialDate, parse_date};
use crate::domain::place::{is_outdated, is_stale, later};
use crate::domain::problem::Fault;
use crate::places::columns;
use crate::places::hours::can_be_read;
use crate::table::{Column, Faults, Row};

/// The list of places.
pub(super) const PLACES: &str = "epns.csv";

type Look = fn(&Row<'_, '_>, &Bench<'_>, &mut Faults<'_>);

/// The lists that are looked at, with their columns.
pub(super) const LISTS: [(&str, &[Column], Look); 4] = [
    (PLACES, columns::PLACES, place),
    ("trainings.csv", columns::TRAININGS, training),
    ("events.csv", columns::EVENTS, event),
    ("helplines.csv", columns::HELPLINES, helpline),
];

fn place(row: &Row<'_, '_>, bench: &Bench<'_>, found: &mut Faults<'_>) {
    phone(row, "phone", found);
    website(row, "website", found);
    hours(row, "opening_hours", found);
    position::look(row, bench, found);
    let names = ["name_fr", "name_nl", "operator"];
    superseded::look(row, &names, &bench.superseded, found);
    if row.text("type") != "network"
        && row.text("street_fr").is_empty()
        && row.text("street_nl").is_empty()
        && let Some(cell) = row.cell("id")
    {
        found.at(cell, Fault::NoStreet { id: row.string("id") });
    }
    age(row, bench.today, found);
}

fn training(row: &Row<'_, '_>, bench: &Bench<'_>, found: &mut Faults<'_>) {
    website(row, "website", found);
    superseded::look(row, &["title_fr", "title_nl", "provider"], &bench.superseded, found);
    ended(row, "until", bench.today, found);
    age(row, bench.today, found);
}

fn event(row: &Row<'_, '_>, bench: &Bench<'_>, found: &mut Faults<'_>) {
    phone(row, "phone", found);
    website(row, "website", found);
    hours(row, "hours", found);
    position::look(row, bench, found);
    superseded::look(row, &["title_fr", "title_nl", "organiser"], &bench.superseded, found);
    let last = if row.text("ends").is_empty() { "starts" } else { "ends" };
    ended(row, last, bench.today, found);
    age(row, bench.today, found);
}

fn helpline(row: &Row<'_, '_>, bench: &Bench<'_>, found: &mut Faults<'_>) {
    match row.text("type") {
        "phone" => phone(row, "contact", found),
        "website" => website(row, "contact", found),
        _ => {}
    }
    superseded::look(row, &["name_fr", "name_nl"], &bench.superseded, found);
    age(row, bench.today, found);
}

fn phone(row: &Row<'_, '_>, column: &str, found: &mut Faults<'_>) {
    let fault = |phone| Fault::PhoneNotBelgian { phone };
    doubt(row, column, contact::is_belgian_phone, fault, found);
}

fn website(row: &Row<'_, '_>, column: &str, found: &mut Faults<'_>) {
    let fault = |address| Fault::WebsiteUnsafe { address };
    doubt(row, column, contact::is_safe_website, fault, found);
}

fn hours(row: &Row<'_, '_>, column: &str, found: &mut Faults<'_>) {
    doubt(row, column, can_be_read, |hours| Fault::BadHours { hours }, found);
}

/// Notes a cell that holds something, but nothing that is fine.
fn doubt(
    row: &Row<'_, '_>,
    column: &str,
    is_fine: impl Fn(&str) -> bool,
    fault: impl Fn(String) -> Fault,
    found: &mut Faults<'_>,
) {
    let text = row.text(column);
    if !text.is_empty()
        && !is_fine(text)
        && let Some(cell) = row.cell(column)
    {
        found.at(cell, fault(text.to_owned()));
    }
}

/// Notes an entry whose last day has passed.
fn ended(row: &Row<'_, '_>, column: &str, today: Date, found: &mut Faults<'_>) {
    let last = PartialDate::parse(row.text(column)).map(PartialDate::latest);
    if let (Some(day), Some(cell)) = (last.filter(|day| *day < today), row.cell(column)) {
        found.at(cell, Fault::EntryEnded { day: day.to_string() });
    }
}

/// Notes how old an entry is, unless it has no source at all: that is told already.
fn age(row: &Row<'_, '_>, today: Date, found: &mut Faults<'_>) {
    if row.text("source").is_empty() {
        return;
    }
    let dated = PartialDate::parse(row.text("source_date"));
    let known = later(parse_date(row.text("checked_on")), dated);
    let Some(cell) = row.cell("source_date") else { return };
    let date = known.map_or(String::new(), |date| date.to_string());
    match known {
        // What is no date is told already.
        None if !row.text("source_date").is_empty() => {}
        None => found.at(cell, Fault::SourceUndated { id: row.string("id") }),
        Some(_) if is_outdated(known, today) => found.at(cell, Fault::SourceOld { date }),
        Some(_) if is_stale(known, today) => found.at(cell, Fault::SourceStale { date }),
        Some(_) => {}
    }
}
