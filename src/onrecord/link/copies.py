"""Copies: which documents share text, by passages.

A link is a function of its two documents and the shipped tables: nothing else in a pile changes
it. Furniture is no text; see docs/explanation/copies.md for what is, and for the bounds.
"""

from collections.abc import Iterator, Sequence

from onrecord.link.copies_blocks import blocks_of
from onrecord.link.copies_changes import changes
from onrecord.link.copies_credits import credits_of
from onrecord.link.copies_kinds import kind_of, measured, score_of
from onrecord.link.copies_origin import Pair, origin_of, speaker
from onrecord.link.copies_parts import parts_of
from onrecord.link.copies_profile import CopyProfile
from onrecord.link.copies_quoted import quoted_of
from onrecord.link.copies_runs import Run, chains
from onrecord.link.copies_words import Worded, worded
from onrecord.link.linker import Item, Linker
from onrecord.model.copies import CopyLink, Passage
from onrecord.model.records import Reading
from onrecord.models.kit import Kit

DIGITS = 3


def items(reading: Reading) -> Iterator[Item[CopyProfile]]:
    """The document, where it has prose: one item."""
    profile = profile_of(reading)
    blocks = blocks_of(worded(profile))
    if blocks and reading.unread is None:
        yield Item(profile.id, blocks, profile)


def profile_of(reading: Reading) -> CopyProfile:
    parts, masthead = parts_of(reading), reading.masthead
    return CopyProfile(
        id=reading.document.id,
        outlet=masthead.outlet.value,
        title=masthead.title.value,
        address=reading.document.metadata.url,
        parts=parts,
        quoted=quoted_of(reading, parts),
        credits=credits_of(reading),
    )


def compare(one: CopyProfile, others: Sequence[CopyProfile], kit: Kit) -> tuple[CopyLink, ...]:
    """The links of one document with others, in their order."""
    found = (link_of(*sorted((one, each), key=lambda side: side.id)) for each in others)
    return tuple(each for each in found if each is not None)


def link_of(one: CopyProfile, other: CopyProfile) -> CopyLink | None:
    """The link of two documents in the order of their ids; None where they are independent."""
    words, other_words = worded(one), worded(other)
    shared = chains(words, other_words)
    measure = measured(words, other_words, shared)
    kind = kind_of(measure)
    if kind is None or one.id == other.id:
        return None
    sides = ((one, words), (other, other_words))
    told = origin_of(Pair(one, other, kind), speaker(sides, shared))
    runs = sorted(run for chain in shared for run in chain)
    share, other_share = measure.shares
    return CopyLink(
        one=one.id,
        other=other.id,
        kind=kind,
        origin=told.origin,
        third=told.third,
        score=score_of(measure),
        reason=told.reason,
        share=round(share, DIGITS),
        other_share=round(other_share, DIGITS),
        told=measure.told,
        quoted=measure.quoted,
        origin_score=told.score,
        passages=tuple(passage(words, other_words, run) for run in runs),
        words=told.words,
        changes=changes(*sides, runs) if told.origin == "versions" else (),
    )


def passage(one: Worded, other: Worded, run: Run) -> Passage:
    last, other_last = run.at + run.length - 1, run.there + run.length - 1
    return Passage(
        int(one.starts[run.at]),
        int(one.ends[last]),
        int(other.starts[run.there]),
        int(other.ends[other_last]),
    )


LINKER = Linker(
    name="copies", version=1, items=items, compare=compare, profile=CopyProfile, link=CopyLink
)
