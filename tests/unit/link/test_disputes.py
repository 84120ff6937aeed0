"""Disputes: who denies, rejects or contradicts what others assert, attacked."""

import pytest
from msgspec.structs import replace

from onrecord.lexicon.disputes import dispute_reasons
from onrecord.link.disputes import disputes
from onrecord.model.claim import Claim, ClaimLink
from onrecord.models.kit import Kit
from tests.unit.link.disputed import disputed

Sides = dict[str, list[str]]

SUNK = "Ines Duarte said that Norway had sunk the ferry."
CHARTS = "said that the ministry sent the pilots new charts of the strait."
NO_CHARTS = "said that the ministry did not send the pilots new charts of the strait."
LOST = "sailors had lost their jobs at the Nordkap shipyard."


@pytest.mark.parametrize(
    ("articles", "reason", "sides"),
    [
        (
            (SUNK, "Norway has denied sinking the ferry."),
            "denied-same",
            {"asserts": ["Ines Duarte"], "denies": ["government of Norway"]},
        ),
        (
            ("Prosecutors said Tor Vik had bribed the harbour master. Vik denied any bribery.",),
            "denied-here",
            {"asserts": ["Prosecutors"], "denies": ["Tor Vik"]},
        ),
        (
            (
                "Ines Duarte accused Tor Vik of selling the quay to a friend. "
                "Vik rejected the accusation.",
            ),
            "denied-charge",
            {"asserts": ["Ines Duarte"], "denies": ["Tor Vik"]},
        ),
        (
            (
                "The ferry Aker sank off Nordkap on Monday after a fire in its engine room. "
                "Tor Vik, a spokesman for the ministry, called the report a “fairy tale.”",
            ),
            "denied-report",
            {"asserts": ["1.txt"], "denies": ["Tor Vik"]},
        ),
        (
            ("Ines Duarte rejected Tor Vik’s claim that the harbour is bankrupt.",),
            "denied-named",
            {"asserts": ["Tor Vik"], "rejects": ["Ines Duarte"]},
        ),
        (
            (
                "Tor Vik claimed that the council had agreed to a new quay. "
                "Ines Duarte disputed Vik’s claims.",
            ),
            "denied-named",
            {"asserts": ["Tor Vik"], "denies": ["Ines Duarte"]},
        ),
        (
            (SUNK, "Tor Vik rejected the accusation that Norway had sunk the ferry."),
            "denied-same",
            {"asserts": ["Ines Duarte"], "denies": ["Tor Vik"]},
        ),
        (
            (
                "Ines Duarte said that Aker had sunk the ferry.",
                "Aker’s harbour minister, Tor Vik, denied that his country had sunk the ferry.",
            ),
            "denied-same",
            {"asserts": ["Ines Duarte"], "denies": ["Tor Vik"]},
        ),
        (
            ("Tor Vik falsely claimed that the ferry had carried 900 passengers to Nordkap.",),
            "rejected-word",
            {"asserts": ["Tor Vik"], "rejects": ["1.txt"]},
        ),
        (
            (f"Tor Vik {CHARTS}", f"Ines Duarte {NO_CHARTS}"),
            "opposite-same",
            {"asserts": ["Tor Vik"], "denies": ["Ines Duarte"]},
        ),
        (
            (f"Tor Vik said that 380 {LOST}", f"Ines Duarte said that 450 {LOST}"),
            "number-same",
            {"says 380 sailors": ["Tor Vik"], "says 450 sailors": ["Ines Duarte"]},
        ),
        (
            (
                "Norway’s share of the bill is 380 million euros, Tor Vik said.",
                "Norway’s part of the bill is 410 million euros, Ines Duarte said.",
            ),
            "number-same",
            {"says 380 million euros": ["Tor Vik"], "says 410 million euros": ["Ines Duarte"]},
        ),
        (
            (
                "Tor Vik said that the ferry Aker sank off Nordkap on April 12, 2031.",
                "Ines Duarte said that the ferry Aker sank off Nordkap on April 14, 2031.",
            ),
            "date-same",
            {"says April 12, 2031": ["Tor Vik"], "says April 14, 2031": ["Ines Duarte"]},
        ),
    ],
)
def test_a_dispute(kit: Kit, articles: tuple[str, ...], reason: str, sides: Sides) -> None:
    found = disputed(kit, *articles)
    assert [each.reason for each in found.disputes] == [reason]
    assert found.sides() == [sides]
    assert found.disputes[0].kind == dispute_reasons()[reason].kind


@pytest.mark.parametrize(
    "articles",
    [
        (SUNK, "Norway did not deny that it had sunk the ferry."),
        ("Tor Vik denied wrongdoing but admitted that he had taken the money.",),
        (SUNK, "Did Norway deny sinking the ferry?"),
        (SUNK, "If Norway were to deny sinking the ferry, the talks would end, Tor Vik said."),
        (SUNK, "Norway denied closing the port of Nordkap."),
        ("Tor Vik rejected the accusation that Norway had sunk the ferry.",),
        (SUNK, "Ines Duarte rejected the accusation that Norway had sunk the ferry."),
        (f"Tor Vik {CHARTS}", f"Ines Duarte {NO_CHARTS[:-1]} in 2019."),
        (SUNK, "Norway has denied sinking the ferry in 2019."),
        (SUNK, "Sweden denied sinking the ferry."),
        (SUNK, "Tor Vik criticised Norway’s handling of the ferry."),
        ("Ines Duarte said that Norway had not sunk it.", "Norway has denied sinking the ferry."),
        (f"Tor Vik {CHARTS}", f"Tor Vik {NO_CHARTS}"),
        (
            "President Tor Vik of Norway said that Norway had bought the ferry.",
            "Ola Berg, a spokesman for the Norwegian government, denied that Norway had bought "
            "the ferry.",
        ),
        (
            f"Tor Vik said that 380 {LOST}",
            "Ines Duarte said that 450 cooks had lost their jobs at the Aker hotel.",
        ),
        (f"Tor Vik said that about 400 {LOST}", f"Ines Duarte said that 380 {LOST}"),
        (f"Tor Vik said that more than 300 {LOST}", f"Ines Duarte said that 380 {LOST}"),
        (
            "Tor Vik said that ministers met in Aker on April 12, 2031.",
            "Ines Duarte said that ministers met in Nordkap on April 14, 2031.",
        ),
        (
            "Tor Vik said that the council met the pilots in Nordkap on April 12, 2031.",
            "Ines Duarte said that the council will meet the pilots in Nordkap on May 14, 2031.",
        ),
    ],
    ids=[
        *("not-denied", "denied-and-admitted", "asked", "supposed", "denied-something-else"),
        *("rejected-alone", "her-own-words", "opposite-of-another-year", "denied-of-another-year"),
        *("denied-by-another-state", "criticised", "both-say-not", "one-man", "his-spokesman"),
        *("two-things", "about", "more-than", "two-meetings", "a-meeting-to-come"),
    ],
)
def test_no_dispute(kit: Kit, articles: tuple[str, ...]) -> None:
    assert disputed(kit, *articles).sides() == []


def test_two_with_the_same_not_are_in_no_dispute_however_they_were_read(kit: Kit) -> None:
    told = disputed(kit, f"Tor Vik {NO_CHARTS}", f"Ines Duarte {NO_CHARTS}").told
    first, second = told
    plain = replace(told[first].proposition, negated=False)
    misread = {first: told[first]._replace(proposition=plain), second: told[second]}
    assert told[second].proposition.negated
    assert disputes(misread, (), {}) == ()


def test_what_is_denied_twice_is_one_dispute(kit: Kit) -> None:
    found = disputed(
        kit,
        SUNK,
        "Norway has denied sinking the ferry.",
        "Ola Berg, an engineer, said that Norway had sunk the ferry.",
    )
    assert found.sides() == [
        {"asserts": ["Ines Duarte", "Ola Berg"], "denies": ["government of Norway"]}
    ]
    assert [each.voices for each in found.disputes[0].sides] == [2, 1]


def test_a_judged_pair_is_no_dispute(kit: Kit) -> None:
    articles = (SUNK, "Norway has denied sinking the ferry.")
    found = disputed(kit, *articles)
    (one,), (other,) = (each.members for each in found.disputes[0].sides)
    assert disputed(kit, *articles, judged=[(one, other)]).disputes == ()
    assert disputed(kit, *articles, judged=[(other, one)]).disputes == ()


def test_members_of_a_claim_join_its_side(kit: Kit) -> None:
    articles = (
        SUNK,
        "Norway has denied sinking the ferry.",
        "The ship was destroyed by Norway’s navy, said Ola Berg, an engineer.",
    )
    plain = disputed(kit, *articles)
    assert plain.sides() == [{"asserts": ["Ines Duarte"], "denies": ["government of Norway"]}]
    members = tuple(sorted(plain.ids("had sunk the ferry") + plain.ids("was destroyed")))
    one, other = members
    link = ClaimLink(one=one, other=other, relation="same", score=0.9, reason="model")
    claim = Claim(id=one, members=members, links=(link,))
    found = disputed(kit, *articles, claims=[claim])
    assert found.sides() == [
        {"asserts": ["Ines Duarte", "Ola Berg"], "denies": ["government of Norway"]}
    ]
    assert found.disputes[0].sides[0].claim == claim.id


def test_a_link_alone_makes_no_dispute(kit: Kit) -> None:
    """The scorer may call two claims a dispute that are none: the words must oppose each other."""
    articles = (
        "NATO is strong and rich, said Tor Vik.",
        "NATO has never been stronger, said Ines Duarte.",
    )
    plain = disputed(kit, *articles)
    one, other = sorted(plain.told)
    link = ClaimLink(one=one, other=other, relation="disputes", score=0.99, reason="model")
    claims = [Claim(id=each, members=(each,), beside=(link,)) for each in (one, other)]
    assert disputed(kit, *articles, claims=claims).disputes == ()


def test_the_order_of_the_articles_changes_nothing(kit: Kit) -> None:
    articles = [SUNK, "Norway has denied sinking the ferry.", f"Ola Berg {CHARTS}"]
    first = disputed(kit, *articles)
    turned = dict(reversed(first.told.items()))
    again = disputes(turned, (), {})
    assert [each.id for each in again] == [each.id for each in first.disputes]


def test_nobody_stands_on_both_sides(kit: Kit) -> None:
    """What is held back by its frame stands under those who deny, never under those who assert."""
    found = disputed(
        kit,
        SUNK,
        "Norway has denied sinking the ferry.",
        "Tor Vik rejected the accusation that Norway had sunk the ferry.",
        "Tor Vik said that Norway had sunk the ferry.",
    )
    (sides,) = found.sides()
    assert "Ines Duarte" in sides["asserts"]
    assert not set(sides["asserts"]) & set(sides["denies"])


def test_the_question_is_in_words_that_are_left_on_a_side(kit: Kit) -> None:
    """One of two clashes is with what its narrator distances himself from."""
    found = disputed(
        kit,
        "Tor Vik claimed that Norway had sunk the ferry.",
        "Marta Berg said that in the night to Monday Norway had sunk the ferry.",
        "Norway has denied sinking the ferry.",
    )
    assert found.disputes
    for each in found.disputes:
        assert each.asked in {one for side in each.sides for one in side.members}
