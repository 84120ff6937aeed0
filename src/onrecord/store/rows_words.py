"""Words of rows: how spans are written in the columns of a record's tables."""

from collections.abc import Iterable

from onrecord.model.span import Span

Values = dict[str, object]
"""One row, by its columns."""


def words(span: Span | None) -> str | None:
    return span.exact if span else None


def joined(spans: Iterable[Span]) -> str:
    """The words of spans; “ … ” joins stretches that stand apart."""
    return " … ".join(span.exact for span in spans)
