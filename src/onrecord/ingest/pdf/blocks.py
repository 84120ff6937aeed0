"""PDF blocks: what each paragraph of a page is, by its type: heading, item, caption, note."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from onrecord.ingest.pdf.columns import Region, regions
from onrecord.ingest.pdf.lines import Line
from onrecord.ingest.pdf.paragraphs import Paragraph, paragraphs
from onrecord.ingest.pdf.running import Parted, Sheet
from onrecord.lexicon.tables import words

LARGER, SMALLER = 1.15, 0.93
LONGEST_HEADING, LONGEST_BOLD = 40, 20
MOST_LINES = 5
MOST_BLOCKS = 1_000
"""Of a page, that are looked at for notes; a page of more is no page of prose."""
NOTE = re.compile(r"(?:\d{1,3}[.)]?|[*†‡§]+)\s*(?=[\"“‘(\w])")
CAPTION = re.compile(r"([^\W\d_]+\.?)(?:\s\d+|\s?[:|])")
SENTENCES = re.compile(r"[a-z]{2}[.!?][”\"’']?\s+[“\"‘']?[A-Z].*[.!?…][”\"’']?$")
HALF = 0.5
INSET = 1.2
SET_IN = "indent"
FOOTNOTE = "footnote"
RUNNING = "footer"
UNCLOSED = (".", ",", ";", ":")


class Draft(NamedTuple):
    """A block before its lines are joined."""

    lines: tuple[str, ...]
    tag: str
    size: float
    bold: bool
    place: tuple[float, float, float, float]
    """Left, top, right, bottom, in points."""
    within: tuple[str, ...] = ()
    voted: bool | None = None
    goes_on: bool = False
    """Whether it is the second half of the last block of the page before."""


class Type(NamedTuple):
    """The type sizes of a document: its running text's, and its headings' from the largest."""

    body: float
    headings: tuple[float, ...] = ()


def body_size(sheets: Iterable[Sheet]) -> float:
    """The type size in which most letters are set, in points."""
    sizes: Counter[float] = Counter()
    for sheet in sheets:
        for line in sheet.lines:
            sizes[round(line.size * 2) / 2] += len(line.text)
    return max(1.0, min(sizes, key=lambda size: (-sizes[size], size))) if sizes else 10.0


def heading_sizes(pages: Iterable[Sequence[Draft]], body: float) -> tuple[float, ...]:
    """The sizes of larger type, from the largest."""
    sizes = {round(draft.size * 2) / 2 for page in pages for draft in page if draft.tag == "h"}
    return tuple(sorted((size for size in sizes if size >= LARGER * body), reverse=True))


def drafts(page: Parted, sheet: Sheet, body: float) -> list[Draft]:
    """The blocks of a page in reading order: running heads, text, footnotes, running feet."""
    found = [draft for region in regions(page.lines, body) for draft in of_region(region, body)]
    notes = footnotes(found, sheet.height, body)
    text = [draft for at, draft in enumerate(found) if at not in notes]
    below = [note for at in sorted(notes) for note in single(found[at])]
    heads = [running(line) for line in page.heads]
    feet = [running(line) for line in (*page.feet, *sheet.turned)]
    return [*heads, *text, *below, *feet]


def single(draft: Draft) -> Iterator[Draft]:
    """Each note of a block of notes, parted where the next number begins a line."""
    start, number = 0, number_of(draft.lines[0])
    marked = draft._replace(within=(FOOTNOTE,), tag="p")
    for at, text in enumerate(draft.lines):
        if at and number is not None and number_of(text) == number + 1:
            yield marked._replace(lines=draft.lines[start:at])
            start, number = at, number + 1
    yield marked._replace(lines=draft.lines[start:])


def number_of(text: str) -> int | None:
    """The number that a note begins with."""
    found = NOTE.match(text)
    digits = re.match(r"\d+", text)
    return int(digits[0]) if found and digits else None


def running(line: Line) -> Draft:
    """A running head or foot; it votes itself furniture."""
    return drafted((line,), "p")._replace(within=(RUNNING,), voted=True)


def drafted(lines: Sequence[Line], tag: str) -> Draft:
    place = (
        min(line.x0 for line in lines),
        min(line.top for line in lines),
        max(line.x1 for line in lines),
        max(line.bottom for line in lines),
    )
    size = Paragraph(tuple(lines)).size
    text = tuple(line.text for line in lines)
    return Draft(text, tag, size, all(line.bold for line in lines), place)


def of_region(region: Region, body: float) -> Iterator[Draft]:
    """The blocks of one region."""
    if region.table:
        for row in region.lines:
            tag = "td" if "\t" in row.text else tag_of(Paragraph((row,)), body)
            yield drafted((row,), tag)
        return
    found = list(paragraphs(region.lines))
    running_text = [line for line in region.lines if abs(line.size - body) <= 0.1 * body]
    left = min((line.x0 for line in running_text), default=0.0)
    right = max((line.x1 for line in running_text), default=0.0)
    for each in found:
        draft = drafted(each.lines, tag_of(each, body))
        inset = is_inset(draft, left, right, body) and draft.tag == "p"
        yield draft._replace(within=(SET_IN,)) if inset else draft


def is_inset(draft: Draft, left: float, right: float, body: float) -> bool:
    """Whether a paragraph is set in on both sides, as a block quotation is."""
    deep = draft.place[0] - left >= INSET * body and right - draft.place[2] >= 0.5 * body
    return deep and len(draft.lines) > 1


def tag_of(each: Paragraph, body: float) -> str:
    """The tag of a paragraph; "h" for a heading of any rank."""
    first = each.lines[0].text
    if each.item and (each.size < LARGER * body or each.words > LONGEST_BOLD):
        return "li"
    caption = CAPTION.match(first)
    if caption and caption[1].casefold() in words("pdf_captions") and each.size <= body * 1.05:
        return "figcaption"
    return "h" if is_heading(each, body) else "p"


def is_heading(each: Paragraph, body: float) -> bool:
    """Whether a paragraph is a heading: a few words in larger type, or a bold line."""
    last = each.lines[-1].text
    if not any(letter.isalpha() for line in each.lines for letter in line.text):
        return False
    if each.size >= LARGER * body and not is_prose(each):
        return each.words <= LONGEST_HEADING and len(each.lines) <= MOST_LINES
    bold = all(line.bold for line in each.lines) and each.size >= SMALLER * body
    return bold and each.words <= LONGEST_BOLD and not last.endswith(UNCLOSED)


def is_prose(each: Paragraph) -> bool:
    """Whether a paragraph is more than one sentence."""
    return SENTENCES.search(" ".join(line.text for line in each.lines)) is not None


def ranked(draft: Draft, sizes: Sequence[float]) -> Draft:
    """A heading with its rank: h1 for the document's largest type, h2, h3 for what is smaller."""
    if draft.tag != "h":
        return draft
    size = round(draft.size * 2) / 2
    rank = sizes.index(size) + 1 if size in sizes else 3
    return draft._replace(tag=f"h{min(rank, 3)}")


def footnotes(found: Sequence[Draft], height: float, body: float) -> set[int]:
    """The numbers of the blocks that are notes: small type at the foot of their column."""
    notes: set[int] = set()
    for at, draft in enumerate(found[:MOST_BLOCKS]):
        if draft.size > SMALLER * body or draft.tag in ("td", "figcaption"):
            continue
        follows = at - 1 in notes and stands_over(found[at - 1], draft)
        begins = NOTE.match(draft.lines[0]) is not None and draft.place[1] > HALF * height
        if (begins or follows) and not any(
            other.size > SMALLER * body and stands_over(draft, other) for other in found
        ):
            notes.add(at)
    return notes


def stands_over(one: Draft, two: Draft) -> bool:
    """Whether `two` stands below `one` in the same column."""
    beside = min(one.place[2], two.place[2]) - max(one.place[0], two.place[0])
    return two.place[1] >= one.place[3] - 1 and beside > 0
