"""Rows of cells to the bytes of a file: quotes, ends of lines, encodings."""

import csv
import io
import re

BOM = "\ufeff"


def minimal(cell, delimiter):
    """Quotes what RFC 4180 says must be quoted."""
    return quoted(cell) if re.search(f'["\r\n{re.escape(delimiter)}]', cell) else cell


def everything(cell, _):
    """Quotes every cell."""
    return quoted(cell)


def like_php(cell, delimiter):
    """Quotes as `fputcsv` of PHP does: a blank or a backslash is enough."""
    return quoted(cell) if re.search(f'["\r\n\t \\\\{re.escape(delimiter)}]', cell) else cell


def quoted(cell):
    """Returns a cell in quotes."""
    return '"' + cell.replace('"', '""') + '"'


def save(path, rows, delimiter=",", quote=minimal, end="\n", encoding="utf-8", before="", after=None):
    """Writes rows; `before` and `after` stand around them, `after` in place of the last end of line."""
    assert len({len(row) for row in rows}) == 1, f"ragged: {path}"
    lines = [delimiter.join(quote(cell, delimiter) for cell in row) for row in rows]
    text = before + end.join(lines) + (end if after is None else after)
    path.write_bytes(text.encode(encoding))
    bare = text.removeprefix(BOM)
    bare = bare[len(f"sep={delimiter}") + len(end) :] if bare.startswith("sep=") else bare
    again = [row for row in csv.reader(io.StringIO(bare, newline=""), delimiter=delimiter) if row]
    assert again == rows, f"does not read back: {path}"
