"""Background: the timeline, and what is in dispute, to watch and unknown."""

from collections.abc import Callable, Mapping

from onrecord.model.product import Sentence
from onrecord.products.background.lines import (
    answer_counts,
    answer_entry,
    entry,
    group_heading,
    heading,
    line,
)
from onrecord.products.background.product import Entry, background, timeline
from onrecord.products.background.who import who
from onrecord.products.study import Study

__all__ = ["MAKERS", "Entry", "answer", "background", "timeline"]

MAKERS: Mapping[str, Callable[..., Sentence | None]] = {
    "background-entry": entry,
    "background-line": line,
    "background-heading": heading,
    "background-group": group_heading,
    "background-who": who,
}


def answer(study: Study, query: str) -> str | None:
    """What a query of this product gives; None for one that is not its own.

    "background date=KEY", "background also=KEY" and "background against=KEY" of an entry,
    "background entries=KIND", "background lines=PART", "background names=who",
    "background counted=GROUP", "background voices=DISPUTE".
    """
    if not query.startswith("background "):
        return None
    head, _, target = query.removeprefix("background ").partition("=")
    if head in ("date", "also", "against"):
        return answer_entry(study, head, target)
    return answer_counts(study, head, target)
