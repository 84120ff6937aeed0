"""The page of a draft in Chromium: clicked through, filtered, on a phone, in print, attacked."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext

from onrecord.export.draft_page import drafts_html
from onrecord.export.draft_report import DraftReport
from tests.unit.export.drafts import BREAKOUTS, calm, hostile
from tests.web.test_page import CONTRASTS, PHONE, WIDE, Opened, colour, in_sight, top


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Callable[..., Opened]]:
    contexts: list[BrowserContext] = []

    def opens(report: DraftReport, **options: Any) -> Opened:
        path = tmp_path / "draft.html"
        path.write_text(drafts_html(report), encoding="utf-8")
        contexts.append(browser.new_context(**options))
        return Opened(contexts[-1], path)

    yield opens
    for each in contexts:
        each.close()


@pytest.mark.parametrize("scripts", [True, False])
def test_a_sentence_leads_to_its_note_and_back(
    opened: Callable[..., Opened], scripts: bool
) -> None:
    page = opened(calm(), **WIDE, java_script_enabled=scripts).page
    for number in range(1, 5):
        sentence, note = page.locator(f"#d1-s{number}"), page.locator(f"#d1-n{number}")
        sentence.scroll_into_view_if_needed()
        before = top(page)
        sentence.click()
        assert note.is_visible()
        assert in_sight(note.locator("h3"))
        assert colour(sentence, "outlineStyle") == "solid"
        assert top(page) == before, "the draft stays where it was"
        note.locator(".back").click()
        assert page.locator("a.said:target").get_attribute("id") == f"d1-s{number}"


def test_filters_show_one_verdict_without_a_script(opened: Callable[..., Opened]) -> None:
    page = opened(calm(), **WIDE, java_script_enabled=False).page
    shown = page.locator(".remark:visible")
    assert shown.count() == 3
    page.locator("#f-all").check()
    assert shown.count() == 4
    page.locator("#f-supported").check()
    assert shown.count() == 1
    page.locator("#d1-s1").click()
    assert page.locator("#d1-n1").is_visible()


def test_on_a_phone_a_note_comes_up_below_the_sentence(opened: Callable[..., Opened]) -> None:
    page = opened(calm(), **PHONE).page
    link = page.locator("#d1-s2")
    link.evaluate(
        """each => scrollTo({
            top: each.getBoundingClientRect().top + scrollY - 230, behavior: 'instant'
        })"""
    )
    before = top(page)
    link.tap()
    assert top(page) == before
    note = page.locator("#d1-n2")
    assert colour(note, "position") == "fixed"
    assert in_sight(note.locator("h3"))
    assert in_sight(link)
    note.locator(".shut").tap()
    assert colour(note, "position") == "static"
    assert top(page) == before


@pytest.mark.parametrize(
    "window", [PHONE, {"viewport": {"width": 320, "height": 640}}, WIDE], ids=str
)
@pytest.mark.parametrize("report", [calm(), hostile()], ids=["calm", "hostile"])
def test_nothing_is_wider_than_the_window(
    opened: Callable[..., Opened], window: dict[str, Any], report: DraftReport
) -> None:
    page = opened(report, **window).page
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate(
        "(e => e.scrollWidth <= e.clientWidth)(document.querySelector('#evidence'))"
    )


def test_print_has_every_note_whatever_was_filtered(opened: Callable[..., Opened]) -> None:
    page = opened(calm(), **WIDE).page
    page.locator("#f-supported").check()
    page.emulate_media(media="print")
    assert page.locator(".remark:visible").count() == 4
    assert page.locator(".filters").is_hidden()
    assert page.locator(".tally").is_visible()
    assert colour(page.locator("#evidence"), "position") == "static"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_text_stands_out_from_its_ground(opened: Callable[..., Opened], scheme: str) -> None:
    """Contrast of at least 4.5 (WCAG 2.2, 1.4.3, level AA), also where a note is gone to."""
    page = opened(calm(), **WIDE, color_scheme=scheme).page
    page.locator("#f-all").check()
    for number in range(1, 5):
        page.locator(f"#d1-s{number}").click()
        assert page.evaluate(CONTRASTS) == []


def test_a_hostile_draft_runs_and_loads_nothing(opened: Callable[..., Opened]) -> None:
    window = opened(hostile(), **WIDE)
    window.page.locator("#d1-s1").click()
    window.page.wait_for_timeout(200)
    assert window.asked == [window.path.as_uri()]
    assert window.said == []
    found = window.page.evaluate(
        """[...document.querySelectorAll('*')].filter(each => ['SCRIPT', 'IMG', 'IFRAME', 'LINK',
            'SVG'].includes(each.tagName.toUpperCase()) ||
            [...each.attributes].some(one => one.name.startsWith('on'))).length"""
    )
    assert found == 0
    assert BREAKOUTS[1] in window.page.locator("main").inner_text()


def test_a_keyboard_reaches_draft_and_filters(opened: Callable[..., Opened]) -> None:
    page = opened(calm(), **WIDE).page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the draft"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "d1-s1"
    page.locator("#f-flagged").focus()
    page.keyboard.press("ArrowRight")
    assert page.locator("#f-contradicted").is_checked()
