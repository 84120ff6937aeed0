"""Themes: what several voices of a pile speak of, found by the words that they share."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from onrecord.lexicon.terms import phrases, tokens
from onrecord.model.product import Evidence
from onrecord.products.alike import unlike
from onrecord.products.keys import Key
from onrecord.products.nouns import Nouns, Words
from onrecord.products.own_voice import is_own_sentence
from onrecord.products.units import Unit

MOST = 10
"""Themes of a roundup."""

FEWEST = {1: 4, 2: 3}
"""Statements that a theme of one word or two needs, by two voices in two articles."""

NEAR = 4
"""Words by which the two words of a theme may stand apart in a statement."""

WIDEST = 0.25
"""Share of all statements from which a word is what the whole pile is about, not a theme."""

WIDEST_PLACE = 0.18
"""The same for countries and cities, which most statements name in passing."""

SMALLEST = 200
"""Statements from which these shares count; in a smaller pile a theme may have more of them."""

PAIR, HEADED, COUNTRY, CITY = 2.0, 1.3, 0.5, 0.3
"""Weights: of two words, of words in a title, heading or question, of countries and cities."""


@dataclass(frozen=True, slots=True)
class Said:
    """A statement with whose voice it is and the article it stands in."""

    unit: Unit
    voice: Key
    work: str


@dataclass(frozen=True, slots=True)
class Theme:
    """The words of a theme by their keys, how they are printed, and who speaks of it.

    `naming` are all statements that have the words; `own` those that are under no theme before.
    """

    words: Words
    heading: Evidence
    naming: tuple[Said, ...]
    own: tuple[Said, ...]

    @property
    def key(self) -> str:
        return " ".join(self.words)

    def fits(self, unit: Unit) -> bool:
        """Whether a statement has the theme's words, a pair of them near each other."""
        return has(unit.text, self.words)


def themes(said: Sequence[Said], nouns: Nouns) -> tuple[Theme, ...]:
    """Up to MOST themes, the weightiest first; each statement is one theme's own at most."""
    possible = possible_themes(said, nouns)
    left, found = frozenset(range(len(said))), list[Theme]()
    while len(found) < MOST and possible:
        weights = {words: round(each.weight(said, left), 6) for words, each in possible.items()}
        words = min(weights, key=lambda each: (-weights[each], each))
        if weights[words] <= 0:
            break
        best = possible.pop(words)
        own = tuple(said[at] for at in best.places if at in left)
        if differ(own) and not any(shares(words, each) for each in found):
            left = left.difference(best.places)
            naming = tuple(said[at] for at in best.places)
            found.append(Theme(words, nouns.heading(words), naming, own))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Possible:
    """Words that may be a theme: the statements that have them, by number, and what they count.

    `works` is the number of articles that a theme of the pile needs.
    """

    words: Words
    places: tuple[int, ...]
    factor: float
    works: int

    def weight(self, said: Sequence[Said], left: frozenset[int]) -> float:
        """How many voices and articles speak of it, against how common it is; 0 for too few."""
        here = [said[at] for at in self.places if at in left]
        voices, works = {each.voice for each in here}, {each.work for each in here}
        if len(here) < FEWEST[len(self.words)] or len(voices) < 2 or len(works) < self.works:
            return 0.0
        rarity = log((1 + len(said)) / (0.5 + len(self.places)))
        return self.factor * (len(voices) + len(works)) * rarity


def possible_themes(said: Sequence[Said], nouns: Nouns) -> dict[Words, Possible]:
    """Every theme of which enough voices speak in the whole pile."""
    whole, everything = max(SMALLEST, len(said)), frozenset(range(len(said)))
    works = min(2, len({each.work for each in said}))
    found = (
        Possible(words, places, factor(words, len(places) / whole, nouns), works)
        for words, places in named_in(said, nouns).items()
    )
    return {each.words: each for each in found if each.weight(said, everything) > 0}


def shares(words: Words, other: Theme) -> bool:
    """Whether all words of one theme are those of another."""
    return set(words) <= set(other.words) or set(other.words) <= set(words)


def differ(here: Sequence[Said]) -> bool:
    """Whether two voices at least say something that the other does not, and one is quoted."""
    voices = {each.unit.record.id: each.voice for each in here}
    apart = unlike((each.unit for each in here), MOST)
    quoted = any(not is_own_sentence(each) for each in apart)
    return quoted and len({voices[each.record.id] for each in apart}) > 1


def factor(words: Words, share: float, nouns: Nouns) -> float:
    """What the kind of words counts for; 0 for people, and where too many statements have them.

    People are voices: the sentences that name them are mostly their own.
    """
    place = nouns.is_country(words) or nouns.is_city(words)
    if nouns.is_person(words) or share > (WIDEST_PLACE if place else WIDEST):
        return 0.0
    result = PAIR if len(words) > 1 else 1.0
    result *= HEADED if nouns.is_heading(words) else 1.0
    result *= CITY if nouns.is_city(words) else 1.0
    return result * (COUNTRY if nouns.is_country(words) else 1.0)


def named_in(said: Sequence[Said], nouns: Nouns) -> dict[Words, tuple[int, ...]]:
    """The statements, by number, that have the words of each possible theme."""
    holding: dict[str, set[int]] = {}
    offered: set[Words] = set()
    for at, each in enumerate(said):
        for token in tokens(each.unit.text):
            holding.setdefault(token.key, set()).add(at)
        offered.update(one.words for one in phrases(each.unit.text))
    return {
        words: tuple(
            at
            for at in sorted(set.intersection(*(holding[key] for key in words)))
            if has(said[at].unit.text, words)
        )
        for words in sorted(offered)
        if nouns.is_noun(words)
    }


def has(text: str, words: Words) -> bool:
    """Whether a text has a word, or two words at most NEAR words apart."""
    places = [[at for at, each in enumerate(tokens(text)) if each.key == word] for word in words]
    first, last = places[0], places[-1]
    return any(abs(one - two) <= NEAR for one in first for two in last)
