"""Words that stand for what nothing before them names, and words that only look so."""

import pytest

from onrecord.lexicon.anaphora import stands_for_another


@pytest.mark.parametrize(
    "text",
    [
        "The decision drew protests in every harbour town.",
        "Falk said the new proposal would cost nine million crowns.",
        "Clerks sent the formal request in a December letter.",
        "The company has not paid the pilots since March.",
        "When you did that, you went far beyond what the port allows.",
        "Aas and Vik will then hold a larger meeting with the pilots.",
        "In response, the harbour board closed the northern mole.",
        "Sometimes courts will allow them, sometimes not.",
        "They accepted the reasoning of the lower court.",
        "Fishermen have been chafing at that legal reality for years.",
        "Seemingly every week there is a new one.",
        "The next day Vik closed the quay.",
        "And that is a very serious problem for the port.",
        "These rules make the harbour safer than it was.",
        "It could take some convincing.",
        "During his breakfast, he praised the pilots of Westhaven.",
        "In a case out of Westhaven, he voted to close the quay.",
        "The court must do so before the summer.",
    ],
)
def test_what_stands_for_something_told_before(text: str) -> None:
    assert stands_for_another(text)


@pytest.mark.parametrize(
    "text",
    [
        "The decision to close the quay drew protests in every harbour town.",
        "The board’s proposal would cost nine million crowns.",
        "The deal Aas signed in May binds the port for ten years.",
        "The letter sent on Monday names three pilots.",
        "The port proposed a toll, and the proposal failed.",
        "Quay Lines says the company has not paid the pilots since March.",
        "The pilots went on strike because they had not been paid.",
        "It is unlikely that the port pays.",
        "In his remarks to the press, Falk praised the pilots.",
        "The share of boats that would be excluded is 20 percent.",
        "The chairman said he would not sign.",
        "After the storm, the harbour board closed the mole and let them in one by one.",
        "On Monday Vik closed the quay, and the next day he opened it.",
        "Those living near the quay hear every boat.",
        "On Monday the pilots of Aas’s fleet met, and Aas told them what he wanted.",
    ],
)
def test_what_says_all_that_it_points_at(text: str) -> None:
    assert not stands_for_another(text)


def test_what_every_reader_of_the_pile_knows_may_stand_with_the_article_alone() -> None:
    text = "The agreement leaves the pilots unpaid until March."
    assert stands_for_another(text)
    assert not stands_for_another(text, frozenset({"agreem"}))


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("The council closed the quay before the winter storms. This rule binds the port.", False),
        ("The port upheld the order and cited the storm.", True),
        ("Falk set a hearing on the request for June 5.", True),
        ("Aas called the treaty one of his own.", True),
        ("I will absolutely bring that up.", True),
        ("In that 2017 letter, Falk asked for a toll.", True),
        ("The port differs in that it pays its pilots well.", False),
        ("Falk then pushed for a toll on every boat.", True),
        ("Falk first sold the ferry, then asked for a toll.", False),
        ("The board asked similar questions of the pilots.", True),
        ("For the sake of its name, the council must do so at once.", True),
        ("If the council can sell the ferry, it will do so in May.", False),
        ("The council answered the request for a toll in May.", False),
    ],
)
def test_what_is_said_before_or_behind_tells_which_is_meant(text: str, points: bool) -> None:
    assert stands_for_another(text) is points
