"""Inputs: files, folders and addresses, read or put in a record."""

import sqlite3
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import onrecord
from onrecord.engine.budget import USUAL
from onrecord.errors import IngestError, StrictError, UsageError
from onrecord.export.reading import reading_object
from onrecord.export.reading_values import ReadingObject
from onrecord.model.document import Raw
from onrecord.model.product import NotRead
from onrecord.model.records import Reading
from onrecord.models.kit import AttributionBy, Kit, Settings
from onrecord.models.parser import PINNED
from onrecord.store import load, sqlite

if TYPE_CHECKING:
    from onrecord.building import Built
    from onrecord.gathering import Gathering, Given

Source = str | Path


class ReadRequest(NamedTuple):
    """Options of a reading: processes (0: this one), parser, who reads attributions ("trained" or
    "rules"), seconds for each document, and how addresses are fetched."""

    jobs: int = 0
    parser: str = PINNED
    attribution: AttributionBy = "trained"
    budget: float | None = USUAL
    allow_private: bool = False
    contact: str | None = None


def readings(
    sources: Iterable[Source], request: ReadRequest | None = None
) -> Iterator[Reading | NotRead]:
    """What each file, folder or address gave, in order: readings, or why there is none."""
    from onrecord import pipeline
    from onrecord.gathering import gathered

    request = request or ReadRequest()
    task = pipeline.Task(Settings(request.parser, request.attribution), now(), request.budget)
    found = gathered(map(str, sources), gathering(request))
    # nothing is unchanged where nothing was read before
    fresh = (each for each in found if isinstance(each, Raw | NotRead))
    for result in pipeline.outcomes(fresh, task, request.jobs):
        yield from result.readings
        if result.refused:
            yield result.refused


def read(source: Source) -> list[ReadingObject]:
    """Reads a file, folder or address; gives one object a document, as in the reading contract.

    Raises IngestError with the first reason when something in it cannot be read.
    """
    found: list[ReadingObject] = []
    for each in readings([source]):
        if isinstance(each, NotRead):
            raise IngestError(f"{each.source}: {each.reason}")
        found.append(reading_object(each))
    return found


class BuildRequest(NamedTuple):
    """Options of a build.

    `jobs`: processes that read; 0 is this one, where what ends the process ends the build.
    `added`: the time noted as that of adding (ISO, by default now), by which everything was
    published. `budget`: seconds for each document. `strict`: all or nothing. `allow_private`:
    whether addresses that are not public may be fetched; `contact`: what sites are told.
    """

    jobs: int = 0
    parser: str = PINNED
    attribution: AttributionBy = "trained"
    added: str | None = None
    progress: Callable[[str], None] = lambda source: None
    budget: float | None = USUAL
    strict: bool = False
    allow_private: bool = False
    contact: str | None = None


def build(
    sources: Source | Iterable[Source], to: Source, request: BuildRequest | None = None
) -> "Built":
    """Makes or updates the record file `to` from files, folders, addresses; reads nothing twice.

    With no source, what the record holds is read again where the readers have changed. Raises
    StrictError when the build is strict and something was not read; the record is as it was.
    """
    from onrecord.building import BuildOptions, build

    request = request or BuildRequest()
    settings, added = Settings(request.parser, request.attribution), request.added or now()
    options = BuildOptions(settings, request.jobs, added, request.budget, request.strict)
    names = [str(sources)] if isinstance(sources, str | Path) else [str(each) for each in sources]
    made = not Path(to).exists()
    if not names and made:
        raise UsageError(f"nothing to read and no record at {to}; name files or folders")
    try:
        with sqlite.opened(to, create=True) as connection:
            found = given(names, connection, Path(to), request)
            return build(found, connection, options, request.progress)
    except StrictError:
        if made:
            Path(to).unlink()
        raise


def given(
    names: list[str], connection: sqlite3.Connection, to: Path, request: BuildRequest
) -> Iterator["Given"]:
    """What the sources give, or with none what the record holds that other readers have read."""
    from onrecord.gathering import gathered
    from onrecord.pipeline import readers_version

    readers = readers_version(Kit(Settings(request.parser, request.attribution)))
    if not names:
        yield from load.stale(connection, readers)
        return
    known = partial(load.validators, connection, readers=readers)
    how = gathering(request)._replace(known=known, record=to)
    yield from gathered(names, how)


def gathering(request: ReadRequest | BuildRequest) -> "Gathering":
    """How sources are gathered for a request."""
    from onrecord.gathering import Gathering

    return Gathering(
        stdin,
        now,
        allow_private=request.allow_private,
        contact=request.contact,
        version=onrecord.__version__,
        seconds=request.budget,
    )


def now() -> str:
    """The time in UTC, to the second, in ISO 8601."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def stdin(size: int) -> bytes:
    """At most `size` bytes of standard input."""
    return sys.stdin.buffer.read(size)
