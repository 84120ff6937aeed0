"""Tense: of when a main clause tells, by the forms of its verbs."""

from collections.abc import Iterator

from onrecord.model.parse import Parse
from onrecord.model.proposition import Tense
from onrecord.read.propositions_clause import Main
from onrecord.read.tokens import word

HELPERS = frozenset({"aux", "auxpass"})


def tense_of(parse: Parse, main: Main) -> Tense:
    """Of when the main clause tells, by its verb's form; "none" of an infinitive."""
    verbs = [*helpers(parse, main.top), main.top]
    said = {word(parse, each) for each in verbs}
    tags = {parse.tag[each] for each in verbs}
    if is_coming(parse, main, said):
        return "future"
    perfect = any(parse.lemma[each] == "have" for each in verbs[:-1])
    if "VBD" in tags or (perfect and parse.tag[main.top] == "VBN"):
        return "past"
    return "present" if tags & {"VBZ", "VBP", "MD"} else "none"


def is_coming(parse: Parse, main: Main, said: set[str]) -> bool:
    """Whether a clause has "will", or "is going to"."""
    going = parse.lemma[main.top].casefold() == "go" and main.verb != main.top
    return going or not said.isdisjoint({"will", "'ll", "wo", "shall", "ll"})


def helpers(parse: Parse, verb: int) -> Iterator[int]:
    return (each for each in parse.children[verb] if parse.dependency[each] in HELPERS)
