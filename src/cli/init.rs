//! `niveau init`: asks once what a place has to say of itself, and writes its settings.
//!
//! Nobody is asked without a terminal: every answer is an option too. What stands in the file already stays,
//! with its comments; only what is answered changes. A file with a fault is told and left alone.

use std::io;
use std::path::{Path, PathBuf};

use super::args::ANSWERS;
use super::config::{self, Answers, Config, edited};
use super::content::Places;
use super::error::{Error, Exit};
use super::{Streams, Voices, fronts, guard, origin};
use crate::domain::id::Lang;
use crate::domain::problem::Fault;
use crate::domain::text::inert;
use crate::front::{Front, Kind};
use crate::l10n::L10n;
use crate::view::{Reply, setup};
use crate::world::files;

/// Takes an answer away again.
const NOTHING: &str = "-";

/// What was asked for.
pub struct Plan {
    /// The answers that came as options.
    pub answers: Answers,
    /// The file of settings, where one is known.
    pub path: Option<PathBuf>,
    /// How to ask; nothing where nobody can be asked.
    pub front: Option<Kind>,
}

/// Asks what was not answered yet, and writes the settings.
pub fn run(plan: Plan, streams: &mut Streams, voices: &Voices) -> Result<Exit, Error> {
    let path = files::identity(&plan.path.ok_or(Error::NoSettings)?);
    let l10n = voices.interface();
    let text = match config::text(&path, streams, voices) {
        Err(Error::Read { source, .. }) if source.kind() == io::ErrorKind::NotFound => {
            String::new()
        }
        text => text?,
    };
    let now = config::checked(&path, &text, streams, voices)?;
    let mut answers = plan.answers;
    let places = Places::embedded();
    if let Some(commune) = answers.commune.as_mut().filter(|typed| !typed.is_empty()) {
        *commune = commune_of(commune, &places, l10n)?;
    }
    match plan.front {
        Some(front) => ask(front, &now, &mut answers, &places, streams, voices)?,
        None if answers == Answers::default() => {
            return Err(Error::NobodyToAsk { options: ANSWERS.map(str::to_owned).to_vec() });
        }
        None => {}
    }
    let written = edited(&text, &format!("# {}", l10n.setup_comment()), &answers)
        .map_err(|_| Error::Config { path: path.clone(), count: 1 })?;
    // The answers are checked as the file will be read.
    config::checked(&path, &written, streams, voices)?;
    give(&path, &text, &written, streams, l10n)
}

/// Writes the settings where they changed, and shows them.
fn give(
    path: &Path,
    before: &str,
    written: &str,
    streams: &mut Streams,
    l10n: &L10n,
) -> Result<Exit, Error> {
    let shown = inert(&path.display().to_string());
    if written == before {
        streams.remark(&l10n.setup_unchanged(shown));
    } else {
        files::write_settings(path, written.as_bytes())
            .map_err(|source| Error::write(path, source))?;
        streams.remark(&l10n.setup_written(shown));
    }
    for line in written.lines() {
        streams.print(&inert(line))?;
    }
    streams.remark(&l10n.setup_next());
    Ok(Exit::Success)
}

/// Asks, one after the other, what no option has answered.
fn ask(
    front: Kind,
    now: &Config,
    answers: &mut Answers,
    places: &Places,
    streams: &mut Streams,
    voices: &Voices,
) -> Result<(), Error> {
    let _guard = guard(front)?;
    let l10n = voices.interface();
    fronts::with_front(front, streams, |front| {
        ask_all(Asking { front, l10n, places }, now, answers)
    })
}

fn ask_all(mut asking: Asking, now: &Config, answers: &mut Answers) -> Result<(), Error> {
    let (l10n, places, epn) = (asking.l10n, asking.places, &now.epn);
    let codes: Vec<_> = now.languages.iter().map(|lang| lang.code()).collect();
    let codes = (!codes.is_empty()).then(|| codes.join(", "));
    if answers.name.is_none() {
        let question = (l10n.setup_name(), l10n.setup_name_question(), epn.name.clone());
        answers.name = asking.until(question, |typed| name(typed, l10n))?;
    }
    if answers.commune.is_none() {
        let question = (l10n.setup_commune(), l10n.setup_commune_question(), epn.commune.clone());
        answers.commune = asking.until(question, |typed| commune(typed, places, l10n))?;
    }
    if answers.languages.is_none() {
        let question = (l10n.setup_languages(), l10n.setup_languages_question(), codes);
        answers.languages = asking.until(question, |typed| languages(typed, l10n))?;
    }
    if answers.print.is_none() {
        let command = now.print.as_ref().map(|words| words.join(" "));
        let question = (l10n.setup_print(), l10n.setup_print_question(), command);
        answers.print = asking.until(question, |typed| Ok(words_of(typed)))?;
    }
    if answers.opening_hours.is_none() {
        let hours = epn.opening_hours.clone();
        let question = (l10n.setup_hours(), l10n.setup_hours_question(), hours);
        answers.opening_hours = asking.until(question, |typed| opening_hours(typed, l10n))?;
    }
    Ok(())
}

/// Somebody who is asked.
struct Asking<'a> {
    front: &'a mut dyn Front,
    l10n: &'a L10n,
    places: &'a Places,
}

impl Asking<'_> {
    /// Asks until the answer does; nothing where things shall stay as they are.
    fn until<T: Default>(
        &mut self,
        (title, text, now): (String, String, Option<String>),
        check: impl Fn(&str) -> Result<T, Vec<String>>,
    ) -> Result<Option<T>, Error> {
        let mut question = setup::Question { title, text, now, remark: Vec::new() };
        loop {
            let screen = setup::screen(&question, self.l10n);
            match self.front.show(&screen).map_err(Error::Terminal)? {
                Reply::Where(typed) if typed == NOTHING => return Ok(Some(T::default())),
                Reply::Where(typed) => match check(&typed) {
                    Ok(answer) => return Ok(Some(answer)),
                    Err(remark) => question.remark = remark,
                },
                Reply::Input(_) | Reply::Words | Reply::Print | Reply::Listen => return Ok(None),
                Reply::End => return Err(Error::InputEnded { kept: false }),
            }
        }
    }
}

fn name(typed: &str, l10n: &L10n) -> Result<String, Vec<String>> {
    let epn = Answers { name: Some(typed.to_owned()), ..Answers::default() };
    accepted(typed, &epn, l10n)
}

fn opening_hours(typed: &str, l10n: &L10n) -> Result<String, Vec<String>> {
    let epn = Answers { opening_hours: Some(typed.to_owned()), ..Answers::default() };
    accepted(typed, &epn, l10n)
}

/// Returns the answer, or all that would be told of the settings with it.
fn accepted(typed: &str, answers: &Answers, l10n: &L10n) -> Result<String, Vec<String>> {
    let written = edited("", "", answers).unwrap_or_default();
    let (_, problems) = config::read("", &written);
    let said = |fault: &Fault| {
        let words = l10n.problem(fault);
        [words.message, words.help]
    };
    let remark: Vec<String> = problems.iter().flat_map(|problem| said(&problem.fault)).collect();
    if remark.is_empty() { Ok(typed.to_owned()) } else { Err(remark) }
}

fn commune(typed: &str, places: &Places, l10n: &L10n) -> Result<String, Vec<String>> {
    commune_of(typed, places, l10n).map_err(|error| match error {
        Error::Outside { typed, nearest } => {
            let nearest = nearest.map(|commune| l10n.where_outside_nearest(commune));
            [l10n.where_outside(typed)].into_iter().chain(nearest).collect()
        }
        Error::NotFound { typed, nearest } if !nearest.is_empty() => {
            vec![l10n.where_unknown(typed), l10n.where_nearest(nearest.join(", "))]
        }
        error => {
            let (words, help) = error.words(l10n);
            [words].into_iter().chain(help).collect()
        }
    })
}

/// Returns the commune's name in the reader's language: of a name, a postcode, a station or a street.
fn commune_of(typed: &str, places: &Places, l10n: &L10n) -> Result<String, Error> {
    let origin = origin::one_origin(typed, places, l10n)?;
    let names = origin.commune.map_or(origin.label, |commune| commune.names);
    Ok(names.get(l10n.lang).to_owned())
}

/// Reads languages in their order: `fr nl`, `nl, fr`.
fn languages(typed: &str, l10n: &L10n) -> Result<Vec<Lang>, Vec<String>> {
    let words = typed.split([',', ' ', ';', '/']).filter(|word| !word.is_empty());
    let known = |word: &str| {
        let lang = Lang::from_code(&word.to_lowercase());
        lang.filter(|lang| [Lang::Fr, Lang::Nl].contains(lang))
    };
    let languages: Option<Vec<Lang>> = words.map(known).collect();
    languages
        .filter(|languages| !languages.is_empty())
        .ok_or_else(|| vec![l10n.setup_languages_refused()])
}

/// Returns the words of a command: parted by spaces, except between double quotes. No shell reads them.
pub fn words_of(typed: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (at, part) in typed.split('"').enumerate() {
        if at % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    words
}
