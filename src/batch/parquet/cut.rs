//! Texts of a page: the library reads their lengths as whole numbers, with the levels of the page, and the
//! texts are cut from it here, every length checked (Apache Parquet format, "Encodings": PLAIN,
//! DELTA_LENGTH_BYTE_ARRAY, DELTA_BYTE_ARRAY).

use bytes::Bytes;
use parquet::basic::Encoding;
use parquet::column::page::Page;
use parquet::column::reader::ColumnReaderImpl;
use parquet::data_type::Int32Type;
use parquet::schema::types::ColumnDescPtr;

use super::delta;
use super::pages::{Levels, Wrong, numbers, plain, reader, take, with_values, wrong};
use super::text::{Meaning, Texts};
use super::{LARGEST_BLOCK, ParquetFault};

/// How many bytes the length of a text has in a plain page.
const LENGTH: usize = 4;

/// Returns the lengths of the texts of a plain page, each as it stands before its text.
fn lengths(values: &[u8]) -> Vec<u8> {
    let mut lengths = Vec::new();
    let mut rest = values;
    while let Some((length, after)) = rest.split_first_chunk::<LENGTH>() {
        lengths.extend_from_slice(length);
        rest = after.get(u32::from_le_bytes(*length) as usize..).unwrap_or_default();
    }
    lengths
}

/// Texts that are cut from their page.
pub struct Cut {
    /// With the levels of the page: the lengths of the texts, or of what each shares with the one before.
    first: Box<ColumnReaderImpl<Int32Type>>,
    /// The lengths of the rest, when texts share a beginning.
    rest: Option<Box<ColumnReaderImpl<Int32Type>>>,
    bytes: Bytes,
    at: usize,
    /// How many bytes stand before each text: its length, in a plain page.
    before: usize,
    previous: Vec<u8>,
}

impl Cut {
    /// Begins to read a page whose values start at a byte.
    pub fn new(page: Page, start: usize, descriptor: &ColumnDescPtr) -> Result<Cut, Wrong> {
        let values = page.buffer().slice(start..);
        let like = numbers(descriptor.max_def_level(), descriptor.max_rep_level());
        let cut = |lengths: Page, bytes: Bytes, before: usize| Cut {
            first: reader(&like, vec![lengths]),
            rest: None,
            bytes,
            at: 0,
            before,
            previous: Vec::new(),
        };
        let encoding = page.encoding();
        if encoding == Encoding::PLAIN {
            let lengths = with_values(&page, start, &lengths(&values), Encoding::PLAIN);
            return Ok(cut(lengths, values, LENGTH));
        }
        let packed = Encoding::DELTA_BINARY_PACKED;
        let Some(end) = delta::end(&values, page.num_values()) else {
            return wrong("lengths of texts that cannot be");
        };
        let bytes = values.slice(end..);
        let lengths = with_values(&page, start, &values[..end], packed);
        if encoding == Encoding::DELTA_LENGTH_BYTE_ARRAY {
            return Ok(cut(lengths, bytes, 0));
        }
        let Some(end) = delta::end(&bytes, page.num_values()) else {
            return wrong("lengths of texts that cannot be");
        };
        let rest = plain(bytes.slice(..end), page.num_values(), packed);
        let rest = Some(reader(&numbers(0, 0), vec![rest]));
        Ok(Cut { rest, ..cut(lengths, bytes.slice(end..), 0) })
    }

    /// Reads the texts of at most so many rows; see `Decoder::read` of `pages`.
    pub fn read(
        &mut self,
        rows: usize,
        levels: &mut Levels,
        texts: &mut Texts,
        meaning: Meaning,
        places: &mut Vec<u32>,
    ) -> Result<usize, Wrong> {
        let mut first = Vec::new();
        let read = take(&mut self.first, rows, levels, |lengths| {
            first = lengths;
            Ok(())
        })?;
        let mut rest = Vec::new();
        if let Some(lengths) = &mut self.rest {
            take(lengths, first.len(), &mut Levels::default(), |lengths| {
                rest = lengths;
                Ok(())
            })?;
            if rest.len() != first.len() {
                return wrong("fewer texts than the page says");
            }
        }
        for (at, length) in first.into_iter().enumerate() {
            if texts.size() > LARGEST_BLOCK {
                return Err(Wrong::External(Box::new(ParquetFault::block())));
            }
            let place = match rest.get(at) {
                None => self.cut(length).map(|text| texts.bytes(text, meaning)),
                Some(rest) => self.join(length, *rest).map(|text| texts.bytes(text, meaning)),
            };
            match place.flatten() {
                Some(place) => places.push(place),
                None => return wrong("a text goes beyond its page"),
            }
        }
        Ok(read)
    }

    fn cut(&mut self, length: i32) -> Option<&[u8]> {
        let start = self.at.checked_add(self.before)?;
        let end = start.checked_add(usize::try_from(length).ok()?)?;
        let text = self.bytes.get(start..end)?;
        self.at = end;
        Some(text)
    }

    fn join(&mut self, shared: i32, rest: i32) -> Option<&[u8]> {
        let shared = usize::try_from(shared).ok()?;
        if shared > self.previous.len() {
            return None;
        }
        let mut previous = std::mem::take(&mut self.previous);
        previous.truncate(shared);
        previous.extend_from_slice(self.cut(rest)?);
        self.previous = previous;
        Some(&self.previous)
    }
}
