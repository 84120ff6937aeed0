"""Judging claims: which are one, which are not, what is no dispute, and what is confirmed."""

import sqlite3
from collections.abc import Iterable, Sequence

from onrecord.api.judging import Decided, Judged, note_of, now, one_line, time_of
from onrecord.api.judging_evidence import USAGE, check_words, shown_by
from onrecord.errors import RecordError, UsageError
from onrecord.export.judgements import MOST_EVIDENCE
from onrecord.linking import linked
from onrecord.model.claim import Credibility, Dispute
from onrecord.model.judgement import PAIRED, Cited, Judgement, Shown, Target, Verdict
from onrecord.store import judgements
from onrecord.store.named import LEAST_OF_AN_ID
from onrecord.store.named_claims import (
    KnownTelling,
    MeantClaim,
    claim_meant,
    claim_of,
    nearest_link,
    target_of,
    telling,
)

Pair = tuple[KnownTelling, KnownTelling]
REFUSED = {
    "no-fact": "it is no claim of fact; of a forecast say how it came out (outcome)",
    "not-asserted": "nobody in the record asserts it",
}
"""By the reasons for which a claim has no code."""
FEW = 6
"""Tellings up to which their ids are listed."""
SHORT = 80
"""Characters of a claim's words that are said again."""


def paired(
    connection: sqlite3.Connection, verdict: Verdict, about: Sequence[str], decided: Decided
) -> Judged:
    """Enters that two claims are the same or different, and groups anew what that touches.

    Raises UsageError where it makes no sense, RecordError where no claim or several are named.
    """
    if verdict not in PAIRED or len(about) != 2:
        raise UsageError("of claims, two are the same or different")
    with linked(connection):
        one, other = (claim_meant(connection, each) for each in about)
        made = entered(connection, verdict, pair(connection, one, other), decided)
    return Judged(made, f"{named(made)}: {now(connection, made)}")


def no_dispute(
    connection: sqlite3.Connection,
    about: Sequence[str],
    disputes: Sequence[Dispute],
    decided: Decided,
) -> Judged:
    """Enters that a dispute, named by its id or the beginning of one, is none; or that two claims
    are in none. Of a dispute that brings several claims together, for each two of them.
    """
    with linked(connection):
        if len(about) == 1:
            pairs = sides_of(connection, dispute_meant(disputes, about[0]))
        else:
            one, other = (claim_meant(connection, each) for each in about)
            pairs = [(one.first, other.first)]
        made = [entered(connection, "not-a-dispute", each, decided) for each in pairs]
    others = f" (and {', '.join(each.id for each in made[1:])})" if made[1:] else ""
    return Judged(made[0], f"{named(made[0])}: no dispute{others}")


def confirmed(
    connection: sqlite3.Connection,
    asked: str,
    evidence: Sequence[str],
    codes: Iterable[Credibility],
    decided: Decided,
) -> Judged:
    """Enters that a claim is confirmed, by evidence of another document or from outside; `codes`
    say which claims are of fact."""
    if not 0 < len(evidence) <= MOST_EVIDENCE:
        raise UsageError(f"confirming rests on 1 to {MOST_EVIDENCE} pieces of evidence: {USAGE}")
    with linked(connection):
        meant = claim_meant(connection, asked)
        check_fact(meant, codes)
        shown = dict.fromkeys(shown_by(connection, each) for each in evidence)
        for each in shown:
            check_confirms(connection, each, meant)
        made = entered(connection, "confirmed", (meant.first,), decided, tuple(shown))
    return Judged(made, f"{named(made)}: confirmed")


def check_fact(meant: MeantClaim, codes: Iterable[Credibility]) -> None:
    """Raises UsageError for a claim that cannot be confirmed: no claim of fact, or nobody's."""
    reasons = {each.claim: each.reason for each in codes}
    if why := REFUSED.get(reasons.get(meant.claim, "")):
        raise UsageError(f"{meant.first.words[:SHORT]!r} cannot be confirmed: {why}")


def check_confirms(connection: sqlite3.Connection, shown: Shown, meant: MeantClaim) -> None:
    """Raises UsageError for words of a document that makes the claim itself, or too few."""
    if not isinstance(shown, Cited):
        return
    check_words(connection, shown)
    if shown.document in {each.document for each in meant.tellings}:
        raise UsageError(
            f"{shown.exact[:SHORT]!r} stands in {shown.source}, which makes the claim itself and "
            "cannot confirm it"
        )


def entered(
    connection: sqlite3.Connection,
    verdict: Verdict,
    about: Iterable[KnownTelling],
    decided: Decided,
    evidence: tuple[Shown, ...] = (),
) -> Judgement:
    targets: tuple[Target, ...] = tuple(target_of(connection, each) for each in about)
    made = Judgement(
        verdict=verdict,
        targets=targets,
        author=one_line(decided.author, "author"),
        time=time_of(decided.time),
        note=note_of(decided.note),
        evidence=evidence,
    )
    judgements.append(connection, [made])
    return made


def pair(connection: sqlite3.Connection, one: MeantClaim, other: MeantClaim) -> Pair:
    """A telling for each end: of one claim, two that were named, or the one that was named and the
    one that is linked to it most surely. Raises UsageError where both ends are one."""
    if one.claim != other.claim:
        return one.first, other.first
    if not one.named and not other.named and len(one.tellings) > 1:
        raise UsageError(
            f"both are claim {one.claim}; name the telling that is another by its own id: "
            f"{', '.join(each.id for each in one.tellings[1:FEW])}"
        )
    wide, narrow = (one, other) if other.named else (other, one)
    second = narrow.first
    rest = {each.id: each for each in wide.named or wide.tellings if each.id != second.id}
    if not rest:
        raise UsageError(f"both are {second.words[:SHORT]!r} of {second.source}")
    return rest[nearest_link(connection, second.id, list(rest))], second


def dispute_meant(disputes: Sequence[Dispute], asked: str) -> Dispute:
    """Raises RecordError where no dispute or several have an id that begins so."""
    begins = asked.strip()
    found = [
        each for each in disputes if len(begins) >= LEAST_OF_AN_ID and each.id.startswith(begins)
    ]
    if len(found) != 1:
        count = "no dispute" if not found else f"{len(found)} disputes"
        raise RecordError(
            f"{count} {asked!r}: give the id of one, or six digits of it or more; onrecord show "
            "FILE disputes lists them"
        )
    return found[0]


def sides_of(connection: sqlite3.Connection, dispute: Dispute) -> list[Pair]:
    """A telling of each two claims that stand on different sides of a dispute."""
    found: dict[tuple[str, str], Pair] = {}
    for number, side in enumerate(dispute.sides):
        others = [each for other in dispute.sides[number + 1 :] for each in other.members]
        for one in side.members:
            for other in others:
                ends = sorted((claim_of(connection, one), claim_of(connection, other)))
                if (key := (ends[0], ends[1])) not in found:
                    found[key] = telling(connection, one), telling(connection, other)
    return list(found.values())


def named(made: Judgement) -> str:
    """The words that a judgement is about."""
    words = (" ".join(each.exact.split()) for each in made.targets)
    return " / ".join(repr(each[:SHORT]) for each in dict.fromkeys(words))
