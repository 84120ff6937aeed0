"""Near documents: texts, blocks and publications of documents in which something was found."""

import sqlite3
from collections.abc import Iterable
from typing import NamedTuple, cast

from onrecord.model.document import PAGE_BREAK, PDF, Basis, Block, BlockKind
from onrecord.model.product import Evidence
from onrecord.model.quotation import Publication
from onrecord.store.near import listed

AUTHORS = "; "
DOCUMENTS = """
SELECT document.id, document.source, document.title, document.outlet, document.authors,
    document.published, document.published_basis, document.url, document.media_type,
    document.text, (
        SELECT max(retrieval.retrieved) FROM retrieval
        WHERE retrieval.document = document.id AND retrieval.newest
    )
FROM document WHERE document.id IN (SELECT value FROM json_each(?))
"""
BLOCKS = """
SELECT document, start, end, kind FROM block
WHERE kind <> 'furniture' AND document IN (SELECT value FROM json_each(?)) ORDER BY document, start
"""


class Found(NamedTuple):
    """A document with its text and its blocks but furniture, in order."""

    publication: Publication
    text: str
    has_pages: bool
    blocks: tuple[Block, ...]

    def evidence(self, start: int, end: int) -> Evidence:
        """A stretch of the text as evidence."""
        page = 1 + self.text.count(PAGE_BREAK, 0, start) if self.has_pages else None
        of = self.publication
        return Evidence(of.document, of.source, start, end, self.text[start:end], page)


def documents_of(connection: sqlite3.Connection, documents: Iterable[str]) -> dict[str, Found]:
    """Documents by id."""
    asked = listed(documents)
    blocks: dict[str, list[Block]] = {}
    for document, start, end, kind in connection.execute(BLOCKS, (asked,)):
        blocks.setdefault(document, []).append(Block(start, end, cast("BlockKind", kind)))
    return {
        row[0]: Found(publication(row), row[9], row[8] == PDF, tuple(blocks.get(row[0], ())))
        for row in connection.execute(DOCUMENTS, (asked,))
    }


def publication(row: tuple[str, ...]) -> Publication:
    document, source, title, outlet, authors, published, basis, url, *_, retrieved = row
    return Publication(
        document=document,
        source=source,
        title=title,
        outlet=outlet,
        authors=tuple(each for each in authors.split(AUTHORS) if each),
        published=published,
        basis=cast("Basis", basis),
        url=url,
        retrieved=retrieved,
    )
