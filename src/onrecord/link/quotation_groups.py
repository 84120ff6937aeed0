"""Quotation groups: what is one quotation, of attributions that links hold together."""

from collections.abc import Iterable, Mapping

from onrecord.link.quotations import QuotationProfile
from onrecord.model.collation import CollatedQuotation, QuotationLink


def collated(
    members: Mapping[str, QuotationProfile], links: Iterable[QuotationLink]
) -> tuple[CollatedQuotation, ...]:
    """The quotations of one connected component, in the order of their ids."""
    return ()
