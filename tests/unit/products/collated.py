"""Collated: small piles in which one remark is quoted again and again, for tests of its ledger."""

from collections.abc import Sequence

import msgspec

from onrecord.link.quotation_groups import collated
from onrecord.link.quotations import compare, items
from onrecord.model.claim import PileLinks
from onrecord.model.copies import CopyLink
from onrecord.model.product import Pile
from onrecord.models.kit import Kit
from tests.unit.products.piles import Draft, pile_of

WHOLE = "We will open the northern quay to every trawler unless the council votes against us."
CUT = "We will open the northern quay to every trawler"
ALTERED = "We will open the northern quay to every rusty trawler unless the council votes"


def draft(source: str, *quoted: str, name: str = "Tor Vik", outlet: str | None = None) -> Draft:
    """An article in which somebody is quoted."""
    words = " ".join(f"“{each}”" for each in quoted)
    made = Draft(source, f"{words} {name} said at the harbour of {source}.", outlet)
    holder = made.holder(name)
    for each in quoted:
        made.says(holder, each, kind="direct")
    return made


def linked(*drafts: Draft, copies: Sequence[CopyLink] = ()) -> Pile:
    """A pile with its quotations linked."""
    pile = pile_of(*drafts)
    found = {each.id: each.profile for one in pile.readings for each in items(one)}
    links = [
        link
        for number, one in enumerate(found.values())
        for link in compare(one, list(found.values())[number + 1 :], Kit())
    ]
    links_of = PileLinks(copies=tuple(copies), quotations=collated(found, links))
    return msgspec.structs.replace(pile, links=links_of)
