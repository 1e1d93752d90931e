#!/usr/bin/env python3
"""Writes expected.fr.csv and expected.nl.csv: the second-order model, from docs/scoring.md alone, for the
answers of canonical.csv. Needs numpy beside PyYAML: `python3 tests/score/expected.py`.

Nothing is shared with the program, nor is any of its shortcuts: plain sums over 61 nodes for the means, and
for the levels of an area its density itself, summed by Simpson's rule between the cuts."""

import math

import numpy as np

from bank import AREAS, load
from make import HERE
from people import DONT_KNOW, LAMBDA, make
from table import save

NODES = np.linspace(-6, 6, 61)
CUTS = [0.6 * (level - 3.5) + math.log(2) / 1.5 for level in (1, 3, 5)]  # section 5; bank.yaml has 7 digits
ROUNDED = [-1.0379019, 0.1620981, 1.3620981]
LEVELS = ["first_steps", "basic", "intermediate", "advanced"]
LEAST_ERROR = 0.058
STEPS = 4001  # points of Simpson's rule between two bounds


def density(theta):
    """N(theta; lambda g, 1 - lambda²) without its constant: a row for each node of g."""
    return np.exp(-((theta[None, :] - LAMBDA * NODES[:, None]) ** 2) / (2 * (1 - LAMBDA**2)))


GIVEN = density(NODES)
MASS = GIVEN.sum(axis=1, keepdims=True)
GIVEN = GIVEN / MASS  # sums to 1 for each g
PRIOR = np.exp(-(NODES**2) / 2)


def likelihood(answers, theta):
    """The chance of (item, right) pairs at each theta (section 2)."""
    product = np.ones_like(theta)
    for item, right in answers:
        a, b, c = item.curve()
        chance = c + (1 - c) / (1 + np.exp(-a * (theta - b)))
        product = product * (chance if right else 1 - chance)
    return product


def simpson(values, width):
    """Simpson's rule over an odd number of points."""
    return width / 3 * (values[0] + values[-1] + 4 * values[1:-1:2].sum() + 2 * values[2:-1:2].sum())


def level(theta):
    """The level that holds an estimate; a cut belongs to the level above it."""
    return sum(theta >= cut for cut in ROUNDED)


def phi(x):
    """The normal cumulative."""
    return 0.5 * math.erfc(-x / math.sqrt(2))


def area_masses(answers, weights):
    """The probability of each level of an area; `weights` is the posterior of g without this area."""
    bounds = [-6.0, *ROUNDED, 6.0]
    masses = []
    for low, high in zip(bounds, bounds[1:]):
        theta = np.linspace(low, high, STEPS)
        mixed = (weights[:, None] * density(theta) / MASS).sum(axis=0)
        masses.append(simpson(likelihood(answers, theta) * mixed, theta[1] - theta[0]))
    return [mass / sum(masses) for mass in masses]


def score(answers):
    """Returns (theta, standard error, probabilities of the four levels, answers) overall and by area."""
    own = [[pair for pair in answers if pair[0].area == area] for area in range(1, AREAS + 1)]
    joint = [GIVEN * likelihood(pairs, NODES)[None, :] for pairs in own]
    says = [rows.sum(axis=1) for rows in joint]  # L_k(g)
    posterior = PRIOR * np.prod(says, axis=0)
    posterior = posterior / posterior.sum()
    result, mean, variance = [], 0.0, 0.0
    for place, rows in enumerate(joint):
        first = (rows * NODES).sum(axis=1) / says[place]
        second = (rows * NODES**2).sum(axis=1) / says[place]
        theta = (posterior * first).sum()
        error = math.sqrt((posterior * second).sum() - theta**2)
        others = PRIOR * np.prod([s for k, s in enumerate(says) if k != place], axis=0)
        masses = area_masses(own[place], others / others.sum())
        result.append((theta, max(error, LEAST_ERROR), masses, len(own[place])))
        mean, variance = mean + first / AREAS, variance + (second - first**2) / AREAS**2
    theta = (posterior * mean).sum()
    error = math.sqrt((posterior * (variance + (mean - theta) ** 2)).sum())
    below = [sum(p * phi((cut - m) / math.sqrt(v)) for p, m, v in zip(posterior, mean, variance)) for cut in ROUNDED]
    masses = np.diff([0.0, *below, 1.0])
    return [(theta, max(error, LEAST_ERROR), masses, len(answers)), *result]


def row(one, items):
    """Returns the cells of a person."""
    reached = [(item, one.answers[item.id]) for item in items if one.answers[item.id] is not None]
    answers = [(item, answer != DONT_KNOW and item.is_right(answer)) for item, answer in reached]
    cells = [one.id]
    for theta, error, masses, count in score(answers):
        place = level(theta)
        cells += [LEVELS[place], f"{theta:.9f}", f"{error:.9f}", f"{masses[place]:.9f}", str(count)]
    return cells


def main():
    """One file a language."""
    assert all(abs(cut - rounded) < 5e-8 for cut, rounded in zip(CUTS, ROUNDED))
    parts = ["overall", *(f"area{area}" for area in range(1, AREAS + 1))]
    names = ["level", "theta", "standard_error", "probability", "answered"]
    heading = ["id", *(f"{part}_{name}" for part in parts for name in names)]
    for lang in ("fr", "nl"):
        items = load(lang)
        save(HERE / f"expected.{lang}.csv", [heading, *(row(one, items) for one in make(items, lang))])


if __name__ == "__main__":
    main()
