"""Named: the holders that a person means by an id, a name, or NAME@SOURCE."""

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from typing import NamedTuple

from onrecord.errors import RecordError
from onrecord.lexicon.stand import folded
from onrecord.lexicon.titles import without_title
from onrecord.model.judgement import Target
from onrecord.store.load import find_document
from onrecord.store.search_filters import near

KNOWN = """
SELECT holder.id, holder.name, holder.kind, holder.document, document.source,
    coalesce(entity.id, holder.id), coalesce(entity.name, holder.name)
FROM holder JOIN document ON document.id = holder.document
LEFT JOIN entity_member ON entity_member.holder = holder.id
LEFT JOIN entity ON entity.id = entity_member.entity
WHERE document.current
ORDER BY document.source, document.id, holder.id
"""
FEW = 3
"""Documents that are listed for each who is meant by an ambiguous name."""
LEAST_OF_AN_ID = 6
"""Digits by which an id may be named."""


class Known(NamedTuple):
    """One holder of a current document, and the entity that it is."""

    id: str
    name: str
    kind: str
    document: str
    source: str
    entity: str
    known_as: str


class Meant(NamedTuple):
    """Who was meant by which words: an entity as it is known, and its holders or the one that was
    asked for."""

    entity: str
    name: str
    holders: tuple[Known, ...]
    asked: str = ""

    @property
    def documents(self) -> int:
        return len({each.document for each in self.holders})

    @property
    def as_printed(self) -> frozenset[str]:
        """The holders whose own documents call them by the words that were asked."""
        sought = folded(self.asked)
        return frozenset(each.id for each in self.holders if folded(each.name) == sought)


def known(connection: sqlite3.Connection) -> list[Known]:
    """Every holder of a current document, by source."""
    return [Known(*row) for row in connection.execute(KNOWN)]


def meant(connection: sqlite3.Connection, asked: str) -> Meant:
    """Whom an id, a name or NAME@SOURCE means: an entity, or a holder of one document.

    A whole name comes before the last words of one, and a name as asked before the one without
    the title that was put in front. Raises RecordError, with candidates, where
    nobody or several are meant.
    """
    every = known(connection)
    names = names_of(connection)
    found = by_id(every, asked) or by_name(every, names, asked)
    name = asked
    if not found and "@" in asked:
        name, document = in_document(connection, asked)
        found = by_name([each for each in every if each.document == document], names, name)
        found = list({each.entity: each for each in reversed(found)}.values())
    found = found or by_beginning(every, asked) or by_name(every, names, without_title(asked))
    if not found:
        rows = [(each.id, word) for each in every for word in (each.known_as, each.name)]
        raise RecordError(f"nobody named {asked!r} in the record{near(name, rows)}")
    by_entity: dict[str, list[Known]] = defaultdict(list)
    for each in found:
        by_entity[each.entity].append(each)
    if len(by_entity) > 1:
        raise ambiguous(asked, [meant_of(each) for each in by_entity.values()])
    return meant_of(found)._replace(asked=asked)


def in_document(connection: sqlite3.Connection, asked: str) -> tuple[str, str]:
    """The name and the id of the document that NAME@SOURCE means; sources have an "@" too.

    Raises RecordError where none of its "@" is before a source.
    """
    ends = [at for at, each in enumerate(asked) if each == "@"]
    for at in ends[:-1]:
        with suppress(RecordError):
            return asked[:at], find_document(connection, asked[at + 1 :])
    return asked[: ends[-1]], find_document(connection, asked[ends[-1] + 1 :])


def meant_of(found: Sequence[Known]) -> Meant:
    """Those who bear the entity's name in their document first."""
    first = found[0]
    holders = sorted(found, key=lambda each: each.name != first.known_as)
    return Meant(first.entity, first.known_as, tuple(holders))


def names_of(connection: sqlite3.Connection) -> dict[str, set[str]]:
    """The names by which each holder's own document calls it, as they are compared."""
    found: dict[str, set[str]] = defaultdict(set)
    rows = connection.execute(
        "SELECT DISTINCT mention.holder, mention.exact FROM mention "
        "JOIN holder ON holder.id = mention.holder WHERE mention.form = 'name' "
        "AND holder.naming = 'named'"
    )
    for holder, exact in rows:
        found[holder].add(folded(exact))
    return found


def by_id(every: Sequence[Known], asked: str) -> list[Known]:
    """All holders of the entity with this id, or the holder with it."""
    return [each for each in every if each.entity == asked] or [
        each for each in every if each.id == asked
    ]


def by_beginning(every: Sequence[Known], asked: str) -> list[Known]:
    """All holders of the entities whose ids begin so; else the holders whose ids do."""
    if len(asked) < LEAST_OF_AN_ID:
        return []
    return [each for each in every if each.entity.startswith(asked)] or [
        each for each in every if each.id.startswith(asked)
    ]


def by_name(every: Sequence[Known], names: dict[str, set[str]], asked: str) -> list[Known]:
    """All of these holders that are of an entity with this name; else with a holder of this name;
    else with a name that ends in these words; else called so in their own document."""
    sought = folded(asked)
    if not sought:
        return []
    tests: tuple[Callable[[Known], bool], ...] = (
        lambda each: folded(each.known_as) == sought,
        lambda each: folded(each.name) == sought,
        lambda each: f" {folded(each.known_as)}".endswith(f" {sought}"),
        lambda each: sought in names.get(each.id, ()),
    )
    for test in tests:
        entities = {each.entity for each in every if test(each)}
        if entities:
            return [each for each in every if each.entity in entities]
    return []


def ambiguous(asked: str, found: Iterable[Meant]) -> RecordError:
    """One line that lists who may be meant, each with documents."""
    fits = "; ".join(
        f"{each.name} ({', '.join(sources(each)[:FEW])}{' …' if each.documents > FEW else ''}; "
        f"{each.holders[0].id})"
        for each in list(found)[:5]
    )
    return RecordError(f"{asked!r} fits several: {fits}; name one as NAME@SOURCE or by its id")


def sources(found: Meant) -> list[str]:
    """The sources of the documents, each once, in order."""
    return sorted({each.source for each in found.holders})


def target_of(connection: sqlite3.Connection, holder: Known) -> Target:
    """What a judgement about a holder names: its first naming in the text, else the first words
    that mean it; one that the text does not name has no place but its name."""
    row = connection.execute(
        "SELECT start, end, exact FROM mention WHERE holder = ? "
        "ORDER BY form <> 'name', exact <> ?, start, end LIMIT 1",
        (holder.id, holder.name),
    ).fetchone()
    start, end, exact = row or (0, 0, holder.name)
    return Target(
        document=holder.document,
        source=holder.source,
        kind="holder",
        start=start,
        end=end,
        exact=exact,
    )
