"""Needs of non-events: what the negation of a verb tells, given what stands with it."""

from collections.abc import Iterator

from onrecord.lexicon.non_events import Kind, noun, verb, words_of
from onrecord.model.parse import Parse
from onrecord.read.non_events_clauses import complement
from onrecord.read.non_events_phrases import is_passive
from onrecord.read.tokens import word


def told(parse: Parse, token: int) -> Kind | None:
    """What the negation of a verb tells, where it has the complement that it needs."""
    line = verb(parse.lemma[token])
    if line is None:
        return None
    kind = line.kind
    if parse.lemma[token].lower() in words_of("answerer") and asked(parse, token):
        return "comment"
    if line.needs == "noun":
        named = noun_with(parse, token)
        return noun(parse.lemma[named]) if named is not None else None
    if line.needs == "object" and not (complement(parse, token) or is_passive(parse, token)):
        return None
    if is_measured(parse, token):
        return None
    if line.needs == "not with" and any(word(parse, e) == "with" for e in parse.children[token]):
        return None
    if line.needs == "to" and not any(word(parse, e) == "to" for e in parse.children[token]):
        return None
    return kind


def noun_with(parse: Parse, token: int) -> int | None:
    """The object, or the passive's subject, that is a noun for what is said or done."""
    for each in parse.children[token]:
        if parse.dependency[each] in {"dobj", "nsubjpass"} and noun(parse.lemma[each]):
            return each
    return None


def is_measured(parse: Parse, token: int) -> bool:
    """Whether a threshold, a deadline or the like is what was not met."""
    below = parse.children[token]
    objects = [e for e in below if parse.dependency[e] == "dobj"]
    objects += [o for e in below if word(parse, e) == "with" for o in parse.children[e]]
    return any(parse.lemma[each].lower() in words_of("measure") for each in objects)


def asked(parse: Parse, token: int) -> bool:
    """Whether a verb's object is what reporters ask: questions, calls, a request for comment."""
    if any(word(parse, each) == "comment" for each in range(token + 1, parse.last[token] + 1)):
        return True
    if any(
        word(parse, e) in words_of("awaited") or pressed(parse, e) for e in parse.children[token]
    ):
        return True
    return any(
        asks(parse, each)
        for child in parse.children[token]
        for each in (child, *parse.children[child])
        if parse.dependency[each] in {"dobj", "pobj"} and each > token
    )


def pressed(parse: Parse, token: int) -> bool:
    """Whether a clause tells that somebody was asked: "when contacted by the paper"."""
    clause = parse.dependency[token] == "advcl" and parse.tag[token] in {"VBN", "VBD"}
    return clause and parse.lemma[token].lower() in words_of("asking")


def asks(parse: Parse, token: int) -> bool:
    below = {word(parse, each) for each in parse.subtree(token)} - {word(parse, token)}
    if below & words_of("topic"):
        return True
    clauses = [e for e in parse.children[token] if parse.dependency[e] in {"acl", "relcl"}]
    other = any(parse.lemma[each].lower() != "ask" for each in clauses)
    return parse.lemma[token].lower() in words_of("asked") and not other


def infinitives(parse: Parse, token: int) -> Iterator[int]:
    for each in parse.children[token]:
        to = any(parse.tag[child] == "TO" for child in parse.children[each])
        if parse.dependency[each] in {"xcomp", "advcl", "ccomp"} and to and each > token:
            yield each
