"""The product: its actors in order, and what is told of each."""

from collections.abc import Iterable, Iterator

from onrecord.lexicon.explainer_cues import FACETS
from onrecord.lexicon.phrases import phrase
from onrecord.model.product import Product, ProductSection, Sentence
from onrecord.products.explainer.actors import Actor
from onrecord.products.explainer.choice import Chosen, Place, chosen, shown
from onrecord.products.explainer.lines import (
    SIDES,
    actor_heading,
    facet_heading,
    line_of,
    pair_heading,
)
from onrecord.products.sources import coverage, generated_by, sources
from onrecord.products.study import Study

STANDS = "stands"


def explainer(study: Study) -> Product:
    """What each main actor wants, fears, offers, refuses, is constrained by and did, as it says
    itself and as others say, and how it stands to the others."""
    sections = tuple(section for each in shown(study) for section in sections_of(study, each))
    return Product(
        form="explainer",
        title=phrase("title_explainer"),
        generated_by=generated_by(study.pile),
        coverage=coverage(study.counts),
        sections=sections,
        sources=sources(study.pile, sections),
    )


def strongest(study: Study, most: int) -> tuple[Sentence, ...]:
    """The strongest line of each actor that is shown, then the next of each, up to `most`."""
    rounds: list[tuple[int, int, Sentence]] = []
    for number, actor in enumerate(shown(study)):
        found = (each for _, lot in places(study, actor) for each in lot)
        ranked = sorted(found, key=lambda each: -each.strength)
        rounds += [(at, number, line) for at, line in enumerate(lines(study, ranked))]
    return tuple(line for *_, line in sorted(rounds, key=lambda each: each[:2])[:most])


def sections_of(study: Study, actor: Actor) -> Iterator[ProductSection]:
    """An actor's heading, then a section for each facet and for each other actor."""
    about = (actor.holder,)
    heading = actor_heading(study, actor.holder)
    yield ProductSection(heading=heading, sentences=(), about=about, kind="actor")
    for place, found in places(study, actor):
        _, facet, side, other = place
        yield ProductSection(
            heading=facet_heading(study, actor.holder, facet, side)
            if not other
            else pair_heading(study, actor.holder, other, side),
            sentences=tuple(lines(study, found)),
            about=(actor.holder, other) if other else about,
            kind=f"{facet}-{side}",
            level=2,
        )


def places(study: Study, actor: Actor) -> list[tuple[Place, tuple[Chosen, ...]]]:
    """What is printed of an actor, by facet and side, then by the other actor, in fixed order."""
    order = [each.holder for each in shown(study)]
    found = [each for each in chosen(study).items() if each[0][0] == actor.holder]

    def rank(each: tuple[Place, tuple[Chosen, ...]]) -> tuple[int, int, int]:
        _, facet, side, other = each[0]
        at = order.index(other) if other in order else len(order)
        return FACETS.index(facet), at, SIDES.index(side)

    return sorted(found, key=rank)


def lines(study: Study, found: Iterable[Chosen]) -> Iterator[Sentence]:
    made = (line_of(study, each.unit, each.fact) for each in found)
    return (each for each in made if each is not None)
