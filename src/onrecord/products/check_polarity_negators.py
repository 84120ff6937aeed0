"""Negators: the words of a side that turn what it tells into its opposite, and what they reach."""

from collections.abc import Iterator
from typing import NamedTuple

from onrecord.lexicon.tables import words_where
from onrecord.model.parse import Parse
from onrecord.products.check_telling_clauses import (
    SUBJECTS,
    arguments,
    governors,
    is_predicate,
    predicate_of,
    subject_of,
)
from onrecord.products.draft_side import Side

NEAR = 2
"""Steps up from a predicate within which another negation makes up for one."""
SOON = 5
"""Words within which the one that is contrasted begins."""
GOES_ON = "nor"
OPENS = frozenset({"neither", "not", "n't", "n’t"})
"""The negations that "nor" goes on with."""
BELOW = ("xcomp", "ccomp", "pcomp", "acl", "dobj")


class Negator(NamedTuple):
    """A negating word, the word that it negates, and the predicate of that. `judges`: it is the
    narrator's judgement of what somebody says ("falsely", "baseless")."""

    token: int
    anchor: int
    predicate: int | None
    judges: bool = False


def negators(side: Side) -> Iterator[Negator]:
    idle = idle_tokens(side)
    open_before = False
    for token in side.tokens:
        word = side.parse.word(token).lower()
        if token in idle or (word == GOES_ON and open_before):
            continue
        anchor = negated_by(side.parse, token)
        if anchor is None or anchor not in side.tokens:
            continue
        if not is_until(side.parse, token, anchor):
            open_before = open_before or word in OPENS
            judges = word in listed("judgement") | listed("adverb")
            yield Negator(token, anchor, predicate_of(side.parse, anchor), judges)


def is_until(parse: Parse, token: int, anchor: int) -> bool:
    """Whether "not until" tells when something did happen."""
    below = (one for each in parse.children[anchor] for one in (each, *parse.children[each]))
    return any(parse.word(each).lower() == "until" and each > token for each in below)


def negated_by(parse: Parse, token: int) -> int | None:
    """The word that a token negates, None where it negates nothing."""
    lemma, word = parse.lemma[token].lower(), parse.word(token).lower()
    head = parse.head[token]
    if word in listed("word") or parse.dependency[token] == "neg":
        return None if head == token else anchor_of(parse, head)
    if token and f"{parse.word(token - 1)} {word}".lower() in listed("contrast"):
        return contrasted(parse, token)
    if word in listed("subject") and parse.dependency[token] in (*SUBJECTS, "dobj", "attr", "pobj"):
        return predicate_of(parse, head)
    if word == "yet" and token + 1 < len(parse) and parse.word(token + 1).lower() == "to":
        return parse.head[token + 1]
    if word in listed("adverb"):
        return below(parse, head)
    known = listed("governor") | listed("judgement")
    if lemma in known or with_particle(parse, token) in known:
        return below(parse, token) or below_subject(parse, token)
    return None


def with_particle(parse: Parse, token: int) -> str:
    """A verb with its particle: "rule out"."""
    beside = (parse.lemma[e] for e in parse.children[token] if parse.tag[e] in ("RP", "IN"))
    return " ".join((parse.lemma[token], *beside)).lower()


def contrasted(parse: Parse, token: int) -> int | None:
    """What is told not to be so behind "rather than": the next verb, or noun."""
    behind = range(token + 1, min(token + 1 + SOON, len(parse)))
    for each in behind:
        if is_predicate(parse, each):
            return each
        if parse.tag[each].startswith("NN") and parse.dependency[each] != "compound":
            return each
    return None


def anchor_of(parse: Parse, head: int) -> int:
    """What a negation at a word negates: of a subject's "no" or "neither" the predicate, of "in no
    way" that of the sentence."""
    if parse.dependency[head] == "pobj" and parse.lemma[head].lower() in listed("occasion"):
        below = (each for each in parse.children[head] if parse.dependency[each] == "acl")
        return next(below, predicate_of(parse, parse.head[head]) or head)
    if parse.tag[head] == "MD" or parse.dependency[head] in ("aux", "auxpass"):
        return parse.head[head]
    if parse.dependency[head] in SUBJECTS:
        return predicate_of(parse, head) or head
    return head


def below(parse: Parse, token: int) -> int | None:
    """The predicate in the clause below a negative verb, noun, adjective or preposition."""
    for each in parse.children[token]:
        gerund = parse.dependency[each] == "advcl" and parse.tag[each] == "VBG"
        if (gerund or parse.dependency[each] in BELOW) and is_predicate(parse, each):
            return each
        if parse.dependency[each] == "prep":
            inner = (one for one in parse.children[each] if parse.dependency[one] == "pcomp")
            for one in inner:
                return one
    return None


def below_subject(parse: Parse, token: int) -> int | None:
    """The clause of what is called so: "the claim that he came is false"."""
    subject = subject_of(parse, parse.head[token]) if parse.dependency[token] == "acomp" else None
    if subject is None:
        return None
    clauses = ("acl", "relcl", "ccomp")
    below = (each for each in parse.children[subject] if parse.dependency[each] in clauses)
    return next((each for each in below if is_predicate(parse, each)), None)


def idle_tokens(side: Side) -> frozenset[int]:
    """Tokens of phrases with a negating word that negate nothing: "not only"."""
    found: set[int] = set()
    spelled = [side.parse.word(each).lower() for each in side.tokens]
    for phrase in listed("idle"):
        words = phrase.split()
        for place in range(len(spelled) - len(words) + 1):
            if spelled[place : place + len(words)] == words:
                first = side.tokens.start + place
                found.update(range(first, first + len(words)))
    return frozenset(found)


def scope(side: Side, each: Negator) -> frozenset[int]:
    """The words that a negation may be said to negate."""
    known = {each.anchor}
    for token in (each.anchor, each.predicate):
        if token is not None:
            known |= {token, *arguments(side.parse, token)}
            known |= set(list(governors(side.parse, token))[:1])
    return frozenset(one for one in known if side.is_content(one) or is_predicate(side.parse, one))


def reach(side: Side, token: int) -> frozenset[int]:
    """A word, its predicate, those right above and below it, and the one it is coordinated with."""
    parse = side.parse
    start = predicate_of(parse, token)
    known = {token}
    if start is not None:
        known |= {start, *arguments(parse, start), *list(governors(parse, start))[:NEAR]}
        known |= {each for each in parse.children[start] if parse.dependency[each] in BELOW}
        if parse.dependency[start] == "conj":
            known.add(parse.head[start])
    return frozenset(known)


def listed(kind: str) -> frozenset[str]:
    return words_where("check_negators", 1, kind)
