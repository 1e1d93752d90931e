"""Measures readers of an answer file, and `niveau score`, side by side in one run, and prints a table.

    measure.py FOLDER PROGRAM RUNS

The folder is the one that run.sh made. Every round runs every tool once on the same file, which is in the
page cache; the medians are told. Memory is the most that was resident, and for tools that map the file, it counts the file.
"""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).parent
FOLDER, PROGRAM, RUNS = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
CORES = os.cpu_count()
BANKS = ("equal", "general")


def reader(work, threads):
    return [str(FOLDER / "readers" / "release" / "readers"), work, "{file}", str(threads)]


def peer(name):
    return [sys.executable, str(HERE / "peers.py"), name, "{file}"]


def ours(bank, *arguments):
    return [PROGRAM, "score", "--bank", str(FOLDER / bank), *arguments, "{file}"]


def to_file(bank, ending):
    return ours(bank, "--output", str(FOLDER / f"levels.{ending}"))


BARE = {
    "memory: sum of u64, 1 thread": reader("sum", 1),
    f"memory: sum of u64, {CORES} threads": reader("sum", CORES),
    f"ends of lines (memchr), {CORES} threads": reader("newlines", CORES),
    f"read(2), {CORES} threads": reader("read", CORES),
    "csv 1.4, 1 thread": reader("csv", 1),
    f"csv 1.4, {CORES} threads": reader("csv", CORES),
    "simd-csv 0.14, 1 thread": reader("simd-csv", 1),
    f"simd-csv 0.14, {CORES} threads": reader("simd-csv", CORES),
}
CSV_PEERS = {
    "polars, streaming, Int8": peer("polars-int8"),
    "polars, streaming, String": peer("polars-string"),
    "DuckDB, TINYINT": peer("duckdb-tinyint"),
    "DuckDB, VARCHAR": peer("duckdb-varchar"),
    "pyarrow, int8": peer("pyarrow"),
}
OURS = {
    **{f"niveau score, {bank} → /dev/null": ours(bank) for bank in BANKS},
    **{f"niveau score, {bank} → file": to_file(bank, "csv") for bank in BANKS},
    **{f"niveau score, {bank}, --jobs 1": ours(bank, "--jobs", "1") for bank in BANKS},
    **{f"niveau score, {bank} → Parquet": to_file(bank, "parquet") for bank in BANKS},
}
# File, what it is, the tools that read it, and the tools of ours that the others are compared with.
GROUPS = (
    ("complete.csv", "60 answers, complete", {**BARE, **CSV_PEERS, **OURS}),
    ("blank.csv", "60 answers, 0.5 % blank", {**BARE, **CSV_PEERS, **OURS}),
    (
        "texts.csv",
        "option texts in quotes, some of two options, Windows-1252",
        {
            **BARE,
            **{f"niveau score, {bank} → /dev/null": ours(bank) for bank in ("choices", "choices-equal")},
            **{f"niveau score, {bank}, --jobs 1": ours(bank, "--jobs", "1") for bank in ("choices", "choices-equal")},
        },
    ),
    (
        "complete.parquet",
        "the complete answers as Parquet by polars",
        {"polars, streaming": peer("polars-parquet"), **{f"niveau score, {bank} → /dev/null": ours(bank) for bank in BANKS}},
    ),
)


def remove_results():
    for left in FOLDER.glob("levels.*"):
        left.unlink()


def once(command, path):
    """Returns seconds by the clock, seconds on a processor, and MiB, or None where it fails."""
    command = [part.replace("{file}", str(path)) for part in command]
    kept = FOLDER / "time"
    remove_results()  # the program writes over nothing
    writes = subprocess.PIPE if "peers.py" in command[1] else subprocess.DEVNULL
    start = time.perf_counter()
    done = subprocess.run(["/usr/bin/time", "-q", "-f", "%U %S %M", "-o", kept, *command], stdout=writes, stderr=subprocess.PIPE)
    clock = time.perf_counter() - start
    if done.returncode != 0:
        print(f"{command} ended with {done.returncode}: {done.stderr.decode(errors='replace')[-600:]}", file=sys.stderr)
        return None
    user, system, kilobytes = map(float, kept.read_text().split())
    processor = user + system
    if done.stdout:
        clock, processor = map(float, done.stdout.split())
    return clock, processor, kilobytes / 1024


def measured(path, tools):
    """Returns the medians by tool; rounds are outermost, so that a slow minute falls on all."""
    found = {name: [] for name in tools}
    for _ in range(RUNS):
        for name, command in tools.items():
            if found[name] is not None:
                one = once(command, path)
                found[name] = None if one is None else [*found[name], one]
    return {name: runs and [statistics.median(column) for column in zip(*runs)] for name, runs in found.items()}


def rows_of(path):
    if path.suffix == ".parquet":
        import pyarrow.parquet

        return pyarrow.parquet.ParquetFile(path).metadata.num_rows
    with open(path, "rb") as file:
        return sum(block.count(b"\n") for block in iter(lambda: file.read(1 << 24), b"")) - 1


def table(file, title, tools):
    path = FOLDER / file
    rows, size = rows_of(path), path.stat().st_size  # and so the file is in the page cache
    found = measured(path, tools)
    compared = [name for name in tools if name.startswith("niveau") and name.endswith("/dev/null")]
    heads = " | ".join(f"× {name.removeprefix('niveau score, ').partition(' ')[0]}" for name in compared)
    print(f"\n{title}: {rows:,} rows, {size:,} bytes\n")
    print(f"| tool | s | M rows/s | GB/s | s on a processor | MiB | {heads} |")
    print("|---" * (6 + len(compared)) + "|")
    for name, middle in found.items():
        shown = f"**{name}**" if name in compared else name
        if middle is None:
            print(f"| {shown} | failed |" + " |" * (4 + len(compared)))
            continue
        clock, processor, memory = middle
        times = " | ".join(f"{clock / found[ours][0]:.2f}" if found[ours] else "–" for ours in compared)
        rates = f"{rows / clock / 1e6:.2f} | {size / clock / 1e9:.2f}"
        print(f"| {shown} | {clock:.3f} | {rates} | {processor:.2f} | {memory:.0f} | {times} |", flush=True)


def machine():
    about = Path("/proc/cpuinfo").read_text().splitlines()
    names = [line.partition(":")[2].strip() for line in about if line.startswith("model name")]
    return f"{CORES} cores, {names[0] if names else 'processor unknown'}, load average {os.getloadavg()[0]:.1f} before the first"


def main():
    print(f"{RUNS} rounds, medians; {machine()}")
    for file, title, tools in GROUPS:
        table(file, title, tools)
    remove_results()


main()
