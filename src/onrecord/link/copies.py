"""Copies: which documents share text, by passages.

A link is a function of its two documents and the shipped tables: nothing else in a pile changes
it. Furniture is no text; see docs/explanation/copies.md for what is, and for the bounds.
"""

from collections.abc import Iterator, Sequence

from onrecord.link.copies_profile import CopyProfile
from onrecord.link.linker import Item, Linker
from onrecord.model.copies import CopyLink
from onrecord.model.records import Reading
from onrecord.models.kit import Kit


def items(reading: Reading) -> Iterator[Item[CopyProfile]]:
    """The document, where it has prose: one item."""
    from onrecord.link import copies_links

    return copies_links.items(reading)


def compare(one: CopyProfile, others: Sequence[CopyProfile], kit: Kit) -> tuple[CopyLink, ...]:
    """The links of one document with others, in their order."""
    from onrecord.link import copies_links

    return copies_links.compare(one, others, kit)


LINKER = Linker(
    name="copies", version=1, items=items, compare=compare, profile=CopyProfile, link=CopyLink
)
