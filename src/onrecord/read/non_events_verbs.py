"""Non-events told with a verb: "did not sign", "failed to agree", "left without announcing"."""

from collections.abc import Iterator

from onrecord.lexicon.non_events import Kind, noun, verb, words_of
from onrecord.model.parse import Parse
from onrecord.read.modality_frame import word
from onrecord.read.modality_grammar import shares_mood
from onrecord.read.non_events_frame import (
    Found,
    auxiliaries,
    clause,
    clause_end,
    complement,
    first_person,
    is_passive,
    is_past,
    joined_phrase,
    negation,
    party,
    stands,
    subject,
    until,
)

PLAIN, IMPLIED = 0.9, 0.8
"""Scores: of a negated verb, and of what another verb or a preposition implies."""


def of_verbs(parse: Parse) -> Iterator[Found]:
    """Every non-event that a verb tells, in the order of the verbs."""
    for token in range(len(parse)):
        if not parse.tag[token].startswith("VB"):
            continue
        for found in (
            negated(parse, token),
            nobody(parse, token),
            implied(parse, token),
            refused(parse, token),
            would_not(parse, token),
            yet_to(parse, token),
            without(parse, token),
            silent(parse, token),
        ):
            if found is not None:
                yield found
                break


def negated(parse: Parse, token: int) -> Found | None:
    """ "did not sign", "has never met", "was not invited"; "I never said so" is a denial."""
    mark, first = negation(parse, token) or neither(parse, token), token
    if mark is None and parse.dependency[token] == "conj":
        first = parse.head[token]
        mark = negation(parse, first) if shares_mood(parse, token, first) else None
    if mark is None or not is_past(parse, first) or not stands(parse, token):
        return None
    kind = told(parse, token)
    if kind is None or until(parse, token) or partial(parse, mark):
        return None
    if kind == "said" and first_person(parse, token):
        return None
    return found(parse, kind, token, token, (mark, *auxiliaries(parse, first), token))


def neither(parse: Parse, token: int) -> int | None:
    """The "neither" before a verb ("neither confirmed nor denied")."""
    for each in parse.children[token]:
        joins = parse.dependency[each] in {"preconj", "cc", "advmod", "det"}
        if joins and each < token and word(parse, each) == "neither":
            return each
    return None


def nobody(parse: Parse, token: int) -> Found | None:
    """ "neither side signed", "nobody answered", "no minister attended"."""
    subjects = [e for e in parse.children[token] if parse.dependency[e] in {"nsubj", "nsubjpass"}]
    if not subjects or not is_past(parse, token) or not stands(parse, token):
        return None
    lead = {word(parse, e) for e in (subjects[0], *parse.children[subjects[0]]) if e <= subjects[0]}
    if not lead & (words_of("nobody") | {"no"}) or negation(parse, token) is not None:
        return None
    kind = told(parse, token)
    if kind is None or noun(parse.lemma[subjects[0]]) or until(parse, token):
        return None
    who = joined_phrase(parse, subjects[0]).start
    return found(parse, kind, token, token, (who, *auxiliaries(parse, token), token))


def implied(parse: Parse, token: int) -> Found | None:
    """ "failed to agree", "chose not to attend", "stopped short of naming"."""
    if negation(parse, token) is not None or not told_past(parse, token):
        return None
    lemma = parse.lemma[token].lower()
    for inner in infinitives(parse, token):
        chosen = lemma in words_of("chooser") and negation(parse, inner) is not None
        kind = told(parse, inner)
        if kind and (lemma in words_of("failer") or chosen):
            return found(parse, kind, token, inner, (token, *auxiliaries(parse, inner), inner))
    short = stopped_short(parse, token) if lemma == "stop" else None
    if short is not None:
        kind = told(parse, short) or "said"
        return found(parse, kind, token, short, tuple(range(token, short + 1)))
    return None


def stopped_short(parse: Parse, token: int) -> int | None:
    """The verb after "stopped short of"."""
    for place in range(token + 1, min(token + 4, len(parse) - 1)):
        if word(parse, place) == "of" and word(parse, place - 1) == "short":
            return next((e for e in parse.children[place] if parse.tag[e] == "VBG"), None)
    return None


def refused(parse: Parse, token: int) -> Found | None:
    """ "declined to comment", "refused to answer questions", "refused to sign"."""
    if parse.lemma[token].lower() not in words_of("refuser") or negation(parse, token) is not None:
        return None
    if not refuses_now(parse, token) or not stands(parse, token):
        return None
    for inner in infinitives(parse, token):
        kind = refused_kind(parse, token, inner)
        if kind is None or (kind == "done" and not told_past(parse, token)):
            continue
        return found(parse, kind, token, inner, (token, *auxiliaries(parse, inner), inner))
    objects = [e for e in parse.children[token] if parse.dependency[e] == "dobj"]
    if objects and noun(parse.lemma[objects[0]]) == "comment":
        return found(parse, "comment", token, objects[0], (token, objects[0]))
    return None


def refused_kind(parse: Parse, token: int, inner: int) -> Kind | None:
    """What is refused with a verb: to speak to those who ask, to say something, to do something."""
    if is_passive(parse, inner):
        return None
    lemma = parse.lemma[inner].lower()
    objects = [e for e in parse.children[inner] if parse.dependency[e] == "dobj"]
    named = {parse.lemma[each].lower() for each in objects}
    if lemma == "say":
        return "said" if objects or says_that(parse, inner) else "comment"
    if lemma == "answer":
        return "comment" if not objects or asked(parse, inner) else told(parse, inner)
    if lemma in words_of("speaking") or (
        lemma in words_of("giver") and named & words_of("private")
    ):
        return "comment"
    kind = told(parse, inner)
    mild = parse.lemma[token].lower() == "decline" and lemma not in words_of("blaming")
    return "comment" if kind == "said" and mild else kind


def says_that(parse: Parse, token: int) -> bool:
    """Whether a clause that is no question follows a verb."""
    clauses = [e for e in parse.children[token] if parse.dependency[e] == "ccomp"]
    return any(
        not words_of("wh") & {word(parse, t) for t in range(parse.first[each], each)}
        for each in clauses
    )


def refuses_now(parse: Parse, token: int) -> bool:
    """Whether somebody refused or refuses, or is told as refusing in a clause without a subject."""
    helpers = auxiliaries(parse, token)
    if any(parse.tag[each] in {"MD", "TO"} for each in helpers):
        return False
    if is_passive(parse, token):
        return False
    return is_past(parse, token) or parse.tag[token] in {"VBZ", "VBP", "VBG"}


def would_not(parse: Parse, token: int) -> Found | None:
    """ "would not say whether", "would not comment", but not "I would not say"."""
    mark = negation(parse, token)
    helpers = [word(parse, each) for each in auxiliaries(parse, token)]
    if mark is None or "would" not in helpers or "have" in helpers or first_person(parse, token):
        return None
    kind = told(parse, token)
    if kind not in {"comment", "said"} or not stands(parse, token) or is_passive(parse, token):
        return None
    return found(parse, "comment", token, token, (*auxiliaries(parse, token), token))


def yet_to(parse: Parse, token: int) -> Found | None:
    """ "has yet to respond"."""
    if parse.lemma[token].lower() not in {"have", "be"} or not stands(parse, token):
        return None
    for inner in infinitives(parse, token):
        between = [each for each in range(token + 1, inner) if word(parse, each) == "yet"]
        kind = told(parse, inner)
        if kind and between:
            return found(parse, kind, token, inner, tuple(range(token, inner + 1)))
    return None


def without(parse: Parse, token: int) -> Found | None:
    """ "left without announcing a deal", "ended without agreeing"."""
    above = parse.head[token]
    if parse.tag[token] != "VBG" or not lacks(parse, above):
        return None
    governor = parse.head[above]
    kind = told(parse, token)
    if kind is None or above == governor or not told_past(parse, governor):
        return None
    who = subject(parse, governor)
    return Found(
        kind,
        governor,
        (above, token),
        joined_phrase(parse, who) if who is not None else None,
        complement(parse, token) if kind != "done" else range(token, clause_end(parse, token) + 1),
        clause(parse, governor, token),
        IMPLIED,
    )


def silent(parse: Parse, token: int) -> Found | None:
    """ "said nothing about the fees", "remained silent on the fees"."""
    lemma = parse.lemma[token].lower()
    line = verb(lemma)
    for each in parse.children[token]:
        alone = all(parse.dependency[below] == "prep" for below in parse.children[each])
        nothing = word(parse, each) == "nothing" and alone
        nothing = nothing and parse.dependency[each] == "dobj" and not until(parse, token)
        mute = parse.dependency[each] in {"acomp", "oprd"} and word(parse, each) in words_of(
            "silent"
        )
        said = nothing and line is not None and line.kind == "said"
        if (said or (mute and lemma in words_of("keeper"))) and told_past(parse, token):
            if negation(parse, token) is not None:
                return None
            return found(parse, "said", token, token, (token, each))._replace(
                what=topic(parse, token, each)
            )
    return None


def topic(parse: Parse, token: int, below: int) -> range | None:
    """What follows "on" or "about" beside a verb or what it governs."""
    for each in (*parse.children[below], *parse.children[token]):
        if each > token and word(parse, each) in words_of("about") and parse.last[each] > each:
            return range(each + 1, parse.last[each] + 1)
    return None


def lacks(parse: Parse, above: int) -> bool:
    """ "without", or "from" after "refrained"."""
    if word(parse, above) == "from":
        return parse.lemma[parse.head[above]].lower() in words_of("refrainer")
    return word(parse, above) == "without"


def told_past(parse: Parse, token: int) -> bool:
    """Whether a verb, or the one whose form it shares, is told plainly and of the past."""
    past = is_past(parse, token)
    if not past and parse.dependency[token] == "conj":
        past = is_past(parse, parse.head[token]) and parse.tag[token] in {"VBD", "VBN"}
    having = any(word(parse, each) == "having" for each in auxiliaries(parse, token))
    return (past or having) and stands(parse, token)


def infinitives(parse: Parse, token: int) -> Iterator[int]:
    for each in parse.children[token]:
        to = any(parse.tag[child] == "TO" for child in parse.children[each])
        if parse.dependency[each] in {"xcomp", "advcl", "ccomp"} and to and each > token:
            yield each


def told(parse: Parse, token: int) -> Kind | None:
    """What the negation of a verb tells, where it has the complement that it needs."""
    line = verb(parse.lemma[token])
    if line is None:
        return None
    kind = line.kind
    if parse.lemma[token].lower() in words_of("answerer") and asked(parse, token):
        return "comment"
    if line.needs == "noun" and noun_with(parse, token) is None:
        return None
    if line.needs == "object" and not (complement(parse, token) or is_passive(parse, token)):
        return None
    if is_measured(parse, token):
        return None
    if line.needs == "not with" and any(word(parse, e) == "with" for e in parse.children[token]):
        return None
    if line.needs == "to" and not any(word(parse, e) == "to" for e in parse.children[token]):
        return None
    return kind


def is_measured(parse: Parse, token: int) -> bool:
    """Whether a threshold, a deadline or the like is what was not met."""
    objects = (e for e in parse.children[token] if parse.dependency[e] == "dobj")
    return any(parse.lemma[each].lower() in words_of("measure") for each in objects)


def noun_with(parse: Parse, token: int) -> int | None:
    """The object, or the passive's subject, that is a noun for what is said or done."""
    for each in parse.children[token]:
        if parse.dependency[each] in {"dobj", "nsubjpass"} and noun(parse.lemma[each]):
            return each
    return None


def asked(parse: Parse, token: int) -> bool:
    """Whether a verb's object is what reporters ask: questions, calls, a request for comment."""
    if any(word(parse, each) == "comment" for each in range(token + 1, parse.last[token] + 1)):
        return True
    return any(
        asks(parse, each)
        for child in parse.children[token]
        for each in (child, *parse.children[child])
        if parse.dependency[each] in {"dobj", "pobj"} and each > token
    )


def asks(parse: Parse, token: int) -> bool:
    below = {word(parse, each) for each in parse.subtree(token)} - {word(parse, token)}
    if below & words_of("topic"):
        return True
    clauses = [e for e in parse.children[token] if parse.dependency[e] in {"acl", "relcl"}]
    other = any(parse.lemma[each].lower() != "ask" for each in clauses)
    return parse.lemma[token].lower() in words_of("asked") and not other


def partial(parse: Parse, mark: int) -> bool:
    """ "not only", "not just": it did happen."""
    return mark + 1 < len(parse) and word(parse, mark + 1) in words_of("partial")


def found(parse: Parse, kind: Kind, token: int, inner: int, cue: tuple[int, ...]) -> Found:
    """A non-event told by a finite verb, of which `inner` names what was not said or done."""
    who = subject(parse, token) if is_passive(parse, inner) else None
    if who is not None and parse.lemma[who].lower() not in {"one", *words_of("nobody")}:
        whole = joined_phrase(parse, who)
        what: range | None = range(whole.start + (word(parse, whole.start) == "no"), whole.stop)
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
