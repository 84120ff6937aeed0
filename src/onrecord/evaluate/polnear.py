"""PolNeAR: the format of its articles as JSON lines, and the articles as documents.

Fields that PolNeAR does not have are optional: `docs/reference/attribution-data.md` explains them.
"""

from collections.abc import Iterator
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from onrecord.errors import OnrecordError
from onrecord.model.document import Block, Document, Origin
from onrecord.model.identity import document_id
from onrecord.model.manner import Act
from onrecord.model.records import Kind, Layout

Place = tuple[int, int]
Levels = Literal["outermost", "all"]
Tier = Annotated[int, msgspec.Meta(ge=1, le=3)]
OPTIONAL_TIER = 3


class Gold(msgspec.Struct, frozen=True):
    """One labelled attribution: places in the article's text, code points.

    `within` is the `id` of the attribution whose content holds this one.
    """

    source: tuple[Place, ...]
    cue: tuple[Place, ...]
    content: tuple[Place, ...]
    source_head: Place | None = None
    id: int | str | None = None
    within: int | str | None = None
    tier: Tier = 1
    kind: Kind | None = None
    act: Act | None = None

    @property
    def is_optional(self) -> bool:
        """Whether it counts neither for nor against a reader."""
        return self.tier >= OPTIONAL_TIER


class Article(msgspec.Struct, frozen=True):
    """One article with its labels.

    `region` is what was labelled, None for all of it. A `scraped` text is read as a text file is,
    with its furniture; otherwise each line is a paragraph.
    """

    id: str
    text: str
    attributions: tuple[Gold, ...]
    region: Place | None = None
    scraped: bool = False
    levels: Levels = "outermost"

    def holds(self, content: tuple[Place, ...]) -> bool:
        """Whether a content begins in the region."""
        return self.region is None or self.region[0] <= content[0][0] < self.region[1]


def articles(path: Path, limit: int | None = None) -> Iterator[Article]:
    """The articles of a file, in the file's order.

    Raises OnrecordError, with the number of the line, for what is not an article.
    """
    decoder = msgspec.json.Decoder(Article)
    try:
        with path.open("rb") as lines:
            numbered = ((number, line) for number, line in enumerate(lines, 1) if line.strip())
            for number, line in islice(numbered, limit):
                try:
                    yield decoder.decode(line)
                except (msgspec.DecodeError, UnicodeDecodeError) as error:
                    raise OnrecordError(f"{path}, line {number}: {error}") from error
    except OSError as error:
        raise OnrecordError(f"cannot read {path}: {error.strerror}") from error


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
