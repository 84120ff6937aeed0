"""Walls: pages that stand before an article or in place of it, and are none.

A wall is told by what it says and by what is not there: running text that is neither furniture nor
the wall's own. A notice beside an article, be it a short one, is no wall.
"""

from collections.abc import Callable

from lxml import html

from onrecord.ingest.page import Page
from onrecord.ingest.web.wall_signs import signs
from onrecord.ingest.web.wall_view import RUNNING, View, asks_consent, phrases, seen, speaker

LITTLE = 40
"""Words of running text beside a wall's own: a line or two about the site, no article."""
SOME = 120
"""Words beside a wall whose own title says what it is: help, teasers of other pages."""
MORE = 200
TEASER = 150
"""Words; the beginning of an article that is for subscribers, where it breaks off."""
BRIEF = 100
"""Words; the same where it ends with a sentence: a short article may stand beside an offer."""
BITS = 80
"""Words outside of running text: buttons, labels, languages to choose from."""
SHELL = 40
"""Words of a page that scripts have not filled."""
ENOUGH = 2000
"""Words of running text that no wall has, be its terms ever so long."""
LONG_BLOCK = 40
MANY_LINKS = 25
CUT = ("…", "...", "[…]", "[...]")
ENDS = (".", "!", "?", "”", '"', "’", "'", ")", "]", "»")


def wall(page: Page, root: html.HtmlElement) -> str | None:
    """Why the page is no article, in one line with the way out; None for an article."""
    blocks = tuple(seen(page.text[each.start : each.end], each) for each in page.markup)
    if sum(each.words for each in blocks if each.running) > ENOUGH:
        return None
    view = View(blocks, signs(root))
    return next((reason for check, reason in CHECKS if check(view)), None)


def is_robots(view: View) -> bool:
    return stands_alone(view, "robots", SOME)


def is_missing(view: View) -> bool:
    return stands_alone(view, "missing", MORE)


def is_elsewhere(view: View) -> bool:
    return stands_alone(view, "region", SOME)


def is_blocker(view: View) -> bool:
    return stands_alone(view, "blocker", SOME)


def is_trouble(view: View) -> bool:
    return stands_alone(view, "trouble", SOME)


def is_login(view: View) -> bool:
    """A login asks for a password, or says that without one there is nothing to see."""
    titled = view.titled("login") and (view.signs.login or view.says("login"))
    said = view.says("login") and view.signs.login
    own = speaker("login")
    if not (titled or said) or view.told(own):
        return False
    return view.running(own) <= LITTLE and view.bits(own) <= BITS


def is_consent(view: View) -> bool:
    """Consent pages talk of data to the reader, offer buttons, and hold nothing else."""
    buttons = {each.line for each in view.blocks} & phrases("consent", "block")
    asked = view.titled("consent") or (view.says("consent") and len(buttons) >= 1)
    if not asked or view.running(asks_consent) > LITTLE or view.told(asks_consent):
        return False
    talk = sum(each.words for each in view.blocks if each.kept and asks_consent(each))
    return talk >= RUNNING and view.bits(asks_consent) <= max(BITS, talk)


def is_teaser(view: View) -> bool:
    """A teaser says that the rest is for subscribers, or that it is not free and breaks off."""
    own = speaker("paywall")
    length = view.running(own)
    if length > TEASER:
        return False
    broken = view.signs.locked or breaks_off(view)
    if view.titled("paywall") or (view.says("paywall") and (broken or length <= BRIEF)):
        return True
    return view.signs.locked and (length <= LITTLE or breaks_off(view) or view.says("offer"))


def is_onward(view: View) -> bool:
    return view.signs.onward and total(view) <= SHELL


def is_shell(view: View) -> bool:
    """A shell shows a few words until its scripts have run."""
    if view.running(speaker("scripts")):
        return False
    return total(view) <= (SOME if view.says("scripts") else SHELL * view.signs.shell)


def is_listing(view: View) -> bool:
    """A list of links says nothing of its own at any length, and calls itself no article."""
    links = [each for each in view.blocks if each.block.linked >= 0.5 and each.words >= 4]
    longest = max((each.words for each in view.blocks if each.block.linked < 0.5), default=0)
    unlinked = sum(each.words for each in view.blocks if each.running)
    return (
        len(links) >= MANY_LINKS
        and longest < LONG_BLOCK
        and unlinked * 2 < sum(each.words for each in links)
        and not view.signs.article
    )


CHECKS: tuple[tuple[Callable[[View], bool], str], ...] = (
    (
        is_robots,
        "a check for robots in place of the article;"
        " open it in your browser, save the page and give the file",
    ),
    (
        is_missing,
        "the site says that there is no such page; check the address",
    ),
    (
        is_elsewhere,
        "the site does not show the page in your country; give a copy from elsewhere",
    ),
    (
        is_blocker,
        "a plea to allow advertising in place of the article;"
        " open it in your browser, save the page and give the file",
    ),
    (
        is_trouble,
        "the site has trouble and shows no article; try again later",
    ),
    (
        is_consent,
        "a consent page in place of the article;"
        " answer it in your browser, save the page and give the file",
    ),
    (
        is_teaser,
        "only the beginning of an article for subscribers;"
        " if you are one, save the page in your browser and give the file",
    ),
    (
        is_login,
        "a login in place of the article;"
        " log in with your browser, save the page and give the file",
    ),
    (
        is_onward,
        "no article in it: the page only leads on to another address; give that address",
    ),
    (
        is_shell,
        "no article in it: the page shows nothing without scripts;"
        " save it in your browser and give the file",
    ),
    (
        is_listing,
        "a list of links, no article; give the articles themselves",
    ),
)


def stands_alone(view: View, name: str, limit: int) -> bool:
    """Whether the wall's words are what the page is about: its title and text, or all there is."""
    own = speaker(name)
    length = view.running(own)
    if view.titled(name):
        return length <= (limit if view.says(name) else LITTLE)
    if not view.says(name) or length > LITTLE or view.told(own):
        return False
    return view.bits(own) <= BITS and length <= sum(each.words for each in view.blocks if own(each))


def total(view: View) -> int:
    return sum(each.words for each in view.blocks)


def breaks_off(view: View) -> bool:
    """Whether the last running text or the line after it ends in the middle."""
    last = next((each for each in reversed(view.blocks) if each.kept and each.running), None)
    if last is None:
        return False
    after = view.blocks[view.blocks.index(last) + 1 :][:1]
    ends = (last.text, *(each.text for each in after if each.block.tag == last.block.tag))
    return any(each.endswith(CUT) for each in ends) or not last.text.endswith(ENDS)
