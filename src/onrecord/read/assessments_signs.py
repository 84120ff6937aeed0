"""Indicators: what is a sign, a test or an indication of something else."""

from collections.abc import Iterator

from onrecord.model.parse import Parse
from onrecord.read.assessments_grammar import (
    SUBJECTS,
    Found,
    asks,
    below,
    clause,
    is_be,
    is_person,
    is_question,
    joined,
    marker,
    negated,
    one_below,
    parts_of,
    phrase,
    subject,
    trimmed,
    uses_of,
    without,
)
from onrecord.read.tokens import word


def signs(parse: Parse, token: int, kinds: frozenset[str]) -> Iterator[Found]:
    """The indicators that a token opens; `kinds` are its uses."""
    if "sign" in kinds and parse.tag[token].startswith("NN"):
        yield from by_noun(parse, token)
    if "bodes" in kinds:
        yield from by_boding(parse, token)
    if "signals" in kinds and parse.tag[token].startswith("VB"):
        yield from by_signal(parse, token)
    if "watch" in kinds and parse.tag[token].startswith("VB"):
        yield from by_watching(parse, token)


def by_noun(parse: Parse, token: int) -> Iterator[Found]:
    """ "X is a sign of Y", "X, a sign that Y", "in a sign of Y, X"."""
    meaning = meant(parse, token)
    if meaning is None or negated(parse, token) or is_question(parse, token):
        return
    verb = parse.head[token]
    dependency = parse.dependency[token]
    linked = is_be(parse, verb) or "links" in uses_of(parse, verb)
    if dependency == "attr" and linked:
        who = subject(parse, verb)
        if who is not None and not negated(parse, verb):
            sign = phrase(parse, who)
            yield indicator(parse, token, joined(sign, meaning), sign, meaning)
    elif dependency in {"appos", "npadvmod"}:
        yield from apposed(parse, token, meaning)
    elif dependency == "pobj" and word(parse, verb) in {"in", "as"}:
        yield from beside(parse, verb, token, meaning)


def meant(parse: Parse, token: int) -> range | None:
    """What a sign is a sign of."""
    for each in below(parse, token, ("prep",)):
        thing = one_below(parse, each, "pobj", "pcomp")
        if word(parse, each) == "of" and thing is not None:
            return phrase(parse, thing)
    for each in below(parse, token, ("acl", "ccomp", "relcl")):
        if marker(parse, each, ("that",)) is not None and below(parse, each, SUBJECTS):
            return clause(parse, each)
    return None


def apposed(parse: Parse, token: int, meaning: range) -> Iterator[Found]:
    """The clause before ", a sign that …"."""
    above = parse.head[token]
    while parse.head[above] != above and not below(parse, above, SUBJECTS):
        above = parse.head[above]
    whole = range(clause(parse, above).start, parse.first[token])
    sign = trimmed(parse, whole)
    if len(sign):
        yield indicator(parse, token, joined(sign, meaning), sign, meaning)


def beside(parse: Parse, preposition: int, token: int, meaning: range) -> Iterator[Found]:
    """The clause that stands with "in a sign of …"."""
    verb = parse.head[preposition]
    if not below(parse, verb, SUBJECTS):
        return
    whole = clause(parse, verb)
    sign = without(parse, whole, parse.subtree(preposition))
    if word(parse, preposition) == "in" or "seen" in uses_of(parse, verb):
        yield indicator(parse, token, joined(whole, meaning), sign, meaning)


def by_boding(parse: Parse, token: int) -> Iterator[Found]:
    """ "X does not bode well for Y"."""
    who = subject(parse, token)
    well = [e for e in below(parse, token, ("advmod", "acomp")) if e > token]
    if who is None or not well:
        return
    sign = phrase(parse, who)
    stop = min(
        [parse.first[e] for e in below(parse, token, ("advcl",)) if e > token] or [len(parse)]
    )
    meaning = trimmed(parse, range(parse.last[who] + 1, min(stop, clause(parse, token).stop)))
    yield indicator(parse, token, joined(sign, meaning), sign, meaning)


def by_signal(parse: Parse, token: int) -> Iterator[Found]:
    """ "X signals that Y" of a deed or a thing, not of a speaker."""
    who = subject(parse, token)
    if who is None or negated(parse, token) or is_question(parse, token):
        return
    if any(is_person(parse, each) for each in (who, *below(parse, token, SUBJECTS))):
        return
    deed = deed_by(parse, token)
    if word(parse, who) == "it" and deed is None:
        return
    told = next((e for e in below(parse, token, ("ccomp", "dobj")) if e > token), None)
    if told is None or asks(parse, told):
        return
    sign = deed or phrase(parse, who)
    meaning = clause(parse, told) if parse.dependency[told] == "ccomp" else phrase(parse, told)
    yield indicator(parse, token, joined(sign, meaning), sign, meaning)


def deed_by(parse: Parse, verb: int) -> range | None:
    """The deed in "by doing X, it signals …"."""
    for each in below(parse, verb, ("prep",)):
        deed = one_below(parse, each, "pcomp")
        if word(parse, each) == "by" and deed is not None:
            return phrase(parse, deed)
    return None


def by_watching(parse: Parse, token: int) -> Iterator[Found]:
    """ "Watch whether X", "watch for X"."""
    told = next((e for e in below(parse, token, ("ccomp",)) if asks(parse, e)), None)
    if told is None or told < token or negated(parse, token):
        return
    sign = phrase(parse, told)
    yield indicator(parse, token, joined(range(token, token + 1), sign), sign, None)


def indicator(parse: Parse, token: int, span: range, sign: range, meaning: range | None) -> Found:
    whole = trimmed(parse, joined(span, range(token, token + 1)))
    return Found("indicator", (token,), whole, parts_of(sign=sign, of=meaning), token)
