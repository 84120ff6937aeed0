"""Sources: files, folders and standard input as raw bytes, one after the other."""

import os
import re
import stat
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import msgspec

from onrecord.ingest.web.saved import companions
from onrecord.model.document import Raw
from onrecord.model.product import NotRead

STANDARD_INPUT = "-"
ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
LEADS_OUT = "a link that leads out of the folder: not followed; name what it leads to"
BESIDE = ("-wal", "-shm", "-journal")
LARGEST = 64 * 1024 * 1024
"""Bytes; a larger file is no article."""


class Found(msgspec.Struct, frozen=True):
    """A file that can be read: `source` is its path as shown, `size` in bytes, `changed` in ns."""

    source: str
    path: Path
    size: int
    changed: int


def walk(
    sources: Iterable[str], stdin: Callable[[int], bytes], record: Path | None = None
) -> Iterator[Raw | NotRead]:
    """The bytes of each source in the order given, a folder's files by path; "-" is `stdin`,
    which gives at most so many bytes. The record that is being written is no source.

    What is missing, unreadable, empty or too large is a NotRead, and the rest goes on.
    """
    for source in sources:
        if source == STANDARD_INPUT:
            yield standard_input(stdin)
            continue
        for found in paths([source]):
            if isinstance(found, Found) and record and is_part_of(found.path, record):
                continue
            yield found if isinstance(found, NotRead) else raw(found)


def is_part_of(path: Path, record: Path) -> bool:
    """Whether a path is the record's file or one that SQLite keeps beside it."""
    return path.name.startswith(record.name) and path.resolve() in (
        record.resolve(),
        *(record.resolve().with_name(record.name + end) for end in BESIDE),
    )


def is_address(source: str) -> bool:
    """Whether a source is to be fetched rather than opened."""
    return ADDRESS.match(source) is not None


def paths(sources: Iterable[str]) -> Iterator[Found | NotRead]:
    """The files of each source without reading them; hidden ones in folders are left out."""
    for source in sources:
        path = Path(source)
        try:
            is_folder = path.is_dir()
        except (OSError, ValueError) as error:
            yield NotRead(shown(source), reason(error))
            continue
        if is_folder:
            yield from folder(path)
        else:
            yield file(path)


def folder(top: Path) -> Iterator[Found | NotRead]:
    """The files under a folder, by path. A folder that links lead to again is not walked again.

    Left out are hidden files, and the folders that browsers save beside a page with its pictures
    and scripts.
    """
    waiting = [top]
    walked: set[tuple[int, int]] = set()
    while waiting:
        path = waiting.pop()
        try:
            if path.is_symlink() and leads_out(path, top):
                yield NotRead(shown(path), LEADS_OUT)
                continue
            status = path.stat()
            if not stat.S_ISDIR(status.st_mode):
                yield file(path)
                continue
            here = (status.st_dev, status.st_ino)
            if here in walked:
                yield NotRead(shown(path), "link to a folder that was already walked")
                continue
            walked.add(here)
            inside = sorted(path.iterdir(), reverse=True)
        except OSError as error:
            yield NotRead(shown(path), reason(error))
            continue
        names = companions(each.name for each in inside)
        waiting.extend(each for each in inside if is_shown(each) and each.name not in names)


def leads_out(path: Path, top: Path) -> bool:
    """Whether a link leads to something that is there and lies outside the folder.

    A folder may come from strangers; what it links to was not given to be read.
    """
    return path.exists() and path != top and not path.resolve().is_relative_to(top.resolve())


def is_shown(path: Path) -> bool:
    return not path.name.startswith(".")


def file(path: Path) -> Found | NotRead:
    """The file at `path`, unless it cannot become a document."""
    try:
        status = path.stat()
    except (OSError, ValueError) as error:
        return NotRead(shown(path), reason(error))
    if not stat.S_ISREG(status.st_mode):
        return NotRead(shown(path), "not a regular file")
    if why := refusal(status.st_size):
        return NotRead(shown(path), why)
    return Found(shown(path), path, status.st_size, status.st_mtime_ns)


def raw(found: Found) -> Raw | NotRead:
    """The bytes of a file."""
    try:
        with found.path.open("rb") as stream:
            data = stream.read(LARGEST + 1)
    except OSError as error:
        return NotRead(found.source, reason(error))
    why = refusal(len(data))
    return NotRead(found.source, why) if why else Raw(source=found.source, data=data)


def standard_input(stdin: Callable[[int], bytes]) -> Raw | NotRead:
    try:
        data = stdin(LARGEST + 1)
    except OSError as error:
        return NotRead(STANDARD_INPUT, reason(error))
    why = refusal(len(data))
    return NotRead(STANDARD_INPUT, why) if why else Raw(source=STANDARD_INPUT, data=data)


def refusal(size: int) -> str | None:
    """Why so many bytes cannot be read, if they cannot."""
    if size == 0:
        return "empty file"
    if size > LARGEST:
        return f"larger than {LARGEST // 1024 // 1024} MiB"
    return None


def reason(error: Exception) -> str:
    """One line that says why a path cannot be read."""
    if isinstance(error, FileNotFoundError):
        return "no such file or folder"
    if isinstance(error, OSError) and error.strerror:
        return f"cannot be read: {error.strerror}"
    return "not a path"


def shown(path: Path | str) -> str:
    """A path as text that any output can hold, whatever bytes its name is made of."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")
