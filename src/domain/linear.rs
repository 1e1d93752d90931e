//! Symmetric systems of linear equations, as many as a model has parameters.

/// The lower triangle L of a positive definite matrix L L'.
#[derive(Clone, Debug)]
pub struct Cholesky {
    size: usize,
    lower: Vec<f64>,
}

impl Cholesky {
    /// Factors a symmetric matrix, row after row; none when it is not positive definite: when less
    /// than a share of an entry of the diagonal is left of it beside the rows before.
    pub fn of(matrix: &[f64], size: usize, least_share: f64) -> Option<Cholesky> {
        Cholesky::factor(matrix, size, least_share).ok()
    }

    /// As [`Cholesky::of`], without the rows and columns that keep the matrix from being positive
    /// definite; these are given beside it.
    pub fn without_flat(matrix: &[f64], size: usize, least_share: f64) -> (Cholesky, Vec<usize>) {
        let mut matrix = matrix.to_vec();
        let mut flat = Vec::new();
        loop {
            match Cholesky::factor(&matrix, size, least_share) {
                Ok(factor) => return (factor, flat),
                Err(row) => {
                    for other in 0..size {
                        matrix[row * size + other] = 0.0;
                        matrix[other * size + row] = 0.0;
                    }
                    matrix[row * (size + 1)] = 1.0;
                    flat.push(row);
                }
            }
        }
    }

    fn factor(matrix: &[f64], size: usize, least_share: f64) -> Result<Cholesky, usize> {
        let mut lower = matrix.to_vec();
        for row in 0..size {
            for column in 0..=row {
                let (before, here) = lower.split_at(row * size);
                let own = &here[..column];
                let other = if column == row {
                    own
                } else {
                    &before[column * size..column * size + column]
                };
                let rest = here[column] - dot(own, other);
                lower[row * size + column] = if column < row {
                    rest / lower[column * size + column]
                } else if rest > least_share * matrix[row * size + row].abs() && rest.is_finite() {
                    rest.sqrt()
                } else {
                    return Err(row);
                };
            }
        }
        Ok(Cholesky { size, lower })
    }

    /// Returns the solution of matrix · x = right.
    pub fn solve(&self, right: &[f64]) -> Vec<f64> {
        let (size, lower) = (self.size, &self.lower);
        let mut x = right.to_vec();
        for row in 0..size {
            let known = dot(&lower[row * size..row * size + row], &x[..row]);
            x[row] = (x[row] - known) / lower[row * size + row];
        }
        for row in (0..size).rev() {
            x[row] /= lower[row * size + row];
            let (above, here) = x.split_at_mut(row);
            for (value, factor) in above.iter_mut().zip(&lower[row * size..row * size + row]) {
                *value -= factor * here[0];
            }
        }
        x
    }

    /// Returns the inverse of the matrix, row after row.
    pub fn inverse(&self) -> Vec<f64> {
        let mut inverse = Vec::with_capacity(self.size * self.size);
        let mut unit = vec![0.0; self.size];
        for row in 0..self.size {
            unit[row] = 1.0;
            inverse.extend(self.solve(&unit));
            unit[row] = 0.0;
        }
        inverse
    }
}

/// Returns the sum of products, in an order of its own: four partial sums, then the rest.
pub fn dot(left: &[f64], right: &[f64]) -> f64 {
    let mut parts = [0.0; 4];
    let (left_parts, left_rest) = left.as_chunks::<4>();
    let (right_parts, right_rest) = right[..left.len()].as_chunks::<4>();
    for (left, right) in left_parts.iter().zip(right_parts) {
        for ((part, left), right) in parts.iter_mut().zip(left).zip(right) {
            *part += left * right;
        }
    }
    let rest: f64 = left_rest.iter().zip(right_rest).map(|(left, right)| left * right).sum();
    (parts[0] + parts[1]) + (parts[2] + parts[3]) + rest
}
