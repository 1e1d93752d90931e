"""Apache Spark sends the lines of an answer file through the program: `RDD.pipe`."""

import os
import shlex

from common import PARTS, finish, lines, same, spark, start, told
from data import COLUMNS


def without_heading(rdd):
    """Drops the first line of the file, which is the first line of its first partition."""
    return rdd.mapPartitionsWithIndex(lambda part, rows: (next(rows), rows)[1] if part == 0 else rows)


def executors(context):
    """Returns the processes that ran work: each executor has Python workers of its own."""
    return len(set(context.range(64, numSlices=PARTS).map(lambda _: os.getppid()).collect()))


def written(rdd, folder):
    """Saves as text, as a user would, and returns the lines of all parts in order."""
    rdd.saveAsTextFile(f"file://{folder}/out")
    parts = sorted((folder / "out").glob("part-*"))
    return [line for part in parts for line in lines(part.read_bytes())]


def sample(setup, context):
    answers = without_heading(context.textFile(f"file://{setup.folder}/mixed.csv", PARTS))
    parts = [rows for rows in answers.glom().map(len).collect() if rows]
    told(f"Spark cut the file into {len(parts)} parts", None if len(parts) >= PARTS else "too few")
    return answers


def pipe(setup, context, answers):
    """Line for line, in order; an empty partition is no fault."""
    one_machine = setup.score(setup.folder / "mixed.csv")[1:]
    command = shlex.join(setup.slice_command("-"))
    piped = answers.pipe(command, checkCode=True)
    same("Spark RDD.pipe gives what one machine gives", written(piped, setup.fresh("pipe")), one_machine)
    with_empty = answers.union(context.parallelize([], 2)).pipe(command, checkCode=True)
    same("... with empty partitions too", with_empty.collect(), one_machine)


def broken(setup, context):
    """One row of 1,000 is broken: what Spark sees, and how to let the others through on purpose."""
    rows = lines((setup.folder / "plain.csv").read_bytes())[1:1001]
    good = setup.score("--no-header", "--columns", ",".join(COLUMNS), "-", input=text(rows[:500] + rows[501:]))
    rows[500] = "1000000500,fr"
    answers = context.parallelize(rows, PARTS)
    command = setup.slice_command("-")
    try:
        answers.pipe(shlex.join(command), checkCode=True).collect()
        seen = "the job ended as if nothing had happened"
    except Exception as error:
        seen = None if "error code 1" in str(error) else str(error)[:2000]
    told("a broken row ends a Spark job with checkCode: the partition ended with code 1", seen)
    same("... without checkCode the other rows are there", answers.pipe(shlex.join(command)).collect(), good)
    folder = setup.fresh("rejects")
    script = f'{shlex.join(command[:-1])} --rejects "$(mktemp -d {folder}/XXXXXX)/rejects.csv" -; [ $? -le 1 ]'
    accepting = answers.pipe(shlex.join(["sh", "-c", script]), checkCode=True)
    same("... with code 1 let through and --rejects they are there", accepting.collect(), good)
    kept = b"".join(part.read_bytes() for part in folder.glob("*/rejects.csv"))
    told("... and the broken one is in the rejects of its partition", None if b"1000000500,fr" in kept else kept[:300])


def text(rows):
    return "".join(row + "\n" for row in rows).encode()


if __name__ == "__main__":
    setup = start()
    session = spark()
    context = session.sparkContext
    print(f"      Spark {session.version}, {context.master}, {executors(context)} executors")
    pipe(setup, context, sample(setup, context))
    broken(setup, context)
    session.stop()
    finish()
