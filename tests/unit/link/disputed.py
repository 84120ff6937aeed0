"""Disputed: disputes in invented articles, read as a build reads them."""

from collections.abc import Iterable
from typing import NamedTuple

from onrecord.link.disputes import disputes
from onrecord.link.tellings import Telling, tellings
from onrecord.model.claim import Claim, Dispute
from onrecord.model.document import Raw
from onrecord.model.records import Reading
from onrecord.models.kit import Kit
from onrecord.pipeline import Task, outcome

DAY = "May 3, 2031"


class Found(NamedTuple):
    """What is disputed in some articles."""

    told: dict[str, Telling]
    disputes: tuple[Dispute, ...]

    def sides(self) -> list[dict[str, list[str]]]:
        """Of each dispute the names of those on each side, by the side's label and value."""
        return [
            {
                f"{side.label} {side.value}".strip(): sorted(
                    {self.called(each, side.label) for each in side.members}
                )
                for side in each.sides
            }
            for each in self.disputes
        ]

    def called(self, member: str, label: str) -> str:
        chain = self.told[member].chain
        return " and ".join(each.name for each in chain[1 if label == "rejects" else 0])

    def ids(self, words: str) -> list[str]:
        """The propositions with some words."""
        return [
            each
            for each, telling in self.told.items()
            if any(words in span.exact for span in telling.proposition.spans)
        ]


def read(kit: Kit, *articles: str) -> tuple[Reading, ...]:
    """The readings of some articles, each of an outlet of its own."""
    raws = (
        Raw(source=f"{number}.txt", data=f"Paper {number}\n\n{DAY}\n\n{each}\n".encode())
        for number, each in enumerate(articles, 1)
    )
    return tuple(one for each in raws for one in outcome(each, kit, Task()).readings)


def disputed(
    kit: Kit, *articles: str, claims: Iterable[Claim] = (), judged: Iterable[tuple[str, str]] = ()
) -> Found:
    told = tellings(read(kit, *articles))
    return Found(told, disputes(told, claims, {}, judged))
