"""Clauses reader: the clauses that are negated, asked, hedged, conditional or unreal."""

from collections.abc import Iterator, Sequence

from onrecord.lexicon.veracity import force
from onrecord.model.document import Document
from onrecord.model.parse import Parse
from onrecord.model.reader import Reader
from onrecord.model.records import Attribution, Clause, Whose
from onrecord.model.span import Span, span_of
from onrecord.read.clauses_told import Telling, told
from onrecord.read.targets import Targets
from onrecord.read.tokens import inside, stretches, word

__all__ = ["READER", "Telling", "clauses", "told"]

NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
PARTICIPLES = frozenset({"VBG", "VBN"})
NO_PREDICATE = frozenset({"aux", "auxpass", "amod", "compound", "det", "case", "nmod", "poss"})
EDGES = frozenset({"CC", "''", "``", ",", ".", ":", "-LRB-", "-RRB-", "HYPH", "NFP"})
"""Tags of what a clause neither begins nor ends with."""


def clauses(document: Document, parse: Parse, targets: Targets) -> tuple[Clause, ...]:
    """Every clause that is not told plainly, in the order of their predicates."""
    found = (clause_at(document.text, parse, targets, token) for token in predicates(parse))
    return tuple(each for each in found if each)


def predicates(parse: Parse) -> Iterator[int]:
    """The verbs that are the heads of clauses."""
    for token, tag in enumerate(parse.tag):
        if not tag.startswith("VB") or parse.dependency[token] in NO_PREDICATE:
            continue
        if parse.entity[token] in NAMES:
            continue
        if tag not in PARTICIPLES or not force(word(parse, token), "preposition"):
            yield token


def clause_at(text: str, parse: Parse, targets: Targets, token: int) -> Clause | None:
    """The clause of a predicate as the innermost record around it tells it; None where plain."""
    start, end = parse.start[token], parse.end[token]
    attribution = targets.attribution_at(start, end)
    telling = told(parse, token, top_of(parse, token, attribution))
    if not telling.cue or is_plain(telling):
        return None
    return Clause(
        span=clause_span(text, parse, token, attribution),
        predicate=span_of(text, start, end),
        target=targets.at(start, end),
        polarity=telling.polarity,
        certainty=telling.certainty,
        cue=tuple(span_of(text, *each) for each in stretches(parse, telling.cue)),
        whose=whose(parse, telling.cue, targets, (start, end)),
    )


def is_plain(telling: Telling) -> bool:
    return (
        telling.polarity == "asserts" and telling.certainty == "certain" and not telling.condition
    )


def top_of(parse: Parse, token: int, attribution: Attribution | None) -> int | None:
    """The last governor of `token` within the words of its attribution; None outside of any."""
    if attribution is None:
        return None
    for above in parse.ancestors(token):
        if not inside(attribution.content, parse.start[above]):
            return token
        token = above
    return token


def clause_span(text: str, parse: Parse, token: int, attribution: Attribution | None) -> Span:
    """A clause without the clauses joined to it, within the stretch of words that it lies in."""
    first, last = parse.first[token], parse.last[token]
    joined = [c for c in parse.children[token] if parse.dependency[c] == "conj" and c > token]
    if joined:
        last = min(last, parse.first[joined[0]] - 1)
    if attribution is not None:
        stretch = next(s for s in attribution.content if s.start <= parse.start[token] < s.end)
        inner = parse.tokens_between(stretch.start, stretch.end)
        first, last = max(first, inner.start), min(last, inner.stop - 1)
    while first < token and parse.tag[first] in EDGES:
        first += 1
    while last > token and parse.tag[last] in EDGES:
        last -= 1
    return span_of(text, parse.start[min(first, token)], parse.end[max(last, token)])


def whose(parse: Parse, cue: Sequence[int], targets: Targets, place: tuple[int, int]) -> Whose:
    """Who makes the clause at a place other than plain: whoever put brackets in, the holder of
    the words that it stands in, or the document's own voice."""
    attribution = targets.attribution_at(*place)
    if attribution is None:
        section = targets.section_at(*place)
        return "holder" if section and section.form != "byline" else "reporter"
    edited = any(inside(attribution.insertions, parse.start[each]) for each in cue)
    return "editor" if edited else "holder"


READER = Reader(gives="clauses", needs=("document", "parse", "targets"), version=3, read=clauses)
"""Values change with the tables veracity_*.tsv too."""
