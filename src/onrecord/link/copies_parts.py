"""Parts: the running prose of a document, without what pages of many articles have alike.

Furniture is what the layout reader calls so; headlines in lists, captions, lines about authors,
standing notes and lines printed twice are left out besides.
"""

import re
from collections.abc import Iterator

from onrecord.lexicon.copies import standing_words
from onrecord.lexicon.stand import words_of
from onrecord.link.copies_profile import Part
from onrecord.model.document import Block
from onrecord.model.records import Reading

PROSE = frozenset({"paragraph", "quote", "list"})
PICTURES = frozenset({"caption", "heading"})

FEWEST = 6
"""Words of a block that may be running prose."""

SURE = 25
"""Words from which a block is running prose whatever it ends with."""

SCARCE = 40
"""Words of prose below which a page is its captions and headings."""

STOP = re.compile(r"[.!?…:,;—–-][”\"’'»)\]]{0,3}\s*$|[”\"»]\s*$")
"""How a block of running prose ends."""

NOTE = 90
"""Words up to which a block with a standing phrase is a standing note."""


def parts_of(reading: Reading) -> tuple[Part, ...]:
    """The blocks of running prose in order; of a page without any, its captions and headings."""
    found = tuple(prose(reading, PROSE))
    if sum(len(words_of(each.text)) for each in found) >= SCARCE:
        return found
    return tuple(prose(reading, PROSE | PICTURES))


def prose(reading: Reading, kinds: frozenset[str]) -> Iterator[Part]:
    seen: set[str] = set()
    follows = False
    for block in reading.layout.blocks:
        text = reading.document.text[block.start : block.end]
        kept = block.kind in kinds and counts(block, text) and text not in seen
        if kept:
            seen.add(text)
            yield Part(block.start, text, follows)
        follows = kept


def counts(block: Block, text: str) -> bool:
    """Whether a block is running prose, and no standing note."""
    length = len(words_of(text))
    if length < FEWEST or block.kind in PICTURES:
        return length >= FEWEST
    if length <= NOTE and standing_words().search(text):
        return False
    return (length >= SURE and block.kind != "list") or STOP.search(text) is not None
