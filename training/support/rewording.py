"""Rewording: a sentence in other words that leave it as true as it was."""

import random
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent
SWAPPED = 0.6
"""How often a word that has a synonym is replaced."""
OPENED = 0.3
"""How often a sentence gets an opening."""
WORD = re.compile(r"[A-Za-z]+")
STARTS = re.compile(r"(?:The|An?|In|After|Its|At|More|Under|One|Some|To|For|It|They|There|This)\b")


def lines(name: str) -> list[str]:
    """The rows of a table, without its comments and its header."""
    text = (FOLDER / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")][1:]


@cache
def synonyms() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in lines("synonyms.tsv"):
        word, other = line.split("\t")
        found[word] = (*found.get(word, ()), other)
    return found


@cache
def openings() -> tuple[str, ...]:
    return tuple(lines("openings.tsv"))


def reworded(text: str, chance: random.Random) -> str:
    """With some words replaced; never the names, which have capitals."""
    known = synonyms()

    def other(match: re.Match[str]) -> str:
        choices = known.get(match[0])
        return chance.choice(choices) if choices and chance.random() < SWAPPED else match[0]

    return opened(WORD.sub(other, text), chance)


def opened(text: str, chance: random.Random) -> str:
    """Sometimes with an opening."""
    if chance.random() >= OPENED:
        return text
    return f"{chance.choice(openings())} {lowered(text)}"


def lowered(text: str) -> str:
    """With a small first letter, where the first word is certainly no name."""
    return text[0].lower() + text[1:] if STARTS.match(text) else text
