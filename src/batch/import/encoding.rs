//! Bytes of any usual encoding → UTF-8, as a stream: UTF-8 passes through, UTF-16 and Windows-1252 are decoded.
//!
//! Who can read Windows-1252 gets it as it is: [`Utf8::is_single_byte`] says so.
//!
//! What nothing says is decided at the first byte beyond ASCII, however late it comes: what stands there is
//! mostly UTF-8, or the whole text is Windows-1252, as Excel saves it in Belgium.

use std::io::{self, Read};

use encoding_rs::{CoderResult, Decoder, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// How the characters of a file are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, or ASCII only.
    Utf8,
    /// UTF-16, the low byte first.
    Utf16Le,
    /// UTF-16, the high byte first.
    Utf16Be,
    /// Windows-1252.
    Windows1252,
}

impl Encoding {
    /// Every encoding with its word on the command line.
    pub const WORDS: [(&'static str, Encoding); 4] = [
        ("utf-8", Encoding::Utf8),
        ("utf-16le", Encoding::Utf16Le),
        ("utf-16be", Encoding::Utf16Be),
        ("windows-1252", Encoding::Windows1252),
    ];

    /// Returns its word on the command line.
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(_, encoding)| *encoding == self).map_or("", |(word, _)| word)
    }

    fn state(self) -> State {
        let decoder = match self {
            Encoding::Utf8 => return State::Utf8,
            Encoding::Utf16Le => UTF_16LE,
            Encoding::Utf16Be => UTF_16BE,
            Encoding::Windows1252 => WINDOWS_1252,
        };
        State::Decoding(decoder.new_decoder_without_bom_handling(), self)
    }
}

/// So many bytes are looked at to decide, and decoded at a time.
const WINDOW: usize = 64 * 1024;

/// How many bytes tell whether a text is UTF-16 although no mark says so.
const FIRST: usize = 4 * 1024;

/// An input whose bytes come out as UTF-8. A byte that is none in a file of UTF-8 stays as it is.
pub struct Utf8<R> {
    input: R,
    state: State,
    /// Bytes that were read and are still to be decoded, from `at` on.
    raw: Vec<u8>,
    at: usize,
    /// Bytes that were decoded and are still to be given out, from `given` on.
    decoded: Vec<u8>,
    given: usize,
    is_over: bool,
    /// Whether Windows-1252 is given out as it is.
    is_keeping: bool,
}

enum State {
    /// Only ASCII so far.
    Undecided,
    Utf8,
    /// Windows-1252 that is given out as it is.
    SingleByte,
    Decoding(Decoder, Encoding),
}

impl<R: Read> Utf8<R> {
    /// Looks at the first bytes; a byte-order mark is taken off.
    pub fn open(mut input: R, asked: Option<Encoding>) -> io::Result<Utf8<R>> {
        let mut raw = Vec::new();
        input.by_ref().take(FIRST as u64).read_to_end(&mut raw)?;
        let (marked, length) = mark(&raw);
        let known = asked.or(marked).or_else(|| unmarked_utf16(&raw));
        let at = if known == marked { length } else { 0 };
        let state = known.map_or(State::Undecided, Encoding::state);
        let (decoded, given, is_over, is_keeping) = (Vec::new(), 0, false, false);
        Ok(Utf8 { input, state, raw, at, decoded, given, is_over, is_keeping })
    }

    /// Returns the first bytes as they are, as long as none was given out.
    pub(super) fn first(&self) -> &[u8] {
        &self.raw[self.at..]
    }

    /// Returns the same input without any change to its bytes.
    pub(super) fn into_raw(self) -> Utf8<R> {
        Utf8 { state: State::Utf8, at: 0, ..self }
    }

    /// Gives Windows-1252 out as it is from now on, also where it shows later. `before` was given out last;
    /// returns what stands in its place, so that all of it has one encoding.
    pub(super) fn keep_single_bytes(&mut self, mut before: Vec<u8>) -> Vec<u8> {
        self.is_keeping = true;
        if !matches!(self.state, State::Decoding(_, Encoding::Windows1252)) {
            return before;
        }
        self.state = State::SingleByte;
        before.extend(self.decoded.drain(..).skip(self.given));
        self.given = 0;
        WINDOWS_1252.encode(&String::from_utf8_lossy(&before)).0.into_owned()
    }

    /// Returns whether a byte is given out as a character of Windows-1252, not as one of UTF-8.
    pub fn is_single_byte(&self) -> bool {
        matches!(self.state, State::SingleByte)
    }

    /// Returns the encoding as far as it is known by now.
    pub fn encoding(&self) -> Encoding {
        match &self.state {
            State::Undecided | State::Utf8 => Encoding::Utf8,
            State::SingleByte => Encoding::Windows1252,
            State::Decoding(_, encoding) => *encoding,
        }
    }

    /// Gives out bytes that were read and need no decoding.
    fn give_raw(&mut self, buffer: &mut [u8], most: usize) -> usize {
        let count = most.min(buffer.len());
        buffer[..count].copy_from_slice(&self.raw[self.at..self.at + count]);
        self.at += count;
        count
    }

    /// Reads on until a window is there or the input is over.
    fn fill(&mut self) -> io::Result<()> {
        self.raw.drain(..self.at);
        self.at = 0;
        let wanted = WINDOW.saturating_sub(self.raw.len());
        let found = self.input.by_ref().take(wanted as u64).read_to_end(&mut self.raw)?;
        self.is_over = found < wanted;
        Ok(())
    }

    /// Gives out ASCII; the first byte beyond it decides what the rest is.
    fn undecided(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.at == self.raw.len() {
            let count = self.input.read(buffer)?;
            let ascii = ascii(&buffer[..count]);
            self.raw.clear();
            self.raw.extend_from_slice(&buffer[ascii..count]);
            self.at = 0;
            if ascii > 0 || count == 0 {
                return Ok(ascii);
            }
        }
        let rest = &self.raw[self.at..];
        let ascii = ascii(rest);
        if ascii > 0 {
            return Ok(self.give_raw(buffer, ascii));
        }
        self.fill()?;
        let encoding = if is_utf8(&self.raw) { Encoding::Utf8 } else { Encoding::Windows1252 };
        self.state = match encoding {
            Encoding::Windows1252 if self.is_keeping => State::SingleByte,
            _ => encoding.state(),
        };
        self.read(buffer)
    }

    fn decode(&mut self) -> io::Result<()> {
        self.fill()?;
        let State::Decoding(decoder, _) = &mut self.state else { return Ok(()) };
        self.decoded.clear();
        self.given = 0;
        // A byte of Windows-1252 and a unit of UTF-16 are three bytes at most.
        self.decoded.reserve(3 * self.raw.len() + 16);
        let mut text = String::from_utf8(std::mem::take(&mut self.decoded)).unwrap_or_default();
        loop {
            let rest = &self.raw[self.at..];
            let (result, read, _) = decoder.decode_to_string(rest, &mut text, self.is_over);
            self.at += read;
            match result {
                CoderResult::InputEmpty => break,
                CoderResult::OutputFull => text.reserve(self.raw.len() + 16),
            }
        }
        self.decoded = text.into_bytes();
        Ok(())
    }
}

impl<R: Read> Read for Utf8<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        match self.state {
            State::Undecided => self.undecided(buffer),
            State::Utf8 | State::SingleByte if self.at < self.raw.len() => {
                let most = self.raw.len() - self.at;
                Ok(self.give_raw(buffer, most))
            }
            State::Utf8 | State::SingleByte => self.input.read(buffer),
            State::Decoding(..) => {
                while self.given == self.decoded.len() {
                    if self.is_over && self.at == self.raw.len() {
                        return Ok(0);
                    }
                    self.decode()?;
                }
                let count = buffer.len().min(self.decoded.len() - self.given);
                buffer[..count].copy_from_slice(&self.decoded[self.given..self.given + count]);
                self.given += count;
                Ok(count)
            }
        }
    }
}

/// Returns how many bytes of ASCII a text begins with. All of them at once is the usual case, and quick.
fn ascii(bytes: &[u8]) -> usize {
    let beyond = || bytes.iter().position(|byte| !byte.is_ascii());
    if bytes.is_ascii() { bytes.len() } else { beyond().unwrap_or(bytes.len()) }
}

/// Returns what a byte-order mark says, and its length.
fn mark(bytes: &[u8]) -> (Option<Encoding>, usize) {
    match bytes {
        [0xef, 0xbb, 0xbf, ..] => (Some(Encoding::Utf8), 3),
        [0xff, 0xfe, ..] => (Some(Encoding::Utf16Le), 2),
        [0xfe, 0xff, ..] => (Some(Encoding::Utf16Be), 2),
        _ => (None, 0),
    }
}

/// Returns UTF-16 where every second byte is nearly always 0 and the others nearly never: Latin letters.
fn unmarked_utf16(bytes: &[u8]) -> Option<Encoding> {
    let pairs = bytes.len() / 2;
    if pairs < 2 {
        return None;
    }
    let zeros = |from: usize| bytes.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    match (zeros(0), zeros(1)) {
        (few, many) if many * 10 >= pairs * 8 && few * 10 <= pairs => Some(Encoding::Utf16Le),
        (many, few) if many * 10 >= pairs * 8 && few * 10 <= pairs => Some(Encoding::Utf16Be),
        _ => None,
    }
}

/// Returns whether what stands beyond ASCII is mostly UTF-8: one damaged letter makes no other encoding of
/// a whole file, and Windows-1252 has next to nothing that reads as UTF-8.
fn is_utf8(bytes: &[u8]) -> bool {
    let (mut sound, mut broken) = (0, 0);
    let mut chunks = bytes.utf8_chunks().peekable();
    while let Some(chunk) = chunks.next() {
        sound += chunk.valid().chars().filter(|character| !character.is_ascii()).count();
        let is_cut = chunks.peek().is_none() && bytes.len() >= WINDOW;
        if !chunk.invalid().is_empty() && !is_cut {
            broken += 1;
        }
    }
    sound > broken || broken == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives out a few bytes at a time.
    struct Slow<'a>(&'a [u8], usize);

    impl Read for Slow<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let most = self.1.min(buffer.len());
            self.0.read(&mut buffer[..most])
        }
    }

    fn read(bytes: &[u8], step: usize) -> (String, Encoding) {
        let mut utf8 = Utf8::open(Slow(bytes, step), None).expect("memory can be read");
        let mut text = Vec::new();
        utf8.read_to_end(&mut text).expect("memory can be read");
        (String::from_utf8(text).expect("UTF-8 comes out"), utf8.encoding())
    }

    fn utf16(text: &str, to_bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(to_bytes).collect()
    }

    #[test]
    fn every_encoding_comes_out_as_utf8_however_slowly_it_comes() {
        let long = format!("{}été : 5 €\r\n", "id,q\n1,a\n".repeat(20_000));
        for text in ["", "a", "id,q\n1,é\n", "é", "idée;\u{20ac}\n", &long] {
            let windows = WINDOWS_1252.encode(text).0.into_owned();
            let is_ascii = text.is_ascii();
            let cases = [
                (text.as_bytes().to_vec(), Encoding::Utf8),
                ([b"\xef\xbb\xbf", text.as_bytes()].concat(), Encoding::Utf8),
                (utf16(&format!("\u{feff}{text}"), u16::to_le_bytes), Encoding::Utf16Le),
                (utf16(&format!("\u{feff}{text}"), u16::to_be_bytes), Encoding::Utf16Be),
                (windows, if is_ascii { Encoding::Utf8 } else { Encoding::Windows1252 }),
            ];
            for (bytes, encoding) in &cases {
                for step in [1, 3, 4_096, 1 << 20] {
                    let found = read(bytes, step);
                    assert_eq!(found.1, *encoding, "{:?}", text.get(..20));
                    assert!(found.0 == text, "{encoding:?} {step}");
                }
            }
        }
        assert_eq!(read(&utf16("id;q\n1;a\n", u16::to_le_bytes), 9).1, Encoding::Utf16Le);
        assert_eq!(read(&utf16("id;q\n1;a\n", u16::to_be_bytes), 9).1, Encoding::Utf16Be);
    }

    #[test]
    fn single_bytes_come_as_they_are_however_late_they_show() {
        let late = format!("{}été : 5 €\r\n", "id,q\n1,a\n".repeat(20_000));
        for text in ["é,ù\n€\n", &late] {
            let bytes = WINDOWS_1252.encode(text).0.into_owned();
            for (given, step) in [(0, 7), (5, 7), (5, 1 << 20), (70_000, 4_096)] {
                let mut utf8 = Utf8::open(Slow(&bytes, step), None).expect("memory can be read");
                let mut before = Vec::new();
                utf8.by_ref().take(given).read_to_end(&mut before).expect("memory can be read");
                let mut all = utf8.keep_single_bytes(before);
                utf8.read_to_end(&mut all).expect("memory can be read");
                assert!(all == bytes && utf8.is_single_byte(), "{given} {step}");
                assert_eq!(utf8.encoding(), Encoding::Windows1252);
            }
            let mut utf8 = Utf8::open(text.as_bytes(), None).expect("memory can be read");
            let mut all = utf8.keep_single_bytes(Vec::new());
            utf8.read_to_end(&mut all).expect("memory can be read");
            assert!(all == text.as_bytes() && !utf8.is_single_byte());
        }
    }

    #[test]
    fn one_damaged_letter_makes_no_other_encoding() {
        let mut bytes = "été, déjà\n".repeat(3).into_bytes();
        bytes.extend(b"\xe9\n");
        let mut utf8 = Utf8::open(&bytes[..], None).expect("memory can be read");
        let mut found = Vec::new();
        utf8.read_to_end(&mut found).expect("memory can be read");
        assert_eq!((utf8.encoding(), found == bytes), (Encoding::Utf8, true));
    }
}
