"""Said words: when something was said or published, in words."""

from onrecord.export.marks import in_marks
from onrecord.export.outlook_dates import dated
from onrecord.model.product import Said

STATED, INFERRED = "stated", "inferred"
DAY = len("2031-04-24")
OPEN = ".."


def stated(said: Said) -> str:
    """The day that the text states, with the words that do; "" where it states none."""
    if said.basis != STATED:
        return ""
    words = in_marks(said.words.exact) if said.words else ""
    if said.date is None:
        return f"said earlier ({words})"
    return f"said {day(said.date)}{f' ({words})' if words else ''}"


def published(said: Said) -> str:
    """When the document was published."""
    bound = publication(said)
    return f"published {bound}" if bound else "date unknown"


def publication(said: Said) -> str | None:
    """The day of publication, or what is known of it; None where that is nothing."""
    value = said.published if said.basis == STATED else said.date
    if value is None:
        return None
    return f"{day(value)}{', inferred' if '/' in value or said.basis == INFERRED else ''}"


def day(value: str) -> str:
    """A date to the day at most; the first and last day of a window."""
    first, slash, last = value.partition("/")
    if not slash:
        found = dated(value[:DAY] if "W" not in value else value)
        return found.words if found else value[:DAY]
    if first == last:
        return first
    if OPEN in (first, last):
        return f"on or before {last}" if first == OPEN else f"on or after {first}"
    return f"between {first} and {last}"
