"""Hedges: the words that make a clause less than certain, found from its predicate."""

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from onrecord.lexicon.moods import effects_of_phrase, hedge, hedging, words_of
from onrecord.model.manner import Certainty
from onrecord.model.parse import Parse
from onrecord.model.span import Span
from onrecord.read.modality_grammar import is_modal, negates
from onrecord.read.tokens import word

DEEPEST = 5
"""Hedges within hedges that are followed: "I think it is likely that they may …"."""
LONGEST_OPINION = 5
"""Tokens of "from our point of view"."""
LOWER = frozenset({"advcl", "relcl"})
BREAKS = frozenset({"—", "–", "--", ";", ":"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
PREDICATIVE = frozenset({"acomp", "attr", "oprd"})
GROUPED = frozenset({"aux", "auxpass", "neg"})
ADVERBIAL = frozenset({"advmod", "npadvmod"})
COMPLEMENTS = frozenset({"ccomp", "xcomp", "acl", "acomp", "oprd", "attr"})
FIRST = frozenset({"i", "we"})
HOLDERS = FIRST | {"he", "she", "they"}
"""Subjects that mean the holder, in his own words or his reporter's."""


class Hedge(NamedTuple):
    """What makes a clause less than certain, by how much, and its tokens."""

    certainty: Certainty
    tokens: tuple[int, ...]


def main_predicate(parse: Parse, spans: Sequence[Span]) -> int | None:
    """The token that governs the first clause of a content: a verb with a subject, if there is."""
    return governing(parse, content_tokens(parse, spans))


def main_predicates(parse: Parse, spans: Sequence[Span]) -> Iterator[int]:
    """The same of each sentence of a content that has a clause, or of the whole if none has."""
    each = groupby(content_tokens(parse, spans), lambda token: parse.sentence[token])
    found = [governing(parse, list(sentence)) for _, sentence in each]
    clauses = [top for top in found if top is not None and is_finite(parse, top)]
    whole = main_predicate(parse, spans)
    yield from clauses or ([] if whole is None else [whole])


def content_tokens(parse: Parse, spans: Sequence[Span]) -> list[int]:
    return [t for span in spans for t in parse.tokens_between(span.start, span.end)]


def governing(parse: Parse, tokens: Sequence[int]) -> int | None:
    """The token that governs the first clause of these tokens."""
    own = set(tokens)
    tops = [t for t in tokens if parse.head[t] not in own or parse.head[t] == t]
    worded = [t for t in tops if any(map(str.isalnum, parse.word(t)))]
    clauses = [t for t in worded if is_clause(parse, t) and parse.dependency[t] not in LOWER]
    top = next(iter((*clauses, *worded)), None)
    return None if top is None else first_clause(parse, top, own)


def first_clause(parse: Parse, top: int, own: Collection[int]) -> int:
    """The clause before a dash or semicolon that the parser hangs from the one behind it, or the
    only one with a subject that it hangs from a later verb ("The day may come when he writes")."""
    for token in parse.children[top]:
        bare = not is_clause(parse, top) and not is_marked(parse, token)
        if bare and token < top and token in own and is_clause(parse, token):
            return token
        if token < top and parse.dependency[token] == "ccomp" and token in own:
            between = range(parse.last[token] + 1, top)
            if any(parse.word(each) in BREAKS for each in between):
                return token
    return top


def is_marked(parse: Parse, token: int) -> bool:
    """Whether a clause opens with a word that puts it under another: "if", "when"."""
    first = [child for child in parse.children[token] if child < token]
    return any(parse.dependency[t] == "mark" or parse.tag[t].startswith("W") for t in first)


def is_clause(parse: Parse, token: int) -> bool:
    """Whether a token is a verb with a subject of its own."""
    subjects = [t for t in parse.children[token] if parse.dependency[t] in SUBJECTS]
    return parse.tag[token].startswith(("VB", "MD")) and bool(subjects)


def is_finite(parse: Parse, token: int) -> bool:
    """Whether a token is a clause, or a modal's verb whose subject the parser cut off."""
    modals = (is_modal(parse, child, token) for child in parse.children[token])
    infinite = any(parse.tag[child] == "TO" for child in parse.children[token])
    return is_clause(parse, token) or (any(modals) and not infinite)


def clause_hedges(parse: Parse, predicate: int | None) -> Iterator[Hedge]:
    """The hedges on a predicate, and on the one that it in turn only hedges."""
    for _ in range(DEEPEST):
        if predicate is None:
            return
        yield from beside(parse, predicate)
        frame = framing(parse, predicate)
        if frame is None:
            return
        if frame.certainty != "certain":
            yield frame
        predicate = complement(parse, predicate, frame.tokens[-1])


def beside(parse: Parse, predicate: int) -> Iterator[Hedge]:
    """Auxiliaries, adverbs and asides ("I think") of a predicate that hedge it."""
    negated = is_negated(parse, predicate)
    auxiliaries = [t for t in parse.children[predicate] if is_modal(parse, t, predicate)]
    joined = " ".join(word(parse, token) for token in auxiliaries[:2])
    if len(auxiliaries) > 1:
        yield from hedges(hedge(joined, "modal"), auxiliaries[:2])
    for token in auxiliaries if not is_regret(parse, predicate) else ():
        yield from hedges(hedge(word(parse, token), "modal", negated), [token])
        yield from able(parse, predicate, token, negated)
    for token in parse.children[predicate]:
        if parse.dependency[token] in ADVERBIAL:
            yield from hedges(by_degree(parse, token, "adverb", negated), with_degree(parse, token))
        elif parse.dependency[token] == "prep":
            below = range(parse.first[token], parse.last[token] + 1)
            phrase = " ".join(word(parse, each) for each in below[:LONGEST_OPINION])
            yield from hedges(hedge(phrase, "opinion"), below)
        elif parse.dependency[token] == "parataxis" and is_thought(parse, token):
            yield from hedges(thinks(parse, token), verb_group(parse, token))


def is_regret(parse: Parse, predicate: int) -> bool:
    """Whether "could have done better" only says that it was not done: no hedge."""
    if not any(word(parse, token) == "have" for token in parse.children[predicate]):
        return False
    behind = [token for token in parse.children[predicate] if token > predicate]
    names = [word(parse, each) for token in behind for each in (token, *parse.children[token])]
    verb = parse.lemma[predicate].lower()
    return any({each, f"{verb} {each}"} & words_of("regret") for each in names)


def able(parse: Parse, predicate: int, auxiliary: int, negated: bool) -> Iterator[Hedge]:
    """ "Should be able to" tells what is likely."""
    for token in parse.children[predicate]:
        if parse.dependency[token] == "acomp":
            tokens = (auxiliary, predicate, token)
            phrase = " ".join(word(parse, each) for each in tokens)
            yield from hedges(hedge(phrase, "modal", negated), tokens)


def hedges(certainty: Certainty, tokens: Sequence[int]) -> Iterator[Hedge]:
    if certainty != "certain":
        yield Hedge(certainty, tuple(tokens))


def framing(parse: Parse, predicate: int) -> Hedge | None:
    """The predicate where it only tells how sure its complement is, with its last token there;
    "certain" if it frames without a hedge ("I am sure that …")."""
    lemma, negated = parse.lemma[predicate].lower(), is_negated(parse, predicate)
    below = complement(parse, predicate, predicate)
    use = framing_use(parse, predicate)
    clausal = below is not None and (use != "thought" or parse.dependency[below] == "ccomp")
    if use is not None and (clausal or use == "expected"):
        return Hedge(hedge(lemma, use, negated), verb_group(parse, predicate))
    for token in parse.children[predicate]:
        name, dependency = word(parse, token), parse.dependency[token]
        if dependency in PREDICATIVE and name in hedging("adjective"):
            certainty = by_degree(parse, token, "adjective", negated)
            return Hedge(certainty, (*negations(parse, predicate), *with_degree(parse, token)))
        if name in hedging("noun") and tells_odds(parse, token):
            return on_noun(parse, token, negated)
    return None


def framing_use(parse: Parse, predicate: int) -> str | None:
    """In which use of resources/mood_hedges.tsv a verb hedges what it governs."""
    lemma = parse.lemma[predicate].lower()
    passive = any(parse.dependency[t] == "auxpass" for t in parse.children[predicate])
    if passive:
        return "passive" if lemma in hedging("passive") else None
    if is_thought(parse, predicate):
        return "thought"
    if lemma in hedging("seeming") and is_seen(parse, predicate):
        return None
    return next((use for use in ("expected", "doubted", "seeming") if lemma in hedging(use)), None)


def is_seen(parse: Parse, verb: int) -> bool:
    """Whether "appeared nervous" tells what was seen, or "is looking to" what somebody is after."""
    below = complement(parse, verb, verb)
    if below is None or parse.tag[below].startswith("VB"):
        return below is not None and parse.tag[verb] == "VBG"
    return word(parse, below) in words_of("visible")


def is_thought(parse: Parse, verb: int) -> bool:
    """Whether a verb tells the holder's own thinking now: "I think", "he believes"."""
    subjects = (t for t in parse.children[verb] if parse.dependency[t] == "nsubj")
    holder = any(word(parse, subject) in HOLDERS for subject in subjects)
    return holder and parse.lemma[verb].lower() in hedging("thought")


def thinks(parse: Parse, verb: int) -> Certainty:
    return hedge(parse.lemma[verb].lower(), "thought", is_negated(parse, verb))


def tells_odds(parse: Parse, noun: int) -> bool:
    """Whether a copula says of the rest that there is "a chance", or that a chance is that …"""
    links = {parse.dependency[each] for each in parse.children[parse.head[noun]]}
    links |= {"expl of"} if "expl" in links and parse.last[noun] > noun else set()
    if parse.lemma[parse.head[noun]].lower() not in {"be", "remain", "exist"}:
        return False
    return (parse.dependency[noun] == "nsubj" and "ccomp" in links) or "expl of" in links


def on_noun(parse: Parse, noun: int, negated: bool) -> Hedge:
    """ "A chance", "no chance", "little chance"."""
    for token in parse.children[noun]:
        if word(parse, token) in hedging("small"):
            return Hedge(hedge(word(parse, token), "small"), (token, noun))
    none = negated or any(negates(parse, token, noun) for token in parse.children[noun])
    return Hedge(hedge(word(parse, noun), "noun", none), (noun,))


def complement(parse: Parse, predicate: int, last: int) -> int | None:
    """The predicate that a framing one governs, at its adjective or noun `last` or at itself; one
    in front where it is told as an aside ("It is dead, I think")."""
    governors = dict.fromkeys((last, predicate))
    below = (token for governor in governors for token in parse.children[governor])
    for token in below:
        dependency = parse.dependency[token]
        behind = token > predicate or dependency == "ccomp"
        if token not in {last, predicate} and dependency in COMPLEMENTS and behind:
            return token
    return None


def is_negated(parse: Parse, token: int) -> bool:
    """Whether a predicate is negated; a "hardly" that hedges it is told as a hedge."""
    return bool(negations(parse, token))


def negations(parse: Parse, token: int) -> tuple[int, ...]:
    return tuple(
        child
        for child in parse.children[token]
        if negates(parse, child, token) and word(parse, child) not in hedging("adverb")
    )


def verb_group(parse: Parse, verb: int) -> tuple[int, ...]:
    """A hedging verb with what stands before it of its own: "I don't really think"."""
    before = [t for t in parse.children[verb] if t < verb]
    kept = [t for t in before if parse.dependency[t] in GROUPED or is_small(parse, t)]
    adverbs = [t for t in before if parse.dependency[t] == "advmod" and kept and t > kept[0]]
    return (*sorted({*kept, *adverbs}), verb)


def is_small(parse: Parse, token: int) -> bool:
    """Whether a token is "I" or "we", or a negation whatever the parser calls it."""
    if parse.dependency[token] == "intj":
        return False
    return word(parse, token) in FIRST or "negates" in effects_of_phrase(word(parse, token))


def by_degree(parse: Parse, token: int, use: str, negated: bool) -> Certainty:
    """How sure an adjective or adverb makes its clause with its word of degree: "less likely"."""
    phrase = " ".join(word(parse, each) for each in with_degree(parse, token)[-2:])
    name = phrase if phrase in hedging(use) else word(parse, token)
    return hedge(name, use, negated)


def with_degree(parse: Parse, token: int) -> tuple[int, ...]:
    """An adjective or adverb with the words of degree before it: "highly unlikely"."""
    degrees = [t for t in parse.children[token] if parse.dependency[t] == "advmod" and t < token]
    return (*degrees, token)
