"""Renderings: which quotations are translated, said so or likely, and which are not."""

import pytest

from onrecord.ingest.documents import documents
from onrecord.model.document import Raw
from onrecord.model.records import Reading
from onrecord.models.kit import Kit
from onrecord.pipeline import read_document

Found = dict[str, tuple[str, tuple[str, ...]]]


def reading(rules: Kit, text: str, source: str = "quay.txt") -> Reading:
    (document,) = documents(Raw(source=source, data=f"News of the quay\n\n{text}\n".encode()))
    return read_document(document, rules)


def rendered(rules: Kit, text: str) -> Found:
    """Basis and words of each rendering, by the first words of the quotation."""
    read = reading(rules, text)
    contents = {each.id: each.content[0].exact for each in read.attributions}
    return {
        contents[each.target]: (each.basis, tuple(span.exact for span in each.spans))
        for each in read.renderings
    }


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“We keep the ferry,” Mayor Ada Holm told reporters in Hebrew.", "in Hebrew"),
        ("“We keep the ferry,” said Ada Holm, speaking in fluent Welsh.", "in fluent Welsh"),
        ("In a Spanish-language interview, Ada Holm said: “We keep it.”", "Spanish-language"),
        ("“We keep the ferry,” Ada Holm said through her interpreter.", "through her interpreter"),
        ("“We keep the ferry,” Ada Holm said (translated from Finnish).", "translated from"),
        ("“We keep it,” Ada Holm said in remarks translated by the port.", "translated by"),
        ("“We keep it,” Ada Holm said, according to a translation by the port.",
         "according to a translation"),
        ("Speaking in Polish, Ada Holm opened the pier. “We keep it,” Holm said.", "in Polish"),
        ("“We go,” Ada Holm wrote in a post in Persian.", "in Persian"),
    ],
)  # fmt: skip
def test_the_text_says_that_words_are_translated(rules: Kit, text: str, words: str) -> None:
    assert ("said", (words,)) in rendered(rules, text).values()


@pytest.mark.parametrize(
    "text",
    [
        "“We keep the ferry,” Mayor Ada Holm said in English.",
        "“We keep the ferry,” Mayor Ada Holm said in French and in English.",
        "“We keep the ferry,” said Ada Holm, whose uncle lives in Danish waters.",
        "Ada Holm said a book published in Finnish was “a poor guide” to the strait.",
        "Ran Moe opened the pier. “We keep it,” Ada Holm said in broken English.",
        "Speaking in Polish, Ran Moe opened the pier. “We keep it,” said Ada Holm, a singer.",
        "“We keep the ferry,” said Ada Holm, the interpreter of the harbour.",
    ],
)
def test_other_words_on_languages_say_nothing(rules: Kit, text: str) -> None:
    assert rendered(rules, text) == {}


def test_a_language_belongs_to_the_cue_it_stands_with(rules: Kit) -> None:
    text = "“We have time,” Jon Falk answered in Welsh, while “we have none,” Ada Holm said."
    assert rendered(rules, text) == {"We have time": ("said", ("in Welsh",))}


def test_what_the_quoted_one_says_of_a_language_is_not_the_narrators(rules: Kit) -> None:
    text = "“They all spoke in Polish and nobody minded,” Ada Holm said."
    assert rendered(rules, text) == {}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“No fee is fair,” Norwegian Prime Minister Tor Vik said.", ("Norwegian Prime Minister",)),
        ("“No fee is fair,” said Tor Vik, the prime minister of Norway.",
         ("prime minister", "Norway")),
        ("“No fee is fair,” Kremlin spokesman Ivan Roe said.", ("Kremlin spokesman",)),
        ("“No fee is fair,” the Polish Foreign Ministry said.", ("Polish Foreign Ministry",)),
        ("“No fee is fair,” Norwegian Prime Minister Tor Vik told Aftenposten.",
         ("Norwegian Prime Minister",)),
        ("Oslo called the fee “a trap” on Monday.", ("Oslo",)),
    ],
)  # fmt: skip
def test_who_speaks_for_a_state_is_likely_translated(
    rules: Kit, text: str, words: tuple[str, ...]
) -> None:
    assert list(rendered(rules, text).values()) == [("likely", words)]


@pytest.mark.parametrize(
    "text",
    [
        "“No fee is fair,” Irish Prime Minister Nora Daly said.",
        "“No fee is fair,” former Norwegian Prime Minister Tor Vik said.",
        "“No fee is fair,” said Dora Lind, the Polish ambassador to London.",
        "“No fee is fair,” said Rolf Berg, a scholar of Polish law at Narva University.",
        "“No fee is fair,” said Eva Lunde, a Norwegian shipowner.",
        "“No fee is fair,” a person close to the Kremlin said.",
        "“No fee is fair,” Norwegian Prime Minister Tor Vik said in English.",
        "“No fee is fair,” Norwegian Prime Minister Tor Vik told CNN.",
        "“No fee is fair,” Norwegian Prime Minister Tor Vik said at the United Nations.",
        "“No fee is fair,” Norwegian Prime Minister Tor Vik wrote on X.",
        "Norwegian Prime Minister Tor Vik said the fee would rise.",
        "Brussels called the fee “a trap” on Monday.",
    ],
)
def test_where_it_is_not_plain_nothing_is_guessed(rules: Kit, text: str) -> None:
    assert rendered(rules, text) == {}


def test_a_joint_statement_is_translated_only_if_everybody_is(rules: Kit) -> None:
    joint = "Oslo and {} called the fee “a trap” on Monday."
    assert len(rendered(rules, joint.format("Warsaw"))) == 1
    assert rendered(rules, joint.format("Dublin")) == {}


def test_documents_of_bodies_of_many_states_are_in_english_as_written(rules: Kit) -> None:
    page = (
        "<html><head><title>On fees</title>"
        '<meta property="og:site_name" content="{}"></head><body><article><p>The board met on '
        "Monday to speak of the fees for the strait and of the ferry.</p><p>“No fee is fair,” "
        "Norwegian Prime Minister Tor Vik said.</p></article></body></html>"
    )
    for outlet, number in (("The Quay Post", 1), ("NATO", 0), ("United Nations", 0)):
        raw = Raw(source="fees.html", data=page.format(outlet).encode())
        (document,) = documents(raw)
        assert len(read_document(document, rules).renderings) == number


def test_every_span_stands_in_the_text(rules: Kit) -> None:
    read = reading(
        rules,
        "“No fee is fair,” said Dora Lind, a spokeswoman for the Polish Foreign Ministry. "
        "“We go,” Ada Holm said in Welsh.",
    )
    assert len(read.renderings) == 2
    for each in read.renderings:
        assert all(span.stands_in(read.document.text) for span in each.spans)
