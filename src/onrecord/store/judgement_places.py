"""Places of judgements: which record of today is the one that a judgement was made about."""

import sqlite3
from collections.abc import Iterator

import msgspec

from onrecord.model.judgement import STATEMENTS, Cited, Judgement, Target
from onrecord.model.span import span_of
from onrecord.store.statement_places import place_of, sentence_id, statements_from

LEAST = 0.5
"""Of the words of two stretches together, how many must be of both."""


def record_at(connection: sqlite3.Connection, target: Target) -> str | None:
    """The holder, forecast, proposition or statement whose words overlap the target's best.

    Where its document is not current any more: in the newer version that the same source gives,
    if the words stand there once.
    """
    if is_current(connection, target.document):
        return overlapping(connection, target.document, target)
    found = set()
    for document, moved in moved_targets(connection, target):
        if (record := overlapping(connection, document, moved)) is not None:
            found.add(record)
    return found.pop() if len(found) == 1 else None


def placed_at(
    connection: sqlite3.Connection, target: Target
) -> tuple[str, tuple[str, int, int]] | None:
    """The statement that a target means today, and the document and code points of its words."""
    record = record_at(connection, target)
    if record is None:
        return None
    if target.kind != "sentence":
        document, start, end = place_of(connection, record)
        return record, (document, start, end)
    places = [(target.document, target)] if is_current(connection, target.document) else []
    for document, each in places or moved_targets(connection, target):
        if sentence_id(document, each.start, each.end, each.exact) == record:
            return record, (document, each.start, each.end)
    return None


def is_current(connection: sqlite3.Connection, document: str) -> bool:
    row = connection.execute("SELECT current FROM document WHERE id = ?", (document,)).fetchone()
    return bool(row and row[0])


def moved_targets(connection: sqlite3.Connection, target: Target) -> Iterator[tuple[str, Target]]:
    """Documents that the target's source gives now and that have its words once, with the place."""
    rows = connection.execute(
        "SELECT DISTINCT document.id, document.text FROM retrieval "
        "JOIN document ON document.id = retrieval.document "
        "WHERE retrieval.source = ? AND retrieval.newest AND document.current",
        (target.source,),
    )
    for document, text in rows:
        if target.end == 0:
            yield document, target
        elif text.count(target.exact) == 1:
            start = text.index(target.exact)
            span = span_of(text, start, start + len(target.exact))
            yield document, msgspec.structs.replace(target, start=span.start, end=span.end)


def overlapping(connection: sqlite3.Connection, document: str, target: Target) -> str | None:
    """The record of a document that overlaps the target best, by half at least. What has no place
    in the text is found by its name; where other words stand than the target's, nothing is."""
    if target.end == 0:
        return without_place(connection, document, target.exact)
    if not stands(connection, document, target):
        return None
    if target.kind == "forecast":
        return overlapping_forecast(connection, document, target)
    if target.kind == "claim":
        return overlapping_proposition(connection, document, target)
    if target.kind in STATEMENTS:
        return overlapping_statement(connection, document, target)
    return overlapping_holder(connection, document, target)


def overlapping_forecast(
    connection: sqlite3.Connection, document: str, target: Target
) -> str | None:
    """The forecast whose proposition, from its first word to its last, overlaps the target best."""
    rows = connection.execute(
        "SELECT forecast.id, min(part.start), max(part.end) FROM forecast "
        "JOIN forecast_part AS part ON part.forecast = forecast.id AND part.part = 'proposition' "
        "WHERE forecast.document = ? GROUP BY forecast.id",
        (document,),
    )
    shares = ((-share(start, end, target), forecast) for forecast, start, end in rows)
    best = min((each for each in shares if -each[0] >= LEAST), default=None)
    return best[1] if best else None


def overlapping_proposition(
    connection: sqlite3.Connection, document: str, target: Target
) -> str | None:
    """The proposition that overlaps the target best, from its first word to its last."""
    rows = connection.execute(
        "SELECT id, start, end FROM proposition WHERE document = ? AND start < ? AND end > ?",
        (document, target.end, target.start),
    )
    shares = ((-share(start, end, target), proposition) for proposition, start, end in rows)
    best = min((each for each in shares if -each[0] >= LEAST), default=None)
    return best[1] if best else None


def overlapping_statement(
    connection: sqlite3.Connection, document: str, target: Target
) -> str | None:
    """The statement whose content, from its first word to its last, overlaps the target best; one
    of the target's kind before any other, since a reader may come to read it as another. One in
    the document's own voice is the sentence that stands there."""
    if target.kind == "sentence":
        return sentence_id(document, target.start, target.end, target.exact)
    low = target.start - (
        target.end - target.start
    )  # what begins before overlaps by less than half
    shares = (
        (each.kind != target.kind, -share(each.start, each.end, target), each.id)
        for each in statements_from(connection, document, low, target.end)
    )
    best = min((each for each in shares if -each[1] >= LEAST), default=None)
    return best[2] if best else None


def overlapping_holder(connection: sqlite3.Connection, document: str, target: Target) -> str | None:
    """The holder with a mention that overlaps the target best; a name before a reference."""
    rows = connection.execute(
        "SELECT mention.holder, mention.form, mention.start, mention.end FROM holder "
        "JOIN mention ON mention.holder = holder.id "
        "WHERE holder.document = ? AND mention.start < ? AND mention.end > ?",
        (document, target.end, target.start),
    )
    best = min(
        (
            (-share(start, end, target), form != "name", holder)
            for holder, form, start, end in rows
            if share(start, end, target) >= LEAST
        ),
        default=None,
    )
    return best[2] if best else None


def stands(connection: sqlite3.Connection, document: str, target: Target | Cited) -> bool:
    """Whether a document has the target's words at their place."""
    # substr() in SQLite ends at a NUL, which texts may have
    row = connection.execute("SELECT text FROM document WHERE id = ?", (document,)).fetchone()
    return row is not None and row[0][target.start : target.end] == target.exact


def gone(connection: sqlite3.Connection, judgement: Judgement) -> list[Cited]:
    """Evidence of a judgement whose words do not stand in the record any more."""
    cited = (each for each in judgement.evidence if isinstance(each, Cited))
    return [each for each in cited if not stands(connection, each.document, each)]


def share(start: int, end: int, target: Target) -> float:
    """The part of two stretches' code points together that is of both."""
    both = min(end, target.end) - max(start, target.start)
    return both / (max(end, target.end) - min(start, target.start))


def without_place(connection: sqlite3.Connection, document: str, name: str) -> str | None:
    """The one holder of a document that has this name and no mention."""
    rows = connection.execute(
        "SELECT id FROM holder WHERE document = ? AND name = ? "
        "AND id NOT IN (SELECT holder FROM mention) LIMIT 2",
        (document, name),
    ).fetchall()
    return str(rows[0][0]) if len(rows) == 1 else None
