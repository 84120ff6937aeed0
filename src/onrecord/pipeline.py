"""Pipeline: which stages, in which order, on which engine. The only module that knows them all."""

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import sha256
from typing import NamedTuple, cast

from onrecord.engine import processes, serial
from onrecord.errors import IngestError, ModelError, OnrecordError
from onrecord.ingest.documents import documents
from onrecord.model.document import Document, Masthead, Problem, Raw
from onrecord.model.product import NotRead
from onrecord.model.reader import Reader
from onrecord.model.records import Assertion, Attribution, Guard, Layout, Reading, Speakers
from onrecord.models.kit import Kit, Settings
from onrecord.read import assertions, attribution, guard, layout, masthead, parse, speakers
from onrecord.store.load import is_read
from onrecord.store.write import add, forget, note_models, refuse

READERS: tuple[Reader, ...] = (
    layout.READER,
    masthead.READER,
    parse.READER,
    attribution.READER,
    assertions.READER,
    speakers.READER,
    guard.READER,
)
GIVEN = frozenset({"document", "kit"})


class PipelineError(OnrecordError):
    """Readers whose needs cannot be met, or that give the same thing twice."""


def ordered(readers: Iterable[Reader]) -> tuple[Reader, ...]:
    """Readers so that each comes after what it needs; the given order where free."""
    waiting = list(readers)
    known = set(GIVEN)
    result: list[Reader] = []
    while waiting:
        ready = next((each for each in waiting if known.issuperset(each.needs)), None)
        if ready is None or ready.gives in known:
            names = ", ".join(each.gives for each in waiting)
            raise PipelineError(f"readers cannot be put in an order: {names}")
        waiting.remove(ready)
        known.add(ready.gives)
        result.append(ready)
    return tuple(result)


ORDERED = ordered(READERS)


def read_document(document: Document, kit: Kit) -> Reading:
    """All readers over one document, each fed with what it needs."""
    values: dict[str, object] = {"document": document, "kit": kit}
    problems = list(document.problems)
    for reader in ORDERED:
        values[reader.gives] = reader.read(**{name: values[name] for name in reader.needs})
    return reading_of(document, values, tuple(problems))


def reading_of(
    document: Document, values: Mapping[str, object], problems: tuple[Problem, ...]
) -> Reading:
    """The readers' values side by side."""
    return Reading(
        document=document,
        layout=cast(Layout, values["layout"]),
        masthead=cast(Masthead, values["masthead"]),
        attributions=cast(tuple[Attribution, ...], values["attributions"]),
        assertions=cast(tuple[Assertion, ...], values["assertions"]),
        speakers=cast(Speakers, values["speakers"]),
        guards=cast(tuple[Guard, ...], values["guards"]),
        problems=problems,
    )


def readers_version(kit: Kit) -> str:
    """A hash of every reader's version and every model: readings are cached by it."""
    versions = [f"{reader.gives}={reader.version}" for reader in READERS]
    return sha256("\n".join([*versions, *kit.models]).encode()).hexdigest()[:16]


class Outcome(NamedTuple):
    """What one source's bytes gave: readings, or the reason why not."""

    raw: Raw
    readings: tuple[Reading, ...]
    refused: NotRead | None


class Built(NamedTuple):
    """What a build did: sources read, left as they were, and given up, in numbers."""

    read: int
    unchanged: int
    refused: int


def outcome(raw: Raw, kit: Kit) -> Outcome:
    """The readings of everything in `raw`; never raises for what the bytes hold."""
    try:
        found = documents(raw)
    except IngestError as error:
        return Outcome(raw, (), NotRead(raw.source, str(error)))
    except Exception as error:
        return Outcome(raw, (), NotRead(raw.source, f"cannot be ingested: {described(error)}"))
    return Outcome(raw, tuple(guarded_reading(document, kit) for document in found), None)


def guarded_reading(document: Document, kit: Kit) -> Reading:
    """A document's reading; if a reader fails on it, the document alone with a problem."""
    try:
        return read_document(document, kit)
    except ModelError:
        raise
    except Exception as error:
        problem = Problem("read", f"not read: {described(error)}")
        nothing = Layout((), ())
        return Reading(
            document=document,
            layout=nothing,
            masthead=Masthead(),
            problems=(*document.problems, problem),
        )


def described(error: Exception) -> str:
    """An error in one line."""
    return f"{type(error).__name__}: {error}".splitlines()[0][:200]


def reads(settings: Settings) -> Callable[[Raw], Outcome]:
    """The function that an engine applies to each source, with a kit of its own."""
    kit = Kit(settings)
    return lambda raw: outcome(raw, kit)


def outcomes(raws: Iterable[Raw], settings: Settings, jobs: int) -> Iterator[Outcome]:
    """Each source's outcome, in order, on the serial engine or on `jobs` processes."""
    if jobs == 1:
        return serial.each(reads, settings, raws)
    return processes.each(reads, settings, raws, jobs)


class BuildOptions(NamedTuple):
    """How to build: models, number of processes, and the time to note as that of adding."""

    settings: Settings = Settings()
    jobs: int = 1
    added: str | None = None


def build(
    sources: Iterable[Raw | NotRead],
    connection: sqlite3.Connection,
    options: BuildOptions,
    progress: Callable[[str], None] = lambda source: None,
) -> Built:
    """Reads every source that the record does not hold yet, one transaction each."""
    kit = Kit(options.settings)
    readers = readers_version(kit)
    note_models(connection, readers, kit.models)
    counts = Counter({"read": 0, "unchanged": 0, "refused": 0})
    fresh = unread(sources, connection, readers, counts)
    for result in outcomes(fresh, options.settings, options.jobs):
        progress(result.raw.source)
        if result.refused:
            refuse(connection, result.refused)
            counts["refused"] += 1
        else:
            add(connection, result.raw, result.readings, readers=readers, added=options.added)
            counts["read"] += 1
    return Built(counts["read"], counts["unchanged"], counts["refused"])


def unread(
    sources: Iterable[Raw | NotRead],
    connection: sqlite3.Connection,
    readers: str,
    counts: Counter[str],
) -> Iterator[Raw]:
    """The sources whose bytes these readers have not read; the others are counted."""
    for source in sources:
        if isinstance(source, NotRead):
            refuse(connection, source)
            counts["refused"] += 1
        elif is_read(connection, source.source, sha256(source.data).hexdigest(), readers):
            forget(connection, source.source)
            counts["unchanged"] += 1
        else:
            yield source
