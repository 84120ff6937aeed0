"""Checking links: where stored items, links and groups differ from linking everything again."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from onrecord.errors import RecordError
from onrecord.linking.anew import Linked, Met, linked_in_memory
from onrecord.linking.linkers import LINKINGS, Linking
from onrecord.linking.links import judged_of
from onrecord.models.kit import Kit
from onrecord.store import link_items, link_rows, load


def faults(
    connection: sqlite3.Connection, kit: Kit, linkings: Sequence[Linking] = LINKINGS
) -> Iterator[str]:
    """A line for each document or table that says otherwise; the record must be linked."""
    for linking in linkings:
        try:
            judged = judged_of(connection)
            found = linked_in_memory(linking, load.readings(connection), kit, judged)
            yield from item_faults(connection, linking, found.items)
            yield from row_faults(connection, linking, found)
        except RecordError as error:
            yield f"{linking.name}: {error}"


def item_faults(
    connection: sqlite3.Connection, linking: Linking, items: Iterable[Met]
) -> Iterator[str]:
    """Documents with other items or blocks than their readings give."""
    expected = {link_items.stored_of(linking.name, *each) for each in items}
    other = expected.symmetric_difference(link_items.stored_items(connection, linking.name))
    for document in sorted({each.document for each in other}):
        yield f"document {document}: table link_item differs from its reading ({linking.name})"


def row_faults(connection: sqlite3.Connection, linking: Linking, found: Linked) -> Iterator[str]:
    """Tables with other links, groups or members than all items give."""
    tables = link_rows.TABLES[linking.name]
    expected = {tables.link: set(map(link_rows.link_row, found.links))}
    stored = {tables.link: link_rows.link_rows(connection, linking.name)}
    if linking.grouping:
        expected[tables.group] = set(map(link_rows.group_row, found.groups))
        expected[tables.member] = {row for e in found.groups for row in link_rows.member_rows(e)}
        groups, members = link_rows.group_rows(connection, linking.name)
        stored |= {tables.group: groups, tables.member: members}
    for table, rows in expected.items():
        if count := len(rows ^ stored[table]):
            yield f"table {table} differs from what linking gives, in {count} rows"
