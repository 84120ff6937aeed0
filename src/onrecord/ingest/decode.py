"""Decode: bytes to text, with the encoding found and what was doubtful about it."""

import codecs
import re
from collections.abc import Iterator
from functools import cache

import msgspec

from onrecord.errors import IngestError
from onrecord.lexicon.tables import table
from onrecord.model.document import Problem

STAGE = "ingest"
MARKS = (
    # the longer mark first: a UTF-32 mark begins with a UTF-16 one
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
HEAD = 4096
"""Bytes in which a declared encoding and the shape of the file are looked for."""
SAMPLE = 200_000
DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.I
)
FEW_BROKEN = 0.002
WESTERN_SHARE = 0.15
LETTERS = re.compile(rb"[\xc0-\xff]")
"""Accented letters in windows-1252; most of the alphabet in Greek and Cyrillic code pages."""
UNDEFINED = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")
ODD_SIGNS = re.compile(rb"[\xa5\xaf\xb1\xb3\xb6\xb9\xbe]")
"""Rare signs in windows-1252; letters in central European code pages."""
ODD_SHARE = 0.1
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
MANY_CONTROLS = 0.001
SURROGATES = re.compile(r"[\ud800-\udfff]")


class Decoded(msgspec.Struct, frozen=True):
    """The text of some bytes. `repaired`: wrongly encoded letters were put right."""

    text: str
    encoding: str
    repaired: bool = False
    problems: tuple[Problem, ...] = ()


def decode(data: bytes, told: str | None = None) -> Decoded:
    """The text of `data` without its byte-order mark. Raises IngestError when it is not text.

    `told` is the encoding that a server declared; it counts for more than what the file declares.
    """
    text, encoding, problems = decoded(data, told)
    check_is_text(text)
    text, repaired = repair(text)
    if repaired:
        message = f"{repaired} lines with wrongly decoded letters were repaired"
        problems = (*problems, Problem(STAGE, message))
    return Decoded(text, encoding, bool(repaired), problems)


def decoded(data: bytes, told: str | None = None) -> tuple[str, str, tuple[Problem, ...]]:
    """Text, encoding and problems of the first encoding in line that fits."""
    for mark, name in MARKS:
        if data.startswith(mark):
            return with_marks(data[len(mark) :], name)
    for name in candidates(data, encoding_labels().get((told or "").strip().casefold())):
        try:
            return data.decode(name), name, ()
        except (UnicodeDecodeError, LookupError):
            continue
    if nearly_utf_8(data):
        return with_marks(data, "utf-8")
    return detected(data)


def candidates(data: bytes, told: str | None) -> Iterator[str]:
    """Encodings to try strictly, in order."""
    if wide := without_mark(data):
        yield wide
    declared = told or declared_encoding(data)
    if declared and b"\x1b" in data:
        yield declared
    yield "utf-8"
    if declared and declared != "utf-8":
        yield declared


def with_marks(data: bytes, name: str) -> tuple[str, str, tuple[Problem, ...]]:
    """The text with U+FFFD for what does not decode, and a problem if there is any."""
    text = data.decode(name, "replace")
    written = data.count("\ufffd".encode(name)) if name.startswith("utf") else 0
    broken = text.count("\ufffd") - written
    if broken <= 0:
        return text, name, ()
    return text, name, (Problem(STAGE, f"{broken} characters are not {name}: shown as U+FFFD"),)


def without_mark(data: bytes) -> str | None:
    """UTF-16 without a mark, told by the zero bytes of plain letters."""
    head = data[:HEAD]
    zeros = (head[0::2].count(0), head[1::2].count(0))
    half = len(head) // 2
    if half < 2 or len(data) % 2:
        return None
    if zeros[1] > 0.4 * half and zeros[0] < 0.1 * half:
        return "utf-16-le"
    if zeros[0] > 0.4 * half and zeros[1] < 0.1 * half:
        return "utf-16-be"
    return None


def declared_encoding(data: bytes) -> str | None:
    """The encoding that a page declares, as the WHATWG Encoding Standard understands its label."""
    found = DECLARED.search(data[:HEAD])
    if found is None:
        return None
    label = found[1].decode("ascii", "replace").casefold()
    return encoding_labels().get(label)


@cache
def encoding_labels() -> dict[str, str]:
    return {row[0]: row[1] for row in table("page_encodings")}


def nearly_utf_8(data: bytes) -> bool:
    """Whether only a few bytes keep `data` from being UTF-8."""
    text = data[:SAMPLE].decode("utf-8", "replace")
    broken = text.count("\ufffd")
    wide = sum(character > "\x7f" for character in text) - broken
    return broken <= FEW_BROKEN * len(text) and wide > broken


def detected(data: bytes) -> tuple[str, str, tuple[Problem, ...]]:
    """Text in an encoding told by its letters. Raises IngestError when none fits."""
    name = "windows-1252" if looks_western(data) else by_letters(data)
    if name is None:
        raise IngestError("undecodable: no known text encoding fits; convert it to UTF-8")
    text, name, problems = with_marks(data, name)
    return text, name, (Problem(STAGE, f"encoding {name} is a guess"), *problems)


def looks_western(data: bytes) -> bool:
    """Whether the bytes over 127 are those of western text: few accents and hardly a rare sign."""
    sample = data[:SAMPLE]
    letters = len(LETTERS.findall(sample))
    odd = len(ODD_SIGNS.findall(sample))
    if UNDEFINED.search(data) or odd > ODD_SHARE * letters:
        return False
    return letters <= WESTERN_SHARE * len(sample)


def by_letters(data: bytes) -> str | None:
    """The best guess of charset-normalizer."""
    # imported late: most files are UTF-8
    from charset_normalizer import from_bytes  # noqa: PLC0415

    best = from_bytes(data[:SAMPLE]).best()
    return best.encoding.replace("_", "-") if best else None


def check_is_text(text: str) -> None:
    """Raises IngestError when control characters show that this is no text."""
    head = text[:SAMPLE]
    if len(CONTROLS.findall(head)) > MANY_CONTROLS * len(head) + 1:
        raise IngestError("binary: no text that can be read; give a text or HTML file")


def repair(text: str) -> tuple[str, int]:
    """The text with clearly mis-decoded lines put right, and their number. Quotes stay curly."""
    if text.isascii():
        return text, 0
    # imported late: pure ASCII never needs it
    from ftfy import fix_encoding  # noqa: PLC0415
    from ftfy.badness import badness  # noqa: PLC0415

    lines = text.splitlines(keepends=True)
    bad = [number for number, line in enumerate(lines) if not line.isascii() and badness(line) > 1]
    repaired = 0
    for number in bad:
        fixed = SURROGATES.sub("\ufffd", fix_encoding(lines[number]))
        if badness(fixed) < badness(lines[number]):
            lines[number] = fixed
            repaired += 1
    return "".join(lines), repaired
