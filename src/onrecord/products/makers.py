"""Makers: what makes each line of a product again from the ids that the line was made from."""

from collections.abc import Callable, Mapping

from onrecord.model.product import Sentence
from onrecord.products import background, brief, explainer, panel_lines, questions, standalone
from onrecord.products.study import Study

Maker = Callable[..., Sentence | None]
"""Gets the study of a pile and what stands in `Sentence.made` behind the maker's name; gives None
where the record has no such line. Takes what is given for hostile: ids may be of anything."""

MAKERS: Mapping[str, Maker] = {
    "statement": standalone.statement,
    **panel_lines.MAKERS,
    **questions.MAKERS,
    **background.MAKERS,
    **explainer.MAKERS,
    **brief.MAKERS,
}
"""By the name that a line gives; a product's own begin with its form ("questions-answer")."""

ANSWERS: tuple[Callable[[Study, str], str | None], ...] = (
    panel_lines.answer,
    questions.answer,
    background.answer,
    explainer.answer,
    brief.answer,
)
"""What answers the queries of values that products print beside those of `queries.py`."""


UNDER: Mapping[str, Callable[[Study, Sentence, Sentence], bool]] = {
    **dict.fromkeys(explainer.HEADINGS, explainer.stands_under),
    **dict.fromkeys(brief.HEADINGS, brief.stands_under),
}
"""By the maker of a heading: whether a line belongs under it; under others any may stand."""


def stands_under(study: Study, heading: Sentence, line: Sentence) -> bool:
    """Whether a line that the record gives may stand under a heading."""
    rule = UNDER.get(heading.made[0]) if heading.made else None
    return rule is None or (bool(line.made) and rule(study, heading, line))


def made_again(study: Study, made: tuple[str, ...]) -> Sentence | None:
    """The line as the record gives it now."""
    maker = MAKERS.get(made[0]) if made else None
    try:
        return maker(study, *made[1:]) if maker else None
    except (TypeError, KeyError, ValueError):
        return None


def answer(study: Study, query: str) -> str | None:
    """What a query gives as it is printed; None for one that is not in the set."""
    found = study.counts.answer(query)
    if found is not None:
        return found
    return next((each for each in (ask(study, query) for ask in ANSWERS) if each is not None), None)
