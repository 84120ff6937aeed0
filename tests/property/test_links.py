"""Laws of links: an update gives what a rebuild gives, in whatever order things happen."""

import sqlite3
from contextlib import suppress
from typing import NamedTuple

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.linking import links, links_check
from onrecord.linking.anew import linked_in_memory
from onrecord.linking.linkers import Linking
from onrecord.model.judgement import Judgement, Target, Verdict
from onrecord.model.proposition import Proposition
from onrecord.model.records import Reading
from onrecord.models.kit import Kit
from onrecord.store import judgements, link_rows, write
from onrecord.store.judgements_claims import judged_claims
from onrecord.store.sqlite import transaction
from tests.empty import empty_record
from tests.linkers import SMALL, with_propositions
from tests.readings import raw_of
from tests.stories import Actor, story

NAMES = ("Tor Vik", "Ola Berg", "Ines Duarte")
SOURCES = ("a.txt", "b.txt", "c.txt", "d.txt")
WORDS = ("boats", "sail", "harbour", "not", "winter")

sayings = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4, unique=True).map(" ".join)
actors = st.builds(lambda name, words: Actor(name, words=words), st.sampled_from(NAMES), sayings)


class Added(NamedTuple):
    """A source gives a text; the one that it gave before is outdated."""

    source: str
    actors: list[Actor]
    version: int


class Removed(NamedTuple):
    source: str


class Decided(NamedTuple):
    """A judgement about two of the propositions that are there."""

    verdict: Verdict
    one: int
    other: int


class Revoked(NamedTuple):
    number: int


class Linked(NamedTuple):
    """What has happened so far is linked."""


Step = Added | Removed | Decided | Revoked | Linked
additions = st.builds(
    Added,
    st.sampled_from(SOURCES),
    st.lists(actors, min_size=1, max_size=3, unique_by=lambda each: each.name),
    st.integers(0, 1),
)
steps: st.SearchStrategy[list[Step]] = st.lists(
    st.one_of(
        additions,
        additions,
        additions,
        st.builds(Removed, st.sampled_from(SOURCES)),
        st.builds(
            Decided,
            st.sampled_from(("same", "different")),
            st.integers(0, 50),
            st.integers(0, 50),
        ),
        st.builds(Revoked, st.integers(0, 5)),
        st.builds(Linked),
    ),
    min_size=1,
    max_size=14,
)


class History:
    """A record to which things happen, and the readings that are current in it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self.readings: dict[str, Reading] = {}
        self.clock = 0

    def take(self, step: Step) -> None:
        if isinstance(step, Added):
            more = f"Text {step.version} of {step.source}."
            self.add(with_propositions(story(step.source, step.actors, more=more)))
        elif isinstance(step, Removed):
            self.remove(step.source)
        elif isinstance(step, Decided):
            self.decide(step)
        elif isinstance(step, Revoked):
            self.revoke(step.number)
        else:
            self.link()

    def add(self, reading: Reading) -> None:
        write.add(self.connection, raw_of(reading), [reading], readers="1")
        self.readings[reading.document.source] = reading

    def remove(self, source: str) -> None:
        if reading := self.readings.pop(source, None):
            write.remove(self.connection, reading.document.id)

    def decide(self, step: Decided) -> None:
        told = [
            (reading, each)
            for _, reading in sorted(self.readings.items())
            for each in reading.propositions
        ]
        if not told:
            return
        ends = [told[each % len(told)] for each in (step.one, step.other)]
        if ends[0] != ends[1]:
            targets = tuple(target_of(*each) for each in ends)
            self.enter(
                Judgement(verdict=step.verdict, targets=targets, author="Ada", time=self.time())
            )

    def revoke(self, number: int) -> None:
        if every := judgements.in_force(judgements.listed(self.connection)):
            revoked = every[number % len(every)].id
            self.enter(Judgement(verdict="revoke", revokes=revoked, author="Ada", time=self.time()))

    def enter(self, judgement: Judgement) -> None:
        with transaction(self.connection):
            judgements.append(self.connection, [judgement])

    def time(self) -> str:
        self.clock += 1
        return f"2025-05-01T10:{self.clock:02}:00+00:00"

    def link(self) -> None:
        with transaction(self.connection):
            links.relink(self.connection, Kit(), SMALL)


def target_of(reading: Reading, proposition: Proposition) -> Target:
    first, last = proposition.spans[0], proposition.spans[-1]
    return Target(
        document=reading.document.id,
        source=reading.document.source,
        kind="claim",
        start=first.start,
        end=last.end,
        exact=reading.document.text[first.start : last.end],
    )


def stored(connection: sqlite3.Connection, each: Linking) -> bytes:
    """What a record has of a linker's links and groups."""
    found = [link_rows.links(connection, each.name, each.linker.link)]
    if each.grouping:
        found.append(link_rows.groups(connection, each.name, each.grouping.group))
    return msgspec.json.encode(found)


def in_memory(connection: sqlite3.Connection, readings: list[Reading], each: Linking) -> bytes:
    """What there is when all is linked at once."""
    found = linked_in_memory(each, readings, Kit(), judged_claims(connection))
    return msgspec.json.encode([found.links, found.groups] if each.grouping else [found.links])


def holds(connection: sqlite3.Connection) -> bool:
    """Whether a check finds nothing, SQLite itself included."""
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    assert list(links_check.faults(connection, Kit(), SMALL)) == []
    return True


@given(steps, st.randoms(use_true_random=False), st.booleans())
@settings(max_examples=200, deadline=None)
def test_an_update_gives_what_a_rebuild_in_any_order_gives(
    taken: list[Step], chance: object, linked_often: bool
) -> None:
    with empty_record() as connection, empty_record() as rebuilt:
        history, again = History(connection), History(rebuilt)
        for each in taken:
            history.take(each)
        history.link()
        readings = list(history.readings.values())
        chance.shuffle(readings)  # type: ignore[attr-defined]
        made = judgements.listed(connection)
        chance.shuffle(made)  # type: ignore[attr-defined]
        for reading in readings:
            again.add(reading)
            if linked_often:
                again.link()
        judgements.append(rebuilt, made)
        again.link()
        for small in SMALL:
            found = stored(connection, small)
            assert found == stored(rebuilt, small)
            assert found == in_memory(connection, readings, small)
        assert holds(connection)
        assert holds(rebuilt)


@given(steps, steps)
@settings(max_examples=50, deadline=None)
def test_a_failure_leaves_the_record_as_it_was(before: list[Step], failing: list[Step]) -> None:
    with empty_record() as connection:
        history = History(connection)
        for each in before:
            history.take(each)
        history.link()
        expected = [stored(connection, small) for small in SMALL]
        with suppress(KeyboardInterrupt), transaction(connection):
            for each in failing:
                history.take(each)
            raise KeyboardInterrupt
        assert [stored(connection, small) for small in SMALL] == expected
        assert holds(connection)
