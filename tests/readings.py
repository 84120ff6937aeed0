"""Small readings built by hand, for tests that need values and no parser."""

from hashlib import sha256

from onrecord.model.document import Block, Document, Masthead, Origin, Raw, Stated
from onrecord.model.identity import document_id, named_id, record_id
from onrecord.model.records import (
    Assertion,
    Attribution,
    Holder,
    Holding,
    Layout,
    Modality,
    Reading,
    Reason,
    Section,
    Speakers,
)
from onrecord.model.span import Span, span_of

TEXT = (
    "The pact is late\n\n"
    "Tor Vik, the minister, said the ferry pact would hold.\n\n"
    "Menu Home Contact"
)


def find(text: str, words: str) -> Span:
    """The first place of `words` in `text`."""
    start = text.index(words)
    return span_of(text, start, start + len(words))


def document_of(text: str, source: str = "a.txt") -> Document:
    data = text.encode()
    return Document(
        id=document_id("", text),
        source=source,
        origin=Origin(
            media_type="text/plain",
            sha256=sha256(data).hexdigest(),
            bytes=len(data),
            encoding="utf-8",
        ),
        text=text,
        language="en",
    )


def blocks_of(text: str) -> tuple[Block, ...]:
    """A paragraph a blank-line-separated stretch; the one that begins with Menu is furniture."""
    blocks = []
    start = 0
    for piece in text.split("\n\n"):
        kind = "furniture" if piece.startswith("Menu") else "paragraph"
        blocks.append(Block(start, start + len(piece), kind))  # type: ignore[arg-type]
        start += len(piece) + 2
    return tuple(blocks)


def reading_of(text: str = TEXT, source: str = "a.txt") -> Reading:
    """One attribution by Tor Vik, guarded, and one signed section with one assertion."""
    document = document_of(text, source)
    vik = find(text, "Tor Vik")
    heading = span_of(text, 0, text.index("\n"))
    holder = Holder(
        id=record_id(document.id, "holder", (vik,)),
        name="Tor Vik",
        kind="person",
        naming="named",
        mentions=(vik,),
        role=find(text, "minister"),
    )
    voice = Holder(
        id=named_id(document.id, "document", source),
        name=source,
        kind="document",
        naming="document",
    )
    content = find(text, "the ferry pact would hold")
    said = Attribution(
        id=record_id(document.id, "attribution", (content,)),
        content=(content,),
        cue=(find(text, "said"),),
        source=(find(text, "Tor Vik, the minister,"),),
        kind="indirect",
        score=0.9,
    )
    body = find(text, text.split("\n\n")[1])
    section = Section(
        id=record_id(document.id, "section:signed", (body,)),
        start=body.start,
        end=body.end,
        form="signed",
        label=(vik,),
        heading=heading,
    )
    assertion = Assertion(
        id=record_id(document.id, "assertion", (body,)), span=body, section=section.id
    )
    chain = ((holder.id,), (voice.id,))
    return Reading(
        document=document,
        layout=Layout(blocks_of(text), (section,)),
        masthead=Masthead(title=Stated(heading.exact, "inferred")),
        attributions=(said,),
        assertions=(assertion,),
        speakers=Speakers(
            (holder, voice),
            tuple(Holding(each.id, (holder.id,), chain) for each in (said, section, assertion)),
        ),
        modalities=(
            Modality(target=said.id, reasons=(Reason("condition", find(text, "would")),)),
            Modality(target=assertion.id),
        ),
    )


def raw_of(reading: Reading) -> Raw:
    return Raw(source=reading.document.source, data=reading.document.text.encode())
