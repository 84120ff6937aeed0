"""Product values: a product as JSON, key by key, in the order of the contract."""

from typing import Final, Literal

import msgspec

from onrecord.model.product import (
    Coverage,
    Evidence,
    GeneratedBy,
    NamedHolder,
    Part,
    ProductForm,
    Refused,
    Said,
    SourceEntry,
)
from onrecord.model.sample import Sampled

SCHEMA: Final = "onrecord/product/1"


class SentenceObject(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence with the parts it is made of; `text` is theirs, one after the other."""

    parts: tuple[Part, ...]
    text: str
    evidence: tuple[Evidence, ...]
    holders: tuple[NamedHolder, ...]
    chain: tuple[tuple[str, ...], ...]
    when: str | None
    said: Said | None
    claim: str | None
    id: str
    made: tuple[str, ...]


class ProductSectionObject(msgspec.Struct, frozen=True, kw_only=True):
    """A section; `heading_sentence` is its heading with parts and evidence, `level` that of the
    heading, 1 to 3, `kind` what the section holds."""

    heading: str | None
    about: tuple[str, ...]
    sentences: tuple[SentenceObject, ...]
    heading_sentence: SentenceObject | None
    kind: str
    level: int


class MatrixCellObject(msgspec.Struct, frozen=True, kw_only=True):
    """What is found of a holder on a question; `sentences` are the ids of those printed on it."""

    text: str
    sentences: tuple[str, ...]


class MatrixRowObject(msgspec.Struct, frozen=True, kw_only=True):
    """A holder with a cell for each question."""

    holder: str
    cells: tuple[MatrixCellObject, ...]


class MatrixObject(msgspec.Struct, frozen=True, kw_only=True):
    """Holders by questions."""

    questions: tuple[SentenceObject, ...]
    rows: tuple[MatrixRowObject, ...]


class ProductObject(msgspec.Struct, frozen=True, kw_only=True):
    """A verified product."""

    schema: Literal["onrecord/product/1"] = SCHEMA
    form: ProductForm
    title: str
    generated_by: GeneratedBy
    coverage: Coverage
    sections: tuple[ProductSectionObject, ...]
    sources: tuple[SourceEntry, ...]
    refused: tuple[Refused, ...]
    sampled: Sampled | None
    matrix: MatrixObject | None
