"""Page words: what documents say, made harmless on a page, and links that go where they say."""

import re
from urllib.parse import urlsplit

CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
"""Control characters, lone surrogates and noncharacters: replaced by U+FFFD, so that each shows."""

BREAKS = re.compile("[\x0b\x0c\x85\u2028\u2029]")
TURNS = re.compile("[\u202a-\u202e\u2066-\u2069\ufeff]")
"""What turns the direction of writing; the page isolates each direction by markup instead."""

ADDRESS = re.compile(r"https?://[^\s\"'<>\\^`{|}\x00-\x20\x7f-\xa0\u200b-\u206f\ufeff]+", re.I)
ROOTED = re.compile(r"[/\\]|[A-Za-z]:[/\\]")
LONGEST_ADDRESS = 2_000
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")


def harmless(text: str) -> str:
    """Text without control characters and without turns of direction; white space stays."""
    return TURNS.sub("", BREAKS.sub(" ", CONTROLS.sub("\ufffd", text)))


def web_address(*candidates: str) -> str | None:
    """The first that is a plain http(s) address, without a name and password in it."""
    return next((each for each in candidates if is_web_address(each)), None)


def is_web_address(text: str) -> bool:
    if len(text) > LONGEST_ADDRESS or not ADDRESS.fullmatch(text):
        return False
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return bool(parts.hostname) and "@" not in parts.netloc


def file_name(source: str) -> str:
    """The last step of a path, for a document that has no title."""
    return source.rstrip("/").rpartition("/")[2] or source


def mailed(source: str) -> str:
    """A source as a page that is sent around names it: of a path from the root of a disk the file,
    with its part in a container; anything else as it was named."""
    if not ROOTED.match(source):
        return source
    path, mark, part = source.partition("#")
    return (path.replace("\\", "/").rstrip("/").rpartition("/")[2] or path) + mark + part


def language_tag(language: str | None) -> str:
    """The language of a document as an attribute's value; "" (unknown) unless well formed."""
    return language if language and LANGUAGE.fullmatch(language) else ""
