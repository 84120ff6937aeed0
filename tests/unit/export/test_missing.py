"""A few things not read are listed each; a hundred thousand by reason, with their number."""

from onrecord.export.missing import missing
from onrecord.model.product import NotRead


def test_each_is_listed() -> None:
    entries = [NotRead("a.txt", "empty file"), NotRead("b.png", "unsupported type: PNG image")]
    assert list(missing(entries)) == [
        "a.txt: empty file",
        "b.png: unsupported type: PNG image",
    ]


def test_very_many_are_listed_by_reason_and_all_are_counted() -> None:
    empty = [NotRead(f"{number:04}.txt", "empty file") for number in range(1200)]
    lines = list(missing([*empty, NotRead("b.png", "unsupported type: PNG image")]))
    assert lines == [
        "0000.txt, 0001.txt, 0002.txt and 1,197 more: empty file",
        "b.png: unsupported type: PNG image",
    ]
