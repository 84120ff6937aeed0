"""Words around drift: what changed, which way, from which words to which, and by which step."""

from onrecord.export.marks import in_marks
from onrecord.export.outlook_words import located
from onrecord.export.telling_words import where
from onrecord.model.claim import DriftKind, HopKind
from onrecord.model.ledger_drift import DriftItem, DriftLedger

READ = (
    "Only tellings are held against each other of which one goes back to the other: by the same "
    "quotation, by introducing it, by citing its outlet, or as a later report of the same holder’s "
    "statement. The number says how sure the record is that something changed between them."
)
"""What the ledger is, said once at its head."""

KINDS: dict[DriftKind, str] = {
    "certainty": "how sure it is",
    "polarity": "whether it is so",
    "number": "the number",
    "holder": "whose word it is",
    "act": "whether it was said",
}
STEPS: dict[HopKind, str] = {
    "quotation": "both print the same quotation",
    "citation": "the later one cites the outlet of the earlier one",
    "occasion": "both lay it on the same holder, and the one is later",
}


INTRODUCES = "the one introduces the passage in which the other stands"
"""The step between two tellings of one document."""


def heading(ledger: DriftLedger) -> str:
    return f"Drift: {len(ledger.items)}"


def summary(ledger: DriftLedger) -> str:
    """How many there are in all, where not all are asked for."""
    if not ledger.found:
        return (
            "Nothing is seen to have changed between tellings of which one goes back to the other."
        )
    if len(ledger.items) == ledger.found:
        return "The surest first."
    return f"{len(ledger.items)} of {ledger.found}, the surest first."


def title(item: DriftItem) -> str:
    """What changed, and which way."""
    return f"{'Hardened' if item.hardened else 'Softened'}: {KINDS[item.kind]}, {item.score:.2f}"


def change(item: DriftItem) -> str:
    """The words before and after, each with its place."""
    before, after = (
        f"{in_marks(each.exact)} [{located(each)}]" for each in (item.before, item.after)
    )
    return f"from {before} to {after}: {item.why}"


def step(item: DriftItem) -> str:
    """What shows that the one goes back to the other."""
    shown = ", ".join(in_marks(each.exact) for each in item.shown)
    words = f": {shown} [{where(item.shown)}]" if shown else ""
    inside = item.told.document == item.retold.document
    return f"{INTRODUCES if inside else STEPS.get(item.hop, item.hop)}{words}"
