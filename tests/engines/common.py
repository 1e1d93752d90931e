"""What the checks share: the program, the answer files, Spark, and one line for each thing that was compared."""

import os
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

from data import COLUMNS

PARTS = 8
FAILED = []


class Setup:
    """Where everything is: the program, the work folder with the bank, and the answer files in it."""

    def __init__(self, program, folder):
        self.program = str(Path(program).resolve())
        self.folder = Path(folder).resolve()
        self.bank = self.folder / "bank"

    def command(self, *arguments):
        return [self.program, "score", "--bank", str(self.bank), *map(str, arguments)]

    def slice_command(self, *arguments):
        """Returns the command for rows without a heading: nothing about them is left to be guessed."""
        shape = ("--no-header", "--columns", ",".join(COLUMNS), "--delimiter", ",", "--encoding", "utf-8")
        return self.command(*shape, *arguments)

    def score(self, *arguments, **options):
        """Returns what the program writes, as lines; anything but success is an error."""
        return lines(run(self.command(*arguments), **options))

    def fresh(self, name):
        """Returns a path in an empty folder of that name."""
        return Path(tempfile.mkdtemp(prefix=f"{name}-", dir=self.folder))


def run(command, allowed=(0,), **options):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)
    if done.returncode not in allowed:
        said = done.stderr.decode(errors="replace")[-2000:]
        raise RuntimeError(f"{shlex.join(command)[:300]} ended with {done.returncode}: {said}")
    return done.stdout


def lines(text):
    """Returns the lines of a result; no cell that the checks write holds the end of a line."""
    return text.decode().split("\n")[:-1]


def told(what, difference):
    """Prints whether a check holds; `difference` is None, or says where it does not."""
    print(f"{'ok  ' if difference is None else 'FAIL'}  {what}", flush=True)
    if difference is not None:
        FAILED.append(what)
        print(f"      {difference}", flush=True)


def same(what, found, expected):
    """Compares two lists of lines, in order."""
    told(f"{what} ({len(found):,} rows)", first_difference(found, expected))


def first_difference(found, expected):
    if len(expected) == 0:
        return "there is nothing to compare with"
    for place, (one, other) in enumerate(zip(found, expected)):
        if one != other:
            return f"row {place + 1}: {one!r:.300}\n      instead of: {other!r:.300}"
    if len(found) != len(expected):
        return f"{len(found):,} rows instead of {len(expected):,}"
    return None


def spark():
    """Starts Spark: two executors, each a process of its own, on this machine."""
    import pyspark
    from pyspark.sql import SparkSession

    os.environ.setdefault("SPARK_HOME", os.path.dirname(pyspark.__file__))
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    master = os.environ.get("ENGINES_MASTER", "local-cluster[2,1,1024]")
    session = (
        SparkSession.builder.master(master)
        .appName("niveau")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.task.maxFailures", "1")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("OFF")
    return session


def start():
    """Returns the setup that the command line names: PROGRAM FOLDER."""
    if len(sys.argv) != 3:
        sys.exit(f"{sys.argv[0]} PROGRAM FOLDER")
    return Setup(*sys.argv[1:])


def finish():
    """Ends with 3 when a comparison did not hold, which is not the code of a Python fault."""
    sys.exit(3 if FAILED else 0)
