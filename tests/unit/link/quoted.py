"""Quoted: quotation profiles for tests, from the words between marks."""

from collections.abc import Sequence
from typing import Any

from onrecord.link.quotation_groups import collated
from onrecord.link.quotations import compare
from onrecord.link.quotations_blocks import blocks_of
from onrecord.link.quotations_profile import QuotationProfile, QuotedVoice
from onrecord.model.collation import CollatedQuotation, QuotationLink
from onrecord.model.identity import record_id
from onrecord.model.span import Span
from onrecord.models.kit import Kit

VIK = QuotedVoice(name="Tor Vik", kind="person", naming="named")
DUARTE = QuotedVoice(name="Ines Duarte", kind="person", naming="named")


def quoted(
    document: str, *pieces: str, by: Sequence[QuotedVoice] = (VIK,), **more: Any
) -> QuotationProfile:
    """A quotation whose pieces stand one behind the other in a document."""
    spans, at = [], 100
    for each in pieces:
        spans.append(Span(at, at + len(each), each))
        at += len(each) + 20
    identity = record_id(document, "attribution", spans)
    return QuotationProfile(
        id=identity, document=document, spans=tuple(spans), holders=tuple(by), **more
    )


def link(one: QuotationProfile, other: QuotationProfile) -> QuotationLink | None:
    """The link of two quotations, if they meet and are of the same words."""
    if not set(blocks_of(one)) & set(blocks_of(other)):
        return None
    found = compare(one, (other,), Kit())
    return found[0] if found else None


def links(profiles: Sequence[QuotationProfile]) -> list[QuotationLink]:
    """All links of some quotations."""
    pairs = ((a, b) for n, a in enumerate(profiles) for b in profiles[n + 1 :])
    return [found for a, b in pairs if (found := link(a, b))]


def groups(*profiles: QuotationProfile) -> tuple[CollatedQuotation, ...]:
    return collated({each.id: each for each in profiles}, links(profiles))
