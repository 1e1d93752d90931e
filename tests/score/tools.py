"""What the form tools write. Every function makes the file of one tool; README.md names the rules."""

from random import Random

from canonical import answered
from people import DONT_KNOW
from table import BOM, everything, like_php, minimal, save


def stamp(moment, form="%Y-%m-%d %H:%M:%S"):
    """Returns a point in time as a tool writes it."""
    return moment.strftime(form)


def belgian(moment):
    """Returns a point in time as a Belgian spreadsheet shows it."""
    return f"{moment.day}/{moment:%m/%Y} {moment.hour}:{moment:%M}"


def comma(number):
    """Returns a number with a decimal comma."""
    return number.replace(".", ",")


def texts(item, answer, dont_know, in_bank_order=True):
    """Returns the texts of what was chosen, the words for "I don't know" alone, or nothing."""
    if answer is None:
        return []
    if answer == DONT_KNOW:
        return [dont_know]
    if item.kind == "number":
        return [answer]
    order = [option for option in item.options if option in answer] if in_bank_order else answer
    return [item.texts[option] for option in order]


def pasted(item):
    """Returns a heading whose author put the stimulus in front of the question."""
    return f"{item.stimulus}\n\n{item.stem}" if item.stimulus else item.stem


# LimeSurvey ---------------------------------------------------------------------------------------


def limesurvey(folder, items, people, words, text):
    """Codes (limesurvey-codes.csv), or full texts with the stimulus before the question (-text.csv)."""
    lang, code = folder.name, words["don't know, code"]
    heading = limesurvey_personal(None, words, lang, text)
    for place, item in enumerate(items, start=1):
        heading += limesurvey_heading(place, item, words, lang, text)
    rows = [heading]
    for one in people:
        row = limesurvey_personal(one, words, lang, text)
        for item in items:
            cells = limesurvey_text if text else limesurvey_code
            row += cells(item, one.answers[item.id], words, code)
        rows.append(row)
    name = "limesurvey-text.csv" if text else "limesurvey-codes.csv"
    after = "\r\n\r\n"  # the writer ends the file with one line more
    save(folder / name, rows, ";", everything, "\r\n", before=BOM, after=after)


def limesurvey_personal(one, words, lang, text):
    """The columns of the response itself and of the participant; their headings for nobody."""
    if one is None:
        codes = (
            "id submitdate lastpage startlanguage seed token startdate datestamp ipaddr refurl firstname lastname email"
        )
        return list(words["limesurvey"]) if text else codes.split()
    begun, ended = stamp(one.begun), stamp(one.ended)
    page = "5" if one.finished else "3"
    return [
        str(one.number),
        ended if one.finished else "",
        page,
        lang,
        str(1_000_000_000 + 7919 * one.number),
        f"tok{one.number:04}",
        begun,
        ended,
        f"192.0.2.{one.number}",
        "",
        words["person"],
        f"Test {one.number}",
        f"test{one.number}@example.org",
    ]


def limesurvey_heading(place, item, words, lang, text):
    """The headings of one question. With codes, what stands above it is a question of its own kind
    (`X`, text display), which leaves an empty column; in French sub-questions stand in brackets, in Dutch
    behind an underscore (the heading "for the expression manager")."""
    if text:
        heading = pasted(item)
        subs = [*item.texts.values(), words["don't know"], words["other"]] if item.kind == "multiple" else []
        return [f"{heading} [{sub}]" for sub in subs] or [heading]
    code = item.id.replace("-", "")
    between, behind = ("[", "]") if lang == "fr" else ("_", "")
    above = [f"intro{place:02}"] if item.stimulus else []
    other = [f"{code}{between}other{behind}"] if item.id.endswith(("physio", "for-all")) else []
    if item.kind != "multiple":
        return [*above, code, *other]
    subs = [f"SQ{number:03}" for number in range(1, len(item.options) + 1)]
    return [*above, *(f"{code}{between}{sub}{behind}" for sub in [*subs, words["don't know, code"]]), *other]


def limesurvey_code(item, answer, words, dont_know):
    """The cells of one question: answer codes by their place, `Y` for what was ticked."""
    above = [""] if item.stimulus else []
    other = [""] if item.id.endswith(("physio", "for-all")) else []
    if item.kind == "multiple":
        ticked = answer or []
        options = ["Y" if answered(item, answer) and option in ticked else "" for option in item.options]
        return [*above, *options, "Y" if answer == DONT_KNOW else "", *other]
    if item.kind == "number":
        return [*above, *(texts(item, answer, words["don't know"]) or [""])]
    if not answered(item, answer):
        return [*above, dont_know if answer else "", *other]
    return [*above, f"AO{item.options.index(answer[0]) + 1:02}", *other]


def limesurvey_text(item, answer, words, _):
    """The cells of one question: texts; yes, no, and N/A on a page that was not reached."""
    if item.kind != "multiple":
        return texts(item, answer, words["don't know"]) or [""]
    if answer is None:
        return ["N/A"] * (len(item.options) + 1) + [""]
    ticked = [option in answer for option in item.options] if answer != DONT_KNOW else [False] * len(item.options)
    return [*(words["yes"] if tick else words["no"] for tick in [*ticked, answer == DONT_KNOW]), ""]


# MS Forms -----------------------------------------------------------------------------------------


def msforms(folder, items, people, words):
    """msforms.csv: French as a Belgian Excel saves it, of a quiz; Dutch as "CSV UTF-8", with the stimulus
    before the question."""
    quiz = folder.name == "fr"
    heading = [*words["msforms"], *(["Total points", "Quiz feedback"] if quiz else []), words["msforms, changed"]]
    for place, item in enumerate(items):
        # Two blanks that authors leave without seeing them: U+00A0 behind, a new line between sentences.
        title = item.stem.replace(". ", ".\n", 1) if quiz and place % 3 == 0 else item.stem
        title = (title + "\u00a0" if place % 4 == 0 else title) if quiz else pasted(item)
        heading += [title, *([f"Points - {title}", f"Feedback - {title}"] if quiz else [])]
    heading.append(words["comment"])
    rows = [heading]
    for one in people:
        points = [points_of(item, one.answers[item.id]) for item in items]
        row = [str(one.number), belgian(one.begun), belgian(one.ended), f"test{one.number}@example.org"]
        row += [
            f"{words['person']} {one.number}",
            *([str(sum(map(int, filter(None, points)))), ""] if quiz else []),
            "",
        ]
        for item, point in zip(items, points):
            row += [msforms_cell(item, one.answers[item.id], words), *([point, ""] if quiz else [])]
        rows.append([*row, comment(one, words)])
    if quiz:
        save(folder / "msforms.csv", rows, ";", minimal, "\r\n", encoding="cp1252")
    else:
        save(folder / "msforms.csv", rows, ",", minimal, "\r\n", before=BOM)


def msforms_cell(item, answer, words):
    """Every choice of several ends in a semicolon, the last one too."""
    chosen = texts(item, answer, words["don't know"], in_bank_order=False)
    if item.kind == "multiple":
        return "".join(text + ";" for text in chosen)
    return comma("".join(chosen)) if item.kind == "number" and answered(item, answer) else "".join(chosen)


def points_of(item, answer):
    """The points of a quiz: none where nothing was answered."""
    return "" if answer is None else str(int(answered(item, answer) and item.is_right(answer)))


def comment(one, words):
    """An open question at the end: what people type there is nobody's answer."""
    remarks = {2: "=1+1", 5: "-", 9: 'Merci; "top", bedankt', 12: "+32 0 00 00 00 12", 15: "@test", 18: "a;b\nc,d"}
    return remarks.get(one.number % 20, "")


# Google -------------------------------------------------------------------------------------------


def gforms(folder, items, people, words, sheet):
    """gforms-direct.csv: joined by `;`, all quoted; gforms-sheet.csv: joined by `, `, no last end of line."""
    heading = [words["timestamp"], words["gforms mail"], "Score", *(item.stem for item in items), words["comment"]]
    unknown = words["don't know"]
    rows = [heading]
    for one in people:
        points = sum(points_of(item, one.answers[item.id]) == "1" for item in items)
        when = stamp(one.begun, "%d/%m/%Y %H:%M:%S" if sheet else "%Y/%m/%d %-I:%M:%S %p UTC+2")
        row = [when, f"test{one.number}@example.org", f"{points} / {len(items)}"]
        for item in items:
            chosen = texts(item, one.answers[item.id], unknown)
            cell = (", " if sheet else ";").join(chosen)
            row.append(comma(cell) if sheet and item.kind == "number" and cell != unknown else cell)
        rows.append([*row, comment(one, words)])
    if sheet:
        save(folder / "gforms-sheet.csv", rows, ",", minimal, "\r\n", after="")
    else:
        save(folder / "gforms-direct.csv", rows, ",", everything, "\n")


# Nextcloud ----------------------------------------------------------------------------------------


def nextcloud(folder, items, people, words):
    """nextcloud.csv: a row of column ids below the headings, a quote before what a sheet would compute."""
    heading = ["Submission ID", "User ID", "User display name", "Timestamp", *(item.stem for item in items)]
    ids = ["submission_id", "user_id", "user_display_name", "timestamp"]
    ids += [f"question-id-{place}" for place in range(211, 212 + len(items))]
    rows = [[*heading, words["comment"]], ids]
    for one in people:
        known = one.number % 3 == 0
        who = [f"test{one.number}", f"{words['person']} {one.number}"] if known else ["", words["anonymous"]]
        row = [str(100 + one.number), *who, stamp(one.ended, "%Y-%m-%dT%H:%M:%S+02:00")]
        cells = ["; ".join(texts(item, one.answers[item.id], words["don't know"])) for item in items]
        rows.append(row + [disarmed(cell) for cell in [*cells, comment(one, words)]])
    save(folder / "nextcloud.csv", rows, ",", everything, "\n", before=BOM)


def disarmed(cell):
    """Returns a cell that a spreadsheet does not compute."""
    return "'" + cell if cell[:1] in tuple("=+-@\t\r") and cell else cell


# Moodle -------------------------------------------------------------------------------------------


def moodle(folder, items, people, words, bare):
    """moodle.csv: question, response and right answer of every slot; moodle-bare.csv: the responses alone."""
    question, response, right = words["moodle, question"]
    chance = Random(f"shuffle {folder.name}")
    heading = list(words["moodle"])
    for slot in range(1, len(items) + 1):
        names = [response] if bare else [question, response, right]
        heading += [name.format(slot) for name in names]
    rows = [heading]
    for one in people:
        row = moodle_attempt(one, items, words)
        for item in items:
            above = folder.name == "nl"  # in French a "description" of its own, which has no slot
            asked = pasted(item) if above else item.stem
            row += moodle_slot(item, one.answers[item.id], words, chance, "" if bare else asked)
        rows.append(row)
    save(folder / ("moodle-bare.csv" if bare else "moodle.csv"), rows, ",", like_php, "\n", before=BOM)


def moodle_attempt(one, items, words):
    """Who, when, how long, and the grade with a decimal comma."""
    points = sum(points_of(item, one.answers[item.id]) == "1" for item in items)
    took = int((one.ended - one.begun).total_seconds())
    moments = [f"{when.day} {words['month']} {when.year}  {when:%H:%M}" for when in (one.begun, one.ended)]
    grade = comma(f"{10 * points / len(items):.2f}")
    state, finished = words["moodle, state"]
    rest = [state, moments[0], "-", "-", "-"]
    if one.finished:
        rest = [finished, *moments, words["took"].format(took // 60, took % 60), grade]
    who = [f"Test {one.number}", words["person"], f"{one.number:06}", f"test{one.number}@example.org"]
    return [*who, *rest]


def moodle_slot(item, answer, words, chance, asked):
    """Options are shuffled for everybody; the question ends in all of them; nothing is a hyphen."""
    shown = [*item.texts.values(), words["don't know, moodle"]] if item.kind != "number" else []
    chance.shuffle(shown)
    chosen = set(texts(item, answer, words["don't know, moodle"]))
    typed = comma("".join(chosen)) if answered(item, answer) else "".join(chosen)
    given = "; ".join(text for text in shown if text in chosen) if shown else typed
    if not asked:
        return [moodle_text(given) or "-"]
    rights = [item.texts[key] for key in item.keys] or [f"{item.range[0]:g}"]
    asked += ": " + "; ".join(shown) if shown else ""
    right = "; ".join(text for text in shown if text in rights) if shown else rights[0]
    return [moodle_text(asked), moodle_text(given) or "-", moodle_text(right)]


def moodle_text(text):
    """Texts come out of an HTML editor: U+00A0 before French punctuation and within guillemets."""
    for mark in "?!:;»":
        text = text.replace(f" {mark}", f"\u00a0{mark}")
    return text.replace("« ", "«\u00a0").strip()
