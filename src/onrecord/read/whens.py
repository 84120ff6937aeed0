"""Whens: when each statement was made, and of when it tells."""

from collections.abc import Mapping, Sequence

from onrecord.lexicon.cues import quotes_follow
from onrecord.model.document import Masthead
from onrecord.model.parse import Parse
from onrecord.model.reader import Reader
from onrecord.model.records import Assertion, Attribution, Section, Speakers
from onrecord.model.span import Span
from onrecord.model.timing import Relation, Time, Timing, When
from onrecord.read.targets import Targets
from onrecord.read.times_calendar import unit_of
from onrecord.read.whens_content import Clocks
from onrecord.read.whens_relation import own_relation, relation
from onrecord.read.whens_said import Dated, document_said, latest_day, sayings
from onrecord.read.whens_scene import Report, report_of, scene_of


def whens(
    masthead: Masthead,
    parse: Parse,
    timing: Timing,
    attributions: Sequence[Attribution],
    targets: Targets,
    speakers: Speakers,
) -> tuple[When, ...]:
    """One for each attribution and each sentence in a section's own voice."""
    scene = scene_of(parse, timing.times, attributions, targets, speakers)
    own = document_said(masthead, timing, parse.text)
    reports = [report_of(parse, each) for each in attributions]
    said = sayings(scene, reports, own, latest_day(masthead, timing.window))
    spent = {said[each.target.id].span for each in reports if tells_itself(parse, each)}
    clocks = Clocks(timing.times, {each for each in spent if each})
    dates = section_dates(timing.times, targets)
    found = []
    for each in reports:
        dated = said[each.target.id]
        told = tuple(time.id for time in clocks.inside(each.target.content))
        found.append(when(each.target.id, dated, told, relation(scene, each, dated.value)))
    for one in assertions_of(targets):
        dated = dates.get(one.section, own)
        told = tuple(time.id for time in clocks.inside([one.span]))
        found.append(when(one.id, dated, told, own_relation(scene, one.span, dated.value)))
    return tuple(found)


def tells_itself(parse: Parse, report: Report) -> bool:
    """Whether a cue is a finite verb of saying, whose day is no day of what is told around it."""
    head = report.head
    finite = head is not None and parse.tag[head] in ("VBD", "VBN", "VBZ", "VBP")
    return head is not None and finite and quotes_follow(parse.lemma[head].lower())


def when(target: str, dated: Dated, content: tuple[str, ...], told: Relation | None) -> When:
    return When(
        target=target,
        said=dated.value,
        basis=dated.basis,
        span=dated.span,
        content=content,
        relation=told,
    )


def assertions_of(targets: Targets) -> list[Assertion]:
    """The sentences in sections' own voices, in order."""
    found = {one.id: one for each in targets.assertions.values() for one in each}
    return sorted(found.values(), key=lambda each: each.span)


def section_dates(times: Sequence[Time], targets: Targets) -> Mapping[str, Dated]:
    """The day that a section's heading or label is dated with, by the section's id."""
    sections = {each.id: each for found in targets.sections.values() for each in found}
    days = [each for each in times if is_numbered(each)]
    found: dict[str, Dated] = {}
    for name, section in sections.items():
        for span in heads(section):
            inside = [each for each in days if span.covers(each.span)]
            if len(inside) == 1:
                found[name] = Dated(inside[0].value, "stated", inside[0].span)
    return found


def is_numbered(time: Time) -> bool:
    """Whether a time is a day by its number: no "Monday", which a heading may be about."""
    number = any(map(str.isdigit, time.span.exact))
    return time.type == "DATE" and unit_of(time.value) == "D" and number


def heads(section: Section) -> tuple[Span, ...]:
    return (section.heading, *section.label) if section.heading else section.label


READER = Reader(
    gives="whens",
    needs=(
        *("masthead", "parse", "timing"),
        *("attributions", "targets", "speakers"),
    ),
    version=2,
    read=whens,
)
