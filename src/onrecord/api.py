"""The Python interface: read files, build a record, open it and ask it.

The same calls serve the command line. Imports of readers and parsers wait until they are needed.
"""

import sqlite3
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from difflib import get_close_matches
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple, Self

import onrecord
from onrecord.errors import IngestError, UsageError
from onrecord.export.reading import reading_object
from onrecord.export.reading_values import ReadingObject
from onrecord.model.document import Raw
from onrecord.model.ledger import Ledger, Overview
from onrecord.model.product import NotRead, Pile, Product
from onrecord.model.records import Reading
from onrecord.models.kit import Kit, Settings
from onrecord.models.parser import PINNED
from onrecord.products.overview import overview
from onrecord.products.panel import panel
from onrecord.products.statements import statements
from onrecord.products.verify import verified
from onrecord.store import check, load, sqlite, write

if TYPE_CHECKING:
    from onrecord.pipeline import Built

Source = str | Path


def readings(sources: Iterable[Source], parser: str = PINNED) -> Iterator[Reading | NotRead]:
    """What each file or folder gave, in order: readings, or the reason why there is none."""
    from onrecord import pipeline
    from onrecord.ingest.sources import walk

    kit = Kit(Settings(parser))
    for raw in walk([str(source) for source in sources], stdin):
        if isinstance(raw, NotRead):
            yield raw
            continue
        result = pipeline.outcome(raw, kit)
        yield from result.readings
        if result.refused:
            yield result.refused


def read(source: Source) -> list[ReadingObject]:
    """Reads a file or folder; gives one object a document, as in the reading contract.

    Raises IngestError with the first reason when something in it cannot be read.
    """
    found: list[ReadingObject] = []
    for each in readings([source]):
        if isinstance(each, NotRead):
            raise IngestError(f"{each.source}: {each.reason}")
        found.append(reading_object(each))
    return found


class BuildRequest(NamedTuple):
    """Options of a build: processes, parser, time noted as that of adding, progress calls."""

    jobs: int = 1
    parser: str = PINNED
    added: str | None = None
    progress: Callable[[str], None] = lambda source: None


def build(
    sources: Source | Iterable[Source], to: Source, request: BuildRequest | None = None
) -> "Built":
    """Makes or updates the record file `to` from files and folders; reads nothing twice.

    With no source, what the record holds is read again where the readers have changed.
    """
    from onrecord import pipeline
    from onrecord.ingest.sources import walk

    request = request or BuildRequest()
    options = pipeline.BuildOptions(Settings(request.parser), request.jobs, request.added)
    names = [str(sources)] if isinstance(sources, str | Path) else [str(each) for each in sources]
    if not names and not Path(to).exists():
        raise UsageError(f"nothing to read and no record at {to}; name files or folders")
    with sqlite.opened(to, create=True) as connection:
        given: Iterable[Raw | NotRead] = walk(names, stdin)
        if not names:
            given = load.stale(connection, pipeline.readers_version(Kit(options.settings)))
        return pipeline.build(given, connection, options, request.progress)


def stdin() -> bytes:
    """All of standard input."""
    return sys.stdin.buffer.read()


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
