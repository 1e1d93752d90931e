"""Our Parquet, read by pyarrow, DuckDB, polars and Spark: documented types, and the numbers of our CSV."""

import csv
import io

from common import finish, run, spark, start, told

# docs/formats.md, results of `score`: what columns hold; all others are text.
KINDS = {"theta": "number", "se": "number", "probability": "number", "answered": "count", "format": "count", "provisional": "flag"}
NAMES = {  # how each reader calls the kinds
    "pyarrow": {"text": "string", "number": "double", "count": "int64", "flag": "bool"},
    "DuckDB": {"text": "VARCHAR", "number": "DOUBLE", "count": "BIGINT", "flag": "BOOLEAN"},
    "polars": {"text": "String", "number": "Float64", "count": "Int64", "flag": "Boolean"},
    "Spark": {"text": "string", "number": "double", "count": "bigint", "flag": "boolean"},
}


def by_pyarrow(path):
    import pyarrow.parquet

    table = pyarrow.parquet.read_table(path)
    types = [str(kind) for kind in table.schema.types]
    return table.column_names, types, [column.to_pylist() for column in table.columns]


def by_duckdb(path):
    import duckdb

    table = duckdb.sql(f"from '{path}'")
    return table.columns, [str(kind) for kind in table.types], list(zip(*table.fetchall()))


def by_polars(path):
    import polars

    table = polars.scan_parquet(path).collect(engine="streaming")
    return table.columns, [str(kind) for kind in table.dtypes], [column.to_list() for column in table]


def by_spark(path):
    session = spark()
    table = session.read.parquet(f"file://{path}")
    types = [field.dataType.simpleString() for field in table.schema.fields]
    # One part, so that the order of the file is kept.
    rows = table.coalesce(1).collect()
    names = table.columns
    session.stop()
    return names, types, list(zip(*rows))


READERS = {"pyarrow": by_pyarrow, "DuckDB": by_duckdb, "polars": by_polars, "Spark": by_spark}


def off(value, cell):
    """Tells whether a value is not what the cell of the CSV says, to its last digit."""
    if value is None or cell == "":
        return value is not None or cell != ""
    if isinstance(value, bool):
        return cell != ("true" if value else "false")
    if isinstance(value, float):
        return f"{value:.{len(cell.partition('.')[2])}f}" != cell
    return str(value) != cell


def differs(table, names, columns, reader):
    found, types, values = table
    if list(found) != names:
        return f"columns {found} instead of {names}"
    expected = [NAMES[reader][KINDS.get(name.rpartition("_")[2], "text")] for name in names]
    for name, one, other in zip(names, types, expected):
        if one != other:
            return f"column {name} is {one} instead of {other}"
    for name, column, cells in zip(names, values, columns):
        if len(column) != len(cells):
            return f"{len(column):,} rows instead of {len(cells):,}"
        for row, (value, cell) in enumerate(zip(column, cells)):
            if off(value, cell):
                return f"row {row + 1}, {name}: {value!r} instead of {cell!r}"
    return None


def check(setup, name):
    path = setup.folder / name
    results = setup.fresh("parquet") / "levels.parquet"
    run(setup.command(path, "--output", results))
    heading, *rows = csv.reader(io.StringIO(run(setup.command(path)).decode(), newline=""))
    columns = list(zip(*rows))
    for reader, read in READERS.items():
        difference = differs(read(results), heading, columns, reader)
        told(f"{reader} reads our Parquet of {name}: {len(rows):,} rows, {len(heading)} columns", difference)
    for jobs in (1, 2):
        again = results.with_name(f"{jobs}.parquet")
        run(setup.command("--jobs", jobs, path, "--output", again))
        same_bytes = again.read_bytes() == results.read_bytes()
        told(f"... the same bytes with --jobs {jobs}", None if same_bytes else "other bytes")


if __name__ == "__main__":
    setup = start()
    check(setup, "mixed.csv")
    finish()
