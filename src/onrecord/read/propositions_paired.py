"""Paired: words without a verb of which one is said of another: "the deal a mistake"."""

from collections.abc import Sequence

from onrecord.lexicon.tables import words_where
from onrecord.model.parse import Parse
from onrecord.read.propositions_predicate import is_predicate
from onrecord.read.tokens import word

OBJECTS = frozenset({"dobj", "nsubjpass", "dative"})


def paired(parse: Parse, tokens: Sequence[int]) -> int | None:
    """The verb outside some words without a verb that says one of them of another: "call" over
    "the deal a mistake", "blame" over "Oslo for the delay"."""
    own = frozenset(tokens)
    objects: set[int] = set()
    said: set[int] = set()
    for token in tokens:
        above, role = parse.head[token], parse.dependency[token]
        if role == "nsubj" and not is_predicate(parse, above):
            return above if above not in own else governing(parse, above)
        if above in own or not parse.tag[above].startswith("VB"):
            continue
        if role in OBJECTS:
            objects.add(above)
        elif role == "oprd" or word(parse, token) in words_where("proposition_words", 1, "of"):
            said.add(above)
    return min(objects & said, default=None)


def governing(parse: Parse, token: int) -> int | None:
    """The verb right over a small clause's predicate."""
    above = parse.head[token]
    return above if parse.tag[above].startswith("VB") else None


def predicate_over(parse: Parse, tokens: Sequence[int]) -> str:
    """The verb that says one of some words of another; "" where none does."""
    verb = paired(parse, tokens)
    return "" if verb is None else parse.lemma[verb].casefold()
