"""Blocks: what looks like a forecast and is none: questions, the past, what is so now."""

from onrecord.model.parse import Parse
from onrecord.model.records import Attribution
from onrecord.model.span import Span
from onrecord.read.forecasts_heads import Head
from onrecord.read.forecasts_spans import condition
from onrecord.read.forecasts_words import below, has, has_any, is_perfect, subject, used, word

QUESTIONED = frozenset({"ccomp", "pcomp", "csubj", "ROOT", "dobj", "pobj", "xcomp"})
CLAUSES = frozenset({"advcl", "relcl", "acl", "ccomp", "csubj", "pcomp"})
WH_TAGS = frozenset({"WP", "WRB", "WDT", "WP$"})


def is_none(parse: Parse, head: Head, said: Attribution | None, *, timed: bool) -> bool:
    """Whether a head tells of nothing to come.

    `said` is the attribution that holds it, `timed` whether it says when.
    """
    if is_perfect(parse, head.verb) and head.form != "future":
        return True
    if asked(parse, head) or in_condition(parse, head.verb) or only_thought(parse, head):
        return True
    if head.form == "would":
        return not foretold(parse, head, said)
    if head.form == "may":
        return not timed_ahead(parse, head, timed) and is_present(parse, head, said)
    if head.form == "future" and idle(parse, head):
        return True
    return head.form in {"verb", "noun"} and is_told(parse, head)


def is_told(parse: Parse, head: Head) -> bool:
    """Whether what is governed is told as past: "a chance that he was there", "he hoped to"."""
    if parse.tag[head.top] == "VBD" and parse.dependency[head.top] == "relcl":
        return True
    if head.kind == "plan" and parse.tag[head.verb] in {"VBP", "VBZ"}:
        return True
    if parse.dependency[head.cue[0]] == "pcomp" and head.kind == "plan":
        return True
    verbs = (head.verb, *below(parse, head.verb, "aux", "auxpass"))
    return head.kind != "wish" and any(parse.tag[each] == "VBD" for each in verbs)


def timed_ahead(parse: Parse, head: Head, timed: bool) -> bool:
    """Whether what may be so is set at a time to come."""
    return timed and not permits(parse, head) and not able(parse, head, None)


def asked(parse: Parse, head: Head) -> bool:
    """Whether the clause is a question, or depends on one: "whether it will"."""
    for each in (head.verb, head.top):
        if head.form == "object" and any(
            parse.tag[t] in WH_TAGS for t in below(parse, each, "dobj")
        ):
            return True
        if parse.dependency[each] in QUESTIONED and opens_with_wh(parse, each):
            return True
        if parse.dependency[each] != "advcl" and has(parse, each, "asks", "mark"):
            return True
    return is_question(parse, head)


def opens_with_wh(parse: Parse, verb: int) -> bool:
    for token in range(parse.first[verb], verb):
        if parse.tag[token] in WH_TAGS and word(parse, token) in used("wh"):
            between = [token]
            while between[-1] != verb and parse.head[between[-1]] != between[-1]:
                between.append(parse.head[between[-1]])
            own = not any(parse.dependency[each] in CLAUSES for each in between[:-1])
            return own and parse.dependency[token] != "mark"
    return False


def is_question(parse: Parse, head: Head) -> bool:
    """Whether the sentence asks: a question mark, and the auxiliary before the subject."""
    tokens = parse.sentence_of(head.verb)
    if not any(word(parse, each) == "?" for each in tokens[-3:]):
        return False
    own = subject(parse, head.top)
    auxiliaries = list(below(parse, head.top, "aux", "auxpass"))
    return own is None or any(each < own for each in auxiliaries) or head.top < own


def in_condition(parse: Parse, verb: int) -> bool:
    """Whether the verb stands in an if clause: what is only supposed."""
    for each in (verb, *parse.ancestors(verb)):
        if parse.dependency[each] == "advcl" and has(parse, each, "if", "mark"):
            return True
        if parse.dependency[each] not in {"advcl", "conj", "xcomp", "ccomp", "acomp"}:
            return False
    return False


def only_thought(parse: Parse, head: Head) -> bool:
    """Whether it is what somebody once believed: "nobody thought it would happen"."""
    over = parse.head[head.top]
    past = parse.tag[over] == "VBD" and parse.lemma[over].lower() in used("past_view")
    return past and parse.dependency[head.top] == "ccomp" and head.top > over


def idle(parse: Parse, head: Head) -> bool:
    """Whether "will" tells of nothing to come: "we will see", "fees shall be paid"; or the past."""
    if head.past:
        return True
    verb, own = head.verb, subject(parse, head.top)
    ordained = any(word(parse, each) == "shall" for each in head.cue)
    if ordained and (own is None or word(parse, own) not in used("self")):
        return True
    lemma = parse.lemma[verb].lower()
    if lemma == "see" and own is not None and word(parse, own) == "we":
        return True
    told = any(word(parse, each) == "you" for each in below(parse, verb, "dobj", "dative"))
    return lemma == "tell" and told


def foretold(parse: Parse, head: Head, said: Attribution | None) -> bool:
    """Whether "would" tells of what was ahead in reported words, or rests on a condition."""
    if word(parse, head.verb) in used("refusing") or has(parse, head.verb, "refusing", "advmod"):
        return False
    over = parse.lemma[parse.head[head.top]].lower()
    if parse.dependency[head.top] == "relcl" or over in used("notion"):
        return False
    if condition(parse, head) is not None:
        return True
    if said is not None and said.kind != "direct":
        return True
    own = subject(parse, head.top)
    if own is None or parse.dependency[own] in {"csubj", "csubjpass"}:
        return own is not None
    proposed = parse.lemma[own].lower() in used("proposal")
    return said is None and proposed and not past_around(parse, head.top)


def is_present(parse: Parse, head: Head, said: Attribution | None) -> bool:
    """Whether "may" or "could" tells of what may be so now, or of what someone is able to do."""
    if permits(parse, head):
        return True
    if feared(said) or ahead(parse, head):
        return False
    if able(parse, head, said):
        return True
    if condition(parse, head) is not None or exists(parse, head.verb):
        return False
    if said is None and defines(parse, head.top):
        return parse.lemma[parse.head[head.top]].lower() not in used("event")
    return stative(parse, head.verb) and not has_outcome(parse, head.verb)


def defines(parse: Parse, verb: int) -> bool:
    """Whether a relative clause only says which one is meant: no comma goes before it."""
    before = parse.first[verb] - 1
    return parse.dependency[verb] == "relcl" and (before < 0 or word(parse, before) != ",")


def permits(parse: Parse, head: Head) -> bool:
    """ "may be reached at", or a stray "May" before a past form."""
    if parse.tag[head.verb] == "VBD":
        return True
    passive = has_any(parse, head.verb, "auxpass")
    return passive and parse.lemma[head.verb].lower() in used("reach")


def able(parse: Parse, head: Head, said: Attribution | None) -> bool:
    """Whether "could" is what a person was able to do, or what was possible in the past."""
    if "could" not in (word(parse, each) for each in head.cue):
        return False
    if has_any(parse, head.verb, "neg"):
        return True
    own = subject(parse, head.top)
    if parse.lemma[head.verb].lower() in used("suffered"):
        return False
    if own is None or word(parse, own) in used("person"):
        return said is None or condition(parse, head) is None
    return said is None and parse.dependency[head.top] != "relcl" and past_around(parse, head.top)


def feared(said: Attribution | None) -> bool:
    """Whether the holder fears it: what is feared is ahead."""
    cue: tuple[Span, ...] = said.cue if said else ()
    return any(each in used("fear") for span in cue for each in span.exact.casefold().split())


def exists(parse: Parse, verb: int) -> bool:
    """ "there could be"."""
    return has_any(parse, verb, "expl")


def stative(parse: Parse, verb: int) -> bool:
    lemma = parse.lemma[verb].lower()
    passive = has_any(parse, verb, "auxpass")
    return (lemma in used("static") and not passive) or parse.tag[verb] == "VBG"


def ahead(parse: Parse, head: Head) -> bool:
    """Whether a word in the clause points ahead: "soon", "some day", "next"."""
    return any(word(parse, each) in used("ahead") for each in parse.subtree(head.verb))


def has_outcome(parse: Parse, verb: int) -> bool:
    """Whether a copula's predicate is one of what comes of things: "a blow"."""
    return any(
        parse.lemma[each].lower() in used("outcome") for each in below(parse, verb, "attr", "acomp")
    )


def past_around(parse: Parse, token: int) -> bool:
    """Whether what governs the clause is told as past."""
    return any(parse.tag[each] == "VBD" for each in parse.ancestors(token))
