"""Offices that a draft gives people, against the record's own words."""

import pytest

from onrecord.models.kit import Kit
from onrecord.products.check_offices import check_offices
from tests.unit.products.check_pairs import findings

AGREEING = [
    (
        "Finance Minister Tor Vik opened the port.",
        "The port was opened by finance minister Tor Vik.",
    ),
    ("Finance Minister Tor Vik opened the port.", "Minister Tor Vik has opened the port."),
    ("President Vladimir Putin left.", "Vladimir Putin, Russia's leader, left in the morning."),
    ("President Vladimir Putin left.", "Vladimir Putin, the Russian president, has left."),
    ("Prime Minister Ann Lund resigned.", "Ann Lund, the premier, has resigned."),
    ("Prime Minister Ann Lund resigned.", "PM Ann Lund has resigned from her office."),
    (
        "Secretary of State Jon Berg met them.",
        "Jon Berg, the top diplomat, had a meeting with them.",
    ),
    ("Eva Roe, a spokeswoman for the port, said no.", "Port spokesperson Eva Roe said no to it."),
    ("Sen. Eva Roe called it a mistake.", "Senator Eva Roe called it a mistake in Ohio."),
    ("Sen. Eva Roe called it a mistake.", "Eva Roe, a lawmaker, thought that it was a mistake."),
    ("Tor Vik, the chairman of the bank, resigned.", "The bank's chair Tor Vik has resigned."),
    ("Tor Vik, mayor of Aker, called for calm.", "Aker's mayor, Tor Vik, asked for calm."),
    ("Tor Vik called for calm in Aker.", "Mayor Tor Vik called for calm in Aker."),
    ("Jon Berg, the U.S. ambassador in Moscow, left.", "U.S. envoy Jon Berg left on Friday."),
    ("Professor Ines Duarte warned of it.", "Ines Duarte, an economist, warned of the pact."),
    ("Chief executive Eva Roe sold the yard.", "Eva Roe, the CEO, has sold the yard."),
    ("Deputy Finance Minister Tor Vik left.", "Tor Vik, the deputy finance minister, has left."),
    ("The upper house rejected the pact.", "The pact was rejected by the upper house."),
    ("Eva Roe, who is running for senator, left.", "Candidate Eva Roe left on Friday morning."),
    ("Republican senator Eva Roe said no.", "Senator Eva Roe, a Republican, said no to it."),
]

OTHERWISE = [
    ("Finance Minister Tor Vik opened the port.", "Foreign Minister Tor Vik opened the port."),
    (
        "Finance Minister Tor Vik opened the port.",
        "The port was opened by Tor Vik, the mayor of Aker.",
    ),
    ("Russian President Vladimir Putin left.", "Finnish President Vladimir Putin has left."),
    ("Prime Minister Ann Lund resigned.", "President Ann Lund has resigned on Friday."),
    ("Senator Eva Roe called it a mistake.", "Governor Eva Roe called it a mistake."),
    ("Deputy Finance Minister Tor Vik left.", "Finance Minister Tor Vik left in the morning."),
    ("Vice President Ann Lund spoke in Aker.", "President Ann Lund spoke in Aker on Friday."),
    ("Tor Vik, the interior minister, resigned.", "Tor Vik, the justice minister, has resigned."),
    ("Eva Roe, a spokeswoman for the port, said no.", "Eva Roe, the mayor, said no to it."),
    (
        "Jon Berg, the U.S. ambassador in Moscow, left.",
        "Jon Berg, the British ambassador in Moscow, left.",
    ),
    ("Democratic Sen. Eva Roe said no to it.", "Republican Sen. Eva Roe said no to it."),
    ("The upper house rejected the pact.", "The pact was rejected by the lower house."),
    (
        "Secretary of State Jon Berg met them.",
        "Defense Secretary Jon Berg had a meeting with them.",
    ),
    (
        "Norwegian Prime Minister Ann Lund spoke.",
        "Swedish Prime Minister Ann Lund spoke on Friday.",
    ),
    (
        "Ambassador Jon Berg met the fishermen.",
        "Senator Jon Berg had a meeting with the fishermen.",
    ),
    (
        "Tor Vik, mayor of Aker, asked for calm. Vik spoke on Friday.",
        "Governor Vik spoke on Friday in Aker.",
    ),
]


@pytest.mark.parametrize(("printed", "draft"), AGREEING)
def test_says_nothing_of_an_office_that_fits(printed: str, draft: str, kit: Kit) -> None:
    assert [each.reason for each in findings(check_offices, printed, draft, kit)] == []


@pytest.mark.parametrize(("printed", "draft"), OTHERWISE)
def test_tells_an_office_that_is_printed_otherwise(printed: str, draft: str, kit: Kit) -> None:
    found = findings(check_offices, printed, draft, kit)
    assert {(each.kind, each.effect) for each in found} == {("office", "contradicted")}


def test_names_who_is_called_so(kit: Kit) -> None:
    printed, draft = "Senator Eva Roe called it a mistake.", "Governor Eva Roe called it a mistake."
    (found,) = findings(check_offices, printed, draft, kit)
    assert found.reason == "The draft calls Eva Roe Governor; printed here is Senator."
