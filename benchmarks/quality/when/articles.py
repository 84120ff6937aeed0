"""Articles: labelled ones, read as published on a day that is given."""

import sys
from collections.abc import Iterable
from typing import cast

from benchmarks.quality.verify.labels import article_text
from onrecord.ingest.documents import documents
from onrecord.model.document import Masthead, Raw, Stated
from onrecord.model.records import Layout
from onrecord.models.kit import Kit
from onrecord.pipeline import ORDERED

BY_NAME = {reader.gives: reader for reader in ORDERED}
Values = dict[str, object]
"""What the readers give of one document, by name."""


def values_of(article: str, published: str | None, wanted: Iterable[str], kit: Kit) -> Values:
    """What the wanted readers give, and those that they need; nothing where the text is not here.

    The article is taken for published on the day given, whatever its text prints; on none for None.
    """
    text = article_text(article)
    if text is None:
        print(f"{article}: its text is not here; set ONRECORD_DATA", file=sys.stderr)
        return {}
    return read(Raw(source=f"{article}.txt", data=text.encode()), published, wanted, kit)


def read(raw: Raw, published: str | None, wanted: Iterable[str], kit: Kit) -> Values:
    values: Values = {"document": documents(raw)[0], "kit": kit, "today": None}
    values["masthead"] = dated(cast(Masthead, value("masthead", values)), published)
    for name in wanted:
        value(name, values)
    return values


def value(name: str, values: Values) -> object:
    """What a reader gives, fed with what it needs."""
    if name not in values:
        reader = BY_NAME[name]
        values[name] = reader.read(**{need: value(need, values) for need in reader.needs})
    return values[name]


def dated(masthead: Masthead, published: str | None) -> Masthead:
    """The same masthead with another date of publication, or with none."""
    return Masthead(
        title=masthead.title,
        outlet=masthead.outlet,
        authors=masthead.authors,
        authors_basis=masthead.authors_basis,
        author_spans=masthead.author_spans,
        published=Stated(published, "metadata") if published else Stated(),
    )


def is_furniture(layout: Layout, place: int) -> bool:
    """Whether a code point lies in furniture, in which nothing is read."""
    return any(
        each.start <= place < each.end and each.kind == "furniture" for each in layout.blocks
    )
