"""Holders judged: which entity each holder of a pile is, and what people decided about it."""

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.model.judgement import Judgement, Verdict
from onrecord.model.link import Entity
from onrecord.model.product import Pile

BODIES = frozenset({"organisation", "government"})
"""What takes a seat as a person does, where it was judged to be one of these."""


@dataclass(frozen=True, slots=True)
class Judged:
    """The entities of a pile by the ids of their members, its judgements by their own, in
    order of time."""

    entities: dict[str, Entity]
    judgements: dict[str, Judgement]

    def applied(self, holder: str) -> tuple[Judgement, ...]:
        """The judgements that shaped a holder's entity, the earliest first."""
        entity = self.entities.get(holder)
        if entity is None or not entity.judgements:
            return ()
        return tuple(each for each in self.judgements.values() if each.id in entity.judgements)

    def latest(self, holder: str, verdict: Verdict) -> Judgement | None:
        return next(
            (each for each in reversed(self.applied(holder)) if each.verdict == verdict), None
        )

    def naming(self, holder: str) -> Judgement | None:
        """Who named the holder's entity as it is called; None where a rule did."""
        found = self.latest(holder, "name")
        entity = self.entities.get(holder)
        return found if found and entity and found.value == entity.name else None

    def placing(self, holder: str) -> Judgement | None:
        """Who gave the holder's entity its affiliation; None where nobody did."""
        found = self.latest(holder, "affiliation")
        entity = self.entities.get(holder)
        return found if found and entity and found.value == entity.affiliation else None

    def is_nobody(self, holder: str) -> bool:
        """Whether a person judged the holder to be no person, nor a body that can speak."""
        found = self.latest(holder, "not-a-person")
        return found is not None and found.value not in BODIES

    def called(self, holder: str, name: str) -> str:
        """The canonical name of a holder, its own where it has no entity."""
        entity = self.entities.get(holder)
        return entity.name if entity else name


def judged_of(pile: Pile) -> Judged:
    return Judged(
        {member: each for each in pile.entities for member in each.members},
        {each.id: each for each in pile.judgements},
    )


def used(entities: Iterable[Entity]) -> frozenset[str]:
    """The ids of all judgements that shaped one of these entities."""
    return frozenset(judgement for each in entities for judgement in each.judgements)
