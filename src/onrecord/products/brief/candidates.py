"""Candidates: what each part of a brief is chosen from, the best first."""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Literal

from onrecord.model.product import Sentence
from onrecord.model.records import Attribution
from onrecord.model.span import Span
from onrecord.products.background import timeline
from onrecord.products.background.findings import findings_of
from onrecord.products.background.found import Finding, Part
from onrecord.products.background.lines import finding_line
from onrecord.products.brief.graded import is_plain, with_code
from onrecord.products.explainer.choice import shown
from onrecord.products.explainer.product import lines as actor_lines
from onrecord.products.explainer.product import places
from onrecord.products.keys import Key
from onrecord.products.own_voice import is_own_sentence
from onrecord.products.panel_lines import thesis_line
from onrecord.products.questions.takeaways import takeaways
from onrecord.products.roundup_reach import alone_parts, is_alone
from onrecord.products.standalone import standalone, statement
from onrecord.products.statements_printed import printed_statements
from onrecord.products.study import Study
from onrecord.products.units import Unit

BriefPart = Literal[
    "found", "happened", "means", "wants", "disputed", "next", "advice", "unknown", "alone"
]
Lines = tuple[Sentence, ...]
"""Lines that stand together or not at all."""

TAKEN, ENTRIES = 12, 12
"""How many of each are looked at."""

FACETS = ("wants", "fears", "offers", "refuses")
SURE, MOSTLY = 0.75, 0.45
"""Score from which advice is advice plainly, and the share of a statement that it must be."""


def found(study: Study) -> Iterator[Lines]:
    """The most important findings, the weightiest first, with the code of what they claim."""
    weights = study.weights.all
    lines = takeaways(study, TAKEN)
    for each in sorted(lines, key=lambda one: -weights.get(one.made[-1], 0.0)):
        yield (with_code(study, each) if is_plain(study, each) else bare(study, each),)


def bare(study: Study, line: Sentence) -> Sentence:
    """The statement of a line without what is counted behind it."""
    return statement(study, line.made[-1]) or line


def happened(study: Study) -> Iterator[Lines]:
    """The weightiest entries of the timeline: what happened, then what led there."""
    entries = timeline(study, ENTRIES)
    for kind in ("happened", "past"):
        for each in entries:
            if each.kind == kind:
                yield (with_code(study, each.sentence),)


def means(study: Study) -> Iterator[Lines]:
    """What people and bodies that are named make of it, one statement of each before any second."""
    heard: dict[Key, int] = {}
    turns: list[tuple[int, Sentence]] = []
    for record in ranked(study):
        unit = study.units[record]
        judging = any(each.kind == "assessment" for each in study.propositions[record])
        if judging and is_somebodys(unit) and (line := thesis_line(study, record)):
            key = study.index.keys[unit.holders[0].id]
            turns.append((heard.get(key, 0), line))
            heard[key] = heard.get(key, 0) + 1
    yield from ((line,) for _, line in sorted(turns, key=lambda each: each[0]))


def ranked(study: Study) -> tuple[str, ...]:
    """The statements on what the pile is about, the weightiest first."""
    weights = study.weights
    fit = [each for each in study.units if weights.is_of_the_matter(each)]
    order = {each: at for at, each in enumerate(fit)}
    return tuple(sorted(fit, key=lambda each: (-weights.all[each], order[each])))


def is_somebodys(unit: Unit) -> bool:
    """Whether a statement is somebody's who is named: no outlet's or document's own."""
    first = unit.holders[0]
    if is_own_sentence(unit):
        return first.kind == "person"
    return first.naming in ("named", "role")


def wants(study: Study) -> Iterator[Lines]:
    """What the main actors want, fear, offer or refuse: the weightiest of each, then the rest."""
    turns = [
        (number, -weight_of(study, line), at, line)
        for at, actor in enumerate(shown(study))
        for number, line in enumerate(wants_of(study, actor.holder))
    ]
    yield from ((line,) for *_, line in sorted(turns, key=lambda each: each[:3]))


def weight_of(study: Study, line: Sentence) -> float:
    """The weight of the statement that a line prints; 0 where it is none by itself, or is not on
    what the pile is about."""
    weights = study.weights
    known = (each for each in printed_statements(study.index, line) if each in study.units)
    fit = (each for each in known if weights.is_of_the_matter(each))
    return next((weights.all[each] for each in fit), 0.0)


def wants_of(study: Study, holder: str) -> list[Sentence]:
    actor = next(each for each in shown(study) if each.holder == holder)
    lines = [
        line
        for place, facts in places(study, actor)
        if place[1] in FACETS
        for line in actor_lines(study, facts)
    ]
    return sorted(lines, key=lambda each: -weight_of(study, each))


def disputed(study: Study) -> Iterator[Lines]:
    """The disputes with most voices: one statement of each side."""
    groups: dict[str, dict[str, Finding]] = {}
    for each in findings_of(study).of("disputes"):
        groups.setdefault(each.group, {}).setdefault(side_of(each), each)
    for sides in groups.values():
        yield tuple(finding_line(each) for each in sides.values())


def side_of(finding: Finding) -> str:
    return f"{finding.label} {finding.words.exact if finding.words else ''}"


def coming(study: Study) -> Iterator[Lines]:
    """What is scheduled, and what somebody expects, in turn."""
    ahead = [each.sentence for each in timeline(study, ENTRIES) if each.kind == "ahead"]
    expected = below(study, "expected")
    for number in range(max(len(ahead), len(expected))):
        yield from ((each[number],) for each in (ahead, expected) if number < len(each))


def below(study: Study, part: Part) -> list[Sentence]:
    return [finding_line(each) for each in findings_of(study).of(part)]


def unknown(study: Study) -> Iterator[Lines]:
    """What is not known, then what to watch."""
    for each in (*below(study, "unknown"), *below(study, "watch")):
        yield (each,)


def advised(study: Study) -> Iterator[Lines]:
    for each in advisers(study):
        if line := advice(study, each):
            yield (line,)


def advice(study: Study, record: str) -> Sentence | None:
    """A statement in which somebody says what should be done; None for any other."""
    if record not in advisers(study):
        return None
    return standalone(study.units[record], ("brief-advice", record))


@lru_cache(maxsize=2)
def advisers(study: Study) -> tuple[str, ...]:
    """The statements that are mostly advice of somebody who is named, the weightiest first."""
    advice = {
        unit.record.id
        for shelf in study.index.shelves.values()
        for each in shelf.reading.assessments
        if each.kind == "prescription" and each.score >= SURE
        for unit in study.counts.press.by_document[shelf.document]
        if advises(unit, each.span)
    }
    found = (each for each in ranked(study) if each in advice)
    return tuple(each for each in found if is_somebodys(study.units[each]))


def advises(unit: Unit, advice: Span) -> bool:
    """Whether advice is what the holder of a statement says, and most of it."""
    record = unit.record
    content = record.content if isinstance(record, Attribution) else unit.spans
    size = sum(len(each.exact) for each in content)
    return any(each.covers(advice) for each in content) and len(advice.exact) >= MOSTLY * size


def by_one(study: Study) -> Iterator[Lines]:
    """What one article alone has, the weightiest first."""
    press = study.counts.press
    for record in ranked(study):
        if is_alone(press, study.units[record]) and (line := alone(study, record)):
            yield (line,)


def alone(study: Study, record: str) -> Sentence | None:
    """A statement that one article alone has, with in how many others it was looked for."""
    unit = study.units.get(record)
    after = alone_parts(study.counts.press, unit) if unit else []
    return standalone(unit, ("brief-alone", record), after=after) if unit and after else None


CANDIDATES: Mapping[BriefPart, Callable[[Study], Iterator[Lines]]] = {
    "found": found,
    "happened": happened,
    "means": means,
    "wants": wants,
    "disputed": disputed,
    "next": coming,
    "advice": advised,
    "unknown": unknown,
    "alone": by_one,
}
