"""Factuality files: JSON lines of sentences with events, and how sure the text is of each.

The format is that in which UW (Lee et al., 2015) and UDS-IH2 (Rudinger et al., 2018) are handed on:
`text` is split into words by single spaces; `span1` of a target is [first, last) in words, and its
`label` −3 (certainly did not happen) to 3 (certainly did).
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import msgspec

from onrecord.errors import OnrecordError

Label = Annotated[float, msgspec.Meta(ge=-3, le=3)]


class Target(msgspec.Struct, frozen=True):
    span1: tuple[int, int]
    label: Label


class Sentence(msgspec.Struct, frozen=True):
    """One sentence and its labelled events."""

    text: str
    targets: tuple[Target, ...]

    def place(self, target: Target) -> tuple[int, int]:
        """Code points [start, end) of a target's words."""
        words = self.text.split(" ")
        first, last = target.span1
        if not 0 <= first < last <= len(words):
            raise ValueError(f"no words {first} to {last} in {self.text!r}")
        start = sum(len(word) + 1 for word in words[:first])
        return start, start + len(" ".join(words[first:last]))


def sentences(path: Path) -> tuple[Sentence, ...]:
    """The sentences of a file, in the file's order.

    Raises OnrecordError, with the number of the line, for what is none.
    """
    found = tuple(read(path))
    if not any(each.targets for each in found):
        raise OnrecordError(f"{path}: no labelled events")
    return found


def read(path: Path) -> Iterator[Sentence]:
    decoder = msgspec.json.Decoder(Sentence)
    try:
        with path.open("rb") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield checked(decoder, line, f"{path}, line {number}")
    except OSError as error:
        raise OnrecordError(f"cannot read {path}: {error.strerror}") from error


def checked(decoder: msgspec.json.Decoder[Sentence], line: bytes, where: str) -> Sentence:
    """A sentence whose targets lie in it."""
    try:
        sentence = decoder.decode(line)
        for target in sentence.targets:
            sentence.place(target)
    except (ValueError, UnicodeDecodeError) as error:
        raise OnrecordError(f"{where}: {error}") from error
    return sentence
