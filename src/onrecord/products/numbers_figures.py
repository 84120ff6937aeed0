"""Figures: quantities as they are compared, with what they count and the sentence around them."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property

from onrecord.lexicon.figure_words import is_people, refers, states, tells_change
from onrecord.lexicon.names import is_given
from onrecord.lexicon.standing import value_of
from onrecord.lexicon.terms import Token, tokens
from onrecord.model.quantities import Quantity
from onrecord.model.records import Modality
from onrecord.model.span import Span, span_of
from onrecord.model.timing import Time
from onrecord.products.bounds import sentence_around
from onrecord.products.index import Shelf
from onrecord.products.ledger_outlook import stance_toward
from onrecord.products.nesting import enclosing
from onrecord.products.numbers_frames import Frame, frame_keys, frame_of
from onrecord.products.numbers_terms import counted_keys, key_of, named_keys, tells
from onrecord.products.said import said
from onrecord.products.same_text import compared
from onrecord.products.statements import AROUND

SHIFTS = ("up", "down")
NOUNS = ("count", "ordinal")
"""Forms of quantities whose unit is the noun of what is counted."""

AFTER = 2
"""Words after what is measured that narrow it: "of men who took a placebo"."""

DAY = len("2031-04-24")
PEOPLE = "people"
FEW = 3
"""Up to how many things "the two" are no figure."""


@dataclass(frozen=True)
class Figure:
    """A quantity of one document, the sentence that it stands in, and of which article it is."""

    shelf: Shelf
    quantity: Quantity
    sentence: Span
    work: str = ""
    order: tuple[int, int] = (0, 1)
    """Its place among the figures of its kind in its sentence, and how many these are."""

    @property
    def id(self) -> str:
        return self.quantity.id

    @cached_property
    def value(self) -> Fraction:
        return value_of(self.quantity)

    @cached_property
    def kind(self) -> tuple[str, ...]:
        """What must be equal: form, unit, currency, head noun, and whether it is a rise or fall."""
        each = self.quantity
        shift = "shift" if self.is_shift else "level"
        if each.form == "money":
            return each.form, shift, each.currency or each.unit or ""
        if each.form in NOUNS:
            return each.form, shift, PEOPLE if self.of_people else self.head
        unit = "percent" if each.form == "share" and not each.unit else each.unit
        return each.form, shift, (unit or "").casefold()

    @property
    def is_shift(self) -> bool:
        """Whether it is a rise or a fall."""
        return self.quantity.change in SHIFTS

    @cached_property
    def head(self) -> str:
        """The key of the noun that is counted."""
        unit = self.quantity.unit or ""
        found = tokens(unit)
        return key_of(unit, found[-1]) if found else ""

    @cached_property
    def of_people(self) -> bool:
        found = tokens(self.quantity.unit or "")
        return self.quantity.form in NOUNS and bool(found) and is_people(found[-1].key)

    @cached_property
    def is_told(self) -> bool:
        """Whether it tells how many: not "one", nor "the two", whose things were told of before."""
        each = self.quantity
        if each.form != "count" or each.value > FEW:
            return True
        before = tokens(self.shelf.text[max(each.span.start - 20, 0) : each.number.start])
        return each.value > 1 and not (before and refers(before[-1].key))

    @cached_property
    def of(self) -> frozenset[str]:
        """The keys of the words for what is counted or measured, the head of a count included."""
        each = self.quantity
        texts = [one.exact for one in each.of]
        texts += [each.unit] if each.form in NOUNS and each.unit else []
        return frozenset[str]().union(*map(counted_keys, texts))

    @cached_property
    def is_stated(self) -> bool:
        """Whether the sentence says of what is measured that it is so much, and no more."""
        each = self.quantity
        before = max((of.end for of in each.of), default=each.span.start)
        return states(self.shelf.text[before : each.span.start])

    @cached_property
    def named(self) -> frozenset[str]:
        """The keys of the words with capitals in what is counted or measured."""
        return frozenset[str]().union(*(named_keys(each.exact) for each in self.quantity.of))

    @cached_property
    def context(self) -> frozenset[str]:
        """The keys of what else its sentence tells."""
        text = self.sentence.exact
        return frozenset(key_of(text, each) for each in self.around()) - self.of

    @cached_property
    def names(self) -> frozenset[str]:
        """The keys of the names in the rest of the sentence."""
        text = self.sentence.exact
        found = (each for each in self.around() if each.named and each.start)
        return frozenset(key_of(text, each) for each in found) - self.of

    def around(self) -> Iterator[Token]:
        """The words of the sentence outside the quantity that tell something, given names aside."""
        own, text = self.quantity.span, self.sentence.exact
        for each in tokens(text):
            start = self.sentence.start + each.start
            given = each.named and is_given(text[each.start : each.end])
            if tells(each) and not given and not own.start <= start < own.end:
                yield each

    @cached_property
    def after(self) -> frozenset[str]:
        """The keys of the first words that tell something after what is counted or measured."""
        each, text = self.quantity, self.sentence.exact
        end = max(one.end for one in (each.span, *each.of)) - self.sentence.start
        found = [key_of(text, one) for one in tokens(text) if one.start >= end and tells(one)]
        return frozenset(found[:AFTER])

    @cached_property
    def frame(self) -> Frame:
        """The words around the number in its clause."""
        low, each = self.sentence.start, self.quantity.span
        return frame_of(self.sentence.exact, each.start - low, each.end - low)

    @cached_property
    def keys(self) -> frozenset[str]:
        """The words by which it may be known as that of a thing, and what its frame has."""
        counted = self.head if self.quantity.form in NOUNS else ""
        return self.context | (self.of - {self.head}) | frame_keys(self.frame, counted)

    @cached_property
    def words(self) -> tuple[str, int]:
        """The sentence as copies have it, and the words in it before the number."""
        start = self.quantity.number.start - self.sentence.start
        return compared(self.sentence.exact), len(compared(self.sentence.exact[:start]).split())

    @cached_property
    def times(self) -> frozenset[str]:
        """The dates that the sentence tells, as TIMEX3 values with a year."""
        times, sentence = self.shelf.reading.times, self.sentence
        first = bisect_left(times, sentence.start, key=lambda each: each.span.start)
        last = bisect_left(times, sentence.end, key=lambda each: each.span.start)
        return frozenset(each.value for each in times[first:last] if is_dated(each))

    @cached_property
    def years(self) -> frozenset[str]:
        return frozenset(each.key for each in tokens(self.sentence.exact) if is_year(each.key))

    @cached_property
    def changes(self) -> bool:
        return tells_change(self.sentence.exact)

    @cached_property
    def day(self) -> str | None:
        """When it was said: the day that the text states, else that of publication; no window."""
        day = said(self.shelf, self.quantity.target).date
        return day[:DAY] if day and "/" not in day else None

    @property
    def counts(self) -> bool:
        return counts(self.shelf, self.quantity.target)


def counts(shelf: Shelf, target: str | None) -> bool:
    """Whether somebody stands by what a record tells: neither it nor what it lies within is
    denied, asked or unsaid, and the narrator does not reject it.
    """
    stance = stance_toward(shelf, target)
    said = shelf.attributions.get(target) if target else None
    above = [each.id for each in enclosing(shelf, said)] if said else [target] if target else []
    plain = all(stands(shelf.modalities.get(each)) for each in above)
    return plain and not (stance and stance.value == "rejects")


def stands(modality: Modality | None) -> bool:
    return modality is None or (modality.polarity == "asserts" and modality.act == "made")


def is_dated(time: Time) -> bool:
    return time.type in ("DATE", "TIME") and time.value[:4].isdigit()


def is_year(key: str) -> bool:
    return len(key) == 4 and key.isdigit() and key.startswith(("19", "20"))


def figures(shelves: Iterable[Shelf], works: Mapping[str, str] | None = None) -> Iterator[Figure]:
    """The quantities of some documents that tell how many or how much, in order.

    `works` says of which document each is a version, by its id.
    """
    for shelf in shelves:
        work = (works or {}).get(shelf.document, shelf.document)
        beside: dict[tuple[Span, tuple[str, ...]], list[Figure]] = {}
        found = [
            Figure(shelf, each, sentence_of(shelf, each), work)
            for each in sorted(shelf.reading.quantities, key=lambda one: one.span)
        ]
        for each in found:
            beside.setdefault((each.sentence, each.kind), []).append(each)
        for each in found:
            others = beside[each.sentence, each.kind]
            if each.is_told:
                yield replace(each, order=(others.index(each), len(others)))


def sentence_of(shelf: Shelf, quantity: Quantity) -> Span:
    span = quantity.span
    low, high = shelf.block_around(span.start, span.end)
    low, high = max(low, span.start - AROUND), min(high, span.end + AROUND)
    return span_of(shelf.text, *sentence_around(shelf.text, span.start, span.end, low, high))
