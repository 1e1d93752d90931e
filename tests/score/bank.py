"""The 30 items that the fixtures ask, read from the bank, and what stands above each question."""

from dataclasses import dataclass
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
BANK = ROOT / "questions" / "digcomp"
AREAS = 5

# Six an area: 21 single, 7 multiple, 2 number, of the levels 1 to 6. Options with commas, slashes,
# quotation marks and a plus sign are wanted: they are what a cell is split at by mistake.
ITEMS = """
info-library-hours info-search-refine info-home-physio info-photo-search info-box-table info-shop-survey
comm-polite-request comm-rumour comm-better-request comm-edit-right comm-poll-gap comm-address-change
make-wrong-price make-drawing-tool make-notice-for-all make-check-summary make-licence-uses make-join-lists
safe-new-number safe-refund-mail safe-usb-exam safe-taxi-hours safe-two-step safe-bank-address
solve-bigger-text solve-returned-mail solve-live-captions solve-school-ai solve-full-mailbox solve-which-street
""".split()


@dataclass(frozen=True)
class Item:
    """An item with its words in one language."""

    id: str
    area: int
    level: int
    kind: str
    options: tuple  # option ids, in the order shown
    keys: tuple  # the right ones
    range: tuple  # of a number
    stem: str
    texts: dict  # option id -> text
    stimulus: str  # what is shown above, as plain text; may be empty

    def is_right(self, answer):
        """Tells whether an answer (option ids, or a number as text) earns the credit."""
        if self.kind == "number":
            return self.range[0] <= float(answer) <= self.range[1]
        return set(answer) == set(self.keys)

    def chance(self):
        """The chance of a right answer by blind choice (docs/scoring.md, section 2)."""
        if self.kind == "single":
            return 1 / len(self.options)
        return 1 / (2 ** len(self.options) - 1) if self.kind == "multiple" else 0.0

    def curve(self):
        """Returns a, b, c of the provisional curve (docs/scoring.md, section 2)."""
        return 1.5, 0.6 * (self.level - 3.5), self.chance() / 2


def plain(stimulus):
    """Returns a stimulus as an author would paste it: one line a text, cells joined."""
    lines = []
    for value in (stimulus or {}).values():
        for row in value if isinstance(value, list) else [value]:
            if isinstance(row, dict):
                lines += [str(cell) for cell in row.values()]
            else:
                lines.append(" | ".join(map(str, row)) if isinstance(row, list) else str(row))
    return "\n".join(line.rstrip() for line in "\n".join(lines).splitlines())


def entries(folder):
    """Yields (file, items) of every YAML file of a folder of the bank."""
    for path in sorted((BANK / folder).glob("*.yaml")):
        yield yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)["items"]


def load(lang):
    """Returns the items of [`ITEMS`], in that order, in one language."""
    shapes = {shape["id"]: shape for items in entries("items") for shape in items}
    words = {id: text for items in entries(lang) for id, text in items.items()}
    return [item(shapes[id], words[id]) for id in ITEMS]


def item(shape, words):
    """Joins the structure of an item with its words."""
    assert shape.get("graded") is None, "credits are written as 0 and 1"
    return Item(
        id=shape["id"],
        area=int(shape["competence"][0]),
        level=int(shape["level"]),
        kind=shape["kind"],
        options=tuple(shape.get("options", ())),
        keys=tuple(shape["keys"] if "keys" in shape else [shape["key"]] if "key" in shape else []),
        range=tuple(float(bound) for bound in shape.get("range", ())),
        stem=words["stem"],
        texts=dict(words.get("options", {})),
        stimulus=plain(words.get("stimulus")),
    )
