//! The rows of any file, as columns: they are coded as they are one by one.

use csv::ByteRecord;

use crate::batch::import::Plan;
use crate::batch::import::columns::{CodedRows, Columns};

/// Columns of cells; equal ones share a text, and every other column has a text that no row has.
struct Table {
    columns: Vec<(Vec<Vec<u8>>, Vec<u32>)>,
}

impl Table {
    fn of(records: &[&ByteRecord], width: usize) -> Table {
        let column = |at: usize| {
            let mut texts = vec![b"nobody says this".to_vec(); at % 2];
            let mut place = |record: &&ByteRecord| {
                let cell = &record[at];
                texts.iter().position(|text| text == cell).unwrap_or_else(|| {
                    texts.push(cell.to_vec());
                    texts.len() - 1
                }) as u32
            };
            let places = records.iter().map(&mut place).collect();
            (texts, places)
        };
        Table { columns: (0..width).map(column).collect() }
    }
}

impl Columns for Table {
    fn width(&self) -> usize {
        self.columns.len()
    }

    fn places(&self, column: usize) -> &[u32] {
        &self.columns[column].1
    }

    fn texts(&self, column: usize) -> usize {
        self.columns[column].0.len()
    }

    fn text(&self, column: usize, place: u32) -> &[u8] {
        &self.columns[column].0[place as usize]
    }
}

/// Expects the codes that the reader of records finds, and no codes where it finds a fault.
pub(super) fn is_the_same(plan: &Plan, records: &[ByteRecord]) {
    let width = plan.columns().len();
    let records: Vec<&ByteRecord> = records.iter().filter(|row| row.len() == width).collect();
    let mut coded = CodedRows::default();
    let table = Table::of(&records, width);
    plan.reader().columns(&table, records.len(), &mut coded);
    let (mut reader, mut expected) = (plan.reader(), vec![0; plan.width()]);
    for (row, record) in records.iter().enumerate() {
        let is_understood = reader.row(record, &mut expected).is_ok();
        assert_eq!(coded.is_understood[row], is_understood, "{record:?}");
        if is_understood {
            assert_eq!(coded.codes[row * plan.width()..][..plan.width()], expected, "{record:?}");
        }
    }
    let narrow = Table::of(&records, width.saturating_sub(1));
    plan.reader().columns(&narrow, records.len(), &mut coded);
    assert!(!coded.is_understood.contains(&true), "a column is missing");
}
