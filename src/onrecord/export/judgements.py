"""Judgements as JSON lines, to take from one record to another, and back."""

import re
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

import msgspec

from onrecord.errors import OnrecordError
from onrecord.export.jsontext import encoded
from onrecord.model.identity import ID_DIGITS
from onrecord.model.judgement import Cited, Judgement, Shown, Target

FAR = 2**31
"""Code points that no document has."""
LONGEST = 200
"""Code points of a name, an affiliation or an author."""
LONGEST_NOTE = 2_000
LONGEST_TARGET = 10_000
"""Code points of the words that a judgement is about, and of their document's source."""
MOST_EVIDENCE = 100
IDENTITY = re.compile(rf"[0-9a-f]{{{ID_DIGITS}}}")


class Line(msgspec.Struct):
    """What a line is looked at for beside the judgement."""

    id: str | None = None


def judgements_json(judgements: Iterable[Judgement]) -> str:
    """One judgement a line, its id first."""
    rows = ({"id": each.id, **msgspec.to_builtins(each.told())} for each in judgements)
    return "".join(f"{encoded(row).decode()}\n" for row in rows)


def judgements_of(data: bytes, source: str) -> Iterator[Judgement]:
    """The judgements of JSON lines. Raises OnrecordError with the first line that holds none."""
    for number, line in enumerate(data.removeprefix(BOM_UTF8).splitlines(), 1):
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
    in_utc(judgement.time)
    for target in judgement.targets:
        check_place(target)
    if len(judgement.evidence) > MOST_EVIDENCE:
        raise ValueError(f"it has more than {MOST_EVIDENCE} pieces of evidence")
    for shown in judgement.evidence:
        check_shown(shown)
    for words in (judgement.value, judgement.author):
        if words is not None and not (words.strip() and words.isprintable()):
            raise ValueError(f"{words[:40]!r} is not printable")
        if words is not None and len(words) > LONGEST:
            raise ValueError(f"{words[:40]!r} … is longer than {LONGEST} characters")
    if len(judgement.note or "") > LONGEST_NOTE:
        raise ValueError(f"its note is longer than {LONGEST_NOTE} characters")
    if judgement.revokes and not IDENTITY.fullmatch(judgement.revokes):
        raise ValueError(f"{judgement.revokes[:40]!r} is no judgement's id")


def in_utc(time: str) -> None:
    """Raises ValueError for what is no time, or none in UTC."""
    try:
        datetime.fromisoformat(time).astimezone(UTC)
    except OverflowError as error:
        raise ValueError(f"no time in UTC: {time}") from error


def check_place(target: Target) -> None:
    """Raises ValueError where the words are none of that place; those without a place are at 0."""
    start, end, size = target.start, target.end, len(target.exact)
    has_place = 0 <= start < end < FAR and end - start == size
    has_none = start == end == 0 and target.kind == "holder"
    if not target.exact or not (has_place or has_none):
        raise ValueError(f"{start}-{end} is no place of {target.exact[:40]!r}")
    if max(size, len(target.source)) > LONGEST_TARGET:
        raise ValueError(f"{target.exact[:40]!r} … is longer than {LONGEST_TARGET} characters")


def check_shown(shown: Shown) -> None:
    """Raises ValueError for evidence that is no place of its words, or no address."""
    if isinstance(shown, Cited):
        words, where = shown.exact, shown.source
        if not (0 <= shown.start < shown.end < FAR and shown.end - shown.start == len(words)):
            raise ValueError(f"{shown.start}-{shown.end} is no place of {words[:40]!r}")
    else:
        words, where = shown.text, shown.url
        if not where.startswith(("http://", "https://")) or not where.isprintable():
            raise ValueError(f"{where[:40]!r} is no address")
    if max(len(words), len(where)) > LONGEST_TARGET:
        raise ValueError(f"{words[:40]!r} … is longer than {LONGEST_TARGET} characters")
