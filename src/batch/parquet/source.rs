//! The bytes of a Parquet file: read where the library asks for them, never more than a bound allows.
//!
//! A page header says how large its page becomes; the library would believe it. Here the header is read
//! first ([`page_sizes`]) and the page refused when it is larger than what its reader allowed.

use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::sync::{Mutex, MutexGuard, PoisonError};

use bytes::Bytes;
use parquet::errors::ParquetError;
use parquet::file::reader::{ChunkReader, Length};

use super::thrift::{PageSizes, header_length, is_sound_footer, page_sizes};
use super::{LARGEST_DICTIONARY, LARGEST_FOOTER, ParquetFault, TooMuch};

/// How much is read for a page header, in bytes, until it is whole. Most have fewer than a hundred; some
/// hold the least and the greatest text of their page.
const HEADERS: [usize; 3] = [512, 64 * 1024, 8 * 1024 * 1024];

/// What a file begins and ends with.
const MARK: &[u8; 4] = b"PAR1";

/// What a file with an encrypted footer ends with.
const ENCRYPTED: &[u8; 4] = b"PARE";

/// A file that can be read anywhere.
pub struct Source<R> {
    shared: Mutex<Shared<R>>,
    length: u64,
}

struct Shared<R> {
    input: R,
    /// What the page header says that was read last.
    header: Option<PageSizes>,
    /// The largest page that may be read now, in bytes after decompression.
    allowed: usize,
}

impl<R: Read> Shared<R> {
    fn fill(&mut self, length: usize) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::with_capacity(length);
        self.input.by_ref().take(length as u64).read_to_end(&mut bytes)?;
        Ok(bytes)
    }
}

impl<R: Read + Seek> Source<R> {
    /// Returns the file and the bytes of its footer, whose counts can be believed.
    pub fn open(mut input: R) -> Result<(Source<R>, Vec<u8>), ParquetFault> {
        let length = input.seek(SeekFrom::End(0)).map_err(ParquetFault::System)?;
        let mut shared = Shared { input, header: None, allowed: 0 };
        let mut part = |start: u64, count: u64| {
            shared.input.seek(SeekFrom::Start(start)).map_err(ParquetFault::System)?;
            let count = usize::try_from(count).map_err(|_| ParquetFault::NotParquet)?;
            shared.fill(count).map_err(ParquetFault::System)
        };
        if length < 12 {
            return Err(ParquetFault::NotParquet);
        }
        let (first, last) = (part(0, 4)?, part(length - 8, 8)?);
        let Some((size, mark)) = last.split_first_chunk::<4>() else {
            return Err(ParquetFault::NotParquet);
        };
        if mark == ENCRYPTED {
            return Err(ParquetFault::Encrypted);
        }
        if first != MARK {
            return Err(ParquetFault::NotParquet);
        }
        if mark != MARK {
            return Err(ParquetFault::Truncated);
        }
        let size = u64::from(u32::from_le_bytes(*size));
        if size > LARGEST_FOOTER {
            let limit = LARGEST_FOOTER;
            return Err(ParquetFault::TooMuch { what: TooMuch::Footer, column: None, limit });
        }
        let start = (length - 8).checked_sub(size).ok_or(ParquetFault::Truncated)?;
        let footer = part(start, size)?;
        if !is_sound_footer(&footer) {
            let why = "the footer does not add up".to_owned();
            return Err(ParquetFault::Damaged { column: None, why });
        }
        Ok((Source { shared: Mutex::new(shared), length }, footer))
    }

    /// Says how large the next page may be, in bytes after decompression.
    pub fn allow(&self, bytes: usize) {
        lock(&self.shared).allowed = bytes;
    }
}

/// A lock that a panic left is as good as any: what it holds is set before every use.
fn lock<R>(shared: &Mutex<Shared<R>>) -> MutexGuard<'_, Shared<R>> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

impl<R> Length for Source<R> {
    fn len(&self) -> u64 {
        self.length
    }
}

impl<R: Read + Seek + Send> ChunkReader for Source<R> {
    type T = Cursor<Vec<u8>>;

    /// The library reads page headers this way, and nothing else once the footer is known.
    fn get_read(&self, start: u64) -> Result<Cursor<Vec<u8>>, ParquetError> {
        let mut shared = lock(&self.shared);
        shared.header = None;
        for size in HEADERS {
            shared.input.seek(SeekFrom::Start(start)).map_err(system)?;
            let mut bytes = shared.fill(size).map_err(system)?;
            if let Some(length) = header_length(&bytes) {
                bytes.truncate(length);
                shared.header = page_sizes(&bytes);
                return Ok(Cursor::new(bytes));
            }
            if bytes.len() < size {
                break;
            }
        }
        Err(out_of_order())
    }

    /// The library reads the bodies of pages this way, each after its header.
    fn get_bytes(&self, start: u64, length: usize) -> Result<Bytes, ParquetError> {
        let ends = start.checked_add(length as u64).is_some_and(|end| end <= self.length);
        if !ends {
            return Err(ParquetError::EOF("a page goes beyond the end of the file".to_owned()));
        }
        let mut shared = lock(&self.shared);
        let header = shared.header.take();
        let Some(sizes) = header.filter(|sizes| sizes.compressed == length) else {
            return Err(out_of_order());
        };
        let most = shared.allowed;
        let most = if sizes.is_dictionary { most.min(LARGEST_DICTIONARY) } else { most };
        // A page that is not compressed has its size in the file.
        if sizes.uncompressed.max(sizes.compressed) > most {
            let fault =
                ParquetFault::TooMuch { what: TooMuch::Page, column: None, limit: most as u64 };
            return Err(ParquetError::External(Box::new(fault)));
        }
        shared.input.seek(SeekFrom::Start(start)).map_err(system)?;
        let bytes = shared.fill(length).map_err(system)?;
        if bytes.len() < length {
            return Err(ParquetError::EOF("the file became shorter".to_owned()));
        }
        Ok(Bytes::from(bytes))
    }
}

fn out_of_order() -> ParquetError {
    ParquetError::General("a page header is out of order".to_owned())
}

fn system(source: io::Error) -> ParquetError {
    ParquetError::External(Box::new(ParquetFault::System(source)))
}
