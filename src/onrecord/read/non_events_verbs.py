"""Non-events told with a verb: "did not sign", "failed to agree", "left without announcing"."""

from collections.abc import Iterator

from onrecord.lexicon.non_events import Kind, noun, words_of
from onrecord.model.parse import Parse
from onrecord.read.modality_grammar import shares_mood
from onrecord.read.non_events_clauses import (
    IMPLIED,
    Found,
    clause,
    clause_end,
    complement,
    found_with,
)
from onrecord.read.non_events_needs import infinitives, told
from onrecord.read.non_events_phrases import auxiliaries, joined_phrase, subject
from onrecord.read.non_events_refused import refused, silent, would_not
from onrecord.read.non_events_standing import (
    first_person,
    is_past,
    negation,
    stands,
    told_past,
    until,
)
from onrecord.read.tokens import word


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
    kind = told(parse, token) if mark is not None and is_past(parse, first) else None
    if mark is None or kind is None or until(parse, token) or partial(parse, mark):
        return None
    if denies_own(parse, token, mark, kind) or not stands(parse, token):
        return None
    return found_with(parse, kind, token, token, (mark, *auxiliaries(parse, first), token))


def denies_own(parse: Parse, token: int, mark: int, kind: Kind) -> bool:
    """Whether somebody denies what he is charged with: "I never met her", "he insisted that he
    never said so"."""
    never = word(parse, mark) == "never"
    if first_person(parse, token):
        return never or kind == "said"
    who = subject(parse, token)
    pronoun = who is not None and parse.tag[who] == "PRP"
    return kind == "said" and never and pronoun and parse.dependency[token] == "ccomp"


def neither(parse: Parse, token: int) -> int | None:
    """The "neither" before a verb ("neither confirmed nor denied")."""
    for each in parse.children[token]:
        joins = parse.dependency[each] in {"preconj", "cc", "advmod", "det"}
        if joins and each < token and word(parse, each) == "neither":
            return each
    return None


def partial(parse: Parse, mark: int) -> bool:
    """ "not only", "not just": it did happen."""
    return mark + 1 < len(parse) and word(parse, mark + 1) in words_of("partial")


def nobody(parse: Parse, token: int) -> Found | None:
    """ "neither side signed", "nobody answered", "no minister attended"."""
    subjects = [e for e in parse.children[token] if parse.dependency[e] in {"nsubj", "nsubjpass"}]
    if not subjects:
        return None
    lead = {word(parse, e) for e in (subjects[0], *parse.children[subjects[0]]) if e <= subjects[0]}
    if not lead & (words_of("nobody") | {"no"}) or negation(parse, token) is not None:
        return None
    kind = told(parse, token)
    if kind is None or noun(parse.lemma[subjects[0]]) or until(parse, token):
        return None
    if not is_past(parse, token) or not stands(parse, token):
        return None
    who = joined_phrase(parse, subjects[0]).start
    return found_with(parse, kind, token, token, (who, *auxiliaries(parse, token), token))


def implied(parse: Parse, token: int) -> Found | None:
    """ "failed to agree", "chose not to attend", "stopped short of naming"."""
    lemma = parse.lemma[token].lower()
    if lemma not in words_of("failer") | words_of("chooser") | {"stop"}:
        return None
    if negation(parse, token) is not None or not told_past(parse, token):
        return None
    for inner in infinitives(parse, token):
        chosen = lemma in words_of("chooser") and negation(parse, inner) is not None
        kind = told(parse, inner)
        if kind and (lemma in words_of("failer") or chosen):
            return found_with(parse, kind, token, inner, (token, *auxiliaries(parse, inner), inner))
    short = stopped_short(parse, token) if lemma == "stop" else None
    if short is not None:
        kind = told(parse, short) or "said"
        return found_with(parse, kind, token, short, tuple(range(token, short + 1)))
    return None


def stopped_short(parse: Parse, token: int) -> int | None:
    """The verb after "stopped short of"."""
    for place in range(token + 1, min(token + 4, len(parse) - 1)):
        if word(parse, place) == "of" and word(parse, place - 1) == "short":
            return next((e for e in parse.children[place] if parse.tag[e] == "VBG"), None)
    return None


def yet_to(parse: Parse, token: int) -> Found | None:
    """ "has yet to respond"."""
    if parse.lemma[token].lower() not in {"have", "be"}:
        return None
    for inner in infinitives(parse, token):
        between = [each for each in range(token + 1, inner) if word(parse, each) == "yet"]
        kind = told(parse, inner)
        if kind and between and stands(parse, token):
            return found_with(parse, kind, token, inner, tuple(range(token, inner + 1)))
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


def lacks(parse: Parse, above: int) -> bool:
    """ "without", or "from" after "refrained"."""
    if word(parse, above) == "from":
        return parse.lemma[parse.head[above]].lower() in words_of("refrainer")
    return word(parse, above) == "without"
