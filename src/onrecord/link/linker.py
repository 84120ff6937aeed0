"""Linker: what is compared over documents, by which keys it meets, and what comparing gives."""

from collections.abc import Callable, Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

import msgspec

from onrecord.model.records import Reading
from onrecord.models.kit import Kit

Profile = TypeVar("Profile", bound=msgspec.Struct)
Found = TypeVar("Found", bound=msgspec.Struct)


class Item(NamedTuple, Generic[Profile]):
    """One thing of a document that is compared: a document, a quotation, a proposition.

    It meets the items that share a block with it; `profile` is all that comparing may look at.
    """

    id: str
    blocks: tuple[str, ...]
    profile: Profile


class Linker(NamedTuple, Generic[Profile, Found]):
    """How items are found in a reading and compared.

    `compare` gives the links of one item with some others: each is a function of its two ends, the
    shipped tables and models, whatever else is compared with it, and whichever end is `one`.
    `version` is raised whenever blocks or links of the same items may differ.
    """

    name: str
    version: int
    items: Callable[[Reading], Iterable[Item[Profile]]]
    compare: Callable[[Profile, Sequence[Profile], Kit], Sequence[Found]]
    profile: type[Profile]
    link: type[Found]
