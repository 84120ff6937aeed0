"""Answers: the statements that answer a question, by where they stand, their words and sense."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from onrecord.lexicon.asked_for import asks_for
from onrecord.products.asked_for import gives, names_party, tells_of_deed, tells_of_focus
from onrecord.products.footed import is_thin, leans_inside
from onrecord.products.keys import Key
from onrecord.products.main_questions import MainQuestion
from onrecord.products.repeating import repeats
from onrecord.products.terms_weighed import held, likeness, stems
from onrecord.products.trifles import is_furniture, is_trifle
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
NEAR, REPLY = 0.36, 0.3
"""Cosine below which shared words alone, or standing under the heading, make no answer; and below
which what is said in the answer to a question does not answer it."""
NEARER, FEW = 0.55, 0.2
"""The cosine from which one answers a question of the pile's own with some of its terms (this share
of their weight) and what it turns on."""
VERY_NEAR, VERY_NEAR_ASKED = 0.68, 0.63
"""The cosines from which one does without: on the words of a heading that asks nothing, and of what
asks."""
KNOWN = 0.6
"""The share of the terms of a question that a pile knows, below which those it does not know
count too."""
OF_BEST = 0.8
"""The share of the score of the best answer below which others answer something else."""
WEIGHTY = 0.7
"""The share of the weight of the weightiest statement on an actor from which others are told."""
BESIDES = 2
"""Terms of what the pile is about, beside his name, that a statement on an actor has."""
OF_HOLDER, OF_ACTOR = 2, 5
"""Answers of one holder, and on an actor, who often tells of himself."""
LEAST_TEXTS = 2
POOLED = frozenset({"heading", "topic", "dispute", "actor"})
"""Kinds of questions that are the pile's only where more than one text answers them."""
MOST = 10
"""Questions that are kept of a pile's own."""


NAMESAKE = re.compile(r"\b([A-ZÀ-Þ][\w’'-]{2,}) ([A-ZÀ-Þ][\w’'-]+)")
"""The first name in a text that has two words."""


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
    most = OF_ACTOR if question.kind == "actor" else OF_HOLDER
    for each in sorted(best(study, question), key=lambda one: (-one.score, one.record)):
        if counts[each.key] < most and not any(
            repeats(study, each.record, one.record) for one in found
        ):
            counts[each.key] += 1
            found.append(each)
    return tuple(found)


def best(study: "Study", question: MainQuestion) -> list[Answer]:
    """The statements that answer a question where it is asked, or not much worse than the best of
    the others."""
    found = list(scored(study, question))
    places = {each.record: place(study.units[each.record], question) for each in found}
    top = max((each.score - places[each.record] for each in found), default=0.0)
    share = WEIGHTY if question.kind == "actor" else OF_BEST
    return [each for each in found if places[each.record] or each.score >= share * top]


def kept(study: "Study", found: Sequence[MainQuestion]) -> dict[MainQuestion, tuple[Answer, ...]]:
    """The questions that are the pile's, each with its answers: those that more than one
    independent text answers, interviewers' that are answered where they are asked, and all of a
    user's."""
    result: dict[MainQuestion, tuple[Answer, ...]] = {}
    for question in found:
        given = answers(study, question)
        texts = {study.texts_apart[study.units[each.record].shelf.document] for each in given}
        least = LEAST_TEXTS if len(study.index.shelves) > 1 and question.kind in POOLED else 1
        if question.kind == "user" or len(texts) >= least:
            result[question] = given
        if len(result) == MOST and question.kind != "user":
            break
    return result


def scored(study: "Study", question: MainQuestion) -> Iterator[Answer]:
    """Every statement that answers a question at all."""
    if question.kind == "actor":
        yield from on_actor(study, question)
        return
    sides = sides_of(study, question)
    asked = stems(question.text)
    share = held if question.kind == "user" and not known(study, asked) else likeness
    near = study.sense.near(question.vector)
    for record, unit in study.units.items():
        if not fits(study, record) or (question.words and overlaps(unit, question)):
            continue
        if question.kind == "dispute" and record not in sides:
            continue
        gives_it = gives(study, unit, asks_for(question.text))
        if not (gives_it and tells_of_deed(question.text, unit)):
            continue
        cosine = float(near[study.sense.rows[record]])
        terms = share(asked, study.terms[record], study.rarity)
        score = SENSE * max(0.0, cosine) + TERMS * terms if question.vector else BARE * terms
        if record not in sides and not near_enough(study, question, unit, (cosine, terms)):
            continue
        score += place(unit, question) + (record in sides)
        if score >= ENOUGH:
            yield Answer(record, key_of(study, unit), score)


def on_actor(study: "Study", question: MainQuestion) -> Iterator[Answer]:
    """The statements whose subject an actor is, by their weight as findings."""
    own = stems(question.text)
    for record, unit in study.units.items():
        besides = (study.terms[record] & study.weights.main_terms.keys()) - own
        if len(besides) >= BESIDES and fits(study, record) and is_about(study, unit, question):
            yield Answer(record, key_of(study, unit), study.weights.all[record])


def sides_of(study: "Study", question: MainQuestion) -> frozenset[str]:
    """The statements on any side of the dispute that is asked about."""
    dispute = next(
        (each for each in study.pile.links.disputes if each.id == question.dispute), None
    )
    sides = dispute.sides if dispute else ()
    return frozenset(study.records_of([one for side in sides for one in side.members]))


def known(study: "Study", asked: frozenset[str]) -> bool:
    """Whether most of what a question names occurs in the pile at all."""
    return sum(each in study.rarity for each in asked) >= KNOWN * len(asked)


def near_enough(
    study: "Study", question: MainQuestion, unit: Unit, scores: tuple[float, float]
) -> bool:
    """Whether a statement is near a question in sense; one that does not stand where it is asked
    nearer, and on whom and what it turns, or very near."""
    cosine, terms = scores
    if not question.vector:
        return True
    if stands := place(unit, question):
        return cosine >= (REPLY if stands == IN_ANSWER else NEAR)
    turns = tells_of_focus(study, question.text, unit)
    if question.kind == "user":
        return cosine >= VERY_NEAR_ASKED or (cosine >= NEAR and turns)
    if not names_party(question.text, unit):
        return False
    very = VERY_NEAR if question.kind == "topic" else VERY_NEAR_ASKED
    return cosine >= very or (cosine >= NEARER and terms >= FEW and turns)


def fits(study: "Study", record: str) -> bool:
    """Whether a statement stands in a document on the matter, says enough, and says it by
    itself."""
    unit, clear = study.units[record], study.weights.main_terms
    if study.pile.asked:
        return not (leans_inside(unit, clear) or is_furniture(unit))
    return (
        study.weights.is_document_of_the_matter(unit.shelf.document)
        and not is_thin(study.terms[record])
        and not is_trifle(unit, clear)
        and not leans_inside(unit, clear)
    )


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
    if words is None or words.document != unit.shelf.document:
        return False
    return unit.start < words.end and words.start < unit.end


def is_about(study: "Study", unit: Unit, question: MainQuestion) -> bool:
    """Whether the actor that is asked about is the subject of the first thing a statement says, in
    a name of his, with what he is at most."""
    said = study.propositions.get(unit.record.id, ())
    first = min(said, key=lambda each: each.spans[0].start, default=None)
    subject = stems(" ".join(first.subject)) if first else frozenset()
    names, roles = called(study, question)
    named = names & study.terms[unit.record.id]
    if not (named and subject & names and subject <= names | roles):
        return False
    kin = NAMESAKE.search(unit.text)
    return not (kin and stems(kin[2]) & names and not stems(kin[1]) <= names | roles)


def called(study: "Study", question: MainQuestion) -> tuple[frozenset[str], frozenset[str]]:
    """The stems of an actor's names, and of his offices."""
    shelf = study.index.shelves[question.document]
    holder = shelf.holders[question.holder]
    others = () if holder.kind == "person" else holder.mentions
    names = " ".join((holder.name, *(each.exact for each in others)))
    told = (holder.role, holder.affiliation)
    roles = stems(" ".join(each.exact for each in told if each))
    return stems(names) - roles, roles


def key_of(study: "Study", unit: Unit) -> Key:
    """By what a statement's holder is the same over documents; of joint ones the first."""
    return study.index.keys.get(next(iter(speakers(unit))).id, ("document", unit.shelf.document))
