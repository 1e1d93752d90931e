#!/bin/sh
# Runs our benchmarks and the peers' on the same data, and prints one table.
#
#     benches/peers/run.sh WORK_FOLDER
#
# The work folder, outside the repository, holds the data, a Python environment and the npm packages;
# a second run uses them again. Needs python3 with venv, node with npm, and their package indexes.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
work=$(cd "$1" && pwd)
rows=$work/rows.tsv

if [ ! -x "$work/venv/bin/python" ]; then
    python3 -m venv "$work/venv"
fi
"$work/venv/bin/pip" install --quiet --prefer-binary -r "$here/requirements.txt"
mkdir -p "$work/npm"
cp "$here/package.json" "$here/jscat.js" "$work/npm/"
if [ ! -d "$work/npm/node_modules" ]; then
    (cd "$work/npm" && npm install --silent)
fi

cd "$here/../.."
cargo bench --quiet --bench scoring -- --data "$work/data" > "$rows"
"$work/venv/bin/python" "$here/scoring.py" "$work/data" >> "$rows"
"$work/venv/bin/python" "$here/adaptive.py" "$work/data" >> "$rows"
node "$work/npm/jscat.js" "$work/data" >> "$rows"
# Calibration: add its two lines here (ours, then the peers'), writing the same five columns.
"$work/venv/bin/python" "$here/table.py" "$rows"
