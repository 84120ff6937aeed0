"""Links of what is said: compared where documents have changed, grouped where links have.

A document that is new, was read again, became current or ceased to be it is noted in the
transaction that changes it; so are the items that a link or a member of their group went from. What
is noted is linked before the transaction ends or, in a build, at the end of all. Links depend on
their two ends alone and groups on one component, so the order of changes leaves no trace.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from onrecord.link.judged_claims import NOTHING, JudgedClaims
from onrecord.linking.anew import ends, group
from onrecord.linking.linkers import LINKINGS, Linking
from onrecord.linking.shelf import Shelf
from onrecord.models.kit import Kit
from onrecord.store import link_items, link_rows
from onrecord.store.judgements_claims import judged_claims
from onrecord.store.load import readings_of

AT_ONCE = 1000
"""With how many others an item is compared at a time."""


class Component(NamedTuple):
    """Items that links hold together: the profile of each, and all links that end in one."""

    members: dict[str, Any]
    links: dict[tuple[str, str], Any]


def relink(
    connection: sqlite3.Connection, kit: Kit, linkings: Sequence[Linking] = LINKINGS
) -> None:
    """Compares the documents that have changed, and groups anew what that touches."""
    if not link_items.is_left(connection):
        return
    documents = link_items.pending(connection)
    for document in documents:
        enter(connection, document, linkings)
    for linking in linkings:
        shelf = Shelf(connection, linking.linker)
        for document in documents:
            compare(shelf, linking, document, kit)
    link_items.compared(connection)
    for linking in linkings:
        if linking.grouping:
            regroup(connection, linking)
    link_items.grouped(connection)


def enter(connection: sqlite3.Connection, document: str, linkings: Iterable[Linking]) -> None:
    """Enters the items of a document anew; one that is not current has none."""
    link_items.drop_items(connection, document)
    for reading in readings_of(connection, [document]):
        for each in linkings:
            link_items.put_items(connection, each.name, document, each.linker.items(reading))


def compare(shelf: Shelf, linking: Linking, document: str, kit: Kit) -> None:
    """Enters the links of a document's items with all that they meet."""
    met = link_items.meetings(shelf.connection, linking.name, document, within=linking.within)
    for number, pairs in groupby(met, key=itemgetter(0)):
        (own,) = shelf.profiles([number])
        for others in batched([other for _, other in pairs]):
            found = linking.linker.compare(own, shelf.profiles(others), kit)
            link_rows.put_links(shelf.connection, linking.name, found)


def batched(numbers: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(numbers), AT_ONCE):
        yield numbers[start : start + AT_ONCE]


def regroup(connection: sqlite3.Connection, linking: Linking) -> None:
    """Groups the components of all that was touched."""
    judged = judged_of(connection) if linking.is_judged else NOTHING
    # whom a judgement is about may have changed with documents far from them
    link_items.touch(connection, linking.name, judged.ends())
    made_one = others_judged(judged)
    done: set[str] = set()
    for item in link_items.touched(connection, linking.name):
        if item not in done:
            found = component(connection, linking, made_one, item)
            done.update(found.members)
            groups = group(linking, found.members, found.links.values(), judged)
            link_rows.put_groups(connection, linking.name, list(found.members), groups)


def component(
    connection: sqlite3.Connection,
    linking: Linking,
    made_one: Mapping[str, Iterable[str]],
    item: str,
) -> Component:
    """The component of an item; `made_one`: with which others people have made an item one."""
    found = Component({}, {})
    fresh = {item}
    while fresh:
        known = link_items.profiles_named(connection, linking.linker, sorted(fresh))
        links = link_rows.links_with(connection, linking.name, linking.linker.link, list(known))
        found.members.update(known)
        found.links.update((ends(each), each) for each in links)
        joined = {end for each in links if linking.joins(each) for end in ends(each)}
        joined.update(other for each in known for other in made_one.get(each, ()))
        fresh = joined - found.members.keys()
    return Component(dict(sorted(found.members.items())), found.links)


def judged_of(connection: sqlite3.Connection) -> JudgedClaims:
    """What people decided about claims."""
    return judged_claims(connection)


def others_judged(judged: JudgedClaims) -> dict[str, set[str]]:
    """With which others people have made each item one."""
    found: dict[str, set[str]] = defaultdict(set)
    for each in judged.same:
        found[each.one].add(each.other)
        found[each.other].add(each.one)
    return found
