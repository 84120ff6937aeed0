"""DOCX mending: a document's XML without what is no text, and with what Mammoth passes over.

Element names are those of WordprocessingML (ECMA-376, part 1, 17).
"""

from collections.abc import Iterable

from lxml import etree

from onrecord.errors import IngestError
from onrecord.model.document import Problem

STAGE = "ingest"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
MOST_ELEMENTS = 1_000_000
"""In one part. A million words with every mark of a word processor have fewer."""
OFF = frozenset({"0", "false", "off", "none"})
NOT_TEXT = frozenset(
    {
        *("annotationRef", "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd"),
        *("commentReference", "moveFrom", "delText", "delInstrText", "lastRenderedPageBreak"),
        *("footnoteRef", "endnoteRef", "proofErr", "permStart", "permEnd", "rt", "rubyPr"),
        *("sectPr", "tblGrid", "tblPr", "sdtPr", "sdtEndPr", "pPrChange", "rPrChange"),
        *("tblPrChange", "trPrChange", "tcPrChange", "sectPrChange"),
    }
)
OPENED = frozenset({"fldSimple", "dir", "bdo", "ruby", "rubyBase", "sdtContent", "oMathPara"})
"""Wrappings whose content is text, and which Mammoth leaves out or reads as something else."""
BREAKS = {"cr": "br", "ptab": "tab"}
MARKS = frozenset({"rPr", "trPr"})
"""Where "del" says that a paragraph mark or a row is deleted, and holds no text."""
FIELD = frozenset({"fldChar", "instrText"})
SHAPES = frozenset({"drawing", "pict", "object"})
OF_RUN = frozenset({"rStyle", "del"})
OF_PARAGRAPH = frozenset({"pStyle", "numPr", "rPr"})


def mended(root: etree._Element) -> tuple[Problem, ...]:
    """Mends a part of a document in place, and says what in it is not read.

    Raises IngestError for more elements than any article has.
    """
    elements = list(root.iter(etree.Element))
    if len(elements) > MOST_ELEMENTS:
        raise IngestError("longer than any article; split it")
    problems = doubts(root)
    for element in elements:
        # a part of what was removed a moment ago is mended for nothing, and harms nothing
        mend(element)
    return problems


def doubts(root: etree._Element) -> tuple[Problem, ...]:
    """What a document holds that is not read as it stands."""
    names = {local(each) for each in root.iter(etree.Element)}
    problems = []
    if "altChunk" in names:
        problems.append(Problem(STAGE, "a file embedded in the text (altChunk) is not read"))
    if "oMath" in names:
        problems.append(Problem(STAGE, "formulas are shown as their letters in a row"))
    return tuple(problems)


def mend(element: etree._Element) -> None:
    """Removes, unwraps or renames one element where it needs it."""
    name = local(element)
    parent = element.getparent()
    if parent is None:
        return
    if name in NOT_TEXT or (name == "del" and local(parent) not in MARKS):
        parent.remove(element)
    elif name in {"rPr", "pPr"}:
        keep(element, OF_RUN if name == "rPr" else OF_PARAGRAPH)
    elif name == "r":
        hide(element)
    elif name in SHAPES or name in {"AlternateContent", "sdt"} | OPENED:
        replace(element, inside(element, name))
    elif name == "oMath":
        replace(element, [spelt_out(element)])
    elif name in BREAKS:
        element.tag = f"{{{W}}}{BREAKS[name]}"
    else:
        strip_ids(element)


def local(element: etree._Element) -> str:
    return etree.QName(element).localname


def keep(element: etree._Element, names: Iterable[str]) -> None:
    """Removes all children but those named."""
    for child in list(element):
        if local(child) not in names:
            element.remove(child)


def hide(run: etree._Element) -> None:
    """Empties a run of hidden text; the marks of fields stay, as they come in pairs.

    An empty run goes: Mammoth compares each with a hundred styles.
    """
    if any(local(each) == "vanish" and is_on(each) for each in run.iterfind("./{*}rPr/*")):
        keep(run, FIELD)
    parent = run.getparent()
    if not len(run) and parent is not None:
        parent.remove(run)


def is_on(switch: etree._Element) -> bool:
    return switch.get(f"{{{W}}}val", switch.get(f"{{{STRICT}}}val", "1")) not in OFF


def inside(element: etree._Element, name: str) -> list[etree._Element]:
    """What of a wrapping, a choice or a shape is text."""
    if name in SHAPES:
        return boxes(element)
    if name == "AlternateContent":
        choices = [*element.iterfind("./{*}Choice"), *element.iterfind("./{*}Fallback")]
        return list(choices[0]) if choices else []
    if name == "sdt":
        prompt = element.find("./{*}sdtPr/{*}showingPlcHdr") is not None
        return [] if prompt else list(element.iterfind("./{*}sdtContent"))
    return list(element)


def boxes(shape: etree._Element) -> list[etree._Element]:
    """The text boxes in a shape, in a wrapping whose content Mammoth puts after the paragraph."""
    found = list(shape.iter("{*}txbxContent"))
    if not found:
        return []
    holder = etree.Element(f"{{{W}}}pict")
    holder.extend(found)
    return [holder]


def replace(element: etree._Element, others: Iterable[etree._Element]) -> None:
    """Puts others where an element stands. By neighbours: a place by number is counted anew."""
    parent = element.getparent()
    if parent is not None:
        for other in others:
            element.addprevious(other)
        parent.remove(element)


def spelt_out(formula: etree._Element) -> etree._Element:
    """A formula as a run of its letters and signs."""
    run = etree.Element(f"{{{W}}}r")
    words = etree.SubElement(run, f"{{{W}}}t")
    words.text = "".join(each.text or "" for each in formula.iter("{*}t"))
    return run


def strip_ids(element: etree._Element) -> None:
    """Removes the marks of editing sessions, most of a part's bytes in some files."""
    for name in [key for key in element.attrib if etree.QName(key).localname.startswith("rsid")]:
        del element.attrib[name]
