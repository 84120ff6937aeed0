"""Titles: what people put in front of a name that they ask for."""

from itertools import takewhile

from onrecord.lexicon.names import honorific, is_given
from onrecord.lexicon.offices import is_title, office


def without_title(asked: str) -> str:
    """A name without the title or office that leads it ("Prime Minister Tor Vik"), if any of it is
    left."""
    words = asked.split()
    leading = list(takewhile(lambda word: not is_given(word), words[:-1]))
    start = max((at for at, word in enumerate(leading, 1) if is_of_title(word)), default=0)
    return " ".join(words[start:])


def is_of_title(word: str) -> bool:
    return honorific(word) is not None or is_title(word) or office(word) is not None
