//! Chance from a seed: the same seed and the same place give the same draw, in any order and on any
//! number of cores. Used to vary which of several equally good items comes next, and to simulate.
//!
//! Whole numbers are the same on every machine and in every version; normal draws rest on the
//! machine's logarithm and sine, which may differ in their last digit.

/// Returns a number below `bound` from a seed and a place, or 0 when `bound` is 0.
///
/// SplitMix64 (Steele, Lea & Flood 2014), one step per call; the bias of the remainder is below 2⁻⁵⁰
/// for the few items it chooses among.
pub fn draw(seed: u64, place: u64, bound: usize) -> usize {
    let mixed = mix(mix(seed).wrapping_add(place.wrapping_mul(0x9E37_79B9_7F4A_7C15)));
    if bound == 0 { 0 } else { (mixed % bound as u64) as usize }
}

/// The number of a person or of an item, for seeds of one's own: [`Stream::new`] keeps them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stream(u64);

impl Stream {
    /// Returns the stream of that number under a seed.
    pub fn new(seed: u64, number: u64) -> Stream {
        Stream(mix(mix(seed).wrapping_add(number)))
    }

    /// Returns the stream of that number within this one.
    pub fn within(self, number: u64) -> Stream {
        Stream(mix(self.0.wrapping_add(number)))
    }

    /// Returns a seed for [`draw`].
    pub fn seed(self) -> u64 {
        self.0
    }

    /// Returns the draw at a place, uniform between 0 and 1 and equal to neither.
    pub fn uniform(self, place: u64) -> f64 {
        // 52 bits and a half, so that the middle of every cell is a number of its own.
        ((mix(self.0.wrapping_add(place)) >> 12) as f64 + 0.5) / (1_u64 << 52) as f64
    }

    /// Returns the draw at a place from N(0, 1): Box & Muller 1958, the cosine of each pair.
    pub fn normal(self, place: u64) -> f64 {
        let radius = (-2.0 * self.uniform(place.wrapping_mul(2)).ln()).sqrt();
        let turn = self.uniform(place.wrapping_mul(2).wrapping_add(1));
        radius * (std::f64::consts::TAU * turn).cos()
    }
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

    #[test]
    fn uniform_draws_fill_the_interval_evenly() {
        let (mut sum, mut counts) = (0.0, [0; 10]);
        for number in 0..20_000 {
            let draw = Stream::new(7, number).uniform(3);
            assert!(draw > 0.0 && draw < 1.0);
            sum += draw;
            counts[(draw * 10.0) as usize] += 1;
        }
        // The mean has a standard error of 0.002, a count one of 42.
        assert!((sum / 20_000.0 - 0.5_f64).abs() < 0.008, "{sum}");
        assert!(counts.iter().all(|count| (1_830..2_170).contains(count)), "{counts:?}");
    }

    #[test]
    fn normal_draws_have_the_moments_of_their_density() {
        let draws: Vec<f64> = (0..20_000).map(|number| Stream::new(11, number).normal(0)).collect();
        let mean_of = |power: i32| draws.iter().map(|x| x.powi(power)).sum::<f64>() / 20_000.0;
        // Four standard errors: sqrt(1, 2, 15, 96 / 20,000).
        for (power, expected, error) in
            [(1, 0.0, 0.028), (2, 1.0, 0.04), (3, 0.0, 0.11), (4, 3.0, 0.28)]
        {
            assert!((mean_of(power) - expected).abs() < error, "{power}: {}", mean_of(power));
        }
    }

    /// Persons, items and places are streams of their own: neighbours know nothing of each other.
    #[test]
    fn neighbouring_draws_do_not_go_together() {
        let draw =
            |person: u64, item: u64, place: u64| Stream::new(5, person).within(item).normal(place);
        for (what, other) in [("person", [1, 0, 0]), ("item", [0, 1, 0]), ("place", [0, 0, 1])] {
            let pairs = (0..10_000).map(|number| {
                let (one, two) =
                    (draw(number, 3, 4), draw(number + other[0], 3 + other[1], 4 + other[2]));
                one * two
            });
            let covariance: f64 = pairs.sum::<f64>() / 10_000.0;
            assert!(covariance.abs() < 0.04, "{what}: {covariance}");
        }
    }

    #[test]
    fn streams_never_change() {
        let stream = Stream::new(2026, 1).within(2);
        assert_eq!(stream, Stream::new(2026, 1).within(2));
        assert_ne!(stream.seed(), Stream::new(2026, 2).within(1).seed());
        assert_eq!(stream.seed(), SEED);
    }

    /// Written down once: the simulations that documents quote rest on it.
    const SEED: u64 = 4_966_725_152_614_616_213;
}
