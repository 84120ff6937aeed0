"""Withheld: why a statement may not be printed on a product."""

import re
from collections.abc import Iterator
from functools import cache

from onrecord.lexicon.stand import cut_short, names_nobody, says_nothing
from onrecord.lexicon.tables import words
from onrecord.model.records import Assertion, Attribution, GroundKind, Modality
from onrecord.model.span import Span
from onrecord.model.thresholds import HEARD, SURE
from onrecord.products.bearers import finds_nobody, speaks_of_holder, unfit
from onrecord.products.index import Shelf
from onrecord.products.keys import short_name
from onrecord.products.loose import loose_reasons
from onrecord.products.nesting import carries_itself, enclosing, inside, taken_back
from onrecord.products.printed import printed_spans
from onrecord.products.voices import merged

REACH = 20
"""Letters of a clause; and code points after a content in which the comma stands."""
EDGE = 2
"""Code points at the end of a content in which the comma stands too, before a closing mark."""
SHOWN: frozenset[GroundKind] = frozenset({"negation", "condition", "modality"})
"""What governs a statement and may stand on a product, if it is printed with the statement."""
BROKEN = "its words break off"
GOES_ON = "its sentence goes on in its teller’s own voice"
SPEAKS_UP = "its teller speaks in it for himself"
FIRST_PERSON = re.compile(
    r"(?:\A|[,;:—–(]\s*|\b(?:and|as|because|but|if|or|so|that|though|which|while)\s+)I\b"
)
"""A clause that begins with the teller himself; a numeral stands elsewhere."""
NOT_AUTHOR = "its section speaks of its author as of somebody else"
NOT_WHOSE = "it contains someone else’s words without saying whose they are"


def withheld(shelf: Shelf, record: Attribution | Assertion) -> str | None:
    """The first reason to keep a statement off products, or None if it may be printed."""
    return judged(shelf, record) or unfit_to_print(shelf, record)


def unfit_to_print(shelf: Shelf, record: Attribution | Assertion) -> str | None:
    """The first reason that reading gives, whatever people decided about statements."""
    if isinstance(record, Attribution):
        return next(attribution_reasons(shelf, record), None)
    return next(assertion_reasons(shelf, record), None)


def judged(shelf: Shelf, record: Attribution | Assertion) -> str | None:
    """What a person decided against a statement, or against words that are printed with it."""
    if not shelf.judged:
        return None
    if reason := shelf.judged.against(record.id):
        return reason
    places: tuple[tuple[int, int], ...]
    if isinstance(record, Attribution):
        for each in enclosing(shelf, record):
            if reason := shelf.judged.against(each.id):
                return f"it lies within a statement {reason}"
        places = printed_spans(shelf, record)
    else:
        places = ((record.span.start, record.span.end),)
    names = frozenset(
        short_name(shelf.called(each)) for step in shelf.chain(record.id)[:1] for each in step
    )
    by = (shelf.judged.struck_in(start, end, names) for start, end in places)
    return next((f"words in it were struck {each}" for each in by if each), None)


def attribution_reasons(shelf: Shelf, record: Attribution) -> Iterator[str]:
    if record.score < SURE:
        yield f"the attribution is not sure enough ({record.score:.2f} < {SURE:.2f})"
    yield from chain_reasons(shelf, record.id)
    yield from content_reasons(shelf, record)
    yield from loose_reasons(shelf, record)
    above = tuple(enclosing(shelf, record))
    for each in above:
        if each is record:
            yield from held_back(shelf, each)
        else:
            against = held_back(shelf, each, outer=True)
            yield from (f"it lies within a held-back statement: {reason}" for reason in against)
        if speaks_of_holder(shelf, each):
            yield "it speaks of its own holder as of somebody else"
    places = printed_spans(shelf, record)
    if not places:
        yield "its source, cue and content stand in no sentence that can be printed whole"
    for start, end in places:
        if cut_short(shelf.text[start:end]):
            yield BROKEN
        if concedes(shelf.text[start:end], record.content[-1].end - start):
            yield GOES_ON
        if speaks_up(shelf, record, start, end):
            yield SPEAKS_UP
        for each in shelf.touching(start, end):
            if each not in above:
                yield from neighbour_reasons(shelf, record, each, (start, end))


def speaks_up(shelf: Shelf, record: Attribution, start: int, end: int) -> bool:
    """Whether a teller says "I" of himself in a sentence that is printed as someone else's."""
    if record.kind == "direct":
        return False
    laid = [
        span
        for each in (record, *shelf.touching(start, end))
        for span in (*each.content, *each.cue, *each.source)
    ]
    return any(
        not any(span.start < start + each.end() <= span.end for span in laid)
        for each in FIRST_PERSON.finditer(shelf.text[start:end])
    )


def concedes(sentence: str, content_end: int) -> bool:
    """Whether a content lies in a "While …," clause that the teller's own clause answers.

    `content_end` is where the content ends in the sentence.
    """
    if not sentence.lstrip("“\"'‘ ").casefold().startswith(concessions()):
        return False
    rest = sentence[max(content_end, 0) :]
    edge = sentence[max(content_end - EDGE, 0) : content_end]
    return "," in rest[:REACH] + edge and letters(rest) > REACH


@cache
def concessions() -> tuple[str, ...]:
    return tuple(f"{word} " for word in sorted(words("stand_concessions")))


def content_reasons(shelf: Shelf, record: Attribution) -> Iterator[str]:
    """What its words and the section they stand in hold against an attribution."""
    if says_nothing(" ".join(span.exact for span in record.content)):
        yield "its content alone says nothing"
    if any(cut_short(span.exact) for span in record.content):
        yield BROKEN
    if (chain := shelf.chain(record.id)) and all(finds_nobody(each) for each in chain[0]):
        yield "its holder is described by one common noun alone"
    section = shelf.section_at(record.content[0].start, record.content[-1].end)
    if section and section.id in shelf.not_by_author:
        yield NOT_AUTHOR


def neighbour_reasons(
    shelf: Shelf, record: Attribution, other: Attribution, place: tuple[int, int]
) -> Iterator[str]:
    """What another attribution, whose content shares the printed words, holds against them."""
    if inside(record, other):
        yield "it lies within someone else’s words"
    if taken_back(shelf, other):
        yield "it contains a statement that is taken back"
    same = ids_of(shelf, other) == ids_of(shelf, record)
    if inside(other, record) and not same and not carries_itself(other, *place):
        yield NOT_WHOSE


def ids_of(shelf: Shelf, record: Attribution) -> frozenset[str]:
    return frozenset(each.id for step in shelf.chain(record.id)[:1] for each in step)


def assertion_reasons(shelf: Shelf, record: Assertion) -> Iterator[str]:
    yield from chain_reasons(shelf, record.id)
    yield from held_back(shelf, record)
    start, end = record.span.start, record.span.end
    if cut_short(record.span.exact):
        yield BROKEN
    if record.section in shelf.not_by_author:
        yield NOT_AUTHOR
    if mostly_others(shelf, record):
        yield "most of it is laid on somebody else"
    for each in shelf.touching(start, end):
        if taken_back(shelf, each):
            yield "it contains a statement that is taken back"
        if each.score >= HEARD and not carries_itself(each, start, end):
            yield NOT_WHOSE


def mostly_others(shelf: Shelf, record: Assertion) -> bool:
    """Whether more than half of a sentence's letters lie in what is laid on somebody else."""
    chain, text = shelf.chain(record.id), shelf.text
    own = {one for each in chain[0] for one in (each.id, *each.members)} if chain else set()
    start, end = record.span.start, record.span.end
    theirs = merged(
        (max(start, span.start), min(end, span.end))
        for each in shelf.touching(start, end)
        if each.score >= HEARD
        and not {one.id for step in shelf.chain(each.id)[:1] for one in step} & own
        for span in each.content
        if span.touches(record.span)
    )
    inside = sum(letters(text[first:last]) for first, last in theirs)
    return 2 * inside > letters(text[start:end])


def letters(text: str) -> int:
    return sum(each.isalnum() for each in text)


def chain_reasons(shelf: Shelf, target: str) -> Iterator[str]:
    chain = shelf.chain(target)
    if not chain:
        yield "its holder is not known"
    for each in (one for step in chain[:-1] or chain for one in step):
        if reason := unfit(shelf, each):
            yield reason
    if any(names_nobody(each.name) for step in chain[-1:] for each in step):
        yield "its chain rests on a pronoun"
    if any(all(finds_nobody(each) for each in step) for step in chain[1:-1]):
        yield "a relayer is described by one common noun alone"


def held_back(
    shelf: Shelf, record: Attribution | Assertion, *, outer: bool = False
) -> Iterator[str]:
    """What is held against a statement for how it is told, in words; `outer`: against one of which
    only a part would be printed."""
    modality = shelf.modalities.get(record.id)
    if modality is None:
        yield "it was not checked for what governs it"
        return
    against: list[str] = []
    if outer or not shows_itself(shelf, record, modality):
        against += sorted({reason.kind for reason in modality.reasons})
        against += [modality.act] if modality.act != "made" else []
        against += [modality.polarity] if modality.polarity != "asserts" else []
    if shelf.rejects(record.id):
        against.append("its narrator rejects it")
    if against:
        yield f"it is held back ({', '.join(against)})"


def shows_itself(shelf: Shelf, record: Attribution | Assertion, modality: Modality) -> bool:
    """Whether whatever governs a statement stands in its own printed words: its reserve, its
    condition, and a denial in its cue."""
    if modality.act != "made" or modality.polarity == "questions":
        return False
    if not isinstance(record, Attribution):
        places: tuple[tuple[int, int], ...] = ((record.span.start, record.span.end),)
    else:
        places = printed_spans(shelf, record)
    denials = [each.span for each in modality.reasons if each.kind == "negation"]
    if denials and not denies(record, modality, denials):
        return False
    return (bool(denials) or modality.polarity == "asserts") and all(
        each.kind in SHOWN and any(a <= each.span.start and each.span.end <= b for a, b in places)
        for each in modality.reasons
    )


def denies(record: Attribution | Assertion, modality: Modality, denials: list[Span]) -> bool:
    """Whether it is the cue that denies, and nothing else negates."""
    cues = record.cue if isinstance(record, Attribution) else ()
    return modality.polarity == "denies" and all(
        any(cue.touches(each) for cue in cues) for each in denials
    )
