"""Given: what other readers found in a document, ready to be looked up for a proposition."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple, TypedDict, TypeVar

from onrecord.model.document import Document
from onrecord.model.parse import Parse
from onrecord.model.quantities import Quantity
from onrecord.model.records import (
    Assertion,
    Assessment,
    Attribution,
    Clause,
    Forecast,
    Layout,
    Modality,
    Speakers,
    Stance,
)
from onrecord.model.timing import Time, Timing
from onrecord.models.kit import Kit
from onrecord.read.propositions_kinds import Marked, marked
from onrecord.read.propositions_names import NamesAt, names_of
from onrecord.read.tokens import touching

Placed = TypeVar("Placed", Time, Quantity)


class Given(TypedDict):
    """What the reader of propositions needs, by name."""

    document: Document
    layout: Layout
    parse: Parse
    attributions: tuple[Attribution, ...]
    assertions: tuple[Assertion, ...]
    speakers: Speakers
    modalities: tuple[Modality, ...]
    clauses: tuple[Clause, ...]
    stances: tuple[Stance, ...]
    forecasts: tuple[Forecast, ...]
    assessments: tuple[Assessment, ...]
    timing: Timing
    quantities: tuple[Quantity, ...]
    kit: Kit


class Around(NamedTuple):
    """The same by target, by token, or by the first code point of a verb."""

    document: Document
    parse: Parse
    attributions: Mapping[str, Attribution]
    modalities: Mapping[str, Modality]
    rejected: frozenset[str]
    clauses: Mapping[int, Clause]
    marked: Marked
    named: NamesAt
    times: Mapping[int, Time]
    quantities: Mapping[int, Quantity]


def around_of(given: Given) -> Around:
    parse = given["parse"]
    return Around(
        given["document"],
        parse,
        {each.id: each for each in given["attributions"]},
        {each.target: each for each in given["modalities"]},
        frozenset(each.target for each in given["stances"] if each.value == "rejects"),
        {each.predicate.start: each for each in given["clauses"]},
        marked(parse, given["forecasts"], given["assessments"]),
        names_of(parse, given["speakers"].holders),
        by_token(parse, given["timing"].times),
        by_token(parse, given["quantities"]),
    )


def by_token(parse: Parse, found: Iterable[Placed]) -> dict[int, Placed]:
    """Each by all of its tokens."""
    return {
        token: each for each in found for token in touching(parse, each.span.start, each.span.end)
    }
