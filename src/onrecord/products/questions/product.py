"""The product: takeaways, then each question with its answers."""

from collections.abc import Iterator

from onrecord.lexicon.phrases import phrase
from onrecord.model.product import Product, ProductSection
from onrecord.products.questions.lines import (
    answer_line,
    more_line,
    no_answer_line,
    printed,
    question_line,
    takeaways_heading,
)
from onrecord.products.questions.takeaways import takeaways
from onrecord.products.sources import coverage, generated_by, sources
from onrecord.products.study import Study

FEWEST = 2
"""Answers that a question of the pile's own is printed with."""


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
    """A section for each question; of the pile's own only those of which enough answers are not
    told above."""
    below = printed(study)
    for question in study.questions:
        lines = [answer_line(study, question.key, each) for each in below[question.key]]
        lines += [more_line(study, question.key)] if lines else []
        if question.kind != "user" and len(below[question.key]) < FEWEST:
            continue
        if question.kind == "user":
            lines += [no_answer_line(study, question.key)]
        sentences = tuple(each for each in lines if each)
        heading = question_line(study, question.key)
        if sentences and heading:
            yield ProductSection(
                heading=heading, sentences=sentences, kind=f"question-{question.kind}"
            )
