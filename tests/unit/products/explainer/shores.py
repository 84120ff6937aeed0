"""Invented papers about a harbour board and a ferry union, for the explainer."""

import msgspec

from onrecord.model.product import Pile
from onrecord.model.records import Attribution, Holder
from tests.unit.products.piles import Draft
from tests.unit.products.presses import own, pile_with

QUAY = """Harbour talks go on

The Harbour Board wants a longer quay before the winter storms set in.
The Ferry Union refused to sign the new timetable on the first Monday of May.
The Harbour Board does not want a smaller quay for the old ferries at all.
If the Harbour Board wants peace in the port, it must pay the crews at last.
The Harbour Board closed the northern pier and raised the fees for every trawler in the port.
The Ferry Union accused the Harbour Board of a broken promise about the crews.
What the Harbour Board would build next year is anybody's guess in the town.
Last spring the new fees led to heavy pressure on the Harbour Board from the town.

Pilot Odd Vik said the Harbour Board fears a long strike in the summer months. \
“We want safer piers and we will not sign a bad timetable,” the Ferry Union said.
"""

LAMP = """Ferries at rest

The Ferry Union lost three of its oldest boats in the gales of last year.

Ada Holm, spokeswoman for the Harbour Board, said: “We need to repair the stairs first.” \
Skipper Ran Moe said the Ferry Union needs new boats before the next gales come.
The Harbour Board denied that the quay would cost more than planned.
"""


def ferries() -> Draft:
    """The board and the union as the paper, a pilot and the union itself tell of them."""
    draft = Draft("quay.txt", QUAY)
    own(draft, ("The Harbour Board wants", "from the town."))
    named(draft, "Harbour Board", "Ferry Union")
    union = draft.holders[-1]
    vik = draft.holder("Odd Vik", role="Pilot")
    draft.says(
        vik, "the Harbour Board fears a long strike in the summer months", source="Pilot Odd Vik"
    )
    draft.says(
        union,
        "We want safer piers and we will not sign a bad timetable",
        source="the Ferry Union",
        kind="direct",
    )
    return draft


def boats() -> Draft:
    """The board's spokeswoman, a skipper, and what the board denies."""
    draft = Draft("lamp.txt", LAMP, outlet="The Lamp")
    own(draft, ("The Ferry Union lost", "last year."))
    named(draft, "Harbour Board", "Ferry Union")
    board = draft.holders[-2]
    ada = draft.holder("Ada Holm", role="spokeswoman", affiliation="Harbour Board")
    moe = draft.holder("Ran Moe", role="Skipper")
    draft.says(ada, "We need to repair the stairs first.", source="Ada Holm", kind="direct")
    draft.says(
        moe, "the Ferry Union needs new boats before the next gales come", source="Skipper Ran Moe"
    )
    denial: Attribution = draft.says(
        board, "the quay would cost more than planned", cue="denied", source="The Harbour Board"
    )
    draft.modality(denial, "negation", polarity="denies", words="denied")
    return draft


def named(draft: Draft, *names: str) -> None:
    """Bodies with every place that names them."""
    for name in names:
        holder = draft.holder(name, "organisation")
        starts = [at for at in range(len(draft.text)) if draft.text.startswith(name, at)]
        spans = tuple(draft.span(name, start) for start in starts)
        kept: Holder = msgspec.structs.replace(holder, mentions=spans)
        draft.holders[draft.holders.index(holder)] = kept


def shores() -> Pile:
    """Both papers."""
    return pile_with(ferries().reading(), boats().reading())
