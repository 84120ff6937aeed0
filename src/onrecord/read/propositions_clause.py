"""Clause: the main verb of a proposition's words, its subject and its tense."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from onrecord.lexicon.tables import words_where
from onrecord.lexicon.veracity import Signature, named, signature
from onrecord.model.parse import Parse
from onrecord.model.proposition import Tense
from onrecord.read.tokens import infinitive, word

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
OBJECTS = frozenset({"dobj", "nsubjpass", "dative"})
HELPERS = frozenset({"aux", "auxpass"})
NO_HEADS = frozenset({"amod", "compound", "aux", "auxpass", "det", "nmod", "poss"})
BESIDE = frozenset({"advcl", "acl", "relcl", "parataxis", "appos", "csubj"})
DESCRIBING = frozenset({"relcl", "acl"})
COMPLEMENTS = frozenset({"xcomp", "ccomp"})
SEEN_THROUGH = ("implicative", "begun", "used", "failed", "refused", "avoided", "ceased", "seeming")
"""Signatures of predicates that only say how their complement stands: "failed to send"."""
LIKELY = ("likely", "unlikely", "able", "impossible")
"""Those of adjectives: "is unlikely to send"."""
VIEWS = ("held", "guessed")
"""Those of predicates that lay a view on somebody, and not a report: "believes", "suspects"."""
DEEPEST = 4
"""Such predicates, one above the other that are seen through."""


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
    if describes(parse, own, top):
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


def is_predicate(parse: Parse, token: int) -> bool:
    return parse.tag[token].startswith("VB") and parse.dependency[token] not in NO_HEADS


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


def predicate_of(parse: Parse, main: Main) -> str:
    """The dictionary form of the verb whose event is told, with its particle: "rule out"."""
    particles = (each for each in parse.children[main.verb] if parse.dependency[each] == "prt")
    return " ".join((parse.lemma[main.verb].casefold(), *(word(parse, each) for each in particles)))


def predicate_over(parse: Parse, tokens: Sequence[int]) -> str:
    """The verb that says one of some words of another; "" where none does."""
    verb = paired(parse, tokens)
    return "" if verb is None else parse.lemma[verb].casefold()


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
def views() -> frozenset[Signature]:
    return frozenset(named(each) for each in VIEWS)


@cache
def see_through() -> frozenset[Signature]:
    return frozenset(named(each) for each in SEEN_THROUGH)


@cache
def likely() -> frozenset[Signature]:
    return frozenset(named(each) for each in LIKELY)


def helpers(parse: Parse, verb: int) -> Iterator[int]:
    return (each for each in parse.children[verb] if parse.dependency[each] in HELPERS)


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
