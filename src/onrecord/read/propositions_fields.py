"""Fields: what a proposition tells, from its words and from what other readers found in them."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from onrecord.lexicon.veracity import SCALE
from onrecord.model.manner import Act, Certainty, Polarity
from onrecord.model.parse import Parse
from onrecord.model.proposition import Amount, Named, PropositionKind, Tense
from onrecord.model.quantities import Quantity
from onrecord.model.records import Clause, Modality
from onrecord.model.span import Span
from onrecord.read.propositions_clause import Main, subject_of
from onrecord.read.propositions_given import Around
from onrecord.read.propositions_kinds import cue_tokens, kind_of
from onrecord.read.propositions_stretches import Stretch
from onrecord.read.propositions_tense import helpers, tense_of
from onrecord.read.propositions_words import has_content
from onrecord.read.tokens import inside, word

UNKNOWN = re.compile("P?X|[A-Z]+_REF")
"""Beginnings of TIMEX3 values that say nothing of when."""
NUMBERS = frozenset({"CD", "LS"})
SHIFTED = frozenset({"would", "'d"})
RANKS = frozenset({"ordinal"})
"""Forms of quantities that count nothing."""


class Manner(NamedTuple):
    """How a proposition is told."""

    act: Act = "made"
    polarity: Polarity = "asserts"
    certainty: Certainty | None = "certain"


def manner_of(around: Around, stretch: Stretch, main: Main | None, spans: Sequence[Span]) -> Manner:
    """That of its attribution or assertion; the narration's own is that of its main clause."""
    clause = clause_of(around, main)
    modality = around.modalities.get(stretch.target or "")
    if modality is None:
        polarity: Polarity = "questions" if clause and clause.polarity == "questions" else "asserts"
        return Manner("made", polarity, clause.certainty if clause else "certain")
    return Manner(modality.act, modality.polarity, certainty_of(around, modality, clause, spans))


def certainty_of(
    around: Around, modality: Modality, clause: Clause | None, spans: Sequence[Span]
) -> Certainty | None:
    """How sure one sentence is: by hedges on the whole statement, and by those of its own words.

    A hedge in another sentence of the statement says nothing of this one.
    """
    told = modality.certainty
    if told is None:
        return None
    attribution = around.attributions.get(modality.target)
    within = attribution.content if attribution else ()
    others = [
        each
        for each in modality.certainty_cue
        if inside(within, each.start) and not inside(spans, each.start)
    ]
    if others and len(others) == len(modality.certainty_cue):
        told = "certain"
    own = clause.certainty if clause else "certain"
    return max(told, own, key=SCALE.index)


def clause_of(around: Around, main: Main | None) -> Clause | None:
    """What makes the main clause other than plain."""
    start = around.parse.start
    if main is None:
        return None
    return around.clauses.get(start[main.verb]) or around.clauses.get(start[main.top])


def is_negated(around: Around, main: Main | None) -> bool:
    clause = around.clauses.get(around.parse.start[main.verb]) if main else None
    return clause is not None and clause.polarity == "denies"


def is_rejected(around: Around, target: str | None) -> bool:
    """Whether a narrator distances himself from a statement, or from one that holds it."""
    while target is not None:
        if target in around.rejected:
            return True
        attribution = around.attributions.get(target)
        target = attribution.within if attribution else None
    return False


def what_kind(
    around: Around, stretch: Stretch, main: Main | None, manner: Manner
) -> PropositionKind:
    clause = clause_of(around, main)
    asked = clause is not None and clause.polarity == "questions"
    if stretch.asked or asked or manner.polarity == "questions":
        return "question"
    if main is None:
        return "fact"
    cue = cue_tokens(around.parse, around.attributions.get(stretch.target or ""))
    return kind_of(around.parse, main, stretch.tokens, around.marked, cue)


def tense_told(around: Around, stretch: Stretch, main: Main | None) -> Tense:
    """The tense of the main clause; "would" in reported speech is what was "will"."""
    if main is None:
        return "none"
    attribution = around.attributions.get(stretch.target or "")
    reported = attribution is not None and attribution.kind != "direct"
    parse = around.parse
    if reported and any(word(parse, each) in SHIFTED for each in helpers(parse, main.top)):
        return "future"
    return tense_of(parse, main)


def terms_of(parse: Parse, tokens: Iterable[int]) -> tuple[str, ...]:
    """The dictionary forms of the words with content, without numbers, each once."""
    lemmas = (
        parse.lemma[each].casefold().strip("'’.")
        for each in tokens
        if has_content(parse, each) and parse.tag[each] not in NUMBERS
    )
    return tuple(dict.fromkeys(each for each in lemmas if any(c.isalpha() for c in each)))


def subject_terms(around: Around, main: Main | None) -> tuple[str, ...]:
    """The subject's words with content; who or what is named in it by its key."""
    parse = around.parse
    found: list[str] = []
    for token in (subject_of(parse, main) if main else None) or ():
        names = around.named.get(token)
        found += [each.key for each in names] if names else terms_of(parse, [token])
    return tuple(dict.fromkeys(found))


def names_in(around: Around, tokens: Iterable[int]) -> tuple[Named, ...]:
    """Who and what is named, in text order, each once; no months."""
    found = (
        name
        for each in tokens
        for name in around.named.get(each, ())
        if name.kind != "other" or each not in around.times
    )
    return tuple(dict.fromkeys(found))


def times_in(around: Around, tokens: Iterable[int]) -> tuple[str, ...]:
    """The values of the times that are told and known, in text order, each once."""
    found = (around.times[each].value for each in tokens if each in around.times)
    return tuple(dict.fromkeys(each for each in found if not UNKNOWN.match(each)))


def amounts_in(around: Around, tokens: Sequence[int]) -> tuple[Amount, ...]:
    """The quantities that are told, in text order."""
    found = {
        around.quantities[each].id: around.quantities[each]
        for each in tokens
        if each in around.quantities
    }
    return tuple(amount(around.parse, each) for each in found.values() if each.form not in RANKS)


def amount(parse: Parse, quantity: Quantity) -> Amount:
    counted = [
        token for each in quantity.of for token in parse.tokens_between(each.start, each.end)
    ]
    return Amount(
        value=quantity.value,
        high=quantity.high,
        unit=quantity.currency or quantity.unit,
        change=quantity.change,
        of=terms_of(parse, counted),
    )
