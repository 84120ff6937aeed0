"""Small readings built by hand, for tests that need values and no parser."""

from hashlib import sha256

import msgspec

from onrecord.model.document import Block, Document, Masthead, Origin, Raw, Stated
from onrecord.model.identity import document_id, named_id, record_id
from onrecord.model.records import (
    Assertion,
    Assessment,
    Attribution,
    Clause,
    Forecast,
    Holder,
    Holding,
    Horizon,
    Layout,
    Modality,
    NonEvent,
    Part,
    Reading,
    Reason,
    Rendering,
    Section,
    Speakers,
    Stance,
)
from onrecord.model.span import Span, span_of

TEXT = (
    "The pact is late\n\n"
    "Tor Vik, the minister, said the ferry pact would hold.\n\n"
    "Menu Home Contact"
)
TOLD = (
    "The pact is late\n\n"
    "Tor Vik, the minister, said the ferry pact would hold until May, probably, if Oslo pays: a "
    "charade. The council should pay because the boats are old. He plans to sail. Ines Duarte "
    "declined to comment.\n\n"
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


def told_reading(source: str = "a.txt") -> Reading:
    """A reading with every kind of value; Tor Vik is doubted, and foretells with a hedge."""
    reading = reading_of(TOLD, source)
    (said,), (own,) = reading.attributions, reading.assertions
    first, second = reading.modalities
    hedge, doubt = find(TOLD, "probably"), find(TOLD, "a charade")
    hedged = msgspec.structs.replace(
        first, certainty="probable", certainty_cue=(hedge,), whose="reporter"
    )
    return msgspec.structs.replace(
        reading,
        modalities=(hedged, second),
        clauses=(condition_of(own.id),),
        stances=(Stance(said.id, "rejects", (doubt,)),),
        forecasts=(plan_of(reading, own.id), prediction_of(reading, said)),
        assessments=(advice_of(reading),),
        non_events=(refusal_of(reading, own.id),),
        renderings=(Rendering(target=said.id, basis="likely", spans=said.source),),
    )


def condition_of(target: str) -> Clause:
    return Clause(
        span=find(TOLD, "if Oslo pays"),
        predicate=find(TOLD, "pays"),
        target=target,
        polarity="asserts",
        certainty="possible",
        cue=(find(TOLD, "if"),),
        whose="holder",
    )


def prediction_of(reading: Reading, said: Attribution) -> Forecast:
    return Forecast(
        id=record_id(reading.document.id, "forecast", said.content),
        kind="prediction",
        proposition=said.content,
        target=said.id,
        cue=(find(TOLD, "would"),),
        horizon=Horizon(find(TOLD, "until May"), "2025-05"),
        condition=find(TOLD, "if Oslo pays"),
        likelihood=find(TOLD, "probably"),
        band=(55, 80),
        scale="icd203",
        score=0.8,
    )


def plan_of(reading: Reading, target: str) -> Forecast:
    words = (find(TOLD, "He"), find(TOLD, "sail"))
    return Forecast(
        id=record_id(reading.document.id, "forecast", words),
        kind="plan",
        proposition=words,
        target=target,
        cue=(find(TOLD, "plans"),),
    )


def advice_of(reading: Reading) -> Assessment:
    span = find(TOLD, "The council should pay because the boats are old")
    return Assessment(
        id=record_id(reading.document.id, "assessment:prescription", (span,)),
        kind="prescription",
        span=span,
        target=reading.layout.sections[0].id,
        cue=(find(TOLD, "should"),),
        parts=(
            Part("addressee", find(TOLD, "The council")),
            Part("action", find(TOLD, "pay because the boats are old")),
            Part("grounds", find(TOLD, "the boats are old")),
        ),
        score=0.7,
    )


def refusal_of(reading: Reading, target: str) -> NonEvent:
    span = find(TOLD, "Ines Duarte declined to comment")
    return NonEvent(
        id=record_id(reading.document.id, "non_event:refused_comment", (span,)),
        kind="refused_comment",
        span=span,
        target=target,
        cue=(find(TOLD, "declined"),),
        party=find(TOLD, "Ines Duarte"),
        what=find(TOLD, "comment"),
        score=0.9,
    )


def raw_of(reading: Reading) -> Raw:
    return Raw(source=reading.document.source, data=reading.document.text.encode())
