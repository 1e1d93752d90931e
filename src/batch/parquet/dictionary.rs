//! The dictionary of a column as text, so that each text is made once for all rows that have it.

use std::sync::Arc;

use bytes::Bytes;
use parquet::basic::{Encoding, Type as Physical};
use parquet::column::page::Page;
use parquet::schema::types::ColumnDescPtr;

use super::pages::{Decoder, Levels, Wrong, plain, without_levels, wrong};
use super::text::{Meaning, Texts};

/// A dictionary as text, and the page that gives its indexes.
pub struct Dictionary {
    /// The texts, the first at place 1.
    pub texts: Arc<Texts>,
    /// The numbers from 0 up as a dictionary of the library, which then gives indexes.
    pub numbers: Page,
}

/// Makes a dictionary of its page.
pub fn dictionary(
    buf: Bytes,
    count: u32,
    descriptor: &ColumnDescPtr,
    meaning: Meaning,
) -> Result<Dictionary, Wrong> {
    if (count as usize).saturating_mul(least_width(descriptor)) > buf.len() {
        return wrong("a dictionary names more values than it has");
    }
    let page = plain(buf, count, Encoding::PLAIN);
    let mut decoder = Decoder::new(page, &without_levels(descriptor), None)?;
    let mut texts = Texts::default();
    let mut places = Vec::new();
    let mut left = count as usize;
    while left > 0 {
        let step = left.min(4096);
        let read = decoder.read(step, &mut Levels::default(), &mut texts, meaning, &mut places)?;
        if read != step {
            return wrong("a dictionary has fewer values than it names");
        }
        left -= step;
    }
    // A fraction that is no number has the place of a missing value: every index must keep its own.
    let texts = if texts.len() == count as usize + 1 { texts } else { respaced(&texts, &places) };
    let numbers: Vec<u8> = (0..count).flat_map(u32::to_le_bytes).collect();
    let numbers = Page::DictionaryPage {
        buf: Bytes::from(numbers),
        num_values: count,
        encoding: Encoding::PLAIN,
        is_sorted: false,
    };
    Ok(Dictionary { texts: Arc::new(texts), numbers })
}

/// Returns the fewest bytes that a value has in a dictionary.
fn least_width(descriptor: &ColumnDescPtr) -> usize {
    match descriptor.physical_type() {
        // Each text has its length before it.
        Physical::BYTE_ARRAY | Physical::INT32 | Physical::FLOAT => 4,
        Physical::INT64 | Physical::DOUBLE => 8,
        Physical::INT96 => 12,
        Physical::FIXED_LEN_BYTE_ARRAY => {
            usize::try_from(descriptor.type_length()).unwrap_or(1).max(1)
        }
        Physical::BOOLEAN => 1,
    }
}

/// Returns texts with one place for each value, the missing ones empty.
fn respaced(texts: &Texts, places: &[u32]) -> Texts {
    let mut spaced = Texts::default();
    for place in places {
        spaced.push(texts.get(*place));
    }
    spaced
}
