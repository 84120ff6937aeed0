"""PDF halves: the two parts of a paragraph that a column's or a page's end cuts."""

import re
from collections.abc import Sequence
from itertools import pairwise

from onrecord.ingest.pdf.blocks import FOOTNOTE, Draft
from onrecord.ingest.pdf.hyphens import FIRST, LAST, Vocabulary, keeps
from onrecord.ingest.pdf.paragraphs import HARD_ENDED

Pages = list[list[Draft]]
FEWEST_BEFORE, FEWEST_AFTER = 15, 8
"""Words of two halves that are one paragraph, though the second begins with a capital."""

AMID = re.compile(r"(?:[,;–—]|(?:^|[\s“\"(])[^\W\d_A-Z][\w’'-]*)$")
"""An end in mid-sentence: a comma, a dash, or a word without a capital."""


def over_pages(pages: Pages, known: Vocabulary) -> Pages:
    """The pages; a paragraph that runs over a page's end is last on its page, first on the next.

    Notes and running feet then stand before it, running heads after it. A broken word ends on its
    first page. A paragraph that fills a page beside other blocks cannot be both first and last:
    it is cut there.
    """
    for before, after in pairwise(pages):
        halves = halves_of(before, after)
        if halves is None:
            continue
        last, first = halves
        one, two = before[last], after[first]
        left, right = carried(one.lines[0], two.lines[0], known)
        before[last] = one._replace(lines=(left,))
        after[first] = two._replace(lines=(right,))
        if one.goes_on and len(before) > 1:
            continue
        whole = two._replace(lines=(right,), tag=one.tag, within=one.within, goes_on=True)
        before.append(before.pop(last))
        after[:] = [whole, *after[:first], *after[first + 1 :]]
    return pages


def halves_of(before: Sequence[Draft], after: Sequence[Draft]) -> tuple[int, int] | None:
    """The numbers of the blocks on two pages that are one paragraph, if any are."""
    last = next((at for at in range(len(before) - 1, -1, -1) if runs(before[at])), None)
    first = next((at for at in range(len(after)) if runs(after[at])), None)
    if last is None or first is None or not alike(before[last], after[first]):
        return None
    between = [*before[last + 1 :], *after[:first]]
    return (last, first) if continues(before[last], after[first], between) else None


def continues(one: Draft, two: Draft, between: Sequence[Draft]) -> bool:
    """Whether a block ends in mid-sentence and another goes on with it.

    What goes on begins with a small letter; or the block ends in a word without a capital, and
    both are so long that they can be nothing but running text, with no heading between.
    """
    above, below = one.lines[-1], two.lines[0]
    if not is_open(above):
        return False
    if goes_on(below) or LAST.search(above):
        return True
    if any(each.tag.startswith("h") and not each.voted for each in between):
        return False
    amid = AMID.search(above) is not None and below[:1].isalnum()
    prose = words(one) >= FEWEST_BEFORE and words(two) >= FEWEST_AFTER
    return amid and prose and two.tag == "p" and one.within == two.within


def words(draft: Draft) -> int:
    return sum(len(line.split()) for line in draft.lines)


def is_text(draft: Draft) -> bool:
    return draft.tag in ("p", "li") and not draft.voted


def runs(draft: Draft) -> bool:
    """Whether a block is part of the running text."""
    return draft.tag in ("p", "li") and draft.voted is None and FOOTNOTE not in draft.within


def alike(one: Draft, two: Draft) -> bool:
    """Whether two blocks are set in the same type."""
    same = abs(one.size - two.size) <= 0.08 * one.size and one.bold == two.bold
    return same and (FOOTNOTE in one.within) == (FOOTNOTE in two.within)


def is_open(text: str) -> bool:
    """Whether a block's text ends in mid-sentence."""
    return HARD_ENDED.search(text) is None and not text.endswith((":", "…"))


def goes_on(text: str) -> bool:
    """Whether a block's text begins in mid-sentence."""
    return text.lstrip("“\"‘'([")[:1].islower()


def carried(one: str, two: str, known: Vocabulary) -> tuple[str, str]:
    """Both halves of a paragraph, with a word that is broken between them whole in the first."""
    left, right = LAST.search(one), FIRST.match(two)
    word = two.split(" ", 1)
    if not left or not right or len(word) < 2:
        return one, two
    stem = one if keeps(left[1], right[0], known) else one[:-1]
    return stem + word[0], word[1]
