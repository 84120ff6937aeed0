"""Quoted: the stretches of a document's prose that are the words of third parties."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from onrecord.lexicon.copies import outlet_key
from onrecord.lexicon.quotes import opening_marks
from onrecord.link.copies_profile import CopyProfile, Part, Quoted
from onrecord.model.records import Reading

NAMED = frozenset({"named"})
"""How a holder is named who can be told from others."""

GIVEN = frozenset({"blockquote", "answer"})
"""Forms of sections in which a document gives the floor to somebody else."""


def quoted_of(reading: Reading, parts: tuple[Part, ...]) -> tuple[Quoted, ...]:
    """Quotations by their marks, quoted contents, block quotes and answers, in order."""
    named = {each.id: each.name for each in reading.speakers.holders if each.naming in NAMED}
    holders = {
        each.target: ", ".join(named[one] for one in each.holders if one in named)
        for each in reading.speakers.holdings
    }
    found = [each for part in parts for each in marked(part)]
    found += (
        Quoted(each.start, each.end, holders.get(each.id, ""))
        for each in reading.layout.sections
        if each.form in GIVEN
    )
    found += (
        Quoted(each.start, each.end) for each in reading.layout.blocks if each.kind == "quote"
    )
    relayed = outlets(reading)
    for each in reading.attributions:
        if each.kind == "direct":
            whose = holders.get(each.id, ""), relayed.get(each.id, ())
            found += [Quoted(span.start, span.end, *whose) for span in each.content]
    return tuple(sorted(found, key=lambda each: (each.start, -each.end, each.holder)))


def outlets(reading: Reading) -> dict[str, tuple[str, ...]]:
    """The outlets in the chain of each record but its end, the document's own voice."""
    keys = {
        each.id: outlet_key(each.name) for each in reading.speakers.holders if each.kind == "outlet"
    }
    return {
        each.target: tuple(
            sorted({keys[one] for step in each.chain[:-1] for one in step if one in keys})
        )
        for each in reading.speakers.holdings
    }


def marked(part: Part) -> Iterator[Quoted]:
    """What stands between double quotation marks; a quotation left open ends with its block."""
    marks, closing, begun = opening_marks(), frozenset[str](), 0
    for at, character in enumerate(part.text):
        if closing:
            if character in closing:
                yield Quoted(part.start + begun, part.start + at + 1)
                closing = frozenset()
        elif character in marks and is_double(character):
            closing, begun = marks[character].closing, at
    if closing:
        yield Quoted(part.start + begun, part.start + len(part.text))


def is_double(mark: str) -> bool:
    """Whether a mark is no apostrophe."""
    return opening_marks()[mark].style != "single" and mark != "'"


def quoted_in(profile: CopyProfile, places: Iterable[tuple[int, int]]) -> tuple[Quoted, ...]:
    """The quotations of a document, as far as they lie in some places, which are in order."""
    found, waiting = list[Quoted](), list(places)
    starts = [start for start, _ in waiting]
    for each in profile.quoted:
        number = max(0, bisect_right(starts, each.start) - 1)
        while number < len(waiting) and waiting[number][0] < each.end:
            start, end = max(each.start, waiting[number][0]), min(each.end, waiting[number][1])
            if start < end:
                found.append(Quoted(start, end, each.holder, each.via))
            number += 1
    return tuple(found)
