"""Lines of statements by themselves: by-lines of own voices, and days that say something."""

import pytest

from onrecord.products.own_voice import is_own_sentence
from onrecord.products.standalone import statement
from onrecord.products.study import Study


def test_a_documents_own_voice_has_its_by_line(study: Study) -> None:
    own = [each for each in study.units.values() if is_own_sentence(each)]
    signed = [each for each in own if each.shelf.reading.masthead.authors]
    assert signed
    for each in signed:
        line = statement(study, each.record.id)
        assert line is not None
        assert all(author in line.text for author in each.shelf.reading.masthead.authors)


@pytest.mark.parametrize("bounded", [True, False])
def test_a_bound_of_one_side_is_left_to_the_list_of_sources(study: Study, bounded: bool) -> None:
    undated = [
        each
        for each in study.units.values()
        if (window := each.shelf.window) and bool(window.earliest and window.latest) == bounded
    ]
    for each in undated:
        line = statement(study, each.record.id)
        assert line is not None
        assert ("date unknown" in line.text) != bounded
    assert undated or not bounded
