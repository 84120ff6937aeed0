"""The product: takeaways, then each question with its answers."""

from collections.abc import Iterator

from onrecord.lexicon.phrases import phrase
from onrecord.model.product import Product, ProductSection
from onrecord.products.questions.lines import (
    above_line,
    answer_line,
    answering,
    more_line,
    no_answer_line,
    printed,
    question_line,
    takeaways_heading,
)
from onrecord.products.questions.takeaways import takeaways
from onrecord.products.sources import coverage, generated_by, sources
from onrecord.products.study import Study

FEWEST, FEWEST_ON_ACTOR = 1, 2
"""Answers, those among the findings too, that a question of the pile's own is printed with."""


def questions(study: Study) -> Product:
    """The most important findings, then the main questions, or the user's, with who answers."""
    sections = (*found(study), *asked(study))
    return Product(
        form="questions",
        title=phrase("title_questions"),
        generated_by=generated_by(study.pile),
        coverage=coverage(study.counts),
        sections=sections,
        sources=sources(study.pile, sections),
    )


def found(study: Study) -> Iterator[ProductSection]:
    lines = takeaways(study)
    if lines and not study.pile.asked:
        yield ProductSection(heading=takeaways_heading(study), sentences=lines, kind="takeaways")


def asked(study: Study) -> Iterator[ProductSection]:
    """A section for each question; of the pile's own only those that something here answers."""
    below = printed(study)
    for question in study.questions:
        key, told = question.key, below[question.key]
        least = FEWEST_ON_ACTOR if question.kind == "actor" else FEWEST
        if question.kind != "user" and len(told) + len(answering(study, key)) < least:
            continue
        lines = [answer_line(study, key, each) for each in told]
        lines += [above_line(study, key), more_line(study, key) if told else None]
        if question.kind == "user":
            lines += [no_answer_line(study, key)]
        sentences = tuple(each for each in lines if each)
        heading = question_line(study, key)
        if sentences and heading:
            yield ProductSection(
                heading=heading, sentences=sentences, kind=f"question-{question.kind}"
            )
