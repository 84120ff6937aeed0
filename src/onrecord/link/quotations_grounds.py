"""Grounds of quotations: what two with words in common need, to be the same words."""

from datetime import date
from functools import cache
from typing import Literal

from onrecord.lexicon.quoted_keys import has_value, keys
from onrecord.lexicon.tables import table, words
from onrecord.link.quotations_aligned import Aligned
from onrecord.link.quotations_holders import SURE, Tie
from onrecord.link.quotations_profile import QuotationProfile
from onrecord.link.quotations_words import Wording

When = Literal["near", "apart", "unknown"]

DAYS = 7
"""Days between two publications that are near each other."""

CONTEXT = 3
"""Words that carry sense which the sentences around two quotations have in common."""

LONG, LONG_UNSURE = (7, 3), (9, 4)
"""Words of a run, and those that are more than function words, by which it is known again by
itself: of a holder who is surely the same, and of one who may be."""

WHOLE, WHOLE_UNSURE = (8, 5), (10, 6)
"""The same of all runs together."""

NEAR, NEAR_UNSURE = (3, 2), (5, 3)
"""Words of a run, and those that tell of one matter, that were said or printed at about the same
time."""

SHORT = (4, 3)
"""Words of a run, and those of all that tell of one matter, where nothing shows the time."""

SHARE = 0.6
"""How much of the shorter quotation both have, where the run is no long one."""

LEAST = 0.3
"""The same of a long one."""

RENDERED = 0.6
FEWEST = 3
MOST = 60
"""Of another translation: share of the keys of the shorter that both have, how many at least, and
words that such a quotation has at most."""


def ground(
    tie: Tie, one: QuotationProfile, other: QuotationProfile, found: Aligned | None
) -> str | None:
    """The reason for which two quotations are of the same words; None where they are not."""
    when = time_between(one, other)
    strength = strength_of(tie, when, found) if found else None
    return f"{tie}-{strength}" if strength and f"{tie}-{strength}" in _reasons() else None


def strength_of(tie: Tie, when: When, found: Aligned) -> str | None:
    """How the words agree: "long", "near" or "short"."""
    size, sure = found.longest.size, tie in SURE
    run, whole = (size, found.content), (found.all_words, found.all_content)
    enough = (LONG, WHOLE) if sure else (LONG_UNSURE, WHOLE_UNSURE)
    if reaches(run, enough[0]) and found.share >= (LEAST if sure else SHARE):
        return "long"
    if reaches(whole, enough[1]) and size >= SHORT[0] and found.share >= SHARE:
        return "long"
    if when == "apart" or found.share < SHARE or is_phrase(found):
        return None
    if when == "near" and reaches((size, found.telling), NEAR if sure else NEAR_UNSURE):
        return "near"
    return "short" if sure and reaches((size, found.all_telling), SHORT) else None


def reaches(have: tuple[int, int], need: tuple[int, int]) -> bool:
    return have[0] >= need[0] and have[1] >= need[1]


def is_phrase(found: Aligned) -> bool:
    """Whether all that both have is a phrase that people say again and again."""
    run = found.longest
    return " ".join(found.one.forms[run.one : run.ends[0]]) in words("link_quotation_phrases")


def is_rendered(
    tie: Tie, one: QuotationProfile, other: QuotationProfile, said: tuple[Wording, Wording]
) -> bool:
    """Whether two quotations may be translations of the same words."""
    if tie not in SURE or not (one.rendered or other.rendered):
        return False
    if max(len(each.forms) for each in said) > MOST or time_between(one, other) == "apart":
        return False
    here, there = (keys(each.forms) for each in said)
    both = here & there
    least = max(FEWEST, RENDERED * min(len(here), len(there)))
    return len(both) >= least and (has_value(both) or len(both) > FEWEST)


def time_between(one: QuotationProfile, other: QuotationProfile) -> When:
    """Whether two quotations were said, or printed, at about the same time or in one context."""
    if one.document == other.document:
        return "near"
    if one.said and other.said:
        return "near" if one.said == other.said else "apart"
    if len(set(one.context) & set(other.context)) >= CONTEXT:
        return "near"
    days = days_between(one.said or one.published, other.said or other.published)
    if days is None:
        return "unknown"
    return "near" if days <= DAYS else "apart"


def days_between(one: str | None, other: str | None) -> int | None:
    if not one or not other:
        return None
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)


@cache
def _reasons() -> frozenset[str]:
    return frozenset(row[0] for row in table("link_quotation_reasons") if row[1] == "link")
