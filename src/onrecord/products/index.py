"""Index: look-ups over the readings of a pile."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from onrecord.model.link import DatedBetween
from onrecord.model.product import Evidence, Pile
from onrecord.model.records import (
    Assertion,
    Attribution,
    Holder,
    Holding,
    Modality,
    Reading,
    Rendering,
    Section,
    Stance,
)
from onrecord.model.span import Span
from onrecord.model.timing import Time, When
from onrecord.products.authorship import not_by_author
from onrecord.products.holders_judged import Judged, judged_of
from onrecord.products.keys import Key, keys_of
from onrecord.products.repeated import days_apart
from onrecord.products.statements_judged import NOTHING, OnStatements, by_document
from onrecord.products.windows import window_of
from onrecord.products.works import works_of

REACH = 512
"""Code points in one bucket of the look-up by place."""

VOICED = frozenset({"signed", "answer", "blockquote"})
"""Forms of sections whose words are their holders' own."""

Record = TypeVar("Record")
Chain = tuple[tuple[Holder, ...], ...]


@dataclass(frozen=True, slots=True)
class Shelf:
    """One reading with its records by id, and its attributions and assertions by place."""

    reading: Reading
    holders: dict[str, Holder]
    holdings: dict[str, Holding]
    modalities: dict[str, Modality]
    renderings: dict[str, Rendering]
    stances: dict[str, Stance]
    """The narrator's stance toward what he reports, by its id, where he is not neutral."""
    attributions: dict[str, Attribution]
    assertions: dict[str, Assertion]
    sections: dict[str, Section]
    authors: frozenset[str]
    """Holders, by id, who have a section of their own."""
    following: dict[str, Assertion]
    """The next assertion of the same section, by the id of the one before it."""
    preceding: dict[str, Assertion]
    ordered: tuple[Assertion, ...]
    near: dict[int, tuple[Attribution, ...]]
    voiced: dict[int, tuple[Section, ...]]
    """Sections that speak in their own voice, by place."""
    labels: dict[str, tuple[Span, ...]]
    """Where the labels of sections name those on whose word they rest, by holder id."""
    not_by_author: frozenset[str]
    """Sections, by id, that speak of their own author."""
    canonical: dict[str, str] = field(default_factory=dict)
    """What each holder that has an entity is called across documents, by its id."""
    whens: dict[str, When] = field(default_factory=dict)
    """When each statement was made, and of when it tells, by its id."""
    times: dict[str, Time] = field(default_factory=dict)
    window: DatedBetween | None = None
    """Between which days a document without a date was published."""
    days_apart: dict[str, str] = field(default_factory=dict)
    """The day that the text states for a statement, by its id, where the pile has the same words
    of another day."""
    judged: OnStatements = NOTHING
    """What people decided about its statements."""

    @property
    def document(self) -> str:
        return self.reading.document.id

    @property
    def text(self) -> str:
        return self.reading.document.text

    def records(self) -> Iterator[Attribution | Assertion]:
        yield from self.attributions.values()
        yield from self.assertions.values()

    def touching(self, start: int, end: int) -> Iterator[Attribution]:
        """Attributions whose content shares code points with [start, end), each once."""
        seen: set[str] = set()
        for bucket in range(start // REACH, (end - 1) // REACH + 1):
            for each in self.near.get(bucket, ()):
                if each.id not in seen and touches(each.content, start, end):
                    seen.add(each.id)
                    yield each

    def section_at(self, start: int, end: int) -> Section | None:
        """The innermost section that speaks in its own voice around [start, end)."""
        around = self.voiced.get(start // REACH, ())
        fitting = (each for each in around if each.start <= start and end <= each.end)
        return min(fitting, key=lambda each: (each.end - each.start, each.id), default=None)

    def chain(self, target: str) -> Chain:
        """The holders of a record, then its relayers; empty where none was read.

        An assertion without a holding of its own has that of its section.
        """
        holding = self.holdings.get(target)
        if holding is None and target in self.assertions:
            holding = self.holdings.get(self.assertions[target].section)
        if holding is None or not self.knows(holding):
            return ()
        return tuple(tuple(self.holders[each] for each in step) for step in holding.chain)

    def speaks_for_itself(self, section: Section) -> bool:
        """Whether a section speaks in its own voice, and whose it is was read."""
        return section.form in VOICED and bool(self.chain(section.id))

    def sentences_in(self, start: int, end: int) -> tuple[Assertion, ...]:
        """The assertions that lie wholly in [start, end), in order."""
        first = bisect_left(self.ordered, start, key=lambda each: each.span.start)
        last = bisect_left(self.ordered, end, key=lambda each: each.span.start)
        return tuple(each for each in self.ordered[first:last] if each.span.end <= end)

    def assertion_around(self, start: int, end: int) -> Assertion | None:
        """The assertion that holds [start, end), if one does."""
        number = bisect_right(self.ordered, start, key=lambda each: each.span.start) - 1
        if number < 0 or self.ordered[number].span.end < end:
            return None
        return self.ordered[number]

    def called(self, holder: Holder) -> str:
        """The canonical name of a holder, for comparing; the document's own is what is printed."""
        return self.canonical.get(holder.id, holder.name)

    def block_around(self, start: int, end: int) -> tuple[int, int]:
        """The block that holds [start, end), or just these where none does."""
        blocks = self.reading.layout.blocks
        number = bisect_right(blocks, start, key=lambda each: each.start) - 1
        if number < 0 or blocks[number].end < end:
            return start, end
        return blocks[number].start, blocks[number].end

    def rejects(self, target: str) -> bool:
        """Whether the narrator rejects what he reports."""
        return target in self.stances and self.stances[target].value == "rejects"

    def knows(self, holding: Holding) -> bool:
        return all(each in self.holders for step in holding.chain for each in step)

    def evidence(self, span: Span) -> Evidence:
        """A span of this document as evidence."""
        document = self.reading.document
        page = document.page(span.start)
        return Evidence(document.id, document.source, span.start, span.end, span.exact, page)


@dataclass(frozen=True, slots=True)
class Index:
    """A pile's shelves, in the pile's order and by document id."""

    pile: Pile
    shelves: dict[str, Shelf]
    homes: dict[str, Shelf]
    """The shelf of each attribution and assertion, by its id."""
    keys: dict[str, Key]
    """By what each holder shares an entry with others, by its id."""
    works: dict[str, str]
    """Of which document each is a version, itself where it is the first or only one, by id."""
    holder_homes: dict[str, Shelf]
    """The shelf of each holder, by its id."""
    judged: Judged
    """Which entity each holder is, and what people decided about it."""

    def record(self, target: str) -> tuple[Shelf, Attribution | Assertion] | None:
        """An attribution or assertion of any document, by its id."""
        shelf = self.homes.get(target)
        if shelf is None:
            return None
        return shelf, shelf.attributions.get(target) or shelf.assertions[target]


def index_of(pile: Pile) -> Index:
    """Look-ups over a pile; of two readings of one document the first counts."""
    shelves: dict[str, Shelf] = {}
    judged, apart = judged_of(pile), days_apart(pile.readings)
    decided = by_document(pile, judged)
    for reading in pile.readings:
        shelf = replace(
            shelf_of(reading, judged),
            window=window_of(pile, reading),
            days_apart=apart,
            judged=decided.get(reading.document.id, NOTHING),
        )
        shelves.setdefault(shelf.document, shelf)
    homes = {
        target: shelf
        for shelf in shelves.values()
        for target in (*shelf.attributions, *shelf.assertions)
    }
    at_home = {each: shelf for shelf in shelves.values() for each in shelf.holders}
    holders = (shelf.holders[each] for each, shelf in at_home.items())
    keys = keys_of(holders, judged.entities)
    return Index(pile, shelves, homes, keys, works_of(pile.readings), at_home, judged)


def shelf_of(reading: Reading, judged: Judged | None = None) -> Shelf:
    following: dict[str, Assertion] = {}
    preceding: dict[str, Assertion] = {}
    last: dict[str, Assertion] = {}
    ordered = tuple(sorted(reading.assertions, key=lambda one: one.span))
    for each in ordered:
        if each.section in last:
            following[last[each.section].id] = each
            preceding[each.id] = last[each.section]
        last[each.section] = each
    voiced = {each.id for each in reading.layout.sections if each.form in VOICED}
    holdings = reading.speakers.holdings
    return Shelf(
        reading=reading,
        holders={each.id: each for each in reading.speakers.holders},
        holdings={each.target: each for each in holdings},
        modalities={each.target: each for each in reading.modalities},
        renderings={each.target: each for each in reading.renderings},
        stances={each.target: each for each in reading.stances},
        attributions={each.id: each for each in reading.attributions},
        assertions={each.id: each for each in reading.assertions},
        sections={each.id: each for each in reading.layout.sections},
        authors=frozenset(
            one for each in holdings if each.target in voiced for one in each.holders
        ),
        following=following,
        preceding=preceding,
        ordered=ordered,
        near=buckets((each, each.content) for each in reading.attributions),
        voiced=buckets((each, (each,)) for each in reading.layout.sections if each.form in VOICED),
        labels=labels_of(reading),
        not_by_author=not_by_author(reading),
        canonical=canonical_names(reading, judged) if judged else {},
        whens={each.target: each for each in reading.whens},
        times={each.id: each for each in reading.times},
    )


def canonical_names(reading: Reading, judged: Judged) -> dict[str, str]:
    return {
        each.id: judged.entities[each.id].name
        for each in reading.speakers.holders
        if each.id in judged.entities
    }


def labels_of(reading: Reading) -> dict[str, tuple[Span, ...]]:
    """Where labels of sections name those on whose word these rest, by the id of each holder."""
    sections = {each.id: each for each in reading.layout.sections if each.form in VOICED}
    names = {each.id: each.name for each in reading.speakers.holders}
    found: dict[str, tuple[Span, ...]] = {}
    for holding in reading.speakers.holdings:
        section = sections.get(holding.target)
        for each in (one for step in holding.chain if section for one in step):
            spans = (
                naming(span, names.get(each, "")) for span in (section.label if section else ())
            )
            found[each] = (*found.get(each, ()), *(span for span in spans if span))
    return {holder: spans for holder, spans in found.items() if spans}


def naming(label: Span, name: str) -> Span | None:
    """The place of a name in a label, to the letter."""
    at = label.exact.find(name) if name else -1
    return Span(label.start + at, label.start + at + len(name), name) if at >= 0 else None


def buckets(
    placed: Iterable[tuple[Record, Sequence[Span | Section]]],
) -> dict[int, tuple[Record, ...]]:
    """Records by the stretches of REACH code points that their places touch."""
    found: dict[int, list[Record]] = {}
    for record, places in placed:
        numbers = {
            number
            for place in places
            for number in range(place.start // REACH, (place.end - 1) // REACH + 1)
        }
        for number in sorted(numbers):
            found.setdefault(number, []).append(record)
    return {number: tuple(each) for number, each in found.items()}


def touches(spans: tuple[Span, ...], start: int, end: int) -> bool:
    return any(span.start < end and start < span.end for span in spans)
