"""Quotations: the same words of the same holder across documents."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from onrecord.lexicon.tables import table
from onrecord.link.linker import Item, Linker
from onrecord.link.quotations_aligned import Aligned, aligned
from onrecord.link.quotations_blocks import blocks_of
from onrecord.link.quotations_differences import Gap, gaps, is_loose, relation_of
from onrecord.link.quotations_found import quotations_in
from onrecord.link.quotations_grounds import ground, is_rendered
from onrecord.link.quotations_holders import Tie, tie
from onrecord.link.quotations_profile import QuotationProfile
from onrecord.link.quotations_turned import Told, turn
from onrecord.link.quotations_words import wording
from onrecord.model.collation import QuotationLink, VariantRelation
from onrecord.model.records import Reading
from onrecord.models.kit import Kit


class Held(NamedTuple):
    """A quotation held against another: what both have, and each difference with the reason for
    which it turns the sense."""

    aligned: Aligned
    gaps: tuple[tuple[Gap, str | None], ...]
    relation: VariantRelation

    @property
    def differing(self) -> tuple[Gap, ...]:
        return tuple(gap for gap, _ in self.gaps)

    @property
    def why(self) -> str | None:
        """The surest reason for which it is turned."""
        found = [reason for _, reason in self.gaps if reason]
        return min(found, key=lambda each: (-scores()[each], each), default=None)


def items(reading: Reading) -> Iterator[Item[QuotationProfile]]:
    """Every quotation of a document that has words enough."""
    for each in quotations_in(reading):
        if blocks := blocks_of(each):
            yield Item(each.id, blocks, each)


def compare(
    one: QuotationProfile, others: Sequence[QuotationProfile], kit: Kit
) -> tuple[QuotationLink, ...]:
    """The links of a quotation with others of the same words."""
    found = (link_of(*sorted((one, each), key=lambda end: end.id)) for each in others)
    return tuple(each for each in found if each is not None)


def link_of(one: QuotationProfile, other: QuotationProfile) -> QuotationLink | None:
    """The link of two quotations, `one` before the `other` by id."""
    by = tie(one, other) if one.id != other.id and not overlap(one, other) else None
    if by is None:
        return None
    held = held_against(one, other)
    close = held.aligned if held and not is_loose(held.aligned, held.differing) else None
    reason = ground(by, one, other, close)
    if held is None or reason is None:
        return rendered(by, one, other)
    run = held.aligned.longest
    return QuotationLink(
        one=one.id,
        other=other.id,
        relation=held.relation,
        turned=held.why is not None,
        why=held.why,
        score=scores()[reason],
        reason=reason,
        words=tuple(
            each.exact
            for each in (
                *held.aligned.one.printed(run.one, run.ends[0]),
                *held.aligned.other.printed(run.other, run.ends[1]),
            )
        ),
    )


def rendered(by: Tie, one: QuotationProfile, other: QuotationProfile) -> QuotationLink | None:
    said = wording(one.spans), wording(other.spans)
    if not is_rendered(by, one, other, said):
        return None
    reason = f"{by}-rendered"
    return QuotationLink(
        one=one.id,
        other=other.id,
        relation="rendered",
        score=scores()[reason],
        reason=reason,
        words=tuple(each.exact for end in (one, other) for each in end.spans),
    )


def held_against(variant: QuotationProfile, fuller: QuotationProfile) -> Held | None:
    """A quotation held against a fuller one; None where they have no words in common."""
    found = aligned(wording(variant.spans), wording(fuller.spans))
    if found is None:
        return None
    is_rendering = variant.rendered or fuller.rendered
    told = Told(frozenset(variant.around), frozenset(fuller.around), is_rendering)
    differing = gaps(found)
    turns = tuple((each, turn(found, each, told)) for each in differing)
    return Held(found, turns, relation_of(differing, found.share, rendered=is_rendering))


def overlap(one: QuotationProfile, other: QuotationProfile) -> bool:
    """Whether two are printed at the same place: one of them within the other."""
    return one.document == other.document and any(
        here.touches(there) for here in one.spans for there in other.spans
    )


@cache
def scores() -> dict[str, float]:
    """How sure each reason is, by its id."""
    return {row[0]: float(row[2]) for row in table("link_quotation_reasons")}


LINKER = Linker(
    name="quotations",
    version=3,
    items=items,
    compare=compare,
    profile=QuotationProfile,
    link=QuotationLink,
)
