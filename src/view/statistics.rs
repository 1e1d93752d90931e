//! What a bank holds and what it covers, as lines for its authors.

use std::fmt::Display;

use super::aligned::aligned;
use super::item::uncertain;
use crate::domain::calibration::Calibration;
use crate::domain::framework::{Area, Band, Competence, OutcomeType};
use crate::domain::statistics::{Coverage, Statistics};
use crate::domain::text::inert;
use crate::l10n::L10n;

/// Returns the statistics of a bank, one count a line.
pub fn lines(counted: &Statistics, calibration: Option<&Calibration>, l10n: &L10n) -> Vec<String> {
    let mut page = Page { l10n, lines: Vec::new() };
    page.count(l10n.stats_items(), counted.scored);
    page.count(l10n.stats_others(), counted.items - counted.scored);
    page.count(l10n.stats_heavy_reading(), counted.heavy_reading);
    page.calibrated(counted, calibration);
    page.table(l10n.label_competence(), &counted.by_competence, |competence| {
        format!("{competence} {}", l10n.competence(*competence))
    });
    page.table(l10n.label_level(), &counted.by_level, |level| level.number().to_string());
    page.table(l10n.label_kind(), &counted.by_kind, ToString::to_string);
    page.table(l10n.label_module(), &counted.by_module, |module| {
        let phone = counted.phone_by_module.get(module).copied().unwrap_or_default();
        l10n.results_pair(module.to_string(), l10n.stats_without_computer(phone as i64))
    });
    page.table(l10n.label_stimulus(), &counted.by_stimulus, |stimulus| {
        stimulus.map_or("–", |stimulus| stimulus.word()).to_owned()
    });
    page.table(l10n.label_device(), &counted.by_device, |device| device.word().to_owned());
    page.table(l10n.stats_position(), &counted.key_positions, |(options, place)| {
        l10n.stats_of(place.to_string(), options.to_string())
    });
    page.coverage(counted);
    page.matrix(counted);
    page.lines
}

/// The bands that questions with options can show.
const TAUGHT: [Band; 3] = [Band::Basic, Band::Intermediate, Band::Advanced];

fn row(first: &str, cells: &[String]) -> Vec<String> {
    std::iter::once(first.to_owned()).chain(cells.iter().cloned()).collect()
}

struct Page<'a> {
    l10n: &'a L10n,
    lines: Vec<String>,
}

impl Page<'_> {
    fn count(&mut self, label: String, count: impl Display) {
        self.lines.push(self.l10n.results_pair(label, count.to_string()));
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

    fn band(&self, band: Band) -> String {
        match band {
            Band::Basic => self.l10n.band_basic(),
            Band::Intermediate => self.l10n.band_intermediate(),
            Band::Advanced => self.l10n.band_advanced(),
            Band::HighlyAdvanced => self.l10n.band_highly_advanced(),
        }
    }

    /// Shows how much of the knowledge and the skills of each competence the items show, band by band.
    fn matrix(&mut self, counted: &Statistics) {
        self.heading(self.l10n.stats_shown());
        let cell = |coverage: Coverage| {
            let Coverage { covered, total } = coverage;
            format!("{covered}/{total} ({}\u{a0}%)", 100 * covered / total.max(1))
        };
        let heading = TAUGHT.map(|band| self.band(band));
        let mut rows = vec![row("", &heading)];
        for competence in Competence::all() {
            let of = |band| counted.shown.get(&(competence, band)).copied().unwrap_or_default();
            rows.push(row(&competence.to_string(), &TAUGHT.map(|band| cell(of(band)))));
        }
        rows.push(row("=", &TAUGHT.map(|band| cell(counted.shown_of(band)))));
        self.lines.extend(aligned(&rows));
    }

    fn coverage(&mut self, counted: &Statistics) {
        let l10n = self.l10n;
        self.heading(l10n.stats_outcomes());
        for (band, coverage) in &counted.outcomes_by_band {
            self.covered(*coverage, &self.band(*band));
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
