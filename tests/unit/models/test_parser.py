"""The parser: plain tokens, offsets into the whole text, and the pinned model only."""

from itertools import pairwise

import pytest

from onrecord.errors import ModelError
from onrecord.models import parser
from onrecord.models.kit import Kit, Settings


def test_tokens_carry_offsets_into_the_whole_text(kit: Kit) -> None:
    text = "First.\n\nTor Vik said the pact would hold."
    (tokens,) = kit.parser.parse_blocks(text, [(8, len(text))])
    words = [text[token.start : token.end] for token in tokens]
    assert words[:3] == ["Tor", "Vik", "said"]
    assert tokens[2].head == 2
    assert tokens[0].entity == "PERSON"


def test_white_space_is_no_token(kit: Kit) -> None:
    text = "  Tor \n  Vik   said so.  "
    (tokens,) = kit.parser.parse_blocks(text, [(0, len(text))])
    assert [text[t.start : t.end] for t in tokens] == ["Tor", "Vik", "said", "so", "."]
    assert all(0 <= token.head < len(tokens) for token in tokens)


def test_a_lone_surrogate_moves_no_offset(kit: Kit) -> None:
    text = "Tor \ud800\udc00 Vik said so."
    (tokens,) = kit.parser.parse_blocks(text, [(0, len(text))])
    assert text[tokens[-3].start : tokens[-3].end] == "said"


def test_a_long_block_is_cut_at_white_space() -> None:
    text = "word " * 50_000
    pieces = list(parser.pieces_of(text, 0, len(text)))
    assert pieces[0][0] == 0
    assert pieces[-1][1] == len(text)
    assert all(a[1] == b[0] and text[a[1]] == " " for a, b in pairwise(pieces))
    assert all(end - start <= parser.MAX_BLOCK for start, end in pieces)


def test_a_run_without_white_space_is_cut() -> None:
    text = "said " + '"' * 1000 + " so"
    pieces = list(parser.pieces_of(text, 0, len(text)))
    assert all(end - start <= parser.MAX_RUN + 5 for start, end in pieces)
    assert "".join(text[start:end] for start, end in pieces) == text


def test_an_unknown_parser_says_how_to_install_it() -> None:
    with pytest.raises(ModelError, match="pip install no-such-parser"):
        _ = Kit(Settings("no_such_parser")).parser


def test_other_files_than_the_pinned_ones_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parser, "PINNED_SHA256", "0" * 64)
    with pytest.raises(ModelError, match="not the pinned ones"):
        parser.Parser()
