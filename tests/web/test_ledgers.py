"""Ledgers, holders, claims, disputes, the map and the timeline of the room, in Chromium."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.web.conftest import served
from tests.web.test_page import CONTRASTS, PHONE
from tests.web.test_room import AXE, Opens, opened, violations

__all__ = ["opened"]

PAGES = ("/ledgers", "/statements", "/ledgers/numbers", "/quoting", "/timeline", "/judgements")


@pytest.fixture(scope="module")
def desk(sample_record: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A room of a copy of the sample, in which judgements are entered."""
    copy = tmp_path_factory.mktemp("desk") / "ferry.db"
    shutil.copy(sample_record, copy)
    yield from served(copy, edit=True)


def test_a_ledger_is_chosen_sorted_and_led_from(opened: Opens, room: str) -> None:
    window = opened(room, java_script_enabled=False)
    page = window.goes("/statements")
    every = page.locator(".rows tbody tr").count()
    page.get_by_label("With the words").fill("ferry")
    page.get_by_role("button", name="Choose").click()
    page.wait_for_url("**/statements?q=ferry*")
    few = page.locator(".rows tbody tr").count()
    assert 0 < few < every
    page.locator(".rows thead").get_by_role("link", name="Words").click()
    assert "q=ferry" in page.url
    words = page.locator(".rows td.words").all_inner_texts()
    assert words == sorted(words, key=str.casefold)
    page.locator(".rows td.words a").first.click()
    page.wait_for_url("**/documents/*#*")
    assert page.locator(":target").count() == 1


def test_a_ledger_in_a_file_is_sorted_by_a_script(opened: Opens, site: str) -> None:
    window = opened(site)
    page = window.goes("/statements.html")
    every = page.locator(".rows tbody tr:visible").count()
    page.get_by_label("With the words").fill("ferry")
    assert 0 < page.locator(".rows tbody tr:visible").count() < every
    page.locator(".rows thead").get_by_role("button", name="Words").click()
    assert page.locator("th[aria-sort=ascending]").count() == 1
    assert window.said == []


def of_each_kind(page_html: str, kind: str) -> str:
    found = re.search(rf'href="(/{kind}/[0-9a-f]{{16}})"', page_html)
    assert found
    return found[1]


def test_no_new_page_breaks_a_rule_of_access(opened: Opens, desk: str) -> None:
    window = opened(desk, bypass_csp=True)
    window.page.add_init_script(path=AXE)
    paths = list(PAGES)
    for kind in ("holders", "claims", "disputes"):
        page = window.goes(f"/{kind}")
        paths += [f"/{kind}", of_each_kind(page.content(), kind)]
    for each in paths:
        page = window.goes(each)
        assert violations(page) == [], each
        assert page.evaluate(CONTRASTS) == [], each


def test_new_pages_keep_to_a_phone_and_run_nothing_foreign(opened: Opens, room: str) -> None:
    window = opened(room, **PHONE)
    for each in (*PAGES, "/holders", "/claims", "/disputes"):
        page = window.goes(each)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), each
    assert window.foreign() == []
    assert window.said == []


def test_hostile_words_stay_words(opened: Opens, hostile_room: str) -> None:
    window = opened(hostile_room)
    for each in (*PAGES, "/holders", '/statements?q="><script>alert(7)</script>&sort=%00&page=-1'):
        page = window.goes(each)
        assert page.locator("main script, main img, [onerror]").count() == 0
    assert window.said == []
    assert window.foreign() == []


def test_a_struck_sentence_stands_in_the_ledger_and_comes_back(opened: Opens, desk: str) -> None:
    window = opened(desk)
    page = window.goes("/products/panel")
    sentence = page.locator(".sentence.said:has(a.judge)").first
    identity = sentence.get_attribute("id")
    sentence.locator("a.judge").first.click()
    page.get_by_label("Strike it").check()
    page.get_by_label("Your name").fill("Ida Holm")
    page.get_by_role("button", name="Enter it for good").click()
    page.wait_for_url("**/documents/*")
    assert "Entered: " in page.locator(".entered").inner_text()
    page.locator(".notes", has_text="struck").first.wait_for(timeout=30_000)
    page.goto(f"{desk}/products/panel")
    assert page.locator(f"[id='{identity}']").count() == 0
    page.goto(f"{desk}/statements?q=struck")
    assert "struck, by Ida Holm" in page.locator(".rows").inner_text()
    page.goto(f"{desk}/judgements")
    page.get_by_label("Your name").fill("Ida Holm")
    page.get_by_role("button", name="Take it back").click()
    page.locator("td", has_text="revoked").first.wait_for(timeout=30_000)
    page.goto(f"{desk}/products/panel")
    assert page.locator(f"[id='{identity}']").count() == 1


def test_forms_are_for_those_who_edit(opened: Opens, room: str, desk: str) -> None:
    path = of_each_kind(opened(room).goes("/holders").content(), "holders")
    page = opened(room).goes(path)
    assert page.locator("main form").count() == 0
    form: dict[str, str | float | bool] = {"verdict": "same", "other": "0" * 16, "author": "Ida"}
    assert page.request.post(f"{room}{path}/judge", form=form).status == 405
    assert page.request.post(f"{desk}{path}/judge", form=form).status == 403
