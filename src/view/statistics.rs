//! What a bank holds and what it covers, as lines for its authors.

use std::fmt::Display;

use super::item::uncertain;
use crate::domain::calibration::Calibration;
use crate::domain::framework::{Area, Band, OutcomeType};
use crate::domain::statistics::{Coverage, Statistics};
use crate::domain::text::inert;
use crate::l10n::L10n;

/// Returns the statistics of a bank, one count a line.
pub fn lines(counted: &Statistics, calibration: Option<&Calibration>, l10n: &L10n) -> Vec<String> {
    let mut page = Page { l10n, lines: Vec::new() };
    if !counted.variables.is_empty() {
        page.survey(counted);
        return page.lines;
    }
    page.count(l10n.stats_items(), counted.scored);
    page.count(l10n.stats_others(), counted.items - counted.scored);
    page.calibrated(counted, calibration);
    page.table(l10n.label_competence(), &counted.by_competence, |competence| {
        format!("{competence} {}", l10n.competence(*competence))
    });
    page.table(l10n.label_level(), &counted.by_level, |level| level.number().to_string());
    page.table(l10n.label_kind(), &counted.by_kind, ToString::to_string);
    page.table(l10n.label_module(), &counted.by_module, ToString::to_string);
    page.table(l10n.label_stimulus(), &counted.by_stimulus, |stimulus| {
        stimulus.map_or("–", |stimulus| stimulus.word()).to_owned()
    });
    page.table(l10n.label_device(), &counted.by_device, |device| device.word().to_owned());
    page.table(l10n.stats_position(), &counted.key_positions, |(place, of)| {
        l10n.stats_of((place + 1).to_string(), of.to_string())
    });
    page.coverage(counted);
    page.lines
}

struct Page<'a> {
    l10n: &'a L10n,
    lines: Vec<String>,
}

impl Page<'_> {
    fn count(&mut self, label: String, count: impl Display) {
        self.lines.push(self.l10n.results_pair(label, count.to_string()));
    }

    /// Counts what a survey asks: it has no level and covers no learning outcome.
    fn survey(&mut self, counted: &Statistics) {
        let l10n = self.l10n;
        self.count(l10n.stats_others(), counted.items);
        self.count(l10n.label_variables(), counted.variables.len());
        self.table(l10n.label_kind(), &counted.by_kind, ToString::to_string);
        self.table(l10n.label_module(), &counted.by_module, ToString::to_string);
    }

    /// Says which curves are findings, and how much each area goes together with the others.
    fn calibrated(&mut self, counted: &Statistics, calibration: Option<&Calibration>) {
        let l10n = self.l10n;
        let of = l10n.stats_of(counted.calibrated.to_string(), counted.scored.to_string());
        self.count(l10n.stats_calibrated(), of);
        let Some(calibration) = calibration else { return };
        self.count(l10n.label_calibrated_on(), l10n.date(calibration.date));
        self.count(l10n.label_program(), inert(&calibration.program));
        self.count(l10n.label_method(), inert(&calibration.method));
        self.count(l10n.label_persons(), calibration.persons);
        let provisional: Vec<_> = counted.provisional.iter().map(ToString::to_string).collect();
        if !provisional.is_empty() {
            self.count(l10n.stats_provisional(), provisional.join(", "));
        }
        self.heading(l10n.label_lambda());
        for (area, lambda) in Area::all().zip(calibration.lambda) {
            let found = lambda.map_or_else(|| "–".to_owned(), |found| uncertain(found, l10n));
            self.lines.push(format!("{found:>12}  {} {}", area.number(), l10n.area(area)));
        }
    }

    fn heading(&mut self, label: String) {
        self.lines.push(String::new());
        self.lines.push(label);
    }

    fn table<'a, K: 'a>(
        &mut self,
        label: String,
        counts: impl IntoIterator<Item = (&'a K, &'a usize)>,
        name: impl Fn(&K) -> String,
    ) {
        self.heading(label);
        for (key, count) in counts {
            self.lines.push(format!("{count:>5}  {}", name(key)));
        }
    }

    fn covered(&mut self, coverage: Coverage, name: &str) {
        let Coverage { covered, total } = coverage;
        let of = self.l10n.stats_of(covered.to_string(), total.to_string());
        self.lines.push(format!("{of:>12}  {name}"));
    }

    fn coverage(&mut self, counted: &Statistics) {
        let l10n = self.l10n;
        self.heading(l10n.stats_outcomes());
        for (band, coverage) in &counted.outcomes_by_band {
            let name = match band {
                Band::Basic => l10n.band_basic(),
                Band::Intermediate => l10n.band_intermediate(),
                Band::Advanced => l10n.band_advanced(),
                Band::HighlyAdvanced => l10n.band_highly_advanced(),
            };
            self.covered(*coverage, &name);
        }
        for (kind, coverage) in &counted.outcomes_by_type {
            let name = match kind {
                OutcomeType::Knowledge => l10n.outcome_knowledge(),
                OutcomeType::Skill => l10n.outcome_skill(),
                OutcomeType::Attitude => l10n.outcome_attitude(),
            };
            self.covered(*coverage, &name);
        }
        for (competence, coverage) in &counted.outcomes_by_competence {
            self.covered(*coverage, &competence.to_string());
        }
        let all = counted
            .outcomes_by_band
            .values()
            .fold((0, 0), |(covered, total), one| (covered + one.covered, total + one.total));
        let (covered, total) = all;
        self.covered(Coverage { covered, total }, "DigComp 3.0");
    }
}
