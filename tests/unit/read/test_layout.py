"""Layout as a whole: every character has its block and its voice, whatever the text."""

from collections.abc import Callable
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.ingest.documents import documents
from onrecord.model.document import Document, Markup, Raw
from onrecord.model.records import Layout
from onrecord.read.layout import READER, layout
from tests.unit.read.layout_pages import MORE, PROSE, blank, read, words

PIECES = st.sampled_from(
    [
        PROSE,
        MORE,
        "The Harbour Question",
        "By Jane Roe and John Doe",
        "— Jane Roe is a fellow at the Quay Institute.",
        "Roe: I would not say so.",
        "Jane Roe of The Quay wrote:",
        "It never ran. [Source]",
        "Related Posts",
        "Leave a Reply",
        "May 3, 2025",
        "Why did it end?",
        "“Open",
        "> set in",
        "* * *",
        "menu search close",
        "\ud800 lone",
        "   ",
        "日本語の文章です。続きます。",
    ]
)
TEXTS = st.lists(PIECES, max_size=25).map("\n\n".join)
TAGS = st.sampled_from(["line", "p", "h1", "li", "blockquote", "figcaption", "td"])


def covers_all(document: Document, found: Layout) -> bool:
    """Whether blocks and sections cover what they must."""
    blocked = [False] * len(document.text)
    voiced = [False] * len(document.text)
    for block in found.blocks:
        for place in range(block.start, block.end):
            assert not blocked[place], "a character lies in two blocks"
            blocked[place] = True
            voiced[place] = block.kind == "furniture"
    for section in found.sections:
        for place in range(section.start, section.end):
            voiced[place] = True
    shown = [place for place, letter in enumerate(document.text) if not letter.isspace()]
    return all(blocked[place] and voiced[place] for place in shown)


@given(TEXTS)
@settings(deadline=None)
def test_every_character_has_a_block_and_a_voice(text: str) -> None:
    document = blank(text)
    found = layout(document)
    assert covers_all(document, found)
    assert found == layout(document)


@given(st.text(max_size=400))
@settings(deadline=None)
def test_any_text_is_laid_out(text: str) -> None:
    document = blank(text)
    assert covers_all(document, layout(document))


@given(st.lists(st.tuples(PIECES, TAGS, st.booleans()), max_size=30))
@settings(deadline=None)
def test_any_markup_is_laid_out(drawn: list[tuple[str, str, bool]]) -> None:
    text, markup = "", []
    for piece, tag, voted in drawn:
        markup.append(Markup(len(text), len(text) + len(piece), tag, ("article",), voted, 0.5))
        text += piece + "\n\n"
    document = blank(text, tuple(markup))
    assert covers_all(document, layout(document))


def test_labels_stand_in_the_text() -> None:
    document, found = read(f"Sink or swim?\n\nJane Roe: {PROSE}\n\nWhy?\n\nJane Roe: {MORE}")
    spans = [span for section in found.sections for span in section.label]
    assert spans
    assert all(span.stands_in(document.text) for span in spans)


def test_text_outside_the_markup_is_not_lost() -> None:
    document = blank(f"Above\n{PROSE}\nBelow it all.", (Markup(6, 6 + len(PROSE), "p"),))
    found = layout(document)
    assert [document.text[block.start : block.end] for block in found.blocks] == [
        "Above",
        PROSE,
        "Below it all.",
    ]


def test_an_empty_text_has_no_blocks() -> None:
    assert layout(blank(" \n\t")) == Layout((), ())


def test_voices_change_with_the_class_of_block() -> None:
    text = f"A Title\n\nBy Jane Roe\n\n{PROSE}\n\nA Heading\n\n{MORE}"
    document, found = read(text)
    assert [
        (words(text, each), [name.exact for name in each.label]) for each in found.sections
    ] == [
        ("A Title\n\nBy Jane Roe", []),
        (PROSE, ["Jane Roe"]),
        ("A Heading", []),
        (MORE, ["Jane Roe"]),
    ]
    assert len({each.id for each in found.sections}) == 4
    assert document.text == text


def test_long_lines_and_many_lines_are_read_in_one_go() -> None:
    hostile = ["A" * 100_000, " ".join("a" * 50_000), "> " * 50_000, "Jane Roe, " * 10_000, "“" * 9]
    document = blank("\n".join([*hostile, *["— Jane Roe: so?"] * 3000]))
    assert covers_all(document, layout(document))


def test_the_reader_declares_what_it_needs() -> None:
    assert (READER.gives, READER.needs) == ("layout", ("document",))


def test_no_sentence_of_the_dev_articles_is_furniture(data: Callable[[str], Path]) -> None:
    for path in sorted(data("coverage").glob("*.txt")):
        found = documents(Raw(source=path.name, data=path.read_bytes()))[0]
        dropped = [block for block in layout(found).blocks if block.kind == "furniture"]
        kept = [block for block in layout(found).blocks if block.kind != "furniture"]
        first_rail = next((block.start for block in dropped if block.start > kept[-1].start), None)
        assert first_rail is None or all(block.start < first_rail for block in kept)
        inside = [block for block in dropped if block.start < kept[-1].start]
        assert all(block.end - block.start < 300 for block in inside)
