"""Credibility: which reason gives which Admiralty code of information."""

from functools import cache

from onrecord.lexicon.tables import table


def code_of(reason: str) -> int | None:
    """The code that a line of credibility_reasons.tsv gives; None for what has none."""
    return _codes()[reason]


@cache
def _codes() -> dict[str, int | None]:
    rows = table("credibility_reasons")
    return {row[0]: int(row[1]) if row[1].isdigit() else None for row in rows}
