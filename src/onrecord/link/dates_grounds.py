"""Grounds of dates: what words that two documents share say of when one was published."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from onrecord.link.dates_copies import MET, copied
from onrecord.link.dates_days import last_weekday, one_day
from onrecord.link.dates_words import RUN, Run, place, searched, sentences, shared, words_in
from onrecord.model.link import DateMark, DateProfile

WEEKDAYS = {f"weekday-{number}": number for number in range(1, 8)}
TOLD = {"day-0": "today", "day-1": "yesterday"}

Days = tuple[date, date]
Pair = tuple[DateMark, DateMark]


class Ground(NamedTuple):
    """A reason, the first and the last day that it counts from, and the words that both have."""

    reason: str
    days: Days
    run: Run


def grounds(document: DateProfile, other: DateProfile, published: Days) -> Iterator[Ground]:
    """Everything by which a document published on `published` bears on one without a date."""
    pairs = met(document, other)
    for one, each in pairs:
        ground = None
        if (one.role, each.role) == ("quote", "quote"):
            ground = quotation(document, other, (one, each), published)
        elif (one.role, each.role) == ("cite", "by"):
            run = taken(document, one, other)
            ground = Ground(f"cites-{named_by(one)}", published, run) if run else None
        elif (one.role, each.role) == ("by", "cite"):
            run = taken(other, each, document)
            ground = Ground(f"cited-{named_by(one)}", published, turned(run)) if run else None
        if ground is not None:
            yield ground
    near = {one.block for one, each in pairs if (one.role, each.role) == ("copy", "copy")}
    if len(near) >= MET and (run := copied(document, other)):
        yield Ground("copy", published, run)


def may_bear(shared: Iterable[DateMark]) -> bool:
    """Whether marks that a document shares with another are worth a look at the texts."""
    roles = [each.role for each in shared]
    return roles.count("copy") >= MET or any(each != "copy" for each in roles)


def met(document: DateProfile, other: DateProfile) -> list[Pair]:
    """The marks by which two documents meet."""
    theirs: dict[str, list[DateMark]] = defaultdict(list)
    for mark in other.marks:
        theirs[mark.block].append(mark)
    return [(one, each) for one in document.marks for each in theirs.get(one.block, ())]


def quotation(
    document: DateProfile, other: DateProfile, pair: Pair, published: Days
) -> Ground | None:
    """What one sentence says that both quote; nothing where different people are quoted."""
    one, each = pair
    if one.holder and each.holder and one.holder != each.holder:
        return None
    dated = dated_by(one, each, published)
    if dated is None:
        return None
    run = shared(
        words_in(document.text, one.start, one.end), words_in(other.text, each.start, each.end)
    )
    return Ground(*dated, run) if run else None


def dated_by(one: DateMark, each: DateMark, published: Days) -> tuple[str, Days] | None:
    """Reason and days: by the day on which words were said as the dated document states it, else,
    where the other counts that day from its own, by the dated document's own."""
    day = one_day(each.said)
    if day is None or day > published[1]:
        return told(one.said, published)
    number = WEEKDAYS.get(one.said or "")
    if number is not None:
        return ("said-weekday", (day, day)) if day.isoweekday() == number else None
    return f"said-{TOLD.get(one.said or '', 'day')}", (day, day)


def told(said: str | None, published: Days) -> tuple[str, Days] | None:
    """What a document that counts the day of words from its own shows beside one that has them."""
    number = WEEKDAYS.get(said or "")
    if number is not None:
        first, last = (last_weekday(each, number) for each in published)
        return "told-weekday", (first, last)
    word = TOLD.get(said or "")
    return (f"told-{word}", published) if word else None


def named_by(mark: DateMark) -> str:
    """By what a document is named beside its outlet: "title", or only the "author"."""
    return "title" if mark.block.startswith("title:") else "author"


def taken(citing: DateProfile, cite: DateMark, source: DateProfile) -> Run | None:
    """A sentence of a quotation that stands in the document which it is said to be from."""
    for words in sentences(citing.text, cite.start, cite.end):
        found = place(words, searched(source.text)) if len(words) >= RUN else None
        if found:
            return Run(words[0].start, words[-1].end, *found)
    return None


def turned(run: Run) -> Run:
    """The same seen from the other document."""
    return Run(run.other_start, run.other_end, run.start, run.end)
