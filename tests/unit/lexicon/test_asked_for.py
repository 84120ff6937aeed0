"""What a question asks for, and whether words give a reason or a time."""

import pytest

from onrecord.lexicon.asked_for import asks_for, has_words


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Why did the council close the quay?", "reason"),
        ("The quay is closed: why did the council do that?", "reason"),
        ("Who pays for the tidal gate?", "person"),
        ("How many boats lie in the harbour?", "number"),
        ("When does the ferry sail?", "time"),
        ("Is the quay safe?", None),
        ("Why the quay must close", None),
    ],
)
def test_what_a_question_asks_for(question: str, asked: str | None) -> None:
    assert asks_for(question) == asked


def test_words_that_give_a_reason_or_a_time() -> None:
    assert has_words("The council closed it because the wall leaked.", "reason")
    assert not has_words("The council closed the quay.", "reason")
    assert has_words("The ferry sails on Monday.", "time")
    assert not has_words("The ferry sails.", "time")
