"""Times held against labels: the definitions of TempEval-3."""

import pytest

from onrecord.evaluate.times import Counts, Timed, compared, counts
from onrecord.evaluate.times_errors import faults, kind_of
from onrecord.evaluate.times_report import measures

TEXT = "On Friday, late last March, Tor Vik waited three days."


def at(words: str, kind: str = "DATE", value: str = "2019", optional: bool = False) -> Timed:
    start = TEXT.index(words)
    return Timed(start, start + len(words), kind, value, optional)


def counted(gold: list[Timed], found: list[Timed]) -> Counts:
    return counts(compared(TEXT, gold, found))


def test_the_same_extent_is_strict_and_an_overlap_relaxed() -> None:
    gold = [at("Friday", value="2019-03-15"), at("late last March", value="2018-03")]
    found = [at("Friday", value="2019-03-15"), at("last March", value="2018-03")]
    assert counted(gold, found) == Counts(2, 2, strict=1, relaxed=2, type=2, value=2)


def test_white_space_at_the_edges_does_not_count() -> None:
    assert counted([at(" Friday")], [at("Friday")]).strict == 1
    assert counted([at("Friday,")], [at("Friday")]).strict == 0


def test_type_and_value_are_of_the_relaxed_matches() -> None:
    gold = [at("three days", "DURATION", "P3D"), at("Friday", value="2019-03-15")]
    found = [at("days", "SET", "P3D"), at("Friday", value="2019-03-22"), at("Tor Vik")]
    assert counted(gold, found) == Counts(2, 3, strict=1, relaxed=2, type=1, value=1)


def test_each_time_takes_part_in_one_match() -> None:
    gold = [at("late last March")]
    found = [at("late"), at("last March")]
    made = compared(TEXT, gold, found)
    assert [made.found[pair.found] for pair in made.pairs] == [at("last March")]
    assert counts(made).relaxed == 1
    assert counted([at("Friday"), at("late")], [at("Friday, late")]).relaxed == 1


def test_the_same_extent_goes_before_a_longer_overlap() -> None:
    found = [at("late"), at("last March")]
    made = compared(TEXT, [at("late")], [*found, at("late last")])
    assert [made.found[pair.found] for pair in made.pairs] == [at("late")]


def test_optional_ones_count_neither_way() -> None:
    gold = [at("Friday", optional=True), at("late last March")]
    assert counted(gold, []) == Counts(gold=1)
    assert counted(gold, [at("Friday"), at("On")]) == Counts(gold=1, found=1)
    wide = at("Friday, late last March")
    assert counted(gold, [wide]) == Counts(1, 1, strict=0, relaxed=1, type=1, value=1)


def test_figures_are_over_all_documents() -> None:
    rows = [Counts(3, 2, 1, 2, 2, 1), Counts(1, 2, 1, 1, 0, 0), Counts(0, 0)]
    made = measures(rows)
    assert made["strict F1"].value == pytest.approx(4 / 8)
    assert made["relaxed precision"].value == pytest.approx(3 / 4)
    assert made["relaxed recall"].value == pytest.approx(3 / 4)
    assert made["type F1"].value == pytest.approx(4 / 8)
    assert made["value F1"].value == pytest.approx(2 / 8)
    assert made["value, of matches"].value == pytest.approx(1 / 3)
    low, high = made["relaxed F1"].interval or (1.0, 0.0)
    assert low <= 0.75 <= high


def test_errors_by_kind_of_time() -> None:
    gold = [
        at("Friday", value="2019-03-15"),
        at("late last March", value="2018-03"),
        at("three days", "DURATION", "P3D", optional=True),
    ]
    found = [at("last March", "SET", "2019-03"), at("On", value="PAST_REF")]
    shown = [(e.error, e.kind) for e in faults(TEXT, compared(TEXT, gold, found))]
    assert shown == [
        ("missed", "weekday"),
        ("spurious", "vague reference"),
        ("other extent", "month"),
        ("wrong type", "month"),
        ("wrong value", "month"),
    ]


@pytest.mark.parametrize(
    ("kind", "value", "told"),
    [
        ("DATE", "2019-03-15", "day"),
        ("DATE", "XXXX-WXX-5", "day"),
        ("DATE", "2019-W11", "week"),
        ("DATE", "2019-W11-WE", "weekend"),
        ("DATE", "2019-Q3", "quarter or half"),
        ("DATE", "2019-WI", "season"),
        ("DATE", "201", "decade"),
        ("DATE", "20", "century"),
        ("DATE", "FUTURE_REF", "vague reference"),
        ("DATE", "P3D", "duration"),
        ("DATE", "2019-03-15TMO", "time of day"),
        ("TIME", "PRESENT_REF", "time of day"),
        ("SET", "P1W", "set"),
        ("DATE", "", "other"),
    ],
)
def test_kinds_by_type_and_form_of_value(kind: str, value: str, told: str) -> None:
    assert kind_of(TEXT, at("Tor Vik", kind, value)) == told
