"""Clauses of non-events: what was not, from the subject to the last complement."""

from typing import NamedTuple

from onrecord.lexicon.non_events import Kind, verb, words_of
from onrecord.model.parse import Parse
from onrecord.read.non_events_phrases import (
    SUBJECTS,
    after_dateline,
    auxiliaries,
    has_own,
    is_passive,
    joined_phrase,
    noun_phrase,
    party,
    subject,
    trimmed,
)
from onrecord.read.tokens import word

BESIDE = frozenset({"advcl", "conj", "cc", "punct", "parataxis", "preconj"})
"""Dependents at a clause's end that are no part of what did not happen."""

COMPLEMENTS = frozenset(
    {"dobj", "ccomp", "xcomp", "prep", "dative", "oprd", "attr", "acomp", "prt", "pobj", "pcomp"}
)
REACH = 12
"""Tokens from a subject to its verb within which the span begins with the subject."""

CHAIN = 8
"""Verbs joined by "or" that are searched for the complement that all of them share."""

PLAIN, IMPLIED = 0.9, 0.8
"""Scores: of a negated verb, and of what another verb or a preposition implies."""


class Found(NamedTuple):
    """One non-event as tokens: the finite verb that tells it, its cue, who, what, and all of it."""

    kind: Kind
    verb: int
    cue: tuple[int, ...]
    party: range | None
    what: range | None
    span: range
    score: float


def found_with(parse: Parse, kind: Kind, token: int, inner: int, cue: tuple[int, ...]) -> Found:
    """A non-event told by a finite verb, of which `inner` names what was not said or done."""
    who = subject(parse, token) if is_passive(parse, inner) else None
    if who is not None and parse.lemma[who].lower() not in {"one", *words_of("nobody")}:
        whole = joined_phrase(parse, who)
        what: range | None = range(whole.start + (word(parse, whole.start) == "no"), whole.stop)
        if parse.tag[who].startswith("PRP"):
            what = range(inner, clause_end(parse, inner) + 1)
    elif kind == "done":
        what = range(inner, clause_end(parse, inner) + 1)
    else:
        what = complement(parse, inner)
    return Found(
        kind,
        token,
        tuple(sorted(set(cue))),
        party(parse, token),
        what,
        clause(parse, token, inner),
        PLAIN if token == inner else IMPLIED,
    )


def clause(parse: Parse, verb: int, inner: int) -> range:
    """From the subject, where it is near, to the end of what did not happen."""
    own = [e for e in parse.children[verb] if parse.dependency[e] in SUBJECTS | {"expl"}]
    begin = min([verb, *([] if inner in own else [inner]), *auxiliaries(parse, verb)])
    if own and begin - REACH <= parse.last[own[0]] < begin:
        begin = noun_phrase(parse, own[0]).start
    whole = range(begin, clause_end(parse, max(verb, inner)) + 1)
    return after_dateline(parse, whole, verb)


def clause_end(parse: Parse, verb: int) -> int:
    """The last token of a verb's complements and adverbials, without clauses beside it."""
    bearing = bearer(parse, verb)
    right = [
        end_of(parse, each)
        for each in after(parse, bearing)
        if (parse.dependency[each] not in BESIDE or completes(parse, each))
        and word(parse, each) not in words_of("source")
    ]
    return trimmed(parse, max([bearing, *right]), verb)


def end_of(parse: Parse, token: int) -> int:
    """The last token below a word, without a clause with its own subject that "and" ties to it."""
    last, waiting = token, [token]
    while waiting:
        above = waiting.pop()
        last = max(last, above)
        after = [each for each in parse.children[above] if each > above]
        tied = [e for e in after if parse.dependency[e] == "conj" and has_own(parse, e)]
        beside = {"cc", "punct"} if tied else set()
        waiting += [e for e in after if e not in tied and parse.dependency[e] not in beside]
    return last


def bearer(parse: Parse, verb: int) -> int:
    """The verb with the complement that is also this one's ("did not confirm or deny it")."""
    last = verb
    for _ in range(CHAIN):
        if is_passive(parse, last) or any(completes(parse, e) for e in after(parse, last)):
            return last
        joined = [e for e in after(parse, last) if parse.dependency[e] == "conj"][:1]
        if not joined or parse.tag[joined[0]] != parse.tag[last] or has_own(parse, joined[0]):
            return verb
        last = joined[0]
    return verb


def after(parse: Parse, token: int) -> list[int]:
    return [each for each in parse.children[token] if each > token]


def complement(parse: Parse, verb: int) -> range | None:
    """What follows a verb and is no clause beside it, without "on", "about" or "to" before it."""
    bearing = bearer(parse, verb)
    found = [each for each in after(parse, bearing) if completes(parse, each)]
    if addresses(parse, bearing):
        found = [each for each in found if word(parse, each) != "to"]
    if not found:
        return fronted(parse, bearing)
    if word(parse, found[0]) in words_of("purpose"):
        return None
    begin = parse.first[found[0]]
    lead = parse.dependency[found[0]] == "prep" and word(parse, begin) in words_of("about")
    end = trimmed(parse, max(end_of(parse, each) for each in found), verb)
    return range(begin + lead, end + 1) if begin + lead <= end else None


def addresses(parse: Parse, token: int) -> bool:
    """Whether "to" after a verb stands before those to whom something is said."""
    line = verb(parse.lemma[token])
    return line is not None and line.kind == "said" and line.needs != "to"


def fronted(parse: Parse, token: int) -> range | None:
    """The object before its verb ("the report, whose end Vik did not disclose")."""
    before = [e for e in parse.children[token] if e < token and parse.dependency[e] == "dobj"]
    if not before:
        return None
    if parse.tag[before[0]] in {"WP", "WDT"} and parse.dependency[token] == "relcl":
        return noun_phrase(parse, parse.head[token])
    return noun_phrase(parse, before[0])


def completes(parse: Parse, token: int) -> bool:
    """Whether a dependent of a verb is part of what it tells, and no circumstance."""
    if parse.dependency[token] == "advcl":
        asks = parse.lemma[token].lower() in words_of("asking")
        opens = words_of("wh") | words_of("purpose")
        return not asks and has_own(parse, token) and word(parse, parse.first[token]) in opens
    if any(parse.lemma[each].lower() in words_of("manner") for each in parse.children[token]):
        return False
    return parse.dependency[token] in COMPLEMENTS and word(parse, token) not in words_of("aside")
