"""Cast: the actors of a pile, and who speaks for whom."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from onrecord.lexicon.actors import careful, country_coded, country_of, is_demonym
from onrecord.lexicon.explainer_cues import is_use
from onrecord.lexicon.stand import folded, words_of
from onrecord.model.records import Holder
from onrecord.model.span import Span
from onrecord.products.explainer.actors import Actor, actors
from onrecord.products.index import Index, Shelf
from onrecord.products.keys import Key
from onrecord.products.study import Study

MOST = 20
"""Most actors of whom facets are sought."""

PAPER = 4
"""Most words by which a state's own paper is called."""


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of a pile, the most central first, and for whom else each holder speaks."""

    actors: tuple[Actor, ...]
    of_holder: Mapping[str, Actor]
    """The actor that each holder is, by the holder's id."""

    speaks: Mapping[str, frozenset[str]]
    """The actors, by the ids of their holders, whose own words a holder's are, by his id."""

    readable: Collection[str] = ()
    """The statements that can be read by themselves, by id."""

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
    chosen = actors(index)[:MOST]
    of_holder = {one: each for each in chosen for one in each.holders}
    spoken = spoken_for(index, chosen, of_holder)
    return Cast(chosen, of_holder, spoken, study.units.keys())


def spoken_for(
    index: Index, chosen: Iterable[Actor], of_holder: Mapping[str, Actor]
) -> Mapping[str, frozenset[str]]:
    """For which actors each holder speaks: himself, the state that he is a minister of or speaks
    for, the body that he leads or speaks for. Of a person it is in every document the state and
    the body that most of them give."""
    by_name = {each.name: each for each in chosen}
    found: dict[str, frozenset[str]] = {}
    people: dict[Key, list[str]] = {}
    for shelf in index.shelves.values():
        for each in shelf.holders.values():
            found[each.id] = frozenset(bodies(shelf, each, by_name, of_holder))
            if each.kind == "person" and each.naming == "named":
                own = of_holder.get(each.id)
                people.setdefault((own.holder,) if own else index.keys[each.id], []).append(each.id)
    for ids in people.values():
        settled = most_given([found[each] for each in ids], of_holder)
        found |= dict.fromkeys(ids, settled)
    for holder, actor in of_holder.items():
        found[holder] = found.get(holder, frozenset()) | {actor.holder}
    return {holder: each for holder, each in found.items() if each}


def most_given(given: Iterable[frozenset[str]], of_holder: Mapping[str, Actor]) -> frozenset[str]:
    """Of the states, and of the bodies, that documents give a person that which most do."""
    counts = Counter(one for each in given for one in sorted(each))
    best: dict[str, str] = {}
    for one in sorted(counts, key=lambda each: (-counts[each], each)):
        best.setdefault(of_holder[one].kind, one)
    return frozenset(best.values())


def bodies(
    shelf: Shelf,
    holder: Holder,
    by_name: Mapping[str, Actor],
    of_holder: Mapping[str, Actor],
) -> Iterator[str]:
    """The states and bodies that a holder leads or speaks for, by his current roles; who writes a
    section speaks for no body."""
    if holder.kind == "document":
        yield from issuers(holder, by_name)
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
        yield from (by_name[each].holder for each in governed(holder, words) if each in by_name)
    leads = speaks or any(is_use(each, "leads") for each in words)
    if not leads or holder.id in shelf.authors:
        return
    yield from named_in(shelf, spans, holder, of_holder)
    told = f" {' '.join(folded(each.exact) for each in spans)} "
    for name, actor in by_name.items():
        named = actor.kind == "organisation" and f" {folded(name)} " in told
        if named and holder.kind == "person":
            yield actor.holder


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


def issuers(paper: Holder, by_name: Mapping[str, Actor]) -> Iterator[str]:
    """The state whose statement a document is: "the Norwegian readout"."""
    words = words_of(paper.name)
    if len(words) > PAPER or not any(is_use(each.casefold(), "papers") for each in words):
        return
    for each in words:
        country = country_of(each) if is_demonym(each) else None
        if country and country.government in by_name:
            yield by_name[country.government].holder


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
