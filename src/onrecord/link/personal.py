"""Personal names: the parts of a printed name as links compare them, and how two agree."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from onrecord.lexicon import names
from onrecord.lexicon.actors import country_of
from onrecord.lexicon.nicknames import is_nickname, is_variant
from onrecord.lexicon.offices import is_title, office
from onrecord.lexicon.stand import folded
from onrecord.lexicon.tables import table

Agreement = Literal[
    "full", "spelled", "middle", "titled", "nickname", "initial", "part", "suffix", "family"
]
Clash = Literal["given-names", "middle-names", "suffixes"]

CLASHES: frozenset[str | None] = frozenset({"given-names", "middle-names", "suffixes"})
QUOTED = re.compile(r"[\"“”„«»(][^\"“”«»()]*[\"”“«»)]")
ARTICLE = re.compile(r"^(?:al|el|ash|as|ad|ar|at)-(?=\w{3})")
ENDING = re.compile(r"(?<=\w\w)[iy]+$")
EDGES = " ,;:!?"


class PersonName(NamedTuple):
    """A name: `family` plain, `key` its spelling folded, `given` the other parts plain, in order.

    `suffix` is "jr" and the like. Dots and particles are left out; a given name of one letter is
    an initial.
    """

    family: str
    key: str
    given: tuple[str, ...] = ()
    suffix: str = ""

    @property
    def rank(self) -> int:
        """How much of a name it is: 2 with a given name, 1 with initials only, 0 alone."""
        return 2 if any(len(each) > 1 for each in self.given) else 1 if self.given else 0


@lru_cache(maxsize=16384)
def personal(printed: str) -> PersonName | None:
    """The parts of a name as printed, without titles; None where no part is left."""
    parts = untitled(tuple(printed_parts(printed)))
    suffix = names.plain(parts[-1]) if len(parts) > 1 and names.is_suffix(parts[-1]) else ""
    parts = parts[:-1] if suffix else parts
    if not parts:
        return None
    at = names.family_index(parts)
    family = family_name(parts[at])
    shouted = parts[at].isupper()
    given = tuple(given_names((each for n, each in enumerate(parts) if n != at), shouted))
    return PersonName(family, spelling(parts[at]), given, suffix) if family else None


def printed_parts(printed: str) -> list[str]:
    """The words of a printed name, without what stands in quotation marks or brackets."""
    words = QUOTED.sub(" ", printed).replace("’", "'").split()
    stripped = (word.removesuffix("'s").strip(EDGES) for word in words)
    return [word for word in stripped if word and any(each.isalpha() for each in word)]


def untitled(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The parts after the titles that lead them, if any is left ("Special Counsel Ann Roe")."""
    start = 0
    for index, part in enumerate(parts[:-1]):
        if names.is_given(part):
            break
        if names.honorific(part) is not None or is_title(part) or office(part):
            start = index + 1
    while 0 < start < len(parts) - 1 and _belongs_to_title(parts[start]):
        start += 1
    return parts[start:]


def _belongs_to_title(word: str) -> bool:
    """Whether a word after a title goes with it ("ambassador to Norway")."""
    return (word.islower() and not names.is_particle(word)) or country_of(word) is not None


def given_names(parts: Iterable[str], shouted: bool) -> Iterator[str]:
    """The parts plain, without particles; initials in one word ("J.P.", "JP") one by one, unless
    the whole name is in capitals."""
    for part in parts:
        together = len(part) == 2 and part.isupper() and not shouted
        if names.is_initial(part) or together:
            yield from (letters(each) for each in part if each.isalpha())
        elif letters(part) and not names.is_particle(part):
            yield letters(part)


def letters(word: str) -> str:
    """The letters of a word, lower case and without diacritics."""
    return "".join(each for each in folded(names.plain(word)) if each.isalpha())


@cache
def _spellings() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(row[0]), row[1]) for row in table("link_spellings"))


@lru_cache(maxsize=16384)
def spelling(word: str) -> str:
    """One key for the spellings that a name has in news; not for people to read."""
    key = folded(names.plain(word))
    for pattern, into in _spellings():
        key = pattern.sub(into, key)
    return key or letters(word)


def family_name(word: str) -> str:
    """A family name's letters, without an Arabic article and with one final vowel for "-iy"."""
    whole = ENDING.sub("y", letters(ARTICLE.sub("", names.plain(word))))
    return whole or letters(word)


@cache
def _common() -> frozenset[str]:
    rows = (*table("link_common_names"), *table("family_first"))
    return frozenset(family_name(row[0]) for row in rows)


@lru_cache(maxsize=16384)
def is_common(name: PersonName) -> bool:
    """Whether so many people have the family name, or it as a given name, that it finds nobody."""
    return name.family in _common() or names.is_given(name.family)


@lru_cache(maxsize=65536)
def agreement(one: PersonName, other: PersonName) -> Agreement | Clash | None:
    """How two names with one spelling of the family name agree or clash; None for neither."""
    bare = not (one.given and other.given)
    if one.suffix and other.suffix and one.suffix != other.suffix:
        return "suffixes"
    if bare:
        alike = one.family == other.family and one.suffix == other.suffix
        return "family" if alike else None
    given = _given_agreement(one.given, other.given)
    if one.suffix != other.suffix and given not in CLASHES:
        return "suffix"
    if given == "full" and one.family != other.family:
        return "spelled"
    return given


def _given_agreement(one: tuple[str, ...], other: tuple[str, ...]) -> Agreement | Clash | None:
    if "".join(one) == "".join(other) and len("".join(one)) > 1:
        return "full"
    first = _first(one[0], other[0])
    if first is None:
        return _part(one, other)
    if not _middle(one[1:], other[1:]):
        return "middle-names"
    if first == "initial" and _goes_by_second(one) != _goes_by_second(other):
        return None
    return "middle" if first == "full" else first


def _goes_by_second(given: tuple[str, ...]) -> bool:
    """Whether only an initial stands before a given name ("R. Nicholas")."""
    return len(given) > 1 and len(given[0]) == 1 and len(given[1]) > 1


def _first(one: str, other: str) -> Literal["full", "spelled", "nickname", "initial"] | None:
    if len(one) == 1 or len(other) == 1:
        return "initial" if one[0] == other[0] else None
    if one == other:
        return "full"
    if is_variant(one, other) or spelling(one) == spelling(other):
        return "spelled"
    return "nickname" if is_nickname(one, other) else None


def _middle(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether middle names do not clash: each as far as both have one, initials too."""
    return all(_first(a, b) for a, b in zip(one, other, strict=False))


def _part(one: tuple[str, ...], other: tuple[str, ...]) -> Agreement | Clash:
    """How two agree whose first given names do not: where one has a single given name, and the
    other the same one behind others; "titled" if these others are no given names that we know."""
    few, many = sorted((one, other), key=len)
    if len(few) > 1:
        is_tail = 0 < len(few) < len(many) and many[-len(few) :] == few
        return "titled" if is_tail and _is_titled(many[: -len(few)], few) else "given-names"
    if len(few[0]) == 1 or few[0] not in many[1:]:
        return "given-names"
    before = many[: many.index(few[0])]
    return "titled" if _is_titled(before, few) else "part"


def _is_titled(before: tuple[str, ...], given: tuple[str, ...]) -> bool:
    """Whether words are no given names that we know, and one of those behind them is."""
    known = any(len(each) == 1 or names.is_given(each) for each in before)
    return not known and any(names.is_given(each) for each in given)
