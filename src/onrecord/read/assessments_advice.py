"""Prescriptions: what somebody should, must or needs to do, or is urged to do."""

from collections.abc import Iterator

from onrecord.lexicon.advice import uses
from onrecord.model.parse import Parse
from onrecord.read.assessments_grammar import (
    SUBJECTS,
    Found,
    below,
    clause,
    is_be,
    is_question,
    marker,
    modal,
    negated,
    one_below,
    parts_of,
    phrase,
    subject,
    trimmed,
    uses_of,
    verbs_above,
)
from onrecord.read.assessments_modals import by_better, by_modal, by_need
from onrecord.read.assessments_urging import beginning, by_call, by_demand, by_urging, opening
from onrecord.read.tokens import infinitive, word

BEFORE_ORDER = frozenset({"RB", "UH", "CC", "VB", "``", "''", ","})
"""Tags of what may stand before an imperative: "please", "also", "do not"."""


def advice(parse: Parse, token: int, kinds: frozenset[str]) -> Iterator[Found]:
    """The prescriptions that a token opens; `kinds` are its uses."""
    if "modal" in kinds:
        yield from by_modal(parse, token)
    if "need" in kinds:
        yield from by_need(parse, token)
    if "better" in kinds:
        yield from by_better(parse, token)
    if "urges" in kinds:
        yield from by_urging(parse, token)
    if "demands" in kinds:
        yield from by_demand(parse, token)
    if "calls" in kinds:
        yield from by_call(parse, token)
    if "fitting" in kinds:
        yield from by_judging(parse, token)
    if "cleft" in kinds:
        yield from by_cleft(parse, token)
    if "let" in kinds:
        yield from by_letting(parse, token)


def by_judging(parse: Parse, token: int) -> Iterator[Found]:
    """ "It is important for X to do Y", "it is time to do Y", "it is up to X to do Y"."""
    verb = parse.head[token]
    if parse.dependency[token] not in {"acomp", "attr", "prep"} or negated(parse, verb):
        return
    who = subject(parse, verb)
    if not is_be(parse, verb) or who is None or word(parse, who) != "it":
        return
    if is_question(parse, verb):
        return
    actions = [
        each
        for above in (verb, token)
        for each in below(parse, above, ("xcomp", "advcl", "relcl", "acl", "ccomp"))
        if each > token and (infinitive(parse, each) or is_advised(parse, each))
    ]
    for action in actions[:1]:
        if "idle" in uses_of(parse, action) or "unadvised" in uses_of(parse, action):
            return
        yield judged(parse, verb, token, action)


def is_advised(parse: Parse, verb: int) -> bool:
    """Whether a clause is what it is important "that" somebody do."""
    auxiliary = modal(parse, verb)
    if auxiliary is not None and uses_of(parse, auxiliary) & {"ahead", "able"}:
        return False
    return marker(parse, verb, ("that", "if")) is not None


def judged(parse: Parse, verb: int, token: int, action: int) -> Found:
    own = below(parse, action, SUBJECTS)
    shared = [e for p in below(parse, token, ("prep",)) for e in below(parse, p, ("pobj",))]
    hearer = next(iter([*own, *shared]), None)
    if word(parse, token) == "up" and hearer is None:
        hearer = one_below(parse, token, "pobj")
    start = opening(parse, action) if infinitive(parse, action) else parse.first[action]
    words = trimmed(parse, range(start, parse.last[action] + 1))
    span = trimmed(parse, range(beginning(parse, verb), words.stop))
    who = phrase(parse, hearer) if hearer is not None else None
    return Found("prescription", (token,), span, parts_of(addressee=who, action=words), action)


def by_cleft(parse: Parse, token: int) -> Iterator[Found]:
    """ "What we need to do is act": what is needed stands behind the copula."""
    verb = next((e for e in verbs_above(parse, token) if parse.dependency[e] == "csubj"), token)
    above = parse.head[verb]
    if not is_be(parse, above) or parse.dependency[verb] != "csubj":
        return
    if not any("due" in uses(parse.lemma[e]) for e in range(token, parse.last[verb] + 1)):
        return
    action = next(iter(below(parse, above, ("xcomp", "ccomp", "advcl"))), None)
    who = next((e for e in parse.subtree(verb) if parse.dependency[e] == "nsubj"), None)
    if action is None or who is None or action < above or is_question(parse, above):
        return
    action_words = trimmed(parse, range(above + 1, parse.last[action] + 1))
    parts = parts_of(addressee=phrase(parse, who), action=action_words)
    span = trimmed(parse, range(token, action_words.stop))
    yield Found("prescription", (token,), span, parts, action)


def by_order(parse: Parse, token: int) -> Iterator[Found]:
    """An imperative: "Free the crew"; the reader keeps it where somebody is quoted with it."""
    if parse.tag[token] != "VB" or subject(parse, token) is not None or is_question(parse, token):
        return
    if parse.dependency[token] not in {"ROOT", "ccomp"} or modal(parse, token) is not None:
        return
    auxiliaries = {word(parse, each) for each in below(parse, token, ("aux", "auxpass"))}
    objects = below(parse, token, ("dobj", "xcomp", "prt", "acomp", "ccomp"))
    if auxiliaries - {"do", "please"} or "unordered" in uses_of(parse, token) or not objects:
        return
    whole = clause(parse, token)
    if any(parse.tag[each] not in BEFORE_ORDER for each in range(whole.start, token)):
        return
    if not opens(parse, whole.start):
        return
    yield Found("prescription", (token,), whole, parts_of(action=whole), token)


def opens(parse: Parse, token: int) -> bool:
    """Whether a word is the first of a sentence, of a quote or after a colon."""
    first = token == parse.sentence_of(token)[0]
    return first or not any(each.isalnum() or each == "," for each in parse.word(token - 1))


def by_letting(parse: Parse, token: int) -> Iterator[Found]:
    """ "Let us do Y", "let's do Y"."""
    action = next(iter(below(parse, token, ("ccomp", "xcomp"))), None)
    us = token + 1
    if action is None or us >= len(parse) or word(parse, us) not in {"us", "'s"} or action <= us:
        return
    if subject(parse, token) not in {None, us} or "opening" in uses_of(parse, action):
        return
    words = trimmed(parse, range(us + 1, parse.last[action] + 1))
    span = range(token, words.stop)
    whole = word(parse, us) == "us"
    parts = parts_of(addressee=range(us, us + 1) if whole else None, action=words)
    yield Found("prescription", (token, us), span, parts, action)
