"""Pipeline: which stages, in which order, on which engine. The only module that knows them all."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import sha256
from typing import NamedTuple, cast

import msgspec

from onrecord.engine import processes, serial
from onrecord.engine.budget import OverBudgetError, budget, too_long
from onrecord.errors import IngestError, ModelError, OnrecordError
from onrecord.ingest.documents import documents
from onrecord.model.document import Document, Masthead, Problem, Raw
from onrecord.model.parse import Parse
from onrecord.model.product import NotRead
from onrecord.model.proposition import Proposition
from onrecord.model.quantities import Quantity, Tally
from onrecord.model.reader import Reader
from onrecord.model.records import (
    Assertion,
    Assessment,
    Attribution,
    Clause,
    Forecast,
    Layout,
    Modality,
    NonEvent,
    Reading,
    Rendering,
    Speakers,
    Stance,
)
from onrecord.model.seal import sealed
from onrecord.model.timing import Timing, When
from onrecord.models.kit import Kit, Settings
from onrecord.read import (
    assertions,
    assessments,
    attribution,
    clauses,
    forecasts,
    layout,
    masthead,
    modality,
    non_events,
    parse,
    propositions,
    quantities,
    renderings,
    speakers,
    stance,
    tallies,
    targets,
    times,
    whens,
)

READERS: tuple[Reader, ...] = (
    layout.READER,
    masthead.READER,
    parse.READER,
    attribution.READER,
    assertions.READER,
    speakers.READER,
    modality.READER,
    targets.READER,
    clauses.READER,
    stance.READER,
    forecasts.READER,
    assessments.READER,
    non_events.READER,
    renderings.READER,
    times.READER,
    whens.READER,
    quantities.READER,
    tallies.READER,
    propositions.READER,
)
DIED = "reading it ended the process: it asked for too much memory, or a library broke over it"
STEPS = 2
"""Ingesting and reading have a budget each."""
LOADING = 30.0
"""Seconds in which a process loads its models."""
GIVEN = frozenset({"document", "kit", "today"})


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


def read_document(document: Document, kit: Kit, today: str | None = None) -> Reading:
    """All readers over one document, each fed with what it needs.

    `today` is the ISO date or time by which everything given was published, if known.
    """
    return reading_of(document, values_of({"document": document, "kit": kit, "today": today}))


class Drafted(NamedTuple):
    """A draft's reading, and its parse."""

    reading: Reading
    parse: Parse


def read_draft(document: Document, kit: Kit) -> Drafted:
    """All readers over a draft, of which nothing is furniture; and its parse.

    A draft in a language that is not read has no tokens.
    """
    laid_out = layout.layout(document)
    blocks = tuple(
        msgspec.structs.replace(each, kind="paragraph") if each.kind == "furniture" else each
        for each in laid_out.blocks
    )
    whole = msgspec.structs.replace(laid_out, blocks=blocks)
    given = {"document": document, "kit": kit, "today": None, "layout": whole}
    values = values_of(given)
    return Drafted(reading_of(document, values), cast(Parse, values["parse"]))


def parsed(text: str, places: Iterable[tuple[int, int]], kit: Kit) -> Parse:
    """The parse of some stretches of a text, in order, each by itself."""
    return parse.join(text, kit.parser.parse_blocks(text, places))


def values_of(given: Mapping[str, object]) -> dict[str, object]:
    """What every reader gives, each fed with what it needs; what is given is not read."""
    values = dict(given)
    for reader in ORDERED:
        if reader.gives not in values:
            values[reader.gives] = reader.read(**{name: values[name] for name in reader.needs})
    return values


def reading_of(document: Document, values: Mapping[str, object]) -> Reading:
    """The readers' values side by side, under a seal."""
    masthead = cast(Masthead, values["masthead"])
    timing = cast(Timing, values["timing"])
    found = Reading(
        document=document,
        layout=cast(Layout, values["layout"]),
        masthead=masthead,
        attributions=cast(tuple[Attribution, ...], values["attributions"]),
        assertions=cast(tuple[Assertion, ...], values["assertions"]),
        speakers=cast(Speakers, values["speakers"]),
        modalities=cast(tuple[Modality, ...], values["modalities"]),
        clauses=cast(tuple[Clause, ...], values["clauses"]),
        stances=cast(tuple[Stance, ...], values["stances"]),
        forecasts=cast(tuple[Forecast, ...], values["forecasts"]),
        assessments=cast(tuple[Assessment, ...], values["assessments"]),
        non_events=cast(tuple[NonEvent, ...], values["non_events"]),
        renderings=cast(tuple[Rendering, ...], values["renderings"]),
        times=timing.times,
        window=timing.window,
        whens=cast(tuple[When, ...], values["whens"]),
        quantities=cast(tuple[Quantity, ...], values["quantities"]),
        tallies=cast(tuple[Tally, ...], values["tallies"]),
        propositions=cast(tuple[Proposition, ...], values["propositions"]),
        problems=(*document.problems, *masthead.problems),
    )
    return sealed(found)


def readers_version(kit: Kit) -> str:
    """A hash of every reader's version and every model: readings are cached by it."""
    versions = [f"{reader.gives}={reader.version}" for reader in READERS]
    return sha256("\n".join([*versions, *kit.models]).encode()).hexdigest()[:16]


class Task(NamedTuple):
    """How to read: models, the day by which all was published, and seconds for each document."""

    settings: Settings = Settings()
    today: str | None = None
    seconds: float | None = None


class Outcome(NamedTuple):
    """What one source's bytes gave: readings, or the reason why not. `late`: out of time."""

    raw: Raw | NotRead
    readings: tuple[Reading, ...]
    refused: NotRead | None
    late: bool = False


def outcome(raw: Raw | NotRead, kit: Kit, task: Task) -> Outcome:
    """The readings of everything in `raw`; never raises for what the bytes hold."""
    if isinstance(raw, NotRead):
        return Outcome(raw, (), raw)
    try:
        with budget(task.seconds):
            found = documents(raw)
    except IngestError as error:
        return Outcome(raw, (), NotRead(raw.source, str(error)))
    except OverBudgetError:
        return Outcome(raw, (), NotRead(raw.source, too_long(task.seconds)), late=True)
    except Exception as error:
        return Outcome(raw, (), NotRead(raw.source, f"cannot be ingested: {described(error)}"))
    done = [guarded_reading(document, kit, task) for document in found]
    readings = tuple(reading for reading, _ in done)
    return Outcome(raw, readings, None, late=any(late for _, late in done))


def guarded_reading(document: Document, kit: Kit, task: Task) -> tuple[Reading, bool]:
    """A document's reading; if a reader fails on it, the document alone with a problem.

    With it goes whether it ran out of time.
    """
    try:
        with budget(task.seconds):
            return read_document(document, kit, task.today), False
    except ModelError:
        raise
    except OverBudgetError:
        return unread_document(document, f"not read: {too_long(task.seconds)}"), True
    except Exception as error:
        return unread_document(document, f"not read: {described(error)}"), False


def unread_document(document: Document, why: str) -> Reading:
    """A document that is kept and was not read."""
    return Reading(
        document=document,
        layout=Layout((), ()),
        masthead=Masthead(),
        problems=(*document.problems, Problem("read", why)),
    )


def described(error: Exception) -> str:
    """An error in one line."""
    if isinstance(error, MemoryError):
        return "it asked for too much memory"
    return f"{type(error).__name__}: {error}".splitlines()[0][:200]


def reads(task: Task) -> Callable[[Raw | NotRead], Outcome]:
    """The function that an engine applies to each source, with a kit of its own."""
    kit = Kit(task.settings)
    return lambda given: outcome(given, kit, task)


def lost(given: Raw | NotRead, fate: processes.Fate) -> Outcome:
    """What a source gives that ends the process which reads it, or that nothing else stops."""
    reasons = {"died": DIED, "late": "it took far longer than its budget and was given up"}
    return Outcome(given, (), NotRead(given.source, reasons[fate]), late=True)


def outcomes(given: Iterable[Raw | NotRead], task: Task, jobs: int) -> Iterator[Outcome]:
    """Each source's outcome, in order: in this process (0 jobs), or in some that can be killed."""
    if jobs == 0:
        return serial.each(reads, task, given)
    hard = None if task.seconds is None else STEPS * task.seconds + LOADING
    return processes.each(processes.Work(reads, task, lost, hard), given, jobs)
