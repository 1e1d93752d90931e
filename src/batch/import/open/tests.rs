//! Files of every delimiter, encoding and end of line: none is guessed wrong.

use encoding_rs::WINDOWS_1252;
use proptest::prelude::*;

use super::*;
use crate::batch::import::{LongColumns, Row, Rows};

/// Returns headings, then rows, with the lines that they begin at.
/// Rows with their lines.
type Lines = Vec<(u64, Vec<String>)>;

fn read(bytes: &[u8]) -> Result<(Head, Lines), Refused> {
    let opened = open_table(bytes, &Asked::default())?;
    let mut rows = Rows::new(opened.body, &opened.head.shape, opened.head.first_line);
    let mut found = Vec::new();
    while let Row::Cells(line, record) = rows.next()? {
        let cells =
            record.iter().map(|cell| String::from_utf8_lossy(cell.trim_ascii()).into_owned());
        found.push((line, cells.collect()));
    }
    Ok((opened.head, found))
}

fn written(text: &str, encoding: Encoding, has_mark: bool) -> Vec<u8> {
    let marked = if has_mark { format!("\u{feff}{text}") } else { text.to_owned() };
    match encoding {
        Encoding::Utf8 => marked.into_bytes(),
        Encoding::Utf16Le => marked.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        Encoding::Utf16Be => marked.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        Encoding::Windows1252 => WINDOWS_1252.encode(text).0.into_owned(),
    }
}

const ENCODINGS: [(Encoding, bool); 5] = [
    (Encoding::Utf8, false),
    (Encoding::Utf8, true),
    (Encoding::Utf16Le, true),
    (Encoding::Utf16Be, true),
    (Encoding::Windows1252, false),
];

/// Returns a file of persons who answer in prose, with every other delimiter inside its cells.
fn file(delimiter: char, end: &str) -> (String, Vec<Vec<String>>) {
    let header = ["id", "Où allez-vous, et pourquoi ?", "q2", "q3"].map(str::to_owned).to_vec();
    let mut rows = vec![header];
    for person in 0..30 {
        let second =
            ["Répondre; transférer", "a, b | c", "é\tè", "il dit \"oui\""][person % 4].to_owned();
        rows.push(vec![person.to_string(), second, "1,5".to_owned(), String::new()]);
    }
    let cell = |text: &String| format!("\"{}\"", text.replace('"', "\"\""));
    let line =
        |row: &Vec<String>| row.iter().map(cell).collect::<Vec<_>>().join(&delimiter.to_string());
    let text: String = rows.iter().map(|row| line(row) + end).collect();
    (text, rows)
}

#[test]
fn no_shape_of_file_is_guessed_wrong() {
    for delimiter in [',', ';', '\t', '|'] {
        for (end, line_end) in [("\n", LineEnd::Lf), ("\r\n", LineEnd::CrLf), ("\r", LineEnd::Cr)] {
            for (encoding, has_mark) in ENCODINGS {
                for is_named in [false, true] {
                    let (mut text, rows) = file(delimiter, end);
                    if is_named {
                        text = format!("sep={delimiter}{end}{text}");
                    }
                    let bytes = written(&text, encoding, has_mark);
                    let told = format!("{delimiter:?} {end:?} {encoding:?} {has_mark} {is_named}");
                    let (head, found) = read(&bytes).expect(&told);
                    let expected = Shape {
                        layout: Layout::Wide,
                        delimiter: delimiter as u8,
                        line_end,
                        encoding,
                    };
                    assert_eq!(head.shape, expected, "{told}");
                    assert_eq!(head.header, rows[0], "{told}");
                    let cells: Vec<_> = found.iter().map(|(_, cells)| cells.clone()).collect();
                    assert_eq!(cells, rows[1..], "{told}");
                    let lines: Vec<u64> = found.iter().map(|(line, _)| *line).collect();
                    let first = 2 + u64::from(is_named);
                    assert_eq!(lines, (first..first + 30).collect::<Vec<_>>(), "{told}");
                    assert_eq!(head.sample.len(), 30, "{told}");
                }
            }
        }
    }
}

#[test]
fn every_row_has_the_line_that_it_begins_at() {
    for (text, expected) in [
        ("a,b\n\n\n1,2\n\"x\ny\",3\n4,5", vec![4, 5, 7]),
        ("a,b\r\n\r\n1,2\r\n\"x\r\ny\",3\r\n4,\"5\"\r\n", vec![3, 4, 6]),
        ("a,b\n1,2\n3,4", vec![2, 3]),
        ("a,b\r1,2\r3,4", vec![2, 3]),
        ("\n\na,b\n1,2\n", vec![4]),
        ("\"a\nc\",b\n#x,#y\n1,2\n", vec![4]),
        ("a,b\n1,2\n,\n3,4\n", vec![2, 4]),
        // As Excel on a Mac writes it: only cells have line feeds.
        ("a,b\r1,\"x\ny\"\r3,4\r", vec![2, 3]),
        ("a,5\"\n1,2\r\n3,4\n", vec![2, 3]),
        // People, not a row of tags.
        ("a,b\n#1,\n#2,\n", vec![2, 3]),
        ("a,b\n#adm1,#q_a\n#2,\n", vec![3]),
    ] {
        let (_, found) = read(text.as_bytes()).expect("a table");
        let lines: Vec<u64> = found.into_iter().map(|(line, _)| line).collect();
        assert_eq!(lines, expected, "{text:?}");
    }
    let heading_line = |text: &str| read(text.as_bytes()).expect("a table").0.heading_line;
    assert_eq!((heading_line("\n\na,b\n1,2\n"), heading_line("sep=,\na,b\n")), (3, 2));
}

#[test]
fn what_cannot_be_read_says_why() {
    let long = "a".repeat(3 << 20);
    let wide = vec!["a"; MOST_COLUMNS + 1].join(",");
    for (bytes, expected) in [
        (&b""[..], "no-heading"),
        (b"\n\r\n", "no-heading"),
        (b"\xef\xbb\xbf", "no-heading"),
        (b"PK\x03\x04xl/", "responses-spreadsheet"),
        (b"%PDF-", "responses-not-a-table"),
        (b"[\n {\"id\": 1}]", "records-in-one-list"),
        (b"a,\"b\n1,2\n3,4\n", "unclosed-quote"),
        (b"a,\"b\n1,\"2\"\n", "unclosed-quote"),
        (b"\n\"a\"b,c\n1,2\n", "text-after-quote"),
        (long.as_bytes(), "row-too-long"),
        (&[0; 2 << 20], "row-too-long"),
        (wide.as_bytes(), "too-many-columns"),
    ] {
        let found = match read(bytes) {
            Err(Refused::Fault(_, fault)) => fault.code(),
            Err(Refused::System(_)) => "system",
            Ok(_) => "text",
        };
        assert_eq!(found, expected, "{:?}", &bytes[..bytes.len().min(20)]);
    }
    let opened = open(&b"PAR1\x15"[..], &Asked::default(), &|_| false).expect("a known file");
    assert_eq!(opened.head.shape.layout, Layout::Parquet);
}

#[test]
fn what_somebody_asked_goes_before_what_is_seen() {
    let columns = Some(vec!["id".to_owned(), "q;r".to_owned()]);
    let asked = Asked { columns, delimiter: Some(b','), ..Asked::default() };
    let opened = open(&b"1;2,b\n"[..], &asked, &|_| false).expect("a table");
    assert_eq!((opened.head.first_line, opened.head.sample.len()), (1, 1));
    assert_eq!(opened.head.header, ["id", "q;r"]);
    let asked = Asked { encoding: Some(Encoding::Windows1252), ..Asked::default() };
    let opened = open("id,é\n1,b\n".as_bytes(), &asked, &|_| false).expect("a table");
    assert_eq!(opened.head.header, ["id", "Ã©"]);
    assert!(
        open(&b""[..], &Asked { columns: Some(Vec::new()), ..Asked::default() }, &|_| false)
            .is_ok()
    );
}

#[test]
fn long_files_and_lines_of_json_are_recognised() {
    let layout =
        |text: &str| open(text.as_bytes(), &Asked::default(), &|_| false).expect("a file").head;
    let head = layout("personne;question;réponse\np1;a;x\np1;b;y\np2;a;z\n");
    let columns = LongColumns { id: 0, item: 1, answer: 2, width: 3 };
    assert_eq!(head.shape.layout, Layout::Long(columns));
    assert_eq!(head.header, ["personne", "a", "b"]);
    assert_eq!(head.sample[1], ["p2", "z", ""][..]);
    let head = layout(
        "\n{\"id\": 7, \"answers\": {\"a\": [\"x\", \"y\"]}}\n{\"b\": null, \"id\": \"8\"}\n",
    );
    assert_eq!(head.shape.layout, Layout::Ndjson);
    assert_eq!(head.header, ["id", "a", "b"]);
    assert_eq!(head.sample[0], ["7", "x\ny", ""][..]);
    let head = layout("{\"id\": 7, \"a\": 1}\r{\"id\": 8}\r");
    assert_eq!((head.header, head.sample.len()), (vec!["id".to_owned(), "a".to_owned()], 2));
    // Beside other columns the headings of a long file may be anything.
    let is_name = |name: &str| name.starts_with("info-");
    for (text, is_long) in [
        ("id,item,b\n1,2,3\n", false),
        ("id,code,valeur,info-a,info-b\n1,AX,3,a,b\n", false),
        ("id,question,antwoord,info-a\n1,info-b,3,a\n", false),
        ("id,code,valeur,lang\n1,AX,3,fr\n", false),
        ("id,code,valeur,lang\n1,info-b,3,fr\n", true),
        ("id,code,valeur\n1,AX,3\n", true),
        ("id,code,valeur,lang\n", true),
    ] {
        let head = open(text.as_bytes(), &Asked::default(), &is_name).expect("a file").head;
        assert_eq!(matches!(head.shape.layout, Layout::Long(_)), is_long, "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_bytes_make_it_panic(
        bytes in proptest::collection::vec(prop_oneof![any::<u8>(), proptest::sample::select(b"a,;\"\n\r\t|#{}'=".to_vec())], 0..400)
    ) {
        let _ = read(&bytes);
        let _ = open(&bytes[..], &Asked::default(), &|_| false);
    }
}
