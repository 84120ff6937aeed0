"""What stands between quotation marks."""

import pytest

from onrecord.lexicon.quoted_marks import between_marks, in_marks


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("He said “it is late” and left.", ["it is late"]),
        ('He said "it is late" and "left".', ["it is late", "left"]),
        ("«Нас не спросили», she said", ["Нас не спросили"]),
        ("He said ‘it’s late’ and left.", ["it’s late"]),
        ("The boats’ crews don’t mind.", []),
        ("The boats' crew don't mind 'it'.", ["it"]),
        ("“It is late, he said, “and dark.” So.", ["It is late, he said, “and dark."]),
        ("“This goes on in the next paragraph.", ["This goes on in the next paragraph."]),
        ("no marks", []),
    ],
)
def test_stretches_between_marks(text: str, quoted: list[str]) -> None:
    assert [text[a:b] for a, b in between_marks(text, 0, len(text))] == quoted


def test_a_place_is_in_marks_only_as_a_whole() -> None:
    text = "He said “it is late” and left."
    start = text.index("late")
    assert in_marks(text, (0, len(text)), (start, start + 4))
    assert not in_marks(text, (0, len(text)), (start, start + 9))
