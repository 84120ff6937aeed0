"""Changes CSV: one row for each document, finding, claim, dispute, forecast, holder, judgement."""

from collections.abc import Iterator

from onrecord.export.changes_words import how_claim, how_dispute
from onrecord.export.claims_words import wording
from onrecord.export.csv import chained, named, placed, written
from onrecord.model.ledger_changes import Changes, ClaimChange
from onrecord.model.product import Sentence

JOIN = "; "
COLUMNS = ("what", "change", "id", "words", "holders", "chain", "time", "about", "places")


def changes_csv(ledger: Changes) -> str:
    """`what` is the kind of thing, `change` what became of it, `time` when it came, was said or was
    decided."""
    return written(COLUMNS, rows(ledger))


def rows(ledger: Changes) -> Iterator[list[object]]:
    for each in ledger.documents:
        came = (each.added, each.replaces, each.source)
        yield ["document", each.kind, each.document, each.title, each.outlet, None, *came]
    for refused in ledger.not_read:
        yield ["document", "not read", *[None] * 5, refused.reason, refused.source]
    yield from map(finding_row, ledger.findings)
    yield from map(claim_row, ledger.claims)
    for one in ledger.disputes:
        line = (one.item.id, one.item.question, None, None, None, how_dispute(one))
        yield ["dispute", one.kind, *line, placed(one.item.asked)]
    for ahead in ledger.forecasts:
        whose = (named(ahead.holders), chained(ahead.chain), ahead.said.date)
        yield ["forecast", "new", ahead.id, ahead.text, *whose, ahead.kind, placed(ahead.evidence)]
    for holder in ledger.holders:
        told = (None, None, holder.statements, placed((holder.evidence,)))
        yield ["holder", "new", holder.id, None, holder.name, *told]
    for made in ledger.judgements:
        about = (JOIN.join(made.about), made.author, None, made.time, made.note, None)
        yield ["judgement", made.verdict, made.id, *about]


def finding_row(finding: Sentence) -> list[object]:
    said = finding.said.date if finding.said else None
    whose = (named(finding.holders), chained(finding.chain), said)
    return ["finding", "new", finding.id, finding.text, *whose, None, placed(finding.evidence)]


def claim_row(claim: ClaimChange) -> list[object]:
    item, one = claim.item, wording(claim.item)
    whose = (named(one.holders), chained(one.chain), item.first.date)
    about = how_claim(claim).partition(": ")[2]
    kind = "new" if claim.new else "changed"
    return ["claim", kind, item.id, item.text, *whose, about, placed(item.evidence)]
