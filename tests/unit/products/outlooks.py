"""A pile with forecasts, assessments and non-events set by hand, so that no reader is needed."""

import msgspec

from onrecord.model.identity import record_id
from onrecord.model.product import Pile
from onrecord.model.records import (
    Assessment,
    Forecast,
    Holding,
    Horizon,
    NonEvent,
    Part,
    Reading,
    Section,
    Stance,
)
from tests.unit.products.piles import Draft, pile_of

TEXT = """Ferry news

Minister Tor Vik said the ferry pact would very likely hold until May if Aker pays. \
The so-called expert Ines Duarte claimed the line might close in 2031.
The harbour plans to buy two boats. Vik said Aker should repair the quay, and \
an empty quay would be a sign of trouble. It is not known who pays.
The envoys left without announcing a date. Duarte, Vik’s rival, declined to comment on the fees.
"""


def outlook_draft(source: str = "ferry.txt") -> Draft:
    """Two speakers; of Duarte the narrator distances himself, and he says that she may err."""
    draft = Draft(source, TEXT)
    vik = draft.holder("Tor Vik", role="Minister")
    duarte = draft.holder("Ines Duarte")
    draft.says(vik, "the ferry pact would very likely hold until May if Aker pays")
    draft.says(duarte, "the line might close in 2031", cue="claimed")
    draft.says(
        vik,
        "Aker should repair the quay, and an empty quay would be a sign of trouble",
        source="Vik",
    )
    draft.hedge(draft.attributions[1], "might", "possible", "holder")
    draft.says(duarte, "the fees", cue="declined to comment", source="Duarte")
    draft.modality(draft.attributions[3], act="declined")
    return draft


def outlook_reading(draft: Draft) -> Reading:
    """The draft's reading with one record of each kind, and a byline over all of it."""
    byline = Section(id=record_id(draft.id, "section", ()), start=0, end=len(TEXT), form="byline")
    voice = (draft.voice.id,)
    base = draft.reading()
    speakers = msgspec.structs.replace(
        base.speakers,
        holdings=(*base.speakers.holdings, Holding(byline.id, voice, (voice,))),
    )
    return msgspec.structs.replace(
        base,
        layout=msgspec.structs.replace(base.layout, sections=(byline,)),
        speakers=speakers,
        stances=(Stance(draft.attributions[1].id, "rejects", (draft.span("so-called"),)),),
        forecasts=tuple(reversed(forecasts(draft))),
        assessments=assessments(draft),
        non_events=non_events(draft),
    )


def forecasts(draft: Draft) -> tuple[Forecast, ...]:
    """A banded prediction with everything, one without a band, and a plan in nobody's section."""
    vik, duarte = draft.attributions[0], draft.attributions[1]
    held = draft.span("the ferry pact would very likely hold until May if Aker pays")
    closes = draft.span("the line might close in 2031")
    buys = draft.span("The harbour plans to buy two boats.")
    return (
        Forecast(
            id=record_id(draft.id, "forecast", (held,)),
            kind="prediction",
            proposition=(held,),
            target=vik.id,
            cue=(draft.span("would very likely"),),
            horizon=Horizon(draft.span("until May"), "2025-05"),
            condition=draft.span("if Aker pays"),
            likelihood=draft.span("very likely"),
            band=(80, 95),
            scale="icd203",
            score=0.9,
        ),
        Forecast(
            id=record_id(draft.id, "forecast", (closes,)),
            kind="prediction",
            proposition=(closes,),
            target=duarte.id,
            cue=(draft.span("might"),),
            horizon=Horizon(draft.span("in 2031"), "2031"),
        ),
        Forecast(
            id=record_id(draft.id, "forecast", (buys,)),
            kind="plan",
            proposition=(buys,),
            target=None,
            cue=(draft.span("plans"),),
        ),
    )


def assessments(draft: Draft) -> tuple[Assessment, ...]:
    vik = draft.attributions[2]
    should = draft.span("Aker should repair the quay")
    sign = draft.span("an empty quay would be a sign of trouble")
    who = draft.span("It is not known who pays.")
    parts = (
        Part("addressee", draft.span("Aker", should.start)),
        Part("action", draft.span("repair the quay")),
    )
    return (
        Assessment(
            id=record_id(draft.id, "prescription", (should,)),
            kind="prescription",
            span=should,
            target=vik.id,
            cue=(draft.span("should"),),
            parts=parts,
        ),
        Assessment(
            id=record_id(draft.id, "indicator", (sign,)),
            kind="indicator",
            span=sign,
            target=vik.id,
            cue=(draft.span("a sign of"),),
            parts=(Part("sign", draft.span("an empty quay")), Part("of", draft.span("trouble"))),
        ),
        Assessment(
            id=record_id(draft.id, "unknown", (who,)),
            kind="unknown",
            span=who,
            target=None,
            cue=(draft.span("not known"),),
            parts=(Part("question", draft.span("who pays")),),
        ),
    )


def non_events(draft: Draft) -> tuple[NonEvent, ...]:
    left = draft.span("The envoys left without announcing a date")
    declined = draft.span("Duarte, Vik’s rival, declined to comment on the fees")
    return (
        NonEvent(
            id=record_id(draft.id, "non_event", (left,)),
            kind="not_done",
            span=left,
            target=None,
            cue=(draft.span("without announcing"),),
            party=draft.span("The envoys"),
            what=draft.span("announcing a date"),
            score=0.8,
        ),
        NonEvent(
            id=record_id(draft.id, "non_event", (declined,)),
            kind="refused_comment",
            span=declined,
            target=None,
            cue=(draft.span("declined to comment"),),
            party=draft.span("Duarte, Vik’s rival"),
            what=draft.span("the fees"),
            attribution=draft.attributions[3].id,
        ),
    )


def outlook_pile(*drafts: Draft) -> Pile:
    chosen = drafts or (outlook_draft(),)
    return msgspec.structs.replace(
        pile_of(*chosen), readings=tuple(outlook_reading(each) for each in chosen)
    )
