//! Numbers with six decimals, quickly: what most of a file of results consists of.

/// How many decimals a result has in every format: far below any standard error, and enough to compare
/// with another program.
pub const DECIMALS: usize = 6;

const SCALE: f64 = 1e6;

/// The largest number that is written digit by digit; beyond it the standard library writes.
const LARGEST: f64 = 1e9;

/// Returns a number rounded to the decimals that are written; never minus 0.
pub fn rounded(number: f64) -> f64 {
    if number.abs() < LARGEST { units(number) as f64 / SCALE } else { number }
}

/// Numbers from here on have no fraction: adding it rounds to the nearest whole number, halves to even.
const WHOLE: f64 = 6_755_399_441_055_744.0;

/// Returns a number in units of the last decimal. A number within 1e-9 of the middle between two may go to
/// either.
#[inline]
fn units(number: f64) -> i64 {
    ((number * SCALE + WHOLE) - WHOLE) as i64
}

/// Every three digits.
static DIGITS: [[u8; 3]; 1000] = {
    let mut digits = [[0; 3]; 1000];
    let mut number = 0;
    while number < 1000 {
        digits[number] = [
            b'0' + (number / 100) as u8,
            b'0' + (number / 10 % 10) as u8,
            b'0' + (number % 10) as u8,
        ];
        number += 1;
    }
    digits
};

/// Adds a number with its decimals behind a point, or behind another sign.
pub fn push(out: &mut Vec<u8>, number: f64, point: u8) {
    // Also where it is no number at all.
    if number.is_nan() || number.abs() >= LARGEST {
        let text = format!("{number:.DECIMALS$}");
        out.extend(text.bytes().map(|byte| if byte == b'.' { point } else { byte }));
        return;
    }
    let (is_below, whole, [point, a, b, c, d, e, f]) = parts(number, point);
    if is_below {
        out.push(b'-');
    }
    push_count(out, whole);
    out.extend_from_slice(&[point, a, b, c, d, e, f]);
}

/// Returns whether a number is below 0, its whole part and what stands behind it.
#[inline]
fn parts(number: f64, point: u8) -> (bool, u64, [u8; 1 + DECIMALS]) {
    let units = units(number);
    let size = units.unsigned_abs();
    let (whole, decimals) = (size / 1_000_000, (size % 1_000_000) as usize);
    let [a, b, c] = DIGITS[decimals / 1000];
    let [d, e, f] = DIGITS[decimals % 1000];
    (units < 0, whole, [point, a, b, c, d, e, f])
}

/// Puts a number of one digit before the point at the beginning of some bytes; returns how many it takes,
/// or nothing for another one.
#[inline]
pub fn put(out: &mut [u8; SHORT], number: f64, point: u8) -> Option<usize> {
    if number.is_nan() || number.abs() >= 9.0 {
        return None;
    }
    let (is_below, whole, [point, a, b, c, d, e, f]) = parts(number, point);
    out[0] = b'-';
    // Without a jump: whose ability is below 0 nobody can foresee.
    let from = usize::from(is_below);
    out[from..from + 8].copy_from_slice(&[b'0' + whole as u8, point, a, b, c, d, e, f]);
    Some(from + 8)
}

/// How many bytes a number takes that has one digit before the point, at most.
pub const SHORT: usize = 9;

/// Adds a whole number.
pub fn push_count(out: &mut Vec<u8>, count: u64) {
    let mut text = [0; 20];
    let mut from = text.len();
    let mut left = count;
    loop {
        from -= 1;
        text[from] = b'0' + (left % 10) as u8;
        left /= 10;
        if left == 0 {
            break;
        }
    }
    out.extend_from_slice(&text[from..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(number: f64, point: u8) -> String {
        let mut out = Vec::new();
        push(&mut out, number, point);
        String::from_utf8(out).expect("digits")
    }

    #[test]
    fn numbers_have_six_decimals() {
        for (number, expected) in [
            (0.0, "0.000000"),
            (-0.0, "0.000000"),
            (-1e-9, "0.000000"),
            (0.1234564, "0.123456"),
            (-1.0379019, "-1.037902"),
            (12.5, "12.500000"),
            (-123.0, "-123.000000"),
            (2e9, "2000000000.000000"),
            (f64::NAN, "NaN"),
            (0.9999999, "1.000000"),
        ] {
            assert_eq!(written(number, b'.'), expected);
        }
        assert_eq!(written(-0.25, b','), "-0,250000");
        for number in [f64::NAN, f64::INFINITY, 9.0, -2e9] {
            assert_eq!(put(&mut [0; SHORT], number, b'.'), None);
        }
    }

    #[test]
    fn they_are_those_of_the_standard_library() {
        for step in 0..100_000_u32 {
            let number = f64::from(step) * 0.000_137_913_77 - 6.3;
            let text = written(number, b'.');
            assert_eq!(text, format!("{number:.6}"));
            assert_eq!(text, format!("{:.6}", rounded(number)));
            let mut room = [0; SHORT];
            let found = put(&mut room, number, b'.').map(|length| &room[..length]);
            assert_eq!(found, (number.abs() < 9.0).then_some(text.as_bytes()));
        }
    }

    #[test]
    fn counts_are_whole() {
        for count in [0, 9, 10, 264, u64::MAX] {
            let mut out = Vec::new();
            push_count(&mut out, count);
            assert_eq!(out, count.to_string().into_bytes());
        }
    }
}
