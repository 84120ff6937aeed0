"""Coreference files: documents with labelled mentions, from `Entity=` brackets (GUM, CorefUD)."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Literal, NamedTuple

from onrecord.errors import OnrecordError
from onrecord.evaluate.coref_conllu import Row, Sentence, Token, sentences

Form = Literal["name", "description", "he, she", "it", "they", "I", "we", "you", "who"]
FORMS: tuple[Form, ...] = (
    "name", "description", "he, she", "it", "they", "I", "we", "you", "who",
)  # fmt: skip
FIELDS = "GRP-etype-infstat-salience-centering-minspan-link-identity"
"""What GUM writes in an opening bracket where `# global.Entity` does not say otherwise."""
BRACKET = re.compile(r"\((?P<whole>[^()]+)\)|\((?P<opened>[^()]+)|(?P<closed>[^()]+)\)")
CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
JOINED = frozenset({"flat", "flat:name", "flat:foreign", "appos"})
PERSONS: dict[tuple[str, str], Form] = {
    ("1", "Sing"): "I",
    ("1", "Plur"): "we",
    ("3", "Plur"): "they",
}


class Word(NamedTuple):
    """One word: its place in the text, its governor (itself for a root) and its form as a head.

    `mark` says that it is a possessive ending, `joined` that it is the rest of a name, or a name
    beside a title, whose first word or title governs it.
    """

    start: int
    end: int
    head: int
    form: Form
    mark: bool
    joined: bool


class Mention(NamedTuple):
    """One labelled mention: its words first to last, of which `least` are its head.

    `entity` is what it means, `kind` of which type that is.
    """

    first: int
    last: int
    least: frozenset[int]
    entity: str
    kind: str


class Labelled(NamedTuple):
    """One labelled document."""

    name: str
    text: str
    words: tuple[Word, ...]
    mentions: tuple[Mention, ...]


def labelled_in(folder: Path, turns: bool = False) -> tuple[Labelled, ...]:
    """The documents of a folder's `.conllu` files, or of one file, in order of name.

    `turns` writes before each turn who speaks. Raises OnrecordError for what cannot be read.
    """
    paths = sorted(folder.glob("*.conllu")) if folder.is_dir() else [folder]
    found = [each for path in paths for each in labelled_of(path, turns)]
    if not any(each.mentions for each in found):
        raise OnrecordError(f"no labelled mention in {folder}; it needs CoNLL-U with Entity=")
    return tuple(found)


def labelled_of(path: Path, turns: bool) -> Iterator[Labelled]:
    """The documents of one file."""
    number, fields = 0, FIELDS
    numbered: list[tuple[int, Sentence]] = []
    for each in sentences(path):
        number += any(name.startswith("newdoc") for name in each.comments)
        numbered.append((number, each))
    for _, group in groupby(numbered, key=lambda pair: pair[0]):
        members = [each for _, each in group]
        fields = members[0].comments.get("global.Entity", fields)
        name = members[0].comments.get("newdoc id", path.stem)
        text, words = written(members, turns)
        found = tuple(widened(each, words) for each in mentions(path, members, fields))
        yield Labelled(name, text, words, found)


def written(members: Sequence[Sentence], turns: bool) -> tuple[str, tuple[Word, ...]]:
    """The text of the sentences, and the place of each word in it."""
    text, spoke, gap = "", "", ""
    words: list[Word] = []
    for each in members:
        if text and any(name.startswith("newpar") for name in each.comments):
            gap = "\n\n"
        speaker = CAMEL.sub(" ", each.comments.get("speaker", ""))
        if turns and speaker and speaker != spoke:
            text, gap = f"{text}{text and chr(10) * 2}{speaker}:", " "
        spoke = speaker
        first = len(words)
        for token in each.tokens:
            text += gap
            words += placed(token, len(text), len(words), first)
            text += token.form
            gap = " " if token.spaced else ""
    return text, tuple(words)


def placed(token: Token, start: int, at: int, first: int) -> Iterator[Word]:
    """The words of a token that begins at `start`; those whose letters it lacks are all of it.

    `at` is the number of its first word, `first` that of its sentence.
    """
    whole = "".join(row.form for row in token.rows) == token.form
    for number, row in enumerate(token.rows, at):
        end = start + len(row.form if whole else token.form)
        head = first + row.head - 1 if row.head else number
        mark = row.tag == "PART" and row.form[-1:] in "s'’"
        yield Word(start, end, head, form_of(row), mark, row.relation in JOINED)
        start = end if whole else start


def form_of(row: Row) -> Form:
    """How a mention with this head refers."""
    features = row.features
    if row.tag == "PROPN":
        return "name"
    if features.get("PronType") in {"Rel", "Int"}:
        return "who"
    if features.get("PronType") != "Prs":
        return "description"
    person, number = features.get("Person", ""), features.get("Number", "")
    if person == "2":
        return "you"
    if (person, number) == ("3", "Sing"):
        return "it" if features.get("Gender") == "Neut" else "he, she"
    return PERSONS.get((person, number), "description")


def mentions(path: Path, members: Sequence[Sentence], fields: str) -> Iterator[Mention]:
    """The mentions in order of their ends. Raises OnrecordError for brackets that do not pair."""
    at = 0
    opened: list[tuple[int, str]] = []
    for each in members:
        for row in (row for token in each.tokens for row in token.rows):
            for found in BRACKET.finditer(row.notes.get("Entity", "")):
                if words := found["whole"] or found["opened"]:
                    opened.append((at, words))
                if words := found["whole"] or found["closed"]:
                    begun = last_opened(opened, words.partition("-")[0])
                    if begun is None:
                        where = f"{path}, sentence at line {each.line}"
                        raise OnrecordError(f"{where}: {words!r} closes what is not open")
                    yield mention(begun, at, fields.split("-"))
            at += 1


def last_opened(opened: list[tuple[int, str]], entity: str) -> tuple[int, str] | None:
    """Takes out the last bracket that was opened for an entity."""
    for number in range(len(opened) - 1, -1, -1):
        if opened[number][1].partition("-")[0] == entity:
            return opened.pop(number)
    return None


def mention(begun: tuple[int, str], last: int, fields: Sequence[str]) -> Mention:
    first, words = begun
    values = dict(zip(fields, words.split("-", len(fields) - 1), strict=False))
    least = values.get("minspan") or values.get("head") or ""
    numbers = [int(each) for each in least.split(",") if each.isdigit()]
    heads = frozenset(first + each - 1 for each in numbers) or frozenset(range(first, last + 1))
    return Mention(first, last, heads, words.partition("-")[0], values.get("etype", ""))


def widened(each: Mention, words: Sequence[Word]) -> Mention:
    """The mention with the words that are joined to its head."""
    least = set(each.least)
    for at in range(each.first, each.last + 1):
        if words[at].joined and words[at].head in least:
            least.add(at)
    return each._replace(least=frozenset(least))
