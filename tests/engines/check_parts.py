"""Answers as Parquet parts, as Spark, DuckDB, polars and pyarrow write them, each scored by itself."""

import subprocess

from common import PARTS, finish, lines, same, spark, start
from data import COLUMNS


def score_part(command):
    """Returns a function for `mapPartitions`: paths in, lines of results out, nothing but bytes between."""

    def score(paths):
        for path in paths:
            done = subprocess.run([*command, path], stdout=subprocess.PIPE, check=True)
            yield from done.stdout.decode().split("\n")[1:-1]  # without the heading

    return score


def by_spark(setup, session, answers, codec, expected):
    """Spark writes the parts and its executors score them, one path at a time."""
    folder = setup.fresh("parts")
    answers.write.option("compression", codec).parquet(f"file://{folder}/in")
    paths = [str(path) for path in sorted((folder / "in").glob("part-*"))]
    scored = session.sparkContext.parallelize(paths, len(paths)).mapPartitions(score_part(setup.command()))
    # Rows carry their id; Spark promises no order of what it read in parallel.
    what = f"{len(paths)} Parquet parts by Spark ({codec}) give what one machine gives"
    same(what, sorted(scored.collect()), sorted(expected))
    return paths


def parquet_to_parquet(setup, session, paths, expected):
    """Parquet in, Parquet out, part by part; Spark reads the union as one table."""
    folder = setup.fresh("results")
    command = setup.command()
    numbered = session.sparkContext.parallelize(list(enumerate(paths)), len(paths))

    def score(part):
        subprocess.run([*command, part[1], "--output", f"{folder}/part-{part[0]:05}.parquet"], check=True)

    numbered.foreach(score)
    table = session.read.parquet(f"file://{folder}")
    found = sorted(f"{row['id']},{row['level'] or ''}" for row in table.select("id", "level").collect())
    same("... their results as Parquet, read by Spark as one table", found, expected)


def numbers(session, path, cells):
    """Reads a file without quotes; the cells of items are text or small integers, with nulls."""
    schema = ", ".join(f"`{name}` {'string' if not name.startswith('item-') else cells}" for name in COLUMNS)
    return session.read.csv(f"file://{path}", header=True, schema=schema).repartition(PARTS)


def by_others(setup, path, expected):
    """One file each, with the codec each takes by itself, and small integers where it finds them."""
    folder = setup.fresh("others")
    import duckdb
    import polars
    import pyarrow.csv
    import pyarrow.parquet

    duckdb.sql("set preserve_insertion_order = true")
    duckdb.sql(f"copy (from read_csv('{path}')) to '{folder}/DuckDB.parquet'")
    table = polars.read_csv(path)
    table.write_parquet(f"{folder}/polars.parquet")
    answers = polars.selectors.starts_with("item-")
    table.with_columns(answers.cast(polars.Float64)).write_parquet(f"{folder}/polars, floats.parquet")
    table.with_columns(answers.cast(polars.String).cast(polars.Categorical)).write_parquet(f"{folder}/polars, categories.parquet")
    arrow = pyarrow.csv.read_csv(path)
    pyarrow.parquet.write_table(arrow, f"{folder}/pyarrow.parquet")
    pyarrow.parquet.write_table(arrow, f"{folder}/pyarrow, zstd, pages of version 2.parquet", compression="zstd", data_page_version="2.0")
    for file in sorted(folder.glob("*.parquet")):
        same(f"Parquet by {file.stem} gives what CSV gives", setup.score(file)[1:], expected)


if __name__ == "__main__":
    setup = start()
    session = spark()
    mixed = setup.score(setup.folder / "mixed.csv")[1:]
    schema = ", ".join(f"`{name}` string" for name in COLUMNS)
    with_quotes = {"header": True, "escape": '"', "nullValue": "", "schema": schema}
    answers = session.read.csv(f"file://{setup.folder}/mixed.csv", **with_quotes).repartition(PARTS)
    by_spark(setup, session, answers, "snappy", mixed)
    plain = setup.score(setup.folder / "plain.csv")
    bytes_ = numbers(session, setup.folder / "plain.csv", "tinyint")
    paths = by_spark(setup, session, bytes_, "zstd", plain[1:])
    levels = [row.split(",")[:2] for row in plain]
    assert levels[0] == ["id", "level"], levels[0]
    parquet_to_parquet(setup, session, paths, sorted(",".join(row) for row in levels[1:]))
    session.stop()
    by_others(setup, setup.folder / "plain.csv", plain[1:])
    finish()
