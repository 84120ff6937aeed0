"""Reading: the values of all readers of one document, joined as JSON."""

from collections.abc import Iterable, Mapping

from onrecord.export.jsontext import encoded
from onrecord.export.reading_values import (
    AttributionObject,
    BasisObject,
    BlockObject,
    DateObject,
    GuardedObject,
    HolderObject,
    OriginObject,
    ProblemObject,
    ReadingObject,
    RenderingObject,
    RoleObject,
    SectionObject,
    StanceObject,
)
from onrecord.model.document import Masthead, Origin
from onrecord.model.records import (
    Attribution,
    Holder,
    Holding,
    Modality,
    Reading,
    Rendering,
    Role,
    Section,
)
from onrecord.model.span import Span

Points = tuple[int, int]


def reading_json(reading: Reading, *, with_text: bool = True) -> bytes:
    """One JSON object on one line; `text` is null where it is not wanted."""
    return encoded(reading_object(reading, with_text=with_text))


def reading_object(reading: Reading, *, with_text: bool = True) -> ReadingObject:
    document, masthead = reading.document, reading.masthead
    holdings = {each.target: each for each in reading.speakers.holdings}
    modalities = {each.target: each for each in reading.modalities}
    renderings = {each.target: rendering_object(each) for each in reading.renderings}
    return ReadingObject(
        id=document.id,
        source=document.source,
        url=document.metadata.url or None,
        origin=origin_object(document.origin),
        text=document.text if with_text else None,
        title=masthead.title.value,
        outlet=masthead.outlet.value,
        authors=masthead.authors,
        published=masthead.published.value,
        modified=masthead.modified.value,
        published_window=masthead.published_window,
        dates=tuple(
            DateObject(value=each.value, basis=each.basis, refused=each.refused)
            for each in masthead.dates
        ),
        basis=basis_object(masthead),
        language=document.language,
        blocks=tuple(
            BlockObject(start=each.start, end=each.end, kind=each.kind)
            for each in reading.layout.blocks
        ),
        sections=tuple(section_object(each, holdings) for each in reading.layout.sections),
        holders=tuple(holder_object(each) for each in reading.speakers.holders),
        attributions=tuple(
            attribution_object(each, holdings, modalities, renderings.get(each.id))
            for each in reading.attributions
        ),
        problems=tuple(
            ProblemObject(stage=each.stage, message=each.message) for each in reading.problems
        ),
    )


def origin_object(origin: Origin) -> OriginObject:
    return OriginObject(
        media_type=origin.media_type,
        sha256=origin.sha256,
        bytes=origin.bytes,
        encoding=origin.encoding,
        repaired=origin.repaired,
        retrieved=origin.retrieved,
    )


def basis_object(masthead: Masthead) -> BasisObject:
    return BasisObject(
        title=masthead.title.basis,
        outlet=masthead.outlet.basis,
        published=masthead.published.basis,
        authors=masthead.authors_basis,
        modified=masthead.modified.basis,
    )


def section_object(section: Section, holdings: Mapping[str, Holding]) -> SectionObject:
    holding = holdings.get(section.id)
    return SectionObject(
        start=section.start,
        end=section.end,
        form=section.form,
        holders=holding.holders if holding else (),
        heading=place(section.heading),
        question=place(section.question),
    )


def holder_object(holder: Holder) -> HolderObject:
    return HolderObject(
        id=holder.id,
        name=holder.name,
        kind=holder.kind,
        members=holder.members,
        naming=holder.naming,
        role=words(holder.role),
        affiliation=words(holder.affiliation),
        affiliation_span=place(holder.affiliation),
        reason_given=words(holder.reason_given),
        mentions=places(holder.mentions),
        references=places(holder.references),
        roles=tuple(role_object(each) for each in holder.roles),
        count=holder.count,
        plural=holder.plural,
        proximity=words(holder.proximity),
        proximity_span=place(holder.proximity),
        ground_rule=words(holder.ground_rule),
        ground_rule_span=place(holder.ground_rule),
        countries=holder.countries,
    )


def role_object(role: Role) -> RoleObject:
    return RoleObject(
        office=words(role.office),
        affiliation=words(role.affiliation),
        status=role.status,
        basis=role.basis,
        spans=places(each for each in (role.office, role.affiliation) if each),
    )


def attribution_object(
    attribution: Attribution,
    holdings: Mapping[str, Holding],
    modalities: Mapping[str, Modality],
    rendering: RenderingObject | None,
) -> AttributionObject:
    """An attribution with whose it is and what governs it; empty or null where not read."""
    holding = holdings.get(attribution.id)
    modality = modalities.get(attribution.id) or Modality(target=attribution.id)
    return AttributionObject(
        id=attribution.id,
        content=places(attribution.content),
        cue=places(attribution.cue),
        source=places(attribution.source),
        holders=holding.holders if holding else (),
        chain=holding.chain if holding else (),
        kind=attribution.kind,
        within=attribution.within,
        insertions=places(attribution.insertions),
        cuts=places(attribution.cuts),
        act=modality.act,
        polarity=modality.polarity,
        certainty=None,
        certainty_cue=(),
        stance=stance_object(modality),
        forecast=None,
        score=attribution.score,
        guarded=tuple(
            GuardedObject(reason=each.kind, span=(each.span.start, each.span.end))
            for each in modality.reasons
        ),
        rendering=rendering,
    )


def rendering_object(rendering: Rendering) -> RenderingObject:
    return RenderingObject(basis=rendering.basis, cue=places(rendering.spans))


def stance_object(modality: Modality) -> StanceObject | None:
    """A stance only where the modality saw the narrator distance himself."""
    cue = [each.span for each in modality.reasons if each.kind == "distance"]
    return StanceObject(value="rejects", cue=places(cue)) if cue else None


def place(span: Span | None) -> Points | None:
    return (span.start, span.end) if span else None


def places(spans: Iterable[Span]) -> tuple[Points, ...]:
    return tuple((each.start, each.end) for each in spans)


def words(span: Span | None) -> str | None:
    return span.exact if span else None
