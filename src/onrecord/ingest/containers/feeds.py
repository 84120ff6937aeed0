"""Feeds: the articles of an RSS or Atom file, and the links of one that was fetched."""

import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import cast
from urllib.parse import urljoin

from onrecord.errors import IngestError
from onrecord.ingest.addresses import canonical
from onrecord.ingest.containers.article import Article, article_bytes
from onrecord.ingest.containers.article_fields import one_line
from onrecord.ingest.containers.feed_text import bare
from onrecord.ingest.containers.parts import Part
from onrecord.ingest.web.monsters import has_monster

HEAD = 4096
ROOT = re.compile(
    r"\s*(?><\?.{0,400}?\?>\s*|<!--.{0,2000}?-->\s*|<![^<>\[]{0,400}(?:\[[^\]]{0,2000}\])?>\s*)*+"
    r"<(?:(rss)\b|(?:[\w.-]{1,20}:)?(feed)\b|(rdf:RDF)\b)",
    re.S | re.I,
)
IN_BRACKETS = re.compile(r"\(([^()]{1,200})\)")
RDF_RSS = "purl.org/rss/"
ENTRY = re.compile(rb"<(?:[\w.-]{1,20}:)?(?:item|entry)[\s>]", re.I)
MOST_ENTRIES = 20_000
LARGEST = 32 * 1024 * 1024
"""Bytes; a feed of so many entries is smaller."""
HTML_TYPES = frozenset({"text/html", "application/xhtml+xml"})

Entry = Mapping[str, object]


def is_feed(data: bytes) -> bool:
    """Whether a file is RSS 0.9 to 2.0 or Atom, told by its root."""
    head = data[:HEAD]
    if not head.lstrip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n").startswith(b"<"):
        return False
    found = ROOT.match(head.replace(b"\0", b"").decode("latin-1").lstrip("ï»¿ÿþ"))
    if found is None:
        return False
    return not found[3] or RDF_RSS in head.replace(b"\0", b"").decode("latin-1")


def feed_parts(data: bytes, address: str = "") -> Iterator[Part] | None:
    """The entries of a feed as articles, named by their place from 1; None for other files.

    `address` is where the feed was fetched. Raises IngestError when it is too large or broken.
    """
    return entry_parts(data, address) if is_feed(data) else None


def links(data: bytes, address: str = "") -> tuple[str, ...]:
    """The links of a feed's entries, in order, each once; none for what is no feed."""
    if not is_feed(data):
        return ()
    try:
        _, entries = parsed(data)
    except IngestError:
        return ()
    return tuple(dict.fromkeys(filter(None, (link_of(entry, address) for entry in entries))))


def entry_parts(data: bytes, address: str) -> Iterator[Part]:
    outlet, entries = parsed(data)
    for number, entry in enumerate(entries, 1):
        article = article_of(entry, outlet, address)
        if article.text or article.html:
            yield Part(str(number), article_bytes(article))
        else:
            where = f"; the page is at {article.url}" if article.url else ""
            yield Part(str(number), refused=f"the feed has no text for it{where}")


def parsed(data: bytes) -> tuple[str, list[Entry]]:
    """The feed's title and its entries. Raises IngestError when there are too many or none."""
    if len(data) > LARGEST or len(ENTRY.findall(data)) > MOST_ENTRIES:
        raise IngestError(f"feed of more than {MOST_ENTRIES} entries or 32 MiB; cut it in parts")
    if has_monster(data):
        raise IngestError("broken feed: a tag with more attributes than anybody writes")
    # imported late: few files are feeds
    import feedparser  # noqa: PLC0415

    try:
        # a stream: bytes or a string might be taken for the name of a file or an address
        found = feedparser.parse(BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    except Exception as error:  # its parser for broken feeds fails in ways it does not name
        raise IngestError("broken feed: it cannot be read") from error
    if not found.entries:
        broken = "broken feed" if found.bozo else "feed"
        raise IngestError(f"{broken} without entries")
    return one_line(bare(text_of(found.feed, "title"))), found.entries


def article_of(entry: Entry, outlet: str, address: str) -> Article:
    """One entry: its content, or else its summary."""
    contents = entry.get("content")
    full = best(contents if isinstance(contents, list) else [])
    text, html = full or best([entry.get("summary_detail")]) or ("", "")
    return Article(
        url=link_of(entry, address),
        title=one_line(bare(text_of(entry, "title"))),
        outlet=outlet,
        authors=authors_of(entry),
        published=text_of(entry, "published") or text_of(entry, "updated"),
        modified=text_of(entry, "updated"),
        text=text,
        html=html,
        teaser=full is None,
    )


def best(contents: list[object]) -> tuple[str, str] | None:
    """The longest content, as text or as HTML; None when all are blank."""
    values = [each for each in contents if isinstance(each, Mapping) and text_of(each, "value")]
    if not values:
        return None
    longest = max(values, key=lambda each: len(text_of(each, "value")))
    value = text_of(longest, "value")
    return ("", value) if longest.get("type") in HTML_TYPES else (value, "")


def link_of(entry: Entry, address: str) -> str:
    """The canonical address of an entry's page, or ""."""
    for key in ("feedburner_origlink", "link", "id"):
        stated = text_of(entry, key)
        try:
            whole = urljoin(address, stated) if stated and key != "id" else stated
        except ValueError:
            continue
        if found := canonical(whole):
            return found
    return ""


def authors_of(entry: Entry) -> tuple[str, ...]:
    """Those who wrote an entry; the address in "ann@example.org (Ann Lee)" is not kept."""
    line = text_of(entry, "author")
    if "@" in line:
        return tuple(filter(None, map(one_line, IN_BRACKETS.findall(line))))
    authors = entry.get("authors")
    stated = authors if isinstance(authors, list) else []
    names = [one_line(text_of(each, "name")) for each in stated if isinstance(each, Mapping)]
    return tuple(dict.fromkeys(filter(None, names)))


def text_of(values: Entry, key: str) -> str:
    # feedparser's own look-up gives one date for another
    value = dict.get(cast(dict[str, object], values), key)
    return value.strip() if isinstance(value, str) else ""
