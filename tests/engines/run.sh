#!/bin/sh
# Runs `niveau score` under Apache Spark, on slices, and beside DuckDB, polars and pyarrow; compares with one machine.
#
#     tests/engines/run.sh [WORK_FOLDER]
#
# Without a folder a new one is made and removed. With one, its Python environment and its data are kept
# for the next run. Prints one line a comparison and ends with 1 if one does not hold. Needs python3 with
# venv and its package index, Java 17 or later, and 2 GB of memory. NIVEAU names the program, else the
# release build is made; ROWS the rows of a file; ENGINES_MASTER another Spark master than two executors here.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
if [ $# -gt 0 ]; then
    mkdir -p "$1"
    work=$(cd "$1" && pwd)
else
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    trap 'exit 130' HUP INT TERM
fi
rows=${ROWS:-240000}

if [ ! -x "$work/venv/bin/python" ]; then
    python3 -m venv "$work/venv"
fi
python=$work/venv/bin/python
"$work/venv/bin/pip" install --quiet --prefer-binary -r "$here/requirements.txt"

program=${NIVEAU:-$here/../../target/release/niveau}
if [ ! -x "$program" ]; then
    (cd "$here/../.." && cargo build --release)
fi

export PYTHONDONTWRITEBYTECODE=1
results=$work/results
rm -rf "$results"
mkdir "$results"
"$python" "$here/bank.py" "$results/bank" general
"$python" "$here/data.py" "$results/plain.csv" "$rows" --blank 0.005
"$python" "$here/data.py" "$results/mixed.csv" "$rows" --blank 0.005 --mixed

end=0
for check in "$here"/check_*.py; do
    code=0
    "$python" "$check" "$program" "$results" 2> "$results/errors" || code=$?
    # Spark says much on standard error; it is shown only where a check itself could not go on (3: it told).
    [ $code -eq 0 ] || end=1
    [ $code -eq 0 ] || [ $code -eq 3 ] || tail -n 20 "$results/errors"
done
rm -rf "$results"
exit $end
