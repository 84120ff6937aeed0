"""Rows of propositions: what the sentences of a document say as plain rows."""

from onrecord.model.proposition import Named, Proposition
from onrecord.model.records import Reading
from onrecord.store.rows_told import once
from onrecord.store.rows_words import Values, joined


def proposition_rows(reading: Reading) -> list[Values]:
    return [proposition_row(reading, each) for each in once(reading.propositions)]


def proposition_row(reading: Reading, proposition: Proposition) -> Values:
    return {
        "id": proposition.id,
        "document": reading.document.id,
        "target": proposition.target,
        "start": proposition.spans[0].start,
        "end": proposition.spans[-1].end,
        "words": joined(proposition.spans),
        "kind": proposition.kind,
        "act": proposition.act,
        "polarity": proposition.polarity,
        "certainty": proposition.certainty,
        "negated": int(proposition.negated),
        "rejected": int(proposition.rejected),
        "tense": proposition.tense,
        "predicate": proposition.predicate,
        "subject": " ".join(proposition.subject),
        "names": "; ".join(map(name_of, proposition.names)),
        "times": " ".join(proposition.times),
    }


def name_of(named: Named) -> str:
    return f"{named.kind}: {named.key}"
