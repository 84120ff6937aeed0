"""Sentences that lean on others are printed with them, or not at all."""

import msgspec
import pytest

from onrecord.lexicon.leaning import half_of_contrast, hangs, points_elsewhere
from onrecord.model.product import Phrase, Product, Verbatim
from onrecord.products.panel import panel
from onrecord.products.verify import verified
from tests.unit.products.piles import Draft, pile_of

replace = msgspec.structs.replace


@pytest.mark.parametrize(
    "text",
    [
        "In our planning, those relationships will form the basis of it all.",
        "The gulls, for example, are paid in fish and never complain.",
        "After this visit we should expect more boats.",
        "The council can hardly take such a step before the winter.",
        "The pilots also want a warmer cabin for the winter.",
        "The harbour, however, cannot afford a second lamp.",
    ],
)
def test_sentences_that_point_elsewhere(text: str) -> None:
    assert points_elsewhere(text)


@pytest.mark.parametrize(
    "text",
    [
        "This week the council should repair the stairs.",
        "Those who climb at night know the stairs are rotten.",
        "Instead of a lamp the council should buy a rope.",
        "The stairs are short and the lamp is dim, and the latter is worse.",
        "Few can be convinced to do likewise.",
        "A boat such as the ferry needs a crew of nine.",
    ],
)
def test_sentences_that_are_whole(text: str) -> None:
    assert not points_elsewhere(text)
    assert not hangs(text)


@pytest.mark.parametrize(
    "text",
    [
        "Asked about the difference, he shrugs.",
        "Nobody from Vik has been allowed to see it.",
        "More likely, the lamp is a stunt.",
    ],
)
def test_sentences_that_hang(text: str) -> None:
    assert hangs(text)


def printed(draft: Draft) -> list[str]:
    pile = pile_of(draft)
    product = verified(panel(pile), pile)
    assert product.refused == ()
    own = (each for section in product.sections if section.heading for each in section.sentences)
    return [each.text for each in own if each.text.startswith("“")]


def signed(*sentences: str) -> Draft:
    draft = Draft("s.txt", f"Lamps\n\n{' '.join(sentences)}\n\n—Bo Lind\n")
    draft.section("signed", list(sentences), [draft.holder("Bo Lind")])
    return draft


def test_half_a_contrast_is_printed_with_the_other_half() -> None:
    halves = (
        "The council did not balk because it dislikes lamps.",
        "It balked because nobody would pay for the stairs.",
    )
    assert half_of_contrast(*halves)
    assert printed(signed(*halves)) == [f"“{' '.join(halves)}”"]


def test_a_section_of_leaning_sentences_still_gives_one_line() -> None:
    lines = (
        "These lamps should be sold before the winter.",
        "Such a step would also pay for rope.",
    )
    assert len(printed(signed(*lines))) == 1
    assert printed(signed("They should be sold before the winter.")) == []


QUOTE = "It’s very dim for the first time in a hundred years"
STORY = "The harbour office measured the lamp on Monday."


def keeper(before: str = STORY) -> Draft:
    draft = Draft("k.txt", f"Lamps\n\n{before}\n\n“{QUOTE},” said Jon Falk.\n")
    draft.says(draft.holder("Jon Falk"), QUOTE, kind="direct")
    return draft


def panel_of(draft: Draft) -> Product:
    return panel(pile_of(draft))


def test_a_leaning_quotation_is_printed_below_the_sentence_before_it() -> None:
    product = verified(panel_of(keeper()), pile_of(keeper()))
    assert product.refused == ()
    (line,) = product.sections[0].sentences
    assert line.text == (
        f"After, in the words of The Quay Post, “{STORY}” — Jon Falk said: “{QUOTE}”"
    )


def test_no_quotation_below_a_sentence_that_leans_or_is_withheld() -> None:
    assert panel_of(keeper("They measured the lamp.")).sections[0].heading is None
    draft = keeper("Ada Holm said the lamp would never shine again.")
    denied = draft.says(draft.holder("Ada Holm"), "the lamp would never shine again")
    draft.modality(denied, "distance")
    assert panel_of(draft).sections[0].heading is None


def test_context_is_not_printed_for_who_has_another_line() -> None:
    draft = Draft(
        "k.txt",
        f"Lamps\n\n{STORY}\n\n“{QUOTE},” said Jon Falk. Falk said the council should buy a rope.\n",
    )
    jon = draft.holder("Jon Falk")
    draft.says(jon, QUOTE, kind="direct")
    draft.says(jon, "the council should buy a rope", source="Falk")
    lines = [each.text for each in panel_of(draft).sections[0].sentences]
    assert len(lines) == 1
    assert "After" not in lines[0]


def test_context_of_another_place_voice_or_none_is_refused() -> None:
    draft, pile = keeper(), pile_of(keeper())
    product = panel_of(draft)
    (section, *rest) = product.sections
    (line,) = section.sentences
    title = Verbatim("Lamps", replace(line.evidence[0], start=0, end=5, exact="Lamps"))
    context = next(each for each in line.parts if isinstance(each, Verbatim))
    attacks = {
        "other words": tuple(title if each is context else each for each in line.parts),
        "no words": line.parts[4:],
        "as the holder's": tuple(
            Phrase(" Grounds: “") if each.text == ", “" else each for each in line.parts
        ),
    }
    for name, parts in attacks.items():
        forged = replace(
            product,
            sections=(replace(section, sentences=(replace(line, parts=parts),)), *rest),
        )
        assert verified(forged, pile).refused != (), name
