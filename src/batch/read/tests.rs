//! Files of every shape: what is kept, and what is told of the rest.

use super::*;
use crate::batch::columns::Cells;

const CREDITS: Reading<'static> =
    Reading { cells: Cells::Credits(None), groups: &[], weight: None };

fn read(reading: Reading, files: &[&str]) -> Sheet {
    let mut reader = Reader::new(reading);
    for (at, text) in files.iter().enumerate() {
        reader.file(&format!("{at}.csv"), text.as_bytes()).expect("memory can be read");
    }
    reader.finish()
}

/// Returns items, then rows with `.` for an item that was not reached.
fn shown(sheet: &Sheet) -> String {
    let digit = |credit: &u8| match *credit {
        NOT_REACHED => ".".to_owned(),
        credit => credit.to_string(),
    };
    let rows = sheet.responses.rows().map(|row| row.iter().map(digit).collect::<String>());
    let rows: Vec<String> = rows.collect();
    format!("{} | {}", sheet.responses.items().join(" "), rows.join(" "))
}

fn told(sheet: &Sheet) -> Vec<String> {
    let told = |problem: &Problem| {
        let at =
            problem.span.map_or(String::new(), |span| format!(":{}:{}", span.line, span.column));
        format!("{} {}{at}", problem.fault.code(), problem.file)
    };
    sheet.problems.iter().map(told).collect()
}

#[test]
fn without_a_bank_a_column_of_credits_is_an_item() {
    let text = "id,i1,i2,age,remark,empty\n1,0,1,34,good,\n2,1.0,NA,50,,\n3,-,2,18,x,\n";
    let sheet = read(CREDITS, &[text]);
    assert_eq!(shown(&sheet), "i1 i2 | 01 1. .2");
    assert_eq!(sheet.ignored, ["age", "empty", "id", "remark"]);
    assert_eq!((told(&sheet), sheet.refused), (vec![], 0));
    let sheet = read(CREDITS, &["i1,i2\n1,0\n1,1\nx,1\n"]);
    assert_eq!(shown(&sheet), "i2 | 0 1 1");
    assert_eq!(told(&sheet), ["column-not-credits 0.csv:4:1"]);
}

#[test]
fn files_join_by_the_names_of_their_columns() {
    let sheet = read(CREDITS, &["a,b\n0,1\n", "c;a\n1;1\n0;0\n"]);
    assert_eq!(shown(&sheet), "a b c | 01. 1.1 0.0");
}

#[test]
fn groups_and_weights_are_columns_of_their_own() {
    let groups = ["sex".to_owned()];
    let reading = Reading { groups: &groups, weight: Some("w"), ..CREDITS };
    let sheet = read(reading, &["sex,w,a\n1,\"0,5\",1\nNA,2,0\n0,1,1\n0,-1,1\n"]);
    let group = sheet.group("sex").expect("the column is there");
    assert_eq!(group.values, ["1", "0"]);
    assert_eq!(group.codes, [0, Group::NONE, 1]);
    assert_eq!(sheet.weights.as_deref(), Some(&[0.5, 2.0, 1.0][..]));
    assert_eq!(shown(&sheet), "a | 1 0 1");
    assert_eq!((told(&sheet), sheet.refused), (vec!["not-a-weight 0.csv:5:2".to_owned()], 1));
    assert_eq!(told(&read(reading, &["sex,a\n1,1\n"])), ["column-missing 0.csv:1:1"]);
}

#[test]
fn a_bad_row_is_told_and_the_others_are_kept() {
    for (text, kept, expected) in [
        ("a,b\n0,1\n0\n1,1\n", "a b | 01 11", "ragged-row 0.csv:3:1"),
        ("a,b\n0,1\n\"0,1\n1,1\n", "a b | 01 11", "unclosed-quote 0.csv:3:1"),
        ("a,a\n0,1\n", " | ", "duplicate-column 0.csv:1:2"),
        ("", " | ", "no-heading 0.csv"),
        ("\n\n", " | ", "no-heading 0.csv"),
        ("id\n1\n", " | ", "no-items 0.csv:1:1"),
    ] {
        let sheet = read(CREDITS, &[text]);
        assert_eq!(shown(&sheet), kept, "{text:?}");
        assert_eq!(told(&sheet), [expected], "{text:?}");
    }
    let mut bad = "a,b\n0,1\n".to_owned();
    bad += &"1\n".repeat(MOST_FAULTS + 50);
    let sheet = read(CREDITS, &[&bad]);
    assert_eq!((sheet.problems.len(), sheet.refused), (MOST_FAULTS, MOST_FAULTS + 50));
    let wide = vec!["a"; crate::batch::import::MOST_COLUMNS + 1].join(",");
    assert_eq!(told(&read(CREDITS, &[&wide])), ["too-many-columns 0.csv:1:1"]);
    for (bytes, expected) in [
        (&b"PAR1"[..], "responses-not-a-table"),
        (b"%PDF-1.7\n", "responses-not-a-table"),
        (b"\xd0\xcf\x11\xe0", "responses-spreadsheet"),
    ] {
        let mut reader = Reader::new(CREDITS);
        reader.file("0.csv", bytes).expect("memory can be read");
        assert_eq!(told(&reader.finish()), [format!("{expected} 0.csv")]);
    }
}

#[test]
fn files_of_other_encodings_are_read_and_that_is_told() {
    let text = "id|ann\u{e9}e\r\n1|1\r\n2|0\r\n";
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let windows: Vec<u8> = text.chars().map(|one| one as u8).collect();
    for (bytes, notes) in [
        (text.as_bytes().to_vec(), vec![]),
        ([b"\xff\xfe".to_vec(), utf16].concat(), vec![ImportNote::Utf16]),
        (windows, vec![ImportNote::Windows1252]),
    ] {
        let mut reader = Reader::new(CREDITS);
        reader.file("a", &bytes[..]).expect("memory can be read");
        reader.file("b", &bytes[..]).expect("memory can be read");
        let sheet = reader.finish();
        assert_eq!((shown(&sheet), sheet.notes), ("ann\u{e9}e | 1 0 1 0".to_owned(), notes));
    }
}

#[test]
fn rows_are_columns_turned() {
    let columns: Vec<Vec<u8>> =
        (0..3_u8).map(|at| (0..1_000_u32).map(|row| (row % 80) as u8 * 3 + at).collect()).collect();
    let borrowed: Vec<&[u8]> = columns.iter().map(Vec::as_slice).collect();
    let rows = by_rows(&borrowed);
    for (row, cells) in rows.chunks_exact(3).enumerate() {
        assert_eq!(cells, [columns[0][row], columns[1][row], columns[2][row]]);
    }
    assert_eq!(by_rows(&[]), Vec::<u8>::new());
}
