"""Judgements: what a person decided about a record, kept for good and applied when it is read."""

from hashlib import sha256
from typing import Literal, get_args

import msgspec

from onrecord.errors import EvidenceError
from onrecord.model.identity import ID_DIGITS

Verdict = Literal["same", "different", "name", "affiliation", "not-a-person", "outcome", "revoke"]
PAIRED: frozenset[Verdict] = frozenset({"same", "different"})
VALUED: frozenset[Verdict] = frozenset({"name", "affiliation", "outcome"})
Outcome = Literal["happened", "did_not_happen", "partly", "void"]
"""How a forecast came out; "void": it cannot be judged any more, as where its condition failed."""
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
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
    kind: Literal["holder", "forecast"]
    start: int
    end: int
    exact: str


class Cited(msgspec.Struct, frozen=True, kw_only=True, tag="cited", tag_field="kind"):
    """Words of a document that show how a forecast came out, as they stood when it was judged."""

    document: str
    source: str
    start: int
    end: int
    exact: str


class Outside(msgspec.Struct, frozen=True, kw_only=True, tag="outside", tag_field="kind"):
    """What is not in the record and shows how a forecast came out, as whoever judged gave it."""

    url: str
    text: str = ""


Shown = Cited | Outside


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """One decision: its verdict, what it is about, who decided when, and why.

    `value` is the name or affiliation, the kind of what is no person where it was given, or the
    outcome; `revokes` the id of the judgement that is taken back; `evidence` what shows an outcome.
    `time` is ISO 8601 in UTC. Of two that contradict each other the later one counts.
    """

    verdict: Verdict
    targets: tuple[Target, ...] = ()
    value: str | None = None
    revokes: str | None = None
    author: str
    time: str
    note: str | None = None
    evidence: tuple[Shown, ...] = ()

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
        self._check_outcome()

    def _check_outcome(self) -> None:
        kind = "forecast" if self.verdict == "outcome" else "holder"
        if any(each.kind != kind for each in self.targets):
            raise EvidenceError(f"a judgement {self.verdict!r} is about a {kind}")
        if (self.verdict == "outcome") != bool(self.evidence):
            raise EvidenceError("an outcome rests on evidence, and nothing else does")
        if self.verdict == "outcome" and self.value not in OUTCOMES:
            raise EvidenceError(f"an outcome is one of: {', '.join(OUTCOMES)}")

    @property
    def id(self) -> str:
        """A hash of all that the judgement says, so that one imported twice is the same."""
        return sha256(msgspec.json.encode(self.told())).hexdigest()[:ID_DIGITS]

    def told(self) -> dict[str, object]:
        """All that the judgement says; evidence only where there is any, so that what was decided
        before there was such a thing keeps its id."""
        said: dict[str, object] = msgspec.structs.asdict(self)
        if not self.evidence:
            del said["evidence"]
        return said


class JudgedForecast(msgspec.Struct, frozen=True):
    """A judgement about how a forecast came out, and the id of the forecast that it is about
    today; None where none stands there any more."""

    judgement: Judgement
    forecast: str | None
