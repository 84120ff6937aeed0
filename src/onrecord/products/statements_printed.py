"""Statements printed: which statements of the record a printed sentence is made from."""

from collections.abc import Iterator

from onrecord.model.identity import record_id
from onrecord.model.product import Evidence, Sentence
from onrecord.model.span import Span
from onrecord.products.index import Index, Shelf
from onrecord.products.own_voice import BYLINE, sentences_of
from onrecord.products.printed import printed_spans
from onrecord.products.roles import played

STATED = ("said", "told", "own", "voice")
"""Roles of the words that somebody is printed to have said."""
NARRATED = "narrated"
"""The role of a whole sentence that a document tells, whoever's words are in it."""


def printed_statements(index: Index, sentence: Sentence) -> tuple[str, ...]:
    """The ids of the statements whose words a sentence prints, in its order: attributions,
    assertions, and sentences in a document's own voice; none for a line without any."""
    holders = {each.id for each in sentence.holders}
    found: dict[str, None] = {}
    for role, words in played(sentence).words:
        if shelf := index.shelves.get(words.evidence.document):
            place = words.evidence
            if role in STATED:
                found.update(dict.fromkeys(at_place(shelf, place, holders)))
            elif role == NARRATED:
                found.update(dict.fromkeys(whole_at(shelf, place)))
    return tuple(found)


def at_place(shelf: Shelf, words: Evidence, holders: set[str]) -> Iterator[str]:
    """The statements that are printed by these words, those of these holders before others."""
    place = words.start, words.end
    fitting = [each for each in shelf.touching(*place) if place in printed_spans(shelf, each)]
    theirs = [each for each in fitting if ids_of(shelf, each.id) == holders]
    if theirs or (fitting and not shelf.sentences_in(*place)):
        yield from (each.id for each in theirs or fitting)
    else:
        yield from whole_at(shelf, words)


def whole_at(shelf: Shelf, words: Evidence) -> Iterator[str]:
    """The sentences of a section at a place, else the one in the document's own voice."""
    if inside := shelf.sentences_in(words.start, words.end):
        yield from (each.id for each in inside)
    else:
        yield record_id(shelf.document, "voice", (Span(words.start, words.end, words.exact),))


def ids_of(shelf: Shelf, record: str) -> set[str]:
    return {each.id for step in shelf.chain(record)[:1] for each in step}


def own_sentences(index: Index) -> Iterator[tuple[Shelf, str, Span]]:
    """Every sentence of what documents print in their own voice, with its id and place."""
    for shelf in index.shelves.values():
        for section in shelf.sections.values():
            for span in sentences_of(shelf, section) if section.form == BYLINE else ():
                yield shelf, record_id(shelf.document, "voice", (span,)), span
