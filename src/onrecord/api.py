"""The Python interface: read files, build a record, open it and ask it.

The same calls serve the command line. Imports of readers and parsers wait until they are needed.
"""

import sqlite3
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from difflib import get_close_matches
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple, Self

import onrecord
from onrecord.engine.budget import USUAL
from onrecord.errors import IngestError, StrictError, UsageError
from onrecord.export.reading import reading_object
from onrecord.export.reading_values import ReadingObject
from onrecord.model.codebook import Entry
from onrecord.model.document import Raw
from onrecord.model.ledger import Ledger, Overview
from onrecord.model.product import NotRead, Pile, Product
from onrecord.model.records import Reading
from onrecord.model.search import SearchFilters, SearchResult
from onrecord.models.kit import Kit, Settings
from onrecord.models.parser import PINNED
from onrecord.products.overview import overview
from onrecord.products.panel import panel
from onrecord.products.statements import statements
from onrecord.products.verify import verified
from onrecord.store import check, codebook, load, search, sqlite, write

if TYPE_CHECKING:
    from onrecord.building import Built
    from onrecord.gathering import Given

Source = str | Path


class ReadRequest(NamedTuple):
    """Options of a reading: parser, seconds for each document, and how addresses are fetched."""

    parser: str = PINNED
    budget: float | None = USUAL
    allow_private: bool = False
    contact: str | None = None


def readings(
    sources: Iterable[Source], request: ReadRequest | None = None
) -> Iterator[Reading | NotRead]:
    """What each file, folder or address gave, in order: readings, or why there is none."""
    from onrecord import pipeline
    from onrecord.gathering import Gathering, gathered

    request = request or ReadRequest()
    settings = Settings(request.parser)
    kit, task = Kit(settings), pipeline.Task(settings, now(), request.budget)
    how = Gathering(stdin, now, allow_private=request.allow_private, contact=request.contact)
    for raw in gathered(map(str, sources), how):
        if isinstance(raw, NotRead):
            yield raw
        elif isinstance(raw, Raw):
            result = pipeline.outcome(raw, kit, task)
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

    Processes; parser; the time noted as that of adding (ISO, by default now), by which everything
    was published; progress calls; seconds for each document; whether it is all or nothing; whether
    addresses that are not public may be fetched, and the contact that sites are told.
    """

    jobs: int = 1
    parser: str = PINNED
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
    settings, added = Settings(request.parser), request.added or now()
    options = BuildOptions(settings, request.jobs, added, request.budget, request.strict)
    names = [str(sources)] if isinstance(sources, str | Path) else [str(each) for each in sources]
    made = not Path(to).exists()
    if not names and made:
        raise UsageError(f"nothing to read and no record at {to}; name files or folders")
    try:
        with sqlite.opened(to, create=True) as connection:
            found = given(names, connection, request)
            return build(found, connection, options, request.progress)
    except StrictError:
        if made:
            Path(to).unlink()
        raise


def given(
    names: list[str], connection: sqlite3.Connection, request: BuildRequest
) -> Iterator["Given"]:
    """What the sources give, or with none what the record holds that other readers have read."""
    from onrecord.gathering import Gathering, gathered
    from onrecord.pipeline import readers_version

    readers = readers_version(Kit(Settings(request.parser)))
    if not names:
        yield from load.stale(connection, readers)
        return
    how = Gathering(
        stdin,
        now,
        lambda address: load.validators(connection, address, readers),
        request.allow_private,
        request.contact,
    )
    yield from gathered(names, how)


def now() -> str:
    """The time in UTC, to the second, in ISO 8601."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def stdin(size: int) -> bytes:
    """At most `size` bytes of standard input."""
    return sys.stdin.buffer.read(size)


class Record(AbstractContextManager["Record"]):
    """An open record file. Close it, or use it in a with statement."""

    def __init__(self, path: Source, *, write: bool = False) -> None:
        self.path = Path(path)
        self._opened = sqlite.opened(self.path, write=write)
        self._connection: sqlite3.Connection = self._opened.__enter__()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._opened.__exit__(kind, error, trace)

    def close(self) -> None:
        self.__exit__(None, None, None)

    def pile(self) -> Pile:
        """Everything a product is made from."""
        return Pile(
            readings=tuple(load.readings(self._connection)),
            not_read=load.not_read(self._connection),
            models=load.models(self._connection),
            version=onrecord.__version__,
        )

    def overview(self) -> Overview:
        """What is in the record, and what was not read."""
        return overview(self.pile())

    def panel(self) -> Product:
        """Each holder who takes a stand, verified sentence by sentence."""
        pile = self.pile()
        return verified(panel(pile), pile)

    def statements(self, *, holder: str | None = None, about: str | None = None) -> Ledger:
        """The ledger of statements, also those kept off products, with the reasons."""
        return statements(self.pile(), holder=holder, about=about)

    def unknown_holder(self, name: str) -> list[str] | None:
        """Up to three holders' names near a name that nobody has; None where somebody has it."""
        if self.statements(holder=name).items:
            return None
        ledger = self.statements()
        names = sorted({holder.name for item in ledger.items for holder in item.holders})
        words = {word: each for each in reversed(names) for word in (each, *each.split())}
        return list(dict.fromkeys(words[word] for word in get_close_matches(name, words)))

    def readings(self) -> list[ReadingObject]:
        """Every current document's reading, as in the reading contract."""
        return [reading_object(each) for each in load.readings(self._connection)]

    def search(self, query: str, filters: SearchFilters | None = None) -> SearchResult:
        """Statements and passages of text that hold the words of a query, the best match first.

        Raises UsageError for a query without words or a day that is none, RecordError for a
        holder or outlet that the record does not have.
        """
        return search.search(self._connection, query, filters)

    def codebook(self) -> tuple[Entry, ...]:
        """What each table, view and column of the file means."""
        return codebook.kept(self._connection)

    def check(self) -> list[str]:
        """One line for each span, hash or reference that does not hold."""
        return list(check.faults(self._connection))

    def remove(self, document: str) -> str:
        """Takes a document out, named by id, the beginning of one, or source; gives its id.

        The name of a source that was not read drops its entry, and is given back.
        """
        if write.forget(self._connection, document):
            return document
        identity = load.find_document(self._connection, document)
        write.remove(self._connection, identity)
        return identity


def open_record(path: Source) -> Record:
    """Opens a record file for reading. Raises RecordError if it is none."""
    if not str(path):
        raise UsageError("name a record file, such as summit.db")
    return Record(path)
