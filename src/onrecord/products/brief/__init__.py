"""Brief: one page that draws on all products."""

from collections.abc import Callable, Mapping

from onrecord.model.product import Sentence
from onrecord.products.brief.product import brief
from onrecord.products.study import Study

__all__ = ["MAKERS", "answer", "brief"]

MAKERS: Mapping[str, Callable[..., Sentence | None]] = {}


def answer(study: Study, query: str) -> str | None:
    """What a query of this product gives; None for one that is not its own."""
    return None
