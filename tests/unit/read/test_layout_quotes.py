"""Block quotes: closed by a source mark, set in by markup, or introduced."""

import pytest

from tests.unit.read.layout_pages import MORE, PROSE, kinds, labels, sections, words

LEAD = "As Kaisa Tamm of The Tallinn Courier reported, “nobody paid”:"


def test_a_source_mark_closes_a_quote() -> None:
    text = f"The Press\n\n{PROSE} {LEAD}\n\n{MORE}\n\n[…] It can wait. [Source]\n\n{PROSE} So."
    (quoted,) = sections(text, "blockquote")
    assert words(text, quoted) == f"{MORE}\n\n[…] It can wait."
    assert labels(quoted) == [LEAD]
    assert kinds(text)[MORE] == "quote"
    mark = text.index("[Source]")
    (beside,) = [each for each in sections(text, "byline") if each.start == mark]
    assert words(text, beside) == "[Source]"


def test_an_introduction_without_a_colon() -> None:
    lead = "As Kaisa Tamm reported for The Courier, the aim was not to sign but to be seen"
    text = f"The Press\n\n{PROSE} {lead}\n\n{MORE}\n\n{PROSE} Yes. (Source)\n\n{MORE} No."
    (quoted,) = sections(text, "blockquote")
    assert words(text, quoted) == f"{MORE}\n\n{PROSE} Yes."
    assert labels(quoted) == [lead]


def test_a_colon_inside_the_quote_does_not_begin_it() -> None:
    inner = f"{MORE} There were three of them:"
    text = f"The Press\n\n{PROSE} {LEAD}\n\n{inner}\n\n{PROSE} One. [Source]"
    (quoted,) = sections(text, "blockquote")
    assert words(text, quoted) == f"{inner}\n\n{PROSE} One."


def test_two_quotes_keep_to_themselves() -> None:
    second = "At The Baltic Ledger, Janis Ozols described a yard:"
    text = f"{PROSE} {LEAD}\n\n{MORE} [Source]\n\n{PROSE} {second}\n\n{MORE} Two. [Link]"
    found = sections(text, "blockquote")
    assert [words(text, each) for each in found] == [MORE, f"{MORE} Two."]
    assert [labels(each) for each in found] == [[LEAD], [second]]


def test_quote_signs_of_markdown() -> None:
    text = f"# The Press\n\n{PROSE} {LEAD}\n\n> {MORE}\n\n{PROSE} So it was."
    (quoted,) = sections(text, "blockquote", "page.md")
    assert (words(text, quoted), labels(quoted)) == (MORE, [LEAD])


@pytest.mark.parametrize(
    ("above", "found"), [("Jane Roe wrote on Friday:", 1), ("Here is what we know so far:", 0)]
)
def test_words_handed_over(above: str, found: int) -> None:
    text = f"{PROSE}\n\n{above}\n\n{MORE}\n\n{PROSE} So it was."
    assert len(sections(text, "blockquote")) == found


def test_words_in_quotation_marks_are_left_to_attribution() -> None:
    assert sections(f"{PROSE}\n\nJane Roe wrote on Friday:\n\n“{MORE}”", "blockquote") == []


def test_a_block_quote_in_html() -> None:
    page = (
        f"<html><body><article><h1>The Press</h1><p>{PROSE} Jane Roe of The Quay wrote:</p>"
        f"<blockquote><p>{MORE}</p><p>It can wait.</p></blockquote><p>{PROSE} So it was.</p>"
        "</article></body></html>"
    )
    (quoted,) = sections(page, "blockquote", "page.html")
    assert labels(quoted) == ["Jane Roe of The Quay wrote:"]
    assert quoted.end - quoted.start > len(MORE)
