"""Blocks of quotations: keys under which two that may be of the same words meet.

Runs of words are drawn by winnowing (Schleimer, Wilkerson, Aiken 2003): of every few that begin
beside each other the one with the least hash, so that two quotations with a long enough run in
common share one, wherever either is cut. Pairs of words that carry sense, under the holder's name,
find short quotations and other translations.
"""

from collections.abc import Iterator
from hashlib import blake2b
from itertools import pairwise

from onrecord.lexicon.quoted_keys import keys, stem
from onrecord.link.quotations_holders import name_keys
from onrecord.link.quotations_profile import QuotationProfile
from onrecord.link.quotations_words import Wording, wording
from onrecord.model.identity import ID_DIGITS

RUN = 4
"""Words of a run."""

WINDOW = 2
"""Runs of which one is drawn: a run of five words that two have in common is surely found."""

FEWEST = 2
"""Words of a run that are more than function words."""

NEAR = 2
"""Words that carry sense among which one meets another under a holder's name."""

LONGEST = 60
"""Words that carry sense of a quotation that are paired under a holder's name."""


def blocks_of(profile: QuotationProfile) -> tuple[str, ...]:
    """The blocks of a quotation, each once, in order."""
    words = wording(profile.spans)
    found = [f"run:{each}" for each in runs(words)]
    near = list(pairs(words))
    for name in name_keys(profile):
        found += [hashed(f"said:{name}", *each) for each in near]
    return tuple(sorted(set(found)))


def runs(words: Wording) -> Iterator[str]:
    """The hashes of the runs that are drawn."""
    found = [
        hashed("", *words.forms[at : at + RUN])
        for at in range(len(words.forms) - RUN + 1)
        if words.content(at, at + RUN) >= FEWEST
    ]
    for at in range(max(1, len(found) - WINDOW + 1) if found else 0):
        yield min(found[at : at + WINDOW])


def pairs(words: Wording) -> Iterator[tuple[str, str]]:
    """Words that carry sense and stand near each other, by stem; and what has the same value."""
    found = [key for each in words.tokens if each.telling and (key := stem(each.form))][:LONGEST]
    for gap in range(1, NEAR + 1):
        for one, other in zip(found, found[gap:], strict=False):
            yield min(one, other), max(one, other)
    values = sorted(each for each in keys(words.forms[: 2 * LONGEST]) if each.startswith("="))
    for one, other in pairwise([*values, *found[:1]]) if len(values) > 1 else ():
        yield one, other
    for value in values:
        for each in found:
            yield value, each


def hashed(kind: str, *words: str) -> str:
    data = "\n".join((kind, *words)).encode("utf-8", "surrogatepass")
    return blake2b(data, digest_size=ID_DIGITS // 2).hexdigest()
