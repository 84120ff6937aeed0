"""Events: whether two statements tell one deed of an actor, and whether a plan is past."""

from onrecord.lexicon.explainer_cues import is_use
from onrecord.lexicon.explainer_events import WITHDRAWAL, event_of, is_withdrawing
from onrecord.lexicon.stand import quotations
from onrecord.products.explainer.facts import Fact
from onrecord.products.explainer.fit import fit_of
from onrecord.products.explainer.words import words_of
from onrecord.products.study import Study
from onrecord.products.terms_weighed import prior, stems
from onrecord.products.units import Unit

SAME, NEAR, DIM = 0.64, 0.45, 0.35
"""The cosine from which two statements of one actor are the same; from which they are where they
share terms, or are of one kind of event."""
HALF = 0.5
"""The share of the terms of the shorter from which two that are near are the same."""
QUOTED = 3
"""Terms within quotation marks that two share from which they are."""
SHARED = 1.2
"""How rare together in other news the terms are that a plan shares with what its actor withdrew,
from which it is past."""


def is_same(study: Study, one: tuple[Unit, Fact], other: tuple[Unit, Fact]) -> bool:
    """Whether two statements of one actor tell the same, in other words or of one event."""
    (unit, fact), (second, known) = one, other
    ours, theirs = about(unit, fact), about(second, fact)
    near = fit_of(study).cosine(unit, second)
    shared = ours & theirs
    if near >= SAME or len(quoted(unit) & quoted(second)) >= QUOTED:
        return True
    if near >= NEAR and len(shared) >= HALF * min(len(ours), len(theirs)):
        return True
    kind = kind_told(unit, fact)
    if kind is None or kind != kind_told(second, known):
        return False
    if kind == WITHDRAWAL:
        return fact.side == known.side and (bool(shared) or near >= DIM or near == 0)
    return bool(shared) or near >= DIM


def quoted(unit: Unit) -> frozenset[str]:
    """The terms of what stands within quotation marks in a statement, or of one that is said."""
    if unit.quoted:
        return stems(unit.text)
    return frozenset(term for each in quotations(unit.text) for term in stems(each))


def kind_told(unit: Unit, fact: Fact) -> str | None:
    """The kind of event that a statement tells: what somebody will no longer do, he withdraws."""
    if fact.facet == "refuses" and any(each.text == "longer" for each in words_of(unit)):
        return WITHDRAWAL
    return kind_of(fact)


def kind_of(fact: Fact) -> str | None:
    """The kind of event that the cue of a statement tells."""
    match = fact.found.match
    return event_of(match.frame.cue) if match else None


def is_past(unit: Unit, fact: Fact, withdrawn: frozenset[str]) -> bool:
    """Whether a plan that is told as it was is one that its actor has `withdrawn` (terms)."""
    if fact.facet not in ("wants", "offers", "refuses"):
        return False
    texts = [each.text for each in words_of(unit)]
    if not any(is_use(each, "reported") for each in texts) or any(map(is_withdrawing, texts)):
        return False
    return sum(prior(each) for each in about(unit, fact) & withdrawn) >= SHARED


def withdraws(fact: Fact) -> bool:
    return fact.facet == "did" and kind_of(fact) == WITHDRAWAL


def about(unit: Unit, fact: Fact) -> frozenset[str]:
    """The terms of a statement beside the name of its actor."""
    return stems(unit.text) - stems(fact.actor.name)
