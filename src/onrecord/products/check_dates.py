"""Check of dates: days and months of a draft's sentence that the record has otherwise."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from onrecord.lexicon.cues import is_document
from onrecord.lexicon.reasons import reason
from onrecord.model.draft import Finding
from onrecord.products.check_dates_found import (
    Dated,
    agree,
    dates,
    day_read,
    days_of,
    published,
)
from onrecord.products.check_values_slots import gap
from onrecord.products.draft_alignment import Alignment
from onrecord.products.draft_compared import Compared

TOGETHER, CLOSE = 0.5, 0.6
"""Coverage from which two sentences are taken to tell of one thing."""


def check_dates(compared: Compared) -> Iterator[Finding]:
    """What the draft's dates say that this sentence does not."""
    drafted = dates(compared.draft)
    if not drafted:
        return
    printed, around = dates(compared.printed), dates(compared.around)
    known = published(compared.printed)
    for each in drafted:
        if any(agree(each, other, known) for other in printed):
            continue
        rival = clashing(compared.aligned, each, drafted, printed, known)
        if rival is not None:
            words = reason("date_other", draft=each.text, printed=as_read(each, rival))
            yield compared.finding("date", "contradicted", words, each.tokens)
        elif not stands(compared, each, around, known):
            words = reason("date_nowhere", draft=each.text)
            yield compared.finding("date", "partly", words, each.tokens)


def as_read(each: Dated, rival: Dated) -> str:
    """A printed date in its words, with the day that they were read as where only the draft has
    one."""
    day = day_read(rival) if each.day is not None and rival.day is None else None
    return f"{rival.text} (read as {day.isoformat()})" if day else rival.text


def clashing(
    alignment: Alignment,
    each: Dated,
    drafted: Sequence[Dated],
    printed: Sequence[Dated],
    known: date | None,
) -> Dated | None:
    """The printed date that stands where the draft has another."""
    free = [
        other
        for other in printed
        if agree(each, other, known) is False
        and not any(agree(one, other, known) for one in drafted)
    ]
    framed = gap(alignment, each.tokens)
    for other in free:
        if set(framed) & set(other.tokens) or partners(alignment, each, other):
            return other
        if alignment.coverage >= TOGETHER and same_deed(alignment, each, other):
            return other
    told = [one for one in free if tells_when(one)]
    alone = len(told) == 1 and tells_when(each) and len(drafted) == 1
    return told[0] if alone and alignment.coverage >= CLOSE else None


def tells_when(each: Dated) -> bool:
    """Whether a weekday tells when something was done, if only in a statement or letter, and is not
    that of a thing named."""
    parse, up = each.side.parse, governor(each)
    possessive = parse.dependency[each.tokens[-1]] == "poss"
    verb = parse.tag[up].startswith("VB") or is_document(parse.lemma[up])
    return each.weekday is not None and verb and not possessive


def partners(alignment: Alignment, each: Dated, other: Dated) -> bool:
    """Whether two dates share a word, as "July 2021" and "July 2022" do."""
    return any(alignment.forward.get(token) in other.tokens for token in each.tokens)


def same_deed(alignment: Alignment, each: Dated, other: Dated) -> bool:
    """Whether two dates date partners."""
    here, there = governor(each), governor(other)
    return alignment.forward.get(here, -1) == there


def governor(each: Dated) -> int:
    """The verb or noun that a date belongs to."""
    parse, token = each.side.parse, each.tokens.start
    for up in parse.ancestors(token):
        if up not in each.tokens and not parse.tag[up].startswith(("IN", "TO")):
            return up
    return token


def stands(compared: Compared, each: Dated, around: Sequence[Dated], known: date | None) -> bool:
    """Whether the evidence has the date near the sentence, or leaves open whether it has."""
    if each.stretch or each.from_now is not None:
        return True
    if any(agree(each, other, known) for other in around) or is_published(each, known):
        return True
    if printed_in(compared.printed.shelf.text, each):
        return True
    if any(printed_in(other.text, each) for other in compared.others):
        return True
    open_day = known is None and each.weekday is not None and each.day is None
    return open_day and not any(one.weekday is not None for one in around)


def is_published(each: Dated, known: date | None) -> bool:
    """Whether a date is that of the document itself, as precise as it is told."""
    if known is None:
        return False
    if each.day is None and each.weekday is None:
        return each.month == known.month and each.year in {None, known.year}
    return known in days_of(each, known)


def printed_in(text: str, each: Dated) -> bool:
    """Whether a text has the words of a date: its weekday, or its month and day."""
    parse = each.side.parse
    telling = [parse.word(one) for one in each.tokens if parse.word(one)[:1].isalnum()]
    telling = [one for one in telling if one.lower() != "of"]
    orders = {" ".join(telling), " ".join(reversed(telling))}
    flat = re.sub(r"[,\s]+", " ", text)
    return any(re.search(rf"(?<!\w){re.escape(one)}(?!\w)", flat) for one in orders)
