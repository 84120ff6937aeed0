"""Outlet: the name of the publication, where a text prints it plainly."""

import re
from collections.abc import Iterator, Sequence

from onrecord.lexicon.layout_words import is_company_form, is_outlet_name, is_press_role, is_wire
from onrecord.model.document import Basis, Block, Stated
from onrecord.read.layout_bios import bio_name
from onrecord.read.layout_bylines import (
    BAR,
    byline_names,
    is_outlet_line,
    is_press_line,
    is_role_line,
)
from onrecord.read.layout_dates import dateline

RIGHTS = re.compile(
    r"(?:copyright\s*(?:\(c\)|©)?|©\s*(?:copyright)?|\(c\))\s*"
    r"\d{4}(?:\s*[-–]\s*\d{4})?[.,]?\s+(?:by\s+)?"
    r"(?P<name>[^\W\d_][^.,;|\n]{0,60}?)(?=\s*(?:[.,;|]|$|\ball rights\b|\breprinted\b))",
    re.IGNORECASE,
)
POST = re.compile(
    r"(?P<role>[^\W\d_]+)\s+(?:at|for|of|with)\s+"
    r"(?P<name>(?:[Tt]he\s+)?[^\W\d_a-z][^\s,.;:]*(?:\s+(?:[^\W\d_a-z][^\s,.;:]*|&))*)"
)
COVERS = re.compile(
    r"(?:covers|writes|reports)\b[^.;]*?\sfor\s+(?P<name>(?:[Tt]he\s+)?[^\W\d_a-z][^\s,.;:]*"
    r"(?:\s+(?:[^\W\d_a-z][^\s,.;:]*|&))*)"
)
WITH = re.compile(r"\s+(?:with|and)\s+")
FIRST_SENTENCE = re.compile(r"[^.!?]*")
LONGEST_RIGHTS = 400
MARKS = "#*_> \t"
TOP_BLOCKS = 6


def outlet_printed(text: str, blocks: Sequence[Block]) -> Stated:
    """The outlet that the text prints; unknown where it prints none, or several."""
    found = [
        (name, basis)
        for name, basis in candidates(text, blocks)
        if is_outlet_name(name) and not names_wire(name)
    ]
    names = {key(name) for name, _ in found}
    if len(names) != 1:
        return Stated()
    return Stated(*found[0])


def names_wire(name: str) -> bool:
    """Whether a name is a wire's, alone or after a reporter's ("Jane Roe, Associated Press").

    Wires are printed by outlets of other names.
    """
    return any(is_wire(part.strip()) for part in name.split(","))


def key(name: str) -> str:
    """A name for comparing: lower case, without its article."""
    return name.casefold().removeprefix("the ")


def candidates(text: str, blocks: Sequence[Block]) -> Iterator[tuple[str, Basis]]:
    """Names of the outlet with their basis: by-lines, bios, a title or line at the top, rights.

    What stands behind a title goes before lines at the top, which may head a part of the outlet.
    """
    titled = tuple(in_titles(text, blocks))
    yield from ((name, "inferred") for name in titled)
    for place, block in enumerate(blocks):
        line = text[block.start : block.end].strip(MARKS)
        if block.kind == "byline":
            yield from ((name, "byline") for name in in_byline(line))
        elif block.kind == "furniture" and len(line) <= LONGEST_RIGHTS:
            owners = (name for name in in_rights(line) if is_outlet(name, text, blocks))
            yield from ((name, "inferred") for name in owners)
        top = place == 0 or (place < TOP_BLOCKS and block.kind != "furniture")
        if top and not titled and is_outlet_line(line):
            yield line.rpartition(",")[2].strip(), "inferred"


def in_titles(text: str, blocks: Sequence[Block]) -> Iterator[str]:
    """The outlets that stand behind a bar at the end of a heading at the top."""
    for block in blocks[:TOP_BLOCKS]:
        title, bar, tail = text[block.start : block.end].strip(MARKS).rpartition(" | ")
        if block.kind == "heading" and bar and title and is_press_line(tail):
            yield tail


def is_outlet(name: str, text: str, blocks: Sequence[Block]) -> bool:
    """Whether the owner of the rights is the outlet: it is called like one, or the text names it.

    Owners are often companies of another name.
    """
    return is_outlet_line(name) or any(
        name in text[block.start : block.end] for block in blocks if block.kind != "furniture"
    )


def in_byline(line: str) -> Iterator[str]:
    """The outlets that a by-line or a bio names."""
    if bio_name(line) is not None:
        yield from in_bio(line)
        return
    before, comma, _ = line.partition(",")
    if comma and dateline(line) is not None:
        yield from (name for name in WITH.split(before)[:1] if is_outlet_line(name))
    parts = BAR.split(line)
    if len(parts) >= 3 or (len(parts) == 2 and byline_names(parts[0])):
        yield from (part for part in parts[1:] if is_outlet_part(part))


def is_outlet_part(part: str) -> bool:
    """Whether a part of a by-line, between bars, is neither a date nor a role nor a name."""
    return not (dateline(part) or byline_names(part) or is_role_line(part)) and is_outlet_line(part)


def in_bio(line: str) -> Iterator[str]:
    """The outlet for which the writer works now, by the first sentence of the bio."""
    first = FIRST_SENTENCE.match(line)
    sentence = first[0] if first else line
    posts = [found for found in POST.finditer(sentence) if is_press_role(found["role"])]
    if posts:
        yield posts[0]["name"]
    elif covers := COVERS.search(sentence):
        yield covers["name"]


def in_rights(line: str) -> Iterator[str]:
    """The owner that a copyright line names, without the form of his company."""
    found = RIGHTS.search(line)
    if found is not None:
        kept = found["name"].split()
        while kept and is_company_form(kept[-1]):
            kept.pop()
        if kept and kept[0][:1].isupper():
            yield " ".join(kept)
