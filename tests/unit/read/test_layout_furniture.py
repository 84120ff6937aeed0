"""Furniture: rails, forms, menus, credits and notices; and what is none of these."""

import pytest

from onrecord.lexicon.furniture import furniture_effect
from onrecord.model.document import Markup
from onrecord.read.layout_looks import look
from onrecord.read.layout_rails import is_aside
from tests.unit.read.layout_pages import MORE, PROSE, kinds

ARTICLE = f"The Night Ferry Ends\n\n{PROSE}\n\n{MORE}"


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "menu clock arrow search close",
        "Filed under:",
        "Filed under: Ports / Boats",
        "Share this",
        "3 comments",
        "Copyright (c) 2025. The Quay, Inc. Reprinted with the permission of its owner.",
        "© 2025 The Quay. All rights reserved.",
        "Jane Roe/Quaypix via Getty Images",
        "(Jane Roe / Quaypix)",
        "Home > Boats > Ferries",
        "News    City    Opinion    Crossword",
        "The views expressed in this publication are those of the authors.",
        "RELATED: Where the gulls went",
        "Sign up for Low Tide, our newsletter for people who read the tables.",
        "***",
    ],
)
def test_lines_of_furniture(line: str) -> None:
    assert kinds(f"{ARTICLE}\n\n{line}\n\n{PROSE} So it was.")[line] == "furniture"


@pytest.mark.parametrize(
    "line",
    [
        "Share prices of the yard fell by a tenth within the hour.",
        "Related officials in the two capitals said nothing of the kind to the press.",
        "Photographs of the quay were shown to the ministers on Monday.",
        "“Read: it is all there,” she said.",
        "Please.",
        "More on that tomorrow, the minister said as he boarded the last train to the north.",
        "The case for the ferry",
        "A night for the harbour",
    ],
)
def test_lines_of_an_article(line: str) -> None:
    assert kinds(f"{ARTICLE}\n\n{line}\n\n{PROSE} So it was.")[line] != "furniture"


def test_a_rail_ends_the_article() -> None:
    rail = [
        "Related Publications",
        "Who Owns the Fog?",
        "Thursday, May 16, 2025",
        "A short guide to what the gulls of the outer harbour eat when nobody is looking at them.",
        "Type: Question and Answer",
        "Boats & Fog",
        "The Price of a Gull",
        "Wednesday, May 15, 2025",
        "Twelve letters from a reader who has counted the gulls every morning since May.",
        "View All Publications",
    ]
    found = kinds(ARTICLE + "\n\n" + "\n\n".join(rail))
    assert {found[line] for line in rail} == {"furniture"}
    assert found[MORE] == "paragraph"


def test_an_article_goes_on_after_a_rail_inside_it() -> None:
    found = kinds(f"{ARTICLE}\n\nRead more\n\nWho Owns the Fog?\n\n{PROSE} Yes.\n\n{MORE} No.")
    assert found[f"{PROSE} Yes."] == found[f"{MORE} No."] == "paragraph"


def test_comments_end_the_article() -> None:
    tail = ["Leave a Reply", "Your email address will not be published.", "Name *", "Post Comment"]
    found = kinds(ARTICLE + "\n\n" + "\n\n".join(tail))
    assert {found[line] for line in tail} == {"furniture"}


def test_a_caption_printed_twice_is_kept_once() -> None:
    caption = "The ferry Sankthans leaves the quay for the last time on Monday, three hours late."
    text = f"{ARTICLE}\n\n{caption}\n{caption}\n\n{PROSE} So it was."
    found = [line for line in kinds(text) if line == caption]
    assert found == [caption]
    assert kinds(f"{ARTICLE}\n\n{caption}\nJane Roe/Quaypix\n\n{PROSE} So.")[caption] == "caption"


def test_the_menu_of_a_page_is_dropped_and_its_head_is_kept() -> None:
    menu = ["News", "City", "Opinion", "Sport", "Weather", "Shop", "Boats", "Fish", "Gulls"]
    foot = ["About us", "Careers", "Contact", "Privacy", "Terms of use", "Help", "Site map"]
    title = "The Night Ferry Ends in a Long Silence"
    body = [f"{PROSE} ({number})" for number in range(6)]
    lines = [*menu, title, "By Jane Roe", "May 3, 2025", *body, *foot]
    found = kinds("\n\n".join(lines))
    assert {found[line] for line in (*menu, *foot)} == {"furniture"}
    assert found[title] == "heading"
    assert found["By Jane Roe"] == found["May 3, 2025"] == "byline"
    assert {found[line] for line in body} == {"paragraph"}


HTML = """<html><body><nav><a href="/">Home</a> <a href="/a">Archive</a></nav><article>
<h1>The Night Ferry Ends</h1><p>{prose}</p><aside>“went home by the night train”</aside>
<blockquote><p>No ship has been ordered. None will be.</p>
<footer>— Statement of the Harbour Board</footer></blockquote><p>{more}</p>
<div class="related-posts"><h3>Read also</h3>
<ul><li><a href="/1">Who owns the fog</a></li></ul></div>
</article><footer>Copyright The Quay</footer></body></html>"""


def test_a_small_page_is_cleaned_by_its_markup() -> None:
    found = kinds(HTML.format(prose=PROSE, more=MORE), "page.html")
    assert found["The Night Ferry Ends"] == "heading"
    assert found[PROSE] == found[MORE] == "paragraph"
    assert found["No ship has been ordered. None will be."] == "quote"
    assert found["— Statement of the Harbour Board"] == "byline"
    for line in ("“went home by the night train”", "Read also", "Who owns the fog"):
        assert found[line] == "furniture"
    assert found["Copyright The Quay"] == "furniture"


def test_effects_of_phrases() -> None:
    assert furniture_effect("Check Also") == "rail"
    assert furniture_effect("LEAVE A REPLY") == "tail"
    assert furniture_effect("12 Comments") == "tail"
    assert furniture_effect("Most read: 1. Fog  2. Gulls") == "line"
    assert furniture_effect("The tide") is None
    assert furniture_effect("Back to the sea she went", running=True) is None


MENU = ["News", "City", "Opinion", "Sport", "Weather", "Shop", "Boats", "Fish", "Gulls"]
MENU += ["Crossword", "Puzzles", "Letters"]
FOOT = ["About us", "Careers", "Contact", "Privacy", "Terms of use", "Help", "Site map"]


def test_the_takes_of_a_panel_survive_on_a_whole_page() -> None:
    takes = [
        "The veto was never about ferries",
        f"{MORE} One.",
        "—Maren Hauge is a senior fellow at the Narrow Seas Institute.",
        "Riga sells patience",
        f"{MORE} Two.",
        "—Ilze Grava, Fog Institute",
    ]
    head = ["Is the night ferry dead? Our experts answer", "By Jane Roe", PROSE]
    text = "\n\n".join([*MENU, *head, *takes, *FOOT])
    found = kinds(text)
    assert [found[line] for line in takes] == ["heading", "paragraph", "byline"] * 2
    assert [found[line] for line in head] == ["heading", "byline", "paragraph"]
    assert {found[line] for line in (*MENU, *FOOT)} == {"furniture"}


def test_the_title_of_a_page_is_known_by_its_first_line() -> None:
    menu = ["News", "City", "Opinion", "Sport", "Weather", "Shop", "Boats", "Fish", "Gulls"]
    title = "The Night Ferry to Riga Has Just Ended"
    lines = [f"{title} | Harbour Herald", *menu, *menu, title.replace("Just ", ""), *menu]
    found = kinds("\n".join([*lines, "More boats than ever", "By Jane Roe", PROSE, MORE, PROSE]))
    assert found[title.replace("Just ", "")] == "heading"


def test_a_title_repeated_at_the_top_is_kept_once() -> None:
    title = "The Night Ferry Ends"
    found = kinds(f"{title}\n\nFjordwire•\n\n{title}\n\n{PROSE}\n\n{MORE}")
    assert found[title] == "furniture"


@pytest.mark.parametrize(
    "line", ["Scroll to top of page", "You are signed in as", "Story continued below", "Expand"]
)
def test_notices_of_a_page_are_furniture(line: str) -> None:
    assert kinds(f"{ARTICLE}\n\n{line}\n\n{PROSE} So it was.")[line] == "furniture"


@pytest.mark.parametrize(
    ("within", "voted", "outside"),
    [
        (("aside",), True, True),
        (("aside",), None, False),
        (("aside", "blockquote"), True, False),
        ((), True, False),
    ],
)
def test_running_text_in_an_aside_is_outside_where_it_is_voted_out(
    within: tuple[str, ...], voted: bool | None, outside: bool
) -> None:
    found = look(PROSE, Markup(0, len(PROSE), "p", within, voted=voted))
    assert found is not None
    assert is_aside(found) is outside
