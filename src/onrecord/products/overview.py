"""Overview: what is in a record, what was not read, and whose word its words rest on."""

from onrecord.model.ledger import DocumentLine, DocumentProblem, Overview
from onrecord.model.product import Pile
from onrecord.model.records import Reading
from onrecord.products.voices import voices


def overview(pile: Pile) -> Overview:
    """One line a document, totals, and everything that is doubtful."""
    lines = tuple(line(each) for each in pile.readings)
    return Overview(
        documents=lines,
        words=sum(each.words for each in lines),
        attributed=sum(each.attributed for each in lines),
        sections=sum(each.sections for each in lines),
        own_voice=sum(each.own_voice for each in lines),
        statements=sum(each.statements for each in lines),
        not_read=pile.not_read,
        problems=tuple(each for reading in pile.readings for each in problems(reading)),
        version=pile.version,
        models=pile.models,
    )


def line(reading: Reading) -> DocumentLine:
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
    )


def problems(reading: Reading) -> tuple[DocumentProblem, ...]:
    document = reading.document
    return tuple(
        DocumentProblem(document.id, document.source, each.stage, each.message)
        for each in reading.problems
    )
