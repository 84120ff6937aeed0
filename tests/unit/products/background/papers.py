"""Invented papers that date what led to a ferry strike, the strike, and what is to come."""

from onrecord.model.product import Pile
from onrecord.products.study import Study, study_of
from tests.unit.products.piles import Draft, pile_of
from tests.unit.products.presses import own

HARBOUR = """Ferry strike closes the sound

Ferry crews in Vikholm began a strike over ferry wages on Monday and closed the sound.

The ferry company Sundline cut the wages of its ferry crews in March 2024.

The labour court will hear the ferry strike case on May 6.

Mediator Tove Rask said the ferry strike would end by June.

In 2019 the Vikholm ferry crews won a wage case against Sundline, the crews' union recalled.

On Tuesday it became worse for everybody on the sound.

The strike cost Sundline 40 million crowns, the ferry company told its crews.
"""

LANTERN = """Court takes up the ferry strike

The ferry company Sundline cut wages of its ferry crews in March 2024 to save the ferry line.

Sundline has not answered the ferry crews since the strike began, the union complained.
"""


def harbour() -> Draft:
    """Published on Thursday, 24 April 2025; the strike began on the Monday before."""
    draft = Draft("harbour.txt", HARBOUR, "The Harbour Post")
    own(draft, ("Ferry crews in Vikholm", "told its crews."))
    rask = draft.holder("Tove Rask", role="Mediator")
    union = draft.holder("the crews' union", "organisation", mention="the crews' union")
    draft.says(rask, "the ferry strike would end by June", source="Mediator Tove Rask")
    draft.says(
        union, "In 2019 the Vikholm ferry crews won a wage case against Sundline", cue="recalled"
    )
    draft.time("on Monday", "2025-04-21")
    draft.time("March 2024", "2024-03")
    draft.time("May 6", "XXXX-05-06")
    draft.time("June", "2025-06")
    draft.time("2019", "2019")
    draft.time("Tuesday", "2025-04-22")
    return draft


def lantern() -> Draft:
    draft = Draft("lantern.txt", LANTERN, "The Lantern")
    own(draft, ("The ferry company", "union complained."))
    draft.time("March 2024", "2024-03")
    return draft


def strike() -> Pile:
    return pile_of(harbour(), lantern())


def strike_study() -> Study:
    return study_of(strike())
