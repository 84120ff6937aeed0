"""Repeating: whether two statements are the same finding, in the same words or near."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.products.study import Study

REPEATED = 0.64
"""The cosine from which two are the same finding."""
TERMS = 0.7
"""The share of the terms of the shorter from which they are."""


def repeats(study: "Study", record: str, other: str) -> bool:
    """Whether two say the same finding, in the same words or near."""
    one, two = study.terms[record], study.terms[other]
    if len(one & two) >= TERMS * min(len(one), len(two)):
        return True
    return study.sense.between(record, other) >= REPEATED
