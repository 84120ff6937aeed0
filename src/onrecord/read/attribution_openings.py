"""Openings: datelines, item labels and bullets that stand before a paragraph's first sentence."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

import msgspec

from onrecord.model.document import Block
from onrecord.model.parse import Parse
from onrecord.read.attribution_candidate import Candidate, Place, trimmed_place
from onrecord.read.attribution_match import FINITE

LONGEST = 90
"""Code points of an opening."""
LONGEST_SUBJECT = 40
"""Tokens of a sentence's first noun phrase."""
PLACES = frozenset({"GPE", "LOC", "FAC"})

UPPER = "A-ZÀ-ÖØ-ÞĀ-Ž"
NAME = rf"[{UPPER}][\w.'’-]+(?: [{UPPER}][\w.'’-]+){{0,2}}"
SHOUTED = rf"\(?[{UPPER}][{UPPER}.'’-]+(?:[ /][{UPPER}][{UPPER}.'’-]+){{0,3}}\)?"
REST = r"(?:,\s+[\w.' ]{2,25}){0,3}"
AGENCY = r"\([A-Z][\w&./' ]{1,30}\)"
DASH = rf"(?:\s*(?:—|--)\s*|\s+[–-]\s+)(?=[{UPPER}0-9“\"‘'«])"

BULLET = re.compile(r"\s*[•▪●►·*]\s*")
CAPITALS = re.compile(rf"{SHOUTED}{REST}(?:\s*{AGENCY})?{DASH}")
"""LONDON —; NEW YORK (AP) -; OSLO, April 3 (Fjordwire) –."""
CITY = re.compile(rf"{NAME}{REST}(?:\s*{AGENCY}(?:{DASH})?|{DASH})")
"""Oslo (Fjordwire) -; Oslo, Norway –: only where the first word is a place."""
CREDIT = re.compile(rf"{AGENCY}{DASH}")
LABEL = re.compile(rf"[{UPPER}][{UPPER}0-9’'&.,/ -]{{2,60}}:\s+")
"""THE BIG IDEA: and the like; a label before a quotation is a speaker's."""
MARKS = "“\"‘'«„"


def openings(parse: Parse, blocks: Iterable[Block]) -> list[Place]:
    """The openings of readable blocks, in text order, with the white space after them."""
    text = parse.text
    found = (
        (block.start, opening_end(parse, text, block.start, block.end))
        for block in blocks
        if block.kind != "furniture"
    )
    return [(start, end) for start, end in found if end > start]


def opening_end(parse: Parse, text: str, start: int, end: int) -> int:
    """Where the words of a block begin after its bullet, label and datelines."""
    limit = min(end, start + LONGEST)
    at = start
    while at < limit and text[at].isspace():
        at += 1
    if bullet := BULLET.match(text, at, limit):
        at = bullet.end()
    label = LABEL.match(text, at, limit)
    if label and text[label.end() : label.end() + 1] not in MARKS:
        at = label.end()
    for _ in range(2):
        line = dateline(parse, text, at, limit)
        at = line if line is not None else at
    return at if at < end and text[start:at].strip() else start


def dateline(parse: Parse, text: str, at: int, limit: int) -> int | None:
    """The end of a dateline that begins at `at`; None if there is none."""
    match = CAPITALS.match(text, at, limit) or CREDIT.match(text, at, limit)
    if match is None and names_place(parse, at):
        match = CITY.match(text, at, limit)
    return match.end() if match else None


def names_place(parse: Parse, at: int) -> bool:
    """Whether the token at a place of the text is part of the name of a place."""
    tokens = parse.tokens_between(at, at + LONGEST)
    return bool(tokens) and parse.start[tokens[0]] == at and parse.entity[tokens[0]] in PLACES


def without_openings(
    parse: Parse, found: Sequence[Place], candidates: Iterable[Candidate]
) -> list[Candidate]:
    """The candidates with no word of an opening in content or source.

    A source that the parse saw in the opening becomes the first noun phrase after it.
    """
    ends = [end for _, end in found]
    starts = [start for start, _ in found]
    kept = (cleared(parse, starts, ends, each) for each in candidates)
    return [each for each in kept if each is not None]


def cleared(
    parse: Parse, starts: Sequence[int], ends: Sequence[int], candidate: Candidate
) -> Candidate | None:
    """The candidate without words of openings; None if it loses its content."""
    if candidate.cue and end_of(starts, ends, candidate.cue[0][0]) is not None:
        return candidate
    content = cut(parse, starts, ends, candidate.content)
    source = cut(parse, starts, ends, candidate.source)
    if not content:
        return None
    if source != candidate.source and not worded(candidate.source, source):
        after = end_of(starts, ends, candidate.source[0][0])
        stop = candidate.cue[0][0] if candidate.cue else content[0][0]
        source = first_phrase(parse, after, stop) if after is not None else ()
        if not source:
            return candidate
    return msgspec.structs.replace(candidate, content=content, source=source)


def worded(before: Sequence[Place], after: Sequence[Place]) -> bool:
    """Whether anything is left of a source."""
    return bool(after) or not before


def end_of(starts: Sequence[int], ends: Sequence[int], at: int) -> int | None:
    """The end of the opening that holds a place; None if none does."""
    number = bisect_right(starts, at) - 1
    return ends[number] if number >= 0 and at < ends[number] else None


def cut(
    parse: Parse, starts: Sequence[int], ends: Sequence[int], pieces: Sequence[Place]
) -> tuple[Place, ...]:
    """Pieces that begin no earlier than their opening's end."""
    found: list[Place] = []
    for start, end in pieces:
        after = end_of(starts, ends, start)
        piece = (start, end) if after is None else trimmed_place(parse.text, after, end)
        if piece is not None and piece[0] < piece[1]:
            found.append(piece)
    return tuple(found)


def first_phrase(parse: Parse, start: int, stop: int) -> tuple[Place, ...]:
    """The words before the first finite verb of the main clause, if a noun is among them."""
    tokens = parse.tokens_between(start, stop)
    last = tokens.start
    for token in tokens[:LONGEST_SUBJECT]:
        if parse.tag[token] in FINITE and not is_relative(parse, token):
            break
        last = token + 1
    phrase = range(tokens.start, last)
    while phrase and parse.tag[phrase[-1]].startswith(("RB", ",", "MD")):
        phrase = phrase[:-1]
    nominal = any(parse.tag[each].startswith(("NN", "PRP")) for each in phrase)
    if not nominal or last == tokens.start + LONGEST_SUBJECT or parse.tag[phrase.start] == "IN":
        return ()
    place = trimmed_place(parse.text, *parse.characters(phrase))
    return (place,) if place else ()


def is_relative(parse: Parse, token: int) -> bool:
    """Whether a finite verb, or the verb of an auxiliary, heads a relative clause."""
    if parse.dependency[token].startswith("aux"):
        token = parse.head[token]
    return parse.dependency[token] == "relcl"
