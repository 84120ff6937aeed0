"""Forecasts judged: how each forecast came out, and whether its forecaster stands by it."""

from onrecord.model.judgement import Cited, Judgement, Outcome, Outside
from onrecord.model.ledger_scores import OutcomeItem
from onrecord.model.product import Evidence
from onrecord.products.index import Index, Shelf
from onrecord.products.ledger_outlook import stance_toward

COMES: dict[str | None, Outcome] = {
    each: each for each in ("happened", "did_not_happen", "partly", "void")
}


def outcomes_of(index: Index) -> dict[str, OutcomeItem]:
    """How forecasts came out, by the id of each that a judgement in force is about."""
    return {
        each.forecast: outcome_item(index, each.judgement)
        for each in index.pile.outcomes
        if each.forecast is not None
    }


def outcome_item(index: Index, judgement: Judgement) -> OutcomeItem:
    shown = judgement.evidence
    return OutcomeItem(
        judgement=judgement.id,
        outcome=COMES[judgement.value],
        evidence=tuple(evidence_of(index, each) for each in shown if isinstance(each, Cited)),
        outside=tuple(each for each in shown if isinstance(each, Outside)),
        author=judgement.author,
        time=judgement.time,
        note=judgement.note,
    )


def evidence_of(index: Index, cited: Cited) -> Evidence:
    """Its page too, while its document is in the pile."""
    shelf = index.shelves.get(cited.document)
    page = shelf.reading.document.page(cited.start) if shelf else None
    return Evidence(cited.document, cited.source, cited.start, cited.end, cited.exact, page)


def is_theirs(shelf: Shelf, target: str | None) -> bool:
    """Whether those who are named for a forecast foretell it themselves.

    They do not where the statement that tells it, or one around that, is denied, questioned, not
    made, declined or only supposed, or where the narrator rejects it.
    """
    stance = stance_toward(shelf, target)
    if stance and stance.value == "rejects":
        return False
    seen: set[str] = set()
    while target is not None and target not in seen:
        seen.add(target)
        told = shelf.modalities.get(target)
        if told and (told.act != "made" or told.polarity != "asserts"):
            return False
        target = shelf.attributions[target].within if target in shelf.attributions else None
    return True
