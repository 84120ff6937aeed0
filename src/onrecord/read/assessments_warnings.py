"""Warnings: what follows, and would be bad, if somebody does or does not do something."""

from collections.abc import Iterator

from onrecord.model.parse import Parse
from onrecord.read.assessments_grammar import (
    SUBJECTS,
    Found,
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
    without,
)
from onrecord.read.tokens import infinitive, word

CONDITIONS = ("if", "unless")


def warnings(parse: Parse, token: int, kinds: frozenset[str]) -> Iterator[Found]:
    """The warnings that a token opens; `kinds` are its uses."""
    if "condition" in kinds:
        yield from by_condition(parse, token)
    if "lacking" in kinds:
        yield from by_lack(parse, token)
    if "warns" in kinds:
        yield from by_warning(parse, token)
    if "threatens" in kinds:
        yield from by_threat(parse, token)
    if kinds & {"harms", "leads", "brings"}:
        yield from by_harm(parse, token)
    if "risks" in kinds:
        yield from by_risk(parse, token)
    if "dire" in kinds:
        yield from by_disaster(parse, token)
    if "reckoning" in kinds:
        yield from by_reckoning(parse, token)


def by_condition(parse: Parse, token: int) -> Iterator[Found]:
    """ "If X does Y, there will be war"."""
    verb = parse.head[token]
    if parse.dependency[token] not in {"mark", "advmod"} or parse.dependency[verb] != "advcl":
        return
    if token > 0 and word(parse, token - 1) in {"even", "as", "only"}:
        return
    main = parse.head[verb]
    if is_question(parse, main) or not follows(parse, main, verb):
        return
    condition = phrase(parse, verb)
    consequence = without(parse, clause(parse, main), condition)
    if main not in consequence or is_perfect(parse, main):
        return
    if not is_bad(parse, main, consequence):
        return
    who = subject(parse, verb)
    hearer = phrase(parse, who) if who is not None and is_person(parse, who) else None
    parts = parts_of(condition=condition, consequence=consequence, addressee=hearer)
    yield Found("warning", (token,), joined(condition, consequence), parts, main)


def follows(parse: Parse, main: int, condition: int) -> bool:
    """Whether a clause tells what comes of a condition: "if we do not pay, we lose the boat"."""
    always = negated(parse, condition) and tense(parse, main) in {"VBZ", "VBP"}
    return always or lies_ahead(parse, main)


def by_lack(parse: Parse, token: int) -> Iterator[Found]:
    """ "Without X, Y will collapse"."""
    main = parse.head[token]
    if parse.dependency[token] != "prep" or not is_verb(parse, main) or token > main:
        return
    if is_question(parse, main):
        return
    condition = phrase(parse, token)
    consequence = without(parse, clause(parse, main), condition)
    if main not in consequence or not lies_ahead(parse, main) or is_perfect(parse, main):
        return
    if is_bad(parse, main, consequence):
        parts = parts_of(condition=condition, consequence=consequence)
        yield Found("warning", (token,), joined(condition, consequence), parts, main)


def lies_ahead(parse: Parse, verb: int) -> bool:
    """Whether a verb is told as still to come, and as no duty."""
    auxiliary = modal(parse, verb)
    if auxiliary is not None:
        return "ahead" in uses_of(parse, auxiliary)
    return parse.lemma[verb] == "go" and parse.tag[verb] == "VBG"


def is_bad(parse: Parse, verb: int, words: range) -> bool:
    """Whether what follows is bad: a bad outcome, or a good one that fails to come."""
    plain = {use for each in words for use in uses_of(parse, each)}
    fails = negated(parse, verb) or any(word(parse, each) == "no" for each in words)
    return "good" in plain if fails else bool(plain & {"bad", "harms"})


def by_warning(parse: Parse, token: int) -> Iterator[Found]:
    """ "A warned that Y would follow", "A warned of Y", "A warned against doing Y"."""
    if negated(parse, token) or (infinitive(parse, token) and parse.dependency[token] != "ROOT"):
        return
    hearer = next((e for e in below(parse, token, ("dobj", "dative")) if e > token), None)
    who = phrase(parse, hearer) if hearer is not None and is_person(parse, hearer) else None
    for told in below(parse, token, ("ccomp", "acl")):
        who_acts = subject(parse, told)
        opens = who_acts is None or who_acts > token
        if told > token and opens and not infinitive(parse, told) and lies_ahead(parse, told):
            yield warned(parse, token, told, who)
            return
    for each in below(parse, token, ("prep",)):
        thing = one_below(parse, each, "pobj", "pcomp")
        if thing is not None and each > token and is_warned_of(parse, each, thing):
            yield warned(parse, token, thing, who)
            return


def by_threat(parse: Parse, token: int) -> Iterator[Found]:
    """ "A threatened to do Y unless X": a threat on a condition."""
    if parse.tag[token].startswith("NN"):
        yield from by_named_threat(parse, token)
    if negated(parse, token) or not parse.tag[token].startswith("VB"):
        return
    for told in below(parse, token, ("xcomp",)):
        given = [e for up in (told, token) for e in below(parse, up, ("advcl",))]
        given = [e for e in given if marker(parse, e, CONDITIONS) is not None]
        if told > token and infinitive(parse, told) and given:
            condition = phrase(parse, given[0])
            to = next(e for e in parse.children[told] if parse.tag[e] == "TO")
            threat = trimmed(parse, range(to + 1, parse.last[told] + 1))
            consequence = without(parse, threat, condition)
            acting = subject(parse, given[0])
            hearer = acting is not None and is_person(parse, acting)
            who = phrase(parse, acting) if acting is not None and hearer else None
            parts = parts_of(condition=condition, consequence=consequence, addressee=who)
            span = joined(range(token, token + 1), consequence, condition)
            yield Found("warning", (token,), span, parts, told)


def by_named_threat(parse: Parse, token: int) -> Iterator[Found]:
    """ "Threats to close the strait"."""
    told = next((e for e in below(parse, token, ("acl",)) if infinitive(parse, e)), None)
    if told is None or told < token or negated(parse, token):
        return
    to = next(e for e in parse.children[told] if parse.tag[e] == "TO")
    threat = trimmed(parse, range(to + 1, parse.last[told] + 1))
    span = joined(range(token, token + 1), threat)
    yield Found("warning", (token,), span, parts_of(consequence=threat), told)


def is_warned_of(parse: Parse, preposition: int, thing: int) -> bool:
    """Whether "warn" names a danger: "against" anything, "of" and "about" what is bad."""
    said = word(parse, preposition)
    return said == "against" or (said in {"of", "about"} and is_dire(parse, thing))


def is_dire(parse: Parse, token: int) -> bool:
    return any("bad" in uses_of(parse, each) for each in parse.subtree(token))


def warned(parse: Parse, cue: int, told: int, who: range | None) -> Found:
    """What somebody is warned of, with its condition where it has one."""
    whole = clause(parse, told) if below(parse, told, SUBJECTS) else phrase(parse, told)
    given = [e for e in below(parse, told, ("advcl",)) if marker(parse, e, CONDITIONS) is not None]
    condition = phrase(parse, given[0]) if given else None
    consequence = without(parse, whole, condition) if condition else whole
    if given and who is None:
        acting = subject(parse, given[0])
        who = phrase(parse, acting) if acting is not None and is_person(parse, acting) else None
    parts = parts_of(condition=condition, consequence=consequence, addressee=who)
    span = joined(range(cue, cue + 1), whole)
    return Found("warning", (cue,), span, parts, told)


def by_harm(parse: Parse, token: int) -> Iterator[Found]:
    """ "Doing X would undermine Y", "X could lead to war"."""
    who = subject(parse, token)
    if who is None or not parse.tag[token].startswith("VB") or negated(parse, token):
        return
    if not lies_ahead(parse, token) or is_question(parse, token) or has_condition(parse, token):
        return
    if word(parse, who) in {"that", "who"} and parse.dependency[token] == "relcl":
        return
    if is_person(parse, who) or parse.dependency[who] == "nsubjpass":
        return
    if below(parse, token, ("auxpass",)):
        return
    if not is_conduct(parse, who) and not is_dire(parse, token):
        return
    consequence = trimmed(parse, range(token, clause(parse, token).stop))
    if "harms" not in uses_of(parse, token) and not is_dire(parse, token):
        return
    condition = phrase(parse, who)
    parts = parts_of(condition=condition, consequence=consequence)
    yield Found("warning", (token,), joined(condition, consequence), parts, token)


def by_risk(parse: Parse, token: int) -> Iterator[Found]:
    """ "Oslo risks losing the fleet"."""
    who = subject(parse, token)
    lost = one_below(parse, token, "xcomp", "dobj")
    if parse.tag[token] not in {"VBZ", "VBP"} or who is None or lost is None or lost < token:
        return
    if negated(parse, token) or is_question(parse, token) or has_condition(parse, token):
        return
    consequence = trimmed(parse, range(token, clause(parse, token).stop))
    hearer = phrase(parse, who) if is_person(parse, who) else None
    condition = None if hearer else phrase(parse, who)
    parts = parts_of(condition=condition, consequence=consequence, addressee=hearer)
    yield Found("warning", (token,), joined(phrase(parse, who), consequence), parts, token)


def by_disaster(parse: Parse, token: int) -> Iterator[Found]:
    """ "Doing X would be a disaster", "it would be a mistake to do X"."""
    verb = parse.head[token]
    who = subject(parse, verb)
    if parse.dependency[token] not in {"attr", "acomp"} or who is None or not is_be(parse, verb):
        return
    if negated(parse, verb) or is_question(parse, verb) or not lies_ahead(parse, verb):
        return
    if is_perfect(parse, verb) or has_condition(parse, verb) or is_person(parse, who):
        return
    deeds = [
        e for up in (verb, token) for e in below(parse, up, ("xcomp", "advcl", "acl", "ccomp"))
    ]
    deed = next((e for e in deeds if e > token and infinitive(parse, e)), None)
    condition = phrase(parse, who) if deed is None else phrase(parse, deed)
    stop = parse.first[deed] if deed is not None else clause(parse, verb).stop
    told = trimmed(parse, range(parse.first[who], stop))
    consequence = told if deed is not None else without(parse, told, condition)
    parts = parts_of(condition=condition, consequence=consequence)
    yield Found("warning", (token,), joined(told, condition), parts, verb)


def is_conduct(parse: Parse, token: int) -> bool:
    """Whether a subject is something that somebody does or may do."""
    return parse.dependency[token] == "csubj" or "conduct" in uses_of(parse, token)


def has_condition(parse: Parse, verb: int) -> bool:
    return any(marker(parse, e, CONDITIONS) is not None for e in below(parse, verb, ("advcl",)))


def by_reckoning(parse: Parse, token: int) -> Iterator[Found]:
    """ "There will be consequences", "they will pay a price", "that is a red line"."""
    if not is_reckoning(parse, token):
        return
    verb = parse.head[token]
    line = "line" in uses_of(parse, token)
    if parse.dependency[token] not in {"dobj", "attr"} or has_condition(parse, verb):
        return
    if not line and "faces" not in uses_of(parse, verb):
        return
    if line and parse.dependency[token] == "dobj" and parse.lemma[verb] != "cross":
        return
    if negated(parse, verb) or is_question(parse, verb) or not (line or lies_ahead(parse, verb)):
        return
    whole = clause(parse, verb)
    who = subject(parse, verb)
    hearer = phrase(parse, who) if who is not None and is_person(parse, who) else None
    deed = who is not None and hearer is None and parse.dependency[who] != "expl"
    condition = phrase(parse, who) if deed and who is not None else None
    consequence = without(parse, whole, condition) if condition else whole
    parts = parts_of(
        condition=condition, consequence=None if line else consequence, addressee=hearer
    )
    yield Found("warning", (token,), whole, parts, verb)


def is_reckoning(parse: Parse, token: int) -> bool:
    """Whether a noun is what is threatened: "consequences", "a price", "a red line"."""
    if "line" in uses_of(parse, token):
        return any(word(parse, each) == "red" for each in parse.children[token])
    return parse.tag[token].startswith("NN")
