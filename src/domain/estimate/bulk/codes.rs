//! Answer patterns of a few items as one number each, and tables with a row for each pattern.
//!
//! A pattern is read as digits: the credit of each item, or the highest digit where the item was not
//! reached. For items that are right or not, five digits of base 3 make 243 patterns.

use crate::domain::irt::Curve;
use crate::domain::responses::NOT_REACHED;

/// How many groups are coded side by side, one a byte.
pub(super) const SIDE: usize = 16;

/// How large the tables may grow. They are read at random, and should stay in the cache.
const TABLE_BYTES: usize = 1 << 20;

/// How items are grouped. Item `i` is digit `i / groups` of group `i % groups`, the highest first,
/// so that one digit of all groups stands side by side in a row of answers.
pub(super) struct Codes {
    /// The highest credit of each item, and behind them of padding that gives any credit.
    most: Vec<u8>,
    items: usize,
    radix: u8,
    digits: usize,
    groups: usize,
}

/// One person's credits, with padding that counts as not reached.
pub(super) struct Sheet {
    credits: Vec<u8>,
    codes: Vec<u8>,
}

impl Codes {
    /// Groups items for tables whose rows have so many bytes.
    pub(super) fn new(curves: &[Curve], row_bytes: usize) -> Codes {
        let items = curves.len();
        let most = curves.iter().map(Curve::most_credit).max().unwrap_or(1).min(253);
        let radix = most + 2;
        let patterns = |digits: u32| usize::from(radix).pow(digits);
        let fits = |digits: &u32| {
            let rows = items.div_ceil(*digits as usize) * patterns(*digits);
            patterns(*digits) <= 256 && (*digits == 1 || rows * row_bytes <= TABLE_BYTES)
        };
        let digits = (1..=5).rev().find(fits).unwrap_or(1) as usize;
        let groups = items.div_ceil(digits);
        let mut most: Vec<u8> = curves.iter().map(Curve::most_credit).collect();
        most.resize((digits * groups + SIDE).next_multiple_of(64), NOT_REACHED);
        Codes { most, items, radix, digits, groups }
    }

    pub(super) fn items(&self) -> usize {
        self.items
    }

    pub(super) fn groups(&self) -> usize {
        self.groups
    }

    /// Returns how many rows the table of a group has.
    pub(super) fn patterns(&self) -> usize {
        usize::from(self.radix).pow(self.digits as u32)
    }

    /// Returns an empty sheet.
    pub(super) fn sheet(&self) -> Sheet {
        let credits = vec![NOT_REACHED; self.most.len()];
        Sheet { credits, codes: vec![0; self.groups.next_multiple_of(SIDE)] }
    }

    /// Takes a person's credits; says whether all of them exist.
    #[inline(always)]
    pub(super) fn take(&self, sheet: &mut Sheet, row: &[u8]) -> bool {
        sheet.credits[..self.items].copy_from_slice(row);
        let mut unknown = [0; 64];
        let (most, _) = self.most.as_chunks::<64>();
        let (credits, _) = sheet.credits.as_chunks::<64>();
        for (most, credits) in most.iter().zip(credits) {
            for place in 0..64 {
                let credit = credits[place];
                unknown[place] |= u8::from(credit > most[place]) & u8::from(credit != NOT_REACHED);
            }
        }
        unknown.iter().fold(0, |all, one| all | one) == 0
    }

    /// Returns the number of the row of each group, in the order of groups.
    #[inline(always)]
    pub(super) fn rows<'s>(&self, sheet: &'s mut Sheet) -> impl Iterator<Item = usize> + 's {
        let (sides, _) = sheet.codes.as_chunks_mut::<SIDE>();
        for (place, side) in sides.iter_mut().enumerate() {
            let mut codes = [0_u8; SIDE];
            for digit in 0..self.digits {
                let credits = &sheet.credits[digit * self.groups + place * SIDE..][..SIDE];
                for group in 0..SIDE {
                    // What stands behind the last group is nobody's code, and may overflow.
                    let code = codes[group].wrapping_mul(self.radix);
                    codes[group] = code.wrapping_add(credits[group].min(self.radix - 1));
                }
            }
            *side = codes;
        }
        let patterns = self.patterns();
        let codes = sheet.codes[..self.groups].iter().enumerate();
        codes.map(move |(group, code)| group * patterns + usize::from(*code))
    }

    /// Makes the tables of all groups, one after the other, from what each credit adds to a row.
    pub(super) fn table<R: Copy>(
        &self,
        empty: R,
        add: impl Fn(&R, usize, u8) -> R,
        curves: &[Curve],
    ) -> Vec<R> {
        let mut table = Vec::with_capacity(self.groups * self.patterns());
        for group in 0..self.groups {
            let mut rows = vec![empty];
            for digit in 0..self.digits {
                let item = digit * self.groups + group;
                let most = curves.get(item).map(Curve::most_credit);
                let next = |row: &R, credit: u8| match most {
                    Some(most) if credit <= most => add(row, item, credit),
                    _ => *row,
                };
                let radix = self.radix;
                rows = rows
                    .iter()
                    .flat_map(|row| (0..radix).map(move |credit| (row, credit)))
                    .map(|(row, credit)| next(row, credit))
                    .collect();
            }
            table.extend(rows);
        }
        table
    }
}
