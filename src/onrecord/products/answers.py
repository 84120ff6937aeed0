"""Answers: the statements that answer a question, by where they stand, their words and sense."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from onrecord.products.footed import is_thin, leans_inside
from onrecord.products.keys import Key
from onrecord.products.main_questions import MainQuestion
from onrecord.products.repeating import repeats
from onrecord.products.terms_weighed import held, likeness, stems
from onrecord.products.units import Unit, speakers

if TYPE_CHECKING:
    from onrecord.products.study import Study

ENOUGH = 0.40
"""Score from which a statement answers a question."""
SENSE, TERMS = 0.65, 0.35
BARE = 0.7
"""What the terms count where no direction is known."""
IN_ANSWER, UNDER_HEADING = 0.6, 0.35
"""What it counts to stand in the answer to the question, or under the heading."""
LEANING = 0.15
"""What it costs to point at something that another sentence has named."""
NEAR = 0.34
"""Cosine below which shared words alone make no answer."""
NEARER, VERY_NEAR, FEW = 0.45, 0.62, 0.1
"""The cosines from which one answers a question of the pile's own, with some of its terms (this
share of their weight) or without."""
KNOWN = 0.6
"""The share of the terms of a question that a pile knows, below which those it does not know
count too."""
OF_BEST = 0.7
"""The share of the score of the best answer below which others answer something else."""
OF_HOLDER = 2
LEAST_TEXTS = 2
MOST = 10
"""Questions that are kept of a pile's own."""


class Answer(NamedTuple):
    """A statement that answers a question, with whose it is and how well it does."""

    record: str
    key: Key
    score: float


def answers(study: "Study", question: MainQuestion) -> tuple[Answer, ...]:
    """The statements that answer a question, the best first; no two that say the same in the same
    words, and few of one holder."""
    found: list[Answer] = []
    counts = Counter[Key]()
    for each in sorted(best(study, question), key=lambda one: (-one.score, one.record)):
        if counts[each.key] < OF_HOLDER and not any(
            repeats(study, each.record, one.record) for one in found
        ):
            counts[each.key] += 1
            found.append(each)
    return tuple(found)


def best(study: "Study", question: MainQuestion) -> list[Answer]:
    """The statements that answer a question where it is asked, or not much worse than the best of
    the others."""
    found = list(scored(study, question))
    if question.kind == "actor":
        return found
    places = {each.record: place(study.units[each.record], question) for each in found}
    top = max((each.score - places[each.record] for each in found), default=0.0)
    return [each for each in found if places[each.record] or each.score >= OF_BEST * top]


def kept(study: "Study", found: Sequence[MainQuestion]) -> dict[MainQuestion, tuple[Answer, ...]]:
    """The questions that are the pile's, each with its answers: those that more than one
    independent text answers, and all of a user's."""
    result: dict[MainQuestion, tuple[Answer, ...]] = {}
    for question in found:
        given = answers(study, question)
        texts = {study.texts_apart[study.units[each.record].shelf.document] for each in given}
        if question.kind == "user" or len(texts) >= LEAST_TEXTS or len(study.index.shelves) == 1:
            result[question] = given
        if len(result) == MOST and question.kind != "user":
            break
    return result


def scored(study: "Study", question: MainQuestion) -> Iterator[Answer]:
    """Every statement that answers a question at all."""
    asked = stems(question.text)
    share = held if question.kind == "user" and not known(study, asked) else likeness
    near = study.sense.near(question.vector)
    for record, unit in study.units.items():
        if question.words and (overlaps(unit, question) or not fits(study, record)):
            continue
        cosine = float(near[study.sense.rows[record]])
        terms = share(asked, study.terms[record], study.rarity)
        score = SENSE * max(0.0, cosine) + TERMS * terms if question.vector else BARE * terms
        if (
            question.vector
            and not place(unit, question)
            and not near_enough(question, cosine, terms)
        ):
            continue
        score += place(unit, question)
        if question.kind == "actor":
            score = float(is_about(study, unit, question)) * (1.0 + 0.1 * study.weights.all[record])
        score -= LEANING * leans_inside(unit)
        if score >= ENOUGH:
            yield Answer(record, key_of(study, unit), score)


def known(study: "Study", asked: frozenset[str]) -> bool:
    """Whether most of what a question names occurs in the pile at all."""
    return sum(each in study.rarity for each in asked) >= KNOWN * len(asked)


def near_enough(question: MainQuestion, cosine: float, terms: float) -> bool:
    """Whether a statement that does not stand where it is asked is near a question in sense; for
    the pile's own, which nobody waits to have answered, nearer, and in its words or very near."""
    if question.kind == "user":
        return cosine >= NEAR
    return cosine >= NEARER and (terms >= FEW or cosine >= VERY_NEAR)


def fits(study: "Study", record: str) -> bool:
    """Whether a statement stands in a document on the matter, and says enough by itself."""
    document = study.units[record].shelf.document
    return study.weights.is_document_of_the_matter(document) and not is_thin(study.terms[record])


def place(unit: Unit, question: MainQuestion) -> float:
    """What it counts where a statement stands: in the answer, or under the heading."""
    section, words = unit.section, question.words
    if section is None or words is None or words.document != unit.shelf.document:
        return 0.0
    for span, counts in ((section.question, IN_ANSWER), (section.heading, UNDER_HEADING)):
        if span and span.start < words.end and words.start < span.end:
            return counts
    return 0.0


def overlaps(unit: Unit, question: MainQuestion) -> bool:
    """Whether a statement is the question's own words."""
    words = question.words
    if words is None or question.kind == "actor" or words.document != unit.shelf.document:
        return False
    return unit.start < words.end and words.start < unit.end


def is_about(study: "Study", unit: Unit, question: MainQuestion) -> bool:
    """Whether the subject of a statement is the actor that is asked about."""
    terms = stems(question.words.exact if question.words else question.text)
    said = study.propositions.get(unit.record.id, ())
    return any(terms and terms <= stems(" ".join(each.subject)) for each in said)


def key_of(study: "Study", unit: Unit) -> Key:
    """By what a statement's holder is the same over documents; of joint ones the first."""
    return study.index.keys.get(next(iter(speakers(unit))).id, ("document", unit.shelf.document))
