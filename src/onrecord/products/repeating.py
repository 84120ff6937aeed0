"""Repeating: whether two statements are the same finding, in the same words or near."""

from typing import TYPE_CHECKING

from onrecord.products.terms_weighed import likeness

if TYPE_CHECKING:
    from onrecord.products.study import Study

REPEATED = 0.64
"""The cosine from which two are the same finding."""
TERMS = 0.7
"""The share of the terms of the shorter from which they are."""


HALF = 0.5
"""The share of the terms of the shorter from which two that are near are."""
OF_TERMS, SHARED = 0.4, 0.55
"""The cosine from which two are that share this much of the weight of their terms."""
OF_EVENT, OF_WORDS, FEWEST = 0.46, 0.35, 4
"""The cosine, the share of the weight and the number of terms from which two tell one event."""
OF_SUBJECT = 0.5
"""The cosine from which two with the same subject and predicate are."""


def repeats(study: "Study", record: str, other: str) -> bool:
    """Whether two say the same finding, in the same words or near."""
    one, two = study.terms[record], study.terms[other]
    if len(one & two) >= TERMS * min(len(one), len(two)):
        return True
    near = study.sense.between(record, other)
    if near >= OF_SUBJECT and len(one & two) >= HALF * min(len(one), len(two)):
        return True
    if near >= REPEATED or (near >= OF_SUBJECT and tells_alike(study, record, other)):
        return True
    alike = likeness(one, two, study.rarity)
    event = near >= OF_EVENT and alike >= OF_WORDS and len(one & two) >= FEWEST
    return event or (near >= OF_TERMS and alike >= SHARED)


def tells_alike(study: "Study", record: str, other: str) -> bool:
    """Whether two statements have a proposition with the same subject and predicate."""
    heads = [
        {(each.predicate, each.subject[-1:]) for each in study.propositions.get(one, ())}
        for one in (record, other)
    ]
    return any(predicate for predicate, _ in heads[0] & heads[1])
