"""A sample that people checked: only its first statements count, and nobody's choice of them."""

from collections.abc import Iterable

import msgspec
import pytest

from onrecord.model.judgement import Check, JudgedStatement, Judgement, Target, Verdict
from onrecord.model.product import Pile
from onrecord.model.records import Attribution
from onrecord.model.sample import Sample, Sampled
from onrecord.products.index import index_of
from onrecord.products.panel import panel
from onrecord.products.sampled import drawn, sampled
from onrecord.products.sampled_sheet import sample_sheet
from onrecord.products.statements import spans_of
from onrecord.products.verify import verified
from tests.unit.products.piles import lighthouse, pile_of

SAMPLE = Sample(n=5)


def order(pile: Pile, sample: Sample = SAMPLE) -> list[str]:
    return [record.id for _, record in drawn(index_of(pile), sample)]


def judged(
    pile: Pile,
    statement: str,
    value: Check | None,
    *,
    verdict: Verdict = "checked",
    sample: Sample | None = SAMPLE,
    at: int = 0,
    author: str = "Ada Holm",
) -> JudgedStatement:
    found = index_of(pile).record(statement)
    assert found is not None
    shelf, record = found
    spans = spans_of(record)
    start, end = spans[0].start, spans[-1].end
    target = Target(
        document=shelf.document,
        source=shelf.reading.document.source,
        kind="attribution" if isinstance(record, Attribution) else "assertion",
        start=start,
        end=end,
        exact=shelf.text[start:end],
        sample=sample.name if sample else None,
    )
    time = f"2025-06-01T10:{at:02}:00+00:00"
    made = Judgement(verdict=verdict, targets=(target,), value=value, author=author, time=time)
    return JudgedStatement(made, statement, (shelf.document, start, end))


def found(pile: Pile, judgements: Iterable[JudgedStatement]) -> Sampled | None:
    return sampled(index_of(msgspec.structs.replace(pile, on_statements=tuple(judgements))))


@pytest.fixture
def pile() -> Pile:
    return pile_of(lighthouse())


def test_a_sample_is_drawn_from_what_could_be_printed_whatever_was_judged(pile: Pile) -> None:
    every = order(pile)
    assert len(every) > SAMPLE.n
    assert len(order(pile, Sample(scope="all"))) >= len(every)
    for judgement in (
        judged(pile, every[0], None, verdict="strike", sample=None),
        judged(pile, every[1], "wrong"),
    ):
        after = msgspec.structs.replace(pile, on_statements=(judgement,))
        assert order(after) == every
        assert sample_sheet(after, SAMPLE).of == len(every)


def test_the_precision_of_a_whole_sample_has_its_interval(pile: Pile) -> None:
    first = order(pile)[:5]
    values: list[Check] = ["right", "right", "trivial", "right", "right"]
    made = [judged(pile, each, value) for each, value in zip(first, values, strict=True)]
    got = found(pile, made)
    assert got is not None
    assert (got.sample, got.drawn, got.checked, got.right) == ("printable-5-1", 5, 5, 4)
    assert (got.precision, got.authors) == (0.8, ("Ada Holm",))
    assert (round(got.low, 3), round(got.high, 3)) == (0.376, 0.964)


def test_what_comes_after_a_gap_does_not_count(pile: Pile) -> None:
    every = order(pile)
    got = found(pile, [judged(pile, every[each], "right") for each in (0, 1, 3, 4)])
    assert got is not None and (got.checked, got.drawn) == (2, 5)
    assert found(pile, [judged(pile, each, "right") for each in every[1:5]]) is None


def test_what_was_checked_in_no_sample_or_another_one_fills_no_gap(pile: Pile) -> None:
    first, second = order(pile)[:2]
    made = [judged(pile, first, "right"), judged(pile, second, "right", sample=None)]
    got = found(pile, made)
    assert got is not None and got.checked == 1
    made[1] = judged(pile, second, "right", sample=Sample(seed=2, n=5))
    got = found(pile, made)
    assert got is not None and got.sample == "printable-5-1" and got.checked == 1


def test_the_latest_judgement_of_any_kind_says_whether_a_drawn_statement_is_right(
    pile: Pile,
) -> None:
    first, second = order(pile)[:2]
    made = [
        judged(pile, first, "right"),
        judged(pile, second, "wrong"),
        judged(pile, first, None, verdict="wrong-holder", sample=None, at=1, author="Jon Falk"),
        judged(pile, second, "right", sample=None, at=1),
        judged(pile, second, None, verdict="strike", sample=None, at=2),
    ]
    got = found(pile, made)
    assert got is not None
    assert (got.checked, got.right, got.authors) == (2, 1, ("Ada Holm", "Jon Falk"))
    assert found(pile, reversed(made)) == got


def test_of_two_samples_the_latest_is_shown_and_a_wider_one_goes_on(pile: Pile) -> None:
    first = order(pile)[0]
    other = Sample(seed=2, n=3)
    later = order(pile, other)[0]
    made = [judged(pile, first, "right"), judged(pile, later, "right", sample=other, at=1)]
    got = found(pile, made)
    assert got is not None and got.sample == other.name
    wider = Sample(n=6)
    made.append(judged(pile, order(pile)[1], "wrong", sample=wider, at=2))
    got = found(pile, made)
    assert got is not None and (got.sample, got.checked, got.right) == (wider.name, 2, 1)


def test_a_product_has_what_the_record_gives_and_nothing_else(pile: Pile) -> None:
    forged = msgspec.structs.replace(
        panel(pile),
        sampled=Sampled(
            sample="printable-5-1",
            scope="printable",
            drawn=5,
            checked=5,
            right=5,
            precision=1.0,
            low=1.0,
            high=1.0,
            authors=("Nobody",),
        ),
    )
    assert verified(forged, pile).sampled is None


def test_a_sheet_shows_the_sentences_around_a_statement(pile: Pile) -> None:
    sheet = sample_sheet(pile, Sample(n=50))
    text = pile.readings[0].document.text
    for each in sheet.items:
        whole = "".join(piece.text for piece in each.around)
        assert whole in text and whole.strip()
        assert " … ".join(piece.text for piece in each.around if piece.said) == each.words
    (lamp,) = (each for each in sheet.items if each.words == "the lamp would last ten years")
    assert "".join(piece.text for piece in lamp.around).endswith("“and we are tired.”")
