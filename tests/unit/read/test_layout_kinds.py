"""Kinds of blocks: headings, lists, captions, by-lines, bios and deks."""

import pytest

from tests.unit.read.layout_pages import MORE, PROSE, kinds


def inside(line: str) -> str:
    """The kind of a line between paragraphs."""
    return kinds(f"A Title of the Sea\n\n{PROSE}\n\n{line}\n\n{MORE}\n\n{PROSE} So it was.")[line]


@pytest.mark.parametrize("line", ["The Norwegian problem", "What Riga wants", "FISH AND FOG"])
def test_headings(line: str) -> None:
    assert inside(line) == "heading"


@pytest.mark.parametrize(
    "line",
    [
        "So what now?",
        "“Nothing.”",
        "the rest is fog",
        "He stopped. Nobody laughed, and nobody moved, until the clock of the town hall struck ten",
        "“Foggy, and then some.”—Jane Roe",
        "Quay Polling (D) and Harbour Polling (R) asked a thousand people.",
    ],
)
def test_paragraphs_that_could_be_headings(line: str) -> None:
    assert inside(line) == "paragraph"


def test_questions_head_a_text_that_is_ordered_by_them() -> None:
    asked = ["Why did it end?", "Who paid for it?", "What comes next?"]
    found = kinds("\n\n".join(f"{line}\n\n{PROSE} {line[:3]}." for line in ["A Title", *asked]))
    assert {found[line] for line in asked} == {"heading"}


@pytest.mark.parametrize(
    "line",
    [
        "• Two boats and a crane",
        "1. The harbour board met on Monday.",
        "* The yard was not asked.",
    ],
)
def test_lists(line: str) -> None:
    assert inside(line) == "list"


@pytest.mark.parametrize(
    "line",
    [
        "By Jane Roe and John Doe",
        "By JANE ROE",
        "Jane Roe | Staff Reporter",
        "Jane Roe, The Harbour Post",
        "Posted by Jane Roe | May 3, 2025 | The Quay",
        "Monday, July 16, 2025 5:33",
        "Published 3:55 a.m. ET July 16, 2025",
        "Correction: An earlier version of this article gave another number.",
        "Jane Roe contributed to this report.",
        "— Jane Roe (@janeroe) May 3, 2025",
    ],
)
def test_bylines(line: str) -> None:
    assert inside(line) == "byline"


def test_by_is_not_always_a_byline() -> None:
    assert inside("By Friday Oslo had said nothing, and the ships were still in the yard.") == (
        "paragraph"
    )


def test_the_head_of_an_article() -> None:
    dek = "Five delegations, one tariff and a yard: what to watch."
    caption = "The ferry Sankthans leaves the quay in May. It did not come back."
    bio = "Signe Aldal covers ports for The Harbour Post. She was night editor of The Quay."
    head = f"The Pact\n\n{dek}\n\n{caption}\nTorunn Eike/Quaypix\n{bio}"
    found = kinds(f"{head}\n\n{PROSE}\n\n{MORE}")
    assert [found[line] for line in ("The Pact", dek, caption, bio)] == [
        "heading",
        "heading",
        "caption",
        "byline",
    ]
    assert found["Torunn Eike/Quaypix"] == "furniture"


def test_a_bio_is_not_about_somebody_in_the_news() -> None:
    about = "Jane Roe is a member of the harbour board."
    assert kinds(f"A Title\n\n{PROSE}\n\n{MORE}\n\n{about}")[about] == "byline"
    spoken = f"{PROSE} Jane Roe said so."
    assert kinds(f"A Title\n\n{spoken}\n\n{MORE}\n\n{about}")[about] == "paragraph"


def test_the_last_line_heads_nothing() -> None:
    last = "Fjordwire, with reporting from the quay"
    assert kinds(f"A Title\n\n{PROSE}\n\n{MORE}\n\n{last}")[last] == "byline"


@pytest.mark.parametrize(
    "line",
    [
        "Norway has warned they will close the quay to all ferries (Image: FJORDPIX )",
        "The ferry leaves the quay for the last time on Monday. (Photo: Jane Roe)",
        "The yard at dusk, where nobody has built a ship since May. (credit: Fjordwire/Tor Vik)",
        "Tor Vik told the crowd that the ferry is late. (AP Photo/Jane Roe)",
        "Tor Vik said that nobody would leave the yard. Picture: Jane Roe",
    ],
)
def test_a_paragraph_that_ends_in_the_credit_of_a_picture_is_a_caption(line: str) -> None:
    assert inside(line) == "caption"
    assert kinds(f"{line}\n\nA Title\n\n{PROSE}\n\n{MORE}")[line] == "caption"


@pytest.mark.parametrize(
    "line",
    [
        "Tor Vik said that the harbour board had sold all of its old pictures to Getty Images.",
        "Jane Roe said that she would show the image (a picture of the yard at dusk).",
    ],
)
def test_prose_about_pictures_is_no_caption(line: str) -> None:
    assert inside(line) == "paragraph"


@pytest.mark.parametrize(
    "line",
    [
        "Tor Vik told the crowd on the quay that the ferry is late. Roe/Fjordpix via Getty Images",
        "Tor Vik said that nobody on board would leave the yard before the day. Getty Images",
    ],
)
def test_a_paragraph_with_the_credit_of_an_agency_is_no_prose(line: str) -> None:
    assert inside(line) in {"caption", "furniture"}
