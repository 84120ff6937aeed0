"""Reading: the values of all readers of one document, joined as JSON."""

from collections.abc import Mapping
from typing import NamedTuple

from onrecord.export.jsontext import encoded
from onrecord.export.reading_places import place, place_of, places, words
from onrecord.export.reading_told import (
    assessment_object,
    clause_object,
    forecast_object,
    foretold_object,
    non_event_object,
    predictions,
    stance_object,
    tellers,
)
from onrecord.export.reading_values import (
    AssertionObject,
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
)
from onrecord.export.reading_when import (
    published_window,
    quantity_object,
    said_object,
    tally_object,
    time_object,
    window_object,
)
from onrecord.model.document import Masthead, Origin
from onrecord.model.records import (
    Assertion,
    Attribution,
    Forecast,
    Holder,
    Holding,
    Modality,
    Reading,
    Rendering,
    Role,
    Section,
    Stance,
)
from onrecord.model.timing import When


class Joined(NamedTuple):
    """The values of a reading that are about its records, by the record's id."""

    holdings: Mapping[str, Holding]
    modalities: Mapping[str, Modality]
    stances: Mapping[str, Stance]
    forecasts: Mapping[str, Forecast]
    renderings: Mapping[str, Rendering]
    whens: Mapping[str, When]


def joined(reading: Reading) -> Joined:
    return Joined(
        {each.target: each for each in reading.speakers.holdings},
        {each.target: each for each in reading.modalities},
        {each.target: each for each in reading.stances},
        predictions(reading),
        {each.target: each for each in reading.renderings},
        {each.target: each for each in reading.whens},
    )


def reading_json(reading: Reading, *, with_text: bool = True) -> bytes:
    """One JSON object on one line; `text` is null where it is not wanted."""
    return encoded(reading_object(reading, with_text=with_text))


def reading_object(reading: Reading, *, with_text: bool = True) -> ReadingObject:
    document, masthead = reading.document, reading.masthead
    values, told = joined(reading), tellers(reading)
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
        published_window=published_window(masthead, reading.window),
        window=window_object(reading.window),
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
        sections=tuple(section_object(each, values.holdings) for each in reading.layout.sections),
        holders=tuple(holder_object(each) for each in reading.speakers.holders),
        attributions=tuple(attribution_object(each, values) for each in reading.attributions),
        assertions=tuple(assertion_object(each, values) for each in reading.assertions),
        clauses=tuple(clause_object(each, told) for each in reading.clauses),
        forecasts=tuple(foretold_object(each, told) for each in reading.forecasts),
        assessments=tuple(assessment_object(each, told) for each in reading.assessments),
        non_events=tuple(non_event_object(each, told) for each in reading.non_events),
        times=tuple(time_object(each) for each in reading.times),
        quantities=tuple(quantity_object(each, told) for each in reading.quantities),
        tallies=tuple(tally_object(each) for each in reading.tallies),
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
        id=section.id,
        start=section.start,
        end=section.end,
        form=section.form,
        holders=holding.holders if holding else (),
        chain=holding.chain if holding else (),
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


def attribution_object(attribution: Attribution, values: Joined) -> AttributionObject:
    """An attribution with whose it is and what governs it; empty or null where not read."""
    identity = attribution.id
    holding, read = values.holdings.get(identity), values.modalities.get(identity)
    modality, when = read or Modality(target=identity), values.whens.get(identity)
    return AttributionObject(
        id=identity,
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
        certainty=read.certainty if read else None,
        certainty_cue=places(modality.certainty_cue),
        whose=modality.whose,
        stance=stance_object(values.stances.get(identity), read),
        forecast=forecast_object(values.forecasts.get(identity)),
        score=attribution.score,
        guarded=guarded_objects(modality),
        rendering=rendering_object(values.renderings.get(identity)),
        said=said_object(when),
        content_times=when.content if when else (),
        relation=when.relation if when else None,
    )


def assertion_object(assertion: Assertion, values: Joined) -> AssertionObject:
    read = values.modalities.get(assertion.id)
    modality, when = read or Modality(target=assertion.id), values.whens.get(assertion.id)
    return AssertionObject(
        id=assertion.id,
        span=place_of(assertion.span),
        section=assertion.section,
        act=modality.act,
        polarity=modality.polarity,
        certainty=read.certainty if read else None,
        certainty_cue=places(modality.certainty_cue),
        whose=modality.whose,
        guarded=guarded_objects(modality),
        said=said_object(when),
        content_times=when.content if when else (),
        relation=when.relation if when else None,
    )


def guarded_objects(modality: Modality) -> tuple[GuardedObject, ...]:
    return tuple(
        GuardedObject(reason=each.kind, span=place_of(each.span)) for each in modality.reasons
    )


def rendering_object(rendering: Rendering | None) -> RenderingObject | None:
    return (
        RenderingObject(basis=rendering.basis, cue=places(rendering.spans)) if rendering else None
    )
