"""Times other programs on the answers that `cargo bench --bench calibration -- --data FOLDER` wrote.

    python3 -m venv venv && venv/bin/pip install numpy==2.* mirt==1.2.0 girth==0.8.0 theta-irt==0.1.1
    venv/bin/python benches/peers/calibration.py FOLDER [PERSONS ...]

One row a program: seconds (the best of a few runs after a warm one), RMSE of a and of b against the
true parameters, and the log-likelihood of its estimates on 61 nodes from -6 to 6, ours last.
"""

import sys
import time
from pathlib import Path

import numpy as np

ITEMS = 60


def log_likelihood(answers, a, b):
    nodes = np.linspace(-6, 6, 61)
    logits = a[:, None] * (nodes - b[:, None])
    right, wrong = -np.logaddexp(0, -logits), -np.logaddexp(0, logits)
    weights = -nodes**2 / 2
    weights -= np.logaddexp.reduce(weights)
    total = 0.0
    for rows in np.array_split(answers, max(1, len(answers) // 20_000)):
        rows = rows.astype(float)
        sums = rows @ right + (1 - rows) @ wrong + weights
        total += np.logaddexp.reduce(sums, axis=1).sum()
    return total


def by_mirt(answers):
    import mirt

    found = mirt.fit_mirt(answers.astype(np.int64), "2PL", compute_standard_errors=False)
    parameters = found.model.parameters
    return parameters["discrimination"], parameters["difficulty"]


def by_mirt_squarem(answers):
    import mirt

    found = mirt.fit_mirt(
        answers.astype(np.int64), "2PL", compute_standard_errors=False, accelerate="squarem", n_quadpts=41
    )
    parameters = found.model.parameters
    return parameters["discrimination"], parameters["difficulty"]


def by_girth(answers):
    import girth

    found = girth.twopl_mml(answers.astype(np.int64).T)
    return found["Discrimination"], found["Difficulty"]


def by_theta(answers):
    import theta

    found = theta.fit(answers.astype(np.int64), "2PL")
    return np.asarray(found.a), np.asarray(found.b)


PEERS = {"mirt": by_mirt, "mirt squarem, 41 nodes": by_mirt_squarem, "theta-irt": by_theta, "girth": by_girth}


def main():
    folder, sizes = Path(sys.argv[1]), sys.argv[2:] or ["5000", "50000"]
    for size in sizes:
        answers = np.fromfile(folder / f"{size}.u8", np.uint8).reshape(-1, ITEMS)
        true_a, true_b = np.loadtxt(folder / f"{size}.truth.csv", delimiter=",").T

        def tell(name, seconds, a, b):
            rmse = [np.sqrt(np.mean((x - y) ** 2)) for x, y in ((a, true_a), (b, true_b))]
            height = log_likelihood(answers, np.asarray(a), np.asarray(b))
            print(f"{name:24} {size:>7} {seconds:9.4f} s {rmse[0]:.5f} {rmse[1]:.5f} {height:.4f}", flush=True)

        for name, peer in PEERS.items():
            if name == "girth" and int(size) > 5000:
                continue
            try:
                best = np.inf
                for _ in range(2):
                    start = time.perf_counter()
                    a, b = peer(answers)
                    best = min(best, time.perf_counter() - start)
                tell(name, best, a, b)
            except Exception as problem:
                print(f"{name:24} {size:>7} {problem!r}", flush=True)
        lines = (folder / f"{size}.niveau.csv").read_text().splitlines()
        a, b = np.array([line.split(",") for line in lines[1:]], float).T
        tell("niveau", float(lines[0].split(",")[1]) / 1e3, a, b)


main()
