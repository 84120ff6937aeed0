"""The date of publication: the best statement, never one of the future or contradicted."""

from onrecord.model.document import DateStated, Stated
from onrecord.read.masthead_dates import Dates, dates

LATEST = "2025-05-01T08:00:00+00:00"


def told(*values: str) -> list[DateStated]:
    return [DateStated(value, "metadata") for value in values]


def printed(*values: str) -> list[DateStated]:
    return [DateStated(value, "dateline") for value in values]


def found(stated: list[DateStated], lines: list[DateStated], modified: str | None = None) -> Dates:
    return dates(stated, lines, Stated(modified, "metadata") if modified else Stated(), LATEST)


def messages(result: Dates) -> list[str]:
    return [problem.message for problem in result.problems]


def test_the_most_explicit_statement_counts_and_agreeing_ones_are_kept() -> None:
    result = found(told("2025-04-24T05:10:00+03:00", "2025-04-24"), printed("2025-04-23"))
    assert result.published == Stated("2025-04-24T05:10:00+03:00", "metadata")
    assert [each.value for each in result.candidates] == [
        "2025-04-24T05:10:00+03:00",
        "2025-04-24",
        "2025-04-23",
    ]
    assert (messages(result), {each.refused for each in result.candidates}) == ([], {None})


def test_a_date_of_the_future_is_refused_with_a_problem_and_the_next_counts() -> None:
    result = found(told("2031-04-24"), printed("2025-04-24"))
    assert result.published == Stated("2025-04-24", "dateline")
    assert result.candidates[0].refused is not None
    assert messages(result) == [
        "date '2031-04-24' refused: it lies after 2025-05-01, when the document was there already"
    ]


def test_a_day_after_is_the_same_moment_in_another_zone() -> None:
    assert found(told("2025-05-02T06:00:00+13:00"), []).published.value is not None
    assert found(told("2025-05-03"), []).published == Stated()


def test_a_month_is_not_of_the_future_while_it_lasts() -> None:
    assert found(told("2025-05"), []).published == Stated("2025-05", "metadata")
    assert found(told("2025-06"), []).published == Stated()


def test_what_contradicts_a_better_statement_is_refused_with_a_problem() -> None:
    result = found(told("2025-04-24", "2025-03-01"), printed("2025-04-20"))
    assert result.published == Stated("2025-04-24", "metadata")
    assert messages(result) == [
        "date '2025-03-01' refused: it contradicts 2025-04-24 (metadata)",
        "date '2025-04-20' refused: it contradicts 2025-04-24 (metadata)",
    ]


def test_lines_that_contradict_each_other_leave_the_date_unknown() -> None:
    result = found([], printed("2025-04-24", "2025-04-20"))
    assert result.published == Stated()
    assert len(result.candidates) == len(result.problems) == 2
    assert "the text prints 2025-04-20 and 2025-04-24" in messages(result)[0]


def test_lines_of_other_articles_beside_metadata_are_no_problem_but_are_kept() -> None:
    result = found(told("2025-04-24"), printed("2025-04-20", "2025-04-11"))
    assert (result.published.value, messages(result)) == ("2025-04-24", [])
    assert [each.refused is None for each in result.candidates] == [True, False, False]


def test_the_most_precise_of_agreeing_lines_counts() -> None:
    result = found([], printed("2025-04-24", "2025-04-24T09:30"))
    assert result.published == Stated("2025-04-24T09:30", "dateline")


def test_a_change_before_publication_or_in_the_future_is_refused() -> None:
    for odd in ("2025-04-01", "2025-06-01"):
        result = found(told("2025-04-24"), [], modified=odd)
        assert result.modified == Stated()
        assert messages(result)[0].startswith(f"date of change '{odd}' refused")
    assert found(told("2025-04-24"), [], modified="2025-04-25").modified.value == "2025-04-25"


def test_with_no_latest_day_nothing_is_of_the_future() -> None:
    assert dates(told("2099-01-01"), [], Stated(), None).published.value == "2099-01-01"
