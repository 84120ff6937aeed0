"""Telling: the checks of whose word a sentence is told as, how surely, and whether at all."""

from onrecord.products.check_certainty import certainty
from onrecord.products.check_holders import other_holder
from onrecord.products.check_polarity import negation
from onrecord.products.check_telling_rejected import rejected
from onrecord.products.check_telling_relayer import relayer
from onrecord.products.check_telling_stripped import stripped

CHECKS = (stripped, relayer, rejected, other_holder, negation, certainty)
