"""Continued reports: what a holder adds to a statement that is held back is held back too."""

import pytest

from onrecord.model.records import Attribution, Modality
from onrecord.model.span import span_of
from onrecord.read.modality import modalities
from onrecord.read.parse import parse
from tests.unit.read.modality_drawings import document_of, kit, layout_of

FIRST = "Ines Duarte said that Oslo had promised a pier."
VERDICT = "The purported promise is worth nothing."


def read(text: str, *reports: tuple[str, str, str]) -> list[Modality]:
    """The modalities of attributions in a text; each is given by source, cue and content."""
    targets = []
    for number, words in enumerate((("Ines Duarte", "said", "Oslo had promised a pier"), *reports)):
        found = []
        for each in words:
            start = text.rindex(each) if number else text.index(each)
            found.append((span_of(text, start, start + len(each)),))
        source, cue, content = found
        targets.append(
            Attribution(
                id=f"a{number}",
                source=source,
                cue=cue,
                content=content,
                kind="indirect",
                score=1.0,
            )
        )
    document, layout = document_of(text), layout_of(text)
    return list(modalities(document, layout, parse(document, layout, kit()), tuple(targets), ()))


@pytest.mark.parametrize(
    ("source", "cue", "sentence"),
    [
        ("Duarte", "added", "Duarte added that the bank would pay."),
        ("She", "said", "She said that the bank would pay."),
        ("Ines Duarte", "told", "Ines Duarte also told the board that the bank would pay."),
    ],
)
def test_what_the_same_holder_adds_is_held_back_too(source: str, cue: str, sentence: str) -> None:
    text = f"{FIRST} {sentence}\n{VERDICT}"
    first, second = read(text, (source, cue, "the bank would pay"))
    assert {each.kind for each in first.reasons} == {"distance"}
    assert set(first.reasons) <= set(second.reasons)


@pytest.mark.parametrize(
    ("source", "cue", "sentence"),
    [
        ("Tor Vik", "added", "Tor Vik added that the bank would pay."),
        ("Ines Duarte", "said", "Ines Duarte said that the bank would pay."),
        ("he", "said", "When Vik heard it, he said that the bank would pay."),
    ],
)
def test_another_holder_or_a_new_report_goes_free(source: str, cue: str, sentence: str) -> None:
    text = f"{FIRST} {sentence}\n{VERDICT}"
    first, second = read(text, (source, cue, "the bank would pay"))
    assert first.holds_back
    assert not second.holds_back


def test_another_paragraph_goes_free() -> None:
    text = f"{FIRST}\nDuarte added that the bank would pay.\n{VERDICT}"
    first, second = read(text, ("Duarte", "added", "the bank would pay"))
    assert first.holds_back
    assert not second.holds_back
