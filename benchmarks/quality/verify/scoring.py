"""Scoring: what was found in drafts and changed sentences, against their labels."""

from collections.abc import Iterable
from typing import NamedTuple

from benchmarks.quality.verify.labels import Change, Draft, SentenceLabel
from onrecord.model.draft import CheckedSentence

FLAGGED = frozenset({"partly", "not_found", "contradicted"})
LEFT = "needs_person"
ALIKE = {
    "quote-altered": {"altered", "cut"},
    "quote-cut": {"cut", "altered"},
    "quote-nowhere": {"nowhere", "not_found"},
    "quote-holder": {"other_holder"},
    "swapped": {"other_holder", "name", "score", "contradicted"},
    "invented": {"not_found"},
    "detail": {"detail", "partly"},
}
"""The kinds of finding, and verdicts, that meet a label; else the kind of the label's own name."""
CHANGED = {
    "neg": {"negation"},
    "num": {"number", "date"},
    "holder": {"other_holder", "name"},
    "strip": {"stripped", "rejected", "relayer"},
    "entity": {"name", "office", "other_holder"},
    "hedge": {"hedge", "condition"},
    "tense": {"tense", "hedge"},
}


class Met(NamedTuple):
    """A labelled sentence and what was found of it."""

    label: SentenceLabel
    found: CheckedSentence

    @property
    def wrong(self) -> bool:
        """Whether the label says that something is wrong with the sentence."""
        return bool(self.label.kinds)

    @property
    def flagged(self) -> bool:
        return self.found.verdict in FLAGGED

    @property
    def left(self) -> bool:
        """Whether it is left to a person."""
        return self.found.verdict == LEFT

    @property
    def named(self) -> bool:
        """Whether one of the label's kinds was found."""
        wanted = set().union(*(ALIKE.get(each, {each}) for each in self.label.kinds))
        return bool(wanted & self.found.kinds)

    @property
    def agrees(self) -> bool:
        wanted = "no_claim" if self.label.verdict == "no_claim" else self.label.verdict
        return self.found.verdict == wanted


def met(draft: Draft, found: Iterable[CheckedSentence]) -> tuple[Met, ...]:
    """Each label with the sentence found that shares the most code points with it."""
    listed = tuple(found)
    return tuple(
        Met(label, max(listed, key=lambda each: shared(label, each))) for label in draft.sentences
    )


def shared(label: SentenceLabel, found: CheckedSentence) -> int:
    return max(0, min(label.end, found.end) - max(label.start, found.start))


def caught(found: Iterable[CheckedSentence]) -> bool:
    """Whether any sentence was flagged."""
    return any(each.verdict in FLAGGED for each in found)


def left(found: Iterable[CheckedSentence]) -> bool:
    """Whether nothing was flagged and something is left to a person."""
    listed = tuple(found)
    return not caught(listed) and any(each.verdict == LEFT for each in listed)


def named(change: Change, found: Iterable[CheckedSentence]) -> bool:
    """Whether a finding says what was changed."""
    wanted = CHANGED[change.fault]
    return any(each.kinds & wanted for each in found)
