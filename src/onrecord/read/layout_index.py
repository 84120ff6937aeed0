"""Index: items of other posts at the top of a page, each with its own by-line and date."""

import re
from collections.abc import Sequence

from onrecord.read.layout_dates import dateline
from onrecord.read.layout_looks import Look

POSTED_BY = re.compile(r"(?:posted )?by (?P<name>\S[^|–—]{0,60}?)\s+[-–—|]\s+", re.IGNORECASE)
FEWEST = 2
LONGEST_ITEM = 3
LONGEST_TITLE = 25


def drop_index(looks: Sequence[Look], dropped: list[bool]) -> None:
    """Drop items of the shape "by Name - date", teaser, date, where there are two or more."""
    heads = [at for at, look in enumerate(looks) if is_item_head(look.text)]
    names = {looks[at].text.partition(" - ")[0] for at in heads}
    if len(names) < FEWEST:
        return
    for at in heads:
        dropped[at] = True
        for each in range(at + 1, item_end(looks, at)):
            dropped[each] = True
        if at > 0 and is_item_title(looks[at - 1]):
            dropped[at - 1] = True


def is_item_head(text: str) -> bool:
    """Whether a line is "by Name - date"; the name may be a pen name or a firm's."""
    found = POSTED_BY.match(text)
    return found is not None and dateline(text[found.end() :]) is not None


def item_end(looks: Sequence[Look], at: int) -> int:
    """The place after the date that closes the item; where no date does, after its first line."""
    for end in range(at + 1, min(at + 1 + LONGEST_ITEM, len(looks))):
        if is_item_head(looks[end].text):
            break
        if dateline(looks[end].text) is not None:
            return end + 1
    return at + 1


def is_item_title(look: Look) -> bool:
    """Whether the line above an item's by-line is its title."""
    return not look.closed and look.words <= LONGEST_TITLE and dateline(look.text) is None
