"""Marks of dates: by what a document can meet those that bear on its day of publication."""

from collections.abc import Iterator

from onrecord.link.dates_cites import by_marks, cite_marks
from onrecord.link.dates_copies import sentences_of
from onrecord.link.dates_quotes import quote_marks
from onrecord.model.link import DateMark, DateProfile
from onrecord.model.records import Reading

SKETCH = 8
"""Sentences, the first by their hashes, by which texts meet that may be copies."""

ALIKE = 8
"""Ways in which one document can tell whose the same words are and of when."""


def marks(reading: Reading) -> tuple[DateMark, ...]:
    """Every mark of a document, in the order of its text; none of one that was not read."""
    if reading.unread is not None:
        return ()
    seen: dict[str, set[tuple[str | None, str]]] = {}
    found = {*quote_marks(reading), *by_marks(reading), *cite_marks(reading), *copy_marks(reading)}
    ordered = sorted(found, key=lambda each: (each.start, each.end, each.block, repr(each)))
    return tuple(each for each in ordered if each.role == "cite" or is_new(each, seen))


def is_new(mark: DateMark, seen: dict[str, set[tuple[str | None, str]]]) -> bool:
    """Whether no mark before it says the same, and few say anything else of the same words."""
    said = seen.setdefault(mark.block, set())
    new = (mark.said, mark.holder) not in said and len(said) < ALIKE
    said.add((mark.said, mark.holder))
    return new


def copy_marks(reading: Reading) -> Iterator[DateMark]:
    """A few of a text's sentences, the same of equal texts."""
    found = sentences_of(reading.document.text, body_of(reading))
    for each in sorted(found)[:SKETCH]:
        start, end = found[each]
        yield DateMark(role="copy", block=f"copy:{each}", start=start, end=end)


def body_of(reading: Reading) -> tuple[tuple[int, int], ...]:
    """The places of a document's text but furniture."""
    return tuple((b.start, b.end) for b in reading.layout.blocks if b.kind != "furniture")


def profile_of(reading: Reading) -> DateProfile:
    """What links may know of a document."""
    return DateProfile(
        document=reading.document.id,
        published=reading.masthead.published.value,
        text=reading.document.text,
        marks=marks(reading),
        body=body_of(reading),
    )
