"""Peers that score whole tables of answers: Python mirt, theta-irt, girth, and plain NumPy."""

import numpy as np

from common import credits, items, measure, numbers

NODES = np.linspace(-6, 6, 61)


def off(name):
    """Returns a remark: how far abilities are from ours by EAP at most."""
    ours = numbers(f"{name}.eap")

    def remark(theta):
        theta = np.asarray(theta).ravel()
        return f"most off ours {np.nanmax(np.abs(theta - ours[: theta.size])):.1e}"

    return remark


def numpy_eap(table, a, b, c):
    """EAP in NumPy alone, as a careful user would write it."""
    p = c[:, None] + (1 - c[:, None]) / (1 + np.exp(-a[:, None] * (NODES - b[:, None])))
    right, wrong = np.log(p), np.log1p(-p)
    theta = np.empty(len(table))
    for start in range(0, len(table), 20_000):
        part = table[start : start + 20_000]
        log = (part == 1).astype(float) @ right + (part == 0).astype(float) @ wrong - NODES**2 / 2
        weight = np.exp(log - log.max(axis=1, keepdims=True))
        theta[start : start + 20_000] = weight @ NODES / weight.sum(axis=1)
    return theta


def mirt_scores(name, table, method):
    import mirt

    a, b, c = items(name)
    model = mirt.ThreeParameterLogistic(len(a)) if c.any() else mirt.TwoParameterLogistic(len(a))
    parameters = {"discrimination": a, "difficulty": b}
    if c.any():
        parameters["guessing"] = c
    model.set_parameters(**parameters)
    model._is_fitted = True  # its parameters are given, which it has no word for
    answers = np.where(table == 255, -1, table).astype(np.int32)
    found = lambda: mirt.fscores(model, answers, method=method, n_quadpts=61, n_jobs=2).theta
    return found


def main():
    import girth
    import theta

    for name in ("complete", "missing", "guessing"):
        a, b, c = items(name)
        work = f"EAP {name} 1000000"
        table = credits(name, 1_000_000)
        measure(work, "Python mirt", 1_000_000, "persons/s", mirt_scores(name, table, "EAP"), off(name), 1)
        measure(work, "NumPy", 1_000_000, "persons/s", lambda: numpy_eap(table, a, b, c), off(name), 1)
        some = credits(name, 100_000)
        floats = np.where(some == 255, np.nan, some.astype(float))
        zeros, ones = np.zeros_like(a), np.ones_like(a)
        run = lambda: theta.score(floats, a, b, c if c.any() else zeros, ones, method="EAP")[0]
        measure(work, "theta-irt (100 k)", 100_000, "persons/s", run, off(name))
        few = credits(name, 20_000).astype(int)
        few[few == 255] = girth.INVALID_RESPONSE
        if not c.any():
            options = {"quadrature_bounds": (-6, 6), "quadrature_n": 61}
            run = lambda: girth.ability_eap(few.T, b, a, options)
            measure(work, "girth (20 k)", 20_000, "persons/s", run, off(name))
        for method in ("MAP", "WLE", "ML"):
            work = f"{method} {name} 100000"
            persons = 10_000
            run = mirt_scores(name, credits(name, persons), method)
            measure(work, "Python mirt (10 k)", persons, "persons/s", run, runs=1)
            if method != "WLE":
                run = lambda: theta.score(floats, a, b, c if c.any() else zeros, ones, method=method)
                measure(work, "theta-irt", 100_000, "persons/s", run, runs=1)


main()
