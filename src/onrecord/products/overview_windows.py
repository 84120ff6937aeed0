"""Windows of an overview: between which days documents without a date were published, and why."""

from collections.abc import Mapping

from onrecord.lexicon.link_dates import date_reasons, own_sentence
from onrecord.model.ledger_windows import DayGround, DocumentWindow
from onrecord.model.link import DatedBetween, DateLink
from onrecord.model.timing import WindowReason


def document_window(
    between: DatedBetween | None, sources: Mapping[str, str]
) -> DocumentWindow | None:
    """A window with its grounds, the document's own first; `sources` by the ids of documents."""
    if between is None:
        return None
    return DocumentWindow(
        earliest=between.earliest,
        latest=between.latest,
        grounds=(
            *(own(each) for each in between.reasons),
            *(linked(each, sources) for each in between.links),
            *(linked(each, sources, counts=False) for each in between.against),
        ),
    )


def own(reason: WindowReason) -> DayGround:
    return DayGround(
        kind=reason.kind,
        sentence=own_sentence(reason.kind),
        words=reason.span.exact,
        start=reason.span.start,
        end=reason.span.end,
        value=reason.value,
    )


def linked(link: DateLink, sources: Mapping[str, str], *, counts: bool = True) -> DayGround:
    return DayGround(
        kind=link.reason,
        sentence=date_reasons()[link.reason].sentence,
        words=link.words,
        start=link.start,
        end=link.end,
        earliest=link.earliest,
        latest=link.latest,
        other=link.other,
        other_source=sources[link.other],
        other_start=link.other_start,
        other_end=link.other_end,
        counts=counts,
    )
