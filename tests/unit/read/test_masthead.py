"""Masthead: metadata first, then what is printed, and nothing that is guessed."""

import pytest

from onrecord.model.document import Masthead, Stated
from onrecord.read.masthead import READER, masthead
from tests.unit.read.layout_pages import MORE, PROSE, read


def of(text: str, source: str = "page.txt") -> Masthead:
    return masthead(*read(text, source))


def test_what_a_text_prints() -> None:
    text = f"The Ferry Ends\n\nBy Jane Roe and John Doe\n\nMarch 20, 2025\n\n{PROSE}\n\n{MORE}"
    found = of(text)
    assert (found.title.value, found.title.basis) == ("The Ferry Ends", "inferred")
    assert (found.authors, found.authors_basis) == (("Jane Roe", "John Doe"), "byline")
    assert [text[start:end] for start, end in found.author_spans] == ["Jane Roe", "John Doe"]
    assert (found.published.value, found.published.basis) == ("2025-03-20", "dateline")
    assert found.outlet.value is None


def test_a_bio_gives_author_and_outlet() -> None:
    bio = "Jane Roe is a politics reporter at Tidewatch, where she covers the sea."
    found = of(f"The Ferry Ends\n\n{bio}\n\n{PROSE}\n\n{MORE}")
    assert found.authors == ("Jane Roe",)
    assert (found.outlet.value, found.outlet.basis) == ("Tidewatch", "byline")


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Copyright (c) 2025. QRX/QL, Inc. Reprinted with the permission of its owner.", "QRX/QL"),
        ("© 2025 The Quay. All rights reserved.", "The Quay"),
        ("Copyright 2023-2025 Harbour & Tide Ltd.", "Harbour & Tide"),
    ],
)
def test_rights_name_an_outlet_but_no_date(line: str, outlet: str) -> None:
    found = of(f"The Ferry Ends\n\n{PROSE}\n\n{MORE} So he told {outlet}.\n\n{line}")
    assert (found.outlet.value, found.outlet.basis) == (outlet, "inferred")
    assert found.published.value is None
    assert of(f"The Ferry Ends\n\n{PROSE}\n\n{MORE}\n\n{line}").outlet.value is None


def test_outlets_that_contradict_each_other_are_unknown() -> None:
    body = f"{PROSE}\n\n{MORE} So he told The Quay."
    text = f"The Harbour Post\n\nThe Ferry Ends\n\n{body}\n\n© 2025 The Quay."
    assert of(text).outlet.value is None


def test_dates_that_contradict_each_other_are_unknown() -> None:
    text = f"The Ferry Ends\n\nMarch 20, 2025\n\nMay 3, 2025\n\n{PROSE}\n\n{MORE}"
    assert of(text).published.value is None


def test_dates_below_the_head_and_in_rails_do_not_count() -> None:
    rail = "Related Posts\n\nWho owns the fog?\n\nMay 3, 2025"
    assert (
        of(f"The Ferry Ends\n\n{PROSE}\n\n{MORE}\n\n{PROSE} So.\n\n{rail}").published.value is None
    )


def test_an_update_is_no_publication() -> None:
    found = of(f"The Ferry Ends\n\nUpdated May 3, 2025\n\n{PROSE}\n\n{MORE}")
    assert (found.published.value, found.modified.value) == (None, "2025-05-03")


def test_a_filing_date_gives_a_window() -> None:
    found = of(f"The Ferry Ends\n\nOSLO, May 3, 2025 (Fjordwire) – {PROSE}\n\n{MORE}")
    assert found.published.value is None
    assert found.published_window == ("2025-05-03", "2025-05-04")
    bare = of(f"The Ferry Ends\n\nOSLO, May 3 (Fjordwire) – {PROSE}\n\n{MORE}")
    assert bare.published_window is None


def test_a_text_without_a_head_has_no_title() -> None:
    found = of(f"{PROSE}\n\nThe Norwegian problem\n\n{MORE}")
    assert found.title.value is None
    assert found.authors == ()


def test_signers_of_takes_are_not_the_authors() -> None:
    text = f"The veto\n\n{MORE}\n\n— Maren Hauge is a fellow at the Quay Institute."
    assert of(text).authors == ()


def test_metadata_wins() -> None:
    page = (
        '<html><head><meta property="og:title" content="The Ferry Ends">'
        '<meta property="og:site_name" content="The Quay">'
        '<meta name="author" content="Jane Roe"></head><body><article>'
        f"<h1>The Ferry Has Ended</h1><p>By Jane Roe</p><p>{PROSE}</p><p>{MORE}</p>"
        "</article></body></html>"
    )
    found = of(page, "page.html")
    assert (found.title.value, found.title.basis) == ("The Ferry Ends", "metadata")
    assert (found.outlet.value, found.outlet.basis) == ("The Quay", "metadata")
    assert (found.authors, found.authors_basis) == (("Jane Roe",), "metadata")
    assert len(found.author_spans) == 1


def test_the_reader_declares_what_it_needs() -> None:
    assert (READER.gives, READER.needs) == ("masthead", ("document", "layout", "today"))


@pytest.mark.parametrize(
    "line",
    [
        "Sunday, May 3rd 2025 5-Day Forecast",
        "8:08 AM ET",
        "World 1 hour ago",
        "Politics 05/03/2025, 06:45am",
        "Scroll to top of page",
        "Enter City and State or Zip Code",
        "Palace Pool Photo via Fjordwire/file",
        "Quay News Videos •",
        "Aker, Norway",
        "Opinion",
    ],
)
def test_what_is_never_a_title(line: str) -> None:
    assert of(f"{line}\n\n{PROSE}\n\n{MORE}").title.value is None
    assert of(f"{line}\n\nThe Ferry Ends\n\n{PROSE}\n\n{MORE}").title.value != line


def test_a_line_below_a_credit_is_a_caption_and_no_title() -> None:
    head = "Jane Roe/Getty Images\n\nThe ferry at its last quay in Aker"
    assert of(f"{head}\n\n{PROSE}\n\n{MORE}").title.value is None


def test_a_rubric_gives_way_to_the_title_below() -> None:
    found = of(f"Boats and Harbours\n\nThe Night Ferry Will End in May\n\n{PROSE}\n\n{MORE}")
    assert found.title.value == "The Night Ferry Will End in May"


def test_a_title_printed_again_below_its_sender() -> None:
    title = "Aker's minister says that the ferry to Riga will not run again..."
    found = of(f"{title}\n\nFjordwire•\n\n{title}\n\n{PROSE}\n\n{MORE}")
    assert found.title.value == title


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Jane Roe and Jill Poe Harbour Times", ("Jane Roe", "Jill Poe")),
        ("By Jane Q. Roe New Paper Times", ("Jane Q. Roe",)),
        ("By Jane Roe CBS", ("Jane Roe",)),
        ("Analysis by Jane Roe, CNN Editor-at-large", ("Jane Roe",)),
        ("By Fjord Money - May 3, 2025 7:00 am", ()),
        ("By USA TODAY", ()),
        ("Authored by Jane Roe via Fogprice.com,", ("Jane Roe",)),
    ],
)
def test_authors_are_people(line: str, authors: tuple[str, ...]) -> None:
    assert of(f"The Ferry Ends\n\n{line}\n\n{PROSE}\n\n{MORE}").authors == authors


def test_the_by_lines_of_other_posts_are_not_the_authors() -> None:
    index = (
        "by Fjord Exploits - May 3, 2025 7:00 am\n\nGold and fog move together of late.\n\n"
        "May 3, 2025 7:00 AM\n\nby grey gull - May 3, 2025 2:45 pm\n\nThe gull is back in town."
        "\n\nMay 3, 2025 2:45 PM"
    )
    text = f"{index}\n\nAuthored by Jane Roe via Fogprice.com,\n\n{PROSE}\n\n{MORE}"
    found = of(text)
    assert found.authors == ("Jane Roe",)
    assert found.published.value is None


def test_by_lines_of_items_further_down_are_not_the_authors() -> None:
    body = "\n\n".join(f"{PROSE} {MORE} No. {at}." for at in range(4))
    text = f"The Ferry Ends\n\n{body}\n\nBy Jane Roe\n\n{PROSE}\n\n{MORE}"
    assert of(text).authors == ()


@pytest.mark.parametrize(
    "line", ["© 2025 The Associated Press. All rights reserved.", "© 2025 Cable News Network, Inc."]
)
def test_a_wire_is_not_the_outlet(line: str) -> None:
    text = f"The Ferry Ends\n\nOSLO (Reuters) - {PROSE}\n\n{MORE} So said the wire.\n\n{line}"
    assert of(text).outlet.value is None


def test_the_outlet_behind_a_bar_is_no_part_of_the_title() -> None:
    found = of(f"The Ferry Ends Today | Harbour Herald\n\n{PROSE}\n\n{MORE}")
    assert found.title.value == "The Ferry Ends Today"


def test_the_host_tells_the_outlet_that_nothing_names_and_no_date() -> None:
    head = '<link rel="canonical" href="https://www.reuters.com/2025/04/24/ferries">'
    page = f"<html><head>{head}</head><body><h1>Ferries wait</h1><p>{PROSE}</p></body></html>"
    found = of(page, "page.html")
    assert found.outlet == Stated("Reuters", "host")
    assert found.published == Stated()


def test_a_date_after_today_is_refused_with_a_problem() -> None:
    text = f"The Ferry Ends\n\nBy Jane Roe\n\nMarch 20, 2025\n\n{PROSE}"
    read_it = read(text, "page.txt")
    assert masthead(*read_it, "2025-03-20").published.value == "2025-03-20"
    found = masthead(*read_it, "2025-03-10T10:00:00+00:00")
    assert found.published == Stated()
    assert [each.value for each in found.dates] == ["2025-03-20"]
    assert "refused: it lies after 2025-03-10" in found.problems[0].message


@pytest.mark.parametrize(
    "line",
    ["By The Harbour Press", "By   JANE ROE Harbour Press", "Media: Harbour Press", "World News",
     "World World"],
)  # fmt: skip
def test_bylines_and_headings_of_sections_are_no_outlets(line: str) -> None:
    assert of(f"The Ferry Ends\n\n{line}\n\n{PROSE}\n\n{MORE}").outlet.value is None


def test_the_outlet_behind_the_title_goes_before_a_line_at_the_top() -> None:
    text = f"The Ferry Ends Today | Harbour Herald\n\nSouth Quay Magazine\n\n{PROSE}\n\n{MORE}"
    assert of(text).outlet == Stated("Harbour Herald", "inferred")
