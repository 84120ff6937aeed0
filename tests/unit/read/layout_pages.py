"""Documents drawn as text for the layout tests, and their layouts in short."""

from onrecord.ingest.documents import documents
from onrecord.model.document import Document, Markup, Origin, Raw
from onrecord.model.identity import document_id
from onrecord.model.records import Layout, Section
from onrecord.read.layout import layout

PROSE = (
    "The ministers of the three countries left on Wednesday without a pact, and they went home by"
    " the night train because the ferry was not running."
)
MORE = (
    "Nobody stayed on the quay to wave at them, and the band of the harbour school had been sent"
    " away at noon by its own teacher."
)


def read(text: str, source: str = "page.txt") -> tuple[Document, Layout]:
    """The document of a text as ingest gives it, and its layout."""
    document = documents(Raw(source=source, data=text.encode()))[0]
    return document, layout(document)


def blank(text: str, markup: tuple[Markup, ...] = ()) -> Document:
    """A document whose markup is given, or is missing."""
    origin = Origin(media_type="text/plain", sha256="", bytes=0, encoding=None)
    return Document(
        id=document_id("", text),
        source="drawn",
        origin=origin,
        text=text,
        language="en",
        markup=markup,
    )


def kinds(text: str, source: str = "page.txt") -> dict[str, str]:
    """The words of each block -> its kind; of equal blocks the last counts."""
    document, found = read(text, source)
    return {document.text[block.start : block.end]: block.kind for block in found.blocks}


def sections(text: str, form: str, source: str = "page.txt") -> list[Section]:
    """The sections of one form, in order."""
    return [section for section in read(text, source)[1].sections if section.form == form]


def words(text: str, section: Section) -> str:
    """The words of a section."""
    return text[section.start : section.end]


def labels(section: Section) -> list[str]:
    """The names or the clause that a section is labelled with."""
    return [label.exact for label in section.label]
