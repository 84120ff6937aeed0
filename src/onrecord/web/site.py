"""Site: the reading room as a folder of files that opens from disk, without a server."""

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from onrecord.errors import OnrecordError, UsageError
from onrecord.web.addresses import Addresses, file_of
from onrecord.web.assets import assets
from onrecord.web.page import Visit
from onrecord.web.preparing import room_of
from onrecord.web.room import Room
from onrecord.web.routes import PAGES, answered, prepare, route

MARKER = "onrecord-site.txt"
"""By which a folder says that an earlier site may be written over."""

THING = re.compile(r"[0-9a-f]{16}\.(?:html|md|json|csv)")
DAY = re.compile(r"(?:\d{4}-\d{2}-\d{2}|against)\.(?:html|md|json|csv)")
KINDS = {**dict.fromkeys(("documents", "holders", "claims", "disputes"), THING), "changes": DAY}
"""Folders with a page for each thing of the record, which may be gone the next time, and how the
files of these pages are called."""


def written(
    record: Path,
    folder: Path,
    name: str = "",
    against: Path | None = None,
    progress: Callable[[str], None] = lambda step: None,
) -> int:
    """Writes every page of a record under `folder`; gives how many files there are.

    Raises UsageError for a folder that holds anything but an earlier site.
    """
    check_folder(folder)
    room = room_of(record, name or record.stem, against)
    for step in prepare(room):
        progress(step)
    try:
        return write(room, folder)
    except OSError as error:
        raise OnrecordError(f"cannot write {folder}: {error.strerror}") from error


def check_folder(folder: Path) -> None:
    """Raises UsageError for a folder that holds anything but an earlier site, or links to files
    elsewhere: what is written over or removed would be those."""
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder} is a file; name a folder with -o")
    if folder.is_dir() and any(folder.iterdir()) and not (folder / MARKER).is_file():
        raise UsageError(f"{folder} holds other files; name an empty or a new folder with -o")
    if link := next(links(folder), None):
        raise UsageError(
            f"{link} is a link to another place; remove it, or name a new folder with -o"
        )


def links(folder: Path) -> Iterator[Path]:
    """Symbolic links anywhere below a folder; none is followed."""
    for place, folders, names in os.walk(folder):
        yield from filter(Path.is_symlink, (Path(place, each) for each in (*folders, *names)))


def write(room: Room, folder: Path) -> int:
    """Writes all files; pages of an earlier site that the record has no longer are removed."""
    check_folder(folder)  # making the room took a while
    pages = set()
    put(folder / MARKER, b"Made by onrecord site; made anew, its files are written over.\n")
    for name, asset in assets().items():
        put(folder / "static" / name, asset.data)
    for page in PAGES:
        for path in page.every(room):
            addresses = Addresses(path, static=True)
            file = answered(page, Visit(room, addresses, route(path).parts, {}))
            put(folder / file_of(path), file.data)
            pages.add(folder / file_of(path))
    for kind, names in KINDS.items():
        for left in set((folder / kind).glob("*")) - pages:
            if names.fullmatch(left.name) and left.is_file():
                left.unlink()
    return len(pages)


def put(path: Path, data: bytes) -> None:
    """Writes a new file, never into one that goes by another name too."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    path.write_bytes(data)
