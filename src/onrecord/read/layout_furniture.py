"""Furniture: which blocks lead away from the article instead of belonging to it."""

from collections.abc import Sequence
from itertools import pairwise

from onrecord.read.layout_bios import bio_name
from onrecord.read.layout_bylines import is_byline
from onrecord.read.layout_captions import CAPTIONS, is_captioned
from onrecord.read.layout_core import Effects, core, effects, is_page
from onrecord.read.layout_features import features
from onrecord.read.layout_kinds import is_heading, is_much_like, is_title
from onrecord.read.layout_looks import HEADINGS, Look
from onrecord.read.layout_path import in_article
from onrecord.read.layout_rails import told_apart
from onrecord.read.layout_signatures import dashed_names

HEAD = 14
FARTHEST = 40
FOOT = 3
GAP = 3
LINKED = 0.3
TITLE_WORDS = 3
LONGEST_TITLE = 40


def furniture(looks: Sequence[Look], title: str | None = None) -> tuple[bool, ...]:
    """Whether each block is furniture. `title` is the document's, where metadata gives one.

    An article with a little dirt is cleaned by rules; a whole page by the path of a model, with
    what the rules know of an article's head and foot.
    """
    found = effects(looks)
    middle = core(looks, found)
    ruled = told_apart(looks, found, middle)
    if not is_page(looks):
        return tuple(ruled)
    kept = in_article(features(looks))
    if not any(kept):
        kept = [at in middle and not dropped for at, dropped in enumerate(ruled)]
    keep_voted(looks, found, kept)
    keep_inside(looks, ruled, kept)
    keep_head(looks, found, kept, title)
    keep_foot(looks, kept)
    return tuple(not each for each in kept)


def keep_voted(looks: Sequence[Look], found: Effects, kept: list[bool]) -> None:
    """Keep running text without links that trafilatura takes for the article's."""
    for at, look in enumerate(looks):
        plain = look.prose and look.markup.linked < LINKED
        if look.markup.voted is False and plain and found[at] is None:
            kept[at] = True


def keep_inside(looks: Sequence[Look], ruled: Sequence[bool], kept: list[bool]) -> None:
    """Keep captions, and headings and paragraphs that stand alone, between kept paragraphs."""
    inside = [at for at, each in enumerate(kept) if each]
    for before, after in pairwise(inside):
        alone = after - before <= 1 + GAP
        for at in range(before + 1, after):
            if not ruled[at] and (captions(looks, ruled, at) or (alone and runs_on(looks[at]))):
                kept[at] = True


def captions(looks: Sequence[Look], ruled: Sequence[bool], at: int) -> bool:
    """Whether a block is a caption, by its markup or by what it says."""
    return looks[at].markup.tag in CAPTIONS or is_captioned(looks, ruled, at)


def runs_on(look: Look) -> bool:
    """Whether a block could be part of an article: running text, a heading, a signature."""
    if look.markup.linked >= LINKED:
        return False
    return look.prose or look.markup.tag in HEADINGS or bool(dashed_names(look))


def keep_head(looks: Sequence[Look], found: Effects, kept: list[bool], title: str | None) -> None:
    """Keep the title above the article, and the dek, by-line, date and caption below it."""
    first = next((at for at, each in enumerate(kept) if each), 0)
    top = title_above(looks, found, first, title)
    if top is None:
        return
    kept[top] = True
    for at in range(max(top + 1, first - HEAD), first):
        if found[at] is None and heads(looks, at):
            kept[at] = True


def title_above(looks: Sequence[Look], found: Effects, first: int, title: str | None) -> int | None:
    """The title's block: as metadata, the page's first line or h1 says, else a heading by shape."""
    zone = range(max(0, first - FARTHEST), first)
    able = [at for at in zone if found[at] is None and looks[at].words >= TITLE_WORDS]
    named = [at for at in able if is_title(looks, at, title)] or repeated(looks, found, first)
    marked = [at for at in able if looks[at].markup.tag == "h1"]
    shaped = [
        at
        for at in able
        if at >= first - HEAD and is_heading(looks[at]) and not is_byline(looks[at].text)
    ]
    chosen = named or marked or shaped
    return chosen[-1] if chosen else None


def repeated(looks: Sequence[Look], found: Effects, first: int) -> list[int]:
    """The last block above the article that says what the page's first line says."""
    if looks[0].words > LONGEST_TITLE:
        return []
    for at in range(first - 1, 0, -1):
        same = looks[at].words <= LONGEST_TITLE and is_much_like(looks[0].text, looks[at].text)
        if same and found[at] is None:
            return [at]
    return []


def heads(looks: Sequence[Look], at: int) -> bool:
    """Whether a block below the title belongs to the article's head."""
    look = looks[at]
    if is_byline(look.text) or look.markup.tag in CAPTIONS:
        return True
    return (look.prose or bio_name(look.text) is not None) and look.markup.linked < 0.5


def keep_foot(looks: Sequence[Look], kept: list[bool]) -> None:
    """Keep the bio of the author, or the last signature, right below the article."""
    last = max((at for at, each in enumerate(kept) if each), default=len(looks))
    for at in range(last + 1, min(last + 1 + FOOT, len(looks))):
        if bio_name(looks[at].text) is not None or dashed_names(looks[at]):
            kept[at] = True
