"""Roundup reach: what only one article has, what others lack, and whom an article quotes."""

from collections.abc import Sequence
from typing import Literal

import msgspec

from onrecord.model.product import Part, Sentence
from onrecord.model.records import Holder
from onrecord.products.index import Shelf
from onrecord.products.lines import bracketed, listed, name, via
from onrecord.products.originals import key_of_document
from onrecord.products.own_voice import is_own_sentence
from onrecord.products.places import fixed, stop
from onrecord.products.press import Press
from onrecord.products.queries import Counts
from onrecord.products.roundup_lines import counted, masthead_name, statement
from onrecord.products.strength import STRONG, points
from onrecord.products.units import Unit, own_voice

Reach = Literal["", "alone", "missing"]
"""What a line says of where else its statement is found: nothing, in no other article, in some."""

FEWEST = 2
"""Other articles in which a finding must be found before a line says where it is not."""

ALONE = 2
"""Most statements of an article that are marked as found in no other."""

OUTLETS = 6
"""Most outlets that are named as those from which nothing has it."""

NAMED = 12
"""Most voices of an article that are named in the line on them."""


def reached(
    counts: Counts, unit: Unit, *, headed: bool, turned: bool = False, reach: Reach = ""
) -> Sentence:
    """The line on a statement, with where else it is found."""
    line = statement(counts, unit, headed=headed, turned=turned)
    return msgspec.structs.replace(
        line, parts=(*line.parts, *reach_parts(counts.press, unit, reach))
    )


def reach_parts(press: Press, unit: Unit, reach: Reach) -> list[Part]:
    """What a line says of where else a statement is found; none where that is not so."""
    match reach:
        case "alone":
            return alone_parts(press, unit)
        case "missing":
            return missing_parts(press, unit)
    return []


def is_alone(press: Press, unit: Unit) -> bool:
    """Whether no other article has anything near a statement, and some speak of its matter."""
    elsewhere = press.found.elsewhere(unit)
    found = elsewhere is None or bool(elsewhere.found)
    return not found and press.found.is_topical(unit)


def only_here(press: Press, chosen: Sequence[Unit], others: Sequence[Unit]) -> list[Unit]:
    """What only one article has: the strongest of what is chosen of it, else the strongest of what
    it quotes beside that."""
    ranked = sorted(chosen, key=lambda each: -points(each))
    found = [each for each in ranked if is_alone(press, each)][:ALONE]
    if not found:
        quoted = (each for each in others if not is_own_sentence(each))
        rest = sorted(quoted, key=lambda each: -points(each))
        found = [each for each in rest if points(each) >= STRONG and is_alone(press, each)][:1]
    return found


def main_finding(press: Press, chosen: Sequence[Unit]) -> Unit | None:
    """Of the statements of a theme the one that most other articles have something near to; None
    where none is found in enough."""
    elsewhere = [press.found.elsewhere(each) for each in chosen]
    sizes = [len(each.found) if each else 0 for each in elsewhere]
    if not sizes or max(sizes) < FEWEST:
        return None
    return chosen[sizes.index(max(sizes))]


def alone_parts(press: Press, unit: Unit) -> list[Part]:
    if not is_alone(press, unit):
        return []
    query = f"others record={unit.record.id}"
    return [*counted("found_nowhere", press, query), fixed("searched_all")]


def missing_parts(press: Press, unit: Unit) -> list[Part]:
    """In how many other articles nothing is near a finding, and from which outlets nothing is."""
    elsewhere = press.found.elsewhere(unit)
    if elsewhere is None or len(elsewhere.found) < FEWEST or not elsewhere.missing:
        return []
    record = unit.record.id
    parts = counted("found_not_in", press, f"missing record={record}")
    parts += counted("of_the_others", press, f"others record={record}")
    parts.append(fixed("searched_some"))
    outlets = silent_outlets(press, unit, elsewhere.missing)
    if outlets:
        names = [masthead_name(each, "masthead.outlet") for each in outlets]
        parts += [fixed("nothing_from"), *listed(list[Part](names))]
    return [*parts, *stop(parts)]


def silent_outlets(press: Press, unit: Unit, missing: Sequence[Shelf]) -> tuple[Shelf, ...]:
    """The first article of each outlet of which no article has anything near a statement; those
    with the most articles first."""
    silent = {each.document for each in missing}
    own = key_of_document(unit.shelf)
    found: list[tuple[int, Shelf]] = []
    for key, shelves in press.articles_of.items():
        named = shelves[0].reading.masthead.outlet.value is not None
        if named and key != own and all(each.document in silent for each in shelves):
            found.append((-len(shelves), shelves[0]))
    return tuple(each for _, each in sorted(found, key=lambda one: one[0])[:OUTLETS])


def voices_line(press: Press, shelf: Shelf) -> Sentence | None:
    """Whom an article quotes, everyone with those through whom; None where it is one voice."""
    quoted = press.voices_of(shelf.document)
    if len(quoted) < FEWEST:
        return None
    parts = counted("voices_quoted", press, f"voices document={shelf.document}")
    key = "voices_are" if len(quoted) <= NAMED else "voices_among"
    for each in quoted[:NAMED]:
        parts += [fixed(key), *voice_parts(shelf, each)]
        key = "semicolon"
    return Sentence(parts=(*parts, *stop(parts)))


def voice_parts(shelf: Shelf, unit: Unit) -> list[Part]:
    """The holders of a statement with their role, and everyone it came through."""
    parts: list[Part] = listed([name(shelf, each) for each in unit.holders])
    parts += bracketed(shelf, unit.holders[0]) if len(unit.holders) == 1 else []
    return [*parts, *via(shelf, relayers(unit))]


def relayers(unit: Unit) -> list[tuple[Holder, ...]]:
    author = own_voice(unit)
    return [each for each in unit.chain[1:-1] if each != author]
