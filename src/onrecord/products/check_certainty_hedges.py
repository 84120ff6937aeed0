"""Hedges: the words by which a side tells something with reserve."""

import re
from collections.abc import Iterator

from onrecord.lexicon.stand import alternatives
from onrecord.lexicon.tables import words_where
from onrecord.model.parse import Parse
from onrecord.products.check_telling_clauses import governors
from onrecord.products.draft_alignment import Alignment
from onrecord.products.draft_side import Side

ABOVE = 2
"""Governors of a predicate whose reserve is about it."""


def hedges(side: Side, token: int) -> frozenset[int]:
    """The words of reserve on a predicate: modals and adverbs beside it, and what governs it."""
    seems = (token,) if only_seems(side.parse, token) else ()
    return frozenset((*seems, *own_hedges(side, token), *governing_hedges(side, token)))


def only_seems(parse: Parse, token: int) -> bool:
    """Whether a verb itself says that something only looks so: "seemed open"."""
    kinds = (parse.dependency[each] for each in parse.children[token])
    return parse.lemma[token].lower() in listed("copula") and not {"acomp", "oprd"}.isdisjoint(
        kinds
    )


def own_hedges(side: Side, token: int) -> Iterator[int]:
    parse = side.parse
    for each in parse.children[token]:
        lemma = parse.lemma[each].lower()
        kinds = {"aux": "modal", "advmod": "adverb"}
        kind = kinds.get(parse.dependency[each])
        if kind and lemma in listed(kind) and not (kind == "modal" and unreal(parse, token)):
            yield each


def unreal(parse: Parse, token: int) -> bool:
    """Whether "could" tells of an ability that is denied, or of one that was used ("could see")."""
    return parse.lemma[token].lower() in listed("sense") or any(
        parse.dependency[each] == "neg" for each in parse.children[token]
    )


def governing_hedges(side: Side, token: int) -> Iterator[int]:
    """Verbs, adjectives and nouns over a predicate that tell it with reserve."""
    parse = side.parse
    for each in list(governors(parse, token))[:ABOVE]:
        beside = [one for one in parse.children[each] if parse.dependency[one] == "acomp"]
        for one in (each, *beside):
            if one in side.tokens and is_hedge(parse, one):
                yield one


def is_hedge(parse: Parse, token: int) -> bool:
    lemma, tag = parse.lemma[token].lower(), parse.tag[token]
    if tag.startswith("NN"):
        return lemma in listed("noun")
    if lemma not in listed("governor"):
        return False
    if tag.startswith("VB") and lemma not in listed("active"):
        passive = any(parse.dependency[each] == "auxpass" for each in parse.children[token])
        return passive or (tag == "VBN" and parse.dependency[token] in ("acl", "relcl", "amod"))
    return True


def beside_hedges(side: Side) -> Iterator[tuple[int, int]]:
    """Adverbs and adjectives of reserve, each with the word that it weakens."""
    parse = side.parse
    for token in side.tokens:
        lemma = parse.lemma[token].lower()
        known = {lemma, parse.word(token).lower()}
        if parse.dependency[token] == "amod" and known & listed("adjective"):
            yield token, parse.head[token]
        elif lemma in listed("adverb") and parse.dependency[token] == "advmod":
            yield token, weakened(parse, token)


def weakened(parse: Parse, token: int) -> int:
    """What an adverb weakens: its head, of a preposition the noun below it."""
    head = parse.head[token]
    below = (each for each in parse.children[head] if parse.dependency[each] == "pobj")
    return next(below, head) if parse.tag[head] in ("IN", "TO") else head


def has_reserve(side: Side, aligned: Alignment) -> bool:
    """Whether a word of reserve stands in a sentence that the other side does not have."""
    known = listed("adverb") | listed("adjective") | listed("modal") | listed("active")
    for each in side.tokens:
        lemma = side.parse.lemma[each].lower()
        if each not in aligned.forward and (lemma in known or is_hedge(side.parse, each)):
            return True
    return bool(fixed().search(side.text))


def fixed() -> re.Pattern[str]:
    return alternatives(listed("fixed"))


def listed(kind: str) -> frozenset[str]:
    return words_where("check_hedges", 1, kind)
