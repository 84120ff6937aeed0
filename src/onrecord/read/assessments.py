"""Assessments reader: what should be done, what to watch, what is not known, and why."""

from collections.abc import Iterable, Iterator

from onrecord.lexicon.advice import marks
from onrecord.model.document import Document
from onrecord.model.identity import record_id
from onrecord.model.parse import Parse
from onrecord.model.reader import Reader
from onrecord.model.records import Assessment, AssessmentKind, Part
from onrecord.model.span import Span, span_of
from onrecord.read.assessments_advice import advice, by_order
from onrecord.read.assessments_grammar import Found, joined, trimmed, uses_of
from onrecord.read.assessments_grounds import grounds
from onrecord.read.assessments_modals import pressing
from onrecord.read.assessments_signs import signs
from onrecord.read.assessments_unknowns import unknowns
from onrecord.read.assessments_warnings import warnings
from onrecord.read.targets import Targets
from onrecord.read.tokens import word

KINDS: tuple[AssessmentKind, ...] = ("prescription", "warning", "indicator", "unknown", "ground")
FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
WANTED = 0.75
BESIDE_NOT = 0.5
LONGEST = 120
"""Tokens in the longest assessment: more is a list or a parse gone wrong."""


def assessments(document: Document, parse: Parse, targets: Targets) -> tuple[Assessment, ...]:
    """Every prescription, warning, indicator, unknown and ground, in order."""
    records: dict[str, Assessment] = {}
    for each in read(parse):
        if is_unfounded(parse, targets, each):
            continue
        record = assessment(document, parse, targets, each)
        records.setdefault(record.id, record)
    return tuple(sorted(records.values(), key=place_of))


def place_of(record: Assessment) -> tuple[int, int, int]:
    return record.span.start, record.span.end, KINDS.index(record.kind)


def read(parse: Parse) -> Iterator[Found]:
    """What is found, sentence by sentence, each once, with the grounds of what is advised."""
    for sentence in parse.sentences():
        if any(is_marked(parse, token) for token in sentence):
            yield from grounded(parse, list(single(parse, found_in(parse, sentence))))


def is_marked(parse: Parse, token: int) -> bool:
    """Whether a word can open an assessment: by its use, or as an order."""
    orders = parse.tag[token] == "VB" and parse.dependency[token] in {"ROOT", "ccomp"}
    return orders or marks(parse.lemma[token].lower()) or marks(word(parse, token))


def found_in(parse: Parse, sentence: range) -> Iterator[Found]:
    for token in sentence:
        if parse.tag[token] == "VB":
            yield from by_order(parse, token)
        kinds = uses_of(parse, token)
        if kinds:
            for reader in (advice, warnings, signs, unknowns, grounds):
                yield from reader(parse, token, kinds)


def single(parse: Parse, found: Iterable[Found]) -> Iterator[Found]:
    """Without what is too long, and without the second of one kind that says the same."""
    kept: list[Found] = []
    for each in found:
        if is_whole(parse, each) and not any(says_same(each, other) for other in kept):
            kept.append(each)
            yield each


def is_whole(parse: Parse, found: Found) -> bool:
    """Whether it is no list and has its words: not "should be", cut off by a quote."""
    if not 1 < len(found.span) <= LONGEST or not all(tokens for _, tokens in found.parts):
        return False
    action = dict(found.parts).get("action", range(0)) if found.kind == "prescription" else range(0)
    return len(action) != 1 or word(parse, action.start) not in {"be", "have"}


def says_same(one: Found, other: Found) -> bool:
    """Whether two of one kind tell the same part: "warned that … would lead to …"."""
    if one.kind != other.kind:
        return False
    if one.kind == "ground":
        return one.span == other.span
    shared = len(range(max(one.span.start, other.span.start), min(one.span.stop, other.span.stop)))
    return one.place == other.place or (one.kind != "prescription" and shared > 0)


def grounded(parse: Parse, found: list[Found]) -> Iterator[Found]:
    """Prescriptions with the reasons that the sentence gives for them."""
    reasons = [dict(each.parts) for each in found if each.kind == "ground"]
    for each in found:
        own = [parts["reason"] for parts in reasons if each.place in parts["of"]]
        advised = each.kind == "prescription" and own
        yield with_reason(parse, each, own[0]) if advised else each


def with_reason(parse: Parse, advised: Found, reason: range) -> Found:
    parts = dict(advised.parts)
    action = parts["action"]
    if action.start < reason.start < action.stop:
        parts["action"] = trimmed(parse, range(action.start, reason.start - 1))
    if not len(parts["action"]):
        return advised
    parts["grounds"] = reason
    span = joined(advised.span, reason)
    return advised._replace(parts=tuple(parts.items()), span=span)


def assessment(document: Document, parse: Parse, targets: Targets, found: Found) -> Assessment:
    found = tight(parse, clipped(parse, targets, found))
    span = words(parse, found.span)
    parts = tuple(Part(name, words(parse, tokens)) for name, tokens in found.parts)
    return Assessment(
        id=record_id(document.id, found.kind, (span,)),
        kind=found.kind,
        span=span,
        target=holder_of(parse, targets, found),
        cue=tuple(words(parse, range(each, each + 1)) for each in found.cue),
        parts=parts,
        score=score_of(parse, found),
    )


def score_of(parse: Parse, found: Found) -> float:
    """How sure the reader is: less of what somebody wants, and of a reason beside "not", which may
    be the reason refused ("he did not leave because it rained")."""
    cue = uses_of(parse, found.cue[0])
    if found.kind == "prescription" and "wants" in cue:
        return WANTED
    result = dict(found.parts).get("of", range(0))
    denied = any(parse.dependency[each] == "neg" for each in result)
    return BESIDE_NOT if "because" in cue and denied else 1.0


def holder_of(parse: Parse, targets: Targets, found: Found) -> str | None:
    """The record on whose word an assessment rests.

    What is urged or warned of rests on the one who urges; everything else on whoever tells the
    cue, unless the cue is itself somebody's ("they do not know whether").
    """
    place = parse.start[found.place], parse.end[found.place]
    if found.kind in {"prescription", "warning"}:
        return targets.at(*place)
    cue = [parse.start[each] for each in found.cue]
    inner = targets.attribution_at(*place)
    if inner and any(e.start <= each < e.end for e in inner.cue for each in cue):
        return inner.id
    return targets.at(cue[0], parse.end[found.cue[0]])


def clipped(parse: Parse, targets: Targets, found: Found) -> Found:
    """A ground within the words of the one who gives it: not "she said that" before "because"."""
    inner = targets.attribution_at(parse.start[found.place], parse.end[found.place])
    if found.kind != "ground" or inner is None:
        return found
    place = parse.start[found.place]
    around = next(span for span in inner.content if span.start <= place < span.end)
    bounds = parse.tokens_between(around.start, around.end)
    parts = tuple((name, within(parse, tokens, bounds)) for name, tokens in found.parts)
    if not all(tokens for _, tokens in parts) or not tells(parse, dict(parts)["of"]):
        return found
    return found._replace(parts=parts, span=within(parse, found.span, bounds))


def is_unfounded(parse: Parse, targets: Targets, found: Found) -> bool:
    """Whether advice needs somebody who gives it, and nobody does: orders to the reader, a lot
    that is only told ("companies have to pay")."""
    if found.kind != "prescription":
        return False
    cue = found.cue[0]
    lot = parse.lemma[cue] == "have" and not pressing(parse, found.place)
    order = parse.tag[cue] == "VB" and cue == found.place and cue in dict(found.parts)["action"]
    if not (lot or order):
        return False
    return targets.attribution_at(parse.start[cue], parse.end[cue]) is None


def tells(parse: Parse, tokens: range) -> bool:
    """Whether some words hold a finite verb: "the pact holds", not "the pact"."""
    return any(parse.tag[each] in FINITE for each in tokens)


def within(parse: Parse, tokens: range, bounds: range) -> range:
    start, stop = max(tokens.start, bounds.start), min(tokens.stop, bounds.stop)
    return trimmed(parse, range(start, max(start, stop)))


def tight(parse: Parse, found: Found) -> Found:
    """Without what a part's last words are said to be besides: ", which …", ", who …"."""
    parts = tuple(
        (name, tokens if tokens.stop <= found.cue[0] else before_aside(parse, tokens))
        for name, tokens in found.parts
    )
    stop = found.span.stop
    ends = [
        new.stop for (_, old), (_, new) in zip(found.parts, parts, strict=True) if old.stop == stop
    ]
    span = range(found.span.start, max(ends)) if ends else found.span
    return found._replace(parts=parts, span=span)


def before_aside(parse: Parse, tokens: range) -> range:
    for token in range(tokens.start + 2, tokens.stop):
        aside = word(parse, token) in {"which", "who", "whose", "whom"}
        if aside and parse.word(token - 1) == ",":
            return trimmed(parse, range(tokens.start, token - 1))
    return tokens


def words(parse: Parse, tokens: range) -> Span:
    return span_of(parse.text, *parse.characters(tokens))


READER = Reader(
    gives="assessments",
    needs=("document", "parse", "targets"),
    version=4,
    read=assessments,
)
