"""Samples: their names, and an order of statements that is none of theirs."""

import pytest

from onrecord.errors import EvidenceError
from onrecord.model.sample import MOST, Sample, sample_named


@pytest.mark.parametrize("sample", [Sample(), Sample(0, 1, "all"), Sample(MOST, MOST)])
def test_a_sample_is_found_by_its_name(sample: Sample) -> None:
    assert sample_named(sample.name) == sample


@pytest.mark.parametrize(
    "name", ["", "printable", "printable-0-1", "printable-1-01", "some-1-1", "all-1-1\n", "all-٣-1"]
)
def test_what_is_no_name_is_no_sample(name: str) -> None:
    with pytest.raises(EvidenceError, match="no name of a sample"):
        sample_named(name)


@pytest.mark.parametrize(("seed", "n"), [(1, 0), (1, -1), (-1, 1), (1, MOST + 1), (MOST + 1, 1)])
def test_a_sample_has_numbers_of_one(seed: int, n: int) -> None:
    with pytest.raises(EvidenceError):
        Sample(seed, n)


def test_the_order_is_of_the_seed_alone() -> None:
    ids = [f"{each:016x}" for each in range(50)]
    one, other = (sorted(ids, key=Sample(seed).key) for seed in (1, 2))
    assert one != other != ids
    assert one == sorted(ids, key=Sample(1, 7, "all").key)
