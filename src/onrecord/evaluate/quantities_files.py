"""Quantity files: sentences with labelled quantities, in the format of NewsQuant.

Almasian et al. (2023): a JSON list of sentences, each with `text` and `quantities`, of which each
has `value` ("700.0", or "40-50" for a range), `change`, `unit` as the sentence writes it and
`normalized_unit`; "-" stands for no unit. What is measured (`referred_concepts`) is not read.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec

from onrecord.errors import OnrecordError
from onrecord.evaluate.quantities import Amount

LARGEST = 64 * 1024 * 1024
"""Bytes of a file."""
NUMBER = r"[+-]?(?:\d{1,40}(?:\.\d{0,40})?|\.\d{1,40})(?:[eE][+-]?\d{1,2})?"
VALUE = re.compile(rf"({NUMBER})(?:\s*[-–]\s*({NUMBER}))?")


class Label(msgspec.Struct, frozen=True):
    """One labelled quantity."""

    value: str | float
    change: str = "="
    unit: str | None = None
    normalized_unit: str | None = None


class Row(msgspec.Struct, frozen=True):
    """One sentence as the file has it."""

    text: str
    quantities: tuple[Label, ...]


class Sentence(NamedTuple):
    """One sentence and what is labelled in it."""

    text: str
    amounts: tuple[Amount, ...]


def sentences(path: Path) -> tuple[Sentence, ...]:
    """The sentences of a file, in its order.

    Raises OnrecordError, with the number of the sentence, for what is none.
    """
    found = tuple(read(path))
    if not any(each.amounts for each in found):
        raise OnrecordError(f"{path}: no labelled quantities")
    return found


def read(path: Path) -> Iterator[Sentence]:
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise OnrecordError(f"{path}: larger than {LARGEST // 1024 // 1024} MiB")
        rows = msgspec.json.decode(data, type=list[Row])
    except OSError as error:
        raise OnrecordError(f"cannot read {path}: {error.strerror}") from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise OnrecordError(f"{path}: {error}") from error
    for number, row in enumerate(rows, 1):
        try:
            yield Sentence(row.text, tuple(map(amount, row.quantities)))
        except ValueError as error:
            raise OnrecordError(f"{path}, sentence {number}: {error}") from error


def amount(label: Label) -> Amount:
    """A label as it is compared. Raises ValueError for a value that is no number."""
    found = VALUE.fullmatch(str(label.value).strip())
    if found is None:
        raise ValueError(f"{label.value!r} is no number and no range")
    high = float(found[2]) if found[2] else None
    return Amount(float(found[1]), high, label.change, (label.unit, label.normalized_unit))
