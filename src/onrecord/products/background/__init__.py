"""Background: the timeline, and what is in dispute, to watch and unknown."""

from collections.abc import Callable, Mapping

from onrecord.model.product import Sentence
from onrecord.products.background.product import background
from onrecord.products.study import Study

__all__ = ["MAKERS", "answer", "background"]

MAKERS: Mapping[str, Callable[..., Sentence | None]] = {}


def answer(study: Study, query: str) -> str | None:
    """What a query of this product gives; None for one that is not its own."""
    return None
