"""Names of a draft against printed ones, in near copies and in other words."""

import pytest

from onrecord.models.kit import Kit
from onrecord.products.check_names import check_names
from tests.unit.products.check_pairs import LEAD, findings

AGREEING = [
    ("Tor Vik opened the new port in Nordkap.", "It was Vik who opened the port."),
    ("Vik opened the new port. Tor Vik is a minister.", "Tor Vik has opened the new port."),
    ("Russian President Vladimir Putin left Helsinki.", "Putin has left the Finnish capital."),
    ("The government of Norway signed the pact.", "Oslo signed the pact."),
    ("Norway signed the pact.", "The Norwegians put their names to the pact."),
    ("The Kremlin rejected the pact.", "Russia rejected the pact."),
    ("The United States rejected the pact.", "Washington said no to the pact; U.S. ships left."),
    ("NATO will hold talks in Aker.", "The North Atlantic Treaty Organization will talk in Aker."),
    (
        "The FBI searched the port of Aker.",
        "The Federal Bureau of Investigation searched the port.",
    ),
    ("The Nordkap Port Institute warned of storms.", "The Port Institute has warned of storms."),
    ("Ines Duarte's plan was praised.", "Duarte had her plan praised."),
    ("Tor Vik met Ines Duarte. He praised her plan.", "Vik praised her plan."),
    ("Ines Duarte, the mayor of Aker, resigned.", "Aker's mayor has resigned."),
    ("Minister Tor Vik met Ines Duarte on Friday.", "Ines Duarte was met by Minister Tor Vik."),
    ("Tor Vik told Ines Duarte to go.", "Ines Duarte was told to go by Tor Vik."),
    ("On Friday Tor Vik met Ines Duarte in Nordkap.", "In Nordkap, Duarte and Vik have met."),
    ("Zelenskyy spoke in Aker on Friday.", "On Friday Zelensky spoke in Aker."),
    ("Xi Jinping arrived in Moscow on Monday.", "The Chinese leader came to Russia on Monday."),
    ("Jon Berg of the Brookings Institution spoke.", "Berg, who works at Brookings, spoke."),
    ("NORDKAP (Reuters) — Tor Vik resigned.", "Tor Vik, it was reported, resigned."),
    ("Mike Roe won the race in Aker.", "Michael Roe was the winner in Aker."),
    ("Bo Li of the Aker Bank sold the yard.", "The Aker Bank's Bo Li has sold the yard."),
    ("The U.N. sent boats to Aker.", "The United Nations has sent boats to Aker."),
    ("The White House praised the pact.", "The US praised the pact."),
    ("Tor Vik, who runs the port, resigned on Monday.", "On Monday the port lost Vik."),
    ("Republican senators rejected the pact.", "The Republicans in the Senate rejected the pact."),
    ("The port opens at 6 a.m. (8 a.m. in ET).", "The port opens at 6 a.m. (8 a.m. in ET)."),
    ('"I won’t sail to Aker," Tor Vik said.', '"I won’t sail to Aker," Tor Vik said.'),
    ("Aker was 148 on the list, Vik said.", "Aker came 148th on the list, said Vik."),
    ("Tor Vik tweeted that the port was closed.", "Tor Vik said on Twitter the port was closed."),
    ("Tor Vik met Ines Duarte at the new port.", "Ines Duarte met Tor Vik at the new port."),
    ("The Foreign Ministry of Norway said no.", "The Norwegian Foreign Ministry said no."),
    ("Vik left for Aker, thanking Ines Duarte for help.", "Vik thanked Duarte for her help."),
]

OTHERWISE = [
    ("Tor Vik opened the new port in Nordkap.", "Jon Berg opened the new port in Nordkap."),
    ("Tor Vik opened the new port in Hamburg.", "The new port in Chicago was opened by Tor Vik."),
    ("Tor Vik praised the plan of Ines Duarte.", "Tor Vik praised Eva Roe's plan."),
    ("Norway signed the pact on Friday.", "Sweden signed the pact on Friday."),
    ("The Russian navy left the port.", "The Chinese navy has left the port."),
    ("Ferries sail from Aker to Nordkap.", "Ferries sail from Aker to Bergen."),
    ("Lena Vik praised the plan of the port.", "Tor Vik praised the plan of the port."),
    ("NATO will hold a meeting in Aker.", "The United Nations will hold a meeting in Aker."),
    ("People moved to Nevada and Texas.", "People moved to Arizona and Texas."),
    ("Jon Berg of the Brookings Institution spoke.", "Jon Berg of the Cato Institute spoke."),
    ("Vik told CBS News that he was leaving.", "Vik told Fox News that he was leaving."),
    ("Tor Vik told Ines Duarte to leave the port.", "Ines Duarte told Tor Vik to leave the port."),
    ("Norway invaded Sweden in the spring.", "Sweden invaded Norway in the spring."),
    (
        "Ines Duarte was criticised by Tor Vik on Monday.",
        "On Friday Ines Duarte criticised Tor Vik.",
    ),
    ("Ines Duarte accused Tor Vik of lying.", "Tor Vik accused Ines Duarte of lying."),
    ("The leaders had lunch in the Hall of Nets.", "The leaders had lunch in the Gothic Hall."),
    ("A rally of the Aker Workers Party ended.", "A rally of the Nordkap National Party ended."),
    (
        "He flew in with first lady Eva Roe in May.",
        "In May first lady Ines Duarte flew in with him.",
    ),
    ("Boats sank in the Polish city of Gdynia.", "Boats sank in Warsaw, said Polish police."),
    (
        '"It is a fine port," Vik said, thanking Duarte for her support at the meeting.',
        "Aker's mayor, Ines Duarte, thanked Vik for his support at the meeting.",
    ),
    (
        "When Vik tried to sell their first meeting as a success, Duarte contradicted him.",
        "Duarte tried to present her first meeting with Vik as a success and was contradicted.",
    ),
]

BEYOND = [
    (
        "The port was opened on Friday by the minister.",
        "The port was opened by the minister and Jon Berg.",
    ),
    (
        "Tor Vik resigned as minister on Friday.",
        "Tor Vik resigned as minister on Friday in Nordkap.",
    ),
    (
        "On Friday Tor Vik met the fishermen of Aker.",
        "On Friday the fishermen of Aker were met by Tor Vik and Eva Roe.",
    ),
    ("Vik gave a speech on the storm.", "Vik gave a speech on the storm at the Berg Institute."),
    ("Ships of the navy left the port.", "Ships of the Norwegian navy left the port."),
]


@pytest.mark.parametrize(("printed", "draft"), AGREEING)
def test_says_nothing_of_a_name_that_is_printed(printed: str, draft: str, kit: Kit) -> None:
    assert [each.reason for each in findings(check_names, printed, draft, kit)] == []


@pytest.mark.parametrize(("printed", "draft"), OTHERWISE)
def test_tells_a_name_that_is_printed_otherwise(printed: str, draft: str, kit: Kit) -> None:
    assert "contradicted" in [each.effect for each in findings(check_names, printed, draft, kit)]


@pytest.mark.parametrize(("printed", "draft"), BEYOND)
def test_tells_a_name_that_stands_nowhere(printed: str, draft: str, kit: Kit) -> None:
    assert [each.effect for each in findings(check_names, printed, draft, kit)] == ["partly"]


def test_names_both_sides(kit: Kit) -> None:
    printed, draft = "Tor Vik sank the boat on Friday.", "Jon Berg sank the boat on Friday."
    (found,) = findings(check_names, printed, draft, kit)
    assert found.reason == "The draft names Jon Berg; printed here is Tor Vik."
    assert (found.kind, found.place) == ("name", (len(LEAD), len(LEAD) + 8))
