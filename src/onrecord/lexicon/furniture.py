"""Furniture words: the phrases by which menus, rails, forms and notices are known."""

import re
from functools import cache
from typing import Literal

import msgspec

from onrecord.lexicon.tables import table, words

Effect = Literal["line", "rail", "tail"]

SPACES = re.compile(r"\s+")
NUMBERS = re.compile(r"\d+(?:[.,]\d+)*")
EDGES = " \t:;.,!?…»›>«‹<|·•*_+→↓↑×()[]{}-–—\"'“”‘’"
QUOTED = ("“", '"', "‘", "«")
LONGEST = 300
LONGEST_ROW = 8
TELLING_WORDS = 3


class Phrases(msgspec.Struct, frozen=True):
    """The phrases of one effect by the place in a block where they count."""

    whole: frozenset[str]
    start: tuple[str, ...]
    end: tuple[str, ...]
    inside: tuple[str, ...]

    def fit(self, line: str, running: bool) -> bool:
        """Whether a block, its words as `plain` leaves them, holds one of the phrases.

        A block of running text may begin with one or two of their words by chance.
        """
        bare = line.strip(EDGES)
        return (
            bare in self.whole
            or is_row(bare, self.whole)
            or (
                line.startswith(self.start)
                and any(
                    begins(line, each) and telling(each, running)
                    for each in self.start
                    if line.startswith(each)
                )
            )
            or (line.endswith(self.end) and any(finishes(line, each) for each in self.end))
            or any(phrase in line for phrase in self.inside)
        )


def is_row(line: str, labels: frozenset[str]) -> bool:
    """Whether a line is little but labels, as the words of icons are ("menu search close")."""
    found = [word.strip(EDGES) for word in line.split()]
    known = sum(word in labels for word in found)
    other = sum(word not in labels and word != "0" for word in found)
    whole = len(found) >= 2 and known == len(found)
    return len(found) <= LONGEST_ROW and (whole or (known >= 3 and other * 3 <= known))


def begins(line: str, phrase: str) -> bool:
    """Whether the line starts with the phrase and no word is cut."""
    rest = line[len(phrase) : len(phrase) + 1]
    return line.startswith(phrase) and not (phrase[-1].isalnum() and rest.isalnum())


def telling(phrase: str, running: bool) -> bool:
    """Whether a phrase at the start of a block tells enough."""
    return not running or len(phrase.split()) >= TELLING_WORDS


def finishes(line: str, phrase: str) -> bool:
    """Whether the line ends with the phrase and no word is cut."""
    before = line[: len(line) - len(phrase)][-1:]
    return line.endswith(phrase) and not (phrase[0].isalnum() and before.isalnum())


def function_words() -> frozenset[str]:
    """Lower-case English function words."""
    return words("layout_function_words")


@cache
def phrases(effect: Effect) -> Phrases:
    """The phrases of one effect, as `plain` leaves them."""
    rows = [(plain(row[0]), row[1]) for row in table("furniture_phrases") if row[2] == effect]
    return Phrases(
        frozenset(text.strip(EDGES) for text, place in rows if place == "whole"),
        tuple(text for text, place in rows if place == "start"),
        tuple(text for text, place in rows if place == "end"),
        tuple(text for text, place in rows if place == "inside"),
    )


def plain(text: str) -> str:
    """Lower case, straight apostrophes, "0" for every number, one space between words."""
    straight = NUMBERS.sub("0", text.replace("’", "'").casefold())
    return SPACES.sub(" ", straight).strip().lstrip(EDGES)


def furniture_effect(text: str, running: bool = False) -> Effect | None:
    """What a block of this text is by its words, if they give it away.

    `running` says that it reads like running text, which takes a longer phrase to tell.

    "line": itself furniture; "rail": the heading of items that lead elsewhere; "tail": the
    heading of what follows an article, such as its comments.
    """
    if len(text) > LONGEST or (running and text.startswith(QUOTED)):
        return None
    line = plain(text)
    effects: tuple[Effect, ...] = ("tail", "rail", "line")
    found = next((effect for effect in effects if phrases(effect).fit(line, running)), None)
    return "line" if found is None and not running and heads_items(line) else found


def heads_items(line: str) -> bool:
    """Whether a line is the heading of a rail with its items after a colon."""
    heading, colon, items = line.partition(":")
    return bool(colon and items) and heading.strip(EDGES) in phrases("rail").whole
