"""The one-file page in Chromium: clicked through, on a phone, in print, in the dark, attacked."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Locator, Page

from onrecord import api
from onrecord.export.page import PageContent, page_html
from tests.unit.export.pages import BREAKOUTS, content_of, hostile

WIDE = {"viewport": {"width": 1440, "height": 900}}
PHONE = {"viewport": {"width": 360, "height": 740}, "is_mobile": True, "has_touch": True}
NARROW = {"viewport": {"width": 320, "height": 640}, "is_mobile": True}
PLACES = ".statements sup a"


@pytest.fixture(scope="module")
def sample(sample_record: Path) -> PageContent:
    with api.open_record(sample_record) as record:
        return content_of(record.pile())


class Opened:
    """A page in a window of its own, and everything it asked for or complained of."""

    def __init__(self, context: BrowserContext, path: Path) -> None:
        self.asked: list[str] = []
        self.said: list[str] = []
        context.set_default_timeout(10_000)
        context.route(
            "**/*", lambda route: route.continue_() if self.ours(route) else route.abort()
        )
        self.path = path
        self.page = context.new_page()
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("dialog", self.refuse)
        self.page.goto(path.as_uri())

    def refuse(self, dialog: Dialog) -> None:
        self.said.append(dialog.message)
        dialog.dismiss()

    def ours(self, route: Any) -> bool:
        return bool(route.request.url == self.path.as_uri())


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Callable[..., Opened]]:
    contexts: list[BrowserContext] = []

    def opens(content: PageContent, **options: Any) -> Opened:
        path = tmp_path / "page.html"
        path.write_text(page_html(content), encoding="utf-8")
        contexts.append(browser.new_context(**options))
        return Opened(contexts[-1], path)

    yield opens
    for each in contexts:
        each.close()


def top(page: Page) -> float:
    return float(page.evaluate("window.scrollY"))


def in_sight(place: Locator) -> bool:
    """Whether the point at the beginning of an element is seen, uncovered, in the window."""
    return bool(
        place.evaluate(
            """each => {
                const box = each.getClientRects()[0];
                const seen = document.elementFromPoint(box.left + 2, box.top + box.height / 2);
                return box.top >= 0 && box.bottom <= innerHeight && each.contains(seen);
            }"""
        )
    )


def target_of(link: Locator) -> str:
    return (link.get_attribute("href") or "").removeprefix("#")


def colour(place: Locator, name: str = "backgroundColor") -> str:
    return str(place.evaluate(f"each => getComputedStyle(each).{name}"))


@pytest.mark.parametrize("scripts", [True, False])
def test_every_sentence_leads_to_its_words_and_back(
    opened: Callable[..., Opened], sample: PageContent, scripts: bool
) -> None:
    page = opened(sample, **WIDE, java_script_enabled=scripts).page
    links = page.locator(PLACES)
    assert links.count() > 40
    for number in range(0, links.count(), 9):
        link = links.nth(number)
        link.scroll_into_view_if_needed()
        before = top(page)
        link.click()
        mark = page.locator(f"mark[id='{target_of(link)}']")
        assert in_sight(mark)
        assert colour(mark) == "rgb(255, 210, 92)"
        assert top(page) == before, "the sentence stays where it was"
        page.locator(f"mark[id='{target_of(link)}'] + sup a").first.click()
        sentence = page.locator("h3:target, p:target, li:target")
        assert sentence.count() == 1
        assert in_sight(sentence)


def test_numbers_can_be_hit_with_a_finger(
    opened: Callable[..., Opened], sample: PageContent
) -> None:
    """At least 24 by 24 pixels (WCAG 2.2, 2.5.8, level AA)."""
    page = opened(sample, **PHONE).page
    small = page.evaluate(
        """[...document.querySelectorAll('sup a')].filter(each => {
            const box = each.getBoundingClientRect();
            return each.checkVisibility() && (box.width < 24 || box.height < 24);
        }).map(each => each.textContent)"""
    )
    assert small == []


def test_on_a_phone_the_words_come_up_below_the_sentence(
    opened: Callable[..., Opened], sample: PageContent
) -> None:
    page = opened(sample, **PHONE).page
    link = page.locator(PLACES).nth(30)
    link.evaluate(
        """each => scrollTo({
            top: each.getBoundingClientRect().top + scrollY - 120, behavior: 'instant'
        })"""
    )
    before = top(page)
    assert colour(page.locator("#evidence"), "position") == "static"
    link.tap()
    mark = page.locator(f"mark[id='{target_of(link)}']")
    assert in_sight(mark)
    assert in_sight(link)
    assert top(page) == before
    page.locator(".close a").tap()
    assert colour(page.locator("#evidence"), "position") == "static"
    assert top(page) == before


@pytest.mark.parametrize("window", [PHONE, NARROW, {"viewport": {"width": 1024, "height": 700}}])
@pytest.mark.parametrize("content", ["sample", "hostile"])
def test_nothing_is_wider_than_the_window(
    opened: Callable[..., Opened], sample: PageContent, window: dict[str, Any], content: str
) -> None:
    page = opened(sample if content == "sample" else hostile(full_text=True), **window).page
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate(
        "(e => e.scrollWidth <= e.clientWidth)(document.querySelector('#evidence'))"
    )


def test_print_hides_nothing_that_is_needed(
    opened: Callable[..., Opened], sample: PageContent
) -> None:
    page = opened(sample, **WIDE).page
    page.emulate_media(media="print")
    assert colour(page.locator("#evidence"), "position") == "static"
    hidden = page.evaluate(
        """[...document.querySelectorAll('main :is(h2,h3,p,li,mark,dt,dd,td,th)')].filter(each =>
            !each.closest('.close, .unseen') && !each.checkVisibility({contentVisibilityAuto: true,
            opacityProperty: true, visibilityProperty: true})).map(each => each.textContent)"""
    )
    assert hidden == []
    assert page.locator(".contents").is_hidden()


CONTRASTS = """() => {
    const numbers = value => (value.match(/[\\d.]+/g) || []).map(Number);
    const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
        .map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
        .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
    const below = each => {
        for (let at = each; at; at = at.parentElement) {
            const style = getComputedStyle(at);
            const painted = style.backgroundImage.match(/rgb\\([^)]*\\)/g);
            if (painted) return numbers(painted.at(-1));
            if (numbers(style.backgroundColor)[3] !== 0) return numbers(style.backgroundColor);
        }
        return numbers(getComputedStyle(document.body).backgroundColor);
    };
    const found = [];
    for (const each of document.querySelectorAll('body *')) {
        const speaks = [...each.childNodes].some(n => n.nodeType === 3 && n.data.trim());
        if (!speaks || !each.checkVisibility()) continue;
        const [one, two] = [numbers(getComputedStyle(each).color), below(each)].map(light);
        const ratio = (Math.max(one, two) + .05) / (Math.min(one, two) + .05);
        if (ratio < 4.5) found.push([each.className, each.textContent.slice(0, 40), ratio]);
    }
    return found;
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_text_stands_out_from_its_ground(
    opened: Callable[..., Opened], sample: PageContent, scheme: str
) -> None:
    """Contrast of at least 4.5 (WCAG 2.2, 1.4.3, level AA), also where a place is gone to."""
    page = opened(sample, **WIDE, color_scheme=scheme).page
    dark = scheme == "dark"
    assert (colour(page.locator("body")) == "rgb(25, 23, 20)") is dark
    for link in (PLACES, "mark + sup a"):
        page.locator(link).first.click()
        assert page.evaluate(CONTRASTS) == []
    outer = page.locator("mark:has(sup)").first.get_attribute("id")
    page.locator(f".statements a[href='#{outer}']").first.click()
    assert page.locator("mark:target sup").count() == 2, "the quoted words and their day"
    assert page.evaluate(CONTRASTS) == []


def test_a_keyboard_finds_its_way(opened: Callable[..., Opened], sample: PageContent) -> None:
    page = opened(sample, **WIDE).page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to what was said"
    assert in_sight(page.locator(".skip"))
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#main"
    page.keyboard.press("Tab")
    focused = page.locator(":focus-visible")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")
    assert colour(focused, "outlineStyle") == "solid"


@pytest.mark.parametrize("full_text", [False, True])
def test_a_hostile_document_runs_and_loads_nothing(
    opened: Callable[..., Opened], full_text: bool
) -> None:
    window = opened(hostile(full_text=full_text), **WIDE)
    window.page.locator("main a").first.click()
    window.page.wait_for_timeout(200)
    assert window.asked == [window.path.as_uri()]
    assert window.said == []
    found = window.page.evaluate(
        """[...document.querySelectorAll('*')].filter(each => ['SCRIPT', 'IMG', 'IFRAME', 'LINK']
            .includes(each.tagName) || [...each.attributes].some(one => one.name.startsWith('on')))
            .length"""
    )
    assert found == 0
    assert BREAKOUTS[1] in window.page.locator("main").inner_text()


def test_the_style_is_applied_under_the_policy(
    opened: Callable[..., Opened], sample: PageContent
) -> None:
    window = opened(sample, **WIDE)
    assert colour(window.page.locator("#evidence"), "position") == "fixed"
    image = "<img src='https://evil.example/a.png'>"
    window.page.evaluate("each => document.body.insertAdjacentHTML('beforeend', each)", image)
    window.page.wait_for_timeout(200)
    (complaint,) = window.said
    assert "violates the following Content Security Policy" in complaint
