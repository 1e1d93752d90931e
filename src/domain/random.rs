//! Chance from a seed: the same seed and the same place in a session give the same draw, on every
//! machine and in every version. Used to vary which of several equally good items comes next.

/// Returns a number below `bound` from a seed and a place, or 0 when `bound` is 0.
///
/// SplitMix64 (Steele, Lea & Flood 2014), one step per call; the bias of the remainder is below 2⁻⁵⁰
/// for the few items it chooses among.
pub fn draw(seed: u64, place: u64, bound: usize) -> usize {
    let mixed = mix(mix(seed).wrapping_add(place.wrapping_mul(0x9E37_79B9_7F4A_7C15)));
    if bound == 0 { 0 } else { (mixed % bound as u64) as usize }
}

fn mix(state: u64) -> u64 {
    let z = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The stream is part of the contract: a journal must replay in a later version.
    #[test]
    fn the_stream_never_changes() {
        // First output of SplitMix64 seeded with 0, from the authors' reference code.
        assert_eq!(mix(0), 0xE220_A839_7B1D_CDAF);
        let draws: Vec<_> = (0..8).map(|place| draw(2026, place, 5)).collect();
        assert_eq!(draws, (0..8).map(|place| draw(2026, place, 5)).collect::<Vec<_>>());
        assert_eq!(draw(1, 1, 0), 0);
    }

    #[test]
    fn all_numbers_come_up_about_equally_often() {
        let mut counts = [0; 5];
        for seed in 0..10_000 {
            counts[draw(seed, 3, 5)] += 1;
        }
        assert!(counts.iter().all(|count| (1_800..2_200).contains(count)), "{counts:?}");
    }
}
