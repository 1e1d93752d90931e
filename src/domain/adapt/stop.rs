//! When a test is over: one row of [`RULES`] for each rule, asked in order; the first that decides wins.
//!
//! The maximum comes first, then "nothing left", then the minimum, which keeps the test going whatever
//! the rules below it say; then the rules about precision. All look at the overall ability.

use super::Rules;
use crate::domain::estimate::Estimate;
use crate::domain::framework::AREAS;

/// How a form ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stop {
    /// The fewest scored items.
    pub minimum_items: usize,
    /// The most scored items.
    pub maximum_items: usize,
    /// Stop when the standard error is this or less.
    pub standard_error: Option<f64>,
    /// Stop when the interval of this confidence lies inside one level.
    pub interval: Option<f64>,
    /// Stop when no open item gives as much information as this.
    pub least_information: Option<f64>,
}

impl Stop {
    /// Returns the rule of a form that always asks that many items.
    pub fn after(items: usize) -> Stop {
        Stop {
            minimum_items: items,
            maximum_items: items,
            standard_error: None,
            interval: None,
            least_information: None,
        }
    }

    /// Returns whether it always asks the same number of items, as long as there are any.
    pub fn is_fixed(&self) -> bool {
        let rules = [self.standard_error, self.interval, self.least_information];
        self.minimum_items >= self.maximum_items || rules.iter().all(Option::is_none)
    }
}

/// Why a test went on or ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// The most items were asked.
    Maximum,
    /// No item is left.
    Exhausted,
    /// Fewer items than the minimum: go on.
    Minimum,
    /// The interval lies inside one level.
    Interval,
    /// The standard error is small enough.
    StandardError,
    /// No item left would tell enough.
    LeastInformation,
}

impl Reason {
    /// Every reason, in order of precedence.
    pub const ALL: [Reason; 6] = [
        Reason::Maximum,
        Reason::Exhausted,
        Reason::Minimum,
        Reason::Interval,
        Reason::StandardError,
        Reason::LeastInformation,
    ];

    /// Returns the stable word used in files.
    pub fn code(self) -> &'static str {
        match self {
            Reason::Maximum => "maximum",
            Reason::Exhausted => "exhausted",
            Reason::Minimum => "minimum",
            Reason::Interval => "interval",
            Reason::StandardError => "standard_error",
            Reason::LeastInformation => "least_information",
        }
    }
}

/// What a rule says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing: ask the next rule.
    Pass,
    /// The test goes on.
    GoOn,
    /// The test is over.
    Stop,
}

/// What rules look at.
pub(super) struct Situation<'a> {
    pub(super) rules: &'a Rules,
    /// How many items were asked of each area.
    pub(super) asked: [usize; AREAS],
    /// Whether an area has an item that may still be asked.
    pub(super) open: [bool; AREAS],
    /// The overall ability.
    pub(super) overall: Estimate,
    /// Returns the information of the best item that may still be asked.
    pub(super) most_information: &'a dyn Fn() -> f64,
}

/// One rule.
pub(super) struct Rule {
    pub(super) reason: Reason,
    check: fn(&Situation) -> Verdict,
}

/// Every rule, in order of precedence.
pub(super) static RULES: &[Rule] = &[
    Rule { reason: Reason::Maximum, check: maximum },
    Rule { reason: Reason::Exhausted, check: exhausted },
    Rule { reason: Reason::Minimum, check: minimum },
    Rule { reason: Reason::Interval, check: interval },
    Rule { reason: Reason::StandardError, check: standard_error },
    Rule { reason: Reason::LeastInformation, check: least_information },
];

/// Returns the first rule that decides, and what it says.
pub(super) fn decide(situation: &Situation) -> Option<(Reason, Verdict)> {
    RULES.iter().find_map(|rule| match (rule.check)(situation) {
        Verdict::Pass => None,
        verdict => Some((rule.reason, verdict)),
    })
}

fn stop_when(holds: bool) -> Verdict {
    if holds { Verdict::Stop } else { Verdict::Pass }
}

fn maximum(now: &Situation) -> Verdict {
    stop_when(now.asked.iter().sum::<usize>() >= now.rules.stop.maximum_items)
}

fn exhausted(now: &Situation) -> Verdict {
    stop_when(!now.open.contains(&true))
}

/// Below the minimum of the form, or of an area that the form reports, the test goes on.
fn minimum(now: &Situation) -> Verdict {
    let is_short = |area: usize| {
        let is_wanted = now.rules.blueprint[area] > 0 && now.open[area];
        is_wanted && now.asked[area] < now.rules.minimum_area_answers
    };
    let few = now.asked.iter().sum::<usize>() < now.rules.stop.minimum_items;
    if few || (0..AREAS).any(is_short) { Verdict::GoOn } else { Verdict::Pass }
}

/// The interval estimate ± z standard errors lies between two cuts (Eggen & Straetmans 2000).
fn interval(now: &Situation) -> Verdict {
    let Estimate { theta, standard_error } = now.overall;
    let holds = now.rules.interval_errors.is_some_and(|errors| {
        let level = |theta: f64| now.rules.cuts.iter().filter(|cut| **cut <= theta).count();
        level(theta - errors * standard_error) == level(theta + errors * standard_error)
    });
    stop_when(holds)
}

fn standard_error(now: &Situation) -> Verdict {
    stop_when(now.rules.stop.standard_error.is_some_and(|most| now.overall.standard_error <= most))
}

fn least_information(now: &Situation) -> Verdict {
    stop_when(
        now.rules.stop.least_information.is_some_and(|least| (now.most_information)() < least),
    )
}

#[cfg(test)]
mod tests {
    use super::super::criterion::CRITERIA;
    use super::*;
    use crate::domain::cut::CutTable;

    /// All rules at once: 3 to 6 items, 70 % in one level, standard error 0.3, information 0.2.
    fn rules() -> Rules {
        let stop = Stop {
            minimum_items: 3,
            maximum_items: 6,
            standard_error: Some(0.3),
            interval: Some(0.7),
            least_information: Some(0.2),
        };
        let cuts = CutTable::new("test".to_owned(), true, [-1.0, 0.0, 1.0]).expect("cuts");
        Rules { minimum_area_answers: 1, ..Rules::plain([1, 1, 0, 0, 0], CRITERIA[0], stop, &cuts) }
    }

    #[test]
    fn the_first_rule_that_decides_wins() {
        let (none, both) = ([false; AREAS], [true, true, false, false, false]);
        let second = [false, true, false, false, false];
        let sure = (0.5, 0.25);
        for (asked, open, (theta, standard_error), information, expected) in [
            ([3, 3, 0, 0, 0], none, sure, 0.0, "maximum"),
            ([1, 0, 0, 0, 0], none, sure, 0.0, "exhausted"),
            ([1, 1, 0, 0, 0], both, sure, 0.0, "minimum, go on"),
            ([4, 0, 0, 0, 0], both, sure, 0.0, "minimum, go on"),
            ([0, 4, 0, 0, 0], second, sure, 0.0, "interval"),
            ([2, 2, 0, 0, 0], both, sure, 0.0, "interval"),
            ([2, 2, 0, 0, 0], both, (0.2, 0.25), 0.0, "standard_error"),
            ([2, 2, 0, 0, 0], both, (0.2, 0.4), 0.1, "least_information"),
            ([2, 2, 0, 0, 0], both, (0.2, 0.4), 0.2, ""),
            ([2, 2, 0, 0, 0], both, (-3.0, 0.9), 0.9, "interval"),
            // At the cut itself, and where the interval holds a whole level.
            ([2, 2, 0, 0, 0], both, (1.0, 0.5), 0.9, ""),
            ([2, 2, 0, 0, 0], both, (0.5, 0.9), 0.9, ""),
        ] {
            let situation = Situation {
                rules: &rules(),
                asked,
                open,
                overall: Estimate { theta, standard_error },
                most_information: &|| information,
            };
            let found = match decide(&situation) {
                None => String::new(),
                Some((reason, Verdict::Stop)) => reason.code().to_owned(),
                Some((reason, _)) => format!("{}, go on", reason.code()),
            };
            assert_eq!(found, expected, "{asked:?} {theta} {standard_error}");
        }
    }

    #[test]
    fn rules_stand_in_the_order_of_their_reasons() {
        let order: Vec<Reason> = RULES.iter().map(|rule| rule.reason).collect();
        assert_eq!(order, Reason::ALL);
    }
}
