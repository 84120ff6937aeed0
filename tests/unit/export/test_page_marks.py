"""Marks: each place once, numbered in the order of the text, with every way back."""

from onrecord.export.page_marks import Back, Use, lettered, marks_of
from onrecord.model.product import Evidence


def use(anchor: str, start: int, end: int, document: str = "d", *, aside: bool = False) -> Use:
    return Use(anchor, f"at {anchor}", Evidence(document, "a.txt", start, end, "x"), aside)


def test_places_are_numbered_as_the_text_goes_the_longer_first() -> None:
    uses = [use("b", 9, 12), use("a", 1, 4), use("c", 1, 8), use("e", 0, 1, "other")]
    marks = marks_of(uses, {"other": 1, "d": 2})
    assert [(each.number, each.id) for each in marks.of["d"]] == [
        *(("2.1", "s2-1-8"), ("2.2", "s2-1-4"), ("2.3", "s2-9-12"))
    ]
    assert marks.at["other", 0, 1].number == "1.1"


def test_a_place_that_is_used_twice_leads_back_twice() -> None:
    marks = marks_of([use("a", 1, 4), use("b", 1, 4), use("a", 1, 4)], {"d": 1})
    assert marks.at["d", 1, 4].backs == (Back("a", "at a", "a"), Back("b", "at b", "b"))


def test_ways_back_go_on_after_z() -> None:
    assert [lettered(each) for each in (0, 25, 26, 27, 26 * 27)] == ["a", "z", "aa", "ab", "aaa"]


def test_a_place_is_minor_where_nothing_that_was_said_stands_there() -> None:
    said, named = use("a", 1, 4), use("b", 1, 4)._replace(minor=True)
    assert not marks_of([said, named], {"d": 1}).at["d", 1, 4].minor
    assert marks_of([named], {"d": 1}).at["d", 1, 4].minor


def test_what_points_in_passing_is_a_way_back_only_where_there_is_no_other() -> None:
    marks = marks_of(
        [use("h", 1, 4, aside=True), use("a", 1, 4), use("h", 5, 6, aside=True)], {"d": 1}
    )
    assert [each.backs[0].anchor for each in marks.of["d"]] == ["a", "h"]


def test_a_document_that_is_no_source_has_no_marks() -> None:
    assert marks_of([use("a", 1, 4)], {}).at == {}
