"""The gate, attacked at each line of questions and panel: nothing that was changed passes."""

from collections.abc import Callable

import msgspec
import pytest

from onrecord.model.product import Evidence, Name, Part, Pile, Product, Sentence, Value, Verbatim
from onrecord.products.panel import panel
from onrecord.products.questions import questions
from onrecord.products.study import study_of
from onrecord.products.verify import verified

replace = msgspec.structs.replace
FORMS: dict[str, Callable[[Pile], Product]] = {
    "questions": lambda pile: questions(study_of(pile)),
    "panel": panel,
}


def shorter(part: Part) -> Part:
    """Words cut loose from their end."""
    if not isinstance(part, Verbatim) or len(part.text) < 12:
        return part
    place = part.evidence
    cut = Evidence(place.document, place.source, place.start, place.end - 6, place.exact[:-6])
    return Verbatim(cut.exact, cut)


def later(part: Part) -> Part:
    """Words cut loose from their beginning, where an "if" or a "not" may stand."""
    if not isinstance(part, Verbatim) or len(part.text) < 12:
        return part
    place = part.evidence
    cut = Evidence(place.document, place.source, place.start + 6, place.end, place.exact[6:])
    return Verbatim(cut.exact, cut)


def another(part: Part) -> Part:
    """Another holder's name."""
    if not isinstance(part, Name) or part.field != "holder.name":
        return part
    return replace(part, text="Ingrid Falk")


def counted(part: Part) -> Part:
    return replace(part, text=f"{part.text}7") if isinstance(part, Value) else part


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("change", [shorter, later, another, counted])
def test_a_changed_part_is_refused(linked: Pile, form: str, change: Callable[[Part], Part]) -> None:
    product = FORMS[form](linked)
    changed: set[str] = set()
    sections = []
    for section in product.sections:
        lines = []
        for each in section.sentences:
            one = replace(each, parts=tuple(map(change, each.parts)))
            changed |= {one.text} if one != each else set()
            lines.append(one)
        sections.append(replace(section, sentences=tuple(lines)))
    passed = verified(replace(product, sections=tuple(sections), matrix=None), linked)
    assert changed
    assert changed.isdisjoint(each.text for each in of(passed))
    assert changed <= {each.text for each in passed.refused}


@pytest.mark.parametrize("form", FORMS)
def test_a_dropped_relayer_or_holder_is_refused(linked: Pile, form: str) -> None:
    product = FORMS[form](linked)
    made = [each for each in of(product) if each.made and names(each)]
    assert made
    for each in made:
        for name in names(each):
            cut = replace(each, parts=tuple(one for one in each.parts if one is not name))
            section = replace(product.sections[-1], heading=None, sentences=(cut,), level=2)
            passed = verified(replace(product, sections=(section,), matrix=None), linked)
            assert [one.text for one in passed.refused] == [cut.text]


def test_a_line_made_from_another_statement_is_refused(linked: Pile) -> None:
    product = questions(study_of(linked))
    first, second, *_ = product.sections[0].sentences
    swapped = replace(first, made=second.made)
    section = replace(
        product.sections[0], sentences=(swapped, replace(second, made=("no", "such")))
    )
    passed = verified(replace(product, sections=(section,)), linked)
    assert of(passed) == []
    assert len(passed.refused) == 2


def test_a_matrix_with_a_wrong_count_is_refused(linked: Pile) -> None:
    product = panel(linked)
    assert product.matrix is not None
    assert verified(product, linked).matrix == product.matrix
    row = product.matrix.rows[0]
    cell = replace(row.cells[0], parts=tuple(map(counted, row.cells[0].parts)))
    wrong = replace(row, cells=(cell, *row.cells[1:]))
    matrix = replace(product.matrix, rows=(wrong, *product.matrix.rows[1:]))
    passed = verified(replace(product, matrix=matrix), linked)
    assert passed.matrix is None
    assert cell.text in [each.text for each in passed.refused]


def of(product: Product) -> list[Sentence]:
    return [each for section in product.sections for each in section.sentences]


def names(sentence: Sentence) -> list[Name]:
    return [
        each for each in sentence.parts if isinstance(each, Name) and each.field == "holder.name"
    ]
