"""Runs: what a reader finds in labelled articles, as places, and files that hold them."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from onrecord.errors import OnrecordError
from onrecord.evaluate.attribution import Piece, piece_of
from onrecord.evaluate.label_checks import out_of_text
from onrecord.evaluate.polnear import Article, Gold, Place
from onrecord.model.records import Attribution, Kind


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """One found attribution: places in the article's text; `within` is the `id` of another."""

    id: str
    source: tuple[Place, ...]
    cue: tuple[Place, ...]
    content: tuple[Place, ...]
    kind: Kind
    score: float
    within: str | None = None


class ArticleRun(msgspec.Struct, frozen=True):
    """What was found in one article: a line of a saved run."""

    id: str
    found: tuple[Found, ...]


Run = dict[str, tuple[Found, ...]]
"""What was found, by the id of the article."""


def found_of(each: Attribution) -> Found:
    """An attribution without its words."""
    return Found(
        id=each.id,
        source=tuple((span.start, span.end) for span in each.source),
        cue=tuple((span.start, span.end) for span in each.cue),
        content=tuple((span.start, span.end) for span in each.content),
        kind=each.kind,
        score=each.score,
        within=each.within,
    )


def piece(text: str, each: Found) -> Piece:
    return piece_of(text, each.content, each.source, each.cue, [])


def relevant(article: Article, found: Iterable[Found], least: float = 0.0) -> tuple[Found, ...]:
    """What counts of what was found: in the labelled region, at a labelled level, sure enough."""
    return tuple(
        each
        for each in found
        if each.score >= least
        and article.holds(each.content)
        and (article.levels == "all" or each.within is None)
    )


def labels(article: Article) -> tuple[Gold, ...]:
    """The labels of the levels that are scored."""
    everything = article.levels == "all"
    return tuple(each for each in article.attributions if everything or each.within is None)


def save(run: Run, path: Path) -> None:
    """Writes a run, one article a line, offsets and no words."""
    lines = [msgspec.json.encode(ArticleRun(name, found)) + b"\n" for name, found in run.items()]
    try:
        path.write_bytes(b"".join(lines))
    except OSError as error:
        raise OnrecordError(f"cannot write {path}: {error.strerror}") from error


def saved_run(path: Path, articles: Sequence[Article]) -> Run:
    """What a saved run found in some articles.

    Raises OnrecordError for a file that is no run, or is one of other articles or texts.
    """
    run = {each.id: each.found for each in lines_of(path)}
    for article in articles:
        if article.id not in run:
            raise OnrecordError(
                f"{path} has no article {article.id!r}; save a run of the same file"
            )
        for each in run[article.id]:
            places = (*each.content, *each.source, *each.cue)
            if not each.content or next(out_of_text(article.text, places, "a place"), None):
                raise OnrecordError(f"{path}: article {article.id!r} has another text there")
    return {article.id: run[article.id] for article in articles}


def lines_of(path: Path) -> list[ArticleRun]:
    decoder = msgspec.json.Decoder(ArticleRun)
    try:
        lines = path.read_bytes().splitlines()
    except OSError as error:
        raise OnrecordError(f"cannot read {path}: {error.strerror}") from error
    read: list[ArticleRun] = []
    for number, line in enumerate(lines, 1):
        try:
            read.extend([decoder.decode(line)] if line.strip() else [])
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise OnrecordError(f"{path}, line {number}: no line of a run: {error}") from error
    return read
