"""Modals: where "would", "may" and "could" tell of what is to come."""

from onrecord.model.parse import Parse
from onrecord.model.records import Attribution
from onrecord.model.span import Span
from onrecord.read.forecasts_spans import condition
from onrecord.read.forecasts_words import (
    SUBJECTS,
    Head,
    below,
    has,
    has_any,
    is_infinitive,
    subject,
    used,
    word,
)

CLAUSES = frozenset({"advcl", "relcl", "acl", "ccomp", "csubj", "pcomp"})


def timed_ahead(parse: Parse, head: Head, timed: bool) -> bool:
    """Whether what may be so is set at a time to come."""
    return timed and not permits(parse, head) and not able(parse, head, None)


def foretold(parse: Parse, head: Head, said: Attribution | None) -> bool:
    """Whether "would" tells of what was ahead in reported words, or rests on a condition."""
    if is_mild(parse, head) or is_weighed(parse, head.verb) or is_stray(parse, head, said):
        return False
    reported = said is not None and said.kind != "direct"
    if condition(parse, head) is not None:
        own = subject(parse, head.top)
        told_by_self = own is not None and word(parse, own) in used("self")
        return (reported and not told_by_self) or not unreal(parse, head)
    return reported or comes_of_it(parse, head, said)


def is_mild(parse: Parse, head: Head) -> bool:
    """ "I would like", "I would rather"."""
    verb = head.verb
    return word(parse, verb) in used("refusing") or has(parse, verb, "refusing", "advmod")


def is_stray(parse: Parse, head: Head, said: Attribution | None) -> bool:
    """ "I would have.", "he'd left", "the work that would follow", "any idea that it would"."""
    verb = head.verb
    if parse.lemma[verb].lower() == "have" and not has_any(parse, verb, "dobj"):
        return True
    if parse.tag[verb] in {"VBD", "VBN"} and not has_any(parse, verb, "auxpass"):
        return True
    top = joined_to(parse, head.top)
    over = parse.head[top]
    if parse.dependency[top] == "relcl":
        return not (told_inside(parse, top, said) or goes_on_to_say(parse, head, top))
    return parse.lemma[over].lower() in used("notion") or is_sought(parse, over)


def goes_on_to_say(parse: Parse, head: Head, top: int) -> bool:
    """Whether a relative clause adds what would come of it: ", which would be a blow"."""
    return not defines(parse, top) and is_outcome(parse, head.verb)


def is_outcome(parse: Parse, verb: int) -> bool:
    return parse.lemma[verb].lower() == "be" and has_outcome(parse, verb)


def joined_to(parse: Parse, verb: int) -> int:
    """The first of the verbs that are joined by "and" without subjects of their own."""
    while parse.dependency[verb] == "conj" and not has_any(parse, verb, *SUBJECTS):
        verb = parse.head[verb]
    return verb


def is_sought(parse: Parse, over: int) -> bool:
    """Whether it is what somebody still asks for: "sought assurances that it would"."""
    if parse.dependency[over] == "dobj":
        over = parse.head[over]
    return parse.lemma[over].lower() in used("sought")


def told_inside(parse: Parse, verb: int, said: Attribution | None) -> bool:
    """Whether somebody says it in the relative clause itself: "a tax that critics say would"."""
    start, end = parse.characters(parse.subtree(verb))
    return said is not None and any(start <= each.start < end for each in said.cue)


def comes_of_it(parse: Parse, head: Head, said: Attribution | None) -> bool:
    """Whether it is what something would lead to: "cutting it would", "the bill would"."""
    own = subject(parse, head.top)
    if own is None or parse.dependency[own] in {"csubj", "csubjpass"}:
        return own is not None
    lemma, person = parse.lemma[head.verb].lower(), word(parse, own) in used("person")
    effect = lemma in used("effect") or is_outcome(parse, head.verb)
    comes = lemma in used("suffered") or (not person and effect)
    if said is None and has(parse, head.verb, "narrated", "advmod"):
        return False
    proposed = said is None and parse.lemma[own].lower() in used("proposal")
    return (comes or proposed) and not past_around(parse, head.top)


def unreal(parse: Parse, head: Head) -> bool:
    """Whether somebody only tells what he would do in another world: "I would, if I could"."""
    own = subject(parse, head.top)
    if own is not None and word(parse, own) not in used("self") and not is_blank(parse, own):
        return False
    tokens = condition(parse, head) or range(0)
    verbs = [each for each in tokens if parse.dependency[each] == "advcl"]
    return any(
        (is_past(parse, each) and not has_any(parse, each, "xcomp"))
        or has(parse, each, "would", "aux")
        or has(parse, each, "may", "aux")
        for each in verbs
    )


def is_past(parse: Parse, verb: int) -> bool:
    return any(parse.tag[each] == "VBD" for each in (verb, *below(parse, verb, "aux", "auxpass")))


def is_blank(parse: Parse, own: int) -> bool:
    return word(parse, own) in used("it")


def is_weighed(parse: Parse, verb: int) -> bool:
    """ "it would be silly to ask": a judgement of doing it, not what will come of it."""
    for each in below(parse, verb, "acomp"):
        to_do = any(
            is_infinitive(parse, t)
            for place in (verb, each)
            for t in below(parse, place, "xcomp", "advcl", "ccomp")
        )
        if to_do and parse.lemma[each].lower() not in used("outcome"):
            own = subject(parse, verb)
            return own is not None and is_blank(parse, own)
    return False


def is_present(parse: Parse, head: Head, said: Attribution | None) -> bool:
    """Whether "may" or "could" tells of what may be so now, or of what someone is able to do."""
    if permits(parse, head) or concedes(parse, head):
        return True
    if feared(parse, head, said) or ahead(parse, head):
        return False
    if able(parse, head, said):
        return True
    if condition(parse, head) is not None or exists(parse, head.verb):
        return False
    could = word(parse, head.cue[0]) == "could"
    if (said is None or could) and defines(parse, head.top):
        return parse.lemma[parse.head[head.top]].lower() not in used("event")
    return stative(parse, head.verb) and not has_outcome(parse, head.verb)


def concedes(parse: Parse, head: Head) -> bool:
    """ "they may complain, but it works"."""
    if word(parse, head.cue[0]) == "could" or not has(parse, head.verb, "but", "cc"):
        return False
    return any(
        parse.tag[each] in {"VBP", "VBZ", "VBD"} and has_any(parse, each, *SUBJECTS)
        for each in below(parse, head.verb, "conj")
    )


def defines(parse: Parse, verb: int) -> bool:
    """Whether a relative clause only says which one is meant: no mark goes before it."""
    before = parse.first[verb] - 1
    return parse.dependency[verb] == "relcl" and (before < 0 or word(parse, before).isalnum())


def permits(parse: Parse, head: Head) -> bool:
    """ "may be reached at", "may be involved", "could not", or a stray "May"."""
    if parse.tag[head.verb] == "VBD":
        return True
    if word(parse, head.cue[0]) == "could" and has_any(parse, head.verb, "neg"):
        return True
    passive = has_any(parse, head.verb, "auxpass")
    return passive and parse.lemma[head.verb].lower() in used("reach")


def able(parse: Parse, head: Head, said: Attribution | None) -> bool:
    """Whether "could" is what a person was able to do, or what was possible in the past."""
    if "could" not in (word(parse, each) for each in head.cue):
        return False
    own = subject(parse, head.top)
    passive = has_any(parse, head.verb, "auxpass")
    if is_outcome(parse, head.verb):
        return False
    if parse.lemma[head.verb].lower() in used("suffered") or (
        passive and said is not None and parse.dependency[head.top] != "relcl"
    ):
        return False
    if own is None or word(parse, own) in used("person"):
        return said is None or condition(parse, head) is None
    return said is None and parse.dependency[head.top] != "relcl" and past_around(parse, head.top)


def feared(parse: Parse, head: Head, said: Attribution | None) -> bool:
    """Whether somebody fears it: what is feared is ahead."""
    over = parse.head[head.top]
    if over != head.top and parse.lemma[over].lower() in used("fear"):
        return True
    cue: tuple[Span, ...] = said.cue if said else ()
    return any(each in used("fear") for span in cue for each in span.exact.casefold().split())


def exists(parse: Parse, verb: int) -> bool:
    """ "there could be"."""
    return has_any(parse, verb, "expl")


def stative(parse: Parse, verb: int) -> bool:
    lemma = parse.lemma[verb].lower()
    passive = has_any(parse, verb, "auxpass")
    bound = lemma in used("bound") and any(
        is_infinitive(parse, each) for each in below(parse, verb, "xcomp")
    )
    return (lemma in used("static") and not passive and not bound) or parse.tag[verb] == "VBG"


def ahead(parse: Parse, head: Head) -> bool:
    """Whether a word of the clause itself points ahead: "soon", "some day", "next"."""
    return any(
        word(parse, each) in used("ahead") and not between(parse, each, head.verb) & CLAUSES
        for each in parse.subtree(head.verb)
        if each != head.verb
    )


def between(parse: Parse, token: int, verb: int) -> frozenset[str]:
    """The dependencies on the way from a token up to a verb."""
    found = {parse.dependency[token]}
    for each in parse.ancestors(token):
        if each == verb:
            break
        found.add(parse.dependency[each])
    return frozenset(found)


def has_outcome(parse: Parse, verb: int) -> bool:
    """Whether a copula's predicate is one of what comes of things: "a blow"."""
    return any(
        parse.lemma[each].lower() in used("outcome") or parse.tag[each] == "JJR"
        for each in below(parse, verb, "attr", "acomp", "dobj")
    )


def past_around(parse: Parse, token: int) -> bool:
    """Whether what governs the clause is told as past."""
    return any(is_past(parse, each) for each in parse.ancestors(token))
