"""Predicates: which verb's event a clause tells: "send" in "has failed to send"."""

from functools import cache

from onrecord.lexicon.veracity import Signature, named, signature
from onrecord.model.parse import Parse
from onrecord.read.tokens import infinitive, word

NO_HEADS = frozenset({"amod", "compound", "aux", "auxpass", "det", "nmod", "poss"})
COMPLEMENTS = frozenset({"xcomp", "ccomp"})
SEEN_THROUGH = ("implicative", "begun", "used", "failed", "refused", "avoided", "ceased", "seeming")
"""Signatures of predicates that only say how their complement stands: "failed to send"."""
LIKELY = ("likely", "unlikely", "able", "impossible")
"""Those of adjectives: "is unlikely to send"."""
VIEWS = ("held", "guessed")
"""Those of predicates that lay a view on somebody, and not a report: "believes", "suspects"."""
DEEPEST = 4
"""Such predicates, one above the other that are seen through."""


def is_predicate(parse: Parse, token: int) -> bool:
    """Whether a clause hangs on a word: a verb, or what the tagger takes for an adjective beside
    an auxiliary ("the pier is closed")."""
    if parse.tag[token].startswith("VB"):
        return parse.dependency[token] not in NO_HEADS
    below = {parse.dependency[each] for each in parse.children[token]}
    return "auxpass" in below and "nsubjpass" in below


def seen_through(parse: Parse, own: frozenset[int], top: int) -> int:
    """The verb whose event is told: "send" in "has failed to send", "is going to send"."""
    verb = top
    for _ in range(DEEPEST):
        below = complement(parse, own, verb)
        if below is None:
            break
        verb = below
    return verb


def complement(parse: Parse, own: frozenset[int], verb: int) -> int | None:
    """The verb below one that only says how it comes about; None where there is none."""
    for each in parse.children[verb]:
        if each not in own:
            continue
        if parse.dependency[each] in COMPLEMENTS and is_predicate(parse, each):
            return each if is_transparent(parse, verb, each) else None
        if parse.dependency[each] == "acomp" and parse.lemma[verb] == "be":
            under = (t for t in parse.children[each] if parse.dependency[t] == "xcomp")
            found = next((t for t in under if t in own and is_predicate(parse, t)), None)
            if found is not None and signature(parse.lemma[each].casefold(), "to") in likely():
                return found
    return None


def is_transparent(parse: Parse, verb: int, below: int) -> bool:
    """Whether a verb only says how what stands below it comes about, or that it does not."""
    lemma = parse.lemma[verb].casefold()
    if lemma == "go" and parse.tag[verb] == "VBG":
        return infinitive(parse, below)
    if infinitive(parse, below):
        return signature(lemma, "to") in see_through()
    if parse.tag[below] == "VBG":
        return signature(lemma, "ing") in see_through()
    return is_view(parse, verb)


def is_view(parse: Parse, verb: int) -> bool:
    """Whether a verb says that the speaker himself thinks what stands below it: "I think"."""
    mine = any(
        parse.dependency[each] == "nsubj" and word(parse, each) in {"i", "we"}
        for each in parse.children[verb]
    )
    return mine and signature(parse.lemma[verb].casefold(), "that") in views()


@cache
def see_through() -> frozenset[Signature]:
    return frozenset(named(each) for each in SEEN_THROUGH)


@cache
def likely() -> frozenset[Signature]:
    return frozenset(named(each) for each in LIKELY)


@cache
def views() -> frozenset[Signature]:
    return frozenset(named(each) for each in VIEWS)
