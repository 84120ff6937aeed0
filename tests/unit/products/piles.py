"""Piles built by hand from invented text, so that products are tested without any reader."""

from collections.abc import Iterable, Sequence

import msgspec

from onrecord.model.document import Block, Document, Masthead, Origin, Problem, Stated
from onrecord.model.identity import document_id, named_id, record_id
from onrecord.model.manner import Act, Certainty, Polarity
from onrecord.model.product import NotRead, Pile
from onrecord.model.records import (
    Assertion,
    Attribution,
    Forecast,
    ForecastKind,
    Form,
    GroundKind,
    Holder,
    HolderKind,
    Holding,
    Horizon,
    Kind,
    Layout,
    Modality,
    Naming,
    Reading,
    Reason,
    Rendering,
    RenderingBasis,
    Section,
    Speakers,
    Stance,
    StanceValue,
    Whose,
)
from onrecord.model.span import Span
from onrecord.model.timing import Relation, SaidBasis, Time, When, Window, WindowReason


class Draft:
    """A reading in the making; every span is given by its words, found at their first place."""

    def __init__(self, source: str, text: str, outlet: str | None = "The Quay Post") -> None:
        self.text = text
        self.source = source
        self.id = document_id("", text)
        self.outlet = outlet
        self.holders: list[Holder] = []
        self.holdings: list[Holding] = []
        self.sections: list[Section] = []
        self.assertions: list[Assertion] = []
        self.attributions: list[Attribution] = []
        self.modalities: list[Modality] = []
        self.renderings: list[Rendering] = []
        self.forecasts: list[Forecast] = []
        self.stances: list[Stance] = []
        self.times: list[Time] = []
        self.whens: list[When] = []
        self.window: Window | None = None
        self.problems: tuple[Problem, ...] = ()
        self.published: str | None = "2025-04-24"
        kind: HolderKind = "outlet" if outlet else "document"
        self.voice = self.add(Holder(id="", name=outlet or source, kind=kind, naming="document"))

    def span(self, words: str, after: int = 0) -> Span:
        start = self.text.index(words, after)
        return Span(start, start + len(words), words)

    def add(self, holder: Holder) -> Holder:
        identity = named_id(self.id, "holder", f"{len(self.holders)} {holder.name}")
        kept = msgspec.structs.replace(holder, id=identity)
        self.holders.append(kept)
        return kept

    def holder(
        self,
        name: str,
        kind: HolderKind = "person",
        *,
        mention: str | None = None,
        role: str | None = None,
        affiliation: str | None = None,
        naming: Naming = "named",
    ) -> Holder:
        return self.add(
            Holder(
                id="",
                name=name,
                kind=kind,
                naming=naming,
                mentions=(self.span(mention or name),),
                role=self.span(role) if role else None,
                affiliation=self.span(affiliation) if affiliation else None,
            )
        )

    def hold(self, target: str, holders: Sequence[Holder], relays: Sequence[Holder]) -> None:
        first = tuple(each.id for each in holders)
        steps = ((each.id,) for each in (*relays, self.voice))
        self.holdings.append(Holding(target, first, (first, *steps)))

    def section(
        self,
        form: Form,
        sentences: Sequence[str],
        holders: Sequence[Holder],
        *,
        heading: str | None = None,
        question: str | None = None,
        relays: Sequence[Holder] = (),
        label: str | None = None,
    ) -> Section:
        """A section from its first to its last sentence, each an assertion without reasons."""
        spans = [self.span(each) for each in sentences]
        section = Section(
            id=record_id(self.id, "section", spans),
            start=spans[0].start,
            end=spans[-1].end,
            form=form,
            label=(self.span(label),) if label else (),
            heading=self.span(heading) if heading else None,
            question=self.span(question) if question else None,
        )
        self.sections.append(section)
        self.hold(section.id, holders, relays)
        for span in spans:
            assertion = Assertion(
                id=record_id(self.id, "assertion", (span,)), span=span, section=section.id
            )
            self.assertions.append(assertion)
            self.modalities.append(Modality(target=assertion.id))
        return section

    def says(
        self,
        holder: Holder | Sequence[Holder],
        content: str | Sequence[str],
        *,
        cue: str | None = "said",
        source: str | None = None,
        kind: Kind = "indirect",
        score: float = 0.95,
        within: Attribution | None = None,
        relays: Sequence[Holder] = (),
    ) -> Attribution:
        """An attribution; `source` is the first holder's name unless given."""
        holders = [holder] if isinstance(holder, Holder) else list(holder)
        spans = tuple(
            self.span(each) for each in ([content] if isinstance(content, str) else content)
        )
        named = holders[0].name if source is None else source
        attribution = Attribution(
            id=record_id(self.id, "attribution", spans),
            content=spans,
            cue=(self.nearest(cue, spans[0].start),) if cue else (),
            source=(self.nearest(named, spans[0].start),) if named else (),
            kind=kind,
            score=score,
            within=within.id if within else None,
        )
        self.attributions.append(attribution)
        self.modalities.append(Modality(target=attribution.id))
        self.hold(attribution.id, holders, relays)
        return attribution

    def nearest(self, words: str, to: int) -> Span:
        """The place of some words that is nearest to a code point."""
        starts = [at for at in range(len(self.text)) if self.text.startswith(words, at)]
        start = min(starts, key=lambda at: (abs(at - to), at))
        return Span(start, start + len(words), words)

    def sentence(self, words: str) -> Assertion:
        """The assertion that holds some words."""
        place = self.span(words)
        return next(each for each in self.assertions if each.span.covers(place))

    def modality(
        self,
        target: Attribution | Assertion,
        kind: GroundKind | None = None,
        *,
        act: Act = "made",
        polarity: Polarity = "asserts",
        words: str | None = None,
    ) -> None:
        """Replaces a record's modality; its reason are some words, or those at the text's head."""
        reasons = (Reason(kind, self.span(words or self.text.split()[0])),) if kind else ()
        self.modalities = [each for each in self.modalities if each.target != target.id]
        self.modalities.append(
            Modality(target=target.id, act=act, polarity=polarity, reasons=reasons)
        )

    def hedge(
        self, target: Attribution | Assertion, words: str, certainty: Certainty, whose: Whose
    ) -> None:
        """Says how sure a record is, resting on some words near it."""
        start = (target.content[0] if isinstance(target, Attribution) else target.span).start
        cue = (self.nearest(words, start),)
        self.modalities = [each for each in self.modalities if each.target != target.id]
        self.modalities.append(
            Modality(target=target.id, certainty=certainty, certainty_cue=cue, whose=whose)
        )

    def stand(self, target: Attribution, value: StanceValue, words: str) -> None:
        """Says that the narrator endorses or rejects an attribution, in some words."""
        cue = (self.nearest(words, target.content[0].start),)
        self.stances.append(Stance(target.id, value, cue))

    def render(self, target: Attribution, words: str, basis: RenderingBasis = "likely") -> None:
        """Says that an attribution is translated, resting on some words."""
        spans = (self.span(words),)
        self.renderings.append(Rendering(target=target.id, basis=basis, spans=spans))

    def foretells(
        self,
        target: Attribution | Assertion | Section | None,
        words: str,
        *,
        cue: str = "will",
        kind: ForecastKind = "prediction",
        likelihood: str | None = None,
        band: tuple[int, int] | None = None,
        horizon: Horizon | None = None,
    ) -> Forecast:
        """A forecast with its proposition's words."""
        proposition = self.span(words)
        forecast = Forecast(
            id=record_id(self.id, "forecast", (proposition,)),
            kind=kind,
            proposition=(proposition,),
            target=target.id if target else None,
            cue=(self.nearest(likelihood or cue, proposition.start),),
            likelihood=self.nearest(likelihood, proposition.start) if likelihood else None,
            band=band,
            scale="icd203" if band else None,
            horizon=horizon,
        )
        self.forecasts.append(forecast)
        return forecast

    def when(
        self,
        target: Attribution | Assertion,
        said: str | None = None,
        words: str | None = None,
        *,
        told: tuple[str, str] | None = None,
        relation: Relation | None = None,
    ) -> None:
        """When a record was said, stated in some words near it, and of when it tells: the words
        and value of a time inside."""
        start = (target.content[0] if isinstance(target, Attribution) else target.span).start
        basis: SaidBasis | None = "stated" if words else "document" if said else None
        times = [self.time(told[0], told[1], start)] if told else []
        self.whens.append(
            When(
                target=target.id,
                said=said,
                basis=basis,
                span=self.nearest(words, start) if words else None,
                content=tuple(each.id for each in times),
                relation=relation,
            )
        )

    def time(self, words: str, value: str, near: int = 0) -> Time:
        """An expression of time with its value."""
        span = self.nearest(words, near)
        identity = record_id(self.id, "time", (span,))
        self.times.append(Time(id=identity, span=span, type="DATE", value=value))
        return self.times[-1]

    def undated(self, earliest: str | None, latest: str | None, words: str) -> None:
        """Takes the date away; the days between which it was published rest on some words."""
        self.published = None
        reason = WindowReason("past", self.span(words), latest or earliest or "")
        self.window = Window(earliest, latest, (reason,))

    def reading(self) -> Reading:
        return Reading(
            document=Document(
                id=self.id,
                source=self.source,
                origin=Origin(media_type="text/plain", sha256="ab" * 32, bytes=1, encoding="utf-8"),
                text=self.text,
                language="en",
            ),
            layout=Layout(tuple(blocks(self.text)), tuple(self.sections)),
            masthead=Masthead(
                title=Stated(self.text.partition("\n")[0], "inferred"),
                outlet=Stated(self.outlet, "host") if self.outlet else Stated(),
                published=Stated(self.published, "dateline") if self.published else Stated(),
            ),
            attributions=tuple(self.attributions),
            assertions=tuple(self.assertions),
            speakers=Speakers(tuple(self.holders), tuple(self.holdings)),
            modalities=tuple(self.modalities),
            forecasts=tuple(self.forecasts),
            renderings=tuple(self.renderings),
            stances=tuple(self.stances),
            times=tuple(self.times),
            whens=tuple(self.whens),
            window=self.window,
            problems=self.problems,
        )


def blocks(text: str) -> Iterable[Block]:
    """A block a line that is not blank."""
    start = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            yield Block(start, start + len(line.rstrip()), "paragraph")
        start += len(line)


def pile_of(*drafts: Draft, not_read: tuple[NotRead, ...] = ()) -> Pile:
    return Pile(
        readings=tuple(each.reading() for each in drafts),
        not_read=not_read,
        models=("toy sha256:00",),
        version="9.9",
    )


PANEL = """Who pays for the lighthouse?

The lamp is cheap, the stairs are not
The council should repair the stairs before it buys a new lamp. The reason is that nobody can \
reach the lamp today. Dark months cost the harbour money.
It will cost less than the council fears.

—Ada Holm is a senior fellow at the Beacon Institute.

Keeper Jon Falk said the lamp would last ten years. “We climb every night,” Falk said, “and we are \
tired.” Two officials told Falk that the bill would double.
"""


def lighthouse() -> Draft:
    """A signed section, a quoted keeper, and two officials whom he relays."""
    draft = Draft("lighthouse.txt", PANEL)
    ada = draft.holder("Ada Holm", role="senior fellow", affiliation="Beacon Institute")
    jon = draft.holder("Jon Falk", role="Keeper")
    two = draft.holder("two officials", "anonymous", mention="Two officials", naming="unnamed")
    draft.section(
        "signed",
        [
            "The council should repair the stairs before it buys a new lamp.",
            "The reason is that nobody can reach the lamp today.",
            "Dark months cost the harbour money.",
            "It will cost less than the council fears.",
        ],
        [ada],
        heading="The lamp is cheap, the stairs are not",
    )
    draft.says(jon, "the lamp would last ten years", source="Keeper Jon Falk")
    draft.says(jon, ["We climb every night,", "and we are tired."], source="Falk", kind="direct")
    draft.says(two, "the bill would double", cue="told", source="Two officials", relays=[jon])
    return draft
