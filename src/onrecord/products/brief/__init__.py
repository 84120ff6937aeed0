"""Brief: one page that draws on all products."""

from collections.abc import Callable, Mapping

from onrecord.model.product import Sentence
from onrecord.products.brief.candidates import advice, alone
from onrecord.products.brief.graded import answer_code, graded
from onrecord.products.brief.product import answer_lines, brief, heading, stands_under
from onrecord.products.study import Study

__all__ = ["HEADINGS", "MAKERS", "answer", "brief", "stands_under"]

MAKERS: Mapping[str, Callable[..., Sentence | None]] = {
    "brief-heading": heading,
    "brief-graded": graded,
    "brief-advice": advice,
    "brief-alone": alone,
}

HEADINGS = ("brief-heading",)
"""The makers of headings, under which only lines of theirs may stand."""


def answer(study: Study, query: str) -> str | None:
    """What a query of this product gives; None for one that is not its own.

    "brief lines=PART", "credibility claim=ID", "credibility-why claim=ID".
    """
    head, _, target = query.partition("=")
    if head == "brief lines":
        return answer_lines(study, target)
    if head in ("credibility claim", "credibility-why claim"):
        return answer_code(study, head, target)
    return None
