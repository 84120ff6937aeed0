"""Places fitted to the quotations around them."""

from onrecord.read.attribution_marks import fitted, marks_of
from onrecord.read.attribution_quotes import quotations
from tests.readings import blocks_of

TEXT = "the port is “closed for ‘years’ now” and lost"
MARKS = marks_of(quotations(TEXT, blocks_of(TEXT)))


def fit(words: str, cage: int = -1) -> str | None:
    start = TEXT.index(words)
    place = fitted(TEXT, (start, start + len(words)), cage, MARKS)
    return TEXT[slice(*place)] if place else None


def test_a_piece_that_ends_inside_a_quotation_takes_it_in() -> None:
    assert fit("is “closed") == "is “closed for ‘years’ now”"


def test_a_piece_that_begins_inside_a_quotation_and_ends_outside_takes_it_in() -> None:
    assert fit("now” and lost") == "“closed for ‘years’ now” and lost"


def test_a_piece_inside_a_quotation_is_left_alone() -> None:
    assert fit("closed for") == "closed for"


def test_a_quotation_loses_its_marks() -> None:
    assert fit("“closed for ‘years’ now”") == "closed for ‘years’ now"


def test_a_piece_stays_in_the_cage_of_its_cue() -> None:
    assert fit("closed for ‘years’ now” and lost", cage=0) == "closed for ‘years’ now"


def test_innermost_stretch() -> None:
    assert MARKS.innermost(TEXT.index("years")) == 1
    assert MARKS.innermost(TEXT.index("closed")) == 0
    assert MARKS.innermost(TEXT.index("lost")) == -1
