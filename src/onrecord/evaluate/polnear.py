"""PolNeAR: the format of its articles as JSON lines, and the articles as documents."""

from collections.abc import Iterator
from hashlib import sha256
from itertools import islice
from pathlib import Path

import msgspec

from onrecord.model.document import Block, Document, Origin
from onrecord.model.identity import document_id
from onrecord.model.records import Layout

Place = tuple[int, int]


class Gold(msgspec.Struct, frozen=True):
    """One labelled attribution: places in the article's text, code points."""

    source: tuple[Place, ...]
    cue: tuple[Place, ...]
    content: tuple[Place, ...]
    source_head: Place | None = None


class Article(msgspec.Struct, frozen=True):
    """One article with its labels."""

    id: str
    text: str
    attributions: tuple[Gold, ...]


def articles(path: Path, limit: int | None = None) -> Iterator[Article]:
    """The articles of a file, in the file's order."""
    decoder = msgspec.json.Decoder(Article)
    with path.open("rb") as lines:
        for line in islice((each for each in lines if each.strip()), limit):
            yield decoder.decode(line)


def sample(path: Path, size: int) -> list[Article]:
    """A fixed sample of a file's articles: the first by the hash of their ids."""
    return sorted(articles(path), key=lambda each: sha256(each.id.encode()).hexdigest())[:size]


def document_of(article: Article) -> tuple[Document, Layout]:
    """The article as a document, each line that is not blank a paragraph."""
    data = article.text.encode()
    origin = Origin(
        media_type="text/plain",
        sha256=sha256(data).hexdigest(),
        bytes=len(data),
        encoding="utf-8",
    )
    document = Document(
        id=document_id("", article.text),
        source=article.id,
        origin=origin,
        text=article.text,
        language="en",
    )
    return document, Layout(tuple(paragraphs(article.text)), ())


def paragraphs(text: str) -> Iterator[Block]:
    """A paragraph for each line that is not blank, without the white space around it."""
    at = 0
    for line in text.splitlines(keepends=True):
        start = at + len(line) - len(line.lstrip())
        end = at + len(line.rstrip())
        if start < end:
            yield Block(start, end, "paragraph")
        at += len(line)
