"""Invented papers for roundups: two that report one matter, a digest that carries both."""

import msgspec

from onrecord.model.identity import record_id
from onrecord.model.product import Pile
from onrecord.model.records import Holding, Reading, Section
from tests.unit.products.piles import Draft

QUAY = """Harbour board votes on the tidal gate

The harbour board voted on Monday to build a tidal gate across the inner basin. \
The tidal gate should cost nine million crowns and take four years.

Board chair Mette Aas said the tidal gate would save the fish market. “The old wall will not \
last another winter,” said Aas.

Pilot Odd Vik said the tidal gate would block the pilots’ boats.
"""

LAMP = """Fishermen fear the new gate

Four years of building will close the northern mole to every trawler in the town.

Skipper Ran Moe said a tidal gate must open at night. “Nobody asked the trawlers,” said Moe.
"""

DIGEST = """What the papers say of the gate

Two papers in the town have written about little else during the past week.

In The Quay Post, Lise Dam wrote that the harbour needs a tidal gate before the autumn storms.

The Lamp had this in its leader:

A tidal gate without a night watch is a wall with a bill attached to it.
"""


def own(draft: Draft, *stretches: tuple[str, str]) -> None:
    """Sections in the document's own voice, each from its first words to its last."""
    for first, last in stretches:
        start = draft.text.index(first)
        span = draft.span(draft.text[start : draft.text.index(last) + len(last)])
        identity = record_id(draft.id, "section", (span,))
        draft.sections.append(Section(id=identity, start=span.start, end=span.end, form="byline"))
        draft.holdings.append(Holding(identity, (draft.voice.id,), ((draft.voice.id,),)))


def quay() -> Draft:
    draft = Draft("quay.txt", QUAY)
    own(draft, ("The harbour board", "four years."))
    aas = draft.holder("Mette Aas", role="Board chair")
    vik = draft.holder("Odd Vik", role="Pilot")
    draft.says(aas, "the tidal gate would save the fish market")
    draft.says(aas, "The old wall will not last another winter", source="Aas", kind="direct")
    draft.says(vik, "the tidal gate would block the pilots’ boats")
    return draft


def lamp() -> Draft:
    draft = Draft("lamp.txt", LAMP, outlet="The Lamp")
    own(draft, ("Four years", "in the town."))
    moe = draft.holder("Ran Moe", role="Skipper")
    draft.says(moe, "a tidal gate must open at night")
    draft.says(moe, "Nobody asked the trawlers", source="Moe", kind="direct")
    return draft


def digest() -> Draft:
    draft = Draft("digest.txt", DIGEST, outlet="Sound Digest")
    own(draft, ("Two papers", "past week."))
    post = draft.holder("The Quay Post", "outlet")
    dam = draft.holder("Lise Dam")
    paper = draft.holder("The Lamp", "outlet")
    draft.says(
        dam,
        "the harbour needs a tidal gate before the autumn storms",
        cue="wrote",
        relays=[post],
    )
    draft.section(
        "blockquote",
        ["A tidal gate without a night watch is a wall with a bill attached to it."],
        [paper],
        label="The Lamp",
    )
    return draft


def pile_with(*readings: Reading) -> Pile:
    return Pile(readings=readings, models=("toy sha256:00",), version="9.9")


def press() -> Pile:
    """All three papers."""
    return pile_with(quay().reading(), lamp().reading(), digest().reading())


def by(reading: Reading, *authors: str) -> Reading:
    """The reading with authors in its masthead."""
    masthead = msgspec.structs.replace(reading.masthead, authors=authors)
    return msgspec.structs.replace(reading, masthead=masthead)
