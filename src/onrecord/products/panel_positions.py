"""Panel positions: what each panelist holds on the pile's questions, beyond what stands above."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from onrecord.model.product import Matrix, MatrixRow, ProductSection, Sentence
from onrecord.products.panel_lines import (
    Tie,
    answers_by,
    cell_line,
    name_line,
    panel_questions,
    position_line,
    question_line,
    tie_line,
    ties,
)
from onrecord.products.panelists import Panelist
from onrecord.products.questions.lines import copies, tells_again
from onrecord.products.statements_printed import printed_statements
from onrecord.products.study import Study
from onrecord.products.units import Unit, speakers

MOST_POSITIONS = 4
"""Statements printed of one panelist on questions that those above leave open."""
MOST_TIES = 3
"""Statements of others printed on each side."""


def positions(study: Study, seat: Panelist, above: Sequence[Sentence]) -> Iterator[ProductSection]:
    """The questions on which a panelist's printed statements say nothing and another one does, with
    that one; then who says the same and who the contrary."""
    holder = seat.holders[0][1].id
    known = {one for each in above for one in printed_statements(study.index, each)}
    left = MOST_POSITIONS
    for question in panel_questions(study):
        found = answers_by(study, question, seat.key)
        if not left or not found or any(each.record in known for each in found):
            continue
        heading = question_line(study, question.key)
        fresh = (each for each in found if not overlaps(study.units[each.record], above))
        new = (each for each in fresh if is_new(study, seat, each.record, known))
        line = next((position_line(study, holder, question.key, each.record) for each in new), None)
        if heading and line:
            known.add(line.made[-1])
            left -= 1
            yield ProductSection(heading=heading, sentences=(line,), kind="position", level=2)
    yield from sides(study, seat, holder)


def overlaps(unit: Unit, lines: Sequence[Sentence]) -> bool:
    """Whether words of a statement stand in lines that are printed already."""
    return any(
        each.document == unit.shelf.document and unit.start < each.end and each.start < unit.end
        for line in lines
        for each in line.evidence
    )


def is_new(study: Study, seat: Panelist, record: str, known: Iterable[str]) -> bool:
    """Whether a statement tells nothing again that is printed of a panelist, and stands under him:
    joint ones stand under the first who speaks."""
    first = next(iter(speakers(study.units[record])))
    if study.index.keys[first.id] != seat.key:
        return False
    return not any(tells_again(study, record, each) for each in known if each in study.units)


def sides(study: Study, seat: Panelist, holder: str) -> Iterator[ProductSection]:
    """Statements of others that say the same as the panelist's, or the contrary."""
    found = list(dict.fromkeys(ties(study, seat.key)))
    for agrees in (True, False):
        chosen = [each for each in found if each.agrees == agrees]
        others = {each.other: each for each in reversed(chosen)}
        lines = [tie_line(study, holder, each.own, each.other) for each in apart(study, others)]
        sentences = tuple(each for each in lines if each)[:MOST_TIES]
        if sentences:
            kind = "agrees" if agrees else "against"
            yield ProductSection(heading=None, sentences=sentences, kind=kind, level=2)


def apart(study: Study, others: Mapping[str, Tie]) -> Iterator[Tie]:
    """Ties of which no two are with near the same words."""
    told: list[str] = []
    for other, tie in others.items():
        if not any(copies(study, other, one) for one in told):
            told.append(other)
            yield tie


def matrix(study: Study, sections: Sequence[tuple[Panelist, Sequence[Sentence]]]) -> Matrix | None:
    """Panelists by questions, with what is printed of each; None without two questions and two
    panelists."""
    questions = [each.key for each in panel_questions(study)]
    headings = tuple(each for key in questions if (each := question_line(study, key)))
    rows = tuple(row for seat, lines in sections for row in row_of(study, seat, lines, questions))
    if len(headings) < 2 or len(rows) < 2 or len(headings) != len(questions):
        return None
    return Matrix(questions=headings, rows=rows)


def row_of(
    study: Study, seat: Panelist, lines: Sequence[Sentence], questions: Sequence[str]
) -> Iterator[MatrixRow]:
    """The row of a panelist who answers any of the questions."""
    holder = seat.holders[0][1].id
    heading = name_line(study, holder)
    cells = tuple(each for key in questions if (each := cell_line(study, holder, key)))
    if heading is None or len(cells) != len(questions):
        return
    at = {one: each.id for each in lines for one in printed_statements(study.index, each)}
    refers = tuple(
        tuple(
            dict.fromkeys(
                at[each.record]
                for question in panel_questions(study)
                if question.key == key
                for each in answers_by(study, question, seat.key)
                if each.record in at
            )
        )
        for key in questions
    )
    if any(each.parts[0].text != "0" and len(each.parts) == 1 for each in cells):
        yield MatrixRow(heading=heading, cells=cells, refers=refers)
