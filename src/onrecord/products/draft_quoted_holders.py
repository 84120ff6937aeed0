"""Quoted holders: whether the words that a draft quotes are printed as those of whom it names."""

from collections.abc import Iterator

from onrecord.lexicon.reasons import reason
from onrecord.lexicon.stand import folded, words_of
from onrecord.model.draft import Finding
from onrecord.model.quotation import Quotation, QuotedPlace
from onrecord.products.check_holders import called, known, told_by_name
from onrecord.products.check_holders_known import Known, known_holder, may_be_one
from onrecord.products.check_telling_frames import Frame, frames
from onrecord.products.draft_quotes import Quoted
from onrecord.products.draft_side import Side
from onrecord.products.index import Index

STANDING = frozenset({"verbatim", "cut", "altered"})
LEAST = 0.75
"""Share of the quotation that must stand at a place that tells whose words they are."""


def other_holder(side: Side, quoted: Quoted, found: Quotation, record: Index) -> Iterator[Finding]:
    """One finding where every place that has the words lays them on somebody else."""
    around = frames_of(side, quoted)
    frame = next(iter(around), None)
    places = [e for e in found.places if e.standing in STANDING and e.share >= LEAST and e.voice]
    if frame is None or not places or not told_by_name(side, frame):
        return
    ours = known(side, frame)
    if not any(each.kind == "person" for each in frame.holders):
        ours = tuple(one for each in around for one in known(side, each))
    if any(fits(ours, each, record) for each in places):
        return
    first = places[0]
    holders = first.voice.holders if first.voice else ()
    there = " and ".join(each.name for each in holders)
    yield Finding(
        kind="other_holder",
        effect="contradicted",
        reason=reason("quote_other_holder", there=there, here=called(side, frame)),
        place=quoted.place,
        evidence=first.evidence,
        chain=first.voice.chain if first.voice else (),
    )


def frames_of(side: Side, quoted: Quoted) -> list[Frame]:
    """The statements of the draft that hold the quotation and have a source, the innermost first:
    "X shows no signs of …, Y said" has two, and the words may be those of Y."""
    start, end = quoted.place
    tokens = side.parse.tokens_between(start, min(end, side.end))
    inside = frozenset(each for each in tokens if side.is_content(each))
    around = [each for each in frames(side) if each.source and inside and inside <= each.cover]
    return sorted(around, key=lambda each: len(each.cover))


def fits(ours: tuple[Known, ...], place: QuotedPlace, record: Index) -> bool:
    """Whether a place may have the words as those of whom the draft names, or through him."""
    holders = place.voice.holders if place.voice else ()
    homes = [(record.holder_homes.get(each.id), each.id) for each in holders]
    if not homes or any(shelf is None for shelf, _ in homes):
        return True
    theirs = [
        known_holder(shelf.holders[identity], shelf.called(shelf.holders[identity]))
        for shelf, identity in homes
        if shelf is not None
    ]
    if any(may_be_one(one, each) for one in ours for each in theirs):
        return True
    return any(each.names & bodies_through(place, record) for each in ours)


def bodies_through(place: QuotedPlace, record: Index) -> frozenset[str]:
    """Words of the names of outlets and bodies that pass the words on: "X wrote" may mean that X
    printed them. A reporter who passes them on did not say them."""
    shelf = record.shelves.get(place.evidence[0].document)
    statement = place.voice.statement if place.voice else None
    if shelf is None or statement is None:
        return frozenset()
    relayers = (each for step in shelf.chain(statement)[1:] for each in step)
    names = (each.name for each in relayers if each.kind != "person")
    return frozenset(folded(word) for name in names for word in words_of(name))
