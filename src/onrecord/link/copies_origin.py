"""Origin: from whom two documents have the text that they share, by what they print themselves."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple
from urllib.parse import urlsplit

from onrecord.lexicon.actors import outlet_listed
from onrecord.lexicon.copies import copy_reasons
from onrecord.lexicon.stand import folded
from onrecord.link.copies_profile import CopyProfile, Credit, Quoted
from onrecord.link.copies_runs import Chain
from onrecord.link.copies_words import Worded
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
    """Two documents that share text, in the order of their ids, and how."""

    one: CopyProfile
    other: CopyProfile
    kind: CopyKind


def origin_of(pair: Pair, holder: str) -> Told:
    """From whom, by the surest sign; `holder` is who is quoted with most of what is shared."""
    if pair.kind in PROSE:
        signs = (*versions(pair), *firsts(pair), *wires(pair), *cites(pair), *same_author(pair))
    else:
        signs = tuple(cites(pair))
    if signs:
        return signs[0]
    if pair.kind == "quotation":
        return Told("third", "said-by", holder or None)
    return Told("unknown", "same-words")


def versions(pair: Pair) -> Iterator[Told]:
    """One outlet's own article, told by its address, its title or its author."""
    one, other, kind = pair
    outlets = {outlet_key(each) for each in (one, other)}
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
            if each.key == outlet_key(other):
                yield Told(origin, "first-in-other", None, (printed(one, each),))
            elif each.key != outlet_key(one):
                yield Told("third", "first-in-third", each.name, (printed(one, each),))


def wires(pair: Pair) -> Iterator[Told]:
    """Agencies and papers that have the credit for the text of one or both."""
    one, other, _ = pair
    for first, second, origin in directions(pair):
        for each in wired(first):
            if each.key == outlet_key(second):
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
    """The one tells from reports of the other's outlet, which does not tell from its own."""
    for one, other, origin in directions(pair):
        for each in of_kind(one, "cited"):
            if each.key == outlet_key(other) != outlet_key(one):
                yield Told(origin, "cites-other", None, (printed(one, each),))


def same_author(pair: Pair) -> Iterator[Told]:
    """Both print the text under the name of one author."""
    one, other, _ = pair
    if same := names(one) & names(other):
        words = [printed(each, by) for each in (one, other) for by in by_names(each, same)]
        yield Told("third", "one-author", words[0].exact, tuple(words))


def directions(pair: Pair) -> tuple[tuple[CopyProfile, CopyProfile, Origin], ...]:
    """Who may have it from whom: the taker, the giver, and the origin that says so."""
    return (pair.one, pair.other, "other"), (pair.other, pair.one, "one")


def wired(profile: CopyProfile) -> tuple[Credit, ...]:
    """Credits for the text, but those of a document's own outlet; the plainest first."""
    order = ("dateline", "byline", "rights", "contributed")
    own = outlet_key(profile)
    found = [each for each in profile.credits if each.kind in WIRE and each.key != own]
    return tuple(sorted(found, key=lambda each: (order.index(each.kind), each.start)))


def of_kind(profile: CopyProfile, kind: str) -> Iterator[Credit]:
    return (each for each in profile.credits if each.kind == kind)


def names(profile: CopyProfile) -> set[str]:
    """People who sign a document."""
    return {each.key for each in of_kind(profile, "author")}


def by_names(profile: CopyProfile, keys: set[str]) -> Iterator[Credit]:
    return (each for each in of_kind(profile, "author") if each.key in keys)


def outlet_key(profile: CopyProfile) -> str:
    body = outlet_listed(profile.outlet) if profile.outlet else None
    return body.name if body else folded(profile.outlet or "")


def stem_of(address: str) -> str:
    """Host and path of an address, without what tells one retrieval from another."""
    parts = urlsplit(address)
    path = parts.path.rstrip("/")
    return f"{parts.hostname}{path}" if parts.hostname and path else ""


def printed(profile: CopyProfile, credit: Credit) -> Printed:
    return Printed(profile.id, credit.start, credit.end, credit.exact)


def speaker(sides: Iterable[tuple[CopyProfile, Worded]], chains: tuple[Chain, ...]) -> str:
    """Who is quoted with most of the shared words, as the texts name him; "" where none does."""
    counted: dict[str, int] = {}
    for number, (profile, words) in enumerate(sides):
        for chain in chains:
            first, last = chain[0][number], chain[-1][number] + chain[-1].length - 1
            start, end = int(words.starts[first]), int(words.ends[last])
            for each in touching(profile.quoted, start, end):
                shared = min(end, each.end) - max(start, each.start)
                counted[each.holder] = counted.get(each.holder, 0) + shared
    counted.pop("", None)
    return max(counted, key=lambda each: (counted[each], each), default="")


def touching(quoted: Iterable[Quoted], start: int, end: int) -> Iterator[Quoted]:
    return (each for each in quoted if each.start < end and start < each.end)
