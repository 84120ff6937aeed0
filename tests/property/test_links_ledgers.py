"""Laws of ledgers of what is linked: an update prints what a rebuild prints, byte for byte."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord import api, linking
from onrecord.export import (
    claims_shown,
    disputes_shown,
    drift_shown,
    missing_shown,
    quotations_shown,
    sources_shown,
)
from onrecord.model.records import Reading
from onrecord.models.kit import Kit
from onrecord.store import sqlite, write
from tests.linkers import with_propositions
from tests.readings import raw_of
from tests.stories import Actor, story

SAYINGS = (
    "we will open the new harbour before the winter storms arrive",
    "we will open the new harbour before the summer storms arrive",
    "we will open the new harbour",
    "we will not open the new harbour before the winter storms arrive",
    "nobody here has been paid for the work since last autumn",
)
OUTLETS = ("The Quay Post", "Nordkap Times", None)

actors = st.builds(
    lambda name, words: Actor(name, words=words),
    st.sampled_from(("Tor Vik", "Ines Duarte")),
    st.sampled_from(SAYINGS),
)
documents = st.lists(
    st.tuples(
        st.lists(actors, min_size=1, max_size=2, unique_by=lambda each: each.name),
        st.sampled_from(OUTLETS),
    ),
    min_size=2,
    max_size=5,
)


@cache
def kit() -> Kit:
    """The models, loaded once."""
    return Kit()


def put(path: Path, reading: Reading) -> None:
    with sqlite.opened(path, create=True) as connection:
        linking.bring_up_to_date(connection, kit())
        with linking.linked(connection, kit()):
            write.add(connection, raw_of(reading), [reading], readers="1")


def take_out(path: Path, reading: Reading) -> None:
    with sqlite.opened(path, write=True) as connection, linking.linked(connection, kit()):
        write.remove(connection, reading.document.id)


def shown(path: Path) -> tuple[bytes, ...]:
    """Every ledger of what is linked; the record must hold."""
    with api.open_record(path) as record:
        assert record.check() == []
        return (
            claims_shown.claims_json(record.claims()),
            quotations_shown.quotations_json(record.quotations()),
            sources_shown.sources_json(record.sources()),
            disputes_shown.disputes_json(record.disputes()),
            drift_shown.drift_json(record.drift()),
            missing_shown.missing_json(record.missing()),
        )


@given(documents, st.data())
@settings(max_examples=12, deadline=None)
def test_an_update_prints_what_a_rebuild_prints(
    drawn: list[tuple[list[Actor], str | None]], chosen: st.DataObject
) -> None:
    readings = [
        with_propositions(story(f"{number}.txt", said, outlet=outlet, more=f"Of {number}."))
        for number, (said, outlet) in enumerate(drawn)
    ]
    gone = chosen.draw(st.lists(st.sampled_from(readings), max_size=2, unique_by=id))
    back = chosen.draw(st.booleans())
    with TemporaryDirectory() as folder:
        updated, rebuilt = Path(folder, "updated.db"), Path(folder, "rebuilt.db")
        for reading in chosen.draw(st.permutations(readings)):
            put(updated, reading)
        for reading in gone:
            take_out(updated, reading)
        for reading in gone if back else ():
            put(updated, reading)
        for reading in readings:
            if back or reading not in gone:
                put(rebuilt, reading)
        assert not rebuilt.exists() or shown(updated) == shown(rebuilt)


def test_what_is_the_same_in_two_documents_is_printed_as_one(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    for source in ("a.txt", "b.txt"):
        said = [Actor("Tor Vik", words=SAYINGS[0])]
        put(path, with_propositions(story(source, said, more=f"Of {source}.")))
    with api.open_record(path) as record:
        assert [len(each.members) for each in record.linked_pile().links.claims] == [2]
        assert [len(each.members) for each in record.linked_pile().links.quotations] == [2]
