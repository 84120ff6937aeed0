"""Edges: what a word's place below its governor says of its event."""

from collections.abc import Callable, Mapping

from onrecord.lexicon.veracity import words_of
from onrecord.model.parse import Parse
from onrecord.read.clauses_adverbials import adverbial, relative, taken
from onrecord.read.clauses_complements import after_preposition, clause, noun_clause, object_of
from onrecord.read.clauses_frames import is_given
from onrecord.read.clauses_state import Layers, Mark, Share, State, given, under, weakened
from onrecord.read.clauses_words import NEGATED
from onrecord.read.modality_grammar import shares_mood
from onrecord.read.tokens import word

SEE_THROUGH = frozenset({"prep", "agent", "dative"})
SUBJECTS = Share(0.85, 0.4)
COMPOUND = 0.3
ATTACHED = 0.8
"""How far a subject, a compound and what else stands with a noun are given."""
LOOSE, JOINED = 0.9, 0.9
"""What is left of the value of a compound, and of a noun that is joined to another."""


def conjunct(parse: Parse, governor: int, token: int, above: Layers) -> State:
    """A conjunct stands where the first one stands, and shares its mood where it has none."""
    before = parse.first[token] - 1
    if before >= 0 and word(parse, before) == "nor" and above.full.value > 0:
        return under(above.context, Mark(NEGATED, (before,)))
    if parse.tag[token].startswith("VB"):
        return above.full if shares_mood(parse, token, governor) else above.context
    return weakened(above.full, JOINED)


def subject_of(parse: Parse, governor: int, token: int, above: Layers) -> State:
    if parse.lemma[governor] in words_of("occurring") and not is_given(parse, token):
        return above.full
    return taken(parse, token, above.unnegated, SUBJECTS)


def attached(parse: Parse, governor: int, token: int, above: Layers) -> State:
    if parse.dependency[token] in {"compound", "appos"}:
        return weakened(given(above.full, COMPOUND), LOOSE)
    return given(above.context, ATTACHED)


def below(parse: Parse, governor: int, token: int, above: Layers) -> State:
    """The state of `token` under the layers of its governor, before its own words."""
    edge = EDGES.get(parse.dependency[token])
    return edge(parse, governor, token, above) if edge else above.full


EDGES: Mapping[str, Callable[[Parse, int, int, Layers], State]] = {
    "ccomp": clause,
    "xcomp": clause,
    "oprd": clause,
    "pcomp": after_preposition,
    "pobj": after_preposition,
    "acl": noun_clause,
    "advcl": adverbial,
    "relcl": relative,
    "conj": conjunct,
    "dobj": object_of,
    "nsubjpass": object_of,
    "nsubj": subject_of,
    "csubj": subject_of,
    "csubjpass": subject_of,
    "compound": attached,
    "appos": attached,
    "amod": attached,
    "poss": attached,
    "nmod": attached,
    "npadvmod": attached,
}
