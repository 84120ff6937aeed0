"""Quotations of a document as marks: their first and last words, and when these were said."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from onrecord.lexicon.link_dates import told_when
from onrecord.link.dates_days import one_day
from onrecord.link.dates_words import RUN, Word, edges, key, sentences
from onrecord.link.personal import personal
from onrecord.model.link import DateMark
from onrecord.model.records import Attribution, Holder, Reading
from onrecord.model.span import Span
from onrecord.model.timing import When


def quote_marks(reading: Reading) -> Iterator[DateMark]:
    """The first and the last words of each quoted sentence, with when it was said."""
    whens = {each.target: each for each in reading.whens}
    people = people_of(reading)
    for said in quotations(reading):
        (holder,) = people.get(said.id, [])[:1] or [""]
        for words in quoted(reading, said):
            for at in edges(words):
                yield DateMark(
                    role="quote",
                    block=f"quote:{key(words[at : at + RUN])}",
                    start=words[0].start,
                    end=words[-1].end,
                    said=said_on(reading, said, whens.get(said.id)),
                    holder=holder,
                )


def quotations(reading: Reading) -> Iterator[Attribution]:
    """Words that somebody is quoted with, and has said."""
    acts = {each.target: each.act for each in reading.modalities}
    for each in reading.attributions:
        if each.kind == "direct" and acts.get(each.id, "made") == "made":
            yield each


def quoted(reading: Reading, said: Attribution) -> Iterator[list[Word]]:
    """The sentences of a quotation that are long enough to be known again."""
    for span in said.content:
        for words in sentences(reading.document.text, span.start, span.end):
            if len(words) >= RUN:
                yield words


def said_on(reading: Reading, said: Attribution, when: When | None) -> str | None:
    """The day on which words were said, where a dated document states it beside them; where one
    without a date does, how it counts the day from that of its publication."""
    if when is None or when.span is None or not is_beside(reading, said, when.span):
        return None
    if reading.masthead.published.value is None:
        return told_when(when.span.exact)
    day = one_day(when.said) if when.basis == "stated" else None
    return day.isoformat() if day else None


def is_beside(reading: Reading, said: Attribution, span: Span) -> bool:
    """Whether words stand in a block with an attribution: farther off they may be of another."""
    blocks = reading.layout.blocks
    at = bisect_right(blocks, span.start, key=lambda each: each.start) - 1
    own = (*said.cue, *said.content)
    return at >= 0 and any(blocks[at].start <= each.start < blocks[at].end for each in own)


def people_of(reading: Reading) -> dict[str, list[str]]:
    """The keys of the names of those whose word each record is, where one person's it is."""
    holders = {each.id: each for each in reading.speakers.holders}
    found = {each.target: named(holders, each.holders) for each in reading.speakers.holdings}
    return {target: keys for target, keys in found.items() if len(keys) == 1}


def named(holders: dict[str, Holder], ids: Iterable[str]) -> list[str]:
    """The keys of the names of people among holders."""
    people = (holders[each] for each in ids if each in holders)
    return sorted(
        {
            name.key
            for each in people
            if each.kind == "person" and each.naming == "named" and (name := personal(each.name))
        }
    )
