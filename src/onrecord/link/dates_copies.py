"""Copies: documents with nearly the same text, sentence by sentence."""

from onrecord.link.dates_words import RUN, Run, Word, key, sentences
from onrecord.model.link import DateProfile

SHARE = 0.6
"""Share of the sentences of the longer text that a copy has."""

FEWEST = 5
"""Sentences that copies share at least."""


def copied(document: DateProfile, other: DateProfile) -> Run | None:
    """The longest sentence that two texts share of which one is as good as a copy of the other."""
    one, two = sentences_of(document), sentences_of(other)
    both = one.keys() & two.keys()
    if len(both) < max(FEWEST, SHARE * max(len(one), len(two))):
        return None
    longest = min(both, key=lambda each: (-len(one[each]), one[each][0].start))
    mine, theirs = one[longest], two[longest]
    return Run(mine[0].start, mine[-1].end, theirs[0].start, theirs[-1].end)


def sentences_of(profile: DateProfile) -> dict[str, list[Word]]:
    """The long sentences of a document's text by their keys, each where it stands first."""
    found: dict[str, list[Word]] = {}
    for start, end in profile.body:
        for words in sentences(profile.text, start, end):
            if len(words) >= RUN:
                found.setdefault(key(words), words)
    return found
