"""Forms of the room in Chromium: what is typed stays, a name is typed once, nothing is cut off."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from onrecord.api import Decided, Record
from tests.web.conftest import served
from tests.web.test_room import Opens, opened

__all__ = ["opened"]

NOTICE = "What you have typed here stays until you send it."
LATER = 30_000
POLLS = 7_000
"""Milliseconds in which a page asks twice whether it is as the record."""


@pytest.fixture(scope="module")
def record(sample_record: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copy(sample_record, tmp_path_factory.mktemp("forms") / "ferry.db"))


@pytest.fixture(scope="module")
def desk(record: Path) -> Iterator[str]:
    yield from served(record, edit=True)


def strike(record: Path) -> None:
    """Changes the record, as somebody else would."""
    with Record(record, write=True) as changed:
        item = next(
            each for each in changed.statements().items if not (each.guarded or each.judged)
        )
        decided = Decided("Ida Holm", "2031-05-01T10:00:00Z")
        changed.judge_statement("strike", item.id, decided=decided)


def a_form(page: Page, desk: str) -> None:
    page.goto(f"{desk}/documents")
    page.locator(".list a").first.click()
    page.locator("a.judge").last.click()
    page.wait_for_url("**/judge/*")


def test_what_is_typed_is_not_lost_where_the_record_changes(
    opened: Opens, desk: str, record: Path
) -> None:
    page = opened(desk).page
    a_form(page, desk)
    page.get_by_label("Why").fill("a long reason")
    page.get_by_label("Checked: trivial").check()
    page.locator("h1").click()
    strike(record)
    page.locator(".fresh", has_text=NOTICE).wait_for(timeout=LATER)
    page.wait_for_timeout(POLLS)
    assert page.get_by_label("Why").input_value() == "a long reason"
    assert page.get_by_label("Checked: trivial").is_checked()
    page.get_by_role("link", name="Load this page anew").click()
    page.locator(".fresh", has_text=NOTICE).wait_for(state="hidden")
    assert page.get_by_label("Why").input_value() == ""


def test_a_form_that_nobody_has_touched_comes_by_itself(
    opened: Opens, desk: str, record: Path
) -> None:
    page = opened(desk).page
    a_form(page, desk)
    page.evaluate("document.body.classList.add('old')")
    strike(record)
    page.locator("body:not(.old)").wait_for(timeout=LATER)


def test_a_name_is_typed_once_in_a_window(opened: Opens, desk: str) -> None:
    page = opened(desk).page
    a_form(page, desk)
    page.get_by_label("Strike it").check()
    page.get_by_label("Your name").fill("Tor Vik")
    page.get_by_role("button", name="Enter it for good").click()
    page.wait_for_url("**/documents/*")
    a_form(page, desk)
    assert page.get_by_label("Your name").input_value() == "Tor Vik"
    page.goto(f"{desk}/judgements")
    assert page.get_by_label("Your name").first.input_value() == "Tor Vik"
    assert opened(desk).goes("/judgements").get_by_label("Your name").first.input_value() == ""


@pytest.mark.parametrize("width", [1280, 1440])
def test_judgements_are_seen_whole(opened: Opens, desk: str, record: Path, width: int) -> None:
    strike(record)
    page = opened(desk, viewport={"width": width, "height": 800}).page
    page.goto(f"{desk}/judgements")
    page.locator("td", has_text="strike").first.wait_for(timeout=LATER)
    assert page.evaluate(
        "(each => each.scrollWidth <= each.clientWidth)(document.querySelector('.wide'))"
    )
    box = page.get_by_role("button", name="Take it back").first.bounding_box()
    assert box is not None
    assert box["x"] + box["width"] < width
    lines = "each => Math.round(each.getBoundingClientRect().height / 15)"
    assert page.locator("time").first.evaluate(lines) == 1
