//! How one item's credits follow from the ability, in the parameters that the search moves.
//!
//! The parameters of an item stand in one vector: slope a, intercepts d_1 …, and the logit of c
//! where there is guessing. The model is P_k ∝ exp(k a theta + d_k) (Muraki 1992; with two
//! categories Birnbaum's two-parameter model), or c + (1 - c)/(1 + exp(-(a theta + d))).

/// How many categories an item has, and whether it can be guessed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shape {
    /// Credits 0 … categories - 1.
    pub categories: usize,
    /// With a guessing parameter; two categories then.
    pub guesses: bool,
}

/// A value with its slopes and curvatures in an item's own parameters.
#[derive(Clone, Debug)]
pub(super) struct Local {
    pub value: f64,
    pub gradient: Vec<f64>,
    /// Row after row.
    pub hessian: Vec<f64>,
}

impl Shape {
    /// Returns how many parameters there are.
    pub fn length(self) -> usize {
        self.categories + usize::from(self.guesses)
    }

    /// Writes ln P of each category at each node, category after category.
    pub fn log_probabilities(self, local: &[f64], nodes: &[f64], out: &mut [f64]) {
        let width = nodes.len();
        if self.categories > 2 {
            let mut logits = vec![0.0; self.categories];
            for (node, &theta) in nodes.iter().enumerate() {
                let total = self.logits(local, theta, &mut logits);
                for (category, logit) in logits.iter().enumerate() {
                    out[category * width + node] = logit - total;
                }
            }
            return;
        }
        let (wrong, right) = out.split_at_mut(width);
        for ((&theta, wrong), right) in nodes.iter().zip(wrong).zip(right) {
            let z = local[0] * theta + local[1];
            let tail = (-z.abs()).exp();
            let log_tail = tail.ln_1p();
            *wrong = -log_tail - z.max(0.0);
            *right = z.min(0.0) - log_tail;
            if self.guesses {
                let c = logistic(local[2]);
                let log_not_guessed = -softplus(local[2]);
                *wrong += log_not_guessed;
                let not_right = wrong.exp();
                let known = if z > 0.0 { 1.0 / (1.0 + tail) } else { tail / (1.0 + tail) };
                let right_chance = c + (1.0 - c) * known;
                *right = if not_right < 0.5 { (-not_right).ln_1p() } else { right_chance.ln() };
            }
        }
    }

    /// Writes the slope of ln P of each category in each parameter at each node:
    /// category after category, in each parameter after parameter.
    pub fn scores(self, local: &[f64], nodes: &[f64], out: &mut [f64]) {
        let (width, length) = (nodes.len(), self.length());
        let mut logits = vec![0.0; self.categories];
        for (node, &theta) in nodes.iter().enumerate() {
            for category in 0..self.categories {
                let mut put = |parameter: usize, slope: f64| {
                    out[(category * length + parameter) * width + node] = slope;
                };
                if self.guesses {
                    let at = Guessed::at(local, theta);
                    let (z, gamma) = at.slopes(category == 1);
                    put(0, theta * z);
                    put(1, z);
                    put(2, gamma);
                    continue;
                }
                let total = self.logits(local, theta, &mut logits);
                let mut mean = 0.0;
                for (k, logit) in logits.iter().enumerate().skip(1) {
                    let chance = (logit - total).exp();
                    mean += k as f64 * chance;
                    put(k, f64::from(category == k) - chance);
                }
                put(0, theta * (category as f64 - mean));
            }
        }
    }

    /// Returns the sum of counts times ln P with its slopes and curvatures.
    ///
    /// Counts stand as in [`Shape::log_probabilities`].
    pub fn expected(self, local: &[f64], nodes: &[f64], counts: &[f64]) -> Local {
        if self.guesses {
            return expected_guessed(local, nodes, counts);
        }
        let (width, length) = (nodes.len(), self.length());
        let mut sum =
            Local { value: 0.0, gradient: vec![0.0; length], hessian: vec![0.0; length * length] };
        let mut chances = vec![0.0; self.categories];
        let mut slopes = vec![0.0; length];
        for (node, &theta) in nodes.iter().enumerate() {
            let total = self.logits(local, theta, &mut chances);
            let mut persons = 0.0;
            for (category, logit) in chances.iter_mut().enumerate() {
                let count = counts[category * width + node];
                persons += count;
                sum.value += count * (*logit - total);
                *logit = (*logit - total).exp();
            }
            self.add_slopes(theta, counts, node, persons, &chances, &mut slopes, &mut sum);
        }
        sum
    }

    #[expect(clippy::too_many_arguments, reason = "one node's share of one sum")]
    fn add_slopes(
        self,
        theta: f64,
        counts: &[f64],
        node: usize,
        persons: f64,
        chances: &[f64],
        slopes: &mut [f64],
        sum: &mut Local,
    ) {
        let (length, width) = (self.length(), counts.len() / self.categories);
        // Of ln P: k theta and 1 for the category itself, minus what the model expects of them.
        let mean: f64 = chances.iter().enumerate().map(|(k, chance)| k as f64 * chance).sum();
        let square: f64 = chances.iter().enumerate().map(|(k, p)| (k * k) as f64 * p).sum();
        slopes[0] = -mean * theta * persons;
        for k in 1..self.categories {
            let count = counts[k * width + node];
            slopes[0] += count * k as f64 * theta;
            sum.gradient[k] += count - persons * chances[k];
            let with_slope = persons * theta * chances[k] * (k as f64 - mean);
            sum.hessian[k] -= with_slope;
            sum.hessian[k * length] -= with_slope;
            for j in 1..self.categories {
                let own = if j == k { chances[k] } else { 0.0 };
                sum.hessian[k * length + j] -= persons * (own - chances[k] * chances[j]);
            }
        }
        sum.gradient[0] += slopes[0];
        sum.hessian[0] -= persons * theta * theta * (square - mean * mean).max(0.0);
    }

    /// Writes k a theta + d_k and returns the logarithm of the sum of their exponentials.
    fn logits(self, local: &[f64], theta: f64, logits: &mut [f64]) -> f64 {
        let mut most = 0.0_f64;
        for (k, logit) in logits.iter_mut().enumerate() {
            *logit = if k == 0 { 0.0 } else { k as f64 * local[0] * theta + local[k] };
            most = most.max(*logit);
        }
        most + logits.iter().map(|logit| (logit - most).exp()).sum::<f64>().ln()
    }
}

/// The three-parameter curve at one ability.
struct Guessed {
    c: f64,
    /// The curve without guessing.
    rise: f64,
    /// 1 - rise, with its own digits.
    fall: f64,
    /// The share of right answers that are known rather than guessed.
    known: f64,
}

impl Guessed {
    fn at(local: &[f64], theta: f64) -> Guessed {
        let z = local[0] * theta + local[1];
        let (c, rise, fall) = (logistic(local[2]), logistic(z), logistic(-z));
        let known = (1.0 - c) * rise;
        let right = c + known;
        Guessed { c, rise, fall, known: if right > 0.0 { known / right } else { 1.0 } }
    }

    /// Returns the slopes of ln P or ln Q in z = a theta + d and in the logit of c.
    fn slopes(&self, right: bool) -> (f64, f64) {
        if right {
            (self.fall * self.known, (1.0 - self.known) * (1.0 - self.c) * self.fall)
        } else {
            (-self.rise, -self.c)
        }
    }

    /// Returns the curvatures: twice in z, in z and the logit of c, twice in the latter.
    fn curvatures(&self, right: bool) -> (f64, f64, f64) {
        let Guessed { c, rise, fall, known } = *self;
        if !right {
            return (-rise * fall, 0.0, -c * (1.0 - c));
        }
        let doubt = known * (1.0 - known);
        let z = fall * fall * doubt - rise * fall * known;
        (z, -fall * doubt, fall * (1.0 - known) * (1.0 - c) * (known - c))
    }
}

fn expected_guessed(local: &[f64], nodes: &[f64], counts: &[f64]) -> Local {
    let width = nodes.len();
    let shape = Shape { categories: 2, guesses: true };
    let mut logs = vec![0.0; 2 * width];
    shape.log_probabilities(local, nodes, &mut logs);
    let value = logs.iter().zip(counts).map(|(log, count)| log * count).sum();
    let mut sum = Local { value, gradient: vec![0.0; 3], hessian: vec![0.0; 9] };
    for (node, &theta) in nodes.iter().enumerate() {
        let at = Guessed::at(local, theta);
        for right in [false, true] {
            let count = counts[usize::from(right) * width + node];
            let (z, gamma) = at.slopes(right);
            let (z_z, z_gamma, gamma_gamma) = at.curvatures(right);
            for (sum, slope) in sum.gradient.iter_mut().zip([theta * z, z, gamma]) {
                *sum += count * slope;
            }
            let rows = [
                [theta * theta * z_z, theta * z_z, theta * z_gamma],
                [theta * z_z, z_z, z_gamma],
                [theta * z_gamma, z_gamma, gamma_gamma],
            ];
            for (sum, bend) in sum.hessian.iter_mut().zip(rows.as_flattened()) {
                *sum += count * bend;
            }
        }
    }
    sum
}

/// Returns 1/(1 + exp(-x)) without overflow.
pub(super) fn logistic(x: f64) -> f64 {
    let small = (-x.abs()).exp();
    if x < 0.0 { small / (1.0 + small) } else { 1.0 / (1.0 + small) }
}

/// Returns ln(1 + exp(x)) without overflow.
fn softplus(x: f64) -> f64 {
    x.max(0.0) + (-x.abs()).exp().ln_1p()
}
