//! Lines as they come from a person or a pipe: bounded, and with nothing taken for text that is none.

use std::io::{self, BufRead, ErrorKind};

/// The part of a line that is kept; no answer is that long.
pub(super) const LONGEST_LINE: usize = 64 * 1024;

/// A line of more bytes than this is no line: nobody will ever end it (`/dev/zero`).
pub(super) const ENDLESS: usize = 16 * 1024 * 1024;

/// A line of input.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Typed {
    /// This text.
    Text(String),
    /// Not text, or longer than any answer.
    Strange,
    /// Nothing more comes.
    End,
}

/// Reads one line. What is beyond the longest line is read and forgotten; a line without end is the
/// end of input.
pub(super) fn line(input: &mut impl BufRead) -> io::Result<Typed> {
    let mut kept = Vec::new();
    let mut length = 0;
    loop {
        let bytes = match input.fill_buf() {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        if bytes.is_empty() {
            return Ok(if length > 0 { text(kept) } else { Typed::End });
        }
        let end = bytes.iter().position(|byte| *byte == b'\n');
        let line = &bytes[..end.unwrap_or(bytes.len())];
        // One byte more than is kept shows that there was more.
        let room = (LONGEST_LINE + 1).saturating_sub(kept.len());
        kept.extend_from_slice(&line[..line.len().min(room)]);
        let used = end.map_or(bytes.len(), |end| end + 1);
        input.consume(used);
        length += used;
        if length > ENDLESS {
            return Ok(Typed::End);
        }
        if end.is_some() {
            return Ok(text(kept));
        }
    }
}

fn text(bytes: Vec<u8>) -> Typed {
    if bytes.len() > LONGEST_LINE {
        return Typed::Strange;
    }
    String::from_utf8(bytes).map_or(Typed::Strange, Typed::Text)
}
