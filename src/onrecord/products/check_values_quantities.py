"""Quantities: the numbers of a sentence with their unit and what they count."""

from dataclasses import dataclass
from fractions import Fraction

from onrecord.lexicon.numbers import Bound, Number, Unit, bound_before, numbers, unit
from onrecord.lexicon.tables import words
from onrecord.products.draft_side import Side

EARLIEST, LATEST = 1100, 2100
"""What four digits without a comma may be a year."""
NAMING = frozenset({"ORG", "LAW", "PRODUCT", "WORK_OF_ART", "FAC", "EVENT", "PERSON", "LOC", "GPE"})
COUNTING = frozenset({"nummod", "quantmod", "compound", "amod", "nmod", "predet", "advmod"})
MOST_DEFINITE = 3
"""Up to how many things "the two" needs no count in the evidence."""
CLOCK = frozenset({"a.m.", "p.m.", "am", "pm", "o'clock", "a.m", "p.m", "gmt"})
BETWEEN = frozenset({"-", "a", "an", "full", "straight", "more"})
"""Words that may stand between a number and its unit: "12-hour", "half an hour"."""
SHARE = Unit("share", "share", Fraction(1))


@dataclass(frozen=True)
class Quantity:
    """A number with its unit. `core` are the tokens of the number alone, `tokens` with unit and
    bound; `kind` is what it measures: count, ordinal, year, decade, age or the unit's kind;
    `noun` is the token of what is counted. `weak`: a sentence may have it without evidence."""

    side: Side
    core: range
    tokens: range
    number: Number
    bound: Bound
    kind: str
    unit: Unit
    noun: int | None
    weak: bool

    @property
    def low(self) -> Fraction:
        return self.number.low * self.unit.factor

    @property
    def high(self) -> Fraction:
        return self.number.high * self.unit.factor

    @property
    def text(self) -> str:
        """As it is told, in lower case where it opens the sentence."""
        start, end = self.side.place(self.tokens)
        told = self.side.shelf.text[start:end]
        return told if start > self.side.start else told[:1].lower() + told[1:]


def quantities(side: Side) -> tuple[Quantity, ...]:
    parse, first = side.parse, side.tokens.start
    spelled = [parse.word(each).lower() for each in side.tokens]
    found = (
        quantity(side, spelled, number, range(first + number.start, first + number.stop))
        for number in numbers(spelled)
    )
    return tuple(each for each in found if each is not None)


def quantity(side: Side, spelled: list[str], number: Number, core: range) -> Quantity | None:
    """One number as a quantity; None where it is part of a name, a date or a time of day."""
    if of_name(side, core) or of_date(spelled, number) or of_clock(spelled, number):
        return None
    start, bound = bound_before(spelled, currency(spelled, number)[0])
    measure, stop = measured(spelled, number)
    noun = counted(side, core)
    kind = measure.kind if measure else kind_of(side, number, core, noun)
    if (kind == "time" and spelled[stop : stop + 2] in (["-", "old"], ["old"])) or aged(
        spelled, start
    ):
        kind, measure = "age", None
    if kind == "share" and measure is None:
        measure = SHARE
    first = side.tokens.start
    return Quantity(
        side=side,
        core=core,
        tokens=range(first + start, first + stop),
        number=number,
        bound=bound,
        kind=kind,
        unit=measure or Unit(kind, kind, Fraction(1)),
        noun=noun,
        weak=weak(spelled, number, kind, start),
    )


def of_name(side: Side, core: range) -> bool:
    """Whether a number is part of a name: "Group of Eight", "Article 5"."""
    parse, before = side.parse, core.start - 1
    if any(side.is_name(each) for each in core):
        return True
    inside = parse.entity[core.start] in NAMING
    named = before >= side.tokens.start and side.is_name(before)
    goes_on = not parse.entity_begins[core.start]
    return inside and named and goes_on and not is_month(parse.word(before))


def is_month(word: str) -> bool:
    return word.rstrip(".").casefold() in words("layout_months")


def of_date(spelled: list[str], number: Number) -> bool:
    """Whether a number is a day of a month: "July 7", "the 7th of July"."""
    if number.low != number.high or not 1 <= number.low <= 31:
        return False
    before = spelled[number.start - 1] if number.start else ""
    after = [each for each in spelled[number.stop : number.stop + 2] if each != "of"]
    return is_month(before) or (bool(after) and is_month(after[0]))


def of_clock(spelled: list[str], number: Number) -> bool:
    return bool(CLOCK.intersection(spelled[number.stop : number.stop + 1]))


def currency(spelled: list[str], number: Number) -> tuple[int, Unit | None]:
    """The unit written before a number, and where it begins."""
    if number.start:
        before = unit(spelled[number.start - 1])
        if before and before.kind == "money" and not spelled[number.start - 1].isalpha():
            return number.start - 1, before
    return number.start, None


def measured(spelled: list[str], number: Number) -> tuple[Unit | None, int]:
    """The unit of a number and where its words end."""
    before = currency(spelled, number)[1]
    if before:
        return before, number.stop
    place = number.stop
    glued = number.form == "cardinal" and number.stop - number.start > 1
    if glued and (inside := unit(spelled[number.start + 1])):
        return inside, number.stop
    if place < len(spelled) and spelled[place] in BETWEEN:
        place += 1
    if spelled[place : place + 2] == ["per", "cent"]:
        return unit("percent"), place + 2
    found = unit(spelled[place]) if place < len(spelled) else None
    if found is None or (number.form == "ordinal" and found.kind != "share"):
        return None, number.stop
    return found, place + 1


def kind_of(side: Side, number: Number, core: range, noun: int | None) -> str:
    if number.form == "fraction":
        return "share"
    if number.form in {"ordinal", "decade", "times"}:
        return number.form
    if is_year(side, number, core, noun):
        return "year"
    return "count"


def is_year(side: Side, number: Number, core: range, noun: int | None) -> bool:
    parse = side.parse
    word = parse.word(core.start)
    if len(core) != 1 or not word.isdecimal() or not EARLIEST <= number.low <= LATEST:
        return False
    plural = noun is not None and parse.tag[noun] == "NNS"
    return not plural or parse.entity[core.start] == "DATE"


def counted(side: Side, core: range) -> int | None:
    """The noun that a number counts, if it stands with one."""
    parse = side.parse
    for token in core:
        head = parse.head[token]
        if head in core:
            continue
        if parse.tag[head].startswith("NN") and parse.dependency[token] in COUNTING:
            return head
    after = core.stop
    if after < side.tokens.stop and parse.word(after).lower() == "of":
        return next(
            (each for each in parse.children[after] if parse.tag[each].startswith("NN")), None
        )
    return None


def aged(spelled: list[str], start: int) -> bool:
    return start > 0 and spelled[start - 1] in {"aged", "age"}


def weak(spelled: list[str], number: Number, kind: str, start: int) -> bool:
    """Whether a sentence may have a number without its standing in the evidence."""
    if number.form in {"pair", "vague"} or (number.form == "times" and kind == "times"):
        return True
    if number.form == "ordinal":
        return number.low <= MOST_DEFINITE and not number.digits
    definite = start > 0 and spelled[start - 1] in words("number_definite")
    small = kind == "count" and not number.digits and number.low <= MOST_DEFINITE
    return (kind == "count" and not number.digits and number.low == 1) or (small and definite)
