"""Lines: the headings and statements of an explainer, each made from ids."""

from collections.abc import Sequence

import msgspec

from onrecord.lexicon.explainer_cues import FACETS
from onrecord.model.product import Part, Sentence, Verbatim
from onrecord.products.background.lines import narrated_line
from onrecord.products.background.narrated import Narrated
from onrecord.products.explainer.actors import Actor
from onrecord.products.explainer.cast import cast_of
from onrecord.products.explainer.choice import copies_of
from onrecord.products.explainer.facts import Fact, facts_of
from onrecord.products.explainer.fit import fit_of
from onrecord.products.explainer.told import sentences_told, statements
from onrecord.products.lines import copy_parts, name, named
from onrecord.products.places import fixed
from onrecord.products.roundup_lines import byline
from onrecord.products.standalone import standalone
from onrecord.products.study import Study
from onrecord.products.units import Unit

SIDES = ("self", "others")


def actor_heading(study: Study, holder: str) -> Sentence | None:
    """An actor's name."""
    actor = cast_of(study).actor(holder)
    if actor is None:
        return None
    return heading(study, (actor,), (), ("explainer-actor", holder))


def facet_heading(study: Study, holder: str, facet: str, side: str) -> Sentence | None:
    """What is told of an actor, and whether by himself."""
    actor = cast_of(study).actor(holder)
    if actor is None or facet not in FACETS or side not in SIDES:
        return None
    made = ("explainer-facet", holder, facet, side)
    return heading(study, (actor,), (f"explainer_{facet}_{side}",), made)


def pair_heading(study: Study, holder: str, other: str, side: str) -> Sentence | None:
    """That the statements below tell how an actor stands to another."""
    one, two = cast_of(study).actor(holder), cast_of(study).actor(other)
    if one is None or two is None or side not in SIDES:
        return None
    keys = ("explainer_to", f"explainer_stands_{side}")
    return heading(study, (one, two), keys, ("explainer-pair", holder, other, side))


def stands_under(study: Study, heading: Sentence, line: Sentence) -> bool:
    """Whether a line, or a heading, belongs under a heading of an explainer: it is of the actor,
    the facet and the side that this one names."""
    over, below = heading.made, line.made
    match over[0], below[0]:
        case "explainer-actor", "explainer-line":
            return over[1] == below[2]
        case "explainer-actor", "explainer-facet" | "explainer-pair":
            return over[1] == below[1]
        case "explainer-facet", "explainer-line":
            return below[2:] == over[1:]
        case "explainer-pair", "explainer-line":
            holder, other, side = over[1:]
            return below[2:] == (holder, "stands", side, other)
    return False


def heading(
    study: Study, actors: Sequence[Actor], keys: Sequence[str], made: tuple[str, ...]
) -> Sentence:
    """The names of actors, each with the phrase behind it."""
    homes = study.index.holder_homes
    holders = [(homes[each.holder], homes[each.holder].holders[each.holder]) for each in actors]
    parts: list[Part] = [name(*each) for each in holders]
    phrases: list[Part] = [fixed(each) for each in keys]
    mixed: list[Part] = [
        part
        for number in range(max(len(parts), len(phrases)))
        for part in (*parts[number : number + 1], *phrases[number : number + 1])
    ]
    return Sentence(parts=tuple(mixed), holders=named(each for _, each in holders), made=made)


def line(
    study: Study, record: str, holder: str, facet: str, side: str, other: str = ""
) -> Sentence | None:
    """A statement that says this of an actor; None where it does not."""
    unit = statements(study).get(record)
    if unit is None:
        return None
    facts = facts_of(cast_of(study), unit)
    fit, place = fit_of(study), (holder, facet, side, other)
    if not any(each.place == place and fit.fits(unit, each) for each in facts):
        return None
    made = ("explainer-line", record, holder, facet, side, *([other] if other else []))
    sentence = sentences_told(study).get(record)
    if sentence is not None:
        return signed(narrated_line(sentence, made, [], []), sentence)
    copies = copies_of(study, unit)
    return standalone(unit, made, after=copy_parts(unit, copies) if copies else ())


def signed(line: Sentence, told: Narrated) -> Sentence:
    """The line of a narrator's sentence with the names of those who wrote the document."""
    authors = [] if told.is_voiced else byline(told.shelf)
    words = next(at for at, part in enumerate(line.parts) if isinstance(part, Verbatim))
    parts = (*line.parts[: words - 1], *authors, *line.parts[words - 1 :])
    return msgspec.structs.replace(line, parts=parts)


def line_of(study: Study, unit: Unit, fact: Fact) -> Sentence | None:
    return line(study, unit.record.id, *fact.place)
