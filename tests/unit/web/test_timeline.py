"""The timeline's page: what each line says of itself for the script, and stands without it."""

import re

import pytest

from onrecord.web.addresses import Addresses
from onrecord.web.page import Visit
from onrecord.web.pages.timeline import PAGE, TIMELINE, month_name
from onrecord.web.room import Room
from onrecord.web.routes import answered
from tests.unit.products.background.papers import strike
from tests.unit.web.rooms import calm

LINE = re.compile(
    r'<li id="s-[0-9a-f]+" data-step data-day="([^"]+)" data-precision="([^"]+)"'
    r' data-kind="([^"]+)"( data-inferred)?>'
)


def page_of(room: Room, *, static: bool = True) -> str:
    room.make(TIMELINE)
    return answered(PAGE, Visit(room, Addresses("/timeline", static), {}, {})).data.decode()


def test_each_line_says_its_day_how_exact_it_is_and_of_which_kind() -> None:
    found = LINE.findall(page_of(Room("The strike", strike())))
    assert found == [
        ("2019", "year", "before", ""),
        ("2024-03", "month", "before", ""),
        ("2025-04-21", "day", "happened", ""),
        ("2025-05-06", "day", "ahead", " data-inferred"),
        ("2025-06", "month", "ahead", ""),
    ]


def test_what_is_inferred_is_said_in_words_too() -> None:
    page = page_of(Room("The strike", strike()))
    assert page.count("day inferred") == 1
    assert [each in page for each in (">March 2024<", ">2019<")] == [True, True]


@pytest.mark.parametrize("static", [True, False])
def test_the_axis_is_offered_only_where_a_script_can_draw_it(static: bool) -> None:
    page = page_of(Room("The strike", strike()), static=static)
    assert '<section class="axis scripted" data-axis hidden' in page
    assert "style=" not in page
    assert len(re.findall(r"static/timeline\w*\.js", page)) == 3


def test_a_pile_without_dates_has_no_axis() -> None:
    page = page_of(calm())
    assert "data-axis" not in page
    assert "No document dates anything." in page


def test_months_have_names() -> None:
    named = {"2031-04": "April 2031", "2031": "2031", "2031-13": "2031-13", "BC0002": "BC0002"}
    assert {each: month_name(each) for each in named} == named
