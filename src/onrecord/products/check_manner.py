"""Manner: what was read as not said, denied, imagined or told with reserve, told otherwise."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from onrecord.lexicon.moods import plain
from onrecord.lexicon.reasons import reason
from onrecord.lexicon.tables import words_where
from onrecord.model.draft import Effect, Finding, FindingKind
from onrecord.model.records import Clause, Modality
from onrecord.model.span import Span
from onrecord.products.check_certainty_conditions import has_condition
from onrecord.products.check_certainty_hedges import has_reserve
from onrecord.products.check_telling_clauses import likely_pairs, predicates
from onrecord.products.check_telling_frames import Frame, frames
from onrecord.products.draft_compared import Compared
from onrecord.products.draft_side import Side

MOST = 0.6
"""Share of what a frame's content says that must have its counterpart in the other's."""

COVERED = 0.8
"""Coverage from which verbs that are aligned say the same."""

ACTS: dict[str, tuple[str, FindingKind, Effect]] = {
    "not_made": ("not_said", "negation", "contradicted"),
    "declined": ("not_said", "negation", "contradicted"),
    "hypothetical": ("imagined", "condition", "partly"),
}
"""What is wrong about an act that the draft tells as done."""


UNSURE: dict[str, tuple[str, FindingKind, Effect]] = {
    "unlikely": ("unlikely", "negation", "contradicted"),
    "counterfactual": ("unreal", "condition", "contradicted"),
}
CONDITIONAL: tuple[str, FindingKind, Effect] = ("condition", "condition", "partly")
"""What is wrong where the draft tells plainly what the record does not."""


class Met(NamedTuple):
    """An attribution of the draft and one of the record with the same content, as each is told."""

    own: Frame
    told: Modality


def unsaid(compared: Compared) -> Iterator[Finding]:
    """What the record tells as not said or only imagined, and the draft as said."""
    for own, told in met(compared):
        if told.act in ACTS and manner(compared.draft, own).act == "made":
            key, kind, effect = ACTS[told.act]
            yield finding(compared, own, (key, kind, effect), words_of(told))
            return


def reserved(compared: Compared) -> Iterator[Finding]:
    """What was read as unlikely, unreal or conditional, and the draft tells plainly."""
    own, theirs = clauses(compared.draft), clauses(compared.printed)
    if has_reserve(compared.draft, compared.aligned) or has_condition(compared.draft):
        return
    for here, there in verbs(compared):
        told = theirs.get(there)
        fault = None if told is None or here in own else fault_of(compared.printed, told)
        if told is not None and fault is not None:
            key, kind, effect = fault
            words = reason(key, here=compared.draft.parse.word(here), there=told.cue[0].exact)
            yield compared.finding(kind, effect, words, range(here, here + 1))
            return


def verbs(compared: Compared) -> Iterator[tuple[int, int]]:
    """Predicates of both sides that say the same; of near copies also those that stand alone."""
    yield from likely_pairs(compared.aligned)
    if compared.aligned.coverage >= COVERED:
        aligned = compared.aligned.forward
        yield from ((each, aligned[each]) for each in predicates(compared.draft) if each in aligned)


def fault_of(side: Side, told: Clause) -> tuple[str, FindingKind, Effect] | None:
    """What is wrong about telling a clause plainly; None where other checks see to it."""
    if any(plain(each.exact) in condition_words() for each in told.cue):
        return CONDITIONAL
    degree = all(side.parse.tag[each].startswith("RB") for each in tokens_of(side, told))
    return None if degree else UNSURE.get(told.certainty)


def clauses(side: Side) -> dict[int, Clause]:
    """The clauses of a side that are not told plainly, by the token of their predicate."""
    found = {}
    for each in side.shelf.reading.clauses:
        if side.start <= each.predicate.start and each.predicate.end <= side.end:
            tokens = side.parse.tokens_between(each.predicate.start, each.predicate.end)
            found.update(dict.fromkeys(tokens, each))
    return found


def tokens_of(side: Side, clause: Clause) -> list[int]:
    """The tokens of the words by which a clause is not plain."""
    return [
        token
        for span in clause.cue
        for token in side.parse.tokens_between(span.start, span.end)
        if side.is_content(token)
    ]


@cache
def condition_words() -> frozenset[str]:
    return words_where("mood_marks", 1, "condition")


def met(compared: Compared) -> Iterator[Met]:
    """The attributions of both sides that have each other's content."""
    theirs = [each for each in frames(compared.printed) if each.record in read(compared.printed)]
    for own in frames(compared.draft):
        for each in theirs:
            if own.cue and corresponds(compared, own, each):
                yield Met(own, compared.printed.shelf.modalities[str(each.record)])


def read(side: Side) -> frozenset[str]:
    return frozenset(side.shelf.modalities)


def corresponds(compared: Compared, own: Frame, printed: Frame) -> bool:
    """Whether most of what each content says stands in the other, at least one word."""
    backward, side = compared.aligned.backward, compared.printed
    said = [each for each in printed.cover if side.is_content(each)]
    shared = [each for each in said if backward.get(each) in own.cover]
    mine = [each for each in own.cover if compared.draft.is_content(each)]
    return bool(shared) and len(shared) >= MOST * max(len(said), len(mine))


def manner(side: Side, frame: Frame) -> Modality:
    """How an attribution is told; plainly where grammar alone shows it."""
    return side.shelf.modalities.get(str(frame.record), Modality(target=""))


def words_of(told: Modality) -> Span | None:
    return next((each.span for each in told.reasons), None)


def finding(
    compared: Compared, own: Frame, what: tuple[str, FindingKind, Effect], words: Span | None
) -> Finding:
    key, kind, effect = what
    place = range(min(own.cue), max(own.cue) + 1)
    there = words.exact if words else compared.printed.text
    here = compared.draft.parse.text[slice(*compared.draft.place(place))]
    return compared.finding(kind, effect, reason(key, here=here, there=there), place)
