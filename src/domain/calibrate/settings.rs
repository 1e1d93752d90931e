//! What a calibration is asked to do, and why it may refuse.

use super::answers::Tally;
use super::outcome::NotIdentified;
use super::shape::Shape;
use crate::domain::irt::{Curve, Graded, Parameters};
use crate::domain::responses::Responses;

/// How the credit of an item follows from the ability.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Model {
    /// Right or not, one common slope for all such items (Rasch 1960). With abilities N(0, 1) and
    /// that slope free it is the same model as slope 1 and a free variance.
    Rasch,
    /// Right or not, a slope of its own (Birnbaum 1968).
    TwoPl,
    /// As [`Model::TwoPl`], with a chance to guess (Birnbaum 1968).
    ThreePl,
    /// Credits 0, 1 … up to the highest that was given: generalised partial credit (Muraki 1992).
    Gpcm,
}

/// The model of each item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Models {
    /// The same for all.
    All(Model),
    /// One for each, in the order of the columns.
    Each(Vec<Model>),
}

/// Parameters of an item: logit of credit k over k - 1 … is `slope * theta` plus an intercept.
///
/// P(right) = c + (1 - c)/(1 + exp(-(a theta + d))); for credits P_k ∝ exp(k a theta + d_k), d_0 = 0.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemParameters {
    /// a; may be negative when right answers become rarer with ability.
    pub slope: f64,
    /// d, one for each credit above 0.
    pub intercepts: Vec<f64>,
    /// c; none for models without guessing.
    pub guessing: Option<f64>,
}

impl ItemParameters {
    /// Returns what a curve says; a guessing parameter stays one, also when it is 0. A
    /// four-parameter curve says more than can be calibrated here.
    pub fn from_curve(curve: &Curve, model: Model) -> Option<ItemParameters> {
        match curve {
            Curve::Binary(Parameters { discrimination, difficulty, guessing }) => {
                Some(ItemParameters {
                    slope: *discrimination,
                    intercepts: vec![-discrimination * difficulty],
                    guessing: (model == Model::ThreePl || *guessing > 0.0).then_some(*guessing),
                })
            }
            Curve::FourPl(_) => None,
            Curve::Graded(graded) => {
                let slope = graded.discrimination();
                let below = graded.thresholds().iter().scan(0.0, |sum, threshold| {
                    *sum -= slope * threshold;
                    Some(*sum)
                });
                Some(ItemParameters { slope, intercepts: below.collect(), guessing: None })
            }
        }
    }

    /// Returns the curve, when the slope is above 0 as a curve of a bank wants it.
    pub fn curve(&self) -> Option<Curve> {
        match self.steps()[..] {
            [difficulty] => {
                let guessing = self.guessing.unwrap_or(0.0);
                Parameters::new(self.slope, difficulty, guessing).map(Curve::Binary)
            }
            ref thresholds => Graded::new(self.slope, thresholds).map(Curve::Graded),
        }
    }

    /// Returns b_1, b_2 … of the model's steps: where credit k overtakes k - 1. For right or not
    /// it is one number, the difficulty.
    pub fn steps(&self) -> Vec<f64> {
        let before = std::iter::once(0.0).chain(self.intercepts.iter().copied());
        before.zip(&self.intercepts).map(|(low, high)| -(high - low) / self.slope).collect()
    }

    /// Returns the highest credit.
    pub fn most_credit(&self) -> usize {
        self.intercepts.len()
    }

    fn is_sound(&self) -> bool {
        let finite = self.slope.is_finite() && self.intercepts.iter().all(|d| d.is_finite());
        let guessing = self.guessing.is_none_or(|c| (0.0..1.0).contains(&c));
        let shape = match self.intercepts.len() {
            0 => false,
            1 => true,
            _ => self.guessing.is_none(),
        };
        finite && guessing && shape
    }
}

/// ln x ~ N(mean, deviation²).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LogNormal {
    /// The mean of the logarithm.
    pub mean: f64,
    /// The standard deviation of the logarithm.
    pub deviation: f64,
}

/// x ~ N(mean, deviation²).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Normal {
    /// The mean.
    pub mean: f64,
    /// The standard deviation.
    pub deviation: f64,
}

/// x between 0 and 1 with density ∝ x^(alpha - 1) (1 - x)^(beta - 1).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Beta {
    /// Above 1.
    pub alpha: f64,
    /// Above 1.
    pub beta: f64,
}

/// What is expected of parameters before the data (Mislevy 1986); none counts as unknown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Priors {
    /// Of slopes.
    pub slope: Option<LogNormal>,
    /// Of guessing parameters.
    pub guessing: Option<Beta>,
    /// Of the steps between intercepts, d_k - d_(k-1); for right or not that is d.
    pub intercept: Option<Normal>,
}

impl Priors {
    /// No prior at all.
    pub const NONE: Priors = Priors { slope: None, guessing: None, intercept: None };

    /// a lognormal(0, 0.5), c Beta(5, 17), d N(0, 2).
    pub const USUAL: Priors = Priors {
        slope: Some(LogNormal { mean: 0.0, deviation: 0.5 }),
        guessing: Some(Beta { alpha: 5.0, beta: 17.0 }),
        intercept: Some(Normal { mean: 0.0, deviation: 2.0 }),
    };
}

/// How standard errors are found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorMethod {
    /// Not at all.
    None,
    /// From the observed information (Louis 1982), exact.
    Observed,
    /// From the cross-product of persons' gradients: faster with very many persons.
    CrossProduct,
}

/// What a calibration is asked to do.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// The model of each item.
    pub models: Models,
    /// What is expected of parameters.
    pub priors: Priors,
    /// Items that keep their parameters, by column; empty when there is none.
    pub anchors: Vec<Option<ItemParameters>>,
    /// Estimates mean and standard deviation of ability; wants anchors, which hold the scale.
    pub estimate_population: bool,
    /// How standard errors are found.
    pub standard_errors: ErrorMethod,
    /// Computes item fit.
    pub item_fit: bool,
    /// The most cycles; a search that ends there says so.
    pub maximum_cycles: usize,
    /// Ends when the penalised log-likelihood cannot rise by more than this.
    pub tolerance: f64,
}

impl Settings {
    /// Returns settings for a model without priors or anchors.
    pub fn new(model: Model) -> Settings {
        Settings {
            models: Models::All(model),
            priors: Priors::NONE,
            anchors: Vec::new(),
            estimate_population: false,
            standard_errors: ErrorMethod::Observed,
            item_fit: true,
            maximum_cycles: 2000,
            tolerance: 1e-9,
        }
    }

    /// Returns the same with other priors.
    pub fn with_priors(self, priors: Priors) -> Settings {
        Settings { priors, ..self }
    }

    /// Decides for every item what of it is estimated.
    pub(super) fn plan(
        &self,
        responses: &Responses,
        tally: &Tally,
    ) -> Result<Vec<Planned>, Refused> {
        let columns = responses.items().len();
        if self.estimate_population && self.anchors.iter().all(Option::is_none) {
            return Err(Refused::PopulationWithoutAnchors);
        }
        if !self.anchors.is_empty() && self.anchors.len() != columns {
            return Err(Refused::Anchors { given: self.anchors.len(), items: columns });
        }
        if let Models::Each(each) = &self.models
            && each.len() != columns
        {
            return Err(Refused::Models { given: each.len(), items: columns });
        }
        let planned = (0..columns).map(|item| self.plan_item(item, tally));
        let planned: Vec<Planned> = planned.collect::<Result<_, _>>()?;
        let is_used = |plan: &Planned| matches!(plan.part, Part::Free(_));
        if planned.iter().any(is_used) || self.estimate_population {
            Ok(planned)
        } else {
            Err(Refused::NothingToEstimate)
        }
    }

    fn plan_item(&self, item: usize, tally: &Tally) -> Result<Planned, Refused> {
        let model = match &self.models {
            Models::All(model) => *model,
            Models::Each(each) => each[item],
        };
        let highest = tally.highest(item);
        let anchor = self.anchors.get(item).and_then(Option::as_ref);
        let most = match (anchor, model) {
            (Some(anchor), _) if !anchor.is_sound() => return Err(Refused::Anchor { item }),
            (Some(anchor), _) => anchor.most_credit(),
            (None, Model::Gpcm) => highest.max(1),
            (None, Model::Rasch | Model::TwoPl | Model::ThreePl) => 1,
        };
        if highest > most {
            return Err(Refused::Credit { item, credit: highest, most });
        }
        let part = match anchor {
            Some(anchor) => Part::Fixed(anchor.clone()),
            None => match tally.obstacle(item, most) {
                Some(obstacle) => Part::Left(obstacle),
                None => {
                    Part::Free(Shape { categories: most + 1, guesses: model == Model::ThreePl })
                }
            },
        };
        Ok(Planned { model, part })
    }
}

/// An item as it enters the estimation.
#[derive(Clone, Debug)]
pub(super) struct Planned {
    pub model: Model,
    pub part: Part,
}

/// What becomes of an item.
#[derive(Clone, Debug)]
pub(super) enum Part {
    /// Estimated.
    Free(Shape),
    /// Kept as it is.
    Fixed(ItemParameters),
    /// Not estimated, and why.
    Left(NotIdentified),
}

impl Planned {
    /// Returns the shape of an item that plays a part.
    pub(super) fn shape(&self) -> Option<Shape> {
        match &self.part {
            Part::Free(shape) => Some(*shape),
            Part::Fixed(anchor) => Some(Shape {
                categories: anchor.most_credit() + 1,
                guesses: anchor.guessing.is_some(),
            }),
            Part::Left(_) => None,
        }
    }
}

/// Why nothing can be estimated.
#[derive(Clone, Debug, PartialEq)]
pub enum Refused {
    /// The table has no column.
    NoItems,
    /// Nobody answered an item that could be estimated.
    NobodyAnswered,
    /// Every item is anchored or cannot be identified.
    NothingToEstimate,
    /// As many anchors (or none) as items are wanted.
    Anchors {
        /// How many were given.
        given: usize,
        /// How many items there are.
        items: usize,
    },
    /// As many models as items are wanted.
    Models {
        /// How many were given.
        given: usize,
        /// How many items there are.
        items: usize,
    },
    /// An anchor with parameters that are not finite or have no meaning.
    Anchor {
        /// The column.
        item: usize,
    },
    /// A credit above what the item's model or anchor knows.
    Credit {
        /// The column.
        item: usize,
        /// The credit found.
        credit: usize,
        /// The highest that the model knows.
        most: usize,
    },
    /// As many weights as rows are wanted.
    Weights {
        /// How many were given.
        given: usize,
        /// How many rows there are.
        persons: usize,
    },
    /// A weight that is negative or not finite.
    Weight {
        /// The row, from 0.
        row: usize,
    },
    /// The population can be free only when anchors hold the scale.
    PopulationWithoutAnchors,
}
