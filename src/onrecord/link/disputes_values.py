"""Values: two numbers, or two days, that are told of one thing and cannot both be right."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from onrecord.lexicon.disputes import family
from onrecord.lexicon.figure_words import tells_change
from onrecord.lexicon.outcomes import is_light
from onrecord.lexicon.stand import folded, words_of
from onrecord.lexicon.standing import standing
from onrecord.link.disputes_contents import Clash, Content, apart, says
from onrecord.link.disputes_opposites import linked
from onrecord.model.claim import Claim, DisputeKind
from onrecord.model.quantities import Quantity
from onrecord.model.span import Span
from onrecord.model.timing import Time

Contents = Mapping[str, Content]
Clashing = Callable[[Content, Content], "tuple[Span, Span] | None"]

DAY = re.compile(r"\d{4}-\d\d-\d\d")
DIGIT = re.compile(r"\d")
DAYS = 3
"""Days between two documents from which another number may be a later one."""

LEAST = 4
"""Words, that of the number or day aside, that two contents share at least."""

SHARE = 0.75
"""Share of the words of the shorter one that both have."""

LINKED = 0.4
"""The same of two that links call a dispute."""

FORMS = frozenset({"count", "measure", "money", "share", "age"})
SHIFTS = frozenset({"up", "down"})
MOST = 100
"""Contents with one key that one is compared with."""

STATES = "be"
FEWEST = 2
"""Words that two subjects share at least where they are of one thing."""

FEW = 3
"""Counts up to here count too many things to be told by."""


class Figure(NamedTuple):
    """A number that a content tells, by what must be equal of another for the same thing."""

    quantity: Quantity
    kind: tuple[str, ...]


def values(contents: Contents, claims: Iterable[Claim]) -> Iterator[Clash]:
    """The numbers and days that disagree: of contents that links call a dispute, then of those
    that are otherwise in the same words."""
    pairs = [
        (contents[one], contents[other])
        for one, other in linked(claims)
        if one in contents and other in contents
    ]
    yield from clashes(pairs, LINKED, "claim")
    yield from clashes(near(contents), SHARE, "same")


def clashes(
    pairs: Iterable[tuple[Content, Content]], share: float, found_by: str
) -> Iterator[Clash]:
    kinds: tuple[tuple[DisputeKind, Clashing], ...] = (("number", numbers), ("date", days))
    for one, other in pairs:
        if not (one.is_held and other.is_held and apart(one, other)) or far_apart(one, other):
            continue
        if not alike(one, other, share) and not defined(one, other):
            continue
        for kind, differing in kinds:
            if found := differing(one, other):
                first, second = found
                yield Clash(
                    one.id,
                    other.id,
                    kind,
                    f"{kind}-{found_by}",
                    ("says", "says"),
                    (spaced(first.exact), spaced(second.exact)),
                    (one.printed(first), other.printed(second)),
                )
                break


def spaced(words: str) -> str:
    return " ".join(words.split())


def near(contents: Contents) -> Iterator[tuple[Content, Content]]:
    """Contents with a number of one kind or with a day, that have subject and predicate in
    common, each two once."""
    having: dict[tuple[str, ...], list[Content]] = defaultdict(list)
    for each in contents.values():
        if each.is_held:
            for key in sorted(set(keys(each))):
                having[key].append(each)
    seen: set[tuple[str, str]] = set()
    for found in having.values():
        for place, one in enumerate(found):
            for other in found[place + 1 : place + 1 + MOST]:
                pair = (min(one.id, other.id), max(one.id, other.id))
                if pair not in seen:
                    seen.add(pair)
                    yield one, other


def keys(content: Content) -> Iterator[tuple[str, ...]]:
    head = content.predicate or content.proposition.predicate
    if not head:
        return
    kinds = {each.kind for each in figures(content)} | ({("day",)} if day_told(content) else set())
    if is_light(head):
        about = sorted((content.roots - {head}) | content.subject)
        yield from ((*kind, head, one) for kind in kinds for one in about)
    else:
        about = sorted(content.subject) or sorted(content.names)
        yield from ((*kind, head, one) for kind in kinds for one in about)


def alike(one: Content, other: Content, share: float) -> bool:
    """Whether two contents tell the same but for a number or a day: of the same names, at the same
    time, in mostly the same words."""
    first, second = one.proposition, other.proposition
    if one.denies or other.denies or first.negated != second.negated or first.tense != second.tense:
        return False
    if one.predicate != other.predicate:
        return False
    if one.subject and other.subject and not one.subject & other.subject:
        return False
    if (one.names - other.names) and (other.names - one.names):
        return False
    shared, fewest = one.roots & other.roots, min(len(one.roots), len(other.roots))
    names = one.names & other.names
    return len(shared) + len(names) >= LEAST and len(shared) >= share * fewest


def defined(one: Content, other: Content) -> bool:
    """Whether two contents say of the same named thing how much it is: "Norway's part is so much".
    Of the words for it, each may have one that the other has not ("share", "part")."""
    first, second = one.subject, other.subject
    shared = first & second
    told = one.proposition.predicate == other.proposition.predicate == STATES
    plain = one.proposition.negated == other.proposition.negated
    more = max(len(first - shared), len(second - shared))
    named = bool(shared & one.names)
    return told and plain and named and len(shared) > more and len(shared) >= FEWEST


def far_apart(one: Content, other: Content) -> bool:
    """Whether the documents are of days so far apart that a later number may be another."""
    first, second = published(one), published(other)
    if first is None or second is None:
        return False
    return abs((first - second).days) > DAYS


def published(content: Content) -> date | None:
    value = content.telling.reading.masthead.published.value or ""
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None


def numbers(one: Content, other: Content) -> tuple[Span, Span] | None:
    """The words of two numbers for one thing that cannot both be right; None where the sentences
    tell that it changes, or have several of one kind."""
    if tells_change(worded(one)) or tells_change(worded(other)):
        return None
    mine, theirs = by_kind(one), by_kind(other)
    for kind in sorted(mine.keys() & theirs.keys()):
        first, second = mine[kind], theirs[kind]
        if len(first) != 1 or len(second) != 1 or not of_one(one, first[0], other, second[0]):
            continue
        if standing(first[0], second[0]) == "apart":
            return first[0].span, second[0].span
    return None


def by_kind(content: Content) -> dict[tuple[str, ...], list[Quantity]]:
    found: dict[tuple[str, ...], list[Quantity]] = defaultdict(list)
    for each in figures(content):
        found[each.kind].append(each.quantity)
    return found


def of_one(one: Content, mine: Quantity, other: Content, theirs: Quantity) -> bool:
    """Whether nothing says that two numbers are of two things: of what one counts, the other's
    words leave nothing out that it does not leave out itself."""
    first, second = counted(mine) - one.subject, counted(theirs) - other.subject
    return first <= second or second <= first


def counted(quantity: Quantity) -> frozenset[str]:
    text = " ".join((*(each.exact for each in quantity.of), quantity.unit or ""))
    found = (each.removesuffix("’s").removesuffix("'s") for each in words_of(text))
    return frozenset(family(folded(each)) for each in found if says(each))


def figures(content: Content) -> Sequence[Figure]:
    """The numbers in a content's words that tell how many or how much."""
    inside = content.home.quantities(content.proposition.spans)
    return [Figure(each, kind_of(each)) for each in inside if is_told(each)]


def is_told(quantity: Quantity) -> bool:
    if quantity.form not in FORMS or quantity.change in SHIFTS:
        return False
    return quantity.form != "count" or quantity.value > FEW


@lru_cache(maxsize=65536)
def kind_of(quantity: Quantity) -> tuple[str, ...]:
    """Form, currency or unit; of a count the noun that is counted."""
    unit = quantity.currency or quantity.unit or ""
    if quantity.form == "count":
        unit = family(folded(unit.split()[-1])) if unit.split() else ""
    return quantity.form, folded(unit)


def days(one: Content, other: Content) -> tuple[Span, Span] | None:
    """The words of two days of one thing."""
    first, second = day_told(one), day_told(other)
    if first is None or second is None or first.value[:10] == second.value[:10]:
        return None
    return first.span, second.span


def day_told(content: Content) -> Time | None:
    """The one day that a content tells by its date, where it tells of no other time: that "today"
    and "Monday" are other days may be a mistake of whoever counted them."""
    found = content.home.times(content.proposition.spans)
    dated = [each for each in found if DAY.match(each.value) and DIGIT.search(each.span.exact)]
    return dated[0] if len(found) == len(dated) == 1 else None


def worded(content: Content) -> str:
    return " ".join(each.exact for each in content.proposition.spans)
