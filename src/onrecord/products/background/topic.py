"""Topic: what a pile is about, by the words that many of its articles have."""

import re
from collections import Counter

from onrecord.lexicon.terms import tokens
from onrecord.products.study import Study

FEWEST = 2
"""Words of what the pile is about that a statement needs."""

LETTERS = 3
GENERAL = 0.6
TOPIC = 0.33
"""Share of the pile that has a word from which the pile is about it; `GENERAL` is that of a general
word."""

CALENDAR = re.compile(r"(?:[A-Z]\w+day, )?[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?: ")
"""A day at the head of a line of a calendar, which may list anything."""

MAIN = 0.9
"""Share of the pile that has its main words."""

LEAST = 0.08
"""How much of the pile has to speak of what a statement speaks of."""

TELLING = 6
"""Stems by whose spread over the pile a statement's weight is measured."""


class Topic:
    """The words of a pile, and in how many of its articles each stands."""

    def __init__(self, study: Study) -> None:
        self.study = study
        self.size = max(2, len(set(study.index.works.values())))
        self.spread = self.spread_of_terms()
        titles = (each.reading.masthead.title.value for each in study.index.shelves.values())
        entitled = {key for each in titles for key in terms(each or "")}
        least = MAIN * self.size
        self.main = frozenset(each for each in entitled if self.spread[each] >= least)
        """Words of titles that nearly all of the pile has."""

    def spread_of_terms(self) -> Counter[str]:
        """In how many articles each word with content stands."""
        works, found = self.study.index.works, dict[str, set[str]]()
        for shelf in self.study.index.shelves.values():
            for term, _ in sorted(content(shelf.text)):
                found.setdefault(term, set()).add(works[shelf.document])
        return Counter({term: len(each) for term, each in found.items()})

    def shares(self, text: str) -> list[float]:
        """The shares of the pile that have the words of a text, the widest spread first."""
        return sorted((self.spread[each] / self.size for each in terms(text)), reverse=True)

    def central(self, text: str) -> float:
        """How much of the pile speaks of what a text speaks of, 0 to 1."""
        return sum(self.shares(text)[:TELLING]) / TELLING

    def holds(self, text: str) -> bool:
        """Whether a text is on what the pile is about: by two words, or by its main one."""
        if self.central(text) < LEAST:
            return False
        if self.on_topic(text) >= FEWEST and not CALENDAR.match(text):
            return True
        return bool(terms(text) & self.main)

    def on_topic(self, text: str) -> int:
        """How many words of a text much of the pile has; of general words most of it."""
        return sum(
            self.spread[key] >= (GENERAL if general else TOPIC) * self.size
            for key, general in content(text)
        )


def content(text: str) -> frozenset[tuple[str, bool]]:
    """The words of a text that have content, without endings, and whether each is a general one."""
    return frozenset(
        (each.key, each.general)
        for each in tokens(text)
        if not each.function and len(each.key) >= LETTERS
    )


def terms(text: str) -> frozenset[str]:
    """The words of a text that are not too general to say what it is about, without endings."""
    return frozenset(key for key, general in content(text) if not general)
