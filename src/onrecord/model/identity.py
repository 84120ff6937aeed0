"""Identifiers: hashes of what identifies a thing, so that found twice is the same thing."""

from collections.abc import Iterable
from hashlib import sha256

from onrecord.model.span import Span

ID_DIGITS = 16


def document_id(url: str, text: str) -> str:
    """The first 16 hex digits of sha256(canonical URL or "" + newline + text)."""
    return sha256(f"{url}\n{text}".encode("utf-8", "surrogatepass")).hexdigest()[:ID_DIGITS]


def record_id(document: str, kind: str, spans: Iterable[Span]) -> str:
    """A hash of document id, record kind and spans: never of a score or a reader's name."""
    places = ",".join(f"{span.start}-{span.end}" for span in spans)
    return sha256(f"{document}\n{kind}\n{places}".encode()).hexdigest()[:ID_DIGITS]


def named_id(document: str, kind: str, name: str) -> str:
    """The id of a record that has no span of its own, such as an outlet known from metadata."""
    data = f"{document}\n{kind}\n={name}".encode("utf-8", "surrogatepass")
    return sha256(data).hexdigest()[:ID_DIGITS]


def made_id(*names: str) -> str:
    """The id of a printed line: twelve hex digits of what it is and what it is made from."""
    return sha256("\n".join(names).encode("utf-8", "surrogatepass")).hexdigest()[:12]
