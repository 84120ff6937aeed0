"""Masthead dates: which of the dates that a document gives is that of its publication."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

import msgspec

from onrecord.model.document import DateStated, Problem, Stated

STAGE = "masthead"
ZONES = timedelta(days=1)
"""Two places on earth write dates that differ by a day for one moment."""
DAY = len("2025-04-24")


class Dates(msgspec.Struct, frozen=True):
    """The dates of publication and of the last change, all candidates, and what was refused."""

    published: Stated
    modified: Stated
    candidates: tuple[DateStated, ...]
    problems: tuple[Problem, ...]


def dates(
    stated: Sequence[DateStated],
    printed: Sequence[DateStated],
    modified: Stated,
    latest: str | None,
) -> Dates:
    """The dates of a document from what its markup states, best first, and what its text prints.

    `latest` is an ISO day or time by which it was published. What lies after that day is refused,
    and so is what contradicts a better statement; printed lines that contradict each other with
    nothing better to go by leave the date unknown. Of several dates printed beside one that the
    markup states, those of other days are other articles' and no contradiction.
    """
    known = [in_time(each, latest) for each in stated]
    lines = [in_time(each, latest) for each in printed]
    best = next(taken(known), None) or one_of(list(taken(lines)))
    found = Stated(best.value, best.basis) if best else Stated()
    candidates = tuple(dict.fromkeys(against(each, best, lines) for each in [*known, *lines]))
    changed, odd = change(modified, found, latest)
    several = len({each.value[:DAY] for each in taken(lines)}) > 1
    told = [each for each in candidates if each.basis == "metadata" or not (best and several)]
    refused = [
        Problem(STAGE, f"date {e.value[:40]!r} refused: {e.refused}") for e in told if e.refused
    ]
    return Dates(found, changed, candidates, (*dict.fromkeys(refused), *odd))


def taken(candidates: Sequence[DateStated]) -> Iterator[DateStated]:
    return (each for each in candidates if each.refused is None)


def in_time(candidate: DateStated, latest: str | None) -> DateStated:
    """A candidate, refused where it lies after the day by which the document was published."""
    if candidate.refused is None and latest and is_after(candidate.value, latest):
        why = f"it lies after {latest[:DAY]}, when the document was there already"
        return msgspec.structs.replace(candidate, refused=why)
    return candidate


def one_of(lines: Sequence[DateStated]) -> DateStated | None:
    """The most precise of printed dates that name one day; None where they name several."""
    if len({each.value[:DAY] for each in lines}) != 1:
        return None
    return max(lines, key=lambda each: len(each.value))


def against(
    candidate: DateStated, best: DateStated | None, lines: Sequence[DateStated]
) -> DateStated:
    """A candidate, refused where it contradicts the best one, or all where there is none."""
    if candidate.refused:
        return candidate
    if best is None:
        days = sorted({each.value[:DAY] for each in taken(lines)})
        return msgspec.structs.replace(candidate, refused=f"the text prints {' and '.join(days)}")
    if is_near(candidate.value, best.value):
        return candidate
    why = f"it contradicts {best.value[:DAY]} ({best.basis})"
    return msgspec.structs.replace(candidate, refused=why)


def change(
    modified: Stated, published: Stated, latest: str | None
) -> tuple[Stated, tuple[Problem, ...]]:
    """The date of the last change, refused where it lies before publication or in the future."""
    if not modified.value:
        return modified, ()
    why = None
    if latest and is_after(modified.value, latest):
        why = f"it lies after {latest[:DAY]}, when the document was there already"
    elif published.value and is_after(published.value, modified.value):
        why = f"it lies before the publication on {published.value[:DAY]}"
    if why is None:
        return modified, ()
    return Stated(), (Problem(STAGE, f"date of change {modified.value[:40]!r} refused: {why}"),)


def is_after(value: str, other: str) -> bool:
    """Whether a date lies after another, whatever the zones of the two."""
    return first_day(value) - last_day(other) > ZONES


def is_near(value: str, other: str) -> bool:
    return not is_after(value, other) and not is_after(other, value)


def first_day(value: str) -> date:
    return date.fromisoformat(value[:DAY] if len(value) >= DAY else f"{value}-01")


def last_day(value: str) -> date:
    """The last day that a date can mean: "2025-04" ends on the 30th."""
    if len(value) >= DAY:
        return date.fromisoformat(value[:DAY])
    year, month = int(value[:4]), int(value[5:7])
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - timedelta(days=1)
