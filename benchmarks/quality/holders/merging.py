"""Merging: which people of different articles are one in a record, against those labelled.

The record is built from the articles of a split. Each person labelled in an article is one item;
its holder is the one whose mentions hold the most of the places that name the person. A pair of
items of two articles is merged when their holders are of one entity.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import onrecord
from benchmarks.quality.holders.labels import Entity, Labelled
from onrecord.model.product import Pile
from onrecord.model.records import Reading
from onrecord.model.span import Span

OFTEN = 3
"""Articles in which somebody must be named to be counted among the often named."""


class Item(NamedTuple):
    """A person in an article: who it is, the entity read, and whether only by a bare surname."""

    article: str
    who: str
    entity: str | None
    bare: bool


class Pairs(NamedTuple):
    """Pairs of items: merged by the record, the same by the labels, and both."""

    merged: int
    same: int
    both: int

    def __str__(self) -> str:
        precision = f"{self.both / self.merged:.3f}" if self.merged else "–"
        recall = f"{self.both / self.same:.3f}" if self.same else "–"
        return (
            f"precision {precision} ({self.both} of {self.merged}), "
            f"recall {recall} ({self.both} of {self.same})"
        )


def merging(articles: Sequence[Labelled], errors: bool = False) -> Iterator[str]:
    """The figures in lines, and with `errors` each person who is not one; nothing where no people
    are labelled."""
    labelled = [each for each in articles if each.file.entities]
    if not labelled:
        return
    found = items(labelled, pile_of(labelled))
    often = often_named(found)
    yield f"people in {len(labelled)} articles: {len(found)}; in {OFTEN} or more: {len(often)}"
    for name, some in (
        (f"named in {OFTEN} articles or more", lambda item: item.who in often),
        ("all", lambda item: True),
        ("by a bare surname in an article", lambda item: item.bare),
    ):
        counted = pairs(pair for pair in across(found) if any(map(some, pair)))
        yield f"  merging, {name}: {counted}"
    if errors:
        yield from apart(found)


def pile_of(articles: Iterable[Labelled]) -> Pile:
    """The record of the articles, in a folder that is gone afterwards."""
    with TemporaryDirectory() as folder:
        texts = Path(folder) / "articles"
        texts.mkdir()
        for each in articles:
            (texts / f"{each.name}.txt").write_text(each.text, encoding="utf-8")
        record = Path(folder) / "articles.db"
        onrecord.build(texts, to=record)
        with onrecord.open(record) as opened:
            return opened.pile()


def items(articles: Iterable[Labelled], pile: Pile) -> list[Item]:
    """Every person labelled in an article."""
    entity_of = {member: each.id for each in pile.entities for member in each.members}
    readings = {Path(each.document.source).stem: each for each in pile.readings}
    return [
        Item(each.name, person.who, entity_of.get(holder or "", holder), is_bare(each, person))
        for each in articles
        for person in each.file.entities
        if person.kind == "person"
        for holder in [holder_of(person, readings[each.name])]
    ]


def is_bare(each: Labelled, person: Entity) -> bool:
    """Whether an article never gives more than one word of the name."""
    return all(len(each.text[start:end].split()) == 1 for start, end in person.names)


def holder_of(person: Entity, reading: Reading) -> str | None:
    """The holder that the places name; of several the first."""
    met = Counter(
        holder.id
        for holder in reading.speakers.holders
        for place in person.names
        if any(overlaps(span, place) for span in holder.mentions)
    )
    return met.most_common(1)[0][0] if met else None


def overlaps(span: Span, place: tuple[int, int]) -> bool:
    return span.start < place[1] and place[0] < span.end


def often_named(found: Iterable[Item]) -> frozenset[str]:
    articles = Counter(who for who, _ in {(item.who, item.article) for item in found})
    return frozenset(who for who, count in articles.items() if count >= OFTEN)


def across(found: Iterable[Item]) -> Iterator[tuple[Item, Item]]:
    """Pairs of items of two articles."""
    return (pair for pair in combinations(found, 2) if pair[0].article != pair[1].article)


def pairs(given: Iterable[tuple[Item, Item]]) -> Pairs:
    merged = same = both = 0
    for one, other in given:
        is_merged = one.entity is not None and one.entity == other.entity
        is_same = one.who == other.who
        merged += is_merged
        same += is_same
        both += is_merged and is_same
    return Pairs(merged, same, both)


def apart(found: Sequence[Item]) -> Iterator[str]:
    """People who are several in the record, and entities that are several people."""
    for who in sorted({item.who for item in found}):
        own = [item for item in found if item.who == who]
        if len({item.entity or item.article for item in own}) > 1:
            yield f"  apart: {who}: {', '.join(f'{i.article} {i.entity}' for i in own)}"
    for entity in sorted({item.entity for item in found if item.entity}):
        meant = {item.who for item in found if item.entity == entity}
        if len(meant) > 1:
            yield f"  together: {entity}: {', '.join(sorted(meant))}"
