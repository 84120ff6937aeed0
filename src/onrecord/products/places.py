"""Places: how a line names the document that it draws on, and when that one was published."""

from collections.abc import Sequence

from onrecord.lexicon.phrases import phrase, role_after
from onrecord.lexicon.stand import has_double_marks
from onrecord.model.product import Evidence, Name, Part, Phrase, Sentence, Value, Verbatim
from onrecord.products.index import Shelf

FINAL = (".", "!", "?", "…")
CLOSING = "”’\"')"
DAY = len("2031-04-24")
OF_DOCUMENTS = frozenset({"masthead.outlet", "masthead.title", "document.source"})
"""Fields by which a document is named."""


def fixed(key: str) -> Phrase:
    """A phrase of the fixed list."""
    return Phrase(phrase(key))


def publication(key: str, shelf: Shelf, evidence: Evidence | None = None) -> list[Part]:
    """A phrase, then the outlet, else the title between quotation marks, else the file."""
    masthead, document = shelf.reading.masthead, shelf.reading.document

    def field(label: str, text: str) -> Name:
        return Name(text, document.id, document.id, label, evidence)

    if masthead.outlet.value:
        return [fixed(key), field("masthead.outlet", masthead.outlet.value)]
    if not (title := masthead.title.value):
        return [fixed(key), field("document.source", document.source)]
    form = "_single" if has_double_marks(title) else ""
    return [fixed(f"{key}_title{form}"), field("masthead.title", title), fixed(f"close{form}")]


def dated(shelf: Shelf) -> list[Part]:
    """When the document was published, where that is known."""
    day = published_day(shelf)
    return [fixed("published"), Value(day, f"published document={shelf.document}")] if day else []


def published_day(shelf: Shelf) -> str | None:
    """The publication date, to the day at most; None where it is unknown."""
    published = shelf.reading.masthead.published.value
    return published[:DAY] if published else None


def stop(parts: Sequence[Part]) -> list[Part]:
    """A full stop, unless the parts end in a stop already."""
    ended = "".join(part.text for part in parts).rstrip(CLOSING).endswith(FINAL)
    return [] if ended else [fixed("stop")]


def place_after(sentence: Sentence, place: str | None) -> str | None:
    """Which document "the same document" would be after a sentence, where it was `place` before.

    It is the document that was named last, with nothing of another one since; None where that
    leaves a doubt, and after a line on how a document describes someone.
    """
    first = sentence.parts[0]
    if isinstance(first, Phrase) and role_after(first.text, "") == "outlet":
        return None
    drawn_on, named = set[str](), False
    for part in sentence.parts:
        if isinstance(part, Verbatim):
            drawn_on.add(part.evidence.document)
        elif isinstance(part, Name):
            drawn_on.add(part.document)
            named = named or part.field in OF_DOCUMENTS
    if not drawn_on:
        return place
    if len(drawn_on) > 1:
        return None
    (only,) = drawn_on
    return only if named or only == place else None
