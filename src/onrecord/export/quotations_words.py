"""Words around the quotations of a ledger: whose they are, where they stand, how they differ."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.export.marks import in_marks, placed
from onrecord.export.plain import printable
from onrecord.export.said_words import OPEN, publication, published, stated
from onrecord.model.ledger_quotations import (
    DifferenceItem,
    QuotationItem,
    QuotationLedger,
    VariantItem,
)
from onrecord.model.product import Evidence

READ = (
    "Each quotation stands first in its fullest version, as printed. What the others leave out, "
    "put in or change is held against that, word by word; an editor’s brackets and ellipses are no "
    "alteration. That a difference changes the sense is read from the words alone: look at both."
)
"""What the ledger is, said once at its head."""

MOST_WORDINGS = 8
MOST_PLACES = 4
EDGE_WORDS = 14
"""Wordings of a quotation, places of a wording and words at the edge of a cut that are shown; the
rest is counted."""

RELATIONS = {
    "same": "the same words",
    "cut": "cut",
    "altered": "altered",
    "rendered": "another translation",
}


class Wording(NamedTuple):
    """One wording of a quotation: the first variant that has it, the others, and their copies."""

    first: VariantItem
    others: tuple[VariantItem, ...]
    copies: tuple[VariantItem, ...]


def heading(ledger: QuotationLedger) -> str:
    return f"Quotations: {len(ledger.items)}"


def summary(ledger: QuotationLedger) -> str:
    """How many are listed, and what is left out."""
    turned = sum(each.turned for each in ledger.items)
    have = "has" if turned == 1 else "have"
    return (
        f"{turned} {have} a version whose differences change the sense; {ledger.collated} collated "
        "in all, those of one document alone are listed where a holder is asked for."
    )


def counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def title(item: QuotationItem) -> str:
    """Whose quotation it is, and in how many documents and wordings."""
    names = " and ".join(dict.fromkeys(each.name for each in item.holders)) or "holder unknown"
    extent = f"{counted(item.documents, 'document')}, {counted(item.wordings, 'wording')}"
    return f"{printable(names)}, in {extent}"


def alarm(item: QuotationItem) -> str:
    """Why a quotation is flagged, in one sentence; "" where it is not."""
    if not item.turned:
        return ""
    count = len({each.wording for each in item.variants if each.turned})
    return f"Changes the sense in {counted(count, 'wording')}: {item.why}."


def wordings(item: QuotationItem) -> Iterator[Wording]:
    """The different wordings in the order given."""
    found: dict[str, list[VariantItem]] = {}
    for each in item.variants:
        found.setdefault(each.wording, []).append(each)
    for first, *rest in found.values():
        others = tuple(each for each in rest if each.copy_of is None)
        yield Wording(first, others, tuple(each for each in rest if each.copy_of is not None))


def shown(item: QuotationItem) -> tuple[list[Wording], int]:
    """The wordings that are printed, all that change the sense among them, and how many are not."""
    every = list(wordings(item))
    turned = sum(each.first.turned for each in every)
    kept = every[: max(MOST_WORDINGS, 1 + turned)]
    return kept, len(every) - len(kept)


def told(wording: Wording, *, fullest: bool) -> str:
    """How a wording stands to the fullest, whose it is there, outlet and day."""
    each = wording.first
    how = "fullest" if fullest else ", ".join(manner(each))
    return f"{how} — {teller(each)}"


def manner(each: VariantItem) -> Iterator[str]:
    yield RELATIONS[each.relation]
    if each.relation != "cut" and each.cut:
        yield "cut"
    if each.translated and each.relation != "rendered":
        yield "translated"


def teller(each: VariantItem) -> str:
    """The chain up to the document's own voice, its outlet and the day."""
    steps = [" and ".join(dict.fromkeys(step)) for step in each.chain]
    when = stated(each.said) or (published(each.said) if is_dated(each) else "")
    outlet = each.outlet if each.outlet and each.outlet not in steps else None
    source = each.evidence[0].source
    chain = " ← ".join(one for one in steps if not source.endswith(one)) or "holder unknown"
    return ", ".join(filter(None, (chain, outlet, when)))


def is_dated(each: VariantItem) -> bool:
    """Whether the day of publication is known, or lies between two that are."""
    known = publication(each.said)
    return known is not None and OPEN not in (each.said.published or each.said.date or "")


def words(each: VariantItem) -> str:
    """The quoted words verbatim with their places."""
    quoted = " … ".join(in_marks(one.exact) for one in each.evidence)
    return f"{quoted} [{where(each.evidence)}]"


def where(evidence: Sequence[Evidence]) -> str:
    return f"{evidence[0].source}:{', '.join(map(placed, evidence))}"


def beside(wording: Wording) -> Iterator[str]:
    """Where else the same words stand, and where in copies of these texts."""
    if wording.others:
        yield f"the same words in {counted(len(wording.others), 'more place')}: " + listed(
            wording.others
        )
    if wording.copies:
        yield f"also in {counted(len(wording.copies), 'copy').replace('copys', 'copies')}: " + (
            listed(wording.copies)
        )


def listed(variants: Sequence[VariantItem]) -> str:
    places = [place(each) for each in variants[:MOST_PLACES]]
    left = len(variants) - len(places)
    return "; ".join(places) + (f"; and {left} more" if left else "")


def place(each: VariantItem) -> str:
    return f"{teller(each)} [{where(each.evidence)}]"


def differences(each: VariantItem) -> Iterator[str]:
    """What differs, one line each, what changes the sense first."""
    for one in sorted(each.diff, key=lambda one: one.why is None):
        yield difference(one)


def difference(one: DifferenceItem) -> str:
    alarm = f" — changes the sense: {one.why}" if one.why else ""
    return f"{worded(one)}{alarm}"


def worded(one: DifferenceItem) -> str:
    match one.kind:
        case "left_out":
            how = {"start": "begins later, without", "end": "stops before"}
            did = how[one.edge] if one.edge else "leaves out"
            return f"{did}{marked(one)} {quoted(one.fullest, one)}"
        case "put_in":
            how = {"start": "begins earlier, with", "end": "goes on with"}
            did = how[one.edge] if one.edge else "puts in"
            return f"{did}{marked(one)} {quoted(one.variant, one)}"
    return f"has{marked(one)} {quoted(one.variant, one)} for {quoted(one.fullest, one)}"


def marked(one: DifferenceItem) -> str:
    return " (marked)" if one.marked else ""


def quoted(evidence: Sequence[Evidence], one: DifferenceItem) -> str:
    """Words in marks with their place; of a long cut only those next to what is kept."""
    whole = " … ".join(each.exact for each in evidence)
    parts = whole.split()
    if not one.edge or len(parts) <= EDGE_WORDS:
        return f"{in_marks(whole)} [{where(evidence)}]"
    start = one.edge == "start"
    near = " ".join(parts[-EDGE_WORDS:] if start else parts[:EDGE_WORDS])
    cut = f"… {near}" if start else f"{near} …"
    return f"{in_marks(cut)} ({len(parts)} words) [{where(evidence)}]"
