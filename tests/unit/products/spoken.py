"""Invented papers in which one holder speaks of a summit before and after it."""

from onrecord.model.product import Pile, Product
from onrecord.products.panel import panel
from onrecord.products.verify import verified
from tests.unit.products.piles import Draft, pile_of

BEFORE = "the ferry summit on Wednesday will open the northern strait to every ship"
AFTER = "the ferry summit on 16 July has opened the northern strait to no ship at all"

PREVIEW = f"""Ferries

Minister Tor Vik said on Friday that {BEFORE}. “We should all bring a warm coat,” said Vik.
"""
AFTERMATH = f"""Straits

Minister Tor Vik said that {AFTER}.
"""
UNDATED = """Quays

Minister Tor Vik said that the council must repair the eastern quay before winter.
"""
QUAY = "the council must repair the eastern quay before winter"


def preview() -> Draft:
    """Said on Friday, published on Sunday; the summit is on the Wednesday after."""
    draft = Draft("ferries.txt", PREVIEW)
    draft.published = "2031-07-13"
    tor = draft.holder("Tor Vik", role="Minister")
    said = draft.says(tor, BEFORE)
    coat = draft.says(tor, "We should all bring a warm coat", source="Vik", kind="direct")
    draft.when(said, "2031-07-11", "Friday", told=("Wednesday", "2031-07-16"), relation="future")
    draft.when(coat, "2031-07-13", relation="present")
    return draft


def aftermath(outlet: str = "The Lamp") -> Draft:
    draft = Draft("straits.txt", AFTERMATH, outlet)
    draft.published = "2031-07-18"
    said = draft.says(draft.holder("Tor Vik"), AFTER)
    draft.when(said, "2031-07-18", told=("16 July", "2031-07-16"), relation="past")
    return draft


def undated() -> Draft:
    draft = Draft("quays.txt", UNDATED, "The Mole")
    draft.undated("2031-07-20", "2031-07-24", "winter")
    draft.says(draft.holder("Tor Vik"), QUAY)
    return draft


def lines(product: Product) -> list[str]:
    return [each.text for section in product.sections for each in section.sentences]


def printed(pile: Pile) -> list[str]:
    """The lines of a panel that passes the gate whole."""
    product = verified(panel(pile), pile)
    assert product.refused == ()
    return lines(product)


def both() -> Pile:
    return pile_of(aftermath(), preview())
