"""Small readings built by hand, for tests that need values and no parser."""

from hashlib import sha256
from typing import Any

import msgspec

from onrecord.model.document import Block, Document, Masthead, Origin, Raw, Stated
from onrecord.model.identity import document_id, named_id, record_id
from onrecord.model.proposition import Amount, Named, Proposition
from onrecord.model.quantities import Quantity, Tally
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
from onrecord.model.timing import Time, When, Window, WindowReason

TEXT = (
    "The pact is late\n\n"
    "Tor Vik, the minister, said the ferry pact would hold.\n\n"
    "Menu Home Contact"
)
TOLD = (
    "The pact is late\n\n"
    "Tor Vik, the minister, said the ferry pact would hold until May, probably, if Oslo pays: a "
    "charade. The council should pay because the boats are old. He plans to sail. Ines Duarte "
    "declined to comment. Vik spoke on 4 March 2025 and, as he does every second week, two days "
    "later. About three boats, the Aker and the Bris, cost 40 to 50 million kroner in 2015 money."
    "\n\n"
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
        times=times_of(reading),
        window=window_of(),
        whens=whens_of(reading),
        quantities=quantities_of(reading, own.id),
        tallies=(tally_of(reading),),
        propositions=propositions_of(reading),
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


def times_of(reading: Reading) -> tuple[Time, ...]:
    """May of a window, a day, a set of times, and a day that is counted from the first."""
    day = find(TOLD, "4 March 2025")

    def time(words: str) -> dict[str, Any]:
        span = find(TOLD, words)
        return {"id": record_id(reading.document.id, "time", (span,)), "span": span}

    return (
        Time(**time("May"), type="DATE", value="2025-05", basis="window"),
        Time(**time("4 March 2025"), type="DATE", value="2025-03-04"),
        Time(**time("every second week"), type="SET", value="P2W", quant="EVERY", freq="1X"),
        Time(
            **time("two days later"),
            type="DATE",
            value="2025-03-06",
            mod="APPROX",
            basis="text",
            anchor=day,
        ),
    )


def window_of() -> Window:
    reasons = (
        WindowReason("past", find(TOLD, "two days later"), "2025-03-06"),
        WindowReason("coming", find(TOLD, "until May"), "2025-05"),
    )
    return Window("2025-03-06", "2025-05-31", reasons)


def whens_of(reading: Reading) -> tuple[When, ...]:
    """Of what Tor Vik said the text states the day; the own sentence is as old as the document."""
    (said,), (own,) = reading.attributions, reading.assertions
    may, day, *_ = times_of(reading)
    return (
        When(
            target=said.id,
            said=day.value,
            basis="stated",
            span=day.span,
            content=(may.id,),
            relation="future",
        ),
        When(target=own.id, said="2025-03-06/2025-05-31", basis="window"),
    )


def quantities_of(reading: Reading, target: str) -> tuple[Quantity, ...]:
    boats = find(TOLD, "About three boats")
    cost = find(TOLD, "40 to 50 million kroner in 2015 money")
    return (
        Quantity(
            id=record_id(reading.document.id, "quantity", (boats,)),
            span=boats,
            number=find(TOLD, "three"),
            value=3.0,
            form="count",
            unit="boat",
            unit_span=span_of(TOLD, boats.end - len("boats"), boats.end),
            change="~",
            target=target,
        ),
        Quantity(
            id=record_id(reading.document.id, "quantity", (cost,)),
            span=cost,
            number=find(TOLD, "40 to 50 million"),
            value=40_000_000.0,
            high=50_000_000.0,
            form="money",
            unit="krone",
            unit_span=find(TOLD, "kroner"),
            currency="NOK",
            year=2015,
            of=(find(TOLD, "three boats"), find(TOLD, "the Aker and the Bris")),
        ),
    )


def tally_of(reading: Reading) -> Tally:
    """Three boats, of which two are named."""
    span = find(TOLD, "three boats, the Aker and the Bris")
    return Tally(
        id=record_id(reading.document.id, "tally", (span,)),
        quantity=record_id(reading.document.id, "quantity", (find(TOLD, "About three boats"),)),
        span=span,
        named=(find(TOLD, "Aker"), find(TOLD, "Bris")),
    )


def propositions_of(reading: Reading) -> tuple[Proposition, ...]:
    """What Tor Vik said, and a sentence of the document's own voice in two stretches."""
    (said,) = reading.attributions
    charade = (find(TOLD, "probably"), find(TOLD, "a charade"))
    return (
        Proposition(
            id=record_id(reading.document.id, "proposition", said.content),
            target=said.id,
            spans=said.content,
            kind="forecast",
            tense="future",
            predicate="hold",
            subject=("ferry", "pact"),
            terms=("ferry", "pact", "hold"),
            names=(Named("person", "vik"), Named("place", "oslo")),
            amounts=(Amount(value=3.0, unit="boat", of=("boat",)),),
            times=("2025-05", "2025-03-04"),
        ),
        Proposition(
            id=record_id(reading.document.id, "proposition", charade),
            target=None,
            spans=charade,
            negated=True,
            rejected=True,
        ),
    )


def raw_of(reading: Reading) -> Raw:
    return Raw(source=reading.document.source, data=reading.document.text.encode())
