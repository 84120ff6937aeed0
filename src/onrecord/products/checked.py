"""Checked: the parts of a sentence by role, once each holds by itself."""

from onrecord.model.product import Sentence
from onrecord.products.part_checks import part_fault
from onrecord.products.queries import Counts
from onrecord.products.roles import Played, played
from onrecord.products.statement_checks import RefusalError


def checked_parts(counts: Counts, sentence: Sentence) -> Played:
    """A sentence's parts by role. Raises RefusalError at the first that does not hold by itself."""
    for part in sentence.parts:
        if fault := part_fault(counts, part):
            raise RefusalError(fault)
    return played(sentence)
