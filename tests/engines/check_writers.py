"""Answers as Parquet in the ways that DuckDB, polars and pyarrow have to write it; each gives what CSV gives."""

import duckdb
import polars
import pyarrow
import pyarrow.csv
import pyarrow.parquet

from common import finish, same, start, told
from data import COLUMNS

ANSWERS = [name for name in COLUMNS if name.startswith("item-")]

# Options of each writer, as its own words say them; the first of each is what it does by itself.
DUCKDB = (
    "",
    "compression zstd",
    "compression gzip",
    "compression lz4_raw",
    "compression brotli",
    "compression uncompressed, row_group_size 2048",
    "parquet_version v2",
)
POLARS = (
    {},
    {"compression": "snappy"},
    {"compression": "gzip"},
    {"compression": "lz4"},
    {"compression": "brotli"},
    {"compression": "uncompressed", "row_group_size": 1000, "data_page_size": 500},
)
POLARS_TYPES = (polars.Int8, polars.UInt64, polars.Float32, polars.Float64, polars.String, polars.Categorical)
PYARROW = (
    {},
    {"compression": "zstd", "data_page_version": "2.0"},
    {"compression": "none", "use_dictionary": False},
    {"row_group_size": 1000, "data_page_size": 200, "version": "1.0"},
    {"use_dictionary": False, "column_encoding": {name: "DELTA_BINARY_PACKED" for name in ANSWERS}},
    {"use_dictionary": False, "column_encoding": {name: "BYTE_STREAM_SPLIT" for name in ANSWERS}},
    {"dictionary_pagesize_limit": 10_000, "write_page_index": True, "write_page_checksum": True},
)
PYARROW_TEXTS = (
    {},
    {"compression": "zstd", "data_page_version": "2.0"},
    {"use_dictionary": False, "column_encoding": {name: "DELTA_BYTE_ARRAY" for name in ANSWERS}},
    {"use_dictionary": False, "column_encoding": {name: "DELTA_LENGTH_BYTE_ARRAY" for name in ANSWERS}},
)


def said(options):
    """Says options in a few words."""
    found = [f"{key}={next(iter(value.values())) if isinstance(value, dict) else value}" for key, value in options.items()]
    return ", ".join(found) or "by itself"


def with_duckdb(path, file):
    duckdb.sql("set preserve_insertion_order = true")
    for options in DUCKDB:
        with_options = f"({options})" if options else ""
        duckdb.sql(f"copy (from read_csv('{path}')) to '{file}' {with_options or '(format parquet)'}")
        yield f"DuckDB, {options or 'by itself'}"


def with_polars(path, file):
    table = polars.read_csv(path)
    for options in POLARS:
        table.write_parquet(file, **options)
        yield f"polars, {said(options)}"
    for kind in POLARS_TYPES:
        through = polars.col(ANSWERS).cast(polars.String) if kind == polars.Categorical else polars.col(ANSWERS)
        table.with_columns(through.cast(kind)).write_parquet(file)
        yield f"polars, {kind}"


def with_pyarrow(path, file):
    numbers = pyarrow.csv.read_csv(path)
    for options in PYARROW:
        pyarrow.parquet.write_table(numbers, file, **options)
        yield f"pyarrow, {said(options)}"
    kinds = {name: pyarrow.string() for name in COLUMNS}
    read = pyarrow.csv.ConvertOptions(column_types=kinds, strings_can_be_null=True)
    texts = pyarrow.csv.read_csv(path, convert_options=read)
    for options in PYARROW_TEXTS:
        pyarrow.parquet.write_table(texts, file, **options)
        yield f"pyarrow, texts, {said(options)}"
    large = pyarrow.schema([(name, pyarrow.large_string()) for name in COLUMNS])
    pyarrow.parquet.write_table(texts.cast(large), file)
    yield "pyarrow, large texts"


def check(setup, name, file, expected):
    """Brotli is the one codec that the program has not: no writer takes it by itself. It says so."""
    try:
        found, refused = setup.score(file)[1:], None
    except RuntimeError as error:
        found, refused = [], str(error)
    if "brotli" in name:
        is_told = refused is not None and "ended with 65" in refused and "BROTLI" in refused
        told(f"Parquet by {name}: refused by its name", None if is_told else refused or "it was read")
    elif refused is not None:
        told(f"Parquet by {name}", refused)
    else:
        same(f"Parquet by {name}", found, expected)


if __name__ == "__main__":
    setup = start()
    path = setup.folder / "plain.csv"
    file = setup.fresh("writers") / "answers.parquet"
    expected = setup.score(path)[1:]
    for writer in (with_duckdb, with_polars, with_pyarrow):
        for name in writer(path, file):
            check(setup, name, file, expected)
    finish()
