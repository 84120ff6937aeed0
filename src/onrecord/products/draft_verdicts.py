"""Verdicts: what the record says of one sentence of a draft. Exact checks win over the score."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from onrecord.lexicon.reasons import reason
from onrecord.lexicon.stand import folded
from onrecord.model.draft import WORST, CheckedSentence, Effect, Finding, Verdict
from onrecord.model.product import Evidence
from onrecord.products import check_telling, check_values
from onrecord.products.draft_clauses import clauses
from onrecord.products.draft_compared import Compared
from onrecord.products.draft_core import core
from onrecord.products.draft_sentences import DraftSentence, is_judgement
from onrecord.products.draft_side import Side
from onrecord.products.index import Index
from onrecord.products.lines import names


class Scored(NamedTuple):
    """How far evidence bears a sentence out, and how likely nothing of it stands there, 0 to 1."""

    supported: float
    absent: float


Score = Callable[[Sequence[tuple[str, str]]], Sequence[Scored]]
"""The scores of each (sentence, evidence)."""

Check = Callable[[Compared], Iterator[Finding]]

SUPPORTED_COPY = 0.5
"""Score from which evidence is taken to say all of what is all but the same sentence."""
SUPPORTED = 0.6
"""Likewise of a sentence in other words, if what it mainly says stands there in some form."""
COVERED = 0.65
"""Coverage from which a lower score is enough."""
NEAR = 0.15
"""The least score of what a person may find borne out; set on the development drafts, in which
planted errors and fair paraphrases score much alike: no score tells them apart."""
ABSENT = 0.5
"""How likely nothing of the sentence stands there, from which it is not found."""
RELATED = 0.2
"""Coverage from which evidence is taken to be about the same thing."""
JOINED = 4
"""Candidates that are also taken together: a sentence may sum several up."""
COMPARABLE = 0.15
"""How much less of the sentence a candidate may have than the closest, to count beside it."""
COPY = 0.85
"""Closeness from which a sentence of the record is all but the draft's."""
CLEARLY = 0.1
"""How much closer a candidate must be than a clean one for what was found there to count."""
TELLING = 0.5
"""Coverage from which what a check finds is held to be of the same thing."""
CLOSEST = 6
"""Candidates that are checked and scored."""
CLEAN = len(WORST)
EFFECTS: dict[Verdict, Effect] = {
    "partly": "partly",
    "not_found": "not_found",
    "needs_person": "needs_person",
}
UNDECIDED = frozenset({"partly", "not_found"})

CHECKS: tuple[Check, ...] = (*check_telling.CHECKS, *check_values.CHECKS)


class Against(NamedTuple):
    """What a sentence is held against: the record and the draft as indexes, and a score."""

    record: Index
    drafted: Index
    score: Score


def by_coverage(pairs: Sequence[tuple[str, str]]) -> list[Scored]:
    """The share of each sentence's words that the evidence has: a score without a scorer."""
    found = []
    for sentence, evidence in pairs:
        said, printed = (set(folded(each).split()) for each in (sentence, evidence))
        share = len(said & printed) / len(said) if said else 0.0
        found.append(Scored(share, 1 - share))
    return found


@dataclass(frozen=True)
class Judged:
    """A candidate with its findings and its score."""

    compared: Compared
    findings: tuple[Finding, ...]
    scored: Scored

    @property
    def score(self) -> float:
        return self.scored.supported

    @property
    def gravest(self) -> int:
        """The place in WORST of the gravest effect; CLEAN where nothing bears on the verdict."""
        effects = {each.effect for each in self.findings}
        return next((n for n, each in enumerate(WORST) if each in effects), CLEAN)

    @property
    def coverage(self) -> float:
        return self.compared.aligned.coverage

    @property
    def has_core(self) -> bool:
        """Whether the candidate has what the sentence mainly says, in one form or another."""
        return all(each in self.compared.aligned.forward for each in core(self.compared.draft))


class Outcome(NamedTuple):
    """A verdict on a sentence or clause, with the candidate that it rests on."""

    verdict: Verdict
    resting: Judged | None = None


class Weighed(NamedTuple):
    """The closest candidates, the closest first, and the score of the first ones together."""

    found: tuple[Judged, ...]
    joined: Scored = Scored(0.0, 1.0)

    def score_of(self, judged: Judged) -> float:
        """The score of a candidate by itself or with the others, whichever is more."""
        return max(judged.score, self.joined.supported)

    def bears_out(self, judged: Judged) -> bool:
        """Whether a candidate that nothing disagrees with says all that the sentence says."""
        if judged.compared.aligned.closeness >= COPY:
            return judged.score >= SUPPORTED_COPY
        enough = NEAR if judged.coverage >= COVERED else SUPPORTED
        return judged.has_core and self.score_of(judged) >= enough


def weighed(draft: Side, before: Side | None, sides: Sequence[Side], against: Against) -> Weighed:
    compared = [
        Compared(
            draft=draft,
            printed=side,
            around=side.widened(),
            others=tuple(other for other in sides if other is not side),
            before=before,
            index=against.record,
            drafted=against.drafted,
        )
        for side in sides
    ]
    related = [each for each in compared if each.aligned.coverage >= RELATED]
    closest = sorted(related, key=closeness, reverse=True)[:CLOSEST]
    if not closest:
        return Weighed(())
    joined = "\n".join(dict.fromkeys(each.around.text for each in closest[:JOINED]))
    pairs = [(draft.text, each.around.text) for each in closest]
    *scores, together = against.score([*pairs, (draft.text, joined)])
    found = (
        Judged(each, tuple(found for check in CHECKS for found in check(each)), value)
        for each, value in zip(closest, scores, strict=True)
    )
    return Weighed(tuple(found), together)


def closeness(compared: Compared) -> float:
    return 2 * compared.aligned.coverage + compared.aligned.closeness


def outcome(weighed: Weighed) -> Outcome:
    """The verdict that the candidates give together.

    What was found at the closest candidate counts where no clean one comes near to it. Else a clean
    one bears the sentence out where the score says so; where none is clean, the one with the
    lightest findings speaks.
    """
    found = weighed.found
    if not found:
        return Outcome("not_found")
    near = comparable(found)
    clean = [each for each in near if each.gravest == CLEAN]
    fitting = [each for each in clean if weighed.bears_out(each)]
    first = found[0]
    best = max(fitting or clean or near, key=lambda each: each.score)
    far = closeness(first.compared) - closeness(best.compared)
    if first.gravest < CLEAN and first.coverage >= TELLING and far >= CLEARLY:
        return Outcome(WORST[first.gravest], first)
    if fitting:
        return Outcome("supported", best)
    telling = [each for each in near if each.coverage >= TELLING]
    if telling and not clean:
        lightest = max(telling, key=lambda each: each.gravest)
        return Outcome(WORST[lightest.gravest], lightest)
    if clean and weighed.score_of(best) >= NEAR:
        return Outcome("needs_person", best)
    absent = min(each.scored.absent for each in near)
    return Outcome("partly" if absent < ABSENT else "not_found", best)


def comparable(found: Sequence[Judged]) -> list[Judged]:
    """The candidates that count beside the closest: where that one is all but the same sentence and
    disagrees, only what comes as close."""
    first = found[0]
    is_copy = first.compared.aligned.closeness >= COPY and first.gravest < CLEAN
    return [
        each
        for each in found
        if each.coverage >= first.coverage - (0 if is_copy else COMPARABLE)
        and (not is_copy or each.compared.aligned.closeness >= first.compared.aligned.closeness)
    ]


def by_clauses(whole: Outcome, parts: Sequence[Outcome]) -> Outcome:
    """The verdict on a sentence whose clauses were judged one by one."""
    verdicts = [each.verdict for each in parts]
    if all(each == "supported" for each in verdicts):
        return parts[0]
    grave = next((each for each in parts if each.verdict == "contradicted"), None)
    if grave:
        return grave
    if whole.verdict == "not_found" and "supported" in verdicts:
        return Outcome("partly", next(e.resting for e in parts if e.verdict == "supported"))
    return whole


def checked(
    sentence: DraftSentence,
    sides: Sequence[Side],
    quoted: Sequence[Finding],
    against: Against,
) -> CheckedSentence:
    """One sentence that makes a claim, with its verdict; `quoted` is what was found of the
    quotations in it."""
    draft, before = sentence.side, sentence.before
    found = outcome(weighed(draft, before, sides, against))
    parts = clauses(draft)
    if found.verdict != "supported" and len(parts) > 1:
        each_found = [outcome(weighed(each, before, sides, against)) for each in parts]
        found = by_clauses(found, each_found)
    flagged = found.resting is not None and found.resting.gravest < CLEAN
    if found.verdict in UNDECIDED and not flagged and not quoted and is_judgement(draft):
        return told(draft, Outcome("needs_person"), quoted)
    return told(draft, found, quoted)


def told(draft: Side, found: Outcome, quoted: Sequence[Finding]) -> CheckedSentence:
    resting = found.resting
    exact = (*quoted, *(resting.findings if resting else ()))
    speaks = any(each.effect != "none" for each in exact)
    findings = exact if speaks else (*exact, *by_score(draft, found))
    effects = {each.effect for each in findings}
    verdict = next(each for each in WORST if each in effects or each == found.verdict)
    return CheckedSentence(
        start=draft.start,
        end=draft.end,
        text=draft.text,
        verdict=verdict,
        reason=why(verdict, found, findings),
        findings=findings,
        evidence=(resting.compared.printed.evidence(),) if resting else (),
        context=(block(resting.compared.printed),) if resting else (),
        chain=chain_of(resting.compared) if resting else (),
        score=round(resting.score, 3) if resting else None,
    )


def by_score(draft: Side, found: Outcome) -> Iterator[Finding]:
    """That a verdict rests on the scorer."""
    resting = found.resting
    if resting is None:
        return
    effect = EFFECTS.get(found.verdict, "none")
    words = [resting.compared.draft.parse.word(each) for each in resting.compared.aligned.missing]
    key = f"score_{found.verdict}" + ("_words" if words else "")
    yield Finding(
        kind="score",
        effect=effect,
        reason=reason(key, words=", ".join(words)),
        place=(draft.start, draft.end),
        evidence=(resting.compared.printed.evidence(),),
        exact=False,
    )


def why(verdict: Verdict, found: Outcome, findings: Sequence[Finding]) -> str:
    """The reason for a verdict in one sentence: that of the finding that makes it, if one does."""
    for each in findings:
        if each.effect == verdict or (verdict == "supported" and each.kind == "score"):
            return each.reason
    return reason("unspecific" if verdict == "needs_person" else verdict)


def block(side: Side) -> Evidence:
    """The block that holds a side."""
    return side.evidence(*side.shelf.block_around(side.start, side.end))


def chain_of(compared: Compared) -> tuple[tuple[str, ...], ...]:
    """On whose word the evidence rests: the innermost statement that covers most of it."""
    side = compared.printed
    for record in side.records():
        return names(side.shelf.chain(record.id))
    return ()
