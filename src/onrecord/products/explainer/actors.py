"""Actors: the states, organisations and people that a pile is most about."""

from collections import Counter
from dataclasses import dataclass
from math import sqrt

from onrecord.lexicon.explainer_cues import is_use
from onrecord.lexicon.stand import folded
from onrecord.model.records import Holder
from onrecord.products.index import Index, Shelf

KINDS = frozenset({"person", "organisation", "government"})
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


def actors(index: Index) -> tuple[Actor, ...]:
    """The actors of a pile, the most central first."""
    found = (actor(index, group) for group in grouped(index))
    return tuple(sorted((each for each in found if each), key=lambda each: -each.weight))


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
                and not each.name.islower()
            ):
                found.setdefault(index.keys[each.id], []).append((shelf, each))
    named: dict[str, list[Group]] = {}
    for group in found.values():
        named.setdefault(plain_name(group[0][0].called(group[0][1])), []).append(tuple(group))
    return [each for name, groups in named.items() for each in united(index, name, groups)]


def plain_name(name: str) -> str:
    """A name by which holders are one: without what only says what kind of company it is."""
    words = folded(name).split()
    while len(words) > 1 and is_use(words[-1].strip("."), "company"):
        words.pop()
    return " ".join(words)


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
