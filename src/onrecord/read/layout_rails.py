"""Rails: furniture told by its words and its place, in texts that are mostly an article."""

from collections.abc import Sequence

from onrecord.read.layout_bylines import is_byline, is_outlet_line
from onrecord.read.layout_core import Effects, is_debris
from onrecord.read.layout_index import drop_index
from onrecord.read.layout_looks import HEADINGS, Look

MENU_RUN = 4
RESUMING_WORDS = 50
REPEATED_WORDS = 3
NEAR_TITLE = 4
PULLED_WORDS = 40
MOST_PULLED = 40
TOP = 3
QUOTE_MARKS = "\"'“”‘’«» "
LINKED = 0.5
OUTSIDE = ("nav", "aside", "footer", "form", "button")
HINTED = ("~related", "~menu", "~share", "~tags", "~comment", "~signup", "~ad", "~cookie")
ASIDE = frozenset((*OUTSIDE, *HINTED))


def told_apart(looks: Sequence[Look], found: Effects, middle: range) -> list[bool]:
    """Whether each block is furniture by what it says, where it stands, or what it hangs on."""
    dropped = [
        effect is not None or is_debris(look) or is_aside(look)
        for look, effect in zip(looks, found, strict=True)
    ]
    drop_rails(looks, found, dropped)
    drop_index(looks, dropped)
    drop_menus(looks, middle, dropped)
    drop_repeats(looks, dropped)
    drop_pulled(looks, dropped)
    drop_outlet(looks, dropped)
    return dropped


def is_aside(look: Look) -> bool:
    """Whether markup puts a block outside the article: a menu, a form, a rail.

    Running text without links stays, unless trafilatura votes against it too.
    """
    if "blockquote" in look.markup.within:
        return False
    if ASIDE.isdisjoint(look.markup.within):
        return look.markup.voted is True and look.markup.linked > LINKED and not look.prose
    running = look.prose and look.markup.linked < LINKED
    return not running if look.markup.voted is None else look.markup.voted


def drop_rails(looks: Sequence[Look], found: Effects, dropped: list[bool]) -> None:
    """Drop what hangs on a rail's or a tail's heading, up to where prose runs on."""
    open_rail = False
    seen = 0
    for at, look in enumerate(looks):
        if found[at] in ("rail", "tail"):
            open_rail = seen > 0
        elif open_rail and resumes(looks, found, at):
            open_rail = False
        if open_rail:
            dropped[at] = True
        seen += look.prose and not dropped[at]


def resumes(looks: Sequence[Look], found: Effects, at: int) -> bool:
    """Whether the article goes on at a block: two paragraphs in a row that are no teasers."""
    pair = looks[at : at + 2]
    return (
        len(pair) == 2
        and found[at : at + 2] == (None, None)
        and all(look.prose and not look.text.endswith(("…", "...", "?")) for look in pair)
        and sum(look.words for look in pair) >= RESUMING_WORDS
    )


def drop_menus(looks: Sequence[Look], middle: range, dropped: list[bool]) -> None:
    """Drop runs of labels that stand outside the article's core."""
    run: list[int] = []
    for at in range(len(looks) + 1):
        if at < len(looks) and at not in middle and is_label(looks[at]):
            run.append(at)
            continue
        if len(run) >= MENU_RUN:
            for each in run:
                dropped[each] = True
        run = []


def is_label(look: Look) -> bool:
    """Whether a short line could be a menu's: no heading by its markup, no date or by-line."""
    return look.short and look.markup.tag not in HEADINGS and not is_byline(look.text)


def drop_repeats(looks: Sequence[Look], dropped: list[bool]) -> None:
    """Drop a block that repeats the one before it, such as a caption printed twice.

    A title at the top may be repeated a few short lines below.
    """
    for at in range(1, len(looks)):
        repeats = looks[at].text == looks[at - 1].text or repeats_title(looks, at)
        if repeats and looks[at].words >= REPEATED_WORDS:
            dropped[at] = True


def repeats_title(looks: Sequence[Look], at: int) -> bool:
    """Whether a block repeats the first, with no running text between them."""
    return (
        at <= NEAR_TITLE
        and looks[at].text == looks[0].text
        and not any(look.prose for look in looks[1:at])
    )


def drop_pulled(looks: Sequence[Look], dropped: list[bool]) -> None:
    """Drop pull quotes: short blocks that markup sets aside, and whose words stand in another."""
    pulled = [
        at
        for at, look in enumerate(looks)
        if look.words <= PULLED_WORDS and not {"aside", "blockquote"}.isdisjoint(sets(look))
    ]
    for at in pulled[:MOST_PULLED]:
        words = looks[at].text.strip(QUOTE_MARKS)
        others = (other for place, other in enumerate(looks) if place != at and other.prose)
        if len(words) > 1 and any(words in other.text for other in others):
            dropped[at] = True


def sets(look: Look) -> tuple[str, ...]:
    """The names of a block's element and of those around it."""
    return (look.markup.tag, *look.markup.within)


def drop_outlet(looks: Sequence[Look], dropped: list[bool]) -> None:
    """Drop the name of the outlet at the top, above the title."""
    top = [at for at, gone in enumerate(dropped) if not gone][:TOP]
    if len(top) == TOP and is_outlet_line(looks[top[0]].text):
        dropped[top[0]] = True
