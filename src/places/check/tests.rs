//! Doubtful cells: each with its code and column.

use super::inspect;
use crate::domain::calendar::{Date, parse_date};
use crate::domain::problem::{Problem, Severity};
use crate::places::fixtures::ALL_TEXTS;
use crate::places::load::file_name;

fn today() -> Date {
    parse_date("2026-11-22").expect("a day")
}

/// Returns code and column of what is doubtful in a list, without what is so in the others.
fn doubts(name: &str, text: &str) -> Vec<(&'static str, usize)> {
    let files =
        ALL_TEXTS.map(|(path, own)| (path, if file_name(path) == name { text } else { own }));
    let problems = inspect(&files, today());
    let here = problems.iter().filter(|problem| file_name(&problem.file) == name);
    here.map(|problem| (problem.fault.code(), problem.span.map_or(0, |span| span.column))).collect()
}

const HEADING: &str = "id,type,name_fr,name_nl,operator,street_fr,street_nl,number,postcode,nis,phone,email,\
                       website,languages,services,labelled,opening_hours,hours_note,lat,lon,\
                       coord_precision,source,source_date,confidence";

/// A row that nothing can be said against.
const ROW: &str = "a,EPN,A,B,Commune,Rue de Paris,Parijsstraat,43,1140,21006,02 247 65 65,,https://a.be,fr,\
                   training,unknown,,,50.87656,4.40200,address,s,2026-06,high";

#[test]
fn the_lists_of_the_program_hold_nothing_that_is_refused() {
    let problems = inspect(&ALL_TEXTS, today());
    let refused = |problem: &&Problem| problem.fault.severity() != Severity::Remark;
    let refused: Vec<_> = problems.iter().filter(refused).collect();
    assert!(refused.is_empty(), "{refused:#?}");
}

#[test]
fn a_doubtful_cell_of_a_place_is_noted() {
    for (from, to, expected) in [
        ("", "", vec![]),
        ("02 247 65 65", "247 65 65", vec!["phone-not-belgian"]),
        ("training,unknown,,", "training,unknown,Mo-Fr 09:00-17:00; PH off,", vec![]),
        ("https://a.be", "www.a.be", vec!["website-unsafe"]),
        ("https://a.be", "javascript:alert(1)", vec!["website-unsafe"]),
        (",1140,", ",1180,", vec!["postcode-of-other-commune"]),
        ("Rue de Paris", "Rue de Pariss", vec!["street-unknown"]),
        ("50.87656", "50.80000", vec!["point-far"]),
        ("Commune", "Commune / CIRB", vec!["name-superseded"]),
        ("unknown,,", "unknown,Mo-Fr 09:00-17:00; PH off,", vec![]),
        ("unknown,,", "unknown,weekdays from nine,", vec!["bad-hours"]),
        (
            "Rue de Paris,Parijsstraat,43,1140,21006,02 247 65 65,,https://a.be,fr,training,unknown,,,50.87656,4.40200,address",
            ",,,,,,,,fr,training,unknown,,,,,",
            vec!["no-street"],
        ),
        ("2026-06", "2025-06", vec!["source-stale"]),
        ("2026-06", "2021", vec!["source-old"]),
        ("2026-06", "", vec!["source-undated"]),
        ("s,2026-06", ",2021", vec!["row-without-source"]),
    ] {
        let row = ROW.replacen(from, to, 1);
        let found = doubts("epns.csv", &format!("{HEADING}\n{row}\n"));
        let codes: Vec<_> = found.iter().map(|(code, _)| *code).collect();
        assert_eq!(codes, expected, "{from} → {to}");
    }
}

#[test]
fn a_check_on_site_counts_before_an_old_source() {
    let row = ROW.replace("2026-06", "2009");
    let text = format!("{HEADING},checked_on\n{row},2026-11-01\n");
    assert_eq!(doubts("epns.csv", &text), []);
}

#[test]
fn a_place_that_stands_twice_is_noted() {
    for (from, to, twice) in [
        ("a,EPN", "b,EPN", true),
        ("a,EPN,A,B", "b,EPN,C,D", true),
        // Two libraries, one for each language, may share a house and a phone.
        (",fr,training", ",nl,training", false),
        ("a,EPN", "b,library", false),
    ] {
        let other = ROW.replacen(from, to, 1).replacen("a,", "b,", 1);
        let found = doubts("epns.csv", &format!("{HEADING}\n{ROW}\n{other}\n"));
        let expected = if twice { vec![("duplicate-place", 1)] } else { vec![] };
        assert_eq!(found, expected, "{to}");
    }
}

#[test]
fn what_has_ended_is_a_remark() {
    let heading = "id,title_fr,title_nl,provider,description,summary_fr,summary_nl,areas,level,languages,audience,\
                   price,location,postcode,nis,contact,website,until,source,source_date,confidence";
    for (until, ended) in
        [("2026-11-21", true), ("2026-11-22", false), ("2026", false), ("2025", true)]
    {
        let row = format!("a,A,,P,,s,s,1,basic,fr,all,,online,,,,,{until},s,2026-10,high");
        let found = doubts("trainings.csv", &format!("{heading}\n{row}\n"));
        assert_eq!(
            found.iter().any(|(code, _)| *code == "entry-ended"),
            ended,
            "{until} {found:?}"
        );
    }
}
