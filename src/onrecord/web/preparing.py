"""Preparing: rooms made in the background, one for each state of a record, the latest shown."""

import gc
from collections.abc import Callable
from hashlib import sha256
from math import inf
from pathlib import Path
from threading import Event, Lock, Thread
from time import monotonic
from traceback import print_exception

from onrecord.api import open_record
from onrecord.api.changing import Other
from onrecord.api.making import asking
from onrecord.errors import OnrecordError
from onrecord.web.errors import PreparingError
from onrecord.web.room import Room
from onrecord.web.routes import prepare

SOONEST = 5.0
"""Seconds after which a room that could not be made is tried again, at the soonest."""

LOG = "-wal"
"""What SQLite writes beside a record before it is put in it."""


def state_of(path: Path) -> str:
    """Tells states of a record file apart, by the sizes and times of the file and of its log."""
    found = []
    for each in (path, path.with_name(f"{path.name}{LOG}")):
        try:
            there = each.stat()
        except OSError:
            found.append("")
        else:
            # a log that is made for reading is empty
            found.append(f"{there.st_size}-{there.st_mtime_ns}" if there.st_size else "")
    return sha256("/".join(found).encode()).hexdigest()[:12]


def room_of(path: Path, name: str, against: Path | None = None) -> Room:
    """The room of a record as it is now, with nothing made yet; `against` is another record, whose
    changes it tells."""
    state = state_of(path)
    other = other_of(against) if against else None
    with open_record(path) as record:
        return Room(name, asking(record.linked_pile()), state, record.entered(), other)


def other_of(path: Path) -> Other:
    """Another record to hold one against. Raises OnrecordError where it is none."""
    with open_record(path) as record:
        return record.as_other()


def spare() -> None:
    """Keeps the garbage collector from looking through all that is kept, again and again, while a
    reader waits: a third of a second for two hundred documents."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()


class Preparer:
    """Keeps the room of a record ready: made anew in the background when the record changes.

    Until the new one is ready, and where it cannot be made, the old one is shown. `render` renders
    pages of a new room; `against` is another record, whose changes it tells.
    """

    def __init__(
        self,
        path: Path,
        name: str,
        render: Callable[[Room], None],
        against: Path | None = None,
    ) -> None:
        self.path = path
        self.name = name
        self.render = render
        self.against = against
        self.step = "the record"
        self.failure: OnrecordError | None = None
        self.ready = Event()
        self._room: Room | None = None
        self._whole = False
        self._state = ""
        self._due = inf
        self._stopped = False
        self._lock = Lock()

    def room(self) -> Room:
        """The latest room, also where the record cannot be read any more. Raises PreparingError
        where there is none yet, and the error that kept the first from being made."""
        self.look()
        room, failure = self._room, self.failure
        if room is not None:
            return room
        raise failure or PreparingError(self.step)

    def is_old(self, room: Room) -> bool:
        """Whether the record has changed since the room was made."""
        return room.state != self._state

    def look(self) -> None:
        """Begins to make a room where the record has another state than the last that was made, or
        where it failed a while ago. A record that is again as the room shows it has that room."""
        state = state_of(self.path)
        with self._lock:
            if self._stopped or (state == self._state and monotonic() < self._due):
                return
            self._state, self.failure, self._due = state, None, inf
            if self._whole and self._room is not None and self._room.state == state:
                self.ready.set()
                return
            self.ready.clear()
        # one that is cut off at the end of the program, in the midst of native code, may crash it
        Thread(target=self.make, args=(state,), name="preparing").start()

    def is_making(self) -> bool:
        return not self.ready.is_set()

    def stop(self) -> None:
        """Begins nothing any more, and ends what is under way after the step that it is at."""
        with self._lock:
            self._stopped, self._state = True, ""

    def make(self, state: str) -> None:
        """Makes the room of a state. Whatever goes wrong, readers are told, and it is tried again
        after a while: the longer it took, the later."""
        begun = monotonic()
        try:
            self.filled(state)
        except Exception as error:
            self.failed(state, error, monotonic() - begun)
        if state == self._state:
            self.ready.set()

    def filled(self, state: str) -> None:
        """Makes everything in the room of a state; the first is shown while it grows."""
        room = room_of(self.path, self.name, self.against)
        room.state = state
        if self._room is None:
            self._room = room
        for self.step in prepare(room):
            if state != self._state:
                return
        with open_record(self.path) as record:
            record.keep_terms()
        self.render(room)
        with self._lock:
            if state == self._state:
                self._room, self._whole = room, True
        spare()

    def failed(self, state: str, error: Exception, took: float) -> None:
        """Notes why there is no room of a state; what grew of the first is not shown any more."""
        if not isinstance(error, OnrecordError):
            print_exception(error)
            error = OnrecordError(f"an unexpected {type(error).__name__}: {error}")
        with self._lock:
            if state != self._state:
                return
            self.failure = error
            self._due = monotonic() + max(SOONEST, took * 10)
            if not self._whole:
                self._room = None
