"""Overview: what is in a record, what was not read, and whose word its words rest on."""

from collections.abc import Iterator

from onrecord.model.judgement import Judgement, Target
from onrecord.model.ledger import DocumentLine, DocumentProblem, Overview
from onrecord.model.ledger_windows import DocumentWindow
from onrecord.model.product import Pile
from onrecord.model.records import Reading
from onrecord.products.holders_judged import used
from onrecord.products.overview_windows import document_window
from onrecord.products.voices import voices


def overview(pile: Pile) -> Overview:
    """One line a document, totals, and everything that is doubtful."""
    sources = {each.document.id: each.document.source for each in pile.readings}
    windows = {document: document_window(each, sources) for document, each in pile.windows.items()}
    lines = tuple(line(each, windows.get(each.document.id)) for each in pile.readings)
    return Overview(
        documents=lines,
        words=sum(each.words for each in lines),
        attributed=sum(each.attributed for each in lines),
        sections=sum(each.sections for each in lines),
        own_voice=sum(each.own_voice for each in lines),
        statements=sum(each.statements for each in lines),
        not_read=pile.not_read,
        problems=(
            *(each for reading in pile.readings for each in problems(reading)),
            *unapplied(pile),
        ),
        version=pile.version,
        models=pile.models,
    )


def line(reading: Reading, window: DocumentWindow | None = None) -> DocumentLine:
    document, masthead = reading.document, reading.masthead
    counted = voices(reading)
    return DocumentLine(
        document=document.id,
        source=document.source,
        outlet=masthead.outlet.value,
        title=masthead.title.value,
        published=masthead.published.value,
        published_basis=masthead.published.basis,
        words=counted.all,
        attributed=counted.attributed,
        sections=counted.sections,
        own_voice=counted.own,
        statements=len(reading.attributions) + len(reading.assertions),
        holders=len(reading.speakers.holders),
        problems=len(reading.problems),
        window=window,
    )


def problems(reading: Reading) -> tuple[DocumentProblem, ...]:
    document = reading.document
    return tuple(
        DocumentProblem(document.id, document.source, each.stage, each.message)
        for each in reading.problems
    )


def unapplied(pile: Pile) -> Iterator[DocumentProblem]:
    """Judgements in force that bear on no holder or forecast of the pile, a line for the first of
    its words."""
    applied = used(pile.entities)
    documents = {each.document.id for each in pile.readings}
    for each in pile.judgements:
        if each.id in applied or not each.targets:
            continue
        lost = [one for one in each.targets if one.document not in documents]
        target, *_ = lost or each.targets
        reason = "its document is not in the record" if lost else "no holder stands there any more"
        yield not_applied(each, target, reason)
    for each in (one.judgement for one in pile.outcomes if one.forecast is None):
        (target,) = each.targets
        reason = "no forecast stands there any more"
        if target.document not in documents:
            reason = "its document is not in the record"
        yield not_applied(each, target, reason)


def not_applied(judgement: Judgement, target: Target, reason: str) -> DocumentProblem:
    words = f"{judgement.verdict} “{target.exact}” at {target.start}-{target.end}"
    message = f"judgement {judgement.id} by {judgement.author} ({words}) is not applied: {reason}"
    return DocumentProblem(target.document, target.source, "link", message)
