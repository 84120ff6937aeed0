"""Ellipsis: the units that numbers without one take from their sentence ("435 homes and 187 …")."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.read.quantities_atoms import Row
from onrecord.read.quantities_figures import Figure
from onrecord.read.quantities_units import Measured

REACH = 16
"""Atoms back to the number whose unit is left out."""
MOVES = frozenset({"up", "down"})
PERSONAL = frozenset({"who", "whose", "whom"})


class Counted(NamedTuple):
    """A figure, or a range of figures, with what it measures; the atoms [start, stop) of both."""

    figure: Figure
    unit: Measured | None
    start: int
    stop: int


def completed(row: Row, read: Sequence[Counted]) -> Iterator[Counted]:
    """Numbers of a sentence, in order, those without a unit with the one that is understood."""
    last: Counted | None = None
    for place, each in enumerate(read):
        found = each
        if each.unit is None and each.figure.form in {"cardinal", "vague"}:
            unit = people(row, each) or ahead(row, each, read[place + 1 : place + 2])
            before = None if own_noun(row, each) else behind(last, each)
            found = each._replace(unit=unit or before)
        if lends(row, each):
            last = each
        yield found


def own_noun(row: Row, each: Counted) -> bool:
    """Whether a number has a noun of its own that the tags hide: "700 deployed heavy boats"."""
    participle = row.tag(each.stop) in {"VBD", "VBN"}
    return participle and row.tag(each.stop + 1) in {"JJ", "NN", "NNS"}


def lends(row: Row, each: Counted) -> bool:
    """Whether a number's unit may be understood of later ones: not "12 Danes" of "5,000"."""
    unit = each.unit
    if unit is None:
        return False
    things = unit.counted is not None and unit.plural and row.tag(unit.start) != "NNPS"
    return things or (each.figure.form == "vague" and unit.form == "money")


def people(row: Row, each: Counted) -> Measured | None:
    """ "95,800 who are out of work"."""
    if row.word(each.stop) not in PERSONAL:
        return None
    return Measured("people", "count", each.start, each.start)


def ahead(row: Row, each: Counted, following: Sequence[Counted]) -> Measured | None:
    """The points of a level: "16,369.03, up 58.06 points"."""
    between = [
        word
        for other in following
        for word in row.words[each.stop : min(other.start, each.stop + 4)]
        if word not in {",", "(", "or"}
    ]
    unit = following[0].unit if following else None
    return taken(unit, each) if len(between) == 1 and between[0] in MOVES else None


def behind(last: Counted | None, each: Counted) -> Measured | None:
    """The unit of a number before, written in the same way, not far away."""
    if last is None or each.start - last.stop > REACH or last.figure.digits != each.figure.digits:
        return None
    if last.figure.form != each.figure.form:
        return None
    return taken(last.unit, each)


def taken(unit: Measured | None, each: Counted) -> Measured | None:
    """A unit taken over from another number: none of its words stand with this one."""
    if unit is None or unit.form not in {"count", "money"}:
        return None
    return Measured(unit.name, unit.form, each.start, each.start, unit.currency)
