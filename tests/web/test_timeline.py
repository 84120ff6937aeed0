"""The time axis above the timeline, in Chromium: zoomed, moved, shared, printed, gone without."""

import re
from collections.abc import Sequence
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs
from playwright.sync_api import CDPSession, Locator, Page, expect

from onrecord.model.product import Sentence
from onrecord.products.background import Entry
from onrecord.products.background.placement import EntryKind
from onrecord.web.addresses import Addresses
from onrecord.web.assets import assets
from onrecord.web.page import Visit
from onrecord.web.pages.timeline import PAGE, TIMELINE, made_timeline
from onrecord.web.preparing import room_of
from onrecord.web.room import Work
from onrecord.web.routes import answered
from tests.web.test_page import CONTRASTS, PHONE, in_sight, top
from tests.web.test_room import AXE, Opens, opened, violations

__all__ = ["opened"]

FILE = "/timeline.html"
ODD = {"BC0002": 0, "12044-05": 1, "soon": 2, "2031-13": 3, "0079-08-24": 4}
"""Days that no calendar has, or few; with the line that gets each."""


DAYS: tuple[tuple[str, EntryKind, bool], ...] = (
    ("2004", "past", False),
    ("2009", "past", False),
    ("2025-03", "past", False),
    ("2025-04-21", "happened", False),
    ("2025-04-22", "happened", False),
    ("2025-04-22", "happened", False),
    ("2025-04-23", "happened", False),
    ("2025-04-24", "happened", True),
    ("2025-04-24", "happened", False),
    ("2025", "ahead", False),
    ("2025-04-21", "ahead", False),
    ("2025-04-24", "ahead", True),
    ("2025-05", "ahead", False),
    ("2025-05", "ahead", True),
    ("2025-05-12", "ahead", False),
    ("2025-09", "ahead", False),
    ("2025-10", "ahead", False),
    ("2025-12-25", "ahead", False),
    ("2026-06", "ahead", False),
    ("2027", "ahead", False),
    ("2028", "ahead", False),
)
"""Days, kinds and whether they are inferred, of the entries that are shown."""


def dated(found: Sequence[Entry]) -> tuple[Entry, ...]:
    """Entries of these days, with the sentences of what was found, again and again."""
    made = (
        structs.replace(each, date=date, kind=kind, inferred=inferred, sentence=again(each, rank))
        for rank, (each, (date, kind, inferred)) in enumerate(zip(cycle(found), DAYS, strict=False))
    )
    return tuple(sorted(made, key=lambda each: (each.date, each.key)))


def again(entry: Entry, rank: int) -> Sentence:
    """The sentence of an entry, with an id of its own."""
    return structs.replace(entry.sentence, made=(*entry.sentence.made, str(rank)))


@pytest.fixture(scope="module")
def home(sample_record: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A folder with the page of the timeline, and one like it whose days are odd."""
    folder = tmp_path_factory.mktemp("timeline")
    room = room_of(sample_record, "The ferry")
    room.make(Work(TIMELINE.name, lambda each: dated(made_timeline(each))))
    page = answered(PAGE, Visit(room, Addresses("/timeline", static=True), {}, {})).data.decode()
    (folder / "timeline.html").write_text(page, "utf-8")
    lines = re.split(r'(?<=data-day=")[^"]*', page)
    days = dict(enumerate(re.findall(r'data-day="([^"]*)', page)))
    days |= {at: day for day, at in ODD.items()}
    odd = lines[0] + "".join(f"{days[at]}{line}" for at, line in enumerate(lines[1:]))
    (folder / "odd.html").write_text(odd, "utf-8")
    for name, asset in assets().items():
        (folder / "static" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "static" / name).write_bytes(asset.data)
    return folder.as_uri()


def count(page: Page) -> Locator:
    return page.locator("[data-shown]")


def listed(page: Page) -> int:
    return page.locator("li[data-day]:visible").count()


def ticks(page: Page) -> list[str]:
    return page.locator(".plot .tick").all_text_contents()


def middle(place: Locator) -> tuple[float, float]:
    box = place.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def span(page: Page) -> str:
    return count(page).inner_text().partition(" in ")[2]


def test_zooming_changes_ticks_and_list_and_all_brings_everything_back(
    opened: Opens, home: str
) -> None:
    window = opened(home)
    page = window.goes(FILE)
    lines = page.locator("li[data-day]").count()
    page.keyboard.press("0")
    expect(count(page)).to_have_text(re.compile(f"^{lines} of {lines} entries in "))
    years = ticks(page)
    assert all(re.fullmatch(r"\d{4}", each) for each in years)
    page.goto(f"{home}{FILE}?from=2025&to=2025")
    assert "Apr" in ticks(page)
    for _ in range(4):
        page.keyboard.press("+")
    page.get_by_role("button", name="Zoom in").click()
    expect(count(page)).not_to_have_text(re.compile("in 2025$"))
    assert all(re.fullmatch(r"(\w{3} )?\d\d?", each) for each in ticks(page))
    few = listed(page)
    assert few < lines
    assert count(page).inner_text().startswith(f"{few} of {lines} entries in ")
    page.keyboard.press("-")
    page.keyboard.press("0")
    expect(page.locator("li[data-day]:visible")).to_have_count(lines)
    assert ticks(page) == years
    assert page.get_by_role("button", name="Zoom out").get_attribute("aria-disabled") == "true"
    assert window.said == []


def test_it_opens_where_most_are_and_says_what_lies_outside(opened: Opens, home: str) -> None:
    page = opened(home).goes(FILE)
    lines = page.locator("li[data-day]").count()
    assert 0.7 * lines < listed(page) < lines
    assert "from" not in page.url
    earlier = page.get_by_role("button", name=re.compile(r"\d+ earlier"))
    before = span(page)
    earlier.click()
    expect(count(page)).not_to_contain_text(before)
    assert listed(page) > 0
    page.get_by_role("button", name="Most", exact=True).click()
    expect(count(page)).to_contain_text(before)


def test_the_address_has_the_span_and_gives_it_back(opened: Opens, home: str) -> None:
    page = opened(home).goes(f"{FILE}?from=2025-04-20&to=2025-05-20")
    assert span(page) == "20 Apr – 20 May 2025"
    page.locator("[data-plot]").focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_url("**from=2025-04-26*")
    moved, shown = span(page), listed(page)
    page.reload()
    assert (span(page), listed(page)) == (moved, shown)
    page.keyboard.press("ArrowLeft")
    assert span(page) == moved, "arrows are the page's own unless the axis has the focus"
    for asked in ("from=2025-03&to=2025-06", "from=2025&to=2025"):
        page.goto(f"{home}{FILE}?{asked}")
        page.keyboard.press("j")
        assert asked in page.url
    page.goto(f"{home}{FILE}?from=soon&to=<b>")
    assert listed(page) > 0


def test_a_mark_leads_to_its_entry_and_keys_go_on_from_there(opened: Opens, home: str) -> None:
    page = opened(home).goes(f"{FILE}?from=2025-04-20&to=2025-05-20")
    mark = page.get_by_role("button", name=re.compile("^12 May 2025, ahead: entry "))
    page.mouse.move(*middle(mark))
    words = page.locator("li[data-day='2025-05-12'] .verbatim").first.inner_text()
    expect(page.locator(".peek")).to_contain_text(words)
    page.keyboard.press("Escape")
    assert page.locator(".peek").is_hidden()
    page.mouse.click(*middle(mark))
    entry = page.locator("li.current.lit")
    assert entry.get_attribute("data-day") == "2025-05-12"
    assert in_sight(entry)
    assert page.url.endswith(f"#{entry.get_attribute('id')}")
    page.keyboard.press("k")
    assert page.locator(".current:visible").count() == 1
    assert page.locator(".lit").count() == 0
    page.goto(f"{home}{FILE}?from=2025-04-20&to=2025-04-28{page.url[page.url.index('#') :]}")
    assert page.locator(":target").is_visible()


def test_the_axis_is_walked_by_keys_alone(opened: Opens, home: str) -> None:
    page = opened(home).goes(f"{FILE}?from=2025-04-20&to=2025-05-20")
    page.locator("[data-plot]").focus()
    for _ in range(3):
        page.keyboard.press("ArrowDown")
    assert page.locator(".mark:focus-visible").count() == 1
    page.keyboard.press("ArrowUp")
    page.keyboard.press("+")
    page.keyboard.press("Enter")
    assert page.locator("li.current:focus").count() == 1
    page.locator("#q").focus()
    before = span(page)
    page.keyboard.type("-0+")
    page.wait_for_timeout(200)
    assert span(page) == before
    assert page.locator("#q").input_value() == "-0+"
    page.get_by_role("button", name="Keys and how to read").click()
    assert "the time axis: closer" in page.locator("#help").inner_text()
    page.get_by_label("Keys do this").uncheck()
    page.get_by_role("button", name="Close").click()
    page.keyboard.press("0")
    page.wait_for_timeout(200)
    assert span(page) == before


def test_marks_that_touch_are_counted_and_opened(opened: Opens, home: str) -> None:
    page = opened(home).goes(f"{FILE}?from=2000&to=2028")
    group = page.get_by_role("button", name=re.compile(r"^\d+ entries, .* 2025, happened$"))
    number = int(group.locator("text").text_content() or 0)
    group.dispatch_event("click")
    dots = page.locator(".mark.dot:not(.many)[aria-label*='happened']")
    expect(dots).to_have_count(number)
    assert page.locator(".mark.hollow").count() > 0


def test_the_pointer_zooms_and_moves_and_lets_the_page_scroll(opened: Opens, home: str) -> None:
    page = opened(home, viewport={"width": 1440, "height": 700}).goes(f"{FILE}?from=2025&to=2025")
    x, y = middle(page.locator("[data-plot]"))
    page.mouse.move(x, y - 90)
    page.mouse.wheel(0, 120)
    page.wait_for_timeout(150)
    assert top(page) > 100
    assert span(page) == "2025"
    page.mouse.wheel(0, -500)
    page.wait_for_timeout(150)
    assert top(page) == 0
    page.keyboard.down("Control")
    page.mouse.wheel(0, -200)
    page.keyboard.up("Control")
    expect(count(page)).not_to_contain_text("in 2025")
    assert top(page) == 0
    before = span(page)
    page.mouse.down()
    page.mouse.move(x + 60, y - 90, steps=3)
    page.mouse.up()
    expect(count(page)).not_to_contain_text(before)
    before = span(page)
    page.mouse.dblclick(x + 60, y - 90)
    expect(count(page)).not_to_contain_text(before)
    before = span(page)
    page.mouse.wheel(0, 100)
    expect(count(page)).not_to_contain_text(before)
    assert top(page) == 0, "the reader is at the axis, and the wheel is its own"


def touch(client: CDPSession, kind: str, *places: float, height: float) -> None:
    points = [{"x": x, "y": height, "id": at} for at, x in enumerate(places)]
    client.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})


def test_two_fingers_zoom(opened: Opens, home: str) -> None:
    page = opened(home, **PHONE).goes(f"{FILE}?from=2025&to=2025")
    _, y = middle(page.locator("[data-plot]"))
    client = page.context.new_cdp_session(page)
    touch(client, "touchStart", 160, 200, height=y)
    for spread in (10, 30, 60):
        touch(client, "touchMove", 160 - spread, 200 + spread, height=y)
    touch(client, "touchEnd", height=y)
    expect(count(page)).not_to_contain_text("in 2025")
    assert listed(page) > 0
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate("visualViewport.scale") == 1


def test_days_of_no_calendar_break_nothing(opened: Opens, home: str) -> None:
    window = opened(home)
    page = window.goes("/odd.html")
    lines = page.locator("li[data-day]").count()
    assert "20" in span(page), "it opens where most are"
    for each in ("soon", "2031-13"):
        assert page.locator(f"li[data-day='{each}']").is_visible()
    page.keyboard.press("0")
    expect(page.locator("li[data-day]:visible")).to_have_count(lines)
    assert span(page) == "2 BC–12044"
    assert 3 < len(ticks(page)) < 30
    page.reload()
    assert span(page) == "2 BC–12044"
    page.goto(f"{home}/odd.html?from=-000003-02-01&to=-000001-03")
    assert span(page) == "Jan–Mar 2 BC"
    assert listed(page) == 3
    assert window.said == []


@pytest.mark.parametrize("options", [{}, PHONE | {"color_scheme": "dark"}])
def test_it_breaks_no_rule_of_access(opened: Opens, home: str, options: dict[str, Any]) -> None:
    window = opened(home, bypass_csp=True, **options)
    window.page.add_init_script(path=AXE)
    page = window.goes(FILE)
    page.locator("[data-plot]").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.locator(".peek").is_visible()
    assert violations(page) == []
    assert page.evaluate(CONTRASTS) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.keyboard.press("Enter")
    assert page.locator("li.lit").count() > 0
    assert page.evaluate(CONTRASTS) == []


def test_without_a_script_and_on_paper_the_list_is_whole(opened: Opens, home: str) -> None:
    page = opened(home, java_script_enabled=False).goes(FILE)
    lines = page.locator("li[data-day]").count()
    assert listed(page) == lines > 10
    assert page.locator("[data-axis]").is_hidden()
    page = opened(home).goes(FILE)
    page.emulate_media(media="print")
    assert listed(page) == lines
    assert page.locator("[data-axis]").is_hidden()
    page.emulate_media(media="screen")
    page.keyboard.press("+")
    expect(page.locator("[data-view=chosen]")).to_have_count(1)
    page.emulate_media(media="print")
    assert listed(page) < lines
    assert count(page).is_visible(), "what was chosen is said"
    assert page.locator("[data-plot]").is_hidden()
