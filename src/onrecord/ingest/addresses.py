"""Addresses: canonical URLs, without what only tells who followed a link."""

import re
from functools import cache
from urllib.parse import parse_qsl, urlsplit, urlunsplit

from onrecord.lexicon.tables import table

LONGEST = 2048
UNSAFE = re.compile(r"[\s\x00-\x1f\x7f\ud800-\udfff]")


def canonical(address: str) -> str:
    """The absolute http(s) address without fragment and tracking parameters, or ""."""
    address = address.strip()
    if len(address) > LONGEST or UNSAFE.search(address):
        return ""
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port
    except ValueError:
        return ""
    scheme = parts.scheme.lower()
    if scheme not in {"http", "https"} or not host or "." not in host:
        return ""
    usual = port is None or port == {"http": 80, "https": 443}[scheme]
    place = host if usual else f"{host}:{port}"
    return urlunsplit((scheme, place, parts.path or "/", untracked(parts.query), ""))


def untracked(query: str) -> str:
    """The query without tracking parameters, the rest as written."""
    kept = [pair for pair in query.split("&") if pair and not is_tracking(pair)]
    return "&".join(kept)


def is_tracking(pair: str) -> bool:
    name = next((key for key, _ in parse_qsl(pair, keep_blank_values=True)), "").casefold()
    exact, prefixes = tracking()
    return name in exact or name.startswith(prefixes)


@cache
def tracking() -> tuple[frozenset[str], tuple[str, ...]]:
    """Names of tracking parameters, and the beginnings of names that end in "*" in the table."""
    names = [row[0] for row in table("page_tracking")]
    prefixes = tuple(name[:-1] for name in names if name.endswith("*"))
    return frozenset(name for name in names if not name.endswith("*")), prefixes
