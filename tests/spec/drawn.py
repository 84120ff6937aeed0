"""Drawn: the records of a reading as the specs draw them, in text order."""

from collections.abc import Iterable, Mapping

from onrecord.model.records import (
    Attribution,
    Holder,
    Holding,
    Horizon,
    Modality,
    Reading,
    Rendering,
)
from onrecord.model.span import Span
from tests.spec.harness import Drawing

Names = Mapping[str, str]


def records(reading: Reading) -> dict[str, list[Drawing]]:
    """Every kind of record of a reading, drawn with all its fields."""
    return {
        "document": [document(reading)],
        "block": blocks(reading),
        "section": sections(reading),
        "attribution": attributions(reading),
        "assertion": assertions(reading),
        "assessment": assessments(reading),
        "forecast": forecasts(reading),
        "non_event": non_events(reading),
        "holder": [
            holder(each, names(reading))
            for each in reading.speakers.holders
            if each.mentions or each.kind != "document"
        ],
        "when": whens(reading),
        "window": windows(reading),
        "quantity": quantities(reading),
        "problem": [
            {"stage": (each.stage,), "message": (each.message,)} for each in reading.problems
        ],
        "proposition": propositions(reading),
        "time": times(reading),
    }


def document(reading: Reading) -> Drawing:
    own, masthead = reading.document, reading.masthead
    return {
        "media": (own.origin.media_type,),
        "encoding": given(own.origin.encoding),
        "repaired": ("yes" if own.origin.repaired else "no",),
        "language": given(own.language),
        "text": (own.text,),
        "id": (own.id,),
        "title": given(masthead.title.value),
        "outlet": given(masthead.outlet.value),
        "authors": masthead.authors,
        "published": given(masthead.published.value),
        "window": masthead.published_window or (),
        "basis": (masthead.published.basis,),
    }


def blocks(reading: Reading) -> list[Drawing]:
    text = reading.document.text
    return [
        {"kind": (each.kind,), "words": (text[each.start : each.end],)}
        for each in reading.layout.blocks
    ]


def sections(reading: Reading) -> list[Drawing]:
    """All sections but those of form byline, which are the rest of the text."""
    text = reading.document.text
    return [
        {
            "form": (each.form,),
            "words": (text[each.start : each.end],),
            "label": words(each.label),
            "heading": words([each.heading] if each.heading else []),
            "question": words([each.question] if each.question else []),
            **held(each.id, reading),
        }
        for each in reading.layout.sections
        if each.form != "byline"
    ]


def attributions(reading: Reading) -> list[Drawing]:
    order = sorted(reading.attributions, key=place)
    numbers = {each.id: number for number, each in enumerate(order, 1)}
    modalities = {each.target: each for each in reading.modalities}
    renderings = {each.target: each for each in reading.renderings}
    return [
        {
            "kind": (each.kind,),
            "source": words(each.source),
            "cue": words(each.cue),
            "content": words(each.content),
            "within": (str(numbers[each.within]),) if each.within else ("none",),
            "insertions": words(each.insertions),
            "cuts": words(each.cuts),
            **held(each.id, reading),
            **guarded(modalities[each.id]),
            "stance": stance(each.id, reading),
            "rendering": rendered(renderings.get(each.id)),
        }
        for each in order
    ]


def place(each: Attribution) -> tuple[int, int, str]:
    """Where an attribution stands: by the start of its content, the longest first."""
    return each.content[0].start, -each.content[-1].end, each.id


def assertions(reading: Reading) -> list[Drawing]:
    forms = {each.id: each.form for each in reading.layout.sections}
    modalities = {each.target: each for each in reading.modalities}
    return [
        {
            "form": (forms[each.section],),
            "words": (each.span.exact,),
            **held(each.id, reading),
            "guard": guarded(modalities[each.id])["guard"],
            "certainty": sure(modalities[each.id]),
        }
        for each in reading.assertions
    ]


def assessments(reading: Reading) -> list[Drawing]:
    return [
        {
            "kind": (each.kind,),
            "words": (each.span.exact,),
            "cue": words(each.cue),
            **{part.name: (part.span.exact,) for part in each.parts},
            **held(each.target or "", reading),
        }
        for each in reading.assessments
    ]


def forecasts(reading: Reading) -> list[Drawing]:
    return [
        {
            "kind": (each.kind,),
            "words": words(each.proposition),
            "cue": words(each.cue),
            "horizon": drawn_horizon(each.horizon),
            "condition": words([each.condition] if each.condition else []),
            "likelihood": words([each.likelihood] if each.likelihood else []),
            "band": tuple(map(str, each.band or ())),
            **held(each.target or "", reading),
        }
        for each in reading.forecasts
    ]


def drawn_horizon(horizon: Horizon | None) -> tuple[str, ...]:
    """The words of a horizon, and its value where they give one."""
    if horizon is None:
        return ()
    return (horizon.span.exact, *([horizon.value] if horizon.value else []))


def non_events(reading: Reading) -> list[Drawing]:
    return [
        {
            "kind": (each.kind,),
            "words": (each.span.exact,),
            "cue": words(each.cue),
            "party": words([each.party] if each.party else []),
            "what": words([each.what] if each.what else []),
            **held(each.target or "", reading),
        }
        for each in reading.non_events
    ]


def whens(reading: Reading) -> list[Drawing]:
    """When each attribution, then each assertion, was said, and of when it tells."""
    told = {each.target: each for each in reading.whens}
    times = {each.id: each.span for each in reading.times}
    order = [(each.id, words(each.content)) for each in sorted(reading.attributions, key=place)]
    order += [(each.id, (each.span.exact,)) for each in reading.assertions]
    return [
        {
            "relation": given(told[name].relation) or ("unknown",),
            "words": content,
            "said": given(told[name].said),
            "basis": given(told[name].basis),
            "stated": words([span] if (span := told[name].span) else []),
            "times": words(times[each] for each in told[name].content),
        }
        for name, content in order
    ]


def quantities(reading: Reading) -> list[Drawing]:
    return [
        {
            "form": (each.form,),
            "words": (each.span.exact,),
            "value": (f"{each.value:g}",),
            "high": given(None if each.high is None else f"{each.high:g}"),
            "unit": given(each.unit),
            "change": (each.change,),
            "currency": given(each.currency),
            "year": given(None if each.year is None else str(each.year)),
            "of": words(each.of),
            **held(each.target or "", reading),
        }
        for each in reading.quantities
    ]


def windows(reading: Reading) -> list[Drawing]:
    """The days between which a document without a date was published, and what bounds them."""
    if (window := reading.window) is None:
        return []
    return [
        {
            "days": (window.earliest or "open", window.latest or "open"),
            "reasons": words(each.span for each in window.reasons),
        }
    ]


def times(reading: Reading) -> list[Drawing]:
    return [
        {
            "type": (each.type,),
            "words": (each.span.exact,),
            "value": (each.value,),
            "mod": given(each.mod),
            "quant": given(each.quant),
            "freq": given(each.freq),
            "basis": (each.basis,),
            "anchor": words([each.anchor] if each.anchor else []),
        }
        for each in reading.times
    ]


def propositions(reading: Reading) -> list[Drawing]:
    """The propositions; `not` is whether the main clause is negated."""
    return [
        {
            "kind": (each.kind,),
            "words": words(each.spans),
            "holders": held(each.target or "", reading)["holders"],
            "act": (each.act,),
            "polarity": (each.polarity,),
            "certainty": given(each.certainty),
            "tense": (each.tense,),
            "verb": (each.predicate,),
            "subject": each.subject,
            "names": tuple(name.key for name in each.names),
            "amounts": tuple(f"{amount.value:g}" for amount in each.amounts),
            "times": each.times,
            "not": ("yes" if each.negated else "no",),
            "rejected": ("yes" if each.rejected else "no",),
        }
        for each in reading.propositions
    ]


def holder(each: Holder, known: Names) -> Drawing:
    return {
        "kind": (each.kind,),
        "name": (each.name,),
        "naming": (each.naming,),
        "role": words([each.role] if each.role else []),
        "affiliation": words([each.affiliation] if each.affiliation else []),
        "reason": words([each.reason_given] if each.reason_given else []),
        "members": tuple(known[member] for member in each.members),
        "mentions": words(each.mentions),
        "references": words(each.references),
    }


def held(target: str, reading: Reading) -> dict[str, tuple[str, ...]]:
    """The holders and the chain of a record, by name; nothing where no one is known."""
    known = names(reading)
    holding = next((each for each in reading.speakers.holdings if each.target == target), None)
    if holding is None:
        return {"holders": (), "chain": ()}
    return {
        "holders": tuple(known[each] for each in holding.holders),
        "chain": (chain(holding, known),),
    }


def chain(holding: Holding, known: Names) -> str:
    """The steps of a chain, joint voices with an ampersand: "Tor Vik > The Courier"."""
    return " > ".join(" & ".join(known[each] for each in step) for step in holding.chain)


def names(reading: Reading) -> Names:
    return {each.id: each.name for each in reading.speakers.holders}


def guarded(modality: Modality) -> dict[str, tuple[str, ...]]:
    kinds = tuple(sorted({reason.kind for reason in modality.reasons}))
    return {
        "act": (modality.act,),
        "polarity": (modality.polarity,),
        "certainty": sure(modality),
        "guard": kinds or (("held",) if modality.holds_back else ("free",)),
    }


def sure(modality: Modality) -> tuple[str, ...]:
    """How sure a statement is told, who hedges, and the words: possible editor "could"."""
    whose = (modality.whose,) if modality.whose else ()
    return (modality.certainty, *whose, *words(modality.certainty_cue))


def stance(target: str, reading: Reading) -> tuple[str, ...]:
    """The narrator's stance and the words that show it: rejects "falsely"."""
    found = next((each for each in reading.stances if each.target == target), None)
    return (found.value, *words(found.cue)) if found else ("neutral",)


def rendered(rendering: Rendering | None) -> tuple[str, ...]:
    """Whether words are translated, and the words that say so: said "in Polish"."""
    return (rendering.basis, *words(rendering.spans)) if rendering else ("none",)


def words(spans: Iterable[Span]) -> tuple[str, ...]:
    return tuple(span.exact for span in spans)


def given(value: str | None) -> tuple[str, ...]:
    return () if value is None else (value,)
