"""Checked: the parts of a sentence by role, once each holds by itself."""

from onrecord.model.product import Name, Sentence
from onrecord.products.part_checks import Ask, part_fault
from onrecord.products.queries import Counts
from onrecord.products.roles import Played, played
from onrecord.products.statement_checks import RefusalError


def checked_parts(counts: Counts, sentence: Sentence, ask: Ask | None = None) -> Played:
    """A sentence's parts by role; `ask` answers the queries of its values. Raises RefusalError at
    the first that does not hold by itself, and where a reading that it rests on was changed after
    it was read."""
    for part in sentence.parts:
        if fault := part_fault(counts, part, ask or counts.answer):
            raise RefusalError(fault)
    for document in sorted(documents_of(sentence)):
        if counts.is_broken(document):
            raise RefusalError(f"the reading of document {document} was changed after it was read")
    return played(sentence)


def documents_of(sentence: Sentence) -> set[str]:
    """The documents that the parts of a sentence come from."""
    named = {part.document for part in sentence.parts if isinstance(part, Name)}
    return named | {each.document for each in sentence.evidence}
