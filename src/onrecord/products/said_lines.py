"""Said lines: what a printed line adds on when a statement was made, and which day it looks at."""

from onrecord.lexicon.stand import has_double_marks
from onrecord.model.product import Part, Value, Verbatim
from onrecord.products.index import Shelf
from onrecord.products.places import dated, fixed, stop
from onrecord.products.said import is_stated_apart, said, stated_day
from onrecord.products.turns import told_of
from onrecord.products.units import Unit


def said_parts(
    unit: Unit, *, dated_too: bool = False, turned: bool = False, below: bool = False
) -> list[Part]:
    """Behind a dash, the day that the text states where it is not that of publication.

    `dated_too` gives the date of publication also where it states none; `below` says that a line
    above gives it; `turned` gives the day that the statement looks ahead to, or back on.
    """
    shelf, target = unit.shelf, unit.record.id
    parts: list[Part] = []
    if is_stated_apart(shelf, target):
        parts += stated_parts(shelf, target)
        parts += [] if below else dated(shelf)
    elif dated_too and not below:
        parts += dated(shelf, dash=True) or [fixed("dash_date_unknown")]
    if turned and (told := told_of(shelf, target)):
        key = told.turn if parts else f"dash_{told.turn}"
        parts += [fixed(key), Value(told.value, f"{told.turn} record={target}")]
    return [*parts, *stop(parts)] if parts else []


def stated_parts(shelf: Shelf, target: str) -> list[Part]:
    """The day that the text states, or that it was long before, and the words that do."""
    day = stated_day(shelf, target)
    if day:
        parts: list[Part] = [fixed("said_on"), Value(day, f"said record={target}")]
    else:
        parts = [fixed("said_earlier")]
    if words := said(shelf, target).words:
        form = "_single" if has_double_marks(words.exact) else ""
        parts += [fixed(f"stated{form}"), Verbatim(words.exact, words), fixed(f"stated_end{form}")]
    return parts
