"""Walls: told from articles, and never an article told for a wall."""

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.ingest.decode import decode
from onrecord.ingest.web.html import page_and_tree
from onrecord.ingest.web.walls import wall
from tests.conftest import SAMPLE
from tests.unit.ingest.web.wall_pages import FOOT, MENU, RAIL, WALLS, WallPage, locked, page

TRUE_TEASERS = ("042bb7b5", "7ab16ade")
"""Pages of the benchmark that break off before “To Read the Full Story”."""
STORY = (
    "<p>The port of Ness put off its decision on the fee for a third time on Monday.</p>"
    "<p>“We are waiting for the tide table,” said Ada Brun, who runs the harbour office. “Without"
    " it nobody can say what a berth will cost in May.”</p>"
    "<p>Ferry crews stopped work for an hour in the morning. Nobody was hurt.</p>"
)
LONG_STORY = "".join(
    f"<p>On pier {number} the council of Ness heard witness number {number}, who said that the fee"
    f" was {number} crowns a berth when he began and that nobody had asked him since.</p>"
    for number in range(2, 9)
)


def verdict(source: str) -> str | None:
    return wall(*page_and_tree(source))


@pytest.mark.parametrize("each", WALLS, ids=lambda each: f"{each.wall}: {each.name}")
def test_walls_are_told(each: WallPage) -> None:
    found = verdict(each.source)
    assert found is not None and each.wall in found
    assert "\n" not in found


def beside(extra: str, title: str = "Port fee put off", head: str = "") -> str:
    body = f"<article><h1>{title}</h1>{STORY}</article>{extra}"
    return page(f"{title} | Harbour & Tide", MENU + body + RAIL + FOOT, head)


@pytest.mark.parametrize("each", WALLS[:20], ids=lambda each: each.name)
def test_what_a_wall_says_beside_a_short_article_is_none(each: WallPage) -> None:
    """The words of consent pages, logins and missing pages, as dialogues in the page's source."""
    words = each.source.partition("<body>")[2].partition("</body>")[0]
    words = words.replace("<h1", "<h4").replace("</h1", "</h4")
    assert verdict(beside(f"<div>{words}</div>")) is None


@pytest.mark.parametrize(
    "extra",
    [
        "",
        "<div class=modal><h2>Sign in</h2><form><input type=password><a>Forgot password</a></form>"
        "</div>",
        "<div><h2>Subscribe now</h2><p>Already a subscriber? Log in</p></div>",
        "<p>Please verify you are human to leave a comment.</p>",
        "<div id=app></div><noscript>You need to enable JavaScript to run this app.</noscript>",
        "<div class=comments>Please log in to continue the discussion.</div>",
    ],
)
def test_boxes_beside_a_short_article_are_no_walls(extra: str) -> None:
    assert verdict(beside(extra)) is None


@pytest.mark.parametrize(
    "title",
    ["Access denied", "Just a moment", "Not found", "Page not found", "Sign in", "Your privacy"],
)
def test_an_article_may_have_the_title_of_a_wall(title: str) -> None:
    assert verdict(page(title, f"<h1>{title}</h1>{STORY}")) is None
    told = "<p>“Page not found,” it said. “Please verify you are human,” it said next day.</p>"
    assert verdict(page(title, f"<h1>{title}</h1>{told}{LONG_STORY}")) is None


def test_an_article_that_is_for_subscribers_and_whole() -> None:
    whole = f"<h1>Port fee put off</h1>{LONG_STORY}"
    assert verdict(page("Port fee put off", whole, locked("Port fee put off"))) is None


def test_an_article_about_consent() -> None:
    """Advice on cookies speaks to the reader of data, but not in every paragraph."""
    advice = (
        "<h1>What the new privacy rules mean for you</h1><p>From May your consent counts for more:"
        " sites must offer a button that refuses all cookies.</p><p>The Halden Centre has looked at"
        " ninety ferry lines. Only eleven kept to the rule, its report says, and two of those had"
        " hidden the button behind a picture of a seal.</p><p>“Nobody reads these pages,” said Ada"
        " Brun. Fines of up to four million crowns are possible, and the first case is before the"
        " court in Ness.</p><button>Accept all</button><p>We and our partners use cookies.</p>"
    )
    assert verdict(page("What the new privacy rules mean for you", advice)) is None


def test_little_text_without_a_sign_is_a_page() -> None:
    assert verdict("<p>The ferry sails at nine.</p>") is None
    assert verdict(page("Notice", "<h1>Notice</h1><p>Pier 3 is closed.</p>")) is None
    assert verdict(page("Results", "<table>" + "<tr><td>Ness<td>4" * 40 + "</table>")) is None


def test_a_line_or_two_in_an_article_element_are_an_article() -> None:
    """A video with its caption, beside a question for consent, a login and a robot's box."""
    brief = "<p>Ferry crews walked off the quay at Ness on Monday to protest against the fee.</p>"
    extra = "".join(each.source.partition("<body>")[2] for each in WALLS if each.wall == "consent")
    box = "<form><input type=password></form><p>Forgot password? Please verify you are human.</p>"
    extra = extra.replace("h1>", "h4>")
    source = page(
        "Crews walk off", f"<article><h1>Crews walk off</h1>{brief}</article>{extra}{box}"
    )
    assert verdict(source) is None


def test_letters_count_where_words_are_not_set_apart() -> None:
    story = "<p>" + "港の料金の決定はまた延期された" * 6 + "</p>"
    assert verdict(page("港", f"{story}<div>We value your privacy</div><b>Accept</b>")) is None


def test_metadata_may_be_any_nonsense() -> None:
    for value in ("[[]]", "{}", "null", '"\\u0000"', "[false, {}]"):
        script = f'<script type="application/ld+json">{{"isAccessibleForFree":{value}}}</script>'
        head = f"{script}<meta http-equiv=refresh><meta name><meta property=og:type>"
        assert verdict(page("Notice", "<p>Pier 3 is closed.</p><input type>", head)) in {
            None,
            verdict(page("Notice", "<p>Pier 3 is closed.</p>", script)),
        }


def test_no_page_of_the_sample_is_a_wall() -> None:
    for path in sorted(SAMPLE.glob("*.html")):
        assert verdict(path.read_text(encoding="utf-8")) is None, path.name


def test_no_article_of_the_benchmark_is_a_wall(data: Callable[[str], Path]) -> None:
    found = {}
    for path in sorted(data("data/html/pages").glob("*.gz")):
        reason = verdict(decode(gzip.decompress(path.read_bytes())).text)
        if reason is not None:
            found[path.name[:8]] = reason
    assert tuple(found) == TRUE_TEASERS
    assert all("for subscribers" in reason for reason in found.values())
