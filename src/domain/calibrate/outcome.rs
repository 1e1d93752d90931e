//! What a calibration finds, with every doubt about it.

use super::settings::{ErrorMethod, ItemParameters, Model};

/// Parameters of items and of the population.
#[derive(Clone, Debug, PartialEq)]
pub struct Calibrated {
    /// In the order of the columns.
    pub items: Vec<ItemEstimate>,
    /// Of the marginal likelihood, without priors.
    pub log_likelihood: f64,
    /// With the logarithms of the priors' densities, up to a constant.
    pub penalised: f64,
    /// The largest slope of the penalised log-likelihood at the end, in absolute value.
    pub gradient: f64,
    /// By how much the penalised log-likelihood could still rise, as the end's curvature says.
    pub remaining: f64,
    /// How many cycles were taken.
    pub cycles: usize,
    /// Whether the top was reached within the tolerance.
    pub converged: bool,
    /// The penalised log-likelihood after each cycle on the last grid, that of the start first.
    pub trace: Vec<f64>,
    /// How many free parameters there are.
    pub parameters: usize,
    /// How many persons answered, by weight.
    pub persons: f64,
    /// How many different patterns of answers they gave, or rows where nearly all differ.
    pub patterns: usize,
    /// How many nodes the grid had at the end; it is refined until that changes nothing.
    pub nodes: usize,
    /// How much a grid of twice as many nodes would change the log-likelihood.
    pub grid_error: f64,
    /// The population of abilities: N(0, 1) unless anchors hold the scale.
    pub population: Population,
    /// Expected reliability of abilities: the mean over the population of I/(I + 1/variance).
    pub marginal_reliability: f64,
    /// Reliability among these persons: variance of EAP over itself and the mean posterior variance.
    pub empirical_reliability: f64,
    /// How standard errors were found.
    pub standard_errors: ErrorMethod,
}

/// Mean and standard deviation of ability.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Population {
    /// The mean.
    pub mean: f64,
    /// The standard deviation.
    pub deviation: f64,
    /// Standard errors of both, when they were estimated.
    pub errors: Option<(f64, f64)>,
}

/// What was found about one item.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemEstimate {
    /// The name of its column.
    pub name: String,
    /// Its model.
    pub model: Model,
    /// How many persons reached it, by weight.
    pub n: f64,
    /// Whether it is an anchor, which keeps its parameters.
    pub anchored: bool,
    /// The parameters; none when they cannot be told.
    pub parameters: Option<ItemParameters>,
    /// Standard errors; none for anchors, when nobody asked, or when they cannot be told.
    pub errors: Option<Errors>,
    /// How well the model describes the answers.
    pub fit: Option<Fit>,
    /// Doubts.
    pub flags: Vec<Flag>,
}

/// Standard errors of an item's parameters.
#[derive(Clone, Debug, PartialEq)]
pub struct Errors {
    /// Of a.
    pub slope: f64,
    /// Of each d.
    pub intercepts: Vec<f64>,
    /// Of each b, by the delta method.
    pub steps: Vec<f64>,
    /// Of c.
    pub guessing: Option<f64>,
}

/// S-X² of Orlando & Thissen (2000).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fit {
    /// The statistic.
    pub statistic: f64,
    /// Its degrees of freedom.
    pub degrees_of_freedom: usize,
    /// The chance of a statistic at least as large when the model holds.
    pub p_value: f64,
}

/// A doubt about an item. Nothing is ever clamped; what looks wrong is told.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Flag {
    /// A difficulty or step beyond ±6.
    FarDifficulty,
    /// A slope above 5.
    Steep,
    /// A slope at or below 0: right answers become rarer with ability.
    NotRising,
    /// The likelihood rises without end: the parameters are where the search stood at its end.
    Unbounded,
    /// No parameters, and why.
    NotIdentified(NotIdentified),
    /// Fewer persons reached it than its model wants.
    FewAnswers {
        /// How many it wants.
        wanted: u32,
    },
}

/// Why an item's parameters cannot be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotIdentified {
    /// Nobody reached it.
    NobodyAnswered,
    /// Everybody who reached it has the highest credit.
    AllRight,
    /// Nobody has any credit of it.
    NoneRight,
    /// A credit between others that nobody has, or everybody has the same.
    CreditNeverGiven {
        /// The lowest such credit.
        credit: usize,
    },
}
