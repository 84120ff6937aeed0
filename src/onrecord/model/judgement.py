"""Judgements: what a person decided about a record, kept for good and applied when it is read."""

from hashlib import sha256
from typing import Literal, get_args

import msgspec

from onrecord.errors import EvidenceError
from onrecord.model.identity import ID_DIGITS

Verdict = Literal[
    "same",
    "different",
    "name",
    "affiliation",
    "not-a-person",
    "outcome",
    "not-a-dispute",
    "confirmed",
    "revoke",
]
PAIRED: frozenset[Verdict] = frozenset({"same", "different"})
"""Verdicts about two holders, or about two claims."""
TWO: frozenset[Verdict] = PAIRED | {"not-a-dispute"}
SHOWN: frozenset[Verdict] = frozenset({"outcome", "confirmed"})
"""Verdicts that rest on evidence."""
VALUED: frozenset[Verdict] = frozenset({"name", "affiliation", "outcome"})
Outcome = Literal["happened", "did_not_happen", "partly", "void"]
"""How a forecast came out; "void": it cannot be judged any more, as where its condition failed."""
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
NO_PERSONS = ("organisation", "government", "outlet", "document", "group")
"""The kinds of holders that "not-a-person" may say that somebody is."""

TargetKind = Literal["holder", "forecast", "claim"]
KINDS_OF: dict[Verdict, tuple[TargetKind, ...]] = {
    "same": ("holder", "claim"),
    "different": ("holder", "claim"),
    "outcome": ("forecast",),
    "not-a-dispute": ("claim",),
    "confirmed": ("claim",),
}
"""What each verdict can be about; those that are not listed are about holders."""


class Target(msgspec.Struct, frozen=True, kw_only=True):
    """What is judged: a record of a kind, by the words that stand for it and their place.

    `start` and `end` are code points in the document. It is applied to the record whose words
    overlap these best, by half at least. Both are 0 for a holder without a place in the text, such
    as an outlet known from metadata: it is found by its name. A claim stands by the words of one of
    its members.
    """

    document: str
    source: str
    kind: TargetKind
    start: int
    end: int
    exact: str


class Cited(msgspec.Struct, frozen=True, kw_only=True, tag="cited", tag_field="kind"):
    """Words of a document that show how a forecast came out, or that a claim is true, as they stood
    when it was judged."""

    document: str
    source: str
    start: int
    end: int
    exact: str


class Outside(msgspec.Struct, frozen=True, kw_only=True, tag="outside", tag_field="kind"):
    """What is not in the record and shows how a forecast came out, or that a claim is true, as
    whoever judged gave it."""

    url: str
    text: str = ""


Shown = Cited | Outside


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """One decision: its verdict, what it is about, who decided when, and why.

    `value` is the name or affiliation, the kind of what is no person where it was given, or the
    outcome; `revokes` the id of the judgement that is taken back; `evidence` what shows an outcome
    or confirms a claim.
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
        wanted = 2 if self.verdict in TWO else 0 if self.verdict == "revoke" else 1
        if len(self.targets) != wanted:
            raise EvidenceError(f"a judgement {self.verdict!r} has {wanted} targets")
        if self.verdict == "not-a-person" and self.value is not None:
            if self.value not in NO_PERSONS:
                raise EvidenceError(f"what is no person is one of: {', '.join(NO_PERSONS)}")
        elif (self.verdict in VALUED) != bool(self.value):
            raise EvidenceError(f"a judgement {self.verdict!r} has a value, or must have none")
        if (self.verdict == "revoke") != bool(self.revokes):
            raise EvidenceError("a judgement is revoked by its id")
        self._check_kinds()
        self._check_shown()

    def _check_kinds(self) -> None:
        kinds = KINDS_OF.get(self.verdict, ("holder",))
        if any(each.kind not in kinds for each in self.targets):
            raise EvidenceError(f"a judgement {self.verdict!r} is about a {' or '.join(kinds)}")
        if len({each.kind for each in self.targets}) > 1:
            raise EvidenceError(f"a judgement {self.verdict!r} is about two of a kind")

    def _check_shown(self) -> None:
        if (self.verdict in SHOWN) != bool(self.evidence):
            raise EvidenceError("what came true or is confirmed rests on evidence, nothing else")
        if self.verdict == "outcome" and self.value not in OUTCOMES:
            raise EvidenceError(f"an outcome is one of: {', '.join(OUTCOMES)}")

    @property
    def kind(self) -> TargetKind | None:
        """What it is about; None of one that takes another back."""
        return self.targets[0].kind if self.targets else None

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


class JudgedClaim(msgspec.Struct, frozen=True):
    """A judgement about claims, and the propositions that it is about today."""

    judgement: Judgement
    propositions: tuple[str, ...]
