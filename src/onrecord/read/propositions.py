"""Propositions reader: what each sentence says, in a form in which it can be compared."""

from onrecord.model.document import Document
from onrecord.model.proposition import Proposition
from onrecord.model.reader import Reader


def propositions(document: Document) -> tuple[Proposition, ...]:
    """The propositions of a document, in text order."""
    return ()


READER = Reader(gives="propositions", needs=("document",), version=1, read=propositions)
