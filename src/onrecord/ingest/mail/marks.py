"""Mail marks: which blocks of a mail are quoted, which are furniture, and what it forwards."""

from collections.abc import Sequence

import msgspec

from onrecord.ingest.mail.words import footer, is_lead, is_mark, label
from onrecord.ingest.page import Page
from onrecord.model.document import Markup

QUOTE = "blockquote"
FOOTER = "footer"
LONGEST_FOOTER = 80
"""Words; a longer paragraph is somebody's prose."""
LONGEST_SIGNATURE = 15
"""Lines."""
STUB = 60
"""Words above a forwarded mail that are a covering note and no mail of their own."""
SIGNATURES = ("--", "-----BEGIN PGP SIGNATURE-----")


class Header(msgspec.Struct, frozen=True):
    """A header inside a mail's text: blocks [first, last], its fields, and how it is marked."""

    first: int
    last: int
    fields: dict[str, str]
    forward: bool
    answered: bool


class Marked(msgspec.Struct, frozen=True):
    """A mail's page with its marks, and the fields of the mail that it forwards, if any."""

    shown: Page
    forwarded: dict[str, str] | None


def marked(shown: Page, is_forward: bool) -> Marked:
    """The page with header lines, covering note, signature and footers as furniture.

    What is answered is quoted. `is_forward`: the subject says that the mail forwards another.
    """
    words = [shown.text[block.start : block.end] for block in shown.markup]
    found = headers(words)
    note = sum(len(each.split()) for each in words[: found[0].first]) if found else 0
    forwards = bool(found) and note <= STUB and is_passed_on(found[0], is_forward, note)
    blocks = list(shown.markup)
    for header in found:
        for at in range(header.first, header.last + 1):
            blocks[at] = furniture(blocks[at])
    if forwards:
        # the covering note is not by the author of what is forwarded
        blocks[: found[0].first] = map(furniture, blocks[: found[0].first])
        lift(blocks, found[0].last + 1)
    if later := found[forwards:]:
        for at in range(later[0].last + 1, len(blocks)):
            blocks[at] = quoted(blocks[at])
    close(words, blocks)
    made = msgspec.structs.replace(shown, markup=tuple(blocks))
    return Marked(made, found[0].fields if forwards else None)


def is_passed_on(first: Header, is_forward: bool, note: int) -> bool:
    """Whether a mail is there for the one below its first header, not an answer to it."""
    return first.forward or is_forward or (note == 0 and not first.answered)


def headers(words: Sequence[str]) -> list[Header]:
    """The headers of forwarded and answered mails, in order."""
    found: list[Header] = []
    at = 0
    while at < len(words):
        header = header_at(words, at)
        if header is not None:
            found.append(header)
            at = header.last
        at += 1
    return found


def header_at(words: Sequence[str], first: int) -> Header | None:
    """The header that begins with that block: its mark, or its first label.

    A header has two fields at least, one of them the sender; without a mark three.
    """
    fields: dict[str, str] = {}
    marks: set[str] = set()
    last = first - 1
    for at in range(first, min(first + 12, len(words))):
        kinds = [kind_of(line) for line in words[at].splitlines() if line.strip(" \t>")]
        if not kinds or any(kind is None for kind in kinds) or (at > first and marked_anew(kinds)):
            break
        for kind in kinds:
            if isinstance(kind, str):
                marks.add(kind)
            elif kind is not None:
                fields.setdefault(*kind)
        last = at
    if "from" not in fields or len(fields) < (2 if marks else 3):
        return None
    return Header(first, last, fields, "forward" in marks, "original" in marks)


def kind_of(line: str) -> str | tuple[str, str] | None:
    """ "forward" or "original" for a mark, field and value for a label."""
    for kind in ("forward", "original"):
        if is_mark(line, kind):
            return kind
    return label(line)


def marked_anew(kinds: Sequence[str | tuple[str, str] | None]) -> bool:
    return isinstance(kinds[0], str)


def lift(blocks: list[Markup], first: int) -> None:
    """Takes away the quotation that a program puts around all of a forwarded mail."""
    below = [block for block in blocks[first:] if block.voted is not True]
    if all(QUOTE in block.within for block in below):
        for at in range(first, len(blocks)):
            inner = list(blocks[at].within)
            if QUOTE in inner:
                inner.remove(QUOTE)
            blocks[at] = msgspec.structs.replace(blocks[at], within=tuple(inner))


def close(words: Sequence[str], blocks: list[Markup]) -> None:
    """Marks signatures and footers."""
    for at, text in enumerate(words):
        if text.splitlines()[0].strip() in SIGNATURES:
            sign_off(words, blocks, at)
        if len(text.split()) <= LONGEST_FOOTER and footer().search(text):
            blocks[at] = furniture(blocks[at])


def sign_off(words: Sequence[str], blocks: list[Markup], first: int) -> None:
    """Marks a signature, up to what is quoted below it (RFC 3676, 4.3)."""
    last = first
    while last < len(blocks) and not ends_signature(words[last], blocks[last]):
        last += 1
    lines = sum(len(each.splitlines()) for each in words[first:last])
    if lines <= LONGEST_SIGNATURE or words[first].startswith(SIGNATURES[1]):
        for at in range(first, last):
            blocks[at] = furniture(blocks[at])


def ends_signature(text: str, block: Markup) -> bool:
    return QUOTE in (block.tag, *block.within) or is_lead(text) or FOOTER in block.within


def furniture(block: Markup) -> Markup:
    within = block.within if FOOTER in block.within else (*block.within, FOOTER)
    return msgspec.structs.replace(block, voted=True, within=within)


def quoted(block: Markup) -> Markup:
    if QUOTE in (block.tag, *block.within):
        return block
    return msgspec.structs.replace(block, within=(*block.within, QUOTE))
