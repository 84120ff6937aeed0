"""Names: authors as people's names, out of what markup calls an author."""

import re
from collections.abc import Iterable, Iterator

from onrecord.lexicon.tables import words

BY = re.compile(
    r"^(?:(?:written|reported|posted|story|words|text|analysis|opinion|commentary|column|essay|review)\s+)?by\s*:?\s+",
    re.I,
)
SEPARATOR = re.compile(r"\s*(?:;|\||/|\s&\s|,?\s+and\s+|,)\s*")
TURNED = re.compile(r"([^\W\d_][\w'’-]+), ([^\W\d_][\w'’.-]*)")
""""Lee, Ann", as library catalogues have it."""
WORD = re.compile(r"[^\W\d_]+(?:[.'’-]+[^\W\d_]+)*|[^\W\d_]{1,3}(?:\.[^\W\d_])*\.")
MOST_WORDS = 6
LONGEST = 80


def people(stated: Iterable[str], outlet: str | None) -> tuple[str, ...]:
    """The names of people among `stated`, each once, in order; desks and agencies left out."""
    found: dict[str, None] = {}
    for value in stated:
        for name in names_in(value):
            if is_person(name, outlet):
                found[name] = None
    return tuple(found)


def names_in(value: str) -> Iterator[str]:
    """The single names in a statement such as "By Ann Lee and Bo Ek"."""
    line = BY.sub("", " ".join(value.split()))
    if turned := TURNED.fullmatch(line):
        line = f"{turned[2]} {turned[1]}"
    for part in SEPARATOR.split(line):
        name = " ".join(part.split())
        if name:
            yield name


def is_person(name: str, outlet: str | None) -> bool:
    """Whether `name` looks like a person's: capitalised words, none a desk's or outlet's."""
    if len(name) > LONGEST or any(character in "@<>{}[]()=:#_" for character in name):
        return False
    if any(character.isdigit() for character in name) or (outlet and same(name, outlet)):
        return False
    parts = name.split()
    if not 2 <= len(parts) <= MOST_WORDS:
        return False
    if any(stem(part) in words("page_not_people") for part in parts):
        return False
    capital = [part for part in parts if not part[0].islower()]
    return len(capital) >= 2 and all(WORD.fullmatch(part) for part in parts)


def stem(part: str) -> str:
    """A word for looking up: lower case; "editor" of "Editor-at-Large"."""
    low = part.casefold().strip(".,")
    return low.partition("-")[0] if low.count("-") > 1 else low


def same(one: str, other: str) -> bool:
    return one.casefold().removeprefix("the ") == other.casefold().removeprefix("the ")
