//! Where the results of `niveau score` go: rows and rejects, each file complete or not there.

use super::rows::{Named, Rows, To, create};
use crate::batch::MOST_FAULTS;
use crate::batch::score::Done;
use crate::batch::score::cell::Column;
use crate::batch::score::job::Output;
use crate::batch::score::reject::{Reject, Rejects};
use crate::cli::args;
use crate::cli::error::Error;
use crate::cli::streams::Streams;
use crate::domain::problem::{Problem, Span};
use crate::l10n::L10n;
use crate::world::part::PartFile;

/// Where rows and rejects go.
pub struct Outputs {
    rows: Option<Rows>,
    rejects: Option<Named<Rejects<PartFile>>>,
    has_begun: bool,
    told: usize,
}

/// Where the results of one file go.
pub struct Taking<'o> {
    to: &'o mut To,
    rejects: &'o mut Option<Named<Rejects<PartFile>>>,
    told: &'o mut usize,
}

impl Outputs {
    /// Begins every file, so that nothing is worked for in vain.
    pub fn new(asked: &args::Score) -> Result<Outputs, Error> {
        let rejects = asked.rejects.as_deref().map(|path| {
            let Named { path, file } = create(path)?;
            let file = Rejects::new(file).map_err(|source| Error::write(&path, source))?;
            Ok(Named { path, file })
        });
        let rejects = rejects.transpose()?;
        Ok(Outputs { rows: Some(Rows::new(asked)?), rejects, has_begun: false, told: 0 })
    }

    /// Writes what stands before the first row, once; returns what workers make, and where it goes.
    pub fn begin(
        &mut self,
        columns: &[Column],
        facts: &[(&str, &str)],
        streams: &mut Streams,
    ) -> Result<(Output<'_>, Taking<'_>), Error> {
        if !std::mem::replace(&mut self.has_begun, true) {
            let begun = self.rows.take().map(|rows| rows.begin(columns, facts, streams));
            self.rows = begun.transpose()?;
        }
        let rows = self.rows.as_mut().expect("rows are only away while they begin");
        let (output, to) = rows.parts();
        Ok((output, Taking { to, rejects: &mut self.rejects, told: &mut self.told }))
    }

    /// Completes every file.
    pub fn finish(self, streams: &mut Streams) -> Result<(), Error> {
        streams.flush()?;
        self.rows.map_or(Ok(()), Rows::finish)?;
        if let Some(Named { path, file }) = self.rejects {
            let complete = file.finish().and_then(PartFile::complete);
            complete.map_err(|source| Error::create(&path, source))?;
        }
        Ok(())
    }
}

impl Taking<'_> {
    /// Takes what came of a block of that file.
    pub fn take(
        &mut self,
        name: &str,
        done: &Done,
        streams: &mut Streams,
        l10n: &L10n,
    ) -> Result<(), Error> {
        self.to.take(done, streams)?;
        for reject in &done.rejects {
            self.reject(name, reject, streams, l10n)?;
        }
        Ok(())
    }

    fn reject(
        &mut self,
        name: &str,
        reject: &Reject,
        streams: &mut Streams,
        l10n: &L10n,
    ) -> Result<(), Error> {
        if let Some(Named { path, file }) = self.rejects {
            let reason = l10n.problem(&reject.fault).message;
            file.push(name, reject, &reason).map_err(|source| Error::write(path, source))?;
        }
        *self.told += 1;
        if *self.told <= MOST_FAULTS {
            let line = usize::try_from(reject.line).unwrap_or(usize::MAX);
            let span = Span { line, column: reject.column.max(1), start: 0, end: 0 };
            let problem = Problem::at(name, span, reject.fault.clone());
            streams.tell(&problem, None, l10n);
        }
        Ok(())
    }
}
