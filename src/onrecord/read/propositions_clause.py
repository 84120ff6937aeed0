"""Clause: the main verb of a proposition's words, and its subject."""

from collections.abc import Sequence
from typing import NamedTuple

from onrecord.model.parse import Parse
from onrecord.read.propositions_paired import paired
from onrecord.read.propositions_predicate import is_predicate, seen_through
from onrecord.read.tokens import word

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
BESIDE = frozenset({"advcl", "acl", "relcl", "parataxis", "appos", "csubj"})
DESCRIBING = frozenset({"relcl", "acl"})


class Main(NamedTuple):
    """The main clause of some words: its first verb, and the one whose event it tells.

    They differ in "has failed to send".
    """

    top: int
    verb: int


def main_clause(parse: Parse, tokens: Sequence[int]) -> Main | None:
    """The verb over most of the words; of several, the first. None where it only describes a noun
    ("the need to talk")."""
    own = frozenset(tokens)
    weights = {token: 0 for token in tokens if is_predicate(parse, token)}
    over: dict[int, int | None] = {}
    for token in tokens:
        above = governor(parse, own, token, over)
        if above is not None and above in weights:
            weights[above] += 1
    if not weights:
        return None
    top = max(weights, key=lambda each: (weights[each], -each))
    if describes(parse, own, top) or is_ground(parse, tokens, top):
        return None
    return Main(top, seen_through(parse, own, top))


def describes(parse: Parse, own: frozenset[int], top: int) -> bool:
    """Whether a verb only describes a noun among the words; a clause with a subject of its own
    behind a heading ("The plan: the port will close") does not."""
    if parse.dependency[top] not in DESCRIBING or parse.head[top] not in own:
        return False
    own_subject = any(
        parse.dependency[each] in SUBJECTS and not parse.tag[each].startswith("W")
        for each in parse.children[top]
    )
    return parse.dependency[top] == "relcl" or not own_subject


def is_ground(parse: Parse, tokens: Sequence[int], top: int) -> bool:
    """Whether a verb only says why something is said of something: "Oslo a foe because …"."""
    below = parse.dependency[top] in {"pcomp", "advcl"} and parse.head[top] in tokens
    return below and paired(parse, tokens) is not None


def governor(
    parse: Parse, own: frozenset[int], token: int, over: dict[int, int | None]
) -> int | None:
    """The highest verb over a token within its words; None where there is none."""
    path: list[int] = []
    found: int | None = None
    at = token
    while at not in over:
        path.append(at)
        above = parse.head[at]
        if above == at or above not in own:
            over[at] = at if is_predicate(parse, at) else None
            break
        at = above
    found = over[at]
    for each in reversed(path):
        if found is None and is_predicate(parse, each):
            found = each
        over[each] = found
    return found


def predicate_of(parse: Parse, main: Main) -> str:
    """The dictionary form of the verb whose event is told, with its particle: "rule out"."""
    particles = (each for each in parse.children[main.verb] if parse.dependency[each] == "prt")
    return " ".join((parse.lemma[main.verb].casefold(), *(word(parse, each) for each in particles)))


def subject_of(parse: Parse, main: Main) -> range | None:
    """The tokens of the subject, without the clauses in it."""
    for verb in dict.fromkeys((main.verb, main.top)):
        for each in parse.children[verb]:
            if parse.dependency[each] in SUBJECTS:
                return noun_phrase(parse, each)
    return None


def noun_phrase(parse: Parse, head: int) -> range:
    """A noun with what describes it, up to the first clause that does."""
    last = parse.last[head]
    for each in parse.children[head]:
        if each > head and parse.dependency[each] in BESIDE:
            last = min(last, parse.first[each] - 1)
    return range(parse.first[head], max(last, head) + 1)
