"""Sampled sheet: the statements of a sample with the text around each, for a person to check."""

from collections.abc import Iterator

from onrecord.model.judgement import Check
from onrecord.model.product import Pile
from onrecord.model.records import Assertion, Attribution
from onrecord.model.sample import Sample
from onrecord.model.sample_sheet import SampleItem, SampleSheet, Stretch
from onrecord.products.bounds import sentence_around
from onrecord.products.index import Index, Shelf, index_of
from onrecord.products.lines import names
from onrecord.products.sampled import Drawn, drawn, is_in_sequence
from onrecord.products.statements import JOIN, spans_of
from onrecord.products.statements_judged import standing_statements

AROUND = 600
"""Code points on each side of a statement in which the sentences around it are sought."""


def sample_sheet(pile: Pile, sample: Sample) -> SampleSheet:
    """The sheet of a sample: the same pile and sample give the same sheet, whatever was judged,
    but for what was checked in it."""
    index = index_of(pile)
    found = list(drawn(index, sample))
    checked = checked_in(index, sample)
    return SampleSheet(
        sample=sample,
        of=len(found),
        items=tuple(
            item(number, each, checked.get(each[1].id))
            for number, each in enumerate(found[: sample.n], 1)
        ),
        documents=len(index.shelves),
        version=pile.version,
    )


def checked_in(index: Index, sample: Sample) -> dict[str, Check]:
    """What counts now of the checks that were made in a sample, by the statement."""
    found: dict[str, Check] = {}
    for each in standing_statements(index.pile.on_statements):
        made = each.judgement
        if made.verdict == "checked" and each.record and is_in_sequence(sample, each):
            found[each.record] = made.value  # type: ignore[assignment]  # one of CHECKS, see Judgement
    return found


def item(number: int, one: Drawn, checked: Check | None) -> SampleItem:
    shelf, record = one
    spans, chain = spans_of(record), shelf.chain(record.id)
    masthead = shelf.reading.masthead
    return SampleItem(
        number=number,
        id=record.id,
        words=JOIN.join(span.exact for span in spans),
        holders=tuple(each.name for each in chain[0]) if chain else (),
        chain=names(chain),
        kind="own" if isinstance(record, Assertion) else record.kind,
        title=masthead.title.value,
        outlet=masthead.outlet.value,
        published=masthead.published.value,
        evidence=shelf.evidence(spans[0]),
        around=tuple(around(shelf, record)),
        checked=checked,
    )


def around(shelf: Shelf, record: Attribution | Assertion) -> Iterator[Stretch]:
    """The sentence or sentences of a statement, the one before and the one after, in pieces."""
    spans, text = spans_of(record), shelf.text
    start, end = spans[0].start, spans[-1].end
    if isinstance(record, Attribution):
        marks = (*record.cue, *record.source)
        near = [each for each in marks if start - AROUND < each.start and each.end < end + AROUND]
        start = min((start, *(each.start for each in near)))
        end = max((end, *(each.end for each in near)))
    low, high = max(0, start - AROUND), min(len(text), end + AROUND)
    first, last = sentence_around(text, start, end, low, high)
    first, last = before(text, first, low), after(text, last, high)
    for span in spans:
        if first < span.start:
            yield Stretch(text[first : span.start], said=False)
        yield Stretch(span.exact, said=True)
        first = span.end
    if first < last:
        yield Stretch(text[first:last], said=False)


def before(text: str, start: int, low: int) -> int:
    """Where the sentence begins that ends before a sentence's start."""
    end = start
    while end > low and text[end - 1].isspace():
        end -= 1
    return sentence_around(text, end - 1, end, low, end)[0] if end > low else start


def after(text: str, end: int, high: int) -> int:
    """Where the sentence ends that begins after a sentence's end."""
    start = end
    while start < high and text[start].isspace():
        start += 1
    return sentence_around(text, start, start + 1, start, high)[1] if start < high else end
