"""Targets: which record a place in a document lies in, and so on whose word it rests."""

from collections.abc import Sequence
from typing import NamedTuple

from onrecord.model.reader import Reader
from onrecord.model.records import Assertion, Attribution, Layout, Section
from onrecord.model.span import Span

REACH = 512
"""Code points in one bucket of the look-up by place."""


class Targets(NamedTuple):
    """The records of a document by the places that they cover."""

    attributions: dict[int, tuple[Attribution, ...]]
    assertions: dict[int, tuple[Assertion, ...]]
    sections: dict[int, tuple[Section, ...]]

    def attribution_at(self, start: int, end: int) -> Attribution | None:
        """The innermost attribution one of whose content's stretches holds [start, end)."""
        found = (
            (size(span), each.id, each)
            for each in self.attributions.get(start // REACH, ())
            for span in each.content
            if span.start <= start and end <= span.end
        )
        best = min(found, key=lambda each: each[:2], default=None)
        return best[2] if best else None

    def assertion_at(self, start: int, end: int) -> Assertion | None:
        """The sentence in a section's own voice that holds [start, end)."""
        around = self.assertions.get(start // REACH, ())
        return next((e for e in around if e.span.start <= start and end <= e.span.end), None)

    def section_at(self, start: int, end: int) -> Section | None:
        """The innermost section that holds [start, end)."""
        around = self.sections.get(start // REACH, ())
        fitting = (each for each in around if each.start <= start and end <= each.end)
        return min(fitting, key=lambda each: (each.end - each.start, each.id), default=None)

    def at(self, start: int, end: int) -> str | None:
        """The id of the innermost record that holds [start, end): the attribution, else the
        assertion, else the section; None where nobody's word covers it."""
        found = (
            self.attribution_at(start, end)
            or self.assertion_at(start, end)
            or self.section_at(start, end)
        )
        return found.id if found else None


def targets(
    layout: Layout, attributions: Sequence[Attribution], assertions: Sequence[Assertion]
) -> Targets:
    """The look-up for one document."""
    said: dict[int, list[Attribution]] = {}
    own: dict[int, list[Assertion]] = {}
    voiced: dict[int, list[Section]] = {}
    for attribution in attributions:
        for bucket in sorted({b for span in attribution.content for b in buckets(span)}):
            said.setdefault(bucket, []).append(attribution)
    for assertion in assertions:
        for bucket in buckets(assertion.span):
            own.setdefault(bucket, []).append(assertion)
    for section in layout.sections:
        for bucket in range(section.start // REACH, (section.end - 1) // REACH + 1):
            voiced.setdefault(bucket, []).append(section)
    return Targets(
        {key: tuple(each) for key, each in said.items()},
        {key: tuple(each) for key, each in own.items()},
        {key: tuple(each) for key, each in voiced.items()},
    )


def buckets(span: Span) -> range:
    return range(span.start // REACH, (span.end - 1) // REACH + 1)


def size(span: Span) -> int:
    return span.end - span.start


READER = Reader(
    gives="targets", needs=("layout", "attributions", "assertions"), version=1, read=targets
)
