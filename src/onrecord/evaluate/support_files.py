"""Support files: JSON lines of claims, each with its references and whether these support it.

The format is that of AttributionBench (Li et al., 2024): `claim`, `references`,
`attribution_label` ("attributable" or "not attributable") and `src_dataset`. `label` may stand for
`attribution_label`, and true for "attributable".
"""

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec

from onrecord.errors import OnrecordError

CITATION = re.compile(r"\s*\[\d+(?:\s*[,–-]\s*\d+)*\]")
EMPHASIS = re.compile(r"\*\*|__|`")
SOURCE = re.compile(r"\A\s*(?:\[\d+\])?\s*(?:https?://\S+)?\s*")
LABEL = re.compile(r"(?:\A|\s+)(?:Title|Section|Text):\s+")
MEANING = {"attributable": True, "not attributable": False}


class Line(msgspec.Struct, frozen=True):
    claim: str
    references: tuple[str, ...]
    attribution_label: str | None = None
    label: bool | str | None = None
    src_dataset: str = ""


class Claim(msgspec.Struct, frozen=True):
    """A claim and its evidence without citation marks and labels; whether it is supported."""

    text: str
    evidence: str
    supported: bool
    source: str


def claims(path: Path) -> tuple[Claim, ...]:
    """The claims of a file, in the file's order.

    Raises OnrecordError, with the number of the line, for what is none.
    """
    return tuple(read(path))


def read(path: Path) -> Iterator[Claim]:
    decoder = msgspec.json.Decoder(Line)
    try:
        with path.open("rb") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    try:
                        yield claim_of(decoder.decode(line))
                    except (ValueError, UnicodeDecodeError) as error:
                        raise OnrecordError(f"{path}, line {number}: {error}") from error
    except OSError as error:
        raise OnrecordError(f"cannot read {path}: {error.strerror}") from error


def claim_of(line: Line) -> Claim:
    given = line.label if line.attribution_label is None else line.attribution_label
    label = MEANING.get(given) if isinstance(given, str) else given
    if label is None:
        raise ValueError(f"the label {given!r} is neither 'attributable' nor 'not attributable'")
    return Claim(plain_claim(line.claim), evidence_of(line.references), label, line.src_dataset)


def plain_claim(text: str) -> str:
    """A claim without citation marks ("[3]") and marks of emphasis."""
    return EMPHASIS.sub("", CITATION.sub("", text)).strip()


def evidence_of(references: tuple[str, ...]) -> str:
    """References as one evidence, each without its number, address and "Title:" or "Text:"."""
    return "\n".join(LABEL.sub("\n", SOURCE.sub("", each)).strip() for each in references)
