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


def measure(work, tool, count, unit, run, remark=lambda found: "", runs=3):
    """Prints the median rates of some runs; a peer that cannot do it is a row too."""
    try:
        clock, processor = [], []
        for _ in range(runs):
            start = time.perf_counter(), time.process_time()
            found = run()
            clock.append(time.perf_counter() - start[0])
            processor.append(time.process_time() - start[1])
        middle = lambda times: count / sorted(times)[len(times) // 2]
        figures = f"{middle(clock):.4e}\t{middle(processor):.4e}"
        print(f"{work}\t{tool}\t{figures}\t{unit}\t{remark(found)}", flush=True)
    except Exception as error:  # a peer's fault is a finding, not ours
        text = f"failed: {type(error).__name__}: {error}".splitlines()[0][:120]
        print(f"{work}\t{tool}\tnan\tnan\t{unit}\t{text}", flush=True)
