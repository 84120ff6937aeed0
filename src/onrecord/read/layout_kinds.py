"""Kinds: what each block that is no furniture is, from its markup, its shape and its place."""

import re
from collections.abc import Sequence

from onrecord.model.document import BlockKind
from onrecord.read.layout_bylines import is_byline
from onrecord.read.layout_captions import CAPTIONS, is_captioned, is_credited
from onrecord.read.layout_looks import HEADINGS, Look

QUOTES = frozenset({"blockquote", "q"})
ITEMS = frozenset({"li", "dd"})
BULLET = re.compile(r"(?:[•·▪◦‣*+]|\d{1,3}[.)])\s+\S|[-–]\s+\S")
CITED = re.compile(r"[”\"]\s?[—–]\s?[^\W\d_a-z]")
WINDOW = re.compile(r"\s+[|–—:·»-]\s+\S")
WORD = re.compile(r"[\w']+")
LONGEST_HEADING = 25
TITLE_WORDS = 3
NEAR = 4
ALIKE = 0.7
LONGEST_ITEM = 80
ROUGHLY_ONE_LINE = 10


def kinds(
    looks: Sequence[Look], furniture: Sequence[bool], title: str | None = None
) -> tuple[BlockKind, ...]:
    """The kind of each block by itself. A block of furniture stays so.

    `title` is the document's, where metadata gives one.
    """
    found: list[BlockKind] = ["furniture"] * len(looks)
    kept = [at for at, dropped in enumerate(furniture) if not dropped]
    for at in kept:
        if is_title(looks, at, title):
            found[at] = "heading"
        elif is_captioned(looks, furniture, at) and (at != kept[0] or is_credited(looks[at])):
            found[at] = "caption"
        else:
            found[at] = kind(looks[at])
    return tuple(found)


def is_title(looks: Sequence[Look], at: int, title: str | None) -> bool:
    """Whether a block is the title, as metadata gives it, or as a page's own first line does.

    The first line of a page is often the title of its window, "Title | The Harbour Post".
    """
    text = looks[at].text
    if title and text == title:
        return True
    if at == 0:
        return is_repeated(looks)
    rest = looks[0].text[len(text) :]
    return looks[0].text.startswith(text) and WINDOW.match(rest) is not None


def is_repeated(looks: Sequence[Look]) -> bool:
    """Whether the first block is a title that stands again right below it."""
    first = looks[0]
    return TITLE_WORDS <= first.words <= LONGEST_HEADING and any(
        look.text == first.text for look in looks[1 : 1 + NEAR]
    )


def is_much_like(first: str, text: str) -> bool:
    """Whether a line has most words of the first line, which may end in the outlet's name."""
    ours, theirs = word_set(text), word_set(WINDOW.split(first)[0])
    return len(ours & theirs) >= TITLE_WORDS and len(ours & theirs) >= ALIKE * len(ours | theirs)


def word_set(text: str) -> frozenset[str]:
    """The words of a line, lower case, with straight apostrophes."""
    return frozenset(WORD.findall(text.casefold().replace("’", "'")))


def kind(look: Look) -> BlockKind:
    """The kind of one block by its markup and shape alone."""
    by_markup = marked_kind(look)
    if by_markup is not None:
        return by_markup
    if is_byline(look.text):
        return "byline"
    if BULLET.match(look.text) and look.words <= LONGEST_ITEM:
        return "list"
    return "heading" if is_heading(look) else "paragraph"


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
    if look.sentences and look.words > ROUGHLY_ONE_LINE and not look.text.endswith(("?", "!")):
        return False
    if CITED.search(look.text):
        return False
    first = look.text.lstrip("“\"'‘([¿¡")[:1]
    if first.islower() or look.text.endswith((",", ":", ";", "”", '"')):
        return False
    if look.text.endswith(("?", "!")):
        return look.words >= 2 and (look.sentences <= 1 or look.words <= ROUGHLY_ONE_LINE)
    return not look.closed
