"""Site: the reading room as a folder of files that opens from disk, without a server."""

from collections.abc import Callable
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

KINDS = ("documents", "holders", "claims", "disputes", "changes")
"""Folders with a page for each thing of the record, which may be gone the next time."""


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
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder} is a file; name a folder with -o")
    if folder.is_dir() and any(folder.iterdir()) and not (folder / MARKER).is_file():
        raise UsageError(f"{folder} holds other files; name an empty or a new folder with -o")


def write(room: Room, folder: Path) -> int:
    """Writes all files; pages of an earlier site that the record has no longer are removed."""
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
    for kind in KINDS:
        for left in set((folder / kind).glob("*")) - pages:
            left.unlink()
    return len(pages)


def put(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
