"""TimeML files: texts with labelled times (Pustejovsky et al., 2003), as TimeBank is handed on.

What is read of a file: the text of its first <TEXT>, the <TIMEX3> in it, and the date of its
making, the value of the <TIMEX3> in <DCT>. A <TIMEX3> without words or inside another is left out.
"""

import re
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from lxml import etree

from onrecord.errors import OnrecordError
from onrecord.evaluate.times import Timed

LARGEST = 16 * 1024 * 1024
"""Bytes of a file; the longest of WikiWars has a hundred thousand."""
DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d)?)?)?)?")


class TimeMl(NamedTuple):
    """One labelled document; `published` is ISO 8601, None where the file gives no such date."""

    name: str
    text: str
    published: str | None
    times: tuple[Timed, ...]


def timeml_in(paths: Sequence[Path]) -> tuple[TimeMl, ...]:
    """The documents of some files, and of all `.tml` files in some folders, in order of path.

    Raises OnrecordError for what cannot be read, or where no time is labelled.
    """
    found = tuple(map(timeml, files_in(paths)))
    if not any(each.times for each in found):
        names = ", ".join(map(str, paths))
        raise OnrecordError(f"no labelled time in {names}; it needs TimeML (.tml) with TIMEX3")
    return found


def files_in(paths: Sequence[Path]) -> list[Path]:
    """The files given, and the `.tml` files in the folders given, each once."""
    return sorted({file for path in paths for file in files_of(path)})


def files_of(path: Path) -> list[Path]:
    return [file for file in path.rglob("*.tml") if file.is_file()] if path.is_dir() else [path]


def timeml(path: Path) -> TimeMl:
    """The document of one file. Raises OnrecordError for what is no TimeML."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise OnrecordError(f"cannot read {path}: {error.strerror}") from error
    if len(data) > LARGEST:
        raise OnrecordError(f"{path}: larger than {LARGEST // 1024 // 1024} MiB; not an article")
    try:
        return timeml_of(path.name, data)
    except OnrecordError as error:
        raise OnrecordError(f"{path}: {error}") from error


def timeml_of(name: str, data: bytes) -> TimeMl:
    """The document in the bytes of a file."""
    root = root_of(data)
    body = next(root.iter("TEXT"), None)
    if body is None:
        raise OnrecordError("no TimeML: it has no <TEXT>")
    text, times = labelled(body)
    return TimeMl(name, text, published(root), times)


def root_of(data: bytes) -> etree._Element:
    """The root of a file. No entities, no network, bounded depth (libxml2's 256 levels)."""
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        reason = " ".join(str(error).split())
        raise OnrecordError(f"no well-formed XML: {reason}") from error
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and declared.entities():  # type: ignore[union-attr]  # not in the stubs
        raise OnrecordError("it declares entities, which TimeML does not need: not read")
    return root


def published(root: etree._Element) -> str | None:
    """The date of the document's making, cut to what ISO 8601 has."""
    stated = root.find(".//DCT/TIMEX3")
    found = DAY.match(stated.get("value", "").strip()) if stated is not None else None
    return found[0] if found and is_date(found[0]) else None


def is_date(value: str) -> bool:
    """Whether a year, month, day or time is one of the calendar."""
    try:
        datetime.fromisoformat(value + "-01-01"[len(value) - len("2019") :])
    except ValueError:
        return False
    return True


def labelled(body: etree._Element) -> tuple[str, tuple[Timed, ...]]:
    """The text of an element, and the times labelled in it."""
    pieces: list[str] = []
    times: list[Timed] = []
    length, depth, start = 0, 0, 0
    for event, element in etree.iterwalk(body, events=("start", "end")):
        opens, is_time = event == "start", element.tag == "TIMEX3"
        if is_time and opens:
            depth += 1
            start = length if depth == 1 else start
        elif is_time:
            depth -= 1
            times += [] if depth else [timed(element, start, length)]
        piece = element.text if opens else element.tail if element is not body else None
        pieces.append(piece or "")
        length += len(piece or "")
    text = "".join(pieces)
    return text, tuple(each for each in times if text[each.start : each.end].strip())


def timed(element: etree._Element, start: int, end: int) -> Timed:
    return Timed(start, end, element.get("type", "").strip(), element.get("value", "").strip())
