"""Spans of a forecast: the words of what is to come, and of the condition that it rests on."""

from collections.abc import Iterator, Sequence

from onrecord.model.parse import Parse
from onrecord.model.records import Attribution
from onrecord.model.span import Span, trimmed
from onrecord.read.forecasts_words import SUBJECTS, Head, below, has, has_any, subject, used, word

EDGES = ' \t\r\n,;:.!?—–-“”"()[]'
LEADS = frozenset({"mark", "cc", "punct"})
PAIRS = {"“": "”", "(": ")", "[": "]"}


def clause(parse: Parse, head: Head) -> range:
    """The tokens of the clause that says what will happen, with its subject."""
    top = head.top
    begin, stop = parse.first[top], parse.last[top] + 1
    related = parse.dependency[top] in {"relcl", "acl"} and not has_any(parse, top, "mark")
    if related and parse.head[top] < top:
        begin = parse.first[parse.head[top]]
    begin, stop = min(begin, parse.first[head.verb]), max(stop, parse.last[head.verb] + 1)
    begin = after_lead(parse, top, begin)
    return range(begin, min([stop, *next_clauses(parse, head)]))


def denied_view(parse: Parse, head: Head) -> range | None:
    """ "don't think" before a clause: the holder says that it is not so."""
    over = parse.head[head.top]
    if parse.dependency[head.top] != "ccomp" or parse.lemma[over].lower() not in used("deny_view"):
        return None
    negation = next(below(parse, over, "neg"), None)
    if negation is None or not negation < over < head.top:
        return None
    auxiliary = next(below(parse, over, "aux"), negation)
    return range(min(auxiliary, negation), over + 1)


def shared_subject(parse: Parse, head: Head, tokens: range) -> range | None:
    """The subject in front of a clause that is only joined to the one that has it."""
    own = subject(parse, head.top)
    if parse.dependency[head.top] != "conj" or own is None or own in tokens:
        return None
    found = parse.subtree(own)
    return found if found.stop <= tokens.start else None


def has_subject(parse: Parse, token: int) -> bool:
    return any(parse.dependency[each] in SUBJECTS for each in parse.children[token])


def after_lead(parse: Parse, top: int, begin: int) -> int:
    """Where a clause begins behind "that", "and" and what reports it."""
    for each in parse.children[top]:
        lead = parse.dependency[each] in LEADS and word(parse, each) not in used("if")
        if lead and parse.first[each] == begin == parse.last[each] and each < top:
            begin = each + 1
    spliced = [t for t in below(parse, top, "ccomp") if spliced_before(parse, top, t)]
    begin = max([begin, *(parse.last[each] + 1 for each in spliced)])
    marks = word(parse, begin) == "that" and "IN" in (parse.tag[begin], mark_tag(parse, begin))
    return begin + marks


def spliced_before(parse: Parse, top: int, token: int) -> bool:
    """Whether a clause with its own subject only stands in front: "we'll lose, we'll close"."""
    own = next(below(parse, top, *SUBJECTS), None)
    return own is not None and parse.last[token] < own and has_subject(parse, token)


def mark_tag(parse: Parse, token: int) -> str:
    return "IN" if parse.dependency[token] == "mark" else ""


def next_clauses(parse: Parse, head: Head) -> Iterator[int]:
    """Where another clause begins that is only joined to this one."""
    for place in {head.top, head.verb}:
        for each in below(parse, place, "conj", "parataxis"):
            if each > head.verb and has_subject(parse, each):
                yield parse.first[each]
                yield from (t for t in below(parse, place, "cc") if head.verb < t < each)


def condition(parse: Parse, head: Head) -> range | None:
    """The clause that the forecast rests on: "if …", "unless …", "should it …"."""
    places = [head.verb, head.top, *governing(parse, head.top)]
    for place in dict.fromkeys(places):
        for each in below(parse, place, "advcl", "prep", "ccomp"):
            if conditional(parse, each):
                return parse.subtree(each)
    return None


def governing(parse: Parse, token: int) -> Iterator[int]:
    """The verbs through which a condition in front of the sentence may reach this one."""
    for _ in range(3):
        if parse.dependency[token] not in {"ccomp", "conj", "xcomp"}:
            return
        token = parse.head[token]
        yield token


def conditional(parse: Parse, token: int) -> bool:
    if has(parse, token, "if", "mark", "advmod") and parse.dependency[token] == "advcl":
        return True
    if parse.dependency[token] == "advcl" and opens_as_long(parse, token):
        return True
    opening = parse.first[token]
    inverted = parse.dependency[token] in {"advcl", "ccomp"} and word(parse, opening) == "should"
    return inverted and parse.head[opening] == token


def opens_as_long(parse: Parse, token: int) -> bool:
    """ "as long as", "so long as"."""
    opening = parse.first[token]
    around = range(max(0, opening - 2), min(len(parse), opening + 3))
    words = " ".join(word(parse, each) for each in around)
    return "as long as" in words or "so long as" in words


def places(text: str, start: int, end: int, holder: Attribution | None) -> tuple[Span, ...]:
    """The stretch [start, end) without edge marks, cut to what the attribution gives."""
    bounds: Sequence[Span] = holder.content if holder else ()
    parts = [(max(start, each.start), min(end, each.end)) for each in bounds]
    kept = [each for each in parts if each[0] < each[1]] or [(start, end)]
    found = (trimmed(text, *each, EDGES) for each in kept)
    return tuple(each for each in found if each is not None)
