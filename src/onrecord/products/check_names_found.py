"""Names of a sentence: runs of proper nouns, and the words for countries and their people."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from onrecord.lexicon.actors import (
    country_of,
    looks_like_outlet,
    organisation_named,
    outlet_named,
)
from onrecord.lexicon.names import is_given, is_not_name, is_suffix
from onrecord.lexicon.offices import body
from onrecord.lexicon.stand import folded
from onrecord.lexicon.tables import words
from onrecord.lexicon.titles import is_of_title
from onrecord.products.draft_side import Side

Kind = Literal["person", "place", "body", "other"]
LABELS: dict[str, Kind] = {
    "PERSON": "person",
    "GPE": "place",
    "LOC": "place",
    "NORP": "place",
    "FAC": "place",
    "ORG": "body",
}
NAMING = ("NNP", "NNPS")
LINKS = frozenset({"of", "the", "for", "and", "&", "on", "de", "van", "von", "al", "-", "bin"})
EDGES = "“”\"‘’'()[],;:!?—–"
DATELINE = 8
"""Tokens in which a dateline ends."""
SHORTEST = 4
"""Letters of a word from which a last "s" may be the plural's."""


@dataclass(frozen=True)
class Name:
    """A name in a sentence; `tokens` are without title and possessive."""

    side: Side
    tokens: range

    @cached_property
    def text(self) -> str:
        start, end = self.side.place(self.tokens)
        return self.side.shelf.text[start:end]

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words that tell it from other names, folded."""
        parse = self.side.parse
        every = [bare(part) for each in self.tokens for part in parse.word(each).split("-")]
        telling = [each for each in every if len(each) > 1 and each not in LINKS]
        return tuple(each for each in telling if not is_suffix(each)) or tuple(every)

    @cached_property
    def country(self) -> str:
        found = country_of(self.text) or country_of(self.text.strip("-"))
        return found.iso3 if found else ""

    @cached_property
    def body(self) -> str:
        found = organisation_named(self.text) or outlet_named(self.text)
        return found.name if found else ""

    @cached_property
    def kind(self) -> Kind:
        if self.country:
            return "place"
        if self.body or looks_like_outlet(self.text):
            return "body"
        parse = self.side.parse
        if body(parse.word(self.tokens[-1])) is not None:
            return "body"
        if len(self.tokens) > 1 and is_given(parse.word(self.tokens[0])):
            return "person"
        return LABELS.get(parse.entity[self.tokens[-1]], "other")

    @cached_property
    def telling(self) -> tuple[str, ...]:
        """The words without those that many bodies have ("Institute", "News")."""
        spelled = [self.side.parse.word(each) for each in self.tokens]
        endings = words("mastheads")
        common = {bare(each) for each in spelled if body(each) or each.casefold() in endings}
        return tuple(each for each in self.words if each not in common) or self.words

    @cached_property
    def phrase(self) -> range:
        """The name with title and adjectives before it."""
        parse, start = self.side.parse, self.tokens.start
        while start > self.side.tokens.start and parse.head[start - 1] in self.tokens:
            start -= 1
        return range(start, self.tokens.stop)

    @property
    def head(self) -> int:
        """The token that governs the others."""
        parse = self.side.parse
        return next(
            (each for each in reversed(self.tokens) if parse.head[each] not in self.tokens),
            self.tokens[-1],
        )


def bare(word: str) -> str:
    """A word folded, without possessive, plural and full stops."""
    plain = folded(word.replace("’", "'").strip(EDGES + "."))
    short = plain.removesuffix("'s").replace(".", "").strip("'-")
    return short.removesuffix("s") if len(short) > SHORTEST else short


def names(side: Side) -> tuple[Name, ...]:
    """The names of a sentence, in order."""
    found: list[Name] = []
    for run in runs(side):
        found += [Name(side, each) for each in parted(side, run)]
    return tuple(each for each in found if says_who(each) and not is_dateline(each))


def runs(side: Side) -> Iterator[range]:
    """Stretches of proper nouns and words of countries, with the links inside an entity."""
    token, stop = side.tokens.start, side.tokens.stop
    while token < stop:
        begin = token
        while token < stop and (is_naming(side, token) or links(side, token, begin)):
            token += 1
        if token > begin:
            yield range(begin, token)
        else:
            token += 1


def is_naming(side: Side, token: int) -> bool:
    parse = side.parse
    word = parse.word(token)
    if parse.tag[token] in NAMING:
        return any(each.isalnum() for each in word)
    if not word[:1].isupper() or not parse.tag[token].startswith(("JJ", "NN")):
        return False
    return country_of(word) is not None or is_mention(side, token)


def is_mention(side: Side, token: int) -> bool:
    """Whether the document's readers took a word for the name of a person."""
    start, end = side.parse.start[token], side.parse.end[token]
    return any(
        span.start == start and span.end == end
        for holder in side.shelf.holders.values()
        if holder.kind == "person"
        for span in holder.mentions
    )


def links(side: Side, token: int, begin: int) -> bool:
    """Whether a small word joins the proper nouns around it into one name."""
    parse = side.parse
    if token == begin or parse.word(token).lower() not in LINKS:
        return False
    after = token + 1
    while after < side.tokens.stop and parse.word(after).lower() in LINKS:
        after += 1
    if after >= side.tokens.stop or not is_naming(side, after):
        return False
    joined = range(token, after + 1)
    return bool(parse.entity[token]) and not any(parse.entity_begins[each] for each in joined)


def parted(side: Side, run: range) -> Iterator[range]:
    """A run without titles and dates, and apart where one stands inside."""
    parse, begin = side.parse, run.start
    spelled = " ".join(parse.word(each) for each in run)
    if organisation_named(spelled) or outlet_named(spelled) or country_of(spelled):
        yield run
        return
    for token in (*run, run.stop):
        breaks = token == run.stop or drops(side, token) or begins(side, token, begin)
        if breaks and token > begin:
            yield trimmed(side, range(begin, token))
        if token < run.stop and breaks:
            begin = token + drops(side, token)


def drops(side: Side, token: int) -> bool:
    """Whether a capitalised word is a title or a date and no part of a name."""
    parse = side.parse
    word, after = parse.word(token), token + 1
    if is_not_name(word) or is_of_title(word):
        return True
    if word.rstrip(".").casefold() in words("layout_months"):
        return parse.entity[token] == "DATE" or not is_given(parse.word(max(token - 1, 0)))
    titled = after < side.tokens.stop and is_of_title(parse.word(after))
    return titled and not parse.entity[token]


def begins(side: Side, token: int, begin: int) -> bool:
    """Whether another name begins inside a run: a country before or after, another entity."""
    parse = side.parse
    if token == begin:
        return False
    if country_of(parse.word(begin)) and token == begin + 1 and parse.entity[token] != "GPE":
        return parse.entity[token] != parse.entity[begin] or parse.entity_begins[token]
    return parse.entity_begins[token] and bool(parse.entity[token - 1])


def trimmed(side: Side, run: range) -> range:
    """A run without links at its edges."""
    parse, start, stop = side.parse, run.start, run.stop
    while stop > start and parse.word(stop - 1).lower() in LINKS:
        stop -= 1
    while start < stop and parse.word(start).lower() in LINKS:
        start += 1
    return range(start, stop)


def is_dateline(name: Name) -> bool:
    """Whether a name in capitals opens a report: "NORDKAP (Reuters) —"."""
    side = name.side
    after = range(name.tokens.stop, min(name.tokens.stop + DATELINE, side.tokens.stop))
    first = name.tokens.start - side.tokens.start < DATELINE
    dashed = any(side.parse.word(each) in {"—", "–", "--"} for each in after)
    return first and dashed and name.text.isupper() and len(name.text) > SHORTEST


def says_who(name: Name) -> bool:
    """Whether a name is more than an initial, an office or a word in capitals, and no contraction
    or number that was taken for one ("n’t", "148th")."""
    parse = name.side.parse
    if not name.tokens or all(len(each) < 2 for each in name.words):
        return False
    if not any(each.isalpha() and not each.islower() for each in name.text):
        return False
    common = words("stand_bare")
    return any(each not in common for each in name.words) and bool(parse.word(name.tokens[0]))
