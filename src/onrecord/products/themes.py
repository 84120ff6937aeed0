"""Themes: what several voices of a pile speak of, found by the words that they share."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from onrecord.lexicon.terms import Token, phrases, tokens
from onrecord.model.product import Evidence
from onrecord.products.alike import unlike
from onrecord.products.keys import Key
from onrecord.products.kin import Kin
from onrecord.products.nouns import Nouns, Words
from onrecord.products.own_voice import is_own_sentence
from onrecord.products.units import Unit

MOST = 10
"""Themes of a roundup."""

FEWEST, VOICES = {1: 4, 2: 3}, {1: 3, 2: 2}
"""Statements, and voices, that a theme of one word or two needs, in two articles."""

NEAR = 4
"""Words by which the two words of a theme may stand apart in a statement."""

WIDEST = 0.25
"""Share of all statements from which a word is what the whole pile is about, not a theme."""

SMALLEST = 200
"""Statements from which this share counts; in a smaller pile a theme may have more of them."""

COMMON, MANY = 0.6, 8
"""Share of the articles beyond which a single word that stands in no title or heading is mere
vocabulary of what they are all about, where at least MANY speak.
"""

PAIR, HEADED = 2.0, 1.3
"""Weights: of two words, of words in a title, heading or question."""


@dataclass(frozen=True, slots=True)
class Said:
    """A statement with whose voice it is and the article it stands in."""

    unit: Unit
    voice: Key
    work: str


@dataclass(frozen=True, slots=True)
class Theme:
    """The words of a theme by their keys, how they are printed, and who speaks of it.

    `naming` are all statements that have the words; `own` those that are under no theme before
    and stand in articles on one matter. `proper` words count only where they have capitals.
    """

    words: Words
    heading: Evidence
    proper: bool
    naming: tuple[Said, ...]
    own: tuple[Said, ...]

    @property
    def key(self) -> str:
        return " ".join(self.words)

    def fits(self, unit: Unit) -> bool:
        """Whether a statement is one of the theme's own."""
        return any(each.unit.record.id == unit.record.id for each in self.own)


def themes(said: Sequence[Said], nouns: Nouns, kin: Kin) -> tuple[Theme, ...]:
    """Up to MOST themes, the weightiest first; each statement is one theme's own at most."""
    possible = possible_themes(said, nouns)
    left, found = frozenset(range(len(said))), list[Theme]()
    while len(found) < MOST and possible:
        weights = {words: round(each.weight(said, left), 6) for words, each in possible.items()}
        words = min(weights, key=lambda each: (-weights[each], each))
        if weights[words] <= 0:
            break
        best = possible.pop(words)
        own = of_one_matter([said[at] for at in best.places if at in left], kin)
        if differ(own, best.works) and not any(shares(words, each) for each in found):
            left = left.difference(best.places)
            naming = tuple(said[at] for at in best.places)
            found.append(Theme(words, nouns.heading(words), best.proper, naming, own))
    return tuple(found)


def of_one_matter(here: Sequence[Said], kin: Kin) -> tuple[Said, ...]:
    """The statements in the articles of one matter from which most come."""
    groups = kin.groups(each.work for each in here)
    sizes = [sum(each.work in group for each in here) for group in groups]
    largest = groups[sizes.index(max(sizes))] if groups else ()
    return tuple(each for each in here if each.work in largest)


@dataclass(frozen=True, slots=True)
class Possible:
    """Words that may be a theme: the statements that have them, by number, and what they count.

    `works` is the number of articles that a theme of the pile needs.
    """

    words: Words
    places: tuple[int, ...]
    factor: float
    works: int
    proper: bool

    def weight(self, said: Sequence[Said], left: frozenset[int]) -> float:
        """How many voices and articles speak of it, against how common it is; 0 for too few."""
        here = [said[at] for at in self.places if at in left]
        size = len(self.words)
        voices, works = {each.voice for each in here}, {each.work for each in here}
        if len(here) < FEWEST[size] or len(voices) < VOICES[size] or len(works) < self.works:
            return 0.0
        rarity = log((1 + len(said)) / (0.5 + len(self.places)))
        return self.factor * (len(voices) + len(works)) * rarity


def possible_themes(said: Sequence[Said], nouns: Nouns) -> dict[Words, Possible]:
    """Every theme of which enough voices speak in the whole pile."""
    whole, everything = max(SMALLEST, len(said)), frozenset(range(len(said)))
    spoken = len({each.work for each in said})
    works = min(2, spoken)
    found = []
    for words, places in named_in(said, nouns).items():
        in_works = len({said[at].work for at in places})
        known = len(words) > 1 or spoken < MANY or nouns.is_heading(words)
        if known or in_works <= COMMON * spoken:
            weight = factor(words, len(places) / whole, nouns)
            found.append(Possible(words, places, weight, works, nouns.is_proper(words)))
    return {each.words: each for each in found if each.weight(said, everything) > 0}


def shares(words: Words, other: Theme) -> bool:
    """Whether all words of one theme are those of another."""
    return set(words) <= set(other.words) or set(other.words) <= set(words)


def differ(here: Sequence[Said], works: int) -> bool:
    """Whether two voices at least, in so many articles, say something that the other does not,
    and one is quoted.
    """
    if len({each.work for each in here}) < works:
        return False
    voices = {each.unit.record.id: each.voice for each in here}
    apart = unlike((each.unit for each in here), MOST)
    quoted = any(not is_own_sentence(each) for each in apart)
    return quoted and len({voices[each.record.id] for each in apart}) > 1


def factor(words: Words, share: float, nouns: Nouns) -> float:
    """What the kind of words counts for; 0 for people, countries and cities, and where too many
    statements have them.

    People are voices: the sentences that name them are mostly their own. Countries and cities act
    or are where something is said, and most statements name them in passing.
    """
    place = nouns.is_country(words) or nouns.is_city(words)
    if nouns.is_person(words) or place or share > WIDEST:
        return 0.0
    result = PAIR if len(words) > 1 else 1.0
    return result * (HEADED if nouns.is_heading(words) else 1.0)


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
            if has(said[at].unit.text, words, proper=nouns.is_proper(words))
        )
        for words in sorted(offered)
        if nouns.is_noun(words)
    }


def has(text: str, words: Words, *, proper: bool) -> bool:
    """Whether a text has a word, or two words at most NEAR words apart.

    `proper` words have capitals there; another single word has none within a sentence, where it
    would be part of a name.
    """

    def fits(token: Token) -> bool:
        return token.named if proper else len(words) > 1 or not (token.named and token.inner)

    places = [
        [at for at, each in enumerate(tokens(text)) if each.key == word and fits(each)]
        for word in words
    ]
    first, last = places[0], places[-1]
    return any(abs(one - two) <= NEAR for one in first for two in last)
