"""Non-events reader: comment that was refused, what was not said, and what did not happen.

It prefers precision: verbs and nouns of short lists, negated and told plainly of the past. Denials
of what one is accused of ("there was no collusion") are statements, not non-events: deeds that
people deny are not in the lists.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from onrecord.lexicon.non_events import Kind
from onrecord.model.document import Document
from onrecord.model.identity import record_id
from onrecord.model.parse import Parse
from onrecord.model.reader import Reader
from onrecord.model.records import Attribution, Modality, NonEvent, NonEventKind
from onrecord.model.span import Span, span_of
from onrecord.read.non_events_clauses import Found
from onrecord.read.non_events_nouns import of_nouns
from onrecord.read.non_events_phrases import after_dateline, auxiliaries
from onrecord.read.non_events_told import all_of, told_as_unsaid
from onrecord.read.non_events_verbs import of_verbs
from onrecord.read.targets import Targets
from onrecord.read.tokens import stretches, touching

KINDS: dict[Kind, NonEventKind] = {
    "comment": "refused_comment",
    "said": "not_said",
    "done": "not_done",
}


def non_events(
    document: Document,
    parse: Parse,
    targets: Targets,
    modalities: tuple[Modality, ...],
) -> tuple[NonEvent, ...]:
    """Every refused comment and non-event, in order."""
    by_target = {each.target: each for each in modalities}
    found = [*of_verbs(parse), *of_nouns(parse)]
    said = cued(parse, all_of(targets))
    read = [
        each
        for one in apart(found)
        if stands_in((each := non_event(document, parse, targets, said, one)).target, by_target)
    ]
    read += told_as_unsaid(document, parse, targets, by_target, read)
    single = {each.id: each for each in read}
    return tuple(sorted(single.values(), key=lambda each: (each.span, each.id)))


def apart(found: Iterable[Found]) -> Iterator[Found]:
    """Of two that share a cue's word, the surer and longer one."""
    taken: set[int] = set()
    for each in sorted(found, key=lambda one: (-one.score, -len(one.cue), one.verb)):
        if not taken & {*each.cue, each.verb}:
            taken.update(each.cue)
            yield each


def stands_in(target: str | None, modalities: dict[str, Modality]) -> bool:
    """Whether the statement around it is made and not denied or asked."""
    told = modalities.get(target) if target else None
    return told is None or (told.act == "made" and told.polarity == "asserts")


def non_event(
    document: Document,
    parse: Parse,
    targets: Targets,
    said: Mapping[int, str],
    found: Found,
) -> NonEvent:
    start, end = parse.characters(found.span)
    span = span_of(document.text, start, end)
    cue = tuple(span_of(document.text, *each) for each in stretches(parse, found.cue))
    kind = KINDS[found.kind]
    return NonEvent(
        id=record_id(document.id, "non_event", (span, *cue)),
        kind=kind,
        span=span,
        target=targets.at(start, end) or targets.at(cue[0].start, cue[-1].end),
        cue=cue,
        party=phrase(document.text, parse, who(parse, found)),
        what=phrase(document.text, parse, found.what),
        attribution=telling(said, found.cue) if kind != "not_done" else None,
        score=found.score,
    )


def who(parse: Parse, found: Found) -> range | None:
    """Who did not, without a dateline before the name."""
    if found.party is None:
        return None
    told = after_dateline(parse, found.party, found.verb)
    first = min([found.verb, *auxiliaries(parse, found.verb)])
    return told if told == found.party else range(told.start, first)


def cued(parse: Parse, said: Sequence[Attribution]) -> dict[int, str]:
    """The tokens of cues, each with the first attribution that it is a cue of; in text order."""
    found: dict[int, str] = {}
    for each in said:
        for span in each.cue:
            for token in touching(parse, span.start, span.end):
                found.setdefault(token, each.id)
    return found


def telling(said: Mapping[int, str], cue: Sequence[int]) -> str | None:
    """The attribution whose cue these words are."""
    return next((said[token] for token in cue if token in said), None)


def phrase(text: str, parse: Parse, tokens: range | None) -> Span | None:
    return span_of(text, *parse.characters(tokens)) if tokens else None


READER = Reader(
    gives="non_events",
    needs=("document", "parse", "targets", "modalities"),
    version=2,
    read=non_events,
)
