"""Reads a Parquet file of results with pyarrow, Polars and DuckDB and says whether they see the same.

    python3 -m venv v && v/bin/pip install pyarrow polars duckdb && v/bin/python read_back.py FILE

Not part of the test suite.
"""

import sys

import duckdb
import polars as pl
import pyarrow.parquet as pq


def main(path):
    arrow = pq.read_table(path)
    facts = {
        name.decode(): fact.decode()
        for name, fact in (pq.read_metadata(path).metadata or {}).items()
    }
    polars = pl.read_parquet(path)
    duck = duckdb.sql(f"SELECT * FROM read_parquet('{path}')")
    print("columns:", ", ".join(f"{field.name} {field.type}" for field in arrow.schema))
    print("facts:", facts)
    rows = duck.fetchall()
    assert arrow.column_names == polars.columns == duck.columns
    assert arrow.num_rows == polars.height == len(rows)
    assert polars.rows() == rows, "Polars and DuckDB differ"
    assert [tuple(row.values()) for row in arrow.to_pylist()] == rows, "pyarrow and DuckDB differ"
    print(f"{len(rows)} rows of {len(duck.columns)} columns, the same in all three")


if __name__ == "__main__":
    main(sys.argv[1])
