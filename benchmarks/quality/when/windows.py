"""Quality of windows: between which days a document that gives no date was published.

    python -m benchmarks.quality.when.windows [--split dev|test|tune|apart] [--errors] [--limit N]

Dated documents are read with the date taken from them, and the window that their text alone bounds
is held against the true day. `tune` and `apart` are the parts of TimeBank and AQUAINT, whose day is
that of the document's making. `dev` and `test` are articles of the piles, whose day is that on
which they were fetched, or up to two days before: `dev` half of Helsinki, `test` the rest.
`--errors` lists the windows that miss the day, on dev and tune alone.
"""

import argparse
import csv
import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from statistics import median
from typing import NamedTuple, cast

from benchmarks.quality.labelled import share
from benchmarks.quality.when.articles import values_of
from benchmarks.quality.when.times import data, files, part_of
from onrecord.evaluate.timeml import timeml
from onrecord.evaluate.times_reading import values_of as values_of_text
from onrecord.model.timing import Timing, Window
from onrecord.models.kit import Kit, Settings

PILES = ("helsinki", "census", "spotify")
CORPORA = ("timebank", "aquaint")
OPEN = ("dev", "tune")
SLACK = 2
"""Days for which a page may have been up before it was fetched."""


class Result(NamedTuple):
    """A document, its day or the days that it may be of, and the window that its text bounds."""

    name: str
    days: tuple[date, ...]
    window: Window | None


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--split", choices=("dev", "test", "tune", "apart"), default="tune")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--limit", type=int, default=150, help="articles of the piles")
    options = parser.parse_args(arguments)
    if options.errors and options.split not in OPEN:
        parser.error(f"errors are for {', '.join(OPEN)} alone")
    made = dated_corpora if options.split in {"tune", "apart"} else dated_articles
    results = list(made(options.split, options.limit))
    lines = [*figures(options.split, results), *(missing(results) if options.errors else ())]
    sys.stdout.writelines(f"{line}\n" for line in lines)


def dated_corpora(part: str, limit: int) -> Iterator[Result]:
    kit = Kit(Settings(attribution="rules"))
    paths = [path for name in CORPORA for path in files(name) if part_of(path) == part]
    for each in map(timeml, paths):
        if each.published:
            values = values_of_text(each.name, each.text, None, kit)
            day = date.fromisoformat(each.published[:10])
            yield Result(each.name, (day,), cast(Timing, values["timing"]).window)


def dated_articles(split: str, limit: int) -> Iterator[Result]:
    """So many articles of the split, the first by the hash of their names."""
    kit = Kit(Settings(attribution="rules"))
    found = sorted(articles(split), key=lambda each: digest(each[0]))
    for name, day in found[:limit]:
        values = values_of(name, None, ("timing",), kit)
        if values:
            days = tuple(day - timedelta(days=back) for back in range(SLACK + 1))
            yield Result(name, days, cast(Timing, values["timing"]).window)


def articles(split: str) -> Iterator[tuple[str, date]]:
    """The articles of a split with the day on which each was fetched."""
    csv.field_size_limit(sys.maxsize)
    for pile in PILES:
        path = data() / "piles" / f"{pile}_articles.csv"
        for row in rows(path):
            name = f"{pile}/{row['id']}"
            is_dev = pile == "helsinki" and not digest(name) % 2
            if is_dev == (split == "dev"):
                yield name, date.fromisoformat(row["scrape_time"][:10])


def rows(path: Path) -> list[dict[str, str]]:
    if not path.exists():
        print(f"{path.name}: not here; set ONRECORD_DATA", file=sys.stderr)
        return []
    with path.open(newline="", encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def digest(name: str) -> int:
    return int(sha256(name.encode()).hexdigest(), 16)


def figures(name: str, results: Sequence[Result]) -> Iterator[str]:
    given = [each for each in results if each.window]
    widths = [width for each in given if (width := width_of(each.window)) is not None]
    right = sum(holds(each) for each in given)
    yield f"{name}: {len(results)} documents"
    yield f"  with a window: {share(len(given), len(results))}"
    yield f"  of these, the day lies in it: {share(right, len(given))}"
    yield f"  bounded on both sides: {share(len(widths), len(given))}"
    if widths:
        yield f"  median width of these: {median(widths):g} days"
    hits = sum(holds(each) for each in given if width_of(each.window) is not None)
    yield f"  of these, the day lies in it: {share(hits, len(widths))}"
    yield from by_width(given)


def by_width(given: Sequence[Result]) -> Iterator[str]:
    """How many windows are no wider than a week, a month, a year, and how many hold the day."""
    for name, most in (("a week", 7), ("a month", 31), ("a year", 366)):
        inside = [e for e in given if (width := width_of(e.window)) is not None and width <= most]
        hits = sum(map(holds, inside))
        yield f"    no wider than {name}: {len(inside)}; the day lies in {share(hits, len(inside))}"


def width_of(window: Window | None) -> int | None:
    """Days from the earliest to the latest, both counted; None where one side is open."""
    if window is None or window.earliest is None or window.latest is None:
        return None
    span = date.fromisoformat(window.latest) - date.fromisoformat(window.earliest)
    return span.days + 1


def holds(each: Result) -> bool:
    """Whether one of the days that the document may be of lies in its window."""
    return each.window is not None and any(lies_in(day, each.window) for day in each.days)


def lies_in(day: date, window: Window) -> bool:
    shown = day.isoformat()
    return (window.earliest or shown) <= shown <= (window.latest or shown)


def missing(results: Iterable[Result]) -> Iterator[str]:
    for each in results:
        window = each.window
        if window is not None and not holds(each):
            days = f"{window.earliest or '…'} to {window.latest or '…'}"
            why = "; ".join(f"{e.kind} ‹{e.span.exact}› {e.value}" for e in window.reasons)
            yield f"{each.name} of {each.days[0]}: {days} by {' '.join(why.split())}"


if __name__ == "__main__":
    main(sys.argv[1:])
