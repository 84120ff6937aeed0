"""Known: what was on record before, by a time or by another record."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from onrecord.model.arrivals import Arrivals, Earlier
from onrecord.model.product import Evidence, Pile
from onrecord.model.records import Reading


@dataclass(frozen=True)
class Known:
    """Documents that were there, by id, and the earlier texts of those that took their place.

    `replaces` is the earlier text that a document is a new version of, by ids. `added` is when each
    document came (ISO), as far as it was noted; `undated` how many came at no known time. `gone`
    are readings that only another record has.
    """

    documents: frozenset[str]
    replaces: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    added: Mapping[str, str | None] = field(default_factory=dict)
    undated: int = 0
    gone: tuple[Reading, ...] = ()

    def holds(self, evidence: Iterable[Evidence]) -> bool:
        """Whether words were there: in a document that was, or in the text before this one."""
        return all(self.has(each) for each in evidence)

    def has(self, each: Evidence) -> bool:
        if each.document in self.documents:
            return True
        earlier = self.texts.get(each.document, ())
        return any(squeezed(each.exact) in text for text in earlier)


def known_before(
    pile: Pile, arrivals: Arrivals, moment: datetime, when: Callable[[str], datetime]
) -> Known:
    """What had come into a record before a moment; `when` reads a time. What came at no known time
    is taken for old."""

    def old(added: str | None) -> bool:
        return added is None or when(added) < moment

    documents = [each.document.id for each in pile.readings]
    earlier = {
        each: tuple(one for one in arrivals.earlier.get(each, ()) if old(one.added))
        for each in documents
    }
    return Known(
        documents=frozenset(each for each in documents if old(arrivals.added.get(each))),
        replaces=replaced(pile.readings, earlier),
        texts=texts_of(earlier),
        added=arrivals.added,
        undated=sum(arrivals.added.get(each) is None for each in documents),
    )


def known_to(pile: Pile, arrivals: Arrivals, other: Pile) -> Known:
    """What another record holds."""
    there = frozenset(each.document.id for each in other.readings)
    here = {each.document.id for each in pile.readings}
    gone = tuple(each for each in other.readings if each.document.id not in here)
    earlier = {
        each.document.id: tuple(
            Earlier(document=one.document.id, text=one.document.text, added=None)
            for one in gone
            if one.document.source == each.document.source
        )
        for each in pile.readings
        if each.document.id not in there
    }
    replaces = replaced(pile.readings, earlier)
    taken = set(replaces.values())
    return Known(
        documents=there & here,
        replaces=replaces,
        texts=texts_of(earlier),
        added=arrivals.added,
        gone=tuple(each for each in gone if each.document.id not in taken),
    )


def replaced(
    readings: Iterable[Reading], earlier: Mapping[str, tuple[Earlier, ...]]
) -> dict[str, str]:
    """Which earlier text of its source each document is a new version of: the one with which it
    shares most lines; none where it shares none."""
    found = {}
    for reading in readings:
        if before := earlier.get(reading.document.id):
            own = lines(reading.document.text)
            shared = {each.document: len(own & lines(each.text)) for each in before}
            best = max(sorted(shared), key=shared.__getitem__)
            if shared[best]:
                found[reading.document.id] = best
    return found


def lines(text: str) -> set[str]:
    """The lines of a text that hold words."""
    return {squeezed(each) for each in text.splitlines() if each.strip()}


def texts_of(earlier: Mapping[str, tuple[Earlier, ...]]) -> dict[str, tuple[str, ...]]:
    return {
        document: tuple(squeezed(each.text) for each in found)
        for document, found in earlier.items()
        if found
    }


def squeezed(words: str) -> str:
    """Words with single spaces between them."""
    return " ".join(words.split())
