"""Grounds: what is told as the reason or the cause of something else."""

from collections.abc import Iterator

from onrecord.model.parse import Parse
from onrecord.read.assessments_grammar import (
    CLAUSES,
    SUBJECTS,
    Found,
    below,
    clause,
    finite,
    is_be,
    is_perfect,
    is_person,
    is_question,
    joined,
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

FROM = frozenset({"from"})
TO = frozenset({"to", "in"})


def grounds(parse: Parse, token: int, kinds: frozenset[str]) -> Iterator[Found]:
    """The grounds that a token opens; `kinds` are its uses."""
    if "because" in kinds or "since" in kinds or "as" in kinds:
        yield from by_conjunction(parse, token, kinds)
    if "owing" in kinds:
        yield from by_preposition(parse, token)
    if "causes" in kinds or "leads" in kinds or "stems" in kinds:
        yield from by_cause(parse, token, kinds)
    if "means" in kinds:
        yield from by_meaning(parse, token)
    if "reason" in kinds:
        yield from by_reason(parse, token)
    if "why" in kinds:
        yield from by_why(parse, token)


def by_conjunction(parse: Parse, token: int, kinds: frozenset[str]) -> Iterator[Found]:
    """ "X because Y", "since Y, X"."""
    verb = parse.head[token]
    if parse.dependency[token] not in {"mark", "advmod"} or token > verb or refused(parse, token):
        return
    main = parse.head[verb]
    timely = "because" not in kinds and parse.dependency[verb] != "advcl"
    if parse.dependency[verb] not in CLAUSES or main == verb or timely:
        return
    if "since" in kinds and not since_is_why(parse, token, verb, main):
        return
    if "as" in kinds and not as_is_why(parse, token, verb):
        return
    reason = trimmed(parse, range(token + 1, parse.last[verb] + 1))
    yield from explained(parse, token, reason, main, parse.subtree(verb))


def refused(parse: Parse, token: int) -> bool:
    """Whether a reason is named only to be refused: "not because …"."""
    return token > 0 and word(parse, token - 1) in {"not", "n't", "if"}


def since_is_why(parse: Parse, token: int, verb: int, main: int) -> bool:
    """Whether "since" gives a reason and not a time."""
    if token > 0 and "weighing" in uses_of(parse, token - 1):
        return True
    form = tense(parse, verb)
    if form in {"VBZ", "VBP", "MD"}:
        return not (is_perfect(parse, verb) and is_perfect(parse, main))
    now = tense(parse, main) in {"MD", "VBZ", "VBP"} and not is_perfect(parse, main)
    return form == "VBD" and now and token > 0 and parse.word(token - 1) == ","


def as_is_why(parse: Parse, token: int, verb: int) -> bool:
    """Whether "as" at the head of a sentence gives a reason: its verb tells a lasting state."""
    begins = not any(parse.word(e).isalpha() for e in range(parse.sentence_of(token)[0], token))
    lasting = "lasting" in uses_of(parse, verb) and tense(parse, verb) in {"VBZ", "VBP"}
    return begins and lasting


def explained(parse: Parse, cue: int, reason: range, main: int, piece: range) -> Iterator[Found]:
    """What a reason beside `main` is a reason for: the clause without the reason."""
    verb = told_before(parse, finite(parse, main), piece)
    result = unweighed(parse, result_of(parse, verb, piece))
    if len(result) and len(reason):
        parts = parts_of(reason=reason, of=result)
        span = joined(result, range(cue, cue + 1), reason)
        yield Found("ground", (cue,), span, parts, cue)


def unweighed(parse: Parse, result: range) -> range:
    """A result without what only weighs its reason: "…, in part", "… only"."""
    while len(result) > 1 and "weighing" in uses_of(parse, result[-1]):
        result = range(result.start, result.stop - 1)
    if len(result) > 2 and [word(parse, each) for each in result[-2:]] == ["in", "part"]:
        result = range(result.start, result.stop - 2)
    return trimmed(parse, result)


def told_before(parse: Parse, verb: int, piece: range) -> int:
    """The clause that was said, where the parse ties a reason to the saying."""
    said = [
        each
        for each in below(parse, verb, ("ccomp",))
        if verb < each < piece.start and parse.last[each] + 3 >= piece.start
    ]
    if said and "speaks" in uses_of(parse, verb):
        return said[-1]
    return verb


def result_of(parse: Parse, verb: int, piece: range) -> range:
    """A clause without the stretch that gives its reason; of "that is because", the subject."""
    own = [e for e in below(parse, verb, SUBJECTS) if e < verb]
    bare = not below(parse, verb, ("attr", "acomp", "oprd"))
    if is_be(parse, verb) and own and bare and piece.start <= verb + 2:
        return phrase(parse, own[0])
    whole = clause(parse, verb)
    if parse.dependency[verb] == "relcl":
        whole = joined(phrase_before(parse, verb), whole)
    elif own and piece.start > own[0]:
        whole = range(max(whole.start, parse.first[own[0]]), whole.stop)
    if piece.start < verb:
        return trimmed(parse, range(min(piece.stop, whole.stop), whole.stop))
    return trimmed(parse, range(whole.start, max(whole.start, min(piece.start, whole.stop))))


def phrase_before(parse: Parse, verb: int) -> range:
    """What a relative clause tells of."""
    noun = parse.head[verb]
    return trimmed(parse, range(parse.first[noun], parse.first[verb]))


def by_preposition(parse: Parse, token: int) -> Iterator[Found]:
    """ "X because of Y", "due to Y, X", "given Y, X"."""
    if refused(parse, token) or is_thing(parse, token):
        return
    thing = governed(parse, token)
    if thing is None:
        return
    reason = trimmed(parse, range(parse.first[thing], parse.last[thing] + 1))
    if parse.dependency[thing] == "pcomp":
        reason = clause(parse, thing)
    piece = joined(range(token, token + 1), reason)
    head = parse.head[token]
    if parse.dependency[token] == "acomp" and is_be(parse, head):
        own = subject(parse, head)
        result = phrase(parse, own) if own is not None else range(0)
        if len(result):
            parts = parts_of(reason=reason, of=result)
            yield Found("ground", (token,), joined(result, piece), parts, token)
        return
    if head != token:
        yield from explained(parse, token, reason, head, piece)


def is_thing(parse: Parse, token: int) -> bool:
    """Whether "thanks" is what somebody gives: "his thanks to the crew"."""
    given = parse.dependency[token] == "dobj" and parse.head[token] == token - 1
    owned = bool(below(parse, token, ("poss", "det")))
    return parse.tag[token].startswith("NN") and (given or owned)


def governed(parse: Parse, token: int) -> int | None:
    """What "because of", "due to", "given" govern."""
    particle = token + 1
    if particle >= len(parse):
        return None
    if "bare" in uses_of(parse, token):
        fits = parse.dependency[token] in {"prep", "mark"} and parse.tag[token] == "VBN"
        fits = fits and not is_participle(parse, token)
        return one_below(parse, token, "pobj", "pcomp") if fits else None
    if word(parse, particle) not in {"of", "to"} or parse.dependency[particle] == "aux":
        return None
    found = [e for up in (particle, token) for e in below(parse, up, ("pobj", "pcomp"))]
    return next((each for each in found if each > particle), None)


def is_participle(parse: Parse, token: int) -> bool:
    """Whether "given" only tells what was handed over: "the time given to the crews"."""
    return token + 1 < len(parse) and word(parse, token + 1) == "to"


def by_cause(parse: Parse, token: int, kinds: frozenset[str]) -> Iterator[Found]:
    """ "X led to Y", "Y stems from X", "X, prompting Y", "Y was caused by X"."""
    if not parse.tag[token].startswith("VB") or not is_told(parse, token):
        return
    other = effect(parse, token, kinds)
    backward = other is not None and word(parse, parse.head[other]) in FROM
    if below(parse, token, ("auxpass",)) or (other is None and below(parse, token, ("agent",))):
        agent = one_below(parse, token, "agent")
        other = one_below(parse, agent, "pobj") if agent is not None and "causes" in kinds else None
        backward = True
    if other is None:
        return
    one = cause_before(parse, token)
    who = subject(parse, token)
    if "leads" in kinds and token + 1 < len(parse) and word(parse, token + 1) == "up":
        return
    if "leads" in kinds and who is not None and parse.entity[who] == "PERSON":
        return
    if "writing" in uses_of(parse, other):
        return
    if one is None or not len(one) or parse.tag[one[0]] in {"WDT", "WP", "WP$"}:
        return
    rest = caused(parse, token, other)
    reason, result = (rest, one) if backward else (one, rest)
    parts = parts_of(reason=reason, of=result)
    yield Found("ground", (token,), joined(reason, result), parts, token)


def caused(parse: Parse, verb: int, other: int) -> range:
    """The object of a verb of cause with what it is made to do."""
    if parse.head[other] != verb:
        return phrase(parse, other)
    ends = [parse.last[e] for e in below(parse, verb, ("dobj", "xcomp", "ccomp")) if e > verb]
    return trimmed(parse, range(parse.first[other], max(ends) + 1))


def is_told(parse: Parse, verb: int) -> bool:
    """Whether a verb tells what is or was so, not what may be or is asked or wished."""
    if negated(parse, verb) or is_question(parse, verb) or infinitive(parse, verb):
        return False
    return parse.tag[verb] != "VB" and modal(parse, verb) is None


def effect(parse: Parse, token: int, kinds: frozenset[str]) -> int | None:
    """The object of a verb of cause, or of the preposition that it takes."""
    if "causes" in kinds:
        return next(
            (e for e in below(parse, token, ("dobj", "ccomp")) if e > token),
            None,
        )
    wanted = (FROM if "stems" in kinds else frozenset()) | (TO if "leads" in kinds else frozenset())
    for each in below(parse, token, ("prep", "prt")):
        thing = one_below(parse, each, "pobj", "pcomp")
        if word(parse, each) in wanted and thing is not None and token < each <= token + 3:
            return None if parse.entity[thing] in {"GPE", "LOC", "FAC", "DATE", "TIME"} else thing
    return None


def cause_before(parse: Parse, verb: int) -> range | None:
    """What stands before a verb of cause: its subject, what it describes, or the clause before."""
    own = next((e for e in below(parse, verb, SUBJECTS) if e < verb), None)
    dependency = parse.dependency[verb]
    if own is not None and word(parse, own) not in {"that", "which", "who"}:
        return phrase(parse, own)
    above = parse.head[verb]
    if dependency == "relcl" or (dependency == "acl" and parse.tag[above].startswith("NN")):
        return trimmed(parse, range(parse.first[above], parse.first[verb]))
    if own is not None:
        return phrase(parse, own)
    if dependency == "advcl" and below(parse, verb, ("mark", "advmod")):
        return None
    if dependency == "advcl" and parse.tag[verb] == "VBG" and above < verb:
        main = finite(parse, above)
        who = next((e for e in below(parse, main, SUBJECTS) if e < main), None)
        if who is not None and any(e < who for e in below(parse, main, ("aux", "auxpass", "neg"))):
            return None
        if any(
            parse.dependency[e] in {"ccomp", "acl"} and tells_whole(parse, e)
            for e in range(main + 1, parse.first[verb])
        ):
            return None
        start = parse.first[who] if who is not None else clause(parse, main).start
        return trimmed(parse, range(start, parse.first[verb]))
    shared = subject(parse, verb)
    return phrase(parse, shared) if shared is not None and shared < verb else None


def tells_whole(parse: Parse, verb: int) -> bool:
    """Whether a clause is told within another, so that either may be the reason."""
    return tense(parse, verb) in {"VBD", "VBP", "VBZ", "MD"} and bool(below(parse, verb, SUBJECTS))


def by_meaning(parse: Parse, token: int) -> Iterator[Found]:
    """ "X means that Y", "X suggests Y", of a thing and not of a speaker."""
    if not parse.tag[token].startswith("VB") or not is_told(parse, token):
        return
    told = next((e for e in below(parse, token, ("ccomp",)) if e > token), None)
    one = cause_before(parse, token)
    if told is None or one is None or not len(one):
        return
    who = subject(parse, token)
    beside = parse.tag[token] == "VBG" and parse.dependency[token] == "advcl"
    if who is not None and is_person(parse, who) and not beside:
        return
    if not beside and ("beside" in uses_of(parse, token) or parse.tag[token] == "VBG"):
        return
    result = clause(parse, told)
    parts = parts_of(reason=one, of=result)
    yield Found("ground", (token,), joined(one, result), parts, token)


def by_reason(parse: Parse, token: int) -> Iterator[Found]:
    """ "The reason (that) X is Y"."""
    named = token
    if parse.dependency[token] == "pobj" and word(parse, parse.head[token]) == "of":
        named = parse.head[parse.head[token]]
    verb = parse.head[named]
    if parse.dependency[named] not in SUBJECTS or not is_be(parse, verb):
        return
    result = reasoned(parse, token)
    told = [e for e in below(parse, verb, ("ccomp", "attr", "advcl", "xcomp")) if e > verb]
    if result is None or not told or is_question(parse, verb):
        return
    told = [e for e in told if not denied(parse, e)] or told
    last = told[-1]
    reason = phrase(parse, last) if parse.dependency[last] == "attr" else clause(parse, last)
    parts = parts_of(reason=reason, of=result)
    yield Found("ground", (token,), joined(phrase(parse, named), reason), parts, token)


def denied(parse: Parse, verb: int) -> bool:
    """Whether a clause is the reason that is refused: "not because …"."""
    first = parse.first[verb]
    return first > 0 and word(parse, first - 1) in {"not", "n't"}


def reasoned(parse: Parse, token: int) -> range | None:
    """What a reason is a reason for."""
    for each in below(parse, token, ("relcl", "acl", "ccomp")):
        whole = clause(parse, each)
        if len(whole) and word(parse, whole.start) in {"why", "that"}:
            return range(whole.start + 1, whole.stop)
        return whole
    for each in below(parse, token, ("prep",)):
        thing = one_below(parse, each, "pobj", "pcomp")
        if word(parse, each) in {"for", "to", "behind"} and thing is not None:
            return phrase(parse, thing)
    return None


def by_why(parse: Parse, token: int) -> Iterator[Found]:
    """ "That is why X"."""
    verb = parse.head[token]
    above = parse.head[verb]
    if not is_be(parse, above) or parse.dependency[verb] not in {"ccomp", "advcl", "attr"}:
        return
    who = one_below(parse, above, "nsubj")
    if who is None or who > above or word(parse, who) not in {"that", "this", "which", "it"}:
        return
    if negated(parse, above) or is_question(parse, above):
        return
    reason = phrase(parse, who)
    result = trimmed(parse, range(token + 1, parse.last[verb] + 1))
    parts = parts_of(reason=reason, of=result)
    yield Found("ground", (token,), joined(reason, result), parts, token)
