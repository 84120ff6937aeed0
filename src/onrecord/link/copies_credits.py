"""Credits: the words by which a document says whose text it prints or draws on."""

import re
from collections.abc import Iterator
from functools import cache

from onrecord.lexicon.actors import outlet_listed
from onrecord.lexicon.copies import (
    credit_words,
    crediting,
    dateline,
    outlet_key,
    outlets_in,
    picture_words,
)
from onrecord.lexicon.days import weekday
from onrecord.lexicon.stand import WORD, folded
from onrecord.lexicon.tables import words
from onrecord.link.copies_profile import Credit
from onrecord.model.document import Block
from onrecord.model.records import Reading

NEAR = 60
"""Code points between the words of a credit and the name."""

SHORT = 20
"""Words of a by-line."""

LINE = 400
"""Code points of a block that may be a credit; of a longer one only its beginning and end are."""

BY = re.compile(r"\bby[\s:]{1,3}(?:the\s)?$", re.IGNORECASE)
NAME = re.compile(r"(?:[Tt]he\s)?(?:[A-Z][\w.’'&-]*)(?:\s(?:[A-Z][\w.’'&-]*|of|and|for|the)){0,5}")
RESERVED = re.compile(r"\b(?:19|20)\d\d\b|\breserved\b", re.IGNORECASE)
LOWER = frozenset({"of", "and", "for", "the"})


def credits_of(reading: Reading) -> tuple[Credit, ...]:
    """All credits, by-lines and notes of a document, and the outlets it tells from, in order."""
    found = [*authors(reading), *cited(reading)]
    for block in reading.layout.blocks:
        if block.kind != "caption":
            found += in_block(reading, block)
    return tuple(sorted(set(found), key=lambda each: (each.start, each.end, each.kind)))


def in_block(reading: Reading, block: Block) -> Iterator[Credit]:
    text = reading.document.text[block.start : block.end]
    if found := dateline(text):
        yield credit(reading, "dateline", found.key, block.start + found.start, found.name)
    if _note().match(text):
        yield credit(reading, "note", "", block.start, text[:LINE].strip())
    if not picture_words().search(text):
        yield from bylines(reading, block, text)
        yield from credited(reading, block, text)


def credit(reading: Reading, kind: str, key: str, start: int, name: str) -> Credit:
    exact = reading.document.text[start : start + len(name)]
    return Credit(kind, key, name, start, start + len(name), exact)


def authors(reading: Reading) -> Iterator[Credit]:
    """By-lines of people, and of outlets that stand where an author does."""
    for name in reading.masthead.authors:
        body = outlet_listed(name)
        for start, end in reading.masthead.author_spans:
            exact = reading.document.text[start:end]
            if folded(name) in folded(exact):
                kind, key = ("byline", body.name) if body else ("author", folded(name))
                yield Credit(kind, key, name, start, end, exact)
                break


def cited(reading: Reading) -> Iterator[Credit]:
    """Outlets in the chains of what is told: whose reports the document tells from."""
    relaying = {
        each
        for holding in reading.speakers.holdings
        for step in holding.chain[:-1]
        for each in step
    }
    for each in reading.speakers.holders:
        if each.id in relaying and each.kind == "outlet" and each.mentions:
            first = each.mentions[0]
            yield Credit(
                "cited", outlet_key(each.name), each.name, first.start, first.end, first.exact
            )


def bylines(reading: Reading, block: Block, text: str) -> Iterator[Credit]:
    """An outlet that a line of the masthead or the signature gives the text to."""
    if len(WORD.findall(text[:LINE])) > SHORT:
        return
    for start, name, key in outlets_in(text):
        if block.kind == "byline" or BY.search(text, 0, start):
            yield credit(reading, "byline", key, block.start + start, name)


def credited(reading: Reading, block: Block, text: str) -> Iterator[Credit]:
    """What the phrases of the shipped list say of a name beside them."""
    for match in credit_words().finditer(text[:LINE]):
        row = crediting()[match[0].casefold().replace("’", "'")]
        if not is_credit(row.kind, match[0], text):
            continue
        first = match.end() if row.before else max(0, match.start() - 2 * NEAR)
        last = match.end() + NEAR if row.before else match.start()
        beside = text[first:last]
        for start, name, key in tuple(outlets_in(beside)) or tuple(capitalised(beside, row.before)):
            exact = credit(reading, row.kind, key, block.start + first + start, name)
            yield whole(reading, exact, block.start + match.start(), block.start + match.end())
            break


def is_credit(kind: str, phrase: str, text: str) -> bool:
    """Whether words of a credit are one: a single word tells only in a line of few, and whose a
    text is only with the year or the reservation."""
    if kind == "rights":
        return RESERVED.search(text) is not None
    return " " in phrase or (len(WORD.findall(text)) <= SHORT and "/" not in text)


def whole(reading: Reading, found: Credit, start: int, end: int) -> Credit:
    """A credit with the words that make it one."""
    start, end = min(start, found.start), max(end, found.end)
    exact = reading.document.text[start:end]
    return Credit(found.kind, found.key, found.name, start, end, exact)


def capitalised(text: str, before: bool) -> Iterator[tuple[int, str, str]]:
    """A name that no list has, right after the words of a credit."""
    match = NAME.match(text, len(text) - len(text.lstrip(" :")))
    name = match[0].rstrip(".,") if match else ""
    if match and before and name and name.split()[-1] not in LOWER and not is_day(name):
        yield match.start(), name, outlet_key(name)


def is_day(name: str) -> bool:
    """Whether what follows a credit's words is when, not where."""
    first = name.split(maxsplit=1)[0].rstrip(".,")
    return first.casefold() in words("layout_months") or weekday(first) is not None


@cache
def _note() -> re.Pattern[str]:
    openings = "|".join(re.escape(each) for each in sorted(words("stand_corrections")))
    return re.compile(rf"[\W_]{{0,5}}(?:{openings})(?!\w)", re.IGNORECASE)
