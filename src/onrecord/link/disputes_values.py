"""Values: two numbers, or two days, that are told of one thing and cannot both be right."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

from onrecord.lexicon.outcomes import is_light
from onrecord.link.disputes_contents import Clash, Content, apart
from onrecord.link.disputes_figures import day_told, days, figures, numbers
from onrecord.link.disputes_opposites import linked
from onrecord.link.disputes_tolls import near_tolls, tolls
from onrecord.model.claim import Claim, DisputeKind
from onrecord.model.span import Span

Contents = Mapping[str, Content]
Clashing = Callable[[Content, Content], "tuple[Span, Span] | None"]

DAYS = 3
"""Days between two documents from which another number may be a later one."""

LEAST = 4
"""Words, that of the number or day aside, that two contents share at least."""

SHARE = 0.75
"""Share of the words of the shorter one that both have."""

LINKED = 0.4
"""The same of two that links call a dispute."""

MOST = 30
"""Contents with one key that one is compared with."""

STATES = "be"
FEWEST = 2
"""Words that two subjects share at least where they are of one thing."""


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
    for one, other in near_tolls(contents):
        if one.document != other.document and not far_apart(one, other):
            yield from clash(one, other, "number", tolls, "number-toll")


def clashes(
    pairs: Iterable[tuple[Content, Content]], share: float, found_by: str
) -> Iterator[Clash]:
    kinds: tuple[tuple[DisputeKind, Clashing], ...] = (("number", numbers), ("date", days))
    for one, other in pairs:
        if not (one.is_held and other.is_held) or far_apart(one, other):
            continue
        printed = is_print(one, other)
        if not printed and not apart(one, other):
            continue
        if not (printed or alike(one, other, share) or defined(one, other)):
            continue
        for kind, differing in kinds:
            if found := tuple(clash(one, other, kind, differing, f"{kind}-{found_by}")):
                yield from found
                break


def clash(
    one: Content, other: Content, kind: DisputeKind, differing: Clashing, reason: str
) -> Iterator[Clash]:
    found = differing(one, other)
    if found is not None:
        first, second = found
        yield Clash(
            one.id,
            other.id,
            kind,
            reason,
            ("says", "says"),
            (spaced(first.exact), spaced(second.exact)),
            (one.printed(first), other.printed(second)),
        )


def is_print(one: Content, other: Content) -> bool:
    """Whether two documents print one sentence, of one holder, where only a number may differ."""
    first, second = one.proposition, other.proposition
    same = one.roots == other.roots and one.names == other.names and len(one.roots) >= LEAST
    plain = first.times == second.times and first.negated == second.negated
    return same and plain and one.document != other.document and not apart(one, other)


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
