"""Judging outcomes: how a forecast came out, by which evidence, as a person decides."""

import re
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import NamedTuple

from onrecord.api.judging import Decided, Judged, came_out, note_of, one_line, time_of
from onrecord.api.judging_evidence import USAGE, check_bears_on, check_words, shown_by, text_of
from onrecord.errors import RecordError, UsageError
from onrecord.export.judgements import MOST_EVIDENCE
from onrecord.lexicon.stand import words_of
from onrecord.linking import linked
from onrecord.model.judgement import OUTCOMES, Cited, Judgement, Outcome, Shown, Target
from onrecord.store import judgements
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
FEW_DIGITS = re.compile(rf"[0-9a-f]{{1,{LEAST_OF_AN_ID - 1}}}|[0-9]+")
"""What looks like an id and is too short for one, or like a number."""


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
            evidence=tuple(checked(connection, each, target) for each in shown),
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
    if not found and FEW_DIGITS.fullmatch(asked.strip()):
        raise RecordError(
            f"no forecast {asked!r}: an id is given by {LEAST_OF_AN_ID} digits or more, and a "
            "number alone is no words; onrecord show FILE forecasts --kind all --format json lists "
            "them with their ids"
        )
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
    if not sought.strip() or asked.strip().isdigit():
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


def checked(connection: sqlite3.Connection, shown: Shown, target: Target) -> Shown:
    """Raises UsageError for evidence that cannot show how the forecast came out."""
    if isinstance(shown, Cited):
        check_bears_on(connection, shown, target)
        check_words(connection, shown)
    return shown
