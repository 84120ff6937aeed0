"""Grades of sources: read from the user's own file, sources.toml."""

import tomllib
from pathlib import Path

from onrecord.errors import UsageError
from onrecord.lexicon.stand import folded
from onrecord.model.grades import GRADES, Grades, SourceGrade

TABLE = "sources"
KEYS = frozenset({"grade", "note"})
LARGEST = 1_000_000
"""Bytes of the largest file that is read."""


def grades_of(path: str | Path) -> Grades:
    """The grades in a file: a table [sources] with a letter, or a table of letter and note, by the
    name of an outlet or a holder.

    Raises UsageError, in one line, for a file that cannot be read or says anything else.
    """
    try:
        with Path(path).open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror or 'cannot be read'}") from error
    if len(data) > LARGEST:
        raise UsageError(f"{path}: more than {LARGEST:,} bytes, which is no list of sources")
    return grades_in(data, str(path))


def grades_in(data: bytes, name: str) -> Grades:
    """The grades in the bytes of a file of this name."""
    try:
        given = tomllib.loads(data.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        reason = " ".join(str(error).split()) or "nested too deeply"
        raise UsageError(f"{name}: not valid TOML: {reason}") from error
    others = sorted(set(given) - {TABLE})
    sources = given.get(TABLE)
    if others or not isinstance(sources, dict):
        extra = f", not {others[0]!r}" if others else ""
        raise UsageError(f"{name}: grades stand in one table [{TABLE}]{extra}")
    found = tuple(source_grade(name, each, value) for each, value in sources.items())
    check_once(name, found)
    return Grades(found)


def source_grade(file: str, name: str, value: object) -> SourceGrade:
    """One line of the file as a grade."""
    table = {"grade": value} if isinstance(value, str) else value
    if not isinstance(table, dict) or not table.keys() <= KEYS:
        raise UsageError(f'{file}: {name!r} has a letter, or {{ grade = "B", note = "…" }}')
    grade, note = table.get("grade"), table.get("note", "")
    if grade not in GRADES:
        raise UsageError(f"{file}: the grade of {name!r} is one of {', '.join(GRADES)}")
    if not isinstance(note, str) or not name.strip():
        raise UsageError(f"{file}: the name and the note of {name!r} are words")
    return SourceGrade(name, grade, note)


def check_once(file: str, found: tuple[SourceGrade, ...]) -> None:
    """Raises UsageError where two lines name one source."""
    seen: dict[str, str] = {}
    for each in found:
        first = seen.setdefault(folded(each.name), each.name)
        if first != each.name:
            raise UsageError(f"{file}: {each.name!r} is graded twice, also as {first!r}")
