"""Pairs: a printed text and a sentence of a draft, read by the real readers and compared."""

from collections.abc import Iterator

from onrecord import pipeline
from onrecord.ingest.documents import documents
from onrecord.model.document import Raw
from onrecord.model.draft import Finding
from onrecord.model.parse import Parse
from onrecord.model.product import Pile
from onrecord.models.kit import Kit
from onrecord.products.draft_compared import Compared
from onrecord.products.draft_side import Side
from onrecord.products.draft_verdicts import Check, closeness
from onrecord.products.index import Index, Shelf, index_of

LEAD = "Nobody was about in the streets when the day began, and it rained without end.\n\n"
"""What stands before each text, so that a short one is not taken for a heading or a by-line."""


def read(text: str, kit: Kit) -> tuple[Index, Shelf, Parse]:
    """One text read as documents are."""
    raw = Raw(source="one.md", data=(LEAD + text).encode())
    drafted = pipeline.read_draft(documents(raw)[0], kit)
    index = index_of(Pile(readings=(drafted.reading,)))
    (shelf,) = index.shelves.values()
    return index, shelf, drafted.parse


def sentences(shelf: Shelf, parse: Parse) -> Iterator[Side]:
    """The sentences after the lead."""
    for each in parse.sentences():
        side = Side(shelf, parse, each)
        if side.start >= len(LEAD):
            yield side


def compared(printed: str, draft: str, kit: Kit) -> Compared:
    """The first sentence of a draft beside the closest sentence of a printed text."""
    index, shelf, parse = read(printed, kit)
    drafted, home, own = read(draft, kit)
    sides = tuple(sentences(shelf, parse))
    every = [
        Compared(
            draft=next(sentences(home, own)),
            printed=side,
            around=Side(shelf, parse, range(sides[0].tokens.start, len(parse))),
            others=tuple(each for each in sides if each is not side),
            before=None,
            index=index,
            drafted=drafted,
        )
        for side in sides
    ]
    return max(every, key=closeness)


def effects(check: Check, printed: str, draft: str, kit: Kit) -> list[tuple[str, str]]:
    """Kind and effect of all that a check finds."""
    return [(each.kind, each.effect) for each in findings(check, printed, draft, kit)]


def findings(check: Check, printed: str, draft: str, kit: Kit) -> list[Finding]:
    return list(check(compared(printed, draft, kit)))
