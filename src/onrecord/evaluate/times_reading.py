"""Times reading: what this version's readers find in a text of which the date is given."""

from collections.abc import Mapping
from hashlib import sha256
from typing import cast

import msgspec

from onrecord.errors import IngestError
from onrecord.evaluate.timeml import TimeMl
from onrecord.evaluate.times import Timed
from onrecord.ingest.documents import plain
from onrecord.model.document import Document, Masthead, Origin, Stated
from onrecord.model.identity import document_id
from onrecord.model.reader import Reader
from onrecord.model.records import Layout
from onrecord.model.timing import Timing
from onrecord.models.kit import Kit
from onrecord.read import layout, parse, times


def times_in(each: TimeMl, kit: Kit) -> tuple[Timed, ...]:
    """The times found in one labelled document, in order."""
    values = values_of(each.name, each.text, each.published, kit)
    timing = cast(Timing, values["timing"]) if values else Timing(())
    return tuple(
        Timed(time.span.start, time.span.end, time.type, time.value) for time in timing.times
    )


def values_of(name: str, text: str, published: str | None, kit: Kit) -> dict[str, object]:
    """What the readers of times need, and what they give; nothing for a blank text.

    The text is read as English, nothing of it as furniture, and published when `published` says.
    """
    document = document_of(name, text)
    if document is None:
        return {}
    values: dict[str, object] = {"document": document, "kit": kit}
    values["layout"] = unfurnished(layout.layout(document))
    values["masthead"] = masthead_of(published)
    values["parse"] = given(parse.READER, values)
    values["timing"] = given(times.READER, values)
    return values


def document_of(name: str, text: str) -> Document | None:
    """A text as a document; None if it is blank."""
    try:
        page = plain(text)
    except IngestError:
        return None
    data = text.encode("utf-8", "surrogatepass")
    return Document(
        id=document_id("", text),
        source=name,
        origin=Origin(
            media_type="text/plain",
            sha256=sha256(data).hexdigest(),
            bytes=len(data),
            encoding="utf-8",
        ),
        text=text,
        language="en",
        markup=page.markup,
    )


def masthead_of(published: str | None) -> Masthead:
    return Masthead(published=Stated(published, "metadata") if published else Stated())


def unfurnished(found: Layout) -> Layout:
    """The layout with every block of furniture as a paragraph: labelled texts have none."""
    blocks = tuple(
        msgspec.structs.replace(each, kind="paragraph") if each.kind == "furniture" else each
        for each in found.blocks
    )
    return msgspec.structs.replace(found, blocks=blocks)


def given(reader: Reader, values: Mapping[str, object]) -> object:
    """What a reader gives, fed with what it needs."""
    return reader.read(**{name: values[name] for name in reader.needs})
