"""Clause: whether what a clause tells lies before, at or after its telling."""

from typing import NamedTuple

from onrecord.model.parse import Parse
from onrecord.model.timing import Relation
from onrecord.read.modality_hedges import is_finite
from onrecord.read.times_calendar import days_of
from onrecord.read.tokens import word
from onrecord.read.whens_scene import Placed, Scene, auxiliaries, is_used
from onrecord.read.whens_tense import by_tense

FIRST = frozenset({"i", "we"})


class Telling(NamedTuple):
    """How a content is told: whether its tenses are those of a past report, and when it was said
    (TIMEX3), where that is known."""

    shifted: bool
    said: str | None


def of_clause(scene: Scene, verb: int, telling: Telling) -> Relation | None:
    """The relation that a clause shows by tense and aspect, and by its own days."""
    shown = by_tense(scene.parse, verb, telling.shifted)
    return by_days(scene, verb, telling.said, shown) or shown


def by_days(scene: Scene, verb: int, said: str | None, shown: Relation | None) -> Relation | None:
    """What the days of a clause say, where they lie wholly before or after the saying."""
    days = days_of(said) if said else None
    if days is None or shown is None:
        return None
    for each in scene.in_sentence(verb):
        told = days_of(each.time.value) if dates(scene.parse, each, verb) else None
        if told and told[0] > days[1] and shown != "past":
            return "future"
        if told and told[1] < days[0] and is_past_form(scene.parse, verb):
            return "past"
    return None


def dates(parse: Parse, each: Placed, verb: int) -> bool:
    """Whether a time hangs from a verb itself, bare or with its preposition."""
    over = parse.head[each.head]
    if over == verb:
        return parse.dependency[each.head] in ("npadvmod", "advmod", "tmod")
    led = parse.dependency[each.head] == "pobj" and is_used(word(parse, over), "at")
    return led and parse.head[over] == verb


def is_past_form(parse: Parse, verb: int) -> bool:
    return any(parse.tag[t] == "VBD" for t in (verb, *auxiliaries(parse, verb)))


def thought_of(parse: Parse, verb: int) -> int:
    """What somebody thinks, where he says that he does: "I think it will rain" tells of rain."""
    for child in parse.children[verb]:
        subject = any(
            parse.dependency[t] == "nsubj" and word(parse, t) in FIRST for t in parse.children[verb]
        )
        state = is_used(parse.lemma[verb].lower(), "state")
        if subject and state and parse.dependency[child] == "ccomp" and is_finite(parse, child):
            return child
    return verb
