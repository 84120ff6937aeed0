"""Authors' names out of what markup states."""

import pytest

from onrecord.ingest.names import people


@pytest.mark.parametrize(
    ("stated", "names"),
    [
        ("Ann Lee", ["Ann Lee"]),
        ("By Ann Lee", ["Ann Lee"]),
        ("Ann Lee and Bo Ek", ["Ann Lee", "Bo Ek"]),
        ("Ann Lee, Bo Ek & Cy Dee", ["Ann Lee", "Bo Ek", "Cy Dee"]),
        ("Lee, Ann", ["Ann Lee"]),
        ("Ann Lee, Political Editor", ["Ann Lee"]),
        ("Analysis by Ann Lee, QRX Editor-at-large", ["Ann Lee"]),
        ("Opinion by Ann Lee and Bo Ek", ["Ann Lee", "Bo Ek"]),
        ("Óscar de la Peña-Ruiz", ["Óscar de la Peña-Ruiz"]),
        ("J. P. O’Hara", ["J. P. O’Hara"]),
        ("Harbour Wire Staff", []),
        ("admin", []),
        ("https://quay.example/ann-lee", []),
        ("ann@quay.example", []),
        ("The Quay", []),
        ("", []),
    ],
)
def test_people_only(stated: str, names: list[str]) -> None:
    assert list(people([stated], "The Quay")) == names


def test_a_name_counts_once() -> None:
    assert people(["Ann Lee", "By Ann Lee"], None) == ("Ann Lee",)
