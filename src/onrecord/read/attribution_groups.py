"""Cue groups: a cue word with its auxiliaries, negation, particle, preposition and governors."""

from onrecord.lexicon.cues import carries_cue, cue_lemma, patterns_of
from onrecord.model.parse import Parse
from onrecord.read.attribution_sources import child

PARTS = frozenset({"aux", "auxpass", "neg", "prt"})
SIDE = frozenset({"advmod"})
REACH = 6
"""Tokens: auxiliaries further from their verb than this are not part of the group."""


def lemma_with_particle(parse: Parse, verb: int) -> str:
    """The verb's lemma, with its particle where it has one ("point out")."""
    lemma = cue_lemma(parse.word(verb), parse.lemma[verb])
    if lemma == "make":
        return "make clear" if made_clear(parse, verb) is not None else lemma
    particle = child(parse, verb, "prt")
    return lemma if particle is None else f"{lemma} {parse.word(particle).casefold()}"


def made_clear(parse: Parse, verb: int) -> int | None:
    """The "clear" of "made (it) clear that"."""
    for each in parse.children[verb]:
        if verb < each <= verb + REACH and parse.word(each).casefold() == "clear":
            return each
    return None


def verb_group(parse: Parse, verb: int) -> range:
    """The token range from the first auxiliary or negation to the verb or its particle.

    Takes in the verbs that pass their subject down ("went on to say", "declined to say").
    """
    tokens = [verb, *near(parse, verb, PARTS)]
    clear = made_clear(parse, verb) if parse.lemma[verb] == "make" else None
    if clear is not None:
        tokens.append(clear)
    link, above = parse.dependency[verb], parse.head[verb]
    if link == "xcomp" and 0 < verb - above <= REACH and is_carrier(parse, above):
        tokens += [above, *near(parse, above, PARTS)]
    return inside(parse, range(min(tokens), max(tokens) + 1), verb)


def is_carrier(parse: Parse, verb: int) -> bool:
    """Whether a verb only passes its subject down, and is no cue itself ("hopes to say")."""
    lemma = lemma_with_particle(parse, verb)
    return carries_cue(parse.lemma[verb]) and "to" not in patterns_of(lemma, "verb")


def near(parse: Parse, verb: int, dependencies: frozenset[str]) -> list[int]:
    """Children of the verb with these dependencies, close by."""
    return [
        each
        for each in parse.children[verb]
        if parse.dependency[each] in dependencies and abs(each - verb) <= REACH
    ]


def inside(parse: Parse, group: range, verb: int) -> range:
    """The group without anything before a subject that stands between ("did he say")."""
    for token in range(verb - 1, group.start - 1, -1):
        if parse.dependency[token] in {"nsubj", "nsubjpass", "expl"}:
            return range(token + 1, group.stop)
    return group
