"""DOCX: a Word file to what it shows and says (ECMA-376), by way of Mammoth's HTML."""

import re
import zipfile
from functools import cache
from io import BytesIO

from lxml import etree, html

from onrecord.errors import IngestError
from onrecord.ingest.office.docx_mend import mended
from onrecord.ingest.office.file_votes import file_votes
from onrecord.ingest.office.office import ZIP, members, office_kind, old_office, xml_of
from onrecord.ingest.office.properties import file_metadata
from onrecord.ingest.office.styles import elements
from onrecord.ingest.page import Page
from onrecord.ingest.web.html import visible
from onrecord.ingest.web.places import markup
from onrecord.ingest.web.tree import tree_of
from onrecord.model.document import Markup, Problem

NEEDED = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|docProps/core\.xml"
    r"|word/(?:_rels/)?(?:document\d*|styles|numbering|footnotes|endnotes)\.xml(?:\.rels)?"
)
BODY = re.compile(r"word/(?:document\d*|footnotes|endnotes)\.xml")
CORE = "docProps/core.xml"
LONGEST = 6 * 1024 * 1024
"""Bytes of XML after mending: about a million words. Mammoth needs eighty times that memory."""
NOTE = re.compile(r"#(?:footnote|endnote)-")
DATE = (1980, 1, 1, 0, 0, 0)
TOO_DEEP = "nested too deep; save it again from a word processor"


def docx_page(data: bytes) -> Page:
    """The page of a Word file; foot- and endnotes stand at its end, as list items.

    Deleted and hidden text, comments, running heads, pictures, list numbers and the signs of
    notes are no text. Raises IngestError, with the way out, when it is no Word file, is locked,
    damaged or monstrous, or shows nothing.
    """
    check_kind(data)
    parts = members(data, NEEDED)
    title, author = properties(parts.pop(CORE, b""))
    container, doubts = rebuilt(parts)
    root, odd = tree_of(f"<html><body>{converted(container)}</body></html>")
    drop_signs(root)
    shown = visible(root)
    if not shown.found:
        raise IngestError("no text in it")
    text = shown.text
    cast, unvoted = file_votes(root, [text[block.start : block.end] for block in shown.found])
    found = markup(shown, cast)
    stated = file_metadata(title, author, text, heading(text, found))
    return Page(text, found, stated, (*doubts, *odd, *unvoted))


def check_kind(data: bytes) -> None:
    """Raises IngestError, with the type's name, for all but Word files."""
    if reason := old_office(data):
        raise IngestError(reason)
    kind = office_kind(data)
    if kind is None and data.startswith(ZIP) and not zipfile.is_zipfile(BytesIO(data)):
        raise IngestError("damaged or cut off: its zip container cannot be read")
    if kind != "docx":
        name = kind or "no Word file"
        raise IngestError(f"unsupported type: {name}; give it as .docx, PDF, HTML or text")


def properties(core: bytes) -> tuple[str, str]:
    """Title and creator as the file's core properties have them (ECMA-376, part 2, 11)."""
    if not core:
        return "", ""
    root = xml_of(core)
    stated = (root.findtext(f"./{{*}}{name}") or "" for name in ("title", "creator"))
    title, author = stated
    return title, author


def rebuilt(parts: dict[str, bytes]) -> tuple[bytes, tuple[Problem, ...]]:
    """A Word file of mended parts alone, and what in them is not read."""
    problems: dict[Problem, None] = {}
    held = BytesIO()
    size = 0
    with zipfile.ZipFile(held, "w") as archive:
        for name, part in parts.items():
            root = xml_of(part)
            if BODY.fullmatch(name):
                problems |= dict.fromkeys(mended(root))
            written = etree.tostring(root, encoding="utf-8")
            size += len(written)
            archive.writestr(zipfile.ZipInfo(name, DATE), written)
    if size > LONGEST:
        raise IngestError("longer than any article; split it")
    return held.getvalue(), tuple(problems)


def converted(container: bytes) -> str:
    """Mammoth's HTML of a mended Word file."""
    # imported late: only Word files need it
    import mammoth  # noqa: PLC0415

    try:
        made = mammoth.convert_to_html(
            BytesIO(container), style_map=style_map(), include_embedded_style_map=False
        )
    except RecursionError as error:
        raise IngestError(TOO_DEEP) from error
    except Exception as error:
        # foreign code on hostile files: whatever it raises, the file cannot be read
        why = type(error).__name__
        raise IngestError(f"damaged Word file ({why}); save it again as .docx") from error
    return str(made.value)


@cache
def style_map() -> str:
    """The paragraph styles of page_styles.tsv in Mammoth's notation."""
    return "\n".join(
        f"p[style-name='{style}'] => {path_of(element)}" for style, element in elements().items()
    )


def path_of(element: str) -> str:
    if element == "li":
        return "ul > li:fresh"
    if element in {"blockquote", "nav", "footer"}:
        return f"{element} > p:fresh"
    return f"{element}:fresh"


def drop_signs(root: html.HtmlElement) -> None:
    """Drops the signs "[1]" and "↑" that Mammoth makes for notes: no text of the file."""
    for link in list(root.iter("a")):
        if NOTE.match(link.get("href") or ""):
            link.drop_tree()


def heading(text: str, found: tuple[Markup, ...]) -> str:
    """The words of the first top heading."""
    return next((text[each.start : each.end] for each in found if each.tag == "h1"), "")
