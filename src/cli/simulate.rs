//! `niveau simulate`: what a form does to many people whose abilities are known.

use super::args::{self, TableFormat};
use super::error::{Error, Exit};
use super::quiz::form;
use super::{Streams, Voices};
use crate::domain::bank::Bank;
use crate::domain::estimate::SecondOrder;
use crate::domain::framework::AREAS;
use crate::domain::simulate::{Plan, simulate, usual_points};
use crate::export::{SimulationSheet, simulation_csv, simulation_json};
use crate::front::Meter;
use crate::view::simulation;
use crate::world::environment::Environment;

/// Simulates and writes what came out. What the bank lacks is told, and is no fault of the run.
pub fn run(
    asked: &args::Simulate,
    environment: &Environment,
    streams: &mut Streams,
    voices: &Voices,
) -> Result<Exit, Error> {
    let (bank, _) = super::bank::measuring(asked.bank.as_deref(), streams, voices)?;
    let usual = bank.forms[0].id.as_str();
    let form = form(&bank, asked.form.as_ref().map_or(usual, |form| form.as_str()))?;
    let model = model(asked.model, &bank);
    let usual_points = usual_points(&bank.cuts);
    let points = if asked.theta.is_empty() { &usual_points } else { &asked.theta };
    let plan = Plan {
        bank: &bank,
        form,
        equipment: asked.equipment,
        model: &model,
        respondent: asked.respondent,
        points,
        simulees: asked.simulees,
        seed: asked.seed,
    };
    let mut meter = Meter::new(environment.stderr_is_terminal);
    let simulation = simulate(&plan, |done, of| meter.set(done, of));
    meter.finish();
    let sheet = SimulationSheet {
        simulation: &simulation,
        bank: &bank,
        form,
        equipment: asked.equipment,
        respondent: asked.respondent,
        lambda: &model.lambda(),
        seed: asked.seed,
    };
    match asked.format {
        TableFormat::Text => {
            for line in simulation::lines(&simulation, &plan, voices.interface()) {
                streams.print(&line)?;
            }
        }
        TableFormat::Csv => {
            simulation_csv(&sheet, &mut streams.results).map_err(Error::Output)?;
        }
        TableFormat::Json => {
            simulation_json(&sheet, &mut streams.results).map_err(Error::Output)?;
        }
    }
    Ok(Exit::Success)
}

fn model(asked: args::Model, bank: &Bank) -> SecondOrder {
    match asked {
        args::Model::SecondOrder => bank.second_order(),
        args::Model::OneDimensional => {
            SecondOrder::new([1.0; AREAS]).expect("1 lies between 0 and 1")
        }
    }
}
