"""Assertions: one for each sentence that a section's author says in his own voice."""

import pytest

from onrecord.model.document import Block
from onrecord.model.records import Assertion, Form, Layout, Section
from onrecord.read.assertions import assertions
from onrecord.read.parse import parse
from tests.unit.read.modality_drawings import document_of, kit, layout_of


def section(text: str, words: str, form: Form = "signed") -> Section:
    start = text.index(words)
    return Section(id=f"{form}{start}", start=start, end=start + len(words), form=form)


def read(text: str, *sections: Section, blocks: tuple[Block, ...] = ()) -> tuple[Assertion, ...]:
    layout = Layout(blocks or layout_of(text).blocks, sections)
    document = document_of(text)
    return assertions(document, layout, parse(document, layout, kit()))


def words(found: tuple[Assertion, ...]) -> list[str]:
    return [each.span.exact for each in found]


def test_each_sentence_of_a_signed_section_is_asserted() -> None:
    text = "Three experts write.\nThe pact is dead. Nobody mourns it.\n—Tor Vik"
    found = read(text, section(text, "The pact is dead. Nobody mourns it."))
    assert words(found) == ["The pact is dead.", "Nobody mourns it."]
    assert all(each.span.stands_in(text) for each in found)


def test_the_innermost_section_holds_the_sentence() -> None:
    text = "The harbour is full.\nThe ferries are late.\nThe quay is cold."
    whole, quoted = section(text, text), section(text, "The ferries are late.", "blockquote")
    found = read(text, whole, quoted)
    assert [each.section for each in found] == [whole.id, quoted.id, whole.id]


@pytest.mark.parametrize("form", ["byline"])
def test_a_byline_section_asserts_nothing(form: Form) -> None:
    text = "The pact is dead."
    assert read(text, section(text, text, form)) == ()


def test_a_sentence_across_a_sections_edge_is_clipped() -> None:
    text = "Answer: The pact is dead."
    found = read(text, section(text, "The pact is dead.", "answer"))
    assert words(found) == ["The pact is dead."]


def test_a_heading_inside_a_section_is_the_outlets() -> None:
    text = "The ships are late.\nA cold quay waits.\nThe pilots are tired."
    blocks = layout_of(text).blocks
    heading = Block(blocks[1].start, blocks[1].end, "heading")
    found = read(text, section(text, text), blocks=(blocks[0], heading, blocks[2]))
    assert words(found) == ["The ships are late.", "The pilots are tired."]


def test_sentences_without_letters_are_skipped() -> None:
    text = "The pact is dead.\n* * *\n12.5\nNobody mourns it."
    found = read(text, section(text, text))
    assert words(found) == ["The pact is dead.", "Nobody mourns it."]


def test_cuts_at_the_edges_are_not_the_authors() -> None:
    text = "[…] The ferries are late. The quay is cold. [...]"
    found = read(text, section(text, text, "blockquote"))
    assert words(found) == ["The ferries are late.", "The quay is cold."]


def test_what_follows_a_quotation_in_small_letters_belongs_to_its_sentence() -> None:
    text = "“Is the pact dead?” asked the mayor. Nobody answered."
    assert words(read(text, section(text, text))) == [
        "“Is the pact dead?” asked the mayor.",
        "Nobody answered.",
    ]


def test_ids_depend_on_the_place_alone() -> None:
    text = "It is late. It is late."
    found = read(text, section(text, text))
    assert len({each.id for each in found}) == 2
    assert found == read(text, section(text, text))


@pytest.mark.parametrize("text", ["", "”", "“ “ “", "…", "[…]", "\u0130 is. ” He."])
def test_odd_texts_do_not_crash(text: str) -> None:
    sections = [section(text, text)] if text else []
    assert all(each.span.stands_in(text) for each in read(text, *sections))
