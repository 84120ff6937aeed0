"""Certainty: what is printed with reserve, on a condition or as still to come, told otherwise."""

from collections.abc import Iterator

from onrecord.lexicon.reasons import reason
from onrecord.model.draft import Effect, Finding, FindingKind
from onrecord.model.parse import Parse
from onrecord.products.check_certainty_conditions import condition_of, has_condition, question_of
from onrecord.products.check_certainty_hedges import (
    beside_hedges,
    has_reserve,
    hedges,
)
from onrecord.products.check_certainty_tense import time_of
from onrecord.products.check_telling_clauses import (
    Pair,
    governors,
    is_predicate,
    likely_pairs,
    pairs,
)
from onrecord.products.check_telling_others import as_near
from onrecord.products.draft_compared import Compared
from onrecord.products.draft_side import Side

TENSES = {
    ("past", "future"): "done",
    ("future", "past"): "to_come",
    ("past", "wish"): "wish",
}
"""The draft's time and the record's, and what is wrong about them."""


def certainty(compared: Compared) -> Iterator[Finding]:
    """Hedges, then conditions and questions, then tenses: of each kind the first."""
    found = pairs(compared.aligned)
    likely = likely_pairs(compared.aligned)
    yield from first(hedged(compared, likely))
    yield from first(conditional(compared, found))
    yield from first(timed(compared, likely))


def first(found: Iterator[Finding]) -> Iterator[Finding]:
    for each in found:
        yield each
        return


def hedged(compared: Compared, found: tuple[Pair, ...]) -> Iterator[Finding]:
    """Reserve in the record that the draft's clause and sentence have nothing of."""
    draft, printed = compared.draft, compared.printed
    for here, there in found:
        reserve = hedges(printed, there) - compared.aligned.backward.keys()
        if reserve and not reserved(compared, here):
            yield finding(compared, "hedge", ("hedge", "partly"), (here, min(reserve)))
    for token, there in beside_hedges(printed):
        place = compared.aligned.backward.get(there)
        if place is None or token in compared.aligned.backward:
            continue
        if not has_reserve(draft, compared.aligned):
            yield finding(compared, "hedge", ("hedge", "partly"), (place, token))
    for here, there in found:
        reserve = hedges(draft, here)
        if reserve and not hedges(printed, there):
            yield finding(compared, "hedge_added", ("hedge", "none"), (here, there))


def reserved(compared: Compared, here: int) -> bool:
    """Whether the draft tells with reserve, as a wish or as a question what the record does."""
    draft = compared.draft
    if hedges(draft, here) or has_reserve(draft, compared.aligned):
        return True
    return time_of(draft.parse, here) == "wish" or asks_what(draft.parse, here)


def asks_what(parse: Parse, token: int) -> bool:
    """Whether a clause leaves open what is told: "what it will achieve"."""
    asking = any(parse.tag[each] in ("WP", "WRB") for each in parse.children[token])
    return asking and parse.dependency[token] != "relcl"


def conditional(compared: Compared, found: tuple[Pair, ...]) -> Iterator[Finding]:
    draft, printed = compared.draft, compared.printed
    for here, there in found:
        asked = question_of(printed, there)
        if asked is not None and question_of(draft, here) is None and not has_condition(draft):
            yield finding(compared, "question", ("condition", "partly"), (here, asked))
        given = condition_of(printed, there)
        if given is not None and not has_condition(draft):
            yield finding(compared, "condition", ("condition", "partly"), (here, given))


def timed(compared: Compared, found: tuple[Pair, ...]) -> Iterator[Finding]:
    """What is told as done and printed as planned, or the reverse."""
    for here, there in found:
        ours = time_of(compared.draft.parse, here)
        key = TENSES.get((ours or "", time_of(compared.printed.parse, there) or ""))
        if key and not told_so_elsewhere(compared, here, ours):
            effect: Effect = "partly" if key == "wish" else "contradicted"
            yield finding(compared, key, ("tense", effect), (here, there))


def told_so_elsewhere(compared: Compared, here: int, time: str | None) -> bool:
    """Whether another candidate tells the same in the draft's tense."""
    for known in as_near(compared):
        partner = dict(pairs(known)).get(here)
        if partner is not None and time_of(known.printed.parse, partner) == time:
            return True
    return False


def finding(
    compared: Compared, key: str, kind: tuple[FindingKind, Effect], at: tuple[int, int]
) -> Finding:
    here, there = at
    draft, printed = compared.draft, compared.printed
    words = reason(key, here=told(draft, here), there=told(printed, there))
    return compared.finding(kind[0], kind[1], words, range(here, here + 1))


def told(side: Side, token: int) -> str:
    """A word with its helpers and what it governs or is governed by, as printed."""
    parse = side.parse
    small = [
        each
        for each in parse.children[token]
        if parse.dependency[each] in ("neg", "aux", "auxpass", "prt", "mark", "acomp")
    ]
    if is_predicate(parse, token):
        above = [each for each in list(governors(parse, token))[:1] if token - each <= 4]
        small += [each for each in above if each < token]
    else:
        small += [parse.head[token]] if abs(parse.head[token] - token) <= 3 else []
    low, high = min((token, *small)), max((token, *small))
    return parse.text[parse.start[low] : parse.end[high]]
