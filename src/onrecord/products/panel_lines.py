"""Panel lines: positions on the pile's questions, and who says the same or the contrary."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from onrecord.lexicon.stand import folded
from onrecord.model.product import Part, Sentence, Value
from onrecord.products.answers import Answer
from onrecord.products.keys import Key
from onrecord.products.lines import name
from onrecord.products.main_questions import MainQuestion
from onrecord.products.places import fixed
from onrecord.products.questions.lines import question_parts
from onrecord.products.questions.offices import NAMELESS
from onrecord.products.standalone import standalone
from onrecord.products.study import Study
from onrecord.products.trifles import is_nameless_body
from onrecord.products.units import Unit, speakers

MOST_QUESTIONS = 6
"""Questions of the matrix."""


class Tie(NamedTuple):
    """That a statement of somebody says the same as another's, or the contrary: ids of records."""

    own: str
    other: str
    agrees: bool


def panel_questions(study: Study) -> tuple[MainQuestion, ...]:
    """The questions on which positions are looked for."""
    return study.questions[:MOST_QUESTIONS]


def question_of(study: Study, key: str) -> MainQuestion | None:
    return next((each for each in panel_questions(study) if each.key == key), None)


def answers_by(study: Study, question: MainQuestion, key: Key) -> tuple[Answer, ...]:
    """What whoever has an entry of this key answers to a question, the best first."""
    return tuple(
        each
        for each in study.answers_to(question.key)
        if key in speaker_keys(study, study.units[each.record])
    )


def speaker_keys(study: Study, unit: Unit) -> set[Key]:
    return {study.index.keys[each.id] for each in speakers(unit)}


def question_line(study: Study, key: str) -> Sentence | None:
    """A question of the pile in the words in which it is asked."""
    question = question_of(study, key)
    if question is None:
        return None
    return Sentence(parts=tuple(question_parts(study, question)), made=("panel-question", key))


def position_line(study: Study, holder: str, key: str, record: str) -> Sentence | None:
    """A statement of whoever the holder is that answers a question."""
    question, seat = question_of(study, key), study.index.keys.get(holder)
    if question is None or seat is None or record not in study.units:
        return None
    if record not in {each.record for each in answers_by(study, question, seat)}:
        return None
    made = ("panel-position", holder, key, record)
    return standalone(study.units[record], made)


def cell_line(study: Study, holder: str, key: str) -> Sentence | None:
    """How many of a holder's statements answer a question, or that none is found."""
    question, seat = question_of(study, key), study.index.keys.get(holder)
    if question is None or seat is None:
        return None
    count = len(answers_by(study, question, seat))
    value = Value(str(count), f"panel-answers holder={holder} question={key}")
    parts: list[Part] = [value] if count else [fixed("not_found"), value, fixed("bracket_end")]
    return Sentence(parts=tuple(parts), made=("panel-cell", holder, key))


def name_line(study: Study, holder: str) -> Sentence | None:
    """A holder's name."""
    shelf = study.index.holder_homes.get(holder)
    if shelf is None or study.index.judged.is_nobody(holder):
        return None
    return Sentence(parts=(name(shelf, shelf.holders[holder]),), made=("panel-name", holder))


def tie_line(study: Study, holder: str, own: str, other: str) -> Sentence | None:
    """Another's statement that says the same as one of this holder's, or the contrary."""
    seat = study.index.keys.get(holder)
    found = next((each for each in ties(study, seat) if each[:2] == (own, other)), None)
    if found is None:
        return None
    before = fixed("agrees_with" if found.agrees else "stands_against")
    return standalone(study.units[other], ("panel-tie", holder, own, other), before=[before])


def ties(study: Study, seat: Key | None) -> Iterator[Tie]:
    """Statements of others that are linked to those of an entry, by claims and disputes."""
    for record, unit in study.units.items():
        if seat not in speaker_keys(study, unit):
            continue
        for other, agrees in linked(study, record):
            if other in study.units and is_of_another(study, unit, study.units[other]):
                yield Tie(record, other, agrees)


def is_of_another(study: Study, unit: Unit, other: Unit) -> bool:
    """Whether a statement is surely by somebody else: neither by a holder of the first, in any
    document, nor by a body or an office that no name tells apart from him."""
    names = {folded(each.name) for each in speakers(unit)}
    if not speaker_keys(study, unit).isdisjoint(speaker_keys(study, other)):
        return False
    if names & {folded(each.name) for each in speakers(other)} or is_nameless_body(other):
        return False
    return not any(each.naming in NAMELESS for each in (*other.holders, *unit.holders))


def linked(study: Study, record: str) -> Iterator[tuple[str, bool]]:
    """Statements that make the same claim, or take another side of a dispute."""
    said = {each.id for each in study.propositions.get(record, ())}
    for claim in study.claims_of(record):
        yield from ((other, True) for other in study.records_of(claim.members) if other != record)
    for dispute in dict.fromkeys(one for each in said for one in study.disputes.get(each, ())):
        for side in dispute.sides:
            if side.label in ("asserts", "denies", "says") and said.isdisjoint(side.members):
                yield from ((other, False) for other in study.records_of(side.members))


def answer(study: Study, query: str) -> str | None:
    """How many answers of a holder there are to a question."""
    head, _, rest = query.partition(" ")
    fields = dict(each.partition("=")[::2] for each in rest.split())
    if head == "panel-answers" and {"holder", "question"} == fields.keys():
        question, seat = (
            question_of(study, fields["question"]),
            study.index.keys.get(fields["holder"]),
        )
        return str(len(answers_by(study, question, seat))) if question and seat else None
    return None


def theses(study: Study, most: int) -> tuple[Sentence, ...]:
    """The strongest statement of each of the first panelists, by the order of the panel."""
    found: list[Sentence] = []
    for seat in study.counts.seats:
        known = [each for each in seat.statements if each.record.id in study.units]
        if len(found) < most and known and not seat.once:
            best = max(known, key=lambda each: (study.weights.all[each.record.id], -each.start))
            found += [one for one in [thesis_line(study, best.record.id)] if one]
    return tuple(found)


def thesis_line(study: Study, record: str) -> Sentence | None:
    """A statement that stands for what its holder says."""
    unit = study.units.get(record)
    return standalone(unit, ("panel-thesis", record)) if unit else None


MAKERS: Mapping[str, Callable[..., Sentence | None]] = {
    "panel-question": question_line,
    "panel-position": position_line,
    "panel-cell": cell_line,
    "panel-name": name_line,
    "panel-tie": tie_line,
    "panel-thesis": thesis_line,
}
