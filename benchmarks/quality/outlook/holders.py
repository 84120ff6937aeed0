"""Holders by name: whether the one on whose word a record rests is the one that a label names."""

import re
from collections.abc import Sequence

from onrecord.lexicon.moods import plain
from onrecord.model.records import Reading
from onrecord.model.span import Span

AUTHOR = "@author"
OWN_FORMS = frozenset({"signed", "byline"})
WORD = re.compile(r"[^\W_]+")
LIGHT = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "and",
        "or",
        "in",
        "on",
        "for",
        "to",
        "from",
        "by",
        "at",
        "with",
        "his",
        "her",
        "its",
        "their",
        "some",
        "two",
        "other",
        "several",
        "many",
        "mr",
        "mrs",
        "ms",
        "dr",
        "sir",
        "sen",
        "rep",
        "gov",
        "president",
        "minister",
        "prime",
        "secretary",
        "senator",
        "u",
        "s",
        "us",
        "uk",
        "former",
        "s",
    ]
)
"""Words that do not tell one holder from another."""


def names_of(reading: Reading, target: str | None) -> tuple[str, ...]:
    """All that the document calls the holders of a record; "@author" for its own voice."""
    holding = next((each for each in reading.speakers.holdings if each.target == target), None)
    if holding is None:
        return (AUTHOR,)
    holders = [each for each in reading.speakers.holders if each.id in holding.holders]
    names = [name for each in holders for name in (each.name, *spans_of(each.mentions))]
    names += [name for each in holders for name in spans_of(each.references)]
    source = next((each.source for each in reading.attributions if each.id == target), ())
    names += [span.exact for span in source]
    own = is_own(reading, target) or (len(holding.chain) == 1 and not source)
    return tuple(dict.fromkeys([AUTHOR, *names] if own else names))


def spans_of(spans: Sequence[Span]) -> list[str]:
    return [each.exact for each in spans]


def is_own(reading: Reading, target: str | None) -> bool:
    """Whether a section or a sentence of one is in an author's own voice."""
    sections = {each.id: each for each in reading.layout.sections}
    section = next((e.section for e in reading.assertions if e.id == target), target)
    return section in sections and sections[section].form in OWN_FORMS


def is_named(name: str, names: Sequence[str]) -> bool:
    """Whether one of `names` means the same as `name`: half of the fewer weighty words shared."""
    if AUTHOR in (name, *names[:1]):
        return name in names
    return any(alike(weighty(name), weighty(each)) for each in names)


def alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and 2 * len(one & other) >= min(len(one), len(other))


def weighty(name: str) -> frozenset[str]:
    """The words of a name that tell it from others; all of them where none does."""
    found = WORD.findall(plain(name))
    return frozenset(each for each in found if each not in LIGHT) or frozenset(found)
