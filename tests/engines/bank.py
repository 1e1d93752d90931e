"""Writes the folder of a made-up bank: 60 items with four options each, twelve an area.

    python3 bank.py FOLDER equal|general|choices|choices-equal

`equal`: two-parameter items whose discrimination is common to an area, so that the number right in
each area is all that its items tell (Birnbaum 1968). `general`: three-parameter items that all differ.
`choices`: the same, and every fourth item has two right options. `choices-equal`: those, as common as in
`equal`: what a row of texts costs but for its scoring. data.py answers such a bank; it gives the engines and the speed measurements something of a known shape.
"""

import sys
from pathlib import Path

AREAS = 5
ITEMS_PER_AREA = 12
OPTIONS = "1234"
OPTION_FR = "réponse"
GUESSING = 0.2  # but for `equal`
SHAPES = ("equal", "general", "choices", "choices-equal")

BANK = """format: 1
id: engines-{shape}
version: 0.1.0
framework: digcomp-3.0
languages: [fr, nl]
modules: [search]
cuts:
  version: "0.1"
  provisional: true
  thetas: [-1.0379019, 0.1620981, 1.3620981]
forms:
  - id: whole
    blueprint: {{"1": 12, "2": 12, "3": 12, "4": 12, "5": 12}}
    ratings: false
    minimum_answers: 8
    minimum_area_answers: 5
    precision: level
"""

CALIBRATION = """format: 1
date: 2026-11-22
method: made up for tests
program: tests/engines/bank.py
data: {hash}
persons: 1000
log_likelihood: -30000
converged: true
scale: new
items:
"""


def items():
    """Yields (id, area, place in the area, key) in the order of the columns of an answer file."""
    for area in range(1, AREAS + 1):
        for place in range(ITEMS_PER_AREA):
            key = OPTIONS[(place * 7 + area) % len(OPTIONS)]
            yield f"item-{area}-{place + 1:02}", area, place, key


def parameters(shape, area, place):
    """Returns discrimination, difficulty and guessing of an item."""
    difficulty = -2.2 + 4.4 * place / (ITEMS_PER_AREA - 1) + 0.1 * (area - 3)
    if shape.endswith("equal"):
        return 1.0 + 0.15 * area, difficulty, 0.0
    return 0.8 + 0.12 * ((place * 5 + area * 3) % 12), difficulty, GUESSING


def is_multiple(shape, place):
    return shape.startswith("choices") and place % 4 == 3


def partner(option):
    """Returns the option that goes with one where two are chosen."""
    return OPTIONS[OPTIONS.index(option) - 1]


def structure(shape):
    rows = ["format: 1", "items:"]
    for name, area, place, key in items():
        multiple = is_multiple(shape, place)
        rows += [
            f"  - id: {name}",
            f'    competence: "{area}.1"',
            f"    level: {1 + place // 2}",
            f"    kind: {'multiple' if multiple else 'single'}",
            "    module: search",
            "    device: any",
            f"    outcomes: [LO{area}.1.02]",
            f"    options: [{', '.join(repr(option) for option in OPTIONS)}]",
            f"    keys: ['{key}', '{partner(key)}']" if multiple else f"    key: '{key}'",
        ]
    return "\n".join(rows) + "\n"


def words(stem, option):
    rows = ["format: 1", "items:"]
    for name, *_ in items():
        texts = ", ".join(f'"{digit}": {option} {digit}' for digit in OPTIONS)
        rows += [f"  {name}:", f"    stem: {stem} {name} ?", f"    options: {{{texts}}}"]
    return "\n".join(rows) + "\n"


def calibration(shape):
    rows = [CALIBRATION.format(hash="0" * 64)]
    for name, area, place, _ in items():
        a, b, c = parameters(shape, area, place)
        model = f"model: 2pl, a: {a:.4f}, b: {b:.4f}" if c == 0 else f"model: 3pl, a: {a:.4f}, b: {b:.4f}, c: {c}"
        rows.append(f"  {name}: {{{model}, n: 1000}}\n")
    return "".join(rows)


def write(folder, shape):
    """Writes the bank, over an earlier one of the same folder."""
    texts = {
        "bank.yaml": BANK.format(shape=shape),
        "items/all.yaml": structure(shape),
        "fr/all.yaml": words("Que choisissez-vous pour", OPTION_FR),
        "nl/all.yaml": words("Wat kiest u voor", "antwoord"),
        "calibration.yaml": calibration(shape),
    }
    for name, text in texts.items():
        path = Path(folder, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 3 or sys.argv[2] not in SHAPES:
        sys.exit(__doc__)
    write(sys.argv[1], sys.argv[2])
