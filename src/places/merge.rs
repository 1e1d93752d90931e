//! Several lists of one kind → one list, with every clash told.
//!
//! Of rows with one id, and of rows of different lists that seem to be one place, the newest is taken whole: a
//! phone number of an old source must not stand under the name of a new one. Dates decide, never the order of
//! the lists; where dates are equal the content decides, and that is told as a tie.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::check::alike;
use super::columns;
use super::record::{self, Record};
use crate::domain::calendar::{Date, PartialDate, parse_date};
use crate::domain::place::later;
use crate::table::Column;

/// The lists that are merged, the places first: events point to them.
pub const MERGED: [&str; 4] = ["epns.csv", "trainings.csv", "events.csv", "helplines.csv"];

/// Two rows that say different things, and which was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    /// The id that was taken.
    pub id: String,
    /// The id of the other row: the same, or that of a place that seems to be the same.
    pub other: String,
    /// What differs: column, what was taken, what was not.
    pub differences: Vec<(&'static str, String, String)>,
    /// The list that was taken from.
    pub taken_from: String,
    /// The list of the other row.
    pub left_in: String,
    /// When each was last known to be so; empty when not known.
    pub dates: [String; 2],
}

impl Clash {
    /// Returns whether dates did not decide.
    pub fn is_tie(&self) -> bool {
        self.dates[0] == self.dates[1]
    }
}

/// What came of merging lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    /// The rows, by id.
    pub rows: Vec<Record>,
    /// The clashes, by id.
    pub clashes: Vec<Clash>,
    /// The ids of places that were found under another id, with that id.
    pub renamed: BTreeMap<String, String>,
}

/// Returns the rows of a list of that name; nothing for a list that is not merged.
pub fn read_list(name: &str, text: &str) -> Vec<Record> {
    record::read(columns_of(name), text).into_iter().map(|(_, row)| row).collect()
}

/// Returns rows as the text of the list of that name.
pub fn write_list(name: &str, rows: &[Record]) -> String {
    record::write(columns_of(name), rows)
}

fn columns_of(name: &str) -> &'static [Column] {
    match name {
        "epns.csv" => columns::PLACES,
        "trainings.csv" => columns::TRAININGS,
        "events.csv" => columns::EVENTS,
        "helplines.csv" => columns::HELPLINES,
        _ => &[],
    }
}

/// A row and the lists that have it just so.
struct Version<'a> {
    row: &'a Record,
    lists: BTreeSet<&'a str>,
}

/// Merges lists of one kind, each with the name that people know it by.
pub fn merge(name: &str, lists: &[(String, Vec<Record>)]) -> Merged {
    let mut versions: BTreeMap<&str, BTreeMap<&Record, BTreeSet<&str>>> = BTreeMap::new();
    let mut of_id: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (list, rows) in lists {
        for row in rows {
            versions.entry(row.get("id")).or_default().entry(row).or_default().insert(list);
            of_id.entry(row.get("id")).or_default().insert(list);
        }
    }
    let mut merged = Merged::default();
    let mut chosen: Vec<Version> = Vec::new();
    for (_, rows) in versions {
        let mut rows: Vec<_> =
            rows.into_iter().map(|(row, lists)| Version { row, lists }).collect();
        rows.sort_by_key(|version| rank(version.row));
        let mut rows = rows.into_iter();
        let Some(first) = rows.next() else { continue };
        merged.clashes.extend(rows.map(|other| clash(&first, &other, name)));
        chosen.push(first);
    }
    if name == MERGED[0] {
        chosen = without_doubles(chosen, &of_id, &mut merged);
    }
    merged.rows = chosen.into_iter().map(|version| version.row.clone()).collect();
    merged.rows.sort_by(|one, other| one.get("id").cmp(other.get("id")));
    merged
        .clashes
        .sort_by(|a, b| (&a.id, &a.other, &a.left_in).cmp(&(&b.id, &b.other, &b.left_in)));
    merged
}

/// What rows are taken by: the newest, and at equal dates by what they hold.
fn rank(row: &Record) -> (Reverse<Option<Date>>, &Record) {
    (Reverse(known_on(row).map(PartialDate::earliest)), row)
}

fn known_on(row: &Record) -> Option<PartialDate> {
    later(parse_date(row.get("checked_on")), PartialDate::parse(row.get("source_date")))
}

fn clash(taken: &Version, other: &Version, name: &str) -> Clash {
    let names = |version: &Version| version.lists.iter().copied().collect::<Vec<_>>().join(", ");
    let day = |row: &Record| known_on(row).map_or(String::new(), |date| date.to_string());
    let differs = |column: &Column| {
        let (one, two) = (taken.row.get(column.name), other.row.get(column.name));
        (one != two).then(|| (column.name, one.to_owned(), two.to_owned()))
    };
    Clash {
        id: taken.row.get("id").to_owned(),
        other: other.row.get("id").to_owned(),
        differences: columns_of(name).iter().filter_map(differs).collect(),
        taken_from: names(taken),
        left_in: names(other),
        dates: [day(taken.row), day(other.row)],
    }
}

/// Leaves out places that another list has under another id. Two rows that stand in one list are two places:
/// whoever keeps that list knows it.
fn without_doubles<'a>(
    mut chosen: Vec<Version<'a>>,
    of_id: &BTreeMap<&str, BTreeSet<&str>>,
    merged: &mut Merged,
) -> Vec<Version<'a>> {
    chosen.sort_by_key(|version| rank(version.row));
    let mut kept: Vec<Version> = Vec::new();
    let mut by_key: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for version in chosen {
        let row = version.row;
        let keys = alike(|column| row.get(column));
        let is_same = |at: &&usize| {
            let other = kept[**at].row;
            let [here, there] = [row, other].map(|row| of_id.get(row.get("id")));
            let together = here.zip(there).is_some_and(|(a, b)| !a.is_disjoint(b));
            !together && speak_alike(row, other)
        };
        let same = keys.iter().filter_map(|key| by_key.get(key)).flatten().find(is_same);
        if let Some(at) = same {
            let first = &kept[*at];
            merged.clashes.push(clash(first, &version, MERGED[0]));
            merged.renamed.insert(row.get("id").to_owned(), first.row.get("id").to_owned());
            continue;
        }
        for key in keys {
            by_key.entry(key).or_default().push(kept.len());
        }
        kept.push(version);
    }
    kept
}

/// Returns whether two places are for people of one language, as far as that is known.
fn speak_alike(one: &Record, other: &Record) -> bool {
    let spoken: BTreeSet<_> = one.words("languages").collect();
    let others: BTreeSet<_> = other.words("languages").collect();
    spoken.is_empty() || others.is_empty() || !spoken.is_disjoint(&others)
}

/// Lets events point to the id that a place has now.
pub fn follow(events: &mut [Record], renamed: &BTreeMap<String, String>) {
    for event in events {
        if let Some(now) = renamed.get(event.get("place")) {
            let now = now.clone();
            event.set("place", &now);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::places::fixtures::TEXTS;

    fn row(cells: &[(&'static str, &str)]) -> Record {
        let mut row = Record::default();
        for (column, text) in cells {
            row.set(column, text);
        }
        row
    }

    fn place(id: &str, name: &str, phone: &str, date: &str) -> Record {
        let fixed = [("type", "EPN"), ("nis", "21001"), ("languages", "fr")];
        let own = [("id", id), ("name_fr", name), ("phone", phone), ("source_date", date)];
        row(&[&fixed[..], &own].concat())
    }

    fn named(lists: &[(&str, Vec<Record>)]) -> Vec<(String, Vec<Record>)> {
        lists.iter().map(|(name, rows)| ((*name).to_owned(), rows.clone())).collect()
    }

    #[test]
    fn the_newest_row_is_taken_whole() {
        let old = place("a", "A", "02 111 11 11", "2023");
        let new = place("a", "A", "", "2026-05");
        for lists in [
            [("old", vec![old.clone()]), ("new", vec![new.clone()])],
            [("new", vec![new.clone()]), ("old", vec![old.clone()])],
        ] {
            let merged = merge("epns.csv", &named(&lists));
            assert_eq!(merged.rows, std::slice::from_ref(&new));
            let [clash] = &merged.clashes[..] else { panic!("{merged:?}") };
            assert_eq!((clash.taken_from.as_str(), clash.left_in.as_str()), ("new", "old"));
            assert_eq!(clash.dates, ["2026-05", "2023"]);
            let phone = ("phone", String::new(), "02 111 11 11".to_owned());
            assert!(clash.differences.contains(&phone) && !clash.is_tie());
        }
    }

    #[test]
    fn a_check_on_site_is_newer_than_its_source() {
        let mut checked = place("a", "A", "1", "2009");
        checked.set("checked_on", "2026-06-01");
        let lists =
            named(&[("x", vec![checked.clone()]), ("y", vec![place("a", "A", "2", "2025")])]);
        assert_eq!(merge("epns.csv", &lists).rows, [checked]);
    }

    #[test]
    fn equal_dates_are_a_tie_whatever_the_order() {
        let one = ("x", vec![place("a", "A", "1", "2025")]);
        let two = ("y", vec![place("a", "A", "2", "2025")]);
        let there = merge("epns.csv", &named(&[one.clone(), two.clone()]));
        assert_eq!(there, merge("epns.csv", &named(&[two, one])));
        assert!(there.clashes[0].is_tie());
    }

    #[test]
    fn one_place_under_two_ids_is_one_place() {
        let ours = vec![place("a", "Le Phare", "", "2026"), place("c", "Autre", "", "2026")];
        let theirs = vec![place("b", "Phare (Le)", "", "2024")];
        let merged = merge("epns.csv", &named(&[("ours", ours), ("theirs", theirs)]));
        let ids: Vec<_> = merged.rows.iter().map(|row| row.get("id")).collect();
        assert_eq!(ids, ["a", "c"]);
        assert_eq!(merged.renamed, BTreeMap::from([("b".to_owned(), "a".to_owned())]));
        let mut events = [row(&[("id", "e"), ("place", "b")])];
        follow(&mut events, &merged.renamed);
        assert_eq!(events[0].get("place"), "a");
        // Two rows of one list are two places.
        let both = vec![place("a", "A", "02", "2026"), place("b", "B", "02", "2026")];
        assert_eq!(merge("epns.csv", &named(&[("x", both)])).rows.len(), 2);
    }

    #[test]
    fn a_list_merged_with_itself_is_itself() {
        for name in MERGED {
            let (_, text) = TEXTS.iter().find(|(path, _)| path.ends_with(name)).expect("a list");
            let mut rows = read_list(name, text);
            let twice = merge(name, &named(&[("a", rows.clone()), ("b", rows.clone())]));
            rows.sort_by(|one, other| one.get("id").cmp(other.get("id")));
            assert_eq!((&twice.rows, twice.clashes.len()), (&rows, 0), "{name}");
            let written = write_list(name, &twice.rows);
            assert_eq!(read_list(name, &written), twice.rows, "{name}");
        }
    }

    fn any_list() -> impl Strategy<Value = Vec<Record>> {
        let cell = |choices: &'static [&'static str]| prop::sample::select(choices);
        let one = (
            cell(&["a", "b", "c", "d"]),
            cell(&["A", "B"]),
            cell(&["", "02", "03"]),
            cell(&["", "2024", "2025-02"]),
        );
        prop::collection::vec(one, 0..5).prop_map(|rows| {
            let rows = rows.into_iter().map(|(id, name, phone, date)| place(id, name, phone, date));
            let by_id: BTreeMap<_, _> = rows.map(|row| (row.get("id").to_owned(), row)).collect();
            by_id.into_values().collect()
        })
    }

    proptest! {
        #[test]
        fn the_order_of_lists_changes_nothing(a in any_list(), b in any_list(), c in any_list()) {
            let lists = |order: [(&str, &Vec<Record>); 3]| {
                named(&order.map(|(name, rows)| (name, rows.clone())))
            };
            let there = merge("epns.csv", &lists([("a", &a), ("b", &b), ("c", &c)]));
            prop_assert_eq!(&there, &merge("epns.csv", &lists([("c", &c), ("a", &a), ("b", &b)])));
            let again = merge("epns.csv", &named(&[("m", there.rows.clone()), ("n", there.rows.clone())]));
            prop_assert_eq!(again.rows, there.rows);
        }
    }
}
