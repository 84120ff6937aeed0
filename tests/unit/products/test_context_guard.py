"""The context guard: no product prints words without what governs them, and the gate refuses who
cuts it off or changes the record."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec
import pytest

from onrecord import pipeline
from onrecord.ingest.documents import documents
from onrecord.model.document import Raw
from onrecord.model.product import (
    Name,
    Part,
    Phrase,
    Pile,
    Product,
    ProductSection,
    Sentence,
    Verbatim,
)
from onrecord.model.records import Reading
from onrecord.model.span import span_of
from onrecord.models.kit import Kit
from onrecord.products.background import background
from onrecord.products.brief import brief
from onrecord.products.explainer import explainer
from onrecord.products.made_checks import fault
from onrecord.products.panel import panel
from onrecord.products.questions import questions
from onrecord.products.roles import played
from onrecord.products.roundup import roundup
from onrecord.products.standalone import statement
from onrecord.products.study import study_of
from onrecord.products.verify import verified

replace = msgspec.structs.replace

HEAD = (
    "Harbour board weighs a new gate\n\nBy Lise Dam, The Quay Post, 24 April 2031\n\n"
    "The harbour board met on Monday in the old custom house to talk of the quay.\n\n"
)
TAIL = "\n\nThe board will meet again in the autumn to look at the plans of the yard.\n"


class Governed(NamedTuple):
    """A sentence, the words in it that something governs, and the words that govern them."""

    name: str
    text: str
    words: str
    by: str


GOVERNED = tuple(
    Governed(*line.split("\t"))
    for line in Path(__file__).with_name("governed.tsv").read_text("utf-8").splitlines()[2:]
)
TOLD = ("said", "told", "own", "voice", "narrated", "context")
"""Roles of words that somebody tells."""

NOT_TOLD = (
    *("did not say", "it is not true that", "nobody believes", "whether it was said"),
    *("denied that, told", "denied that, quoted", "another who denies that he said", "would say"),
    *("if he were to say", "had he said", "might say", "suppose that he said", "has not said"),
    *("has never said", "stopped short of saying", "falsely claimed, told", "wrongly said"),
    *("falsely claimed, quoted", "without evidence"),
)
"""Of these the governed words tell neither what happened nor what will."""

OF_EVENTS = frozenset({"past", "happened", "ahead", "agenda", "expected", "next"})
"""Kinds of sections that tell what happened or will."""

GUARDED_TOLD = "denied that, told", "unless in words that are told", "while"
"""Printed whole, with what governs them; most others are not printed at all."""


def read(text: str, kit: Kit, name: str = "quay.txt") -> Reading:
    (document,) = documents(Raw(source=name, data=(HEAD + text + TAIL).encode()))
    return pipeline.read_document(document, kit)


def pile_of(*readings: Reading) -> Pile:
    return Pile(readings=readings, models=("toy sha256:00",), version="9.9")


def products(pile: Pile) -> Iterator[Product]:
    yield from (panel(pile), roundup(pile), roundup(pile, "outlet"))
    study = study_of(pile)
    yield from (each(study) for each in (questions, background, explainer, brief))


def lines(product: Product) -> Iterator[Sentence]:
    for section in product.sections:
        yield from (section.heading,) if section.heading else ()
        yield from section.sentences


def printed(pile: Pile) -> Iterator[Verbatim]:
    """All words that products print as told by somebody, and the line of every statement that can
    be read."""
    study = study_of(pile)
    made = [line for each in study.units if (line := statement(study, each))]
    for each in (*made, *(line for product in products(pile) for line in lines(product))):
        yield from played(each).worded(*TOLD)


def place(text: str, words: str) -> tuple[int, int]:
    start = text.index(words, len(HEAD))
    return start, start + len(words)


@pytest.fixture(scope="module")
def piles(kit: Kit) -> dict[str, Pile]:
    return {each.name: pile_of(read(each.text, kit)) for each in GOVERNED}


@pytest.mark.parametrize("case", GOVERNED, ids=lambda each: each.name)
def test_governed_words_are_printed_with_what_governs_them_or_not(
    case: Governed, piles: dict[str, Pile]
) -> None:
    text = piles[case.name].readings[0].document.text
    (start, end), (first, last) = place(text, case.words), place(text, case.by)
    for part in printed(piles[case.name]):
        here = part.evidence
        if here.start < end and start < here.end:
            assert here.start <= min(start, first), part.text
            assert max(end, last) <= here.end, part.text


@pytest.mark.parametrize("name", GUARDED_TOLD)
def test_words_that_are_told_are_widened_to_their_sentence(
    name: str, piles: dict[str, Pile]
) -> None:
    case = next(each for each in GOVERNED if each.name == name)
    assert case.text in {part.text for part in printed(piles[name])}


@pytest.mark.parametrize("name", NOT_TOLD)
def test_what_is_not_told_is_no_event_and_no_forecast(name: str, piles: dict[str, Pile]) -> None:
    case = next(each for each in GOVERNED if each.name == name)
    start, end = place(piles[name].readings[0].document.text, case.words)
    for product in products(piles[name]):
        for section in product.sections:
            for line in section.sentences if section.kind in OF_EVENTS else ():
                words = [each.evidence for each in line.parts if isinstance(each, Verbatim)]
                assert not any(each.start < end and start < each.end for each in words), line.text


def narrowed(pile: Pile, words: str) -> Iterator[Sentence]:
    """Lines that print the governed words alone, as those of everybody who may be meant."""
    reading = pile.readings[0]
    shelf = study_of(pile).index.shelves[reading.document.id]
    evidence = shelf.evidence(span_of(shelf.text, *place(shelf.text, words)))
    for record in shelf.records():
        chain = shelf.chain(record.id)
        if not chain:
            continue
        holder = chain[0][0]
        name = Name(holder.name, shelf.document, holder.id, "holder.name", None)
        for said in (" said: “", ", as told by The Quay Post: “"):
            parts = (name, Phrase(said), Verbatim(evidence.exact, evidence), Phrase("”"))
            yield Sentence(parts=parts, made=("statement", record.id))
            yield Sentence(parts=parts, made=())


@pytest.mark.parametrize("case", GOVERNED, ids=lambda each: each.name)
def test_who_cuts_off_what_governs_words_is_refused(case: Governed, piles: dict[str, Pile]) -> None:
    pile = piles[case.name]
    study, forged = study_of(pile), tuple(narrowed(pile, case.words))
    assert forged
    assert all(fault(study, each) for each in forged)
    section = ProductSection(heading=None, sentences=forged)
    for product in products(pile):
        found = verified(replace(product, sections=(*product.sections, section)), pile)
        kept = {one.text for each in found.sections for one in each.sentences}
        assert not kept & {each.text for each in forged}
        assert {each.text for each in forged} <= {each.text for each in found.refused}


@pytest.mark.parametrize("case", GOVERNED, ids=lambda each: each.name)
def test_true_lines_whose_words_are_narrowed_are_refused(
    case: Governed, piles: dict[str, Pile]
) -> None:
    """The line that the record gives, but for the governor, which the span leaves out."""
    pile = piles[case.name]
    study = study_of(pile)
    text = pile.readings[0].document.text
    start, end = place(text, case.words)

    def cut(part: Part) -> Part:
        if not isinstance(part, Verbatim) or not part.evidence.start <= start < part.evidence.end:
            return part
        words = text[start:end]
        return Verbatim(words, replace(part.evidence, start=start, end=end, exact=words))

    for record in study.units:
        line = statement(study, record)
        assert line
        narrow = replace(line, parts=tuple(cut(part) for part in line.parts))
        assert narrow == line or fault(study, narrow)
