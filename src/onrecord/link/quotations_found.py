"""Quotations of a document: every stretch between quotation marks, with on whose word it rests."""

import itertools
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from onrecord.lexicon.quoted_marks import between_marks
from onrecord.lexicon.quoted_sense import sense_of
from onrecord.lexicon.quoted_words import words_of
from onrecord.link.dates_days import one_day
from onrecord.link.quotations_profile import QuotationProfile, QuotedVoice
from onrecord.link.quotations_words import STOPS, wording
from onrecord.model.records import Attribution, Holder, Holding, Reading
from onrecord.model.span import Span, trimmed
from onrecord.model.timing import When

BLOCKQUOTE = "blockquote"
MARKS = "“”„‟«»\"‘’‚‛'`´"
EDGES = f"{MARKS},;:–—- "
FEWEST, FEWEST_CONTENT = 2, 4
"""Words of a quotation that is collated: those that tell of one matter, or those that are more than
function words."""

REACH = 240
"""Code points around quoted words that are looked at, within their block."""

MOST_CONTEXT = 24
BETWEEN = re.compile('”[^“”„‟«»"]{1,200}?(?:“|‘‘)')
OPENING = frozenset("“„‟")
SENTENCE = re.compile(r"[.!?…][”\"’'»)\]]{0,3}\s")


class Found(NamedTuple):
    """Quoted stretches, and the record on whose holding they rest."""

    target: str
    spans: tuple[Span, ...]


def quotations_in(reading: Reading) -> Iterator[QuotationProfile]:
    """Every quotation that has words enough to be known again, in the order of the text."""
    about = About.of(reading)
    for found in sorted(stretches(reading), key=lambda each: (each.spans, each.target)):
        words = wording(found.spans)
        size = len(words.tokens)
        if words.telling(0, size) >= FEWEST or words.content(0, size) >= FEWEST_CONTENT:
            yield about.profile(found)


def stretches(reading: Reading) -> Iterator[Found]:
    """The quoted words of attributions that were made, and of sections that quote at length."""
    acts = {each.target: each.act for each in reading.modalities}
    text = reading.document.text
    inner: dict[str, list[Span]] = {}
    for each in reading.attributions:
        if each.within is not None:
            inner.setdefault(each.within, []).extend(each.content)
    for each in reading.attributions:
        made = each.kind != "indirect" and acts.get(each.id, "made") == "made"
        pieces = quoted(text, each, inner.get(each.id, ())) if made else ()
        if spans := tuple(filter(None, (stripped(text, one) for one in pieces))):
            yield Found(each.id, spans)
    for section in reading.layout.sections:
        whole = trimmed(text, section.start, section.end, EDGES + "\n")
        if section.form == BLOCKQUOTE and whole:
            yield Found(section.id, (whole,))


def quoted(text: str, said: Attribution, inner: Sequence[Span]) -> Iterable[Span]:
    """The stretches of an attribution's content that are quoted."""
    pieces = said.content if said.kind == "direct" else marked(text, said, inner)
    return (part for span in pieces for part in parted(text, span))


def parted(text: str, span: Span) -> Iterator[Span]:
    """A quoted stretch without what stands between a mark that closes and one that opens again."""
    at = span.start
    for each in BETWEEN.finditer(span.exact):
        if OPENING.isdisjoint(text[at : span.start + each.start()]):
            if found := trimmed(text, at, span.start + each.start()):
                yield found
            at = span.start + each.end()
    if found := trimmed(text, at, span.end):
        yield found


def marked(text: str, said: Attribution, inner: Sequence[Span]) -> Iterator[Span]:
    """What stands between quotation marks in an attribution's content, but not in one within."""
    for content in said.content:
        for start, end in between_marks(text, content.start, content.end):
            span = trimmed(text, start, end)
            if span and not any(each.covers(span) for each in inner):
                yield span


def stripped(text: str, span: Span) -> Span | None:
    return trimmed(text, span.start, span.end, EDGES)


class About(NamedTuple):
    """A reading with what quotations are told of by, by the ids of records."""

    reading: Reading
    holders: Mapping[str, QuotedVoice]
    holdings: Mapping[str, Holding]
    whens: Mapping[str, When]
    rendered: frozenset[str]

    @classmethod
    def of(cls, reading: Reading) -> "About":
        return cls(
            reading,
            {each.id: voice(each) for each in reading.speakers.holders},
            {each.target: each for each in reading.speakers.holdings},
            {each.target: each for each in reading.whens},
            frozenset(each.target for each in reading.renderings),
        )

    def profile(self, found: Found) -> QuotationProfile:
        published = self.reading.masthead.published.value
        day = one_day(published)
        beside = tuple(self.beside(found.spans))
        return QuotationProfile(
            id=found.target,
            document=self.reading.document.id,
            spans=found.spans,
            holders=self.voices(found.target, relaying=False),
            relayers=self.voices(found.target, relaying=True),
            said=self.said(found.target),
            published=day.isoformat() if day else None,
            outlet=self.reading.masthead.outlet.value,
            rendered=found.target in self.rendered,
            around=tuple(sorted(senses(beside))),
            context=tuple(dict.fromkeys(telling(beside)))[:MOST_CONTEXT],
        )

    def voices(self, target: str, *, relaying: bool) -> tuple[QuotedVoice, ...]:
        holding = self.holdings.get(target)
        if holding is None:
            return ()
        steps = holding.chain[1:-1] if relaying else holding.chain[:1]
        found = dict.fromkeys(each for step in steps for each in step)
        return tuple(self.holders[each] for each in found if each in self.holders)

    def said(self, target: str) -> str | None:
        when = self.whens.get(target)
        day = one_day(when.said) if when is not None and when.basis == "stated" else None
        return day.isoformat() if day else None

    def beside(self, spans: Sequence[Span]) -> Iterator[str]:
        """The words before, between and behind quoted stretches, within the sentence."""
        text = self.reading.document.text
        first, last = self.block(spans[0].start, spans[-1].end)
        before = text[max(first, spans[0].start - REACH) : spans[0].start]
        cut = [each.end() for each in SENTENCE.finditer(before)]
        yield before[cut[-1] :] if cut else before
        for one, other in itertools.pairwise(spans):
            yield text[one.end : min(other.start, one.end + REACH)]
        if not text[spans[-1].start : spans[-1].end].rstrip(MARKS).endswith(tuple(STOPS)):
            behind = text[spans[-1].end : min(last, spans[-1].end + REACH)]
            stop = SENTENCE.search(behind)
            yield behind[: stop.start()] if stop else behind

    def block(self, start: int, end: int) -> tuple[int, int]:
        """From the beginning of the block of a place to the end of that of another."""
        blocks = self.reading.layout.blocks
        low = bisect_right(blocks, start, key=lambda each: each.start) - 1
        high = bisect_right(blocks, end - 1, key=lambda each: each.start) - 1
        if low < 0:
            return start, end
        return min(start, blocks[low].start), max(end, blocks[high].end)


def voice(holder: Holder) -> QuotedVoice:
    roles = [each for one in holder.roles for each in (one.office, one.affiliation) if each]
    words = [*(each.exact for each in roles), *filter(None, map(exact, (holder.role,)))]
    return QuotedVoice(
        name=holder.name,
        kind=holder.kind,
        naming=holder.naming,
        roles=tuple(dict.fromkeys(words)),
        countries=holder.countries,
    )


def exact(span: Span | None) -> str | None:
    return span.exact if span else None


def senses(texts: Iterable[str]) -> set[str]:
    """What single words of texts turn: "negation", "condition", …"""
    found = (sense_of(each.form) for text in texts for each in words_of(text))
    return {each for each in found if each}


def telling(texts: Iterable[str]) -> Iterator[str]:
    """The keys of words of texts that carry sense."""
    for text in texts:
        for each in wording((Span(0, len(text), text),)).tokens if text else ():
            if each.telling:
                yield each.form
