"""Profiles: what linking sees of a holder is what its document says of it."""

from pathlib import Path

import msgspec

from onrecord.model.link import Profile
from onrecord.model.records import Holder, Role, Speakers
from onrecord.model.span import span_of
from onrecord.store import sqlite, write
from onrecord.store.profiles import profiles
from tests.readings import find, raw_of, reading_of
from tests.stories import Actor, story

WORDS = "the ferry pact would hold until winter"


def profiles_in(path: Path) -> list[Profile]:
    with sqlite.opened(path) as connection:
        rows = connection.execute("SELECT id FROM holder ORDER BY id").fetchall()
        return list(profiles(connection, [each for (each,) in rows]))


def test_a_profile_has_names_roles_place_and_time(tmp_path: Path) -> None:
    reading = story("a.txt", ["Tor Vik"], more="Vik, a former envoy, is now director of the Port.")
    text = reading.document.text
    (holder,) = reading.speakers.holders
    at = text.index("Vik, a former")
    full = msgspec.structs.replace(
        holder,
        mentions=(*holder.mentions, span_of(text, at, at + 3)),
        references=(find(text, "envoy"),),
        roles=(
            Role(office=find(text, "envoy"), status="former"),
            Role(office=find(text, "director"), affiliation=find(text, "Port")),
        ),
        countries=("NOR", "SWE"),
    )
    speakers = Speakers((full,), reading.speakers.holdings)
    masthead = msgspec.structs.replace(
        reading.masthead,
        outlet=msgspec.structs.replace(reading.masthead.outlet, value="The Aker Post"),
        published=msgspec.structs.replace(
            reading.masthead.published, value="2025-04-24T08:00:00+02:00"
        ),
    )
    put(
        tmp_path / "r.db",
        msgspec.structs.replace(reading, speakers=speakers, masthead=masthead),
    )
    (found,) = profiles_in(tmp_path / "r.db")
    assert found == Profile(
        holder=holder.id,
        document=reading.document.id,
        kind="person",
        naming="named",
        name="Tor Vik",
        names=("Tor Vik", "Vik"),
        offices=("director",),
        affiliations=("Port",),
        former=("envoy",),
        countries=("NOR", "SWE"),
        published="2025-04-24",
        outlet="The Aker Post",
        quotes=found.quotes,
    )
    assert len(found.quotes) == 1


def put(path: Path, *readings: object) -> None:
    with sqlite.opened(path, create=True) as connection:
        for reading in readings:
            write.add(connection, raw_of(reading), [reading], readers="1")  # type: ignore[arg-type, list-item]


def test_the_same_long_quotation_is_seen_in_both_documents_and_a_short_one_is_not(
    tmp_path: Path,
) -> None:
    put(
        tmp_path / "r.db",
        story("a.txt", [Actor("Tor Vik", words=WORDS), Actor("Ola Berg", words="it would hold")]),
        story("b.txt", [Actor("an official", words=WORDS.title(), kind="anonymous")]),
    )
    found = {each.name: each.quotes for each in profiles_in(tmp_path / "r.db")}
    assert found["Tor Vik"] == found["an official"] != ()
    assert found["Ola Berg"] == ()


def test_a_role_of_one_span_is_used_where_a_holder_has_no_list_of_roles(tmp_path: Path) -> None:
    put(tmp_path / "r.db", reading_of())
    assert [each.offices for each in profiles_in(tmp_path / "r.db") if each.kind == "person"] == [
        ("minister",)
    ]


def test_references_are_kept_apart_from_names(tmp_path: Path) -> None:
    reading = reading_of()
    holder = reading.speakers.holders[0]
    referred: Holder = msgspec.structs.replace(
        holder, references=(find(reading.document.text, "the minister"),)
    )
    speakers = Speakers((referred, *reading.speakers.holders[1:]), reading.speakers.holdings)
    put(tmp_path / "r.db", msgspec.structs.replace(reading, speakers=speakers))
    with sqlite.opened(tmp_path / "r.db") as connection:
        rows = connection.execute("SELECT form, exact FROM mention ORDER BY start").fetchall()
    assert rows == [("name", "Tor Vik"), ("reference", "the minister")]
