"""Explainer: what each main actor wants, fears, offers, refuses and did, and who says so."""

from collections.abc import Callable, Mapping

from onrecord.model.product import Sentence
from onrecord.products.explainer.lines import (
    actor_heading,
    facet_heading,
    line,
    pair_heading,
    stands_under,
)
from onrecord.products.explainer.product import explainer, strongest
from onrecord.products.study import Study

__all__ = ["HEADINGS", "MAKERS", "answer", "explainer", "stands_under", "strongest"]

MAKERS: Mapping[str, Callable[..., Sentence | None]] = {
    "explainer-actor": actor_heading,
    "explainer-facet": facet_heading,
    "explainer-pair": pair_heading,
    "explainer-line": line,
}

HEADINGS = ("explainer-actor", "explainer-facet", "explainer-pair")
"""The makers of headings, under which only lines of theirs may stand."""


def answer(study: Study, query: str) -> str | None:
    """What a query of this product gives; None for one that is not its own."""
    return None
