"""Scope of names: all that a stretch of the record names, by words, tables and holders."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from onrecord.lexicon.actors import country_of, organisation_named, outlet_named
from onrecord.lexicon.leaders import country_led
from onrecord.lexicon.names import family_index, is_given
from onrecord.lexicon.nicknames import is_nickname
from onrecord.lexicon.tables import table
from onrecord.model.records import Holder
from onrecord.products.check_names_found import EDGES, Name, bare
from onrecord.products.draft_side import Side
from onrecord.products.index import Shelf, touches

DASHES = re.compile(r"[-‐‑–—/]")
LONGEST = 5
"""Words of the longest name that is looked up in a table."""
SPELLED, MOST_LETTERS = 6, 2
"""Letters at the beginning that two spellings of a family name share, and how many more one has."""
STEM = 5
"""Letters in common at the beginning of a body's name and of the word for its members."""
MOST = 0.5
"""The share of a body's words that must be there."""


@dataclass(frozen=True)
class Scope:
    """A text and the names of those who are meant in it."""

    text: str
    meant: tuple[str, ...] = ()

    @cached_property
    def spelled(self) -> list[str]:
        return [each for text in (self.text, *self.meant) for each in text.split()]

    @cached_property
    def words(self) -> frozenset[str]:
        every = [part for each in self.spelled for part in (each, *DASHES.split(each))]
        return frozenset(bare(each) for each in every)

    @cached_property
    def tabled(self) -> tuple[frozenset[str], frozenset[str]]:
        """The countries and the bodies that the tables know here."""
        countries, bodies = set[str](), set[str]()
        for text in (self.text, *self.meant):
            for phrase in phrases(text):
                if country := country_of(phrase):
                    countries.add(country.iso3)
                if body := organisation_named(phrase) or outlet_named(phrase):
                    bodies.add(body.name)
        return frozenset(countries), frozenset(bodies)

    @cached_property
    def led(self) -> frozenset[str]:
        """The countries that people named here governed, by the tables."""
        found = (
            country_led(phrase) for text in (self.text, *self.meant) for phrase in phrases(text)
        )
        return frozenset(each.iso3 for each in found if each)

    @cached_property
    def initials(self) -> frozenset[str]:
        """What the initials of capitalised words in a row spell."""
        found, row = set[str](), ""
        for each in self.spelled:
            first = (each.strip(EDGES) or "-")[0]
            row = row + first.lower() if first.isupper() else row if each == "of" else ""
            found |= {row[start:] for start in range(len(row) - 1)}
        return frozenset(found)

    def has(self, name: Name) -> bool:
        """Whether the name, or what it means, stands here."""
        countries, bodies = self.tabled
        if name.country:
            return name.country in countries or name.words[0] in self.words
        if name.kind == "person":
            return self.has_person(name.words)
        return (bool(name.body) and name.body in bodies) or self.has_words(name)

    def has_words(self, name: Name) -> bool:
        """Whether the words that tell a name stand here, or it spells initials that do."""
        if len(name.words) == 1 and name.text.isupper() and name.words[0] in self.initials:
            return True
        if not self.words.isdisjoint(telling(name.text)):
            return True
        found = sum(each in self.words or self.has_akin(each) for each in name.telling)
        least = 1.0 if name.body else MOST
        return found > 0 and found >= least * len(name.telling)

    def has_akin(self, word: str) -> bool:
        """Whether members of a body stand for it: "senators" for the Senate."""
        return len(word) > STEM and word[:STEM] in self.stems

    @cached_property
    def stems(self) -> frozenset[str]:
        return frozenset(each[:STEM] for each in self.words if len(each) > STEM)

    def has_person(self, parts: tuple[str, ...]) -> bool:
        """Whether a family name stands here, and not with another given name only."""
        family = parts[family_index(parts)]
        if family not in self.words:
            return self.has_spelled(family)
        given = [each for each in parts if each != family]
        before = [one for one, two in pairwise(self.spelled) if bare(two) == family]
        others = [is_given(each) and is_other(bare(each), given) for each in before]
        return not given or not others or not all(others) or bare(self.spelled[0]) == family

    def has_spelled(self, family: str) -> bool:
        """Whether a family name stands here in another spelling: "Zelenskyy" for "Zelensky"."""
        return any(
            each[:SPELLED] == family[:SPELLED] and abs(len(each) - len(family)) <= MOST_LETTERS
            for each in self.words
            if len(each) >= SPELLED
        )

    def has_whole(self, name: Name) -> bool:
        """Whether all words of the name stand here."""
        return all(each in self.words for each in name.words)


def telling(name: str) -> tuple[str, ...]:
    """The words that tell of something without its name: "tweeted" of Twitter."""
    rows = (row for row in table("check_names") if row[0].casefold() == name.casefold())
    return tuple(word for row in rows for word in row[1].split("|"))


def is_other(word: str, given: Sequence[str]) -> bool:
    """Whether a given name is none of some others, nor a short form of one."""
    return not any(word[:1] == each[:1] or is_nickname(word, each) for each in given)


def phrases(text: str) -> Iterator[str]:
    """Runs of words that begin with a capital, as tables may know them."""
    words = text.split()
    clean = [each.strip('“”"‘()[],;:!?—–').removesuffix("'s").removesuffix("’s") for each in words]
    for start, word in enumerate(clean):
        if word[:1].isupper():
            for size in range(1, LONGEST + 1):
                phrase = " ".join(clean[start : start + size])
                yield phrase
                if phrase.endswith("."):
                    yield phrase.removesuffix(".")


def scope_of(side: Side) -> Scope:
    """A stretch with the names and roles of all holders that are meant in it."""
    return Scope(side.text, tuple(meant(side)))


def meant(side: Side) -> Iterator[str]:
    for holder in side.shelf.holders.values():
        if touches((*holder.mentions, *holder.references), side.start, side.end):
            yield from called(side, holder)
    for record in side.records():
        for step in side.shelf.chain(record.id):
            for holder in step:
                yield from called(side, holder)


def called(side: Side, holder: Holder) -> Iterator[str]:
    """What a holder is called in its document and across documents, and its roles."""
    yield holder.name
    yield side.shelf.called(holder)
    for role in holder.roles:
        for span in (role.office, role.affiliation):
            if span is not None:
                yield span.exact


def outlets_of(shelf: Shelf) -> Scope:
    """The outlet and the authors of a document, and its title."""
    head = shelf.reading.masthead
    parts = [head.outlet.value, head.title.value, *head.authors]
    return Scope(" . ".join(str(each) for each in parts if each))
