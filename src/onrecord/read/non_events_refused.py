"""Refused comment told with a verb: "declined to say", "would not comment", "said nothing"."""

from onrecord.lexicon.non_events import Kind, verb, words_of
from onrecord.model.parse import Parse
from onrecord.read.non_events_clauses import Found, found_with
from onrecord.read.non_events_needs import asked, asks, infinitives, told
from onrecord.read.non_events_phrases import auxiliaries, is_passive
from onrecord.read.non_events_standing import (
    first_person,
    is_past,
    negation,
    stands,
    told_past,
    until,
)
from onrecord.read.tokens import word


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
        return found_with(parse, kind, token, inner, (token, *auxiliaries(parse, inner), inner))
    objects = [e for e in parse.children[token] if parse.dependency[e] == "dobj"]
    if objects and is_for_reporters(parse, objects[0]):
        return found_with(parse, "comment", token, objects[0], (token, objects[0]))
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


def is_for_reporters(parse: Parse, token: int) -> bool:
    """Whether an object is comment, an interview or the like, or a request for it; not a court's or
    a committee's."""
    if any(parse.lemma[each].lower() in words_of("inquirer") for each in parse.subtree(token)):
        return False
    return parse.lemma[token].lower() in words_of("topic") or asks(parse, token)


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
    if parse.lemma[token].lower() in words_of("withheld"):
        kind = "comment"
    if kind not in {"comment", "said"} or not stands(parse, token) or is_passive(parse, token):
        return None
    return found_with(parse, "comment", token, token, (*auxiliaries(parse, token), token))


def silent(parse: Parse, token: int) -> Found | None:
    """ "said nothing about the fees", "remained silent on the fees"."""
    line, keeps = verb(parse.lemma[token]), parse.lemma[token].lower() in words_of("keeper")
    if (line is None and not keeps) or negation(parse, token) is not None:
        return None
    says = line is not None and line.kind == "said" and not until(parse, token)
    for each in parse.children[token]:
        if (says and is_nothing(parse, each)) or (keeps and is_mute(parse, each)):
            if not told_past(parse, token):
                return None
            told_of = found_with(parse, "said", token, token, (token, each))
            return told_of._replace(what=topic(parse, token, each))
    return None


def is_nothing(parse: Parse, token: int) -> bool:
    """ "nothing" as an object, with no word that makes it less ("almost nothing")."""
    alone = all(parse.dependency[below] == "prep" for below in parse.children[token])
    return alone and parse.dependency[token] == "dobj" and word(parse, token) == "nothing"


def is_mute(parse: Parse, token: int) -> bool:
    return parse.dependency[token] in {"acomp", "oprd"} and word(parse, token) in words_of("silent")


def topic(parse: Parse, token: int, below: int) -> range | None:
    """What follows "on" or "about" beside a verb or what it governs."""
    for each in (*parse.children[below], *parse.children[token]):
        if each > token and word(parse, each) in words_of("about") and parse.last[each] > each:
            return range(each + 1, parse.last[each] + 1)
    return None
