"""The page of what changed: by the day asked for, against another record, and where neither is."""

import pytest

from onrecord.web.addresses import Addresses
from onrecord.web.errors import NoPageError
from onrecord.web.page import Visit
from onrecord.web.pages.changes import PAGE
from onrecord.web.room import File, Room
from onrecord.web.routes import answered, route
from tests.unit.products.piles import lighthouse, pile_of
from tests.unit.web.rooms import calm, hostile
from tests.unit.web.test_pages import prepared


def asked(room: Room, path: str, **query: str) -> str:
    return file(room, path, **query).data.decode()


def file(room: Room, path: str, **query: str) -> File:
    found = route(path)
    return answered(found.page, Visit(room, Addresses(path), found.parts, query))


@pytest.fixture(scope="module")
def room() -> Room:
    return prepared(calm())


def test_it_tells_what_came_since_the_day_that_is_asked_for(room: Room) -> None:
    (document,) = room.readings
    for page in (
        asked(room, "/changes"),
        asked(room, "/changes/2031-05-08"),
        asked(room, "/changes", since="2031-05-01"),
    ):
        assert f'href="/documents/{document}"' in page
        assert "1 document added" in page
    assert "Nothing has changed." in asked(room, "/changes", since="2031-05-09")


def test_of_many_lines_the_first_are_shown_and_the_others_counted(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = asked(room, "/changes")
    monkeypatch.setattr("onrecord.web.pages.changes.MOST", 0)
    few = asked(room, "/changes")
    assert "1 more, in the formats below." in few
    assert "in the formats below" not in whole
    assert few.count("data-step") < whole.count("data-step")


def test_what_is_no_day_is_said_and_nothing_else(room: Room) -> None:
    page = asked(room, "/changes", since='"><script>alert(0)</script>')
    assert "is no day or time" in page
    assert "<script>alert" not in page
    with pytest.raises(NoPageError):
        file(room, "/changes/2031-99-99.csv")


def test_a_room_is_held_against_no_file_that_a_reader_names(room: Room) -> None:
    with pytest.raises(NoPageError):
        asked(room, "/changes", since="against")
    for path in ("/changes/other.db", "/changes/..%2Fother.db", "/changes/../other.db"):
        with pytest.raises(NoPageError):
            route(path)


def test_against_another_record_what_is_new_is_told_first() -> None:
    room = prepared(hostile())
    page = asked(room, "/changes")
    assert "Changes against &lt;img src=x&gt;.db" in page
    assert "1 document added" in page
    assert file(room, "/changes/against.csv").data.startswith(b"what,change,id")


def test_a_record_that_does_not_say_when_asks_for_another() -> None:
    page = asked(prepared(Room("Nothing", pile_of(lighthouse()))), "/changes")
    assert "does not say when its documents came" in page


def test_a_folder_of_files_has_a_page_for_each_day(room: Room) -> None:
    assert list(PAGE.every(room)) == ["/changes", "/changes/2031-05-08"]
    assert list(PAGE.every(hostile())) == ["/changes", "/changes/2031-05-08", "/changes/against"]
