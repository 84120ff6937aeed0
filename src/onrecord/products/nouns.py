"""Nouns: which words and pairs of words of a pile may name a theme, and how they are printed."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from onrecord.lexicon.names import is_given
from onrecord.lexicon.stand_names import is_city
from onrecord.lexicon.tables import words as table_words
from onrecord.lexicon.terms import country_key, is_general, phrases, tokens
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
        if any(is_given(each) for each in words):
            return False
        if seen.named >= CAPITALS[len(words)] * seen.times:
            return True
        verbal = len(words) == 1 and words[0].endswith(VERBAL)
        opened = VERBAL_OPENED if verbal else OPENED
        return seen.opened >= opened * seen.times and seen.closed >= CLOSED * seen.times

    def belongs_together(self, words: Words, seen: Seen) -> bool:
        """Whether a pair stands together often, and is neither people nor two countries."""
        if not all(each.isalpha() for each in words):
            return False
        if seen.times < OFTEN or self.people.intersection(words):
            return False
        countries = [each for each in words if self.is_country((each,)) or self.is_city((each,))]
        if (any(is_general(each) for each in words) and countries) or len(countries) > 1:
            return False
        if is_general(words[0]) and seen.named < CAPITALS[2] * seen.times:
            return False
        if any(each in table_words("offices") for each in words):
            return False
        return seen.times >= TOGETHER * min(self.words[each] for each in words)

    def is_heading(self, words: Words) -> bool:
        """Whether titles, headings or questions have the words."""
        return self.headed.issuperset(words)

    def is_person(self, words: Words) -> bool:
        return self.people.issuperset(words)

    def is_country(self, words: Words) -> bool:
        """Whether a word names a country."""
        return len(words) == 1 and country_key(self.form(words)) is not None

    def is_city(self, words: Words) -> bool:
        """Whether a word names a city from where news is filed."""
        return len(words) == 1 and is_city(self.form(words))

    def form(self, words: Words) -> str:
        """One form of words in print, with a capital if any has; "" where they stand nowhere."""
        return min(self.seen[words].forms) if words in self.seen else ""

    def heading(self, words: Words) -> Evidence:
        """The commonest form of the words in print, at its first place; a country's own name."""
        seen = self.seen[words]
        own = [form for form in seen.forms if form.casefold() == " ".join(words)]
        if own and self.is_country(words):
            return seen.places[own[0]]
        best = max(seen.forms, key=lambda form: (seen.forms[form], -len(form), form))
        return seen.places[best]


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
