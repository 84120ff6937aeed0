"""Said marks: when each statement was made, for lines that do not print it themselves."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.export.said_words import INFERRED, STATED, day
from onrecord.lexicon.phrases import phrase
from onrecord.model.product import Name, Phrase, Said, Sentence, Value, Verbatim

OF_DOCUMENTS = ("published document", "window document")
OF_STATEMENTS = "said record"
UNKNOWN = ("date_unknown", "dash_date_unknown")


class Printed(NamedTuple):
    """What a line prints of days: that of a statement, or the document whose day it gives."""

    of_statement: bool
    document: str | None


def said_marks(sentences: Sequence[Sentence]) -> Iterator[str]:
    """For each line of a section the day of its statement and what that rests on; "" where it is
    no statement, and where it or the line over it prints the day."""
    above: str | None = None
    for each in sentences:
        here, printed = document_of(each), printed_days(each)
        dated = printed.document or (above if here in (above, None) else None)
        told = printed.of_statement or (dated is not None and not is_stated(each.said))
        states = here is not None and bool(each.holders)
        yield said_mark(each.said) if states and not told else ""
        above = dated


def said_mark(said: Said | None) -> str:
    """When something was said, and what that rests on."""
    if said is None or (said.date is None and not is_stated(said)):
        return "day unknown"
    if is_stated(said):
        return f"said {day(said.date)}, stated" if said.date else "said earlier, stated"
    if said.basis == INFERRED:
        return f"published {day(said.date or '')}, inferred"
    basis = said.basis.partition("(")[2].rstrip(")")
    return f"published {day(said.date or '')}" + (f", {basis}" if basis else "")


def is_stated(said: Said | None) -> bool:
    return said is not None and said.basis == STATED


def document_of(sentence: Sentence) -> str | None:
    """The document of the words that a line prints."""
    words = (each.evidence.document for each in sentence.parts if isinstance(each, Verbatim))
    return next(words, None)


def printed_days(sentence: Sentence) -> Printed:
    """Which days a line prints."""
    values = [each.query.partition("=") for each in sentence.parts if isinstance(each, Value)]
    documents = [target for head, _, target in values if head in OF_DOCUMENTS]
    if any(each == Phrase(phrase(key)) for each in sentence.parts for key in UNKNOWN):
        documents += [each.document for each in sentence.parts if isinstance(each, Name)]
    words = sentence.said.words if sentence.said else None
    shown = [each.evidence for each in sentence.parts if isinstance(each, Verbatim)]
    stated = any(head == OF_STATEMENTS for head, *_ in values) or (words and words in shown)
    return Printed(bool(stated), documents[0] if documents else None)
