//! One calibration of a table: area by area where items have areas, because each area ability is
//! N(0, 1) of its own in the second-order model, then how much the areas go together.

use super::{Entry, Scale, Uncertain, entry};
use crate::domain::bank::Bank;
use crate::domain::calibrate::{
    AreaLambda, Calibrated, ItemEstimate, ItemParameters, Model, Models, Priors, Refused, Settings,
    calibrate_weighted, second_order_lambda,
};
use crate::domain::framework::{AREAS, Area};
use crate::domain::id::ItemId;
use crate::domain::irt::Curve;
use crate::domain::item::Item;
use crate::domain::responses::{NOT_REACHED, Responses};

/// What is to be calibrated, and how.
pub struct Plan<'a> {
    /// Credits by person and item.
    pub responses: &'a Responses,
    /// How often each person counts.
    pub weights: Option<&'a [f64]>,
    /// The bank that the items come from.
    pub bank: Option<&'a Bank>,
    /// Whether items that the bank has calibrated keep their parameters.
    pub is_anchored: bool,
    /// The model that was asked for; otherwise two parameters, and partial credit for graded items.
    pub model: Option<Model>,
    /// What is expected of parameters.
    pub priors: Priors,
    /// The most cycles, unless the usual number.
    pub maximum_cycles: Option<usize>,
    /// How far from the top the search may end, unless as usual.
    pub tolerance: Option<f64>,
}

/// What was found.
pub struct Finding {
    /// One for each area that has items here; one in all without a bank.
    pub parts: Vec<Part>,
    /// Where zero and one stand.
    pub scale: Scale,
    /// The correlation of each area with the general ability, where the answers tell it.
    pub lambda: [Option<Uncertain>; AREAS],
    /// How many persons answered anything, by weight.
    pub persons: f64,
}

/// The items that were calibrated together.
pub struct Part {
    /// Their area, when they come from a bank.
    pub area: Option<Area>,
    /// Whether anchors hold its scale.
    pub is_anchored: bool,
    /// The columns of its items.
    pub columns: Vec<usize>,
    /// What was found.
    pub found: Calibrated,
}

/// Why there is no finding: in which area, and which column of the table is meant.
pub struct Hindered {
    /// The area.
    pub area: Option<Area>,
    /// The name of the column, where one is meant.
    pub column: Option<String>,
    /// What is wrong.
    pub why: Refused,
}

impl Finding {
    /// Returns every item with its area, in the order of the columns.
    pub fn items(&self) -> Vec<(Option<Area>, &ItemEstimate)> {
        let of = |part: &'_ Part| part.columns.clone().into_iter();
        let mut items: Vec<(usize, Option<Area>, &ItemEstimate)> = self
            .parts
            .iter()
            .flat_map(|part| {
                of(part).zip(&part.found.items).map(|(at, item)| (at, part.area, item))
            })
            .collect();
        items.sort_by_key(|(at, ..)| *at);
        items.into_iter().map(|(_, area, item)| (area, item)).collect()
    }

    /// Returns the marginal log-likelihood, without the priors: the sum over the parts.
    pub fn log_likelihood(&self) -> f64 {
        self.parts.iter().map(|part| part.found.log_likelihood).sum()
    }

    /// Returns the same with the priors.
    pub fn penalised(&self) -> f64 {
        self.parts.iter().map(|part| part.found.penalised).sum()
    }

    /// Returns how many parameters were free.
    pub fn parameters(&self) -> usize {
        self.parts.iter().map(|part| part.found.parameters).sum()
    }

    /// Returns the most cycles that a part took.
    pub fn cycles(&self) -> usize {
        self.parts.iter().map(|part| part.found.cycles).max().unwrap_or(0)
    }

    /// Returns whether every part reached its top.
    pub fn converged(&self) -> bool {
        self.parts.iter().all(|part| part.found.converged)
    }

    /// Returns the areas whose scale begins anew although the others are anchored.
    pub fn unanchored(&self) -> impl Iterator<Item = Area> {
        let is_anew = |part: &&Part| self.scale == Scale::Anchored && !part.is_anchored;
        self.parts.iter().filter(is_anew).filter_map(|part| part.area)
    }

    /// Returns the entries that a bank may be scored with, each by the name of its item: what was
    /// found, and, where the scale is that of the bank, what it had found before.
    pub fn entries(&self, bank: Option<&Bank>) -> Vec<(String, Entry)> {
        let before = bank.and_then(|bank| bank.calibration.as_ref());
        let before = before.filter(|_| self.scale == Scale::Anchored);
        let known = |name: &str| before?.items.get(&ItemId::parse(name)?).cloned();
        let mut entries: Vec<(String, Entry)> = Vec::new();
        for (_, item) in self.items() {
            let kept = if item.anchored { known(&item.name) } else { None };
            entries.extend(kept.or_else(|| entry(item)).map(|entry| (item.name.clone(), entry)));
        }
        let here: Vec<&str> = self.items().iter().map(|(_, item)| item.name.as_str()).collect();
        let absent = before.iter().flat_map(|before| &before.items);
        let absent = absent.filter(|(id, _)| !here.contains(&id.as_str()));
        entries.extend(absent.map(|(id, entry)| (id.to_string(), entry.clone())));
        entries
    }
}

/// Calibrates a table.
///
/// # Errors
///
/// Says what is wrong when nothing can be estimated in some area.
pub fn find(plan: &Plan) -> Result<Finding, Hindered> {
    let columns: Vec<Column> = plan.columns();
    let mut parts: Vec<Part> = Vec::new();
    for area in areas(&columns) {
        let of_area = |at: &usize| columns[*at].area == area;
        parts.push(plan.part(area, (0..columns.len()).filter(of_area).collect(), &columns)?);
    }
    if parts.is_empty() {
        return Err(Hindered { area: None, column: None, why: Refused::NoItems });
    }
    let is_anchored = parts.iter().any(|part| part.is_anchored);
    let scale = if is_anchored { Scale::Anchored } else { Scale::New };
    let mut finding = Finding {
        parts,
        scale,
        lambda: [None; AREAS],
        persons: persons(plan.responses, plan.weights),
    };
    finding.lambda = plan.lambda(&finding);
    Ok(finding)
}

/// What is known of a column before anything is estimated.
struct Column {
    area: Option<Area>,
    model: Model,
    anchor: Option<ItemParameters>,
}

/// Returns the different areas, in order.
fn areas(columns: &[Column]) -> Vec<Option<Area>> {
    let mut areas: Vec<Option<Area>> = columns.iter().map(|column| column.area).collect();
    areas.sort_unstable();
    areas.dedup();
    areas
}

/// Returns how many persons answered anything, by weight.
fn persons(responses: &Responses, weights: Option<&[f64]>) -> f64 {
    let weight = |row: usize| weights.map_or(1.0, |weights| weights[row]);
    let answered = |row: &[u8]| row.iter().any(|credit| *credit != NOT_REACHED);
    let rows = responses.rows().enumerate().filter(|(_, row)| answered(row));
    rows.map(|(row, _)| weight(row)).sum()
}

impl Plan<'_> {
    fn columns(&self) -> Vec<Column> {
        let is_graded =
            |at| self.responses.column(at).any(|credit| credit > 1 && credit != NOT_REACHED);
        let columns = self.responses.items().iter().enumerate();
        let column = |(at, name): (usize, &String)| {
            let graded = || if is_graded(at) { Model::Gpcm } else { Model::TwoPl };
            let model = self.model.unwrap_or_else(graded);
            let item = self.bank.and_then(|bank| bank.item(&ItemId::parse(name)?));
            let known = item.filter(|_| self.is_anchored).and_then(|item| self.known(item));
            let model = known.as_ref().map_or(model, |(model, _)| *model);
            Column {
                area: item.map(|item| item.competence.area()),
                model,
                anchor: known.map(|(_, anchor)| anchor),
            }
        };
        columns.map(column).collect()
    }

    /// Returns the model and the parameters that the bank has found for an item.
    fn known(&self, item: &Item) -> Option<(Model, ItemParameters)> {
        let entry = self.bank?.calibration.as_ref()?.items.get(&item.id)?;
        let model = match &entry.model {
            super::Model::TwoPl { .. } => Model::TwoPl,
            super::Model::ThreePl { .. } => Model::ThreePl,
            super::Model::Gpcm { .. } => Model::Gpcm,
        };
        Some((model, ItemParameters::from_curve(&item.curve, model)?))
    }

    fn part(
        &self,
        area: Option<Area>,
        places: Vec<usize>,
        columns: &[Column],
    ) -> Result<Part, Hindered> {
        let taken;
        let table = if places.len() == columns.len() {
            self.responses
        } else {
            taken = take(self.responses, &places);
            &taken
        };
        let anchors: Vec<_> = places.iter().map(|at| columns[*at].anchor.clone()).collect();
        let is_anchored = anchors.iter().any(Option::is_some);
        let usual = Settings::new(Model::TwoPl);
        let settings = Settings {
            models: Models::Each(places.iter().map(|at| columns[*at].model).collect()),
            priors: self.priors,
            anchors: if is_anchored { anchors } else { Vec::new() },
            estimate_population: is_anchored,
            maximum_cycles: self.maximum_cycles.unwrap_or(usual.maximum_cycles),
            tolerance: self.tolerance.unwrap_or(usual.tolerance),
            ..usual
        };
        match calibrate_weighted(table, self.weights, &settings) {
            Ok(found) => Ok(Part { area, is_anchored, columns: places, found }),
            Err(why) => {
                let at = column_of(&why).and_then(|item| places.get(item));
                let column = at.map(|at| self.responses.items()[*at].clone());
                Err(Hindered { area, column, why })
            }
        }
    }

    /// Returns λ where the answers tell it; on an anchored scale what the bank knew stays.
    fn lambda(&self, finding: &Finding) -> [Option<Uncertain>; AREAS] {
        if finding.scale == Scale::Anchored {
            let known = self.bank.and_then(|bank| bank.calibration.as_ref());
            return known.map(|known| known.lambda).unwrap_or_default();
        }
        let items = finding.items();
        let areas: Option<Vec<Area>> = items.iter().map(|(area, _)| *area).collect();
        // Weighted rows stand for many persons, and the search for lambda counts rows.
        let (Some(areas), None) = (areas, self.weights) else { return [None; AREAS] };
        let curve = |item: &ItemEstimate| item.parameters.as_ref().and_then(ItemParameters::curve);
        let curves: Vec<Option<Curve>> = items.iter().map(|(_, item)| curve(item)).collect();
        match second_order_lambda(self.responses, &areas, &curves) {
            Ok(found) if found.converged => found.areas.map(|area| area.and_then(told)),
            Ok(_) | Err(_) => [None; AREAS],
        }
    }
}

/// A standard error of λ above this says that the answers do not tell it.
const LARGEST_ERROR: f64 = 0.15;

/// Returns λ of an area, unless it lies where the search cannot look or is hardly known.
fn told(found: AreaLambda) -> Option<Uncertain> {
    let error = found.standard_error.filter(|error| *error < LARGEST_ERROR)?;
    let known = Uncertain { value: found.lambda, standard_error: Some(error) };
    (!found.at_limit).then_some(known)
}

/// Returns the columns of a table that stand at these places.
fn take(responses: &Responses, places: &[usize]) -> Responses {
    let names = places.iter().map(|at| responses.items()[*at].clone()).collect();
    let rows = responses.rows();
    let credits = rows.flat_map(|row| places.iter().map(|at| row[*at])).collect();
    Responses::new(names, credits).expect("every row has a credit for each of the places")
}

/// Returns the column that a refusal is about.
fn column_of(why: &Refused) -> Option<usize> {
    match why {
        Refused::Anchor { item } | Refused::Credit { item, .. } => Some(*item),
        Refused::NoItems
        | Refused::NobodyAnswered
        | Refused::NothingToEstimate
        | Refused::Anchors { .. }
        | Refused::Models { .. }
        | Refused::Weights { .. }
        | Refused::Weight { .. }
        | Refused::PopulationWithoutAnchors => None,
    }
}
