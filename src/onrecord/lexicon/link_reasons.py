"""Reasons of links: what each says to people, and how sure it is."""

from functools import cache
from typing import NamedTuple

from onrecord.lexicon.tables import table


class LinkReason(NamedTuple):
    """One row of link_reasons.tsv; `same` says whether it joins or parts. `score` is 0 to 1."""

    same: bool
    score: float
    sentence: str


@cache
def link_reasons() -> dict[str, LinkReason]:
    """All reasons by id."""
    rows = table("link_reasons")
    return {row[0]: LinkReason(row[1] == "same", float(row[2]), row[3]) for row in rows}
