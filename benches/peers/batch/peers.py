"""Reads an answer file with one peer, as fast as the peer can, and prints seconds by the clock and on a processor.

    peers.py PEER FILE

All columns of answers are read and added up, so that nothing can be passed over; all types are given, so
that nothing is guessed. The start of Python is not counted.
"""

import sys
import time

from data import COLUMNS

ANSWERS = [name for name in COLUMNS if name.startswith("item-")]


def polars_as(kind):
    def read(path):
        import polars

        types = {name: getattr(polars, kind) if name in ANSWERS else polars.String for name in COLUMNS}
        answers = polars.col(ANSWERS)
        total = answers.sum() if kind == "Int8" else answers.str.len_bytes().sum()
        return lambda: polars.scan_csv(path, schema=types).select(total).collect(engine="streaming")

    return read


def polars_parquet(path):
    import polars

    return lambda: polars.scan_parquet(path).select(polars.col(ANSWERS).sum()).collect(engine="streaming")


def duckdb_as(kind):
    def read(path):
        import duckdb

        types = {name: kind if name in ANSWERS else "VARCHAR" for name in COLUMNS}
        total = "sum" if kind == "TINYINT" else "max"
        sums = ", ".join(f'{total}("{name}")' for name in ANSWERS)
        options = f"columns = {types}, header = true, auto_detect = false, delim = ',', quote = '\"'"
        return lambda: duckdb.sql(f"select {sums} from read_csv('{path}', {options})").fetchall()

    return read


def pyarrow(path):
    import pyarrow
    import pyarrow.compute
    import pyarrow.csv

    types = {name: pyarrow.int8() if name in ANSWERS else pyarrow.string() for name in COLUMNS}
    options = pyarrow.csv.ConvertOptions(column_types=types)
    blocks = pyarrow.csv.ReadOptions(block_size=1 << 23)

    def run():
        with pyarrow.csv.open_csv(path, blocks, convert_options=options) as batches:
            return sum(pyarrow.compute.sum(batch[name]).as_py() or 0 for batch in batches for name in ANSWERS)

    return run


PEERS = {
    "polars-int8": polars_as("Int8"),
    "polars-string": polars_as("String"),
    "polars-parquet": polars_parquet,
    "duckdb-tinyint": duckdb_as("TINYINT"),
    "duckdb-varchar": duckdb_as("VARCHAR"),
    "pyarrow": pyarrow,
}


if __name__ == "__main__":
    run = PEERS[sys.argv[1]](sys.argv[2])
    start = time.perf_counter(), time.process_time()
    run()
    print(time.perf_counter() - start[0], time.process_time() - start[1])
