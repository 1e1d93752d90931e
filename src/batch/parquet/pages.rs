//! One page of a column → its levels and the places of its texts.
//!
//! The library decodes levels, runs, packed bits and deltas; here pages are checked before it sees them,
//! because it panics or asks for any amount of memory where a page is damaged on purpose. Two turns keep
//! the work small: a page of dictionary indexes is read against a dictionary of the numbers 0, 1, 2 …, so
//! that what comes out is the indexes and each text is made once; and texts are read as their lengths, which
//! are whole numbers, and cut from the page by `cut`.

use std::sync::Arc;

use bytes::Bytes;
use parquet::basic::{Encoding, Type as Physical};
use parquet::column::page::{Page, PageMetadata, PageReader};
use parquet::column::reader::ColumnReaderImpl;
use parquet::data_type::{
    BoolType, DataType, DoubleType, FixedLenByteArrayType, FloatType, Int32Type, Int64Type,
    Int96Type,
};
use parquet::errors::ParquetError;
use parquet::schema::types::{ColumnDescPtr, ColumnDescriptor, ColumnPath, Type};

use super::dictionary::Dictionary;
use super::text::{Meaning, Texts};
use super::{cut, delta};

/// What is wrong with a page, in English, for the message of [`ParquetFault::Damaged`].
pub type Wrong = ParquetError;

/// Says that a page is damaged.
pub fn wrong<T>(why: &str) -> Result<T, Wrong> {
    Err(ParquetError::General(why.to_owned()))
}

/// The levels of the values that were read, as Parquet counts them.
#[derive(Debug, Default)]
pub struct Levels {
    /// How much of the value's path is there; the greatest level is a value.
    pub definition: Vec<i16>,
    /// 0 where a row begins.
    pub repetition: Vec<i16>,
}

/// A page that is being read.
pub struct Decoder {
    values: Values,
    /// Whether its values are places in the dictionary of the column.
    pub is_indexed: bool,
}

enum Values {
    Index(Box<ColumnReaderImpl<Int32Type>>),
    Flag(Box<ColumnReaderImpl<BoolType>>),
    Int32(Box<ColumnReaderImpl<Int32Type>>),
    Int64(Box<ColumnReaderImpl<Int64Type>>),
    Int96(Box<ColumnReaderImpl<Int96Type>>),
    Float(Box<ColumnReaderImpl<FloatType>>),
    Double(Box<ColumnReaderImpl<DoubleType>>),
    Fixed(Box<ColumnReaderImpl<FixedLenByteArrayType>>),
    Cut(Box<cut::Cut>),
}

/// Returns a page of values alone.
pub fn plain(buf: Bytes, count: u32, encoding: Encoding) -> Page {
    Page::DataPage {
        buf,
        num_values: count,
        encoding,
        def_level_encoding: Encoding::RLE,
        rep_level_encoding: Encoding::RLE,
        statistics: None,
    }
}

/// Returns the column of the same values without levels.
pub fn without_levels(descriptor: &ColumnDescPtr) -> ColumnDescPtr {
    let leaf = descriptor.self_type_ptr();
    Arc::new(ColumnDescriptor::new(leaf, 0, 0, ColumnPath::new(Vec::new())))
}

/// Returns a column of whole numbers with those levels: of indexes or of lengths.
pub fn numbers(definition: i16, repetition: i16) -> ColumnDescPtr {
    let leaf = Type::primitive_type_builder("number", Physical::INT32).build();
    let leaf = Arc::new(leaf.expect("a whole number needs nothing else"));
    Arc::new(ColumnDescriptor::new(leaf, definition, repetition, ColumnPath::new(Vec::new())))
}

impl Decoder {
    /// Checks a page of data and begins to read it.
    pub fn new(
        page: Page,
        descriptor: &ColumnDescPtr,
        dictionary: Option<&Dictionary>,
    ) -> Result<Decoder, Wrong> {
        let start = values_start(&page, descriptor)?;
        let encoding = page.encoding();
        let physical = descriptor.physical_type();
        let is_indexed = matches!(encoding, Encoding::RLE_DICTIONARY | Encoding::PLAIN_DICTIONARY);
        let values = if is_indexed {
            let Some(dictionary) = dictionary else {
                return wrong("a page of indexes without a dictionary");
            };
            let like = numbers(descriptor.max_def_level(), descriptor.max_rep_level());
            Values::Index(reader(&like, vec![dictionary.numbers.clone(), page]))
        } else {
            is_known(&page, start, physical)?;
            let page = if encoding == Encoding::BYTE_STREAM_SPLIT {
                joined(&page, start, descriptor)
            } else {
                page
            };
            match physical {
                Physical::BOOLEAN => Values::Flag(reader(descriptor, vec![page])),
                Physical::INT32 => Values::Int32(reader(descriptor, vec![page])),
                Physical::INT64 => Values::Int64(reader(descriptor, vec![page])),
                Physical::INT96 => Values::Int96(reader(descriptor, vec![page])),
                Physical::FLOAT => Values::Float(reader(descriptor, vec![page])),
                Physical::DOUBLE => Values::Double(reader(descriptor, vec![page])),
                Physical::BYTE_ARRAY => {
                    Values::Cut(Box::new(cut::Cut::new(page, start, descriptor)?))
                }
                Physical::FIXED_LEN_BYTE_ARRAY => Values::Fixed(reader(descriptor, vec![page])),
            }
        };
        Ok(Decoder { values, is_indexed })
    }

    /// Reads the values of at most so many rows: their levels and the place of each text that is there,
    /// in the dictionary if the page [is indexed](Self::is_indexed), otherwise among `texts`, to which
    /// they are added. Returns the number of rows.
    pub fn read(
        &mut self,
        rows: usize,
        levels: &mut Levels,
        texts: &mut Texts,
        meaning: Meaning,
        places: &mut Vec<u32>,
    ) -> Result<usize, Wrong> {
        match &mut self.values {
            Values::Index(reader) => take(reader, rows, levels, |indexes: Vec<i32>| {
                places.extend(indexes.iter().map(|index| index.cast_unsigned() + 1));
                Ok(())
            }),
            Values::Flag(reader) => each(reader, rows, levels, places, |flag| {
                Some(texts.whole(i64::from(*flag), Meaning::Plain))
            }),
            Values::Int32(reader) => each(reader, rows, levels, places, |number| {
                let mask = if meaning == Meaning::Unsigned { 0xffff_ffff } else { -1 };
                Some(texts.whole(i64::from(*number) & mask, meaning))
            }),
            Values::Int64(reader) => {
                each(reader, rows, levels, places, |number| Some(texts.whole(*number, meaning)))
            }
            Values::Int96(reader) => {
                each(reader, rows, levels, places, |value| Some(texts.julian(value)))
            }
            Values::Float(reader) => {
                each(reader, rows, levels, places, |number| Some(texts.short_fraction(*number)))
            }
            Values::Double(reader) => {
                each(reader, rows, levels, places, |number| Some(texts.fraction(*number)))
            }
            Values::Fixed(reader) => {
                each(reader, rows, levels, places, |value| texts.bytes(value.data(), meaning))
            }
            Values::Cut(texts_of) => texts_of.read(rows, levels, texts, meaning, places),
        }
    }
}

/// Reads values and makes a text of each.
fn each<T: DataType>(
    reader: &mut ColumnReaderImpl<T>,
    rows: usize,
    levels: &mut Levels,
    places: &mut Vec<u32>,
    mut text: impl FnMut(&T::T) -> Option<u32>,
) -> Result<usize, Wrong> {
    take(reader, rows, levels, |values: Vec<T::T>| {
        for value in &values {
            match text(value) {
                Some(place) => places.push(place),
                None => return wrong("a value of the wrong length"),
            }
        }
        Ok(())
    })
}

/// Reads values and hands them on. Returns the number of rows.
pub fn take<T: DataType>(
    reader: &mut ColumnReaderImpl<T>,
    rows: usize,
    levels: &mut Levels,
    give: impl FnOnce(Vec<T::T>) -> Result<(), Wrong>,
) -> Result<usize, Wrong> {
    let mut values = Vec::new();
    let definition = Some(&mut levels.definition);
    let repetition = Some(&mut levels.repetition);
    let (read, _, _) = reader.read_records(rows, definition, repetition, &mut values)?;
    give(values)?;
    Ok(read)
}

/// Returns a reader of pages that were checked.
pub fn reader<T: DataType>(
    descriptor: &ColumnDescPtr,
    pages: Vec<Page>,
) -> Box<ColumnReaderImpl<T>> {
    let pages = Box::new(Checked(pages.into_iter()));
    Box::new(ColumnReaderImpl::new(Arc::clone(descriptor), pages))
}

/// Returns where the values of a page begin, after its levels; both lie inside the page.
fn values_start(page: &Page, descriptor: &ColumnDescriptor) -> Result<usize, Wrong> {
    let nested = [descriptor.max_rep_level(), descriptor.max_def_level()];
    let start = match page {
        Page::DataPage { buf, def_level_encoding, rep_level_encoding, .. } => {
            let mut start = 0;
            for (most, encoding) in nested.into_iter().zip([rep_level_encoding, def_level_encoding])
            {
                if most == 0 {
                    continue;
                }
                // The other encoding of levels was given up in 2013.
                if *encoding != Encoding::RLE {
                    return wrong("levels in an encoding of long ago");
                }
                let Some(length) = buf.get(start..).and_then(|rest| rest.first_chunk::<4>()) else {
                    return wrong("a page without its levels");
                };
                start = start.saturating_add(4 + u32::from_le_bytes(*length) as usize);
            }
            start
        }
        Page::DataPageV2 {
            def_levels_byte_len,
            rep_levels_byte_len,
            num_values,
            num_nulls,
            ..
        } => {
            if num_nulls > num_values {
                return wrong("a page with more missing values than values");
            }
            (*def_levels_byte_len as usize).saturating_add(*rep_levels_byte_len as usize)
        }
        Page::DictionaryPage { .. } => return wrong("a second dictionary"),
    };
    if start > page.buffer().len() {
        return wrong("levels go beyond their page");
    }
    Ok(start)
}

/// Refuses encodings that do not fit the values, or that the library takes at their word.
fn is_known(page: &Page, start: usize, physical: Physical) -> Result<(), Wrong> {
    let values = &page.buffer()[start..];
    let is_known = match (physical, page.encoding()) {
        (_, Encoding::PLAIN) => true,
        (Physical::BOOLEAN, Encoding::RLE) => values
            .first_chunk::<4>()
            .is_some_and(|length| u32::from_le_bytes(*length) as usize <= values.len() - 4),
        (Physical::INT32 | Physical::INT64, Encoding::DELTA_BINARY_PACKED) => {
            delta::end(values, page.num_values()).is_some()
        }
        (Physical::BYTE_ARRAY, Encoding::DELTA_LENGTH_BYTE_ARRAY | Encoding::DELTA_BYTE_ARRAY) => {
            true
        }
        (
            Physical::INT32
            | Physical::INT64
            | Physical::FLOAT
            | Physical::DOUBLE
            | Physical::FIXED_LEN_BYTE_ARRAY,
            Encoding::BYTE_STREAM_SPLIT,
        ) => true,
        _ => false,
    };
    if is_known { Ok(()) } else { wrong("values in an encoding that does not fit them") }
}

/// Returns the same page with its values in another form.
pub fn with_values(page: &Page, start: usize, values: &[u8], into: Encoding) -> Page {
    let bytes = Bytes::from([&page.buffer()[..start], values].concat());
    let mut page = page.clone();
    match &mut page {
        Page::DataPage { buf, encoding, .. }
        | Page::DataPageV2 { buf, encoding, .. }
        | Page::DictionaryPage { buf, encoding, .. } => (*buf, *encoding) = (bytes, into),
    }
    page
}

/// Returns a page in BYTE_STREAM_SPLIT as a plain one: the first bytes of all values, then the second
/// ones and so on, become the bytes of each value.
fn joined(page: &Page, start: usize, descriptor: &ColumnDescriptor) -> Page {
    let width = match descriptor.physical_type() {
        Physical::INT32 | Physical::FLOAT => 4,
        Physical::INT64 | Physical::DOUBLE => 8,
        _ => usize::try_from(descriptor.type_length()).unwrap_or(1).max(1),
    };
    let split = &page.buffer()[start..];
    let count = split.len() / width;
    let mut values = Vec::with_capacity(count * width);
    for value in 0..count {
        values.extend((0..width).map(|byte| split[byte * count + value]));
    }
    with_values(page, start, &values, Encoding::PLAIN)
}

/// Pages that were checked.
struct Checked(std::vec::IntoIter<Page>);

impl Iterator for Checked {
    type Item = Result<Page, ParquetError>;

    fn next(&mut self) -> Option<Self::Item> {
        self.0.next().map(Ok)
    }
}

impl PageReader for Checked {
    fn get_next_page(&mut self) -> Result<Option<Page>, ParquetError> {
        Ok(self.0.next())
    }

    fn peek_next_page(&mut self) -> Result<Option<PageMetadata>, ParquetError> {
        Ok(self.0.as_slice().first().map(|page| PageMetadata {
            num_rows: None,
            num_levels: Some(page.num_values() as usize),
            is_dict: page.is_dictionary_page(),
        }))
    }

    fn skip_next_page(&mut self) -> Result<(), ParquetError> {
        self.0.next();
        Ok(())
    }
}
