"""Layout reader: what each block of a document is, and whose voice speaks in each stretch."""

from onrecord.model.document import Block, Document
from onrecord.model.reader import Reader
from onrecord.model.records import Layout
from onrecord.read.layout_authors import author_places, credit_lines
from onrecord.read.layout_furniture import furniture
from onrecord.read.layout_head import placed_kinds
from onrecord.read.layout_kinds import kinds
from onrecord.read.layout_looks import looks
from onrecord.read.layout_quotes import block_quotes
from onrecord.read.layout_sections import sections
from onrecord.read.layout_signed import signed
from onrecord.read.layout_turns import turns


def layout(document: Document) -> Layout:
    """Blocks over every character that is not blank, and sections over every readable one.

    A turn's label and a source mark lie in a by-line section beside the section they belong to.
    """
    seen = looks(document)
    title = document.metadata.title.value
    known = placed_kinds(seen, kinds(seen, furniture(seen, title), title))
    takes = signed(seen, known)
    known = takes.corrected(known)
    spoken = turns(document.text, seen, known)
    known = spoken.corrected(known)
    quotes = block_quotes(document.text, seen, known)
    known = quotes.corrected(known)
    voices = (*takes.voices, *spoken.voices, *quotes.voices)
    blocks = tuple(
        Block(look.start, look.end, kind) for look, kind in zip(seen, known, strict=True)
    )
    signers = {place for take in takes.voices for place in take.label}
    authors = author_places(document.text, credit_lines(blocks), signers)
    return Layout(blocks, sections(document, seen, known, voices, authors))


READER = Reader(gives="layout", needs=("document",), version=3, read=layout)
