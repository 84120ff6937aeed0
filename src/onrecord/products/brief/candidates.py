"""Candidates: what each part of a brief is chosen from, the best first."""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from itertools import islice
from typing import Literal

from onrecord.model.product import Sentence
from onrecord.products.background import timeline
from onrecord.products.background.findings import findings_of
from onrecord.products.background.found import Finding, Part
from onrecord.products.background.lines import finding_line
from onrecord.products.brief.graded import is_plain, with_code
from onrecord.products.brief.sieve import (
    SURE,
    TOPICAL,
    advises,
    is_on_matter,
    is_open,
    is_somebodys,
    judges,
    proposes,
    ranked,
)
from onrecord.products.explainer.cast import cast_of
from onrecord.products.explainer.choice import shown
from onrecord.products.explainer.product import lines as actor_lines
from onrecord.products.explainer.product import places
from onrecord.products.panel_lines import thesis_line
from onrecord.products.places import fixed
from onrecord.products.questions.takeaways import takeaways
from onrecord.products.roundup_reach import alone_parts, is_alone
from onrecord.products.standalone import standalone, statement
from onrecord.products.statements_printed import printed_statements
from onrecord.products.study import Study

BriefPart = Literal[
    "found", "happened", "means", "wants", "disputed", "next", "advice", "unknown", "alone"
]
Lines = tuple[Sentence, ...]
"""Lines that stand together or not at all."""

TAKEN, ENTRIES = 12, 12
"""How many of each are looked at."""

FACETS = ("wants", "fears", "offers", "refuses")
ALSO_DATED = "background_also"
UNSETTLED: tuple[Part, ...] = ("unknown", "watch")
"""Parts of the background that tell what is open."""


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
    """The weightiest entries of the timeline: what happened, then what led there; of each those
    first that several articles date."""
    entries = [each for each in timeline(study, ENTRIES) if is_on_matter(study, each.sentence)]
    for kind in ("happened", "past"):
        found = [each.sentence for each in entries if each.kind == kind]
        for line in sorted(found, key=lambda each: fixed(ALSO_DATED) not in each.parts):
            yield (with_code(study, line),)


def means(study: Study) -> Iterator[Lines]:
    """What people and bodies that are named make of it, one statement of each: of the actors of the
    pile, who speak for themselves, after all others."""
    heard = set[str]()
    later: list[Sentence] = []
    cast = cast_of(study)
    for record in ranked(study):
        unit = study.units[record]
        if not judges(study, record) or not is_somebodys(unit):
            continue
        spoken = sorted(cast.speaks.get(unit.holders[0].id, ()))
        key = spoken[0] if spoken else " ".join(study.index.keys[unit.holders[0].id])
        if key in heard or not (line := thesis_line(study, record)):
            continue
        heard.add(key)
        if spoken:
            later.append(line)
        else:
            yield (line,)
    yield from ((line,) for line in later)


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
    entries = [each.sentence for each in timeline(study, ENTRIES) if each.kind == "ahead"]
    ahead, expected = (
        [each for each in lines if is_on_matter(study, each)]
        for lines in (entries, below(study, "expected"))
    )
    for number in range(max(len(ahead), len(expected))):
        yield from ((each[number],) for each in (ahead, expected) if number < len(each))


def below(study: Study, part: Part) -> list[Sentence]:
    return [finding_line(each) for each in findings_of(study).of(part)]


def unknown(study: Study) -> Iterator[Lines]:
    """What is not known, and what to watch: of each the weightiest."""
    for part in UNSETTLED:
        lines = (each for each in below(study, part) if is_open(study, each))
        yield from ((each,) for each in islice(lines, 1))


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
    found = (each for each in ranked(study) if each in advice and proposes(study, each))
    return tuple(each for each in found if is_somebodys(study.units[each]))


def by_one(study: Study) -> Iterator[Lines]:
    """What one article alone has, the weightiest first."""
    press = study.counts.press
    for record in ranked(study):
        if study.weights.topical(record) < TOPICAL:
            continue
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
