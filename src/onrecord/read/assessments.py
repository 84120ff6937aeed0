"""Assessments reader: what should be done, what to watch, what is not known, and why."""

from collections.abc import Iterable, Iterator, Sequence

from onrecord.lexicon.advice import marks, sureness
from onrecord.model.document import Document
from onrecord.model.identity import record_id
from onrecord.model.parse import Parse
from onrecord.model.reader import Reader
from onrecord.model.records import Assessment, AssessmentKind, Attribution, Part
from onrecord.model.span import Span, span_of
from onrecord.read.assessments_advice import advice, by_order
from onrecord.read.assessments_grammar import Found, joined, subject, trimmed, uses_of
from onrecord.read.assessments_grounds import grounds
from onrecord.read.assessments_limits import limited
from onrecord.read.assessments_modals import pressing
from onrecord.read.assessments_signs import signs
from onrecord.read.assessments_unknowns import unknowns
from onrecord.read.assessments_warnings import warnings
from onrecord.read.targets import Targets
from onrecord.read.tokens import word

KINDS: tuple[AssessmentKind, ...] = ("prescription", "warning", "indicator", "unknown", "ground")
FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
WEAK = 0.5
FAIR = 0.75
LONGEST = 120
"""Tokens in the longest assessment: more is a list or a parse gone wrong."""


def assessments(document: Document, parse: Parse, targets: Targets) -> tuple[Assessment, ...]:
    """Every prescription, warning, indicator, unknown and ground, in order."""
    records: dict[str, Assessment] = {}
    for each in read(parse):
        if is_unfounded(parse, targets, each) or names_holder(parse, targets, each):
            continue
        own = clipped(parse, targets, each)
        told = limited(parse, own) if own is not None else None
        if told is None:
            continue
        record = assessment(document, parse, targets, told)
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
        parts["action"] = before_reason(parse, range(action.start, reason.start))
    if not len(parts["action"]):
        return advised
    parts["grounds"] = reason
    span = joined(advised.span, reason)
    return advised._replace(parts=tuple(parts.items()), span=span)


def before_reason(parse: Parse, tokens: range) -> range:
    """What is advised, without the conjunction of the reason behind it."""
    tokens = trimmed(parse, tokens)
    if len(tokens) and uses_of(parse, tokens[-1]) & {"because", "since", "as"}:
        tokens = range(tokens.start, tokens.stop - 1)
    return trimmed(parse, tokens)


def assessment(document: Document, parse: Parse, targets: Targets, found: Found) -> Assessment:
    found = tight(parse, found)
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
    """How sure the reader is: 1 for a plain modal verb with its subject, less by the cue; least
    for an order, a part that only points, and a reason beside "not", which may be the reason
    refused ("he did not leave because it rained")."""
    cue, parts = found.cue[0], dict(found.parts)
    score = sureness(found.kind, uses_of(parse, cue))
    if found.kind == "prescription":
        order = cue == found.place and cue in parts["action"]
        return WEAK if order else min(score, FAIR if subject(parse, found.place) is None else 1.0)
    denied = any(parse.dependency[each] == "neg" for each in parts.get("of", ()))
    if found.kind == "ground" and denied and "because" in uses_of(parse, cue):
        return WEAK
    return score if len(parts) > 1 or found.kind == "unknown" else min(score, FAIR)


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


def clipped(parse: Parse, targets: Targets, found: Found) -> Found | None:
    """A ground within the words of the one who gives it: not "she said that" before "because".

    None where those words go on behind the one who says them: they would break off.
    """
    inner = targets.attribution_at(parse.start[found.place], parse.end[found.place])
    if found.kind != "ground" or inner is None:
        return found
    place = parse.start[found.place]
    around = next(span for span in inner.content if span.start <= place < span.end)
    bounds = parse.tokens_between(around.start, around.end)
    if runs_over(inner.content, around) and found.span.stop > bounds.stop:
        return None
    parts = tuple((name, within(parse, tokens, bounds)) for name, tokens in found.parts)
    if not all(tokens for _, tokens in parts) or not tells(parse, dict(parts)["of"]):
        return found
    return found._replace(parts=parts, span=within(parse, found.span, bounds))


def runs_over(content: Sequence[Span], around: Span) -> bool:
    """Whether some words are not the last stretch of what is said."""
    return any(each.start > around.start for each in content)


def is_unfounded(parse: Parse, targets: Targets, found: Found) -> bool:
    """Whether advice needs somebody who gives it, and nobody does: orders to the reader, a lot
    that is only told ("companies have to pay"), "let us" in nobody's name."""
    if found.kind != "prescription":
        return False
    cue = found.cue[0]
    lot = parse.lemma[cue] == "have" and not pressing(parse, found.place)
    order = parse.tag[cue] == "VB" and cue == found.place and cue in dict(found.parts)["action"]
    place = parse.start[cue], parse.end[cue]
    if "let" in uses_of(parse, cue):
        return targets.attribution_at(*place) is None and targets.assertion_at(*place) is None
    if is_others(parse, targets, cue):
        return True
    if not (lot or order or to_reader(parse, found)):
        return False
    inner = targets.attribution_at(*place)
    return inner is None or (order and is_piece(parse, inner, dict(found.parts)["action"].start))


def names_holder(parse: Parse, targets: Targets, found: Found) -> bool:
    """Whether the cue stands in the name of the one on whom it is laid: "warnings of …"."""
    inner = targets.attribution_at(parse.start[found.place], parse.end[found.place])
    cue = parse.start[found.cue[0]]
    noun = parse.tag[found.cue[0]].startswith("NN")
    return inner is not None and noun and any(e.start <= cue < e.end for e in inner.source)


def is_piece(parse: Parse, inner: Attribution, start: int) -> bool:
    """Whether an order is a piece of a quoted sentence: said of the fee, “close the port”."""
    opens = any(span.start in near(parse, start) for span in inner.content)
    return not (opens or is_head(parse, start))


def near(parse: Parse, token: int) -> range:
    return range(parse.start[token] - 2, parse.start[token] + 1)


def is_head(parse: Parse, token: int) -> bool:
    """Whether only quotes stand before a token in its sentence."""
    before = range(parse.sentence_of(token)[0], token)
    return not any(parse.word(each).isalnum() for each in before)


def is_others(parse: Parse, targets: Targets, cue: int) -> bool:
    """Whether a demand is a noun in the words of somebody who only tells of it: "he said that
    demands for Oslo to pay were idle". A need is his who names it."""
    known = uses_of(parse, cue)
    if not parse.tag[cue].startswith("NN") or "calls" not in known or "need" in known:
        return False
    return targets.attribution_at(parse.start[cue], parse.end[cue]) is not None


def to_reader(parse: Parse, found: Found) -> bool:
    """Whether advice turns to the reader: "it is time to open your windows"."""
    return any(word(parse, each) in {"your", "yourself"} for each in dict(found.parts)["action"])


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
    version=5,
    read=assessments,
)
