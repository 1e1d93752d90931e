//! The sheet to take home: as it was proofread, on one page whatever place is near, and as a PDF that says
//! of itself what it is. `tests/sheet/<report>.<language>.txt` and `.html`.
//!
//! `UPDATE=1 cargo test sheet` rewrites the files; read the difference before you commit it. The places are
//! those of `tests/sheet/epns.csv`: the goldens do not change with our lists.

use std::collections::BTreeMap;
use std::sync::LazyLock;
use std::{env, fs};

use niveau::domain::calendar::PartialDate;
use niveau::domain::gazetteer::{Gazetteer, Origin};
use niveau::domain::id::Lang;
use niveau::domain::outcome::Outcome;
use niveau::domain::place::{Directory, Helpline};
use niveau::domain::report::Report;
use niveau::domain::words::BankWords;
use niveau::export::{Codes, sheet_html, sheet_text};
use niveau::l10n::L10n;
use niveau::places::{FILES, Found, Search, load};
use niveau::view::sheet::{Sheet, Sitting, sheet};
use niveau::view::{Kept, Scene};

use crate::common::{repository, today};
use crate::nearby::LISTS;
use crate::run::Run;
use crate::script::{mixed, not_right, right, script};

type Lists = (Directory, Gazetteer);

/// The lists of this repository with three places for the goldens.
static THREE: LazyLock<Lists> = LazyLock::new(|| {
    let path = |name| match name {
        "epns.csv" => repository("tests/sheet/epns.csv"),
        name => repository("places").join(name),
    };
    let texts = FILES.map(|name| fs::read_to_string(path(name)).expect("a list"));
    let files: Vec<_> = FILES.into_iter().zip(texts.iter().map(String::as_str)).collect();
    let (lists, problems) = load(&files);
    lists.unwrap_or_else(|| panic!("{problems:?}"))
});

fn near(place: &str, lists: &Lists) -> Origin {
    match Search::new(&lists.1, None, None).find(place) {
        Found::One(origin) => origin,
        _ => panic!("{place} is no single place"),
    }
}

fn made(report: &Report, origin: Option<&Origin>, lists: &Lists, lang: Lang) -> Sheet {
    let l10n = L10n::new(lang);
    let directory = &lists.0;
    let scene = Scene {
        l10n: &l10n,
        voices: &[&l10n],
        words: &BankWords::default(),
        directory: &directory,
        moment: today().into(),
        kept: Kept::Result,
    };
    sheet(&Sitting { report, date: today(), origin, stops: &lists.1.stations, place: None }, &scene)
}

/// Reports of every kind, with what the questions were left out of their stamp.
fn reports() -> BTreeMap<&'static str, Report> {
    let standard = |rule: fn(&_) -> _| script("standard", 7, rule).report;
    let mut reports = BTreeMap::from([
        ("level-0", standard(not_right)),
        ("all-right", standard(right)),
        ("straddled", script("full", 7, mixed).report),
        ("range", script("quick", 7, mixed).report),
        ("not-measured", Report { overall: Outcome::NotMeasured, ..standard(mixed) }),
    ]);
    for report in reports.values_mut() {
        report.stamp.hash = "0123456789abcdef".to_owned();
        report.stamp.version = "0".to_owned();
    }
    reports
}

fn compare(name: &str, shown: &str) {
    let path = repository("tests/sheet").join(name);
    if env::var_os("UPDATE").is_some() {
        fs::write(&path, shown).expect("the folder can be written");
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert!(shown == expected, "{name} differs; look at: UPDATE=1 cargo test sheet\n{shown}");
}

#[test]
fn sheets_read_as_they_were_proofread() {
    let origin = near("1080", &THREE);
    for lang in [Lang::Fr, Lang::Nl] {
        for (name, report) in reports() {
            let sheet = made(&report, Some(&origin), &THREE, lang);
            let name = format!("{name}.{}", lang.code());
            compare(&format!("{name}.txt"), &sheet_text(&sheet, Codes::Left));
        }
        let report = &reports()["straddled"];
        let sheet = made(report, Some(&origin), &THREE, lang);
        compare(&format!("page.{}.html", lang.code()), &sheet_html(&sheet));
        compare(&format!("codes.{}.txt", lang.code()), &sheet_text(&sheet, Codes::Drawn));
        let sheet = made(report, None, &THREE, lang);
        compare(&format!("no-place.{}.txt", lang.code()), &sheet_text(&sheet, Codes::Drawn));
    }
}

/// Returns how many pages of 60 lines a text has, none with a line of more than 72 columns.
fn text_pages(sheet: &Sheet) -> usize {
    let text = sheet_text(sheet, Codes::Left);
    for page in [&text, &sheet_text(sheet, Codes::Drawn)].iter().flat_map(|one| one.split('\u{c}'))
    {
        assert!(page.lines().count() <= 60, "{page}");
        assert!(page.lines().all(|line| line.chars().count() <= 72), "{page}");
    }
    text.split('\u{c}').count()
}

/// Origins at every place of our lists: whatever is suggested somewhere is on one of these sheets.
fn everywhere() -> Vec<Origin> {
    let places = LISTS.0.places.iter().filter_map(|place| Some((place, place.position?)));
    let origin = |(place, position): (&niveau::domain::place::Place, _)| Origin {
        position,
        label: place.names.clone(),
        commune: place.address.commune.clone(),
        postcode: place.address.postcode,
    };
    places.map(origin).collect()
}

#[test]
fn a_sheet_fits_one_page_wherever_somebody_starts() {
    let report = &reports()["all-right"];
    for origin in everywhere() {
        for lang in Lang::ALL {
            let sheet = made(report, Some(&origin), &LISTS, lang);
            assert_eq!(text_pages(&sheet), 1, "{:?}", origin.label);
        }
    }
}

#[test]
fn the_number_of_a_commune_is_on_a_sheet_as_long_as_it_may_still_be_right() {
    let (mut directory, gazetteer) = LISTS.clone();
    let report = &reports()["all-right"];
    let origin = near("1090", &(directory.clone(), gazetteer.clone()));
    let of_commune = |line: &&mut Helpline| line.commune == origin.commune;
    let line = directory.helplines.iter_mut().find(of_commune).expect("Jette has a number");
    let name = line.names.fr.clone();
    for (years, is_shown) in [(1, true), (9, true), (11, false)] {
        let line = directory.helplines.iter_mut().find(of_commune).expect("Jette has a number");
        let year = PartialDate::parse(&(today().year() - years).to_string());
        (line.provenance.date, line.provenance.checked_on) = (year, None);
        let lists = (directory.clone(), gazetteer.clone());
        let shown = sheet_text(&made(report, Some(&origin), &lists, Lang::Fr), Codes::Left);
        assert_eq!(shown.contains(&name), is_shown, "{years} years old\n{shown}");
    }
}

/// The three of our places that need most room, which are nowhere near each other.
fn longest() -> Lists {
    let (mut directory, gazetteer) = LISTS.clone();
    let length = |place: &niveau::domain::place::Place| {
        place.names.fr.len() + place.opening_hours.len() + place.website.len() + place.phone.len()
    };
    directory.places.retain(|place| place.can_be_found());
    directory.places.sort_by_key(|place| std::cmp::Reverse(length(place)));
    (directory, gazetteer)
}

#[test]
fn a_sheet_with_the_longest_places_fits_one_page() {
    let (directory, gazetteer) = longest();
    let report = &reports()["straddled"];
    for three in directory.places[..30].chunks(3) {
        let lists = (Directory { places: three.to_vec(), ..directory.clone() }, gazetteer.clone());
        let origin = near("1070", &lists);
        for lang in Lang::ALL {
            let sheet = made(report, Some(&origin), &lists, lang);
            assert_eq!(text_pages(&sheet), 1);
            #[cfg(feature = "pdf")]
            pdf::check(&sheet, today(), 1);
        }
    }
}

#[test]
fn a_sheet_that_is_too_long_goes_on_on_a_page_that_the_first_tells_of() {
    let origin = near("1080", &THREE);
    let mut sheet = made(&reports()["straddled"], Some(&origin), &THREE, Lang::Fr);
    let places = sheet.sections.iter().position(|section| section.parts.len() == 3);
    let section = sheet.sections[places.expect("a section of places")].clone();
    sheet.sections.extend([section.clone(), section]);
    assert_eq!(text_pages(&sheet), 2);
    let text = sheet_text(&sheet, Codes::Left);
    let first = text.split('\u{c}').next().expect("a page");
    assert!(first.ends_with("La suite est à la page 2.\n"), "{first}");
    #[cfg(feature = "pdf")]
    pdf::check(&sheet, today(), 2);
}

#[test]
fn nothing_on_a_sheet_shames_or_counts() {
    for (name, report) in reports() {
        for lang in [Lang::Fr, Lang::Nl] {
            let text = sheet_text(&made(&report, None, &THREE, lang), Codes::Left).to_lowercase();
            for word in ["%", "faux", "échec", "erreur", "fout", "mislukt", "theta"] {
                assert!(!text.contains(word), "{word} in {name}:\n{text}");
            }
        }
    }
}

#[test]
fn a_page_asks_nothing_of_the_network_and_runs_nothing() {
    let origin = near("1080", &THREE);
    let page = sheet_html(&made(&reports()["straddled"], Some(&origin), &THREE, Lang::Nl));
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"nl\">"));
    for outside in ["<script", "src=", "href=", "url(", "@import", "http://", "https://"] {
        assert!(!page.contains(outside), "{outside}");
    }
    let count = |tag: &str| page.matches(tag).count();
    assert_eq!((count("<h1>"), count("<h3>"), count("role=\"img\"")), (1, 3, 3));
    for tag in ["main", "section", "article", "ul", "li", "h2", "h3", "svg", "p"] {
        assert_eq!(
            count(&format!("</{tag}>")),
            count(&format!("<{tag}>")) + count(&format!("<{tag} "))
        );
    }
}

/// Returns a report in a folder of its own.
fn kept(text: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder for the test");
    fs::write(folder.path().join("report.json"), text).expect("the folder can be written");
    folder
}

const WRITTEN: &str = include_str!("cases/report-standard-json.nl.txt");

#[test]
fn a_sheet_is_written_saved_or_printed() {
    let folder = kept(WRITTEN);
    let run = |words: &[&str]| {
        Run::new().args(["sheet", "report.json"]).args(words).lang("fr").folder(folder.path())
    };
    // In the language of the report, unless another was asked for.
    let shown = run(&["--near", "1080"]).ends_with(0);
    assert!(shown.stdout.contains("Uw niveau: Basis."), "{}", shown.stdout);
    let french = run(&["--lang", "fr"]).ends_with(0);
    assert!(french.stdout.contains("Votre niveau"), "{}", french.stdout);
    assert!(french.stderr.contains("--near"), "{}", french.stderr);
    for (file, begins) in [("a.html", "<!DOCTYPE"), ("a.txt", "Uw resultaat")] {
        run(&["--to", file]).ends_with(0);
        let written = fs::read_to_string(folder.path().join(file)).expect("the sheet");
        assert!(written.starts_with(begins), "{written}");
    }
    assert!(run(&["--to", "a.txt"]).ends_with(73).stderr.contains("a.txt"));
    run(&["--format", "text", "--print", "--print-with", "cp {file} printed"]).ends_with(0);
    let printed = fs::read_to_string(folder.path().join("printed")).expect("the sheet");
    assert!(printed.starts_with("Uw resultaat"));
}

#[test]
fn a_text_for_notepad_is_marked_and_has_both_signs_at_its_ends() {
    let folder = kept(WRITTEN);
    let run = |words: &[&str]| {
        Run::new().args(["sheet", "report.json"]).args(words).lang("nl").folder(folder.path())
    };
    let plain = run(&["--qr"]).ends_with(0).stdout;
    let marked = run(&["--qr", "--bom"]).ends_with(0).stdout;
    assert_eq!(marked, format!("\u{feff}{}", plain.replace('\n', "\r\n")));
    run(&["--bom", "--to", "a.txt"]).ends_with(0);
    let saved = fs::read(folder.path().join("a.txt")).expect("the sheet");
    assert!(saved.starts_with(b"\xef\xbb\xbfUw resultaat\r\n"));
    for other in [&["--format", "html"][..], &["--to", "a.html"]] {
        let told = run(&[other, &["--bom"]].concat()).ends_with(2).stderr;
        assert!(told.contains("--bom"), "{told}");
    }
    assert!(!folder.path().join("a.html").exists());
}

#[test]
fn what_keeps_a_sheet_from_paper_is_told_and_the_sheet_is_saved() {
    let folder = kept(WRITTEN);
    let run = |words: &[&str]| {
        Run::new().args(["sheet", "report.json"]).args(words).lang("nl").folder(folder.path())
    };
    assert!(run(&["--print"]).ends_with(2).stderr.contains("--print-with"));
    let missing = ["--print-with", "no-such-program", "--to", "saved.txt"];
    let told = run(&missing).ends_with(74).stderr;
    assert!(told.contains("no-such-program") && told.contains("saved.txt"), "{told}");
    assert!(folder.path().join("saved.txt").exists());
    let told = run(&["--print-with", "cat /no/such/file", "--format", "text"]).ends_with(74).stderr;
    assert!(told.contains("/no/such/file") && told.contains("--to"), "{told}");
}

/// A quick quiz near 1080, with what is typed at its result before Enter.
fn quiz(at_result: &[&str], folder: &std::path::Path, words: &[&str]) -> Run {
    let mut lines = script("quick", 7, mixed).lines;
    let result = lines.len() - 3;
    assert_eq!(lines[result..], ["", "1080", ""]);
    lines.splice(result..result, at_result.iter().map(|line| (*line).to_owned()));
    let quiz = ["quiz", "--plain", "--lang", "fr", "--form", "quick", "--seed", "7"];
    Run::new().args(quiz).args(words).lines(&lines).folder(folder)
}

#[test]
fn a_key_at_the_result_prints_the_sheet_with_the_places() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let printed = folder.path().join("printed");
    let printer = ["--print-with", "cp {file} printed"];
    let told = quiz(&[], folder.path(), &printer).ends_with(0).stderr;
    assert!(told.replace('\u{a0}', " ").contains("p = imprimer") && !printed.exists(), "{told}");
    let told = quiz(&["p", ""], folder.path(), &printer).ends_with(0).stderr;
    assert!(told.contains("s’imprimera") && printed.exists(), "{told}");
    fs::remove_file(&printed).expect("it is there");
    quiz(&[], folder.path(), &["--print", printer[0], printer[1]]).ends_with(0);
    assert!(printed.exists());
    // Without a printer the key means nothing.
    let told = quiz(&["p"], folder.path(), &[]).ends_with(0).stderr;
    assert!(!told.contains("imprim"), "{told}");
}

#[test]
fn a_sheet_that_is_not_printed_is_saved_or_shown() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let no_printer = ["--print", "--print-with", "no-such-program"];
    let ran = quiz(&[], folder.path(), &no_printer).ends_with(1);
    assert!(ran.stdout.contains("Votre nom, si vous voulez"), "{}", ran.stdout);
    assert!(ran.stderr.contains("no-such-program"), "{}", ran.stderr);
    let ran = quiz(&[], folder.path(), &[&no_printer[..], &["--sheet", "a.html"]].concat());
    let ran = ran.ends_with(1);
    assert!(!ran.stdout.contains("Votre nom, si vous voulez"), "{}", ran.stdout);
    assert!(ran.stderr.contains("a.html") && folder.path().join("a.html").exists());
    assert!(quiz(&[], folder.path(), &["--print"]).ends_with(2).stderr.contains("--print-with"));
    let activities = Run::new().args(["quiz", "--bank", "dsi", "--sheet", "b.txt"]).lang("fr");
    activities.stdin("").ends_with(2);
}

#[test]
fn a_file_that_is_no_report_is_told_with_its_place() {
    for (text, place) in [
        ("{", "report.json"),
        ("", "report.json"),
        ("{\"format\": 2}", "2"),
        ("{\"format\": 1}", "1"),
        (&WRITTEN.replace("\"nl\"", "\"xx\""), "language"),
        (&WRITTEN.replace("\"activities\": null", "\"activities\": {}"), "report.json"),
    ] {
        let folder = kept(text);
        for lang in ["fr", "nl", "en"] {
            let run = Run::new().args(["sheet", "report.json"]).lang(lang).folder(folder.path());
            let told = run.ends_with(65).stderr;
            assert!(told.contains(place), "{told}");
        }
    }
    let told = Run::new().args(["sheet", "nowhere.json"]).lang("fr").ends_with(66).stderr;
    assert!(told.contains("nowhere.json"), "{told}");
}

#[cfg(feature = "pdf")]
mod pdf {
    use super::*;
    use niveau::domain::calendar::Date;
    use niveau::export::sheet_pdf;

    /// Makes a PDF and holds it to what it says of itself.
    pub fn check(sheet: &Sheet, date: Date, pages: usize) {
        let bytes = sheet_pdf(sheet, date).expect("the writer finds nothing against PDF/UA-1");
        let text = String::from_utf8_lossy(&bytes);
        let count = |key: &str| text.matches(key).count();
        assert_eq!(count("/Type/Page/"), pages);
        assert!(bytes.starts_with(b"%PDF-1.7"));
        for key in
            ["/StructTreeRoot", "/MarkInfo", "/FontFile2", "/ToUnicode", "/DisplayDocTitle true"]
        {
            assert!(count(key) > 0, "{key}");
        }
        assert!(count(&format!("/Lang({})", sheet.lang.code())) > 0);
        assert!(text.contains("<pdfuaid:part>1</pdfuaid:part>"));
        // Both fonts, whole or in part, are inside.
        assert_eq!((count("/FontFile2"), count("AtkinsonHyperlegible-Bold") > 0), (2, true));
    }

    #[test]
    fn every_kind_of_report_becomes_one_page_with_what_it_needs() {
        for (name, report) in reports() {
            for lang in Lang::ALL {
                for origin in [None, Some(&near("1080", &THREE))] {
                    let sheet = made(&report, origin, &THREE, lang);
                    check(&sheet, today(), 1);
                    let twice = [(); 2].map(|()| sheet_pdf(&sheet, today()).expect("a sheet"));
                    assert_eq!(twice[0], twice[1], "{name}: the same sheet, the same bytes");
                }
            }
        }
    }

    #[test]
    fn a_pdf_is_saved_and_never_shown() {
        let folder = kept(WRITTEN);
        let run = Run::new().args(["sheet", "report.json", "--to", "a.pdf"]).lang("nl");
        run.folder(folder.path()).ends_with(0);
        let bytes = fs::read(folder.path().join("a.pdf")).expect("the sheet");
        assert!(bytes.starts_with(b"%PDF-"));
    }
}
