"""The sample pile gives the products that were reviewed."""

from pathlib import Path

from tests.golden.rewrite import EXPECTED, files


def test_the_sample_piles_products_are_the_reviewed_ones(sample_record: Path) -> None:
    found = dict(files(sample_record))
    differing = [
        name
        for name, text in found.items()
        if not (EXPECTED / name).is_file() or (EXPECTED / name).read_text("utf-8") != text
    ]
    assert not differing, "run make golden and review the diff"


def test_no_reviewed_file_is_left_over(sample_record: Path) -> None:
    names = {path.relative_to(EXPECTED).as_posix() for path in EXPECTED.rglob("*.*")}
    assert names == {name for name, _ in files(sample_record)}
