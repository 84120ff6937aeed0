"""Judgements as JSON lines, to take from one record to another, and back."""

from collections.abc import Iterable, Iterator
from datetime import datetime

import msgspec

from onrecord.errors import OnrecordError
from onrecord.export.jsontext import encoded
from onrecord.model.judgement import Judgement

FAR = 2**31
"""Code points that no document has."""


class Line(msgspec.Struct):
    """What a line is looked at for beside the judgement."""

    id: str | None = None


def judgements_json(judgements: Iterable[Judgement]) -> str:
    """One judgement a line, its id first."""
    rows = ({"id": each.id, **msgspec.to_builtins(each)} for each in judgements)
    return "".join(f"{encoded(row).decode()}\n" for row in rows)


def judgements_of(data: bytes, source: str) -> Iterator[Judgement]:
    """The judgements of JSON lines. Raises OnrecordError with the first line that holds none."""
    for number, line in enumerate(data.splitlines(), 1):
        if not line.strip():
            continue
        try:
            yield judgement_of(line)
        except (msgspec.MsgspecError, OnrecordError, ValueError, RecursionError) as error:
            raise OnrecordError(f"{source}, line {number}: no judgement: {error}") from error


def judgement_of(line: bytes) -> Judgement:
    """Raises what msgspec raises, EvidenceError or ValueError where the line is none."""
    found = msgspec.json.decode(line, type=Judgement)
    check(found)
    if msgspec.json.decode(line, type=Line).id not in (None, found.id):
        raise ValueError("its id is not the one of what it says; leave the id out")
    return found


def check(judgement: Judgement) -> None:
    """Raises ValueError for what no record would hold: no time, no place, words not to print."""
    datetime.fromisoformat(judgement.time)
    for target in judgement.targets:
        has_place = 0 <= target.start < target.end < FAR
        size = target.end - target.start if has_place else target.end
        if size != (len(target.exact) if has_place else target.start) or not target.exact:
            raise ValueError(f"{target.start}-{target.end} is no place of {target.exact[:40]!r}")
    for words in (judgement.value, judgement.author):
        if words is not None and not (words.strip() and words.isprintable()):
            raise ValueError(f"{words[:40]!r} is not printable")
