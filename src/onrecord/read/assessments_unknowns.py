"""Unknowns: what somebody says is not known, not clear, or remains to be seen."""

from collections.abc import Iterator

from onrecord.model.parse import Parse
from onrecord.read.assessments_grammar import (
    SUBJECTS,
    Found,
    asks,
    below,
    is_be,
    is_person,
    is_question,
    joined,
    marker,
    negated,
    parts_of,
    phrase,
    subject,
    trimmed,
    uses_of,
)
from onrecord.read.tokens import word

CONTENT = (
    "ccomp",
    "xcomp",
    "csubj",
    "csubjpass",
    "advcl",
    "pcomp",
    "acl",
    "relcl",
    "dobj",
    "nsubj",
)


def unknowns(parse: Parse, token: int, kinds: frozenset[str]) -> Iterator[Found]:
    """The stated unknowns that a token opens; `kinds` are its uses."""
    if "unclear" in kinds or "clear" in kinds:
        yield from by_adjective(parse, token, plainly="unclear" in kinds)
    if "knows" in kinds:
        yield from by_knowing(parse, token)
    if "idea" in kinds:
        yield from by_idea(parse, token)
    if "hard" in kinds:
        yield from by_hardness(parse, token)
    if "remains" in kinds:
        yield from by_remaining(parse, token)
    if "open" in kinds:
        yield from by_question(parse, token)


def by_adjective(parse: Parse, token: int, *, plainly: bool) -> Iterator[Found]:
    """ "It is unclear whether …", "the reason was not clear", "it is not known who …"."""
    verb = parse.head[token] if parse.dependency[token] in {"acomp", "oprd", "attr"} else token
    if verb == token and not below(parse, token, ("auxpass",)):
        return
    if plainly == (negated(parse, verb) or negated(parse, token)) or is_question(parse, verb):
        return
    if marker(parse, verb, ("if", "whether", "until", "unless")) is not None:
        return
    question = asked_below(parse, token, verb)
    if question is None:
        who = subject(parse, verb)
        if who is None or word(parse, who) in {
            "it",
            "he",
            "she",
            "they",
            "we",
            "i",
            "who",
            "which",
        }:
            return
        if is_person(parse, who) or not (plainly or "knowable" in uses_of(parse, who)):
            return
        question = phrase(parse, who)
    yield unknown(parse, verb, (token,), question)


def asked_below(parse: Parse, *tokens: int) -> range | None:
    """The clause below some tokens that puts the question."""
    for token in tokens:
        for each in below(parse, token, CONTENT):
            if asks(parse, each) or marker(parse, each, ("that", "if")) is not None:
                return phrase(parse, each)
        for each in below(parse, token, ("prep",)):
            for inner in below(parse, each, ("pcomp",)):
                if asks(parse, inner):
                    return phrase(parse, inner)
    return None


def question_below(parse: Parse, *tokens: int) -> range | None:
    """The embedded question ("whether", "who", "if") below some tokens, after them."""
    for token in tokens:
        for each in below(parse, token, (*CONTENT, "prep")):
            inner = below(parse, each, ("pcomp",)) if parse.dependency[each] == "prep" else [each]
            for asked in inner:
                if asked > token and (asks(parse, asked) or opens_with_if(parse, asked)):
                    return phrase(parse, asked)
    return None


def opens_with_if(parse: Parse, verb: int) -> bool:
    """Whether "if" stands for "whether": the clause is what is known, not a condition."""
    return parse.dependency[verb] == "ccomp" and marker(parse, verb, ("if",)) is not None


def by_knowing(parse: Parse, token: int) -> Iterator[Found]:
    """ "Nobody knows whether …", "we do not know who …", "little is known about …"."""
    who = subject(parse, token)
    if who is None or marker(parse, token, ("if", "unless", "because", "that's")) is not None:
        return
    nobody = "nobody" in uses_of(parse, who) or word(parse, who) == "little"
    nobody = nobody or (word(parse, who) == "who" and parse.dependency[token] == "ROOT")
    if not (negated(parse, token) or nobody) or begins_with_verb(parse, token, who):
        return
    question = question_below(parse, token)
    if question is None and word(parse, who) == "little":
        about = below(parse, token, ("prep",))
        question = phrase(parse, about[0]) if about else None
    if question is None:
        return
    yield unknown(parse, token, (token,), question)


def begins_with_verb(parse: Parse, verb: int, who: int) -> bool:
    """Whether a clause is turned into a question: "don't you know who …"."""
    return any(each < who for each in below(parse, verb, ("aux", "auxpass")))


def by_idea(parse: Parse, token: int) -> Iterator[Found]:
    """ "They have no idea when …"."""
    if not negated(parse, token):
        return
    question = question_below(parse, token, parse.head[token])
    if question is not None:
        verb = parse.head[token] if parse.dependency[token] == "dobj" else token
        yield unknown(parse, verb, (token,), question)


def by_hardness(parse: Parse, token: int) -> Iterator[Found]:
    """ "It is hard to say whether …", "too early to tell how …"."""
    verb = parse.head[token] if parse.dependency[token] in {"acomp", "advmod", "amod"} else token
    telling = [
        each
        for above in (token, verb)
        for each in below(parse, above, ("xcomp", "advcl", "ccomp", "acl"))
        if each > token and {"knows", "tells"} & uses_of(parse, each)
    ]
    for each in telling[:1]:
        question = question_below(parse, each)
        if question is not None and not negated(parse, verb):
            yield unknown(parse, verb, (token,), question)


def by_remaining(parse: Parse, token: int) -> Iterator[Found]:
    """ "It remains to be seen whether …", "what follows has yet to be decided"."""
    seen = next(
        (e for e in below(parse, token, ("xcomp",)) if "settled" in uses_of(parse, e)), None
    )
    if seen is None or negated(parse, token) or not below(parse, seen, ("auxpass",)):
        return
    question = question_below(parse, seen, token)
    if question is None:
        who = subject(parse, token)
        question = phrase(parse, who) if who is not None and word(parse, who) != "it" else None
    if question is not None:
        yield unknown(parse, token, (token, seen), question)


def by_question(parse: Parse, token: int) -> Iterator[Found]:
    """ "The question is whether …", "whether … remains an open question"."""
    verb = parse.head[token]
    linked = is_be(parse, verb) or "links" in uses_of(parse, verb)
    if not linked or negated(parse, verb):
        return
    if parse.dependency[token] in SUBJECTS:
        question = question_below(parse, verb)
        if question is not None and not is_question(parse, verb):
            yield unknown(parse, verb, (token,), question)
        return
    if parse.dependency[token] != "attr" or not is_open(parse, token):
        return
    who = subject(parse, verb)
    question = question_below(parse, token, verb)
    if question is None and who is not None and parse.dependency[who] == "csubj":
        question = phrase(parse, who)
    if question is not None:
        yield unknown(parse, verb, (token,), question)


def is_open(parse: Parse, token: int) -> bool:
    """Whether a noun names something open: "a mystery", "an open question"."""
    if "mystery" in uses_of(parse, token):
        return True
    return any("openly" in uses_of(parse, each) for each in parse.children[token])


def unknown(parse: Parse, verb: int, cue: tuple[int, ...], question: range) -> Found:
    who = [e for e in below(parse, verb, SUBJECTS) if e < verb]
    start = parse.first[who[0]] if who else verb
    span = trimmed(parse, joined(range(start, max(cue) + 1), question, range(verb, verb + 1)))
    return Found("unknown", cue, span, parts_of(question=question), question.start)
