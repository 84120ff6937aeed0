"""Laws of quotations: what is printed is found where it stands; what is changed is not verbatim."""

from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from onrecord import api
from onrecord.export.quotation_shown import quoted
from onrecord.lexicon.quoted_words import asked_of, words_of
from onrecord.model.quotation import Match, Quotation
from onrecord.products.quoted_match import matched

WORDS = (
    *("ferry", "pact", "harbour", "Oslo", "Øvre", "the", "of", "not", "will", "may", "unseen"),
    *("don’t", "Vik’s", "night-boat", "410", "2,400", "U.S.", "[would]", "se\u00adcret", "船台"),
)
GAPS = (" ", " ", " ", ", ", " – ", "-", ". ", " “", "” ", "\n", "\n\n", " … ")
WORDY = ("word dropped", "word changed", "word added")
AS_MARKS = str.maketrans({"“": '"', "”": '"', "’": "'", "–": "—", "…": "..."})


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Words of a small stock with whatever parts them in print."""
    count = draw(st.integers(4, 40))
    words = draw(st.lists(st.sampled_from(WORDS), min_size=count, max_size=count))
    gaps = draw(st.lists(st.sampled_from(GAPS), min_size=count, max_size=count))
    return "".join(word + gap for word, gap in zip(words, gaps, strict=True))


@st.composite
def stretches(draw: st.DrawFn) -> tuple[str, int, int]:
    """A text and a stretch of whole words in it."""
    text = draw(texts())
    words = words_of(text)
    first = draw(st.integers(0, len(words) - 3))
    last = draw(st.integers(first + 2, len(words) - 1))
    return text, words[first].start, words[last].end


def places_true(text: str, asked: str, found: Match) -> bool:
    """Whether every piece is what stands at its place."""
    return all(
        text[each.printed.start : each.printed.end] == each.printed.exact
        and asked[each.asked.start : each.asked.end] == each.asked.exact
        for each in found.differences
    )


@settings(max_examples=150, deadline=None)
@given(stretches(), st.booleans(), st.booleans(), st.booleans())
def test_a_stretch_is_verbatim_whatever_marks_case_and_lines(
    given: tuple[str, int, int], marks: bool, case: bool, lines: bool
) -> None:
    text, start, end = given
    asked = text[start:end]
    asked = asked.translate(AS_MARKS) if marks else asked
    asked = asked.upper() if case else asked
    asked = " ".join(asked.split()) if lines else asked
    found = matched(asked, text)
    assert found
    assert found.standing == "verbatim"
    assert found.share == 1.0
    assert places_true(text, asked, found)
    forms = [each.form for each in asked_of(asked).words]
    assert [each.form for each in words_of(text, found.start, found.end)] == forms


@settings(max_examples=150, deadline=None)
@given(stretches(), st.data())
def test_a_word_dropped_or_changed_is_never_verbatim(
    given: tuple[str, int, int], data: st.DataObject
) -> None:
    text, start, end = given
    words = words_of(text, start, end)
    number = data.draw(st.integers(1, len(words) - 2))
    instead = data.draw(st.sampled_from(["", "zebra", "certainly", "million", "7"]))
    here = words[number]
    asked = f"{text[start : here.start]} {instead} {text[here.end : end]}"
    assume("[" not in asked and "]" not in asked and "…" not in asked)
    forms = [each.form for each in asked_of(asked).words]
    every = [each.form for each in words_of(text)]
    size = len(forms)
    assume(all(every[at : at + size] != forms for at in range(len(every))))
    found = matched(asked, text)
    assert found is None or found.standing in ("cut", "altered")
    assert found is None or places_true(text, asked, found)
    if found and instead:
        assert found.standing == "altered"
    if found and not instead:
        assert any(each.kind in WORDY for each in found.differences)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80), st.text(max_size=200))
def test_no_text_breaks_it(asked: str, text: str) -> None:
    found = matched(asked, text)
    assert found is None or places_true(text, asked, found)


@settings(max_examples=60, deadline=None)
@given(text=texts(), lead=st.integers(0, 30))
def test_a_text_has_itself(text: str, lead: int) -> None:
    shifted = f"{'x ' * lead}{text}"
    found = matched(text, shifted)
    assert found
    assert found.standing == "verbatim"
    assert found.start >= 2 * lead


@pytest.fixture(scope="module")
def blocks(sample_record: Path) -> list[tuple[str, str, int, int]]:
    """Every block of the sample that is no furniture: its document, and where it stands."""
    with api.open_record(sample_record) as record:
        return [
            (each.id, each.text or "", block.start, block.end)
            for each in record.readings()
            for block in each.blocks
            if block.kind != "furniture"
        ]


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_a_stretch_of_a_document_is_found_in_the_record(
    sample_record: Path, blocks: list[tuple[str, str, int, int]], data: st.DataObject
) -> None:
    document, text, start, end = data.draw(st.sampled_from(blocks))
    words = words_of(text, start, end)
    assume(len(words) > 4)
    first = data.draw(st.integers(0, len(words) - 4))
    last = data.draw(st.integers(first + 3, min(first + 60, len(words) - 1)))
    place = (words[first].start, words[last].end)
    with api.open_record(sample_record) as record:
        found = record.quote(text[slice(*place)].translate(AS_MARKS).upper(), limit=500)
    assert found.standing == "verbatim"
    held = [
        (each.evidence[0].start, each.evidence[-1].end)
        for each in found.places
        if each.evidence[0].document == document and each.standing == "verbatim"
    ]
    assert any(low <= place[0] and place[1] <= high for low, high in held)
    assert shown_everywhere(found)


def shown_everywhere(found: Quotation) -> bool:
    return all(quoted(found, form, cite="bibtex") for form in ("text", "md", "json", "csv"))
