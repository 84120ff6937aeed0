"""Room: a record in one state, with everything that pages show of it made once and kept."""

from collections.abc import Callable
from functools import cached_property
from threading import Lock
from typing import Any, Generic, NamedTuple, TypeVar

from onrecord.api.changing import Entered, Other
from onrecord.model.arrivals import Arrivals
from onrecord.model.link import Entity
from onrecord.model.product import Pile
from onrecord.model.records import Reading
from onrecord.products.study import Study, study_of
from onrecord.store.judgements import JudgementEntry
from onrecord.web.errors import PreparingError
from onrecord.web.kept import File, Kept

__all__ = ["NOTHING", "File", "Room", "Work"]

Made = TypeVar("Made")
NOTHING = Entered(Arrivals(), ())
"""What is known of when documents came, and what was decided, where nothing is."""


class Work(NamedTuple, Generic[Made]):
    """Something that pages show and that takes time to make: a product, a ledger, an index.

    `name` is its own among all works; `make` gives it, the same for the same room.
    """

    name: str
    make: Callable[["Room"], Made]


class Room:
    """One state of a record. `name` is what readers call it; `state`, twelve hex digits or none,
    tells it from others; `entered` is when its documents came, and all that people decided, in
    order of time; `other` another record that it is held against.

    Works are made by whoever prepares the room; those who show pages only look them up.
    """

    def __init__(
        self,
        name: str,
        pile: Pile,
        state: str = "",
        entered: Entered = NOTHING,
        other: Other | None = None,
    ) -> None:
        self.name = name
        self.entered = entered
        self.other = other
        self.pile = pile
        self.state = state
        self.pages = Kept()
        self._made: dict[str, Any] = {}
        self._making = Lock()

    @property
    def judgements(self) -> tuple[JudgementEntry, ...]:
        """All that people decided, in order of time."""
        return self.entered.judgements

    @cached_property
    def study(self) -> Study:
        """Look-ups over the pile with its links."""
        return study_of(self.pile)

    @cached_property
    def readings(self) -> dict[str, Reading]:
        """Readings by the id of their document, in the order of the pile."""
        return {each.document.id: each for each in self.pile.readings}

    @cached_property
    def entities(self) -> dict[str, Entity]:
        """Whom each holder of a document was taken for, by the holder's id."""
        return {member: each for each in self.pile.entities for member in each.members}

    def make(self, work: Work[Made]) -> Made:
        """The work, made now unless it is there."""
        if work.name not in self._made:
            made = work.make(self)
            with self._making:
                self._made.setdefault(work.name, made)
        return self.of(work)

    def has(self, work: Work[Made]) -> bool:
        """Whether a work is made."""
        return work.name in self._made

    def of(self, work: Work[Made]) -> Made:
        """The work. Raises PreparingError where it is not made yet."""
        if work.name not in self._made:
            raise PreparingError(work.name)
        made: Made = self._made[work.name]
        return made
