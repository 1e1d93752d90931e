//! Files that are no text: recognised by their first bytes, so that the message can say what to do.

use crate::domain::problem::Fault;

/// What a file is that is not text.
#[derive(Clone, Debug, PartialEq)]
pub enum Magic {
    /// Apache Parquet, which is read otherwise.
    Parquet,
    /// Something that must be saved or unpacked first.
    Fault(Fault),
}

/// Returns what the first bytes of a file say, unless it may be text.
pub fn magic(bytes: &[u8]) -> Option<Magic> {
    let found = |word: &str| word.to_owned();
    let has = |part: &[u8]| bytes.windows(part.len()).take(8 * 1024).any(|window| window == part);
    let spreadsheet =
        |word: &str| Some(Magic::Fault(Fault::ResponsesSpreadsheet { found: found(word) }));
    let compressed =
        |word: &str| Some(Magic::Fault(Fault::ResponsesCompressed { found: found(word) }));
    let other = |word: &str| Some(Magic::Fault(Fault::ResponsesNotATable { found: found(word) }));
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let starts = |tag: &str| {
        text.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag.as_bytes()))
    };
    match bytes {
        [b'P', b'A', b'R', b'1', ..] => Some(Magic::Parquet),
        [b'P', b'K', 3 | 5, 4 | 6, ..] if has(b"opendocument.spreadsheet") => spreadsheet("ods"),
        [b'P', b'K', 3 | 5, 4 | 6, ..] if has(b"[Content_Types].xml") || has(b"xl/") => {
            spreadsheet("xlsx")
        }
        [b'P', b'K', 3 | 5, 4 | 6, ..] => compressed("zip"),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => spreadsheet("xls"),
        [0x1f, 0x8b, ..] => compressed("gzip"),
        [0x28, 0xb5, 0x2f, 0xfd, ..] => compressed("zstd"),
        [b'%', b'P', b'D', b'F', ..] => other("PDF"),
        _ if starts("<!doctype") || starts("<html") => other("HTML"),
        _ if starts("<?xml") => other("XML"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_text_is_named() {
        for (bytes, expected) in [
            (&b"PAR1\x15\x04"[..], "parquet"),
            (b"PK\x03\x04\x14\0[Content_Types].xml", "responses-spreadsheet"),
            (
                b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
                "responses-spreadsheet",
            ),
            (b"PK\x03\x04answers.csv", "responses-compressed"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1", "responses-spreadsheet"),
            (b"\x1f\x8b\x08", "responses-compressed"),
            (b"%PDF-1.7", "responses-not-a-table"),
            (b"  <HTML><table>", "responses-not-a-table"),
            (b"id,q\n", "text"),
            (b"PK,q\n", "text"),
            (b"", "text"),
        ] {
            let found = match magic(bytes) {
                Some(Magic::Parquet) => "parquet",
                Some(Magic::Fault(fault)) => fault.code(),
                None => "text",
            };
            assert_eq!(found, expected, "{bytes:?}");
        }
    }
}
