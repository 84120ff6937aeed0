"""Frames: words around a content that say that its holder does not assert it."""

from collections.abc import Iterable, Iterator, Sequence

from onrecord.lexicon.disputes import disputes
from onrecord.model.records import Attribution, Reason
from onrecord.model.span import Span

UNSAID = frozenset({"condition", "question"})
"""Reasons for which nobody asserts the words, wherever they stand."""


def framed(
    spans: Sequence[Span], reasons: Iterable[Reason], said: Attribution | None
) -> Iterator[Span]:
    """The words around some others by which their holder does not assert them: a condition, a
    question, or a negation of his own. One before his name is somebody else's."""
    for each in reasons:
        around = each.kind == "negation" and not inside(each.span, spans)
        if each.kind in UNSAID or (around and is_own(each.span, said)):
            yield each.span


def inside(span: Span, spans: Iterable[Span]) -> bool:
    return any(each.start <= span.start and span.end <= each.end for each in spans)


def is_own(span: Span, said: Attribution | None) -> bool:
    return said is not None and any(each.end <= span.start for each in said.source)


def refusing(frame: Iterable[Span]) -> tuple[Span, ...]:
    """Of the words of a frame those that deny what stands in it: "rejected the accusation"."""
    return tuple(each for each in frame if disputes(each.exact))
