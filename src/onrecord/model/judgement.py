"""Judgements: what a person decided about a record, kept for good and applied when it is read."""

from hashlib import sha256
from typing import Literal, get_args

import msgspec

from onrecord.errors import EvidenceError
from onrecord.model.identity import ID_DIGITS
from onrecord.model.sample import sample_named

Verdict = Literal[
    "same",
    "different",
    "name",
    "affiliation",
    "not-a-person",
    "outcome",
    "not-a-dispute",
    "confirmed",
    "wrong-holder",
    "strike",
    "checked",
    "revoke",
]
PAIRED: frozenset[Verdict] = frozenset({"same", "different"})
"""Verdicts about two holders, or about two claims."""
TWO: frozenset[Verdict] = PAIRED | {"not-a-dispute"}
SHOWN: frozenset[Verdict] = frozenset({"outcome", "confirmed"})
"""Verdicts that rest on evidence."""
VALUED: frozenset[Verdict] = frozenset({"name", "affiliation", "outcome", "checked"})
MAY_HAVE_VALUES: frozenset[Verdict] = frozenset({"not-a-person", "wrong-holder"})
ON_STATEMENTS: frozenset[Verdict] = frozenset({"wrong-holder", "strike", "checked"})
"""Verdicts about statements: it is not that holder's, it is not to be printed, it was checked."""
Outcome = Literal["happened", "did_not_happen", "partly", "void"]
"""How a forecast came out; "void": it cannot be judged any more, as where its condition failed."""
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
NO_PERSONS = ("organisation", "government", "outlet", "document", "group")
"""The kinds of holders that "not-a-person" may say that somebody is."""
Check = Literal[
    "right", "wrong", "wrong-holder", "out-of-context", "trivial", "redundant", "not-said"
]
"""What somebody finds who checks a statement; all but "right" are faults."""
CHECKS: tuple[Check, ...] = get_args(Check)

StatementKind = Literal["attribution", "assertion", "sentence"]
"""A "sentence" is one in a document's own voice, laid on nobody's word."""
STATEMENTS: tuple[StatementKind, ...] = get_args(StatementKind)
TargetKind = Literal["holder", "forecast", "claim", StatementKind]
KINDS_OF: dict[Verdict, tuple[TargetKind, ...]] = {
    "same": ("holder", "claim"),
    "different": ("holder", "claim"),
    "outcome": ("forecast",),
    "not-a-dispute": ("claim",),
    "confirmed": ("claim",),
    "wrong-holder": STATEMENTS,
    "strike": STATEMENTS,
    "checked": STATEMENTS,
}
"""What each verdict can be about; those that are not listed are about holders."""


class Target(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What is judged: a record of a kind, by the words that stand for it and their place.

    `start` and `end` are code points in the document. It is applied to the record whose words
    overlap these best, by half at least. Both are 0 for a holder without a place in the text, such
    as an outlet known from metadata: it is found by its name. A claim stands by the words of one of
    its members, a statement by its content from the first word to the last. `sample` is the name of
    the sample that a checked statement was drawn in; only then is it said, so that other targets
    keep the ids of their judgements.
    """

    document: str
    source: str
    kind: TargetKind
    start: int
    end: int
    exact: str
    sample: str | None = None


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

    `value` is the name or affiliation, the kind of what is no person or the right holder's name
    where it was given, the outcome, or what was found in checking; `revokes` the id of the
    judgement that is taken back; `evidence` what shows an outcome or confirms a claim.
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
        if (self.verdict == "revoke") != bool(self.revokes):
            raise EvidenceError("a judgement is revoked by its id")
        self._check_value()
        self._check_kinds()
        self._check_shown()
        self._check_drawn()

    def _check_value(self) -> None:
        given = self.value is not None
        if self.verdict == "not-a-person" and given and self.value not in NO_PERSONS:
            raise EvidenceError(f"what is no person is one of: {', '.join(NO_PERSONS)}")
        if self.verdict in MAY_HAVE_VALUES and (bool(self.value) or not given):
            return
        if (self.verdict in VALUED) != bool(self.value):
            raise EvidenceError(f"a judgement {self.verdict!r} has a value, or must have none")

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

    def _check_drawn(self) -> None:
        if self.verdict == "checked" and self.value not in CHECKS:
            raise EvidenceError(f"a statement is checked as one of: {', '.join(CHECKS)}")
        for each in self.targets:
            if each.sample is None:
                continue
            if self.verdict != "checked":
                raise EvidenceError("only what is checked was drawn in a sample")
            sample_named(each.sample)

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


class JudgedStatement(msgspec.Struct, frozen=True):
    """A judgement about a statement, the id of the statement that it is about today, and where its
    words stand: a document's id and code points. None where it cannot be applied any more."""

    judgement: Judgement
    record: str | None
    place: tuple[str, int, int] | None = None
