"""What is printed of an attribution, where sentences end, and what stands alone."""

import pytest

from onrecord.lexicon.phrases import is_phrase, phrase, role_after
from onrecord.lexicon.stand import balanced, folded, leans_back, names_nobody, stance_weights
from onrecord.products.bounds import sentence_around
from onrecord.products.index import shelf_of
from onrecord.products.printed import printed_spans
from onrecord.products.withheld import withheld
from tests.unit.products.piles import Draft


def around(text: str, words: str) -> str:
    start = text.index(words)
    low, high = sentence_around(text, start, start + len(words), 0, len(text))
    return text[low:high]


@pytest.mark.parametrize(
    ("text", "words", "sentence"),
    [
        ("One came. Two left. Three stayed.", "left", "Two left."),
        ("Then Mr. Falk and Dr. A. Holm left early. Good.", "left", None),
        ("He paid 3.5 crowns for it, he said. Good.", "said", None),
        ("“It sank!” he said. “We know.”", "he said", "“It sank!” he said."),
        ("No stop at the end", "stop", "No stop at the end"),
    ],
)
def test_a_sentence_ends_at_a_stop_before_a_capital(
    text: str, words: str, sentence: str | None
) -> None:
    assert around(text, words) == (sentence or text.removesuffix(" Good."))


def test_indirect_words_are_printed_in_their_whole_sentence() -> None:
    draft = Draft(
        "a.txt", "News\n\nOnce again, on Monday, Per Dal hoped for a new quay. It rained.\n"
    )
    record = draft.says(draft.holder("Per Dal"), "a new quay", cue="hoped for")
    ((start, end),) = printed_spans(shelf_of(draft.reading()), record)
    assert draft.text[start:end] == "Once again, on Monday, Per Dal hoped for a new quay."


def test_a_sentence_with_a_voice_that_ends_outside_it_is_not_printed() -> None:
    draft = Draft(
        "a.txt",
        "“The quay is old. It will sink,” Per Dal said, and Ana Ruiz said it would float.\n",
    )
    per, ana = draft.holder("Per Dal"), draft.holder("Ana Ruiz")
    draft.says(per, "The quay is old. It will sink,", kind="direct")
    record = draft.says(ana, "it would float")
    assert printed_spans(shelf_of(draft.reading()), record) == ()


def test_words_without_a_cue_and_a_source_are_not_printed() -> None:
    draft = Draft("a.txt", "Per Dal was sure. The quay would sink by the first of May.\n")
    record = draft.says(
        draft.holder("Per Dal"), "The quay would sink by the first of May", cue=None, source=""
    )
    reason = withheld(shelf_of(draft.reading()), record)
    assert reason is not None
    assert "no sentence" in reason


def test_a_sentence_in_someone_elses_quotation_is_not_a_sections_own() -> None:
    first, second = "“The quay is old today.", "It will sink by May,” said Per Dal."
    draft = Draft("a.txt", f"{first} {second}\n\n—Ada Holm\n")
    ada, per = draft.holder("Ada Holm"), draft.holder("Per Dal")
    draft.section("signed", [first, second], [ada])
    draft.says(per, "The quay is old today. It will sink by May,", kind="direct", cue="said")
    shelf = shelf_of(draft.reading())
    assert all(withheld(shelf, each) for each in draft.assertions)


@pytest.mark.parametrize(
    ("text", "leans"),
    [
        ("But the quay is old.", True),
        ("“It’s old,” he said.", True),
        ("It is likely that the quay is old.", False),
        ("Iterations are old.", False),
        ("Those who built the quay are old.", False),
        ("Quays are old.", False),
    ],
)
def test_openings_that_lean_on_the_sentence_before(text: str, leans: bool) -> None:
    assert leans_back(text) is leans


@pytest.mark.parametrize(
    ("text", "even"),
    [
        ("no marks, it's fine", True),
        ("“a [b] c”", True),
        ("a” b", False),
        ("“a", False),
        ("„a“ and “b”", True),
        ('"a" b "c', False),
        ("a] b", False),
    ],
)
def test_marks_that_open_and_close(text: str, even: bool) -> None:
    assert balanced(text) is even


def test_names_are_compared_without_case_and_diacritics() -> None:
    assert folded("Łukasz  ØVREBØ") == folded("lukasz ovrebo")


@pytest.mark.parametrize("name", ["he", "They", "one of them", "Nobody in the room", ""])
def test_names_that_name_nobody(name: str) -> None:
    assert names_nobody(name)


def test_stance_words_count_once_each_with_either_apostrophe() -> None:
    assert stance_weights("It should and should.") == stance_weights("It should.")
    assert stance_weights("It won't.") == stance_weights("It won’t.") != ()


def test_phrases_are_a_fixed_list() -> None:
    assert is_phrase(phrase("told_by"))
    assert not is_phrase(phrase("told_by").strip())
    assert role_after(phrase("told_by"), "holder") == "teller"
    assert role_after(phrase("close"), "said") == "said"
