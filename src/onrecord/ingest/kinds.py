"""Kinds: what a file is, told by its content, never by its name."""

import json
import re
from functools import cache

from onrecord.errors import IngestError
from onrecord.lexicon.tables import table, words

HTML = "text/html"
PLAIN = "text/plain"
MARKDOWN = "text/markdown"
JSON = "application/json"
HEAD = 65_536
"""Code points that are looked at."""
PAGE_START = re.compile(
    r"\s*(?><\?xml[^>]*>\s*|<!--.*?-->\s*)*+<(?:!doctype\s+html|html[\s>])", re.I | re.S
)
TAG = re.compile(r"<(/?)([a-z][a-z0-9]{0,15})(?:\s[^<>]*)?/?>", re.I)
ROOT = re.compile(r"\s*(?><\?xml[^>]*>\s*|<!--.*?-->\s*|<![^>]*>\s*)*+<([\w:-]+)", re.S)
TAGS_OF_A_FRAGMENT = 2
TEXT_PER_TAG = 800
MARKDOWN_SIGN = re.compile(
    r"^ {0,3}#{1,6} \S|^ {0,3}> \S|^ {0,3}```|^---\s*$"
    r"|\[[^\[\]\n]{1,200}\]\((?:https?:|/|#)[^)\s]*\)",
    re.M,
)


def check_supported(data: bytes) -> None:
    """Raises IngestError with the name of the type for files that are known and not read."""
    for start, name in signatures():
        if data.startswith(start):
            raise IngestError(f"unsupported type: {name}; give its text or HTML")


@cache
def signatures() -> tuple[tuple[bytes, str], ...]:
    """First bytes of known file types that are not read, with the types' names."""
    return tuple((bytes.fromhex(start), name) for start, name in table("page_signatures"))


def media_type(text: str) -> str:
    """The media type of decoded text. Raises IngestError for data that is not prose."""
    head = text[:HEAD]
    if is_article(text):
        return JSON
    if is_page(head):
        return HTML
    if name := data_format(text):
        raise IngestError(f"unsupported type: {name}; give the articles as text or HTML")
    return MARKDOWN if MARKDOWN_SIGN.search(head) else PLAIN


def is_page(head: str) -> bool:
    """Whether text is HTML, be it a fragment."""
    if PAGE_START.match(head):
        return True
    known = words("page_elements")
    tags = [close for close, name in TAG.findall(head) if name.casefold() in known]
    if (root := ROOT.match(head)) and root[1].casefold() in known:
        return bool(tags)
    return "/" in tags and len(tags) >= max(TAGS_OF_A_FRAGMENT, len(head) / TEXT_PER_TAG)


def is_article(text: str) -> bool:
    """Whether text is one JSON object, as a line of a file of articles is."""
    if not text.lstrip().startswith("{") or not text.rstrip().endswith("}"):
        return False
    try:
        return isinstance(json.loads(text, strict=False), dict)
    except (ValueError, RecursionError):
        return False


def data_format(text: str) -> str | None:
    """The name of a data format whose text is not prose, or None."""
    root = ROOT.match(text[:HEAD])
    if root and (text.lstrip().startswith("<?xml") or f"</{root[1]}>" in text):
        is_feed = root[1].casefold().split(":")[-1] in {"rss", "feed", "rdf"}
        return "RSS or Atom feed" if is_feed else "XML"
    if is_json(text) or is_json(text.lstrip().partition("\n")[0]):
        return "JSON"
    return None


def is_json(text: str) -> bool:
    """Whether text is a JSON object or list of objects."""
    if not text.lstrip().startswith(("{", "[")) or not text.rstrip().endswith(("}", "]")):
        return False
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return False
    return isinstance(value, dict) or (bool(value) and isinstance(value[0], dict))
