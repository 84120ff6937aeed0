"""Core: the stretch of a text in which the article's prose runs, by a sum of gains."""

import re
from collections.abc import Sequence

from onrecord.lexicon.furniture import Effect, furniture_effect
from onrecord.read.layout_bylines import is_byline
from onrecord.read.layout_captions import is_credit
from onrecord.read.layout_looks import HEADINGS, Look

Effects = tuple[Effect | None, ...]

PROSE_CAP = 80
COSTS: dict[Effect, float] = {"line": 4.0, "rail": 40.0, "tail": 120.0}
LABEL_COST = 5.0
HEADING_COST = 3.0
FEWEST_LABELS = 15
LABELS_IN_PAGE = 1 / 3
LONGEST_RAIL_HEADING = 6
LONGEST_ROW = 400
LONGEST_RULE = 80
RULE = re.compile(r"^[\W_]+$")
BARS = re.compile(r"\s*(?:\||>|›|»|·|•|\s{3,}|\t)\s*")


def effects(looks: Sequence[Look], *, strict: bool = True) -> Effects:
    """What each block's words alone make it; `strict` doubts it where the block is prose."""
    return tuple(effect_of(look, strict and look.prose) for look in looks)


def effect_of(look: Look, running: bool) -> Effect | None:
    """What a block's words make it. A rail's heading with items on its own line is a line."""
    effect = furniture_effect(look.text, running)
    if effect == "rail" and (look.words > LONGEST_RAIL_HEADING or look.closed):
        return "line"
    return effect


def is_debris(look: Look) -> bool:
    """Whether a block is a rule, a row of links, or the credit of a picture."""
    if len(look.text) < LONGEST_RULE and RULE.match(look.text):
        return True
    if look.markup.tag in HEADINGS:
        return False
    return is_row(look) or (not look.closed and is_credit(look.text))


def is_row(look: Look) -> bool:
    """Whether a line is a row of three or more labels with bars between them."""
    if look.closed or len(look.text) > LONGEST_ROW or is_byline(look.text):
        return False
    parts = BARS.split(look.text)
    return len(parts) >= 3 and all(len(part.split()) <= 6 for part in parts)


def core(looks: Sequence[Look], found: Effects) -> range:
    """The stretch of blocks with the greatest sum of gains: from first to last dense prose.

    The maximal sum of Kadane's algorithm, in one pass.
    """
    best, best_range, begin, total = 0.0, range(0), 0, 0.0
    for at, look in enumerate(looks):
        if total <= 0:
            begin, total = at, 0.0
        total += gain(look, found[at])
        if total > best:
            best, best_range = total, range(begin, at + 1)
    return best_range


def gain(look: Look, effect: Effect | None) -> float:
    """How much a block speaks for (above 0) or against the article's running through it."""
    if effect is not None:
        return -COSTS[effect]
    if look.prose:
        return float(min(look.words, PROSE_CAP))
    return -LABEL_COST if look.short else -HEADING_COST


def is_page(looks: Sequence[Look]) -> bool:
    """Whether the text is a whole page with its menus rather than an article."""
    labels = sum(look.short for look in looks)
    return labels >= FEWEST_LABELS and labels >= len(looks) * LABELS_IN_PAGE
