"""Origin: from whom two documents have the text that they share, by what they print themselves."""

from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urlsplit

from onrecord.lexicon.copies import copy_reasons, outlet_key
from onrecord.lexicon.stand import folded
from onrecord.link.copies_profile import CopyProfile, Credit, Quoted
from onrecord.model.copies import CopyKind, Origin, Printed

WIRE = frozenset({"dateline", "byline", "rights", "contributed"})
"""Kinds of credits that give the text, or a part of it, to an agency or paper."""

PROSE = frozenset({"identical", "edited", "excerpt"})


class Told(NamedTuple):
    """An origin, why, whose text it is where that is a third's, and the words that tell it."""

    origin: Origin
    reason: str
    third: str | None = None
    words: tuple[Printed, ...] = ()

    @property
    def score(self) -> float:
        return copy_reasons()[self.reason].score


class Pair(NamedTuple):
    """Two documents that share text, in the order of their ids, and how.

    `quoted` are the quotations, of either, that shared words lie in.
    """

    one: CopyProfile
    other: CopyProfile
    kind: CopyKind
    quoted: tuple[tuple[Quoted, ...], tuple[Quoted, ...]]


def origin_of(pair: Pair) -> Told:
    """From whom, by the surest sign."""
    if pair.kind in PROSE:
        signs = (*versions(pair), *firsts(pair), *wires(pair), *cites(pair), *same_author(pair))
    else:
        signs = tuple(cites(pair))
    if signs:
        return signs[0]
    if pair.kind == "quotation":
        return Told("third", "said-by", speaker(pair) or None)
    return Told("unknown", "same-words")


def versions(pair: Pair) -> Iterator[Told]:
    """One outlet's own article, told by its address, its title or its author."""
    one, other, kind, _ = pair
    outlets = {own_outlet(each) for each in (one, other)}
    if len(outlets) > 1 or kind == "excerpt":
        return
    words = tuple(printed(each, mark) for each in (one, other) for mark in of_kind(each, "note"))
    if (stem := stem_of(one.address)) and stem == stem_of(other.address):
        yield Told("versions", "versions-address", None, words)
    elif outlets == {""}:
        return
    elif one.title and other.title and folded(one.title) == folded(other.title):
        yield Told("versions", "versions-title", None, words)
    elif same := names(one) & names(other):
        marks = (printed(each, by) for each in (one, other) for by in by_names(each, same))
        yield Told("versions", "versions-author", None, (*marks, *words))


def firsts(pair: Pair) -> Iterator[Told]:
    """What a credit says of where the text appeared first."""
    for one, other, origin in directions(pair):
        for each in of_kind(one, "first"):
            if each.key == own_outlet(other):
                yield Told(origin, "first-in-other", None, (printed(one, each),))
            elif each.key != own_outlet(one):
                yield Told("third", "first-in-third", each.name, (printed(one, each),))


def wires(pair: Pair) -> Iterator[Told]:
    """Agencies and papers that have the credit for the text of one or both."""
    one, other, *_ = pair
    for first, second, origin in directions(pair):
        for each in wired(first):
            if each.key == own_outlet(second):
                yield Told(origin, "credits-other", None, (printed(first, each),))
    theirs = {each.key: each for each in reversed(wired(other))}
    for each in wired(one):
        if each.key in theirs:
            both = (printed(one, each), printed(other, theirs[each.key]))
            yield Told("third", "both-credit", each.name, both)
    for first in (one, other):
        for each in wired(first):
            yield Told("third", "one-credits", each.name, (printed(first, each),))


def cites(pair: Pair) -> Iterator[Told]:
    """The one tells from reports of the other's outlet; of a quotation, that very one."""
    for one, other, origin in directions(pair):
        quoted = pair.quoted[0 if one is pair.one else 1]
        via = {key for each in quoted for key in each.via}
        for each in of_kind(one, "cited"):
            is_meant = each.key in via if pair.kind == "quotation" else True
            if is_meant and each.key == own_outlet(other) != own_outlet(one):
                yield Told(origin, "cites-other", None, (printed(one, each),))


def same_author(pair: Pair) -> Iterator[Told]:
    """Both print the text under the name of one author."""
    one, other, *_ = pair
    if same := names(one) & names(other):
        words = [printed(each, by) for each in (one, other) for by in by_names(each, same)]
        yield Told("third", "one-author", words[0].exact, tuple(words))


def directions(pair: Pair) -> tuple[tuple[CopyProfile, CopyProfile, Origin], ...]:
    """Who may have it from whom: the taker, the giver, and the origin that says so."""
    return (pair.one, pair.other, "other"), (pair.other, pair.one, "one")


def wired(profile: CopyProfile) -> tuple[Credit, ...]:
    """Credits for the text, but those of a document's own outlet; the plainest first."""
    order = ("dateline", "byline", "rights", "contributed")
    own = own_outlet(profile)
    found = [each for each in profile.credits if each.kind in WIRE and each.key != own]
    return tuple(sorted(found, key=lambda each: (order.index(each.kind), each.start)))


def of_kind(profile: CopyProfile, kind: str) -> Iterator[Credit]:
    return (each for each in profile.credits if each.kind == kind)


def names(profile: CopyProfile) -> set[str]:
    """People who sign a document."""
    return {each.key for each in of_kind(profile, "author")}


def by_names(profile: CopyProfile, keys: set[str]) -> Iterator[Credit]:
    return (each for each in of_kind(profile, "author") if each.key in keys)


def own_outlet(profile: CopyProfile) -> str:
    return outlet_key(profile.outlet) if profile.outlet else ""


def stem_of(address: str) -> str:
    """Host and path of an address, without what tells one retrieval from another."""
    parts = urlsplit(address)
    path = parts.path.rstrip("/")
    return f"{parts.hostname}{path}" if parts.hostname and path else ""


def printed(profile: CopyProfile, credit: Credit) -> Printed:
    return Printed(profile.id, credit.start, credit.end, credit.exact)


def speaker(pair: Pair) -> str:
    """Who is quoted with most of the shared words, as the texts name him; "" where none does."""
    counted: dict[str, int] = {}
    for each in (one for side in pair.quoted for one in side if one.holder):
        counted[each.holder] = counted.get(each.holder, 0) + each.end - each.start
    return max(counted, key=lambda each: (counted[each], each), default="")
