"""Exports: database downloads with many articles in one file, as articles."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from onrecord.errors import IngestError
from onrecord.ingest.containers.article import Article, article_bytes
from onrecord.ingest.containers.parts import Part
from onrecord.ingest.exports.factiva import factiva_articles
from onrecord.ingest.exports.factiva_plain import plain_factiva_articles
from onrecord.ingest.exports.nexis import nexis_export
from onrecord.ingest.exports.text import export_text


def export_parts(data: bytes) -> Iterator[Part] | None:
    """The articles of a Nexis or Factiva export, named by their numbers; None for other files.

    A number that the export announces and does not hold is a part that is refused.
    """
    try:
        text, doubts = export_text(data)
    except IngestError:
        return None
    found = numbered_articles(text) if text else None
    return parts(*found, doubts) if found else None


def numbered_articles(text: str) -> tuple[tuple[tuple[int, Article], ...], int] | None:
    """The articles with their numbers and how many are announced; None where it is no export."""
    if nexis := nexis_export(text):
        return nexis.articles, nexis.announced
    plain = factiva_articles(text) or plain_factiva_articles(text)
    return (tuple(enumerate(plain, 1)), 0) if plain else None


def parts(
    articles: Sequence[tuple[int, Article]], announced: int, doubts: tuple[str, ...]
) -> Iterator[Part]:
    """Each article as a part; a number that comes again is told apart."""
    copies: Counter[int] = Counter()
    for number, article in articles:
        copies[number] += 1
        name = str(number) if copies[number] == 1 else f"{number} ({copies[number]})"
        whole = msgspec.structs.replace(article, problems=(*doubts, *article.problems))
        blank = not article.text.strip()
        refused = "this article of the export has no text" if blank else ""
        yield Part(name, b"" if blank else article_bytes(whole), refused)
    yield from missing({number for number, _ in articles}, announced)


def missing(given: set[int], announced: int) -> Iterator[Part]:
    """The numbers that are announced and not there, as one part."""
    absent = [number for number in range(1, announced + 1) if number not in given]
    if absent:
        said = f"the export counts {announced} articles and holds {len(given)} of them"
        yield Part(ranges(absent), refused=f"not in the file: {said}")


def ranges(numbers: Iterable[int]) -> str:
    """ "3, 7-9"; more than ten stretches are cut short."""
    found: list[list[int]] = []
    for number in numbers:
        if found and number == found[-1][1] + 1:
            found[-1][1] = number
        else:
            found.append([number, number])
    shown = [str(first) if first == last else f"{first}-{last}" for first, last in found]
    return ", ".join(shown[:10]) + (" and more" if len(shown) > 10 else "")
