"""Questions: the most important findings, and who answers what."""

from collections.abc import Callable, Mapping

from onrecord.model.product import Sentence
from onrecord.products.main_questions import texts
from onrecord.products.questions.lines import (
    above_line,
    answer,
    answer_line,
    more_line,
    no_answer_line,
    question_line,
    takeaways_heading,
)
from onrecord.products.questions.product import questions
from onrecord.products.questions.takeaways import takeaway, takeaways

__all__ = ["MAKERS", "answer", "questions", "takeaways", "texts"]

MAKERS: Mapping[str, Callable[..., Sentence | None]] = {
    "questions-takeaways": takeaways_heading,
    "questions-takeaway": takeaway,
    "questions-question": question_line,
    "questions-answer": answer_line,
    "questions-above": above_line,
    "questions-more": more_line,
    "questions-none": no_answer_line,
}
