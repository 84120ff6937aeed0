"""Pile links: everything that is linked over a record, and what follows from it."""

import sqlite3

from onrecord.model.claim import PileLinks
from onrecord.model.product import Pile


def pile_links(connection: sqlite3.Connection, pile: Pile) -> PileLinks:
    """Copies, quotations and claims as linked; their roots, disputes, codes, drift and gaps."""
    return PileLinks()
