"""Writes an answer file as Parquet: parquet.py FILE.csv FILE.parquet, the answers as small integers."""

import sys

import polars

from data import COLUMNS

types = {name: polars.Int8 if name.startswith("item-") else polars.String for name in COLUMNS}
polars.scan_csv(sys.argv[1], schema=types).sink_parquet(sys.argv[2])
