//! Bytes of a terminal → [`Event`]s. Whatever comes, it ends: a sequence that is too long or cut short is
//! passed over, a paste is one event without content, and signs that no key makes are dropped.
//!
//! Sequences are those of ECMA-48 and of xterm's control sequences: arrows, keypad, SGR mouse (1006),
//! bracketed paste (2004).

use zeroize::Zeroize;

use super::event::{Event, Key};

const ESCAPE: u8 = 0x1b;

/// Ctrl-E.
const STAFF: u8 = 0x05;

/// The longest sequence that means something; mouse reports are the longest.
const LONGEST: usize = 32;

/// More keys than this in one read were not typed by a person: a paste without brackets.
const MOST_AT_ONCE: usize = 32;

const PASTE_BEGINS: &[u8] = b"\x1b[200~";
const PASTE_ENDS: &[u8] = b"\x1b[201~";

/// Bytes that came and are not understood yet.
#[derive(Default)]
pub struct Parser {
    pending: Vec<u8>,
    is_pasting: bool,
}

impl Parser {
    /// Takes bytes; adds what they mean to the events.
    pub fn take(&mut self, bytes: &[u8], events: &mut Vec<Event>) {
        let before = events.len();
        self.pending.extend_from_slice(bytes);
        let mut at = 0;
        while at < self.pending.len() {
            match self.step(at) {
                Some((used, event)) => {
                    at += used;
                    events.extend(event);
                }
                None => break,
            }
        }
        self.drop_first(at);
        let keys = events[before..].iter().filter(|event| matches!(event, Event::Key(_))).count();
        if keys > MOST_AT_ONCE {
            events.truncate(before);
            events.push(Event::Other);
        }
    }

    /// Ends what was begun, because nothing more came for a while: Escape alone is a key, and a paste that
    /// has no end is over.
    pub fn settle(&mut self, events: &mut Vec<Event>) {
        if self.pending == [ESCAPE] {
            events.push(Event::Key(Key::Escape));
        } else if !self.pending.is_empty() {
            events.push(Event::Other);
        }
        self.forget();
    }

    /// Returns whether something was begun and not ended.
    pub fn is_waiting(&self) -> bool {
        self.is_pasting || !self.pending.is_empty()
    }

    /// Forgets what came, and overwrites it.
    pub fn forget(&mut self) {
        self.pending.zeroize();
        self.is_pasting = false;
    }

    fn drop_first(&mut self, count: usize) {
        let kept = self.pending.len() - count;
        self.pending.copy_within(count.., 0);
        self.pending[kept..].zeroize();
        self.pending.truncate(kept);
    }

    /// Returns how many bytes the next piece has and what it means; nothing when it is not whole.
    fn step(&mut self, at: usize) -> Option<(usize, Option<Event>)> {
        let rest = &self.pending[at..];
        if self.is_pasting {
            let end = find(rest, PASTE_ENDS);
            self.is_pasting = end.is_none();
            // The end may be cut in two: keep as many bytes as may belong to it.
            let kept = PASTE_ENDS.len() - 1;
            return match end {
                Some(end) => Some((end + PASTE_ENDS.len(), Some(Event::Other))),
                None if rest.len() > kept => Some((rest.len() - kept, None)),
                None => None,
            };
        }
        if rest.starts_with(PASTE_BEGINS) {
            self.is_pasting = true;
            return Some((PASTE_BEGINS.len(), None));
        }
        piece(rest)
    }
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

/// Returns the length and the meaning of the piece that bytes begin with, when it is whole.
fn piece(bytes: &[u8]) -> Option<(usize, Option<Event>)> {
    let key = |key| Some((1, Some(Event::Key(key))));
    match *bytes.first()? {
        ESCAPE => sequence(bytes),
        b'\r' | b'\n' => key(Key::Enter),
        b'\t' => key(Key::PageDown),
        0x08 | 0x7f => key(Key::Backspace),
        STAFF => Some((1, Some(Event::Staff))),
        0..=0x1f => Some((1, Some(Event::Other))),
        byte @ 0x20..=0x7e => key(Key::Char(char::from(byte))),
        byte => letter(byte, bytes),
    }
}

/// Returns a letter beyond ASCII. A byte that begins none is dropped.
fn letter(first: u8, bytes: &[u8]) -> Option<(usize, Option<Event>)> {
    let length = match first {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => return Some((1, Some(Event::Other))),
    };
    let follows = bytes.iter().skip(1).take(length - 1).take_while(|byte| **byte & 0xc0 == 0x80);
    let present = follows.count();
    if present < length - 1 && bytes.len() == present + 1 {
        return None;
    }
    let text = bytes.get(..length).and_then(|bytes| std::str::from_utf8(bytes).ok());
    match text.and_then(|text| text.chars().next()) {
        Some(letter) if !letter.is_control() => Some((length, Some(Event::Key(Key::Char(letter))))),
        Some(_) => Some((length, Some(Event::Other))),
        None => Some((1, Some(Event::Other))),
    }
}

/// Reads a sequence that begins with Escape.
fn sequence(bytes: &[u8]) -> Option<(usize, Option<Event>)> {
    match bytes.get(1)? {
        b'[' if bytes.get(2) == Some(&b'[') => {
            // The Linux console: function keys are `[[A` to `[[E`.
            bytes.get(3).map(|_| (4, Some(Event::Other)))
        }
        b'[' => control(bytes),
        b'O' => bytes.get(2).map(|last| (3, Some(application(*last)))),
        // Two Escapes: the first alone.
        &ESCAPE => Some((1, Some(Event::Key(Key::Escape)))),
        // Alt with a key: a chord.
        _ => Some((2, Some(Event::Other))),
    }
}

/// Reads `ESC [ parameters letter`.
fn control(bytes: &[u8]) -> Option<(usize, Option<Event>)> {
    let parameters =
        bytes[2..].iter().take(LONGEST).take_while(|byte| (0x20..=0x3f).contains(*byte)).count();
    if parameters == LONGEST {
        return Some((2 + LONGEST, Some(Event::Other)));
    }
    let last = *bytes.get(2 + parameters)?;
    let whole = 3 + parameters;
    if !(0x40..=0x7e).contains(&last) {
        // Not a sequence: what broke it may be a key of its own.
        return Some((whole - 1, Some(Event::Other)));
    }
    let text = std::str::from_utf8(&bytes[2..2 + parameters]).unwrap_or_default();
    let event = match (text, last) {
        (_, b'M' | b'm') if text.starts_with('<') => mouse(&text[1..], last),
        // The mouse reports of X10, which nobody asked for: three bytes follow.
        ("", b'M') => return (bytes.len() >= 6).then_some((6, Some(Event::Other))),
        ("", _) => Some(arrow(last)),
        (_, b'~') => Some(function(text)),
        _ => Some(Event::Other),
    };
    Some((whole, event))
}

fn arrow(last: u8) -> Event {
    Event::Key(match last {
        b'A' => Key::Up,
        b'B' => Key::Down,
        b'C' => Key::Right,
        b'D' => Key::Left,
        _ => return Event::Other,
    })
}

fn function(number: &str) -> Event {
    Event::Key(match number {
        "3" => Key::Backspace,
        "5" => Key::PageUp,
        "6" => Key::PageDown,
        _ => return Event::Other,
    })
}

/// The keypad where a program before left it in application mode, and arrows.
fn application(last: u8) -> Event {
    Event::Key(match last {
        b'M' => Key::Enter,
        b'l' => Key::Char(','),
        b'n' => Key::Char('.'),
        digit @ b'p'..=b'y' => Key::Char(char::from(digit - b'p' + b'0')),
        other => return arrow(other),
    })
}

/// Reads `button;column;row` of SGR mouse reports, which count from 1. Moves and releases mean nothing.
fn mouse(text: &str, last: u8) -> Option<Event> {
    let mut numbers = text.split(';').map(|number| number.parse::<u16>().ok());
    let (button, column, row) = (numbers.next()??, numbers.next()??, numbers.next()??);
    let at = |number: u16| number.saturating_sub(1);
    match (button, last) {
        (0, b'M') => Some(Event::Touch(at(column), at(row))),
        (64, b'M') => Some(Event::ScrollUp),
        (65, b'M') => Some(Event::ScrollDown),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(bytes: &[u8]) -> Vec<Event> {
        let (mut parser, mut events) = (Parser::default(), Vec::new());
        parser.take(bytes, &mut events);
        parser.settle(&mut events);
        events
    }

    #[test]
    fn what_keys_send() {
        use Key::{Backspace, Char, Down, Enter, Escape, PageDown, PageUp, Up};
        let rows: &[(&[u8], &[Key])] = &[
            (b"2\r", &[Char('2'), Enter]),
            ("é\"".as_bytes(), &[Char('é'), Char('"')]),
            (b"\x1b[A\x1b[B\x1bOA", &[Up, Down, Up]),
            (b"\x1b[5~\x1b[6~\t", &[PageUp, PageDown, PageDown]),
            (b"\x1bOr\x1bOM", &[Char('2'), Enter]),
            (b"\x7f\x08\x1b[3~", &[Backspace, Backspace, Backspace]),
            (b"\x1b", &[Escape]),
            (b"\x1b\x1b[A", &[Escape, Up]),
        ];
        for (bytes, keys) in rows {
            let expected: Vec<Event> = keys.iter().map(|key| Event::Key(*key)).collect();
            assert_eq!(read(bytes), expected, "{bytes:?}");
        }
    }

    #[test]
    fn what_means_nothing_is_one_event_or_none() {
        let rows: &[(&[u8], &[Event])] = &[
            (b"\x03\x1a\x1c\x04", &[Event::Other; 4]),
            (b"\x1b[<0;5;3M\x1b[<0;5;3m", &[Event::Touch(4, 2)]),
            (b"\x1b[<64;5;3M\x1b[<65;1;1M", &[Event::ScrollUp, Event::ScrollDown]),
            (b"\x1b[<0;0;0M", &[Event::Touch(0, 0)]),
            (b"\x1b[<0;99999;1M", &[]),
            (b"\x1b[200~1\r2\r\x1b[A\x1b[201~", &[Event::Other]),
            (b"\x1b[200~1\r2\r", &[Event::Other]),
            (b"\x1b[[A\x1bOP\x1b[15~\x1bx", &[Event::Other; 4]),
            (b"\x1b[1;5A", &[Event::Other]),
            (b"\xff\x80\xc3", &[Event::Other; 3]),
            (b"\xe2\x82", &[Event::Other]),
        ];
        for (bytes, expected) in rows {
            assert_eq!(read(bytes), *expected, "{bytes:?}");
        }
        assert_eq!(read(&[b'1'; 10_000]), [Event::Other]);
    }

    #[test]
    fn nothing_stays_after_forgetting() {
        let mut parser = Parser::default();
        parser.take(b"\x1b[200~secret", &mut Vec::new());
        assert!(parser.is_waiting());
        parser.forget();
        assert!(!parser.is_waiting() && parser.pending.is_empty());
    }

    proptest! {
        #[test]
        fn it_does_not_matter_how_bytes_arrive(
            bytes in proptest::collection::vec(prop_oneof![
                Just(0x1b_u8), Just(b'['), Just(b'<'), Just(b';'), Just(b'M'), Just(b'~'),
                Just(0xc3), Just(0xa9), b'0'..=b'9', any::<u8>()
            ], 0..30),
            cut in 0_usize..30,
        ) {
            let cut = cut.min(bytes.len());
            let (mut parser, mut events) = (Parser::default(), Vec::new());
            parser.take(&bytes[..cut], &mut events);
            parser.take(&bytes[cut..], &mut events);
            parser.settle(&mut events);
            prop_assert_eq!(events, read(&bytes));
            prop_assert!(!parser.is_waiting());
        }
    }
}
