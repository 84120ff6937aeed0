"""Bearers: which holders' names can stand on a page, and which statements speak of their holder."""

import re

from onrecord.lexicon.stand import folded, names_a_kind_only, names_nobody
from onrecord.lexicon.stand_names import ill_formed, is_city, is_label
from onrecord.model.records import Attribution, Holder
from onrecord.products.authorship import names_bearer
from onrecord.products.index import Shelf

KNOWN = frozenset({"government", "outlet"})
"""Kinds of holders whose names find them, however they are described."""

TITLED = frozenset({"document", "outlet"})
DATELINE = frozenset(":,(–—-")
"""What follows the place or the label at the start of an item."""

QUOTATION = re.compile(r"[‘“\"][^‘’“”\"]*[’”\"]")
"""Words that a holder quotes from others, who may well speak of him."""


def unfit(shelf: Shelf, holder: Holder) -> str | None:
    """Why a holder's name cannot stand on a page; None where it can."""
    if names_nobody(holder.name):
        return "its chain rests on a pronoun"
    if ill_formed(holder.name, titled=holder.kind in TITLED):
        return "a name of its chain is cut or run together"
    if holder.kind not in KNOWN and (is_city(holder.name) or is_item_label(shelf, holder)):
        return "a name of its chain is that of a place or a heading"
    return None


def is_item_label(shelf: Shelf, holder: Holder) -> bool:
    """Whether a name is in capitals, or stands nowhere but as the label of an item."""
    authors = {folded(each) for each in shelf.reading.masthead.authors}
    if not holder.name.isupper() or folded(holder.name) in authors:
        return False
    return is_label(holder.name) and (" " in holder.name or all_label(shelf, holder))


def all_label(shelf: Shelf, holder: Holder) -> bool:
    return all(
        shelf.block_around(each.start, each.end)[0] == each.start
        and shelf.text[each.end : each.end + 2].lstrip()[:1] in DATELINE
        for each in holder.mentions
    )


def finds_nobody(holder: Holder) -> bool:
    """Whether nothing but one common noun describes a holder who is not named."""
    if holder.kind in KNOWN or holder.members:
        return False
    if holder.naming == "named" and not holder.name.islower():
        return False
    fields = (holder.role, holder.affiliation, holder.reason_given)
    described = (holder.name, *(each.exact for each in fields if each))
    return all(names_a_kind_only(each) for each in described)


def speaks_of_holder(shelf: Shelf, record: Attribution) -> bool:
    """Whether a content names its own holder as one names somebody else."""
    said = QUOTATION.sub(" ", " … ".join(masked(record)))
    return any(names_bearer(said, each) for each in first_step(shelf, record.id))


def masked(record: Attribution) -> list[str]:
    """The spans of a content, editors' insertions blanked out."""
    result = []
    for span in record.content:
        text = span.exact
        for each in record.insertions:
            low, high = max(0, each.start - span.start), min(len(text), each.end - span.start)
            text = text[:low] + " " * (high - low) + text[high:] if low < high else text
        result.append(text)
    return result


def first_step(shelf: Shelf, target: str) -> tuple[Holder, ...]:
    chain = shelf.chain(target)
    return chain[0] if chain else ()
