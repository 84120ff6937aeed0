"""Check of values: numbers of a draft's sentence that a sentence of the record has otherwise."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from onrecord.lexicon.numbers import number_at
from onrecord.lexicon.reasons import reason
from onrecord.model.draft import Finding, FindingKind
from onrecord.products.check_clocks import check_clocks
from onrecord.products.check_dates import check_dates
from onrecord.products.check_dates_found import dates
from onrecord.products.check_names import check_names
from onrecord.products.check_names_found import names
from onrecord.products.check_offices import check_offices
from onrecord.products.check_values_agree import agrees, comparable, same_value
from onrecord.products.check_values_quantities import Quantity, quantities
from onrecord.products.check_values_slots import gap, same_place
from onrecord.products.draft_alignment import Alignment, aligned
from onrecord.products.draft_compared import Compared
from onrecord.products.draft_quotes import is_quoted
from onrecord.products.draft_side import Side

TOGETHER = 0.5
"""Coverage from which two sentences are taken to tell of one thing, so that two numbers clash."""
TOKEN = re.compile(r"\d[\d.,]*\d|\w+|[^\w\s]")
NEAR, SHARED = 10, 2
"""Tokens beside a number, and how many of these that say something another sentence must have."""
WINDOW = 80
"""Code points in which a number and what it counts are looked for."""
REACH = 5
STEM = 5
MEASURED = frozenset({"share", "time", "money", "age", "length", "weight", "times"})
"""Kinds of which one alone in each of two close sentences is of the same thing."""
MOST_LISTED = 5
"""Up to how many names in a row a draft may count itself."""
FREE_KINDS = frozenset({"count", "year", "age"})
"""What a bare number may be taken for in one text and not in another."""


def check_numbers(compared: Compared) -> Iterator[Finding]:
    """What the draft's numbers say that this sentence does not."""
    drafted = undated(compared.draft)
    if not drafted:
        return
    printed, around = quantities(compared.printed), quantities(compared.around)
    for each in drafted:
        rival = clashing(compared.aligned, each, drafted, printed)
        if rival is not None:
            yield told_otherwise(compared, each, rival)
        elif (
            each.weak
            or stands(each, around)
            or added_up(each, printed)
            or is_quoted(each.side, each.core)
        ):
            continue
        elif not (listed(compared, each) or known(compared, each, drafted)):
            yield nowhere(compared, each)


def undated(side: Side) -> tuple[Quantity, ...]:
    """The numbers of a draft's sentence without the years that are part of a date."""
    dated = {token for each in dates(side) for token in each.tokens}
    return tuple(each for each in quantities(side) if each.core.start not in dated)


def clashing(
    alignment: Alignment, each: Quantity, drafted: Sequence[Quantity], printed: Sequence[Quantity]
) -> Quantity | None:
    """The printed number that stands where the draft has another one."""
    if stands(each, printed) or added_up(each, printed):
        return None
    free = [
        other
        for other in printed
        if comparable(each, other)
        and not agrees(each, other)
        and not any(comparable(one, other) and agrees(one, other) for one in drafted)
    ]
    framed = gap(alignment, each.core)
    close = alignment.coverage >= TOGETHER
    for other in free:
        if set(framed) & set(other.core) or (close and same_thing(alignment, each, other)):
            return other
        if same_place(alignment, each.core[-1], other.core[-1]) and each.kind != "count":
            return other
    if len(free) == 1 and close and each.kind in MEASURED:
        alone = [one for one in drafted if comparable(one, each)]
        return free[0] if len(alone) == 1 else None
    return None


def same_thing(alignment: Alignment, each: Quantity, other: Quantity) -> bool:
    """Whether two numbers count partners, or measure the same of partners."""
    if each.noun is None or other.noun is None:
        return False
    if alignment.forward.get(each.noun) != other.noun:
        return False
    here, there = alignment.draft.parse, alignment.printed.parse
    if each.kind == "count":
        return True
    return same_place(alignment, each.noun, other.noun) or (
        here.head[each.noun] != each.noun
        and alignment.forward.get(here.head[each.noun]) == there.head[other.noun]
    )


def stands(each: Quantity, printed: Sequence[Quantity]) -> bool:
    return any(
        (comparable(each, other) and agrees(each, other))
        or (same_value(each, other) and {each.kind, other.kind} <= FREE_KINDS)
        for other in printed
    )


def added_up(each: Quantity, printed: Sequence[Quantity]) -> bool:
    """Whether a number is the sum of two that stand here."""
    counts = [one.low for one in printed if one.kind == each.kind == "count"]
    return any(one + two == each.low for one, two in combinations(counts, 2))


def listed(compared: Compared, each: Quantity) -> bool:
    """Whether a small number may count names that stand here in a row."""
    spelled = each.kind == "count" and not each.number.digits
    return spelled and 1 < each.low <= min(len(names(compared.printed)), MOST_LISTED)


def known(compared: Compared, each: Quantity, drafted: Sequence[Quantity]) -> bool:
    return elsewhere(compared, each) or in_document(each, compared.around, drafted)


def elsewhere(compared: Compared, each: Quantity) -> bool:
    """Whether another sentence about the same has the number with what it counts."""
    return any(tells(other, compared, each) for other in compared.others)


def tells(other: Side, compared: Compared, each: Quantity) -> bool:
    """Whether a sentence has the number, of the same thing, among the words that stand near it."""
    fitting = [one for one in quantities(other) if stands(each, (one,))]
    if not fitting:
        return False
    alignment = aligned(compared.draft, other)
    near = range(each.tokens.start - NEAR, each.tokens.stop + NEAR)
    outside = [one for one in near if one not in each.tokens and one != each.noun]
    shared = sum(
        one in alignment.forward and one in compared.draft.tokens and compared.draft.is_content(one)
        for one in outside
    )
    if shared < SHARED and alignment.coverage < TOGETHER:
        return False
    return any(
        each.noun is None or one.noun is None or alignment.forward.get(each.noun) == one.noun
        for one in fitting
    )


def in_document(each: Quantity, around: Side, drafted: Sequence[Quantity]) -> bool:
    """Whether the document has the number elsewhere, with what it counts, and nothing near the
    sentence is another number of the kind."""
    near = [one for one in quantities(around) if comparable(each, one)]
    if any(not stands(one, drafted) and same_noun(each, one) for one in near):
        return False
    return any(
        same_words(each, after) and (each.kind == "count" or is_about(each, before, after))
        for before, after in windows(around.shelf.text, each)
    )


def is_about(each: Quantity, before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether words beside a number are among those that stand beside the draft's."""
    side = each.side
    near = range(each.tokens.start - REACH, each.tokens.stop + REACH)
    beside = [one for one in near if one in side.tokens and one not in each.tokens]
    stems = {side.form(one)[:STEM] for one in beside if side.is_content(one)}
    return not stems or any(word[:STEM] in stems for word in (*before, *after))


def same_noun(each: Quantity, other: Quantity) -> bool:
    if each.noun is None or other.noun is None:
        return True
    return each.side.form(each.noun) == other.side.form(other.noun)


def windows(text: str, each: Quantity) -> Iterator[tuple[list[str], list[str]]]:
    """Words of a text before and from each place where the first word of a number stands."""
    first = re.escape(each.side.parse.word(each.core.start))
    for match in re.finditer(rf"(?<![\w.,]){first}(?![\w])", text, re.IGNORECASE):
        start = match.start()
        before, after = text[max(0, start - WINDOW) : start], text[start : start + WINDOW]
        yield TOKEN.findall(before.lower()), TOKEN.findall(after.lower())


def same_words(each: Quantity, spelled: Sequence[str]) -> bool:
    """Whether words begin with the value of a number, and what it counts follows."""
    found = number_at(spelled, 0)
    if found is None or (found.low, found.high) != (each.number.low, each.number.high):
        return False
    rest = spelled[found.stop : found.stop + REACH]
    if each.kind == "year":
        return True
    counted = [each.noun] if each.noun is not None else []
    units = [one for one in each.tokens if one not in each.core and one > each.core.start]
    stems = [each.side.form(one)[:STEM] for one in (*counted, *units)]
    return all(any(word.startswith(stem) for word in rest) for stem in stems)


def told_otherwise(compared: Compared, each: Quantity, rival: Quantity) -> Finding:
    words = reason("number_other", draft=each.text, printed=rival.text)
    return compared.finding(kind_of(each), "contradicted", words, each.tokens)


def nowhere(compared: Compared, each: Quantity) -> Finding:
    return compared.finding(
        kind_of(each), "partly", reason("number_nowhere", draft=each.text), each.tokens
    )


def kind_of(each: Quantity) -> FindingKind:
    return "date" if each.kind in {"year", "decade"} else "number"


CHECKS = (check_numbers, check_clocks, check_dates, check_names, check_offices)
"""The checks of numbers, times, dates, names and offices."""
