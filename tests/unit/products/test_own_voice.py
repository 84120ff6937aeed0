"""Own voice: which sentences a document prints in its own name."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.span import Span
from onrecord.products.index import index_of
from onrecord.products.own_voice import may_be_printed, own_units, sentences
from tests.unit.products.piles import Draft, pile_of
from tests.unit.products.presses import own, quay

WHOLE = "The new quay will open to boats from the islands in May."


def printed(draft: Draft) -> list[str]:
    shelf = next(iter(index_of(pile_of(draft)).shelves.values()))
    return [each.text for each in own_units(shelf)]


def test_own_sentences_touch_no_attribution() -> None:
    draft = quay()
    draft.sections = []
    own(draft, ("The harbour board", "boats."))
    assert printed(draft) == [
        "The harbour board voted on Monday to build a tidal gate across the inner basin.",
        "The tidal gate should cost nine million crowns and take four years.",
    ]


def test_sections_of_others_and_documents_not_read_give_none() -> None:
    draft = Draft("a.txt", f"Title\n\n{WHOLE}\n")
    ada = draft.holder("Title")
    draft.section("signed", [WHOLE], [ada])
    assert printed(draft) == []


def test_a_section_on_somebody_who_is_no_author_gives_none() -> None:
    draft = Draft("a.txt", f"Bo Lind\n\n{WHOLE}\n")
    bo = draft.holder("Bo Lind")
    draft.section("byline", [WHOLE], [bo])
    assert printed(draft) == []


@pytest.mark.parametrize(
    "text",
    [
        "The new quay will open to boats from the islands in May",
        "It will open to boats from the islands in the month of May.",
        "The mayor said the quay will open to boats in May.",
        "The quay will, the “experts” hope, open to boats in May.",
        "Will the new quay open to boats from the islands in May?",
        "The quay opens soon.",
        "The mayor, left, stands on the new quay with two guests.",
        "Sign up for our newsletter on boats, quays and all islands.",
        "We take it because in the morning we are somewhere else.",
        "Find out what happens on the quay and on all the islands.",
        "The centre of the basin is deep (red), and the edges are shallow.",
    ],
)
def test_what_leans_reports_or_breaks_off_is_not_printed(text: str) -> None:
    assert not may_be_printed(Span(0, len(text), text))


@pytest.mark.parametrize(
    "text",
    [
        "DEAR ADA: The boat leaks.\n\nThe new quay will open to boats from the islands in May.",
        "Skipper Ran Moe poses beside the new gate with nine of his men.",
        "The new quay opened to all boats from the islands. (Image: QUAY POST)",
        "Last summer I sailed from the northern mole to the islands in May.",
    ],
)
def test_letters_captions_and_nameless_writers_are_not_the_papers_voice(text: str) -> None:
    draft = Draft("a.txt", f"Title\n\n{text}\n")
    own(draft, (text[:20], text[-9:]))
    assert printed(draft) == []


def test_whole_sentences_are_printed() -> None:
    assert may_be_printed(Span(0, len(WHOLE), WHOLE))


def test_sentences_are_found_in_their_stretch_alone() -> None:
    text = "One is here. Dr. Two is there!\nThree"
    assert [each.exact for each in sentences(text, 0, 30)] == ["One is here.", "Dr. Two is there!"]


@given(st.text(alphabet="ab .!?”AB\n", max_size=60))
def test_sentences_hold_every_letter_once_and_in_order(text: str) -> None:
    found = list(sentences(text, 0, len(text)))
    assert "".join("".join(each.exact.split()) for each in found) == "".join(text.split())
    assert all(first.end <= second.start for first, second in pairwise(found))
