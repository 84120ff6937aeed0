"""The gate on whole sentences of a narrator, by itself, without the maker that made the line."""

import msgspec
import pytest

from onrecord.model.product import Evidence, Name, Sentence, Verbatim
from onrecord.products.background import background
from onrecord.products.background.narrated import ROLE, check_narrated
from onrecord.products.roles import Played, played
from onrecord.products.statement_checks import RefusalError
from onrecord.products.study import Study, study_of
from tests.unit.products.background.papers import harbour, strike_study
from tests.unit.products.piles import pile_of

WAGES = "cut the wages of its ferry crews in March 2024"


def lines(study: Study) -> list[Sentence]:
    found = [one for each in background(study).sections for one in each.sentences]
    return [each for each in found if played(each).worded(ROLE)]


def checked(study: Study, sentence: Sentence) -> None:
    check_narrated(study, played(sentence))


def cut(part: Verbatim, start: int, end: int) -> Verbatim:
    """The words of a part between two of its code points, as a place that is true by itself."""
    place = part.evidence
    exact = place.exact[start : len(place.exact) + end]
    spoilt = Evidence(place.document, place.source, place.start + start, place.end + end, exact)
    return Verbatim(exact, spoilt)


def with_words(sentence: Sentence, start: int, end: int) -> Played:
    parts = played(sentence)
    words = tuple(
        (role, cut(each, start, end) if role == ROLE else each) for role, each in parts.words
    )
    return parts._replace(words=words)


def test_lines_of_the_product_hold() -> None:
    study = strike_study()
    assert lines(study)
    for each in lines(study):
        checked(study, each)


@pytest.mark.parametrize(("start", "end"), [(4, 0), (0, -8), (4, -8)])
def test_a_part_of_a_sentence_is_refused(start: int, end: int) -> None:
    study = strike_study()
    for each in lines(study):
        with pytest.raises(RefusalError, match="no whole sentences"):
            check_narrated(study, with_words(each, start, end))


def test_words_of_no_document_are_refused() -> None:
    study = strike_study()
    parts = played(lines(study)[0])
    lost = tuple(
        (role, msgspec.structs.replace(one, evidence=replaced(one.evidence)))
        for role, one in parts.words
    )
    with pytest.raises(RefusalError, match="no whole sentences"):
        check_narrated(study, parts._replace(words=lost))


def replaced(place: Evidence) -> Evidence:
    return Evidence("sha256:none", place.source, place.start, place.end, place.exact)


def test_a_line_that_names_no_document_is_refused() -> None:
    study = strike_study()
    for each in lines(study):
        unnamed = tuple(part for part in each.parts if not isinstance(part, Name))
        with pytest.raises(RefusalError, match="not named"):
            checked(study, msgspec.structs.replace(each, parts=unnamed))


def test_what_is_attributed_from_elsewhere_is_refused() -> None:
    """The line was made of a reading in which nobody else was behind these words."""
    sentence = lines(study_of(pile_of(harbour())))[0]
    draft = harbour()
    draft.says(draft.holders[1], WAGES, source="Rask", cue="recalled")
    with pytest.raises(RefusalError, match="on whose word"):
        checked(study_of(pile_of(draft)), sentence)


def test_what_the_narrator_rejects_elsewhere_is_refused() -> None:
    sentence = lines(study_of(pile_of(harbour())))[0]
    draft = harbour()
    within = draft.says(draft.holders[1], WAGES, source="Sundline", cue="company")
    checked(study_of(pile_of(draft)), sentence)
    draft.stand(within, "rejects", "became worse")
    with pytest.raises(RefusalError, match="on whose word"):
        checked(study_of(pile_of(draft)), sentence)
