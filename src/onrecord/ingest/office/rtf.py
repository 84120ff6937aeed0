"""RTF: a Rich Text file to what it shows and says (Rich Text Format 1.9.1)."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import NamedTuple

from onrecord.errors import IngestError
from onrecord.ingest.office.file_votes import file_votes
from onrecord.ingest.office.properties import file_metadata
from onrecord.ingest.office.rtf_reader import Reader
from onrecord.ingest.office.rtf_sheets import Ending, Looks, Paragraph
from onrecord.ingest.office.rtf_tokens import tokens
from onrecord.ingest.office.styles import element_of_style
from onrecord.ingest.page import Page
from onrecord.ingest.paragraphs import is_blank, stops
from onrecord.ingest.web.blocks import JOINT
from onrecord.ingest.web.tree import tree_of
from onrecord.model.document import Markup, Problem

STAGE = "ingest"
START = b"{\\rtf"
WHOLE = ("blockquote", "nav", "footer")
"""Elements that stand around paragraphs."""
DEEPEST_HEADING = 6
ENDS: dict[Ending, str] = {"par": "\n", "cell": "\t", "row": "\n"}


class Shown(NamedTuple):
    """The words of one block, its element and the elements around it."""

    words: str
    tag: str
    within: tuple[str, ...]


def rtf_page(data: bytes) -> Page:
    """The page of a Rich Text file; footnotes stand at its end, as list items.

    Deleted and hidden text, comments, running heads, pictures and list numbers are no text.
    Raises IngestError when it is no Rich Text or shows nothing.
    """
    reader, problems = reading(data)
    shown = [*blocks(reader.sheets.body), *notes(reader.sheets.notes)]
    if not shown:
        raise IngestError("no text in it")
    text = JOINT.join(block.words for block in shown)
    heading = next((block.words for block in shown if block.tag == "h1"), "")
    title, author = (reader.fields.get(name, "") for name in ("title", "author"))
    stated = file_metadata(title, author, text, heading)
    root, _ = tree_of("".join(map(as_html, shown)))
    cast, unvoted = file_votes(root, [block.words for block in shown])
    return Page(text, tuple(placed(shown, cast)), stated, (*problems, *unvoted))


def rtf_text(data: bytes) -> str:
    """The text of a Rich Text file as an editor would save it: each paragraph one line.

    Empty paragraphs are empty lines, cells end in a tab, notes come last. Raises IngestError.
    """
    reader, _ = reading(data)
    return "".join(
        each.text + ENDS[each.ends] for each in (*reader.sheets.body, *reader.sheets.notes)
    )


def reading(data: bytes) -> tuple[Reader, tuple[Problem, ...]]:
    """All that a file shows, and what was odd about it."""
    data = data.lstrip(b"\xef\xbb\xbf \t\r\n\x00")
    if not data.startswith(START):
        raise IngestError("not Rich Text: it does not begin with {\\rtf")
    reader = Reader()
    for token in tokens(data):
        reader.feed(token)
        if reader.closed:
            break
    problems: list[Problem] = []
    if not reader.closed:
        problems.append(Problem(STAGE, "the file breaks off: braces are open at its end"))
    reader.finish()
    if reader.broken:
        message = f"{reader.broken} characters do not decode: shown as U+FFFD"
        problems.append(Problem(STAGE, message))
    return reader, tuple(problems)


def blocks(found: Iterable[Paragraph]) -> Iterator[Shown]:
    """The blocks of paragraphs; one with doubled line breaks is several."""
    for paragraph in found:
        tag, within = element_of(paragraph.looks)
        start = 0
        for end, following in stops(paragraph.text):
            words = paragraph.text[start:end].strip()
            if not is_blank(words):
                yield Shown(words, tag, within)
            start = following


def notes(found: Iterable[Paragraph]) -> Iterator[Shown]:
    """Footnotes and endnotes, as the items of a list."""
    return (Shown(each.words, "li", ()) for each in blocks(found))


def element_of(looks: Looks) -> tuple[str, tuple[str, ...]]:
    """The element that a paragraph's style, outline level or place stands for."""
    element = element_of_style(looks.style)
    if element in WHOLE:
        return "p", (element,)
    if element != "p":
        return element, ()
    if looks.outline is not None and 0 <= looks.outline < DEEPEST_HEADING:
        return f"h{looks.outline + 1}", ()
    if looks.item:
        return "li", ()
    return ("td" if looks.cell else "p"), ()


def as_html(block: Shown) -> str:
    """A block as the furniture vote sees it."""
    tag = "p" if block.tag == "td" else block.tag
    around = (*block.within, "ul") if tag == "li" else block.within
    opened = "".join(f"<{name}>" for name in (*around, tag))
    closed = "".join(f"</{name}>" for name in (tag, *reversed(around)))
    return f"{opened}{escape(block.words)}{closed}"


def placed(shown: Sequence[Shown], cast: Sequence[bool | None]) -> Iterator[Markup]:
    """The markup of blocks that are joined by blank lines, each with its vote."""
    place = 0
    for block, vote in zip(shown, cast, strict=True):
        yield Markup(place, place + len(block.words), block.tag, block.within, vote)
        place += len(block.words) + len(JOINT)
