"""Prescriptions: what somebody should, must or needs to do, or is urged to do."""

from collections.abc import Iterator

from onrecord.lexicon.advice import uses
from onrecord.model.parse import Parse
from onrecord.read.assessments_grammar import (
    SUBJECTS,
    Found,
    asks,
    below,
    clause,
    is_be,
    is_perfect,
    is_person,
    is_question,
    is_verb,
    joined,
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
    verbs_above,
)
from onrecord.read.tokens import infinitive, word

CALLED = frozenset({"on", "upon", "to", "for", "with"})
"""Prepositions after "call" and "appeal" that bring who is to act."""


BEFORE_ORDER = frozenset({"RB", "UH", "CC", "VB", "``", "''", ","})
"""Tags of what may stand before an imperative: "please", "also", "do not"."""
WILL = frozenset({"will", "'ll", "would"})


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


def by_modal(parse: Parse, token: int) -> Iterator[Found]:
    """ "X should do Y", "X must do Y", "X ought to do Y"."""
    if parse.tag[token] != "MD":
        return
    verb = parse.head[token] if parse.dependency[token] == "aux" else token
    action = next((e for e in below(parse, verb, ("xcomp",)) if verb == token), verb)
    who = subject(parse, verb)
    if action < token or (token < who if who is not None else unsaid(parse, token)):
        return
    if not_meant(parse, verb) or supposed(parse, verb) or of_speaker(parse, who, action):
        return
    if expected(parse, token, action) or inferred(parse, token, action):
        return
    yield prescribed(parse, verb, (token,), range(after(parse, token), parse.last[verb] + 1))


def by_need(parse: Parse, token: int) -> Iterator[Found]:
    """ "X needs to do Y", "we have to do Y"."""
    action = next((e for e in below(parse, token, ("xcomp",)) if infinitive(parse, e)), None)
    who = subject(parse, token)
    if parse.lemma[token] == "have" and below(parse, token, ("dobj",)):
        return
    if action is None and who is not None and word(parse, who) == "we":
        yield from by_want(parse, token)
    if action is None or who is None or action < token:
        return
    if negated(parse, token) or not_meant(parse, token) or not is_present(parse, token):
        return
    if parse.dependency[token] in {"relcl", "advcl"} or word(parse, who) == "i":
        return
    idle = "idle" in uses_of(parse, action) or likened(parse, action)
    if parse.lemma[token] in {"have", "get"} and idle:
        return
    yield prescribed(parse, token, (token,), range(action, parse.last[token] + 1))


def likened(parse: Parse, action: int) -> bool:
    """Whether "you have to be mad to do it" is meant."""
    told = below(parse, action, ("acomp", "attr"))
    bound = [e for up in (action, *told) for e in below(parse, up, ("xcomp", "advcl"))]
    meant = any("deliberate" in uses_of(parse, e) for e in told)
    return bool(told) and not meant and any(infinitive(parse, e) for e in bound)


def by_want(parse: Parse, token: int) -> Iterator[Found]:
    """ "We need a plan"."""
    thing = one_below(parse, token, "dobj")
    plainly = parse.tag[token] == "VBP" and parse.lemma[token] == "need"
    if thing is None or not plainly or negated(parse, token) or not_meant(parse, token):
        return
    yield prescribed(parse, token, (token,), range(parse.first[thing], parse.last[token] + 1))


def is_present(parse: Parse, token: int) -> bool:
    """Whether a need is told of now, or of then in the words of one who told it then."""
    if parse.tag[token] == "VB":
        auxiliary = modal(parse, token)
        willed = auxiliary is not None and word(parse, auxiliary) in WILL
        return willed and parse.lemma[token] == "need"
    if parse.lemma[token] == "get":
        return bool(below(parse, token, ("aux",))) and word(parse, token + 1) in {"to", "ta"}
    if parse.tag[token] == "VBD":
        told = parse.dependency[token] == "ccomp"
        return told and "speaks" in uses_of(parse, parse.head[token])
    return parse.tag[token] != "VBN"


def pressing(parse: Parse, verb: int) -> bool:
    """Whether "has to" is laid on somebody, and not told of him as his lot."""
    who = subject(parse, verb)
    return who is not None and word(parse, who) in {"we", "you", "there", "this", "it", "that"}


def by_better(parse: Parse, token: int) -> Iterator[Found]:
    """ "We had better do Y", "we better do Y"."""
    verb = parse.head[token]
    who = subject(parse, verb)
    if who is None or not who < token < verb or modal(parse, verb) or not_meant(parse, verb):
        return
    if not any(is_bare(parse, e) for e in range(token + 1, min(token + 3, verb + 1))):
        return
    yield prescribed(parse, verb, (token,), range(after(parse, token), parse.last[verb] + 1))


def is_bare(parse: Parse, token: int) -> bool:
    """Whether a verb stands in its bare form: "better go", "better be gone"."""
    return parse.tag[token] == "VB" or word(parse, token) == "be"


def not_meant(parse: Parse, verb: int) -> bool:
    """Whether a clause asks, sets a condition or compares instead of advising."""
    told_of = parse.dependency[verb] == "relcl"
    return (
        (asks(parse, verb) and not told_of)
        or is_question(parse, verb)
        or marker(parse, verb, ("if", "than", "unless", "lest", "as", "whereby")) is not None
    )


def after(parse: Parse, token: int) -> int:
    """Where what is advised begins: after a modal verb, but with it in "shouldn't"."""
    following = token + 1
    if following < len(parse) and word(parse, following) == "n't":
        return token
    if following < len(parse) and parse.tag[following] == "TO":
        return following + 1
    return following


def unsaid(parse: Parse, token: int) -> bool:
    """Whether no noun stands before a modal verb whose subject the parse does not find."""
    return token == 0 or not parse.tag[token - 1].startswith(("NN", "PRP"))


def of_speaker(parse: Parse, who: int | None, action: int) -> bool:
    """Whether it is only the speaker's manner: "I must urge you to go", "I should have known"."""
    if who is None or word(parse, who) not in {"i", "we"}:
        return False
    mine = word(parse, who) == "i" and is_perfect(parse, action)
    return mine or "urges" in uses_of(parse, action)


def supposed(parse: Parse, verb: int) -> bool:
    """Whether a clause lies under "if" or under "does not mean that"."""
    for each in verbs_above(parse, verb):
        refuses = parse.lemma[each] == "mean" and negated(parse, each)
        refused = refuses and parse.dependency[verb] == "ccomp"
        if refused or marker(parse, each, ("if", "unless", "whether")) is not None:
            return True
        if parse.dependency[each] == "conj":
            return False
    return False


def expected(parse: Parse, token: int, action: int) -> bool:
    """Whether "should" tells what is likely or felt: "should be able to", "should be ashamed"."""
    words = [action, *below(parse, action, ("acomp", "attr", "prep"))]
    known = {use for each in words for use in uses_of(parse, each)}
    who = subject(parse, action)
    if "mentions" in known and who is not None and word(parse, who) in {"it", "i", "we"}:
        return True
    first = word(parse, token + 1) if token + 1 < len(parse) else ""
    return "unadvised" in known or "unadvised" in uses(first)


def inferred(parse: Parse, token: int, action: int) -> bool:
    """Whether "must" tells what is likely true: "must have known", "must be tired"."""
    if word(parse, token) != "must":
        return False
    if is_perfect(parse, action):
        return True
    if parse.lemma[action] != "be":
        return parse.tag[action] == "VBG"
    told = below(parse, action, ("acomp", "attr"))
    if any(parse.dependency[each] == "expl" for each in below(parse, action, SUBJECTS)):
        return any("guess" in uses_of(parse, each) for each in told)
    return bool(told) and not any("deliberate" in uses_of(parse, each) for each in told)


def prescribed(parse: Parse, verb: int, cue: tuple[int, ...], action: range) -> Found:
    """A prescription whose verb has the one that is advised as its subject."""
    whole = clause(parse, verb)
    who = addressee(parse, verb)
    action = trimmed(parse, range(action.start, whole.stop))
    span = joined(whole, action, who or whole)
    return Found("prescription", cue, span, parts_of(addressee=who, action=action), verb)


def addressee(parse: Parse, verb: int) -> range | None:
    """Who is to act: the subject, or the agent of a passive."""
    who = subject(parse, verb)
    agent = one_below(parse, verb, "agent")
    if agent is not None:
        return next((phrase(parse, e) for e in below(parse, agent, ("pobj",))), None)
    if who is None or parse.dependency[who] in {"nsubjpass", "csubj", "expl"}:
        return None
    return phrase(parse, who) if is_person(parse, who) else None


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
    needs = {"need", "have", "should", "must", "ought"}
    words = {parse.lemma[e] for e in range(token, min(parse.last[verb] + 1, len(parse)))}
    if not is_be(parse, above) or parse.dependency[verb] != "csubj" or not words & needs:
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
    yield Found("prescription", (token,), whole, parts_of(action=whole), token)


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
