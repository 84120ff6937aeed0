"""Words around the items of a ledger of numbers: figures, whose they are, and how they differ."""

from collections.abc import Iterator
from typing import NamedTuple

from onrecord.export.marks import in_marks
from onrecord.export.outlook_words import STANCES, held_by, located
from onrecord.export.plain import printable
from onrecord.export.said_words import publication, published, stated
from onrecord.model.ledger_numbers import (
    NumberItem,
    NumberLedger,
    NumberRelation,
    NumberValue,
    TallyItem,
)
from onrecord.model.quantities import Change

READ = (
    "That figures are of one thing is read from their sentences alone. Look at both before you "
    "print that they differ."
)
"""What a group rests on, said once at the head of a ledger."""

UNEQUAL = "Lists that do not add up"
MOST = 5
"""Voices that are shown of one figure, unless all are asked for."""

RELATIONS: dict[NumberRelation, str] = {
    "differ": "They differ",
    "changed": "Of other times or versions",
    "rounding": "The same but for rounding",
    "agree": "They agree",
    "repeated": "One voice",
}
DENIED = "Denied, asked or rejected"
"""What stands over figures of which nobody stands by two."""

CHANGES: dict[Change, str] = {
    "=": "",
    "~": "about ",
    "<": "at most ",
    ">": "at least ",
    "up": "up by ",
    "down": "down by ",
}
SIGNS = {"percent": " %"}


class Printed(NamedTuple):
    """One figure, the first of each voice that has it, and the copies of each by its id."""

    figure: str
    voices: tuple[NumberValue, ...]
    copies: dict[str, tuple[NumberValue, ...]]
    left: int


def heading(ledger: NumberLedger) -> str:
    return f"Numbers: {len(ledger.items)}"


def summary(ledger: NumberLedger) -> str:
    """What is listed and what is left out."""
    differ = sum(each.relation == "differ" for each in ledger.items)
    parts = [counted(differ, "thing") + " with figures that differ"]
    lists = len(ledger.tallies)
    parts.append(f"{counted(lists, 'list')} that {'does' if lists == 1 else 'do'} not add up")
    listed = (
        "all are listed"
        if ledger.every
        else "those told of by one voice are left out (--all lists them)"
    )
    return f"{', '.join(parts)}; {counted(ledger.quantities, 'figure')} in all, {listed}."


def counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def title(item: NumberItem) -> str:
    """What is counted, and how its figures stand to each other."""
    of = item.of or item.values[0].text
    denied = DENIED if any(not each.counts for each in item.values) else ""
    how = RELATIONS[item.relation] if item.relation else denied
    return f"{how}: {of}" if how else of


def extent(item: NumberItem) -> str:
    return f"{counted(item.voices, 'voice')} in {counted(item.documents, 'document')}"


def why(item: NumberItem) -> str:
    """The two figures that show how they stand to each other, and why they are of one thing."""
    if item.pair is None:
        return ""
    values = {each.id: each for each in item.values}
    first, second = (values[each] for each in (item.pair.first, item.pair.second))
    figures = dict.fromkeys((figure(first), figure(second)))
    return f"{' and '.join(figures)}; {item.pair.reason}"


def figure(value: NumberValue) -> str:
    """A figure to compare: what counts or is a share as a number, anything else as it stands."""
    if value.quantity in ("money", "measure", "age", "multiple"):
        return printable(value.text)
    number = plain(value.value)
    if value.high is not None:
        number = f"{number}–{plain(value.high)}"
    sign = SIGNS.get(value.unit or "", "")
    words = "no. " if value.quantity == "ordinal" else CHANGES[value.change]
    return f"{words}{number}{sign}"


def plain(number: float) -> str:
    """A number with commas between thousands, without a fraction of zero."""
    return f"{number:,.0f}" if number == int(number) else f"{number:,.12g}"


def printed(item: NumberItem, every: bool) -> Iterator[Printed]:
    """Each different figure with those who tell it, copies under the first; in the order given."""
    figures: dict[tuple[object, ...], list[NumberValue]] = {}
    copies: dict[str, list[NumberValue]] = {}
    for each in item.values:
        if each.voice == each.id:
            figures.setdefault((each.value, each.high, each.change), []).append(each)
        else:
            copies.setdefault(each.voice, []).append(each)
    for voices in figures.values():
        shown = tuple(voices if every else voices[:MOST])
        there = {each.id: tuple(copies.get(each.id, ())) for each in shown}
        yield Printed(figure(voices[0]), shown, there, len(voices) - len(shown))


def teller(value: NumberValue) -> str:
    """Whose word a figure is, and when, where that is known."""
    when = stated(value.said) or (published(value.said) if publication(value.said) else "")
    return f"{held_by(value)}, {when}" if when else held_by(value)


def marks(value: NumberValue) -> Iterator[str]:
    """What keeps a figure from being plainly somebody's."""
    if value.polarity and value.polarity != "asserts":
        yield f"its holder {value.polarity} it"
    if value.act and value.act != "made":
        yield value.act.replace("_", " ")
    if value.stance:
        yield STANCES[value.stance.value]
    if value.certainty and value.certainty != "certain":
        yield value.certainty


def manner(value: NumberValue) -> str:
    found = ", ".join(marks(value))
    return f" ({found})" if found else ""


def copied(copies: tuple[NumberValue, ...]) -> str:
    """Where else the same words stand."""
    places = ", ".join(located(each.evidence[0]) for each in copies[:MOST])
    more = f" and {len(copies) - MOST} more" if len(copies) > MOST else ""
    return f"in the same words: {places}{more}"


def unequal(tally: TallyItem) -> str:
    """How many a list names, of how many it is said to have."""
    return f"{len(tally.named)} named, {figure(tally.told)} told"


def list_named(tally: TallyItem) -> str:
    return "named: " + ", ".join(f"{each.exact} [{each.start}-{each.end}]" for each in tally.named)


def sentence(value: NumberValue) -> str:
    return f"{in_marks(value.within.exact)} [{located(value.evidence[0])}]"
