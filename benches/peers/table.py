"""Prints the rows of all benchmarks as one table, ours first in each group."""

import sys

lines = open(sys.argv[1], encoding="utf-8").read().splitlines()
rows = [line.split("\t") for line in lines if line]
works = list(dict.fromkeys(row[0] for row in rows))
print("| work | tool | by the clock | on one processor | | ours / it | remark |")
print("|---|---|---|---|---|---|---|")


def shown(figure):
    for size, unit in ((1e6, " M"), (1e3, " k")):
        if figure >= size:
            return f"{figure / size:.3g}{unit}"
    return f"{figure:.3g}"


for work in works:
    group = [row for row in rows if row[0] == work]
    ours = next((float(row[3]) for row in group if row[1] == "niveau"), None)
    for place, (_, tool, clock, processor, unit, remark) in enumerate(group):
        clock, processor = float(clock), float(processor)
        ratio = ours / processor if ours and tool != "niveau" and processor == processor else None
        figures = ["–" if figure != figure else shown(figure) for figure in (clock, processor)]
        name = f"**{tool}**" if tool == "niveau" else tool
        head = work if place == 0 else ""
        times = f"{ratio:.3g} ×" if ratio else ""
        print(f"| {head} | {name} | {figures[0]} | {figures[1]} | {unit} | {times} | {remark} |")
