"""Peers that simulate adaptive tests: Python mirt and catsim; bank of 120, SE 0.35 or 20 items."""

import numpy as np

from common import items, measure, numbers

WORK = "adaptive tests, bank of 120"


def remark(thetas, lengths, truths):
    error = np.asarray(thetas) - truths
    return (
        f"{np.mean(lengths):.2f} items, bias {error.mean():.4f}, RMSE {np.sqrt((error**2).mean()):.4f}"
    )


def python_mirt(truths):
    import mirt
    from mirt.cat import CATEngine

    a, b, _ = items("bank")
    model = mirt.TwoParameterLogistic(len(a))
    model.set_parameters(discrimination=a, difficulty=b)
    model._is_fitted = True  # its parameters are given, which it has no word for
    engine = CATEngine(
        model, "MFI", "SE", "EAP", se_threshold=0.35, max_items=20, n_quadpts=61, theta_bounds=(-6, 6), seed=1
    )
    return engine.run_batch_simulation(truths)


def catsim_tests(truths):
    from catsim.estimation import NumericalSearchEstimator
    from catsim.initialization import FixedPointInitializer
    from catsim.item_bank import ItemBank
    from catsim.selection import MaxInfoSelector
    from catsim.simulation import Simulator
    from catsim.stopping import TestLengthStopper

    a, b, c = items("bank")
    bank = ItemBank(np.column_stack([a, b, c, np.ones_like(a)]))
    simulator = Simulator(
        bank,
        truths,
        FixedPointInitializer(0.0),
        MaxInfoSelector(),
        NumericalSearchEstimator(),
        TestLengthStopper(max_items=16),
        seed=1,
    )
    simulator.simulate()
    return simulator


def main():
    many = numbers("abilities.f64", 20_000)
    found = lambda results: remark(
        [result.theta for result in results], [result.n_items_administered for result in results], many
    )
    measure(WORK, "Python mirt (20 k)", len(many), "simulees/s", lambda: python_mirt(many), found)
    few = numbers("abilities.f64", 200)
    measure(WORK, "catsim (200, always 16 items, ML)", len(few), "simulees/s", lambda: catsim_tests(few), runs=1)


main()
