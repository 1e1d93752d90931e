"""The two mapping files (format 1) that no reader can do without: codes that only their author knows, and
columns that bear nothing but a number."""

import yaml


def save(path, mapping):
    """Writes a mapping file."""
    text = yaml.safe_dump({"format": 1, **mapping}, allow_unicode=True, sort_keys=False, width=120)
    path.write_text(text, encoding="utf-8")


def limesurvey(folder, items, words):
    """limesurvey-codes.map.yaml: the author's code for "I don't know"."""
    code = words["don't know, code"]
    save(folder / "limesurvey-codes.map.yaml", {"dont_know": [code]})


def moodle(folder, items, words):
    """moodle-bare.map.yaml: which slot holds which item."""
    response = words["moodle, question"][1]
    columns = {words["moodle"][2]: "id"}
    columns |= {response.format(slot): item.id for slot, item in enumerate(items, start=1)}
    save(folder / "moodle-bare.map.yaml", {"columns": columns})
