"""Non-events that are attributions: somebody's word that was not given, or was refused."""

from collections.abc import Iterable, Iterator, Sequence

from onrecord.lexicon.non_events import verb
from onrecord.model.document import Document
from onrecord.model.identity import record_id
from onrecord.model.parse import Parse
from onrecord.model.records import Attribution, Modality, NonEvent, NonEventKind
from onrecord.model.span import Span, span_of
from onrecord.read.non_events_standing import first_person, is_negated, stands
from onrecord.read.targets import Targets
from onrecord.read.tokens import touching

KINDS: dict[str, NonEventKind] = {"declined": "refused_comment", "not_made": "not_said"}

LONGEST = 400
"""Code points of an attribution that are shown as one stretch; of a longer one, only its cue."""


def told_as_unsaid(
    document: Document,
    parse: Parse,
    targets: Targets,
    modalities: dict[str, Modality],
    known: Sequence[NonEvent],
) -> Iterator[NonEvent]:
    """Attributions by a verb of saying that were not made or were declined, and are not known."""
    seen = {each.attribution for each in known}
    taken = {token for each in known for token in tokens_of(parse, each.cue)}
    for each in all_of(targets):
        told = modalities.get(each.id)
        kind = KINDS.get(told.act) if told else None
        cue = tokens_of(parse, each.cue)
        if kind and each.id not in seen and speaks(parse, cue) and taken.isdisjoint(cue):
            taken.update(cue)
            yield unsaid(document, targets, each, kind)


def all_of(targets: Targets) -> list[Attribution]:
    """Every attribution of the document, in order."""
    found = {each.id: each for some in targets.attributions.values() for each in some}
    return sorted(found.values(), key=lambda each: (each.content[0], each.id))


def tokens_of(parse: Parse, cue: Iterable[Span]) -> list[int]:
    return [token for span in cue for token in touching(parse, span.start, span.end)]


def speaks(parse: Parse, cue: Iterable[int]) -> bool:
    """Whether a cue has a verb of saying that is denied, or refused, plainly and in the past."""
    for token in cue:
        line = verb(parse.lemma[token]) if parse.tag[token].startswith("VB") else None
        if line and line.kind != "done":
            told = is_negated(parse, token) and stands(parse, token)
            return told and not first_person(parse, token)
    return False


def unsaid(
    document: Document, targets: Targets, attribution: Attribution, kind: NonEventKind
) -> NonEvent:
    span = stretch(document.text, attribution)
    cue = attribution.cue
    return NonEvent(
        id=record_id(document.id, "non_event", (span, *cue)),
        kind=kind,
        span=span,
        target=targets.at(cue[0].start, cue[-1].end),
        cue=cue,
        party=attribution.source[0] if attribution.source else None,
        what=attribution.content[0],
        attribution=attribution.id,
        score=attribution.score,
    )


def stretch(text: str, attribution: Attribution) -> Span:
    """From the source to the end of the content where that is one short stretch of a line."""
    places = (*attribution.source, *attribution.cue, *attribution.content)
    start, end = min(each.start for each in places), max(each.end for each in places)
    if end - start > LONGEST or "\n" in text[start:end]:
        return attribution.cue[0]
    return span_of(text, start, end)
