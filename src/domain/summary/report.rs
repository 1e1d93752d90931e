//! A report → the place of its category on every scale, for a summary of people who sat one after the other.

use super::scale::{Category, Measure};
use crate::domain::outcome::Outcome;
use crate::domain::report::Report;

impl Measure {
    /// Returns the place of a report's category on every scale, in the order of [`Measure::scales`].
    pub fn places(&self, report: &Report) -> Vec<usize> {
        let categories = categories(report);
        let place = |(at, category): (usize, &Category)| {
            let known = if at == 0 { self.overall } else { self.area };
            known.iter().position(|one| one == category).unwrap_or(known.len() - 1)
        };
        categories.iter().enumerate().map(place).collect()
    }
}

/// Returns what a report says over all areas, then of each.
fn categories(report: &Report) -> Vec<Category> {
    match &report.profile {
        Some(profile) => {
            let overall = profile.overall.map_or(Category::NotMeasured, Category::Indicator);
            let areas = profile.areas.iter();
            let areas =
                areas.map(|area| area.level.map_or(Category::NotMeasured, Category::AreaIndicator));
            [overall].into_iter().chain(areas).collect()
        }
        None => {
            let areas = report.areas.iter().map(|area| &area.outcome);
            [&report.overall].into_iter().chain(areas).map(category).collect()
        }
    }
}

fn category(outcome: &Outcome) -> Category {
    match outcome {
        Outcome::NotMeasured => Category::NotMeasured,
        Outcome::NotEnough => Category::NotEnough,
        Outcome::Measured(measured) => Category::Level(measured.standing.level),
    }
}
