"""Nouns: which words and pairs of words of a pile may name a theme, and how they are printed."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from onrecord.lexicon.actors import country_named, is_demonym
from onrecord.lexicon.names import is_given
from onrecord.lexicon.stand_names import is_city
from onrecord.lexicon.terms import is_general, is_office, is_role, phrases, tokens
from onrecord.model.product import Evidence
from onrecord.model.span import Span, span_of
from onrecord.products.index import Shelf

Words = tuple[str, ...]

OPENED, CLOSED = 0.12, 0.5
"""Shares of the places that must show a noun by the word before and by what follows."""

VERBAL, VERBAL_OPENED = ("ed", "ing"), 0.4
"""Endings of words that are mostly verbs, and the share of the places that must show a noun."""

CAPITALS = {1: 0.6, 2: 0.4}
"""Share of the places, by how many words, that must show a name, where they show no noun."""

NAMED_CLOSED = {1: 0.25, 2: 0.5}
"""Share of the places that must show that a name, by how many words, is whole there."""

NAMED_OPENED = 0.25
"""The same for what stands before a single word, which else is the end of a longer name."""

PROPER = {1: 0.6, 2: 0.9}
"""The same share from which words are only a name: "moon" is then no place where "Moon" stands."""

ADJECTIVAL, ADJECTIVAL_CLOSED = ("al", "ic", "ive", "ous", "ful", "ble", "less", "ary", "ish"), 0.8
"""Endings of words that are mostly adjectives, and the share of the places that must show that
no noun follows."""

PLURAL_OPENED = 0.05
"""Share of the places that must show a noun by the word before, for one mostly in the plural."""

OFTEN = 3
"""Times that a pair of words must stand together in a pile."""

TOGETHER = 0.1
"""Share of the places of the rarer word that must have the other beside it."""

TEXT = frozenset({"paragraph", "quote", "list", "heading"})


@dataclass(slots=True)
class Seen:
    """How often words stand in a pile, and how; with every form in print and its first place."""

    times: int = 0
    opened: int = 0
    closed: int = 0
    named: int = 0
    forms: Counter[str] = field(default_factory=Counter)
    places: dict[str, Evidence] = field(default_factory=dict)


class Nouns:
    """What is known of the words of a pile, all its documents taken together."""

    def __init__(self, shelves: Iterable[Shelf]) -> None:
        self.seen: dict[Words, Seen] = {}
        self.words: Counter[str] = Counter()
        self.headed: set[str] = set()
        self.people: set[str] = set()
        self.outlets: set[str] = set()
        for shelf in shelves:
            self.enter(shelf)

    def enter(self, shelf: Shelf) -> None:
        for block in shelf.reading.layout.blocks:
            if block.kind in TEXT:
                self.count(shelf, block.start, block.end)
        for text in headings(shelf):
            self.headed.update(each.key for each in tokens(text))
        for holder in shelf.holders.values():
            if holder.kind == "person" and holder.naming == "named":
                self.people.update(name_words(holder.name))
            elif holder.kind in ("outlet", "document"):
                self.outlets.add(" ".join(each.key for each in tokens(holder.name)))

    def count(self, shelf: Shelf, start: int, end: int) -> None:
        text = shelf.text[start:end]
        self.words.update(each.key for each in tokens(text))
        for each in phrases(text):
            seen = self.seen.setdefault(each.words, Seen())
            seen.times += 1
            seen.opened += each.opens
            seen.closed += each.closes
            seen.named += each.named
            form = text[each.start : each.end]
            seen.forms[form] += 1
            if form not in seen.places:
                place = span_of(shelf.text, start + each.start, start + each.end)
                seen.places[form] = shelf.evidence(place)

    def is_noun(self, words: Words) -> bool:
        """Whether words are mostly used as nouns, belong together and name no outlet."""
        seen = self.seen.get(words)
        if seen is None or " ".join(words) in self.outlets:
            return False
        if len(words) > 1 and not self.belongs_together(words, seen):
            return False
        if any(is_given(each) for each in words) or self.is_role(words):
            return False
        if seen.named >= CAPITALS[len(words)] * seen.times:
            whole = len(words) > 1 or seen.opened >= NAMED_OPENED * seen.times
            return whole and seen.closed >= NAMED_CLOSED[len(words)] * seen.times
        if self.is_plural(words):
            return seen.opened >= PLURAL_OPENED * seen.times
        single = len(words) == 1
        opened = VERBAL_OPENED if single and words[0].endswith(VERBAL) else OPENED
        closed = ADJECTIVAL_CLOSED if single and words[0].endswith(ADJECTIVAL) else CLOSED
        return seen.opened >= opened * seen.times and seen.closed >= closed * seen.times

    def is_plural(self, words: Words) -> bool:
        """Whether a word stands mostly in the plural, without an article, and no noun follows."""
        seen = self.seen[words]
        plural = sum(n for form, n in seen.forms.items() if form.casefold() == f"{words[-1]}s")
        mostly = plural >= ADJECTIVAL_CLOSED * seen.times
        return len(words) == 1 and mostly and seen.closed >= ADJECTIVAL_CLOSED * seen.times

    def is_role(self, words: Words) -> bool:
        """Whether words say what somebody is: an office, a trade, or of which people."""
        if is_role(words[-1]) or any(is_office(each) for each in words):
            return True
        return any(is_demonym(form) for form in self.forms(words))

    def is_proper(self, words: Words) -> bool:
        """Whether words name something only where they are written with capitals."""
        seen = self.seen.get(words)
        return seen is not None and seen.named >= PROPER[len(words)] * seen.times

    def belongs_together(self, words: Words, seen: Seen) -> bool:
        """Whether a pair stands together often, and is neither people nor two countries."""
        if not all(each.isalpha() for each in words):
            return False
        if seen.times < OFTEN or self.people.intersection(words):
            return False
        places = [each for each in words if self.is_place(each)]
        if (any(is_general(each) for each in words) and places) or len(places) > 1:
            return False
        if is_general(words[0]) and seen.named < CAPITALS[2] * seen.times:
            return False
        return seen.times >= TOGETHER * min(self.words[each] for each in words)

    def is_heading(self, words: Words) -> bool:
        """Whether titles, headings or questions have the words."""
        return self.headed.issuperset(words)

    def is_person(self, words: Words) -> bool:
        return self.people.issuperset(words)

    def is_country(self, words: Words) -> bool:
        """Whether words are a country's name, or that of its capital or seat of government."""
        return any(country_named(form) for form in self.forms(words))

    def is_city(self, words: Words) -> bool:
        """Whether words name a capital, a seat of government or a city from where news is filed."""
        if len(words) == 1 and any(is_city(form) for form in self.forms(words)):
            return True
        known = (country_named(form) for form in self.forms(words))
        return any(each and keys_of(each.name) != words for each in known)

    def is_place(self, word: str) -> bool:
        """Whether a word names a country, its people or a city."""
        known = self.is_country((word,)) or self.is_city((word,))
        return known or any(is_demonym(form) for form in self.forms((word,)))

    def forms(self, words: Words) -> Iterable[str]:
        """The forms of words in print; none where they stand nowhere."""
        return self.seen[words].forms if words in self.seen else ()

    def heading(self, words: Words) -> Evidence:
        """The commonest form of the words in print, at its first place."""
        seen = self.seen[words]
        proper = self.is_proper(words)
        fitting = [each for each in seen.forms if each[0].isupper() or not proper]
        best = max(fitting, key=lambda form: (seen.forms[form], -len(form), form))
        return seen.places[best]


def keys_of(text: str) -> Words:
    return tuple(each.key for each in tokens(text))


def name_words(name: str) -> Iterator[str]:
    """The keys of the words of a person's name, abbreviations of bodies beside it left out."""
    for each in tokens(name):
        written = name[each.start : each.end]
        if not each.general and (not written.isupper() or name.isupper()):
            yield each.key


def headings(shelf: Shelf) -> Iterator[str]:
    """The title, and the headings and questions over sections."""
    masthead = shelf.reading.masthead
    spans: list[Span | None] = [
        span for each in shelf.sections.values() for span in (each.heading, each.question)
    ]
    yield masthead.title.value or ""
    yield from (each.exact for each in spans if each)
