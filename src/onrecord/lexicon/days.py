"""Days: words for weekdays, months, days counted from now and stretches of time."""

from functools import cache

from onrecord.lexicon.tables import table


def weekday(word: str) -> int | None:
    """0 for Monday; None for what is no weekday."""
    return _of("weekday").get(word.rstrip(".").casefold())


def from_now(word: str) -> int | None:
    """How many days after the day of publication "tomorrow" is."""
    return _of("day").get(word.casefold())


def lead(word: str) -> int | None:
    """-1 for "last", 0 for "this", 1 for "next"."""
    return _of("lead").get(word.casefold())


def is_stretch(word: str) -> bool:
    return word.casefold() in _of("stretch")


def month(word: str) -> int | None:
    return _months().get(word.rstrip(".").casefold())


@cache
def _of(kind: str) -> dict[str, int]:
    return {row[0]: int(row[2]) for row in table("number_days") if row[1] == kind}


@cache
def _months() -> dict[str, int]:
    return {row[0]: int(row[1]) for row in table("layout_months")}
