"""Main questions: what the pile asks, in its own words, and on whom and what it turns."""

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING, Literal, NamedTuple

from onrecord.lexicon.stand import words_of
from onrecord.lexicon.trifles import is_rail
from onrecord.model.document import Block
from onrecord.model.identity import made_id
from onrecord.model.product import Evidence
from onrecord.model.span import Span, span_of
from onrecord.products.actors import actors
from onrecord.products.footed import asks_by_itself
from onrecord.products.index import Shelf
from onrecord.products.terms_weighed import likeness, stems
from onrecord.products.weights import Weights

if TYPE_CHECKING:
    from onrecord.products.study import Study

QuestionKind = Literal["interview", "heading", "topic", "dispute", "actor", "user"]
MOST = 24
"""Questions that are looked into; fewer are kept (answers.kept)."""
FEWEST_WORDS, MOST_WORDS = 3, 30
CANDIDATES = 60
"""Texts of a pile whose directions are asked for."""
MOST_TOPICS = 3
"""Headings that ask nothing, of which a few stand for what is asked."""
LEAST_NAMED = 0.3
"""How much of what the pile is about a question names at least."""
BODY, HEADED = 30, 0.4
"""Words behind a heading from which it heads a text, and the share of its own that they have."""
MARKUP = "#*>= "
"""What plain text and Markdown put before a heading."""
SAME = 0.72
"""Cosine from which two questions are one."""
SAME_TERMS = 0.75
ORDER: dict[QuestionKind, float] = {"interview": 0.9, "heading": 1.0, "dispute": 0.6, "topic": 0.0}
"""What it counts to be asked as a question, beside how much of the pile it is about."""


class MainQuestion(NamedTuple):
    """A question of the pile. `words` is where it stands, None for the user's own; of an actor they
    are a mention, and `holder` is who it is."""

    key: str
    kind: QuestionKind
    text: str
    words: Evidence | None
    document: str = ""
    holder: str = ""
    vector: bytes = b""
    dispute: str = ""


def main_questions(study: "Study") -> tuple[MainQuestion, ...]:
    """The questions of whoever reads, where there are any, else those of the pile: the most
    central ones, no two alike."""
    if study.pile.asked:
        return tuple(
            MainQuestion(made_id("user", each.text), "user", each.text, None, vector=each.vector)
            for each in study.pile.asked
        )
    found: list[MainQuestion] = []
    for each in directed(study, candidates(study)):
        full = each.kind == "topic" and sum(one.kind == "topic" for one in found) >= MOST_TOPICS
        if len(found) < MOST and not full and not any(alike(study, each, one) for one in found):
            found.append(each)
    told: list[frozenset[str]] = []
    for shelf, holder in actors(study):
        actor = of_actor(study, shelf, holder)
        names = stems(actor.text)
        if len(found) < MOST and not any(names <= each or each <= names for each in told):
            found.append(actor)
            told.append(names)
    return tuple(found)


def texts(study: "Study") -> tuple[str, ...]:
    """The texts whose directions tell which questions are alike, and who answers them."""
    return tuple(dict.fromkeys(each.text for each in candidates(study)))


def candidates(study: "Study") -> list[MainQuestion]:
    """What may be a main question, the most central first; of copies the first."""
    weights = study.weights
    found: dict[str, MainQuestion] = {}
    for each in (*of_documents(study), *of_disputes(study)):
        found.setdefault(" ".join(each.text.casefold().split()), each)
    value = {each.key: central(study, weights, each) for each in found.values()}
    order = {each.key: number for number, each in enumerate(found.values())}
    ranked = sorted(found.values(), key=lambda each: (-value[each.key], order[each.key]))
    return [each for each in ranked if value[each.key] > 0][:CANDIDATES]


def directed(study: "Study", found: list[MainQuestion]) -> Iterator[MainQuestion]:
    """Questions with their directions, where these were asked for."""
    known = {each.text: each.vector for each in study.pile.directions}
    for each in found:
        yield each._replace(vector=known.get(each.text, b""))


def of_documents(study: "Study") -> Iterator[MainQuestion]:
    """Interviewers' questions and headings."""
    for shelf in study.index.shelves.values():
        asked = [each.question for each in shelf.sections.values() if each.question]
        yield from (of_span(shelf, "interview", each) for each in asked if is_question(each))
        yield from of_headings(shelf, asked)


def of_headings(shelf: Shelf, asked: Sequence[Span]) -> Iterator[MainQuestion]:
    """The headings of a document that hold enough words, but for questions that are `asked`."""
    blocks = shelf.reading.layout.blocks
    for number, block in enumerate(blocks):
        text = shelf.text[block.start : block.end].lstrip(MARKUP)
        if block.kind != "heading" or not text or "\n" in text.strip() or is_rail(text):
            continue
        if not heads(shelf, text, blocks[number + 1 :]):
            continue
        span = span_of(shelf.text, block.end - len(text), block.end)
        if any(each.touches(span) for each in asked):
            continue
        if FEWEST_WORDS <= len(words_of(text)) <= MOST_WORDS:
            yield of_span(shelf, "heading" if asks(text) else "topic", span)


def heads(shelf: Shelf, text: str, behind: Sequence[Block]) -> bool:
    """Whether the paragraphs behind a heading are on it: they have enough of its words. Links to
    other pages are followed by others, or by what has nothing to do with them."""
    title = shelf.reading.masthead.title.value or ""
    whole = " ".join(title.split()) == " ".join(text.split())
    under = behind if whole else takewhile(lambda each: each.kind != "heading", behind)
    body = " ".join(shelf.text[each.start : each.end] for each in under if each.kind != "heading")
    terms = stems(text)
    return len(words_of(body)) >= BODY and len(terms & stems(body)) >= HEADED * len(terms)


def of_disputes(study: "Study") -> Iterator[MainQuestion]:
    """What is in dispute, in the words of a side."""
    for dispute in study.pile.links.disputes:
        for record in study.records_of([dispute.asked])[:1]:
            unit = study.units[record]
            found = of_span(unit.shelf, "dispute", unit.spans[0])
            yield found._replace(key=made_id("dispute", dispute.id), dispute=dispute.id)


def of_span(shelf: Shelf, kind: QuestionKind, span: Span) -> MainQuestion:
    text = " ".join(span.exact.split())
    key = made_id(kind, shelf.document, str(span.start), str(span.end))
    return MainQuestion(key, kind, text, shelf.evidence(span), shelf.document)


def of_actor(study: "Study", shelf: Shelf, holder: str) -> MainQuestion:
    found = shelf.holders[holder]
    key = made_id("actor", *study.index.keys[holder])
    words = shelf.evidence(found.mentions[0]) if found.mentions else None
    return MainQuestion(key, "actor", found.name, words, shelf.document, holder)


def is_question(span: Span) -> bool:
    fits = FEWEST_WORDS <= len(words_of(span.exact)) <= MOST_WORDS
    return asks(span.exact) and fits and asks_by_itself(span.exact)


def asks(text: str) -> bool:
    return text.rstrip("”’\"' ").endswith("?")


def central(study: "Study", weights: Weights, question: MainQuestion) -> float:
    """How much of what the pile is about a question names; 0 where that is nothing, or its
    document is on something else."""
    if question.document and not weights.is_document_of_the_matter(question.document):
        return 0.0
    named = sum(weights.main_terms.get(each, 0.0) for each in stems(question.text))
    if named < LEAST_NAMED and question.kind != "dispute":
        return 0.0
    return min(1.0, named / 2.0) + ORDER.get(question.kind, 0.0)


def alike(study: "Study", one: MainQuestion, other: MainQuestion) -> bool:
    """Whether two questions are one, by their terms or directions."""
    if likeness(stems(one.text), stems(other.text), study.rarity) >= SAME_TERMS:
        return True
    return study.sense.of_two(one.vector, other.vector) >= SAME
