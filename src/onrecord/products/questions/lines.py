"""Lines: questions in their words, their answers, and that there are none."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from onrecord.model.product import Part, Sentence, Value
from onrecord.model.span import Span
from onrecord.products.answers import Answer
from onrecord.products.lines import name, quoted
from onrecord.products.main_questions import MainQuestion
from onrecord.products.places import fixed
from onrecord.products.questions.takeaways import (
    MOST,
    chosen,
    disputes,
    near_texts,
    support,
)
from onrecord.products.standalone import standalone
from onrecord.products.study import Study
from onrecord.products.terms_weighed import likeness

FORMS = {"interview": "asked", "heading": "headed", "topic": "topic", "dispute": "in_dispute"}
MOST_ANSWERS = 5
SAME_SENSE, MOSTLY = 0.75, 0.7
"""The cosine, or the share of terms, from which an answer tells again what stands above."""
HALFWAY, PARTLY = 0.5, 0.4
"""The cosine and the share of terms from which it does by both."""
AGAIN, WORDS, LIKE = 0.4, 6, 0.25
"""The cosine, the number of terms and the share of their weight from which it does by all three."""
COPIED = 0.85
"""The cosine from which two statements that share most of their terms are told once."""


def question_of(study: Study, key: str) -> MainQuestion | None:
    return next((each for each in study.questions if each.key == key), None)


def question_line(study: Study, key: str) -> Sentence | None:
    """A question, in the words in which the pile or the user asks it."""
    question = question_of(study, key)
    if question is None:
        return None
    parts = tuple(question_parts(study, question))
    return Sentence(parts=parts, made=("questions-question", key))


def question_parts(study: Study, question: MainQuestion) -> list[Part]:
    if question.words is None:
        return [fixed("your_question"), Value(question.text, f"asked key={question.key}")]
    shelf = study.index.shelves[question.words.document]
    if question.kind == "actor":
        return [fixed("on_actor"), name(shelf, shelf.holders[question.holder])]
    words = Span(question.words.start, question.words.end, question.words.exact)
    return quoted(shelf, FORMS[question.kind], (words,))


def answer_line(study: Study, key: str, record: str) -> Sentence | None:
    """A statement that answers a question, and how many disputes it takes a side in."""
    if record not in {each.record for each in study.answers_to(key)}:
        return None
    after: list[Part] = []
    if count := len(disputes(study, record)):
        after = [fixed("disputed"), Value(str(count), f"disputes record={record}"), fixed("stop")]
    return standalone(study.units[record], ("questions-answer", key, record), after=after)


def no_answer_line(study: Study, key: str) -> Sentence | None:
    """That no statement answers a question, and how many were looked through."""
    if question_of(study, key) is None or study.answers_to(key):
        return None
    value = Value(str(len(study.units)), "statements looked-through")
    parts = (fixed("not_answered"), value, fixed("stop"))
    return Sentence(parts=parts, made=("questions-none", key))


def above_line(study: Study, key: str) -> Sentence | None:
    """Which of the findings above answer a question."""
    numbers = answering(study, key)
    if not numbers:
        return None
    value = Value(", ".join(map(str, numbers)), f"takeaways-answering question={key}")
    parts = (fixed("answered_above"), value, fixed("stop"))
    return Sentence(parts=parts, made=("questions-above", key))


def answering(study: Study, key: str) -> tuple[int, ...]:
    """The numbers of the findings above that answer a question, counted from 1."""
    records = {each.record for each in study.answers_to(key)}
    above = () if study.pile.asked else chosen(study, MOST)
    return tuple(number for number, each in enumerate(above, 1) if each in records)


def more_line(study: Study, key: str) -> Sentence | None:
    """How many more statements answer a question than are printed under it or above."""
    more = more_answers(study, key)
    if not more:
        return None
    value = Value(str(more), f"more-answers question={key}")
    parts = (fixed("more_answers"), value, fixed("stop"))
    return Sentence(parts=parts, made=("questions-more", key))


def more_answers(study: Study, key: str) -> int:
    """How many answers of a question stand nowhere here, nor tell again what does; of a user's, how
    many do not stand under it."""
    told = set(printed(study).get(key, ()))
    if study.pile.asked:
        return len(study.answers_to(key)) - len(told)
    above = set(chosen(study, MOST))
    above.update(one for each in printed(study).values() for one in each)
    left = [each.record for each in study.answers_to(key) if each.record not in told]
    return sum(not any(tells_again(study, each, one) for one in above) for each in left)


@lru_cache(maxsize=2)
def printed(study: Study) -> Mapping[str, tuple[str, ...]]:
    """The statements printed under each question, by its key: each statement stands once in the
    product, under the findings or where it answers first; interviewers are answered first."""
    above = set[str]() if study.pile.asked else set(chosen(study, MOST))
    found: dict[str, tuple[str, ...]] = {}
    for question in sorted(study.questions, key=lambda each: each.kind != "interview"):
        free = [
            each
            for each in study.answers_to(question.key)
            if question.kind == "user"
            or not any(tells_again(study, each.record, one) for one in above)
        ]
        found[question.key] = tuple(each.record for each in ordered(study, free[:MOST_ANSWERS]))
        above.update(found[question.key])
    return found


def copies(study: Study, record: str, other: str) -> bool:
    """Whether two statements are one, or nearly word for word."""
    if record == other:
        return True
    one, two = study.terms[record], study.terms[other]
    return study.sense.between(record, other) >= COPIED and len(one & two) >= 0.7 * min(
        len(one), len(two)
    )


def tells_again(study: Study, record: str, other: str) -> bool:
    """Whether a statement tells what one that stands above tells: nearly the same in sense, or in
    much of its words and a near sense."""
    one, two = study.terms[record], study.terms[other]
    near, both = study.sense.between(record, other), len(one & two)
    share = both / max(1, min(len(one), len(two)))
    if near >= SAME_SENSE or share >= MOSTLY or (near >= HALFWAY and share >= PARTLY):
        return True
    heavy = likeness(one, two, study.rarity) >= LIKE
    return near >= AGAIN and both >= WORDS and heavy


def takeaways_heading(study: Study) -> Sentence | None:
    """That the findings follow, and from how many statements they are chosen."""
    parts = (
        *(fixed("takeaways"), Value(str(findings(study)), "takeaways")),
        *(fixed("out_of"), Value(str(len(study.units)), "statements looked-through")),
    )
    return Sentence(parts=parts, made=("questions-takeaways",))


def findings(study: Study) -> int:
    return len(chosen(study, MOST))


def ordered(study: Study, best: list[Answer]) -> Iterator[Answer]:
    """Answers as they are printed: those in dispute with one before them last."""
    late: list[Answer] = []
    sides: set[str] = set()
    for each in best:
        mine = set(disputes(study, each.record))
        if mine & sides:
            late.append(each)
            continue
        sides |= mine
        yield each
    yield from late


def answer(study: Study, query: str) -> str | None:
    """What the queries of this product give."""
    head, _, target = query.partition("=")
    if target in study.units:
        return of_statement(study, head, target)
    match head:
        case "takeaways":
            return str(findings(study))
        case "statements looked-through":
            return str(len(study.units))
        case "asked key":
            asked = question_of(study, target)
            return asked.text if asked and asked.kind == "user" else None
        case "takeaways-answering question":
            numbers = answering(study, target) if question_of(study, target) else ()
            return ", ".join(map(str, numbers)) or None
        case "more-answers question":
            return str(more_answers(study, target)) if question_of(study, target) else None
    return None


def of_statement(study: Study, head: str, record: str) -> str | None:
    match head:
        case "roots record":
            return support(study, record)
        case "near record":
            return str(len(near_texts(study, record)))
        case "disputes record":
            return str(len(disputes(study, record)))
    return None
