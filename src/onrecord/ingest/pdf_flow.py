"""PDF flow: the blocks of all pages as one text, words mended and paragraphs joined over columns.

Pages are parted by a form feed, blocks inside a page by a blank line; so an offset's page is one
more than the form feeds before it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from onrecord.ingest.pdf_blocks import FOOTNOTE, Draft
from onrecord.ingest.pdf_hyphens import FIRST, LAST, Vocabulary, join, keeps, vocabulary
from onrecord.ingest.pdf_paragraphs import HARD_ENDED
from onrecord.model.document import Markup

PAGE_BREAK = "\f"
BLOCK_BREAK = "\n\n"
CONTINUED = "continued"
FEWEST_PULLED, FEWEST_SAID = 5, 20
WORDS = re.compile(r"\w+")
Pages = list[list[Draft]]


def flow(pages: Sequence[Sequence[Draft]]) -> tuple[str, tuple[Markup, ...]]:
    """The text of the pages and the markup of its blocks."""
    known = vocabulary(line for page in pages for draft in page for line in draft.lines)
    mended: Pages = [[whole(draft, known) for draft in columns(page)] for page in pages]
    return text_of(pulled(over_pages(mended, known)))


def whole(draft: Draft, known: Vocabulary) -> Draft:
    """A block with its lines joined."""
    text = draft.lines[0]
    for line in draft.lines[1:]:
        text = join(text, line, known)
    return draft._replace(lines=(text,))


def columns(page: Sequence[Draft]) -> Iterator[Draft]:
    """The blocks of a page; a paragraph that runs on in the next column is one block."""
    kept: list[Draft] = []
    for draft in page:
        if kept and (at := open_block(kept, draft)) is not None:
            first = kept[at]
            kept[at] = first._replace(lines=(*first.lines, *draft.lines))
        else:
            kept.append(draft)
    yield from kept


def open_block(kept: Sequence[Draft], draft: Draft) -> int | None:
    """The number of the last block of running text, if `draft` goes on with it from elsewhere."""
    if draft.tag != "p" or not goes_on(draft.lines[0]):
        return None
    for at in range(len(kept) - 1, max(-1, len(kept) - 4), -1):
        each = kept[at]
        if is_text(each) and alike(each, draft):
            moved = draft.place[1] < each.place[1] or at < len(kept) - 1
            return at if moved and is_open(each.lines[-1]) else None
        if each.tag == "p" and not each.voted and each.within == draft.within:
            return None
    return None


def is_text(draft: Draft) -> bool:
    return draft.tag in ("p", "li") and not draft.voted


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


def over_pages(pages: Pages, known: Vocabulary) -> Pages:
    """The pages; a broken word ends on its first page, and what runs on is marked so."""
    for before, after in pairwise(pages):
        last = next((at for at in range(len(before) - 1, -1, -1) if runs(before[at])), None)
        first = next((at for at in range(len(after)) if runs(after[at])), None)
        if last is None or first is None or not alike(before[last], after[first]):
            continue
        one, two = before[last].lines[0], after[first].lines[0]
        if not is_open(one) or not (goes_on(two) or LAST.search(one)):
            continue
        left, right = carried(one, two, known)
        before[last] = before[last]._replace(lines=(left,))
        within = (*after[first].within, CONTINUED)
        after[first] = after[first]._replace(lines=(right,), within=within)
    return pages


def runs(draft: Draft) -> bool:
    """Whether a block is part of the running text."""
    return draft.tag in ("p", "li") and draft.voted is None and FOOTNOTE not in draft.within


def carried(one: str, two: str, known: Vocabulary) -> tuple[str, str]:
    """Both halves of a paragraph, with a word that is broken between them whole in the first."""
    left, right = LAST.search(one), FIRST.match(two)
    word = two.split(" ", 1)
    if not left or not right or len(word) < 2:
        return one, two
    stem = one if keeps(left[1], right[0], known) else one[:-1]
    return stem + word[0], word[1]


def pulled(pages: Pages) -> Pages:
    """The pages; words in larger type that a paragraph says too are voted furniture."""
    said = "\n".join(bare(text) for page in pages for text in texts(page))
    for page in pages:
        for at, draft in enumerate(page):
            words = bare(draft.lines[0])
            if is_pull(draft) and words.count(" ") >= FEWEST_PULLED and words in said:
                page[at] = draft._replace(tag="p", within=("aside",), voted=True)
    return pages


def is_pull(draft: Draft) -> bool:
    """Whether a block may be a pull quote: a heading, but the title only if it reads like one."""
    text = draft.lines[0]
    return draft.tag in ("h2", "h3") or (
        draft.tag == "h1" and (text[0] in "“\"‘'" or HARD_ENDED.search(text) is not None)
    )


def texts(page: Iterable[Draft]) -> Iterator[str]:
    """The paragraphs of a page that are long enough to be pulled from."""
    found = (draft.lines[0] for draft in page if runs(draft))
    return (text for text in found if text.count(" ") >= FEWEST_SAID)


def bare(text: str) -> str:
    return " ".join(WORDS.findall(text.casefold()))


def text_of(pages: Pages) -> tuple[str, tuple[Markup, ...]]:
    """The text, and where its blocks lie in it."""
    parts: list[str] = []
    found: list[Markup] = []
    place = 0
    for number, page in enumerate(pages):
        for at, draft in enumerate(page):
            lead = BLOCK_BREAK if at else (PAGE_BREAK if number else "")
            text = draft.lines[0]
            place += len(lead)
            found.append(
                Markup(place, place + len(text), draft.tag, draft.within, voted=draft.voted)
            )
            parts += (lead, text)
            place += len(text)
        if number and not page:
            parts.append(PAGE_BREAK)
            place += 1
    return "".join(parts), tuple(found)
