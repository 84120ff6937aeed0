"""Numbers of a draft against printed ones, in near copies and in other words."""

import pytest

from onrecord.models.kit import Kit
from onrecord.products.check_values import check_numbers
from tests.unit.products.check_pairs import LEAD, findings

AGREEING = [
    ("The ferry carried 1,200 passengers on Friday.", "Some 1,200 people were aboard the ferry."),
    ("The ferry carried 1,187 passengers.", "Nearly 1,200 passengers were on the ferry."),
    ("The yard built thirteen boats last year.", "Last year 13 boats left the yard."),
    ("The council spent $3bn on the harbour.", "Three billion dollars went into the harbour."),
    ("The council spent $3.04 billion on the port.", "The port cost the council about $3 billion."),
    ("Forty percent of the crews went home.", "Of the crews, 40% have gone home."),
    ("Two-thirds of the members voted for it.", "Some 67 percent of the members were for it."),
    ("Half of the islanders have left Aker.", "50 percent of the people of Aker have left."),
    ("Twelve boats sank in the storm.", "The storm sank a dozen boats."),
    ("At least 12 crew members were hurt.", "More than 10 crew members were hurt, police said."),
    ("The talks lasted 90 minutes.", "They talked for an hour and a half."),
    ("The plane was 30 minutes late.", "The plane came half an hour late."),
    ("The bridge was closed for fourteen days.", "For two weeks nobody could use the bridge."),
    ("Tor Vik, 50, runs the port.", "Tor Vik, a man of 50, heads the port."),
    ("The 60-year-old captain resigned.", "The captain, aged 60, has stepped down."),
    ("Both ministers signed the pact.", "The two ministers put their names to the pact."),
    ("Aker joined the pact in 2004.", "Since 2004 Aker has been in the pact."),
    ("The pact of 2004 expires in 2021.", "The pact will run out in 2021."),
    ("The ministers met in Nordkap.", "The two ministers held a meeting in Nordkap."),
    ("Ines Duarte won the race. It was her third win of 2019.", "Ines Duarte won a third time."),
    ("A G20 meeting was held in Aker.", "The G20 met in Aker."),
    ("It was the 21st meeting of the board.", "The board met for the twenty-first time."),
    ("Hundreds of people marched in Aker.", "Hundreds marched through Aker."),
    ("The bank raised its rate to 5.25 percent.", "The bank's rate went up to 5.25%."),
    ("Roe told staff that 17 percent of them would go.", "One in six will go, Roe told the staff."),
    ("Shares rose 7.5% to $195.40.", "The shares gained more than seven percent, to about $195."),
    ("The yard employs 9,808 full-time workers.", "The yard employs close to 10,000 workers."),
    ("Aker lost 0.9% of its people.", "Aker lost nearly one percent of its people."),
    ("Trade rose by a third in 2022.", "In 2022 trade went up 33 percent."),
    ("Police arrested five men and two women.", "Police arrested seven people."),
    ("He got six months in prison.", "He got half a year in jail."),
    ("They need 25 percent of the voters.", "They need a quarter of the voters."),
    ("The vote was 52 to 48.", "They voted 52-48."),
    ("Tor Vik, Eva Roe and Jon Berg signed the pact.", "Three ministers signed the pact."),
    ("About 1,480 people marched in Aker.", "About 1,500 people marched through Aker."),
]

OTHERWISE = [
    ("The ferry carried 1,200 passengers on Friday.", "Some 2,100 passengers were on the ferry."),
    ("The yard built thirteen boats last year.", "Last year 30 boats left the yard."),
    ("The council spent $3bn on the harbour.", "The council put $4bn into the harbour."),
    ("Forty percent of the crews went home.", "Of the crews, 14% have gone home."),
    ("The talks lasted 90 minutes.", "The talks went on for 50 minutes."),
    ("The plane was 30 minutes late.", "The plane arrived 45 minutes late."),
    ("The bridge was closed for fourteen days.", "The bridge was closed for ten days."),
    ("The 60-year-old captain resigned.", "The captain, a 50-year-old, resigned."),
    ("Three ministers signed the pact.", "Five ministers have signed the pact."),
    ("Aker joined the pact in 2004.", "Aker joined the pact in 2006."),
    ("The pact expires in 2021.", "The pact, which expires in 2020, is old."),
    ("The summit was the third meeting of the leaders.", "It was the leaders' fifth meeting."),
    ("More than 100 boats left the port.", "More than 1,000 boats left the port."),
    ("The hall dates from the 19th century.", "The hall dates from the 17th century."),
    ("Nearly $90 million was raised.", "Nearly $70 million was raised."),
    ("The bank raised its rate to 5.25 percent.", "The bank's rate went up to 5.75%."),
    ("He got six months in prison and paid a fine.", "He got six years in jail and paid a fine."),
    ("They signed a dozen agreements.", "Some thirty agreements were signed."),
    ("The siege lasted three days.", "It was a siege of five days that lasted."),
    ("Vik has led the board for two years.", "For three years Vik has led the board."),
]

BEYOND = [
    ("The ferry carried passengers from Aker.", "The ferry carried 300 passengers from Aker."),
    ("The yard was built by Tor Vik.", "The yard was built by Tor Vik in 1987."),
    ("The board met to discuss the port.", "The board met for six hours to discuss the port."),
    ("Crews left the island.", "About 40 percent of the crews left the island."),
]


@pytest.mark.parametrize(("printed", "draft"), AGREEING)
def test_says_nothing_of_a_number_that_is_printed(printed: str, draft: str, kit: Kit) -> None:
    assert [each.reason for each in findings(check_numbers, printed, draft, kit)] == []


@pytest.mark.parametrize(("printed", "draft"), OTHERWISE)
def test_tells_a_number_that_is_printed_otherwise(printed: str, draft: str, kit: Kit) -> None:
    assert "contradicted" in [each.effect for each in findings(check_numbers, printed, draft, kit)]


@pytest.mark.parametrize(("printed", "draft"), BEYOND)
def test_tells_a_number_that_stands_nowhere(printed: str, draft: str, kit: Kit) -> None:
    assert [each.effect for each in findings(check_numbers, printed, draft, kit)] == ["partly"]


def test_names_both_sides(kit: Kit) -> None:
    printed, draft = "Six boats sank off Aker on Friday.", "Nine boats sank off Aker on Friday."
    (found,) = findings(check_numbers, printed, draft, kit)
    assert found.reason == "The draft says nine; printed here is six."
    assert found.kind == "number"
    assert found.place == (len(LEAD), len(LEAD) + 4)
