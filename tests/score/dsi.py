"""Answers to the survey of the Digital Skills Indicator 2.0, and what its rule makes of them.

The rule is that of docs/scoring.md, section 13 (Eurostat, metadata of
`isoc_sk_dskl_i21`; Vuorikari et al. 2022), written here a second time."""

from random import Random

from table import save

PEOPLE = 60
# Area -> (above basic from, activities); an activity is any of its variables.
AREAS = {
    "IL": (2, ["IUIF", "IHIF", "IUNW1", "TICCSFOI TICIDIS TICNIDIS", "TICXND"]),
    "CC": (2, ["IUEM", "IUPH1", "IUCHAT1", "IUSNET", "IUPOL2", "IUVOTE"]),
    "DCC": (3, ["CWRD1", "CXLS1", "CEPVA1", "CXFER1", "CPRES2", "CXLSADV1", "CPRG2"]),
    "SF": (3, ["MAPS_CWSC", "MAPS_RPS", "MAPS_RRGL", "MAPS_LAP", "MAPS_RAAD", "PCOOK1"]),
    "PS": (3, ["CINSAPP1", "CCONF1", "IBUY", "IUSELL", "IUOLC IUOLM", "IUBK", "IUJOB"]),
}
VARIABLES = ["IU", *(name for _, acts in AREAS.values() for act in acts for name in act.split())]
WORDS = ["none", "basic", "above_basic"]


def done(row, variable):
    """Whether a code says so: a purchase counts for twelve months (codes 1 and 2)."""
    return row[variable] in ({"1", "2"} if variable == "IBUY" else {"1"})


def count(row, activities):
    """How many activities were done; a missing answer is none."""
    return sum(any(done(row, name) for name in activity.split()) for activity in activities)


def levels(row, merged):
    """Returns ((count, level) by area, code over all): `merged` counts TICXND with checking."""
    areas = []
    for name, (above, activities) in AREAS.items():
        if merged and name == "IL":
            activities = [*activities[:3], " ".join(activities[3:])]
        number = count(row, activities)
        areas.append((number, 0 if number == 0 else 1 if number < above else 2))
    without = sum(level == 0 for _, level in areas)
    if row["IU"] != "1":
        return areas, "NA"
    if without:
        return areas, ["LW", "N", "LM", "X", "X"][without - 1]
    return areas, "AB" if all(level == 2 for _, level in areas) else "B"


def answers(number, chance):
    """One invented person: codes 1 (yes) and 0 (no), now and then nothing."""
    row = {"id": f"d{number:03}"} | dict.fromkeys(VARIABLES, "")
    row["IU"] = "1" if number % 12 else str(2 + number // 12 % 3)  # 2, 3, 4: longer ago, or never
    if row["IU"] != "1":
        return row
    rates = [chance.choice([0.0, 0.1, 0.35, 0.7, 0.95]) if number % 3 else 0.6 for _ in AREAS]
    for rate, (_, activities) in zip(rates, AREAS.values()):
        for name in " ".join(activities).split():
            yes = chance.random() < rate
            row[name] = "" if chance.random() < 0.03 else str(int(yes))
    row["IBUY"] = chance.choice(["1", "2"]) if row["IBUY"] == "1" else chance.choice(["3", "4"]) if row["IBUY"] else ""
    return row


def special(rows):
    """Sheets that the rule is about: nothing but yes, only one act each, only TICXND, nothing at all."""
    yes, one, only, nothing = rows[0], rows[1], rows[2], rows[3]
    for name in VARIABLES[1:]:
        yes[name], one[name], only[name], nothing[name] = "1", "0", "0", ""
    one["IBUY"] = only["IBUY"] = "4"
    for name in ("IUIF", "IUEM", "CWRD1", "PCOOK1", "IBUY"):
        one[name] = "2" if name == "IBUY" else "1"
    for name in ("TICXND", "TICIDIS", "IUEM", "CWRD1", "PCOOK1", "IUOLC", "IUOLM"):
        only[name] = "1"  # information: above basic, or basic where TICXND counts with checking


def write(folder):
    """dsi.csv and dsi-expected.csv."""
    chance = Random("niveau dsi 2026")
    rows = [answers(number, chance) for number in range(1, PEOPLE + 1)]
    special(rows)
    heading = ["id", *VARIABLES]
    save(folder / "dsi.csv", [heading, *([row[name] for name in heading] for row in rows)])
    found = [
        [
            "id",
            "overall",
            *(f"{area}_{what}" for area in AREAS for what in ("done", "level")),
            "overall_merged",
            "IL_level_merged",
        ]
    ]
    for row in rows:
        areas, overall = levels(row, merged=False)
        merged_areas, merged = levels(row, merged=True)
        cells = [cell for number, level in areas for cell in (str(number), WORDS[level])]
        found.append([row["id"], overall, *cells, merged, WORDS[merged_areas[0][1]]])
    save(folder / "dsi-expected.csv", found)
