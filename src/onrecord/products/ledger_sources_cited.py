"""Cited sources: the outlets and documents that a document tells from."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from onrecord.lexicon.copies import outlet_key
from onrecord.lexicon.stand import folded
from onrecord.model.ledger_sources import CitedSource
from onrecord.model.records import Holder
from onrecord.products.index import Index, Shelf

KINDS = frozenset({"outlet", "document"})


class Listed(NamedTuple):
    """The documents of a record by the outlet that published them, and by title."""

    outlets: Mapping[str, tuple[str, ...]]
    titles: Mapping[str, tuple[str, ...]]

    def of(self, holder: Holder) -> tuple[str, ...]:
        """The documents that a holder's name may mean."""
        if holder.kind == "outlet":
            return self.outlets.get(outlet_key(holder.name), ())
        return self.titles.get(folded(holder.name), ())


class Citing(NamedTuple):
    """That a document tells from one of the record, why, and the holder who is named for it."""

    document: str
    reason: str
    holder: Holder


def listed(shelves: Iterable[Shelf]) -> Listed:
    outlets: dict[str, list[str]] = {}
    titles: dict[str, list[str]] = {}
    for shelf in shelves:
        masthead = shelf.reading.masthead
        if masthead.outlet.value:
            outlets.setdefault(outlet_key(masthead.outlet.value), []).append(shelf.document)
        if masthead.title.value:
            titles.setdefault(folded(masthead.title.value), []).append(shelf.document)
    return Listed(
        {name: tuple(each) for name, each in outlets.items()},
        {name: tuple(each) for name, each in titles.items()},
    )


def cited(shelf: Shelf, known: Listed) -> tuple[CitedSource, ...]:
    """The outlets, then the documents, that relay what a document tells, the most used first."""
    counted: Counter[str] = Counter()
    for steps in relayed(shelf):
        counted.update({each.id for step in steps for each in step if is_source(shelf, each)})
    ranked = sorted(counted.items(), key=lambda each: rank(shelf.holders[each[0]], each[1]))
    return tuple(cited_source(shelf, shelf.holders[one], times, known) for one, times in ranked)


def rank(holder: Holder, times: int) -> tuple[bool, int, str]:
    return holder.kind == "document", -times, holder.name


def relayed(shelf: Shelf) -> Iterator[tuple[tuple[Holder, ...], ...]]:
    """The chains of the statements, without the document's own voice at their end."""
    for each in shelf.records():
        if each.id in shelf.holdings:
            yield shelf.chain(each.id)[:-1]


def is_source(shelf: Shelf, holder: Holder) -> bool:
    """Whether a holder is an outlet or a document, and none of the document's own names."""
    own = {folded(each) for each in own_names(shelf)}
    return holder.kind in KINDS and bool(holder.mentions) and folded(holder.name) not in own


def own_names(shelf: Shelf) -> Iterator[str]:
    masthead = shelf.reading.masthead
    yield from filter(None, (masthead.outlet.value, masthead.title.value))


def cited_source(shelf: Shelf, holder: Holder, times: int, known: Listed) -> CitedSource:
    return CitedSource(
        name=holder.name,
        kind="document" if holder.kind == "document" else "outlet",
        statements=times,
        evidence=shelf.evidence(holder.mentions[0]),
        documents=tuple(each for each in known.of(holder) if each != shelf.document),
    )


def citings(shelf: Shelf, index: Index, known: Listed) -> Iterator[Citing]:
    """The documents of the record that a document tells from: by their title, or by their outlet
    together with one of their authors."""
    for steps in relayed(shelf):
        people = {folded(each.name) for step in steps for each in step if each.kind == "person"}
        for each in (one for step in steps for one in step if is_source(shelf, one)):
            for document in known.of(each):
                if document == shelf.document:
                    continue
                if each.kind == "document":
                    yield Citing(document, "cites-title", each)
                elif people & authors(index.shelves[document]):
                    yield Citing(document, "cites-author", each)


def authors(shelf: Shelf) -> set[str]:
    return {folded(each) for each in shelf.reading.masthead.authors}
