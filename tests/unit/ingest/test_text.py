"""Paragraphs of plain text: complete, in order, and where an author would see them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.ingest.text import blocks

WRAPPED = """\
The harbour office said on Monday that the night boats would
not sail before the fee is settled, and that nobody had asked
the pilots for their view of the matter.

Ilmar Saks, who runs the office, called the delay a nuisance
but said that he had seen worse. He expects a decision by the
end of May.

Yours,
Ilmar
"""
SCRAPED = (
    "A heading of the usual kind\n"
    "The first paragraph is a long line, as scrapers write them, and it goes on for more than a "
    "wrapped line would ever do, with a second clause and a third. It has another sentence.\n"
    "The second follows at once without a blank line and is just as long as the first one, which "
    "shows that the line break is the author's, not the mail program's doing.\n"
    "\n"
    "A third paragraph stands alone.\n"
)


def shown(text: str) -> list[str]:
    return [text[block.start : block.end] for block in blocks(text)]


def tags(text: str) -> list[str]:
    return [block.tag for block in blocks(text)]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    found = [" ".join(each.split()) for each in shown(WRAPPED)]
    assert found[0].endswith("their view of the matter.")
    assert found[1].startswith("Ilmar Saks")
    assert found[1].endswith("end of May.")
    assert found[2:] == ["Yours,", "Ilmar"]


def test_scraped_lines_are_paragraphs_of_their_own() -> None:
    assert shown(SCRAPED) == [line for line in SCRAPED.splitlines() if line]


def test_one_file_may_hold_both() -> None:
    together = SCRAPED + "\n" + WRAPPED
    assert shown(together) == shown(SCRAPED) + shown(WRAPPED)


def test_lists_of_short_lines_stay_lines() -> None:
    text = (
        "Politics\nPorts and ferries\nWeather\nSmall ads\n\nMinisters leave without a pact\nPilots"
    )
    assert shown(text) == [line for line in text.splitlines() if line]


def test_headlines_in_a_row_stay_lines() -> None:
    text = (
        "Ferry talks end without a pact as ministers leave town\n"
        "Riga pilots say no\n"
        "Timber quay crane turns forty and nobody has noticed it\n"
        "A seal moves in\n"
    )
    assert shown(text) == text.splitlines()


def test_markdown_signs_are_tags_and_stay_in_the_text() -> None:
    text = (
        "# Title\n\nWords.\n\n> Quoted words\n> go on here.\n\n"
        "- one\n- two\n1. three\n\n---\n## Sub\nMore."
    )
    assert tags(text) == ["h1", "line", *["blockquote"] * 2, "li", "li", "li", "hr", "h2", "line"]
    assert shown(text)[0] == "# Title"


def test_a_whole_text_on_one_line_is_no_heading() -> None:
    assert tags("### Ice in May ### " + "The pilots wait. " * 30) == ["line"]


def test_a_wrapped_quotation_is_one_block() -> None:
    text = (
        "> The council has never been asked about the crane on the quay\n"
        "> and would have said no if it had been, for it is fond of the\n"
        "> crane, as all who live on the quay are, whatever the new port\n"
        "> authority may think.\n"
        ">\n"
        "> That is all.\n"
    )
    assert shown(text)[1:] == [">", "> That is all."]
    assert set(tags(text)) == {"blockquote"}


def test_a_list_item_keeps_its_wrapped_lines() -> None:
    text = (
        "- The first point is that the fee was never agreed by anyone who\n"
        "  had the right to agree to it, which the minister admits in the\n"
        "  annex to her letter of last Friday to the committee.\n"
        "- The second is short.\n"
    )
    assert tags(text) == ["li", "li"]


def test_paragraphs_set_in_are_marked() -> None:
    text = "He wrote:\n\n    The sea is not for sale.\n\nNobody answered him."
    assert [block.within for block in blocks(text)] == [(), ("indent",), ()]
    assert shown(text)[1] == "The sea is not for sale."


def test_text_that_is_all_set_in_is_not() -> None:
    text = "    One paragraph.\n\n    Another paragraph.\n\nBy Someone"
    assert {block.within for block in blocks(text)} == {()}


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_any_line_break_parts_paragraphs(line_break: str) -> None:
    text = line_break.join(["First one.", "", "Second one."])
    assert shown(text) == ["First one.", "Second one."]


@pytest.mark.parametrize("text", ["", " ", "\n\n\t\r\n", "\u3000\u00a0"])
def test_blank_text_has_no_blocks(text: str) -> None:
    assert blocks(text) == ()


def test_a_very_long_line_is_one_block() -> None:
    assert shown("word " * 50_000) == [("word " * 50_000).strip()]


PIECES = st.sampled_from(
    [
        *("\n", "\n\n", "\r\n", "\r", "\u2028", "\x0b", " ", "\t", "    ", "\u00a0"),
        *("# ", "> ", "- ", "3) ", "---", "word", "Word.", "“Quoted”", "ferry " * 12),
        *("\x00", "\ud800", "\U0001f6a2"),
    ]
)


@given(st.lists(PIECES, max_size=60).map("".join))
def test_blocks_are_in_order_and_hold_all_that_is_not_blank(text: str) -> None:
    last = 0
    for block in blocks(text):
        assert text[last : block.start].strip() == ""
        inside = text[block.start : block.end]
        assert inside
        assert inside == inside.strip()
        last = block.end
    assert text[last:].strip() == ""
