"""The halves of a paragraph that a page cuts are brought side by side."""

import pytest

from onrecord.ingest.pdf.blocks import Draft
from onrecord.ingest.pdf.halves import carried, continues, over_pages
from onrecord.ingest.pdf.hyphens import vocabulary

KNOWN = vocabulary(["They came by night-ferry and went."])
LONG = "The council said on Friday that it had never heard of any plan by the minister"
NAMED = "Solvang to keep the harbours of the strait open all winter."


def draft(text: str, tag: str = "p", size: float = 10.0) -> Draft:
    return Draft((text,), tag, size, False, (0.0, 0.0, 1.0, 1.0))


def texts(pages: list[list[Draft]]) -> list[list[str]]:
    return [[each.lines[0] for each in page] for page in pages]


def test_notes_stand_before_the_first_half_and_heads_after_the_second() -> None:
    note = draft("1 A pilot.", size=7)._replace(within=("footnote",))
    head = draft("The Harbour Post")._replace(voted=True)
    pages = [[draft("It froze."), draft("They said the"), note], [head, draft("ice was late.")]]
    found = over_pages(pages, KNOWN)
    assert texts(found) == [
        ["It froze.", "1 A pilot.", "They said the"],
        ["ice was late.", "The Harbour Post"],
    ]
    assert [each.goes_on for each in found[1]] == [True, False]


def test_a_page_that_is_both_a_second_and_a_first_half_keeps_its_other_blocks() -> None:
    head = draft("The Harbour Post")._replace(voted=True)
    pages = [[draft("They said")], [head, draft("the ice was")], [head, draft("very late.")]]
    found = over_pages(pages, KNOWN)
    assert texts(found)[1:] == [
        ["the ice was", "The Harbour Post"],
        ["The Harbour Post", "very late."],
    ]
    assert [each.goes_on for each in found[2]] == [False, False]


@pytest.mark.parametrize(
    ("one", "two", "between", "whole"),
    [
        (draft("They said the"), draft("ice was late."), [], True),
        (draft("They said so."), draft("ice was late."), [], False),
        (draft(LONG), draft(NAMED), [], True),
        (draft(LONG), draft(NAMED), [draft("What they want", "h2")], False),
        (draft(LONG), draft("By Ingrid Holt"), [], False),
        (draft(f"{LONG} (Halden Centre)"), draft(NAMED), [], False),
        (draft(f"{LONG}. Read More"), draft(NAMED), [], False),
        (draft("By Ingrid Holt"), draft(NAMED), [], False),
        (draft(LONG), draft(f"1. {NAMED}", "li"), [], False),
    ],
)
def test_what_begins_with_a_capital_goes_on_only_with_running_text(
    one: Draft, two: Draft, between: list[Draft], whole: bool
) -> None:
    assert continues(one, two, between) is whole


def test_a_broken_word_is_whole_in_the_first_half() -> None:
    assert carried("They came by night-", "ferry again.", KNOWN) == (
        "They came by night-ferry",
        "again.",
    )
    assert carried("It was inter-", "national law.", KNOWN) == ("It was international", "law.")
