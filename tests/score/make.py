#!/usr/bin/env python3
"""Writes every fixture of this folder anew, the same bytes each time: `python3 tests/score/make.py`.

Needs Python 3.11 and PyYAML. README.md says what each file is and from which rule it is made."""

from pathlib import Path

import canonical
import dsi
import maps
import tools
import xlsform
from bank import load
from people import make
from words import WORDS

HERE = Path(__file__).resolve().parent


def main():
    """One folder a language, then the indicator."""
    for lang, words in WORDS.items():
        folder = HERE / lang
        folder.mkdir(exist_ok=True)
        items = load(lang)
        people = make(items, lang)
        everything = (folder, items, people, words)
        canonical.write(*everything)
        for both in (False, True):
            tools.limesurvey(*everything, text=both)
            tools.gforms(*everything, sheet=both)
            tools.moodle(*everything, bare=both)
            xlsform.kobo(*everything, labels=both)
            xlsform.odk(*everything, split=both)
        tools.msforms(*everything)
        tools.nextcloud(*everything)
        maps.limesurvey(folder, items, words)
        maps.moodle(folder, items, words)
    dsi.write(HERE)


if __name__ == "__main__":
    main()
