"""Judging outcomes: how a forecast came out, and the evidence that a person gives for it."""

import re
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import NamedTuple

from onrecord.api.judging import Decided, Judged, came_out, note_of, one_line, time_of
from onrecord.errors import RecordError, UsageError
from onrecord.export.judgements import LONGEST_TARGET, MOST_EVIDENCE
from onrecord.lexicon.stand import words_of
from onrecord.linking import linked
from onrecord.model.judgement import OUTCOMES, Cited, Judgement, Outcome, Outside, Shown, Target
from onrecord.store import judgements
from onrecord.store.load import find_document
from onrecord.store.named import LEAST_OF_AN_ID, in_document

KNOWN = """
SELECT forecast.id, forecast.document, document.source, forecast.words,
    min(part.start), max(part.end)
FROM forecast JOIN document ON document.id = forecast.document
JOIN forecast_part AS part ON part.forecast = forecast.id AND part.part = 'proposition'
WHERE document.current
GROUP BY forecast.id
ORDER BY document.source, document.id, min(part.start), forecast.id
"""
FEW = 5
"""Forecasts that are listed where several fit."""
PLACE = re.compile(r"(?P<source>.+):(?P<start>[0-9]{1,9})-(?P<end>[0-9]{1,9})", re.DOTALL)
ADDRESS = re.compile(r"(?P<url>https?://[^\s]+)(?:\s+(?P<text>.*))?", re.DOTALL)
MARKS = (("“", "”"), ('"', '"'), ("‘", "’"), ("'", "'"))
USAGE = 'SOURCE:START-END, "quoted words@SOURCE", or an address that begins with http'


class Known(NamedTuple):
    """A forecast of a current document: its words, and the stretch from the first to the last."""

    id: str
    document: str
    source: str
    words: str
    start: int
    end: int


def outcome(
    connection: sqlite3.Connection,
    asked: str,
    came: Outcome,
    evidence: Sequence[str],
    decided: Decided,
) -> Judged:
    """Enters how the forecast came out that is named by its id, the beginning of one, or words.

    Raises UsageError where it makes no sense or has no evidence, RecordError where no forecast or
    several fit, or where evidence does not stand in the record.
    """
    if came not in OUTCOMES:
        raise UsageError(f"an outcome is one of: {', '.join(OUTCOMES)}")
    if not 0 < len(evidence) <= MOST_EVIDENCE:
        raise UsageError(f"an outcome rests on 1 to {MOST_EVIDENCE} pieces of evidence: {USAGE}")
    with linked(connection):
        target = target_of(connection, forecast_meant(connection, asked))
        shown = dict.fromkeys(shown_by(connection, each) for each in evidence)
        made = Judgement(
            verdict="outcome",
            targets=(target,),
            value=came,
            author=one_line(decided.author, "author"),
            time=time_of(decided.time),
            note=note_of(decided.note),
            evidence=tuple(not_itself(each, target) for each in shown),
        )
        judgements.append(connection, [made])
    return Judged(made, f"{target.exact}: {came_out(connection, made)}")


def forecast_meant(connection: sqlite3.Connection, asked: str) -> Known:
    """The one forecast with this id, with an id that begins so, or that has these words, which
    @SOURCE may follow. Raises RecordError, with candidates, where none or several fit."""
    every = [Known(*row) for row in connection.execute(KNOWN)]
    found = by_id(every, asked) or by_words(every, asked)
    if not found and "@" in asked:
        with suppress(RecordError):
            words, document = in_document(connection, asked)
            found = by_words([each for each in every if each.document == document], words)
    if len(found) > 1:
        raise RecordError(f"{asked!r} fits several forecasts: {listed(found)}; name one by its id")
    if not found:
        near = nearest(every, asked)
        hint = f"; near it: {listed(near)}" if near else ""
        raise RecordError(
            f"no forecast {asked!r} in the record{hint}; onrecord show FILE forecasts --kind all "
            "--format json lists them with their ids"
        )
    return found[0]


def by_id(every: Sequence[Known], asked: str) -> list[Known]:
    whole = [each for each in every if each.id == asked]
    if whole or len(asked) < LEAST_OF_AN_ID:
        return whole
    return [each for each in every if each.id.startswith(asked)]


def by_words(every: Sequence[Known], asked: str) -> list[Known]:
    """Forecasts of just these words; else those that have them, in this order."""
    sought = plain(asked)
    if not sought.strip():
        return []
    return [each for each in every if plain(each.words) == sought] or [
        each for each in every if sought in plain(each.words)
    ]


def nearest(every: Sequence[Known], asked: str) -> list[Known]:
    """The forecasts that share most words with what was asked, half of these at least."""
    sought = set(plain(asked).split())
    shared = [(len(sought & set(plain(each.words).split())), each) for each in every]
    enough = [(count, each) for count, each in shared if sought and 2 * count >= len(sought)]
    return [each for _, each in sorted(enough, key=lambda pair: -pair[0])[:3]]


def plain(words: str) -> str:
    """Words as they are compared: no case and no marks, each between spaces."""
    return f" {' '.join(words_of(words.casefold()))} "


def listed(found: Iterable[Known]) -> str:
    few = list(found)
    shown = "; ".join(f"{each.id} {each.words[:80]!r} ({each.source})" for each in few[:FEW])
    return f"{shown}{' …' if len(few) > FEW else ''}"


def target_of(connection: sqlite3.Connection, forecast: Known) -> Target:
    return Target(
        document=forecast.document,
        source=forecast.source,
        kind="forecast",
        start=forecast.start,
        end=forecast.end,
        exact=text_of(connection, forecast.document)[forecast.start : forecast.end],
    )


def shown_by(connection: sqlite3.Connection, given: str) -> Shown:
    """One piece of evidence. Raises UsageError for what is none, RecordError for what does not
    stand in the record."""
    given = given.strip()
    if len(given) > LONGEST_TARGET:
        raise UsageError(f"evidence has at most {LONGEST_TARGET} characters; quote less of it")
    if address := ADDRESS.fullmatch(given):
        return outside(address["url"], address["text"] or "")
    if place := PLACE.fullmatch(given):
        with suppress(RecordError):
            document = find_document(connection, place["source"])
            return at_place(connection, document, int(place["start"]), int(place["end"]))
    if "@" not in given:
        if place:
            find_document(connection, place["source"])
        raise UsageError(f"evidence is {USAGE}; not {given[:80]!r}")
    words, document = in_document(connection, given)
    return quoted(connection, document, words)


def outside(url: str, text: str) -> Outside:
    if not url.isprintable() or not all(line.isprintable() for line in text.splitlines()):
        raise UsageError(f"evidence is printable: {url[:80]!r}")
    return Outside(url=url, text=text)


def at_place(connection: sqlite3.Connection, document: str, start: int, end: int) -> Cited:
    text = text_of(connection, document)
    if not (start < end <= len(text) and text[start:end].strip()):
        source = source_of(connection, document)
        raise UsageError(f"no words at {start}-{end} in {source}, which has {len(text)} characters")
    return cited(connection, document, start, end)


def quoted(connection: sqlite3.Connection, document: str, words: str) -> Cited:
    """The first place where words stand to the letter; lines may break elsewhere."""
    text = text_of(connection, document)
    for each in (words.strip(), bare(words)):
        found = re.search(r"\s+".join(map(re.escape, each.split())), text) if each else None
        if found:
            return cited(connection, document, *found.span())
    source = source_of(connection, document)
    raise RecordError(f"{words!r} does not stand in {source}{near(connection, document, words)}")


def bare(words: str) -> str:
    """Words without the marks that somebody put around the whole."""
    words = words.strip()
    for opening, closing in MARKS:
        if words.startswith(opening) and words.endswith(closing) and len(words) > 1:
            return words[len(opening) : -len(closing)].strip()
    return words


def near(connection: sqlite3.Connection, document: str, words: str) -> str:
    """The nearest that stands in the document, else anywhere in the record; "" where nothing is."""
    from onrecord.quoting import quote

    try:
        places = quote(connection, bare(words)).places
    except UsageError:
        return ""
    found = [place for each in places for place in each.evidence[:1]]
    for each in sorted(found, key=lambda one: one.document != document)[:1]:
        return f"; nearest: {each.exact!r} at {each.source}:{each.start}-{each.end}"
    return ""


def cited(connection: sqlite3.Connection, document: str, start: int, end: int) -> Cited:
    return Cited(
        document=document,
        source=source_of(connection, document),
        start=start,
        end=end,
        exact=text_of(connection, document)[start:end],
    )


def not_itself(shown: Shown, target: Target) -> Shown:
    """Raises UsageError where the evidence is the forecast."""
    if (
        isinstance(shown, Cited)
        and shown.document == target.document
        and shown.start < target.end
        and target.start < shown.end
    ):
        raise UsageError(f"{shown.exact[:80]!r} is the forecast itself: no evidence for it")
    return shown


def text_of(connection: sqlite3.Connection, document: str) -> str:
    (text,) = connection.execute("SELECT text FROM document WHERE id = ?", (document,)).fetchone()
    return str(text)


def source_of(connection: sqlite3.Connection, document: str) -> str:
    (source,) = connection.execute(
        "SELECT source FROM document WHERE id = ?", (document,)
    ).fetchone()
    return str(source)
