"""Retold: small piles in which one claim is told and told again, for tests of roots and drift."""

from collections.abc import Sequence

import msgspec

from onrecord.link.tellings import Telling, tellings
from onrecord.model.claim import Claim, Roots
from onrecord.model.copies import CopyLink, Passage
from onrecord.model.identity import record_id
from onrecord.model.link import Entity
from onrecord.model.proposition import Proposition
from onrecord.model.records import Attribution, Holder, Reading
from tests.unit.products.piles import Draft

SUNK = "the ferry Aker has sunk"


class Story(Draft):
    """A document in the making with its propositions."""

    def __init__(self, source: str, text: str, outlet: str | None = "The Quay Post") -> None:
        super().__init__(source, text, outlet)
        self.told: list[Proposition] = []

    def tells(self, words: str, target: Attribution | None = None, **more: object) -> str:
        """The id of a proposition in some words, of an attribution or the document itself."""
        near = target.content[0].start if target else 0
        span = self.nearest(words, near)
        identity = record_id(self.id, "proposition", (span,))
        made = Proposition(id=identity, target=target.id if target else None, spans=(span,))
        self.told.append(msgspec.structs.replace(made, **more))
        return identity

    def retold(self, holder: Holder | Sequence[Holder], words: str = SUNK, **more: object) -> str:
        """The id of a proposition that a holder is told to say."""
        said = self.says(holder, words, **more)  # type: ignore[arg-type]
        return self.tells(words, said)

    def reading(self) -> Reading:
        return msgspec.structs.replace(super().reading(), propositions=tuple(self.told))


def told(*stories: Story) -> dict[str, Telling]:
    return tellings(each.reading() for each in stories)


def claim(*members: str) -> Claim:
    return Claim(id=min(members), members=tuple(sorted(members)))


def one_each(*groups: Sequence[Holder]) -> dict[str, Entity]:
    """Entities by holder, one for each group."""
    found = {}
    for group in groups:
        ids = tuple(sorted(each.id for each in group))
        entity = Entity(id=ids[0], name=group[0].name, kind=group[0].kind, members=ids)
        found.update(dict.fromkeys(ids, entity))
    return found


def copy(one: Story, other: Story, **more: object) -> CopyLink:
    """A link that says that two whole texts are one."""
    first, second = sorted((one, other), key=lambda each: each.id)
    made = CopyLink(
        one=first.id,
        other=second.id,
        kind="identical",
        score=0.99,
        reason="same-text",
        share=1.0,
        other_share=1.0,
        passages=(Passage(0, len(first.text), 0, len(second.text)),),
    )
    return msgspec.structs.replace(made, **more)


def ends(found: Roots) -> tuple[int, int]:
    return found.at_least, found.at_most
