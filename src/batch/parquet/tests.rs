//! Files of other programs, of our own, and damaged ones.

use std::io::Cursor;

use csv::ByteRecord;

use super::*;

/// The bytes of a file that `tests/score/parquet/make.py` made.
macro_rules! made {
    ($name:literal) => {
        include_bytes!(concat!("../../../tests/score/parquet/", $name))
    };
}

/// Files with the same answers by other programs.
const PROGRAMS: [(&str, &[u8]); 9] = [
    ("pyarrow-default", made!("pyarrow-default.parquet")),
    ("pyarrow-plain-lz4", made!("pyarrow-plain-lz4.parquet")),
    ("pyarrow-pages-gzip", made!("pyarrow-pages-gzip.parquet")),
    ("pyarrow-delta-v2", made!("pyarrow-delta-v2.parquet")),
    ("pyarrow-dictionary-v2", made!("pyarrow-dictionary-v2.parquet")),
    ("polars-default", made!("polars-default.parquet")),
    ("polars-pages", made!("polars-pages.parquet")),
    ("duckdb-default", made!("duckdb-default.parquet")),
    ("duckdb-v2", made!("duckdb-v2.parquet")),
];

type Table = (Vec<String>, Vec<Vec<String>>);

fn open(bytes: Vec<u8>) -> Result<ParquetRows<Cursor<Vec<u8>>>, ParquetFault> {
    ParquetRows::open(Cursor::new(bytes))
}

fn cells(record: &ByteRecord) -> Vec<String> {
    record.iter().map(|cell| String::from_utf8_lossy(cell).into_owned()).collect()
}

/// Reads all rows, both ways, which must agree.
fn read(bytes: Vec<u8>) -> Result<Table, ParquetFault> {
    let mut columns = open(bytes.clone())?;
    let mut rows = open(bytes)?;
    let names = rows.names().into_iter().map(str::to_owned).collect();
    let (mut table, mut records) = (Vec::new(), Vec::new());
    loop {
        let count = rows.next(&mut records)?;
        if count == 0 {
            break;
        }
        table.extend(records[..count].iter().map(cells));
    }
    let (mut at, mut block) = (0, Block::default());
    while columns.block(&mut block)? {
        for row in 0..block.rows {
            for (column, expected) in block.columns.iter().zip(&table[at + row]) {
                assert_eq!(String::from_utf8_lossy(column.get(row)), *expected);
            }
        }
        at += block.rows;
    }
    assert_eq!(at, table.len());
    Ok((names, table))
}

fn expected() -> Table {
    let mut reader = csv::Reader::from_reader(&made!("expected.csv")[..]);
    let names = reader.byte_headers().map(cells).expect("a heading");
    let rows = reader.byte_records().map(|row| cells(&row.expect("a row")));
    (names, rows.collect())
}

#[test]
fn files_of_every_program_hold_the_same_answers() {
    let (names, table) = expected();
    for (program, made) in PROGRAMS {
        let (found_names, mut found) = read(made.to_vec()).expect(program);
        assert_eq!(found_names, names, "{program}");
        if program == "pyarrow-pages-gzip" {
            // Its timestamps are of the old form, which does not say what clock they are of.
            let at = names.iter().position(|name| name == "at").expect("a column");
            found.iter_mut().filter(|row| !row[at].is_empty()).for_each(|row| row[at].push('Z'));
        }
        for (row, (found, expected)) in found.iter().zip(&table).enumerate() {
            assert_eq!(found, expected, "{program}, row {row}");
        }
        assert_eq!(found.len(), table.len(), "{program}");
    }
}

#[test]
fn columns_that_cannot_be_cells_are_named() {
    let rows = open(made!("nested.parquet").to_vec()).expect("a file");
    assert_eq!(rows.names(), ["packed", "q1", "q2"]);
    let expected = ["who", "fixed", "deep", "bag"];
    let found: Vec<&str> = rows.unread().iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(found, expected);
    let reasons: Vec<Unread> = rows.unread().iter().map(|(_, why)| *why).collect();
    use Unread::{Kind, Nested};
    assert_eq!(reasons, [Nested, Kind, Nested, Nested]);
}

#[test]
fn only_some_columns_in_an_order_of_ones_own() {
    let (names, table) = expected();
    let wanted = [names.len() - 1, 4, 0];
    let mut rows = open(made!("duckdb-default.parquet").to_vec()).expect("a file");
    rows.only(&wanted);
    assert_eq!(rows.names(), wanted.map(|place| names[place].as_str()));
    let mut records = Vec::new();
    let count = rows.next(&mut records).expect("rows");
    let found: Vec<Vec<String>> = records[..count].iter().map(cells).collect();
    let expected: Vec<Vec<String>> =
        table.iter().map(|row| wanted.map(|place| row[place].clone()).to_vec()).collect();
    assert_eq!(found, expected);
}

#[test]
fn every_file_that_cannot_be_read_is_told_apart() {
    let sound = made!("pyarrow-default.parquet").to_vec();
    let with = |at: usize, byte: &[u8]| {
        let mut bytes = sound.clone();
        let start = if at == 0 { 0 } else { sound.len() - at };
        bytes[start..start + byte.len()].copy_from_slice(byte);
        bytes
    };
    for (name, bytes, expected) in [
        ("nothing", Vec::new(), "not a Parquet file"),
        ("text", b"id,q1\n1,a\n2,b\n".to_vec(), "not a Parquet file"),
        ("another mark", with(0, b"PARX"), "not a Parquet file"),
        ("half a file", sound[..sound.len() / 2].to_vec(), "a Parquet file without its end"),
        ("an encrypted footer", with(4, b"PARE"), "an encrypted Parquet file"),
        ("a footer beyond the file", with(8, &[0, 0, 0, 1]), "a Parquet file without its end"),
        ("a footer beyond all", with(8, &[0xff; 4]), "Footer of column None goes beyond 33554432"),
        ("a footer cut short", with(8, &[9, 0, 0, 0]), "column None is damaged: "),
    ] {
        let fault = open(bytes).map(|_| ()).expect_err(name).to_string();
        assert!(fault.starts_with(expected), "{name}: {fault}");
    }
    let fault = read(made!("brotli.parquet").to_vec()).expect_err("a codec that is not there");
    assert!(matches!(fault, ParquetFault::Compression { column, .. } if column == "q1"));
}

/// Returns whether a damaged file was read or refused as it should be: without the wall having to hold.
fn survives(bytes: Vec<u8>) -> bool {
    match read(bytes) {
        Ok(_) => true,
        Err(fault) => !fault.to_string().contains("the library gave up"),
    }
}

#[test]
fn a_file_that_was_cut_is_refused() {
    for (program, made) in PROGRAMS {
        let bytes = made;
        for length in (0..bytes.len()).step_by(251) {
            assert!(read(bytes[..length].to_vec()).is_err(), "{program}, {length}");
            let tail = bytes.len() - length;
            assert!(tail == bytes.len() || read(bytes[length..].to_vec()).is_err(), "{program}");
        }
    }
}

#[test]
fn damage_is_met_before_the_library_gives_up() {
    let mut state = 0x2026_1122_u64;
    let mut random = move |below: usize| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((state >> 33) % below.max(1) as u64).expect("below a length")
    };
    for (program, made) in PROGRAMS {
        let sound = made.to_vec();
        for _ in 0..40 {
            let mut bytes = sound.clone();
            // Half of the damage is done to the description at the end.
            let from = if random(2) == 0 { 0 } else { sound.len().saturating_sub(3_000) };
            let at = from + random(sound.len() - from);
            let new = [bytes[at] ^ (1 << random(8)), 0xff][random(2)];
            bytes[at] = new;
            assert!(survives(bytes), "{program}: byte {at} became {new:#x}");
        }
    }
}

fn columns() -> Vec<Column> {
    let kinds = [Kind::Text, Kind::Number, Kind::Count, Kind::Flag];
    let column = |(kind, nullable): (Kind, bool)| Column {
        name: format!("{kind:?} {nullable}"),
        kind,
        nullable,
    };
    kinds.into_iter().flat_map(|kind| [(kind, false), (kind, true)]).map(column).collect()
}

type Row = (String, Option<f64>, i64, Option<bool>);

fn add(rows: &mut Rows, (text, number, count, flag): &Row) {
    rows.text(0, Some(text));
    rows.text(1, number.is_some().then_some(text));
    rows.number(2, Some(number.unwrap_or(0.25)));
    rows.number(3, *number);
    rows.count(4, Some(*count));
    rows.count(5, flag.is_some().then_some(*count));
    rows.flag(6, Some(flag.unwrap_or(true)));
    rows.flag(7, *flag);
}

fn as_text((text, number, count, flag): &Row) -> Vec<String> {
    let or_nothing = |is_there: bool, text: &str| if is_there { text } else { "" }.to_owned();
    let fraction = |number: f64| {
        let mut texts = text::Texts::default();
        let place = texts.fraction(number);
        String::from_utf8_lossy(texts.get(place)).into_owned()
    };
    vec![
        text.clone(),
        or_nothing(number.is_some(), text),
        fraction(number.unwrap_or(0.25)),
        number.map(fraction).unwrap_or_default(),
        count.to_string(),
        or_nothing(flag.is_some(), &count.to_string()),
        u8::from(flag.unwrap_or(true)).to_string(),
        flag.map(|flag| u8::from(flag).to_string()).unwrap_or_default(),
    ]
}

/// Writes rows, so many at a time.
fn written(table: &[Row], at_a_time: usize) -> Vec<u8> {
    let columns = columns();
    let facts = [("niveau.schema", "1"), ("niveau.bank", "digcomp 1.0")];
    let mut writer = ParquetWriter::new(Vec::new(), &columns, &facts).expect("memory");
    let mut rows = Rows::new(&columns);
    for part in table.chunks(at_a_time) {
        rows.clear();
        part.iter().for_each(|row| add(&mut rows, row));
        writer.write(&rows).expect("memory");
    }
    writer.finish().expect("memory")
}

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config {
        cases: 64,
        failure_persistence: None,
        ..proptest::test_runner::Config::default()
    })]

    #[test]
    fn what_was_written_is_read(
        table in proptest::collection::vec(
            (".{0,12}", proptest::option::of(-1e3..1e3_f64), proptest::num::i64::ANY,
                proptest::option::of(proptest::bool::ANY)),
            0..60,
        ),
        at_a_time in 1_usize..70,
    ) {
        let bytes = written(&table, at_a_time);
        proptest::prop_assert_eq!(&bytes, &written(&table, 1_000), "bytes depend on the rows alone");
        let (names, found) = read(bytes).expect("our own file");
        proptest::prop_assert_eq!(names.len(), 8);
        proptest::prop_assert_eq!(found, table.iter().map(as_text).collect::<Vec<_>>());
    }
}

#[test]
fn groups_of_rows_do_not_depend_on_how_rows_came() {
    let count = GROUP_ROWS + 5_000;
    let table: Vec<Row> = (0..count)
        .map(|at| {
            let number = (at % 7 != 0).then_some(at as f64 / 8.0);
            (format!("person {at}"), number, at as i64, (at % 3 != 0).then_some(at % 2 == 0))
        })
        .collect();
    let bytes = written(&table, 4_096);
    assert!(bytes == written(&table, 50_000), "bytes depend on the rows alone");
    let mut rows = open(bytes).expect("our own file");
    assert_eq!(rows.rows(), count as u64);
    let (mut records, mut at) = (Vec::new(), 0);
    loop {
        let read = rows.next(&mut records).expect("our own file");
        if read == 0 {
            break;
        }
        for record in &records[..read] {
            assert_eq!(cells(record), as_text(&table[at]), "row {at}");
            at += 1;
        }
    }
    assert_eq!(at, count);
}

#[test]
fn a_cell_has_a_bound() {
    let columns = [Column { name: "note".to_owned(), kind: Kind::Text, nullable: false }];
    let mut writer = ParquetWriter::new(Vec::new(), &columns, &[]).expect("memory");
    let mut rows = Rows::new(&columns);
    rows.text(0, Some("short"));
    rows.text(0, Some(&"x".repeat(LONGEST_CELL + 1)));
    rows.text(0, Some("after"));
    writer.write(&rows).expect("memory");
    let mut rows = open(writer.finish().expect("memory")).expect("our own file");
    let mut records = Vec::new();
    let mut found = Vec::new();
    loop {
        let count = rows.next(&mut records).expect("rows");
        if count == 0 {
            break;
        }
        found.extend(records[..count].iter().map(|record| record.get(0).map(<[u8]>::to_vec)));
    }
    assert_eq!(found, [Some(b"short".to_vec()), None, Some(b"after".to_vec())]);
}
