"""Parties: who tells a statement independently of whom, as far as copies and sections show."""

from collections.abc import Mapping

from onrecord.model.claim import PileLinks
from onrecord.products.index import Index
from onrecord.products.keys import Key
from onrecord.products.units import Unit, speakers

COPIED = frozenset({"identical", "edited"})
"""Kinds of copies in which most of a text is another's."""
MOST = 0.5
"""Share of the words of one of two texts from which they are one."""
OWN = frozenset({"signed", "answer"})


def texts_apart(index: Index, links: PileLinks) -> Mapping[str, str]:
    """For each document the first of those that share its text, by id."""
    first = {document: index.works[document] for document in index.shelves}

    def root(document: str) -> str:
        while first[document] != document:
            document = first[document]
        return document

    order = {document: number for number, document in enumerate(index.shelves)}
    for each in links.copies:
        most = each.kind in COPIED or max(each.share, each.other_share) >= MOST
        if most and each.one in first and each.other in first:
            one, other = sorted((root(each.one), root(each.other)), key=order.__getitem__)
            first[other] = one
    return {document: root(document) for document in first}


def party(unit: Unit, texts: Mapping[str, str], keys: Mapping[str, Key]) -> str:
    """Who tells a statement: the text that it stands in; in a signed section or an answer whoever
    speaks there, in however many sections and copies."""
    section = unit.section
    own = section is not None and section.form in OWN
    names = sorted({" ".join(keys[each.id]) for each in speakers(unit)}) if own else []
    return " | ".join((texts[unit.shelf.document], *names))
