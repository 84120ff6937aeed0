"""Kinds: whether words tell a fact, judge, foretell, wish, advise or ask."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from onrecord.lexicon.tables import words_where
from onrecord.lexicon.veracity import signature
from onrecord.model.parse import Parse
from onrecord.model.proposition import PropositionKind
from onrecord.model.records import Assessment, Attribution, Forecast
from onrecord.model.span import Span
from onrecord.read.propositions_clause import Main
from onrecord.read.propositions_predicate import is_view, views
from onrecord.read.propositions_tense import helpers
from onrecord.read.tokens import touching, word

COMPLEMENTS = frozenset({"acomp", "attr", "oprd"})
JUDGED: Mapping[str, PropositionKind] = {
    "prescription": "prescription",
    "warning": "assessment",
    "indicator": "assessment",
    "unknown": "assessment",
}
"""A ground ("because …") leaves what it gives a reason for a fact."""


class Marked(NamedTuple):
    """The kinds that other readers give, by the first code points of the words they cover."""

    kinds: Mapping[int, PropositionKind]

    def at(self, start: int) -> PropositionKind | None:
        return self.kinds.get(start)


def marked(
    parse: Parse, forecasts: Iterable[Forecast], assessments: Iterable[Assessment]
) -> Marked:
    """What forecasts and assessments say of each verb that they cover."""
    found: dict[int, PropositionKind] = {}
    for judged in assessments:
        if judged.kind in JUDGED:
            note(parse, found, [judged.span], JUDGED[judged.kind])
    for told in forecasts:
        note(parse, found, told.proposition, "wish" if told.kind == "wish" else "forecast")
    return Marked(found)


def note(
    parse: Parse, found: dict[int, PropositionKind], spans: Sequence[Span], kind: PropositionKind
) -> None:
    for span in spans:
        first = bisect_left(parse.start, span.start)
        for token in range(first, bisect_right(parse.end, span.end)):
            if parse.tag[token].startswith("VB"):
                found[parse.start[token]] = kind


def kind_of(
    parse: Parse, main: Main, tokens: Sequence[int], known: Marked, cue: Sequence[int]
) -> PropositionKind:
    """What the main clause does, as far as its words and its cue show; else it tells a fact."""
    if wishes(parse, cue) or wishes(parse, (main.top,)):
        return "wish"
    for verb in (main.top, main.verb):
        if (found := known.at(parse.start[verb])) is not None:
            return found
    said = {word(parse, each) for each in (*helpers(parse, main.top), *besides(parse, main))}
    if said & words_where("proposition_words", 1, "advice"):
        return "prescription"
    judged = said & words_where("proposition_words", 1, "guess")
    viewed = thinks(parse, cue) or is_view(parse, main.top)
    if judged or viewed or values(parse, main, frozenset(tokens)):
        return "assessment"
    return "fact"


def besides(parse: Parse, main: Main) -> list[int]:
    return [each for each in parse.children[main.top] if parse.dependency[each] == "advmod"]


def wishes(parse: Parse, tokens: Iterable[int]) -> bool:
    known = words_where("proposition_words", 1, "wish")
    return any(parse.lemma[each].casefold() in known for each in tokens)


def thinks(parse: Parse, cue: Iterable[int]) -> bool:
    """Whether a cue lays a view on somebody: "believes that", "suspects that"."""
    return any(signature(parse.lemma[each].casefold(), "that") in views() for each in cue)


def values(parse: Parse, main: Main, own: frozenset[int]) -> bool:
    """Whether the main clause says how good, right or grave something is: "was a mistake"."""
    known = words_where("proposition_words", 1, "value")
    return any(
        parse.lemma[each].casefold() in known
        for each in parse.children[main.verb]
        if each in own and parse.dependency[each] in COMPLEMENTS
    )


def cue_tokens(parse: Parse, attribution: Attribution | None) -> list[int]:
    """The words by which a content is laid on its holder."""
    spans = attribution.cue if attribution else ()
    return [token for span in spans for token in touching(parse, span.start, span.end)]
