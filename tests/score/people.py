"""Sixty invented people a language, what they answer, and what a form tool would know about them."""

import math
import random
from dataclasses import dataclass
from datetime import datetime, timedelta

from bank import AREAS

PEOPLE = 60
DONT_KNOW = "dont_know"
LAMBDA = 0.85
# Tests rest on these: nobody else has such a sheet.
ALL_RIGHT, NONE_RIGHT, NOTHING_KNOWN = 7, 23, 41


@dataclass(frozen=True)
class Person:
    """One respondent. An answer is a list of option ids in the order chosen, the text of a number
    with a point, DONT_KNOW, or None: not reached."""

    number: int
    answers: dict
    begun: datetime
    ended: datetime

    @property
    def id(self):
        return f"p{self.number:03}"

    @property
    def finished(self):
        return list(self.answers.values())[-1] is not None


def make(items, lang):
    """Returns the people of a language: the same ones whenever it runs."""
    chance = random.Random(f"niveau {lang} 2026")
    return [person(number, items, chance) for number in range(1, PEOPLE + 1)]


def person(number, items, chance):
    """Simulates one person under the second-order model, with a sitting that may end early."""
    general = chance.gauss(-0.2, 1.1)
    spread = math.sqrt(1 - LAMBDA**2)
    thetas = [chance.gauss(LAMBDA * general, spread) for _ in range(AREAS)]
    reached = len(items) if chance.random() < 0.75 else chance.randrange(8, len(items))
    special = number in (ALL_RIGHT, NONE_RIGHT, NOTHING_KNOWN)
    answers = {}
    for place, item in enumerate(items):
        answer = respond(number, item, thetas[item.area - 1], chance)
        # A question with several answers left empty on its page is another matter: README.md.
        skipped = chance.random() < 0.01 and item.kind != "multiple" and place < len(items) - 1
        seen = special or (place < reached and not skipped)
        answers[item.id] = answer if seen else None
    begun = datetime(2026, 5, 4, 9, 0, 11) + timedelta(minutes=17 * number, seconds=chance.randrange(60))
    return Person(number, answers, begun, begun + timedelta(seconds=chance.randrange(400, 1500)))


def respond(number, item, theta, chance):
    """Returns what one person answers to one item."""
    a, b, c = item.curve()
    right = chance.random() < c + (1 - c) / (1 + math.exp(-a * (theta - b)))
    unsure = chance.random() < 0.045
    if number == NOTHING_KNOWN or (unsure and number not in (ALL_RIGHT, NONE_RIGHT)):
        return DONT_KNOW
    right = (right or number == ALL_RIGHT) and number != NONE_RIGHT
    if item.kind == "number":
        low = int(item.range[0])
        return str(low) if right else chance.choice([str(low + 1), str(low - 1), "2.5", "12", "0", "-1", "4.75"])
    chosen = list(item.keys) if right else wrong(item, chance)
    chance.shuffle(chosen)
    return chosen


def wrong(item, chance):
    """Returns options that are not right: never none at all, which no tool tells from no answer."""
    if item.kind == "single":
        return [chance.choice([option for option in item.options if option not in item.keys])]
    while True:
        chosen = [option for option in item.options if (option in item.keys) != (chance.random() < 0.3)]
        if chosen and set(chosen) != set(item.keys):
            return chosen
