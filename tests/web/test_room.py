"""The reading room in Chromium: read, searched, by keys, in the dark, printed, attacked."""

from collections.abc import Callable, Iterator
from importlib.resources import files
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Page

from tests.unit.export.pages import BREAKOUTS
from tests.web.test_page import CONTRASTS, NARROW, PHONE, WIDE, colour, in_sight, top

AXE = str(files("axe_playwright_python") / "axe.min.js")
AA = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
}
LONGEST = 60


class Window:
    """A page in a window of its own, and everything it asked for or complained of."""

    def __init__(self, context: BrowserContext, home: str) -> None:
        self.home = home
        self.asked: list[str] = []
        self.said: list[str] = []
        context.set_default_timeout(10_000)
        self.page = context.new_page()
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("dialog", self.refuse)

    def refuse(self, dialog: Dialog) -> None:
        self.said.append(dialog.message)
        dialog.dismiss()

    def goes(self, path: str) -> Page:
        self.page.goto(f"{self.home}{path}")
        return self.page

    def foreign(self) -> list[str]:
        return [each for each in self.asked if not each.startswith(self.home)]


Opens = Callable[..., Window]


@pytest.fixture
def opened(browser: Browser) -> Iterator[Opens]:
    contexts: list[BrowserContext] = []

    def opens(home: str, **options: Any) -> Window:
        contexts.append(browser.new_context(**(WIDE | {"reduced_motion": "reduce"} | options)))
        return Window(contexts[-1], home)

    yield opens
    for each in contexts:
        each.close()


def a_document(page: Page) -> str:
    """The address of the document that a sentence of a product leads to."""
    return str(page.locator(".sentence.said a.mark").nth(3).get_attribute("href"))


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("home", ["room", "site"])
def test_a_reader_follows_a_sentence_to_its_words_and_back(
    opened: Opens, request: pytest.FixtureRequest, home: str, scripts: bool
) -> None:
    window = opened(request.getfixturevalue(home), java_script_enabled=scripts)
    page = window.goes("/" if home == "room" else "/index.html")
    assert page.locator("h1").inner_text()
    page.get_by_role("link", name="Panel", exact=True).first.click()
    sentence = page.locator(".sentence.said:has(a.mark)").nth(5)
    anchor = sentence.get_attribute("id")
    words = sentence.locator(".verbatim").last.inner_text()
    sentence.locator("a.mark").first.click()
    page.wait_for_url("**/documents/*")
    place = page.locator(":target")
    assert in_sight(place)
    assert words[:20] in page.locator(".spread", has=place).inner_text()
    page.locator(".spread", has=place).locator(f"a.back[href$='#{anchor}']").first.click()
    page.wait_for_url("**/products/*")
    assert page.locator(":target").get_attribute("id") == anchor
    assert in_sight(page.locator(":target"))
    assert window.foreign() == []
    assert window.said == []


def test_keys_lead_through_a_product(opened: Opens, room: str) -> None:
    page = opened(room).goes("/products/panel")
    steps = page.locator("[data-step]")
    for key, at in (("j", 0), ("j", 1), ("j", 2), ("k", 1)):
        page.keyboard.press(key)
        assert page.locator(".current").get_attribute("id") == steps.nth(at).get_attribute("id")
    assert in_sight(page.locator(".current"))
    before = top(page)
    for _ in range(12):
        page.keyboard.press("j")
    assert top(page) > before
    page.keyboard.press("?")
    assert page.locator("#help").is_visible()
    page.keyboard.press("Escape")
    assert page.locator("#help").is_hidden()
    page.keyboard.press("Enter")
    page.wait_for_url("**/documents/*")
    assert in_sight(page.locator(":target"))
    page.keyboard.press("j")
    assert page.locator("mark.current").count() == 1


def test_keys_can_be_turned_off_for_good(opened: Opens, room: str) -> None:
    """Keys of one character must be (WCAG 2.1.4)."""
    page = opened(room).goes("/products/panel")
    page.get_by_role("button", name="Keys and how to read").click()
    page.get_by_label("Keys do this").uncheck()
    page.get_by_role("button", name="Close").click()
    for path in ("/products/panel", "/documents"):
        page.goto(f"{room}{path}")
        for key in "j/?":
            page.keyboard.press(key)
        assert page.locator(".current").count() == 0
        assert page.locator("#help").is_hidden()


@pytest.mark.parametrize("home", ["room", "site"])
def test_search_leads_to_places(opened: Opens, request: pytest.FixtureRequest, home: str) -> None:
    window = opened(request.getfixturevalue(home))
    page = window.goes("/" if home == "room" else "/index.html")
    page.keyboard.press("/")
    page.keyboard.type("ferry")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search*")
    assert page.locator("h1").inner_text() == "ferry"
    assert page.locator(".found li").count() > 5
    page.locator(".found a").first.click()
    page.wait_for_url("**/documents/*")
    assert page.evaluate("CSS.highlights.has('place')")
    assert window.said == []


def test_any_place_of_a_document_can_be_gone_to(opened: Opens, room: str) -> None:
    """A link to code points that nothing was read at lights up exactly these."""
    page = opened(room).goes("/products/panel")
    address = a_document(page).partition("#")[0]
    page.goto(f"{room}{address}#203-231")
    lit = page.evaluate("[...CSS.highlights.get('place')].map(each => each.toString()).join('')")
    identity = address.rpartition("/")[2]
    text = page.evaluate("[...document.querySelectorAll('[data-start]')].length")
    assert text > 3
    assert len(lit) in range(20, 29), (identity, lit)


def test_the_dark_is_dark(opened: Opens, room: str) -> None:
    for scheme, ground in (("light", "rgb(252, 251, 248)"), ("dark", "rgb(25, 23, 20)")):
        page = opened(room, color_scheme=scheme).goes("/products/panel")
        assert colour(page.locator("body")) == ground
        assert page.evaluate(CONTRASTS) == []
        page.goto(f"{room}{a_document(page)}")
        assert page.evaluate(CONTRASTS) == []


def test_without_scripts_nothing_is_offered_that_needs_one(opened: Opens, room: str) -> None:
    page = opened(room, java_script_enabled=False).goes("/products/panel")
    assert page.locator(".scripted:visible").count() == 0
    page.locator("#q").fill("ferry")
    page.locator("#q").press("Enter")
    page.wait_for_url("**/search?q=ferry")
    assert page.locator(".found li").count() > 5


@pytest.mark.parametrize("shape", [PHONE, NARROW | {"has_touch": True}])
def test_a_phone_shows_everything_in_its_width(
    opened: Opens, room: str, shape: dict[str, Any]
) -> None:
    page = opened(room, **shape).goes("/products/panel")
    pages = ["/", "/products/panel", "/products/roundup", "/documents", "/search?q=ferry"]
    for each in (*pages, a_document(page)):
        page.goto(f"{room}{each}")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), each
    assert page.locator(".rooms").is_hidden()
    page.get_by_role("button", name="Menu").tap()
    page.get_by_role("link", name="Documents", exact=True).tap()
    page.wait_for_url("**/documents")


def violations(page: Page) -> list[tuple[str, str, str]]:
    """What axe finds against WCAG 2.2, levels A and AA: rules, with an element and what ails it."""
    found = page.evaluate("options => axe.run(document, options)", AA)["violations"]
    first = [(each["id"], each["nodes"][0]) for each in found]
    return [(rule, node["html"], node["failureSummary"]) for rule, node in first]


def test_no_page_breaks_a_rule_of_access(opened: Opens, room: str) -> None:
    window = opened(room, bypass_csp=True)
    window.page.add_init_script(path=AXE)
    page = window.goes("/products/panel")
    pages = ["/products/panel", a_document(page), "/", "/documents", "/search?q=ferry", "/nowhere"]
    for each in pages:
        page.goto(f"{room}{each}")
        assert violations(page) == [], each
    page.set_viewport_size({"width": 390, "height": 800})
    for each in pages[1:3]:
        page.goto(f"{room}{each}")
        assert violations(page) == [], each


def test_paper_has_the_text_and_no_frame(opened: Opens, room: str) -> None:
    page = opened(room).goes("/products/panel")
    page.emulate_media(media="print")
    for each in (".bar", ".rooms", ".exports", ".contents"):
        assert page.locator(each).is_hidden(), each
    assert page.locator(".sources").is_visible()
    assert page.locator(".sentence:not(:visible)").count() == 0


def test_a_hostile_document_runs_and_loads_nothing(opened: Opens, hostile_room: str) -> None:
    window = opened(hostile_room)
    page = window.goes("/")
    hrefs = "[...document.querySelectorAll('a')].map(each => each.getAttribute('href'))"
    for each in ("/documents", "/products/panel", "/products/roundup", "/search?q=quay"):
        page.goto(f"{hostile_room}{each}")
        assert not [one for one in page.evaluate(hrefs) if one.startswith("javascript")]
    page.goto(f"{hostile_room}/documents")
    page.locator(".list a").first.click()
    assert BREAKOUTS[1] in page.locator(".text").inner_text()
    assert page.locator("img, iframe, main script, main svg[onload], [onerror]").count() == 0
    assert window.foreign() == []
    assert window.said == []


def test_a_judgement_is_entered_and_the_page_comes_again(opened: Opens, hostile_room: str) -> None:
    window = opened(hostile_room, bypass_csp=True)
    window.page.add_init_script(path=AXE)
    page = window.goes("/documents")
    page.locator(".list a").first.click()
    page.locator("a.judge").first.click()
    page.wait_for_url("**/judge/*")
    assert "Held to be said by Jo Vik" in page.locator("main").inner_text()
    assert violations(page) == []
    page.get_by_role("button", name="Enter it for good").click()
    assert page.url.startswith(f"{hostile_room}/judge/"), "a form without a decision stays"
    page.get_by_label("Strike it").check()
    page.get_by_label("Your name").fill("Ida <b>Holm</b>")
    page.get_by_label("Why").fill("it is a test")
    page.get_by_role("button", name="Enter it for good").click()
    page.wait_for_url("**/documents/*")
    page.locator(":target").wait_for()
    page.locator(".notes", has_text="struck").wait_for(timeout=30_000)
    page.locator("a.judge").first.click()
    assert "struck, by Ida <b>Holm</b> on " in page.locator(".origin").nth(1).inner_text()


def test_the_policy_stops_what_would_run(opened: Opens, room: str) -> None:
    """Were something to get in, the browser would not run or load it."""
    window = opened(room)
    page = window.goes("/products/panel")
    page.evaluate(
        """document.body.insertAdjacentHTML('beforeend',
            "<img src='https://evil.example/a.png' onerror='document.title = 1'>")"""
    )
    page.wait_for_timeout(200)
    assert page.title() != "1"
    assert window.said
    assert all("Content Security Policy" in each for each in window.said)
