//! Which items belong to which area, and one person's answers as bits.
//!
//! An answer is coded as 0 when it was not reached and as its credit plus 1 otherwise. The bits of
//! the codes, 64 items side by side, name the answer pattern of an area: what the bits of its items
//! are. A pattern of more than [`WORDS`] words has no name.

use super::linear::Linear;
use crate::domain::framework::{AREAS, Area, area_by_area};
use crate::domain::irt::Curve;
use crate::domain::kernel::Work;
use crate::domain::responses::NOT_REACHED;

/// How many codes stand side by side.
const BLOCK: usize = 64;

/// How many bits a code has: 0 to 9.
const PLANES: usize = 4;

/// How many words name a pattern at most: 128 items that are right or not, side by side.
const WORDS: usize = 4;

/// The name of an answer pattern of an area.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Pattern {
    words: [u64; WORDS],
    /// The area, plus [`AREAS`] where the words are a sum of credits.
    area: u64,
}

impl Pattern {
    /// Returns a number that looks random.
    #[inline(always)]
    pub(super) fn hash(&self) -> u64 {
        // Odd numbers without a pattern, one a word, as in multiply-shift hashing (Dietzfelbinger,
        // Hagerup, Katajainen & Penttonen 1997).
        const FACTORS: [u64; WORDS] = [
            0x9e37_79b9_7f4a_7c15,
            0xc2b2_ae3d_27d4_eb4f,
            0x1656_67b1_9e37_79f9,
            0xd6e8_feb8_6659_fd93,
        ];
        let mut hash = self.area.wrapping_mul(0xff51_afd7_ed55_8ccd);
        for (word, factor) in self.words.into_iter().zip(FACTORS) {
            let product = u128::from(word ^ factor) * u128::from(factor);
            hash = hash.rotate_left(23) ^ (product as u64) ^ (product >> 64) as u64;
        }
        hash.wrapping_mul(FACTORS[0])
    }
}

/// The items of one area.
pub(super) struct AreaItems {
    /// Their places among all items.
    pub(super) items: Vec<usize>,
    /// The same as bits, block by block; only blocks with any.
    blocks: Vec<(usize, u64)>,
    /// Which bits of which planes name a pattern; nothing when they are too many.
    words: Option<Vec<(usize, usize, u64)>>,
    /// What a sum of credits tells, when it tells all but person fit.
    pub(super) linear: Option<Linear>,
}

/// Which items belong to which area.
pub(super) struct Layout {
    items: usize,
    planes: usize,
    /// The highest credit of each item, and 0 of padding.
    most: Vec<u8>,
    pub(super) areas: [AreaItems; AREAS],
}

/// One person's answers.
pub(super) struct Sheet {
    /// In the order of items, with padding that was not reached.
    pub(super) codes: Vec<u8>,
    planes: Vec<[u64; PLANES]>,
}

impl Layout {
    pub(super) fn new(items: &[(Area, Curve)]) -> Layout {
        let mut most: Vec<u8> = items.iter().map(|(_, curve)| curve.most_credit()).collect();
        let highest = most.iter().copied().max().unwrap_or(0) + 1;
        let planes = (u8::BITS - highest.leading_zeros()) as usize;
        most.resize(items.len().next_multiple_of(BLOCK), 0);
        let areas = area_by_area(|area| AreaItems::new(items, area, planes));
        Layout { items: items.len(), planes, most, areas }
    }

    /// Returns how many different patterns there are in all areas, or the highest number there is.
    pub(super) fn patterns(&self) -> usize {
        let of_area = |area: &AreaItems| {
            let codes = area.items.iter().map(|item| usize::from(self.most[*item]) + 2);
            codes.fold(1_usize, usize::saturating_mul)
        };
        self.areas.iter().map(of_area).fold(0, usize::saturating_add)
    }

    /// Returns an empty sheet.
    pub(super) fn sheet(&self) -> Sheet {
        let blocks = self.most.len() / BLOCK;
        Sheet { codes: vec![0; self.most.len()], planes: vec![[0; PLANES]; blocks] }
    }

    /// Takes a person's credits; one above what an item gives counts as the highest.
    ///
    /// Panics when there is not one credit an item.
    #[inline(always)]
    pub(super) fn take(&self, sheet: &mut Sheet, credits: &[u8]) {
        sheet.codes[..self.items].copy_from_slice(credits);
        sheet.codes[self.items..].fill(NOT_REACHED);
        let (codes, _) = sheet.codes.as_chunks_mut::<BLOCK>();
        let (most, _) = self.most.as_chunks::<BLOCK>();
        for ((codes, most), planes) in codes.iter_mut().zip(most).zip(&mut sheet.planes) {
            for (code, most) in codes.iter_mut().zip(most) {
                let given = (*code).min(*most) + 1;
                *code = if *code == NOT_REACHED { 0 } else { given };
            }
            for (place, plane) in planes.iter_mut().enumerate().take(self.planes) {
                *plane = bits(codes, place);
            }
        }
    }
}

/// Returns one bit of each code.
#[inline(always)]
fn bits(codes: &[u8; BLOCK], place: usize) -> u64 {
    let (words, _) = codes.as_chunks::<8>();
    let mut found = 0;
    for (word, codes) in words.iter().enumerate() {
        let chosen = (u64::from_le_bytes(*codes) >> place) & 0x0101_0101_0101_0101;
        // The product puts the lowest bit of byte i at bit 56 + i.
        found |= (chosen.wrapping_mul(0x0102_0408_1020_4080) >> 56) << (8 * word);
    }
    found
}

impl AreaItems {
    fn new(all: &[(Area, Curve)], area: Area, planes: usize) -> AreaItems {
        let own = |item: &usize| all[*item].0 == area;
        let items: Vec<usize> = (0..all.len()).filter(own).collect();
        let mut blocks: Vec<(usize, u64)> = Vec::new();
        for item in &items {
            let (block, bit) = (item / BLOCK, 1 << (item % BLOCK));
            match blocks.last_mut() {
                Some((last, mask)) if *last == block => *mask |= bit,
                _ => blocks.push((block, bit)),
            }
        }
        let every = |&(block, mask)| (0..planes).map(move |plane| (block, plane, mask));
        let words: Vec<_> = blocks.iter().flat_map(every).collect();
        let words = (words.len() <= WORDS).then_some(words);
        let linear = Linear::new(all, &items);
        AreaItems { items, blocks, words, linear }
    }

    /// Returns the name of the pattern of a sheet, if it has one.
    #[inline(always)]
    pub(super) fn pattern(&self, sheet: &Sheet, area: usize) -> Option<Pattern> {
        let mut pattern = Pattern { words: [0; WORDS], area: area as u64 };
        let words = self.words.as_ref()?;
        for (word, (block, plane, mask)) in pattern.words.iter_mut().zip(words) {
            *word = sheet.planes[*block][*plane] & mask;
        }
        Some(pattern)
    }

    /// Returns the name of all patterns with that sum of credits on the items that were reached.
    #[inline(always)]
    pub(super) fn pattern_of_sum(&self, sum: u32, sheet: &Sheet, area: usize) -> Pattern {
        let mut words = [0; WORDS];
        words[0] = u64::from(sum);
        for (word, (block, mask)) in words[1..].iter_mut().zip(&self.blocks) {
            *word = mask & any(&sheet.planes[*block]);
        }
        Pattern { words, area: (area + AREAS) as u64 }
    }

    /// Returns the sum of credits where it stands for the pattern, and adds to the surprise.
    #[inline(always)]
    pub(super) fn sum(&self, sheet: &Sheet, surprise: &mut f64) -> Option<u32> {
        let stands = |_: &&Linear| self.has_names() || self.is_complete(sheet);
        let linear = self.linear.as_ref().filter(stands)?;
        let mut sum = 0;
        for (item, surprises) in self.items.iter().zip(&linear.surprises) {
            // No points give no surprise; so do items that were not reached.
            let credit = sheet.codes[*item].saturating_sub(1);
            sum += u32::from(credit);
            *surprise += surprises[usize::from(credit)];
        }
        Some(sum)
    }

    /// Returns whether a sum and the items that were reached make a name.
    #[inline(always)]
    fn has_names(&self) -> bool {
        self.blocks.len() < WORDS
    }

    /// Returns whether every item was reached.
    #[inline(always)]
    fn is_complete(&self, sheet: &Sheet) -> bool {
        let mut missing = 0;
        for (block, mask) in &self.blocks {
            missing |= mask & !any(&sheet.planes[*block]);
        }
        missing == 0
    }

    /// Puts in the place of answers whose sum says it all those that stand for the sum.
    pub(super) fn stand_for_sum(&self, credits: &mut [u8]) {
        let Some(linear) = &self.linear else { return };
        let reached: Vec<bool> =
            self.items.iter().map(|item| credits[*item] != NOT_REACHED).collect();
        if !self.has_names() && reached.contains(&false) {
            return;
        }
        let items = self.items.iter().zip(&linear.surprises).zip(&reached);
        let given = items.filter(|(_, reached)| **reached);
        let credit = |((item, own), _): ((&usize, &Vec<f64>), &bool)| {
            usize::from(credits[*item]).min(own.len() - 1)
        };
        let sum = given.map(credit).sum();
        let is_reached = |place: usize| reached[place];
        linear.points(sum, is_reached, |place, credit| credits[self.items[place]] = credit);
    }

    /// Gives every item that was reached, with its credit.
    #[inline(always)]
    pub(super) fn answered(&self, sheet: &Sheet, mut give: impl FnMut(usize, u8)) {
        for (block, mask) in &self.blocks {
            let mut left = mask & any(&sheet.planes[*block]);
            while left != 0 {
                let item = block * BLOCK + left.trailing_zeros() as usize;
                give(item, sheet.codes[item] - 1);
                left &= left - 1;
            }
        }
    }
}

#[inline(always)]
fn any(planes: &[u64; PLANES]) -> u64 {
    planes.iter().fold(0, |all, plane| all | plane)
}

/// A sheet to be filled with somebody's credits.
pub(super) struct Take<'a> {
    pub(super) layout: &'a Layout,
    pub(super) sheet: &'a mut Sheet,
    pub(super) credits: &'a [u8],
}

impl Work for Take<'_> {
    type Output = ();

    #[inline(always)]
    fn run(self) {
        self.layout.take(self.sheet, self.credits);
    }
}
