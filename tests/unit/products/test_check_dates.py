"""Dates of a draft against printed ones, in near copies and in other words."""

import pytest

from onrecord.models.kit import Kit
from onrecord.products.check_dates import check_dates
from tests.unit.products.check_pairs import findings

DATED = "Published: March 23, 2023\n\n"

AGREEING = [
    ("The port opened on Tuesday.", "On Tuesday the port was opened."),
    ("The port opened on March 21.", "It was on 21 March that the port opened."),
    ("The port opened on March 21, 2023.", "The port opened in March."),
    ("The port opened on March 21st.", "On the 21st of March the port was opened."),
    ("The port opened on Sept. 3.", "The port was opened on September 3."),
    ("The port opened on Tuesday. Boats came on Friday.", "The port opened and boats came Friday."),
    ("The port may open soon.", "The port may open."),
    ("The port opened last week.", "Last week the port was opened."),
    ("On Monday Vik left and on Friday he came back.", "Vik, who left on Monday, returned Friday."),
    ("The march began in Aker.", "The march in Aker has begun."),
    ("Vik resigned on Sunday, July 7.", "Vik resigned on July 7."),
    ("Vik resigned Monday night.", "Vik resigned on Monday."),
]

OTHERWISE = [
    (
        "The port said in a statement on Friday that the new charges were baseless and harmful.",
        "On Sunday the port called the new charges baseless and harmful.",
    ),
    ("The port opened on Tuesday.", "On Friday the port was opened."),
    ("The port opened on March 21.", "It was opened, the port, on March 12."),
    ("The port opened on March 21.", "The port opened on May 21."),
    ("The port opened in June with a feast.", "The port opened in July with a feast."),
    ("The port opened last week.", "The port will be opened next week."),
    ("Aker grew from April 2020 to July 2022.", "From April 2020 to July 2021 Aker grew."),
    ("Vik resigned on Monday.", "Vik, the minister, resigned on Sunday."),
    (
        "On Monday Vik left and on Friday he came back.",
        "Vik left on Monday and came back on Thursday.",
    ),
    ("Vik will visit Aker in April.", "In August Vik will visit Aker."),
    (
        "The board said on Wednesday that ferries stop.",
        "The board said on Saturday that ferries stop.",
    ),
    ("The pact was signed on 7 July 2017 in Aker.", "The pact was signed in Aker on 9 July 2017."),
    ("The vote is set for November.", "The vote is set for December."),
]

BEYOND = [
    (
        "Roe said on Friday that the yard would close.",
        "On Thursday Roe announced: the yard closes.",
    ),
    ("The pact was signed in Aker by both sides.", "The pact was signed in Aker on July 9."),
    ("The vote will be held by the council.", "The vote will be held in November by the council."),
]


@pytest.mark.parametrize(("printed", "draft"), AGREEING)
def test_says_nothing_of_a_date_that_is_printed(printed: str, draft: str, kit: Kit) -> None:
    assert [each.reason for each in findings(check_dates, printed, draft, kit)] == []


@pytest.mark.parametrize(("printed", "draft"), OTHERWISE)
def test_tells_a_date_that_is_printed_otherwise(printed: str, draft: str, kit: Kit) -> None:
    assert [each.effect for each in findings(check_dates, printed, draft, kit)] == ["contradicted"]


@pytest.mark.parametrize(("printed", "draft"), BEYOND)
def test_tells_a_date_that_stands_nowhere(printed: str, draft: str, kit: Kit) -> None:
    assert [each.effect for each in findings(check_dates, printed, draft, kit)] == ["partly"]


def test_a_weekday_is_the_day_that_was_read_of_it(kit: Kit) -> None:
    printed = f"{DATED}Vik resigned in Aker on Tuesday."
    (found,) = findings(check_dates, printed, "Vik resigned in Aker on March 14, 2023.", kit)
    assert found.effect == "contradicted"
    assert "Tuesday (read as 2023-03-21)" in found.reason
    (found,) = findings(check_dates, printed, "Vik resigned in Aker on Tuesday, March 14.", kit)
    assert found.effect == "contradicted"
    assert findings(check_dates, printed, "Vik resigned in Aker on March 21, 2023.", kit) == []
