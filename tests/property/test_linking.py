"""Laws of linking: an update gives what a rebuild gives, in any order, also after a failure."""

import sqlite3
from contextlib import suppress
from typing import NamedTuple

from hypothesis import example, given, settings
from hypothesis import strategies as st

from onrecord.linking import faults, linked
from onrecord.model.judgement import PAIRED, VALUED, Judgement, Verdict
from onrecord.model.records import Reading
from onrecord.store import judgements, write
from onrecord.store.entities import COLUMNS
from onrecord.store.named import known, target_of
from tests.empty import empty_record
from tests.readings import raw_of
from tests.stories import Actor, story

NAMES = ("Tor Vik", "T. Vik", "Ola Vik", "Vik", "Ines Duarte", "Tor A. Vik", "Vik Tor")
OFFICES = (None, "minister", "senator")
SOURCES = ("a.txt", "b.txt", "c.txt", "d.txt")

actors = st.tuples(st.sampled_from(NAMES), st.sampled_from(OFFICES)).map(lambda e: Actor(*e))
people = st.lists(actors, min_size=1, max_size=3, unique_by=lambda each: each.name)


class Added(NamedTuple):
    """A source gives a text; the one that it gave before is outdated."""

    source: str
    actors: list[Actor]
    version: int


class Removed(NamedTuple):
    source: str


class Decided(NamedTuple):
    """A judgement about two of the holders that are there, or the first of them."""

    verdict: Verdict
    one: int
    other: int


class Revoked(NamedTuple):
    number: int


Step = Added | Removed | Decided | Revoked
steps: st.SearchStrategy[list[Step]] = st.lists(
    st.one_of(
        st.builds(Added, st.sampled_from(SOURCES), people, st.integers(0, 1)),
        st.builds(Added, st.sampled_from(SOURCES), people, st.integers(0, 1)),
        st.builds(Removed, st.sampled_from(SOURCES)),
        st.builds(
            Decided,
            st.sampled_from(("same", "different", "name", "affiliation", "not-a-person")),
            st.integers(0, 50),
            st.integers(0, 50),
        ),
        st.builds(Revoked, st.integers(0, 5)),
    ),
    min_size=1,
    max_size=12,
)


class History:
    """A record to which things happen, and what would be there if it were built at once."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self.readings: dict[str, Reading] = {}
        self.clock = 0

    def take(self, step: Step) -> None:
        with linked(self.connection):
            if isinstance(step, Added):
                self.add(
                    story(step.source, step.actors, more=f"Text {step.version} of {step.source}.")
                )
            elif isinstance(step, Removed):
                self.remove(step.source)
            elif isinstance(step, Decided):
                self.decide(step)
            else:
                self.revoke(step.number)

    def add(self, reading: Reading) -> None:
        write.add(self.connection, raw_of(reading), [reading], readers="1")
        self.readings[reading.document.source] = reading

    def remove(self, source: str) -> None:
        if reading := self.readings.pop(source, None):
            write.remove(self.connection, reading.document.id)

    def decide(self, step: Decided) -> None:
        holders = known(self.connection)
        if not holders:
            return
        one, other = (holders[each % len(holders)] for each in (step.one, step.other))
        ends = (one, other) if step.verdict in PAIRED else (one,)
        if len(set(ends)) < len(ends):
            return
        self.enter(
            Judgement(
                verdict=step.verdict,
                targets=tuple(target_of(self.connection, each) for each in ends),
                value=f"Name {step.other}" if step.verdict in VALUED else None,
                author="Ines Duarte",
                time=self.time(),
            )
        )

    def revoke(self, number: int) -> None:
        every = judgements.in_force(judgements.listed(self.connection))
        if every:
            revoked = every[number % len(every)].id
            self.enter(
                Judgement(verdict="revoke", revokes=revoked, author="Tor Vik", time=self.time())
            )

    def enter(self, judgement: Judgement) -> None:
        judgements.append(self.connection, [judgement])

    def time(self) -> str:
        self.clock += 1
        return f"2025-05-01T10:{self.clock:02}:00+00:00"


def state(connection: sqlite3.Connection) -> dict[str, list[tuple[object, ...]]]:
    """Everything that the record says of who is who."""
    return {
        table: sorted(connection.execute(f"SELECT {', '.join(columns)} FROM {table}"), key=repr)
        for table, columns in COLUMNS.items()
    }


@given(steps, st.randoms(use_true_random=False), st.booleans())
@settings(max_examples=150, deadline=None)
def test_an_update_gives_what_a_rebuild_in_any_order_gives(
    taken: list[Step], chance: object, judged_first: bool
) -> None:
    with empty_record() as connection, empty_record() as rebuilt:
        history = History(connection)
        for each in taken:
            history.take(each)
        assert list(faults(connection)) == []
        again = History(rebuilt)
        made = judgements.listed(connection)
        readings = list(history.readings.values())
        chance.shuffle(readings)  # type: ignore[attr-defined]
        chance.shuffle(made)  # type: ignore[attr-defined]
        if judged_first:
            enter_all(rebuilt, made)
        for reading in readings:
            with linked(rebuilt):
                again.add(reading)
        enter_all(rebuilt, made)
        assert state(rebuilt) == state(connection)
        assert list(faults(rebuilt)) == []


def enter_all(connection: sqlite3.Connection, made: list[Judgement]) -> None:
    with linked(connection):
        judgements.append(connection, made)


@example(
    # a judgement that cannot be applied any more leaves both of its ends
    before=[
        Added("a.txt", [Actor("Tor Vik")], 0),
        Added("b.txt", [Actor("Ines Duarte")], 0),
        Decided("different", 0, 1),
        Added("a.txt", [Actor("Ola Vik")], 0),
    ],
    failing=[Removed("a.txt")],
)
@given(steps, steps)
@settings(max_examples=50, deadline=None)
def test_a_failure_leaves_the_record_as_it_was(before: list[Step], failing: list[Step]) -> None:
    with empty_record() as connection:
        history = History(connection)
        for each in before:
            history.take(each)
        expected = state(connection)
        with suppress(KeyboardInterrupt), linked(connection):
            for each in failing:
                history.take(each)
            raise KeyboardInterrupt
        assert state(connection) == expected
        assert list(faults(connection)) == []


@given(steps)
@settings(max_examples=50, deadline=None)
def test_judgements_in_force_are_obeyed(taken: list[Step]) -> None:
    with empty_record() as connection:
        history = History(connection)
        for each in taken:
            history.take(each)
        entity_of = dict(connection.execute("SELECT holder, entity FROM entity_member").fetchall())
        names = dict(connection.execute("SELECT id, name FROM entity").fetchall())
        for entry in judgements.ledger(connection):
            if entry.state != "applied":
                continue
            made = entry.judgement
            ends = [entity_of[each] for each in judgements.placed(connection, made).holders]
            if made.verdict in PAIRED:
                assert (ends[0] == ends[1]) == (made.verdict == "same")
            if made.verdict == "name":
                assert names[ends[0]] == made.value
