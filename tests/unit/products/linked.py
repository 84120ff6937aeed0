"""Piles whose holders are linked by hand, and judgements about them."""

from collections.abc import Sequence

import msgspec

from onrecord.model.judgement import Judgement, Target, Verdict
from onrecord.model.link import Entity, Link
from onrecord.model.product import Pile
from onrecord.model.records import Holder
from tests.unit.products.piles import Draft, pile_of

Group = tuple[str, Sequence[Holder], Sequence[Judgement]]
"""A canonical name, who bears it, and the judgements that shaped it."""


def linked(*drafts: Draft, groups: Sequence[Group] = (), loose: Sequence[Judgement] = ()) -> Pile:
    """A pile in which each group is one entity, and each other holder one of its own.

    `loose` are judgements in force that bear on nobody.
    """
    pile = pile_of(*drafts)
    grouped = {each.id for _, members, _ in groups for each in members}
    alone = [
        Entity(id=each.id, name=each.name, kind=each.kind, members=(each.id,))
        for reading in pile.readings
        for each in reading.speakers.holders
        if each.id not in grouped
    ]
    entities = [*alone, *(entity(*group) for group in groups)]
    judgements = [each for _, _, made in groups for each in made]
    return msgspec.structs.replace(
        pile,
        entities=tuple(sorted(entities, key=lambda each: each.id)),
        judgements=tuple(sorted([*judgements, *loose], key=lambda each: (each.time, each.id))),
    )


def entity(name: str, members: Sequence[Holder], made: Sequence[Judgement]) -> Entity:
    ids = sorted(each.id for each in members)
    links = tuple(
        Link(one=ids[0], other=each, relation="same", score=0.97, reason="full-office")
        for each in ids[1:]
    )
    places = [each.value for each in made if each.verdict == "affiliation"]
    return Entity(
        id=ids[0],
        name=name,
        kind=members[0].kind,
        members=tuple(ids),
        links=links,
        affiliation=places[-1] if places else None,
        judgements=tuple(each.id for each in made),
    )


def judgement(
    verdict: Verdict, draft: Draft, words: str, value: str | None = None, time: str = "2025-05-01"
) -> Judgement:
    """What the desk decided about some words of a document."""
    span = draft.span(words)
    target = Target(
        document=draft.id,
        source=draft.source,
        kind="holder",
        start=span.start,
        end=span.end,
        exact=span.exact,
    )
    return Judgement(
        verdict=verdict,
        targets=(target,),
        value=value,
        author="desk",
        time=f"{time}T10:00:00Z",
        note=None,
    )


MINISTER = """Ferries

Tor Vik, the minister of ferries, said the pact would hold for ten years. “We will not sell the \
old quay to anybody,” Vik said.
"""
SURNAME = """Nordkap

The pact was signed by hand. Minister Vik said the new boats would sail at night from June on.
"""
NAMESAKE = """Football

Ole Vik said the second half of the season would be played on grass.
"""


class Viks:
    """Tor Vik in two documents, in one by his surname alone, and Ole Vik in a third."""

    def __init__(self) -> None:
        self.full = Draft("full.txt", MINISTER)
        self.tor = self.full.holder("Tor Vik", role="minister of ferries")
        self.full.says(self.tor, "the pact would hold for ten years")
        sold = "We will not sell the old quay to anybody,"
        self.full.says(self.tor, sold, source="Vik", kind="direct")
        self.short = Draft("short.txt", SURNAME, outlet="Nordkap Bulletin")
        self.short.published = "2025-03-02"
        self.vik = self.short.holder("Vik", role="Minister")
        night = "the new boats would sail at night from June on"
        self.short.says(self.vik, night, source="Minister Vik")
        self.other = Draft("other.txt", NAMESAKE)
        self.ole = self.other.holder("Ole Vik")
        grass = "the second half of the season would be played on grass"
        self.other.says(self.ole, grass, source="Ole Vik")

    def pile(self, *made: Judgement, name: str = "Tor Vik") -> Pile:
        group = (name, (self.tor, self.vik), made)
        return linked(self.short, self.full, self.other, groups=[group])
