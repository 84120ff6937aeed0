"""What counts of a run and of the labels: optional labels, regions, levels, scores."""

from onrecord.evaluate.polnear import Gold
from tests.unit.evaluate.attribution_made import LABELS, RIGHT, WHOLE, found, judge, label, place

INNER = label("The pilots", "pilots want", "more pay", id=4, within=1)


def test_what_is_found_right_counts_right() -> None:
    counted = judge(LABELS, *RIGHT).tally
    assert counted.found == counted.gold == counted.partial == counted.exact == counted.full == 3
    assert (counted.gold_direct, counted.hit_direct, counted.gold_indirect) == (1, 1, 2)


def test_an_optional_label_counts_neither_for_nor_against() -> None:
    labels = (*LABELS[:2], label("The pilots", "pilots want", "more pay", tier=3))
    hit, missed = judge(labels, *RIGHT).tally, judge(labels, *RIGHT[:2]).tally
    assert hit == missed
    assert (hit.found, hit.gold, hit.partial) == (2, 2, 2)


def test_an_optional_label_that_comes_first_takes_no_pair_of_one_that_counts() -> None:
    optional = label("she", "added", WHOLE, tier=3)
    counted = judge((optional, LABELS[0]), RIGHT[0]).tally
    assert (counted.found, counted.gold, counted.full) == (1, 1, 1)


def test_what_begins_outside_the_region_does_not_count() -> None:
    region = (0, place("We wait")[0])
    counted = judge(LABELS[:1], *RIGHT, region=region).tally
    assert (counted.found, counted.gold, counted.partial) == (1, 1, 1)


def test_a_content_that_leaves_the_region_counts_where_it_begins() -> None:
    region = (0, place("shut")[1])
    assert judge(LABELS[:1], RIGHT[0], region=region).tally.exact == 1


def test_only_outermost_ones_count_unless_all_levels_do() -> None:
    nested = found("The pilots", "pilots want", "more pay", within=WHOLE)
    labels = (LABELS[0], INNER)
    outermost = judge(labels, RIGHT[0], nested).tally
    assert (outermost.found, outermost.gold, outermost.partial, outermost.gold_nested) == (
        1,
        1,
        1,
        0,
    )
    every = judge(labels, RIGHT[0], nested, levels="all").tally
    assert (every.found, every.gold, every.partial) == (2, 2, 2)
    assert (every.gold_nested, every.hit_nested) == (1, 1)


def test_what_scores_less_than_asked_is_as_if_not_found() -> None:
    unsure = found("The pilots", "pilots want", "more pay", score=0.5)
    assert judge(LABELS, *RIGHT[:2], unsure, least=0.6).tally.found == 2
    assert judge(LABELS, *RIGHT[:2], unsure, least=0.5).tally.found == 3


def test_a_labelled_kind_goes_before_the_quotation_marks() -> None:
    said = Gold(source=(), cue=(), content=(place("We wait"),), kind="mixed")
    assert judge((said,)).tally.gold_mixed == 1
    assert judge((LABELS[1],)).tally.gold_direct == 1


def test_grades() -> None:
    read = judge(
        LABELS,
        RIGHT[0],
        found("she", "", "We wait"),
        found("Tor Vik", "", "more pay, and"),
        found("", "", "less noise"),
    )
    assert [read.grade(at) for at in range(4)] == [4, 3, 1, 0]
    assert [read.is_right(at) for at in range(4)] == [True, True, False, False]
