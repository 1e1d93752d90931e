"""Answers as Parquet parts by Spark, each scored by itself, on the executors."""

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


def by_spark(setup, session, answers, options, expected):
    """Spark writes the parts and its executors score them, one path at a time."""
    folder = setup.fresh("parts")
    answers.write.options(**options).parquet(f"file://{folder}/in")
    paths = [str(path) for path in sorted((folder / "in").glob("part-*"))]
    scored = session.sparkContext.parallelize(paths, len(paths)).mapPartitions(score_part(setup.command()))
    # Rows carry their id; Spark promises no order of what it read in parallel.
    types = f"{answers.schema['item-1-01'].dataType.simpleString()}, {', '.join(options.values())}"
    what = f"{len(paths)} Parquet parts by Spark ({types}) give what one machine gives"
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


if __name__ == "__main__":
    setup = start()
    session = spark()
    mixed = setup.score(setup.folder / "mixed.csv")[1:]
    schema = ", ".join(f"`{name}` string" for name in COLUMNS)
    with_quotes = {"header": True, "escape": '"', "nullValue": "", "schema": schema}
    answers = session.read.csv(f"file://{setup.folder}/mixed.csv", **with_quotes).repartition(PARTS)
    by_spark(setup, session, answers, {"compression": "snappy"}, mixed)
    plain = setup.score(setup.folder / "plain.csv")
    integers = numbers(session, setup.folder / "plain.csv", "tinyint")
    paths = by_spark(setup, session, integers, {"compression": "zstd"}, plain[1:])
    second = {"compression": "gzip", "parquet.writer.version": "v2"}
    by_spark(setup, session, integers, second, plain[1:])
    by_spark(setup, session, numbers(session, setup.folder / "plain.csv", "string"), second, plain[1:])
    levels = [row.split(",")[:2] for row in plain]
    assert levels[0] == ["id", "level"], levels[0]
    parquet_to_parquet(setup, session, paths, sorted(",".join(row) for row in levels[1:]))
    session.stop()
    finish()
