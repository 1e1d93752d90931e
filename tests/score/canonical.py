"""Our own files: wide, long, NDJSON, credits, and the wide one saved again by a Belgian Excel."""

import json

from people import DONT_KNOW
from table import save


def answered(item, answer):
    """Tells whether an answer is one, and not "I don't know" or nothing."""
    return answer is not None and answer != DONT_KNOW


def cell(item, answer):
    """Returns an answer as docs/formats.md writes it; several options in the order of the bank."""
    if not answered(item, answer) or item.kind == "number":
        return answer or ""
    return " ".join(option for option in item.options if option in answer)


def value(item, answer):
    """Returns an answer as JSON."""
    if answered(item, answer) and item.kind == "number":
        return float(answer) if "." in answer else int(answer)
    if answered(item, answer) and item.kind == "multiple":
        return [option for option in item.options if option in answer]
    return cell(item, answer)


def credit(item, answer):
    """Returns an answer as a credit."""
    if not answered(item, answer):
        return answer or ""
    return str(int(item.is_right(answer)))


def wide(folder, items, people):
    """canonical.csv and canonical-credits.csv."""
    heading = ["id", *(item.id for item in items)]
    for name, write in [("canonical", cell), ("canonical-credits", credit)]:
        rows = [[one.id, *(write(item, one.answers[item.id]) for item in items)] for one in people]
        save(folder / f"{name}.csv", [heading, *rows])


def long(folder, items, people):
    """canonical-long.csv: no row for what was not reached."""
    rows = [
        [one.id, item.id, cell(item, one.answers[item.id])]
        for one in people
        for item in items
        if one.answers[item.id] is not None
    ]
    save(folder / "canonical-long.csv", [["id", "item", "answer"], *rows])


def ndjson(folder, items, people):
    """canonical.ndjson: flat and nested by turns; what was not reached is null, or left out."""
    lines = []
    for one in people:
        nested = one.number % 2 == 0
        answers = {
            item.id: None if one.answers[item.id] is None else value(item, one.answers[item.id])
            for item in items
            if not (nested and one.answers[item.id] is None)
        }
        record = {"id": one.id, "answers": answers} if nested else {"id": one.id, **answers}
        lines.append(json.dumps(record, ensure_ascii=False) + "\n")
    (folder / "canonical.ndjson").write_bytes("".join(lines).encode())


def excel(folder, items, people, words):
    """excel.csv: `sep=;`, decimal comma, CRLF, Windows-1252 without a mark, a column beside."""
    heading = ["id", words["first name"], *(item.id for item in items)]
    rows = []
    for one in people:
        cells = [cell(item, one.answers[item.id]) for item in items]
        commas = [text.replace(".", ",") if item.kind == "number" else text for item, text in zip(items, cells)]
        rows.append([one.id, f"{words['name']} {one.number}", *commas])
    save(
        folder / "excel.csv",
        [heading, *rows],
        delimiter=";",
        end="\r\n",
        encoding="cp1252",
        before="sep=;\r\n",
    )


def write(folder, items, people, words):
    """Writes them all."""
    wide(folder, items, people)
    long(folder, items, people)
    ndjson(folder, items, people)
    excel(folder, items, people, words)
