//! The values of one column in one group of rows, page after page, as the cells of blocks.

use std::io::{Read, Seek};
use std::sync::Arc;

use parquet::column::page::{Page, PageReader};
use parquet::file::metadata::ColumnChunkMetaData;
use parquet::file::serialized_reader::SerializedPageReader;

use super::cells::Cells;
use super::dictionary::{Dictionary, dictionary};
use super::pages::{Decoder, Levels, Wrong, wrong};
use super::schema::Planned;
use super::source::Source;
use super::text::Texts;
use super::{LARGEST_PAGE, LARGEST_TOGETHER, LONGEST_LISTS, ParquetFault, TooMuch};

/// A column in a group of rows.
pub struct Chunk<R: Read + Seek + Send> {
    source: Arc<Source<R>>,
    pages: SerializedPageReader<Source<R>>,
    dictionary: Option<Dictionary>,
    decoder: Option<Decoder>,
    /// The values that are left in the page, missing ones too.
    left: usize,
    /// The bytes of the page, and of the dictionary.
    held: [usize; 2],
    levels: Levels,
    values: Vec<u32>,
}

impl<R: Read + Seek + Send> Chunk<R> {
    /// Begins to read a column.
    pub fn open(
        source: &Arc<Source<R>>,
        column: &ColumnChunkMetaData,
        rows: usize,
    ) -> Result<Chunk<R>, Wrong> {
        let start = column.dictionary_page_offset().unwrap_or(column.data_page_offset());
        if start < 0 || column.compressed_size() < 0 {
            return wrong("a place below zero");
        }
        let pages = SerializedPageReader::new(Arc::clone(source), column, rows, None)?;
        Ok(Chunk {
            source: Arc::clone(source),
            pages,
            dictionary: None,
            decoder: None,
            left: 0,
            held: [0; 2],
            levels: Levels::default(),
            values: Vec::new(),
        })
    }

    /// Returns how many bytes its pages hold.
    pub fn held(&self) -> usize {
        self.held.iter().sum()
    }

    /// Reads pages until one has values; returns how many are left in it, 0 at the end of the column.
    pub fn available(&mut self, planned: &Planned, others: usize) -> Result<usize, Wrong> {
        while self.left == 0 {
            self.decoder = None;
            self.held[0] = 0;
            let allowed = LARGEST_TOGETHER.saturating_sub(others + self.held());
            self.source.allow(allowed.min(LARGEST_PAGE));
            let Some(page) = self.pages.get_next_page()? else { return Ok(0) };
            self.page(page, planned)?;
        }
        Ok(self.left)
    }

    fn page(&mut self, page: Page, planned: &Planned) -> Result<(), Wrong> {
        let size = page.buffer().len();
        if let Page::DictionaryPage { buf, num_values, encoding, .. } = page {
            use parquet::basic::Encoding::{PLAIN, PLAIN_DICTIONARY};
            if self.dictionary.is_some() || !matches!(encoding, PLAIN | PLAIN_DICTIONARY) {
                return wrong("a dictionary that cannot be");
            }
            let read = dictionary(buf, num_values, &planned.descriptor, planned.meaning)?;
            self.held[1] = size + read.texts.size() + 16 * read.texts.len();
            self.dictionary = Some(read);
            return Ok(());
        }
        let values = page.num_values();
        if planned.is_list() && values > LONGEST_LISTS {
            let limit = u64::from(LONGEST_LISTS);
            let fault = ParquetFault::TooMuch { what: TooMuch::Lists, column: None, limit };
            return Err(Wrong::External(Box::new(fault)));
        }
        if values > 0 {
            let decoder = Decoder::new(page, &planned.descriptor, self.dictionary.as_ref())?;
            self.decoder = Some(decoder);
        }
        self.left = values as usize;
        self.held[0] = size;
        Ok(())
    }

    /// Reads so many rows of a column that has one value a row; all are in the page.
    pub fn plain(
        &mut self,
        planned: &Planned,
        rows: usize,
        cells: &mut Cells,
    ) -> Result<(), Wrong> {
        cells.places.clear();
        cells.own.clear();
        let has_levels = planned.descriptor.max_def_level() > 0;
        let mut places = std::mem::take(&mut cells.places);
        let values = if has_levels { &mut self.values } else { &mut places };
        let (read, shared) = decode(
            &mut self.decoder,
            self.dictionary.as_ref(),
            rows,
            planned,
            (&mut self.levels, &mut cells.own, values),
        )?;
        if has_levels {
            spread(&self.levels.definition, &self.values, &mut places, planned)?;
        }
        cells.places = places;
        cells.shared = shared;
        if read != rows || cells.places.len() != rows {
            return wrong("a page has fewer rows than it says");
        }
        self.left -= rows;
        Ok(())
    }

    /// Reads so many rows of a column that has a list a row; they may go over several pages.
    pub fn lists(
        &mut self,
        planned: &Planned,
        rows: usize,
        others: usize,
        cells: &mut Cells,
    ) -> Result<(), Wrong> {
        cells.places.clear();
        cells.own.clear();
        cells.shared = None;
        let mut alone = Texts::default();
        while cells.places.len() < rows {
            if self.available(planned, others)? == 0 {
                return wrong("a column has fewer rows than its group");
            }
            alone.clear();
            let wanted = rows - cells.places.len();
            let (_, shared) = decode(
                &mut self.decoder,
                self.dictionary.as_ref(),
                wanted,
                planned,
                (&mut self.levels, &mut alone, &mut self.values),
            )?;
            let texts = shared.as_deref().unwrap_or(&alone);
            let levels = self.levels.definition.len();
            if levels == 0 {
                return wrong("a page has fewer rows than it says");
            }
            join(&self.levels, &self.values, texts, planned, cells)?;
            self.left = self.left.saturating_sub(levels);
        }
        Ok(())
    }
}

/// Reads values of the page into places, levels and texts; returns the number of rows and the texts
/// that the places are of, when they are those of the dictionary.
fn decode(
    decoder: &mut Option<Decoder>,
    dictionary: Option<&Dictionary>,
    rows: usize,
    planned: &Planned,
    into: (&mut Levels, &mut Texts, &mut Vec<u32>),
) -> Result<(usize, Option<Arc<Texts>>), Wrong> {
    let (levels, texts, places) = into;
    levels.definition.clear();
    levels.repetition.clear();
    places.clear();
    let Some(decoder) = decoder else { return wrong("a page without values") };
    let read = decoder.read(rows, levels, texts, planned.meaning, places)?;
    let shared = dictionary.filter(|_| decoder.is_indexed);
    Ok((read, shared.map(|dictionary| Arc::clone(&dictionary.texts))))
}

/// Puts values where their levels say that there is one.
fn spread(
    levels: &[i16],
    values: &[u32],
    places: &mut Vec<u32>,
    planned: &Planned,
) -> Result<(), Wrong> {
    if values.len() == levels.len() {
        places.extend_from_slice(values);
        return Ok(());
    }
    let most = planned.descriptor.max_def_level();
    let mut values = values.iter();
    for level in levels {
        places.push(match (*level == most, values.as_slice().is_empty()) {
            (true, true) => return wrong("fewer values than levels"),
            (true, false) => *values.next().expect("one is left"),
            (false, _) => 0,
        });
    }
    Ok(())
}

/// Joins the texts of each row with `;`, as form tools do with several choices.
fn join(
    levels: &Levels,
    values: &[u32],
    texts: &Texts,
    planned: &Planned,
    cells: &mut Cells,
) -> Result<(), Wrong> {
    let most = planned.descriptor.max_def_level();
    let (mut values, mut row) = (values.iter(), Vec::new());
    if levels.repetition.first() != Some(&0) || levels.repetition.len() != levels.definition.len() {
        return wrong("a row that goes on in the next page");
    }
    for (at, (repetition, definition)) in
        levels.repetition.iter().zip(&levels.definition).enumerate()
    {
        if at > 0 && *repetition == 0 {
            cells.places.push(cells.own.push(&row));
            row.clear();
        }
        if *definition == most {
            let Some(place) = values.next() else { return wrong("fewer values than levels") };
            if !row.is_empty() {
                row.push(b';');
            }
            // Beyond the bound nothing is added: the row is refused when it is given out.
            if row.len() <= super::LONGEST_CELL {
                row.extend_from_slice(texts.get(*place));
            }
        }
    }
    if cells.own.size() > super::LARGEST_BLOCK {
        return Err(Wrong::External(Box::new(ParquetFault::block())));
    }
    cells.places.push(cells.own.push(&row));
    Ok(())
}
