"""Actors: the states, organisations and people that a pile is most about."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import sqrt

from onrecord.lexicon.actors import careful, country_coded, country_of, is_demonym
from onrecord.lexicon.explainer_cues import is_use
from onrecord.lexicon.stand import folded, words_of
from onrecord.model.records import Holder
from onrecord.model.span import Span
from onrecord.products.index import Index, Shelf
from onrecord.products.study import Study

KINDS = frozenset({"person", "organisation", "government"})
MOST = 16
"""Most actors of whom facets are sought."""

PAPER = 4
"""Most words by which a state's own paper is called."""

FEWEST_ARTICLES = 2
SPREAD = 5
"""Articles that name somebody who also writes in the pile, from which he is an actor in it."""


Group = tuple[tuple[Shelf, Holder], ...]
"""Holders who are one, each with the shelf of its document."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody whom the pile is about: `holder` is the one that names him, `holders` all, by id."""

    holder: str
    name: str
    kind: str
    holders: frozenset[str]
    weight: float


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of a pile, the most central first, and for whom else each holder speaks."""

    actors: tuple[Actor, ...]
    of_holder: Mapping[str, Actor]
    """The actor that each holder is, by the holder's id."""

    speaks: Mapping[str, frozenset[str]]
    """The actors, by the ids of their holders, whose own words a holder's are, by his id."""

    def actor(self, holder: str) -> Actor | None:
        """The actor that is named by a holder."""
        found = self.of_holder.get(holder)
        return found if found and found.holder == holder else None

    def speaks_for(self, one: Actor, other: Actor) -> bool:
        """Whether one of two actors speaks for the other."""
        return any(
            second.holder in self.speaks.get(holder, ())
            for first, second in ((one, other), (other, one))
            for holder in first.holders
        )


@lru_cache(maxsize=2)
def cast_of(study: Study) -> Cast:
    """The actors of a pile, each found once."""
    index = study.index
    groups = grouped(index)
    ranked = sorted(
        (each for each in (actor(index, group) for group in groups) if each),
        key=lambda each: -each.weight,
    )
    chosen = tuple(ranked[:MOST])
    of_holder = {one: each for each in chosen for one in each.holders}
    return Cast(chosen, of_holder, spoken_for(index, chosen, of_holder))


def grouped(index: Index) -> list[Group]:
    """The named holders of a pile by who they are; people and bodies of one full name, whom nothing
    keeps apart, are one."""
    found: dict[tuple[str, ...], list[tuple[Shelf, Holder]]] = {}
    for shelf in index.shelves.values():
        for each in shelf.holders.values():
            if (
                each.kind in KINDS
                and each.naming == "named"
                and not index.judged.is_nobody(each.id)
            ):
                found.setdefault(index.keys[each.id], []).append((shelf, each))
    named: dict[str, list[Group]] = {}
    for group in found.values():
        named.setdefault(folded(group[0][0].called(group[0][1])), []).append(tuple(group))
    return [each for name, groups in named.items() for each in united(index, name, groups)]


def united(index: Index, name: str, groups: list[Group]) -> list[Group]:
    """The groups of one name as one, unless some of them were kept apart or the name is short."""
    kinds = {each.kind for group in groups for _, each in group}
    home = {each.id: number for number, group in enumerate(groups) for _, each in group}
    apart = any(
        one.one in home and one.other in home and home[one.one] != home[one.other]
        for one in index.pile.apart
    )
    if apart or (" " not in name and kinds == {"person"}):
        return groups
    return [tuple(each for group in groups for each in group)]


def actor(index: Index, group: Group) -> Actor | None:
    """A group of holders as an actor; None where the pile is not about it."""
    articles = Counter[str]()
    for shelf, each in group:
        articles[index.works[shelf.document]] += len(each.mentions) + len(each.references)
    named = {article for article, times in articles.items() if times}
    if len(named) < min(FEWEST_ARTICLES, len(index.shelves)):
        return None
    if writes(group) and len(named) < SPREAD:
        return None
    shelf, holder = best_named(group)
    return Actor(
        holder.id,
        shelf.called(holder),
        holder.kind,
        frozenset(each.id for _, each in group),
        sum(sqrt(each) for each in articles.values()),
    )


def writes(group: Group) -> bool:
    """Whether somebody writes articles or sections of the pile, or answers questions in it."""
    return any(
        each.id in shelf.authors
        or folded(each.name) in {folded(one) for one in shelf.reading.masthead.authors}
        for shelf, each in group
    )


def best_named(group: Group) -> tuple[Shelf, Holder]:
    """Who gives an actor its name: the first that is called as across documents, else the first."""
    mentioned = [each for each in group if each[1].mentions] or list(group)
    fitting = (each for each in mentioned if each[1].name == each[0].called(each[1]))
    return next(fitting, mentioned[0])


def spoken_for(
    index: Index, actors: Iterable[Actor], of_holder: Mapping[str, Actor]
) -> Mapping[str, frozenset[str]]:
    """For which actors each holder speaks: himself, the state that he is a minister of or speaks
    for, the body that he leads or speaks for."""
    states = {each.name: each.holder for each in actors if each.kind == "government"}
    names = {folded(each.name): each.holder for each in actors if each.kind == "organisation"}
    found: dict[str, frozenset[str]] = {}
    for shelf in index.shelves.values():
        for each in shelf.holders.values():
            own = {of_holder[each.id].holder} if each.id in of_holder else set[str]()
            found[each.id] = frozenset({*own, *bodies(shelf, each, states, names, of_holder)})
    return {holder: each for holder, each in found.items() if each}


def bodies(
    shelf: Shelf,
    holder: Holder,
    states: Mapping[str, str],
    names: Mapping[str, str],
    of_holder: Mapping[str, Actor],
) -> Iterator[str]:
    """The states and bodies that a holder leads or speaks for, by his current roles."""
    if holder.kind == "document":
        yield from issuers(holder, states)
        return
    current = [each for each in holder.roles if each.status == "current"]
    spans = [one for each in current for one in (each.office, each.affiliation) if one]
    spans += [each for each in (holder.role, holder.affiliation) if each] if not current else []
    words = {word for each in spans for word in words_of(folded(each.exact))}
    if holder.naming != "named" or holder.kind != "person":
        words |= set(words_of(folded(holder.name)))
        spans += holder.mentions
    if any(is_use(each, "distant") for each in words):
        return
    speaks = any(is_use(each, "speaks") for each in words)
    if holder.kind != "government" and (
        speaks or any(is_use(each, "governs_state") for each in words)
    ):
        yield from (states[each] for each in governed(holder, words) if each in states)
    if not (speaks or any(is_use(each, "leads") for each in words)):
        return
    yield from named_in(shelf, spans, holder, of_holder)
    told = f" {' '.join(folded(each.exact) for each in spans)} "
    for name, actor in names.items():
        if holder.kind == "person" and f" {name} " in told:
            yield actor


def governed(holder: Holder, words: Iterable[str]) -> Iterator[str]:
    """The governments that an office is one of: that of the state which it is named with, else of
    the only one that it is known to be of."""
    if holder.kind == "person" and any(is_use(each, "hired") for each in words):
        return
    place = holder.affiliation.exact if holder.affiliation else ""
    named = country_of(place) if place and not careful(place) else None
    if named:
        yield named.government
    elif (
        not place
        and len(holder.countries) == 1
        and not any(is_use(each, "abroad") for each in words)
    ):
        country = country_coded(holder.countries[0])
        if country:
            yield country.government


def issuers(paper: Holder, states: Mapping[str, str]) -> Iterator[str]:
    """The state whose statement a document is: "the Norwegian readout"."""
    words = words_of(paper.name)
    if len(words) > PAPER or not any(is_use(each.casefold(), "papers") for each in words):
        return
    for each in words:
        country = country_of(each) if is_demonym(each) else None
        if country and country.government in states:
            yield states[country.government]


def named_in(
    shelf: Shelf, spans: Iterable[Span], holder: Holder, of_holder: Mapping[str, Actor]
) -> Iterator[str]:
    """The bodies that words of a role name."""
    places = list(spans)
    for each in shelf.holders.values():
        if each.id == holder.id or each.id not in of_holder or each.kind != "organisation":
            continue
        if any(one.touches(span) for one in each.mentions for span in places):
            yield of_holder[each.id].holder
