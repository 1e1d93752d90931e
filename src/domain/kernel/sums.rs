//! Sums over nodes, as loops that compilers turn into vectors.
//!
//! A sum runs in eight lanes, element i in lane i mod 8; then the lanes are added in pairs. So its
//! value does not depend on how wide the vectors of a processor are.

use super::exponential::exp_one_f64;

/// How many sums run side by side: one vector of 512 bits, two of 256, four of 128.
pub const LANES: usize = 8;

/// How many rows of a product run side by side, to fill the time that one addition takes.
const BLOCK: usize = 32;

/// Adds a row to a sum, element by element; what is longer is cut to the shorter.
#[inline(always)]
pub fn add_to(sum: &mut [f64], row: &[f64]) {
    for (sum, term) in sum.iter_mut().zip(row) {
        *sum += term;
    }
}

/// Adds rows of a table to a sum: row `r` is the `sum.len()` numbers from `r * sum.len()` on.
///
/// Panics when the table has no such row.
#[inline(always)]
pub fn sum_rows(table: &[f64], rows: impl IntoIterator<Item = usize>, sum: &mut [f64]) {
    let width = sum.len();
    for row in rows {
        add_to(sum, &table[row * width..][..width]);
    }
}

/// Returns the sum of the products, element by element; what is longer is cut to the shorter.
#[inline(always)]
pub fn dot(left: &[f64], right: &[f64]) -> f64 {
    let length = left.len().min(right.len());
    let mut lanes = [0.0; LANES];
    let (left, left_rest) = left[..length].as_chunks::<LANES>();
    let (right, right_rest) = right[..length].as_chunks::<LANES>();
    for (left, right) in left.iter().zip(right) {
        for lane in 0..LANES {
            lanes[lane] += left[lane] * right[lane];
        }
    }
    for ((lane, left), right) in lanes.iter_mut().zip(left_rest).zip(right_rest) {
        *lane += left * right;
    }
    total(lanes)
}

/// Puts matrix times vector into `product`. The matrix stands column after column, each as long as
/// the product; there are as many columns as the vector is long.
#[inline(always)]
pub fn matrix_vector(columns: &[f64], vector: &[f64], product: &mut [f64]) {
    let height = product.len();
    assert_eq!(columns.len(), height * vector.len(), "one column for each element of the vector");
    let mut done = 0;
    while done + BLOCK <= height {
        product_block::<BLOCK>(columns, vector, product, done);
        done += BLOCK;
    }
    while done + LANES <= height {
        product_block::<LANES>(columns, vector, product, done);
        done += LANES;
    }
    while done < height {
        product_block::<1>(columns, vector, product, done);
        done += 1;
    }
}

/// Puts `N` rows of the product in their place, from row `from` on.
#[inline(always)]
fn product_block<const N: usize>(
    columns: &[f64],
    vector: &[f64],
    product: &mut [f64],
    from: usize,
) {
    let mut sums = [0.0; N];
    for (column, factor) in columns.chunks_exact(product.len()).zip(vector) {
        let part = &column[from..][..N];
        for row in 0..N {
            sums[row] += part[row] * factor;
        }
    }
    product[from..][..N].copy_from_slice(&sums);
}

/// Weights summed, and summed with the first and second power of the abilities they stand at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moments {
    /// The sum of the weights.
    pub sum: f64,
    /// The sum of weight times ability.
    pub first: f64,
    /// The sum of weight times squared ability.
    pub second: f64,
}

impl Moments {
    /// Returns the mean and the variance, never below 0; not numbers when the weights sum to 0.
    #[inline(always)]
    pub fn mean_and_variance(self) -> (f64, f64) {
        let mean = self.first / self.sum;
        (mean, (self.second / self.sum - mean * mean).max(0.0))
    }
}

/// Returns the moments of weights; what is longer is cut to the shorter.
#[inline(always)]
pub fn moments(weights: &[f64], abilities: &[f64]) -> Moments {
    moments_of(weights, abilities, |weight| weight)
}

/// Returns the moments of exp(log - highest), where no logarithm is above the highest.
#[inline(always)]
pub fn posterior_moments(logs: &[f64], highest: f64, abilities: &[f64]) -> Moments {
    moments_of(logs, abilities, |log| exp_one_f64(log - highest))
}

#[inline(always)]
fn moments_of(values: &[f64], abilities: &[f64], weight_of: impl Fn(f64) -> f64) -> Moments {
    let length = values.len().min(abilities.len());
    let [mut sum, mut first, mut second] = [[0.0; LANES]; 3];
    let (chunks, rest) = values[..length].as_chunks::<LANES>();
    let (thetas, rest_thetas) = abilities[..length].as_chunks::<LANES>();
    for (chunk, theta) in chunks.iter().zip(thetas) {
        for lane in 0..LANES {
            let weight = weight_of(chunk[lane]);
            let moment = weight * theta[lane];
            sum[lane] += weight;
            first[lane] += moment;
            second[lane] += moment * theta[lane];
        }
    }
    for (lane, (value, theta)) in rest.iter().zip(rest_thetas).enumerate() {
        let weight = weight_of(*value);
        let moment = weight * theta;
        sum[lane] += weight;
        first[lane] += moment;
        second[lane] += moment * theta;
    }
    Moments { sum: total(sum), first: total(first), second: total(second) }
}

/// Returns the sum of the lanes, in pairs.
#[inline(always)]
pub fn total(lanes: [f64; LANES]) -> f64 {
    let [a, b, c, d, e, f, g, h] = lanes;
    ((a + e) + (c + g)) + ((b + f) + (d + h))
}

#[cfg(test)]
mod tests {
    use super::super::Work;
    use super::super::tests::on_every_path;
    use super::*;

    /// Numbers without a pattern between -1 and 1.
    fn numbers(count: usize, phase: f64) -> Vec<f64> {
        (0..count).map(|place| (place as f64 * 1.618 + phase).sin()).collect()
    }

    /// One call of every sum over so many nodes.
    #[derive(Clone)]
    struct Sums(usize);

    impl Work for Sums {
        type Output = Vec<u64>;

        #[inline(always)]
        fn run(self) -> Vec<u64> {
            let nodes = self.0;
            let (left, right) = (numbers(nodes, 0.1), numbers(nodes, 0.7));
            let table = numbers(5 * nodes, 0.3);
            let mut rows = left.clone();
            sum_rows(&table, [4, 0, 3, 3], &mut rows);
            let mut product = vec![0.0; nodes];
            matrix_vector(&numbers(nodes * nodes, 0.9), &left, &mut product);
            let plain = moments(&left, &right);
            let fused = posterior_moments(&left, 1.0, &right);
            let few = [dot(&left, &right), plain.sum, plain.first, plain.second];
            let more = [fused.sum, fused.first, fused.second];
            let all = few.into_iter().chain(more).chain(rows).chain(product);
            all.map(f64::to_bits).collect()
        }
    }

    /// The same by the plainest loops.
    fn plainly(nodes: usize) -> Vec<f64> {
        let (left, right) = (numbers(nodes, 0.1), numbers(nodes, 0.7));
        let (table, matrix) = (numbers(5 * nodes, 0.3), numbers(nodes * nodes, 0.9));
        let with = |weight: &dyn Fn(usize) -> f64| -> f64 { (0..nodes).map(weight).sum() };
        let exp = |node: usize| (left[node] - 1.0).exp();
        let mut all = vec![
            with(&|node| left[node] * right[node]),
            with(&|node| left[node]),
            with(&|node| left[node] * right[node]),
            with(&|node| left[node] * right[node] * right[node]),
            with(&exp),
            with(&|node| exp(node) * right[node]),
            with(&|node| exp(node) * right[node] * right[node]),
        ];
        all.extend((0..nodes).map(|node| {
            let rows = [4, 0, 3, 3].map(|row| table[row * nodes + node]);
            left[node] + rows.iter().sum::<f64>()
        }));
        all.extend(
            (0..nodes).map(|row| with(&|column| matrix[column * nodes + row] * left[column])),
        );
        all
    }

    #[test]
    fn sums_are_the_same_bits_on_every_path_and_right() {
        for nodes in [0, 1, 7, 8, 15, 31, 32, 41, 61, 64, 101] {
            let found = on_every_path(Sums(nodes));
            let expected = plainly(nodes);
            assert_eq!(found.len(), expected.len());
            for (bits, expected) in found.into_iter().zip(expected) {
                assert!((f64::from_bits(bits) - expected).abs() < 1e-13, "{nodes} nodes");
            }
        }
    }

    #[test]
    fn a_variance_is_never_negative() {
        let spike = moments(&[0.0, 0.3, 0.0], &[-1.0, 1.0 / 3.0, 2.0]);
        let (mean, variance) = spike.mean_and_variance();
        assert!((mean - 1.0 / 3.0).abs() < 1e-15 && (0.0..1e-15).contains(&variance));
    }
}
