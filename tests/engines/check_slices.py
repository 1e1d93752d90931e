"""Slices of an answer file, each scored by itself: byte ranges, and `split` with `xargs`."""

import os
import shlex
from concurrent.futures import ThreadPoolExecutor

from common import PARTS, finish, lines, run, same, start, told

FIRST_IDS = ("PAR1-7", "PAR17", "PK7", "{7}", "[7]", "id", "#7", "sep=7", "Ÿ7", "7\"")


def ranges(path):
    """Cuts a file into byte ranges at ends of lines, without its heading; no cell holds an end of line."""
    size = os.path.getsize(path)
    with open(path, "rb") as file:
        file.readline()
        bounds = [file.tell()]
        for part in range(1, PARTS):
            file.seek(size * part // PARTS)
            file.readline()
            bounds.append(file.tell())
    return list(zip(bounds, [*bounds[1:], size]))


def byte_ranges(setup, path):
    def slice_of(bounds):
        with open(path, "rb") as file:
            file.seek(bounds[0])
            return run(setup.slice_command("-"), input=file.read(bounds[1] - bounds[0]))

    with ThreadPoolExecutor(2) as two:
        return lines(b"".join(two.map(slice_of, ranges(path))))


def split_and_xargs(setup, path):
    folder = setup.fresh("split")
    score = f"{shlex.join(setup.slice_command())} {{}} > {{}}.scored"
    script = f"""
        tail -n +2 {path} > rows && split --number=l/{PARTS} rows slice- && rm rows
        ls slice-* | xargs -P2 -I{{}} sh -c {shlex.quote(score)}
        cat slice-*.scored
    """
    return lines(run(["sh", "-euc", script], cwd=folder))


def first_rows(setup, path):
    """A part may begin with any row, also with one that looks like the beginning of some kind of file."""
    with open(path, "rb") as file:
        file.readline()
        plain = file.readline()
    answers = plain.partition(b",")[2]
    for name in FIRST_IDS:
        row = name.encode() + b"," + answers
        try:
            alone = lines(run(setup.slice_command("-"), input=row))
            same(f"a part may begin with the id {name}", alone, lines(run(setup.slice_command("-"), input=plain + row))[1:])
        except RuntimeError as refused:
            told(f"a part may begin with the id {name}", refused)


if __name__ == "__main__":
    setup = start()
    path = setup.folder / "mixed.csv"
    one_machine = setup.score(path)[1:]
    same("byte ranges give what one machine gives", byte_ranges(setup, path), one_machine)
    same("split and xargs give what one machine gives", split_and_xargs(setup, path), one_machine)
    same("... and so does standard input", setup.score("-", input=path.read_bytes())[1:], one_machine)
    for jobs in (1, 2, 3):
        same(f"... and --jobs {jobs}", setup.score("--jobs", jobs, path)[1:], one_machine)
    first_rows(setup, setup.folder / "plain.csv")
    finish()
