//! Values of a column → the text of its cells, as a form tool would have written them: whole numbers
//! plainly, fractions in the shortest form that gives the same number, days and times as ISO 8601.

use std::io::Write;

use parquet::data_type::Int96;

/// What the values of a column mean beyond how they are stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// Texts, signed whole numbers, fractions and truth values.
    Plain,
    /// Whole numbers from 0 up.
    Unsigned,
    /// Whole numbers with so many digits after the point.
    Decimal(usize),
    /// Days since 1970-01-01.
    Date,
    /// Time since midnight.
    Time(Unit),
    /// Time since 1970-01-01, in UTC or by the clock of some place.
    Timestamp {
        /// The unit of its count.
        unit: Unit,
        /// Whether it is in UTC.
        is_utc: bool,
    },
    /// Sixteen bytes that name something.
    Uuid,
    /// Bytes of a fixed number that say no more: two digits of 16 for each.
    Bytes,
}

/// The unit of a count of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// 10⁻³ s
    Milli,
    /// 10⁻⁶ s
    Micro,
    /// 10⁻⁹ s
    Nano,
}

impl Unit {
    /// Returns how many of it a second has, and the digits after the point.
    fn scale(self) -> (i64, usize) {
        match self {
            Unit::Milli => (1_000, 3),
            Unit::Micro => (1_000_000, 6),
            Unit::Nano => (1_000_000_000, 9),
        }
    }
}

/// How many whole numbers from 0 up have a text from the start: answers are nearly always among them.
pub const READY: u32 = 256;

/// Texts by their place. Place 0 is the empty text of a missing value.
#[derive(Clone, Debug)]
pub struct Texts {
    bytes: Vec<u8>,
    ends: Vec<usize>,
    has_ready: bool,
}

impl Default for Texts {
    fn default() -> Texts {
        Texts { bytes: Vec::new(), ends: vec![0], has_ready: false }
    }
}

impl Texts {
    /// Returns texts that hold the whole numbers below `READY`, at their number plus one.
    pub fn with_numbers() -> Texts {
        let mut texts = Texts::default();
        (0..i64::from(READY)).for_each(|number| {
            texts.end(|bytes| write_number(bytes, number));
        });
        texts.has_ready = true;
        texts
    }

    /// Forgets every text but the empty one and the numbers that were there from the start.
    pub fn clear(&mut self) {
        self.ends.truncate(if self.has_ready { READY as usize + 1 } else { 1 });
        self.bytes.truncate(self.ends.last().copied().unwrap_or(0));
    }

    /// Returns the text at a place, or the empty one.
    #[inline]
    pub fn get(&self, place: u32) -> &[u8] {
        let place = place as usize;
        match (place.checked_sub(1), self.ends.get(place)) {
            (Some(before), Some(end)) => &self.bytes[self.ends[before]..*end],
            _ => &[],
        }
    }

    /// Returns how many places there are.
    #[expect(clippy::len_without_is_empty, reason = "the empty text has a place")]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Returns how many bytes the texts have together.
    pub fn size(&self) -> usize {
        self.bytes.len()
    }

    /// Adds a text and returns its place.
    pub fn push(&mut self, text: &[u8]) -> u32 {
        self.end(|bytes| bytes.extend_from_slice(text))
    }

    /// Adds what a function writes and returns its place.
    pub fn end(&mut self, write: impl FnOnce(&mut Vec<u8>)) -> u32 {
        write(&mut self.bytes);
        self.ends.push(self.bytes.len());
        // A block has fewer texts than rows, a dictionary fewer than bytes: far below 2³².
        u32::try_from(self.ends.len() - 1).unwrap_or(u32::MAX)
    }

    /// Adds a whole number and returns its place.
    pub fn whole(&mut self, number: i64, meaning: Meaning) -> u32 {
        if self.has_ready && matches!(meaning, Meaning::Plain | Meaning::Unsigned) {
            match u32::try_from(number) {
                Ok(small) if small < READY => return small + 1,
                _ => {}
            }
        }
        self.end(|bytes| match meaning {
            Meaning::Plain | Meaning::Uuid | Meaning::Bytes => write_number(bytes, number),
            Meaning::Unsigned => write(bytes, format_args!("{}", number.cast_unsigned())),
            Meaning::Decimal(scale) => write_decimal(bytes, i128::from(number), scale),
            Meaning::Date => write_date(bytes, number),
            Meaning::Time(unit) => write_time(bytes, i128::from(number), unit),
            Meaning::Timestamp { unit, is_utc } => {
                write_timestamp(bytes, i128::from(number), unit, is_utc);
            }
        })
    }

    /// Adds a time in the form that old versions of Spark and Impala write: a Julian day and the
    /// nanoseconds of that day.
    pub fn julian(&mut self, value: &Int96) -> u32 {
        let [low, high, day] = *value.data() else { return 0 };
        let nanoseconds = i128::from(u64::from(high) << 32 | u64::from(low));
        // 1970-01-01 is the Julian day 2 440 588.
        let days = i128::from(day.cast_signed()) - 2_440_588;
        let nanoseconds = days * 86_400_000_000_000 + nanoseconds;
        self.end(|bytes| write_timestamp(bytes, nanoseconds, Unit::Nano, false))
    }

    /// Adds a fraction; what is not a number is a missing value, as pandas writes it.
    pub fn fraction(&mut self, number: f64) -> u32 {
        if number.is_nan() { 0 } else { self.end(|bytes| write_fraction(bytes, number)) }
    }

    /// Adds a fraction of single precision: its shortest form has fewer digits.
    pub fn short_fraction(&mut self, number: f32) -> u32 {
        match number {
            number if number.is_nan() => 0,
            number if number.is_finite() && is_plain(f64::from(number)) => {
                self.end(|bytes| write(bytes, format_args!("{number}")))
            }
            number => self.end(|bytes| write(bytes, format_args!("{number:e}"))),
        }
    }

    /// Adds bytes; `None` when they cannot have that meaning.
    pub fn bytes(&mut self, value: &[u8], meaning: Meaning) -> Option<u32> {
        match meaning {
            Meaning::Uuid => {
                let value: [u8; 16] = value.try_into().ok()?;
                Some(self.end(|bytes| write_uuid(bytes, value)))
            }
            Meaning::Bytes => Some(self.end(|bytes| {
                value.iter().for_each(|byte| write(bytes, format_args!("{byte:02x}")));
            })),
            Meaning::Decimal(scale) => {
                let number = big_endian(value)?;
                Some(self.end(|bytes| write_decimal(bytes, number, scale)))
            }
            Meaning::Plain
            | Meaning::Unsigned
            | Meaning::Date
            | Meaning::Time(_)
            | Meaning::Timestamp { .. } => Some(self.push(value)),
        }
    }
}

fn write(bytes: &mut Vec<u8>, text: std::fmt::Arguments) {
    bytes.write_fmt(text).expect("memory takes what is written");
}

fn write_number(bytes: &mut Vec<u8>, number: i64) {
    match u8::try_from(number) {
        Ok(digit @ 0..=9) => bytes.push(b'0' + digit),
        _ => write(bytes, format_args!("{number}")),
    }
}

/// Returns whether a number is short enough without a power of ten.
fn is_plain(number: f64) -> bool {
    number == 0.0 || (1e-7..1e17).contains(&number.abs())
}

fn write_fraction(bytes: &mut Vec<u8>, number: f64) {
    if is_plain(number) || number.is_infinite() {
        write(bytes, format_args!("{number}"));
    } else {
        write(bytes, format_args!("{number:e}"));
    }
}

fn write_decimal(bytes: &mut Vec<u8>, number: i128, scale: usize) {
    let sign = if number < 0 { "-" } else { "" };
    let digits = format!("{:0width$}", number.unsigned_abs(), width = scale + 1);
    let (whole, fraction) = digits.split_at(digits.len() - scale);
    // 3.00 is the number 3, as it is for fractions.
    let fraction = fraction.trim_end_matches('0');
    let point = if fraction.is_empty() { "" } else { "." };
    write(bytes, format_args!("{sign}{whole}{point}{fraction}"));
}

/// Returns a number in two's complement, the highest byte first.
fn big_endian(value: &[u8]) -> Option<i128> {
    if value.len() > 16 {
        return None;
    }
    let sign = value.first().map_or(0, |first| if first & 0x80 == 0 { 0 } else { -1 });
    Some(value.iter().fold(sign, |number, byte| number << 8 | i128::from(*byte)))
}

/// Writes a day of the Gregorian calendar (Hinnant 2021, "chrono-compatible low-level date algorithms",
/// `civil_from_days`).
fn write_date(bytes: &mut Vec<u8>, days: i64) {
    let shifted = i128::from(days) + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    let year = year_of_era + era * 400 + i128::from(month <= 2);
    write(bytes, format_args!("{year:04}-{month:02}-{day:02}"));
}

fn write_time(bytes: &mut Vec<u8>, count: i128, unit: Unit) {
    let (each, mut digits) = unit.scale();
    let (seconds, mut fraction) =
        (count.div_euclid(i128::from(each)), count.rem_euclid(i128::from(each)));
    let (hour, minute, second) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    write(bytes, format_args!("{hour:02}:{minute:02}:{second:02}"));
    if fraction == 0 {
        return;
    }
    // The same moment has the same text in every unit.
    while fraction % 10 == 0 {
        (fraction, digits) = (fraction / 10, digits - 1);
    }
    write(bytes, format_args!(".{fraction:0digits$}"));
}

fn write_timestamp(bytes: &mut Vec<u8>, count: i128, unit: Unit, is_utc: bool) {
    let day = i128::from(unit.scale().0) * 86_400;
    let days = i64::try_from(count.div_euclid(day)).unwrap_or(i64::MAX);
    write_date(bytes, days);
    bytes.push(b'T');
    write_time(bytes, count.rem_euclid(day), unit);
    if is_utc {
        bytes.push(b'Z');
    }
}

fn write_uuid(bytes: &mut Vec<u8>, value: [u8; 16]) {
    for (at, byte) in value.into_iter().enumerate() {
        if matches!(at, 4 | 6 | 8 | 10) {
            bytes.push(b'-');
        }
        write(bytes, format_args!("{byte:02x}"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(add: impl FnOnce(&mut Texts) -> u32) -> String {
        let mut texts = Texts::with_numbers();
        let place = add(&mut texts);
        String::from_utf8(texts.get(place).to_vec()).expect("ASCII")
    }

    #[test]
    fn whole_numbers_have_the_text_of_their_meaning() {
        let stamp = |unit, is_utc| Meaning::Timestamp { unit, is_utc };
        for (number, meaning, expected) in [
            (0, Meaning::Plain, "0"),
            (255, Meaning::Plain, "255"),
            (256, Meaning::Plain, "256"),
            (-1, Meaning::Plain, "-1"),
            (-1, Meaning::Unsigned, "18446744073709551615"),
            (i64::MIN, Meaning::Plain, "-9223372036854775808"),
            (150, Meaning::Decimal(2), "1.5"),
            (-5, Meaning::Decimal(3), "-0.005"),
            (300, Meaning::Decimal(2), "3"),
            (300, Meaning::Decimal(0), "300"),
            (0, Meaning::Date, "1970-01-01"),
            (20_577, Meaning::Date, "2026-05-04"),
            (11_016, Meaning::Date, "2000-02-29"),
            (-1, Meaning::Date, "1969-12-31"),
            (36_131_000, Meaning::Time(Unit::Milli), "10:02:11"),
            (1_777_888_931_250, stamp(Unit::Milli, true), "2026-05-04T10:02:11.25Z"),
            (1_777_888_931_000_000, stamp(Unit::Micro, false), "2026-05-04T10:02:11"),
            (-1, stamp(Unit::Nano, false), "1969-12-31T23:59:59.999999999"),
        ] {
            assert_eq!(
                text(|texts| texts.whole(number, meaning)),
                expected,
                "{number} {meaning:?}"
            );
        }
        for extreme in [i64::MIN, i64::MAX] {
            for meaning in [Meaning::Date, stamp(Unit::Milli, true), Meaning::Time(Unit::Nano)] {
                assert!(!text(|texts| texts.whole(extreme, meaning)).is_empty());
            }
        }
    }

    #[test]
    fn fractions_have_their_shortest_text() {
        for (number, expected) in [
            (1.0, "1"),
            (-0.5, "-0.5"),
            (0.1, "0.1"),
            (1e300, "1e300"),
            (1e-9, "1e-9"),
            (f64::INFINITY, "inf"),
            (f64::NAN, ""),
        ] {
            assert_eq!(text(|texts| texts.fraction(number)), expected, "{number}");
        }
        for (number, expected) in [(0.1_f32, "0.1"), (3.0, "3"), (1e30, "1e30"), (f32::NAN, "")] {
            assert_eq!(text(|texts| texts.short_fraction(number)), expected, "{number}");
        }
    }

    #[test]
    fn bytes_have_the_text_of_their_meaning() {
        let uuid = 0x0123_4567_89ab_cdef_0123_4567_89ab_cdef_u128.to_be_bytes();
        for (value, meaning, expected) in [
            (&b"Envoyer"[..], Meaning::Plain, Some("Envoyer")),
            (&uuid, Meaning::Uuid, Some("01234567-89ab-cdef-0123-456789abcdef")),
            (&[0xff, 0x38], Meaning::Decimal(2), Some("-2")),
            (&[0x01, 0x00], Meaning::Decimal(1), Some("25.6")),
            (&[], Meaning::Decimal(1), Some("0")),
            (&[0; 17], Meaning::Decimal(1), None),
            (&[0; 3], Meaning::Uuid, None),
            (&[0, 0x1f, 0xa0], Meaning::Bytes, Some("001fa0")),
        ] {
            let mut texts = Texts::default();
            let place = texts.bytes(value, meaning);
            let found = place.map(|place| String::from_utf8_lossy(texts.get(place)));
            assert_eq!(found.as_deref(), expected, "{value:x?}");
        }
    }

    #[test]
    fn an_old_timestamp_counts_from_a_julian_day() {
        let mut value = Int96::new();
        let nanoseconds: u64 = 36_131_000_000_000;
        let low = u32::try_from(nanoseconds & 0xffff_ffff).expect("masked");
        let high = u32::try_from(nanoseconds >> 32).expect("shifted");
        value.set_data(low, high, 2_440_588 + 20_577);
        assert_eq!(text(|texts| texts.julian(&value)), "2026-05-04T10:02:11");
    }
}
