"""Kinds: what each block that is no furniture is, from its markup, its shape and its place."""

import re
from collections.abc import Sequence

from onrecord.model.document import BlockKind
from onrecord.read.layout_bylines import bio_name, is_byline
from onrecord.read.layout_looks import Look

RUNNING: frozenset[BlockKind] = frozenset({"paragraph", "list", "quote"})
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "summary", "dt"})
CAPTIONS = frozenset({"figcaption", "caption"})
QUOTES = frozenset({"blockquote", "q"})
ITEMS = frozenset({"li", "dd"})
BULLET = re.compile(r"(?:[•·▪◦‣*+]|\d{1,3}[.)])\s+\S|[-–]\s+\S")
SIDE = r"(?:left|right|center|centre|front|back|second|third|far)"
PICTURED = re.compile(
    r"^(?:above|pictured|file photo|file -|file –|in this (?:file )?photo|photo shows)\b"
    rf"|\({SIDE}\b[ a-z]*\)"
    rf"|,\s{SIDE}(?: (?:from )?{SIDE})?,",
    re.IGNORECASE,
)
CREDITED = re.compile(r"\((?:[^()]*/[^()]*|(?:Photo|Image|Credit|Picture)\b[^()]*)\)\s*$")
CREDIT = re.compile(
    r"^(?:photo|image|picture|credit)s?\b.{0,80}$"
    r"|^[^.!?]{2,80}(?:/|via | for )(?:AP|AFP|EPA|Reuters|Getty(?: Images)?|[A-Z][\w-]+)$"
    r"|\bGetty Images$",
    re.IGNORECASE,
)
LONGEST_HEADING = 25
LONGEST_CAPTION = 80
ROUGHLY_ONE_LINE = 10
FUNCTIONAL = 0.3
LONGEST_DEK = 30
LONGEST_HEAD = 12


def kinds(looks: Sequence[Look], furniture: Sequence[bool]) -> tuple[BlockKind, ...]:
    """The kind of each block. A block of furniture stays so."""
    found: list[BlockKind] = ["furniture"] * len(looks)
    kept = [at for at, dropped in enumerate(furniture) if not dropped]
    for at in kept:
        captioned = is_captioned(looks, furniture, at)
        found[at] = "caption" if captioned else kind(looks[at])
    set_head(looks, found)
    set_foot(looks, found)
    set_end(looks, found)
    return tuple(found)


def kind(look: Look) -> BlockKind:
    """The kind of one block by its markup and shape alone."""
    by_markup = marked_kind(look)
    if by_markup is not None:
        return by_markup
    if is_byline(look.text):
        return "byline"
    if BULLET.match(look.text) and look.words <= LONGEST_CAPTION:
        return "list"
    return "heading" if is_heading(look) else "paragraph"


def set_head(looks: Sequence[Look], found: list[BlockKind]) -> None:
    """Tell bios and deks from the paragraphs that follow them, before the prose runs."""
    head: list[int] = []
    for at, look in enumerate(looks):
        if found[at] == "paragraph":
            if bio_name(look.text) is not None:
                found[at] = "byline"
            elif look.words > LONGEST_DEK or len(head) >= LONGEST_HEAD:
                break
        head.append(at)
    for place, at in enumerate(head):
        rest = {found[each] for each in head[place + 1 :]}
        above = {found[each] for each in head[:place]}
        divided = not rest.isdisjoint({"caption", "byline"})
        if found[at] == "paragraph" and "heading" in above and divided:
            found[at] = "heading"


def set_foot(looks: Sequence[Look], found: list[BlockKind]) -> None:
    """Tell the bios at the end from the paragraphs above them."""
    for at in range(len(looks) - 1, -1, -1):
        if found[at] not in ("paragraph", "heading"):
            continue
        place = bio_name(looks[at].text)
        if place is None or is_spoken_of(looks, found, at, looks[at].text[slice(*place)]):
            return
        found[at] = "byline"


def set_end(looks: Sequence[Look], found: list[BlockKind]) -> None:
    """Set right what looks like a heading after the last running text: there it heads nothing."""
    last = max((at for at, kind in enumerate(found) if kind in RUNNING), default=len(looks))
    for at in range(last + 1, len(looks)):
        if found[at] == "heading" and looks[at].markup.tag not in HEADINGS:
            sentence = looks[at].words >= ROUGHLY_ONE_LINE and looks[at].function >= FUNCTIONAL
            found[at] = "paragraph" if sentence else "byline"


def is_spoken_of(looks: Sequence[Look], found: Sequence[BlockKind], at: int, name: str) -> bool:
    """Whether the running text above a block mentions somebody by that family name."""
    family = name.rsplit(maxsplit=1)[-1]
    return any(
        family in looks[above].text for above in range(at) if found[above] in ("paragraph", "quote")
    )


def marked_kind(look: Look) -> BlockKind | None:
    """The kind that markup gives a block beyond doubt."""
    tag, within = look.markup.tag, look.markup.within
    if tag in HEADINGS and look.words <= 2 * LONGEST_HEADING:
        return "byline" if is_byline(look.text) else "heading"
    if tag in CAPTIONS or "figcaption" in within:
        return "caption"
    if tag in QUOTES or "blockquote" in within:
        return "quote"
    return "list" if tag in ITEMS or "li" in within else None


def is_heading(look: Look) -> bool:
    """Whether a block reads like a heading: short, and no statement with a full stop."""
    if look.words > LONGEST_HEADING or not any(letter.isalpha() for letter in look.text):
        return False
    first = look.text.lstrip("“\"'‘([¿¡")[:1]
    if first.islower() or look.text.endswith((",", ":", ";", "”", '"')):
        return False
    if look.text.endswith(("?", "!")):
        return look.words >= 2 and (look.sentences <= 1 or look.words <= ROUGHLY_ONE_LINE)
    return not look.closed


def is_captioned(looks: Sequence[Look], furniture: Sequence[bool], at: int) -> bool:
    """Whether a block is the caption of a picture: by its words, or by what comes right after it.

    A caption printed twice, or with its credit on a line of its own, is given away by the next
    block, which is furniture.
    """
    look = looks[at]
    if look.words > LONGEST_CAPTION or look.markup.tag in HEADINGS:
        return False
    if CREDITED.search(look.text) or (
        look.words <= LONGEST_CAPTION // 2 and PICTURED.search(look.text)
    ):
        return True
    following = at + 1
    if following >= len(looks) or not furniture[following] or not look.prose:
        return False
    return looks[following].text == look.text or is_credit(looks[following].text)


def is_credit(text: str) -> bool:
    """Whether a line only says whose picture it is."""
    return len(text) <= 120 and CREDIT.search(text) is not None
