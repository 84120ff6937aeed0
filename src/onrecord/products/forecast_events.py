"""Events foretold: the verb of a forecast, and who and what it is about."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.lexicon.outcome_nouns import event_noun, takes_place
from onrecord.lexicon.outcomes import form, is_alone, is_light, is_not, role
from onrecord.lexicon.stand import WORD
from onrecord.lexicon.tables import words
from onrecord.lexicon.terms import tokens
from onrecord.model.records import Forecast
from onrecord.products.index import Shelf

NAMED = "@"
"""How the key of somebody who is named begins."""
ALONE = ("holder",)
"""How the key of a holder begins that is nobody in other documents."""
REACH = 16
"""Words on each side of a verb that are taken for what it is about."""


class Word(NamedTuple):
    """A word of a text in code points, lower case; of "didn’t" and "he’ll" each part."""

    text: str
    start: int
    end: int


class Sides(NamedTuple):
    """Who and what a verb is about: the keys of words and names before it, and after it."""

    before: frozenset[str]
    after: frozenset[str]

    @property
    def every(self) -> frozenset[str]:
        return self.before | self.after


class Naming(NamedTuple):
    """A place that names or means a holder, with who that is in the pile."""

    start: int
    end: int
    key: str


class Namings(NamedTuple):
    """Where a document names those who are known across documents, in order."""

    text: str
    places: Sequence[Naming]

    @property
    def everyone(self) -> frozenset[str]:
        return frozenset(each.key for each in self.places)

    def between(self, low: int, high: int) -> Sequence[Naming]:
        """The places that begin in [low, high)."""
        first = bisect_left(self.places, low, key=lambda each: each.start)
        return self.places[first : bisect_left(self.places, high, first, key=lambda e: e.start)]

    def keys(self, low: int, high: int, without: set[int]) -> Iterator[str]:
        """What stands in a stretch: those who are named there, and other content words."""
        taken: set[int] = set()
        for each in self.between(low, high):
            if each.end <= high:
                taken.update(range(each.start, each.end))
                if each.start not in without:
                    yield each.key
        for token in tokens(self.text[low:high]):
            start = token.start + low
            if not (start in taken or start in without or token.general or token.function):
                yield token.key


class Event(NamedTuple):
    """What a forecast tells of, by its verb's stem; `negated`: that it will not be."""

    shelf: Shelf
    forecast: Forecast
    verb: str
    sides: Sides
    is_passive: bool
    negated: bool
    around: frozenset[str]
    """Who is named anywhere in its document."""
    is_noun: bool = False
    """Whether a noun names the event ("the vote will take place"): it has no sides."""

    @property
    def is_alone(self) -> bool:
        """Whether its verb and who or what does it are enough to tell the event."""
        return is_alone(self.verb) and bool(self.sides.before)


def event_of(named: Namings, shelf: Shelf, forecast: Forecast) -> Event | None:
    """None where no verb is found that tells one event from another, or too little about it."""
    start, end = forecast.proposition[0].start, forecast.proposition[-1].end
    found = words_in(shelf.text, start, end)
    first = after_cue(forecast, found)
    verb = next(main_verb(found, first), None) if first is not None else None
    if verb is None or first is None:
        return None
    place = found[verb]
    known = form(place.text)
    negated = any(is_not(each.text) for each in found[max(0, first - 1) : verb])
    if (noun := noun_before(found, first, verb)) is not None:
        sides = sides_of(named, found, noun, set(aside(forecast)))
        stem = event_noun(found[noun].text)
        return Event(shelf, forecast, stem, sides, False, negated, named.everyone, True)
    if known is None or is_light(known.stem) or place.text in words("layout_function_words"):
        return None
    between = [each.text for each in found[max(0, first - 1) : verb]]
    sides = sides_of(named, found, verb, set(aside(forecast)))
    passive = any(each in ("be", "been") for each in between) and known.is_participle
    return Event(shelf, forecast, known.stem, sides, passive, negated, named.everyone)


def noun_before(found: Sequence[Word], first: int, verb: int) -> int | None:
    """The number of the noun that names what takes place, is held or happens."""
    if not takes_place([each.text for each in found[verb : verb + 2]]):
        return None
    before = range(first - 1, max(-1, first - 1 - REACH), -1)
    return next((each for each in before if event_noun(found[each].text)), None)


def words_in(text: str, start: int, end: int) -> list[Word]:
    found: list[Word] = []
    for match in WORD.finditer(text, start, end):
        plain = match[0].casefold().replace("’", "'")
        head, mark, tail = plain.partition("'")
        if not mark or plain.endswith("n't"):
            found.append(Word(plain, *match.span()))
            continue
        cut = match.start() + len(head)
        found.append(Word(head, match.start(), cut))
        found.append(Word(tail, cut + 1, match.end()))
    return found


def after_cue(forecast: Forecast, found: Sequence[Word]) -> int | None:
    """The number of the word behind the cue, or behind what stands for it in the proposition."""
    last = forecast.cue[-1]
    inside = [number for number, each in enumerate(found) if each.start < last.end]
    if inside and found[0].start <= last.start and last.end <= found[-1].end:
        return inside[-1] + 1
    modals = (n for n, each in enumerate(found) if role(each.text, "modal") or each.text == "to")
    first = next(modals, None)
    return None if first is None else first + 1


def main_verb(found: Sequence[Word], first: int) -> Iterator[int]:
    """The number of the verb that auxiliaries and adverbs lead up to; none behind a bare "be"."""
    passive = False
    for number in range(first, min(first + REACH, len(found))):
        each = found[number].text
        if each in ("be", "been", "being"):
            passive = True
        elif not leads_up(each):
            known = form(each)
            if known and (known.is_participle if passive else known.is_base):
                yield number
            return


def leads_up(word: str) -> bool:
    names = ("adverb", "aux", "modal", "not", "doubt")
    return word in LEADING or word.endswith("ly") or any(role(word, each) for each in names)


LEADING = frozenset({"to", "have", "going", "unlikely", "expected", "always", "often"})


def aside(forecast: Forecast) -> Iterator[int]:
    """The places that are no part of what happens: cue, horizon, condition, likelihood words."""
    spans = [*forecast.cue, forecast.condition, forecast.likelihood]
    spans.append(forecast.horizon.span if forecast.horizon else None)
    for span in spans:
        yield from range(span.start, span.end) if span else ()


def sides_of(named: Namings, found: Sequence[Word], verb: int, without: set[int]) -> Sides:
    """What stands around a verb: content words, and holders by who they are in the pile."""
    place = found[verb]
    low = found[max(0, verb - REACH)].start
    high = found[min(len(found) - 1, verb + REACH)].end
    before = frozenset(named.keys(low, place.start, without))
    return Sides(before, frozenset(named.keys(place.end, high, without)) - before)
