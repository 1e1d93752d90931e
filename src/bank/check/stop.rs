//! When a form is over: whether its numbers make sense, alone and together.

use super::Sheet;
use super::forms::blueprint;
use crate::bank::raw::{RawForm, RawStop};
use crate::domain::adapt::Stop;
use crate::domain::problem::{Fault, Problem};

/// What may stand under a key, and its bounds as they are told.
struct Bounds {
    key: &'static str,
    value: fn(&RawStop) -> Option<f64>,
    low: (f64, &'static str),
    high: (f64, &'static str),
}

/// A confidence under one half, or of certainty, would stop at once or never; standard errors beyond
/// these are never reached or always there; information of 100 would be that of a slope of 20.
const BOUNDS: [Bounds; 3] = [
    Bounds {
        key: "interval",
        value: |stop| stop.interval,
        low: (0.5, "0.5"),
        high: (0.999, "0.999"),
    },
    Bounds {
        key: "standard_error",
        value: |stop| stop.standard_error,
        low: (0.05, "0.05"),
        high: (1.0, "1"),
    },
    Bounds {
        key: "least_information",
        value: |stop| stop.least_information,
        low: (0.0, "0"),
        high: (100.0, "100"),
    },
];

/// Returns when a form is over: after its whole blueprint, unless it says otherwise.
pub(super) fn check(form: &RawForm, sheet: Sheet, problems: &mut Vec<Problem>) -> Stop {
    let Some(raw) = &form.stop else {
        return Stop::after(blueprint(&form.blueprint).iter().sum());
    };
    let node = sheet.node.get("stop").unwrap_or(sheet.node);
    let sheet = Sheet { node, ..sheet };
    for bounds in &BOUNDS {
        let allowed = bounds.low.0..=bounds.high.0;
        if (bounds.value)(raw).is_some_and(|value| !allowed.contains(&value)) {
            let (low, high) = (bounds.low.1.to_owned(), bounds.high.1.to_owned());
            problems.push(sheet.of_key(bounds.key, Fault::OutOfRange { low, high }));
        }
    }
    let (minimum, maximum) = (usize::from(raw.minimum_items), usize::from(raw.maximum_items));
    if minimum > maximum {
        problems
            .push(sheet.of_key("minimum_items", Fault::MinimumAboveMaximum { minimum, maximum }));
    }
    let answers = usize::from(form.minimum_answers);
    if minimum < answers {
        let fault = Fault::StopBeforeLevel { items: minimum, answers };
        problems.push(sheet.of_key("minimum_items", fault));
    }
    Stop {
        minimum_items: minimum,
        maximum_items: maximum,
        standard_error: raw.standard_error,
        interval: raw.interval,
        least_information: raw.least_information,
    }
}
