//! Which parameters are free, and how each item's own parameters follow from them.
//!
//! The free parameters stand in one vector on the scale that is reported. The grid is that of
//! N(0, 1); where mean m and standard deviation s of the population are free, an item there has
//! slope a s and intercepts d_k + k a m, so that anchors and new items alike follow the population.

use super::settings::Model;
use super::settings::{Part, Planned, Priors};
use super::shape::{Local, Shape, logistic};

/// Where a parameter of an item comes from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Entry {
    /// A place in the vector of free parameters.
    Free(usize),
    /// A value that stays.
    Fixed(f64),
}

/// The parameters of one item that plays a part.
#[derive(Clone, Debug)]
pub(super) struct Placed {
    pub shape: Shape,
    pub entries: Vec<Entry>,
}

/// Which parameters are free.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    pub items: Vec<Placed>,
    /// How many free parameters there are.
    pub size: usize,
    /// The place of the mean of the population; its standard deviation follows.
    pub population: Option<usize>,
    /// The slope that Rasch items share.
    pub common_slope: Option<usize>,
}

/// A logarithm of a density with its slopes and curvatures in the free parameters.
#[derive(Clone, Debug)]
pub(super) struct Bend {
    pub value: f64,
    pub gradient: Vec<f64>,
    /// Row after row; empty when nobody asked.
    pub hessian: Vec<f64>,
}

impl Bend {
    pub fn zero(size: usize, with_hessian: usize) -> Bend {
        Bend { value: 0.0, gradient: vec![0.0; size], hessian: vec![0.0; size * with_hessian] }
    }

    pub fn add(&mut self, row: usize, column: usize, value: f64) {
        if !self.hessian.is_empty() {
            self.hessian[row * self.gradient.len() + column] += value;
        }
    }
}

impl Layout {
    /// Places the parameters of the items that play a part.
    pub fn new(plan: &[Planned], estimate_population: bool) -> Layout {
        let mut layout =
            Layout { items: Vec::new(), size: 0, population: None, common_slope: None };
        for planned in plan {
            let Some(shape) = planned.shape() else { continue };
            let entries = match &planned.part {
                Part::Fixed(anchor) => {
                    let logit = anchor.guessing.map(|c| (c / (1.0 - c)).ln().max(LEAST_LOGIT));
                    let values = std::iter::once(anchor.slope).chain(anchor.intercepts.clone());
                    values.chain(logit).map(Entry::Fixed).collect()
                }
                Part::Free(shape) => layout.place(*shape, planned.model),
                Part::Left(_) => continue,
            };
            layout.items.push(Placed { shape, entries });
        }
        if estimate_population {
            layout.population = Some(layout.size);
            layout.size += 2;
        }
        layout
    }

    fn place(&mut self, shape: Shape, model: Model) -> Vec<Entry> {
        let mut next = || {
            self.size += 1;
            self.size - 1
        };
        let slope = match model {
            Model::Rasch => *self.common_slope.get_or_insert_with(&mut next),
            Model::TwoPl | Model::ThreePl | Model::Gpcm => next(),
        };
        let others: Vec<usize> = (1..shape.length()).map(|_| next()).collect();
        std::iter::once(slope).chain(others).map(Entry::Free).collect()
    }

    /// Returns whether a point has a meaning: the population's standard deviation is above 0.
    pub fn is_possible(&self, free: &[f64]) -> bool {
        free.iter().all(|value| value.is_finite()) && self.population(free).1 > 0.0
    }

    /// Returns mean and standard deviation of the population.
    pub fn population(&self, free: &[f64]) -> (f64, f64) {
        self.population.map_or((0.0, 1.0), |place| (free[place], free[place + 1]))
    }

    /// Returns an item's parameters as they are reported.
    pub fn reported(&self, item: usize, free: &[f64]) -> Vec<f64> {
        let value = |entry: &Entry| match entry {
            Entry::Free(place) => free[*place],
            Entry::Fixed(value) => *value,
        };
        self.items[item].entries.iter().map(value).collect()
    }

    /// Returns an item's parameters on the scale of the grid.
    pub fn local(&self, item: usize, free: &[f64]) -> Vec<f64> {
        let mut local = self.reported(item, free);
        let (mean, deviation) = self.population(free);
        for k in 1..self.items[item].shape.categories {
            local[k] += k as f64 * local[0] * mean;
        }
        local[0] *= deviation;
        local
    }

    /// Returns, for a parameter on the scale of the grid, its slopes in the free parameters.
    pub fn slopes(&self, item: usize, parameter: usize, free: &[f64]) -> Vec<(usize, f64)> {
        let Placed { shape, entries } = &self.items[item];
        let (mean, deviation) = self.population(free);
        let mut slopes = Vec::with_capacity(3);
        let own = if parameter == 0 { deviation } else { 1.0 };
        if let Entry::Free(place) = entries[parameter] {
            slopes.push((place, own));
        }
        let Some(population) = self.population else { return slopes };
        let slope = self.reported(item, free)[0];
        let k = parameter as f64;
        if parameter == 0 {
            slopes.push((population + 1, slope));
        } else if parameter < shape.categories {
            if let Entry::Free(place) = entries[0] {
                slopes.push((place, k * mean));
            }
            slopes.push((population, k * slope));
        }
        slopes
    }

    /// Adds an item's slopes and curvatures, found on the scale of the grid.
    pub fn add(&self, item: usize, free: &[f64], local: &Local, sum: &mut Bend) {
        sum.value += local.value;
        let length = local.gradient.len();
        let slopes: Vec<_> = (0..length).map(|place| self.slopes(item, place, free)).collect();
        for (place, slopes) in slopes.iter().enumerate() {
            for (free, slope) in slopes {
                sum.gradient[*free] += slope * local.gradient[place];
            }
        }
        if sum.hessian.is_empty() {
            return;
        }
        for (row, row_slopes) in slopes.iter().enumerate() {
            for (column, column_slopes) in slopes.iter().enumerate() {
                let bend = local.hessian[row * length + column];
                for (left, left_slope) in row_slopes {
                    for (right, right_slope) in column_slopes {
                        sum.add(*left, *right, left_slope * right_slope * bend);
                    }
                }
            }
        }
        self.add_products(item, local, sum);
    }

    /// Adds the curvature of a s in a and s, and of k a m in a and m.
    fn add_products(&self, item: usize, local: &Local, sum: &mut Bend) {
        let Placed { shape, entries } = &self.items[item];
        let (Some(mean), Entry::Free(slope)) = (self.population, entries[0]) else { return };
        let with_mean = (1..shape.categories).map(|k| k as f64 * local.gradient[k]).sum();
        for (population, bend) in [(mean + 1, local.gradient[0]), (mean, with_mean)] {
            sum.add(slope, population, bend);
            sum.add(population, slope, bend);
        }
    }

    /// Adds the logarithm of the priors' densities, up to a constant.
    pub fn add_priors(&self, priors: &Priors, free: &[f64], sum: &mut Bend) {
        let mut has_common = false;
        for Placed { shape, entries } in &self.items {
            let place = |at: usize| match entries[at] {
                Entry::Free(place) => Some(place),
                Entry::Fixed(_) => None,
            };
            let Some(slope) = place(0) else { continue };
            if self.common_slope != Some(slope) || !has_common {
                has_common |= self.common_slope == Some(slope);
                add_slope_prior(priors, slope, free, sum);
            }
            let intercepts: Vec<usize> = (1..shape.categories).filter_map(place).collect();
            add_intercept_priors(priors, &intercepts, free, sum);
            if shape.guesses
                && let (Some(beta), Some(place)) = (priors.guessing, place(shape.categories))
            {
                let c = logistic(free[place]);
                let (alpha, beta) = (beta.alpha - 1.0, beta.beta - 1.0);
                sum.value += alpha * c.ln() + beta * (1.0 - c).ln();
                sum.gradient[place] += alpha * (1.0 - c) - beta * c;
                sum.add(place, place, -(alpha + beta) * c * (1.0 - c));
            }
        }
    }
}

/// The logit of a guessing parameter that is 0 in an anchor: the chance is then 1e-15.
const LEAST_LOGIT: f64 = -34.5;

fn add_slope_prior(priors: &Priors, place: usize, free: &[f64], sum: &mut Bend) {
    let Some(prior) = priors.slope else { return };
    let slope = free[place];
    if slope <= 0.0 {
        sum.value = f64::NEG_INFINITY;
        return;
    }
    let precision = prior.deviation.powi(-2);
    let distance = slope.ln() - prior.mean;
    sum.value -= slope.ln() + distance * distance * precision / 2.0;
    sum.gradient[place] -= (1.0 + distance * precision) / slope;
    sum.add(place, place, (1.0 + (distance - 1.0) * precision) / (slope * slope));
}

fn add_intercept_priors(priors: &Priors, places: &[usize], free: &[f64], sum: &mut Bend) {
    let Some(prior) = priors.intercept else { return };
    let precision = prior.deviation.powi(-2);
    for (k, &place) in places.iter().enumerate() {
        let before = k.checked_sub(1).map(|before| places[before]);
        let step = free[place] - before.map_or(0.0, |before| free[before]);
        let distance = step - prior.mean;
        sum.value -= distance * distance * precision / 2.0;
        sum.gradient[place] -= distance * precision;
        sum.add(place, place, -precision);
        if let Some(before) = before {
            sum.gradient[before] += distance * precision;
            sum.add(before, before, -precision);
            sum.add(before, place, precision);
            sum.add(place, before, precision);
        }
    }
}
