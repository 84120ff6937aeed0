"""Evidence that a person gives: words that stand in a document of the record, or an address."""

import re
import sqlite3
from contextlib import suppress
from urllib.parse import urlsplit

from onrecord.errors import RecordError, UsageError
from onrecord.export.judgements import LONGEST_TARGET
from onrecord.lexicon.stand import words_of
from onrecord.model.judgement import Cited, Outside, Shown, Target
from onrecord.products.bounds import sentence_around
from onrecord.store.load import find_document
from onrecord.store.named import in_document

PLACE = re.compile(r"(?P<source>.+):(?P<start>[0-9]{1,9})-(?P<end>[0-9]{1,9})", re.DOTALL)
ADDRESS = re.compile(r"(?P<url>https?://[^\s]+)(?:\s+(?P<text>.*))?", re.DOTALL)
MARKS = (("“", "”"), ('"', '"'), ("‘", "’"), ("'", "'"))
FEWEST = 3
"""Words that evidence has at least, where it is not a whole sentence."""
NOT_IN_ADDRESSES = re.compile(r"[<>\"{}|\\^`]")
USAGE = 'SOURCE:START-END, "quoted words@SOURCE", or an address that begins with http'


def shown_by(connection: sqlite3.Connection, given: str) -> Shown:
    """One piece of evidence. Raises UsageError for what is none, RecordError for what does not
    stand in the record."""
    given = given.strip()
    if len(given) > LONGEST_TARGET:
        raise UsageError(f"evidence has at most {LONGEST_TARGET} characters; quote less of it")
    if place := PLACE.fullmatch(given):
        with suppress(RecordError):
            document = find_document(connection, place["source"])
            return at_place(connection, document, int(place["start"]), int(place["end"]))
    if address := ADDRESS.fullmatch(given):
        return outside(connection, address["url"], address["text"] or "")
    if "@" not in given:
        if place:
            find_document(connection, place["source"])
        raise UsageError(f"evidence is {USAGE}; not {given[:80]!r}")
    words, document = in_document(connection, given)
    return quoted(connection, document, words)


def outside(connection: sqlite3.Connection, url: str, text: str) -> Outside:
    """Raises UsageError for what is not printable, or an address that the record has."""
    if not url.isprintable() or not all(line.isprintable() for line in text.splitlines()):
        raise UsageError(f"evidence is printable: {url[:80]!r}")
    check_address(url)
    with suppress(RecordError):
        find_document(connection, url)
        raise UsageError(f'{url} is in the record: quote what shows it as "words@{url}"')
    return Outside(url=url, text=text)


def check_address(url: str) -> None:
    """Raises UsageError for what nobody could open, or what holds somebody's password."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        raise UsageError(f"no address: {url[:80]!r}") from None
    if parts.username is not None or parts.password is not None:
        raise UsageError("an address is given without user and password")
    if NOT_IN_ADDRESSES.search(url) or not is_host(host):
        raise UsageError(f"no address: {url[:80]!r}; it is like https://harbour.example/log")


def is_host(host: str) -> bool:
    """Whether it can be on the net: a name with a dot, or an address of numbers."""
    return ":" in host or ("." in host.strip(".") and ".." not in host)


def check_words(connection: sqlite3.Connection, shown: Cited) -> None:
    """Raises UsageError where the words are too few to show anything."""
    if len(words_of(shown.exact)) >= FEWEST:
        return
    text = text_of(connection, shown.document)
    low = text.rfind("\n", 0, shown.start) + 1
    line = text.find("\n", shown.end)
    high = len(text) if line < 0 else line
    if sentence_around(text, shown.start, shown.end, low, high) != (shown.start, shown.end):
        raise UsageError(
            f"{shown.exact[:80]!r} is too little: evidence has {FEWEST} words or a whole sentence"
        )


def check_bears_on(connection: sqlite3.Connection, shown: Cited, target: Target) -> None:
    """Raises UsageError where evidence is the forecast's own document, or older than it."""
    if shown.document == target.document:
        raise UsageError(
            f"{shown.exact[:80]!r} stands in the forecast's own document, which cannot show how "
            "it came out"
        )
    day, since = (day_of(connection, each.document) for each in (shown, target))
    if day and since and day[: len(since)] < since[: len(day)]:
        raise UsageError(
            f"{shown.source} is of {day}, before the forecast ({since}): it cannot show how it "
            "came out"
        )


def day_of(connection: sqlite3.Connection, document: str) -> str:
    """When it was published, to the day or less; "" where that is not known."""
    row = connection.execute("SELECT published FROM document WHERE id = ?", (document,)).fetchone()
    return str(row[0])[:10] if row and row[0] else ""


def at_place(connection: sqlite3.Connection, document: str, start: int, end: int) -> Cited:
    text = text_of(connection, document)
    if not (start < end <= len(text) and text[start:end].strip()):
        source = source_of(connection, document)
        raise UsageError(f"no words at {start}-{end} in {source}, which has {len(text)} characters")
    return cited(connection, document, start, end)


def quoted(connection: sqlite3.Connection, document: str, words: str) -> Cited:
    """The first place where words stand to the letter; lines may break elsewhere."""
    text = text_of(connection, document)
    for each in (words.strip(), bare(words)):
        found = re.search(r"\s+".join(map(re.escape, each.split())), text) if each else None
        if found:
            return cited(connection, document, *found.span())
    source = source_of(connection, document)
    raise RecordError(f"{words!r} does not stand in {source}{near(connection, document, words)}")


def bare(words: str) -> str:
    """Words without the marks that somebody put around the whole."""
    words = words.strip()
    for opening, closing in MARKS:
        if words.startswith(opening) and words.endswith(closing) and len(words) > 1:
            return words[len(opening) : -len(closing)].strip()
    return words


def near(connection: sqlite3.Connection, document: str, words: str) -> str:
    """The nearest that stands in the document, else anywhere in the record; "" where nothing is."""
    from onrecord.quoting import quote

    try:
        places = quote(connection, bare(words)).places
    except UsageError:
        return ""
    found = [place for each in places for place in each.evidence[:1]]
    for each in sorted(found, key=lambda one: one.document != document)[:1]:
        return f"; nearest: {each.exact!r} at {each.source}:{each.start}-{each.end}"
    return ""


def cited(connection: sqlite3.Connection, document: str, start: int, end: int) -> Cited:
    return Cited(
        document=document,
        source=source_of(connection, document),
        start=start,
        end=end,
        exact=text_of(connection, document)[start:end],
    )


def text_of(connection: sqlite3.Connection, document: str) -> str:
    (text,) = connection.execute("SELECT text FROM document WHERE id = ?", (document,)).fetchone()
    return str(text)


def source_of(connection: sqlite3.Connection, document: str) -> str:
    (source,) = connection.execute(
        "SELECT source FROM document WHERE id = ?", (document,)
    ).fetchone()
    return str(source)
