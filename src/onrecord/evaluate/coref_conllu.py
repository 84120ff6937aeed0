"""CoNLL-U: the sentences of a file with their comments, surface tokens and words."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from onrecord.errors import OnrecordError

COLUMNS = 10


class Row(NamedTuple):
    """One syntactic word; `head` is its governor's number, 0 for a root, `relation` its relation
    to it."""

    form: str
    tag: str
    features: dict[str, str]
    head: int
    relation: str
    notes: dict[str, str]


class Token(NamedTuple):
    """One token as written, and the words it stands for; whether a space follows it."""

    form: str
    rows: tuple[Row, ...]
    spaced: bool


class Sentence(NamedTuple):
    """One sentence; `line` is where it begins in its file, from 1."""

    line: int
    comments: dict[str, str]
    tokens: tuple[Token, ...]


def sentences(path: Path) -> Iterator[Sentence]:
    """The sentences of a file. Raises OnrecordError, with the number of the line."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError as error:
        raise OnrecordError(f"cannot read {path}: it is not UTF-8") from error
    except OSError as error:
        raise OnrecordError(f"cannot read {path}: {error.strerror}") from error
    begun = 0
    for number, line in enumerate([*lines, ""]):
        if line.strip():
            continue
        if any(not each.startswith("#") for each in lines[begun:number]):
            yield sentence(path, begun, lines[begun:number])
        begun = number + 1


def sentence(path: Path, begun: int, lines: Sequence[str]) -> Sentence:
    rows: list[tuple[str, list[str]]] = []
    for number, line in enumerate(lines, begun + 1):
        columns = line.split("\t")
        if line.startswith("#"):
            continue
        if len(columns) != COLUMNS:
            raise OnrecordError(f"{path}, line {number}: {COLUMNS} columns are needed")
        rows.append((columns[0], columns))
    try:
        found = tuple(tokens(rows))
    except ValueError as error:
        raise OnrecordError(f"{path}, sentence at line {begun + 1}: {error}") from error
    return Sentence(begun + 1, dict(comments(lines)), found)


def comments(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    for line in lines:
        if line.startswith("#"):
            name, _, value = line[1:].partition("=")
            yield name.strip(), value.strip()


def tokens(rows: Sequence[tuple[str, list[str]]]) -> Iterator[Token]:
    """Tokens in order; words that are not written ("8.1") are left out."""
    at = 0
    while at < len(rows):
        number, columns = rows[at]
        at += 1
        if "." in number:
            continue
        if "-" not in number:
            yield token(columns, (row(columns),))
            continue
        first, last = map(int, number.split("-"))
        inside = rows[at : at + last - first + 1]
        yield token(columns, tuple(row(each) for _, each in inside))
        at += len(inside)


def token(columns: Sequence[str], rows: tuple[Row, ...]) -> Token:
    return Token(columns[1], rows, pairs(columns[9]).get("SpaceAfter") != "No")


def row(columns: Sequence[str]) -> Row:
    form, tag, features, head, relation, notes = (columns[at] for at in (1, 3, 5, 6, 7, 9))
    return Row(form, tag, pairs(features), int(head), relation, pairs(notes))


def pairs(column: str) -> dict[str, str]:
    """`Name=value|…` as a mapping."""
    parts = (part.partition("=") for part in column.split("|") if "=" in part)
    return {name: value for name, _, value in parts}
