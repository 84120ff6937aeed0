"""Grammar of assessments: the clause of a verb, its subject, and who can be advised."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from onrecord.lexicon.advice import uses
from onrecord.lexicon.cues import is_person as is_speaker
from onrecord.model.parse import Parse
from onrecord.model.records import AssessmentKind, PartName
from onrecord.read.tokens import word

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "relcl", "acl", "pcomp", "csubj"})
MARKS = frozenset({"mark", "advmod"})
DASHES = frozenset({"—", "–", "--", ";", ":", "…"})
LEADING = frozenset({"mark", "cc", "punct", "preconj"})
ACTORS = frozenset({"PERSON", "ORG", "GPE", "NORP"})
OWN = frozenset({"i", "we", "you", "he", "she", "they", "who", "everyone", "everybody", "us"})
DEEPEST = 12
"""Steps up or down a parse that are followed."""

Parts = tuple[tuple[PartName, range], ...]


class Found(NamedTuple):
    """An assessment in tokens: its words, its parts, and the token on whose word it rests."""

    kind: AssessmentKind
    cue: tuple[int, ...]
    span: range
    parts: Parts
    place: int


def uses_of(parse: Parse, token: int) -> frozenset[str]:
    """What a token's lemma and word can do."""
    return uses(parse.lemma[token].lower()) | uses(word(parse, token))


def below(parse: Parse, token: int, dependencies: Collection[str]) -> list[int]:
    """The children of a token with one of some dependencies, in order."""
    return [each for each in parse.children[token] if parse.dependency[each] in dependencies]


def one_below(parse: Parse, token: int, *dependencies: str) -> int | None:
    return next(iter(below(parse, token, dependencies)), None)


def subject(parse: Parse, verb: int) -> int | None:
    """The subject of a verb, its own or of the verb that it is joined to."""
    for _ in range(DEEPEST):
        own = below(parse, verb, SUBJECTS)
        if own:
            return next((e for e in own if parse.dependency[e] != "expl"), own[0])
        if parse.dependency[verb] not in {"conj", "xcomp"} or parse.head[verb] == verb:
            return None
        verb = parse.head[verb]
    return None


def negated(parse: Parse, token: int) -> bool:
    return any(
        parse.dependency[each] == "neg" or word(parse, each) in {"never", "hardly", "no"}
        for each in parse.children[token]
    )


def is_verb(parse: Parse, token: int) -> bool:
    """Whether a token is a verb, as in a headline that is tagged as a noun with a subject."""
    headed = parse.dependency[token] == "ROOT" and bool(below(parse, token, ("nsubj",)))
    return parse.tag[token].startswith("VB") or (headed and parse.tag[token] in {"NN", "NNS"})


def is_be(parse: Parse, token: int) -> bool:
    """Whether a verb is "be", curly or not."""
    return parse.lemma[token] == "be" or word(parse, token) in {"'s", "'re", "'m"}


def modal(parse: Parse, token: int) -> int | None:
    """The modal verb that governs a verb."""
    return next((each for each in parse.children[token] if parse.tag[each] == "MD"), None)


def marker(parse: Parse, verb: int, words: Collection[str]) -> int | None:
    """The conjunction of a clause, where it is one of some words."""
    return next(
        (e for e in below(parse, verb, MARKS) if e < verb and word(parse, e) in words),
        None,
    )


def asks(parse: Parse, verb: int) -> bool:
    """Whether a clause is an embedded question: "whether", "what", "how" opens it."""
    opening = parse.first[verb]
    for token in range(opening, min(opening + 3, verb + 1)):
        if "wh" in uses(word(parse, token)):
            return True
        if parse.tag[token] not in {"IN", "RB", "DT"}:
            return False
    return False


def is_question(parse: Parse, token: int) -> bool:
    """Whether the sentence ends with a question mark."""
    sentence = parse.sentence_of(token)
    return any(parse.word(each) == "?" for each in sentence[-3:])


def is_person(parse: Parse, token: int) -> bool:
    """Whether a noun or pronoun can act or speak: a name, a people, "we", "officials"."""
    return (
        parse.entity[token] in ACTORS
        or word(parse, token) in OWN
        or parse.tag[token] in {"NNP", "NNPS"}
        or is_speaker(parse.lemma[token])
    )


def tense(parse: Parse, verb: int) -> str:
    """The tag of the first word of a verb group: VBZ, VBD, MD, …"""
    auxiliaries = below(parse, verb, ("aux", "auxpass"))
    return parse.tag[auxiliaries[0]] if auxiliaries else parse.tag[verb]


def is_perfect(parse: Parse, verb: int) -> bool:
    return any(parse.lemma[each] == "have" for each in below(parse, verb, ("aux",)))


def finite(parse: Parse, token: int) -> int:
    """The nearest verb with a subject of its own, from a token upward; else the topmost."""
    for _ in range(DEEPEST):
        if below(parse, token, SUBJECTS) or parse.head[token] == token:
            return token
        token = parse.head[token]
    return token


def clause(parse: Parse, verb: int) -> range:
    """A verb's clause without what joins it to others, and without clauses joined to it."""
    start, stop = parse.first[verb], parse.last[verb] + 1
    for child in parse.children[verb]:
        if child < verb and start == parse.first[child] and parse.dependency[child] in LEADING:
            start = parse.last[child] + 1
        if child > verb and stands_alone(parse, child):
            stop = min(stop, parse.first[child])
    return trimmed(parse, range(after_dash(parse, start, verb), stop))


def after_dash(parse: Parse, start: int, verb: int) -> int:
    """The first token after the last dash or colon between a clause's start and its subject."""
    own = [e for e in below(parse, verb, SUBJECTS) if e < verb]
    stop = parse.first[own[0]] if own else verb
    dashes = [e for e in range(start, stop) if parse.word(e) in DASHES]
    return dashes[-1] + 1 if dashes else start


def stands_alone(parse: Parse, child: int) -> bool:
    """Whether a joined clause has a subject of its own."""
    joined = parse.dependency[child] in {"conj", "parataxis"}
    return joined and bool(below(parse, child, SUBJECTS))


def trimmed(parse: Parse, tokens: range) -> range:
    """A stretch of tokens without punctuation, space and joining words at its edges."""
    start, stop = tokens.start, tokens.stop
    while start < stop and (is_edge(parse, start, {"cc"}) or is_that(parse, start)):
        start += 1
    while start < stop and is_edge(parse, stop - 1, {"cc"}):
        stop -= 1
    return range(start, stop)


def is_that(parse: Parse, token: int) -> bool:
    return parse.dependency[token] == "mark" and word(parse, token) == "that"


def is_edge(parse: Parse, token: int, dependencies: Collection[str]) -> bool:
    return (
        not any(each.isalnum() or each in "$€£%#@&" for each in parse.word(token))
        or parse.dependency[token] in dependencies
    )


def without(parse: Parse, whole: range, piece: range) -> range:
    """The longer of what stands before and after a piece of a stretch."""
    before = trimmed(parse, range(whole.start, max(whole.start, min(piece.start, whole.stop))))
    after = trimmed(parse, range(min(max(piece.stop, whole.start), whole.stop), whole.stop))
    return before if len(before) >= len(after) else after


def phrase(parse: Parse, token: int) -> range:
    """All words below a token, trimmed."""
    return trimmed(parse, parse.subtree(token))


def joined(one: range, *others: range) -> range:
    """From the first to the last token of some stretches."""
    every = [each for each in (one, *others) if len(each)]
    return range(min(e.start for e in every), max(e.stop for e in every)) if every else one


def parts_of(**named: range | None) -> Parts:
    """The parts that have words, by name."""
    return tuple((name, each) for name, each in named.items() if each)  # type: ignore[misc]


def verbs_above(parse: Parse, token: int) -> Iterator[int]:
    """The governors of a token, nearest first, and at most DEEPEST of them."""
    for number, each in enumerate(parse.ancestors(token)):
        if number == DEEPEST:
            return
        yield each
