"""Times: dates, times of day, durations and sets, with their TIMEX3 values.

Two steps apart: `recognised` finds the expressions with their parts, `resolved` counts their
values from the document's day, its dateline, a section's date, or a time told before.
"""

from onrecord.model.document import Document, Masthead
from onrecord.model.identity import record_id
from onrecord.model.parse import Parse
from onrecord.model.reader import Reader
from onrecord.model.records import Layout
from onrecord.model.span import span_of
from onrecord.model.timing import Time, Timing
from onrecord.read.times_anchors import Anchor
from onrecord.read.times_document import document_anchor, window_anchor
from onrecord.read.times_recognised import Expression, recognised
from onrecord.read.times_resolved import Resolved, resolved
from onrecord.read.window import window


def timing(document: Document, layout: Layout, masthead: Masthead, parse: Parse) -> Timing:
    """The times of a document, and the window of its publication where it gives no date."""
    expressions = recognised(parse)
    anchor = document_anchor(parse.text, masthead, expressions)
    if anchor is not None:
        return Timing(times_of(document, parse, expressions, anchor))
    loose = times_of(document, parse, expressions, None)
    found = window(parse.text, loose, parse)
    anchor = window_anchor(found) if found else None
    if anchor is None:
        return Timing(loose, found)
    return Timing(times_of(document, parse, expressions, anchor), found)


def times_of(
    document: Document, parse: Parse, expressions: list[Expression], anchor: Anchor | None
) -> tuple[Time, ...]:
    """The expressions with their values, seen from an anchor."""
    found = resolved(parse, expressions, anchor)
    return tuple(time_of(document, *pair) for pair in zip(expressions, found, strict=True))


def time_of(document: Document, expression: Expression, found: Resolved) -> Time:
    span = span_of(document.text, expression.start, expression.end)
    return Time(
        id=record_id(document.id, "time", (span,)),
        span=span,
        type=found.type,
        value=found.value.value,
        mod=found.mod,
        quant=found.quant,
        freq=found.freq,
        basis=found.value.basis,
        anchor=found.value.anchor,
    )


READER = Reader(
    gives="timing",
    needs=("document", "layout", "masthead", "parse"),
    version=2,
    read=timing,
)
