"""Holders: the ledger of everyone who is named in a pile or quoted in it."""

from collections import Counter
from collections.abc import Sequence

from onrecord.lexicon.stand import folded
from onrecord.model.ledger_holders import HolderItem, HolderLedger
from onrecord.model.product import Pile
from onrecord.model.records import HolderKind, Naming
from onrecord.products.holders_facts import decisions, joined, standing_now, standings, unnamed
from onrecord.products.holders_parties import Party, Row, parties
from onrecord.products.index import Index, index_of

NAMINGS: tuple[Naming, ...] = ("named", "role", "unnamed", "document")
"""Ways of naming, the surest first."""


def holders(pile: Pile, kind: HolderKind | None = None) -> HolderLedger:
    """Who holds a statement or is named, by statements, then mentions, then name.

    `kind` leaves out all others.
    """
    index = index_of(pile)
    found = [each for each in parties(index) if each.is_listed and kind in (None, each.kind)]
    return HolderLedger(items=tuple(holder_item(index, each) for each in sorted(found, key=rank)))


def rank(party: Party) -> tuple[int, int, str, str]:
    """What the order of the ledger goes by; the lowest comes first."""
    return -len(party.records), -party.mentions, folded(party.name), party.id


def holder_item(index: Index, party: Party) -> HolderItem:
    role, affiliation = standing_now(party)
    return HolderItem(
        id=party.id,
        name=party.name,
        kind=party.kind,
        role=role,
        affiliation=affiliation,
        mentions=party.mentions,
        statements=len(party.records),
        documents=party.documents,
        references=sum(len(holder.references) for _, holder in party.rows),
        naming=min((holder.naming for _, holder in party.rows), key=NAMINGS.index),
        names=tuple(forms(party.rows)),
        affiliations=tuple(standings(party.rows)),
        links=joined(index, party),
        judged=decisions(index, party),
        unnamed=unnamed(party.rows),
    )


def forms(rows: Sequence[Row]) -> list[str]:
    """The names that documents print, the commonest first, then in the order of the pile."""
    printed = [each.exact for _, holder in rows for each in holder.mentions]
    return [text for text, _ in Counter(" ".join(each.split()) for each in printed).most_common()]
