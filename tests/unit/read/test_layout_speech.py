"""Speech: lists of facts under labels are nobody's words; talk under labels is."""

import pytest

from tests.unit.read.layout_pages import MORE, PROSE, labels, sections, words

HEAD = f"The day in Halden\n\n{PROSE}\n\n{MORE}\n\n"
ARRESTED = {
    "Jane Q. Roe": "Possession of fog, held in the harbour jail in lieu of 500 crowns.",
    "John Doe": "Two warrants from the quay, possession of Schedule I fog.",
    "Ann P. Poe": "Dealing in ice, visiting a common nuisance, held in jail.",
}
SCORES = (
    "Harbour High: Poe 25 points. Vik 17 points. Lund 3 points.",
    "Quay High: Aas 15 points. Ek 2 points.",
    "Tide High: Roe 19 points and 3 steals.",
    "Harbour High: Poe 1 goal. Vik 1 goal, 1 assist.",
    "Quay High: Aas 4 saves.",
    "Harbour High: Ek 9 saves.",
)
NOTES = (
    "Gulls: Forward Tor Vik missed his third game with a bad knee.",
    "Terns: Hosted 900 people. Coach Ann Poe said, “I thought we played well, didn’t you?”",
    "Gulls: Visit the Terns on Friday.",
    "Terns: Host the Gulls on Friday.",
)


def test_an_arrest_list_is_no_interview() -> None:
    named = " ".join(f"The police say that {name} was on the quay." for name in ARRESTED)
    listed = "\n\n".join(f"{name}: {charge}" for name, charge in ARRESTED.items())
    assert sections(f"{HEAD}{named}\n\n{listed}", "answer") == []


def test_an_arrest_list_below_a_question_is_no_interview() -> None:
    listed = "\n\n".join(f"{name}: {charge}" for name, charge in ARRESTED.items())
    assert sections(f"{HEAD}Who was arrested?\n\n{listed}\n\n{listed}", "answer") == []


@pytest.mark.parametrize("lines", [SCORES, NOTES])
def test_scores_and_notes_on_teams_are_no_interview(lines: tuple[str, ...]) -> None:
    teams = "The Halden Gulls met the Narva Terns at Harbour High, Quay High and Tide High."
    assert sections(HEAD + teams + "\n\n" + "\n\n".join(lines), "answer") == []


def test_a_table_of_facts_is_no_interview() -> None:
    fact = "Halden Boxes: 1 Green, 1 Red, 2 tsp.\n\nOne scoop of fog, one cup of ice."
    assert sections(HEAD + "\n\n".join([fact] * 5), "answer") == []


def test_goods_below_questions_are_no_answers() -> None:
    entry = "What made you cook?\n\nQuay Lens: Jane Roe of Halden\n\nAll of it, really."
    assert sections(HEAD + "\n\n".join([entry] * 4), "answer") == []


def test_a_work_with_a_colon_in_its_name_is_nobody() -> None:
    text = (
        f"Halden Tides: The Fall review\n\n{PROSE}\n\nHalden Tides: The Fall can be slow. You row."
    )
    assert sections(text, "answer") == []


def test_a_transcript_without_questions_above_it_is_talk() -> None:
    text = HEAD + "\n\n".join(
        (
            "JANE ROE: But first, one of the harbour's mysteries. How shall we ever know?",
            "JOHN DOE: Well, we know that the two have a few things in common --",
            "ROE: Talk us through it.",
            "DOE: The yard has other orders. That is what the books show.",
            "ROE: Is there a risk here?",
            "DOE: There certainly is a risk, and I said so in May.",
        )
    )
    found = sections(text, "answer")
    assert [labels(each) for each in found if "risk, and I" in words(text, each)] == [["DOE"]]
    assert any("The yard has other orders" in words(text, each) for each in found)


def test_answers_of_several_sentences_below_bare_marks() -> None:
    text = HEAD + "\n\n".join(
        (
            "Q: How do you plan your day?",
            "A: I have a list, and a boat. A day on the water is a day well spent.",
            "Q: A favourite place?",
            "A: A quay in Narva",
        )
    )
    assert [words(text, each) for each in sections(text, "answer")] == [
        "I have a list, and a boat. A day on the water is a day well spent.",
        "A quay in Narva",
    ]


EXPERTS = {
    "Jane Roe": "The ferry will not run before May. The yard has to find the money and the men.",
    "John Doe": "It is a matter of fog. In a winter like this the ice is on the quay by noon.",
    "Ann Poe": "The owners are to blame for it. The books of the yard show this at a glance.",
}


def test_experts_below_one_question_answer_it() -> None:
    named = " ".join(f"One of those whom the paper asked is {name}." for name in EXPERTS)
    listed = "\n\n".join(f"{name}: {view}" for name, view in EXPERTS.items())
    found = sections(f"{HEAD}{named}\n\nWhat comes next?\n\n{listed}", "answer")
    assert [labels(each) for each in found] == [[name] for name in EXPERTS]


def test_what_is_told_of_people_below_one_question_is_no_answer() -> None:
    named = " ".join(f"One of those who were held is {name}." for name in EXPERTS)
    listed = "\n\n".join(
        f"{name}: She was held on the quay by the police. She is to be heard in May."
        for name in EXPERTS
    )
    assert sections(f"{HEAD}{named}\n\nWho was arrested?\n\n{listed}", "answer") == []
