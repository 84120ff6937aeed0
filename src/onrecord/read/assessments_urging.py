"""Prescriptions by demand: what somebody is urged, told, wanted or called on to do."""

from collections.abc import Iterator

from onrecord.model.parse import Parse
from onrecord.read.assessments_grammar import (
    SUBJECTS,
    Found,
    asks,
    below,
    is_person,
    is_question,
    is_verb,
    marker,
    modal,
    negated,
    one_below,
    parts_of,
    phrase,
    subject,
    tense,
    trimmed,
    uses_of,
)
from onrecord.read.tokens import infinitive, word

CALLED = frozenset({"on", "upon", "to", "for", "with"})
"""Prepositions after "call" and "appeal" that bring who is to act."""


def by_urging(parse: Parse, token: int) -> Iterator[Found]:
    """ "A urges X to do Y", "A wants X to do Y", "X is advised to do Y"."""
    if negated(parse, token) or not is_verb(parse, token) or idle(parse, token):
        return
    wants = "wants" in uses_of(parse, token)
    if wants and not plainly_told(parse, token):
        return
    for action in below(parse, token, ("xcomp", "ccomp", "advcl")):
        undone = wants and parse.dependency[action] == "ccomp" and parse.tag[action] == "VBN"
        if action < token or asks(parse, action) or not (infinitive(parse, action) or undone):
            continue
        hearer = hearer_of(parse, token, action)
        if hearer is None or (wants and not undone and not is_person(parse, hearer)):
            continue
        if wants and "answers" in uses_of(parse, action):
            continue
        yield urged(parse, token, hearer, action)


def idle(parse: Parse, verb: int) -> bool:
    """Whether a demand is only asked about, or is what a noun is for: "a pledge to press Y to"."""
    only_for = infinitive(parse, verb) and parse.dependency[verb] == "acl"
    auxiliary = modal(parse, verb)
    able = auxiliary is not None and "able" in uses_of(parse, auxiliary)
    return only_for or able or asks(parse, verb) or is_question(parse, verb)


def plainly_told(parse: Parse, verb: int) -> bool:
    """Whether asking or wanting is told as done: finite, and under no modal verb."""
    if parse.lemma[verb] == "like":
        return modal(parse, verb) is not None
    beside = parse.dependency[verb] in {"acl", "advcl"} and parse.lemma[verb] == "ask"
    finite = tense(parse, verb) in {"VBD", "VBZ", "VBP"} or (beside and parse.tag[verb] == "VBG")
    return finite and marker(parse, verb, ("if", "unless")) is None


def hearer_of(parse: Parse, verb: int, action: int) -> int | None:
    """Whom "urge" or "want" asks to act."""
    own = subject_between(parse, verb, action)
    if own is not None:
        return None if below(parse, verb, ("dobj",)) else own
    for each in below(parse, verb, ("dobj", "dative", "prep")):
        if verb < each < action:
            inner = one_below(parse, each, "pobj") if parse.dependency[each] == "prep" else each
            called = "asks_of" in uses_of(parse, verb) and word(parse, each) in CALLED
            if inner is not None and (each == inner or called):
                return inner
    return one_below(parse, verb, "nsubjpass")


def subject_between(parse: Parse, verb: int, action: int) -> int | None:
    return next((e for e in below(parse, action, SUBJECTS) if verb < e < action), None)


def urged(parse: Parse, verb: int, hearer: int, action: int) -> Found:
    """A prescription in somebody's demand; its words begin with who makes it."""
    words = range(opening(parse, action), parse.last[action] + 1)
    parts = parts_of(addressee=phrase(parse, hearer), action=trimmed(parse, words))
    span = trimmed(parse, range(beginning(parse, verb), parse.last[action] + 1))
    return Found("prescription", (verb,), span, parts, action)


def opening(parse: Parse, action: int) -> int:
    """The first token of what is to be done: after "to"."""
    to = next((e for e in parse.children[action] if parse.tag[e] == "TO"), None)
    before = next((e for e in parse.children[action] if parse.dependency[e] == "neg"), None)
    if to is None:
        return action
    return before if before is not None and before < to else to + 1


def beginning(parse: Parse, verb: int) -> int:
    """Where the clause of a verb begins: at its own subject, else at its first auxiliary."""
    own = [e for e in below(parse, verb, (*SUBJECTS, "aux", "auxpass")) if e < verb]
    return parse.first[own[0]] if own else verb


def by_demand(parse: Parse, token: int) -> Iterator[Found]:
    """ "A demands that X do Y"; "A demands an end to Y"."""
    if negated(parse, token) or not (is_verb(parse, token) or "firmly" in uses_of(parse, token)):
        return
    for action in below(parse, token, ("ccomp", "acl")):
        who = subject(parse, action)
        bare = who is not None and subjunctive(parse, action, who, token)
        if action > token and who is not None and bare:
            rest = trimmed(parse, range(parse.last[who] + 1, parse.last[action] + 1))
            parts = parts_of(addressee=phrase(parse, who), action=rest)
            start = beginning(parse, token) if is_verb(parse, token) else parse.first[token]
            span = trimmed(parse, range(start, rest.stop))
            yield Found("prescription", (token,), span, parts, action)
        elif action > token and parse.tag[action] in {"NN", "NNP"}:
            yield from mistaken(parse, token, action)
    bare = parse.tag[token] == "VB" and modal(parse, token) is None
    things = "demands_things" in uses_of(parse, token) and not bare and is_verb(parse, token)
    for wanted in below(parse, token, ("dobj",)):
        if things and parse.tag[wanted].startswith("NN") and not is_person(parse, wanted):
            yield called(parse, token, wanted)


def mistaken(parse: Parse, verb: int, action: int) -> Iterator[Found]:
    """A bare verb that is tagged as a noun: "demanded that the minister resign"."""
    that = marker(parse, action, ("that",))
    who = one_below(parse, action, "compound")
    if that is None or who is None or who != action - 1:
        return
    words = trimmed(parse, range(action, parse.last[action] + 1))
    parts = parts_of(addressee=trimmed(parse, range(that + 1, action)), action=words)
    span = trimmed(parse, range(beginning(parse, verb), words.stop))
    yield Found("prescription", (verb,), span, parts, action)


def subjunctive(parse: Parse, verb: int, who: int, above: int) -> bool:
    """Whether a clause is in the bare form: "that he resign", "that it be closed"."""
    if below(parse, verb, ("aux",)) or infinitive(parse, verb):
        return False
    bare = [e for e in below(parse, verb, ("auxpass",)) if word(parse, e) == "be"]
    firm = "firmly" in uses_of(parse, above)
    plural = parse.tag[who] in {"NNS", "NNPS"} or word(parse, who) in {"we", "you", "they", "i"}
    tagged = parse.tag[verb] == "VB" or (parse.tag[verb] == "VBP" and (firm or not plural))
    return bool(bare) or (tagged and word(parse, verb) == parse.lemma[verb].lower())


def called(parse: Parse, verb: int, wanted: int) -> Found:
    """A call for a thing: "calls for an end to the war"."""
    whole = phrase(parse, wanted)
    span = trimmed(parse, range(beginning(parse, verb), whole.stop))
    return Found("prescription", (verb,), span, parts_of(action=whole), wanted)


def by_call(parse: Parse, token: int) -> Iterator[Found]:
    """ "A calls for X to do Y", "the call on X to do Y", "A calls for an end to Y"."""
    named = parse.lemma[token] == "need"
    if negated(parse, token) or (named and not parse.tag[token].startswith("NN")):
        return
    for action in below(parse, token, ("xcomp", "advcl", "relcl", "acl", "ccomp")):
        if action < token or not infinitive(parse, action) or asks(parse, action):
            continue
        hearer = hearer_of(parse, token, action)
        if hearer is not None and parse.tag[token].startswith(("VB", "NN")):
            yield urged(parse, token, hearer, action)
            return
        if is_called(parse, token, action):
            yield without_hearer(parse, token, action)
            return
    auxiliary = modal(parse, token)
    if named or (auxiliary is not None and "able" in uses_of(parse, auxiliary)):
        return
    for each in below(parse, token, ("prep",)):
        wanted = one_below(parse, each, "pobj")
        if word(parse, each) == "for" and each == token + 1 and wanted is not None:
            yield called(parse, token, wanted)


def without_hearer(parse: Parse, token: int, action: int) -> Found:
    words = trimmed(parse, range(opening(parse, action), parse.last[action] + 1))
    named = parse.tag[token].startswith("NN")
    start = parse.first[token] if named else beginning(parse, token)
    span = trimmed(parse, range(start, words.stop))
    return Found("prescription", (token,), span, parts_of(action=words), action)


def is_called(parse: Parse, token: int, action: int) -> bool:
    """Whether an action itself is called for: "calls to act", "they are calling to act"."""
    noun = parse.tag[token].startswith("NN")
    if noun and parse.lemma[token] == "need":
        return any(word(parse, each) in {"the", "a"} for each in parse.children[token])
    if noun:
        return parse.dependency[action] in {"acl", "relcl", "xcomp"}
    return parse.dependency[action] == "xcomp" and action <= token + 3
