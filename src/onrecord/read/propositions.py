"""Propositions reader: what each sentence says, in a form in which it can be compared."""

from collections.abc import Sequence
from typing import Unpack

from msgspec.structs import replace

from onrecord.model.identity import record_id
from onrecord.model.proposition import Proposition
from onrecord.model.reader import Reader
from onrecord.models.kit import Kit
from onrecord.read.propositions_clause import main_clause, predicate_of
from onrecord.read.propositions_fields import (
    amounts_in,
    is_negated,
    is_rejected,
    manner_of,
    names_in,
    subject_terms,
    tense_told,
    terms_of,
    times_in,
    what_kind,
)
from onrecord.read.propositions_given import Around, Given, around_of
from onrecord.read.propositions_paired import predicate_over
from onrecord.read.propositions_spans import spans_of
from onrecord.read.propositions_stretches import Stretch, told_stretches


def propositions(**given: Unpack[Given]) -> tuple[Proposition, ...]:
    """The propositions of a document, in text order."""
    around = around_of(given)
    stretches = told_stretches(
        around.parse,
        given["layout"],
        given["attributions"],
        given["assertions"],
        around.modalities,
    )
    read = (proposition(around, each) for each in stretches)
    found = {each.id: each for each in read if each is not None}
    return directed(sorted(found.values(), key=lambda each: (each.spans, each.id)), given["kit"])


def proposition(around: Around, stretch: Stretch) -> Proposition | None:
    """What a stretch tells; None where it has no words."""
    parse, tokens = around.parse, stretch.tokens
    main, spans = main_clause(parse, tokens), spans_of(parse, tokens)
    if not spans:
        return None
    manner = manner_of(around, stretch, main, spans)
    return Proposition(
        id=record_id(around.document.id, "proposition", spans),
        target=stretch.target,
        spans=spans,
        kind=what_kind(around, stretch, main, manner),
        act=manner.act,
        polarity=manner.polarity,
        certainty=manner.certainty,
        negated=is_negated(around, main),
        rejected=is_rejected(around, stretch.target),
        tense=tense_told(around, stretch, main),
        predicate=predicate_of(parse, main) if main else predicate_over(parse, tokens),
        subject=subject_terms(around, main),
        terms=terms_of(parse, tokens),
        names=names_in(around, tokens),
        amounts=amounts_in(around, tokens),
        times=times_in(around, tokens),
    )


def directed(found: Sequence[Proposition], kit: Kit) -> tuple[Proposition, ...]:
    """The propositions with their vectors, where an encoder is asked for."""
    if kit.encoder is None:
        return tuple(found)
    vectors = kit.encoder.directions([words_of(each) for each in found])
    return tuple(replace(each, vector=vector) for each, vector in zip(found, vectors, strict=True))


def words_of(each: Proposition) -> str:
    """A proposition's words in one line."""
    return " ".join(word for span in each.spans for word in span.exact.split())


READER = Reader(
    gives="propositions",
    needs=(
        "document",
        "layout",
        "parse",
        "attributions",
        "assertions",
        "speakers",
        "modalities",
        "clauses",
        "stances",
        "forecasts",
        "assessments",
        "timing",
        "quantities",
        "kit",
    ),
    version=5,
    read=propositions,
)
"""Values change with the tables proposition_words.tsv and those of veracity too."""
