"""Judgements: what a person decided about a record, kept for good and applied when it is read."""

from hashlib import sha256
from typing import Literal

import msgspec

from onrecord.errors import EvidenceError
from onrecord.model.identity import ID_DIGITS

Verdict = Literal["same", "different", "name", "affiliation", "not-a-person", "revoke"]
PAIRED: frozenset[Verdict] = frozenset({"same", "different"})
VALUED: frozenset[Verdict] = frozenset({"name", "affiliation"})
NO_PERSONS = ("organisation", "government", "outlet", "document", "group")
"""The kinds of holders that "not-a-person" may say that somebody is."""


class Target(msgspec.Struct, frozen=True, kw_only=True):
    """What is judged: a record of a kind, by the words that stand for it and their place.

    `start` and `end` are code points in the document. It is applied to the record whose words
    overlap these best, by half at least. Both are 0 for a holder without a place in the text, such
    as an outlet known from metadata: it is found by its name.
    """

    document: str
    source: str
    kind: Literal["holder"]
    start: int
    end: int
    exact: str


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """One decision: its verdict, what it is about, who decided when, and why.

    `value` is the name or affiliation, or the kind of what is no person where it was given;
    `revokes` the id of the judgement that is taken back.
    `time` is ISO 8601 in UTC. Of two that contradict each other the later one counts.
    """

    verdict: Verdict
    targets: tuple[Target, ...] = ()
    value: str | None = None
    revokes: str | None = None
    author: str
    time: str
    note: str | None = None

    def __post_init__(self) -> None:
        wanted = 2 if self.verdict in PAIRED else 0 if self.verdict == "revoke" else 1
        if len(self.targets) != wanted:
            raise EvidenceError(f"a judgement {self.verdict!r} has {wanted} targets")
        if self.verdict == "not-a-person" and self.value is not None:
            if self.value not in NO_PERSONS:
                raise EvidenceError(f"what is no person is one of: {', '.join(NO_PERSONS)}")
        elif (self.verdict in VALUED) != bool(self.value):
            raise EvidenceError(f"a judgement {self.verdict!r} has a value, or must have none")
        if (self.verdict == "revoke") != bool(self.revokes):
            raise EvidenceError("a judgement is revoked by its id")

    @property
    def id(self) -> str:
        """A hash of all that the judgement says, so that one imported twice is the same."""
        return sha256(msgspec.json.encode(self)).hexdigest()[:ID_DIGITS]
