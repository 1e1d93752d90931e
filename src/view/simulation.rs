//! A simulation as lines for those who make forms and banks.

use unicode_width::UnicodeWidthStr;

use crate::domain::adapt::Reason;
use crate::domain::framework::Area;
use crate::domain::simulate::{AreaFound, Need, Plan, Point, PointResult, Respondent, Simulation};
use crate::l10n::L10n;

/// Returns a simulation: how the form was, then what its bank lacks.
pub fn lines(simulation: &Simulation, plan: &Plan, l10n: &L10n) -> Vec<String> {
    let page = Page { l10n, is_script: plan.respondent != Respondent::Model };
    let mut lines = page.head(plan);
    lines.push(String::new());
    lines.extend(page.points(&simulation.points));
    lines.push(String::new());
    lines.extend(page.legend());
    lines.extend(page.section(l10n.simulate_stops(), page.stops(&simulation.points)));
    // The population says most about everybody; where it was not asked for, the last point stands.
    let population = |result: &&PointResult| result.point == Some(Point::Population);
    let shown = simulation.points.iter().find(population).or(simulation.points.last());
    if let Some(shown) = shown {
        lines.extend(page.section(l10n.simulate_trust(page.name(shown)), page.trust(shown)));
        lines.extend(page.section(l10n.simulate_areas(page.name(shown)), page.areas(shown)));
    }
    lines.extend(page.section(l10n.simulate_needs(), page.needs(&simulation.needs)));
    lines
}

struct Page<'a> {
    l10n: &'a L10n,
    is_script: bool,
}

impl Page<'_> {
    fn head(&self, plan: &Plan) -> Vec<String> {
        let l10n = self.l10n;
        let bank = plan.bank;
        let hash: String = bank.hash.chars().take(12).collect();
        let mut head = vec![
            l10n.simulate_title(plan.form.id.to_string()),
            l10n.simulate_setup(plan.simulees.to_string(), plan.seed.to_string()),
            l10n.simulate_who(plan.respondent.word(), plan.equipment.code()),
            l10n.simulate_bank(
                bank.id.to_string(),
                bank.version.clone(),
                hash,
                bank.cuts.version.clone(),
            ),
        ];
        if bank.cuts.provisional {
            head.push(l10n.results_provisional());
        }
        head
    }

    /// Returns a heading with what stands below it; nothing where that is nothing.
    fn section(&self, heading: String, lines: Vec<String>) -> Vec<String> {
        if lines.is_empty() {
            return lines;
        }
        [vec![String::new(), heading], lines].concat()
    }

    fn name(&self, result: &PointResult) -> String {
        match result.point {
            Some(Point::At(theta)) => self.signed(theta),
            Some(Point::Population) => self.l10n.simulate_population(),
            None => self.l10n.simulate_script(),
        }
    }

    fn points(&self, results: &[PointResult]) -> Vec<String> {
        let l10n = self.l10n;
        let mut heads =
            vec![l10n.simulate_column_point(), l10n.simulate_column_length(), "5–95 %".to_owned()];
        if !self.is_script {
            heads.extend([l10n.simulate_column_bias(), l10n.simulate_column_rmse()]);
            heads.extend(["68 %".to_owned(), "95 %".to_owned(), l10n.simulate_column_right()]);
            heads.extend(["±1".to_owned(), "±2".to_owned()]);
        }
        heads.push(l10n.simulate_column_between());
        let rows = results.iter().map(|result| self.point(result));
        table(std::iter::once(heads).chain(rows).collect())
    }

    fn point(&self, result: &PointResult) -> Vec<String> {
        let length = &result.length;
        let mut row = vec![
            self.name(result),
            self.l10n.decimal(length.mean, 1),
            format!("{}–{}", length.percentile_5, length.percentile_95),
        ];
        if !self.is_script {
            let near = result.overall.accuracy.as_ref();
            let cell = |text: Option<String>| text.unwrap_or_else(|| "–".to_owned());
            row.push(cell(near.map(|near| self.signed(near.bias))));
            row.push(cell(near.map(|near| self.l10n.decimal(near.rmse, 2))));
            row.extend(match near {
                None => vec![cell(None); 5],
                Some(near) => {
                    let shares = [near.coverage_68, near.coverage_95, near.right, near.one_off];
                    let shares = shares.map(|share| self.percent(share, 0)).into_iter();
                    shares.chain([self.percent(near.further_off, 1)]).collect()
                }
            });
        }
        row.push(self.percent(result.overall.between, 0));
        row
    }

    fn legend(&self) -> Vec<String> {
        let l10n = self.l10n;
        let mut legend = vec![l10n.simulate_legend_length()];
        if !self.is_script {
            legend.extend([
                l10n.simulate_legend_error(),
                l10n.simulate_legend_coverage(),
                l10n.simulate_legend_levels(),
                l10n.simulate_legend_shrinkage(),
            ]);
        }
        legend.push(l10n.simulate_legend_between());
        legend
    }

    fn stops(&self, results: &[PointResult]) -> Vec<String> {
        let each = results.iter().map(|result| {
            let reasons = result.stops.iter().map(|(reason, share)| {
                format!("{} {}", self.percent(*share, 0), self.reason(*reason))
            });
            let reasons: Vec<String> = reasons.collect();
            format!("  {}", self.l10n.results_pair(self.name(result), reasons.join(", ")))
        });
        each.collect()
    }

    fn reason(&self, reason: Reason) -> String {
        match reason {
            Reason::Maximum => self.l10n.simulate_stop_maximum(),
            Reason::Exhausted => self.l10n.simulate_stop_exhausted(),
            Reason::Minimum => self.l10n.simulate_stop_minimum(),
            Reason::Interval => self.l10n.simulate_stop_interval(),
            Reason::StandardError => self.l10n.simulate_stop_standard_error(),
            Reason::LeastInformation => self.l10n.simulate_stop_least_information(),
        }
    }

    fn trust(&self, result: &PointResult) -> Vec<String> {
        let l10n = self.l10n;
        let mut lines = Vec::new();
        if let Some(reliability) = result.overall.accuracy.and_then(|near| near.reliability) {
            lines.push(l10n.simulate_reliability(l10n.decimal(reliability, 2)));
        }
        let promised = result.overall.promised;
        lines.push(l10n.simulate_promised(
            self.percent(promised.accuracy, 0),
            self.percent(promised.consistency, 0),
        ));
        let exposure = &result.exposure;
        lines.push(l10n.simulate_exposure(
            self.percent(exposure.most, 0),
            self.percent(exposure.mean, 0),
            exposure.unused.to_string(),
        ));
        lines.into_iter().map(|line| format!("  {line}")).collect()
    }

    fn areas(&self, result: &PointResult) -> Vec<String> {
        if result.areas.iter().all(|area| area.reduction.is_none()) {
            return Vec::new();
        }
        let l10n = self.l10n;
        let heads = vec![
            l10n.simulate_column_area(),
            l10n.simulate_column_shown(),
            l10n.simulate_column_not_enough(),
            l10n.simulate_column_right(),
            l10n.simulate_column_between(),
            l10n.simulate_column_own(),
            l10n.simulate_column_others(),
            l10n.simulate_column_together(),
        ];
        let rows = result.areas.iter().map(|area| self.area(area));
        let mut lines = table(std::iter::once(heads).chain(rows).collect());
        lines.push(format!("  {}", l10n.simulate_areas_note()));
        lines
    }

    fn area(&self, area: &AreaFound) -> Vec<String> {
        let cell = |text: Option<String>| text.unwrap_or_else(|| "–".to_owned());
        let right = area.found.accuracy.map(|near| self.percent(near.right, 0));
        let two = |value: Option<f64>| cell(value.map(|value| self.l10n.decimal(value, 2)));
        vec![
            self.area_name(area.area),
            self.percent(area.found.measured, 0),
            self.percent(area.not_enough, 0),
            cell(right),
            self.percent(area.found.between, 0),
            two(area.reduction.map(|one| one.own)),
            two(area.reduction.map(|one| one.others)),
            two(area.reduction.map(|one| one.together)),
        ]
    }

    fn area_name(&self, area: Area) -> String {
        format!("{area} {}", self.l10n.area_plain(area))
    }

    /// Returns where the bank tells too little; a sentence that says so where it is nowhere.
    fn needs(&self, needs: &[Need]) -> Vec<String> {
        let l10n = self.l10n;
        let thin: Vec<String> = needs
            .iter()
            .filter(|need| need.is_thin())
            .map(|need| {
                l10n.simulate_need(
                    self.area_name(need.area),
                    l10n.level(need.below),
                    l10n.level(need.above),
                    l10n.decimal(need.information, 2),
                    l10n.decimal(need.wanted, 2),
                    need.level.number().to_string(),
                )
            })
            .collect();
        let lines = if thin.is_empty() { vec![l10n.simulate_needs_none()] } else { thin };
        lines.into_iter().map(|line| format!("  {line}")).collect()
    }

    fn percent(&self, share: f64, decimals: usize) -> String {
        format!("{} %", self.l10n.decimal(share * 100.0, decimals))
    }

    fn signed(&self, value: f64) -> String {
        let shown = self.l10n.decimal(value.abs(), 2);
        // What rounds to nothing has no sign.
        let is_nothing = shown.chars().all(|digit| !digit.is_ascii_digit() || digit == '0');
        match (is_nothing, value < 0.0) {
            (true, _) => shown,
            (false, true) => format!("−{shown}"),
            (false, false) => format!("+{shown}"),
        }
    }
}

/// Returns rows with their columns below each other: the first to the left, the others to the right.
fn table(rows: Vec<Vec<String>>) -> Vec<String> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width =
        |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|s| s.width()).max();
    let widths: Vec<usize> = (0..columns).map(|column| width(column).unwrap_or(0)).collect();
    let line = |row: &Vec<String>| {
        let cells = row.iter().zip(&widths).enumerate().map(|(at, (cell, width))| {
            let blank = " ".repeat(width - cell.width());
            if at == 0 { format!("{cell}{blank}") } else { format!("{blank}{cell}") }
        });
        format!("  {}", cells.collect::<Vec<_>>().join("  ")).trim_end().to_owned()
    };
    rows.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_below_each_other() {
        let rows = [["é", "12", "x"], ["long", "3", "yy"]];
        let rows = rows.map(|row| row.map(str::to_owned).to_vec()).to_vec();
        assert_eq!(table(rows), ["  é     12   x", "  long   3  yy"]);
        assert_eq!(table(Vec::new()), Vec::<String>::new());
    }
}
