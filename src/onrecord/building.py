"""Building: what the sources give, read and put in the record."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from typing import NamedTuple

from onrecord.errors import StrictError
from onrecord.gathering import Given
from onrecord.linking import bring_up_to_date, link
from onrecord.model.document import Raw
from onrecord.model.product import NotRead
from onrecord.model.retrieval import Unchanged
from onrecord.models.kit import Kit, Settings
from onrecord.pipeline import Outcome, Task, outcomes, readers_version
from onrecord.store.load import is_read
from onrecord.store.sqlite import transaction
from onrecord.store.write import add, adopt, forget, note_models, refuse

NAMED = 20
OVER_BUDGET = "over budget"
"""In place of the readers' version: what was not read in time is tried again by the next build."""


class Built(NamedTuple):
    """What a build did: sources read, known already, and given up, in numbers; the first of those
    that were given up, with the reasons. `kept` are documents that were entered without having
    been read: in another language, or not in time."""

    read: int
    unchanged: int
    refused: int
    failed: tuple[NotRead, ...] = ()
    kept: int = 0


class BuildOptions(NamedTuple):
    """How to build. `added`: the time to note as that of adding, an upper bound of publication."""

    settings: Settings = Settings()
    jobs: int = 0
    added: str | None = None
    seconds: float | None = None
    strict: bool = False


def build(
    sources: Iterable[Given],
    connection: sqlite3.Connection,
    options: BuildOptions,
    progress: Callable[[str], None] = lambda source: None,
) -> Built:
    """Reads every source that the record does not hold yet, one transaction each; then links.

    Strict: all in one transaction; raises StrictError, and leaves the record as it was, when
    anything was not read.
    """
    work = Build(connection, options, progress)
    if not options.strict:
        return work.done(sources)
    with transaction(connection):
        built = work.done(sources)
        if work.failed:
            raise StrictError(work.failed)
        return built


class Build:
    """One build: the record it goes to, and what was left as it was or given up so far."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        options: BuildOptions,
        progress: Callable[[str], None],
    ) -> None:
        self.connection = connection
        self.options = options
        self.progress = progress
        self.kit = Kit(options.settings)
        self.readers = readers_version(self.kit)
        self.unchanged = 0
        self.refused = 0
        self.kept = 0
        self.failed: list[NotRead] = []

    def done(self, sources: Iterable[Given]) -> Built:
        """Reads the sources and enters what they give."""
        options = self.options
        bring_up_to_date(self.connection, self.kit)
        note_models(self.connection, self.readers, self.kit.models)
        task = Task(options.settings, options.added, options.seconds)
        read = 0
        for result in outcomes(self.unread(sources), task, options.jobs):
            self.progress(result.raw.source)
            read += self.enter(result)
        link(self.connection, self.kit)
        return Built(read, self.unchanged, self.refused, tuple(self.failed[:NAMED]), self.kept)

    def enter(self, result: Outcome) -> bool:
        """Puts an outcome in the record; whether it was read."""
        raw = result.raw
        if isinstance(raw, NotRead):
            self.refuse(raw)
            return False
        if result.refused:
            self.refuse(result.refused)
            return False
        by = OVER_BUDGET if result.late else self.readers
        add(self.connection, raw, result.readings, readers=by, added=self.options.added)
        self.kept += sum(each.unread is not None for each in result.readings)
        for reading in result.readings:
            if self.options.strict and reading.unread:
                self.failed.append(NotRead(raw.source, reading.unread))
        return True

    def refuse(self, refused: NotRead) -> None:
        refuse(self.connection, refused)
        self.refused += 1
        if self.options.strict or len(self.failed) < NAMED:
            self.failed.append(refused)

    def unread(self, sources: Iterable[Given]) -> Iterator[Raw]:
        """The sources whose bytes these readers have not read; the others are counted."""
        for source in sources:
            if isinstance(source, NotRead):
                self.refuse(source)
            elif isinstance(source, Unchanged):
                forget(self.connection, source.source)
                self.unchanged += 1
            elif self.is_known(source):
                self.unchanged += 1
            else:
                yield source

    def is_known(self, raw: Raw) -> bool:
        """Whether these readers have read these bytes, from this source or from another.

        What another source gave is entered for this one too.
        """
        digest = sha256(raw.data).hexdigest()
        if is_read(self.connection, raw.source, digest, self.readers):
            forget(self.connection, raw.source)
            return True
        return adopt(self.connection, raw, readers=self.readers, added=self.options.added)
