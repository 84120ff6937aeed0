"""Changes as lines: documents that came, then what is new of findings, claims and disputes."""

from collections.abc import Iterable, Iterator

from onrecord.export.changes_words import (
    CAME,
    READ,
    UNSEEN,
    about,
    claim,
    days,
    document,
    grouped,
    heading,
    holder,
    how_claim,
    how_dispute,
    is_empty,
    judged,
    summary,
)
from onrecord.export.marks import in_marks
from onrecord.export.outline import Line
from onrecord.export.outlook_words import held_by, located, manner
from onrecord.export.telling_words import where
from onrecord.model.ledger_changes import Changes
from onrecord.model.product import Sentence


def changes_lines(ledger: Changes) -> Iterator[Line]:
    yield Line(heading(ledger), title=1)
    yield Line(summary(ledger))
    if days(ledger):
        yield Line(days(ledger))
    if not is_empty(ledger):
        yield Line(READ)
    if ledger.against is None:
        yield Line(UNSEEN)
    yield from document_lines(ledger)
    yield from titled("New findings", map(finding, ledger.findings))
    yield from claim_lines(ledger)
    yield from dispute_lines(ledger)
    yield from forecast_lines(ledger)
    yield from titled("Speak for the first time", map(holder, ledger.holders))
    yield from titled("Decided", map(judged, ledger.judgements))


def titled(title: str, found: Iterable[str]) -> Iterator[Line]:
    """Entries below a heading, which is left out where there are none."""
    lines = [Line(each, 1) for each in found]
    if lines:
        yield Line(title, title=2)
        yield from lines


def document_lines(ledger: Changes) -> Iterator[Line]:
    if ledger.documents or ledger.not_read:
        yield Line("Documents", title=2)
    for kind, found in grouped(ledger.documents).items():
        yield Line(f"{CAME[kind]}:")
        for each in found:
            yield Line(document(each), 1)
            yield Line(about(each), 2)
    if ledger.not_read:
        yield Line("Not read:")
        for one in ledger.not_read:
            yield Line(f"{one.source}: {one.reason}", 1)


def finding(sentence: Sentence) -> str:
    """A takeaway with its places."""
    places = ", ".join(dict.fromkeys(located(each) for each in sentence.evidence))
    return f"{sentence.text} [{places}]"


def claim_lines(ledger: Changes) -> Iterator[Line]:
    if ledger.claims:
        yield Line("Claims", title=2)
    for each in ledger.claims:
        yield Line(claim(each), 1)
        yield Line(how_claim(each), 2)


def dispute_lines(ledger: Changes) -> Iterator[Line]:
    if ledger.disputes:
        yield Line("Disputes", title=2)
    for each in ledger.disputes:
        yield Line(each.item.question, 1)
        yield Line(how_dispute(each), 2)


def forecast_lines(ledger: Changes) -> Iterator[Line]:
    if ledger.forecasts:
        yield Line("New forecasts", title=2)
    for each in ledger.forecasts:
        yield Line(f"{held_by(each)} — {manner(each)}", 1)
        yield Line(f"{in_marks(each.text)} [{where(each.evidence)}]", 2)
