//! How far judges lie apart: mean, median, standard deviation, and who lies far from the others.

/// A judge whose modified z-score is larger lies far from the others (Iglewicz & Hoaglin 1993).
const FAR: f64 = 3.5;

/// With fewer judges "the others" are too few to say who is far from them.
const LEAST_FOR_FAR: usize = 5;

/// The median absolute deviation of a normal density in standard deviations, turned over.
const MEDIAN_DEVIATION: f64 = 1.482_602_218_505_602;

/// The mean absolute deviation of a normal density in standard deviations, turned over: sqrt(pi/2).
const MEAN_DEVIATION: f64 = 1.253_314_137_315_500_3;

/// Deviations below this are rounding, whatever the scale: abilities and sums are of the order of 1.
const NO_DEVIATION: f64 = 1e-9;

/// The values of judges, as a few numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// How many.
    pub count: usize,
    /// Their mean.
    pub mean: f64,
    /// Their median.
    pub median: f64,
    /// Their standard deviation, with count - 1.
    pub deviation: f64,
}

impl Spread {
    /// Returns the spread of two values or more.
    pub fn of(values: &[f64]) -> Spread {
        let count = values.len() as f64;
        let mean = values.iter().sum::<f64>() / count;
        let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
        Spread {
            count: values.len(),
            mean,
            median: median(values),
            deviation: (squares / (count - 1.0)).sqrt(),
        }
    }

    /// Returns the standard error of the mean.
    pub fn standard_error(&self) -> f64 {
        self.deviation / (self.count as f64).sqrt()
    }
}

fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    if sorted.len() % 2 == 1 { sorted[middle] } else { (sorted[middle - 1] + sorted[middle]) / 2.0 }
}

/// Returns the places of values far from the others, by the modified z-score (Iglewicz & Hoaglin
/// 1993): the distance from the median in median absolute deviations, or in mean absolute deviations
/// where more than half of the judges agree to the last digit.
pub(super) fn far(values: &[f64]) -> Vec<usize> {
    if values.len() < LEAST_FOR_FAR {
        return Vec::new();
    }
    let middle = median(values);
    let distances: Vec<f64> = values.iter().map(|value| (value - middle).abs()).collect();
    let by_median = median(&distances) * MEDIAN_DEVIATION;
    let by_mean = distances.iter().sum::<f64>() / distances.len() as f64 * MEAN_DEVIATION;
    let unit = if by_median > NO_DEVIATION { by_median } else { by_mean };
    let is_far = |place: &usize| unit > NO_DEVIATION && distances[*place] / unit > FAR;
    (0..values.len()).filter(is_far).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spreads_are_those_of_a_calculator() {
        let spread = Spread::of(&[2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0]);
        assert_eq!((spread.count, spread.mean, spread.median), (8, 5.0, 4.5));
        assert!((spread.deviation - 2.138_089_935_299_395).abs() < 1e-12);
        assert!((spread.standard_error() - 0.755_928_946_018_454_5).abs() < 1e-12);
        assert_eq!(Spread::of(&[1.0, 3.0, 2.0]).median, 2.0);
    }

    #[test]
    fn only_a_judge_far_from_the_others_is_told() {
        for (values, expected) in [
            (&[0.0, 0.1, -0.1, 0.05, 3.0][..], &[4][..]),
            (&[0.0, 0.1, -0.1, 0.05, 0.3], &[]),
            // Too few to say.
            (&[0.0, 0.1, 0.05, 3.0], &[]),
            // Most agree to the last digit: the mean deviation is the measure.
            (&[0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 2.0], &[8]),
            (&[0.5; 9], &[]),
            (&[-3.0, 0.1, 0.0, 0.2, 0.1, 0.0, 3.2], &[0, 6]),
        ] {
            assert_eq!(far(values), expected, "{values:?}");
        }
    }
}
