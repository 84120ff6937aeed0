"""Roles: what each part of a sentence is there for, as the phrases before it say."""

from typing import NamedTuple

from onrecord.lexicon.phrases import role_after
from onrecord.model.product import Name, Phrase, Sentence, Value, Verbatim

FIRST = "holder"
"""The role of names before any phrase gives another."""


class Played(NamedTuple):
    """The names, words and counts of a sentence in order, each with its role."""

    names: tuple[tuple[str, Name], ...]
    words: tuple[tuple[str, Verbatim], ...]
    values: tuple[tuple[str, Value], ...]

    def named(self, *roles: str) -> tuple[Name, ...]:
        return tuple(name for role, name in self.names if role in roles)

    def worded(self, *roles: str) -> tuple[Verbatim, ...]:
        return tuple(words for role, words in self.words if role in roles)


def played(sentence: Sentence) -> Played:
    """The parts of a sentence by role."""
    role = FIRST
    names: list[tuple[str, Name]] = []
    words: list[tuple[str, Verbatim]] = []
    values: list[tuple[str, Value]] = []
    for part in sentence.parts:
        match part:
            case Phrase():
                role = role_after(part.text, role)
            case Name():
                names.append((role, part))
            case Verbatim():
                words.append((role, part))
            case Value():
                values.append((role, part))
    return Played(tuple(names), tuple(words), tuple(values))
