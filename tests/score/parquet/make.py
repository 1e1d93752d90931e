"""Writes the Parquet files of this folder, all with the same answers, and expected.csv with their text.

    python3 -m venv v && v/bin/pip install pyarrow polars duckdb && v/bin/python make.py

Not part of the test suite, which reads the files as they are kept. Made with pyarrow 26.0, polars 2.1
and duckdb 2.0.
"""

import csv
import datetime as dt
import decimal
import pathlib
import random
import uuid

import duckdb
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq

HERE = pathlib.Path(__file__).parent
ROWS = 200
CHOICES = ["e-mail", "sms", "téléphone", "naar de balie"]


def maybe(random_, value):
    return None if random_.random() < 0.1 else value


def rows():
    r = random.Random(20261122)
    start = dt.datetime(2026, 5, 4, 10, 2, 11)
    for at in range(ROWS):
        moment = start + dt.timedelta(minutes=7 * at, milliseconds=(0, 250, 500)[at % 3])
        yield {
            "id": f"r-{at:03}",
            "key": uuid.UUID(int=r.getrandbits(128)).bytes,
            "q1": maybe(r, r.randint(1, 4)),
            "q2": maybe(r, r.choice("abcd")),
            "q3": maybe(r, r.sample(CHOICES, r.randint(0, 3))),
            "q4": maybe(r, r.choice(["Répondre", "Ne rien faire", "Weet ik niet"])),
            "weight": maybe(r, r.choice([1.0, 0.5, 1.25, -3.0, 1e-9])),
            "done": maybe(r, r.random() < 0.5),
            "day": maybe(r, moment.date()),
            "at": maybe(r, moment.replace(tzinfo=dt.timezone.utc)),
            "local": moment,
            "price": maybe(r, decimal.Decimal(r.randint(-999, 99999)).scaleb(-2)),
            "note": maybe(r, "mot " * r.randint(0, 6)),
            "count": r.randint(-(2**40), 2**40),
            "small": r.randint(0, 255),
        }


SCHEMA = pa.schema(
    [
        ("id", pa.string()),
        ("key", pa.uuid()),
        ("q1", pa.int8()),
        ("q2", pa.string()),
        ("q3", pa.list_(pa.string())),
        ("q4", pa.string()),
        ("weight", pa.float64()),
        ("done", pa.bool_()),
        ("day", pa.date32()),
        ("at", pa.timestamp("us", tz="UTC")),
        ("local", pa.timestamp("ms")),
        ("price", pa.decimal128(8, 2)),
        ("note", pa.string()),
        ("count", pa.int64()),
        ("small", pa.uint8()),
    ]
)


def text(name, value):
    """The text that a reader makes of a cell."""
    if value is None:
        return ""
    match name:
        case "key":
            return str(uuid.UUID(bytes=value))
        case "q3":
            return ";".join(value)
        case "done":
            return str(int(value))
        case "weight":
            return "1e-9" if value == 1e-9 else f"{value:g}"
        case "price":
            return f"{value:f}".rstrip("0").rstrip(".")
        case "at" | "local":
            fraction = f".{value.microsecond:06}".rstrip("0").rstrip(".")
            return value.strftime("%Y-%m-%dT%H:%M:%S") + fraction + ("Z" if name == "at" else "")
        case _:
            return str(value)


def main():
    table = list(rows())
    with open(HERE / "expected.csv", "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(SCHEMA.names)
        writer.writerows([text(name, row[name]) for name in SCHEMA.names] for row in table)
    answers = pa.Table.from_pylist(table, schema=SCHEMA)

    def write(name, **options):
        pq.write_table(answers, HERE / f"pyarrow-{name}.parquet", **options)

    write("default")
    write("plain-lz4", use_dictionary=False, compression="lz4")
    # Dictionaries that are given up half-way, many pages, several groups of rows, old timestamps.
    write(
        "pages-gzip", compression="gzip", data_page_size=64, write_batch_size=4, row_group_size=90,
        dictionary_pagesize_limit=64, use_deprecated_int96_timestamps=True, write_page_checksum=True,
    )
    delta = {name: "DELTA_BINARY_PACKED" for name in ["q1", "day", "at", "local", "count", "small"]}
    delta |= {"id": "DELTA_BYTE_ARRAY", "q2": "DELTA_BYTE_ARRAY", "note": "DELTA_BYTE_ARRAY"}
    delta |= {"q3.list.element": "DELTA_BYTE_ARRAY", "q4": "DELTA_LENGTH_BYTE_ARRAY"}
    delta |= {"weight": "BYTE_STREAM_SPLIT", "key": "BYTE_STREAM_SPLIT", "done": "RLE"}
    write(
        "delta-v2", use_dictionary=False, column_encoding=delta, compression="zstd",
        data_page_version="2.0", data_page_size=256, write_batch_size=16,
    )
    write("dictionary-v2", compression="snappy", data_page_version="2.0", row_group_size=64)

    frame = pl.from_arrow(answers.set_column(1, "key", pa.array([text("key", row["key"]) for row in table])))
    frame.write_parquet(HERE / "polars-default.parquet")
    frame.write_parquet(
        HERE / "polars-pages.parquet", compression="snappy", row_group_size=50, data_page_size=128
    )
    duck = duckdb.connect()
    duck.sql("SET TimeZone = 'UTC'")
    duck.register("answers", answers)
    duck.sql(f"COPY answers TO '{HERE}/duckdb-default.parquet' (FORMAT parquet)")
    duck.sql(
        f"COPY answers TO '{HERE}/duckdb-v2.parquet' "
        "(FORMAT parquet, PARQUET_VERSION V2, COMPRESSION zstd, DICTIONARY_SIZE_LIMIT 1)"
    )
    nested = pa.table(
        {
            "packed": pa.array([b"\x01\x02", b"\x03\x04"], pa.binary(2)),
            "q1": pa.array([1, 2], pa.int8()),
            "who": pa.array([{"name": "x"}, {"name": "y"}]),
            "fixed": pa.array([[1, 2], [3, 4]], pa.list_(pa.int8(), 2)),
            "deep": pa.array([[["a"]], [["b"]]]),
            "bag": pa.array([[("a", 1)], []], pa.map_(pa.string(), pa.int8())),
            "q2": pa.array(["a", None]),
        }
    )
    pq.write_table(nested, HERE / "nested.parquet")
    pq.write_table(nested.select(["q1"]), HERE / "brotli.parquet", compression="brotli")


if __name__ == "__main__":
    main()
