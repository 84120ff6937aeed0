"""Label checks: what is wrong with a labelled article, before anything is scored by it."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from onrecord.errors import OnrecordError
from onrecord.evaluate.polnear import Article, Gold, Place, articles


def checked_articles(path: Path, limit: int | None = None) -> tuple[Article, ...]:
    """The articles of a file. Raises OnrecordError for the first fault, with its place."""
    read = tuple(articles(path, limit))
    if not read:
        raise OnrecordError(f"no article in {path}; it needs one JSON object a line")
    seen: set[str] = set()
    for article in read:
        if article.id in seen:
            raise OnrecordError(f"{path}: two articles have the id {article.id!r}")
        seen.add(article.id)
        if fault := next(faults(article), None):
            raise OnrecordError(f"{path}, article {article.id!r}: {fault}")
    return read


def faults(article: Article) -> Iterator[str]:
    """What is wrong with an article's labels, each in one line."""
    if article.region is not None:
        yield from out_of_text(article.text, [article.region], "the region")
    ids = [gold.id for gold in article.attributions if gold.id is not None]
    if len(ids) != len(set(ids)):
        yield "two attributions have one id"
    for number, gold in enumerate(article.attributions, 1):
        yield from gold_faults(article, gold, f"attribution {number}")
        if gold.within is not None and gold.within not in ids:
            yield f"attribution {number}: within {gold.within!r}, which no attribution has as id"


def gold_faults(article: Article, gold: Gold, name: str) -> Iterator[str]:
    if not gold.content:
        yield f"{name}: no content"
        return
    head = [gold.source_head] if gold.source_head is not None else []
    for part, places in (
        ("content", gold.content),
        ("source", gold.source),
        ("cue", gold.cue),
        ("source_head", head),
    ):
        yield from out_of_text(article.text, places, f"{name}: {part}")
    if not article.holds(gold.content):
        yield f"{name}: its content begins outside the region"


def out_of_text(text: str, places: Sequence[Place], name: str) -> Iterator[str]:
    """Places that are empty, backward or beyond the text."""
    for start, end in places:
        if not 0 <= start < end <= len(text):
            yield f"{name} [{start}, {end}] is no stretch of a text of {len(text)} characters"
