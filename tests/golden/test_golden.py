"""The sample pile gives the products that were reviewed."""

from pathlib import Path

import pytest

from tests.golden.rewrite import EXPECTED, files


@pytest.fixture(scope="module")
def found(sample_record: Path) -> dict[str, str]:
    return dict(files(sample_record))


def test_the_sample_piles_products_are_the_reviewed_ones(found: dict[str, str]) -> None:
    differing = [
        name
        for name, text in found.items()
        if not (EXPECTED / name).is_file() or (EXPECTED / name).read_text("utf-8") != text
    ]
    assert not differing, "run make golden and review the diff"


def test_no_reviewed_file_is_left_over(found: dict[str, str]) -> None:
    names = {path.relative_to(EXPECTED).as_posix() for path in EXPECTED.rglob("*.*")}
    assert names == found.keys()
