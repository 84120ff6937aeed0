"""PDF flow: the blocks of all pages as one text, words mended and what a page's end cut made whole.

Pages are parted by a form feed, blocks inside a page by a blank line; so an offset's page is one
more than the form feeds before it. Where a page ends between two blocks a line's end stands before
the form feed; where it ends inside a paragraph the form feed alone does, so that the paragraph is
one block and its sentences are read whole.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from onrecord.ingest.pdf.blocks import Draft
from onrecord.ingest.pdf.halves import alike, continues, is_text, over_pages, runs
from onrecord.ingest.pdf.hyphens import Vocabulary, join, vocabulary
from onrecord.ingest.pdf.paragraphs import HARD_ENDED
from onrecord.model.document import PAGE_BREAK, Markup

BLOCK_BREAK = "\n\n"
BETWEEN_PAGES = f"\n{PAGE_BREAK}"
FEWEST_PULLED, FEWEST_SAID = 5, 20
WORDS = re.compile(r"\w+")
Pages = list[list[Draft]]


def flow(pages: Sequence[Sequence[Draft]]) -> tuple[str, tuple[Markup, ...]]:
    """The text of the pages and the markup of its blocks."""
    known = vocabulary(line for page in pages for draft in page for line in draft.lines)
    mended: Pages = [[whole(draft, known) for draft in columns(page)] for page in pages]
    return text_of(over_pages(pulled(mended), known))


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
    if draft.tag != "p":
        return None
    for at in range(len(kept) - 1, max(-1, len(kept) - 4), -1):
        each = kept[at]
        if is_text(each) and alike(each, draft):
            moved = draft.place[1] < each.place[1] or at < len(kept) - 1
            return at if moved and continues(each, draft, kept[at + 1 :]) else None
        if each.tag == "p" and not each.voted and each.within == draft.within:
            return None
    return None


def pulled(pages: Pages) -> Pages:
    """The pages; words in larger type that a paragraph says too are voted furniture."""
    said = " ".join(bare(text) for page in pages for text in texts(page))
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
        ended = BETWEEN_PAGES if number and pages[number - 1] else PAGE_BREAK
        for at, draft in enumerate(page):
            lead = BLOCK_BREAK if at else lead_of(draft, ended if number else "")
            place += len(lead)
            start = found.pop().start if draft.goes_on else place
            place += len(draft.lines[0])
            found.append(Markup(start, place, draft.tag, draft.within, voted=draft.voted))
            parts += (lead, draft.lines[0])
        if number and not page:
            parts.append(ended)
            place += len(ended)
    return "".join(parts), tuple(found)


def lead_of(draft: Draft, ended: str) -> str:
    """What parts the first block of a page from the page before."""
    return PAGE_BREAK if draft.goes_on else ended
