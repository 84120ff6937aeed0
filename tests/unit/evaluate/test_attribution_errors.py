"""The kinds of error of a found attribution or a label."""

import pytest

from onrecord.evaluate.attribution_errors import KINDS, Fault, faults
from onrecord.evaluate.attribution_runs import Found
from tests.unit.evaluate.attribution_made import LABELS, RIGHT, WHOLE, found, judge, label

PORT = LABELS[:1]


def kinds(*run: Found) -> list[str]:
    return [fault.kind for fault in faults(judge(PORT, *run).compared)]


def test_nothing_is_wrong_with_what_is_right() -> None:
    assert not list(faults(judge(LABELS, *RIGHT).compared))


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (("said that the port is shut and the ferry late",), "content starts early"),
        (("port is shut and the ferry late",), "content starts late"),
        (("the port is shut and the ferry",), "content ends early"),
        (("the port is shut and the ferry late. “We",), "content ends late"),
        (("the port is shut", "the ferry late"), "content differs inside"),
    ],
)
def test_where_a_content_is_off(content: tuple[str, ...], kind: str) -> None:
    assert kinds(found("Tor Vik", "said", *content)) == [kind]


def test_source_and_cue() -> None:
    assert kinds(found("she", "said", WHOLE)) == ["wrong source"]
    assert kinds(found("Tor Vik", "added", WHOLE)) == ["cue untouched"]


def test_missed_by_kind_and_invented() -> None:
    wrong = faults(judge(LABELS, found("", "", "less noise")).compared)
    assert list(wrong) == [
        Fault("missed indirect", gold=(0,)),
        Fault("missed direct", gold=(1,)),
        Fault("missed indirect", gold=(2,)),
        Fault("invented", found=(0,)),
    ]


def test_two_found_in_one_label_are_a_split() -> None:
    parts = (found("Tor Vik", "said", "the port is shut"), found("", "", "and the ferry late"))
    assert Fault("split", (0, 1), (0,)) in list(faults(judge(PORT, *parts).compared))


def test_one_found_over_two_labels_is_a_merger() -> None:
    labels = (label("", "", "more pay"), label("", "", "less noise"))
    both = found("The pilots", "pilots want", "more pay, and the cooks want less noise")
    assert Fault("merged", (0,), (0, 1)) in list(faults(judge(labels, both).compared))


def test_nested_ones_that_pair_are_no_split_and_no_merger() -> None:
    labels = (LABELS[0], label("", "", "the ferry late", id=9, within=1))
    run = (RIGHT[0], found("", "", "the ferry late", within=WHOLE))
    assert not list(faults(judge(labels, *run, levels="all").compared))


def test_what_lies_mostly_elsewhere_is_no_part_of_a_split() -> None:
    run = (found("", "", "the port is shut and"), found("", "", "late. “We wait,” she"))
    assert not [each for each in faults(judge(PORT, *run).compared) if each.kind == "split"]


def test_what_pairs_with_another_label_is_no_part_of_a_split() -> None:
    labels = (LABELS[0], label("", "", "the ferry late", id=9, within=1))
    run = (found("", "", "the port is shut and"), found("", "", "the ferry late", within=WHOLE))
    compared = judge(labels, *run, levels="all").compared
    assert not [each for each in faults(compared) if each.kind == "split"]


def test_what_meets_an_optional_label_is_no_error() -> None:
    optional = (label("The pilots", "pilots want", "more pay", tier=3),)
    assert not list(faults(judge(optional, found("", "", "more pay")).compared))


def test_every_kind_is_listed() -> None:
    run = (found("she", "added", "port is shut and the ferry"), found("", "", "less noise"))
    assert {fault.kind for fault in faults(judge(LABELS, *run).compared)} <= set(KINDS)
