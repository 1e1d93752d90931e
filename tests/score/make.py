#!/usr/bin/env python3
"""Writes every fixture of this folder anew, the same bytes each time: `python3 tests/score/make.py`.

Needs Python 3.11 and PyYAML. README.md says what each file is and from which rule it is made."""

from pathlib import Path

import canonical
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
        canonical.write(folder, items, people, words)


if __name__ == "__main__":
    main()
