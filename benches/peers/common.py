"""What the peers' benchmarks share: the data that `cargo bench --bench scoring` wrote, and rows."""

import sys
import time
import warnings
from pathlib import Path

import numpy as np

warnings.filterwarnings("ignore")
DATA = Path(sys.argv[1])


def items(name):
    """Returns discriminations, difficulties and guessing."""
    return np.loadtxt(DATA / f"{name}.csv", delimiter=",", skiprows=1).T


def credits(name, persons):
    """Returns a table of credits as bytes, 255 where an item was not reached."""
    count = items(name).shape[1]
    table = np.fromfile(DATA / f"{name}.u8", dtype=np.uint8, count=persons * count)
    return table.reshape(persons, count)


def numbers(name, count=-1):
    return np.fromfile(DATA / name, dtype=np.float64, count=count)


def row(work, tool, figure, unit, remark=""):
    print(f"{work}\t{tool}\t{figure:.4e}\t{unit}\t{remark}", flush=True)


def measure(work, tool, count, unit, run, remark=lambda found: "", runs=3):
    """Prints the median rate of some runs; a peer that cannot do it is a row too."""
    try:
        times = []
        for _ in range(runs):
            start = time.perf_counter()
            found = run()
            times.append(time.perf_counter() - start)
        row(work, tool, count / sorted(times)[len(times) // 2], unit, remark(found))
    except Exception as error:  # a peer's fault is a finding, not ours
        print(f"{work}\t{tool}\tnan\t{unit}\tfailed: {type(error).__name__}: {error}"[:200], flush=True)
