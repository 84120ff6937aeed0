"""Sample sheet: the statements of a sample, each with what a person needs to check it."""

import msgspec

from onrecord.model.judgement import Check
from onrecord.model.product import Evidence
from onrecord.model.sample import Sample


class Stretch(msgspec.Struct, frozen=True):
    """A stretch of the text around a statement; `said`: its own words."""

    text: str
    said: bool


class SampleItem(msgspec.Struct, frozen=True, kw_only=True):
    """A statement that was drawn, by the number in the order of drawing, from 1.

    `around` is its text with the sentence before and the sentence after; `words` are its own.
    `checked` is what was found in checking it in this sample; None where nobody did.
    """

    number: int
    id: str
    words: str
    holders: tuple[str, ...]
    chain: tuple[tuple[str, ...], ...]
    kind: str
    title: str | None
    outlet: str | None
    published: str | None
    evidence: Evidence
    around: tuple[Stretch, ...]
    checked: Check | None = None


class SampleSheet(msgspec.Struct, frozen=True, kw_only=True):
    """A sample of a record's statements; `of` counts those that it was drawn from."""

    sample: Sample
    of: int
    items: tuple[SampleItem, ...]
    documents: int
    version: str


class Ticked(msgspec.Struct, frozen=True):
    """What a person found in checking one statement of a sample."""

    sample: str
    statement: str
    found: Check
    note: str | None = None
