"""Rows of statements: what was said and how, and where each part of it stands."""

from collections.abc import Iterator, Mapping

from onrecord.model.records import Assertion, Attribution, Modality, Reading
from onrecord.model.span import Span
from onrecord.store.rows_told import certainty_values, stance_values
from onrecord.store.rows_when import said_values, whens_of
from onrecord.store.rows_words import Values, joined


def statement_rows(reading: Reading) -> list[Values]:
    modalities = {modality.target: modality for modality in reading.modalities}
    return [*attribution_rows(reading, modalities), *assertion_rows(reading, modalities)]


def attribution_rows(reading: Reading, modalities: Mapping[str, Modality]) -> list[Values]:
    renderings = {each.target: each for each in reading.renderings}
    stances = {each.target: each for each in reading.stances}
    whens = whens_of(reading)
    return [
        {
            **attribution_values(reading, each),
            **modality_values(modalities.get(each.id)),
            **stance_values(stances.get(each.id), modalities.get(each.id)),
            "rendering": renderings[each.id].basis if each.id in renderings else None,
            "score": each.score,
            **said_values(whens.get(each.id)),
        }
        for each in reading.attributions
    ]


def attribution_values(reading: Reading, each: Attribution) -> Values:
    return {
        "id": each.id,
        "document": reading.document.id,
        "start": each.content[0].start,
        "kind": each.kind,
        "content": joined(each.content),
        "cue": joined(each.cue),
        "source": joined(each.source),
        "within": each.within,
        "section": None,
    }


def assertion_rows(reading: Reading, modalities: Mapping[str, Modality]) -> list[Values]:
    whens = whens_of(reading)
    return [
        {
            **assertion_values(reading, each),
            **modality_values(modalities.get(each.id)),
            **stance_values(None, None),
            "rendering": None,
            "score": 1.0,
            **said_values(whens.get(each.id)),
        }
        for each in reading.assertions
    ]


def assertion_values(reading: Reading, each: Assertion) -> Values:
    return {
        "id": each.id,
        "document": reading.document.id,
        "start": each.span.start,
        "kind": "own",
        "content": each.span.exact,
        "cue": "",
        "source": "",
        "within": None,
        "section": each.section,
    }


def modality_values(modality: Modality | None) -> Values:
    kinds = dict.fromkeys(reason.kind for reason in modality.reasons) if modality else ()
    return {
        "act": modality.act if modality else "made",
        "polarity": modality.polarity if modality else "asserts",
        **certainty_values(modality),
        "guarded": " ".join(kinds),
    }


def span_rows(reading: Reading) -> list[Values]:
    """A row for each part of a statement and each place of it, each once."""
    return [
        {"statement": target, "part": part, "start": s.start, "end": s.end, "exact": s.exact}
        for target, part, s in dict.fromkeys(statement_parts(reading))
    ]


def statement_parts(reading: Reading) -> Iterator[tuple[str, str, Span]]:
    for each in reading.attributions:
        yield from ((each.id, "content", span) for span in each.content)
        yield from ((each.id, "cue", span) for span in each.cue)
        yield from ((each.id, "source", span) for span in each.source)
        yield from ((each.id, "insertion", span) for span in each.insertions)
        yield from ((each.id, "cut", span) for span in each.cuts)
    yield from ((each.id, "content", each.span) for each in reading.assertions)
    for told in reading.modalities:
        yield from ((told.target, "certainty", span) for span in told.certainty_cue)
    for stance in reading.stances:
        yield from ((stance.target, "stance", span) for span in stance.cue)
    for rendering in reading.renderings:
        yield from ((rendering.target, "rendering", span) for span in rendering.spans)
    yield from (
        (each.target, "said", each.span) for each in whens_of(reading).values() if each.span
    )
