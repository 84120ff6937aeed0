"""Thresholds: the least scores that an attribution must have for what is made of it.

Set on the tuned-on part of PolNeAR's train and the tuned half of the project's own labels, so that
of what is at least SURE 95 of 100 have content and source right, and that what is at least LEDGER
has the highest F1. docs/models/attribution.md has the figures on texts that were not looked at.
"""

SURE = 0.91
"""Of what products draw on."""

LEDGER = 0.3
"""Of what the ledger of statements lists."""

HEARD = 0.5
"""Of what keeps a sentence of somebody's own voice off products, because it lies in it."""
