"""JSON lines: files that hold one article a line, or a list of articles, as JSON objects."""

import codecs
import json
import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from onrecord.errors import IngestError
from onrecord.ingest.containers.article import object_of
from onrecord.ingest.containers.article_fields import keys, under
from onrecord.ingest.containers.parts import Part

SAMPLE = 20
"""Lines that tell whether a file is one of JSON lines."""
WIDE = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
LIST = re.compile(r'\s*\[\s*\{\s*["}]')
SEAM = re.compile(r"\s*(?:,\s*)?")
TEXT_FIELDS = ("text", "html", "content")


def json_parts(data: bytes) -> Iterator[Part] | None:
    """The articles of a file of JSON objects, or None when it is no such file, or a single object.

    Of JSON lines a part is the line, named by its number; of a list it is an object, named by
    its place from 1. Each line or element that is no object is refused by itself.
    """
    data = narrow(data)
    start = data[:SAMPLE].lstrip()[:1]
    if start == b"[":
        return listed(data)
    if start != b"{":
        return None
    return line_parts(data) if is_lines(data) else wrapped(data)


def narrow(data: bytes) -> bytes:
    """The bytes in UTF-8 without a mark where a mark tells that they are UTF-16."""
    for mark, name in WIDE:
        if data.startswith(mark):
            return data.decode(name, "replace").encode("utf-8", "replace")
    return data.removeprefix(codecs.BOM_UTF8)


def lines(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The lines that are not blank, with their numbers from 1; a copy of one line at a time."""
    start = number = 0
    while start < len(data):
        end = data.find(b"\n", start)
        end = len(data) if end < 0 else end
        number += 1
        if line := data[start:end].strip():
            yield number, line
        start = end + 1


def is_lines(data: bytes) -> bool:
    """Whether most lines at the beginning look like objects and one of them is one."""
    sample = [line for _, line in islice(lines(data), SAMPLE)]
    alike = [line for line in sample if line.startswith(b"{") and len(line) > 1]
    if len(sample) < 2 or 2 * len(alike) <= len(sample):
        return False
    return any(why_not(line) == "" for line in alike)


def line_parts(data: bytes) -> Iterator[Part]:
    for number, line in lines(data):
        reason = why_not(line)
        yield Part(str(number), b"" if reason else line, reason)


def why_not(line: bytes) -> str:
    """Why a line is no JSON object; "" when it is one."""
    try:
        object_of(line)
    except IngestError as error:
        return str(error)
    return ""


def listed(data: bytes) -> Iterator[Part] | None:
    """The elements of a JSON list of objects, or None when the data is none."""
    text = data.decode("utf-8", "replace")
    return elements(text, text.index("[") + 1) if LIST.match(text) else None


def elements(text: str, place: int) -> Iterator[Part]:
    """The elements of a list from `place` on, one parsed at a time, each as it is written."""
    decoder = json.JSONDecoder(strict=False)
    number = 0
    while (place := after(text, place)) < len(text) and text[place] != "]":
        number += 1
        try:
            value, end = decoder.raw_decode(text, place)
        except (ValueError, RecursionError) as error:
            reason = str(error).partition("\n")[0][:100]
            yield Part(str(number), refused=f"broken JSON, not read from here on: {reason}")
            return
        is_object = isinstance(value, dict)
        written = text[place:end].encode() if is_object else b""
        yield Part(str(number), written, "" if is_object else "not a JSON object")
        place = end
    if place >= len(text):
        yield Part(str(number + 1), refused="the JSON list has no end: the file was cut off")


def after(text: str, place: int) -> int:
    """The place of the next element."""
    seam = SEAM.match(text, place)
    return seam.end() if seam else place


def wrapped(data: bytes) -> Iterator[Part] | None:
    """The articles in an object that has no text of its own but a list of objects."""
    if not wrappings().search(data):
        return None
    try:
        fields, _ = object_of(data)
    except IngestError:
        return None
    if any(True for field in TEXT_FIELDS for _ in under(fields, field)):
        return None
    for _, value in under(fields, "list"):
        if isinstance(value, list) and value and isinstance(value[0], dict):
            return objects(value)
    return None


@cache
def wrappings() -> re.Pattern[bytes]:
    names = "|".join(re.escape(name) for name in keys("list"))
    return re.compile(rf'"(?:{names})"\s*:\s*\['.encode(), re.I)


def objects(values: list[object]) -> Iterator[Part]:
    for number, value in enumerate(values, 1):
        if isinstance(value, dict):
            yield Part(str(number), json.dumps(value).encode())
        else:
            yield Part(str(number), refused="not a JSON object")
