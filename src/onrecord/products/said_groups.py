"""Said groups: statements that stand together, and the days on which they were said."""

from collections.abc import Iterable, Sequence

from onrecord.lexicon.phrases import phrase
from onrecord.lexicon.timex import Days
from onrecord.model.product import Phrase, Sentence, Value
from onrecord.model.timing import Relation
from onrecord.products.said import STATED, days, said, when_of
from onrecord.products.turns import turned
from onrecord.products.units import Unit

Group = Sequence[tuple[Sentence, Unit]]
DATES = ("said record=", "published document=", "window document=")
TURNS = ("ahead record=", "back record=")


def several(group: Iterable[Unit]) -> bool:
    """Whether two of a group were said on days of which none is one, or one on an unknown day."""
    found = [days(said(each.shelf, each.record.id)) for each in group]
    known = [each for each in found if each]
    if not known:
        return False
    latest, earliest = max(each.first for each in known), min(each.last for each in known)
    return len(known) < len(found) or earliest < latest


def apart_in_time(one: Unit, other: Unit) -> bool:
    """Whether the text states days for two statements of which none is the same."""
    first, second = stated_days(one), stated_days(other)
    return first is not None and second is not None and first.apart(second)


def stated_days(unit: Unit) -> Days | None:
    found = said(unit.shelf, unit.record.id)
    return days(found) if found.basis == STATED else None


def turn_apart(one: Unit, other: Unit) -> bool:
    """Whether one tells of what was to come, and the other of what was past."""
    found = {relation_of(one), relation_of(other)}
    return found == {"past", "future"}


def relation_of(unit: Unit) -> Relation | None:
    when = when_of(unit.shelf, unit.record.id)
    return when.relation if when else None


def unmarked(group: Group) -> dict[Sentence, str]:
    """Lines of an entry that give no day beside others of other days, or not the day that they look
    at; with the reason of each."""
    undated: dict[Sentence, str] = {}
    if several(unit for _, unit in group):
        bare = (one for one, unit in group if unit.section is None and not gives_date(one))
        undated = dict.fromkeys(bare, "it stands beside statements of other days and gives no date")
    return unturned(group) | undated


def unturned(group: Group) -> dict[Sentence, str]:
    """Lines that do not give the day they look ahead to or back on, beside others for which it is
    past or to come; with the reason of each."""
    at = turned([unit for _, unit in group])
    bare = (one for one, unit in group if unit.record.id in at and not gives(one, TURNS))
    return dict.fromkeys(bare, "it does not say which day it looks ahead to, or back on")


def gives_date(sentence: Sentence) -> bool:
    unknown = phrase("dash_date_unknown")
    return gives(sentence, DATES) or any(
        isinstance(each, Phrase) and each.text == unknown for each in sentence.parts
    )


def gives(sentence: Sentence, queries: tuple[str, ...]) -> bool:
    return any(
        isinstance(each, Value) and each.query.startswith(queries) for each in sentence.parts
    )
