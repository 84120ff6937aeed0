"""Recall of forecasters on Future Statements (machine-drafted; CC BY articles of Wikinews).

    python -m benchmarks.quality.outlook.forecasters [--part dev|rest] [--limit N] [--errors]

The set names, for each forecast of an article, its forecaster and date, without a span. A
forecaster is found where the reading holds a prediction, plan or arranged date whose holder has
such a name; "unspecified" and the like mean the article's own voice. A date is found where one
horizon of the reading shares a word with it: for information, since the dates are reworded.
Development looks at the first half of every second article alone, and `--errors` lists only these;
the rest gives totals.
"""

import argparse
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from benchmarks.quality.labelled import share
from benchmarks.quality.outlook.holders import AUTHOR, is_named, names_of, weighty
from onrecord.ingest.documents import documents
from onrecord.model.document import Raw
from onrecord.model.records import Reading
from onrecord.models.kit import Kit
from onrecord.pipeline import read_document

NOBODY = frozenset(
    [
        "none",
        "unspecified",
        "unknown",
        "implied",
        "article",
        "author",
        "articletext",
        "statement",
        "text",
        "report",
        "news",
        "source",
        "sources",
        "anonymous",
        "general",
        "various",
        "writer",
        "wikinews",
        "implicit",
        "inferred",
        "narrative",
        "null",
        "na",
        "not",
        "specified",
        "stated",
        "mentioned",
        "explicitly",
        "information",
        "context",
        "reporter",
        "unattributed",
    ]
)
"""Words of which the set makes a name for the article's own voice."""


class Drafted(msgspec.Struct, frozen=True):
    """One forecast as the set has it."""

    predictor: str | None = msgspec.field(default=None, name="Predictor")
    date: str | None = msgspec.field(default=None, name="Event Date")
    about: str | None = msgspec.field(default=None, name="Event Variable")
    what: str | None = msgspec.field(default=None, name="Predicted Attribute")


class Article(msgspec.Struct, frozen=True):
    """One article of the set."""

    original_text: str
    extracted: tuple[Drafted, ...]


class Told(NamedTuple):
    """What one forecast of the set says of its forecaster and date, and whether it is found."""

    article: int
    predictor: str
    date: str
    about: str
    named: bool
    dated: bool


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--part", choices=("dev", "rest"), default="dev")
    parser.add_argument("--limit", type=int)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args(arguments)
    articles = chosen(options.part)[: options.limit]
    kit = Kit()
    results: list[Told] = []
    for number, article in articles:
        raw = Raw(source=f"forecasts/{number}.txt", data=article.original_text.encode())
        reading = read_document(documents(raw)[0], kit)
        results.extend(held_against(number, article.extracted, reading))
    lines = [*figures(results), *(wrong(results) if options.errors else ())]
    sys.stdout.writelines(f"{line}\n" for line in lines if options.part == "dev" or ":" in line)


def chosen(part: str) -> list[tuple[int, Article]]:
    """The articles of one part, by their number in the file."""
    shared = Path(os.environ.get("ONRECORD_DATA", "../shared"))
    path = shared / "data" / "forecasts" / "future_statements.json"
    numbered = list(enumerate(msgspec.json.decode(path.read_bytes(), type=list[Article])))
    every_second = numbered[::2]
    dev = every_second[: len(every_second) // 2]
    known = {number for number, _ in dev}
    return dev if part == "dev" else [each for each in numbered if each[0] not in known]


def held_against(number: int, extracted: Iterable[Drafted], reading: Reading) -> Iterator[Told]:
    """Each forecast of the set, and whether the reading has one of such a forecaster and date."""
    told = [each for each in reading.forecasts if each.kind != "wish"]
    holders = [names_of(reading, target) for target in dict.fromkeys(e.target for e in told)]
    horizons = {each.horizon.span.exact for each in told if each.horizon}
    for item in extracted:
        predictor, date = item.predictor or "None", item.date or ""
        name = AUTHOR if is_nobody(predictor) else predictor
        named = any(is_named(name, names) for names in holders)
        dated = any(weighty(date) & weighty(each) for each in horizons)
        about = f"{item.about}: {item.what}"
        yield Told(number, predictor, date, about, named, dated)


def is_nobody(predictor: str) -> bool:
    return weighty(predictor) <= NOBODY


def figures(results: Sequence[Told]) -> Iterator[str]:
    named = [each for each in results if not is_nobody(each.predictor)]
    nobody = [each for each in results if is_nobody(each.predictor)]
    dated = [each for each in results if each.date and not is_nobody(each.date)]
    yield f"{len({each.article for each in results})} articles: {len(results)} forecasts"
    yield f"  forecasters: {share(sum(each.named for each in results), len(results))}"
    yield f"  who are named: {share(sum(each.named for each in named), len(named))}"
    yield f"  the article's own voice: {share(sum(each.named for each in nobody), len(nobody))}"
    yield f"  dates: {share(sum(each.dated for each in dated), len(dated))}"


def wrong(results: Iterable[Told]) -> Iterator[str]:
    for each in results:
        if not each.named:
            yield f"{each.article} {each.predictor} | {each.about}"


if __name__ == "__main__":
    main(sys.argv[1:])
