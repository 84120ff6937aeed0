"""Pairs: a printed text and a draft's sentence, read and compared as verifying does it."""

from pathlib import Path

from onrecord import pipeline
from onrecord.ingest.documents import documents
from onrecord.model.document import Document, Raw
from onrecord.model.draft import Finding
from onrecord.model.product import Pile
from onrecord.models.kit import Kit
from onrecord.products.check_telling import CHECKS
from onrecord.products.draft_compared import Compared
from onrecord.products.draft_sentences import draft_sentences
from onrecord.products.draft_side import Side
from onrecord.products.index import Index, Shelf, index_of

HERE = Path(__file__).parent
AS_GOOD = {
    "stripped": {"stripped", "relayer", "hedge"},
    "relayer": {"relayer", "stripped"},
    "hedge": {"hedge", "stripped"},
}
"""What is as good a name for a fault as its own: hearsay is both stripped and told flatly."""


def document(text: str, source: str) -> Document:
    return documents(Raw(source=source, data=text.encode()))[0]


def indexed(text: str, kit: Kit) -> tuple[Index, tuple[Side, ...]]:
    """A text as a draft is read, with its sentences."""
    found = document(text, "text.md")
    drafted = pipeline.read_draft(found, kit)
    index = index_of(Pile(readings=(drafted.reading,)))
    shelf: Shelf = index.shelves[found.id]
    return index, tuple(each.side for each in draft_sentences(shelf, drafted.parse))


def compared(printed: str, draft: str, kit: Kit, *others: str) -> Compared:
    """The draft's last sentence beside the first printed one; `others` are other candidates."""
    record, sides = indexed(printed, kit)
    drafted, sentences = indexed(draft, kit)
    return Compared(
        draft=sentences[-1],
        printed=sides[0],
        around=sides[0].widened(),
        others=(*sides[1:], *(side for each in others for side in indexed(each, kit)[1])),
        before=sentences[-2] if len(sentences) > 1 else None,
        index=record,
        drafted=drafted,
    )


def found(printed: str, draft: str, kit: Kit, *others: str) -> tuple[Finding, ...]:
    """Findings that bear on the verdict."""
    pair = compared(printed, draft, kit, *others)
    return tuple(each for check in CHECKS for each in check(pair) if each.effect != "none")


def listed(*kinds: str) -> list[tuple[str, str, str]]:
    """The rows of some kinds: kind, printed text, draft."""
    lines = (HERE / "check_telling_pairs.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(kind, printed, draft) for kind, printed, draft in rows[1:] if kind in kinds]


def is_found(kind: str, printed: str, draft: str, kit: Kit) -> bool:
    kinds = {each.kind for each in found(printed, draft, kit)}
    return not kinds.isdisjoint(AS_GOOD.get(kind, {kind}))
