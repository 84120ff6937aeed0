"""Narrated: whole sentences that a document tells in its own voice, also of what others said.

A sentence that holds source, cue and words of what somebody said loses nothing when it is printed
whole as its document's: the document tells it, and the sentence says on whose word.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from onrecord.lexicon.leaning import LAST, hangs, points_elsewhere
from onrecord.lexicon.loose import supposes
from onrecord.lexicon.notices import appeals, credits_picture
from onrecord.lexicon.stand import balanced, cut_short, words_of
from onrecord.lexicon.stand_names import is_label
from onrecord.lexicon.terms import is_notice
from onrecord.model.identity import record_id
from onrecord.model.records import Attribution, Section
from onrecord.model.span import Span, span_of
from onrecord.products.index import Chain, Shelf
from onrecord.products.nesting import TAKEN_BACK, carries_itself, within
from onrecord.products.own_voice import (
    BYLINE,
    CAPTIONED,
    COLOUR,
    ENDS,
    ILL_SET,
    POINTS_BACK,
    UNNAMED,
    holds_letters,
    is_judged,
    is_own,
    sentences,
    sentences_of,
)
from onrecord.products.printed import LONGEST
from onrecord.products.roles import Played
from onrecord.products.statement_checks import RefusalError
from onrecord.products.strength import asks
from onrecord.products.study import Study
from onrecord.products.withheld import chain_reasons, withheld

ROLE = "narrated"
"""The role of these sentences in a line."""

WORDS = range(5, 71)
"""Words of a sentence that is printed."""

SPOKEN = re.compile(r"\b(?:I(?!\.)|[Ww]e|us|[Oo]urs?|[Mm]y|[Mm]e|[Yy]ou|[Yy]our)\b")
"""Whose words these are must be known, and here it is not."""

IN_MARKS = re.compile(r"“[^“”]*”|\"[^\"]*\"|‘‘.*?’’")

TURN = re.compile(r"^[A-ZÀ-Þ .'’-]{3,}:|^[A-Z]{2,} [A-Z]{2,} [A-Z][a-z]")
"""Who speaks, at the head of a turn of a transcript."""

OPENS = re.compile(
    r"^(?:And|But|So|Or|Yet|Now|Also|Then|Still|Instead|However|Meanwhile|Moreover|Nor|Well"
    r"|Nonetheless|Besides|Thus|Therefore|Just|Even so)\b"
)
"""Words that tie a sentence to the one before it."""

PRESENT = re.compile(
    r"^(?:(?:Earlier|Later) )?(?:This|this) (?:morning|week|weekend|month|year|spring|summer|fall"
    r"|autumn|winter)(?:[’']s)?,? "
)
"""A time at the head of a sentence that the day of writing gives, not the sentence before."""

CLOSED = (*ENDS, '."', ".'", ".’’", ".''", '!"')
"""How a whole sentence ends, with straight marks too."""

POINTING = re.compile(r"^(?:It|He|She|They|This|That|These|Those|His|Her|Their|Its)\b")


BACK = re.compile(
    r"^In (?:response|turn|reply|addition|that|this|doing so)\b"
    r"|^(?:Separately|Similarly|Likewise|By contrast|As a result|One thing led)\b"
    r"|^[^,]{1,24} later,"
    r"|^\w+(?: \w+)? then\b"
)
"""Words by which a statement is tied to another."""


class Narrated(NamedTuple):
    """A sentence, the id of its record, and whose word it is."""

    shelf: Shelf
    id: str
    span: Span
    chain: Chain
    opens: int = 0
    """Where its second sentence begins, which leans on the first; 0 where it is one."""

    @property
    def is_voiced(self) -> bool:
        """Whether it is of a section with a voice of its own."""
        return self.shelf.section_at(self.span.start, self.span.end) is not None

    @property
    def text(self) -> str:
        return self.span.exact


def narrated(study: Study) -> dict[str, Narrated]:
    """Every sentence that may be printed whole as its document's, by id."""
    return {
        each.id: each
        for shelf in study.index.shelves.values()
        for each in of_document(study, shelf)
    }


def paired(study: Study, found: Iterable[Narrated]) -> Iterator[Narrated]:
    """Sentences that lean on the one before them, each with that one, which is among those that
    were found to stand by themselves."""
    by_document: dict[str, dict[int, Narrated]] = {}
    for each in found:
        by_document.setdefault(each.shelf.document, {})[each.span.start] = each
    for document, singles in by_document.items():
        shelf = study.index.shelves[document]
        ends = {each.span.end for each in singles.values()}
        for section in (each for each in shelf.sections.values() if each.form == BYLINE):
            spans = list(sentences_of(shelf, section))
            for first, second in pairwise(spans):
                leaning = second.start not in singles or BACK.search(second.exact)
                if first.start in singles and first.end in ends and leaning:
                    yield from pair_of(shelf, singles[first.start], second)


def pair_of(shelf: Shelf, first: Narrated, second: Span) -> Iterator[Narrated]:
    """A sentence and the one behind it, where both may be printed as one stretch."""
    span = span_of(shelf.text, first.span.start, second.end)
    fits = may_stand(shelf, span) and not first.is_voiced and is_whole(second.exact)
    if fits and shelf.section_at(span.start, span.end) is None:
        id = record_id(shelf.document, ROLE, (span,))
        yield Narrated(shelf, id, span, first.chain, second.start)


def of_document(study: Study, shelf: Shelf) -> Iterator[Narrated]:
    if shelf.reading.unread or holds_letters(shelf) or study.counts.is_broken(shelf.document):
        return
    sections = [each for each in shelf.sections.values() if each.form == BYLINE]
    found = [each for section in sections for each in of_section(shelf, section)]
    if not any(TURN.match(each.text) for each in found):
        yield from (
            each
            for each in found
            if may_stand(shelf, each.span)
            and shelf.section_at(each.span.start, each.span.end) is None
        )
    yield from of_voices(shelf)


def of_voices(shelf: Shelf) -> Iterator[Narrated]:
    """Sentences of signed sections, answers and block quotes, by those whose words they are."""
    for each in shelf.ordered:
        chain, span = shelf.chain(each.id), each.span
        if chain and withheld(shelf, each) is None and may_stand(shelf, span):
            yield Narrated(shelf, record_id(shelf.document, "narrated", (span,)), span, chain)


def of_section(shelf: Shelf, section: Section) -> Iterator[Narrated]:
    chain = shelf.chain(section.id)
    named = any(each.kind not in ("document", "outlet") for step in chain for each in step)
    if not is_own(shelf, chain) or (named and next(chain_reasons(shelf, section.id), None)):
        return
    for span in sentences_of(shelf, section):
        yield Narrated(shelf, record_id(shelf.document, "narrated", (span,)), span, chain)


def may_stand(shelf: Shelf, span: Span) -> bool:
    """Whether a sentence is whole, stands by itself, and carries whatever it tells of others."""
    return (
        is_whole(span.exact)
        and not supposes(span.exact)
        and not leans(span.exact)
        and not is_judged(shelf, span)
        and carries_all(shelf, span)
    )


def carries_all(shelf: Shelf, span: Span) -> bool:
    """Whether each attribution in a sentence stands in it with source and cue, and with whatever
    its narrator doubts it by; none is struck, and none is governed from outside."""
    return all(
        carries_itself(each, span.start, span.end)
        and within((*each.cue, *each.source), span.start, span.end)
        and keeps_doubts(shelf, each, span)
        and not shelf.judged.against(each.id)
        for each in shelf.touching(span.start, span.end)
    )


def keeps_doubts(shelf: Shelf, record: Attribution, span: Span) -> bool:
    """Whether the words by which a narrator distances himself stand in the sentence too."""
    told, stance = shelf.modalities.get(record.id), shelf.stances.get(record.id)
    grounds = [each for each in (told.reasons if told else ()) if each.kind in TAKEN_BACK]
    if any(each.kind == "scope" for each in grounds):
        return False
    rejecting = stance.cue if stance and stance.value == "rejects" else ()
    return within((*rejecting, *(each.span for each in grounds)), span.start, span.end)


def is_whole(text: str) -> bool:
    shaped = text.endswith(CLOSED) and (text[0].isupper() or text[0].isdigit()) and "\n" not in text
    fits = len(words_of(text)) in WORDS and len(text) <= LONGEST and balanced(text)
    ill = ILL_SET.search(text) or CAPTIONED.search(text) or COLOUR.search(text)
    furniture = appeals(text) or is_label(text) or is_notice(text) or credits_picture(text)
    return shaped and fits and not (ill or furniture or asks(text) or cut_short(text))


def leans(text: str) -> bool:
    """Whether a sentence stands for, or speaks to, what is not in it."""
    if LAST.search(text) or POINTS_BACK.search(text) or UNNAMED.match(text):
        return True
    rest = PRESENT.sub("", text)
    rest = rest[:1].upper() + rest[1:]
    if OPENS.match(rest) or POINTING.match(rest) or SPOKEN.search(IN_MARKS.sub("", text)):
        return True
    return hangs(rest) or points_elsewhere(rest)


def check_narrated(study: Study, parts: Played) -> None:
    """Raises RefusalError where words are printed as a narrator's that are no whole sentences, that
    lose on whose word something in them rests, or whose document or holders the line does not
    name. It looks at the record alone, whatever made the line."""
    printed = {each.record for _, each in parts.names}
    for words in parts.worded(ROLE):
        place = words.evidence
        shelf = study.index.shelves.get(place.document)
        if shelf is None or not bounds_sentences(shelf, place.start, place.end):
            raise RefusalError("its words are no whole sentences")
        if not keeps_attributions(shelf, place.start, place.end):
            raise RefusalError("it loses on whose word something in it rests")
        if not any(each <= printed for each in to_name(shelf, place.start, place.end)):
            raise RefusalError("whose words these are is not named")


def bounds_sentences(shelf: Shelf, start: int, end: int) -> bool:
    """Whether a stretch begins and ends where sentences of one paragraph do, or is what somebody
    with a voice of his own says."""
    if any((each.span.start, each.span.end) == (start, end) for each in shelf.ordered):
        return True
    low, high = shelf.block_around(start, end)
    found = tuple(sentences(shelf.text, low, high))
    return any(each.start == start for each in found) and any(each.end == end for each in found)


def keeps_attributions(shelf: Shelf, start: int, end: int) -> bool:
    """Whether all that is attributed in a stretch stands in it with source, cue and whatever takes
    it back, and nothing of it was struck by a person."""
    if shelf.judged.struck_in(start, end):
        return False
    span = span_of(shelf.text, start, end)
    if shelf.judged.against(record_id(shelf.document, "voice", (span,))):
        return False
    return all(
        within((*each.content, *each.cue, *each.source), start, end)
        and (each.cue or each.source)
        and keeps_doubts(shelf, each, span)
        and not shelf.judged.against(each.id)
        for each in shelf.touching(start, end)
    )


def to_name(shelf: Shelf, start: int, end: int) -> Iterator[set[str]]:
    """The records that a line on a stretch has to name: the document, or in a section with a voice
    of its own those whose it is, and through whom."""
    if shelf.section_at(start, end) is None:
        yield {shelf.document}
    for each in shelf.ordered:
        if (each.span.start, each.span.end) == (start, end) and (chain := shelf.chain(each.id)):
            yield {one.id for step in (chain[0], *chain[1:-1]) for one in step}
