//! The sheet to take home, as plain data: one page, black and white, without a name. What is on it is
//! decided here, once; `export::sheet` writes it as text, as a page for a browser and as a PDF.
//!
//! Strengths stand first, nothing shames, no percentage; what is not known of a place is asked for.

use super::results::{assisted, level_words, named_areas, next_steps, not_exam, recognised, stamp};
use super::{Scene, nearby, request};
use crate::domain::advice::{Request, advise};
use crate::domain::bank::Precision;
use crate::domain::calendar::Date;
use crate::domain::gazetteer::{Landmark, Origin};
use crate::domain::id::Lang;
use crate::domain::place::Helpline;
use crate::domain::place_words::Channel;
use crate::domain::report::Report;
use crate::domain::text::inert;
use crate::l10n::L10n;

mod place;

/// How many numbers to call stand on a sheet, besides those of one's own commune.
const HELPLINES: usize = 1;

/// A sheet to take home. All of it is in the reader's language, and inert.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The language.
    pub lang: Lang,
    /// What the sheet is.
    pub title: String,
    /// That it is no examination.
    pub what: String,
    /// Asks for a name; a line to write it on follows.
    pub name: String,
    /// The result in one sentence, to be read first.
    pub lead: String,
    /// What the result means, and how sure it is.
    pub about: String,
    /// What follows, in order.
    pub sections: Vec<Section>,
    /// What is read last: whose the sheet is, the day, what it was made with.
    pub notes: Vec<String>,
    /// Words that a format needs where the sheet does not fit one page.
    pub words: Words,
}

/// Words around the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// Stands at the end of a page that is not the last.
    pub goes_on: String,
    /// Stands above the codes of a text, which have a page of their own.
    pub codes: String,
}

/// A part of the sheet with a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// What it is about.
    pub heading: String,
    /// What it says, in order.
    pub parts: Vec<Part>,
}

/// A piece of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A paragraph.
    Paragraph(String),
    /// Entries of a list.
    List(Vec<String>),
    /// A place to go to.
    Place(Place),
}

/// A place to go to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its number on the sheet, and its name.
    pub name: String,
    /// What is known of it, a fact each: `Address: …`.
    pub facts: Vec<String>,
    /// What a phone can open to find it.
    pub code: Option<Code>,
}

/// A link to scan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// The link.
    pub link: String,
    /// What it leads to, in words.
    pub words: String,
}

/// What a sheet is made from.
#[derive(Clone, Copy)]
pub struct Sitting<'a> {
    /// What was found.
    pub report: &'a Report,
    /// The day of the sitting.
    pub date: Date,
    /// Where the person starts from, when that is known.
    pub origin: Option<&'a Origin>,
    /// Where trains, metros and trams stop.
    pub stops: &'a [Landmark],
    /// The name of the place where it was, when its settings say so.
    pub place: Option<&'a str>,
}

/// Returns the sheet of a sitting.
pub fn sheet(sitting: &Sitting, scene: &Scene) -> Sheet {
    let (report, l10n) = (sitting.report, scene.l10n);
    let (lead, about) = result(report, l10n);
    let mut sections = Vec::new();
    if report.precision != Precision::Nothing {
        sections.extend(areas(l10n.results_strengths(), &report.strengths(), l10n));
        if report.level().is_some() {
            let next = next_steps(report, &report.strengths());
            sections.extend(areas(l10n.results_next(), &next, l10n));
        }
    }
    let request = request(report, sitting.origin);
    sections.extend(help(&request, sitting, scene));
    Sheet {
        lang: l10n.lang,
        title: l10n.results_title(),
        what: l10n.results_not_exam(),
        name: l10n.sheet_name(),
        lead,
        about,
        sections,
        notes: notes(sitting, scene),
        words: Words { goes_on: l10n.sheet_goes_on(), codes: l10n.sheet_codes() },
    }
}

/// Returns the result in one sentence, and what it means.
fn result(report: &Report, l10n: &L10n) -> (String, String) {
    if report.precision == Precision::Nothing {
        return (recognised(report, l10n), l10n.results_first_steps());
    }
    let (lead, mut about) = level_words(report, l10n);
    if report.strengths().is_empty() {
        about = format!("{about} {}", l10n.results_tried());
    }
    let provisional = not_exam(report, l10n).1;
    if report.level().is_some() && !provisional.is_empty() {
        about = format!("{about} {provisional}");
    }
    (lead, about)
}

fn areas(
    heading: String,
    areas: &[crate::domain::framework::Area],
    l10n: &L10n,
) -> Option<Section> {
    let entries: Vec<String> = named_areas(areas, l10n);
    (!entries.is_empty()).then(|| Section { heading, parts: vec![Part::List(entries)] })
}

/// Returns where to go and whom to turn to. Without a start no place is near: the animator knows one.
fn help(request: &Request, sitting: &Sitting, scene: &Scene) -> Vec<Section> {
    let l10n = scene.l10n;
    let mut places = Section { heading: l10n.nearby_places(), parts: Vec::new() };
    let (contact, own) = if request.origin.is_none() {
        places.parts.push(Part::Paragraph(l10n.sheet_no_place()));
        (l10n.nearby_contact_own_commune(), Vec::new())
    } else {
        let advice = advise(request, scene.directory, scene.moment);
        let card = |(at, found)| Part::Place(place::place(at + 1, found, sitting.stops, scene));
        places.parts.extend(advice.places.iter().enumerate().map(card));
        if places.parts.is_empty() {
            places.parts.push(Part::Paragraph(l10n.sheet_no_place()));
        }
        (nearby::contact(&advice, l10n), advice.lines)
    };
    let mut said = vec![contact];
    said.extend(nearby::regional_help(scene));
    let mut parts = vec![Part::Paragraph(said.join(" "))];
    parts.extend(helplines(&own, scene));
    vec![places, Section { heading: l10n.nearby_contact(), parts }]
}

/// Returns numbers to call: those of one's own commune, as advised, then those of everybody.
fn helplines(own: &[Helpline], scene: &Scene) -> Option<Part> {
    let l10n = scene.l10n;
    let can_be_called =
        |line: &&Helpline| line.channel == Channel::Phone && !line.contact.is_empty();
    let of_all = |line: &&Helpline| line.commune.is_none() && line.can_be_shown(None);
    let others = scene.directory.helplines.iter().filter(of_all).filter(can_be_called);
    let entry = |line: &Helpline| {
        let name = inert(line.names.get(l10n.lang));
        let number = l10n.results_pair(name, inert(&line.contact));
        format!("{number} – {}", inert(line.purposes.get(l10n.lang)))
    };
    let entries: Vec<String> =
        own.iter().filter(can_be_called).chain(others.take(HELPLINES)).map(entry).collect();
    (!entries.is_empty()).then_some(Part::List(entries))
}

/// Returns what is read last.
fn notes(sitting: &Sitting, scene: &Scene) -> Vec<String> {
    let l10n = scene.l10n;
    let mut made = vec![l10n.results_date(l10n.date(sitting.date))];
    made.extend(sitting.report.assistance.map(|assistance| assisted(assistance, l10n)));
    made.push(l10n.sheet_own());
    let program = l10n.sheet_program(env!("CARGO_PKG_VERSION"));
    let mut notes: Vec<String> = sitting.place.map(inert).into_iter().collect();
    notes.push(made.join(" "));
    notes.extend(sitting.origin.and(nearby::age(scene)));
    notes.push(format!("{} {program}", inert(&stamp(sitting.report, l10n))));
    notes
}
