"""Persons: which of the names that by-lines and signatures print are names of people."""

from onrecord.lexicon.actors import outlet_named
from onrecord.lexicon.layout_words import is_agency, is_organisation_word, is_outlet_word
from onrecord.lexicon.names import is_given, is_initial
from onrecord.read.layout_names import Place

FULL = 2


def person_at(text: str, place: Place) -> Place | None:
    """The place of the person's own name in a name; None for an organisation's.

    An outlet that has run into the name is cut off: "Jane Q. Roe Harbour Times".
    """
    words = text[slice(*place)].split()
    kept = words[: own_words(words)]
    if not is_person(kept):
        return None
    return place[0], ending(text, place, len(kept))


def own_words(words: list[str]) -> int:
    """How many words of a name stand before the outlet that it ends in; all if there is none."""
    for at in range(FULL, len(words)):
        tail = " ".join(words[at:])
        if is_agency(tail) or outlet_named(tail) is not None:
            return at
    shortest = FULL + (len(words) > FULL and is_initial(words[1]))
    if len(words) > shortest and is_outlet_word(words[-1]) and not is_given(words[1]):
        return shortest
    return len(words)


def is_person(words: list[str]) -> bool:
    """Whether these words can be a person's full name."""
    name = " ".join(words)
    if len(words) < FULL or is_agency(name) or outlet_named(name) is not None:
        return False
    if any(is_organisation_word(word) or is_agency(word) for word in words):
        return False
    return is_given(words[0]) or not is_outlet_word(words[-1])


def is_capitals(text: str, place: Place) -> bool:
    """Whether a name is all in capitals, as headings and rubrics are."""
    return text[slice(*place)].isupper()


def ending(text: str, place: Place, count: int) -> int:
    """Where the first `count` words of a name end."""
    at = place[0]
    for _ in range(count):
        while text[at].isspace():
            at += 1
        while at < place[1] and not text[at].isspace():
            at += 1
    return at
