"""Walls: pages that stand before an article or in place of it, and are none.

A wall is told by what it says and by what is not there: running text that is neither furniture nor
the wall's own. A notice beside an article, be it a short one, is no wall.
"""

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from lxml import html

from onrecord.ingest.page import Page
from onrecord.ingest.wall_signs import Signs, plain, signs
from onrecord.lexicon.tables import table
from onrecord.model.document import Markup

WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|\w+")
"""Words; a letter each where none are set apart."""
RUNNING = 12
"""Words from which a block is running text."""
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
LONG_BLOCK = 40
MANY_LINKS = 25
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
CUT = ("…", "...", "[…]", "[...]")
ENDS = (".", "!", "?", "”", '"', "’", "'", ")", "]", "»")


class Seen(NamedTuple):
    """A block: its words as `plain` leaves them and as they stand, and how many."""

    line: str
    text: str
    words: int
    block: Markup

    @property
    def kept(self) -> bool:
        """Whether it may belong to an article."""
        return not self.block.voted and self.block.linked < 0.5

    @property
    def running(self) -> bool:
        """Whether it is running text that may belong to an article."""
        return self.kept and self.words >= RUNNING and self.block.tag not in HEADINGS


class View(NamedTuple):
    """A page as walls are looked for in it."""

    blocks: tuple[Seen, ...]
    signs: Signs

    def says(self, wall: str) -> bool:
        """Whether a block holds one of the wall's phrases."""
        return any(speaks(each.line, wall) for each in self.blocks)

    def titled(self, wall: str) -> bool:
        """Whether a title or heading is one of the wall's."""
        return any(is_named(each, wall) for each in self.signs.headings)

    def running(self, own: Callable[[Seen], bool]) -> int:
        """Words of running text apart from the wall's own."""
        return sum(each.words for each in self.blocks if each.running and not own(each))

    def bits(self, own: Callable[[Seen], bool]) -> int:
        """Words outside of running text, titles and the wall's own."""
        return sum(
            each.words
            for each in self.blocks
            if each.kept and each.words < RUNNING and each.block.tag not in HEADINGS
            if not own(each)
        )


def wall(page: Page, root: html.HtmlElement) -> str | None:
    """Why the page is no article, in one line with the way out; None for an article."""
    blocks = []
    for block in page.markup:
        text = page.text[block.start : block.end]
        blocks.append(Seen(plain(text), text, len(WORD.findall(text)), block))
    view = View(tuple(blocks), signs(root))
    return next((reason for check, reason in CHECKS if check(view)), None)


def is_robots(view: View) -> bool:
    return stands_alone(view, "robots", SOME)


def is_missing(view: View) -> bool:
    return stands_alone(view, "missing", MORE)


def is_login(view: View) -> bool:
    """A login asks for a password, or says that without one there is nothing to see."""
    titled = view.titled("login") and (view.signs.login or view.says("login"))
    said = view.says("login") and view.signs.login
    own = speaker("login")
    return (titled or said) and view.running(own) <= LITTLE and view.bits(own) <= BITS


def is_consent(view: View) -> bool:
    """Consent pages talk of data to the reader, offer buttons, and hold nothing else."""
    buttons = {each.line for each in view.blocks} & phrases("consent", "block")
    asked = view.titled("consent") or (view.says("consent") and len(buttons) >= 1)
    if not asked or view.running(asks_consent) > LITTLE:
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
    if view.says("paywall") and (broken or length <= BRIEF):
        return True
    return view.signs.locked and (length <= LITTLE or breaks_off(view) or view.says("offer"))


def is_onward(view: View) -> bool:
    return view.signs.onward and total(view) <= SHELL


def is_shell(view: View) -> bool:
    """A shell shows a few words until its scripts have run."""
    waits = view.signs.shell or view.says("scripts")
    return waits and view.running(speaker("scripts")) == 0 and total(view) <= SHELL


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
    return view.says(name) and length <= LITTLE and view.bits(own) <= BITS


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


def asks_consent(seen: Seen) -> bool:
    """Whether a block speaks to the reader of cookies and data, or is a button for that."""
    if seen.line in phrases("consent", "block") or speaks(seen.line, "consent"):
        return True
    words = set(WORD.findall(seen.line))
    if words.isdisjoint(phrases("consent", "you")):
        return False
    return any(each in seen.line for each in phrases("consent", "word"))


def speaker(name: str) -> Callable[[Seen], bool]:
    """Whether a block holds one of the phrases of a wall."""
    return lambda seen: speaks(seen.line, name)


def speaks(line: str, name: str) -> bool:
    return any(phrase in line for phrase in phrases(name, "inside"))


def is_named(heading: str, name: str) -> bool:
    """Whether a heading is one of the wall's, or begins with one that is long enough to tell."""
    if heading in phrases(name, "heading"):
        return True
    return any(
        heading.startswith(phrase) and len(heading.split()) <= len(phrase.split()) + 4
        for phrase in phrases(name, "heading")
        if len(phrase.split()) >= 3
    )


@cache
def phrases(name: str, place: str) -> frozenset[str]:
    """The phrases of a wall that count in one place."""
    rows = table("page_walls")
    return frozenset(plain(row[0]) for row in rows if row[1] == place and row[2] == name)
