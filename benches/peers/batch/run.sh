#!/bin/sh
# Measures `niveau score` and other readers on the same answer files, in one run, and prints tables.
#
#     benches/peers/batch/run.sh WORK_FOLDER [ROWS]
#
# Without ROWS: 10,000,000, which needs 8 GB in the work folder and twice the memory of a file, so that the
# page cache holds it. A second run uses the folder again. Needs python3 with venv, its package index, cargo
# and GNU time. RUNS says how many rounds (5); NIVEAU names the program, else the release build is made.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$here/../../..
mkdir -p "$1"
work=$(cd "$1" && pwd)
rows=${2:-10000000}

if [ ! -x "$work/venv/bin/python" ]; then
    python3 -m venv "$work/venv"
fi
python=$work/venv/bin/python
"$work/venv/bin/pip" install --quiet --prefer-binary -r "$here/requirements.txt"
CARGO_TARGET_DIR=$work/readers cargo build --quiet --release --manifest-path "$here/readers/Cargo.toml"
if [ -z "${NIVEAU:-}" ]; then
    (cd "$root" && cargo build --quiet --release)
    NIVEAU=$root/target/release/niveau
fi

export PYTHONDONTWRITEBYTECODE=1 PYTHONPATH=$root/tests/engines
engines=$root/tests/engines
for bank in equal general choices choices-equal; do
    "$python" "$engines/bank.py" "$work/$bank" "$bank"
done
if [ "$(cat "$work/rows" 2> "/dev/null" || true)" != "$rows" ]; then
    "$python" "$engines/data.py" "$work/complete.csv" "$rows"
    "$python" "$engines/data.py" "$work/blank.csv" "$rows" --blank 0.005
    "$python" "$engines/data.py" "$work/texts.csv" $((rows / 10)) --texts
    "$python" "$here/parquet.py" "$work/complete.csv" "$work/complete.parquet"
    echo "$rows" > "$work/rows"
fi
"$python" "$here/measure.py" "$work" "$NIVEAU" "${RUNS:-5}"
