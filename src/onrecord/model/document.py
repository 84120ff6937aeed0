"""Document: a text with its identity, origin and markup, before anything is read in it."""

from typing import Literal

import msgspec

from onrecord.errors import EvidenceError

PDF = "application/pdf"
PAGE_BREAK = "\f"
"""Between the pages of a document that has pages."""

Basis = Literal["metadata", "dateline", "byline", "host", "inferred", "unknown"]
BlockKind = Literal["paragraph", "heading", "list", "caption", "quote", "byline", "furniture"]


class Problem(msgspec.Struct, frozen=True, order=True):
    """What was skipped, refused or doubtful, and in which stage."""

    stage: str
    message: str


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """Where a document's bytes came from. `bytes` is a length; `retrieved` an ISO time or None."""

    media_type: str
    sha256: str
    bytes: int
    encoding: str | None
    repaired: bool = False
    retrieved: str | None = None


class Markup(msgspec.Struct, frozen=True):
    """One block as the file delimits it, with what its markup says.

    `tag` is the nearest block element ("p", "h2", "li", "blockquote", "figcaption", "td", …), or
    "line" in plain text. `within` lists the names of ancestors that bear on layout ("nav",
    "footer", "aside", "blockquote", "figure", "article" …), outermost first. `voted` is
    trafilatura's vote that the block is furniture (None where there is no vote). `linked` is the
    share, 0 to 1, of its characters that are link text.
    """

    start: int
    end: int
    tag: str
    within: tuple[str, ...] = ()
    voted: bool | None = None
    linked: float = 0.0


class Stated(msgspec.Struct, frozen=True):
    """One value of metadata and its basis."""

    value: str | None = None
    basis: Basis = "unknown"


class DateStated(msgspec.Struct, frozen=True):
    """One date that a document gives as that of its publication, and why it is not taken, if so.

    `value` is ISO 8601 as precise as stated, or what stands there where that is no date.
    """

    value: str
    basis: Basis
    refused: str | None = None


class Metadata(msgspec.Struct, frozen=True, kw_only=True):
    """What the file says of itself in markup; what it says in its text is the masthead's.

    `dates` are all dates of publication that it states, the most explicit first.
    """

    url: str = ""
    title: Stated = Stated()
    outlet: Stated = Stated()
    authors: tuple[str, ...] = ()
    published: Stated = Stated()
    modified: Stated = Stated()
    dates: tuple[DateStated, ...] = ()


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """A text, code point for code point, with origin, metadata and markup.

    Raises EvidenceError when markup lies outside the text, overlaps or is out of order.
    """

    id: str
    source: str
    origin: Origin
    text: str
    language: str | None
    metadata: Metadata = Metadata()
    markup: tuple[Markup, ...] = ()
    problems: tuple[Problem, ...] = ()

    def __post_init__(self) -> None:
        last = 0
        for block in self.markup:
            if not last <= block.start < block.end <= len(self.text):
                raise EvidenceError(f"markup {block.start}-{block.end} is out of place")
            last = block.end

    def page(self, offset: int) -> int | None:
        """The number of the page, from 1, that holds a code point; None in what has no pages."""
        if self.origin.media_type != PDF:
            return None
        return 1 + self.text.count(PAGE_BREAK, 0, offset)


class Block(msgspec.Struct, frozen=True):
    """One block as the layout reader sees it."""

    start: int
    end: int
    kind: BlockKind


class Masthead(msgspec.Struct, frozen=True, kw_only=True):
    """Title, outlet, authors and dates, metadata first, then what the text prints.

    `author_spans` are the places in the text where the authors are printed, if any.
    Dates are ISO 8601, as precise as stated; `dates` are all candidates for the publication date,
    with the reason why one was refused.
    """

    title: Stated = Stated()
    outlet: Stated = Stated()
    authors: tuple[str, ...] = ()
    authors_basis: Basis = "unknown"
    author_spans: tuple[tuple[int, int], ...] = ()
    published: Stated = Stated()
    modified: Stated = Stated()
    published_window: tuple[str, str] | None = None
    dates: tuple[DateStated, ...] = ()
    problems: tuple[Problem, ...] = ()


class Raw(msgspec.Struct, frozen=True, kw_only=True):
    """Bytes as they came, and from where.

    `source` is a path or address as given, "-" for standard input, CONTAINER#PART for a part of a
    file. The rest is known of what was fetched: when (ISO time), the address after redirects, the
    encoding that the server declared, and what tells it later that nothing has changed.
    """

    source: str
    data: bytes
    retrieved: str | None = None
    address: str = ""
    encoding: str | None = None
    etag: str | None = None
    last_modified: str | None = None
