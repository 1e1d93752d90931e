//! `niveau score FILE…`: files of answers → a file of levels, one row a person.
//!
//! Files are scored one after another into one output. Nothing is asked; what somebody should know is said
//! on standard error. [`inputs`] opens a file and decides what its columns are, [`outputs`] is where the
//! results go.

mod inputs;
mod names;
mod outputs;
mod remarks;
mod rows;

use std::path::{Path, PathBuf};

use super::args;
use super::error::{Error, Exit};
use super::responses::STANDARD_INPUT;
use super::{Streams, Voices, bank, content, localise, place_files, quiz, summary};
use crate::batch::advice::Advisor;
use crate::batch::import::{Asked, Plan};
use crate::batch::pseudonym::Pseudonyms;
use crate::batch::score::cell::Cell;
use crate::batch::score::input::InputError;
use crate::batch::score::job::{Carried, Job};
use crate::batch::score::model::{Setup, model};
use crate::batch::score::{Done, columns, run as score, stamp_cells, stamp_facts};
use crate::domain::bank::{Bank, Form};
use crate::domain::column::Mapped;
use crate::domain::gazetteer::Postcode;
use crate::domain::report::stamp;
use crate::domain::summary::{Measure, Refused, Summary};
use crate::domain::words::BankWords;
use crate::front::Meter;
use crate::world::environment::Environment;
use crate::world::{clock, files};
use inputs::{FileInput, Input};
use outputs::Outputs;

/// More workers than cores help nobody, and each holds some megabytes; so many there may be everywhere.
const MOST_SPARE: usize = 8;

/// The largest key of pseudonyms, in bytes.
const LARGEST_KEY: u64 = 64 * 1024;

/// Scores files.
pub fn run(
    asked: &args::Score,
    environment: &Environment,
    streams: &mut Streams,
    voices: &Voices,
) -> Result<Exit, Error> {
    let paths = match asked.files.as_slice() {
        [] if environment.stdin_is_terminal => return Ok(help(streams, voices)),
        [] => vec![PathBuf::from(STANDARD_INPUT)],
        paths => paths.to_vec(),
    };
    names::check(asked, &paths)?;
    let (bank, words) = bank::usable(asked.bank.as_deref(), streams, voices)?;
    let reading = inputs::asked(asked, &bank, streams, voices)?;
    if asked.explain_columns {
        return explain(&paths, &bank, &words, &reading, streams, voices);
    }
    // Without advice neither lists nor settings matter.
    let folder = match asked.advice {
        Some(_) => {
            place_files::chosen_folder(asked.places.as_deref(), environment, streams, voices)?
        }
        None => None,
    };
    let places = content::Places::chosen(folder.as_deref(), streams, voices)?;
    let advisor = asked.advice.is_some().then(|| {
        let origin = |postcode: Postcode| places.postcode(postcode);
        Advisor::new(places.directory(), origin, voices.choice.interface, clock::today())
    });
    let mut scoring = Scoring {
        asked,
        bank: &bank,
        words: &words,
        form: form(asked, &bank)?,
        kept: kept(&reading),
        reading,
        pseudonyms: pseudonyms(asked.pseudonymise.as_deref())?,
        advisor: advisor.as_ref(),
        outputs: outputs(asked)?,
        summary: nobody(asked, &bank),
        meter: Meter::new(environment.stderr_is_terminal),
        totals: Totals::default(),
    };
    for path in &paths {
        scoring.file(path, streams, voices)?;
    }
    scoring.finish(streams, voices)
}

/// Says how the command is written, to whoever typed it without a file.
fn help(streams: &mut Streams, voices: &Voices) -> Exit {
    let mut command = localise::command(voices.interface());
    if let Some(command) = command.find_subcommand_mut("score") {
        streams.remark(command.render_help().to_string().trim_end());
    }
    Exit::Usage
}

/// Says what each column of the files was taken for.
fn explain(
    paths: &[PathBuf],
    bank: &Bank,
    words: &BankWords,
    reading: &Asked,
    streams: &mut Streams,
    voices: &Voices,
) -> Result<Exit, Error> {
    let l10n = voices.interface();
    let mut exit = Exit::Success;
    for path in paths {
        let (plan, _) = Input::open(path, bank, words, reading, streams, voices)?;
        if paths.len() > 1 {
            streams.print(&inputs::name(path))?;
        }
        for line in crate::view::columns::lines(plan.columns(), l10n) {
            streams.print(&line)?;
        }
        if !plan.unmapped().is_empty() {
            exit = Exit::Findings;
        }
    }
    Ok(exit)
}

/// Returns the form whose rules hold: the one asked for, else the first with levels of areas.
fn form<'a>(asked: &args::Score, bank: &'a Bank) -> Result<&'a Form, Error> {
    match &asked.form {
        Some(name) => quiz::form(bank, name.as_str()),
        None => {
            let with_areas = bank.forms.iter().find(|form| form.minimum_area_answers > 0);
            Ok(with_areas.unwrap_or(&bank.forms[0]))
        }
    }
}

/// Returns the headings of the columns that are kept beside the id: a column `id` that is the id stands in the
/// output anyway, under that name.
fn kept(reading: &Asked) -> Vec<String> {
    let is_id = |name: &str| name.trim() == "id";
    let mut mapped = reading.mapping.columns.iter();
    let is_other = reading.id.as_deref().is_some_and(|id| !is_id(id))
        || mapped.any(|(name, mapped)| *mapped == Mapped::Id && !is_id(name));
    reading.keep.iter().filter(|name| is_other || !is_id(name)).cloned().collect()
}

fn pseudonyms(path: Option<&Path>) -> Result<Option<Pseudonyms>, Error> {
    let Some(path) = path else { return Ok(None) };
    let key = files::read_bounded(path, LARGEST_KEY).map_err(|source| Error::read(path, source))?;
    let made = Pseudonyms::new(&key).ok().filter(|_| key.len() as u64 <= LARGEST_KEY);
    made.map(Some).ok_or_else(|| Error::ScoreKey { path: path.to_owned() })
}

/// Begins every output, so that nothing is worked for in vain.
fn outputs(asked: &args::Score) -> Result<Outputs, Error> {
    asked.summary.as_deref().map_or(Ok(()), summary::can_be_written)?;
    Outputs::new(asked)
}

/// Returns a summary of nobody, when one is wanted.
fn nobody(asked: &args::Score, bank: &Bank) -> Option<Summary> {
    asked.summary.as_ref()?;
    let measure = Measure::of(bank.scoring.row().name).expect("every scoring model is counted");
    Some(Summary::new(measure, stamp(bank), asked.by.clone()))
}

/// Adds what a block was counted as.
fn count(counted: &mut Option<Summary>, done: &Done) -> Result<(), Refused> {
    if let Some(why) = done.uncounted {
        return Err(why);
    }
    match (counted, &done.summary) {
        // Of the same bank and the same column: only the number of groups can be too high.
        (Some(counted), Some(done)) => counted.merge(done).map_err(|_| Refused::TooManyGroups),
        _ => Ok(()),
    }
}

/// What was done so far.
#[derive(Clone, Copy, Debug, Default)]
struct Totals {
    rows: u64,
    rejects: u64,
}

/// Everything that files are scored with.
struct Scoring<'a> {
    asked: &'a args::Score,
    bank: &'a Bank,
    words: &'a BankWords,
    form: &'a Form,
    reading: Asked,
    /// Headings of columns that go to the output.
    kept: Vec<String>,
    pseudonyms: Option<Pseudonyms>,
    advisor: Option<&'a Advisor<'a>>,
    outputs: Outputs,
    /// What was counted so far, when a summary is wanted.
    summary: Option<Summary>,
    meter: Meter,
    totals: Totals,
}

impl Scoring<'_> {
    /// Scores one file into the outputs.
    fn file(&mut self, path: &Path, streams: &mut Streams, voices: &Voices) -> Result<(), Error> {
        let l10n = voices.interface();
        let (plan, input) =
            Input::open(path, self.bank, self.words, &self.reading, streams, voices)?;
        let carried = self.carried(path, &plan)?;
        remarks::columns(&plan, self.asked, streams, l10n);
        if self.asked.strict && (!plan.unmapped().is_empty() || plan.is_guessed()) {
            return Err(Error::ScoreStrict);
        }
        let model = model(Setup { bank: self.bank, form: self.form, slots: plan.slots() });
        let columns = columns(self.bank, &self.kept, self.advisor.is_some());
        names::of_columns(&columns)?;
        let stamp = stamp(self.bank);
        let cells: Vec<Cell> = stamp_cells(&stamp);
        let facts = stamp_facts(&stamp);
        let facts: Vec<(&str, &str)> = facts.iter().map(|(name, fact)| (*name, &**fact)).collect();
        let (output, mut outputs) = self.outputs.begin(&columns, &facts, streams)?;
        let empty = nobody(self.asked, self.bank);
        let dialect = input.dialect();
        let job = Job {
            plan: &plan,
            model: &*model,
            delimiter: dialect.delimiter,
            line_end: dialect.line_end,
            carried,
            output,
            columns: &columns,
            stamp: &cells,
            pseudonyms: self.pseudonyms.as_ref(),
            advisor: self.advisor,
            summary: empty.as_ref(),
            is_failing_fast: self.asked.fail_fast,
            is_keeping_rejects: self.asked.rejects.is_some(),
        };
        let (name, size) = (inputs::name(path), input.size());
        let (meter, totals, counted) = (&mut self.meter, &mut self.totals, &mut self.summary);
        let words = remarks::progress(l10n);
        let mut take = |done: &Done| -> Result<bool, Error> {
            outputs.take(&name, done, streams, l10n)?;
            totals.add(done);
            count(counted, done).map_err(|why| {
                let column = self.asked.by.clone().unwrap_or_default();
                Error::Groups { column, why }
            })?;
            meter.rows(totals.rows, done.read, size, &words);
            Ok(!(job.is_failing_fast && totals.rejects > 0))
        };
        let known = input.encoding();
        let jobs = self.asked.jobs.map_or_else(cores, |jobs| jobs.min(cores().max(MOST_SPARE)));
        let (read, failed) = drive(&job, input.blocks(&plan), jobs, &mut take);
        meter.pause();
        let read = read.map_err(|error| inputs::read(path, error, streams, voices))?;
        failed.map_or(Ok(()), Err)?;
        remarks::encoding(&read, known, streams, l10n);
        remarks::late(&plan, streams, l10n);
        match self.asked.fail_fast && totals.rejects > 0 {
            true => Err(Error::ScoreFailFast),
            false => Ok(()),
        }
    }

    /// Finds the columns that are carried along.
    fn carried(&self, path: &Path, plan: &Plan) -> Result<Carried, Error> {
        let find = |name: &String| match plan.columns_called(name)[..] {
            [column] => Ok(column),
            [] => Err(Error::ScoreColumn { path: path.to_owned(), column: name.clone() }),
            _ => Err(Error::ScoreTaken { column: name.clone() }),
        };
        let one = |name: &Option<String>| name.as_ref().map(find).transpose();
        let kept: Vec<usize> = self.kept.iter().map(find).collect::<Result<_, _>>()?;
        let by = one(&self.asked.by)?;
        // A summary is made to be published.
        let tells_who = |column: &usize| {
            let is_personal = plan.personal_columns().any(|personal| personal == *column);
            let is_kept = self.asked.keep_column.contains(&plan.columns()[*column].heading);
            (is_personal || plan.id() == Some(*column)) && !is_kept
        };
        if by.as_ref().is_some_and(tells_who) {
            let column = self.asked.by.clone().unwrap_or_default();
            return Err(Error::ScorePersonal { column });
        }
        Ok(Carried { id: plan.id(), kept, by, postcode: one(&self.asked.advice)? })
    }

    /// Completes the outputs and says what was done.
    fn finish(mut self, streams: &mut Streams, voices: &Voices) -> Result<Exit, Error> {
        self.meter.finish();
        let l10n = voices.interface();
        self.outputs.finish(streams)?;
        if let (Some(path), Some(counted)) = (&self.asked.summary, &mut self.summary) {
            counted.reject(self.totals.rejects);
            summary::write(path, counted, self.asked.smallest, streams, voices)?;
        }
        remarks::totals(&self.totals, self.asked, streams, l10n);
        let unknown = self.advisor.map_or(0, Advisor::unknown);
        if unknown > 0 {
            streams.remark(&l10n.score_advice_unknown(l10n.whole(unknown)));
        }
        Ok(if self.totals.rejects > 0 { Exit::Findings } else { Exit::Success })
    }
}

/// Takes what comes of a file, until it ends or something cannot be written: that stands beside the input.
fn drive<'p>(
    job: &Job,
    input: FileInput<'p>,
    jobs: usize,
    take: &mut dyn FnMut(&Done) -> Result<bool, Error>,
) -> (Result<FileInput<'p>, InputError>, Option<Error>) {
    let mut failed = None;
    let read = score(job, input, jobs, |done| {
        Ok(take(done).unwrap_or_else(|error| {
            failed = Some(error);
            false
        }))
    });
    (read, failed)
}

impl Totals {
    fn add(&mut self, done: &Done) {
        self.rows += done.rows;
        self.rejects += done.rejects.len() as u64;
    }
}

/// Returns how many workers there are unless somebody says so.
fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}
