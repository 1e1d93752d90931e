//! The files of answers as blocks: text in whole records, or records where a file has no lines of them.

use std::io::{self, Read};

use csv::ByteRecord;

use super::blocks::{Blocks, Text};
use super::turns::Source;
use crate::batch::import::Bytes;
use crate::batch::import::long::{LongRows, Person, Refused};
use crate::domain::problem::Fault;

/// How many records a block holds at most, where they come one by one.
const RECORDS: usize = 2_048;

/// Why an input cannot be read on.
#[derive(Debug)]
pub enum InputError {
    /// The system refused.
    System(io::Error),
    /// The file is at fault.
    Fault(Box<Fault>),
}

impl From<io::Error> for InputError {
    fn from(source: io::Error) -> InputError {
        InputError::System(source)
    }
}

/// What is worked on at once.
#[derive(Default)]
pub struct Block {
    /// What it holds.
    pub content: Content,
    /// How much of the input was read until then, in bytes.
    pub read: u64,
}

/// What a block holds.
pub enum Content {
    /// Whole records of text.
    Text(Text),
    /// Records, each with its line.
    Records(Vec<(u64, ByteRecord)>),
    /// Columns of a columnar file, with the number of their first row.
    #[cfg(feature = "columnar")]
    Columns(u64, crate::batch::parquet::Block),
}

impl Default for Content {
    fn default() -> Content {
        Content::Text(Text::default())
    }
}

/// An input in blocks.
pub enum Input<'p, R> {
    /// Text with one row or one object a person.
    Text(Blocks<R>),
    /// One row an answer.
    Long(Box<Persons<'p, R>>),
    /// Columns that somebody else reads.
    Columns(Box<dyn ColumnSource + 'p>),
}

/// Columns that come from no text.
pub trait ColumnSource: Send {
    /// Puts the next rows in the place of a content that is not needed any more; returns whether there are any.
    fn next(&mut self, content: &mut Content) -> Result<bool, InputError>;
}

impl<R: Bytes + Send> Source for Input<'_, R> {
    type Block = Block;
    type Error = InputError;

    fn next(&mut self, block: &mut Block) -> Result<bool, InputError> {
        match self {
            Input::Text(blocks) => {
                let mut text = match std::mem::take(&mut block.content) {
                    Content::Text(text) => text,
                    _ => Text::default(),
                };
                let more = blocks.next(&mut text);
                block.content = Content::Text(text);
                block.read = blocks.read();
                Ok(more?)
            }
            Input::Long(rows) => {
                let content = rows.next()?;
                let is_more = content.is_some();
                block.content = content.unwrap_or_default();
                Ok(is_more)
            }
            Input::Columns(source) => source.next(&mut block.content),
        }
    }
}

/// The persons of a file with one row an answer, in blocks.
pub struct Persons<'p, R> {
    rows: LongRows<'p, R>,
    /// What has no record and comes after the records that were given.
    refused: Option<Text>,
}

impl<'p, R: Read> Persons<'p, R> {
    /// Returns the persons of those rows.
    pub fn new(rows: LongRows<'p, R>) -> Persons<'p, R> {
        Persons { rows, refused: None }
    }

    /// Returns the next records, or the rows that make none, as they were: these are a block of their own,
    /// so that what is held is never more than one of them. `None` at the end.
    fn next(&mut self) -> io::Result<Option<Content>> {
        if let Some(text) = self.refused.take() {
            return Ok(Some(Content::Text(text)));
        }
        let mut records = Vec::new();
        while records.len() < RECORDS {
            let mut record = ByteRecord::new();
            match self.rows.next(&mut record)? {
                Person::Record(line) => records.push((line, record)),
                Person::Refused(Refused { line, fault, text }) => {
                    let text = Text { bytes: text, line, refused: Some(fault), ..Text::default() };
                    if records.is_empty() {
                        return Ok(Some(Content::Text(text)));
                    }
                    self.refused = Some(text);
                    break;
                }
                Person::End => break,
            }
        }
        Ok((!records.is_empty()).then_some(Content::Records(records)))
    }
}
