"""Ties of sources: how a document stands to the others of a record, by copies and by citing."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from onrecord.lexicon.copies import copy_reasons
from onrecord.model.copies import Change, CopyKind, CopyLink, Passage, Printed
from onrecord.model.ledger_sources import SourceChange, SourceTie, TieRelation
from onrecord.model.product import Evidence
from onrecord.model.span import span_of
from onrecord.products.index import Index, Shelf
from onrecord.products.ledger_sources_cited import Citing, Listed, citings

SHOWN = 160
"""Code points of a passage that are shown."""

ORDER: tuple[TieRelation, ...] = (
    "draws_on",
    "drawn_on_by",
    "version",
    "same_source",
    "same_words",
)
KINDS: tuple[CopyKind | None, ...] = (None, "identical", "edited", "excerpt", "quotation")


class Side(NamedTuple):
    """One document and the other, and whether it is the `one` of their link."""

    here: Shelf
    there: Shelf
    is_one: bool


Ties = Mapping[str, tuple[SourceTie, ...]]


def ties(index: Index, links: Iterable[CopyLink], known: Listed) -> Ties:
    """The ties of each document, by its id: what it draws on first, the surest first."""
    found: dict[str, list[SourceTie]] = {each: [] for each in index.shelves}
    for link in links:
        if link.one in index.shelves and link.other in index.shelves:
            one, other = index.shelves[link.one], index.shelves[link.other]
            found[link.one].append(copied(link, Side(one, other, True)))
            found[link.other].append(copied(link, Side(other, one, False)))
    for shelf in index.shelves.values():
        drawn_on = {each.document for each in found[shelf.document] if each.relation == "draws_on"}
        for each in first_of(citings(shelf, index, known), drawn_on):
            there = index.shelves[each.document]
            found[shelf.document].append(citing(shelf, there, each, "draws_on"))
            found[each.document].append(citing(there, shelf, each, "drawn_on_by"))
    return {document: tuple(sorted(each, key=rank)) for document, each in found.items()}


def first_of(citing: Iterable[Citing], known: Iterable[str]) -> Iterator[Citing]:
    """One citing for each document that is cited and of which nothing else tells it."""
    seen = set(known)
    for each in citing:
        if each.document not in seen:
            seen.add(each.document)
            yield each


def rank(tie: SourceTie) -> tuple[int, int, float, str, str]:
    """By relation, then by how much they share, the most first."""
    kind = KINDS.index(tie.kind)
    return ORDER.index(tie.relation), kind, -(tie.share + tie.other_share), tie.source, tie.document


def copied(link: CopyLink, side: Side) -> SourceTie:
    share, other_share = link.share, link.other_share
    longest = max(link.passages, key=lambda each: (each.end - each.start, -each.start))
    here, there = places(longest, side.is_one)
    shelves = {each.document: each for each in (side.here, side.there)}
    return SourceTie(
        document=side.there.document,
        source=side.there.reading.document.source,
        published=side.there.reading.masthead.published.value,
        relation=relation(link, side),
        kind=link.kind,
        third=link.third,
        share=share if side.is_one else other_share,
        other_share=other_share if side.is_one else share,
        score=link.score,
        reason=link.reason,
        sentence=copy_reasons()[link.reason].sentence,
        words=beginning(side.here, *here),
        other_words=beginning(side.there, *there),
        passages=len(link.passages),
        evidence=tuple(printed(shelves, each) for each in link.words if each.document in shelves),
        changes=tuple(changed(shelves, each, side.is_one) for each in link.changes),
    )


def relation(link: CopyLink, side: Side) -> TieRelation:
    match link.origin:
        case "versions":
            return "version"
        case "third":
            return "same_source"
        case "unknown":
            return "same_words"
    return "drawn_on_by" if (link.origin == "one") == side.is_one else "draws_on"


def places(passage: Passage, is_one: bool) -> tuple[tuple[int, int], tuple[int, int]]:
    """Where a passage stands here, and there."""
    one = passage.start, passage.end
    other = passage.other_start, passage.other_end
    return (one, other) if is_one else (other, one)


def beginning(shelf: Shelf, start: int, end: int) -> Evidence:
    """A passage, as far as it is shown: cut at a space."""
    if end - start > SHOWN:
        cut = max(shelf.text.rfind(each, start + 1, start + SHOWN) for each in " \n")
        end = cut if cut > start else start + SHOWN
    return shelf.evidence(span_of(shelf.text, start, end))


def printed(shelves: Mapping[str, Shelf], words: Printed) -> Evidence:
    shelf = shelves[words.document]
    return shelf.evidence(span_of(shelf.text, words.start, words.end))


def changed(shelves: Mapping[str, Shelf], change: Change, is_one: bool) -> SourceChange:
    one, other = (printed(shelves, each) if each else None for each in (change.one, change.other))
    return SourceChange(one, other) if is_one else SourceChange(other, one)


def citing(here: Shelf, there: Shelf, found: Citing, relation: TieRelation) -> SourceTie:
    """The tie of a document with one that it tells from, or that tells from it."""
    reason = copy_reasons()[found.reason]
    teller = here if relation == "draws_on" else there
    return SourceTie(
        document=there.document,
        source=there.reading.document.source,
        published=there.reading.masthead.published.value,
        relation=relation,
        score=reason.score,
        reason=found.reason,
        sentence=reason.sentence,
        evidence=(teller.evidence(found.holder.mentions[0]),),
    )
