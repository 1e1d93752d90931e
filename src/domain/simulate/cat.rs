//! Adaptive tests of one ability, simulated at speed: what catR, catsim and mirtCAT simulate.
//!
//! Selection is by maximum Fisher information at the estimate, ability by EAP on the grid of
//! [`crate::domain::estimate`], the end by standard error or length. Which items inform most is sorted
//! once for abilities 0.01 apart; the posterior is multiplied by one row of a table after each answer.

use rayon::prelude::*;

use crate::domain::estimate::{Estimate, NODES, Prior, node, on_grid};
use crate::domain::irt::Curve;
use crate::domain::kernel::{self, Work};
use crate::domain::random::draw;

/// How many abilities there are at which items are sorted, and the distance between two.
const PLACES: usize = 1201;
const STEP: f64 = 0.01;

/// The ability at the last of them, and minus that at the first.
const LIMIT: f64 = 6.0;

/// The nodes of the grid and padding.
const WIDTH: usize = 64;

/// How many simulees one task has.
const BLOCK: usize = 256;

/// How fine the uniform numbers are that answers are drawn by.
const FINE: usize = 1 << 30;

/// One number for each node, on cache lines of its own.
#[derive(Clone, Copy)]
#[repr(align(64))]
struct Row([f64; WIDTH]);

/// How a test goes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rules {
    /// What is believed before any answer.
    pub prior: Prior,
    /// The test ends when the standard error is not above this; 0 for never.
    pub standard_error: f64,
    /// It ends after this many items, or when there is none left.
    pub most_items: usize,
    /// But not before this many.
    pub fewest_items: usize,
    /// Among how many of the best items one is drawn; 1 for always the best (Kingsbury & Zara 1989).
    pub randomesque: usize,
}

/// What is simulated.
#[derive(Clone, Copy, Debug)]
pub struct Settings<'a> {
    /// The items.
    pub bank: &'a [Curve],
    /// How a test goes.
    pub rules: Rules,
    /// The true abilities, one a simulee.
    pub abilities: &'a [f64],
    /// Where answers and draws come from. The answer to an item depends on the seed, the simulee and
    /// the item alone, so that rules can be compared on the same answers.
    pub seed: u64,
}

/// What became of one simulee.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outcome {
    /// The true ability.
    pub truth: f64,
    /// The ability found.
    pub estimate: Estimate,
    /// How many items were asked.
    pub items: usize,
}

/// One step of a test.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// The item asked, from 0.
    pub item: usize,
    /// What the answer earned.
    pub credit: u8,
    /// The ability found in all answers so far.
    pub estimate: Estimate,
}

/// Simulates a test for each ability, on every core; the number of threads changes no bit.
pub fn simulate_cat(settings: &Settings) -> Vec<Outcome> {
    let engine = Engine::new(settings.bank);
    let blocks = settings.abilities.par_chunks(BLOCK).enumerate();
    blocks
        .flat_map_iter(|(block, abilities)| {
            kernel::run(Simulees { engine: &engine, settings, abilities, first: block * BLOCK })
        })
        .collect()
}

/// The tables of a bank, for any number of tests.
pub struct Engine<'a> {
    bank: &'a [Curve],
    /// The items by information at each place, the most first; ties by number.
    order: Vec<u32>,
    /// By how much the information of any item may differ from that at the place, within its half
    /// step either way.
    slack: Vec<f64>,
    /// The probability of each credit of each item at every node.
    likelihoods: Vec<Row>,
    /// Where the rows of an item begin.
    starts: Vec<u32>,
    abilities: Row,
}

impl<'a> Engine<'a> {
    /// Sorts the items and tabulates their curves: some milliseconds for hundreds of items.
    pub fn new(bank: &'a [Curve]) -> Engine<'a> {
        let mut starts = Vec::with_capacity(bank.len());
        let mut likelihoods = Vec::new();
        for curve in bank {
            starts.push(likelihoods.len() as u32);
            likelihoods.extend((0..=curve.most_credit()).map(|credit| {
                Row(std::array::from_fn(|place| match place < NODES {
                    true => curve.log_probability(node(place), credit).exp(),
                    false => 0.0,
                }))
            }));
        }
        let sorted: Vec<(Vec<u32>, f64)> =
            (0..PLACES).into_par_iter().map(|place| sorted(bank, ability(place))).collect();
        let slack = sorted.iter().map(|(_, slack)| *slack).collect();
        let order = sorted.into_iter().flat_map(|(order, _)| order).collect();
        let abilities =
            Row(std::array::from_fn(|place| if place < NODES { node(place) } else { 0.0 }));
        Engine { bank, order, slack, likelihoods, starts, abilities }
    }

    /// Starts a test.
    pub fn start(&self, rules: &Rules) -> Test<'_> {
        let mean = rules.prior.mean();
        let density = |place: usize| {
            let distance = (node(place) - mean) / rules.prior.deviation();
            (-distance * distance / 2.0).exp()
        };
        let weights = std::array::from_fn(|place| if place < NODES { density(place) } else { 0.0 });
        let mut test = Test {
            engine: self,
            prior: Row(weights),
            start: Estimate { theta: mean, standard_error: rules.prior.deviation() },
            weights: Row(weights),
            estimate: Estimate { theta: mean, standard_error: rules.prior.deviation() },
            asked: vec![false; self.bank.len()],
            count: 0,
        };
        test.start = test.found();
        test.estimate = test.start;
        test
    }
}

/// Returns the items sorted by information at an ability, and how much information may differ nearby.
fn sorted(bank: &[Curve], theta: f64) -> (Vec<u32>, f64) {
    let at = |theta: f64| -> Vec<f64> { bank.iter().map(|c| c.information(theta)).collect() };
    let [below, middle, above] = [theta - STEP / 2.0, theta, theta + STEP / 2.0].map(at);
    let mut order: Vec<u32> = (0..bank.len() as u32).collect();
    order.sort_by(|one, other| {
        middle[*other as usize].total_cmp(&middle[*one as usize]).then(one.cmp(other))
    });
    let differs =
        |item: usize| (below[item] - middle[item]).abs().max((above[item] - middle[item]).abs());
    // Information may rise and fall within half a step; twice what it does over it is on the safe
    // side for all but the steepest items.
    (order, (0..bank.len()).map(differs).fold(0.0, f64::max) * 2.0)
}

fn ability(place: usize) -> f64 {
    place as f64 * STEP - LIMIT
}

/// A test under way.
pub struct Test<'e> {
    engine: &'e Engine<'e>,
    prior: Row,
    start: Estimate,
    weights: Row,
    estimate: Estimate,
    asked: Vec<bool>,
    count: usize,
}

impl Test<'_> {
    /// Returns the ability found in the answers so far.
    #[inline(always)]
    pub fn estimate(&self) -> Estimate {
        self.estimate
    }

    /// Returns whether the rules say that nothing more is asked.
    #[inline(always)]
    pub fn is_over(&self, rules: &Rules) -> bool {
        let is_sure = self.estimate.standard_error <= rules.standard_error;
        let longest = rules.most_items.min(self.asked.len());
        self.count >= longest || (is_sure && self.count >= rules.fewest_items)
    }

    /// Returns the item that informs most among those not asked that may be, the lowest of equals.
    #[inline(always)]
    pub fn best(&self, may_be: impl Fn(usize) -> bool) -> Option<usize> {
        let theta = self.estimate.theta;
        let place = (((theta + LIMIT) / STEP).round().max(0.0) as usize).min(PLACES - 1);
        let items = self.engine.bank.len();
        let order = &self.engine.order[place * items..][..items];
        let mut candidates = order
            .iter()
            .map(|item| *item as usize)
            .filter(|item| !self.asked[*item] && may_be(*item));
        let first = candidates.next()?;
        let mut best = (self.engine.bank[first].information(theta), first);
        let slack = self.engine.slack[place];
        for item in candidates {
            let information = self.engine.bank[item].information(theta);
            if information > best.0 || (information == best.0 && item < best.1) {
                best = (information, item);
            }
            // An item further down may overtake this one by no more than twice the slack.
            if information + 2.0 * slack < best.0 {
                break;
            }
        }
        Some(best.1)
    }

    /// Returns one of the items that inform most at the nearest place of the table, by a draw.
    fn one_of(&self, many: usize, seed: u64, place_of_draw: u64) -> Option<usize> {
        let theta = self.estimate.theta;
        let place = (((theta + LIMIT) / STEP).round().max(0.0) as usize).min(PLACES - 1);
        let items = self.engine.bank.len();
        let order = self.engine.order[place * items..][..items].iter();
        let left = items - self.count;
        let drawn = draw(seed, place_of_draw, many.min(left));
        order.map(|item| *item as usize).filter(|item| !self.asked[*item]).nth(drawn)
    }

    /// Takes an answer: the posterior times one row, and its moments.
    #[inline(always)]
    pub fn answer(&mut self, item: usize, credit: u8) {
        let row = self.engine.starts[item] as usize + usize::from(credit);
        let likelihood = &self.engine.likelihoods[row].0;
        for (weight, factor) in self.weights.0.iter_mut().zip(likelihood) {
            *weight *= factor;
        }
        self.asked[item] = true;
        self.count += 1;
        self.estimate = self.found();
    }

    #[inline(always)]
    fn found(&mut self) -> Estimate {
        let moments = kernel::moments(&self.weights.0, &self.engine.abilities.0);
        // Weights are kept away from 0, however long the test is.
        let scale = 1.0 / moments.sum;
        for weight in &mut self.weights.0 {
            *weight *= scale;
        }
        let (mean, variance) = moments.mean_and_variance();
        on_grid(mean, variance)
    }

    /// Begins again, for the next simulee.
    #[inline(always)]
    fn restart(&mut self) {
        self.weights = self.prior;
        self.estimate = self.start;
        self.asked.fill(false);
        self.count = 0;
    }
}

/// Some simulees, on one core.
struct Simulees<'a> {
    engine: &'a Engine<'a>,
    settings: &'a Settings<'a>,
    abilities: &'a [f64],
    first: usize,
}

impl Work for Simulees<'_> {
    type Output = Vec<Outcome>;

    #[inline(always)]
    fn run(self) -> Vec<Outcome> {
        let rules = &self.settings.rules;
        let mut test = self.engine.start(rules);
        let mut outcomes = Vec::with_capacity(self.abilities.len());
        for (place, &truth) in self.abilities.iter().enumerate() {
            test.restart();
            let simulee = (self.first + place) as u64;
            while !test.is_over(rules) {
                let chosen = match rules.randomesque {
                    0 | 1 => test.best(|_| true),
                    many => test.one_of(many, self.settings.seed ^ simulee, test.count as u64),
                };
                let Some(item) = chosen else { break };
                let credit = answer(self.settings, simulee, item, truth);
                test.answer(item, credit);
            }
            outcomes.push(Outcome { truth, estimate: test.estimate, items: test.count });
        }
        outcomes
    }
}

/// Returns the credit that a simulee of this ability earns.
fn answer(settings: &Settings, simulee: u64, item: usize, truth: f64) -> u8 {
    let items = settings.bank.len() as u64;
    let place = simulee * items + item as u64;
    let uniform = draw(settings.seed, place, FINE) as f64 / FINE as f64;
    let curve = &settings.bank[item];
    let mut below = 0.0;
    let passed = |credit: &u8| {
        below += match curve.most_credit() {
            1 => 1.0 - curve.expected_credit(truth),
            _ => curve.log_probability(truth, *credit).exp(),
        };
        uniform >= below
    };
    (0..curve.most_credit()).take_while(passed).count() as u8
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::irt::Parameters;

    const RULES: Rules = Rules {
        prior: Prior::STANDARD,
        standard_error: 0.35,
        most_items: 20,
        fewest_items: 0,
        randomesque: 1,
    };

    fn curve(a: f64, b: f64, c: f64) -> Curve {
        Curve::Binary(Parameters::new(a, b, c).expect("parameters of a test"))
    }

    /// The bank of tests/oracle/owned-bank.json, by its formula.
    fn owned_bank() -> Vec<Curve> {
        let item = |i: u32| {
            let (a, b) = ((7 * i) % 12, (11 * i) % 30);
            curve(0.8 + 0.1 * f64::from(a), -2.5 + 5.0 * f64::from(b) / 29.0, guessing(i))
        };
        (0..30).map(item).collect()
    }

    fn guessing(item: u32) -> f64 {
        0.05 * f64::from((3 * item) % 6)
    }

    /// A bank without a pattern.
    fn bank(items: u64, guessing: f64) -> Vec<Curve> {
        let uniform = |place: u64| draw(7, place, FINE) as f64 / FINE as f64;
        let item = |i| curve(0.7 + 1.3 * uniform(2 * i), 6.0 * uniform(2 * i + 1) - 3.0, guessing);
        (0..items).map(item).collect()
    }

    /// The items of two whole tests of 15 items by catR 3.17, with ability and error at the end, on
    /// the answers `cat_resp` of tests/oracle/owned-bank.json.
    #[test]
    fn tests_go_as_in_catr() {
        let answers = b"110011001100111001100110011001";
        let plain = [15, 20, 17, 1, 6, 28, 25, 22, 3, 14, 4, 9, 23, 11, 26];
        let balanced = [15, 1, 17, 18, 29, 10, 26, 2, 23, 4, 20, 6, 12, 28, 9];
        for (is_balanced, items, theta, error) in
            [(false, plain, -1.043908, 0.423229), (true, balanced, -0.311135, 0.449089)]
        {
            let bank = owned_bank();
            let engine = Engine::new(&bank);
            let mut test = engine.start(&RULES);
            let mut counts = [0; 5];
            for expected in items {
                let behind = |area: &usize| counts[*area];
                let area = (0..5).min_by_key(behind).expect("five areas");
                let item = test.best(|item| !is_balanced || item % 5 == area);
                assert_eq!(item, Some(expected));
                counts[expected % 5] += 1;
                test.answer(expected, answers[expected] - b'0');
            }
            assert!((test.estimate().theta - theta).abs() < 2e-6);
            assert!((test.estimate().standard_error - error).abs() < 3e-6);
        }
    }

    #[test]
    fn the_best_item_is_that_of_a_plain_search() {
        for guessing in [0.0, 0.2] {
            let bank = bank(300, guessing);
            let engine = Engine::new(&bank);
            for answers in 0..40_u64 {
                let mut test = engine.start(&RULES);
                for step in 0..30 {
                    let theta = test.estimate().theta;
                    let plain = (0..bank.len()).filter(|item| !test.asked[*item]).max_by(|x, y| {
                        let of = |item: &usize| bank[*item].information(theta);
                        of(x).total_cmp(&of(y)).then(y.cmp(x))
                    });
                    assert_eq!(test.best(|_| true), plain);
                    let item = plain.expect("items are left");
                    test.answer(item, u8::from(draw(answers, step, 2) == 0));
                }
            }
        }
    }

    #[test]
    fn the_posterior_is_that_of_all_answers() {
        use crate::domain::estimate::{Eap, Estimator, Scored};
        use crate::domain::framework::Area;
        let bank = bank(2000, 0.2);
        let engine = Engine::new(&bank);
        let mut test = engine.start(&RULES);
        let area = Area::new(1).expect("area 1 exists");
        let mut scored = Vec::new();
        for (item, curve) in bank.iter().enumerate() {
            let credit = u8::from(item % 3 != 0);
            test.answer(item, credit);
            scored.push(Scored { area, curve: *curve, credit });
            if item % 400 < 2 {
                let expected = Eap.estimate(&scored, Prior::STANDARD).expect("always one");
                assert!((test.estimate().theta - expected.theta).abs() < 1e-9, "{item}");
                let off = test.estimate().standard_error - expected.standard_error;
                assert!(off.abs() < 1e-9, "{item}");
            }
        }
        assert_eq!(test.best(|_| true), None);
    }

    #[test]
    fn rules_end_a_test() {
        let bank = bank(120, 0.0);
        let abilities: Vec<f64> = (0..600).map(|i| f64::from(i) / 100.0 - 3.0).collect();
        let simulate = |rules: Rules| {
            simulate_cat(&Settings { bank: &bank, rules, abilities: &abilities, seed: 3 })
        };
        let usual = simulate(RULES);
        assert_eq!(usual, simulate(RULES));
        for outcome in &usual {
            let is_sure = outcome.estimate.standard_error <= 0.35;
            assert!(outcome.items == 20 || is_sure && outcome.items < 20);
        }
        assert!(usual.iter().any(|outcome| outcome.items < 20));
        let long = simulate(Rules { fewest_items: 20, ..RULES });
        assert!(long.iter().all(|outcome| outcome.items == 20));
        let all = simulate(Rules { standard_error: 0.0, most_items: 500, ..RULES });
        assert!(all.iter().all(|outcome| outcome.items == 120));
        let varied = simulate(Rules { randomesque: 5, ..RULES });
        assert_ne!(varied, usual);
        let one = rayon::ThreadPoolBuilder::new().num_threads(1).build().expect("a thread");
        assert_eq!(one.install(|| simulate(RULES)), usual);
        assert_eq!(
            simulate_cat(&Settings { bank: &[], rules: RULES, abilities: &[0.5], seed: 1 })[0]
                .items,
            0
        );
    }

    /// An estimate is right on the whole: 12 or 13 items of 120, error about a third, hardly any bias.
    #[test]
    fn simulees_are_found_where_they_are() {
        let bank = bank(120, 0.0);
        let normal = |i: u64| {
            (0..12).map(|j| draw(5, i * 12 + j, FINE) as f64 / FINE as f64).sum::<f64>() - 6.0
        };
        let abilities: Vec<f64> = (0..4000).map(normal).collect();
        let outcomes =
            simulate_cat(&Settings { bank: &bank, rules: RULES, abilities: &abilities, seed: 11 });
        let mean = |of: &dyn Fn(&Outcome) -> f64| {
            outcomes.iter().map(of).sum::<f64>() / outcomes.len() as f64
        };
        let error = |outcome: &Outcome| outcome.estimate.theta - outcome.truth;
        assert!(mean(&error).abs() < 0.02);
        assert!((mean(&|outcome| error(outcome).powi(2)).sqrt() - 0.34).abs() < 0.02);
        assert!((11.0..14.0).contains(&mean(&|outcome| outcome.items as f64)));
    }

    #[test]
    fn graded_answers_come_as_often_as_their_curve_says() {
        use crate::domain::irt::Graded;
        let graded = Graded::new(1.2, &[-1.0, 0.2, 1.1]).expect("parameters of a test");
        for curve in [Curve::Graded(graded), curve(1.2, 0.3, 0.2)] {
            let bank = [curve];
            let settings = Settings { bank: &bank, rules: RULES, abilities: &[], seed: 9 };
            let mut counts = [0.0; 4];
            for simulee in 0..20_000 {
                counts[usize::from(answer(&settings, simulee, 0, 0.4))] += 1.0 / 20_000.0;
            }
            for credit in 0..=curve.most_credit() {
                let expected = curve.log_probability(0.4, credit).exp();
                assert!((counts[usize::from(credit)] - expected).abs() < 0.015);
            }
        }
    }
}
