"""Turns: answers of interviews, and labels that are no speakers."""

import pytest

from tests.unit.read.layout_pages import MORE, PROSE, kinds, labels, sections, words

INTRO = "Andrea Skov, Hanne Birk and Mari Lund of the Quay Institute explain the end of the ferry."


def test_answers_have_their_speakers_and_their_question() -> None:
    text = (
        f"{PROSE}\n\n{INTRO}\n\nWhy did it end?\n\nSkov: It cost too much. {PROSE}\n\n{MORE}\n\n"
        "Who is next?\n\nBirk and Lund: Nobody knows.\n\nRelated Publications\n\nWho owns the fog?"
    )
    first, second = sections(text, "answer")
    assert words(text, first) == f"It cost too much. {PROSE}\n\n{MORE}"
    assert labels(first) == ["Skov"]
    assert first.question is not None
    assert first.question.exact == "Why did it end?"
    assert (words(text, second), labels(second)) == ("Nobody knows.", ["Birk", "Lund"])
    assert kinds(text)["Who is next?"] == "heading"


def test_questions_and_answers() -> None:
    text = (
        "The end of the ferry\n\nQ: Why did it end?\n\nA: It cost too much.\n\n"
        "Q: Who paid?\n\nA: We all did, in the end."
    )
    found = sections(text, "answer")
    assert [words(text, each) for each in found] == [
        "It cost too much.",
        "We all did, in the end.",
    ]
    assert [each.question.exact for each in found if each.question] == [
        "Why did it end?",
        "Who paid?",
    ]


def test_turns_in_markdown() -> None:
    text = (
        "# The ferry\n\n**Jane Roe:** I never liked it.\n\n**John Doe:** I did, you know.\n\n"
        "**Jane Roe:** It was slow.\n\n**John Doe:** So am I."
    )
    found = sections(text, "answer", "page.md")
    assert [labels(each) for each in found] == [["Jane Roe"], ["John Doe"]] * 2
    assert words(text, found[0]) == "I never liked it."


def test_an_interviewer_asks() -> None:
    text = "\n\n".join(
        f"THE QUAY: Is it true, number {number}?\n\nJANE ROE: It is, and I said so in May."
        for number in range(3)
    )
    found = sections(text, "answer")
    assert {tuple(labels(each)) for each in found} == {("JANE ROE",)}
    assert found[0].question is not None
    assert found[0].question.exact == "Is it true, number 0?"


@pytest.mark.parametrize("label", ["Note", "Update", "WASHINGTON", "Type", "Source", "Oslo"])
def test_labels_that_are_no_speakers(label: str) -> None:
    text = f"A Title\n\n{PROSE}\n\n{label}: {MORE}\n\n{label}: {PROSE} So it was."
    assert sections(text, "answer") == []


def test_people_spoken_of_are_no_speakers() -> None:
    text = "\n\n".join(
        f"{name}: Fading. Mayor Jane {name} has lost the harbour vote, and {name} knows it."
        for name in ("Roe", "Doe", "Poe")
    )
    assert sections(f"How they stand\n\n{PROSE}\n\n{text}", "answer") == []


def test_an_excerpt_does_not_swallow_the_author() -> None:
    text = (
        f"{PROSE}\n\n{MORE}\n\nBERIT HOLM: I do not know that.\n\nOLAV VIK: We all know it.\n\n"
        f"HOLM: We do not.\n\n{PROSE} He left.\n\n{MORE} She stayed.\n\n{PROSE} The end."
    )
    found = sections(text, "answer")
    assert words(text, found[-1]) == "We do not."
    assert labels(found[-1]) == ["HOLM"]


def test_a_title_with_a_colon_is_no_turn() -> None:
    text = f"After Oslo: What the Talks Did\n\n{PROSE}\n\nIn Oslo: nothing new. {MORE}"
    assert sections(text, "answer") == []
