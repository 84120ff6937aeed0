"""Names: the parts of personal names, their titles, order and usual pronoun."""

import unicodedata
from functools import cache
from typing import Literal

from onrecord.lexicon.tables import table

Gender = Literal["m", "f", "u"]
SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})


def _gender(value: str) -> Gender:
    return "m" if value == "m" else "f" if value == "f" else "u"


@cache
def _given() -> dict[str, Gender]:
    return {plain(row[0]): _gender(row[1]) for row in table("given_names")}


@cache
def _honorifics() -> dict[str, Gender]:
    return {row[0].casefold(): _gender(row[1]) for row in table("honorifics")}


@cache
def _honorific_offices() -> dict[str, str]:
    return {row[0].casefold(): row[2] for row in table("honorifics") if len(row) > 2 and row[2]}


def honorific_office(word: str) -> str:
    """The office noun that a title abbreviates ("senator" of "Sen."); "" for other words."""
    return _honorific_offices().get(word.casefold(), "")


@cache
def _family_first() -> frozenset[str]:
    return frozenset(plain(row[0]) for row in table("family_first"))


@cache
def _particles() -> frozenset[str]:
    return frozenset(row[0] for row in table("name_particles"))


def plain(name: str) -> str:
    """`name` in lower case without diacritics, dots and possessive, to compare spellings."""
    name = name.replace("’", "'").casefold().removesuffix("'s").strip("'.")
    if name.isascii():
        return name
    letters = unicodedata.normalize("NFKD", name.replace("ł", "l").replace("ø", "o"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def is_given(name: str) -> bool:
    """Whether it is a given name, or several joined by hyphens ("Eva-Marie")."""
    return all(part in _given() for part in given_parts(name))


def given_parts(name: str) -> list[str]:
    """The name plain, by itself where it is known so, else what its hyphens join."""
    whole = plain(name)
    return [whole] if whole in _given() else whole.replace("‐", "-").replace("‑", "-").split("-")


def gender_of(name: str) -> Gender:
    """The pronoun a given name usually goes with; "u" when unknown."""
    return _given().get(given_parts(name)[0], "u") if is_given(name) else "u"


def honorific(word: str) -> Gender | None:
    """The gender of a title such as "Mr."; None for any other word."""
    return _honorifics().get(word.casefold())


def is_particle(word: str) -> bool:
    return word in _particles()


@cache
def _not_names() -> frozenset[str]:
    return frozenset(row[0] for row in table("not_names"))


def is_not_name(word: str) -> bool:
    """Whether a capitalised word before a name is no part of it, such as "Monday"."""
    return word in _not_names()


def is_suffix(word: str) -> bool:
    return word.casefold() in SUFFIXES


def is_initial(word: str) -> bool:
    """Whether the word is an initial: one letter, or letters each with its dot."""
    letters = word.replace(".", "")
    return letters.isupper() and len(letters) <= 2 and ("." in word or len(word) == 1)


def family_index(parts: tuple[str, ...]) -> int:
    """Which part of a full name stands alone for it: the first in Chinese, Korean, Vietnamese
    names as romanised, else the last that is no suffix."""
    if len(parts) > 1 and plain(parts[0]) in _family_first() and not is_given(parts[-1]):
        return 0
    last = len(parts) - 1
    while last > 0 and is_suffix(parts[last]):
        last -= 1
    return last
