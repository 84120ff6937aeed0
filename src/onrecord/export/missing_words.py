"""Words around what the record lacks: what each source is, whose, of when and where named."""

from onrecord.export.marks import in_marks
from onrecord.export.outlook_dates import dated
from onrecord.export.telling_words import where
from onrecord.model.ledger_missing import MissingItem, MissingLedger

READ = (
    "A source stands here because documents have what they tell from it and the record does not "
    "hold it, as far as outlets, days and titles show. It is called as the texts call it."
)
"""What the ledger is, said once at its head."""

SHOWN = 6
"""Places of mention that are shown; all are in json and csv."""

KINDS = {
    "court": "court paper",
    "post": "post",
    "interview": "interview",
    "report": "report",
}
OUTLETS = frozenset({"report", "interview"})


def heading(ledger: MissingLedger) -> str:
    return f"Missing sources: {len(ledger.items)}"


def summary(ledger: MissingLedger) -> str:
    """How many there are in all, where not all are asked for."""
    if not ledger.lacking:
        return "No document names another source that the record cannot hold."
    if len(ledger.items) == ledger.lacking:
        return "Those on which most documents rest first."
    return f"{len(ledger.items)} of {ledger.lacking}, those on which most documents rest first."


def title(item: MissingItem) -> str:
    """What it is called, what it is, and whose: “CBS News, interview with Tor Vik”."""
    kind = KINDS.get(item.kind, item.kind)
    whose = " and ".join(item.by)
    if item.kind == "interview" and whose:
        return f"{item.name}, interview with {whose}"
    parts = [item.name]
    parts += [] if kind in item.name.casefold() else [kind]
    parts += [f"by {whose}"] if whose and whose.casefold() not in item.name.casefold() else []
    return ", ".join(parts)


def facts(item: MissingItem) -> str:
    """Title, outlet and date as the texts give them; "" where they give none."""
    day = dated(item.date)
    known = [f"title: {in_marks(item.title)}"] if item.title else []
    known += [f"outlet: {item.outlet}"] if item.outlet and item.outlet != item.name else []
    known += [f"dated: {day.words if day else item.date}"] if item.date else []
    return "; ".join(known)


def resting(item: MissingItem) -> str:
    """On how much it bears."""
    count = len(item.tellings)
    texts = "1 document rests" if item.documents == 1 else f"{item.documents} documents rest"
    told = "1 telling" if count == 1 else f"{count} tellings"
    return f"{texts} on it, with {told}"


def named(item: MissingItem) -> str:
    """Where it is named."""
    left = len(item.mentions) - SHOWN
    more = f", and {left} more" if left > 0 else ""
    return f"named: {where(item.mentions[:SHOWN])}{more}"
