"""Days of the calendar: by number, by weekday, by season and by feast."""

from datetime import MAXYEAR, MINYEAR, date, timedelta

SEASONS = ("SP", "SU", "FA", "WI")


def day_at(day: date, step: int) -> date | None:
    """The day so many days on; None outside the calendar."""
    place = day.toordinal() + step
    return date.fromordinal(place) if 1 <= place <= date.max.toordinal() else None


def year_at(year: int) -> str | None:
    return f"{year:04}" if MINYEAR <= year <= MAXYEAR else None


def numbered(year: int, month: int, number: int) -> date | None:
    """A day by its numbers; None where there is none such."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def weekday_near(day: date, weekday: int, forward: bool, same: bool = True) -> date | None:
    """The nearest such weekday (1 = Monday) from a day on, or back; `same`: it may be the day."""
    ahead = (weekday - day.isoweekday()) % 7
    step = ahead if forward else ahead - 7 if ahead else 0
    if step == 0 and not same:
        step = 7 if forward else -7
    return day_at(day, step)


def weekday_of(day: date, weekday: int, weeks: int) -> date | None:
    """The weekday of the week that lies so many weeks on."""
    return day_at(day, weekday - day.isoweekday() + 7 * weeks)


def season_of(day: date) -> tuple[int, int]:
    """The year and the number of the season of a day; a winter is of its December's year."""
    months = day.year * 12 + day.month - 3
    return months // 12, months % 12 // 3


def nth_weekday(year: int, month: int, nth: int, weekday: int) -> date | None:
    """The nth weekday of a month; -1 is the last."""
    if nth > 0:
        first = date(year, month, 1)
        step = (weekday - first.isoweekday()) % 7 + 7 * (nth - 1)
        return first + timedelta(days=step)
    after = date(year + month // 12, month % 12 + 1, 1) if year < MAXYEAR else None
    if after is None:
        return None
    last = after - timedelta(days=1)
    return last - timedelta(days=(last.isoweekday() - weekday) % 7)


def easter(year: int) -> date:
    """Easter Sunday, Gregorian (the anonymous algorithm of 1876)."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    (leaps, odd), (fours, over) = divmod(century, 4), divmod(rest, 4)
    moved = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - leaps - moved + 15) % 30
    week = (32 + 2 * odd + 2 * fours - moon - over) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)
