"""Missing: what was not read, a line each, or a line a reason where there are very many."""

from collections.abc import Iterator, Sequence

from onrecord.export.page_words import mailed
from onrecord.model.product import NotRead

MOST = 40
"""Lines that people read one by one."""
NAMED = 3


def missing(entries: Sequence[NotRead]) -> Iterator[str]:
    """One line for each entry, "source: reason"; of very many, those of one reason together.

    Files are named without their folders; JSON and the record's view not_read list each one always.
    """
    if len(entries) <= MOST:
        yield from (f"{mailed(each.source)}: {each.reason}" for each in entries)
        return
    by_reason: dict[str, list[str]] = {}
    for each in entries:
        by_reason.setdefault(each.reason, []).append(mailed(each.source))
    for reason, sources in by_reason.items():
        more = f" and {len(sources) - NAMED:,} more" if len(sources) > NAMED else ""
        yield f"{', '.join(sources[:NAMED])}{more}: {reason}"
