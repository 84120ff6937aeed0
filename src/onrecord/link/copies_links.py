"""Copy links: the texts of documents side by side, and what they share.

A link is a function of its two documents and the shipped tables: nothing else in a pile changes
it. Furniture is no text; see docs/explanation/copies.md for what is, and for the bounds.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from onrecord.link.copies_blocks import blocks_of
from onrecord.link.copies_changes import changes
from onrecord.link.copies_credits import credits_of
from onrecord.link.copies_kinds import kind_of, measured, score_of
from onrecord.link.copies_origin import Pair, origin_of
from onrecord.link.copies_parts import parts_of
from onrecord.link.copies_profile import CopyProfile, Quoted
from onrecord.link.copies_quoted import quoted_in, quoted_of
from onrecord.link.copies_runs import Run, chains
from onrecord.link.copies_words import Worded, worded
from onrecord.link.linker import Item
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
    runs = sorted(run for chain in shared for run in chain)
    passages = tuple(each for run in runs for each in passages_of(words, other_words, run))
    told = origin_of(Pair(one, other, kind, quotations(one, other, passages)))
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
        passages=passages,
        words=told.words,
        changes=changes(*sides, runs) if told.origin == "versions" else (),
    )


def quotations(
    one: CopyProfile, other: CopyProfile, passages: Sequence[Passage]
) -> tuple[tuple[Quoted, ...], tuple[Quoted, ...]]:
    """What either quotes of the words that both have."""
    there = sorted((each.other_start, each.other_end) for each in passages)
    return quoted_in(one, [(each.start, each.end) for each in passages]), quoted_in(other, there)


def passages_of(one: Worded, other: Worded, run: Run) -> Iterator[Passage]:
    """The words of a run as they stand: one passage, or several where furniture is between."""
    here = one.stretches[run.at : run.at + run.length]
    there = other.stretches[run.there : run.there + run.length]
    breaks = np.flatnonzero((np.diff(here) != 0) | (np.diff(there) != 0)) + 1
    for first, after in pairwise((0, *breaks.tolist(), run.length)):
        yield Passage(
            int(one.starts[run.at + first]),
            int(one.ends[run.at + after - 1]),
            int(other.starts[run.there + first]),
            int(other.ends[run.there + after - 1]),
        )
