"""Sieve: which statements and lines a brief can be chosen from: on the matter, read alone, and
somebody's."""

from functools import lru_cache

from onrecord.lexicon.explainer_cues import is_use
from onrecord.lexicon.stand import words_of
from onrecord.model.product import Sentence, Verbatim
from onrecord.model.records import Attribution
from onrecord.model.span import Span
from onrecord.products.explainer.cast import cast_of
from onrecord.products.explainer.facts import facts_of
from onrecord.products.explainer.fit import fit_of
from onrecord.products.footed import leans
from onrecord.products.own_voice import is_own_sentence
from onrecord.products.study import Study
from onrecord.products.terms_weighed import stems
from onrecord.products.units import Unit

FEWEST = 8
"""Words from which a statement says what something is worth."""

TOPICAL, PROPOSED = 0.4, 0.15
"""How much of what the pile is about a statement names that one article alone has; and advice."""

ON_MATTER = 0.8
"""How many terms of what the pile is about, by their weight, the words of a line name."""

SURE, MOSTLY = 0.75, 0.45
"""Score from which advice is advice plainly, and the share of a statement that it must be."""


def judges(study: Study, record: str) -> bool:
    """Whether a statement says what something is worth, in a clause of its own and without a
    slogan's mark."""
    unit = study.units[record]
    return (
        "!" not in unit.text
        and is_long(unit)
        and not any(each.facet == "did" for each in facts_of(cast_of(study), unit))
        and any(each.kind == "assessment" and each.predicate for each in study.propositions[record])
    )


@lru_cache(maxsize=2)
def ranked(study: Study) -> tuple[str, ...]:
    """The statements on what the pile is about that can be read alone, the weightiest first."""
    weights = study.weights
    fit = [
        each for each in study.units if weights.is_of_the_matter(each) and alone_read(study, each)
    ]
    order = {each: at for at, each in enumerate(fit)}
    return tuple(sorted(fit, key=lambda each: (-weights.all[each], order[each])))


def alone_read(study: Study, record: str) -> bool:
    return fit_of(study).stands_alone(study.units[record])


def is_somebodys(unit: Unit) -> bool:
    """Whether a statement is somebody's who is named: no outlet's or document's own."""
    first = unit.holders[0]
    if is_own_sentence(unit):
        return first.kind == "person"
    return first.naming in ("named", "role")


def is_on_matter(study: Study, line: Sentence) -> bool:
    """Whether the words of a line name something of what the pile is about, in a document on that,
    and nothing in them points at what another sentence has named."""
    words = max(
        (each for each in line.parts if isinstance(each, Verbatim)),
        key=lambda each: len(each.text),
        default=None,
    )
    if words is None:
        return False
    weights = study.weights
    named = sum(weights.main_terms.get(each, 0.0) for each in stems(words.text))
    return (
        weights.is_document_of_the_matter(words.evidence.document)
        and named >= ON_MATTER
        and not leans(words.text, weights.main_terms)
    )


def is_open(study: Study, line: Sentence) -> bool:
    """Whether a line on the matter tells of what is open, and not of what somebody hopes for."""
    return is_on_matter(study, line) and not any(
        is_use(each.casefold(), "hoping") for each in words_of(line.text)
    )


def proposes(study: Study, record: str) -> bool:
    """Whether advice says enough, and of what the pile is about, to be a proposal."""
    return is_long(study.units[record]) and study.weights.topical(record) >= PROPOSED


def advises(unit: Unit, advice: Span) -> bool:
    """Whether advice is what the holder of a statement says, and most of it."""
    content = content_of(unit)
    size = sum(len(each.exact) for each in content)
    return any(each.covers(advice) for each in content) and len(advice.exact) >= MOSTLY * size


def is_long(unit: Unit) -> bool:
    """Whether what somebody says has words enough to say something."""
    return sum(len(words_of(each.exact)) for each in content_of(unit)) >= FEWEST


def content_of(unit: Unit) -> tuple[Span, ...]:
    """What somebody says, without who says it."""
    record = unit.record
    return record.content if isinstance(record, Attribution) else unit.spans
