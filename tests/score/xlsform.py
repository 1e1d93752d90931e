"""The tools that read XLSForm: KoboToolbox and ODK Central. The author named questions and choices after
the items and options of the bank, and gave every list a choice `dont_know`."""

from people import DONT_KNOW
from table import BOM, everything, minimal, save
from tools import stamp, texts

HXL = {"_submission_time": "#date", "_index": "#meta+index", "_id": "#meta+id"}


def names(item, answer):
    """The names of what was chosen, in the order chosen; the text of a number."""
    if answer is None:
        return []
    return [answer] if answer == DONT_KNOW or item.kind == "number" else list(answer)


def columns(item, heading, answer, several, choices, split):
    """Returns (heading, cell) of a question: the summary, then one of each choice where asked for."""
    filled = answer is not None
    chosen = {DONT_KNOW} if answer == DONT_KNOW else set(answer or [])
    pairs = [(heading, several)]
    for option, label in choices if split and item.kind == "multiple" else []:
        pairs.append((f"{heading}/{label}", str(int(option in chosen)) if filled else ""))
    return pairs


# KoboToolbox --------------------------------------------------------------------------------------


def kobo(folder, items, people, words, labels):
    """kobo-both.csv: names, groups before them; kobo-labels.csv: labels as headings and as answers."""
    rows = [kobo_row(one, items, words, folder.name, labels) for one in people]
    heading = [name for name, _ in rows[0]]
    lines = [heading]
    if folder.name == "nl":
        lines.append([hashtag(name, heading) for name in heading])
    lines += [[cell for _, cell in row] for row in rows]
    before = BOM if folder.name == "nl" else ""
    save(folder / ("kobo-labels.csv" if labels else "kobo-both.csv"), lines, ";", everything, "\n", before=before)


def hashtag(name, heading):
    """Returns what stands in the second header row: a column for one choice has no tag."""
    return HXL.get(name, "" if name.rpartition("/")[0] in heading else "#indicator+answer")


def kobo_row(one, items, words, lang, labels):
    """Returns (heading, cell) of every column of a person."""
    begun, ended = stamp(one.begun, "%Y-%m-%dT%H:%M:%S.000+02:00"), stamp(one.ended, "%Y-%m-%dT%H:%M:%S.000+02:00")
    row = [("start", begun), ("end", ended)]
    row += [(words["number"], "00000000097"), (words["phone"], f"+32 0 00 00 00 {one.number:02}")]
    for item in items:
        answer = one.answers[item.id]
        heading = kobo_heading(item, words, lang, labels)
        if labels:
            several = " ".join(texts(item, answer, words["don't know, label"]))
            choices = [*item.texts.items(), (DONT_KNOW, words["don't know, label"])]
        else:
            several = " ".join(names(item, answer))
            choices = [(option, option) for option in [*item.options, DONT_KNOW]]
        row += columns(item, heading, answer, several, choices, split=True)
    row += [
        ("_id", str(310_000_000 + 37 * one.number)),
        ("_uuid", uuid(one)),
        ("_submission_time", stamp(one.ended, "%Y-%m-%dT%H:%M:%S")),
    ]
    row += [("_validation_status", ""), ("_notes", ""), ("_status", "submitted_via_web"), ("_submitted_by", "")]
    return [*row, ("__version__", "vKoboTest1"), ("_tags", ""), ("_index", str(one.number))]


def kobo_heading(item, words, lang, labels):
    """Names stand behind their group. In the Dutch form names have underscores for hyphens."""
    if labels:
        return item.stem
    name = item.id if lang == "fr" else item.id.replace("-", "_")
    return f"digcomp/{words['group'].lower()}{item.area}/{name}"


def uuid(one):
    """An identifier of a submission: no real one begins like this."""
    return f"00000000-0000-4000-8000-{one.number:012}"


# ODK Central --------------------------------------------------------------------------------------


def odk(folder, items, people, words, split):
    """odk.csv: groups before the names with a hyphen, several choices in the order chosen; odk-split.csv:
    the names alone, and a column for each choice."""
    rows = [odk_row(one, items, words, folder.name, split) for one in people]
    lines = [[name for name, _ in rows[0]], *([cell for _, cell in row] for row in rows)]
    save(folder / ("odk-split.csv" if split else "odk.csv"), lines, ",", minimal, "\n")


def odk_row(one, items, words, lang, split):
    """Returns (heading, cell) of every column of a person."""
    iso = "%Y-%m-%dT%H:%M:%S.417Z"
    person = "" if split else ("data-" if lang == "nl" else "accueil-")
    row = [("SubmissionDate", stamp(one.ended, iso)), (f"{person}{words['mail']}", f"test{one.number}@example.org")]
    for item in items:
        group = "" if split else ("data-" if lang == "nl" else f"zone{item.area}-")
        answer = one.answers[item.id]
        choices = [(option, option) for option in [*item.options, DONT_KNOW]]
        row += columns(item, f"{group}{item.id}", answer, " ".join(names(item, answer)), choices, split)
    identity = "instanceID" if split else "meta-instanceID"
    row += [
        (identity, f"uuid:{uuid(one)}"),
        ("KEY", f"uuid:{uuid(one)}"),
        ("SubmitterID", "7"),
        ("SubmitterName", "Test EPN"),
    ]
    row += [("AttachmentsPresent", "0"), ("AttachmentsExpected", "0"), ("Status", ""), ("ReviewState", "")]
    return [*row, ("DeviceID", "collect:test"), ("Edits", "0"), ("FormVersion", "2026050401")]
