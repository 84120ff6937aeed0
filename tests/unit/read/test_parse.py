"""The parse: arrays over readable blocks, and trees that hold for any heads."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.document import Block
from onrecord.model.records import Layout
from onrecord.models.kit import Kit
from onrecord.read.parse import parse, trees
from tests.readings import blocks_of, document_of

TEXT = "The pact holds.\n\nTor Vik said so. Nobody laughed.\n\nMenu Home Contact"


@st.composite
def heads(draw: st.DrawFn) -> list[int]:
    """Heads that make trees: every token's governor leads to a root."""
    size = draw(st.integers(1, 30))
    order = draw(st.permutations(range(size)))
    result = list(range(size))
    for place, token in enumerate(order[1:], 1):
        result[token] = order[draw(st.integers(0, place))]
    return result


@given(heads())
def test_a_subtree_spans_exactly_what_is_below(head: list[int]) -> None:
    children, first, last = trees(head)

    def below(token: int) -> set[int]:
        found = {token}
        for child in children[token]:
            found |= below(child)
        return found

    for token in range(len(head)):
        assert first[token] == min(below(token))
        assert last[token] == max(below(token))


def test_a_chain_as_long_as_a_page_is_no_trouble() -> None:
    size = 200_000
    _, first, last = trees([max(0, token - 1) for token in range(size)])
    assert first[0] == 0
    assert last[0] == size - 1


def test_furniture_has_no_tokens_and_sentences_keep_to_their_block(kit: Kit) -> None:
    document = document_of(TEXT)
    result = parse(document, Layout(blocks_of(TEXT), ()), kit)
    words = [result.word(token) for token in range(len(result))]
    assert "Menu" not in words
    assert [TEXT[slice(*result.characters(tokens))] for tokens in result.sentences()] == [
        "The pact holds.",
        "Tor Vik said so.",
        "Nobody laughed.",
    ]


def test_another_language_is_not_parsed(kit: Kit) -> None:
    document = msgspec.structs.replace(document_of(TEXT), language="de")
    assert len(parse(document, Layout((Block(0, 15, "paragraph"),), ()), kit)) == 0
