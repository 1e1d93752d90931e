"""Writes a comma-separated answer file for the banks of bank.py: 64 columns, 60 answers of one character.

    python3 data.py FILE ROWS [--blank SHARE] [--mixed | --texts]

10,000,000 rows are 1.5 GB and take under a minute. The same arguments give the same bytes. Abilities
come from the second-order model (de la Torre & Song 2009) with lambda 0.85. `--blank` leaves that share
of the answers out. `--mixed` writes every 50th row as form tools might: quotes, "don't know", nothing.
`--texts` is for the bank `choices`: option texts in quotes, two where two are asked, in Windows-1252.
"""

import argparse
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parent))
from bank import AREAS, ITEMS_PER_AREA, OPTION_FR, OPTIONS, is_multiple, items, parameters, partner

LEADING = ("id", "lang", "submitted", "postcode")
COLUMNS = (*LEADING, *(name for name, *_ in items()))
CHUNK = 100_000  # rows made at once: 60 MB at most
BINS = 128  # abilities are rounded to so many values, so that a table can hold every answer
LAMBDA = 0.85
FIRST_ID = 1_000_000_000  # all ids have ten digits
LANGUAGES = np.frombuffer(b"frnl", dtype=np.uint8).reshape(2, 2)
PARTNERS = np.array([ord(partner(chr(byte))) if chr(byte) in OPTIONS else 0 for byte in range(256)], dtype=np.uint8)


def answer_table():
    """Returns the option's byte by ability, item and a byte of chance."""
    theta = np.linspace(-4, 4, BINS)[:, None]
    shown = list(items())
    slopes, difficulties, _ = np.array([parameters("equal", area, place) for _, area, place, _ in shown]).T
    right = 1 / (1 + np.exp(-slopes * (theta - difficulties)))
    chance = (np.arange(256) + 0.5) / 256
    table = np.empty((BINS, len(shown), 256), dtype=np.uint8)
    for item, (_, _, _, key) in enumerate(shown):
        wrong = np.frombuffer(OPTIONS.replace(key, "").encode(), dtype=np.uint8)[np.arange(256) % 3]
        table[:, item] = np.where(chance < right[:, item, None], ord(key), wrong)
    return table


def bins(generator, rows):
    """Returns the bin of each person's ability in each area."""
    general = generator.standard_normal((rows, 1), dtype=np.float32)
    own = generator.standard_normal((rows, AREAS), dtype=np.float32)
    theta = LAMBDA * general + np.sqrt(1 - LAMBDA**2) * own
    return np.clip(np.rint((theta + 4) / 8 * (BINS - 1)), 0, BINS - 1).astype(np.int32)


def digits(numbers, width):
    places = 10 ** np.arange(width - 1, -1, -1, dtype=np.int64)
    return (numbers[:, None] // places % 10 + ord("0")).astype(np.uint8)


class Shape:
    """A row with everything that never changes in it, and where answers stand: all rows are of one length."""

    def __init__(self, texts):
        self.row, self.answers, self.partners = bytearray(b"0000000000,fr,2026-05-00,1000"), [], []
        text = OPTION_FR.encode("cp1252")
        for _, _, place, _ in items():
            self.row += b',"' + text + b" " if texts else b","
            self.answers.append(len(self.row))
            self.row += b"?"
            if texts and is_multiple("choices", place):
                self.row += b";" + text + b" "
                self.partners.append((len(self.answers) - 1, len(self.row)))
                self.row += b"?"
            self.row += b'"' if texts else b""
        self.row += b"\n"


def rows_as_bytes(first, rows, table, shape, blank):
    """Returns rows `first` to `first + rows`, which depend on nothing but their number."""
    generator = np.random.default_rng([first, 2026])
    count = table.shape[1]
    area = np.arange(count) // ITEMS_PER_AREA
    chance = generator.integers(0, 256, (rows, count), dtype=np.uint8)
    places = (bins(generator, rows)[:, area] * count + np.arange(count)) * 256 + chance
    chosen = table.reshape(-1)[places]
    line = np.tile(np.frombuffer(bytes(shape.row), dtype=np.uint8), (rows, 1))
    line[:, :10] = digits(FIRST_ID + first + np.arange(rows), 10)
    line[:, 11:13] = LANGUAGES[generator.integers(0, 2, rows)]
    line[:, 22:24] = digits(generator.integers(1, 32, rows), 2)
    line[:, 25:29] = digits(generator.integers(1000, 1211, rows), 4)
    line[:, shape.answers] = chosen
    for item, place in shape.partners:
        line[:, place] = PARTNERS[chosen[:, item]]
    if blank == 0:
        return line.tobytes()
    kept = np.ones(line.shape, dtype=bool)
    kept[:, shape.answers] = generator.random(chosen.shape, dtype=np.float32) >= blank
    return line[kept].tobytes()


def mixed(lines):
    """Writes every 50th row in another lawful way."""
    for place in range(0, len(lines), 50):
        cells = lines[place].split(b",")
        match place // 50 % 6:
            case 0:
                cells[0] = b'"' + cells[0][:4] + b", " + cells[0][4:] + b'"'
            case 1:
                cells[0] = '"de «\xa0""é""\xa0» 𝔅 '.encode() + cells[0] + b'"'
            case 2:
                cells[4:] = [b""] * (len(cells) - 4)
            case 3:
                cells[7::9] = [b"dont_know"] * len(cells[7::9])
            case 4:
                cells[10:] = [b"NA"] * (len(cells) - 10)
            case _:
                cells[4:] = [b'"' + cell + b'"' for cell in cells[4:]]
        lines[place] = b",".join(cells)
    return lines


def write(path, rows, blank=0.0, other_ways=False, texts=False):
    table, shape = answer_table(), Shape(texts)
    with open(path, "wb") as file:
        file.write(",".join(COLUMNS).encode() + b"\n")
        for first in range(0, rows, CHUNK):
            part = rows_as_bytes(first, min(CHUNK, rows - first), table, shape, blank)
            if other_ways:
                part = b"\n".join(mixed(part[:-1].split(b"\n"))) + b"\n"
            file.write(part)


if __name__ == "__main__":
    reader = argparse.ArgumentParser(usage=__doc__)
    reader.add_argument("file")
    reader.add_argument("rows", type=int)
    reader.add_argument("--blank", type=float, default=0.0)
    reader.add_argument("--mixed", action="store_true")
    reader.add_argument("--texts", action="store_true")
    given = reader.parse_args()
    if given.texts and (given.blank or given.mixed):
        sys.exit(__doc__)
    write(given.file, given.rows, given.blank, given.mixed, given.texts)
