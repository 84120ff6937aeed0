"""Drafts: texts that are held against a record, from files, addresses or strings."""

import sqlite3
from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

import msgspec

import onrecord
from onrecord.api.inputs import ReadRequest, Source, gathering
from onrecord.errors import IngestError
from onrecord.model.document import Document, Raw
from onrecord.model.draft import CheckedDraft
from onrecord.model.product import NotRead
from onrecord.models.kit import Kit

if TYPE_CHECKING:
    from onrecord.models.supporter import Supporter
    from onrecord.products.draft_verdicts import Scored


LONGEST = 500_000
"""Code points of a draft: some four thousand sentences, a quarter of a second each."""


def checked_drafts(
    connection: sqlite3.Connection, record: str, source: Source, kit: Kit
) -> Iterator[CheckedDraft | NotRead]:
    """Everything that a file, folder, address or "-" gives, held against a record."""
    from onrecord.gathering import gathered

    for raw in gathered([str(source)], gathering(ReadRequest())):
        if isinstance(raw, NotRead):
            yield raw
        elif isinstance(raw, Raw):
            yield from of_raw(connection, record, raw, kit)


def of_raw(
    connection: sqlite3.Connection, record: str, raw: Raw, kit: Kit
) -> Iterator[CheckedDraft | NotRead]:
    from onrecord.ingest.documents import documents

    try:
        found = documents(raw)
    except IngestError as error:
        yield NotRead(raw.source, str(error))
        return
    for document in found:
        yield checked_draft(connection, record, document, kit)


def checked_draft(
    connection: sqlite3.Connection, record: str, document: Document, kit: Kit
) -> CheckedDraft | NotRead:
    from onrecord.verifying import Against, verify

    if document.language not in {"en", None}:
        return NotRead(document.source, f"it is in another language ({document.language})")
    if len(document.text) > LONGEST:
        reason = f"it is longer than {LONGEST:,} characters; give it in parts"
        return NotRead(document.source, reason)
    document = msgspec.structs.replace(document, language="en")
    against = Against(connection, record, kit, onrecord.__version__)
    if kit.supporter:
        against = against._replace(score=partial(scores, kit.supporter))
    return verify(document, against)


def scores(supporter: "Supporter", pairs: Sequence[tuple[str, str]]) -> list["Scored"]:
    """What the trained scorer says of each sentence and its evidence."""
    from onrecord.products.draft_verdicts import Scored

    return [Scored(each.supported, each.no) for each in supporter.scores(pairs)]
