"""Telling: the checks of whose word a sentence is told as, how surely, and whether at all."""

from collections.abc import Iterator

from onrecord.model.draft import Finding
from onrecord.products.check_certainty import certainty
from onrecord.products.check_holders import other_holder
from onrecord.products.check_manner import reserved, unsaid
from onrecord.products.check_polarity import negation
from onrecord.products.check_telling_rejected import rejected
from onrecord.products.check_telling_relayer import relayer
from onrecord.products.check_telling_stripped import stripped
from onrecord.products.draft_compared import Compared


def told_otherwise(compared: Compared) -> Iterator[Finding]:
    """Negations and reserve that only one side has; where words show none, what was read."""
    found = (*negation(compared), *certainty(compared))
    yield from found or (*unsaid(compared), *reserved(compared))


CHECKS = (stripped, relayer, rejected, other_holder, told_otherwise)
