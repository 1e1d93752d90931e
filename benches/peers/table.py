"""Prints the rows of all benchmarks as one table, ours first in each group."""

import sys

rows = [line.rstrip("\n").split("\t") for line in open(sys.argv[1], encoding="utf-8")]
works = list(dict.fromkeys(row[0] for row in rows))
print("| work | tool | figure | | ours / it | remark |")
print("|---|---|---|---|---|---|")


def shown(figure):
    for size, unit in ((1e6, " M"), (1e3, " k")):
        if figure >= size:
            return f"{figure / size:.3g}{unit}"
    return f"{figure:.3g}"


for work in works:
    group = [row for row in rows if row[0] == work]
    ours = next((float(row[2]) for row in group if row[1] == "niveau"), None)
    for place, (_, tool, figure, unit, remark) in enumerate(group):
        figure = float(figure)
        ratio = ours / figure if ours and tool != "niveau" and figure == figure else None
        if ratio and unit == "µs":
            ratio = 1 / ratio
        name = f"**{tool}**" if tool == "niveau" else tool
        head = work if place == 0 else ""
        times = f"{ratio:.3g} ×" if ratio else ""
        print(f"| {head} | {name} | {'–' if figure != figure else shown(figure)} | {unit} | {times} | {remark} |")
