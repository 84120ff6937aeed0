"""Copies: documents with nearly the same text, sentence by sentence."""

from collections.abc import Mapping
from functools import lru_cache

from onrecord.link.dates_words import RUN, Run, key, sentences
from onrecord.model.link import DateProfile

SHARE = 0.6
"""Share of the sentences of the longer text that a copy has."""

FEWEST = 5
"""Sentences that copies share at least."""

MET = 2
"""Marks that copies share at least: looking at two texts takes time."""

Places = tuple[tuple[int, int], ...]


def copied(document: DateProfile, other: DateProfile) -> Run | None:
    """The longest sentence that two texts share of which one is as good as a copy of the other."""
    one, two = (sentences_of(each.text, each.body) for each in (document, other))
    both = one.keys() & two.keys()
    if len(both) < max(FEWEST, SHARE * max(len(one), len(two))):
        return None
    longest = min(both, key=lambda each: (one[each][0] - one[each][1], one[each]))
    return Run(*one[longest], *two[longest])


@lru_cache(maxsize=1024)
def sentences_of(text: str, body: Places) -> Mapping[str, tuple[int, int]]:
    """The places of the long sentences of a document's text by their keys, the first of each."""
    found: dict[str, tuple[int, int]] = {}
    for start, end in body:
        for words in sentences(text, start, end):
            if len(words) >= RUN:
                found.setdefault(key(words), (words[0].start, words[-1].end))
    return found
